// Fulfils the port of statistics: reads the publication, counts a person's own queue, and hands out links and subscriptions.
import { sql } from 'kysely';
import type {
  ClosedMonths,
  CompleteMonths,
  Division,
  OwnQueue,
  PublishedFigure,
} from '../../dialogs/statistics/ports.ts';
import { type MetricName, shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import type { Database } from '../store/database.ts';
import { completeSpan, firstWhole, lastWhole } from './complete-span.ts';

/** The first and last closed month of a metric for which the cases are complete; null while none is. */
export async function closedMonths(database: Database, metric: MetricName): Promise<CompleteMonths | null> {
  const span = await completeSpan(database);
  const [from, until] = [firstWhole(span)?.toString() ?? '0001-01', lastWhole(span)?.toString() ?? '9999-12'];
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select to_char(min(month), 'YYYY-MM') as first, to_char(max(month), 'YYYY-MM') as last
    from statistics_months where metric = ${metric === 'caseload' ? 'enrolled' : metric}
      and month between ${`${from}-01`}::date and ${`${until}-01`}::date`.execute(database);
  const { first = null, last = null } = rows[0] ?? {};
  return first === null || last === null ? null : { first, last, opensEmpty: span.from === null };
}

/**
 * The published figures of a division, months inclusive; the numbers of hidden ones stay in the database. Names and months are
 * written into the statement (all are ours): with parameters the driver sends five messages instead of one, a fifth of the time.
 */
export async function publishedFigures(
  database: Database,
  metric: MetricName,
  division: Division,
  { first, last }: ClosedMonths,
): Promise<PublishedFigure[]> {
  const { rows } = await sql<{
    month: string;
    key: string;
    within: string;
    amount: number | null;
    base: number;
    missing: number;
  }>`select left(month::text, 7) as month, key, within, case when not hidden then amount::float8 end as amount,
      case when not hidden then base::float8 end as base, case when not hidden then missing::float8 end as missing
    from statistics_figures
    where metric = ${sql.lit(metric)} and division = ${sql.lit(division)}
      and month between ${sql.lit(`${first}-01`)} and ${sql.lit(`${last}-01`)}
    order by month, key, within`.execute(database);
  return rows.map(({ month, key, within, amount, base, missing }) => ({
    month,
    key,
    within,
    numbers: amount === null ? null : { amount, base, missing },
  }));
}

/** The exact number of a person's own queue; null for metrics that are none. Days are inclusive, in Stockholm. */
export async function countOwnQueue(
  database: Database,
  metric: MetricName,
  queue: OwnQueue,
  days: { from: string; to: string },
  today: string,
): Promise<number | null> {
  const own = 'coach' in queue ? sql`cases.coach_id = ${queue.coach}` : sql`cases.jobbtorg = ${queue.jobbtorg}`;
  const count = async (from: ReturnType<typeof sql>) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count ${from}`.execute(database);
    return rows[0]?.count ?? 0;
  };
  if (metric === 'caseload') return await count(sql`from cases where ${own} and state = 'enrolled'`);
  if (metric === 'overdueJobPlans')
    return await count(sql`from cases where ${own} and state = 'enrolled'
      and enrolled_on + ${sql.lit(shippedMetrics().deadlineDays)} < ${today}::date
      and not exists (select from job_plans where case_id = cases.id and number = 1)`);
  if (metric !== 'tripartiteMeetings') return null;
  return await count(sql`from enrolment_bookings as bookings join cases on cases.id = bookings.case_id
    where ${own} and bookings.kind = 'tripartiteMeeting'
      and (bookings.starts_at at time zone 'Europe/Stockholm')::date between ${days.from}::date and ${days.to}::date`);
}
