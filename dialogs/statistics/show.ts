// An answer as it is shown: the sentence with the figure, the chart and its table, what was counted, and what can be asked next.
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import { figureAccess, type GrantedFigures, isToldOfCity } from '../access/figures.ts';
import type { Action, Chart, Mark, Reply } from '../reply.ts';
import { divisionOf } from './division.ts';
import type { Figure, FigureAnswer, FigureRow } from './figures.ts';
import { endOf, overMonths, startOf } from './period.ts';
import { changed, type Query, withFilter } from './query.ts';
import { type StatisticsTurn, statisticsVerbs } from './turn.ts';

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
  { query, coaches }: FigureAnswer,
  key: string,
): string {
  if (query.groupBy !== 'coach') return words.key(query.groupBy, key);
  return coaches?.find(({ id }) => id === key)?.name ?? words.withoutCoach;
}

/** What the figures are of, with a coach by name. */
function placeOf({ words }: StatisticsTurn, { query, coaches }: FigureAnswer): string {
  const [coach] = query.groupBy === undefined ? (coaches ?? []) : [];
  return words.where(withFilter(query, { coach: coach?.name }).filters ?? {});
}

/** Shows an answer. */
export function showAnswer(turn: StatisticsTurn, answer: FigureAnswer, showing: Showing): Reply {
  const { words, language } = turn;
  const { query, metric, rows, total, period } = answer;
  const where = `${isToldOfCity(turn.caller, query) ? words.inWholeCity : ''}${placeOf(turn, answer)}`;
  const when = words.when(period.months, answer.lastDays);
  const whole = total ?? (query.groupBy === undefined ? rows[0] : undefined) ?? null;
  const nameOf = (key: string) => nameOfRow(turn, answer, key);
  // The one figure by coach has the coach in its name.
  const by = query.groupBy === 'coach' ? undefined : query.groupBy;
  const title = words.title(metric.name[language], by, where);
  const table = tableOf(turn, answer, nameOf, total);
  const chart = showing.asTable ? null : chartOf(turn, answer, nameOf);
  // The total beside the rows is the city's, whatever unit the rows are narrowed to.
  const ofWhole = total !== null && query.filters !== undefined ? words.inWholeCity : where;
  const sentence = sentenceOf(turn, answer, whole, ofWhole, when, nameOf);
  const common = {
    title,
    text: showing.access.isUnitInstead ? `${words.unitInstead} ${sentence}` : sentence,
    ...table,
    notes: notesOf(turn, answer, showing, nameOf),
    sources: [],
    actions: actionsFor(turn, answer, showing, chart !== null),
  };
  return { kind: 'chart', ...common, chart, particulars: particularsOf(turn, answer, whole) };
}

function sentenceOf(
  { words }: StatisticsTurn,
  { query, metric, rows, comparedMonths, lastDays }: FigureAnswer,
  whole: FigureRow | null,
  where: string,
  when: string,
  nameOf: (key: string) => string,
): string {
  if (whole !== null) {
    const sentence = words.sentence(query.metric, whole, where, when, lastDays);
    if (whole.compared === null || comparedMonths === null) return sentence;
    return `${sentence} ${words.compared(whole, whole.compared, metric.kind, words.when(comparedMonths, lastDays))}`;
  }
  if (query.groupBy === 'coach') return words.coachesByName(where, when);
  const shown = rows.filter(({ value, key }) => value !== null && key !== '');
  const most = shown.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const told = most.map((row) => `${nameOf(row.key)}: **${words.value(row, metric.kind)}**`);
  const [highest = ''] = told;
  return told.length > 2 ? words.ends(highest, told.at(-1) ?? '') : told.join('. ');
}

function tableOf(turn: StatisticsTurn, answer: FigureAnswer, nameOf: (key: string) => string, total: FigureRow | null) {
  const { words, language } = turn;
  const { query, metric, rows, comparedMonths, lastDays } = answer;
  if (query.groupBy === undefined && comparedMonths === null) return { columns: [], rows: [] };
  const isRatio = metric.kind === 'share' || metric.kind === 'mean';
  const before = comparedMonths === null ? [] : [words.when(comparedMonths, lastDays)];
  const columns = [
    query.groupBy === undefined ? '' : words.grouping[query.groupBy],
    metric.kind === 'share' || metric.kind === 'mean' ? metric.name[language] : words.column.value,
    ...(isRatio ? [words.column.base] : []),
    ...before,
  ];
  const fields = (name: string, row: FigureRow): Mark[] => [
    { text: name, tone: 'neutral' },
    field(words.value(row, metric.kind), row),
    ...(isRatio ? [{ text: row.base === null ? '–' : String(row.base), tone: 'neutral' as const }] : []),
    ...(row.compared === null ? [] : [field(words.value(row.compared, metric.kind), row.compared)]),
  ];
  const where = placeOf(turn, answer).trim();
  const whole = where === '' ? words.wholeCity : where.replace(/^./, (first) => first.toUpperCase());
  const told = rows.map((row) => fields(query.groupBy === undefined ? whole : nameOf(row.key), row));
  return { columns, rows: total === null ? told : [...told, fields(words.wholeCity, total)] };
}

