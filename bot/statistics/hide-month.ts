// What is hidden of one month's figures: one pattern over all metrics that are bound to each other, the same for everybody.
import { shippedMetrics } from '../../knowledge/metrics.ts';
import type { Amounts, Division } from './count-months.ts';
import type { CountedMetric } from './counting.ts';
import { type Closure, type Family, isSmall, type Limits, type Pattern, protectSplit, smallOnes } from './protect.ts';
import { protectCross } from './protect-cross.ts';

/** All figures of one month with every key filled in, by metric and division; the inner key is `key|within`. */
export type MonthFigures = Map<CountedMetric, Map<Division, Map<string, Amounts>>>;
/** The keys hidden, in the same shape. */
export type Hidden = Map<CountedMetric, Map<Division, Set<string>>>;

/** What was published of the month before: the stock, and what of it was hidden. Null for the first month. */
export interface Before {
  hidden: Hidden;
  figures: MonthFigures;
}

/** At least so many values must be possible for a hidden figure. */
const possible = 3;

export function limits(): Limits {
  return { smallest: shippedMetrics().smallest, values: possible };
}

const none: Amounts = { amount: 0, base: 0, missing: 0 };
const singles = ['jobbtorg', 'district', 'group', 'ageGroup', 'channel'] as const satisfies Division[];

/** Looks up what is hidden; nothing for what was never divided so. */
export function isHiddenIn(hidden: Hidden, metric: CountedMetric, division: Division, key: string): boolean {
  return hidden.get(metric)?.get(division)?.has(key) === true;
}

/** Decides what of a month is hidden. `before` is the month before, `inherited` the pattern of `closed` for metrics that come later. */
export function hideMonth(figures: MonthFigures, before: Before | null, inherited: Hidden = new Map()): Hidden {
  const hidden: Hidden = new Map([...figures.keys()].map((metric) => [metric, new Map()]));
  if (figures.has('newlyEnrolled')) hideFlows(figures, before, hidden);
  const ofClosed = hidden.has('closed') ? hidden : inherited;
  for (const metric of figures.keys()) {
    const { kind } = shippedMetrics().metrics[metric];
    if (flowTables.some((name) => name === metric)) continue;
    if (kind === 'mean') hideMean(figures, metric, ofClosed, hidden);
    else if (kind === 'share') hideShare(figures, metric, metric === 'selfSupporting6m' ? ofClosed : null, hidden);
    else hideAlone(figures, metric, hidden);
  }
  return hidden;
}

// ---- Newly enrolled, closed, sent back and the stock: stock now = stock before + new - closed - sent back.

const flowTables = ['newlyEnrolled', 'closed', 'returned', 'enrolled'] as const satisfies CountedMetric[];
/** Ways to count somebody elsewhere that leave that equation true. */
const flowMoves = [
  [0, 1, -1, 0],
  [1, 1, 0, 0],
  [1, 0, 1, 0],
  [1, 0, 0, 1],
  [0, 1, 0, -1],
  [0, 0, 1, -1],
];
const [opened, stock] = [0, 3];

/** One of closed and sent back gives the other away, the newly enrolled both; a hidden stock hides how it came about. */
const flowClosure: Closure = ([opened, closed, returned, open]) => {
  const all = opened === true || open === true;
  const left = all || closed === true || returned === true;
  return [all, left, left, open === true];
};

