// Meetings as they are kept: people who act at once never get the same time, nothing is lost, and every state is lawful.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import { beginMeeting, changeMeeting, findMeeting } from '../../bot/store/meetings/meetings.ts';
import { begin, change, type Meeting, type MeetingEvent, meetingStates } from '../../dialogs/meetings/meeting.ts';
import type { Slot } from '../../dialogs/meetings/slot.ts';
import { monday } from '../worlds/assistant.ts';
import { databaseKinds, type TestDatabase } from '../worlds/databases.ts';
import { isThorough } from '../worlds/thoroughness.ts';
import { isLegal } from './lawful-meeting.ts';
import { actOnce, caseworkers, coaches, faultsIn, openCases } from './meeting-actors.ts';

/** Random weeks; `MEETING_WEEKS=1000` for the figure in docs/proven.md. */
const weeks = Number(process.env.MEETING_WEEKS ?? (isThorough ? 150 : 5));
const tomorrow = monday.add({ hours: 25 });
const slot: Slot = {
  from: tomorrow,
  until: tomorrow.add({ minutes: 60 }),
  coachId: 'C-1',
  jobbtorg: 'Farsta',
  mode: 'onSite',
  room: null,
};
const draft = {
  id: 'M-1',
  caseId: 'A-1001',
  caseworkerId: 'W-1',
  slot,
  interpreter: null,
  by: 'caseworker' as const,
  consentBy: 'W-1',
  holdUntil: monday.add({ hours: 20 }),
};

describe('the states of a meeting', () => {
  const instants = fc.integer({ min: 0, max: 60 * 48 }).map((minutes) => monday.add({ minutes }));
  const answers = fc.record({
    kind: fc.constant('answer' as const),
    party: fc.constantFrom('caseworker' as const, 'coach' as const, 'applicant' as const),
    says: fc.constantFrom('yes' as const, 'yes' as const, 'yes' as const, 'no' as const),
    consentBy: fc.constantFrom(null, 'W-1'),
    unchecked: fc.constantFrom(false, false, true),
  });
  const moves = instants.map((from) => ({
    kind: 'move' as const,
    slot: { ...slot, from, until: from.add({ minutes: 60 }) },
  }));
  const records = fc.boolean().map((came) => ({ kind: 'record' as const, came }));
  const checks = fc
    .constantFrom(null, 'coach' as const, 'caseworker' as const)
    .map((busy) => ({ kind: 'check' as const, busy }));
  const others = fc.constantFrom({ kind: 'cancel' as const }, { kind: 'undo' as const }, { kind: 'expire' as const });
  const events: fc.Arbitrary<MeetingEvent> = fc.oneof(
    { weight: 6, arbitrary: answers },
    { weight: 1, arbitrary: moves },
    { weight: 3, arbitrary: records },
    { weight: 2, arbitrary: checks },
    { weight: 1, arbitrary: others },
  );

  it('are lawful after any changes in any order, and each change raises the version by one', () => {
    const steps = fc.array(
      fc.record({
        event: events,
        actor: fc.constantFrom('caseworker' as const, 'coach' as const),
        minutes: fc.integer({ min: 0, max: 200 }),
        isStale: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
      }),
      { maxLength: 25, size: 'max' },
    );
    const seen = new Set<string>();
    fc.assert(
      fc.property(steps, (taken) => {
        let meeting: Meeting = begin(draft);
        let now = monday;
        for (const { event, actor, minutes, isStale } of taken) {
          now = now.add({ minutes });
          const version = isStale ? meeting.version - 1 : meeting.version;
          const result = change(meeting, event, { actor, version, now, holdUntil: now.add({ hours: 10 }) });
          if ('refused' in result) {
            if (isStale) expect(result.refused).toBe('oldVersion');
            continue;
          }
          expect(isStale).toBe(false);
          expect(result.meeting.version).toBe(meeting.version + 1);
          meeting = result.meeting;
          seen.add(meeting.state);
          expect(isLegal(meeting), `${event.kind} led to ${JSON.stringify(meeting)}`).toBe(true);
        }
      }),
      { numRuns: 3_000, seed: 6 },
    );
    expect([...seen].sort()).toEqual([...meetingStates].sort());
  });

  it('is booked only when all three have said yes and consent is recorded', () => {
    const at = { version: 1, now: monday, holdUntil: monday.add({ hours: 9 }) };
    const held = begin({ ...draft, consentBy: null });
    const coach = change(
      held,
      { kind: 'answer', party: 'coach', says: 'yes', consentBy: null },
      { actor: 'coach', ...at },
    );
    if (!('meeting' in coach)) throw new Error('The coach could not answer.');
    expect(coach.meeting.state).toBe('held');
    const yes = (consentBy: string | null) =>
      change(
        coach.meeting,
        { kind: 'answer', party: 'applicant', says: 'yes', consentBy },
        { actor: 'caseworker', ...at, version: 2 },
      );
    expect(yes(null)).toEqual({ refused: 'consent' });
    expect(yes('W-1')).toMatchObject({ meeting: { state: 'booked', consentBy: 'W-1' } });
  });
});

