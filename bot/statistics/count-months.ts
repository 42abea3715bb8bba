// Counts a metric for whole months in one statement, by each of its splits and crosses.
import { sql } from 'kysely';
import { type Division, divisions } from '../../dialogs/statistics/ports.ts';
import { type MetricName, shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import type { Database } from '../store/database.ts';
import { type CountedMetric, countedRows, type MonthSpan } from './counting.ts';

export interface Amounts {
  /** The count; of a share those counted in, of a mean the sum of days. */
  amount: number;
  /** Of a share or a mean: out of how many. */
  base: number;
  missing: number;
}

export interface CountedFigure extends Amounts {
  /** First day of the month, ISO. */
  month: string;
  division: Division;
  /** `''` for cases in which it is not recorded. */
  key: string;
  /** The second key of a cross. */
  within: string;
}

const columns: Record<string, string> = {
  jobbtorg: 'jobbtorg',
  district: 'district',
  group: 'target_group',
  ageGroup: 'age_band',
  channel: 'channel',
  coach: 'coach_id',
};

/** The divisions in which a metric is published: crosses for who is enrolled alone, whose numbers bear it. */
export function divisionsOf(metric: MetricName): Division[] {
  const own = shippedMetrics().metrics[metric].splits;
  const single = divisions.filter((division) => division === 'total' || own.some((name) => name === division));
  if (metric !== 'enrolled') return single;
  return [...single, ...divisions.filter((division) => division.includes('+'))];
}

/** Counts all months of a span; keys that did not occur are left out. */
export async function countMonths(
  database: Database,
  metric: CountedMetric,
  span: MonthSpan,
  only: readonly Division[] = divisionsOf(metric),
): Promise<CountedFigure[]> {
  // GROUPING speaks of columns that some set has.
  const names = Object.keys(columns)
    .filter((part) => only.some((division) => division.split('+').includes(part)))
    .map((part) => columns[part] ?? part);
  const bit = (name: string) => 1 << (names.length - 1 - names.indexOf(name));
  const all = (1 << names.length) - 1;
  const partsOf = (division: Division) =>
    division === 'total' ? [] : division.split('+').map((part) => columns[part] ?? part);
  const maskOf = (division: Division) => partsOf(division).reduce((mask, name) => mask & ~bit(name), all);
  const sets = only.map((division) => sql.raw(`(${['month', ...partsOf(division)].join(', ')})`));
  const { rows } = await sql<Record<string, string | number | null> & { mask: number; month: string }>`
    select month::text, grouping(${sql.raw(names.join(', '))}) as mask, ${sql.raw(names.join(', '))},
      sum(amount)::float8 as amount, sum(base)::float8 as base, sum(missing)::float8 as missing
    from (${countedRows(metric, span)}) as counted group by grouping sets (${sql.join(sets)})`.execute(database);
  const byMask = new Map(only.map((division) => [maskOf(division), division]));
  return rows.map((row) => {
    const division = byMask.get(Number(row.mask)) ?? 'total';
    const [key = '', within = ''] = partsOf(division).map((name) => String(row[name] ?? ''));
    const { month } = row;
    return {
      month,
      division,
      key,
      within,
      amount: Number(row.amount),
      base: Number(row.base),
      missing: Number(row.missing),
    };
  });
}
