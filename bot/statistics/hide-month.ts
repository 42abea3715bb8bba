// What is hidden of one month's figures: one pattern over all metrics that are bound to each other, the same for everybody.
import type { Division } from '../../dialogs/statistics/ports.ts';
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import type { CountedMetric } from './counting.ts';
import { flowTables, hideFlows } from './hide-flows.ts';
import type { Hidden, MonthBefore, MonthFigures } from './month-pattern.ts';
import { amounts, at, everything, isHiddenIn, keysOf, limits, singles, store, withoutZeros } from './month-pattern.ts';
import { type Closure, type Family, protectSplit, smallOnes } from './protect.ts';

/**
 * Decides what of a month is hidden. `before` is the month before; `then` is what was published of this month when it was first
 * closed, for metrics that come later.
 */
export function hideMonth(figures: MonthFigures, before: MonthBefore | null, then?: MonthBefore): Hidden {
  const hidden: Hidden = new Map([...figures.keys()].map((metric) => [metric, new Map()]));
  if (figures.has('newlyEnrolled')) hideFlows(figures, before, hidden);
  const ofClosed = hidden.has('closed') ? hidden : (then?.hidden ?? new Map());
  const ofFew = unitsOfFew(then?.figures ?? figures);
  const isOfFew: IsHidden = (key, division) => division === 'jobbtorg' && ofFew.has(key);
  for (const metric of figures.keys()) {
    const { kind } = shippedMetrics().metrics[metric];
    if (flowTables.some((name) => name === metric)) continue;
    if (kind === 'mean') hideMean(figures, metric, ofClosed, hidden, isOfFew);
    else if (kind === 'share')
      hideShare(figures, metric, metric === 'selfSupporting6m' ? ofClosed : null, hidden, isOfFew);
    else hideAlone(figures, metric, hidden, metric === 'overdueJobPlans' ? isOfFew : () => false);
  }
  return hidden;
}

type IsHidden = (key: string, division: Division) => boolean;

/** Where fewer coaches than this have cases, how the unit does tells how one of them does. */
const fewestCoaches = 3;

/** The jobbtorg in which one or two coaches have all the cases that anybody has. */
function unitsOfFew(figures: MonthFigures): ReadonlySet<string> {
  const coaches = [...(figures.get('enrolled')?.get('jobbtorg+coach') ?? [])]
    .filter(([key, { amount }]) => amount > 0 && !key.endsWith('|'))
    .map(([key]) => key.slice(0, key.indexOf('|')));
  const counts = Map.groupBy(coaches, (jobbtorg) => jobbtorg);
  return new Set([...counts].filter(([, each]) => each.length < fewestCoaches).map(([jobbtorg]) => jobbtorg));
}

function hideAlone(figures: MonthFigures, metric: CountedMetric, hidden: Hidden, isOfFew: IsHidden): void {
  const tablesOf = (keys: string[], division: Division) => [amounts(figures, metric, division, keys)];
  divideAll(figures, metric, hidden, [[1]], tablesOf, () => [], isOfFew);
}

/** A share is as telling as its parts: those counted in and the others are protected together, and small bases are hidden. */
function hideShare(
  figures: MonthFigures,
  metric: CountedMetric,
  bound: Hidden | null,
  hidden: Hidden,
  isOfFew: IsHidden,
): void {
  const least = shippedMetrics().smallestBase;
  divideAll(
    figures,
    metric,
    hidden,
    // Yes, no and not known add up to what else is published of them, where something is.
    bound === null
      ? [
          [1, -1, 0],
          [1, 0, 0],
          [0, 1, 0],
        ]
      : [
          [1, -1, 0],
          [1, 0, -1],
          [0, 1, -1],
        ],
    (keys, division) => {
      const cells = keys.map((key) => at(figures, metric, division, key));
      return [
        cells.map(({ amount }) => amount),
        cells.map(({ amount, base }) => base - amount),
        cells.map(({ missing }) => missing),
      ];
    },
    // Where that is hidden too, nobody knows what they add up to.
    (keys, division) => {
      const at = keys.map((key) => bound !== null && isHiddenIn(bound, 'closed', division, key));
      return [
        { move: [1, 0, 0], at },
        { move: [0, 1, 0], at },
      ];
    },
    (key, division) => {
      const { base } = at(figures, metric, division, key);
      return (
        isOfFew(key, division) ||
        (base > 0 && base < least) ||
        (bound !== null && isHiddenIn(bound, 'closed', division, key))
      );
    },
    (key, division) => {
      // Nobody was closed, and that is shown.
      const { base, missing } = at(figures, metric, division, key);
      return bound !== null && base + missing === 0 && !isHiddenIn(bound, 'closed', division, key);
    },
  );
}

/** A mean is shown where the number of those it is taken over is. */
function hideMean(
  figures: MonthFigures,
  metric: CountedMetric,
  bound: Hidden,
  hidden: Hidden,
  isOfFew: IsHidden,
): void {
  divideAll(
    figures,
    metric,
    hidden,
    [[1]],
    (keys, division) => [keys.map((key) => at(figures, metric, division, key).base)],
    () => [],
    (key, division) => isOfFew(key, division) || isHiddenIn(bound, 'closed', division, key),
  );
}

function divideAll(
  figures: MonthFigures,
  metric: CountedMetric,
  hidden: Hidden,
  moves: number[][],
  tablesOf: (keys: string[], division: Division) => number[][],
  someMovesOf: (keys: string[], division: Division) => NonNullable<Family['someMoves']>,
  isHiddenAnyway: IsHidden,
  isPlain: IsHidden = () => false,
): void {
  const together: Closure = (tables) => tables.map(() => tables.some(Boolean));
  const protectAll = (hidesTotal: boolean): boolean => {
    let openTotals: boolean[] = [];
    let isEnough = true;
    for (const division of ['total', ...singles] as const) {
      if (figures.get(metric)?.has(division) !== true) continue;
      const keys = keysOf(figures, metric, division);
      const values = tablesOf(keys, division);
      const isTotal = division === 'total';
      const telling = Math.min(values.length, 2);
      const family = {
        values,
        moves,
        someMoves: someMovesOf(keys, division),
        telling,
        openTotals: isTotal ? values.map(() => true) : openTotals,
      };
      const seed = smallOnes(family, limits()).map((table, place) =>
        table.map(
          (isIt, key) =>
            isIt || (isTotal ? hidesTotal : openTotals[place] === true) || isHiddenAnyway(keys[key] ?? '', division),
        ),
      );
      const pattern = protectSplit(family, seed, together, limits());
      if (pattern === null) isEnough = false;
      const told = pattern ?? everything(family);
      if (isTotal) openTotals = told.map(([isHidden]) => isHidden === true);
      const cleared = withoutZeros(family, told, openTotals);
      const isHidden = keys.map(
        (key, place) => cleared.some((table) => table[place] === true) && !isPlain(key, division),
      );
      store(hidden, [metric], division, keys, [isHidden]);
    }
    return isEnough;
  };
  // What the parts cannot hide, the total must.
  if (!protectAll(false)) protectAll(true);
}
