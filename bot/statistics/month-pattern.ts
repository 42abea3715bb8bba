// The figures of one month and the pattern of what is hidden of them, as the parts of the hiding hand them to each other.
import type { Division } from '../../dialogs/statistics/ports.ts';
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import type { Amounts } from './count-months.ts';
import type { CountedMetric } from './counting.ts';
import type { Family, Limits, Pattern } from './protect.ts';

/** All figures of one month with every key filled in, by metric and division; the inner key is `key|within`. */
export type MonthFigures = Map<CountedMetric, Map<Division, Map<string, Amounts>>>;
/** The keys hidden, in the same shape. */
export type Hidden = Map<CountedMetric, Map<Division, Set<string>>>;

/** What was published of the month before: the stock, and what of it was hidden. Null for the first month. */
export interface MonthBefore {
  hidden: Hidden;
  figures: MonthFigures;
}

/** At least so many values must be possible for a hidden figure. */
export const possible = 3;

/** How small is too small, and how open what is hidden must stay. */
export function limits(): Limits {
  return { smallest: shippedMetrics().smallest, values: possible };
}

const none: Amounts = { amount: 0, base: 0, missing: 0 };
/** The divisions by one thing. */
export const singles = ['jobbtorg', 'district', 'group', 'ageGroup', 'channel'] as const satisfies Division[];

/** Looks up what is hidden; nothing for what was never divided so. */
export function isHiddenIn(hidden: Hidden, metric: CountedMetric, division: Division, key: string): boolean {
  return hidden.get(metric)?.get(division)?.has(key) === true;
}

/** A pattern in which all is hidden. */
export function everything({ values }: Family): Pattern {
  return values.map((table) => table.map(() => true));
}

/** The keys of a division. */
export function keysOf(figures: MonthFigures, metric: CountedMetric, division: Division): string[] {
  return [...(figures.get(metric)?.get(division)?.keys() ?? [])];
}

/** A figure; nothing where there is none. */
export function at(figures: MonthFigures, metric: CountedMetric, division: Division, key: string): Amounts {
  return figures.get(metric)?.get(division)?.get(key) ?? none;
}

/** The counts under some keys. */
export function amounts(figures: MonthFigures, metric: CountedMetric, division: Division, keys: string[]): number[] {
  return keys.map((key) => at(figures, metric, division, key).amount);
}

/** Notes a pattern of some metrics. */
export function store(
  hidden: Hidden,
  metrics: readonly CountedMetric[],
  division: Division,
  keys: readonly string[],
  pattern: Pattern,
): void {
  for (const [place, metric] of metrics.entries())
    hidden.get(metric)?.set(division, new Set(keys.filter((_, key) => pattern[place]?.[key] === true)));
}

/** Where a shown total is nothing, everybody can see that its parts are nothing. */
export function withoutZeros({ values }: Family, pattern: Pattern, openTotals: readonly boolean[]): Pattern {
  return pattern.map((table, place) =>
    openTotals[place] !== true && values[place]?.every((value) => value === 0) === true
      ? table.map(() => false)
      : table,
  );
}
