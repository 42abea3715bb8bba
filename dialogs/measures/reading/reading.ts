// From a message to a look-up of measures: what it names, for whom, of what kind, from whom and where, and what it does not want.
import type { PlaceMeaning } from '../../../knowledge/catalogue/districts.ts';
import type { MeasureBook } from '../../../knowledge/catalogue/measure-book.ts';
import type { Audience } from '../../../knowledge/catalogue/measures.ts';
import { compileCues } from '../../understanding/cues.ts';
import { readSigns } from '../../understanding/features.ts';
import { spacedWords } from '../../understanding/fold.ts';
import { factsFromText } from '../../understanding/slots/facts-from-text.ts';
import { readMeasureAspects } from '../../understanding/slots/measure-slots.ts';
import { type PlaceReading, readPlace } from '../../understanding/slots/place-reading.ts';
import { emptyRequest, isUnnarrowed, type MeasureRequest } from '../request.ts';
import { measureCues } from '../swedish-measure-cues.ts';
import { readAgeRange } from './age-range.ts';
import { readMeasureFilters, seeksMeasures } from './measure-filters.ts';

/** A look-up, and how its place was read: one that is open must be asked about first. */
export interface ReadRequest {
  request: MeasureRequest;
  place: PlaceReading;
}

/** More districts at once are compared. */
const mostOthers = 3;
/** No document says of which age the young are; whoever has turned thirty is not meant. */
const oldestYouth = 29;

/** Reads a message as a look-up. `isKnownWord` tells words that are no place's name. */
export function readRequest(text: string, book: MeasureBook, isKnownWord: (word: string) => boolean): ReadRequest {
  const { districts } = readSigns(text);
  const filters = readMeasureFilters(text);
  const place = readPlace(text, book.geography, isKnownWord);
  const ages = readAgeRange(text);
  const facts = factsFromText(text);
  const yes = (flag: boolean) => (flag ? (true as const) : null);
  const unwanted = filters.unwanted.flatMap((said) => book.mentioned(said).byName);
  const without = unwanted.map(({ id }) => id);
  const { byName, byWord } = book.mentioned(text);
  const words = byWord.filter((measure) => !unwanted.includes(measure)).map(({ id }) => id);
  const names = byName.filter((measure) => !unwanted.includes(measure)).map(({ id }) => id);
  // Of who is older, "tjej" says only that she is a woman.
  const isOlder = (ages?.from ?? 0) > oldestYouth;
  const read: MeasureRequest = {
    ...emptyRequest,
    audiences: withWomen(filters.audiences, facts.gender === 'woman').filter((each) => !(isOlder && each === 'youth')),
    situations: filters.situations,
    types: filters.types,
    providers: filters.providers,
    isExternal: yes(filters.isExternal),
    statuses: filters.statuses,
    isWithoutReferral: yes(filters.isWithoutReferral),
    ages,
    isForMan: yes(man.test(spacedWords(text)) || men.test(text)),
    hasContact: yes(filters.hasContact),
    withoutAudiences: filters.withoutAudiences,
    // A measure that is not wanted leaves the others of its kind.
    withoutTypes: unwanted.length > 0 ? [] : filters.withoutTypes,
    without,
    isOwn: yes(filters.isOwn),
    facts,
  };
  // A word for a kind of measure names one only where nothing else tells what is sought.
  const isNamed = names.length > 0 || isUnnarrowed({ ...read, ages: null }) || readMeasureAspects(text).includes('how');
  // "Health or KBT": what is named and what only a word leads to, both wanted.
  const both = words.length > 0 && names.length > 0 && seeksMeasures(text) ? [...names, ...words] : names;
  const request = isNamed ? { ...read, named: names.length > 0 ? both : words } : { ...read, preferred: words };
  // Several districts are meant as such, also where one of them shares its name with an office.
  const [district, ...alsoIn] = districts;
  if (district !== undefined && alsoIn.length > 0)
    return { request: { ...request, district, alsoIn: alsoIn.slice(0, mostOthers) }, place: { kind: 'none' } };
  return { request: place.kind === 'place' ? withPlace(request, place.meaning) : request, place };
}

/** The groups that are told, and women where a woman is told of. */
function withWomen(audiences: readonly Audience[], isWoman: boolean): Audience[] {
  return isWoman ? [...new Set([...audiences, 'women' as const])] : [...audiences];
}

