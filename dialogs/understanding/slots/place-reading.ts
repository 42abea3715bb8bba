// Which place a message means: a district, an office of that name, a name that may be several things, or one we do not know.
import type { Geography, Place, PlaceMeaning } from '../../../knowledge/catalogue/districts.ts';
import { slipsBetween } from '../../../knowledge/swedish/slips.ts';
import { readSigns } from '../features.ts';
import { fold } from '../fold.ts';
import { measureWords } from '../words/measure-words.ts';
import { takePlaces } from './places.ts';

export type PlaceReading =
  /** No place is named. */
  | { kind: 'none' }
  | { kind: 'place'; meaning: PlaceMeaning }
  /** The name is of several things, and nothing says which. `typed` is how it stands in the message. */
  | { kind: 'ambiguous'; place: Place; typed: string }
  /** Another municipality; `typed` is how it stands in the message. */
  | { kind: 'outside'; name: string; typed: string }
  /** A place that is no district; `near` are the names of districts that are spelt most like it. */
  | { kind: 'unknown'; typed: string; near: string[] };

/** Reads the place of a message about one place. `isKnownWord` tells words that say something else than a place. */
export function readPlace(text: string, geography: Geography, isKnownWord: (word: string) => boolean): PlaceReading {
  const [district] = takePlaces(fold(text)).districts;
  const patterns = patternsOf(geography).mentions;
  const shared = geography.places.flatMap((place, number) => {
    const typed = patterns[number]?.exec(text)?.[0];
    return typed === undefined ? [] : [{ place, typed }];
  });
  for (const { place, typed } of shared) {
    const meaning = saidMeaning(text, place);
    if (meaning !== null) return { kind: 'place', meaning };
    if (place.ask) return { kind: 'ambiguous', place, typed };
  }
  if (district !== undefined) return { kind: 'place', meaning: { kind: 'district', name: district } };
  return readUnknown(text, geography, isKnownWord);
}

/** The patterns of a geography's names, compiled once. */
interface Patterns {
  mentions: RegExp[];
  outside: { name: string; pattern: RegExp }[];
  parts: { district: string; pattern: RegExp }[];
}

let compiled: { geography: Geography; patterns: Patterns } | null = null;

function patternsOf(geography: Geography): Patterns {
  if (compiled?.geography === geography) return compiled.patterns;
  const patterns = {
    mentions: mentions(geography),
    outside: geography.otherMunicipalities.map((name) => ({ name, pattern: asName(name) })),
    parts: partPatterns(geography),
  };
  compiled = { geography, patterns };
  return patterns;
}

/** A pattern for each place's name. A name inside a longer one (`Rinkeby-Kista`) is no mention of its own. */
function mentions(geography: Geography): RegExp[] {
  return geography.places.map(({ name }) => {
    const longer = geography.districts
      .map((district) => district.name.split('-'))
      .filter((pieces) => pieces.indexOf(name) > 0);
    const firsts = longer.map(([first = '']) => `(?<!${first}[ /])`).join('');
    // "The city" is no office.
    return new RegExp(`(?<![\\p{L}-])(?<!(?:the|whole|our|this) )${firsts}${name}(?=s?(?![\\p{L}-]))`, 'iu');
  });
}

/** What the words before a name say that it is: `Jobbtorg Kista`, `stadsdelen Farsta`. */
function saidMeaning(text: string, { name, means }: Place): PlaceMeaning | null {
  const folded = fold(text).replace(/-/g, ' ');
  const said = Object.entries(measureWords.placeLeads).filter(([, lead]) =>
    new RegExp(`(?<![a-z])(?:${fold(lead)}) (?:i )?(?:unga )?${fold(name)}`).test(folded),
  );
  const isYouth = new RegExp(`(?:unga ${fold(name)}|${fold(name)} unga)`).test(folded);
  const fitting = said.flatMap(([kind]) => means.filter((meaning) => meaning.kind === kind));
  return fitting.find((meaning) => isYouth === /unga$/.test(meaning.name)) ?? fitting[0] ?? null;
}

