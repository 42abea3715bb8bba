// What each metric counts, as SQL over the cases: one row for each case or booking that counts, with its month and its splits.
import { type RawBuilder, sql } from 'kysely';
import { type MetricName, metricNames, shippedMetrics } from '../../knowledge/catalogue/metrics.ts';

/** First days of the first and the last month to count, ISO. */
export interface MonthSpan {
  from: string;
  to: string;
}

/** What the months of a caseload are counted as: who is enrolled. */
export type CountedMetric = Exclude<MetricName, 'caseload'>;
export const countedMetrics: readonly CountedMetric[] = metricNames.filter((metric) => metric !== 'caseload');

const splits = sql`cases.jobbtorg, cases.district, cases.target_group, cases.age_band, cases.channel, cases.coach_id`;
const one = sql`1 as amount, 0 as base, 0 as missing`;

/** The rows of a metric: month, the splits, amount (yes or days), base and missing. */
export function countedRows(metric: CountedMetric, span: MonthSpan): RawBuilder<unknown> {
  const end = sql`(${span.to}::date + interval '1 month')::date`;
  const inSpan = (day: RawBuilder<unknown>) => sql`${day} >= ${span.from}::date and ${day} < ${end}`;
  const happened = (day: RawBuilder<unknown>, amounts: RawBuilder<unknown> = one) =>
    sql`select date_trunc('month', ${day})::date as month, ${splits}, ${amounts} from cases where ${inSpan(day)}`;
  const days = shippedMetrics().deadlineDays;
  switch (metric) {
    case 'newlyEnrolled':
      return happened(sql`cases.enrolled_on`);
    case 'returned':
      return happened(sql`cases.returned_on`);
    case 'closed':
      return happened(sql`cases.closed_on`);
    case 'stockholmsjobb':
      return happened(sql`cases.stockholmsjobb_from`);
    case 'enrolmentDays':
      return sql`${happened(
        sql`cases.closed_on`,
        sql`cases.closed_on - cases.enrolled_on as amount, 1 as base, 0 as missing`,
      )} and cases.enrolled_on is not null`;
    case 'selfSupporting6m':
      return happened(
        sql`cases.closed_on`,
        sql`coalesce(cases.self_supporting_6m, false)::int as amount,
          (cases.self_supporting_6m is not null)::int as base, (cases.self_supporting_6m is null)::int as missing`,
      );
    case 'jobPlanOnTime':
      return happened(
        sql`(cases.enrolled_on + ${sql.lit(days)})`,
        sql`coalesce((select made_on from job_plans where case_id = cases.id and number = 1)
          <= cases.enrolled_on + ${sql.lit(days)}, false)::int as amount, 1 as base, 0 as missing`,
      );
    case 'enrolled':
      return openAtMonthEnds(span);
    case 'overdueJobPlans':
      return sql`${openAtMonthEnds(span)} and cases.enrolled_on + ${sql.lit(days + 1)} < months.following
        and not exists (select from job_plans
          where case_id = cases.id and number = 1 and made_on < months.following)`;
    case 'tripartiteMeetings':
      return bookings(span, sql`bookings.kind = 'tripartiteMeeting'`, one, sql`cases.channel`);
    case 'noShows':
      return bookings(
        span,
        sql`bookings.kind in ('groupInformation', 'tripartiteMeeting')`,
        sql`coalesce(not bookings.attended, false)::int as amount,
          (bookings.attended is not null)::int as base, (bookings.attended is null)::int as missing`,
        sql`bookings.kind as channel`,
      );
  }
}

/** Each case once for every month at whose end it was open. */
function openAtMonthEnds({ from, to }: MonthSpan): RawBuilder<unknown> {
  return sql`select months.month, ${splits}, ${one}
    from cases cross join lateral (
      select day::date as month, (day + interval '1 month')::date as following
      from generate_series(
        greatest(date_trunc('month', cases.enrolled_on::timestamp), ${from}::date::timestamp),
        least(${to}::date::timestamp, date_trunc('month', least(cases.closed_on, cases.returned_on)::timestamp) - interval '1 month'),
        interval '1 month') as day
    ) as months
    where cases.enrolled_on is not null
      and (least(cases.closed_on, cases.returned_on) is null or least(cases.closed_on, cases.returned_on) >= ${from}::date)`;
}

function bookings(
  { from, to }: MonthSpan,
  which: RawBuilder<unknown>,
  amounts: RawBuilder<unknown>,
  channel: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const local = sql`bookings.starts_at at time zone 'Europe/Stockholm'`;
  return sql`select date_trunc('month', ${local})::date as month, cases.jobbtorg, cases.district, cases.target_group,
      cases.age_band, ${channel}, cases.coach_id, ${amounts}
    from enrolment_bookings as bookings join cases on cases.id = bookings.case_id
    where bookings.starts_at >= ${from}::date::timestamp at time zone 'Europe/Stockholm'
      and bookings.starts_at < (${to}::date + interval '1 month') at time zone 'Europe/Stockholm' and ${which}`;
}
