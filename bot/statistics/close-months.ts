// Closes months: counts them once, decides what is hidden, and keeps both. What is published never changes afterwards.
import { sql } from 'kysely';
import type { Division } from '../../dialogs/statistics/ports.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import { type Database, json } from '../store/database.ts';
import { completeSpan, firstWhole, lastWhole } from './complete-span.ts';
import { type CountedFigure, countMonths, divisionsOf } from './count-months.ts';
import { type CountedMetric, countedMetrics } from './counting.ts';
import { hideMonth } from './hide-month.ts';
import { type Hidden, isHiddenIn, type MonthBefore, type MonthFigures } from './month-pattern.ts';

const lockNumber = 7_431_040;

type Month = Temporal.PlainYearMonth;

/** The latest month whose figures may be closed on a day. */
export function latestToClose(today: Temporal.PlainDate, closesAfter: number): Month {
  const back = today.day >= shippedMetrics().closesOnDay ? 1 : 2;
  return today.toPlainYearMonth().subtract({ months: back + closesAfter });
}

/**
 * Closes every month that is due at `now` and for which the cases are told to be complete, from the first in which anybody was enrolled;
 * gives how many months of metrics were closed. Safe to run at the same moment in several processes.
 */
export async function closeMonths(database: Database, now: Temporal.Instant): Promise<number> {
  const today = dayInStockholm(now);
  let count = 0;
  const groups = Map.groupBy(countedMetrics, (metric) => shippedMetrics().metrics[metric].closesAfter);
  const span = await completeSpan(database);
  for (const [closesAfter, metrics] of [...groups].sort(([one], [other]) => one - other)) {
    const last = earlier(latestToClose(today, closesAfter), lastWhole(span)?.subtract({ months: closesAfter }) ?? null);
    if ((await firstOpen(database, metrics)) === null) continue;
    count += await database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(transaction);
      const open = await firstOpen(transaction, metrics);
      const first = open === null ? null : later(open, firstWhole(span));
      if (first === null || Temporal.PlainYearMonth.compare(first, last) > 0) return 0;
      return await closeSpan(transaction, metrics, { first, last }, now);
    });
  }
  return count;
}

function earlier(one: Month, other: Month | null): Month {
  return other !== null && Temporal.PlainYearMonth.compare(other, one) < 0 ? other : one;
}

function later(one: Month, other: Month | null): Month {
  return other !== null && Temporal.PlainYearMonth.compare(other, one) > 0 ? other : one;
}

/** The first month that is not closed yet; null while there is nobody to count. */
async function firstOpen(database: Database, metrics: CountedMetric[]): Promise<Month | null> {
  const { rows } = await sql<{ next: string | null }>`
    select coalesce(
      (select (max(month) + interval '1 month')::date from statistics_months where metric = ${metrics[0] ?? ''}),
      date_trunc('month', (select min(enrolled_on) from cases))::date)::text as next`.execute(database);
  const next = rows[0]?.next ?? null;
  return next === null ? null : Temporal.PlainDate.from(next).toPlainYearMonth();
}

async function closeSpan(
  database: Database,
  metrics: CountedMetric[],
  { first, last }: { first: Month; last: Month },
  now: Temporal.Instant,
): Promise<number> {
  const known = await knownKeys(database);
  const span = { from: firstDay(first), to: firstDay(last) };
  const counted: [CountedMetric, CountedFigure[]][] = [];
  for (const metric of metrics) counted.push([metric, await countMonths(database, metric, span)]);
  const byMonth = new Map(
    counted.map(([metric, figures]) => [metric, Map.groupBy(figures, ({ month }) => month)] as const),
  );
  const isLate = !metrics.includes('closed');
  let before = await kept(database, metrics, first.subtract({ months: 1 }));
  let months = 0;
  for (let month = first; Temporal.PlainYearMonth.compare(month, last) <= 0; month = month.add({ months: 1 })) {
    const day = firstDay(month);
    const figures: MonthFigures = new Map(
      metrics.map((metric) => [metric, filled(metric, byMonth.get(metric)?.get(day) ?? [], known)]),
    );
    const then = isLate ? await kept(database, ['closed', 'enrolled'], month) : null;
    const hidden = hideMonth(figures, before, then ?? undefined);
    await keep(database, day, figures, hidden, now);
    before = { figures, hidden };
    months += metrics.length;
  }
  return months;
}

