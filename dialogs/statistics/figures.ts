// Puts an answer together from the published figures of closed months: nothing else is ever told, so that no sequence of
// questions, by one person or several, today or tomorrow, tells more than the publication does.
import { type MetricDefinition, shippedMetrics, splitValues } from '../../knowledge/catalogue/metrics.ts';
import { type FigureAccess, figureAccess, type GrantedFigures, isAboutCoaches } from '../access/figures.ts';
import type { Caller } from '../caller.ts';
import { divisionOf, keyIn, tableOf } from './division.ts';
import { comparedWith, moved, type NoPeriod, periodOf, type ToldMonths } from './period.ts';
import type { ClosedMonths, Coach, Division, PublishedFigure, Statistics } from './ports.ts';
import { changed, type Query, withFilter } from './query.ts';

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
}

export interface FigureRow extends Figure {
  /** Of the grouping: a name, a code, a month, `''` for what is not recorded. */
  key: string;
  compared: Figure | null;
}

export interface FigureAnswer {
  query: Query;
  metric: MetricDefinition;
  rows: FigureRow[];
  /** Of the whole city, beside rows that divide it; null otherwise. */
  total: FigureRow | null;
  period: ToldMonths;
  comparedMonths: ClosedMonths | null;
  /** The stock is that of months' last days, and not everybody who was there in the period. */
  lastDays: boolean;
  /** The coaches that are told of, by name; null where the answer is about no coach. */
  coaches: readonly Coach[] | null;
}

/** Why there is no answer. */
export type NoAnswer =
  | NoPeriod
  | { impossible: 'noData' }
  /** Divided more finely than is published. */
  | { impossible: 'tooFine' }
  | { impossible: 'unknownUnit'; typed: string; names: string[] };

/** What of a question a person may have at this moment. */
export async function accessTo(statistics: Statistics, person: Caller, query: Query): Promise<FigureAccess> {
  return figureAccess(person, query, { coaches: isAboutCoaches(query) ? await statistics.coaches() : [] });
}

/** Answers a question as far as it is granted, on a day in Stockholm. */
export async function answerQuery(
  statistics: Statistics,
  { query, onlyUnit, coaches }: GrantedFigures,
  today: Temporal.PlainDate,
): Promise<FigureAnswer | NoAnswer> {
  const metric = shippedMetrics().metrics[query.metric];
  const division = divisionOf(query);
  if (division === null) return { impossible: 'tooFine' };
  const closed = await statistics.closedMonths(query.metric);
  if (closed === null) return { impossible: 'noData' };
  const period = periodOf(query, closed, today);
  if ('impossible' in period) return period;
  const comparedMonths = query.compareTo === undefined ? null : comparedWith(period.months, query.compareTo);
  const isInData = comparedMonths !== null && comparedMonths.first >= closed.first;
  const isDivided = query.groupBy !== undefined && query.groupBy === division;
  const whole = changed(query, { filters: undefined, groupBy: undefined });
  const read = (of: Query, by: Division, months: ClosedMonths | null) =>
    months === null ? null : countedIn(statistics, of, by, months, coaches);
  const before = isInData ? comparedMonths : null;
  const [told, compared, all, allBefore] = await Promise.all([
    countedIn(statistics, query, division, period.months, coaches),
    read(query, division, before),
    isDivided ? read(whole, 'total', period.months) : null,
    isDivided ? read(whole, 'total', before) : null,
  ]);
  if (told.size === 0) {
    const why = await whyNothing(statistics, { query, coaches }, division, period, closed);
    if (why !== null) return why;
    // A coach who has no case is told of as having none.
    told.set('', []);
  }
  const back = comparedMonths === null ? 0 : gap(comparedMonths, period.months);
  const rowOf = (key: string, of: Counted, before: Counted | null): FigureRow => ({
    key,
    ...figureOf(metric, of.get(key) ?? []),
    compared:
      comparedMonths === null
        ? null
        : before === null
          ? nothing
          : figureOf(metric, before.get(query.groupBy === 'month' ? moved(key, -back) : key) ?? []),
  });
  const rows = [...told.keys()]
    .map((key) => rowOf(key, told, compared))
    // What is not recorded comes last, and only where there is something to tell.
    .filter(({ key, value, hidden }) => key !== '' || query.groupBy === undefined || hidden || (value ?? 0) > 0)
    .sort((one, other) => placeOf(one.key, coaches) - placeOf(other.key, coaches));
  const total = all === null ? null : rowOf('', all, allBefore);
  return {
    query,
    metric,
    rows: onlyUnit === null ? rows : rows.filter(({ key }) => key === onlyUnit),
    total,
    period,
    comparedMonths,
    lastDays: metric.kind === 'stock' && !countsWholePeriods(query, division),
    coaches,
  };
}

const fixed: readonly string[] = Object.values(splitValues).flat();

/** Coaches by name, codes in the order of their list, others as they come, and last what is not recorded. */
function placeOf(key: string, coaches: readonly Coach[] | null): number {
  if (key === '') return Number.POSITIVE_INFINITY;
  return coaches === null ? fixed.indexOf(key) : coaches.findIndex(({ id }) => id === key);
}

