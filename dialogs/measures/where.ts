// Where a measure is to be had as far as the documents say, and the answer to "is it here?".
import { withFormer } from '../../knowledge/catalogue/districts.ts';
import type { ListedMeasure } from '../../knowledge/catalogue/measure-book.ts';
import { districtsOf, isRunning } from '../../knowledge/catalogue/measure-search.ts';
import { withoutMarkup } from '../citing.ts';
import type { MeasureRequest } from './request.ts';
import { type MeasureTurn, shownName } from './turn.ts';

/** Where it is stated to be: the districts by name, with what they are called today, or what is said instead of them. */
export function whereStated(turn: MeasureTurn, { scope, districts }: ListedMeasure): string {
  if (scope !== 'district') return turn.wording.measures.scopes[scope];
  return turn.wording.measures.named(districts.map((name) => shownName(turn, name)));
}

/** The places that are asked about, by name: districts, or a jobbtorg. */
type AskedPlaces = Pick<MeasureRequest, 'district' | 'alsoIn' | 'jobbtorg'>;

/** Whether a measure is to be had in each of the places; said once where it is the same for all. */
export function verdicts(turn: MeasureTurn, measure: ListedMeasure, { jobbtorg, ...asked }: AskedPlaces): string[] {
  const districts = districtsOf(asked);
  if (districts.length === 0) return [verdict(turn, measure, { district: null, jobbtorg })];
  return [...new Set(districts.map((district) => verdict(turn, measure, { district, jobbtorg: null })))];
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
  const { status, asOf, scope } = measure;
  const name = withoutMarkup(measure.name);
  const where = whereStated(turn, measure);
  const place = district === null ? turn.wording.measures.place.jobbtorg(jobbtorg ?? '') : shownName(turn, district);
  const asked = district === null ? [] : withFormer(turn.book.geography.districts, district);
  const isHere = asked.some((each) => measure.districts.includes(each.name));
  if (status === 'proposed' || status === 'unknown')
    return words.unsure(name, turn.wording.measures.status(status, asOf));
  if (!isRunning(measure)) return words.over(name, turn.wording.measures.status(status, asOf));
  switch (scope) {
    case 'city':
      return measure.where === undefined
        ? words.wholeCity(name, place, asOf)
        : words.narrower(
            name,
            asOf,
            withoutMarkup(measure.where),
            measure.where.includes(district ?? place) ? null : place,
          );
    case 'allDistricts':
      return words.allDistricts(name, place, asOf);
    case 'district':
      return isHere ? words.here(name, where, asOf) : words.onlyElsewhere(name, where, place, asOf);
    case 'state':
      return words.state(name, asOf);
    case 'unknown':
      return words.notStated(name, asOf);
  }
}
