// What is asked of one measure, each thing in one sentence: how one comes to it, who gives it, its queue; what is not known is said.

import { isForAge } from '../../knowledge/catalogue/measure-ages.ts';
import type { ListedMeasure } from '../../knowledge/catalogue/measure-book.ts';
import { isBarred, isRunning } from '../../knowledge/catalogue/measure-query.ts';
import type { Audience } from '../../knowledge/catalogue/measures.ts';
import { withoutMarkup } from '../citing.ts';
import type { MeasureAspect } from '../understanding/words/measure-words.ts';
import type { MeasureRequest } from './request.ts';
import { measureCues } from './swedish-measure-cues.ts';
import type { MeasureTurn } from './turn.ts';
import { whereInFull } from './where.ts';

/** What a message asks of one measure, of whom, and where. */
export interface AskedOfOne {
  aspects: readonly MeasureAspect[];
  request: MeasureRequest;
}

/** Tells what is asked of a measure, in the order of the list of aspects; the last sentence names what is not known. */
export function tellAspects(turn: MeasureTurn, measure: ListedMeasure, { aspects, request }: AskedOfOne): string[] {
  const words = turn.wording.measures.aspects;
  const told = aspects.map((aspect) => ({ aspect, says: tell(turn, measure, aspect, request) }));
  const unknown = told.flatMap(({ aspect, says }) => (says === null ? [aspect] : []));
  return [
    ...told.flatMap(({ says }) => (says === null || says === '' ? [] : [says])),
    ...(unknown.length === 0 ? [] : [words.unknown(unknown, withoutMarkup(measure.name), measure.providers)]),
  ];
}

/** One thing asked; an empty text where the rest of the card tells it, null where it is not known. */
function tell(
  turn: MeasureTurn,
  measure: ListedMeasure,
  aspect: MeasureAspect,
  request: MeasureRequest,
): string | null {
  const words = turn.wording.measures;
  const name = withoutMarkup(measure.name);
  const known = (says: string | undefined) =>
    says === undefined ? null : words.aspects.known(aspect, withoutMarkup(says));
  const listed = (says: readonly string[]) => known(says.length === 0 ? undefined : says.join(', '));
  switch (aspect) {
    case 'how':
      return measure.referral.by === 'notStated'
        ? words.aspects.howUnknown(name, withoutLead(withoutMarkup(measure.referral.how)))
        : words.aspects.how(name, waysFor(measure, request).map(withoutMarkup).join(' '));
    case 'decides':
      return known(measure.decides);
    case 'who': {
      const isExternal = turn.book.providers.some((each) => each.external && measure.providers.includes(each.name));
      return words.aspects.who(name, measure.providers, measure.asOf, isExternal);
    }
    case 'forWhom':
      return words.aspects.forWhom(name, withoutMarkup(measure.for));
    case 'where':
      // Whether it is in the place that is named has been told.
      return request.district !== null || request.jobbtorg !== null
        ? ''
        : words.aspects.where(name, whereInFull(turn, measure), measure.asOf);
    case 'status':
      return words.aspects.status(name, words.status(measure.status, measure.asOf), isRunning(measure));
    case 'numbers': {
      const ofPlace = measure.numbers.filter((each) => request.district !== null && each.includes(request.district));
      return known((ofPlace.length > 0 ? ofPlace : measure.numbers).join(' ') || undefined);
    }
    case 'queue':
    case 'places':
      return known(measure.capacity === undefined ? undefined : `${measure.capacity.says} (${measure.capacity.on})`);
    case 'schedule':
      return known(measure.schedule);
    case 'remote':
      return known(measure.remote);
    case 'languages':
      return listed(measure.languages);
    case 'interpreter':
      return known(measure.interpretationServices);
    case 'accessibility':
      return known(measure.accessibility);
    case 'contact':
      return known(measure.contact);
    case 'papers':
      return listed(measure.requiredDocuments);
    case 'length':
      return known(measure.length);
    case 'results':
      return null;
    case 'what':
      return '';
  }
}

// Rows of which the way is not stated begin by saying so.
const unsaidLead = new RegExp(`^${measureCues.wayUnsaid}`, 'u');

function withoutLead(how: string): string {
  const rest = how.replace(unsaidLead, '');
  return `${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}`;
}

/** The ways to a measure, that of somebody who is told of first. */
export function waysFor({ referral: { how, special } }: ListedMeasure, { situations }: MeasureRequest): string[] {
  const own = special.filter((each) => situations.includes(each.for)).map((each) => each.how);
  const others = special.filter((each) => !situations.includes(each.for)).map((each) => each.how);
  return [...own, how, ...others];
}

/** Whether a measure is for the age that is told; nothing where none is. */
export function tellAge({ wording }: MeasureTurn, measure: ListedMeasure, { ages }: MeasureRequest): string[] {
  if (ages === null || !isRunning(measure)) return [];
  const { ageVerdicts: words, ages: named } = wording.measures;
  const age = named(ages);
  const first = measure.priorityAges !== undefined && isForAge({ ...measure, ages: measure.priorityAges }, ages);
  if (first) return [words.first(age)];
  if (measure.ages === undefined) return [words.none(age)];
  const stated = named(measure.ages);
  return [isForAge(measure, ages) ? words.within(age, stated) : words.outside(age, stated)];
}

/** Whether a measure is meant for whom is told, or is not. */
export function tellFit({ wording }: MeasureTurn, measure: ListedMeasure, request: MeasureRequest): string[] {
  const words = wording.measures;
  if (isBarred(measure, request)) return [words.barred];
  if (request.isForMan === true && measure.onlyWomen) return [words.onlyWomen];
  const broad: readonly Audience[] = ['women', 'youth'];
  const shared = measure.audiences.filter((each) => request.audiences.includes(each) && !broad.includes(each));
  const named = (audiences: readonly Audience[]) => audiences.map((each) => words.audiences[each]);
  if (!isRunning(measure)) return [];
  if (shared.length > 0) return [words.fits(named(shared))];
  const others = request.audiences.filter((each) => !broad.includes(each));
  return others.length === 0 || measure.forAllEnrolled ? [] : [words.notFor(named(others))];
}
