// Meetings as they are kept: begun and changed in one transaction with the times they take, so that two never overlap.
import { sql } from 'kysely';
import type { MeetingThing } from '../../../dialogs/access/facts.ts';
import type { Actor, Meeting, MeetingEvent, MeetingRefusal } from '../../../dialogs/meetings/meeting.ts';
import { begin, change, keepsTime } from '../../../dialogs/meetings/meeting.ts';
import type { DiaryOwner } from '../../../dialogs/meetings/ports.ts';
import type { Slot } from '../../../dialogs/meetings/slot.ts';
import { type InterpreterTerms, plannedFor, stillToTell } from '../../meetings/meeting-plan.ts';
import type { Database } from '../database.ts';
import { cancelReminders, planReminders } from '../reminders/reminder-plan.ts';
import { recordBooking } from './meeting-bookings.ts';
import { lockMeeting, lockMeetingThing, settleJobbtorg } from './meeting-reading.ts';
import { insertMeeting, meetingFrom, ownerName, updateMeeting } from './meeting-rows.ts';

/** What a change ended in. `taken` says that somebody or something of the time is not free any more. */
export type ChangedMeeting =
  | { kind: 'done'; meeting: Meeting }
  | { kind: 'refused'; refused: MeetingRefusal; meeting: Meeting }
  | { kind: 'taken'; meeting: Meeting | null }
  | { kind: 'unknown' };

/** Who makes a change, and when. The same key twice changes nothing more. */
export interface Author {
  idempotencyKey: string;
  staffId: string | null;
  now: Temporal.Instant;
}

/** Asked with the case's row locked: whether the meeting may be begun, as which side a change may be made. */
export interface Asking {
  mayBegin(transaction: Database, caseId: string): Promise<boolean>;
  sideIn(meeting: MeetingThing): Actor | null;
}

/** What the organisation has settled for meetings. */
export interface Terms extends InterpreterTerms {
  /** Minutes of travel before and after that are kept free for who must go to the meeting. */
  travel(slot: Slot): number;
}

/** Begins a meeting and takes its time. */
export async function beginMeeting(
  database: Database,
  draft: Parameters<typeof begin>[0],
  terms: Terms,
  { idempotencyKey, staffId, now, asking }: Author & { asking?: Pick<Asking, 'mayBegin'> },
): Promise<ChangedMeeting> {
  return await settled(async () => {
    return await database.transaction().execute(async (transaction): Promise<ChangedMeeting> => {
      const before = await byIdempotencyKey(transaction, idempotencyKey);
      if (before !== null) return { kind: 'done', meeting: before };
      await waitForTurn(transaction);
      if (asking !== undefined && !(await asking.mayBegin(transaction, draft.caseId))) return { kind: 'unknown' };
      const meeting = begin(draft);
      await settleJobbtorg(transaction, draft.caseId, draft.slot.jobbtorg, now);
      await expireOverdue(transaction, now);
      await insertMeeting(transaction, meeting, now);
      await keepTime(transaction, meeting, terms, true);
      await note(transaction, meeting, 'begin', { idempotencyKey, staffId, now });
      await planReminders(transaction, plannedFor(meeting, 'begin', staffId, now, terms), now);
      return { kind: 'done', meeting };
    });
  });
}

/** Makes a change of a meeting that somebody saw in `version`. */
export async function changeMeeting(
  database: Database,
  id: string,
  event: MeetingEvent,
  by: Author & {
    actor: Actor | null;
    version: number;
    holdUntil: Temporal.Instant;
    asking?: Pick<Asking, 'sideIn'>;
  },
  terms: Terms,
): Promise<ChangedMeeting> {
  const changed = await settled(async () => {
    return await database.transaction().execute(async (transaction): Promise<ChangedMeeting> => {
      const before = await byIdempotencyKey(transaction, by.idempotencyKey);
      if (before !== null) return { kind: 'done', meeting: before };
      await waitForTurn(transaction);
      await expireOverdue(transaction, by.now);
      const row = await lockMeeting(transaction, id);
      if (row === undefined) return { kind: 'unknown' };
      // Looked up again under the lock: the same key may have come through meanwhile.
      const meanwhile = await byIdempotencyKey(transaction, by.idempotencyKey);
      if (meanwhile !== null) return { kind: 'done', meeting: meanwhile };
      const meeting = meetingFrom(row);
      if (by.asking !== undefined && by.asking.sideIn(await lockMeetingThing(transaction, row)) !== by.actor)
        return { kind: 'refused', refused: 'notYours', meeting };
      const result = change(meeting, event, by);
      if ('refused' in result) return { kind: 'refused', refused: result.refused, meeting };
      await save(transaction, result.meeting, event.kind, by, terms);
      return { kind: 'done', meeting: result.meeting };
    });
  });
  return changed.kind === 'taken' ? { kind: 'taken', meeting: await findMeeting(database, id) } : changed;
}

async function save(transaction: Database, meeting: Meeting, event: string, by: Author, terms: Terms): Promise<void> {
  await updateMeeting(transaction, meeting, by.now);
  await transaction.deleteFrom('slots_busy').where('booking', '=', meeting.id).execute();
  if (keepsTime(meeting.state)) await keepTime(transaction, meeting, terms, event !== 'record');
  await note(transaction, meeting, event, by);
  const dropped = await cancelReminders(transaction, `meeting/${meeting.id}/`, 'changed', by.now);
  const planned = plannedFor(meeting, event, by.staffId, by.now, terms);
  await planReminders(transaction, stillToTell(planned, event, dropped), by.now);
  await recordBooking(transaction, meeting, by.now);
}

