// Reads what the dialogue on meetings asks for: cases, colleagues, and meetings with the names of those in them.
import { sql } from 'kysely';
import { access, actorIn } from '../../../dialogs/access/access.ts';
import type { MeetingThing, Person } from '../../../dialogs/access/facts.ts';
import type { Meeting } from '../../../dialogs/meetings/meeting.ts';
import type { BookedCase, KnownMeeting, MeetingStaff, ToldMeeting } from '../../../dialogs/meetings/ports.ts';
import { dayInStockholm } from '../../../dialogs/working-time/stockholm.ts';
import { peopleOf } from '../cases/access-facts.ts';
import type { Database } from '../database.ts';
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
  const referredOn = dayInStockholm(now).toString();
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
  transaction: Database,
  caseId: string,
  jobbtorg: string,
  now: Temporal.Instant,
): Promise<void> {
  await transaction
    .updateTable('cases')
    .set({ jobbtorg, updated_at: now.toString() })
    .where('id', '=', caseId)
    .where('jobbtorg', 'is', null)
    .execute();
}

/** All active caseworkers and coaches. */
export async function colleagues(database: Database): Promise<MeetingStaff[]> {
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
      'caseworker.phone as caseworker_phone',
      'coach.phone as coach_phone',
      'calendar_work.join_url as join_url',
      'calendar_work.done_version as done_version',
    ])
    .orderBy('meetings.starts_at')
    .orderBy('meetings.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof known>['execute']>>[number];

function told(row: Row): ToldMeeting {
  return {
    meeting: meetingFrom(row),
    district: row.district,
    caseworker: row.caseworker_name ?? row.caseworker_id,
    coach: row.coach_name ?? row.coach_id,
    phones: { caseworker: row.caseworker_phone, coach: row.coach_phone },
    joinUrl: row.join_url,
    calendarWaits: row.done_version !== null && row.done_version < row.version,
  };
}

/** A meeting as the access function knows it. */
export function meetingThing(row: {
  jobbtorg: string;
  district: string;
  caseworker_id: string;
  coach_id: string;
}): MeetingThing {
  const { jobbtorg, district, caseworker_id: caseworker, coach_id: coach } = row;
  return { kind: 'meeting', jobbtorg, district, caseworker, coach };
}

/** The same, with its case locked, so that the case cannot change its district meanwhile. */
export async function lockMeetingThing(
  transaction: Database,
  row: { case_id: string; jobbtorg: string; caseworker_id: string; coach_id: string },
): Promise<MeetingThing> {
  const { district } = await transaction
    .selectFrom('cases')
    .select('district')
    .where('id', '=', row.case_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return meetingThing({ ...row, district });
}

/** The row of a meeting, held until the transaction ends; undefined where there is none. */
export async function lockMeeting(transaction: Database, id: string) {
  return await transaction.selectFrom('meetings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** A meeting as a person may see it today; none where they may not. */
function seenBy(row: Row, person: Person, today: Temporal.PlainDate): KnownMeeting[] {
  const thing = meetingThing(row);
  if (!access(person, 'see', thing, today).allowed) return [];
  return [{ ...told(row), actor: actorIn(person, thing, today) }];
}

/** One meeting for whoever tells of it without a person asking, or null. */
export async function toldMeeting(database: Database, id: string): Promise<ToldMeeting | null> {
  const row = await known(database).where('meetings.id', '=', id).executeTakeFirst();
  return row === undefined ? null : told(row);
}

/** One meeting that a person may see today, or null. */
export async function knownMeeting(
  database: Database,
  person: Person,
  id: string,
  today: Temporal.PlainDate,
): Promise<KnownMeeting | null> {
  const row = await known(database).where('meetings.id', '=', id).executeTakeFirst();
  return row === undefined ? null : (seenBy(row, person, today)[0] ?? null);
}

/**
 * Meetings that somebody, or one for whom they stand in today, takes part in; for a manager those of their jobbtorg or district.
 * Cancelled ones are left out.
 */
export async function meetingsOf(
  database: Database,
  person: Person,
  window: { from: Temporal.Instant; until: Temporal.Instant },
  today: Temporal.PlainDate,
): Promise<KnownMeeting[]> {
  const people = peopleOf(person, today);
  const ids = people.map(({ staffId }) => staffId);
  const managers = people.filter(({ role }) => role === 'manager');
  const units = managers.flatMap(({ jobbtorg }) => (jobbtorg === null ? [] : [jobbtorg]));
  const districts = managers.flatMap(({ district }) => (district === null ? [] : [district]));
  const rows = await known(database)
    .where('meetings.starts_at', '>=', window.from.toString())
    .where('meetings.starts_at', '<', window.until.toString())
    .where('meetings.state', '<>', 'cancelled')
    .where((where) =>
      where.or([
        where('caseworker_id', 'in', ids),
        where('meetings.coach_id', 'in', ids),
        ...(units.length === 0 ? [] : [where('meetings.jobbtorg', 'in', units)]),
        ...(districts.length === 0 ? [] : [where('cases.district', 'in', districts)]),
      ]),
    )
    .limit(200)
    .execute();
  return rows.flatMap((row) => seenBy(row, person, today));
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

/**
 * Those of a case that a person may see and that are not over, cancelled ones left out; a day back, unless `daysBack` says
 * otherwise, so that one may still be recorded. `isMetByOthers` tells that there is one under way which they may not see.
 */
export async function meetingsOfCase(
  database: Database,
  person: Person,
  caseId: string,
  now: Temporal.Instant,
  daysBack = 1,
): Promise<{ seen: KnownMeeting[]; isMetByOthers: boolean }> {
  const today = dayInStockholm(now);
  const rows = await known(database)
    .where('meetings.case_id', '=', caseId)
    .where('meetings.state', '<>', 'cancelled')
    .where('meetings.ends_at', '>', now.subtract({ hours: 24 * daysBack }).toString())
    .execute();
  const hidden = rows.filter((row) => seenBy(row, person, today).length === 0).map(told);
  const isMetByOthers = hidden.some(
    ({ meeting }) =>
      ['held', 'proposed', 'booked'].includes(meeting.state) && Temporal.Instant.compare(meeting.slot.until, now) > 0,
  );
  return { seen: rows.flatMap((row) => seenBy(row, person, today)), isMetByOthers };
}
