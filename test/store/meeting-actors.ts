// Two caseworkers and two coaches who book, answer, move and cancel at random; used in one process and in ones that are killed.
import { sql } from 'kysely';
import type { Database } from '../../bot/store/database.ts';
import { meetingFrom } from '../../bot/store/meetings/meeting-rows.ts';
import { beginMeeting, changeMeeting, findMeeting, type Terms } from '../../bot/store/meetings/meetings.ts';
import { type Actor, keepsTime, type Meeting, type MeetingEvent } from '../../dialogs/meetings/meeting.ts';
import type { Slot } from '../../dialogs/meetings/slot.ts';
import { monday } from '../worlds/assistant.ts';
import { isLegal } from './lawful-meeting.ts';

export const caseworkers = ['W-1', 'W-2'];
export const coaches = ['C-1', 'C-2'];
const cases = ['A-1001', 'A-1002', 'A-1003'];

export type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const terms: Terms = {
  travel: ({ mode }) => (mode === 'onSite' ? 30 : 0),
  interpreterOrderedBy: 'caseworker',
  interpreterDays: 3,
};

/** The cases that they work with. */
export async function openCases(database: Database): Promise<void> {
  const rows = cases.map((id) => ({
    id,
    district: 'Farsta',
    state: 'referred' as const,
    updated_at: monday.toString(),
  }));
  await database
    .insertInto('cases')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A time of the week, few enough that people meet at the same ones. */
function someSlot(random: Random, coachId: string): Slot {
  const from = monday.add({ hours: 24 * Math.floor(random() * 5) + 1 + Math.floor(random() * 4) });
  const mode = random() < 0.5 ? 'onSite' : 'teams';
  const room = mode === 'onSite' ? pick(random, ['R1', 'R2']) : null;
  return { from, until: from.add({ minutes: 60 }), coachId, jobbtorg: 'Farsta', mode, room };
}

/** One person does something; gives the id of a meeting that they have been told is begun. */
export async function actOnce(
  database: Database,
  staffId: string,
  random: Random,
  idempotencyKey: string,
  now: Temporal.Instant,
): Promise<string | null> {
  const isCoach = coaches.includes(staffId);
  const own = isCoach ? 'coach_id' : 'caseworker_id';
  const rows = await database.selectFrom('meetings').select('id').where(own, '=', staffId).execute();
  const holdUntil = now.add({ hours: Math.floor(random() * 3) });
  if (rows.length === 0 || random() < 0.3) {
    const draft = {
      id: `M-${idempotencyKey}`,
      caseId: pick(random, cases),
      caseworkerId: isCoach ? pick(random, caseworkers) : staffId,
      slot: someSlot(random, isCoach ? staffId : pick(random, coaches)),
      interpreter: null,
      by: isCoach ? ('coach' as const) : ('caseworker' as const),
      consentBy: isCoach ? null : staffId,
      holdUntil: now.add({ hours: 1 + Math.floor(random() * 3) }),
    };
    const begun = await beginMeeting(database, draft, terms, { idempotencyKey, staffId, now });
    return begun.kind === 'done' ? begun.meeting.id : null;
  }
  const seen = await findMeeting(database, pick(random, rows).id);
  if (seen === null) return null;
  const actor: Actor | null =
    seen.caseworkerId === staffId ? 'caseworker' : seen.slot.coachId === staffId ? 'coach' : null;
  // Now and then somebody looks away between reading and pressing.
  if (random() < 0.3) await database.selectFrom('meetings').select('id').execute();
  const by = { actor, version: seen.version, holdUntil, idempotencyKey, staffId, now };
  await changeMeeting(database, seen.id, someEvent(random, seen, staffId), by, terms);
  return null;
}

function someEvent(random: Random, meeting: Meeting, staffId: string): MeetingEvent {
  const party = coaches.includes(staffId) ? 'coach' : pick(random, ['caseworker', 'applicant'] as const);
  const yes: MeetingEvent = { kind: 'answer', party, says: 'yes', consentBy: random() < 0.7 ? staffId : null };
  return pick<MeetingEvent>(random, [
    yes,
    yes,
    yes,
    yes,
    { ...yes, unchecked: true },
    { kind: 'check', busy: pick(random, [null, null, 'coach', 'caseworker']) },
    { kind: 'answer', party: pick(random, ['caseworker', 'coach', 'applicant']), says: 'no', consentBy: null },
    { kind: 'move', slot: someSlot(random, random() < 0.8 ? meeting.slot.coachId : pick(random, coaches)) },
    { kind: 'cancel' },
    { kind: 'undo' },
    { kind: 'record', came: random() < 0.5 },
  ]);
}

/** What is wrong with what is kept, read from the rows themselves; empty when all is well. */
export async function faultsIn(database: Database, begun: readonly string[]): Promise<string[]> {
  const meetings = (await database.selectFrom('meetings').selectAll().execute()).map(meetingFrom);
  const ids = new Set(meetings.map(({ id }) => id));
  const lost = begun.filter((id) => !ids.has(id)).map((id) => `${id} is lost`);
  const illegal = meetings
    .filter((meeting) => !isLegal(meeting))
    .map(({ id, state }) => `${id} is ${state} unlawfully`);
  const events = await database
    .selectFrom('meeting_events')
    .select(['meeting_id', sql<number>`count(*)::int`.as('count'), sql<number>`max(version)`.as('last')])
    .groupBy('meeting_id')
    .execute();
  const history = meetings.flatMap(({ id, version }) => {
    const own = events.find(({ meeting_id }) => meeting_id === id);
    return own?.count === version && own.last === version ? [] : [`${id} has a gap in its history`];
  });
  const kept = meetings.filter(({ state }) => keepsTime(state));
  const overlaps = kept.flatMap((one, place) =>
    kept.slice(place + 1).flatMap((other) => (overlap(one, other) ? [`${one.id} and ${other.id} overlap`] : [])),
  );
  const busy = await database.selectFrom('slots_busy').select('booking').distinct().execute();
  const held = new Set(busy.map(({ booking }) => booking));
  const untimed = kept.filter(({ id }) => !held.has(id)).map(({ id }) => `${id} has no time`);
  const stale = [...held].filter((id) => !kept.some((meeting) => meeting.id === id)).map((id) => `${id} keeps a time`);
  return [...lost, ...illegal, ...history, ...overlaps, ...untimed, ...stale];
}

function overlap(one: Meeting, other: Meeting): boolean {
  const people = ({ caseworkerId, slot, caseId }: Meeting) => [caseworkerId, slot.coachId, caseId];
  const rooms = ({ slot }: Meeting) => (slot.room === null ? [] : [slot.room]);
  const shared = [...people(one), ...rooms(one)].some((each) => [...people(other), ...rooms(other)].includes(each));
  return (
    shared &&
    Temporal.Instant.compare(one.slot.from, other.slot.until) < 0 &&
    Temporal.Instant.compare(other.slot.from, one.slot.until) < 0
  );
}
