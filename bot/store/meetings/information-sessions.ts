// Group information as it is kept: sessions with seats, who is booked to them, and whether they came.
import { sql } from 'kysely';
import { access } from '../../../dialogs/access/access.ts';
import type { Person, SeatThing } from '../../../dialogs/access/facts.ts';
import type {
  BookedSession,
  InformationSession,
  Refused,
  Seat,
  SeatChange,
  SeatResult,
} from '../../../dialogs/meetings/ports.ts';
import { peopleOf } from '../cases/access-facts.ts';
import type { Database } from '../database.ts';
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

/** Sessions of a jobbtorg, full ones too, in order of time. */
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
  return rows.map(session);
}

/** A session with those booked to it whom a person may see today; null where there are none. */
export async function findSession(
  database: Database,
  person: Person,
  id: string,
  today: Temporal.PlainDate,
): Promise<BookedSession | null> {
  const row = await sessions(database).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const rows = await seats(database).where('session_id', '=', id).execute();
  const own = rows.flatMap((each) => seatFor(each, row.jobbtorg, person, today));
  return own.length === 0 ? null : { session: session(row), seats: own };
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

/** A seat as a person may see it today; none where they may not. */
function seatFor(
  { case_id: caseId, district, attended }: SeatRow,
  jobbtorg: string,
  person: Person,
  today: Temporal.PlainDate,
): Seat[] {
  const thing: SeatThing = { kind: 'seat', jobbtorg, district };
  if (!access(person, 'see', thing, today).allowed) return [];
  return [{ caseId, attended, mayChange: access(person, 'change', thing, today).allowed }];
}

/** Sessions with those booked to them who concern somebody; see the port. */
export async function sessionsOf(
  database: Database,
  person: Person,
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
  today: Temporal.PlainDate,
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
  // Of their districts' people, caseworkers are shown those whom they have booked; of the rest, all whom they may see.
  const people = peopleOf(person, today).map(({ staffId }) => staffId);
  const booked = person.role === 'caseworker' ? all.where('booked_by', 'in', people) : all;
  const bySession = Map.groupBy(await booked.execute(), ({ session_id }) => session_id);
  return rows.flatMap((row) => {
    const own = bySession.get(row.id)?.flatMap((each) => seatFor(each, row.jobbtorg, person, today)) ?? [];
    return own.length === 0 ? [] : [{ session: session(row), seats: own }];
  });
}

/** Sessions that a case is booked to, as far as a person may see its seat today; see the port. */
export async function seatsOf(
  database: Database,
  person: Person,
  caseId: string,
  today: Temporal.PlainDate,
): Promise<{ session: InformationSession; seat: Seat }[]> {
  const taken = await seats(database).where('session_seats.case_id', '=', caseId).execute();
  const ids = taken.map(({ session_id }) => session_id);
  if (ids.length === 0) return [];
  const rows = await sessions(database).where('id', 'in', ids).orderBy('starts_at').execute();
  return rows.flatMap((row) =>
    taken
      .filter(({ session_id }) => session_id === row.id)
      .flatMap((each) => seatFor(each, row.jobbtorg, person, today))
      .map((seat) => ({ session: session(row), seat })),
  );
}

/** Asked with the case's row locked: why a seat may not be booked or changed; null when it may. */
export type AskSeat = (
  transaction: Database,
  seat: { caseId: string; jobbtorg: string },
) => Promise<Refused['reason'] | null>;

/** Books one seat for a case; the last one goes to one asker only. */
export async function takeSeat(
  database: Database,
  id: string,
  caseId: string,
  by: { staffId: string; now: Temporal.Instant; ask: AskSeat },
): Promise<SeatResult> {
  try {
    return await database.transaction().execute(async (transaction): Promise<SeatResult> => {
      // Held until the end, so that seats are counted by one at a time.
      await transaction.selectFrom('information_sessions').select('id').where('id', '=', id).forUpdate().execute();
      const row = await sessions(transaction).where('id', '=', id).executeTakeFirst();
      if (row === undefined) return { kind: 'unknown' };
      const reason = await by.ask(transaction, { caseId, jobbtorg: row.jobbtorg });
      if (reason !== null) return { kind: 'refused', reason };
      const found = { session: session(row) };
      const own = await seats(transaction)
        .where('session_id', '=', id)
        .where('session_seats.case_id', '=', caseId)
        .executeTakeFirst();
      if (own !== undefined) return { kind: 'already', session: found.session };
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

/** Gives a seat back. */
export async function giveSeatBack(database: Database, id: string, caseId: string, ask: AskSeat): Promise<SeatChange> {
  return await database.transaction().execute(async (transaction) => {
    const reason = await refusedBy(transaction, id, caseId, ask);
    if (reason !== null) return { kind: 'refused', reason };
    const gone = await transaction
      .deleteFrom('session_seats')
      .where('session_id', '=', id)
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    await transaction.deleteFrom('slots_busy').where('booking', '=', seatName(id, caseId)).execute();
    await transaction.deleteFrom('enrolment_bookings').where('id', '=', seatName(id, caseId)).execute();
    return { kind: gone.numDeletedRows > 0n ? 'done' : 'none' };
  });
}

/** Records whether a person came, or with null that nobody knows. */
export async function recordSeat(
  database: Database,
  id: string,
  caseId: string,
  came: boolean | null,
  { now, ask }: { now: Temporal.Instant; ask: AskSeat },
): Promise<SeatChange> {
  return await database.transaction().execute(async (transaction) => {
    const reason = await refusedBy(transaction, id, caseId, ask);
    if (reason !== null) return { kind: 'refused', reason };
    const changed = await transaction
      .updateTable('enrolment_bookings')
      .set({ attended: came, updated_at: now.toString() })
      .where('id', '=', seatName(id, caseId))
      .executeTakeFirst();
    return { kind: changed.numUpdatedRows > 0n ? 'done' : 'none' };
  });
}

async function refusedBy(transaction: Database, id: string, caseId: string, ask: AskSeat) {
  const row = await transaction
    .selectFrom('information_sessions')
    .select('jobbtorg')
    .where('id', '=', id)
    .executeTakeFirst();
  // A session that there is not is nowhere, and refused like one that is somewhere else.
  return await ask(transaction, { caseId, jobbtorg: row?.jobbtorg ?? '' });
}
