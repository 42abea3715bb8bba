// Reads what the dialogue on meetings asks for: cases, colleagues, and meetings with the names of those in them.
import { sql } from 'kysely';
import type { Meeting } from '../../dialogs/booking/meeting.ts';
import type { BookedCase, Colleague, KnownMeeting } from '../../dialogs/booking/ports.ts';
import type { Caller } from '../../dialogs/caller.ts';
import type { Database } from './database.ts';
import { meetingFrom } from './meeting-rows.ts';

/** Of a case, what booking needs; null when it is not known. */
export async function bookedCase(database: Database, id: string): Promise<BookedCase | null> {
  const row = await database
    .selectFrom('cases')
    .select(['id', 'district', 'jobbtorg', 'coach_id', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { coach_id: coachId, ...rest } = row;
  return { ...rest, coachId };
}

/** Opens a case as referred; one that exists by now stays as it is. */
export async function openCase(
  database: Database,
  draft: { id: string; district: string; jobbtorg: string | null; openedBy: string },
  now: Temporal.Instant,
): Promise<BookedCase> {
  const { id, district, jobbtorg, openedBy } = draft;
  const referredOn = now.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString();
  await database
    .insertInto('cases')
    .values({
      id,
      district,
      jobbtorg,
      state: 'referred',
      referred_on: referredOn,
      opened_by: openedBy,
      updated_at: now.toString(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const opened = await bookedCase(database, id);
  if (opened === null) throw new Error(`The case ${id} was opened and is gone again.`);
  return opened;
}

/** Remembers which jobbtorg a case goes to that had none. */
export async function settleJobbtorg(
  database: Database,
  caseId: string,
  jobbtorg: string,
  now: Temporal.Instant,
): Promise<void> {
  await database
    .updateTable('cases')
    .set({ jobbtorg, updated_at: now.toString() })
    .where('id', '=', caseId)
    .where('jobbtorg', 'is', null)
    .execute();
}

/** All active caseworkers and coaches. */
export async function colleagues(database: Database): Promise<Colleague[]> {
  const rows = await database
    .selectFrom('staff')
    .select(['id', 'name', 'role', 'district', 'jobbtorg', 'stand_in'])
    .select(sql<string | null>`leave_from::text`.as('from'))
    .select(sql<string | null>`leave_until::text`.as('until'))
    .where('active', '=', true)
    .where('role', 'in', ['caseworker', 'coach'])
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, role, district, jobbtorg, stand_in, from, until }) => ({
    staffId: id,
    name,
    role,
    district,
    jobbtorg,
    standIn: stand_in,
    away:
      from === null
        ? null
        : { from: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until ?? '9999-12-31') },
  }));
}

function known(database: Database) {
  return database
    .selectFrom('meetings')
    .innerJoin('cases', 'cases.id', 'meetings.case_id')
    .leftJoin('staff as caseworker', 'caseworker.id', 'meetings.caseworker_id')
    .leftJoin('staff as coach', 'coach.id', 'meetings.coach_id')
    .leftJoin('calendar_work', 'calendar_work.meeting_id', 'meetings.id')
    .selectAll('meetings')
    .select([
      'cases.district as district',
      'caseworker.name as caseworker_name',
      'coach.name as coach_name',
      'coach.stand_in as coach_stand_in',
      'calendar_work.join_url as join_url',
      'calendar_work.done_version as done_version',
    ])
    .orderBy('meetings.starts_at')
    .orderBy('meetings.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof known>['execute']>>[number];

function view(row: Row): KnownMeeting {
  return {
    meeting: meetingFrom(row),
    district: row.district,
    caseworker: row.caseworker_name ?? row.caseworker_id,
    coach: row.coach_name ?? row.coach_id,
    coachStandIn: row.coach_stand_in,
    joinUrl: row.join_url,
    calendarWaits: row.done_version !== null && row.done_version < row.version,
  };
}

/** One meeting, or null. */
export async function knownMeeting(database: Database, id: string): Promise<KnownMeeting | null> {
  const row = await known(database).where('meetings.id', '=', id).executeTakeFirst();
  return row === undefined ? null : view(row);
}

/** Meetings that somebody takes part in; for a manager those of their jobbtorg or district. Cancelled ones are left out. */
export async function meetingsOf(
  database: Database,
  caller: Caller,
  window: { from: Temporal.Instant; until: Temporal.Instant },
): Promise<KnownMeeting[]> {
  const within = known(database)
    .where('meetings.starts_at', '>=', window.from.toString())
    .where('meetings.starts_at', '<', window.until.toString())
    .where('meetings.state', '<>', 'cancelled')
    .limit(200);
  const { staffId, role, jobbtorg, district } = caller;
  if (role !== 'manager') {
    const rows = await within
      .where((where) => where.or([where('caseworker_id', '=', staffId), where('meetings.coach_id', '=', staffId)]))
      .execute();
    return rows.map(view);
  }
  if (jobbtorg === null && district === null) return [];
  const rows = await within
    .where((where) =>
      where.or([
        ...(jobbtorg === null ? [] : [where('meetings.jobbtorg', '=', jobbtorg)]),
        ...(district === null ? [] : [where('cases.district', '=', district)]),
      ]),
    )
    .execute();
  return rows.map(view);
}

/** Meetings that all three have said yes to, and that are not booked because the calendars have not been asked since. */
export async function meetingsToCheck(database: Database): Promise<Meeting[]> {
  const rows = await database
    .selectFrom('meetings')
    .selectAll()
    .where('state', '=', 'held')
    .where('caseworker_says', '=', 'yes')
    .where('coach_says', '=', 'yes')
    .where('applicant_says', '=', 'yes')
    .orderBy('starts_at')
    .limit(20)
    .execute();
  return rows.map(meetingFrom);
}

/** Those of a case that are not over, cancelled ones left out; a day back, so that one may still be recorded. */
export async function meetingsOfCase(
  database: Database,
  caseId: string,
  now: Temporal.Instant,
): Promise<KnownMeeting[]> {
  const rows = await known(database)
    .where('meetings.case_id', '=', caseId)
    .where('meetings.state', '<>', 'cancelled')
    .where('meetings.ends_at', '>', now.subtract({ hours: 24 }).toString())
    .execute();
  return rows.map(view);
}
