// Puts an answer together from the published figures of closed months: nothing else is ever told, so that no sequence of
// questions, by one person or several, today or tomorrow, tells more than the publication does.
import { type MetricDefinition, shippedMetrics, splitValues } from '../../knowledge/catalogue/metrics.ts';
import { shippedDistricts } from '../../knowledge/shipped.ts';
import { type FigureAccess, figureAccess, type GrantedFigures, isAboutCoaches } from '../access/figures.ts';
import type { Caller } from '../caller.ts';
import {
  type Counted,
  comparedKey,
  countedIn,
  countsWholePeriods,
  type Figure,
  figureOf,
  figureWithout,
  isAddedUp,
  noData,
  nothing,
  type Source,
} from './counted.ts';
import { divisionOf } from './division.ts';
import { comparedWith, moved, type NoPeriod, periodOf, type ToldMonths } from './period.ts';
import type { ClosedMonths, Coach, Division, Statistics } from './ports.ts';
import { changed, isSideBySide, type Query, timeGrouping, withFilter } from './query.ts';
import { ordered } from './ranking.ts';
import { wholeOf } from './share.ts';

export interface FigureRow extends Figure {
  /** Of the grouping: a name, a code, a part of time, `''` for what is not recorded. */
  key: string;
  compared: Figure | null;
  /** Of each value told beside the others over time, in the order of the question; empty otherwise. */
  beside: Figure[];
  /** What a share is taken of; null where none was asked for. */
  whole: Figure | null;
}

export interface FigureAnswer {
  query: Query;
  metric: MetricDefinition;
  rows: FigureRow[];
  /** Beside rows that divide it: of the whole city, or of the values that were asked for. Null otherwise. */
  total: FigureRow | null;
  period: ToldMonths;
  comparedMonths: ClosedMonths | null;
  /** The stock is that of months' last days, and not everybody who was there in the period. */
  lastDays: boolean;
  /** The coaches that are told of, by name; null where the answer is about no coach. */
  coaches: readonly Coach[] | null;
  /** How many rows are hidden, those among them that an order leaves out. */
  hiddenCount: number;
}

/** Why there is no answer. */
export type NoAnswer =
  | NoPeriod
  | { impossible: 'noData' }
  /** Narrowed by what no figure is. */
  | { impossible: 'narrowing' }
  /** Divided more finely than is published. */
  | { impossible: 'tooFine' }
  /** A share of which nothing says whose it is. */
  | { impossible: 'shareOfWhat' }
  | { impossible: 'unknownUnit'; typed: string; names: string[]; became: string | null };

/** What of a question a person may have at this moment. */
export async function accessTo(statistics: Statistics, person: Caller, query: Query): Promise<FigureAccess> {
  return figureAccess(person, query, { coaches: isAboutCoaches(query) ? await statistics.coaches() : [] });
}

/** Answers a question as far as it is granted, on a day in Stockholm. */
export async function answerQuery(
  statistics: Statistics,
  granted: GrantedFigures,
  today: Temporal.PlainDate,
): Promise<FigureAnswer | NoAnswer> {
  const { query, onlyUnit, coaches } = granted;
  const metric = shippedMetrics().metrics[query.metric];
  if (query.unread !== undefined) return { impossible: 'narrowing' };
  const division = divisionOf(query);
  if (division === null) return { impossible: 'tooFine' };
  const complete = await statistics.closedMonths(query.metric);
  if (complete === null) return { impossible: 'noData' };
  // Who was there before the first month is not known where the cases begin in the middle of things.
  const isLater = countsWholePeriods(query, division) && !complete.opensEmpty;
  const closed = isLater ? { first: moved(complete.first, 1), last: complete.last } : complete;
  if (closed.first > closed.last) return { impossible: 'noData' };
  const period = periodOf(query, closed, today);
  if ('impossible' in period) return period;
  const whole = wholeOf(query);
  if (query.share === true && (whole === null || divisionOf(whole) === null)) return { impossible: 'shareOfWhat' };
  const source = { statistics, coaches };
  const comparedMonths = query.compareTo === undefined ? null : comparedWith(period.months, query.compareTo);
  const isInData =
    comparedMonths !== null && comparedMonths.first >= closed.first && comparedMonths.last <= closed.last;
  const before = isInData ? comparedMonths : null;
  const read = (of: Query, months: ClosedMonths | null) => (months === null ? null : figuresOf(source, of, months));
  const totalQuery = totalOf(query, division);
  const [told, compared, all, allBefore, ofWhole, beside] = await Promise.all([
    figuresOf(source, query, period.months),
    read(query, before),
    totalQuery === null ? null : read(totalQuery, period.months),
    totalQuery === null ? null : read(totalQuery, before),
    query.share !== true || whole === null ? null : read(whole, period.months),
    seriesOf(source, query, period.months),
  ]);
  if (told.size === 0) {
    const why = await whyNothing(source, query, division, period, closed);
    if (why !== null) return why;
    // A coach who has no case is told of as having none.
    told.set('', figureOf(metric, []));
  }
  const rowOf = (key: string, of: Map<string, Figure>, before: Map<string, Figure> | null): FigureRow => ({
    key,
    ...(of.get(key) ?? figureOf(metric, [])),
    compared: comparedMonths === null ? null : before === null ? noData : (before.get(otherKey(key)) ?? nothing),
    beside: beside.map((series) => series.get(key) ?? nothing),
    whole: ofWhole === null ? null : (ofWhole.get(timeGrouping(query) === null ? '' : key) ?? nothing),
  });
  const otherKey = (key: string) =>
    comparedMonths === null ? key : (comparedKey(query, key, period.months, comparedMonths) ?? '-');
  const rows = [...told.keys()]
    .map((key) => rowOf(key, told, compared))
    // What is not recorded comes last, and only where there is something to tell.
    .filter(({ key, value, hidden }) => key !== '' || query.groupBy === undefined || hidden || (value ?? 0) > 0)
    .sort((one, other) => placeOf(one.key, query, coaches) - placeOf(other.key, query, coaches))
    .filter(({ key }) => onlyUnit === null || key === onlyUnit);
  return {
    query,
    metric,
    rows: ordered(query, rows),
    total: all === null ? null : rowOf('', all, allBefore),
    period,
    comparedMonths,
    lastDays: metric.kind === 'stock' && !countsWholePeriods(query, division),
    coaches,
    hiddenCount: rows.filter(({ hidden }) => hidden).length,
  };
}

