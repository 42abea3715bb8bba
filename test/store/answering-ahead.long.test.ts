// A message whose answer changes nothing is answered before it is stored, and stored with its answer. That must not show: the same
// answers, each once and in order, by the rights and the state that the database holds at that moment.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../../bot/app.ts';
import { createCore } from '../../bot/core.ts';
import { makeDemoCases } from '../../bot/demo/demo-cases.ts';
import { createLog } from '../../bot/monitoring/log.ts';
import { storeDemoCases } from '../../bot/store/cases/demo-cases.ts';
import { importStaff } from '../../bot/store/people/staff.ts';
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
    const cases = makeDemoCases(monday.toZonedDateTimeISO('Europe/Stockholm').toPlainDate(), people.amina.id);
    await storeDemoCases(database, cases, monday);
    const config = testConfig({ dataDir: assistant.database.folder });
    const outside = { now: () => monday, newId: randomUUID };
    other = await startBot(await createCore(database, config, outside), config, createLog('silent'));
    // What each message was stored as, at first.
    await sql`create table first_seen (activity_id text, state text)`.execute(database);
    await sql`create function see() returns trigger language plpgsql as $$ begin
      insert into first_seen values (new.activity_id, new.state);
      return null;
    end $$`.execute(database);
    await sql`create trigger see after insert on inbox for each row execute function see()`.execute(database);
  });
  afterEach(async () => {
    await other.settled();
    await assistant.settle();
    assistant.setTime(monday);
    await importPeople(Object.values(people));
  });
  afterAll(async () => {
    await other.stop();
    await assistant.stop();
  });

  const importPeople = (rows: (typeof people)['maja'][]) =>
    importStaff(assistant.database.database, rows, { complete: true, dryRun: false, now: monday });

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
  /** Says it, and gives what came back and whether it was stored with its answer. */
  const say = async (from: Person, text: string, bot: RunningBot = assistant.bot) => {
    const id = await send(from, text, bot);
    await settle();
    const { database } = assistant.database;
    const { rows } = await sql<{
      state: string;
    }>`select state from first_seen where activity_id = ${id}`.execute(database);
    const answers = assistant.teams.sent.filter(({ replyTo }) => replyTo === id);
    return {
      text: answers.map(({ activity }) => shownText(activity)).join('\n'),
      isAhead: rows.map(({ state }) => state).join() === 'done',
    };
  };

  it('the first message of a conversation is stored first, what follows is stored with its answer', async () => {
    expect((await say(people.maja, 'hej')).isAhead).toBe(false);
    const answered = await say(people.maja, lookUp);
    expect(answered).toMatchObject({ isAhead: true, text: expect.stringContaining('Farsta') });
    const { database } = assistant.database;
    const [stored] = await database.selectFrom('inbox').selectAll().orderBy('id', 'desc').limit(1).execute();
    expect(stored).toMatchObject({ state: 'done', incoming: null, attempts: 1 });
    const [audited] = await database.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(1).execute();
    expect(audited).toMatchObject({ staff_id: people.maja.id, kind: 'findMeasures' });
  });

  it('what was talked about is known in the next one', async () => {
    await say(people.maja, lookUp);
    const there = await say(people.maja, elsewhere);
    expect(there).toMatchObject({ isAhead: true, text: expect.stringContaining('Skärholmen') });
    expect(there.text).toMatch(/unga/i);
  });

  it('what changes something is stored first, and done once', async () => {
    const { database } = assistant.database;
    const [open] = await database
      .selectFrom('cases')
      .select('id')
      .where('coach_id', '=', people.amina.id)
      .where('state', '=', 'enrolled')
      .where((where) =>
        where.not(where.exists(where.selectFrom('job_plans').select('number').whereRef('case_id', '=', 'cases.id'))),
      )
      .limit(1)
      .execute();
    await say(people.amina, 'hej');
    const done = await say(people.amina, `jobbplanen är klar för ${open?.id}`);
    expect(done.isAhead).toBe(false);
    const plans = await database.selectFrom('job_plans').selectAll().where('case_id', '=', `${open?.id}`).execute();
    expect(plans).toHaveLength(1);
  });

  it('somebody who has lost access in between gets no answer', async () => {
    await say(people.maja, 'hej');
    await importPeople([people.amina, people.karin]);
    const refused = await say(people.maja, lookUp);
    expect(refused).toMatchObject({ isAhead: false, text: expect.stringContaining('din chef') });
    expect(refused.text).not.toContain('Farsta');
  });

  it('somebody who has another task since is answered by that', async () => {
    const question = 'hur många är inskrivna i Kista?';
    await say(people.karin, 'hej');
    // Months that are due are closed by the first question, which takes a while.
    await say(people.karin, question);
    const asManager = await say(people.karin, question);
    await importPeople([people.maja, people.amina, { ...people.karin, role: 'coach' }]);
    const asCoach = await say(people.karin, question);
    expect(asManager.isAhead).toBe(true);
    expect(asCoach.isAhead).toBe(false);
    expect(asCoach.text).not.toBe(asManager.text);
    // And from then on ahead again, by the new rights.
    expect(await say(people.karin, question)).toEqual({ isAhead: true, text: asCoach.text });
  });

  it('what another replica has answered in between is not forgotten', async () => {
    await say(people.maja, lookUp);
    await say(people.maja, elsewhere, other);
    const followed = await say(people.maja, 'och för nollplacerade?');
    expect(followed.isAhead).toBe(false);
    expect(followed.text).toContain('Skärholmen');
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
    expect((await say(people.maja, elsewhere, other)).text).toContain('Skärholmen');
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

  it('what is known of a conversation is not trusted after an hour', async () => {
    await say(people.maja, 'hej');
    assistant.setTime(monday.add({ minutes: 59 }));
    expect((await say(people.maja, lookUp)).isAhead).toBe(true);
    assistant.setTime(monday.add({ minutes: 120 }));
    expect((await say(people.maja, lookUp)).isAhead).toBe(false);
  });

  it('an answer that takes long is given all the same, once the message is stored', async () => {
    await say(people.maja, 'hej');
    const { tools } = assistant.core;
    const { knowledge } = tools;
    tools.knowledge = async () => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      return await knowledge();
    };
    const slow = await say(people.maja, lookUp);
    tools.knowledge = knowledge;
    expect(slow).toMatchObject({ isAhead: false, text: expect.stringContaining('Farsta') });
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
