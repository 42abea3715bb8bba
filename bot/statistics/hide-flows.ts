// Hiding of newly enrolled, closed, sent back and the stock, which one equation binds: stock now = stock before + new - closed - sent back.
import type { Division } from '../../dialogs/statistics/ports.ts';
import type { Amounts } from './count-months.ts';
import type { CountedMetric } from './counting.ts';
import type { Hidden, MonthBefore, MonthFigures } from './month-pattern.ts';
import {
  amounts,
  everything,
  isHiddenIn,
  keysOf,
  limits,
  possible,
  singles,
  store,
  withoutZeros,
} from './month-pattern.ts';
import { type Closure, type Family, isSmall, protectSplit, smallOnes } from './protect.ts';
import { protectCross } from './protect-cross.ts';

/** The metrics that the equation binds. */
export const flowTables = ['newlyEnrolled', 'closed', 'returned', 'enrolled'] as const satisfies CountedMetric[];
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

/** Hides what is needed of the four, in all their divisions and crosses. */
export function hideFlows(figures: MonthFigures, before: MonthBefore | null, hidden: Hidden): void {
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

function flowFamily(figures: MonthFigures, division: Division, keys: string[]): Family {
  return { values: flowTables.map((metric) => amounts(figures, metric, division, keys)), moves: flowMoves };
}

/**
 * Whether a stock may be shown again though that of the month before was hidden: what it was stays open only where people may
 * have been counted under two hidden keys the other way round, with what came and went in both months to match.
 */
function canComeBack(
  figures: MonthFigures,
  before: MonthBefore,
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
