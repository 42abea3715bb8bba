// Looks measures up: what is where, what fits best, what is said, what is not said, and of what time.
import { type District, type DistrictFact, nameNow, withFormer } from './districts.ts';
import type { ListedMeasure, MeasureBook } from './measure-book.ts';
import {
  byFit,
  dividedByAge,
  fitOf,
  fitsWell,
  isAsked,
  isBarred,
  isForSome,
  isMeantFor,
  isRunning,
  type MeasureQuery,
} from './measure-query.ts';

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

/** What was found, each measure in one list, the best fitting first. */
export interface MeasureFindings {
  fit: MeasureFit;
  /** What fits the person best, wherever it is; not what only another district is said to have. */
  best: ListedMeasure[];
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
  /** What runs, as asked, for those only who have to do with nobody. */
  barred: ListedMeasure[];
  /** What runs for the same people and is of another kind than asked for. */
  otherTypes: ListedMeasure[];
  /** What every enrolled person may get, beside what is `asAsked`; empty where no audience was asked for. */
  general: ListedMeasure[];
}

/** Finds measures. Opposite facts of former districts stay apart; what no row says is left unsaid, never counted as a no. */
export function findMeasures(book: MeasureBook, query: MeasureQuery): MeasureFindings {
  const asked = book.measures.filter((measure) => isAsked(measure, query, book.providers));
  const isOfAsked = new Set(asked);
  const { ofAge, ofOthers } = dividedByAge(asked, query);
  const isSome = isForSome(query);
  const ofSome = (measure: ListedMeasure) => !isSome || isMeantFor(measure, query);
  const open = byFit(
    ofAge.filter((measure) => !isBarred(measure, query)),
    query,
  );
  const found = {
    ...sorted(book, query, open),
    otherAges: ofOthers.filter((measure) => isRunning(measure) && ofSome(measure)),
    barred: ofAge.filter((measure) => isRunning(measure) && ofSome(measure) && isBarred(measure, query)),
  };
  if (!isSome || query.types.length === 0) return found;
  const others = book.measures.filter((measure) => isAsked(measure, { ...query, types: [] }, book.providers));
  const isWithin = withinOf(book, query);
  const ofOtherType = dividedByAge(others, query).ofAge.filter(
    (measure) =>
      isRunning(measure) &&
      isMeantFor(measure, query) &&
      !isBarred(measure, query) &&
      !isOfAsked.has(measure) &&
      isWithin(measure),
  );
  // What is meant for the very circumstance is told first, of whatever kind it is.
  const isOfSituation = ({ situations }: ListedMeasure) => situations.some((each) => query.situations.includes(each));
  const best = [...found.best, ...ofOtherType.filter(isOfSituation)];
  return {
    ...found,
    best: byFit(best, query),
    otherTypes: byFit(
      ofOtherType.filter((measure) => !isOfSituation(measure)),
      query,
    ),
  };
}

function sorted(book: MeasureBook, query: MeasureQuery, open: ListedMeasure[]): MeasureFindings {
  if (!isForSome(query)) return sort(book, query, open, 'asAsked');
  // What a district has of its own is for its people, where nobody in particular is named.
  const own = new Set(
    districtsOf(query).flatMap((name) => withFormer(book.geography.districts, name).map((each) => each.name)),
  );
  const isOwn = ({ districts, audiences }: ListedMeasure) =>
    audiences.length === 0 && districts.some((name) => own.has(name));
  const exact = open.filter((measure) => isMeantFor(measure, query) || isOwn(measure));
  const isExact = new Set(exact);
  const general = open.filter((measure) => measure.forAllEnrolled && !isExact.has(measure) && isRunning(measure));
  if (exact.length > 0) return { ...sort(book, query, exact, 'asAsked'), general };
  if (general.length > 0) return sort(book, query, general, 'forAllEnrolled');
  const isNarrow = query.types.length > 0 || query.providers.length > 0 || query.isExternal === true;
  return sort(book, query, isNarrow ? open : [], 'otherAudience');
}

function sort(book: MeasureBook, query: MeasureQuery, found: ListedMeasure[], fit: MeasureFit): MeasureFindings {
  const asked = districtsOf(query).flatMap((name) => withFormer(book.geography.districts, name));
  // What is said to have ended is an answer to whoever asks for it; beside what runs it comes last.
  const isOfStatus = query.statuses.length > 0;
  const told = isOfStatus ? found : found.filter(isRunning);
  const isWithin = withinOf(book, query);
  const best = isOfStatus ? [] : told.filter((measure) => fitOf(measure, query) >= fitsWell && isWithin(measure));
  const local = told.filter((measure) => asked.some(({ name }) => measure.districts.includes(name)));
  const [isBest, isLocal] = [new Set(best), new Set(local)];
  const rest = told.filter((measure) => !isBest.has(measure) && !isLocal.has(measure));
  const scoped = (...scopes: string[]) => rest.filter(({ scope }) => scopes.includes(scope));
  return {
    fit,
    best,
    parts: asked.map((district) => ({
      district,
      now: nameNow(book.geography.districts, district.name),
      measures: local.filter((measure) => !isBest.has(measure) && measure.districts.includes(district.name)),
      facts: factsFor(district, query),
    })),
    city: scoped('city', 'allDistricts'),
    elsewhere: scoped('district'),
    state: scoped('state'),
    placeUnknown: scoped('unknown'),
    notRunning: isOfStatus ? [] : found.filter((measure) => !isRunning(measure)),
    otherAges: [],
    barred: [],
    otherTypes: [],
    general: [],
  };
}

/** Tells whether a measure may be for the place asked for: not where only other districts are said to have it. */
function withinOf(book: MeasureBook, query: MeasureQuery): (measure: ListedMeasure) => boolean {
  const asked = districtsOf(query).flatMap((name) => withFormer(book.geography.districts, name));
  const names = new Set(asked.map(({ name }) => name));
  return ({ scope, districts }) => {
    if (query.district === null || scope !== 'district') return scope !== 'state';
    return districts.some((name) => names.has(name));
  };
}

/** The districts that are asked for, the first one first. */
export function districtsOf({ district, alsoIn }: Pick<MeasureQuery, 'district' | 'alsoIn'>): string[] {
  return district === null ? [] : [...new Set([district, ...alsoIn])];
}

/** The facts that belong beside a district's measures: all on supply, and outreach where nothing narrower is asked for. */
function factsFor({ facts }: District, query: MeasureQuery): DistrictFact[] {
  const { types, providers } = query;
  const isOpen = types.length === 0 && providers.length === 0 && !isForSome(query);
  const own = ['workTraining', 'guidance', 'coaching'];
  const isOwn = types.length === 0 || types.some((type) => own.includes(type));
  return facts.filter(({ about }) =>
    about === 'ownMeasures' ? isOwn : isOpen && (about === 'measures' || about === 'outreach'),
  );
}
