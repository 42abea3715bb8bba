// Reads the figures of a text as groups, however they are written: in digits, in words, with the month by its name. Long, since each way of saying a number has its step.
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

/** Where the reading stands. */
interface Reading {
  text: string;
  /** Chains that have ended, and the one in hand. */
  chains: FigureGroup[][];
  chain: FigureGroup[];
  /** What stands since the last group: where it begins, its small words, and whether a word for a sign is among them. */
  gapStart: number;
  wordsBetween: number;
  hasSeparatorWord: boolean;
  /** How often the next group is said: "double". */
  times: number;
  /** The last group waits for the rest of a year: "nineteen hundred". */
  isThousand: boolean;
}

/** A piece of the text, from its first sign until the one after its last. */
interface Piece {
  found: string;
  from: number;
  to: number;
}

/** The groups of a normal text, which is also given folded, in chains: within a chain only separators and small words stand between the figures. */
export function figureChains(text: string, folded: string): FigureGroup[][] {
  const reading: Reading = {
    text,
    chains: [],
    chain: [],
    gapStart: 0,
    wordsBetween: 0,
    hasSeparatorWord: false,
    times: 1,
    isThousand: false,
  };
  const words = plainFigures(folded);
  for (const { 0: found, index: from } of plainFigures(text).matchAll(piece)) {
    const at = { found, from, to: from + found.length };
    if (/^\d/.test(found)) addGroup(reading, found, at, {});
    else readWord(reading, words.slice(from, at.to), at);
  }
  endChain(reading);
  return reading.chains.map((groups) => withLetterTails(groups, text));
}

function endChain(reading: Reading): void {
  if (reading.chain.length > 0) reading.chains.push(reading.chain);
  reading.chain = [];
  reading.wordsBetween = 0;
  reading.hasSeparatorWord = false;
}

function addGroup(
  reading: Reading,
  digits: string,
  { from, to }: Piece,
  { isSpelled = false, isMonth = false }: { isSpelled?: boolean; isMonth?: boolean },
): void {
  const { wordsBetween, hasSeparatorWord, times } = reading;
  const gap = reading.text.slice(reading.gapStart, from);
  const isBroken = wordsBetween > mostLinks || gap.replace(/[\p{L} ]+/gu, '').length > longestGap;
  if (isBroken && reading.chain.length > 0) endChain(reading);
  const tie = reading.chain.length === 0 ? 'first' : tieOf(gap, wordsBetween, hasSeparatorWord);
  reading.chain.push({ digits: digits.repeat(times), start: from, end: to, tie, isSpelled, isMonth });
  Object.assign(reading, { gapStart: to, wordsBetween: 0, hasSeparatorWord: false, times: 1, isThousand: false });
}

/** A word that is a figure, hangs figures together, or ends their chain. */
function readWord(reading: Reading, word: string, at: Piece): void {
  const { text, chain } = reading;
  const { found, from, to } = at;
  const month = monthFigures.get(word);
  const spelled = figureOf(word);
  if (goesOn(reading, word, spelled, at)) return;
  if (month !== undefined && (chain.length > 0 || /^[. ]{1,2}\d/.test(text.slice(to, to + 3)))) {
    addGroup(reading, month, at, { isMonth: true });
  } else if (spelled !== null) {
    addGroup(reading, spelled.digits, at, { isSpelled: true });
    // "nineteen hundred", and the year of it behind
    reading.isThousand = /(?:hundra|tusen|hundred|thousand)$/.test(word);
  } else if (repeats.has(word)) reading.times = repeats.get(word) ?? 1;
  else if (chain.length === 0) return;
  else if (separators.has(word) || isLetterBetween(found, text, from, to)) reading.hasSeparatorWord = true;
  else if (links.has(word) || isTailOfLetters(found, text, from, to)) reading.wordsBetween += 1;
  else endChain(reading);
}

/** Whether a word is the rest of the number that the last group has begun; it is part of that then. */
function goesOn(
  reading: Reading,
  word: string,
  spelled: { digits: string; kind: 'unit' | 'other' } | null,
  { from, to }: Piece,
): boolean {
  const last = reading.chain.at(-1);
  if (!last?.isSpelled || !/^[ -]$/.test(reading.text.slice(reading.gapStart, from))) return false;
  if (thousands.has(word) && last.digits === '2') {
    last.digits = '20';
    reading.isThousand = true;
  } else if (reading.isThousand && spelled !== null && spelled.digits.length <= 2) {
    // "two thousand sixteen"
    last.digits += spelled.digits.padStart(2, '0');
    reading.isThousand = false;
  } else if (spelled?.kind === 'unit' && /^\d0$/.test(last.digits)) {
    // "eighty one", "tjugo fem"
    last.digits = `${last.digits[0]}${spelled.digits}`;
  } else return false;
  last.end = to;
  reading.gapStart = to;
  return true;
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