function hideFlows(figures: MonthFigures, before: Before | null, hidden: Hidden): void {
  let openTotals = flowTables.map(() => true);
  const protect = (division: 'total' | (typeof singles)[number], hidesStock = false) => {
    const isTotal = division === 'total';
    const keys = keysOf(figures, 'newlyEnrolled', division);
    const family = { ...flowFamily(figures, division, keys), openTotals };
    const seed = smallOnes(family, limits()).map((table, place) =>
      table.map((isIt) => isIt || (!isTotal && openTotals[place] === true) || (hidesStock && place === stock)),
    );
    for (const [place, key] of keys.entries()) {
      // A stock hidden at either end of the month hides what came between, and comes back only where that is wide enough.
      if (before === null || !isHiddenIn(before.hidden, 'enrolled', division, key)) continue;
      for (const table of seed.slice(0, stock)) table[place] = true;
      if (!canComeBack(figures, before, division, key, keys)) (seed[stock] as boolean[])[place] = true;
    }
    const pattern = protectSplit(family, seed, flowClosure, limits(), [opened, stock]) ?? everything(family);
    if (isTotal) openTotals = pattern.map(([isHidden]) => isHidden === true);
    store(hidden, flowTables, division, keys, withoutZeros(family, pattern, openTotals));
  };
  for (const division of ['total', ...singles] as const) protect(division);
  for (const column of ['group', 'ageGroup', 'channel'] as const)
    if (!hideCross(figures, column, hidden)) {
      // What the rows cannot hide, the sums of the columns must.
      protect(column, true);
      hideCross(figures, column, hidden);
    }
  hideCoaches(figures, hidden);
}

/** Where a shown total is nothing, everybody can see that its parts are nothing. */
function withoutZeros({ values }: Family, pattern: Pattern, openTotals: readonly boolean[]): Pattern {
  return pattern.map((table, place) =>
    openTotals[place] !== true && values[place]?.every((value) => value === 0) === true
      ? table.map(() => false)
      : table,
  );
}

function flowFamily(figures: MonthFigures, division: Division, keys: string[]): Family {
  return { values: flowTables.map((metric) => amounts(figures, metric, division, keys)), moves: flowMoves };
}

/**
 * Whether a stock may be shown again though that of the month before was hidden: what it was stays open only where people may
 * have been counted under two hidden keys the other way round, with what came and went in both months to match.
 */
function canComeBack(
  figures: MonthFigures,
  before: Before,
  division: Division,
  key: string,
  keys: readonly string[],
): boolean {
  if (division === 'total') return true;
  const at = (month: MonthFigures, of: string) => {
    const [came = 0, closed = 0, returned = 0, open = 0] = flowTables.map(
      (metric) => month.get(metric)?.get(division)?.get(of)?.amount ?? 0,
    );
    return { came, left: Math.max(closed, returned), open };
  };
  const [now, then] = [at(figures, key), at(before.figures, key)];
  const isLittle = isSmall(then.open, limits());
  const [mostUp, mostDown] = isLittle ? [limits().smallest - 1 - then.open, then.open - 1] : [possible, then.open];
  return keys.some((other) => {
    if (other === key || !isHiddenIn(before.hidden, 'enrolled', division, other)) return false;
    const [there, thereThen] = [at(figures, other), at(before.figures, other)];
    const up = Math.min(Math.max(there.left, now.came), Math.max(thereThen.came, then.left), thereThen.open, mostUp);
    const down = Math.min(Math.max(now.left, there.came), Math.max(then.came, thereThen.left), mostDown);
    return up + down >= possible - 1;
  });
}

function crossOf(figures: MonthFigures, division: Division): Map<string, Amounts> {
  return figures.get('enrolled')?.get(division) ?? new Map();
}

/** Hides rows of jobbtorg by another thing; false where no rows would be enough. */
function hideCross(figures: MonthFigures, column: 'group' | 'ageGroup' | 'channel', hidden: Hidden): boolean {
  const division = `jobbtorg+${column}` as const;
  const cells = crossOf(figures, division);
  const rows = keysOf(figures, 'enrolled', 'jobbtorg');
  const columns = keysOf(figures, 'enrolled', column);
  const values = rows.map((row) => columns.map((each) => cells.get(`${row}|${each}`)?.amount ?? 0));
  const hiddenRows = rows.map((row) => isHiddenIn(hidden, 'enrolled', 'jobbtorg', row));
  const hiddenColumns = columns.map((each) => isHiddenIn(hidden, 'enrolled', column, each));
  const pattern = protectCross({ values, hiddenRows, hiddenColumns }, limits());
  // Of a row or a column that is shown to be nothing, everybody can see that its parts are nothing.
  const isNothing = (row: number, place: number) =>
    (hiddenRows[row] !== true && values[row]?.every((value) => value === 0) === true) ||
    (hiddenColumns[place] !== true && values.every((each) => each[place] === 0));
  const keys = rows.flatMap((row, place) =>
    pattern === null || pattern[place] === true
      ? columns.flatMap((each, other) => (isNothing(place, other) ? [] : [`${row}|${each}`]))
      : [],
  );
  hidden.get('enrolled')?.set(division, new Set(keys));
  return pattern !== null;
}

