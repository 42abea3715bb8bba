// Reads the figures of a text as groups, however they are written: in digits, in words, with the month by its name.

import { months } from '../../../knowledge/swedish/calendar-words.ts';
import { plainWord } from './plain-word.ts';
import {
  englishCenturies,
  englishFigures,
  englishLinks,
  englishOrdinals,
  englishSeparators,
  englishTelling,
  englishTens,
} from './words/english-number-words.ts';
import {
  swedishCenturies,
  swedishFigures,
  swedishLinks,
  swedishOrdinals,
  swedishSeparators,
  swedishTelling,
  swedishTens,
} from './words/swedish-number-words.ts';

/** How a group hangs on the one before it; `link` is a small word such as "och", `other` a bracket or the like. */
export type Tie = 'first' | 'none' | 'dash' | 'space' | 'mark' | 'comma' | 'link' | 'other';

/** A run of figures. A letter tail (`TF12`) counts as a group of four whose first signs are letters. */
export interface FigureGroup {
  digits: string;
  start: number;
  end: number;
  tie: Tie;
  isSpelled: boolean;
  isMonth: boolean;
}

const entries = (words: string, value: (at: number) => string): [string, string][] =>
  words
    .split(' ')
    .flatMap((forms, at) => forms.split('|').map((form): [string, string] => [plainWord(form), value(at)]));
const plainEntries = (words: Record<string, string>) =>
  Object.entries(words).map(([word, value]): [string, string] => [plainWord(word), value]);

function twoFigures(at: number): string {
  return String(at + 1).padStart(2, '0');
}

const figures = new Map([...plainEntries(swedishFigures), ...plainEntries(englishFigures)]);
const tens = new Map([...plainEntries(swedishTens), ...plainEntries(englishTens)]);
const centuries = plainEntries({ ...swedishCenturies, ...englishCenturies });
const ordinals = new Map([...entries(swedishOrdinals, twoFigures), ...entries(englishOrdinals, twoFigures)]);
const monthFigures = new Map(
  months.flatMap(({ sv, en }, at) => [...sv, ...en].map((form) => [plainWord(form), twoFigures(at)] as const)),
);
/** Words for a sign between two parts, and those that tell of the last four: both tie a number together. */
const separators = new Set(
  `${swedishSeparators} ${englishSeparators} ${swedishTelling} ${englishTelling}`.split(' ').map(plainWord),
);
const links = new Set(`${swedishLinks} ${englishLinks}`.split(' ').map(plainWord));
const repeats = new Map([
  ['dubbel', 2],
  ['dubbla', 2],
  ['double', 2],
  ['trippel', 3],
  ['triple', 3],
]);

const thousands = new Set(['tusen', 'thousand']);

const longestGap = 8;
const mostLinks = 7;
const piece = /\d+|\p{L}+/gu;
const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{20,}/gi;

/** The groups of a normal text, which is also given folded, in chains: within a chain only separators and small words stand between the figures. */
export function figureChains(text: string, folded: string): FigureGroup[][] {
  const chains: FigureGroup[][] = [];
  let chain: FigureGroup[] = [];
  let gapStart = 0;
  let wordsBetween = 0;
  let hasSeparatorWord = false;
  let times = 1;
  let isThousand = false;
  const end = () => {
    if (chain.length > 0) chains.push(chain);
    chain = [];
    wordsBetween = 0;
    hasSeparatorWord = false;
  };
  const add = (digits: string, from: number, to: number, isSpelled: boolean, isMonth = false) => {
    const gap = text.slice(gapStart, from);
    let tie: Tie = chain.length === 0 ? 'first' : tieOf(gap, wordsBetween, hasSeparatorWord);
    const isBroken =
      chain.length > 0 && (wordsBetween > mostLinks || gap.replace(/[\p{L} ]+/gu, '').length > longestGap);
    if (isBroken) {
      end();
      tie = 'first';
    }
    chain.push({ digits: digits.repeat(times), start: from, end: to, tie, isSpelled, isMonth });
    [gapStart, wordsBetween, hasSeparatorWord, times, isThousand] = [to, 0, false, 1, false];
  };
  const plain = plainFigures(text);
  const words = plainFigures(folded);
  for (const { 0: found, index: from } of plain.matchAll(piece)) {
    const to = from + found.length;
    if (/^\d/.test(found)) {
      add(found, from, to, false);
      continue;
    }
    const word = words.slice(from, to);
    const month = monthFigures.get(word);
    const spelled = figureOf(word);
    const last = chain.at(-1);
    const isNext = last?.isSpelled && /^[ -]$/.test(text.slice(gapStart, from));
    if (isNext && thousands.has(word) && last.digits === '2') {
      last.digits = '20';
      [last.end, gapStart, isThousand] = [to, to, true];
    } else if (isNext && isThousand && spelled !== null && spelled.digits.length <= 2) {
      // "two thousand sixteen"
      last.digits += spelled.digits.padStart(2, '0');
      [last.end, gapStart, isThousand] = [to, to, false];
    } else if (isNext && spelled?.kind === 'unit' && /^\d0$/.test(last.digits)) {
      // "eighty one", "tjugo fem"
      last.digits = `${last.digits[0]}${spelled.digits}`;
      last.end = to;
      gapStart = to;
    } else if (month !== undefined && (chain.length > 0 || /^[. ]{1,2}\d/.test(text.slice(to, to + 3)))) {
      add(month, from, to, false, true);
    } else if (spelled !== null) {
      add(spelled.digits, from, to, true);
      // "nineteen hundred", and the year of it behind
      isThousand = /(?:hundra|tusen|hundred|thousand)$/.test(word);
    } else if (repeats.has(word)) times = repeats.get(word) ?? 1;
    else if (chain.length === 0) continue;
    else if (separators.has(word) || isLetterBetween(found, text, from, to)) hasSeparatorWord = true;
    else if (links.has(word)) wordsBetween += 1;
    else if (isTailOfLetters(found, text, from, to)) wordsBetween += 1;
    else end();
  }
  end();
  return chains.map((groups) => withLetterTails(groups, text));
}

