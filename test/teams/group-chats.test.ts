// Where others read along: answered when mentioned only, nothing private is shown or done, and slash commands are answered privately.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StaffRow } from '../../bot/store/people/staff.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';
import { readCard } from '../worlds/pressing.ts';
import { storeCases } from '../worlds/some-cases.ts';

const { maja, amina, karin } = people;
const ownCase = 'A-4711';
const bot = { id: '28:bot', name: 'Trepart' };
const mention = [{ type: 'mention', text: '<at>Trepart</at>', mentioned: bot }];

describe.each(['groupChat', 'channel'])('in a %s', (conversationType) => {
  let assistant: Assistant;
  let conversation: { id: string; conversationType: string; tenantId: string };
  let count = 0;

  beforeAll(async () => {
    assistant = await startAssistant(embedded);
    await storeCases(assistant.database.database, [
      { id: ownCase, jobbtorg: 'Farsta', enrolled_on: '2026-11-12', opened_by: maja.id },
    ]);
    for (const person of [maja, amina, karin]) await assistant.say(person, 'hej');
  });
  afterAll(() => assistant.stop());
  beforeEach(async () => {
    await assistant.settle();
    count += 1;
    conversation = { id: `19:${count}@thread`, conversationType, tenantId: 'tenant' };
  });

  const here = () => assistant.teams.sent.filter((sent) => sent.conversation === conversation.id);

  async function post(from: StaffRow, fields: Record<string, unknown>): Promise<string> {
    const before = here().length;
    const { status } = await assistant.post(assistant.activity(from, { conversation, ...fields }));
    expect(status).toBe(200);
    await assistant.teams.until(() => here().length > before);
    await assistant.bot.settled();
    return readCard(
      here()
        .slice(before)
        .map(({ activity }) => activity),
    );
  }
  const say = (from: StaffRow, text: string) => post(from, { text: `<at>Trepart</at> ${text}`, entities: mention });
  async function click(from: StaffRow, verb: string, data: Record<string, unknown>): Promise<string> {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', value, conversation };
    const { body } = await assistant.post(assistant.activity(from, invoke));
    return readCard((body as { value: unknown }).value);
  }

  it('reads nothing that does not mention it, and keeps nothing of it', async () => {
    const other = [{ type: 'mention', text: '<at>Karin</at>', mentioned: { id: '29:karin', name: 'Karin' } }];
    for (const fields of [
      { text: 'Får missbruksenheten remittera direkt?' },
      { text: '<at>Karin</at> vad säger du om A-4711?', entities: other },
    ])
      expect((await assistant.post(assistant.activity(maja, { conversation, ...fields }))).status).toBe(200);
    await assistant.bot.settled();
    expect(here()).toEqual([]);
    const kept = await assistant.database.database
      .selectFrom('inbox')
      .select('id')
      .where('conversation_id', '=', conversation.id)
      .execute();
    expect(kept).toEqual([]);
  });

  it('answers questions of policy and measures for all, with the source', async () => {
    expect(await say(maja, 'Hur snabbt ska första jobbplanen vara klar?')).toContain('inom fem dagar');
    expect(here().some(({ isTargeted }) => isTargeted)).toBe(false);
    expect(await say(amina, 'Jämför Farsta och Skärholmen')).toContain('Skärholmen');
    expect(await say(amina, 'och vilka insatser finns för unga i Farsta?')).toContain('Farsta');
  });

  it.each([
    ['own deadlines', amina, 'Mina deadlines'],
    ['what is late', karin, 'Vilka jobbplaner är sena?'],
    ['settling a deadline', amina, `Klart för ${ownCase}`],
    ['putting one off', amina, `Påminn mig om ${ownCase} på fredag`],
    ['handing a case over', amina, `Lämna över ${ownCase} till Maja`],
    ['own meetings', maja, 'Mina möten'],
    ['booking', maja, `Boka trepart för ${ownCase} på torsdag`],
    ['cancelling', maja, `Avboka mötet för ${ownCase}`],
    ['a referral check', maja, 'Kan jag remittera en nollplacerad kvinna, 44?'],
    ['the own queue', amina, 'Hur många försenade jobbplaner har jag?'],
    ['what each coach has', karin, 'Hur många ärenden har varje coach?'],
    ['own subscriptions', karin, 'Mina prenumerationer'],
  ])('does not show or do there: %s', async (_what, from, text) => {
    const shown = await say(from, text);
    expect(shown).toContain('vår egen chatt');
    expect(shown).not.toContain(ownCase);
    expect(shown.trim().split('\n')).toHaveLength(2);
    const [sent] = here();
    expect(JSON.stringify(sent?.activity)).toContain('https://teams.microsoft.com/l/chat/0/0?users=28%3Abot');
  });

  it('has settled nothing after all that, though the same words do so in the own chat', async () => {
    const settled = async () =>
      (await assistant.database.database.selectFrom('cases').selectAll().where('id', '=', ownCase).execute())[0]
        ?.coach_id;
    expect(await settled()).toBe(amina.id);
    const [own] = await assistant.say(amina, 'Mina deadlines');
    expect(readCard(own)).toContain(ownCase);
  });

  it.each([
    ['a deadline', amina, 'deadline.done', { caseId: ownCase, kind: 'jobPlan', due: '2026-11-17' }],
    ['the list of deadlines', amina, 'deadline.list', {}],
    ['a meeting', maja, 'meeting.show', { id: 'x', version: 1 }],
    ['the beginning of a booking', maja, 'booking.begin', { district: 'Farsta' }],
    ['the beginning of a referral check', maja, 'referral.begin', { facts: { age: 44 } }],
    ['the answer to its question', maja, 'referral.answer', { facts: { age: 44 }, question: 'age', value: 45 }],
    ['a receipt', maja, 'referral.receipt', { facts: { age: 44 } }],
    ['the figures of the own queue', amina, 'statistics.show', { query: { metric: 'caseload' } }],
  ])('does not show or do on a press either: %s', async (_what, from, verb, data) => {
    const shown = await click(from, verb, { ...data, language: 'sv' });
    expect(shown).toContain('vår egen chatt');
    expect(shown).not.toContain(ownCase);
  });

  it('says in English what is told in the own chat only', async () => {
    expect(await say(amina, 'My deadlines please, which are overdue?')).toContain('our own chat');
    expect(await say(maja, 'Can I refer a 44 year old woman on sick leave?')).toContain('our own chat');
  });

  it('welcomes all when it is added, naming nobody and offering nothing private', async () => {
    const shown = await post(amina, { type: 'installationUpdate', action: 'add', text: undefined });
    expect(shown).toContain('Jag läser bara det där jag nämns');
    expect(shown).not.toContain('Amina');
    expect(shown).not.toContain('Mina deadlines');
    expect(await say(amina, 'hjälp')).toContain('Här ser alla vad jag svarar');
  });

  it('answers a slash command for the asker alone, and private things not even so', async () => {
    const recipient = { ...bot, isTargeted: true };
    expect(await post(maja, { text: 'Hur snabbt ska första jobbplanen vara klar?', recipient })).toContain(
      'inom fem dagar',
    );
    expect(await post(amina, { text: 'Mina deadlines', recipient })).toContain('vår egen chatt');
    expect(here().map(({ isTargeted }) => isTargeted)).toEqual([true, true]);
    expect(here()[0]?.activity.recipient).toEqual({ id: `29:${maja.entraObjectId}`, isTargeted: true });
  });

  it('sends what comes unasked to the own chat, never there', async () => {
    await say(amina, 'hej');
    await assistant.settle();
    assistant.setTime(Temporal.Instant.from('2026-11-24T08:01:00+01:00'));
    for (let pass = 0; pass < 5; pass += 1) await assistant.bot.remind();
    await assistant.bot.settled();
    assistant.setTime(monday);
    expect(here()).toEqual([]);
  });
});