function hideCoaches(figures: MonthFigures, hidden: Hidden): void {
  const cells = crossOf(figures, 'jobbtorg+coach');
  const keys = keysOf(figures, 'enrolled', 'jobbtorg').flatMap((row) => {
    const coaches = [...cells.keys()].filter((each) => each.startsWith(`${row}|`));
    const isOpen = isHiddenIn(hidden, 'enrolled', 'jobbtorg', row);
    const family = {
      values: [coaches.map((each) => cells.get(each)?.amount ?? 0)],
      moves: [[1]],
      openTotals: [isOpen],
    };
    const seed = isOpen ? everything(family) : smallOnes(family, limits());
    const pattern = protectSplit(family, seed, ([it]) => [it === true], limits()) ?? everything(family);
    return coaches.filter((_, coach) => pattern[0]?.[coach] === true);
  });
  hidden.get('enrolled')?.set('jobbtorg+coach', new Set(keys));
}

// ---- Metrics that are bound to no other, shares and means.

function hideAlone(figures: MonthFigures, metric: CountedMetric, hidden: Hidden): void {
  divideAll(figures, metric, hidden, [[1]], (keys, division) => [amounts(figures, metric, division, keys)]);
}

/** A share is as telling as its parts: those counted in and the others are protected together, and small bases are hidden. */
function hideShare(figures: MonthFigures, metric: CountedMetric, bound: Hidden | null, hidden: Hidden): void {
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
      return (base > 0 && base < least) || (bound !== null && isHiddenIn(bound, 'closed', division, key));
    },
    (key, division) => {
      // Nobody was closed, and that is shown.
      const { base, missing } = at(figures, metric, division, key);
      return bound !== null && base + missing === 0 && !isHiddenIn(bound, 'closed', division, key);
    },
  );
}

/** A mean is shown where the number of those it is taken over is. */
function hideMean(figures: MonthFigures, metric: CountedMetric, bound: Hidden, hidden: Hidden): void {
  divideAll(
    figures,
    metric,
    hidden,
    [[1]],
    (keys, division) => [keys.map((key) => at(figures, metric, division, key).base)],
    () => [],
    (key, division) => isHiddenIn(bound, 'closed', division, key),
  );
}

function divideAll(
  figures: MonthFigures,
  metric: CountedMetric,
  hidden: Hidden,
  moves: number[][],
  tablesOf: (keys: string[], division: Division) => number[][],
  someMovesOf: (keys: string[], division: Division) => NonNullable<Family['someMoves']> = () => [],
  isHiddenAnyway: (key: string, division: Division) => boolean = () => false,
  isPlain: (key: string, division: Division) => boolean = () => false,
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

function everything({ values }: Family): Pattern {
  return values.map((table) => table.map(() => true));
}

function keysOf(figures: MonthFigures, metric: CountedMetric, division: Division): string[] {
  return [...(figures.get(metric)?.get(division)?.keys() ?? [])];
}

function at(figures: MonthFigures, metric: CountedMetric, division: Division, key: string): Amounts {
  return figures.get(metric)?.get(division)?.get(key) ?? none;
}

function amounts(figures: MonthFigures, metric: CountedMetric, division: Division, keys: string[]): number[] {
  return keys.map((key) => at(figures, metric, division, key).amount);
}

function store(
  hidden: Hidden,
  metrics: readonly CountedMetric[],
  division: Division,
  keys: readonly string[],
  pattern: Pattern,
): void {
  for (const [place, metric] of metrics.entries())
    hidden.get(metric)?.set(division, new Set(keys.filter((_, key) => pattern[place]?.[key] === true)));
}
