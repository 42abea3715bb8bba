// Districts side by side, and how many of today's districts have what: what is said, what is not said.
import { type District, type DistrictFact, districtsNow, nameNow, withFormer } from './districts.ts';
import type { ListedMeasure, MeasureBook } from './measure-book.ts';
import { isRunning } from './measure-query.ts';

/** What is said of something in one district: the row or fact itself, or nothing. */
export type Cell =
  | { kind: 'measure'; district: string; measure: ListedMeasure }
  | { kind: 'fact'; district: string; fact: DistrictFact };

export interface ComparisonRow {
  /** The measure that gives the row its name; rows of several districts may be the same thing. */
  measure: ListedMeasure;
  /** By district asked for, in order; an empty list where nothing is said. */
  cells: Cell[][];
}

export interface Comparison {
  districts: { name: string; now: string }[];
  /** What is said of at least one of the districts itself. */
  rows: ComparisonRow[];
  /** Running measures that are the same for every district. */
  shared: ListedMeasure[];
}

/** Puts districts side by side; a district of today brings what is said of those it was made of, each under its own name. */
export function compareDistricts(book: MeasureBook, names: readonly string[]): Comparison {
  const { districts } = book.geography;
  const columns = names.map((name) => withFormer(districts, name));
  const local = groupSame(book.measures.filter(({ scope }) => scope === 'district'));
  const rows = local.flatMap((same) => {
    const [measure] = same;
    if (measure === undefined) return [];
    const cells = columns.map((column) => column.flatMap((district) => cellsOf(district, same)));
    return cells.some((cell) => cell.length > 0) ? [{ measure, cells }] : [];
  });
  return {
    districts: names.map((name) => ({ name, now: nameNow(districts, name) })),
    rows,
    shared: book.measures.filter((measure) => isShared(measure) && isRunning(measure)),
  };
}

function isShared({ scope }: ListedMeasure): boolean {
  return scope === 'city' || scope === 'allDistricts';
}

function groupSame(measures: ListedMeasure[]): ListedMeasure[][] {
  return [...Map.groupBy(measures, ({ id, sameAs }) => sameAs ?? id).values()];
}

function cellsOf({ name: district, facts }: District, same: ListedMeasure[]): Cell[] {
  const measures = same
    .filter(({ districts }) => districts.includes(district))
    .map((measure): Cell => ({ kind: 'measure', district, measure }));
  if (measures.length > 0) return measures;
  // Only the districts' own work-preparing measures are the same thing in several districts.
  const isOwn = same.some(({ sameAs }) => sameAs !== undefined);
  const none = isOwn ? facts.filter(({ about, status }) => about === 'ownMeasures' && status === 'none') : [];
  return none.map((fact): Cell => ({ kind: 'fact', district, fact }));
}

/** For one measure: how many of today's districts have it, have wound it down, have said opposite things, say nothing. */
export interface EqualityRow {
  measure: ListedMeasure;
  available: number;
  notAvailable: number;
  /** Parts of one district of today of which opposite things were said. */
  divided: number;
  unknown: number;
}

/** The equality view: measures that the documents give to districts or the city, over the districts of today. */
export function equalityOf(book: MeasureBook): EqualityRow[] {
  const today = districtsNow(book.geography.districts);
  const rows = [
    ...groupSame(book.measures.filter(({ scope }) => scope === 'district')),
    ...book.measures.filter(({ scope }) => scope === 'allDistricts').map((measure) => [measure]),
  ];
  return rows.flatMap((same) => {
    const [measure] = same;
    if (measure === undefined) return [];
    const states = today.map(({ name }) => stateIn(book, name, same));
    const count = (state: string) => states.filter((each) => each === state).length;
    return [
      {
        measure,
        available: count('available'),
        notAvailable: count('notAvailable'),
        divided: count('divided'),
        unknown: count('unknown'),
      },
    ];
  });
}

function stateIn(
  book: MeasureBook,
  name: string,
  same: ListedMeasure[],
): 'available' | 'notAvailable' | 'divided' | 'unknown' {
  if (same.some(isShared)) return same.some(isRunning) ? 'available' : 'notAvailable';
  const cells = withFormer(book.geography.districts, name).flatMap((district) => cellsOf(district, same));
  const yes = cells.some((cell) => cell.kind === 'measure' && isRunning(cell.measure));
  const no = cells.some((cell) => cell.kind === 'fact' || (cell.kind === 'measure' && !isRunning(cell.measure)));
  if (yes && no) return 'divided';
  return yes ? 'available' : no ? 'notAvailable' : 'unknown';
}
