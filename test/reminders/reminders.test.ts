// What comes unasked: the morning digest and what surrounds it, sent once, at the right time, to whoever is there.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { importStaff } from '../../bot/store/people/staff.ts';
import { planDigests, planUrgent } from '../../bot/store/reminders/digests.ts';
import { planReminders } from '../../bot/store/reminders/reminder-plan.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { triedKinds } from '../worlds/databases.ts';
import { ann, bo } from '../worlds/more-people.ts';
import { storeCases } from '../worlds/some-cases.ts';

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Stockholm').toInstant();

describe.each(triedKinds)('reminders ($name)', (kind) => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(kind);
    await importStaff(assistant.core.database, [bo, ann], { complete: false, dryRun: false, now: monday });
  });
  afterAll(async () => await assistant.stop());
  beforeEach(async () => {
    const { database } = assistant.core;
    // A Sunday: nothing is sent while the test is being laid out.
    assistant.setTime(at('2026-11-22T12:00'));
    for (const table of ['cases', 'reminders', 'staff_conversations', 'sending_pace', 'reminder_opt_outs'] as const)
      await database.deleteFrom(table).execute();
    await importStaff(database, [{ ...people.amina, leave: { standIn: null, from: null, until: null } }], {
      complete: false,
      dryRun: false,
      now: monday,
    });
    for (const person of [people.amina, bo, ann]) await assistant.say(person, 'hej');
    await storeCases(database, [
      { id: 'A-1042', enrolled_on: '2026-11-19' },
      { id: 'A-1077', enrolled_on: '2026-11-09' },
      { id: 'A-1200', enrolled_on: '2026-11-17', coach_id: 'S-4' },
    ]);
    await plan();
    await assistant.settle();
  });

  const plan = () => planDigests(assistant.core.database, assistant.core.deadlines, assistant.core.now());
  const pass = async (local: string) => {
    assistant.setTime(at(local));
    const result = await assistant.bot.remind();
    // The bot's own round, every second, may hold some of them.
    await vi.waitFor(async () => expect(await held()).toBe(0), { timeout: 50_000 });
    return result;
  };
  const held = async () => {
    const rows = await assistant.core.database
      .selectFrom('reminders')
      .select('id')
      .where('lease_owner', 'is not', null)
      .execute();
    return rows.length;
  };
  const sentTo = (person: { entraObjectId: string }) =>
    assistant.teams.sent
      .filter(({ conversation }) => conversation === `a:${person.entraObjectId}`)
      .map(({ activity }) => shownText(activity));
  const states = async () => {
    const rows = await assistant.core.database
      .selectFrom('reminders')
      .select(['key', 'state', 'reason'])
      .orderBy('id')
      .execute();
    return Object.fromEntries(
      rows.map(({ key, state, reason }) => [key, reason === null ? state : `${state}: ${reason}`]),
    );
  };
  // What is held back for a while may be tried again at once.
  const wake = () => sql`update reminders set lease_until = null where state = 'open'`.execute(assistant.core.database);

  it('sends each coach one digest at eight, the nearest first, and nothing before', async () => {
    await pass('2026-11-23T07:59');
    expect(assistant.teams.sent).toEqual([]);
    await pass('2026-11-23T08:00');
    const [digest = '', ...others] = sentTo(people.amina);
    expect(others).toEqual([]);
    expect(digest.indexOf('A-1077')).toBeLessThan(digest.indexOf('A-1042'));
    for (const part of ['måndag 23 november', 'Klar i dag', 'Påminn senare', 'för att ärendena är dina'])
      expect(digest).toContain(part);
    expect(digest).not.toContain('A-1200');
    expect(sentTo(bo)).toHaveLength(1);
    await pass('2026-11-23T08:01');
    expect(sentTo(people.amina)).toHaveLength(1);
  });

  it('leaves a row in the audit trail of which cases were shown to whom, once it is sent', async () => {
    await pass('2026-11-23T08:00');
    const { database } = assistant.core;
    const told = await database
      .selectFrom('audit')
      .selectAll()
      .where('kind', 'like', 'told %')
      .where('staff_id', '=', 'S-2')
      .orderBy('id')
      .execute();
    const amina = told.slice(-1);
    expect(amina).toMatchObject([{ kind: 'told digest', asked: [], result: 'sent' }]);
    expect(amina[0]?.shown.toSorted()).toEqual(['A-1042', 'A-1077']);
  });

  it('tells nothing that was settled in the meantime', async () => {
    await assistant.core.database
      .insertInto('job_plans')
      .values(
        ['A-1042', 'A-1077'].map((case_id) => ({
          case_id,
          number: 1,
          made_on: '2026-11-20',
          recorded_by: null,
          updated_at: monday.toString(),
        })),
      )
      .execute();
    await pass('2026-11-23T08:00');
    expect(sentTo(people.amina)).toEqual([]);
    expect((await states())['digest S-2 2026-11-23']).toBe('cancelled: settled before it was sent');
  });

  it('waits for nobody on leave: the stand-in is told, else the manager', async () => {
    const away = async (standIn: string | null) =>
      await importStaff(
        assistant.core.database,
        [{ ...people.amina, leave: { standIn, from: '2026-11-23', until: '2026-11-27' } }],
        { complete: false, dryRun: false, now: monday },
      );
    await away('S-4');
    await pass('2026-11-23T08:00');
    expect(sentTo(people.amina)).toEqual([]);
    expect(sentTo(bo).join()).toContain('Amina Holms deadlines');
    expect(sentTo(bo).join()).toContain('ersätter Amina Holm');
    await away(null);
    await plan();
    await assistant.settle();
    await pass('2026-11-24T08:00');
    expect(sentTo(ann).join()).toContain('Amina Holms deadlines');
  });

  it('tells the manager of plans three working days overdue, whose they are, and who cannot be reached', async () => {
    await assistant.core.database
      .deleteFrom('staff_conversations')
      .where('entra_object_id', '=', bo.entraObjectId)
      .execute();
    await pass('2026-11-23T08:00');
    const [unit = ''] = sentTo(ann);
    for (const part of ['A-1077', 'Coach: Amina Holm', 'Bo Ek har aldrig öppnat']) expect(unit).toContain(part);
    for (const part of ['A-1042', 'A-1200']) expect(unit).not.toContain(part);
  });

  it('lists a doubt in the next digest, and the same day when something is due tomorrow, but never sends it again', async () => {
    assistant.teams.troubles.push({ status: 503 }, { status: 503 }, { status: 503 });
    await pass('2026-11-23T08:00');
    expect(assistant.teams.sent).toEqual([]);
    expect((await states())['digest S-2 2026-11-23']).toBe('doubt: Teams answered 503');
    await pass('2026-11-23T08:05');
    expect(assistant.teams.sent).toEqual([]);
    await pass('2026-11-23T09:05');
    expect(sentTo(people.amina).join()).toContain('Kan redan ha skickats');
    await plan();
    await assistant.settle();
    await pass('2026-11-24T08:00');
    expect(sentTo(people.amina).join()).toContain('1 tidigare påminnelse kan redan ha skickats');
    expect((await states())['digest S-2 2026-11-23']).toBe('doubt: Teams answered 503');
  });

  it('waits as Teams asks, all of them, and then goes on', async () => {
    assistant.teams.troubles.push({ status: 429, retryAfter: 30 });
    const { waiting } = await pass('2026-11-23T08:00');
    expect(waiting).toBeGreaterThan(0);
    await assistant.core.database.deleteFrom('sending_pace').execute();
    await wake();
    await pass('2026-11-23T08:01');
    expect([sentTo(people.amina), sentTo(bo)].map((sent) => sent.length)).toEqual([1, 1]);
  });

  it('notices who has removed the app, tells the manager, and comes back when they write', async () => {
    await assistant.core.database.deleteFrom('reminders').where('recipient', '<>', 'S-2').execute();
    assistant.teams.troubles.push({ status: 403 });
    await pass('2026-11-23T08:00');
    expect((await states())['digest S-2 2026-11-23']).toContain('dead');
    await plan();
    await pass('2026-11-24T08:00');
    expect(sentTo(people.amina)).toEqual([]);
    expect(sentTo(ann).join()).toContain('Amina Holm kan inte nås i Teams');
    await assistant.say(people.amina, 'hej');
    await plan();
    await assistant.settle();
    await pass('2026-11-25T08:00');
    expect(sentTo(people.amina)).toHaveLength(1);
  });

  it('tells the same day what the morning could not know of', async () => {
    await pass('2026-11-23T08:00');
    await assistant.settle();
    assistant.setTime(at('2026-11-23T10:00'));
    await storeCases(assistant.core.database, [{ id: 'A-1300', enrolled_on: '2026-11-19' }]);
    await planUrgent(assistant.core.database, assistant.core.deadlines, assistant.core.now(), ['A-1300', 'A-1042']);
    await pass('2026-11-23T10:01');
    const [first = ''] = sentTo(people.amina).filter((text) => text.includes('A-1300'));
    expect(first).toContain('Brådskande');
    await pass('2026-11-23T10:02');
    expect(sentTo(people.amina).filter((text) => text.includes('A-1300'))).toHaveLength(1);
  });

  it('keeps quiet in the evening, at night and on days off', async () => {
    const late = {
      key: 'late',
      kind: 'handedOver',
      recipient: 'S-2',
      subject: { caseId: 'A-1042', from: 'S-4' },
      dueAt: at('2026-11-23T18:30'),
    };
    await assistant.core.database.deleteFrom('reminders').execute();
    await planReminders(assistant.core.database, [late], monday);
    for (const time of ['2026-11-23T18:30', '2026-11-24T06:59', '2026-11-28T12:00', '2026-12-25T12:00']) {
      const { waiting } = await pass(time);
      expect([time, waiting, sentTo(people.amina).length]).toEqual([time, 1, 0]);
    }
    await pass('2026-11-24T07:00');
    expect(sentTo(people.amina)).toHaveLength(1);
  });

  it('sends nothing early or twice when the clock goes two hours back, and misses nothing when it goes forward', async () => {
    await pass('2026-11-23T08:00');
    await pass('2026-11-23T06:00');
    await plan();
    await pass('2026-11-23T08:00');
    expect(sentTo(people.amina)).toHaveLength(1);
    await plan();
    await pass('2026-11-24T10:00');
    expect(sentTo(people.amina)).toHaveLength(2);
  });

  it.each([
    ['2026-10-25T12:00', '2026-10-26T08:00', '2026-10-26T07:00:00Z'],
    ['2027-03-28T12:00', '2027-03-30T08:00', '2027-03-30T06:00:00Z'],
  ])('comes at eight by the wall after the clocks are changed (%s)', async (before, eight, instant) => {
    await assistant.core.database.deleteFrom('reminders').execute();
    assistant.setTime(at(before));
    await plan();
    const rows = await assistant.core.database
      .selectFrom('reminders')
      .select('due_at')
      .where('recipient', '=', 'S-2')
      .execute();
    expect(rows.map(({ due_at }) => new Date(due_at).toISOString())).toEqual([
      Temporal.Instant.from(instant).toString().replace('Z', '.000Z'),
    ]);
    expect(at(eight).toString()).toBe(instant);
  });

  it('is whole: what was planned is sent, waiting, cancelled, in doubt or dead', async () => {
    assistant.teams.troubles.push({ status: 503 });
    await pass('2026-11-23T08:00');
    const ended = Object.entries(await states()).filter(([key]) => !key.startsWith('doubtful'));
    const count = (state: string) => ended.filter(([, each]) => each.startsWith(state)).length;
    expect(['sent', 'cancelled', 'doubt', 'dead'].map(count).reduce((sum, each) => sum + each)).toBe(ended.length);
    expect(count('doubt')).toBe(1);
  });
});