/** The figures of a question by the key of their row. */
async function figuresOf(source: Source, query: Query, months: ClosedMonths): Promise<Map<string, Figure>> {
  const metric = shippedMetrics().metrics[query.metric];
  const { among } = query;
  const plain = changed(query, { among: undefined });
  if (among === undefined || (!isAddedUp(query) && query.groupBy === among.by)) {
    const division = divisionOf(query) ?? 'total';
    return told(metric, await countedIn(source, query, division, months));
  }
  const some = changed(query, { among: { by: among.by, keys: among.keys } });
  const part = await countedIn(source, some, divisionOf(some) ?? 'total', months);
  if (among.except !== true) return new Map([...told(metric, part)].map(([key, each]) => [key, asWhole(each, metric)]));
  const all = await countedIn(source, plain, divisionOf(plain) ?? 'total', months);
  return new Map([...all].map(([key, each]) => [key, figureWithout(metric, each, part.get(key) ?? [])]));
}

function told(metric: MetricDefinition, counted: Counted): Map<string, Figure> {
  return new Map([...counted].map(([key, figures]) => [key, figureOf(metric, figures)]));
}

/** A share or a mean of several together says nothing where one of them is hidden. */
function asWhole(figure: Figure, { kind }: MetricDefinition): Figure {
  const isCount = kind === 'count' || kind === 'stock';
  return isCount || !figure.hidden ? figure : { ...nothing, hidden: true, hiddenMonths: figure.hiddenMonths };
}

/** What stands below rows: the city, or the values that were asked for together; null where rows divide nothing. */
function totalOf(query: Query, division: Division): Query | null {
  if (query.groupBy === undefined || timeGrouping(query) !== null) return null;
  if (query.among !== undefined) return changed(query, { groupBy: undefined });
  return query.groupBy === division ? changed(query, { filters: undefined, groupBy: undefined }) : null;
}

/** The figures over time of each value that is told beside the others; none where nothing is. */
async function seriesOf(source: Source, query: Query, months: ClosedMonths): Promise<Map<string, Figure>[]> {
  const { among } = query;
  if (among === undefined || !isSideBySide(query) || timeGrouping(query) === null) return [];
  return await Promise.all(
    among.keys.map((key) =>
      figuresOf(source, withFilter(changed(query, { among: undefined }), { [among.by]: key }), months),
    ),
  );
}

const fixed: readonly string[] = Object.values(splitValues).flat();

/** Coaches by name, codes in the order of their list, others as they come, and last what is not recorded. */
function placeOf(key: string, { groupBy }: Query, coaches: readonly Coach[] | null): number {
  if (key === '') return Number.POSITIVE_INFINITY;
  if (groupBy === 'coach') return (coaches ?? []).findIndex(({ id }) => id === key);
  return fixed.indexOf(key);
}

/** Why nothing was counted; null where that is the answer. */
async function whyNothing(
  source: Source,
  query: Query,
  division: Division,
  { months }: ToldMonths,
  closed: ClosedMonths,
): Promise<NoAnswer | null> {
  const { statistics, coaches } = source;
  if (coaches !== null) {
    // What single coaches had is kept for a year: that a month's figures are gone is no zero.
    const ofUnit = changed(withFilter(query, { coach: undefined }), { groupBy: 'coach' });
    const isKept = (await countedIn(source, ofUnit, division, months)).size > 0;
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
  // A former district is a part of one of today's.
  const { became } = shippedDistricts().districts.find(({ name }) => name === typed) ?? {};
  const names = figures.map(({ key }) => key).filter((key) => key !== '');
  return { impossible: 'unknownUnit', typed, names, became: names.find((name) => name === became) ?? null };
}
