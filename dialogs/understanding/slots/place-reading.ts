// Which place a message means: a district, an office of that name, a name that may be several things, or one we do not know.
import type { Geography, Place, PlaceMeaning } from '../../../knowledge/catalogue/districts.ts';
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
  /** A place that is no district; `near` are the names of districts that are spelt most like it. */
  | { kind: 'unknown'; typed: string; near: string[] };

/** Reads the place of a message about one place. `isKnownWord` tells words that say something else than a place. */
export function readPlace(text: string, geography: Geography, isKnownWord: (word: string) => boolean): PlaceReading {
  const [district] = takePlaces(fold(text)).districts;
  const patterns = mentions(geography);
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

let compiled: { geography: Geography; mentions: RegExp[] } | null = null;

/** A pattern for each place's name. A name inside a longer one (`Rinkeby-Kista`) is no mention of its own. */
function mentions(geography: Geography): RegExp[] {
  if (compiled?.geography === geography) return compiled.mentions;
  const patterns = geography.places.map(({ name }) => {
    const longer = geography.districts
      .map((district) => district.name.split('-'))
      .filter((pieces) => pieces.indexOf(name) > 0);
    const firsts = longer.map(([first = '']) => `(?<!${first}[ /])`).join('');
    return new RegExp(`(?<![\\p{L}-])${firsts}${name}(?=s?(?![\\p{L}-]))`, 'iu');
  });
  compiled = { geography, mentions: patterns };
  return patterns;
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
const endWords = /^[^a-z]*(?:(?:da|nu|tack|then|now|please)[^a-z]*)?$/;

function readUnknown(text: string, { districts }: Geography, isKnownWord: (word: string) => boolean): PlaceReading {
  for (const { 0: phrase, 1: typed = '', index } of text.matchAll(afterPreposition)) {
    if (typed.length < shortestGuess || isKnownWord(typed)) continue;
    const near = nearest(
      typed,
      districts.map(({ name }) => name),
    );
    // A word in small letters that is like no district is taken for a place only where the question ends with it.
    const isNameLike = near.length > 0 || /^\p{Lu}/u.test(typed);
    const endsWithIt = endWords.test(fold(text.slice(index + phrase.length)));
    if (isNameLike || (endsWithIt && readSigns(text).signs.has('supply'))) return { kind: 'unknown', typed, near };
  }
  return { kind: 'none' };
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

/** How many letters must be added, left out or changed to make one word the other (Levenshtein 1965). */
export function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let place = 1; place <= other.length; place += 1) {
      const change = (row[place - 1] ?? 0) + (one[at - 1] === other[place - 1] ? 0 : 1);
      next.push(Math.min(change, (row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