describe('a meeting whose last yes came while the calendars did not answer', () => {
  const at = { now: monday, holdUntil: monday.add({ hours: 30 }) };
  const made = (meeting: Meeting, event: MeetingEvent, actor: 'caseworker' | 'coach' | null) => {
    const result = change(meeting, event, { actor, version: meeting.version, ...at });
    if (!('meeting' in result)) throw new Error(`${event.kind} was refused: ${result.refused}`);
    return result.meeting;
  };
  const yes = (party: 'coach' | 'applicant', unchecked: boolean): MeetingEvent => ({
    kind: 'answer',
    party,
    says: 'yes',
    consentBy: null,
    unchecked,
  });

  it('keeps its time anew, and is booked by the calendars’ answer, or asks the one who is busy once more', () => {
    const waits = made(made(begin(draft), yes('coach', true), 'coach'), yes('applicant', true), 'caseworker');
    expect(waits).toMatchObject({ state: 'held', holdUntil: at.holdUntil });
    expect(made(waits, { kind: 'check', busy: null }, null)).toMatchObject({ state: 'booked', holdUntil: null });
    expect(made(waits, { kind: 'check', busy: 'coach' }, null)).toMatchObject({
      state: 'held',
      answers: { coach: 'waiting', applicant: 'yes' },
    });
    expect(made(waits, { kind: 'check', busy: 'caseworker' }, null)).toMatchObject({
      state: 'proposed',
      answers: { caseworker: 'waiting' },
    });
  });

  it('cannot be booked so while an answer is awaited', () => {
    const check = { kind: 'check', busy: null } as const;
    expect(change(begin(draft), check, { actor: null, version: 1, ...at })).toEqual({ refused: 'notNow' });
  });
});

