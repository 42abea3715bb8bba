// Group information as it is kept: sessions with seats, who is booked to them, and whether they came.
import { sql } from 'kysely';
import type { BookedSession, InformationSession, SeatResult } from '../../dialogs/booking/ports.ts';
import type { Caller } from '../../dialogs/caller.ts';
import type { Database } from './database.ts';
import { momentOf } from './meeting-rows.ts';

function sessions(database: Database) {
  return database
    .selectFrom('information_sessions')
    .selectAll('information_sessions')
    .select((select) =>
      select
        .selectFrom('session_seats')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('session_id', '=', 'information_sessions.id')
        .as('taken'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof sessions>['execute']>>[number];

function session({ id, jobbtorg, place, starts_at, ends_at, seats, taken }: Row): InformationSession {
  return { id, jobbtorg, place, from: momentOf(starts_at), until: momentOf(ends_at), seats, taken: taken ?? 0 };
}

/** Sessions of a jobbtorg with seats left, in order of time. */
export async function sessionsWithin(
  database: Database,
  jobbtorg: string,
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
): Promise<InformationSession[]> {
  const rows = await sessions(database)
    .where('jobbtorg', '=', jobbtorg)
    .where('starts_at', '>=', from.toString())
    .where('starts_at', '<', until.toString())
    .orderBy('starts_at')
    .limit(50)
    .execute();
  return rows.map(session).filter(({ seats, taken }) => taken < seats);
}

/** A session with those who are booked to it. */
export async function findSession(database: Database, id: string): Promise<BookedSession | null> {
  const row = await sessions(database).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const rows = await seats(database).where('session_id', '=', id).execute();
  return { session: session(row), seats: rows.map(seat) };
}

function seats(database: Database) {
  return database
    .selectFrom('session_seats')
    .innerJoin('cases', 'cases.id', 'session_seats.case_id')
    .leftJoin('enrolment_bookings', (join) =>
      join.on('enrolment_bookings.id', '=', sql<string>`session_id || '/' || session_seats.case_id`),
    )
    .select(['session_id', 'session_seats.case_id', 'cases.district', 'enrolment_bookings.attended'])
    .orderBy('session_seats.case_id');
}

type SeatRow = Awaited<ReturnType<ReturnType<typeof seats>['execute']>>[number];

function seat({ case_id, district, attended }: SeatRow) {
  return { caseId: case_id, district, attended };
}

/** Sessions with those booked to them who concern somebody; see the port. */
export async function sessionsOf(
  database: Database,
  { staffId, role, jobbtorg, district }: Caller,
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
): Promise<BookedSession[]> {
  const rows = await sessions(database)
    .where('starts_at', '>=', from.toString())
    .where('starts_at', '<', until.toString())
    .orderBy('starts_at')
    .orderBy('id')
    .limit(200)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const all = seats(database).where('session_id', 'in', ids);
  const here = rows.filter((row) => row.jobbtorg === jobbtorg).map(({ id }) => id);
  const concerned =
    role === 'caseworker'
      ? all.where('booked_by', '=', staffId)
      : all.where((where) =>
          where.or([
            ...(here.length === 0 ? [] : [where('session_id', 'in', here)]),
            ...(role === 'manager' && district !== null ? [where('cases.district', '=', district)] : []),
          ]),
        );
  const bySession = Map.groupBy(await concerned.execute(), ({ session_id }) => session_id);
  return rows.flatMap((row) => {
    const own = bySession.get(row.id)?.map(seat) ?? [];
    return own.length === 0 ? [] : [{ session: session(row), seats: own }];
  });
}

/** Books one seat for a case; the last one goes to one asker only. */
export async function takeSeat(
  database: Database,
  id: string,
  caseId: string,
  by: { staffId: string; now: Temporal.Instant },
): Promise<SeatResult> {
  try {
    return await database.transaction().execute(async (transaction): Promise<SeatResult> => {
      // Held until the end, so that seats are counted by one at a time.
      await transaction.selectFrom('information_sessions').select('id').where('id', '=', id).forUpdate().execute();
      const found = await findSession(transaction, id);
      if (found === null) return { kind: 'unknown' };
      if (found.seats.some((seat) => seat.caseId === caseId)) return { kind: 'already', session: found.session };
      if (Temporal.Instant.compare(found.session.from, by.now) <= 0) return { kind: 'past' };
      if (found.session.taken >= found.session.seats) return { kind: 'full' };
      const at = by.now.toString();
      await transaction
        .insertInto('session_seats')
        .values({ session_id: id, case_id: caseId, booked_by: by.staffId, consent_by: by.staffId, created_at: at })
        .execute();
      const from = found.session.from.toString();
      const until = found.session.until.toString();
      await transaction
        .insertInto('slots_busy')
        .values({
          owner: `case:${caseId}`,
          during: sql`tstzrange(${from}::timestamptz, ${until}::timestamptz)`,
          booking: seatName(id, caseId),
          source: 'session',
        })
        .execute();
      await transaction
        .insertInto('enrolment_bookings')
        .values({
          id: seatName(id, caseId),
          case_id: caseId,
          kind: 'groupInformation',
          starts_at: from,
          attended: null,
          updated_at: at,
        })
        .execute();
      return { kind: 'booked', session: { ...found.session, taken: found.session.taken + 1 } };
    });
  } catch (fault) {
    // The case has something else at that time (PostgreSQL's code for an exclusion).
    if (fault instanceof Error && 'code' in fault && fault.code === '23P01') return { kind: 'taken' };
    throw fault;
  }
}

function seatName(id: string, caseId: string): string {
  return `${id}/${caseId}`;
}

/** Gives a seat back; false when the case has none. */
export async function giveSeatBack(database: Database, id: string, caseId: string): Promise<boolean> {
  return await database.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('session_seats')
      .where('session_id', '=', id)
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    await transaction.deleteFrom('slots_busy').where('booking', '=', seatName(id, caseId)).execute();
    await transaction.deleteFrom('enrolment_bookings').where('id', '=', seatName(id, caseId)).execute();
    return gone.numDeletedRows > 0n;
  });
}

/** Records whether a person came, or with null that nobody knows; false when nobody is booked so. */
export async function recordSeat(
  database: Database,
  id: string,
  caseId: string,
  came: boolean | null,
  now: Temporal.Instant,
): Promise<boolean> {
  const changed = await database
    .updateTable('enrolment_bookings')
    .set({ attended: came, updated_at: now.toString() })
    .where('id', '=', seatName(id, caseId))
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Adds or changes sessions; one is known again by jobbtorg, place and beginning. A dry run changes nothing. */
export async function importSessions(
  database: Database,
  rows: readonly Omit<InformationSession, 'taken'>[],
  dryRun: boolean,
): Promise<{ created: number; updated: number; unchanged: number }> {
  return await database.transaction().execute(async (transaction) => {
    const result = { created: 0, updated: 0, unchanged: 0 };
    for (const { id, jobbtorg, place, from, until, seats } of rows) {
      const old = await transaction
        .selectFrom('information_sessions')
        .selectAll()
        .where('jobbtorg', '=', jobbtorg)
        .where('place', '=', place)
        .where('starts_at', '=', from.toString())
        .executeTakeFirst();
      const isSame = old !== undefined && old.seats === seats && momentOf(old.ends_at).equals(until);
      result[old === undefined ? 'created' : isSame ? 'unchanged' : 'updated'] += 1;
      if (dryRun || isSame) continue;
      const changes = { ends_at: until.toString(), seats };
      if (old === undefined)
        await transaction
          .insertInto('information_sessions')
          .values({ id, jobbtorg, place, starts_at: from.toString(), ...changes })
          .execute();
      else await transaction.updateTable('information_sessions').set(changes).where('id', '=', old.id).execute();
    }
    return result;
  });
}
