// What a look-up of measures asks for, which measures are of that, and which fit best.
import { isForAge, overlaps } from './measure-ages.ts';
import type { ListedMeasure } from './measure-book.ts';
import type { Ages, Audience, MeasureStatus, MeasureType, Provider, Situation } from './measures.ts';

/** What is asked for; null or empty for what is not said. Of several values one is enough. */
export interface MeasureQuery {
  /** A district of districts.yaml, of today or before. */
  district: string | null;
  /** Further districts, beside that one. */
  alsoIn: string[];
  audiences: Audience[];
  situations: Situation[];
  types: MeasureType[];
  /** Providers of catalogue.yaml. */
  providers: string[];
  /** Only what somebody outside the city is paid for. */
  isExternal: true | null;
  /** Only measures of which this is said. */
  statuses: MeasureStatus[];
  /** Only those to which nobody refers: the person comes, or is sought out. */
  isWithoutReferral: true | null;
  /** The age of whom it is for. */
  ages: Ages | null;
  /** It is for a man, so that what is for women alone is none. */
  isForMan: true | null;
  /** The person has to do with social services or a jobbtorg, so that what is for those who have not is none. */
  hasContact: true | null;
  /** Not for these alone. */
  withoutAudiences: Audience[];
  /** Nothing of these kinds. */
  withoutTypes: MeasureType[];
  /** Ids of measures that are not wanted. */
  without: string[];
  /** Ids of measures to which the words of the question lead; they come before others. */
  preferred: string[];
}

export const emptyQuery: MeasureQuery = {
  district: null,
  alsoIn: [],
  audiences: [],
  situations: [],
  types: [],
  providers: [],
  isExternal: null,
  statuses: [],
  isWithoutReferral: null,
  ages: null,
  isForMan: null,
  hasContact: null,
  withoutAudiences: [],
  withoutTypes: [],
  without: [],
  preferred: [],
};

/** Whether a measure is to be had, as far as the documents say. */
export function isRunning({ status }: { status: MeasureStatus }): boolean {
  return status === 'running';
}

/** Whether nobody refers to it: the person comes by itself, or is sought out. */
export function isWithoutReferral({ referral: { by } }: ListedMeasure): boolean {
  return by === 'outreach' || by === 'self';
}

/** Whether a measure is of what is asked for, whomever it is for. */
export function isAsked(measure: ListedMeasure, query: MeasureQuery, providers: readonly Provider[]): boolean {
  const { types, audiences, id } = measure;
  const { withoutTypes, withoutAudiences } = query;
  if (query.isForMan === true && measure.onlyWomen) return false;
  if (query.without.includes(id)) return false;
  if (!meets(query.types, types) || !meets(query.providers, measure.providers)) return false;
  if (query.types.length === 0 && types.some((type) => withoutTypes.includes(type))) return false;
  if (audiences.length > 0 && audiences.every((each) => withoutAudiences.includes(each))) return false;
  if (query.isExternal === true && !isExternal(measure, providers)) return false;
  if (query.isWithoutReferral === true && !isWithoutReferral(measure)) return false;
  return query.statuses.length === 0 || query.statuses.includes(measure.status);
}

function meets<T>(asked: readonly T[], own: readonly T[]): boolean {
  return asked.length === 0 || own.some((each) => asked.includes(each));
}

function isExternal(measure: ListedMeasure, providers: readonly Provider[]): boolean {
  return providers.some(({ name, external }) => external && measure.providers.includes(name));
}

/** Whether somebody in particular is asked for. */
export function isForSome({ audiences, situations }: MeasureQuery): boolean {
  return audiences.length > 0 || situations.length > 0;
}

/** Whether a measure is meant for one of those asked for. */
export function isMeantFor({ audiences, situations }: ListedMeasure, query: MeasureQuery): boolean {
  return (
    audiences.some((each) => query.audiences.includes(each)) ||
    situations.some((each) => query.situations.includes(each))
  );
}

/** Whether a measure is only for those who have to do with nobody, and the person has. */
export function isBarred({ situations }: ListedMeasure, query: MeasureQuery): boolean {
  return query.hasContact === true && situations.includes('noContact');
}

/** What every man or woman, or everybody of an age is, tells less of somebody than a need. */
const broad: readonly Audience[] = ['women', 'youth'];

/** How well a measure fits the person that is told of; above `fitsWell` by more than one broad sign. */
export function fitOf(measure: ListedMeasure, query: MeasureQuery): number {
  const { audiences, situations, priorityAges, ages, onlyWomen, districts, id } = measure;
  const shared = audiences.filter((each) => query.audiences.includes(each));
  const met = situations.filter((each) => query.situations.includes(each));
  const isOfWomen = onlyWomen && query.audiences.includes('women');
  const isOfAge = (range: Ages | undefined) =>
    range !== undefined && query.ages !== null && overlaps(range, query.ages);
  return (
    4 * met.length +
    shared.reduce((sum, each) => sum + (broad.includes(each) ? 1 : 2), isOfWomen ? 2 : 0) +
    (query.district !== null && districts.includes(query.district) ? 0.5 : 0) +
    (isOfAge(priorityAges) || (isOfAge(ages) && !onlyWomen) ? 3 : 0) +
    (query.preferred.includes(id) ? 3 : 0) -
    (situations.length > 0 && met.length === 0 ? 0.5 : 0) -
    // What is for fewer is for them in particular.
    (query.audiences.length === 0 ? 0 : audiences.length / 10)
  );
}

/** From this fit a measure is shown before others, wherever it is. */
export const fitsWell = 2.5;

/** The measures in the order in which they fit, those that fit alike in the order they have. */
export function byFit(measures: readonly ListedMeasure[], query: MeasureQuery): ListedMeasure[] {
  const fitting = measures.map((measure) => ({ measure, fit: fitOf(measure, query) }));
  return fitting.sort((one, other) => other.fit - one.fit).map(({ measure }) => measure);
}

/** Those that may be for people of the ages asked for, and those that are for others. */
export function dividedByAge(measures: readonly ListedMeasure[], { ages }: MeasureQuery) {
  return {
    ofAge: measures.filter((measure) => isForAge(measure, ages)),
    ofOthers: measures.filter((measure) => !isForAge(measure, ages)),
  };
}