describe('in a chat that Teams does not say is personal', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(embedded);
    await storeCases(assistant.database.database, [{ id: ownCase, jobbtorg: 'Farsta', enrolled_on: '2026-11-12' }]);
  });
  afterAll(() => assistant.stop());

  it.each([undefined, null, '', 'Personal', 'PERSONAL', ' personal', 'meeting', 'group', 'sharedChannel'])(
    'nothing private is shown, done or sent unasked, but whoever writes is answered: %j',
    async (conversationType) => {
      const id = `19:${String(conversationType)}@thread`;
      const conversation = { id, tenantId: 'tenant', ...(conversationType === undefined ? {} : { conversationType }) };
      const here = () => assistant.teams.sent.filter((sent) => sent.conversation === id);
      await assistant.post(assistant.activity(amina, { conversation, text: 'Mina deadlines' }));
      await assistant.teams.until(() => here().length > 0);
      const shown = readCard(here().map(({ activity }) => activity));
      expect(shown).toContain('vår egen chatt');
      expect(shown).not.toContain(ownCase);
      const value = { action: { type: 'Action.Execute', verb: 'deadline.list', data: {} }, trigger: 'manual' };
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', value, conversation };
      const { body } = await assistant.post(assistant.activity(amina, invoke));
      expect(readCard((body as { value: unknown }).value)).toContain('vår egen chatt');
      const own = await assistant.database.database.selectFrom('staff_conversations').selectAll().execute();
      expect(own.map(({ conversation_id }) => conversation_id)).not.toContain(id);
    },
  );
});
