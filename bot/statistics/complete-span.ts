// From which and until which day the cases are complete: told with an import, and no month outside is closed or told.
import { sql } from 'kysely';
import type { Database } from '../store/database.ts';

/** First and last day for which every case is there, ISO; null where nobody has said so, which sets no bound. */
export interface CompleteSpan {
  from: string | null;
  until: string | null;
}

/** Before this nothing was counted, so that nothing is closed until it. */
const longAgo = '1900-01-01';

/**
 * Does some work that brings cases in, of which is told from and until which day they are complete. While it goes on no more months are closed
 * than before: half of a file is not complete.
 */
export async function whileComplete(
  database: Database,
  { from, until }: { from: string | undefined; until: string | undefined },
  now: Temporal.Instant,
  work: () => Promise<void>,
): Promise<void> {
  const before = (await completeSpan(database)).until ?? longAgo;
  await tellComplete(
    database,
    { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until: before }) },
    now,
  );
  await work();
  if (until !== undefined) await tellComplete(database, { until }, now);
}

/** What has been told. */
export async function completeSpan(database: Database): Promise<CompleteSpan> {
  const { rows } = await sql<CompleteSpan>`
    select complete_from::text as "from", complete_until::text as until from statistics_span`.execute(database);
  return rows[0] ?? { from: null, until: null };
}

/** Tells it; a day that is left out stays as it was told before. What has been closed stays closed. */
export async function tellComplete(
  database: Database,
  { from, until }: Partial<CompleteSpan>,
  now: Temporal.Instant,
): Promise<void> {
  const told = {
    ...(from === undefined ? {} : { complete_from: from }),
    ...(until === undefined ? {} : { complete_until: until }),
    told_at: now.toString(),
  };
  await database
    .insertInto('statistics_span')
    .values({ complete_from: from ?? null, complete_until: until ?? null, told_at: now.toString() })
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet(told))
    .execute();
}

/** The first whole month of a span; null where it sets no bound. */
export function firstWhole({ from }: CompleteSpan): Temporal.PlainYearMonth | null {
  if (from === null) return null;
  const day = Temporal.PlainDate.from(from);
  return day.toPlainYearMonth().add({ months: day.day === 1 ? 0 : 1 });
}

/** The last whole month of a span; null where it sets no bound. */
export function lastWhole({ until }: CompleteSpan): Temporal.PlainYearMonth | null {
  if (until === null) return null;
  const day = Temporal.PlainDate.from(until);
  return day.toPlainYearMonth().subtract({ months: day.day === day.daysInMonth ? 0 : 1 });
}