function firstDay(month: Month): string {
  return month.toPlainDate({ day: 1 }).toString();
}

/** Every key that occurs, so that a zero is a figure too; one that never did would only be hidden beside others. */
async function knownKeys(database: Database): Promise<Map<Division, string[]>> {
  const { rows } = await sql<Record<string, string[] | null>>`
    select array_agg(distinct coalesce(jobbtorg, '')) as jobbtorg, array_agg(distinct district) as district,
      array_agg(distinct coalesce(target_group, '')) as "group", array_agg(distinct coalesce(age_band, '')) as "ageGroup",
      array_agg(distinct coalesce(channel, '')) as channel
    from cases`.execute(database);
  const found = Object.entries(rows[0] ?? {}).map(([split, keys]) => [split as Division, keys ?? []] as const);
  return new Map<Division, string[]>([['total', ['']], ...found]);
}

/** The figures of a metric by division, with a zero where nothing was counted. */
function filled(metric: CountedMetric, counted: CountedFigure[], known: Map<Division, string[]>) {
  const zero = { amount: 0, base: 0, missing: 0 };
  return new Map(
    divisionsOf(metric).map((division) => {
      const single = division === 'total' || !division.includes('+');
      const [rows = [], columns = []] = single
        ? [known.get(division)]
        : division.split('+').map((part) => known.get(part as Division));
      const keys = single ? rows : rows.flatMap((row) => columns.map((column) => `${row}|${column}`));
      const cells = new Map(keys.map((key) => [key, zero]));
      for (const { amount, base, missing, key, within, division: own } of counted)
        if (own === division) cells.set(single ? key : `${key}|${within}`, { amount, base, missing });
      return [division, cells] as const;
    }),
  );
}

async function keep(
  database: Database,
  month: string,
  figures: MonthFigures,
  hidden: Hidden,
  now: Temporal.Instant,
): Promise<void> {
  const rows = [...figures].flatMap(([metric, divided]) =>
    [...divided].flatMap(([division, cells]) =>
      [...cells].map(([key, amounts]) => {
        const [first = '', within = ''] = key.split('|');
        const isHidden = isHiddenIn(hidden, metric, division, key);
        return { metric, division, month, key: first, within, ...amounts, hidden: isHidden };
      }),
    ),
  );
  await sql`insert into statistics_figures (metric, division, month, key, within, amount, base, missing, hidden)
    select metric, division, month, key, within, amount, base, missing, hidden
    from jsonb_populate_recordset(null::statistics_figures, ${json(rows)})`.execute(database);
  const closed_at = now.toString();
  const months = [...figures.keys()].map((metric) => ({ metric, month, closed_at }));
  await database.insertInto('statistics_months').values(months).execute();
}

/** What was kept of a month; null when it was not closed. */
async function kept(database: Database, metrics: CountedMetric[], month: Month): Promise<MonthBefore | null> {
  const rows = await database
    .selectFrom('statistics_figures')
    .select(['metric', 'division', 'key', 'within', 'amount', 'base', 'missing', 'hidden'])
    .where('month', '=', firstDay(month))
    .where('metric', 'in', metrics)
    .execute();
  if (rows.length === 0) return null;
  const figures: MonthFigures = new Map();
  const hidden: Hidden = new Map();
  for (const row of rows) {
    const metric = row.metric as CountedMetric;
    const division = row.division as Division;
    const key = division.includes('+') ? `${row.key}|${row.within}` : row.key;
    const [amount, base, missing] = [Number(row.amount), Number(row.base), Number(row.missing)];
    inner(inner(figures, metric, new Map()), division, new Map()).set(key, { amount, base, missing });
    const isHidden = inner(inner(hidden, metric, new Map()), division, new Set());
    if (row.hidden) isHidden.add(key);
  }
  return { figures, hidden };
}

function inner<Key, Value>(map: Map<Key, Value>, key: Key, fresh: Value): Value {
  const found = map.get(key) ?? fresh;
  map.set(key, found);
  return found;
}