/** A clock with its zone, as the head of a mail has it. */
const zonedTime = /(?<!\d)[0-2]?\d:[0-5]\d:[0-5]\d ?[+-](?:0\d|1[0-4])[0-5]0(?!\d)/g;
const tailWords = /(?<![\p{L}\d])(?:(?:fyra|4) sista|sista (?:fyra|4)|(?:last|final) (?:four|4))(?![\p{L}\d])/giu;

// Ids that we give out ourselves, and marks of passages, hold figures that could be a personal number's. "The last four" tells of
// figures and is none.
function plainFigures(text: string): string {
  return text
    .replace(ids, (id) => (/-|[a-f]\d/i.test(id) ? '\u25a1'.repeat(id.length) : id))
    .replace(zonedTime, (time) => '\u25a1'.repeat(time.length))
    .replace(tailWords, (words) => 'sista'.padEnd(words.length));
}

function figureOf(word: string): { digits: string; kind: 'unit' | 'other' } | null {
  const plain = figures.get(word);
  if (plain !== undefined) return { digits: plain, kind: plain.length === 1 && plain !== '0' ? 'unit' : 'other' };
  const day = ordinals.get(word);
  if (day !== undefined) return { digits: day, kind: 'other' };
  if (word.length < 4) return null;
  const ten = tens.get(word);
  if (ten !== undefined) return { digits: `${ten}0`, kind: 'other' };
  // Said in one: "noughteight", "two hundred twelve".
  const [, count = '', hundred, tail = ''] = /^([a-z]{0,4})(noll|hundra)(?:och)?(.+)$/.exec(word) ?? [];
  const first = count === '' ? '1' : figures.get(count);
  const rest = tail === '' ? undefined : figureOf(tail)?.digits;
  if (hundred === 'noll' && count === '' && rest?.length === 1) return { digits: `0${rest}`, kind: 'other' };
  if (hundred === 'hundra' && first?.length === 1 && rest !== undefined && rest.length <= 2)
    return { digits: first + rest.padStart(2, '0'), kind: 'other' };
  for (const [start, digits] of centuries) {
    if (!word.startsWith(start)) continue;
    const rest = word.slice(start.length).replace(/^och/, '');
    const inside = rest === '' ? '' : figureOf(rest)?.digits;
    if (inside !== undefined)
      return { digits: inside === '' ? digits : digits + inside.padStart(2, '0'), kind: 'other' };
  }
  for (const length of [5, 6, 7, 4, 3]) {
    const first = tens.get(word.slice(0, length));
    const unit = figures.get(word.slice(length));
    if (first !== undefined && unit?.length === 1) return { digits: first + unit, kind: 'other' };
  }
  return null;
}

function tieOf(gap: string, words: number, hasSeparatorWord: boolean): Tie {
  if (hasSeparatorWord) return 'dash';
  if (words > 0) return 'link';
  if (/^[\s*_~'"]*[-+][\s*_~'"+-]*$/.test(gap)) return 'dash';
  if (gap === '') return 'none';
  if (/^\s+$/.test(gap)) return 'space';
  if (/^\s*[,;]\s+$|^\s+[,;]$/.test(gap)) return 'comma';
  return /^[\s.,;/:_*~'"\\-]+$/.test(gap) ? 'mark' : 'other';
}

function isLetterBetween(found: string, text: string, from: number, to: number): boolean {
  return found.length === 1 && /\d/.test(text[from - 1] ?? '') && /\d/.test(text[to] ?? '');
}

function isTailOfLetters(found: string, text: string, from: number, to: number): boolean {
  const after = /^ ?(\d{1,3})(?![\d\p{L}])/u.exec(text.slice(to, to + 6))?.[1] ?? '';
  if (found.length > 3 || found.length + after.length !== 4 || plainWord(found) === 'kl') return false;
  const isCapital = found === found.toUpperCase();
  return /^(?:tf)$/i.test(found) || (/[\d+-]/.test(text[from - 1] ?? '') ? true : isCapital);
}

/** A group of one to three figures with letters before it becomes the tail of a care number: `TF12`. */
function withLetterTails(groups: FigureGroup[], text: string): FigureGroup[] {
  return groups.map((group, at) => {
    const before = groups[at - 1];
    if (before === undefined || group.digits.length > 3 || group.isSpelled || group.isMonth) return group;
    const gap = text.slice(before.end, group.start);
    const match = /^([\s+-]{0,3})(\p{L}{1,3}) ?$/u.exec(gap);
    const letters = match?.[2] ?? '';
    if (
      letters.length + group.digits.length !== 4 ||
      !isTailOfLetters(
        letters,
        text,
        group.start - letters.length - (gap.endsWith(' ') ? 1 : 0),
        group.start - (gap.endsWith(' ') ? 1 : 0),
      )
    )
      return group;
    const isTied = match?.[1] === '' || /[-+]/.test(match?.[1] ?? '');
    return { ...group, digits: letters + group.digits, tie: isTied ? 'dash' : 'space' };
  });
}