function field(text: string, figure: Figure): Mark {
  return { text, tone: figure.hidden ? 'attention' : 'neutral' };
}

function chartOf(
  { words, language }: StatisticsTurn,
  answer: FigureAnswer,
  nameOf: (key: string) => string,
): Chart | null {
  const { query, metric, rows, period, comparedMonths, lastDays } = answer;
  // Bars beside each other would rank the coaches.
  if (query.groupBy === 'coach') return null;
  const isShare = metric.kind === 'share';
  const drawn = (value: number | null) => {
    if (value === null) return null;
    return isShare ? Math.round(value * 1_000) / 10 : Math.round(value);
  };
  const unit = isShare ? 'percent' : metric.kind === 'mean' ? 'days' : 'number';
  const isOverTime = query.groupBy === 'month';
  const label = (key: string) => (isOverTime ? key : nameOf(key));
  if (query.groupBy === undefined) {
    const [row] = rows;
    if (row === undefined || row.compared === null || comparedMonths === null) return null;
    const points = [
      { label: words.when(comparedMonths, lastDays), value: drawn(row.compared.value) },
      { label: words.when(period.months, lastDays), value: drawn(row.value) },
    ];
    return points.every(({ value }) => value !== null)
      ? { shape: 'bars', unit, series: [{ name: metric.name[language], points }] }
      : null;
  }
  const series = [
    {
      name: words.when(period.months, lastDays),
      points: rows.map(({ key, value }) => ({ label: label(key), value: drawn(value) })),
    },
    ...(comparedMonths === null
      ? []
      : [
          {
            name: words.when(comparedMonths, lastDays),
            points: rows.map(({ key, compared }) => ({ label: label(key), value: drawn(compared?.value ?? null) })),
          },
        ]),
  ];
  const shown = series.flatMap(({ points }) => points).filter(({ value }) => value !== null);
  if (shown.length < 2) return null;
  return { shape: isOverTime ? 'line' : 'bars', unit, series };
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
    words.asked(period.asked, period.months),
    onlyUnit === null ? null : words.onlyOwnUnit(onlyUnit),
    hidden.length === 0 ? null : words.hiddenNote(names),
    lastDays && (query.groupBy === 'month' || query.from !== undefined) ? words.lastDaysNote : null,
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

/** The ways on from a figure that lead to something: only what is published and permitted is offered. */
function actionsFor(turn: StatisticsTurn, answer: FigureAnswer, showing: Showing, hasChart: boolean): Action[] {
  const { words, caller } = turn;
  const { query } = answer;
  const titles = words.actions;
  const to = (title: string, next: Query, data: Record<string, unknown> = {}): Action => ({
    title,
    click: { verb: statisticsVerbs.show, data: { query: next, ...data } },
  });
  // Without knowing the coaches nothing about a coach is offered.
  const isPossible = (next: Query) =>
    divisionOf(next) !== null && figureAccess(caller, next, { coaches: [] }).kind === 'published';
  const offered: [string, Query, boolean][] = [
    [titles.byMonth, overMonths(query, answer.period.months), query.groupBy !== 'month'],
    [titles.lastYear, changed(query, { compareTo: 'samePeriodLastYear' }), query.compareTo !== 'samePeriodLastYear'],
    [
      titles.onlyYoung,
      withFilter(query, { ageGroup: '20-29' }),
      query.filters?.ageGroup === undefined && query.groupBy !== 'ageGroup',
    ],
    ...(['jobbtorg', 'district', 'group', 'ageGroup'] as const).map((by): [string, Query, boolean] => [
      titles.by(by),
      changed(query, { groupBy: by }),
      query.groupBy !== by && query.filters?.[by] === undefined,
    ]),
  ];
  const most = 4;
  const ways = offered
    .filter(([, next, isNew]) => isNew && isPossible(next))
    .slice(0, most)
    .map(([title, next]) => to(title, next));
  return [
    ...ways,
    ...(hasChart ? [to(titles.asTable, query, { table: true })] : []),
    ...(showing.asTable && query.groupBy !== 'coach' ? [to(titles.asChart, query)] : []),
    ...(showing.file === null ? [] : [{ title: titles.file, open: showing.file }]),
    {
      title: titles.subscribe,
      click: { verb: statisticsVerbs.subscribe, data: { query, weekday: 1, time: '08:00' } },
    },
  ];
}
