// Adds published figures of months up to the figures of an answer, and takes one from another.
import { type MetricDefinition, shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import { keyIn, tableOf } from './division.ts';
import { monthsOf, moved } from './period.ts';
import type { ClosedMonths, Coach, Division, PublishedFigure, Statistics } from './ports.ts';
import { isSideBySide, type Query, timeGrouping } from './query.ts';
import { partOf, partsOf } from './time-parts.ts';

/** A figure of an answer. */
export interface Figure {
  /** The number: persons or events, a share from 0 to 1, or days. Null where hidden, or where there was nothing to count. */
  value: number | null;
  /** Whether it, or a month of it, is hidden. */
  hidden: boolean;
  /** What the shown months of a count add up to, where others are hidden. */
  atLeast: number | null;
  /** Of a share or a mean: out of how many. */
  base: number | null;
  missing: number | null;
  hiddenMonths: number;
  /** There are no closed months to count in. */
  lacksData?: true;
}

/** What there is no figure of. */
export const nothing: Figure = {
  value: null,
  hidden: false,
  atLeast: null,
  base: null,
  missing: null,
  hiddenMonths: 0,
};

/** What lies outside the months that are closed. */
export const noData: Figure = { ...nothing, lacksData: true };

/** The published figures that make up each row. */
export type Counted = Map<string, PublishedFigure[]>;

/** Where figures come from, and of which coaches they may tell. */
export interface Source {
  statistics: Statistics;
  coaches: readonly Coach[] | null;
}

/** Reads the published figures of a question in months, by the key of their row. */
export async function countedIn(
  { statistics, coaches }: Source,
  query: Query,
  division: Division,
  months: ClosedMonths,
): Promise<Counted> {
  const counted: Counted = new Map();
  const known = new Set(coaches?.map(({ id }) => id));
  const by = timeGrouping(query);
  const keyOf = (figure: PublishedFigure) => {
    const key = by === null ? keyIn(figure, division, query) : partOf(figure.month, by);
    // Whoever is no coach of the unit is not told apart from nobody.
    return query.groupBy === 'coach' && !known.has(key) ? '' : key;
  };
  const add = (figures: PublishedFigure[]) => {
    for (const figure of figures.filter((each) => isWanted(each, query, division, known))) {
      const key = keyOf(figure);
      counted.set(key, [...(counted.get(key) ?? []), figure]);
    }
  };
  const table = tableOf(query);
  const { kind } = shippedMetrics().metrics[query.metric];
  const parts = by === null ? [months] : [...partsOf(months, by).values()];
  if (countsWholePeriods(query, division)) {
    // Everybody who was there at some time: who was there before it began, and who came.
    const [open, opened] = await Promise.all([
      statistics.published('enrolled', division, { first: moved(months.first, -1), last: moved(months.last, -1) }),
      statistics.published('newlyEnrolled', division, months),
    ]);
    const begin = new Set(parts.map(({ first }) => first));
    add(open.map((figure) => ({ ...figure, month: moved(figure.month, 1) })).filter(({ month }) => begin.has(month)));
    add(opened);
  } else if (kind === 'stock') {
    const ends = new Set(parts.map(({ last }) => last));
    const span = { first: parts[0]?.last ?? months.last, last: months.last };
    add((await statistics.published(table, division, span)).filter(({ month }) => ends.has(month)));
  } else add(await statistics.published(table, division, months));
  return counted;
}

function isWanted(
  figure: PublishedFigure,
  { filters = {}, among }: Query,
  division: Division,
  coaches: ReadonlySet<string>,
): boolean {
  const parts = division.split('+');
  const keyOf = (name: string) => (parts.indexOf(name) === 0 ? figure.key : figure.within);
  const isAmong = among === undefined || among.keys.includes(keyOf(among.by)) !== (among.except === true);
  return (
    isAmong &&
    Object.entries(filters).every(([name, value]) => {
      const key = keyOf(name);
      return name === 'coach' ? coaches.has(key) : key === value;
    })
  );
}

/** Whether everybody who was enrolled at some time in the period is told, and not only the stock of a day. */
export function countsWholePeriods(query: Query, division: Division): boolean {
  const { metric, from, to } = query;
  const isDay = from !== undefined && from === to;
  const asks =
    (from !== undefined && !isDay) || (from === undefined && to !== undefined) || timeGrouping(query) !== null;
  return metric === 'enrolled' && asks && !division.includes('+');
}

/** What figures add up to, before it is told. */
interface Sum {
  amount: number;
  base: number;
  missing: number;
  hiddenMonths: number;
  shownMonths: number;
}

function sumOf(figures: readonly PublishedFigure[]): Sum {
  const shown = figures.flatMap(({ numbers }) => (numbers === null ? [] : [numbers]));
  const add = (part: 'amount' | 'base' | 'missing') => shown.reduce((all, numbers) => all + numbers[part], 0);
  const hiddenMonths = new Set(figures.filter(({ numbers }) => numbers === null).map(({ month }) => month)).size;
  return { amount: add('amount'), base: add('base'), missing: add('missing'), hiddenMonths, shownMonths: shown.length };
}

/** One figure out of those of its months. */
export function figureOf(metric: MetricDefinition, figures: readonly PublishedFigure[]): Figure {
  return told(metric, sumOf(figures));
}

/** What is left of one figure without another; hidden where either is, and where it is small. */
export function figureWithout(
  metric: MetricDefinition,
  whole: readonly PublishedFigure[],
  without: readonly PublishedFigure[],
): Figure {
  const [all, part] = [sumOf(whole), sumOf(without)];
  const hiddenMonths = Math.max(all.hiddenMonths, part.hiddenMonths);
  if (hiddenMonths > 0) return { ...nothing, hidden: true, hiddenMonths };
  const left = {
    amount: all.amount - part.amount,
    base: all.base - part.base,
    missing: all.missing - part.missing,
    hiddenMonths,
    shownMonths: all.shownMonths,
  };
  const { smallest, smallestBase } = shippedMetrics();
  const [counts, least] = isRatio(metric) ? [left.base, smallestBase] : [left.amount, smallest];
  return counts > 0 && counts < least ? { ...nothing, hidden: true, hiddenMonths: 1 } : told(metric, left);
}

function told(metric: MetricDefinition, { amount, base, missing, hiddenMonths, shownMonths }: Sum): Figure {
  const hidden = hiddenMonths > 0;
  if (!isRatio(metric))
    return { ...nothing, value: hidden ? null : amount, hidden, atLeast: hidden ? amount : null, hiddenMonths };
  const isShown = shownMonths > 0;
  return {
    value: base === 0 ? null : amount / base,
    hidden,
    atLeast: null,
    base: isShown ? base : null,
    missing: isShown ? missing : null,
    hiddenMonths,
  };
}

function isRatio({ kind }: MetricDefinition): boolean {
  return kind === 'share' || kind === 'mean';
}

/** The key of the row of the period before that a row stands beside, by its place in time or by its own key. */
export function comparedKey(query: Query, key: string, months: ClosedMonths, before: ClosedMonths): string | null {
  const by = timeGrouping(query);
  if (by === null) return key;
  const place = monthsOf(months).findIndex((month) => partOf(month, by) === key);
  const other = monthsOf(before)[place];
  return other === undefined ? null : partOf(other, by);
}

/** Whether rows are told that are not divided by what they are some of. */
export function isAddedUp(query: Query): boolean {
  return query.among !== undefined && query.groupBy !== query.among.by && !isSideBySide(query);
}
