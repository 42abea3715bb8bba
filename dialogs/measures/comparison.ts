// Districts side by side, and how many of them have what: tables in which what is not said stays visible.

import { type Cell, compareDistricts, equalityOf } from '../../knowledge/catalogue/district-comparison.ts';
import { districtsNow } from '../../knowledge/catalogue/districts.ts';
import { withoutMarkup } from '../citing.ts';
import type { Reply, TableField } from '../reply.ts';
import { carried, emptyRequest } from './request.ts';
import { type MeasureTurn, measureVerbs, sourcesOf } from './turn.ts';

const mostDistricts = 4;

/** Compares districts, in the order given; with fewer than two it asks for them. */
export function compare(turn: MeasureTurn, asked: readonly string[]): Reply {
  const { measures: words } = turn.wording;
  const names = asked.slice(0, mostDistricts);
  if (names.length < 2) return { kind: 'notice', text: words.comparison.which };
  const { districts, rows, shared } = compareDistricts(turn.book, names);
  const columns = districts.map(({ name, now }) => words.now(name, now));
  const facts = rows.flatMap(({ cells }) => cells.flat());
  return {
    kind: 'table',
    title: words.comparison.title(names),
    text: [
      asked.length > mostDistricts ? words.comparison.tooMany(mostDistricts) : '',
      rows.length === 0 ? words.comparison.nothing : '',
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    columns: [words.comparison.measure, ...columns],
    rows: rows.map(({ measure, cells }) => [
      { text: withoutMarkup(measure.sameAs ?? measure.name), tone: 'neutral' },
      ...cells.map((cell, place) => field(turn, cell, names[place] ?? '')),
    ]),
    notes: [words.comparison.shared(shared.length), words.absence],
    sources: sourcesOf(
      turn,
      facts.flatMap((cell) => (cell.kind === 'fact' ? cell.fact.sources : cell.measure.sources).slice(0, 1)),
    ),
    actions: names.map((name) => ({
      title: words.actions.measuresIn(name),
      click: { verb: measureVerbs.list, data: carried({ ...emptyRequest, district: name }) },
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
