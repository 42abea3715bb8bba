// From a message to a look-up of measures: what it names, for whom, of what kind, from whom and where.
import type { PlaceMeaning } from '../../knowledge/catalogue/districts.ts';
import type { MeasureBook } from '../../knowledge/catalogue/measure-book.ts';
import { compileCues } from '../understanding/cues.ts';
import { readSigns } from '../understanding/features.ts';
import { spacedWords } from '../understanding/fold.ts';
import { needsLanguage, readMeasureSlots } from '../understanding/slots/measure-slots.ts';
import { type PlaceReading, readPlace } from '../understanding/slots/place-reading.ts';
import { readAgeRange } from './age-range.ts';
import { emptyRequest, type MeasureRequest } from './request.ts';
import { measureCues } from './swedish-measure-cues.ts';

/** A look-up, and how its place was read: one that is open must be asked about first. */
export interface ReadRequest {
  request: MeasureRequest;
  place: PlaceReading;
}

/** More districts at once are compared. */
const mostOthers = 3;

/** Reads a message as a look-up. `isKnownWord` tells words that are no place's name. */
export function readRequest(text: string, book: MeasureBook, isKnownWord: (word: string) => boolean): ReadRequest {
  const { plain, districts } = readSigns(text);
  const { audience = null, measureType: type = null, provider = null, status = null } = readMeasureSlots(plain);
  // For somebody who is a woman and has little Swedish it is the language that tells what to look for.
  const isOfLanguage = audience !== 'languageSupport' && needsLanguage(plain);
  const place = readPlace(text, book.geography, isKnownWord);
  const named = book.named(text).map(({ id }) => id);
  const request = {
    ...emptyRequest,
    audience,
    type: type ?? (isOfLanguage ? 'languageSupport' : null),
    provider,
    status,
    ages: readAgeRange(text),
    isForMan: man.test(spacedWords(text)) ? (true as const) : null,
    named,
  };
  // Several districts are meant as such, also where one of them shares its name with an office.
  const [district, ...alsoIn] = districts;
  if (district !== undefined && alsoIn.length > 0)
    return { request: { ...request, district, alsoIn: alsoIn.slice(0, mostOthers) }, place: { kind: 'none' } };
  return { request: place.kind === 'place' ? withPlace(request, place.meaning) : request, place };
}

/** The request for a place; what is neither a district nor a jobbtorg leaves it as it is. */
export function withPlace(request: MeasureRequest, { kind, name }: PlaceMeaning): MeasureRequest {
  if (kind === 'district') return { ...request, district: name, alsoIn: [], jobbtorg: null };
  return kind === 'jobbtorg' ? { ...request, district: null, alsoIn: [], jobbtorg: name } : request;
}

/** A follow-up: what it says itself stands, what it leaves out is as before. A new kind or name ends the old one. */
export function followingUp(before: MeasureRequest, next: MeasureRequest): MeasureRequest {
  // Whoever asks for what is over asks for all of it.
  const { audience, type, provider, ages, named } = next;
  const isOfStatus = next.status !== null && [audience, type, provider, ages].every((each) => each === null);
  if (isOfStatus && named.length === 0) return { ...withPlaceOf(before, next), status: next.status };
  const isNewSubject = next.type !== null || next.provider !== null || next.named.length > 0;
  return {
    ...withPlaceOf(before, next),
    audience: next.audience ?? before.audience,
    type: isNewSubject ? next.type : before.type,
    provider: isNewSubject ? next.provider : before.provider,
    // Whoever goes on to somebody or something else asks no more for what is over.
    status: next.status ?? (isNewSubject || next.audience !== null || next.ages !== null ? null : before.status),
    ages: next.ages ?? before.ages,
    isForMan: next.audience === 'women' ? null : (next.isForMan ?? before.isForMan),
    // Whoever asks for somebody else asks for more than the one measure.
    named: isNewSubject || next.audience !== null || next.ages !== null ? next.named : before.named,
    group: null,
  };
}

/** Nothing but the place of a follow-up: its own, else that of the look-up before. */
function withPlaceOf(before: MeasureRequest, next: MeasureRequest): MeasureRequest {
  const { district, alsoIn, jobbtorg } = next.district !== null || next.jobbtorg !== null ? next : before;
  return { ...emptyRequest, district, alsoIn, jobbtorg };
}

const man = compileCues([measureCues.man]);
const pointing = compileCues([measureCues.those]);
const first = compileCues([measureCues.first]);
const everyOne = compileCues([measureCues.everyOne]);
const three = compileCues([measureCues.three]);

/** The districts to compare: those that are named, else those looked up before that a message points to, the last one beside a single name. */
export function districtsMeant(text: string, named: readonly string[], before: readonly string[]): readonly string[] {
  const [only, ...others] = named;
  if (others.length > 0) return named;
  if (only !== undefined) return [...before.filter((name) => name !== only).slice(-1), only];
  const said = spacedWords(text);
  if (!pointing.test(said)) return [];
  const count = everyOne.test(said) ? before.length : three.test(said) ? 3 : 2;
  return first.test(said) ? before.slice(0, count) : before.slice(-count);
}
