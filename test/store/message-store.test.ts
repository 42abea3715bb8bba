// The way of a message through the real HTTP port, on both databases: answered once, in order, and never lost.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openMessageStore } from '../../bot/store/messages/message-store.ts';
import { importStaff } from '../../bot/store/people/staff.ts';
import { parseActivity } from '../../bot/teams/activity.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { databaseKinds } from '../worlds/databases.ts';

const question = 'Hur snabbt ska första jobbplanen vara klar?';
const stranger = { entraObjectId: '00000000-0000-4000-a000-000000000099' };

describe.each(databaseKinds)('on the $name database', (kind) => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(kind);
  });
  afterEach(() => assistant.settle());
  afterAll(() => assistant.stop());

  const rows = async () => {
    const { database } = assistant.database;
    const [inbox, outbox, sessions] = await Promise.all([
      database.selectFrom('inbox').selectAll().orderBy('id').execute(),
      database.selectFrom('outbox').selectAll().orderBy('id').execute(),
      database.selectFrom('sessions').selectAll().execute(),
    ]);
    return { inbox, outbox, sessions };
  };

  it('answers a question with its source, the AI label, citations and feedback buttons', async () => {
    const [answer, ...others] = await assistant.say(people.maja, question);
    expect(others).toEqual([]);
    expect(answer?.text).toContain('fem dagar');
    expect(answer?.text).toContain('[1]');
    expect(answer?.channelData).toEqual({ feedbackLoop: { type: 'default' } });
    // On a slow machine it also ends the line that says "searching".
    const [entity, ...more] = (answer?.entities ?? []).filter(({ type }) => type !== 'streaminfo');
    expect(more).toEqual([]);
    expect(entity).toMatchObject({ '@type': 'Message', additionalType: ['AIGeneratedContent'] });
    const citations = entity?.citation as {
      position: number;
      appearance: { name: string; abstract: string; keywords: string[] };
    }[];
    expect(citations[0]?.position).toBe(1);
    for (const { position, appearance } of citations) {
      expect(answer?.text).toContain(`[${position}]`);
      expect(appearance.name.length).toBeLessThanOrEqual(80);
      expect(appearance.abstract.length).toBeLessThanOrEqual(160);
      expect(appearance.keywords.every((word) => word.length <= 28)).toBe(true);
    }
  });

  it('answers the same activity once, however often it comes', async () => {
    const activity = assistant.activity(people.maja, { text: question });
    const posts = await Promise.all([1, 2, 3, 4, 5].map(() => assistant.post(activity)));
    expect(posts.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await assistant.bot.settled();
    expect(assistant.teams.sent.filter(({ activity: { type } }) => type === 'message')).toHaveLength(1);
  });

  it('answers the messages of a conversation in the order they came', async () => {
    const activities = ['hej', question, 'hjälp'].map((text) => assistant.activity(people.amina, { text }));
    for (const activity of activities) await assistant.post(activity);
    await assistant.bot.settled();
    expect(assistant.teams.sent.map(({ replyTo }) => replyTo)).toEqual(activities.map((activity) => activity.id));
  });

  it('empties what it has answered and sent', async () => {
    await assistant.say(people.maja, question);
    const { inbox, outbox } = await rows();
    expect(inbox.every((row) => row.state === 'done' && row.incoming === null)).toBe(true);
    expect(outbox.every((row) => row.state === 'sent' && row.activity === null)).toBe(true);
  });

  it('tells somebody who is not in the directory whom to ask, and nothing else', async () => {
    const [answer] = await assistant.say(stranger, question);
    expect(answer?.text).toContain('din chef');
    expect(answer?.text).not.toContain('fem dagar');
    expect((await rows()).sessions.some((row) => row.conversation_id.includes(stranger.entraObjectId))).toBe(false);
  });

  it('takes access from somebody who is missing in the next import at once, and gives it back', async () => {
    const { database } = assistant.database;
    const options = { complete: true, dryRun: false, now: monday };
    await importStaff(database, [people.maja, people.amina], options);
    const [refused] = await assistant.say(people.karin, question);
    expect(refused?.text).toContain('din chef');
    await importStaff(database, Object.values(people), options);
    const [answer] = await assistant.say(people.karin, question);
    expect(answer?.text).toContain('fem dagar');
  });

  it('stops a personal number before it is stored, logged or answered', async () => {
    const number = '19121212-1212';
    const [answer] = await assistant.say(people.maja, `Kan ${number} remitteras till jobbtorg?`);
    expect(answer?.text).toContain('personnummer');
    const kept = JSON.stringify([await rows(), assistant.logged, assistant.teams.sent]);
    expect(kept).not.toContain('1212-1212');
    expect(kept).not.toContain('191212');
  });

  it('stops a client name beside health data in the same way', async () => {
    const [answer] = await assistant.say(
      people.maja,
      'Testa Testsson har fått diagnosen bipolär, vart ska hon remitteras?',
    );
    expect(answer?.text).toContain('en klients namn');
    expect(JSON.stringify([await rows(), assistant.logged, assistant.teams.sent])).not.toContain('Testsson');
  });

  it('never logs what somebody wrote', async () => {
    await assistant.say(people.maja, 'vad betyder nollplacerad egentligen kvastskaft');
    expect(assistant.logged.join('\n')).not.toContain('kvastskaft');
    expect(assistant.logged.some((line) => line.includes('"intent":"policyQuestion"'))).toBe(true);
  });

  it('waits as long as Teams tells it to, and sends once', async () => {
    assistant.teams.troubles.push({ status: 429, retryAfter: 1 });
    const before = assistant.teams.requests;
    await assistant.post(assistant.activity(people.maja, { text: 'hej' }));
    await assistant.bot.settled();
    expect(assistant.teams.sent).toHaveLength(0);
    await assistant.bot.sweep();
    expect(assistant.teams.requests - before).toBe(1);
    await assistant.teams.until(() => assistant.teams.sent.length === 1);
    expect(assistant.teams.requests - before).toBe(2);
  });

  it.each([{ status: 502 }, 'reset'] as const)(
    'does not repeat a message that may have arrived (%j)',
    async (trouble) => {
      assistant.teams.troubles.push(trouble);
      await assistant.post(assistant.activity(people.maja, { text: 'hej' }));
      await assistant.bot.settled();
      await assistant.bot.sweep();
      expect(assistant.teams.sent.map(({ activity }) => activity.text)).toEqual([
        expect.stringMatching(/^Jag vet inte om mitt förra svar kom fram/),
      ]);
      expect((await rows()).outbox.filter((row) => row.state === 'doubt').length).toBeGreaterThan(0);
      // The conversation goes on.
      expect(await assistant.say(people.maja, 'hjälp')).toHaveLength(1);
    },
  );

  it('gives up where Teams says that nobody is there', async () => {
    assistant.teams.troubles.push({ status: 403 });
    await assistant.post(assistant.activity(people.maja, { text: 'hej' }));
    await assistant.bot.settled();
    expect((await rows()).outbox.at(-1)?.state).toBe('dead');
  });

  it('answers what a process that died had taken in, and does not resend what it was sending', async () => {
    const waiting = parseActivity(assistant.activity(people.karin, { text: 'hjälp' }), () => 'no-id');
    if ('malformed' in waiting) throw new Error(waiting.malformed);
    const messageStore = openMessageStore(assistant.database.database, 'dead');
    await messageStore.enqueue({ incoming: waiting.incoming, at: monday }, () => false);
    const { conversationId } = waiting.incoming.address;
    await assistant.database.database
      .insertInto('outbox')
      .values({
        conversation_id: conversationId,
        inbox_id: null,
        state: 'sending',
        activity: JSON.stringify({ type: 'message', text: 'halvvägs' }),
        sent_id: null,
        not_before: null,
        created_at: monday.toString(),
      })
      .execute();
    await assistant.bot.sweep();
    await assistant.teams.until(() => assistant.teams.sent.length === 1);
    expect(assistant.teams.sent.map(({ activity }) => shownText(activity))).toEqual([
      expect.stringContaining('Det här kan du göra'),
    ]);
  });

  it('leaves a conversation alone while another process holds it', async () => {
    await assistant.say(people.maja, 'hej');
    assistant.teams.sent.length = 0;
    const { database } = assistant.database;
    await database
      .updateTable('conversations')
      .set({ lease_owner: 'another', lease_until: '2999-01-01T00:00:00Z' })
      .where('id', '=', `a:${people.maja.entraObjectId}`)
      .execute();
    await assistant.post(assistant.activity(people.maja, { text: 'hjälp' }));
    await assistant.bot.settled();
    await assistant.bot.sweep();
    expect(assistant.teams.sent).toHaveLength(0);
    await database
      .updateTable('conversations')
      .set({ lease_until: '2000-01-01T00:00:00Z' })
      .where('lease_owner', '=', 'another')
      .execute();
    await assistant.bot.sweep();
    expect(assistant.teams.sent).toHaveLength(1);
  });

  it('remembers the subject over a restart', async () => {
    await assistant.say(people.maja, 'Får missbruksenheten remittera direkt till jobbtorg?');
    await assistant.restart();
    const [answer] = await assistant.say(people.maja, 'och vuxenenheten då?');
    expect(answer?.text).toContain('Får missbruksenheten remittera direkt');
  });

  it('answers with an apology and a number that stands in the log when something breaks, and keeps the state', async () => {
    await assistant.say(people.amina, 'Vad betyder UVAS?');
    const before = (await rows()).sessions;
    const { tools } = assistant.core;
    const knowledge = tools.knowledge;
    tools.knowledge = () => Promise.reject(new Error('hemligt innehåll'));
    const [apology, ...others] = await assistant.say(people.amina, 'Vad betyder nollplacerad?');
    tools.knowledge = knowledge;
    expect(others).toEqual([]);
    const reference = /felnummer ([0-9A-F]{8})/.exec(apology?.text ?? '')?.[1];
    expect(reference).toBeDefined();
    const logged = assistant.logged.join('\n');
    expect(logged).toContain(`"reference":"${reference}"`);
    expect(logged).not.toContain('hemligt');
    expect(apology?.text).not.toContain('hemligt');
    expect((await rows()).sessions).toEqual(before);
  });

  it('shows that it is at work when an answer takes long, and ends that line with the answer', async () => {
    const { tools } = assistant.core;
    const knowledge = tools.knowledge;
    tools.knowledge = async () => {
      await assistant.teams.until(() => assistant.teams.sent.length === 1);
      return await knowledge();
    };
    const [answer] = await assistant.say(people.maja, question);
    tools.knowledge = knowledge;
    const [progress] = assistant.teams.sent;
    expect(progress?.activity).toMatchObject({ type: 'typing', text: 'Söker i dokumenten …' });
    expect(progress?.activity.entities).toEqual([{ type: 'streaminfo', streamType: 'informative', streamSequence: 1 }]);
    expect(answer?.entities?.at(-1)).toEqual({
      type: 'streaminfo',
      streamId: progress?.activity.id,
      streamType: 'final',
    });
  });
});