/** The published figures that make up each row. */
type Counted = Map<string, PublishedFigure[]>;

async function countedIn(
  statistics: Statistics,
  query: Query,
  division: Division,
  months: ClosedMonths,
  coaches: readonly Coach[] | null,
): Promise<Counted> {
  const counted: Counted = new Map();
  const known = new Set(coaches?.map(({ id }) => id));
  const add = (figures: PublishedFigure[], keyOf: (figure: PublishedFigure) => string) => {
    for (const figure of figures.filter((each) => isWanted(each, query, division, known))) {
      const key = keyOf(figure);
      counted.set(key, [...(counted.get(key) ?? []), figure]);
    }
  };
  const byMonth = query.groupBy === 'month';
  const keyOf = (figure: PublishedFigure) => {
    const key = byMonth ? figure.month : keyIn(figure, division, query);
    // Whoever is no coach of the unit is not told apart from nobody.
    return query.groupBy === 'coach' && !known.has(key) ? '' : key;
  };
  const table = tableOf(query);
  const { kind } = shippedMetrics().metrics[query.metric];
  if (countsWholePeriods(query, division)) {
    // Everybody who was there at some time: who was there before it began, and who came.
    const first = moved(months.first, -1);
    const [open, opened] = await Promise.all([
      statistics.published('enrolled', division, { first, last: byMonth ? moved(months.last, -1) : first }),
      statistics.published('newlyEnrolled', division, months),
    ]);
    add(open, (figure) => (byMonth ? moved(figure.month, 1) : keyOf(figure)));
    add(opened, keyOf);
  } else if (kind === 'stock' && !byMonth) {
    add(await statistics.published(table, division, { first: months.last, last: months.last }), keyOf);
  } else add(await statistics.published(table, division, months), keyOf);
  return counted;
}

function isWanted(
  figure: PublishedFigure,
  { filters = {} }: Query,
  division: Division,
  coaches: ReadonlySet<string>,
): boolean {
  const parts = division.split('+');
  return Object.entries(filters).every(([name, value]) => {
    const key = parts.indexOf(name) === 0 ? figure.key : figure.within;
    return name === 'coach' ? coaches.has(key) : key === value;
  });
}

/** Whether everybody who was enrolled at some time in the period is told, and not only the stock of a day. */
function countsWholePeriods({ metric, from, to, groupBy }: Query, division: Division): boolean {
  const asks = from !== undefined || to !== undefined || groupBy === 'month';
  return metric === 'enrolled' && asks && !division.includes('+');
}

/** Why nothing was counted; null where that is the answer. */
async function whyNothing(
  statistics: Statistics,
  { query, coaches }: Pick<GrantedFigures, 'query' | 'coaches'>,
  division: Division,
  { months }: ToldMonths,
  closed: ClosedMonths,
): Promise<NoAnswer | null> {
  if (coaches !== null) {
    // What single coaches had is kept for a year: that a month's figures are gone is no zero.
    const ofUnit = changed(withFilter(query, { coach: undefined }), { groupBy: 'coach' });
    const isKept = (await countedIn(statistics, ofUnit, division, months, coaches)).size > 0;
    return isKept ? null : { impossible: months.last < closed.last ? 'beforeData' : 'noData' };
  }
  const { jobbtorg, district } = query.filters ?? {};
  if (jobbtorg !== undefined) return await unknownUnit(statistics, 'jobbtorg', jobbtorg, closed);
  return district === undefined ? null : await unknownUnit(statistics, 'district', district, closed);
}

async function unknownUnit(
  statistics: Statistics,
  division: 'jobbtorg' | 'district',
  typed: string,
  { last }: ClosedMonths,
): Promise<NoAnswer> {
  const figures = await statistics.published('enrolled', division, { first: last, last });
  return { impossible: 'unknownUnit', typed, names: figures.map(({ key }) => key).filter((key) => key !== '') };
}

const nothing: Figure = { value: null, hidden: false, atLeast: null, base: null, missing: null, hiddenMonths: 0 };

/** One figure out of those of its months. */
function figureOf({ kind }: MetricDefinition, figures: readonly PublishedFigure[]): Figure {
  const shown = figures.flatMap(({ numbers }) => (numbers === null ? [] : [numbers]));
  const hiddenMonths = figures.length - shown.length;
  const hidden = hiddenMonths > 0;
  const add = (part: 'amount' | 'base' | 'missing') => shown.reduce((all, numbers) => all + numbers[part], 0);
  const amount = add('amount');
  if (kind === 'count' || kind === 'stock')
    return { ...nothing, value: hidden ? null : amount, hidden, atLeast: hidden ? amount : null, hiddenMonths };
  const base = add('base');
  const isShown = shown.length > 0;
  return {
    value: base === 0 ? null : amount / base,
    hidden,
    atLeast: null,
    base: isShown ? base : null,
    missing: isShown ? add('missing') : null,
    hiddenMonths,
  };
}

function gap(from: ClosedMonths, to: ClosedMonths): number {
  return Temporal.PlainYearMonth.from(from.first).until(Temporal.PlainYearMonth.from(to.first), {
    largestUnit: 'months',
  }).months;
}
