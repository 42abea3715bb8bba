// An answer as it is shown: the sentence with the figure, the chart and its table, what was counted, and what can be asked next.
import { shippedMetrics } from '../../../knowledge/catalogue/metrics.ts';
import { type GrantedFigures, isToldOfCity } from '../../access/figures.ts';
import type { Mark, Reply } from '../../reply.ts';
import type { Figure } from '../counted.ts';
import type { FigureAnswer, FigureRow } from '../figures.ts';
import { endOf, startOf } from '../period.ts';
import { timeGrouping, withFilter } from '../query.ts';
import { isWholePart, partsOf } from '../time-parts.ts';
import type { StatisticsTurn } from '../turn.ts';
import { actionsFor } from './figure-actions.ts';
import { chartOf } from './figure-chart.ts';

/** What beside the answer is to be said of it. */
export interface Showing {
  asTable: boolean;
  /** What was granted of the question. */
  access: GrantedFigures;
  /** Address of the file, null where there is none. */
  file: string | null;
}

/** What a row of an answer is called: a coach by name, and whatever else by its key. */
export function nameOfRow(
  { words }: Pick<StatisticsTurn, 'words'>,
  { query, coaches, period }: FigureAnswer,
  key: string,
): string {
  const by = timeGrouping(query);
  if (by !== null) {
    const told = partsOf(period.months, by).get(key);
    return words.part(by, key, told === undefined || isWholePart(told, by) ? null : told);
  }
  if (query.groupBy !== 'coach') return words.key(key);
  return coaches?.find(({ id }) => id === key)?.name ?? words.withoutCoach;
}

/** What the figures are of, with a coach by name. */
function placeOf({ words }: StatisticsTurn, { query, coaches }: FigureAnswer): string {
  const [coach] = query.groupBy === undefined ? (coaches ?? []) : [];
  return words.where(withFilter(query, { coach: coach?.name }).filters ?? {}, query.among);
}

/** Shows an answer. */
export function showAnswer(turn: StatisticsTurn, answer: FigureAnswer, showing: Showing): Reply {
  const { words, language } = turn;
  const { query, metric, rows, total, period } = answer;
  const where = `${isToldOfCity(query) ? words.inWholeCity : ''}${placeOf(turn, answer)}`;
  const when = words.when(period.months, answer.lastDays);
  const whole = total ?? (query.groupBy === undefined ? rows[0] : undefined) ?? null;
  const nameOf = (key: string) => nameOfRow(turn, answer, key);
  // The one figure by coach has the coach in its name.
  const by = query.groupBy === 'coach' ? undefined : query.groupBy;
  const title = words.title(metric.name[language], by, where);
  const table = tableOf(turn, answer, nameOf, total);
  const chart = showing.asTable ? null : chartOf(turn, answer, nameOf);
  // The total beside the rows is the city's, whatever unit the rows are narrowed to.
  const ofWhole = total !== null && query.among === undefined ? words.inWholeCity : where;
  const sentence = sentenceOf(turn, answer, whole, ofWhole, when, nameOf);
  const common = {
    title,
    text: [
      ...(showing.access.isUnitInstead ? [words.unitInstead] : []),
      ...(isElsewhen(period.asked) ? [words.asked(period.asked, period.months) ?? ''] : []),
      sentence,
    ].join(' '),
    ...table,
    notes: notesOf(turn, answer, showing, nameOf),
    sources: [],
    actions: actionsFor(turn, answer, showing, chart !== null),
  };
  return { kind: 'chart', ...common, chart, particulars: particularsOf(turn, answer, whole) };
}

/** So many of an order are told in the sentence where none said how many. */
const shownFirst = 3;

/** Whether other days are told of than were asked for, which is said first. */
function isElsewhen(asked: FigureAnswer['period']['asked']): boolean {
  return asked === 'beforeData';
}

function sentenceOf(
  { words }: StatisticsTurn,
  { query, metric, rows, total, period, comparedMonths, lastDays, hiddenCount }: FigureAnswer,
  whole: FigureRow | null,
  where: string,
  when: string,
  nameOf: (key: string) => string,
): string {
  const told = (row: FigureRow) => words.told(row, row.whole, metric.kind);
  const over = timeGrouping(query) === null ? when : words.when(period.months, false);
  const shown = rows.filter(({ value, key }) => value !== null && key !== '');
  const named = (each: readonly FigureRow[]) => each.map((row) => `${nameOf(row.key)}: **${told(row)}**`);
  const { top, order, groupBy, among } = query;
  const isRanked = order !== undefined && groupBy !== undefined && groupBy !== 'coach';
  if (isRanked) return words.first(order, named(shown.slice(0, top ?? shownFirst)), over, hiddenCount);
  if (among !== undefined && groupBy === among.by) return words.sideBySide(named(rows), total && told(total), when);
  if (whole !== null) {
    const sentence = words.sentence(query.metric, whole, where, when, lastDays, whole.whole);
    if (whole.compared === null || comparedMonths === null) return sentence;
    return `${sentence} ${words.compared(whole, whole.compared, metric.kind, words.when(comparedMonths, lastDays))}`;
  }
  if (groupBy === 'coach') return words.coachesByName(where, when);
  const most = shown.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const [highest, ...others] = most;
  if (highest === undefined) return words.allHidden(where, when);
  if (others.length < 2) return words.sideBySide(named(rows), null, over);
  return words.ends(named([highest])[0] ?? '', named(most.slice(-1))[0] ?? '', over);
}