describe.each(databaseKinds)('meetings in the $name database', (kind) => {
  let store: TestDatabase;
  const terms = { travel: () => 30, interpreterOrderedBy: 'caseworker', interpreterDays: 3 } as const;
  const by = (idempotencyKey: string) => ({ idempotencyKey, staffId: 'W-1', now: monday });
  beforeAll(async () => {
    store = await kind.create();
    await openCases(store.database);
  });
  afterAll(() => store.drop());

  it('takes a time once, also for the travel before and after it', async () => {
    expect(await beginMeeting(store.database, draft, terms, by('a'))).toMatchObject({ kind: 'done' });
    const other = { ...draft, id: 'M-2', caseId: 'A-1002' };
    expect(await beginMeeting(store.database, { ...other, caseworkerId: 'W-2' }, terms, by('b'))).toEqual({
      kind: 'taken',
      meeting: null,
    });
    const soonAfter = { ...slot, coachId: 'C-2', from: slot.until, until: slot.until.add({ minutes: 60 }) };
    expect(await beginMeeting(store.database, { ...other, slot: soonAfter }, terms, by('c'))).toEqual({
      kind: 'taken',
      meeting: null,
    });
    expect(
      await beginMeeting(store.database, { ...other, slot: soonAfter, caseworkerId: 'W-2' }, terms, by('d')),
    ).toMatchObject({ kind: 'done' });
  });

  it('does once what is asked for twice, and refuses a click on an old card', async () => {
    const again = await beginMeeting(store.database, { ...draft, id: 'M-9' }, terms, by('a'));
    expect(again).toMatchObject({ kind: 'done', meeting: { id: 'M-1' } });
    const answer = { kind: 'answer', party: 'coach', says: 'yes', consentBy: null } as const;
    const coach = { actor: 'coach' as const, version: 1, holdUntil: monday, staffId: 'C-1', now: monday };
    const first = await changeMeeting(store.database, 'M-1', answer, { ...coach, idempotencyKey: 'yes' }, terms);
    expect(await changeMeeting(store.database, 'M-1', answer, { ...coach, idempotencyKey: 'yes' }, terms)).toEqual(
      first,
    );
    expect(
      await changeMeeting(store.database, 'M-1', { kind: 'cancel' }, { ...coach, idempotencyKey: 'no' }, terms),
    ).toMatchObject({
      kind: 'refused',
      refused: 'oldVersion',
      meeting: { version: 2, answers: { coach: 'yes' } },
    });
  });

  it('ends a hold that nobody answered, and gives its time to the next', async () => {
    const later = { ...by('e'), now: draft.holdUntil };
    const other = { ...draft, id: 'M-3', caseId: 'A-1003', holdUntil: tomorrow };
    expect(await beginMeeting(store.database, other, terms, later)).toMatchObject({ kind: 'done' });
    expect(await findMeeting(store.database, 'M-1')).toMatchObject({ state: 'expired' });
  });

  it('tells the coach at once, and reminds both of what is booked', async () => {
    const rows = await store.database
      .selectFrom('reminders')
      .select(['kind', 'recipient', 'state'])
      .where('key', 'like', 'meeting/M-3/%')
      .execute();
    expect(rows).toEqual([{ kind: 'meeting.news', recipient: 'C-1', state: 'open' }]);
    const change = { actor: 'coach' as const, version: 1, holdUntil: tomorrow, staffId: 'C-1', now: draft.holdUntil };
    await changeMeeting(
      store.database,
      'M-3',
      { kind: 'answer', party: 'coach', says: 'yes', consentBy: null },
      { ...change, idempotencyKey: 'f' },
      terms,
    );
    const applicant = { kind: 'answer', party: 'applicant', says: 'yes', consentBy: null } as const;
    const booked = { ...change, actor: 'caseworker' as const, version: 2, staffId: 'W-1', idempotencyKey: 'g' };
    expect(await changeMeeting(store.database, 'M-3', applicant, booked, terms)).toMatchObject({
      kind: 'done',
      meeting: { state: 'booked' },
    });
    const open = await store.database
      .selectFrom('reminders')
      .select(['kind', 'recipient', 'due_at'])
      .where('key', 'like', 'meeting/M-3/3/%')
      .orderBy('kind')
      .orderBy('recipient')
      .execute();
    expect(open.map(({ kind, recipient }) => `${kind} ${recipient}`)).toEqual([
      'meeting.attendance W-1',
      'meeting.news C-1',
      'meeting.sameMorning C-1',
      'meeting.sameMorning W-1',
    ]);
    expect(await store.database.selectFrom('enrolment_bookings').select(['kind', 'attended']).execute()).toEqual([
      { kind: 'tripartiteMeeting', attended: null },
    ]);
  });
});

