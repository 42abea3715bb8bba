// Quarters, tertials, half-years and years as stretches of whole calendar months.
import { monthsOf } from './period.ts';
import type { ClosedMonths } from './ports.ts';
import type { TimeGrouping } from './query.ts';

const lengths: Record<TimeGrouping, number> = { month: 1, quarter: 3, tertial: 4, halfYear: 6, year: 12 };
const marks: Record<TimeGrouping, string> = { month: '', quarter: 'Q', tertial: 'T', halfYear: 'H', year: '' };

/** The part of time that a month (`2026-10`) lies in: itself, `2026-Q4`, `2026-T3`, `2026-H2` or `2026`. */
export function partOf(month: string, by: TimeGrouping): string {
  if (by === 'month') return month;
  const year = month.slice(0, 4);
  return by === 'year' ? year : `${year}-${marks[by]}${Math.ceil(Number(month.slice(5)) / lengths[by])}`;
}

/** The months of a span by part of time, in their order. */
export function partsOf(months: ClosedMonths, by: TimeGrouping): Map<string, ClosedMonths> {
  const parts = Map.groupBy(monthsOf(months), (month) => partOf(month, by));
  return new Map(
    [...parts].map(([key, each]) => [key, { first: each[0] ?? months.first, last: each.at(-1) ?? months.last }]),
  );
}

/** Whether months are all of the part of time that they lie in. */
export function isWholePart(months: ClosedMonths, by: TimeGrouping): boolean {
  return monthsOf(months).length === lengths[by];
}