function tableOf(turn: StatisticsTurn, answer: FigureAnswer, nameOf: (key: string) => string, total: FigureRow | null) {
  const { words, language } = turn;
  const { query, metric, rows, comparedMonths, lastDays } = answer;
  if (query.groupBy === undefined && comparedMonths === null) return { columns: [], rows: [] };
  const isRatio = metric.kind === 'share' || metric.kind === 'mean';
  const before = comparedMonths === null ? [] : [words.when(comparedMonths, lastDays)];
  const series = answer.rows[0]?.beside.length === 0 ? [] : (query.among?.keys ?? []);
  const columns = [
    query.groupBy === undefined ? '' : words.grouping[query.groupBy],
    ...series.map(words.key),
    series.length > 0 ? words.together : isRatio ? metric.name[language] : words.column.value,
    ...(query.share === true ? [words.column.share] : []),
    ...(isRatio ? [words.column.base] : []),
    ...before,
  ];
  const fields = (name: string, row: FigureRow): Mark[] => [
    { text: name, tone: 'neutral' },
    ...row.beside.map((each) => field(words.value(each, metric.kind), each)),
    field(words.value(row, metric.kind), row),
    ...(row.whole === null ? [] : [field(words.shareTold(row, row.whole), row)]),
    ...(isRatio ? [{ text: row.base === null ? '–' : String(row.base), tone: 'neutral' as const }] : []),
    ...(row.compared === null ? [] : [field(words.value(row.compared, metric.kind), row.compared)]),
  ];
  const where = placeOf(turn, answer).trim();
  const whole = where === '' ? words.wholeCity : where.replace(/^./, (first) => first.toUpperCase());
  const told = rows.map((row) => fields(query.groupBy === undefined ? whole : nameOf(row.key), row));
  const below = query.among === undefined ? words.wholeCity : words.together;
  return { columns, rows: total === null ? told : [...told, fields(below, total)] };
}

function field(text: string, figure: Figure): Mark {
  return { text, tone: figure.hidden ? 'attention' : 'neutral' };
}

function notesOf(
  { words, language }: StatisticsTurn,
  { query, metric, rows, total, period, comparedMonths, lastDays }: FigureAnswer,
  { access: { onlyUnit, assumedUnit } }: Showing,
  nameOf: (key: string) => string,
): string[] {
  const all = total === null ? rows : [...rows, total];
  const hidden = all.filter((row) => row.hidden || row.compared?.hidden === true);
  const names = query.groupBy === undefined ? [] : hidden.filter((row) => row !== total).map(({ key }) => nameOf(key));
  const first = comparedMonths === null ? period.months.first : comparedMonths.first;
  const { on, ...says } = shippedMetrics().break;
  const crossesBreak = startOf(first) < on && endOf(period.months.last) >= on;
  const notes = [
    assumedUnit === null ? null : words.assumedUnit(assumedUnit),
    query.groupBy === 'coach' ? words.notRanked : null,
    isElsewhen(period.asked) ? null : words.asked(period.asked, period.months),
    query.share === true ? words.shareOf : null,
    onlyUnit === null ? null : words.onlyOwnUnit(onlyUnit),
    hidden.length === 0 ? null : words.hiddenNote(names),
    lastDays && (timeGrouping(query) !== null || query.from !== undefined) ? words.lastDaysNote : null,
    query.metric === 'enrolled' && !lastDays && timeGrouping(query) !== null ? words.someTimeNote : null,
    crossesBreak && metric.kind !== 'mean' ? says[language] : null,
  ];
  return notes.filter((note) => note !== null);
}

function particularsOf(turn: StatisticsTurn, { metric, period, lastDays }: FigureAnswer, whole: FigureRow | null) {
  const { words, language } = turn;
  const names = words.particulars;
  const base = whole?.base ?? null;
  const missing = whole?.missing ?? null;
  const [source] = turn.sourcesOf(metric.sources);
  const told = [
    { title: names.counted, value: metric.meaning[language] },
    { title: names.period, value: words.when(period.months, lastDays) },
    { title: names.base, value: base === null ? metric.base[language] : words.baseOf(base, metric.base[language]) },
    {
      title: names.missing,
      value:
        missing === null || missing === 0
          ? metric.missing[language]
          : `${metric.missing[language]}: ${words.missingOf(missing)}`,
    },
    { title: names.asOf, value: words.closedOn(period.months.last) },
    {
      title: names.source,
      value: `${source === undefined ? '' : `${source.documentTitle}, ${source.sectionText}. `}${words.own(metric.own)}`,
    },
  ];
  return told;
}