// Changes of meetings are made one at a time, until the transaction ends: two that take each other's old time, or end the same
// holds, would wait for each other. One takes some milliseconds; a whole city makes a few a minute.
async function waitForTurn(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('meetings'))`.execute(transaction);
}

/** Ends what is overdue; to be called now and then. */
export async function expireMeetings(database: Database, now: Temporal.Instant): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    await expireOverdue(transaction, now);
  });
}

// A meeting that has ended takes no time and needs no interpreter.
const ended: Terms = { travel: () => 0, interpreterOrderedBy: 'caseworker', interpreterDays: 0 };

/** Ends meetings whose answers did not come in time and gives their times free. */
async function expireOverdue(transaction: Database, now: Temporal.Instant): Promise<number> {
  const rows = await transaction
    .selectFrom('meetings')
    .selectAll()
    .where('state', 'in', ['held', 'proposed'])
    .where('hold_until', '<=', now.toString())
    .orderBy('id')
    .limit(50)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const row of rows) {
    const meeting = meetingFrom(row);
    const by = { idempotencyKey: `expire ${meeting.id} ${meeting.version}`, staffId: null, now };
    const result = change(meeting, { kind: 'expire' }, { actor: null, version: meeting.version, now, holdUntil: now });
    if ('meeting' in result) await save(transaction, result.meeting, 'expire', by, ended);
  }
  return rows.length;
}

async function byIdempotencyKey(database: Database, idempotencyKey: string): Promise<Meeting | null> {
  const row = await database
    .selectFrom('meeting_events')
    .innerJoin('meetings', 'meetings.id', 'meeting_events.meeting_id')
    .selectAll('meetings')
    .where('meeting_events.idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  return row === undefined ? null : meetingFrom(row);
}

/** One meeting, or null. */
export async function findMeeting(database: Database, id: string): Promise<Meeting | null> {
  const row = await database.selectFrom('meetings').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : meetingFrom(row);
}

function owners({ caseworkerId, caseId, slot }: Meeting): string[] {
  const room: DiaryOwner[] = slot.room === null ? [] : [{ kind: 'room', jobbtorg: slot.jobbtorg, name: slot.room }];
  const people: DiaryOwner[] = [
    { kind: 'staff', id: caseworkerId },
    { kind: 'staff', id: slot.coachId },
    { kind: 'case', id: caseId },
  ];
  return [...new Set([...people, ...room].map(ownerName))].sort();
}

// In the order of their names, so that two meetings never wait for each other.
async function keepTime(transaction: Database, meeting: Meeting, { travel }: Terms, checked: boolean): Promise<void> {
  const { slot } = meeting;
  const buffer = travel(slot);
  const times = owners(meeting).map((owner) => {
    const around = owner === `staff:${meeting.caseworkerId}` ? buffer : 0;
    return { owner, during: range(slot.from.subtract({ minutes: around }), slot.until.add({ minutes: around })) };
  });
  if (checked) {
    // What was imported since the search counts too; the meeting itself may be among it.
    const busy = await transaction
      .selectFrom('slots_busy')
      .select('id')
      .where('booking', 'is', null)
      .where((where) =>
        where.or(
          times.map(({ owner, during }) => where.and([where('owner', '=', owner), sql<boolean>`during && ${during}`])),
        ),
      )
      .where(sql<boolean>`during <> ${range(slot.from, slot.until)}`)
      .limit(1)
      .executeTakeFirst();
    if (busy !== undefined) throw new Taken();
  }
  await transaction
    .insertInto('slots_busy')
    .values(times.map(({ owner, during }) => ({ owner, during, booking: meeting.id, source: 'meeting' as const })))
    .execute();
}

function range(from: Temporal.Instant, until: Temporal.Instant) {
  return sql`tstzrange(${from.toString()}::timestamptz, ${until.toString()}::timestamptz)`;
}

/** Leaves a transaction whose time is not free. */
class Taken extends Error {}

const mostTries = 5;

/** Runs a transaction; a time that is not free is a value, and what the database gives up on is tried again. */
async function settled(work: () => Promise<ChangedMeeting>, tries = mostTries): Promise<ChangedMeeting> {
  try {
    return await work();
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    if (fault instanceof Taken || code === exclusion) return { kind: 'taken', meeting: null };
    if (tries > 1 && again.has(code)) return await settled(work, tries - 1);
    throw fault;
  }
}

// PostgreSQL's codes (appendix A of its manual): exclusion; and deadlock, serialisation, unique (the same key at once).
const exclusion = '23P01';
const again = new Set(['40P01', '40001', '23505']);

async function note(transaction: Database, meeting: Meeting, event: string, by: Author): Promise<void> {
  await transaction
    .insertInto('meeting_events')
    .values({
      meeting_id: meeting.id,
      version: meeting.version,
      idempotency_key: by.idempotencyKey,
      event,
      by_staff: by.staffId,
      at: by.now.toString(),
    })
    .execute();
}