describe.each(databaseKinds)('what the statistics count, in the $name database', (kind) => {
  it('keeps that a person did not come when the meeting gets another time, and forgets a time given up before', async () => {
    const store = await kind.create();
    await openCases(store.database);
    const terms = { travel: () => 0, interpreterOrderedBy: 'caseworker', interpreterDays: 3 } as const;
    const staff = { holdUntil: tomorrow, staffId: 'W-1' };
    let version = 0;
    const act = async (event: MeetingEvent, actor: 'caseworker' | 'coach', now: Temporal.Instant) => {
      version += 1;
      const by = { ...staff, actor, version, now, idempotencyKey: `key ${version}` };
      expect(await changeMeeting(store.database, 'M-1', event, by, terms)).toMatchObject({ kind: 'done' });
    };
    const counted = async () =>
      (await store.database.selectFrom('enrolment_bookings').select('attended').orderBy('starts_at').execute()).map(
        ({ attended }) => attended,
      );
    const yes = (party: 'coach' | 'applicant') => ({ kind: 'answer', party, says: 'yes', consentBy: null }) as const;
    const at = (days: number) => {
      const from = tomorrow.add({ hours: 24 * days });
      return { ...slot, from, until: from.add({ minutes: 60 }) };
    };
    await beginMeeting(store.database, draft, terms, { idempotencyKey: 'begin', staffId: 'W-1', now: monday });
    await act(yes('coach'), 'coach', monday);
    await act(yes('applicant'), 'caseworker', monday);
    expect(await counted()).toEqual([null]);
    await act({ kind: 'move', slot: at(1) }, 'caseworker', monday);
    expect(await counted()).toEqual([]);
    await act(yes('coach'), 'coach', monday);
    await act(yes('applicant'), 'caseworker', monday);
    await act({ kind: 'record', came: false }, 'caseworker', at(1).until);
    await act({ kind: 'move', slot: at(7) }, 'caseworker', at(1).until);
    expect(await counted()).toEqual([false]);
    await store.drop();
  });
});

describe.each(databaseKinds.filter(({ name }) => name === 'postgresql'))('people who act at once on $name', (kind) => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await kind.create();
    await openCases(store.database);
  });
  afterAll(() => store.drop());

  it('never get the same time, lose no meeting and leave every meeting lawful in many random weeks', async () => {
    const people = [...caseworkers, ...coaches];
    const ends = new Set<string>();
    for (let week = 0; week < weeks; week += 1) {
      await store.database.deleteFrom('slots_busy').execute();
      await store.database.deleteFrom('meetings').execute();
      const random = seededRandom(week + 1);
      const begun: string[] = [];
      await Promise.all(
        people.map(async (staffId, place) => {
          for (let step = 0; step < 6; step += 1) {
            const id = await actOnce(
              store.database,
              staffId,
              random,
              `${week}-${place}-${step}`,
              monday.add({ minutes: step * 20 }),
            );
            if (id !== null) begun.push(id);
          }
        }),
      );
      expect(await faultsIn(store.database, begun), `week ${week}`).toEqual([]);
      for (const { state } of await store.database.selectFrom('meetings').select('state').execute()) ends.add(state);
    }
    // Who acts first is up to the machine, so a few weeks may end without a refusal; many never do.
    if (weeks >= 50) expect([...ends]).toEqual(expect.arrayContaining(['booked', 'declined']));
  }, 900_000);

  it.runIf(isThorough)(
    'lose nothing when the process is killed at random moments',
    async () => {
      if (store.place.kind !== 'postgresql') return;
      const begun: string[] = [];
      for (let kill = 1; kill <= 12; kill += 1) {
        const child = spawn(process.execPath, ['test/store/meeting-actor.ts', store.place.url, String(kill * 1_000)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        let told = '';
        child.stdout.on('data', (chunk) => {
          told += chunk;
        });
        const closed = once(child, 'close');
        await once(child.stdout, 'data');
        await delay(20 + seededRandom(kill)() * 200);
        child.kill('SIGKILL');
        await closed;
        // The last line may have been cut by the kill.
        begun.push(...told.split('\n').slice(0, -1));
      }
      expect(begun.length).toBeGreaterThan(12);
      expect(await faultsIn(store.database, begun)).toEqual([]);
    },
    120_000,
  );
});
