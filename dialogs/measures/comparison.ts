// Districts side by side, and how many of them have what: tables in which what is not said stays visible.

import { type Cell, compareDistricts, equalityOf } from '../../knowledge/catalogue/district-comparison.ts';
import { districtsNow } from '../../knowledge/catalogue/districts.ts';
import type { ListedMeasure } from '../../knowledge/catalogue/measure-book.ts';
import { isAsked, isForSome, isMeantFor, isRunning } from '../../knowledge/catalogue/measure-query.ts';
import { findMeasures } from '../../knowledge/catalogue/measure-search.ts';
import { withoutMarkup } from '../citing.ts';
import type { Reply, TableField } from '../reply.ts';
import { carried, emptyRequest, type MeasureRequest, narrowing } from './request.ts';
import { type MeasureTurn, measureVerbs, silence, sourcesOf } from './turn.ts';

const mostDistricts = 4;

/** What a comparison is narrowed by, and which of two districts is asked about. */
export interface Compared {
  request: MeasureRequest;
  /** Only what the first has and the second is not said to have. */
  isLack: boolean;
}

/** Compares districts, in the order given; with fewer than two it asks for them. */
export function compare(turn: MeasureTurn, asked: readonly string[], { request, isLack }: Compared): Reply {
  const { measures: words } = turn.wording;
  const names = asked.slice(0, mostDistricts);
  if (names.length < 2) return { kind: 'notice', text: words.comparison.which };
  const { districts, rows: all, shared } = compareDistricts(turn.book, names);
  const isSought = (measure: ListedMeasure) =>
    isAsked(measure, request, turn.book.providers) &&
    (!isForSome(request) || measure.audiences.length === 0 || isMeantFor(measure, request));
  const rows = all
    .filter(({ measure }) => isSought(measure))
    .filter(({ cells: [first = [], ...others] }) => !isLack || (isHad(first) && !others.some(isHad)));
  const columns = districts.map(({ name, now }) => words.now(name, now));
  const parts = findMeasures(turn.book, { ...emptyRequest, district: names[0] ?? null, alsoIn: names.slice(1) }).parts;
  const told = parts.flatMap(({ district }) =>
    district.facts
      .filter(({ about }) => about === 'ownMeasures' || (about === 'measures' && !isForSome(request)))
      .map((fact) => ({ fact, district: district.name })),
  );
  const audience = words.named(request.audiences.map((each) => words.audiences[each]));
  const stated = rows.flatMap(({ cells }) => cells.flat());
  return {
    kind: 'table',
    title: `${words.comparison.title(names)}${audience === '' ? '' : ` (${audience})`}`,
    text: [
      asked.length > mostDistricts ? words.comparison.tooMany(mostDistricts) : '',
      isLack
        ? words.comparison.lack(
            columns,
            rows.map(({ measure }) => withoutMarkup(measure.sameAs ?? measure.name)),
          )
        : '',
      rows.length === 0 && !isLack ? words.comparison.nothing : '',
      ...silence(turn, parts),
      ...told.map(({ fact, district }) => words.fact(district, fact.asOf, withoutMarkup(fact.says))),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    columns: [words.comparison.measure, ...columns],
    rows: rows.map(({ measure, cells }) => [
      { text: withoutMarkup(measure.sameAs ?? measure.name), tone: 'neutral' },
      ...cells.map((cell, place) => field(turn, cell, names[place] ?? '')),
    ]),
    notes: [words.comparison.shared(shared.filter(isSought).length), words.absence],
    sources: sourcesOf(turn, [
      ...told.flatMap(({ fact }) => fact.sources.slice(0, 1)),
      ...stated.flatMap((cell) => (cell.kind === 'fact' ? cell.fact.sources : cell.measure.sources).slice(0, 1)),
    ]),
    actions: names.map((name) => ({
      title: words.actions.measuresIn(name),
      click: { verb: measureVerbs.list, data: carried({ ...emptyRequest, ...narrowing(request), district: name }) },
    })),
  };
}

/** Whether something is said to be had. */
function isHad(cells: readonly Cell[]): boolean {
  return cells.some((cell) => cell.kind === 'measure' && isRunning(cell.measure));
}

/** Compares offices of Jobbtorg: they all offer the same, as far as is stated, and what else is said of each. */
export function compareOffices(turn: MeasureTurn, asked: readonly string[]): Reply {
  const { measures: words } = turn.wording;
  const offices = asked
    .slice(0, mostDistricts)
    .flatMap((name) => turn.book.geography.jobbtorg.find((office) => office.name === name) ?? []);
  const title = offices.map(({ name }) => words.place.jobbtorg(name));
  return {
    kind: 'table',
    title: words.comparison.title(title),
    text: words.comparison.offices,
    columns: [words.comparison.measure, ...title],
    rows: [
      [
        { text: words.comparison.office, tone: 'neutral' },
        ...offices.map(({ says, asOf }) => ({ text: `${withoutMarkup(says)} (${asOf})`, tone: 'neutral' as const })),
      ],
    ],
    notes: [words.absence],
    sources: sourcesOf(
      turn,
      offices.flatMap(({ sources }) => sources.slice(0, 1)),
    ),
    actions: offices.map(({ name }) => ({
      title: words.place.jobbtorg(name),
      click: { verb: measureVerbs.list, data: carried({ ...emptyRequest, jobbtorg: name }) },
    })),
  };
}

function field({ wording }: MeasureTurn, cells: Cell[], asked: string): TableField {
  const words = wording.measures;
  if (cells.length === 0) return { text: words.comparison.notSaid, tone: 'neutral' };
  const said = cells.map((cell) => {
    const text =
      cell.kind === 'fact'
        ? words.comparison.none(cell.fact.asOf)
        : words.status(cell.measure.status, cell.measure.asOf);
    return cell.district === asked ? text : `${cell.district}: ${text}`;
  });
  // What differs inside one district of today is to be seen at once; how good a news an old statement is, nobody knows.
  const isOver = cells.every((cell) => cell.kind === 'fact' || cell.measure.status !== 'running');
  const isMixed = !isOver && cells.some((cell) => cell.kind === 'fact' || cell.measure.status !== 'running');
  return { text: said.join('\n'), tone: isOver ? 'warning' : isMixed ? 'attention' : 'neutral' };
}

/** In how many of today's districts each measure is to be had, as far as is said. */
export function equality(turn: MeasureTurn): Reply {
  const { equality: words } = turn.wording.measures;
  const rows = equalityOf(turn.book);
  const { measure, available, notAvailable, divided, unknown } = words.columns;
  return {
    kind: 'table',
    title: words.title,
    text: words.text(districtsNow(turn.book.geography.districts).length),
    columns: [measure, available, notAvailable, divided, unknown],
    rows: rows.map((row) => [
      { text: withoutMarkup(row.measure.sameAs ?? row.measure.name), tone: 'neutral' },
      count(row.available, 'neutral'),
      count(row.notAvailable, 'neutral'),
      count(row.divided, 'attention'),
      count(row.unknown, 'neutral'),
    ]),
    notes: words.notes,
    sources: sourcesOf(
      turn,
      rows.flatMap((row) => row.measure.sources.slice(0, 1)),
    ),
    actions: [],
  };
}

function count(number: number, tone: TableField['tone']): TableField {
  return { text: String(number), tone: number === 0 ? 'neutral' : tone };
}
