// However fast and through whichever replica messages come: the same answers as one by one, each once and in
// order.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../../bot/app.ts';
import { createCore } from '../../bot/core.ts';
import { makeDemoCases } from '../../bot/demo/demo-cases.ts';
import { createLog } from '../../bot/monitoring/log.ts';
import { storeDemoCases } from '../../bot/store/cases/store-demo-cases.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, monday, people, startAssistant, testConfig } from '../worlds/assistant.ts';
import { databaseKinds } from '../worlds/databases.ts';

const lookUp = 'vilka insatser finns för unga i Farsta?';
const elsewhere = 'och i Skärholmen?';

describe.each(databaseKinds)('on the $name database', (kind) => {
  let assistant: Assistant;
  let other: RunningBot;
  beforeAll(async () => {
    assistant = await startAssistant(kind);
    const { database } = assistant.database;
    const cases = makeDemoCases(dayInStockholm(monday), people.amina.id);
    await storeDemoCases(database, cases, monday);
    const config = testConfig({ dataDir: assistant.database.folder });
    const outside = { now: () => monday, newId: randomUUID };
    other = await startBot(await createCore(database, config, outside), config, createLog('silent'));
  });
  afterEach(async () => {
    await other.settled();
    await assistant.settle();
  });
  afterAll(async () => {
    await other.stop();
    await assistant.stop();
  });

  type Person = Parameters<Assistant['say']>[0];

  /** Posts an activity to one of the replicas, and gives the status. */
  const post = async ({ server }: RunningBot, activity: Record<string, unknown>) => {
    const { status } = await fetch(`http://127.0.0.1:${server.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    return status;
  };
  const send = async (from: Person, text: string, bot: RunningBot = assistant.bot) => {
    const activity = assistant.activity(from, { text });
    expect(await post(bot, activity)).toBe(200);
    return String(activity.id);
  };
  const settle = async () => {
    await assistant.bot.settled();
    await other.settled();
  };
  /** Says it, and gives what came back. */
  const say = async (from: Person, text: string, bot: RunningBot = assistant.bot) => {
    const id = await send(from, text, bot);
    await settle();
    const answers = assistant.teams.sent.filter(({ replyTo }) => replyTo === id);
    return answers.map(({ activity }) => shownText(activity)).join('\n');
  };

  it('what another replica has answered in between is not forgotten', async () => {
    await say(people.maja, lookUp);
    await say(people.maja, elsewhere, other);
    expect(await say(people.maja, 'och för nollplacerade?')).toContain('Skärholmen');
  });

  it('a message that waits to be sent goes out before the next answer', async () => {
    await say(people.maja, 'hej');
    assistant.teams.troubles.push({ status: 429, retryAfter: 1 });
    const first = await send(people.maja, lookUp);
    await settle();
    const second = await send(people.maja, elsewhere);
    await settle();
    await assistant.teams.until(() => assistant.teams.sent.some(({ replyTo }) => replyTo === second));
    const order = assistant.teams.sent.map(({ replyTo }) => replyTo).filter((id) => id === first || id === second);
    expect(order).toEqual([first, second]);
  });

  it('what comes right before it and is stored by the same step is answered before', async () => {
    await say(people.amina, 'hej');
    await say(people.maja, 'hej');
    const { database } = assistant.database;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
    const sending: Promise<string>[] = [];
    await database.transaction().execute(async (transaction) => {
      // Another conversation's step has to wait for this, and the next steps for that one.
      await sql`select from conversations where id = ${`a:${people.amina.entraObjectId}`} for update`.execute(
        transaction,
      );
      for (const [from, text] of [
        [people.amina, lookUp],
        [people.maja, 'det gäller 19121212-1212'],
        [people.maja, lookUp],
      ] as const) {
        sending.push(send(from, text));
        await pause();
      }
    });
    const [, ...ids] = await Promise.all(sending);
    await settle();
    const order = assistant.teams.sent.map(({ replyTo }) => replyTo).filter((id) => ids.includes(id ?? ''));
    expect(order).toEqual(ids);
  });

  it('what cannot be stored leaves nothing behind that others have to wait for', async () => {
    const { database } = assistant.database;
    await sql`create function refuse() returns trigger language plpgsql as $$ begin
      raise 'refused';
    end $$`.execute(database);
    await sql`create trigger refuse before insert on inbox for each row when (new.activity_id like 'refused%')
      execute function refuse()`.execute(database);
    await say(people.amina, 'hej');
    await say(people.maja, 'hej');
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    assistant.teams.slowness = 200;
    await send(people.maja, lookUp);
    const sending: Promise<unknown>[] = [];
    await database.transaction().execute(async (transaction) => {
      await sql`select from conversations where id = ${`a:${people.amina.entraObjectId}`} for update`.execute(
        transaction,
      );
      sending.push(send(people.amina, 'hej'));
      // Until the answer has arrived, which cannot be recorded yet.
      await pause(400);
      sending.push(assistant.post(assistant.activity(people.maja, { id: `refused ${randomUUID()}`, text: elsewhere })));
      await pause(100);
    });
    const [, refused] = await Promise.all(sending);
    assistant.teams.slowness = 0;
    expect(refused).toMatchObject({ status: 503 });
    await settle();
    expect(await say(people.maja, elsewhere, other)).toContain('Skärholmen');
  });

  it('the same message five times at once is answered once', async () => {
    await say(people.maja, 'hej');
    const activity = assistant.activity(people.maja, { text: lookUp });
    const posts = await Promise.all([1, 2, 3, 4, 5].map(() => assistant.post(activity)));
    expect(posts.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await settle();
    expect(assistant.teams.sent.filter(({ replyTo }) => replyTo === activity.id)).toHaveLength(1);
  });

  it('the same messages to both replicas at once are taken by both and answered once', async () => {
    await say(people.maja, 'hej');
    await say(people.maja, 'hej', other);
    for (let round = 0; round < 10; round += 1) {
      const activity = assistant.activity(people.maja, { text: lookUp });
      const replicas = [assistant.bot, other, assistant.bot, other];
      const answers = await Promise.all(replicas.map((replica) => post(replica, activity)));
      expect(answers).toEqual([200, 200, 200, 200]);
      await settle();
      await assistant.bot.sweep();
      await settle();
      expect(assistant.teams.sent.filter(({ replyTo }) => replyTo === activity.id)).toHaveLength(1);
    }
  });

  const said = [
    lookUp,
    elsewhere,
    'och för nollplacerade?',
    'Vad betyder UVAS?',
    'Kan jag remittera en nollplacerad kvinna, 44?',
    'ja',
    'Får missbruksenheten remittera direkt?',
    'avbryt',
    'hur många är inskrivna i Farsta?',
    'hej',
  ];

  it('whatever is said at whatever pace to whichever replica, the answers are those of one that is asked one by one', async () => {
    const messages = fc.array(
      fc.record({ text: fc.constantFrom(...said), replica: fc.boolean(), pause: fc.constantFrom(0, 0, 1, 4, 30) }),
      { minLength: 2, maxLength: 12 },
    );
    const talk = async (list: { text: string; replica: boolean; pause: number }[], isSlow: boolean) => {
      const conversation = { id: `a:${randomUUID()}`, conversationType: 'personal', tenantId: 'tenant' };
      const ids: string[] = [];
      for (const { text, replica, pause } of list) {
        const activity = assistant.activity(people.maja, { text, conversation });
        expect(await post(replica && !isSlow ? other : assistant.bot, activity)).toBe(200);
        ids.push(String(activity.id));
        if (isSlow) await settle();
        else await new Promise((resolve) => setTimeout(resolve, pause));
      }
      await settle();
      // What was stored last by one replica may be left to the other.
      for (let sweeps = 0; sweeps < 3; sweeps += 1) {
        await assistant.bot.sweep();
        await settle();
      }
      const sent = assistant.teams.sent.filter(
        (each) => each.conversation === conversation.id && each.activity.type === 'message',
      );
      return sent.map(({ replyTo, activity }) => ({
        to: ids.indexOf(replyTo ?? ''),
        text: shownText(activity).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'),
      }));
    };
    await fc.assert(
      fc.asyncProperty(messages, async (list) => {
        const fast = await talk(list, false);
        expect(fast).toEqual(await talk(list, true));
      }),
      { numRuns: 25, seed: 7 },
    );
  }, 120_000);
});
