// A text as the finders of personal data look at it: in plain signs, once with its letters and once folded.
import { withoutSpeech } from './dictation.ts';
import { type FigureGroup, figureChains } from './figures.ts';
import { withoutLookalikes } from './lookalikes.ts';
import { type NormalText, normalText } from './normal-text.ts';
import { plainWord } from './plain-word.ts';

/** What stands in a text instead of a personal number. */
export const personalNumberMask = '[personnummer]';

/** `plain` is `text` in small letters without diacritics, sign for sign; `chains` are its figures. */
export interface LookedAt extends NormalText {
  plain: string;
  chains: FigureGroup[][];
}

/** A part of the looked-at text, from its first sign to behind its last. */
export interface Span {
  start: number;
  end: number;
}

/** Prepares a text of any length and content. */
export function lookAt(original: string): LookedAt {
  const normal = normalText(original, personalNumberMask);
  const text = withoutLookalikes(withoutSpeech(withoutMarkup(normal.text))).replace(
    taxNumber,
    (number) => `${number.slice(0, -2)}  `,
  );
  const plain = text.replace(/[^\p{ASCII}]/gu, (sign) => plainLetter(sign)).toLowerCase();
  return { ...normal, text, plain, chains: figureChains(text, plain) };
}

const markup = /<\/?[a-z]{1,10} ?\/?>|&#?[a-z\d]{2,7};/gi;
const dashMark = /^&(?:#45|#8208|#8209|#8210|#8211|#8212|#x2d|ndash|mdash|minus|shy|hyphen);$/i;

/** Tags and entities of a page as signs of the same length: a dash for a dash, spaces for the rest. */
function withoutMarkup(text: string): string {
  return text.replace(markup, (mark) => (dashMark.test(mark) ? '-' : ' ').padEnd(mark.length));
}

// A sole trader's tax number is the personal number between a country and two figures.
const taxNumber = /(?<![\p{L}\d])SE ?\d{6}-?\d{4}01(?!\d)/gu;

const letters = new Map<string, string>();
const mostLetters = 1_000;

function plainLetter(sign: string): string {
  const known = letters.get(sign);
  if (known !== undefined) return known;
  const plain = plainWord(sign);
  // Sign for sign, so that a place in the one is the same place in the other.
  const same = plain.length === sign.length ? plain : sign;
  if (letters.size < mostLetters) letters.set(sign, same);
  return same;
}

/** The folded text around a part: so many signs before it, and after it. */
export function around({ plain }: LookedAt, { start, end }: Span, reach: number): { before: string; after: string } {
  return { before: plain.slice(Math.max(0, start - reach), start), after: plain.slice(end, end + reach) };
}

/** Where the words of a pattern stand in the folded text, in order. */
export function wordsAt(plain: string, pattern: RegExp): Span[] {
  return Array.from(plain.matchAll(pattern), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** The last of the words that ends at or before a place, at most so many signs ahead of it; null when there is none. */
export function lastBefore(words: readonly Span[], place: number, reach: number): Span | null {
  const word = words[countUpTo(words, place) - 1];
  return word !== undefined && word.start >= place - reach ? word : null;
}

/** The first of the words that begins at or behind a place, at most so many signs behind it; null when there is none. */
export function firstAfter(words: readonly Span[], place: number, reach: number): Span | null {
  for (let at = countUpTo(words, place); at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.start > place + reach) return null;
    if (word.start >= place) return word;
  }
  return null;
}

/** How many of the words end at or before a place. */
function countUpTo(words: readonly Span[], place: number): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle]?.end ?? 0) <= place) from = middle + 1;
    else to = middle;
  }
  return from;
}