const afterPreposition = new RegExp(
  `(?<!\\p{L})(?:${measureWords.placePrepositions})\\s+(\\p{L}[\\p{L}-]{2,30})`,
  'giu',
);
const shortestGuess = 4;
/** A slip in a shorter word may make another word of it. */
const shortestSlip = 6;
const endWords = /^[^a-z]*(?:(?:da|nu|tack|then|now|please)[^a-z]*)?$/;
const notPlace = new RegExp(`^ (?:${fold(measureWords.notPlaces)}) $`);
const born = new RegExp(` (?:${fold(measureWords.born)}) $`);
// A word of that ending is a language.
const language = /^[a-z]+ska$/;

function readUnknown(text: string, geography: Geography, isKnownWord: (word: string) => boolean): PlaceReading {
  const outside = outsideIn(text, geography);
  if (outside !== null) return outside;
  for (const { 0: phrase, 1: typed = '', index } of text.matchAll(afterPreposition)) {
    const isNone = notPlace.test(` ${fold(typed)} `) || born.test(` ${fold(text.slice(0, index)).trim()} `);
    if (typed.length < shortestGuess || isNone || isKnownWord(typed) || language.test(fold(typed))) continue;
    const slip = slipOf(typed, geography);
    if (slip !== null) return { kind: 'place', meaning: { kind: 'district', name: slip } };
    const near = nearest(
      typed,
      geography.districts.map(({ name }) => name),
    );
    // A word in small letters that is like no district is taken for a place only where the question ends with it.
    const isNameLike = near.length > 0 || /^\p{Lu}/u.test(typed);
    const endsWithIt = endWords.test(fold(text.slice(index + phrase.length)));
    if (isNameLike || (endsWithIt && readSigns(text).signs.has('supply'))) return { kind: 'unknown', typed, near };
  }
  return { kind: 'none' };
}

/** The municipality that a message names beside no district. */
function outsideIn(text: string, geography: Geography): PlaceReading | null {
  const [found] = patternsOf(geography).outside.flatMap(({ name, pattern }) => {
    const typed = pattern.exec(text)?.[0];
    return typed === undefined ? [] : [{ kind: 'outside' as const, name, typed }];
  });
  return found ?? null;
}

/** The one district, or part of one, whose name is a letter from a word; null where there is none, or several. */
function slipOf(typed: string, { districts }: Geography): string | null {
  const word = fold(typed);
  if (word.length < shortestSlip) return null;
  const near = districts.filter(({ name, says }) =>
    [...name.split(/[ -]/), ...says.split('|')].some(
      (form) => form.length >= shortestSlip && slipsBetween(word, fold(form)) === 1,
    ),
  );
  return near.length === 1 ? (near[0]?.name ?? null) : null;
}

/** A part of a district that a message names by a name of its own: "Husby" of Rinkeby-Kista. */
export function partsNamed(text: string, geography: Geography): { part: string; district: string }[] {
  return patternsOf(geography).parts.flatMap(({ district, pattern }) => {
    const typed = pattern.exec(text)?.[0];
    return typed === undefined ? [] : [{ part: `${typed[0]?.toUpperCase()}${typed.slice(1)}`, district }];
  });
}

function partPatterns({ districts }: Geography): { district: string; pattern: RegExp }[] {
  const plain = /^[\p{L} ]{5,}$/u;
  return districts.flatMap(({ name, says }) => {
    const pieces = [name, ...name.split(/[ -]/)].map(fold);
    return says
      .split('|')
      .filter((form) => plain.test(form) && !pieces.some((piece) => fold(form).startsWith(piece.slice(0, 5))))
      .map((form) => ({ district: name, pattern: asName(form) }));
  });
}

function asName(name: string): RegExp {
  return new RegExp(`(?<!\\p{L})${name}(?=s?(?!\\p{L}))`, 'iu');
}

/** The names, at most three, of which a piece is spelt nearly like the word. */
export function nearest(typed: string, names: readonly string[]): string[] {
  const word = fold(typed);
  return names
    .map((name) => {
      const pieces = [name, ...name.split(/[ -]/)].map(fold);
      return { name, slips: Math.min(...pieces.map((piece) => slipsBetween(word, piece))) };
    })
    .filter(({ slips }) => slips <= Math.max(2, Math.floor(word.length / 3)))
    .sort((one, other) => one.slips - other.slips)
    .slice(0, 3)
    .map(({ name }) => name);
}