/** The request for a place; what is neither a district nor a jobbtorg leaves it as it is. */
export function withPlace(request: MeasureRequest, { kind, name }: PlaceMeaning): MeasureRequest {
  if (kind === 'district') return { ...request, district: name, alsoIn: [], jobbtorg: null };
  if (kind !== 'jobbtorg') return request;
  // An office is of Jobbtorg.
  const providers = request.providers.filter((each) => each !== 'Jobbtorg');
  return { ...request, district: null, alsoIn: [], jobbtorg: name, providers };
}

/**
 * A follow-up: what it says itself stands, what it leaves out is as before. A new kind or name ends the old one; of a person more is
 * told, and an age or a group put in place of another takes its place.
 */
export function followingUp(before: MeasureRequest, next: MeasureRequest): MeasureRequest {
  const { audiences, situations, types, providers, ages, named, statuses } = next;
  const isOfOthers = audiences.length > 0 || situations.length > 0 || ages !== null;
  // Whoever asks for what is over asks for all of it.
  const isOfStatus = statuses.length > 0 && !isOfOthers && types.length === 0 && providers.length === 0;
  if (isOfStatus && named.length === 0) return { ...withPlaceOf(before, next), statuses };
  const isNewSubject = types.length > 0 || providers.length > 0 || named.length > 0 || next.isExternal === true;
  return {
    ...withPlaceOf(before, next),
    audiences: (audiences.length > 0 ? withMore(before.audiences, next) : before.audiences).filter(mayBe(next)),
    situations: [...new Set([...before.situations, ...situations])],
    types: isNewSubject ? types : before.types,
    providers: isNewSubject ? providers : before.providers,
    isExternal: isNewSubject ? next.isExternal : before.isExternal,
    // Whoever goes on to somebody or something else asks no more for what is over.
    statuses: statuses.length > 0 ? statuses : isNewSubject || isOfOthers ? [] : before.statuses,
    isWithoutReferral: next.isWithoutReferral ?? before.isWithoutReferral,
    ages: ages ?? before.ages,
    isForMan: audiences.includes('women') ? null : (next.isForMan ?? before.isForMan),
    hasContact: next.hasContact ?? before.hasContact,
    withoutAudiences: [...new Set([...before.withoutAudiences, ...next.withoutAudiences])],
    withoutTypes: [...new Set([...before.withoutTypes, ...next.withoutTypes])],
    without: [...new Set([...before.without, ...next.without])],
    preferred: next.preferred.length > 0 ? next.preferred : before.preferred,
    isOwn: next.isOwn ?? (isOfOthers || isNewSubject ? null : before.isOwn),
    // Whoever asks for somebody else asks for more than the one measure.
    named: isNewSubject || isOfOthers ? named : before.named,
    facts: { ...before.facts, ...next.facts },
    group: null,
  };
}

/** Groups that are spoken of one after the other rather than together. */
const alternatives: readonly Audience[] = [
  'newcomers',
  'youth',
  'sickListed',
  'substanceUse',
  'longTermUnemployed',
  'disability',
  'psychiatric',
];

/** The groups of before with those told since: women among the long-term unemployed, but newcomers instead of the young. */
function withMore(before: readonly Audience[], { audiences: next, ages }: MeasureRequest): Audience[] {
  // Of whom an age is told it tells no other group.
  const others = next.filter((each) => alternatives.includes(each) && (ages === null || each !== 'youth'));
  const isReplaced = (each: Audience) => alternatives.includes(each) && others.length > 0;
  return [...new Set([...next, ...before.filter((each) => !isReplaced(each))])];
}

/** Whether a group may still be meant: who is older than thirty is not young, and a man is no woman. */
function mayBe({ ages, isForMan }: MeasureRequest): (audience: Audience) => boolean {
  const isOlder = (ages?.from ?? 0) > oldestYouth;
  return (audience) => !(audience === 'youth' && isOlder) && !(audience === 'women' && isForMan === true);
}

/** Nothing but the place of a follow-up: its own, else that of the look-up before. */
function withPlaceOf(before: MeasureRequest, next: MeasureRequest): MeasureRequest {
  const { district, alsoIn, jobbtorg } = next.district !== null || next.jobbtorg !== null ? next : before;
  return { ...emptyRequest, district, alsoIn, jobbtorg };
}

const man = compileCues([measureCues.man]);
const men = new RegExp(`(?<!\\p{L})(?:${measureCues.men})(?!\\p{L})`, 'iu');
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
