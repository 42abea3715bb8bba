// Looks measures up: by district, audience, kind, provider and status; what is said, what is not said, and of what time.

import { type District, type DistrictFact, districtsNow, nameNow, withFormer } from './districts.ts';
import { firstOfAge, isForAge } from './measure-ages.ts';
import type { ListedMeasure, MeasureBook } from './measure-book.ts';
import type { Ages, Audience, MeasureStatus, MeasureType } from './measures.ts';

/** What is asked for; null for what is not said. */
export interface MeasureQuery {
  /** A district of districts.yaml, of today or before. */
  district: string | null;
  /** Further districts, beside that one. */
  alsoIn: string[];
  audience: Audience | null;
  type: MeasureType | null;
  /** A provider of catalogue.yaml. */
  provider: string | null;
  /** Only measures of which this is said. */
  status: MeasureStatus | null;
  /** The age of whom it is for. */
  ages: Ages | null;
  /** It is for a man, so that what is for women alone is none. */
  isForMan: true | null;
}

export const emptyQuery: MeasureQuery = {
  district: null,
  alsoIn: [],
  audience: null,
  type: null,
  provider: null,
  status: null,
  ages: null,
  isForMan: null,
};

/** What one district, of today or before, has of its own. */
export interface DistrictPart {
  district: District;
  /** What it is called today. */
  now: string;
  measures: ListedMeasure[];
  /** What is said of measures there beside those rows. */
  facts: DistrictFact[];
}

/** How the measures were chosen: as asked; what is for all enrolled; or without the audience, as nothing is said for it. */
export type MeasureFit = 'asAsked' | 'forAllEnrolled' | 'otherAudience';

export interface MeasureFindings {
  fit: MeasureFit;
  /** The district asked for and what it was made of; those of which nothing is said stand there empty. */
  parts: DistrictPart[];
  /** Through Jobbtorg in the whole city, or in every district. */
  city: ListedMeasure[];
  /** Only in other districts, as far as is said; all districts' own where none was asked for. */
  elsewhere: ListedMeasure[];
  state: ListedMeasure[];
  /** It is not said where. */
  placeUnknown: ListedMeasure[];
  /** Not to be had, or not any more, or of unknown status. */
  notRunning: ListedMeasure[];
  /** What runs, as asked but for its age. */
  otherAges: ListedMeasure[];
  /** What every enrolled person may get, beside what is `asAsked`; empty where no audience was asked for. */
  general: ListedMeasure[];
}

/** Whether a measure is to be had, as far as the documents say. */
export function isRunning({ status }: { status: MeasureStatus }): boolean {
  return status === 'running';
}

/** Finds measures. Opposite facts of former districts stay apart; what no row says is left unsaid, never counted as a no. */
export function findMeasures(book: MeasureBook, query: MeasureQuery): MeasureFindings {
  const { audience, ages } = query;
  const ofAnyAge = book.measures.filter((measure) => isOf(measure, query));
  const plain = firstOfAge(
    ofAnyAge.filter((measure) => isForAge(measure, ages)),
    ages,
  );
  const otherAges = ofAnyAge.filter(
    (measure) =>
      isRunning(measure) && !plain.includes(measure) && (audience === null || measure.audiences.includes(audience)),
  );
  return { ...byAudience(book, query, plain), otherAges };
}

function byAudience(book: MeasureBook, query: MeasureQuery, plain: ListedMeasure[]): MeasureFindings {
  const { audience } = query;
  if (audience === null) return sort(book, query, plain, 'asAsked');
  const exact = plain.filter((measure) => measure.audiences.includes(audience));
  const general = plain.filter((measure) => measure.forAllEnrolled && !exact.includes(measure) && isRunning(measure));
  if (exact.length > 0) return { ...sort(book, query, exact, 'asAsked'), general };
  if (general.length > 0) return sort(book, query, general, 'forAllEnrolled');
  return sort(book, query, query.type === null && query.provider === null ? [] : plain, 'otherAudience');
}

function isOf({ types, providers, status, onlyWomen }: ListedMeasure, query: MeasureQuery): boolean {
  if (query.isForMan === true && onlyWomen) return false;
  if (query.type !== null && !types.includes(query.type)) return false;
  if (query.provider !== null && !providers.includes(query.provider)) return false;
  return query.status === null || status === query.status;
}

function sort(book: MeasureBook, query: MeasureQuery, found: ListedMeasure[], fit: MeasureFit): MeasureFindings {
  const asked = districtsOf(query).flatMap((name) => withFormer(book.geography.districts, name));
  const names = new Set(asked.map(({ name }) => name));
  const isLocal = (measure: ListedMeasure) => measure.districts.some((name) => names.has(name));
  const others = found.filter((measure) => !isLocal(measure));
  // What is said to have ended is an answer to whoever asks for it; beside what runs it comes last.
  const running = query.status === null ? others.filter(isRunning) : others;
  const scoped = (...scopes: string[]) => running.filter(({ scope }) => scopes.includes(scope));
  return {
    fit,
    parts: asked.map((district) => ({
      district,
      now: nameNow(book.geography.districts, district.name),
      measures: (query.status === null ? found.filter(isRunning) : found).filter(({ districts }) =>
        districts.includes(district.name),
      ),
      facts: factsFor(district, query),
    })),
    city: scoped('city', 'allDistricts'),
    elsewhere: scoped('district'),
    state: scoped('state'),
    placeUnknown: scoped('unknown'),
    notRunning: query.status === null ? found.filter((measure) => !isRunning(measure)) : [],
    otherAges: [],
    general: [],
  };
}

/** The districts that are asked for, the first one first. */
export function districtsOf({ district, alsoIn }: Pick<MeasureQuery, 'district' | 'alsoIn'>): string[] {
  return district === null ? [] : [...new Set([district, ...alsoIn])];
}

/** The facts that belong beside a district's measures: all on supply, and outreach where nothing narrower is asked for. */
function factsFor({ facts }: District, { type, provider, audience }: MeasureQuery): DistrictFact[] {
  const isOpen = type === null && provider === null && audience === null;
  const isOwn = type === null || type === 'workTraining' || type === 'guidance' || type === 'coaching';
  return facts.filter(({ about }) =>
    about === 'ownMeasures' ? isOwn : isOpen && (about === 'measures' || about === 'outreach'),
  );
}

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
