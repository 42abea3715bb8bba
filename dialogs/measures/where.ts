// Where a measure is to be had as far as the documents say, and the answer to "is it here?".
import { withFormer } from '../../knowledge/catalogue/districts.ts';
import type { ListedMeasure } from '../../knowledge/catalogue/measure-book.ts';
import { isRunning } from '../../knowledge/catalogue/measure-query.ts';
import { districtsOf } from '../../knowledge/catalogue/measure-search.ts';
import { withoutMarkup } from '../citing.ts';
import type { MeasureRequest } from './request.ts';
import { type MeasureTurn, shownName } from './turn.ts';

/** Where it is stated to be: the districts by name, with what they are called today, or what is said instead of them. */
export function whereStated(turn: MeasureTurn, { scope, districts }: ListedMeasure): string {
  if (scope !== 'district') return turn.wording.measures.scopes[scope];
  return turn.wording.measures.named(districts.map((name) => shownName(turn, name)));
}

/** Everything that is said of where it is, in one line. */
export function whereInFull(turn: MeasureTurn, measure: ListedMeasure): string {
  const places = turn.wording.measures.named(measure.locations);
  return [places === '' ? whereStated(turn, measure) : places, measure.where ?? '']
    .filter((part) => part !== '')
    .map(withoutMarkup)
    .join('. ');
}

/** Whether something is said of a place in particular. */
function isTold({ where = '', numbers }: ListedMeasure, place: string): boolean {
  return [where, ...numbers].some((each) => each.includes(place));
}

/** The places that are asked about, by name: districts, or a jobbtorg. */
type AskedPlaces = Pick<MeasureRequest, 'district' | 'alsoIn' | 'jobbtorg'>;

/** Whether a measure is to be had in each of the places; said once where it is the same for all, not at all where none is asked about. */
export function verdicts(turn: MeasureTurn, measure: ListedMeasure, { jobbtorg, ...asked }: AskedPlaces): string[] {
  const districts = districtsOf(asked);
  if (districts.length > 0)
    return [...new Set(districts.map((district) => verdict(turn, measure, { district, jobbtorg: null })))];
  return jobbtorg === null ? [] : [verdict(turn, measure, { district: null, jobbtorg })];
}

/**
 * Whether a measure is to be had in a place, in one sentence with its time: yes, no as far as is stated, or not stated. What is stated
 * for other districts alone is never told as a plain no, for the documents describe only some.
 */
function verdict(
  turn: MeasureTurn,
  measure: ListedMeasure,
  { district, jobbtorg }: { district: string | null; jobbtorg: string | null },
): string {
  const words = turn.wording.measures.verdicts;
  const { status, asOf, scope, locations } = measure;
  const name = withoutMarkup(measure.name);
  const place = district === null ? turn.wording.measures.place.jobbtorg(jobbtorg ?? '') : shownName(turn, district);
  const asked = district === null ? [] : withFormer(turn.book.geography.districts, district);
  const where = withoutMarkup(measure.where ?? '');
  if (status === 'proposed' || status === 'unknown')
    return words.unsure(name, turn.wording.measures.status(status, asOf));
  if (!isRunning(measure)) return words.over(name, turn.wording.measures.status(status, asOf));
  if (locations.length > 0) {
    const isThere = locations.some((each) => asked.some((one) => `${one.name}|${one.says}`.includes(each)));
    return isThere ? words.locatedHere(name, locations, asOf) : words.located(name, locations, place, asOf, where);
  }
  switch (scope) {
    case 'city':
      if (measure.where !== undefined)
        return words.narrower(name, asOf, where, isTold(measure, district ?? place) ? null : place);
      return district === null ? words.office(name, place, asOf) : words.wholeCity(name, place, asOf);
    case 'allDistricts':
      return district !== null && isTold(measure, district)
        ? words.districtTold(
            name,
            place,
            asOf,
            [measure.where ?? '', ...measure.numbers].filter((each) => each.includes(district)),
          )
        : words.allDistricts(name, place, asOf, where);
    case 'district': {
      const isHere = asked.some((each) => measure.districts.includes(each.name));
      const stated = whereStated(turn, measure);
      return isHere ? words.here(name, stated, asOf) : words.onlyElsewhere(name, stated, place, asOf);
    }
    case 'state':
      return words.state(name, asOf);
    case 'unknown':
      return words.notStated(name, asOf);
  }
}
