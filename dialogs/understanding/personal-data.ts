// Finds what must not be stored: personal identity numbers in any spelling, and named clients with health data.

import { shippedDistricts } from '../../knowledge/shipped.ts';
import { englishHealth, englishNotNames, englishTailWords } from './english-cues.ts';
import { fold } from './fold.ts';
import { figuresWritten } from './spelled-figures.ts';
import { swedishHealth, swedishHealthUnits, swedishNotNames, swedishTailWords, swedishWords } from './swedish-words.ts';

/** What stands in the text instead of a personal number. */
const mask = '[personnummer]';

interface DigitGroup {
  digits: string;
  start: number;
  end: number;
  /** What stands between the group before and this one. */
  gap: string;
}

// Between the figures of one number: spaces, dashes, pluses, dots, slashes, underscores and marks that cannot be seen.
const separator = /^[\s\p{Pd}\p{Cf}\u2212+._/]{1,5}$/u;
const space = /^[\s\p{Cf}]+$/u;
const dash = /[\p{Pd}\u2212+]/u;
// Between a date of birth and four figures written apart from it: `121212 sista fyra 1212`, `121212x1212`.
const saysTail = new RegExp(`(?<!\\p{L})(?:${swedishTailWords.telling}|${englishTailWords.telling})`, 'iu');
const tailWords = [swedishTailWords, englishTailWords].map(({ telling, between }) => `${telling}|${between}`).join('|');
const wordedGap = new RegExp(`^(?:[\\s,.:(-]|(?<!\\p{L})(?:${tailWords})(?!\\p{L})){1,30}$`, 'iu');
const signedGap = /^(?:\s?[*x(=;|]\s?|:|\s?\)\s?)$/i;
const listGap = /^,\s?$/;
const longestGap = 60;
const letterTail = /^([\s\p{Pd}\p{Cf}\u2212+]{0,3})(\p{L}{1,3})$/u;
const monthAndDay = /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])$/;
const century = /^(?:18|19|20)/;
// No client is born later, so a dashed date of a later year with a figure after it is a meeting or a document.
const lastBirthYear = '2015';

/**
 * Replaces everything shaped like a Swedish personal identity number, coordination number (day + 60) or care number
 * with letters (`19121212-TF12`) by `[personnummer]`; `found` counts them. A wrong check digit makes no difference.
 * Dates of birth alone, registration numbers, case ids, amounts and phone numbers that hold no possible date stay.
 * Masking a masked text changes nothing.
 */
export function maskPersonalNumbers(text: string): { text: string; found: number } {
  const groups = digitGroups(text);
  const pieces: string[] = [];
  let kept = text.length;
  let free = groups.length;
  // From the right, so that what follows a number is already settled: that makes masking idempotent.
  for (let first = groups.length - 1; first >= 0; first -= 1) {
    const last = lastOfNumber(groups, first, free, text);
    if (last === undefined) continue;
    first = earliestStart(groups, first, last, text);
    pieces.unshift(mask, text.slice(groups[last]?.end, kept));
    kept = groups[first]?.start ?? 0;
    free = first;
  }
  return { text: text.slice(0, kept) + pieces.join(''), found: pieces.length / 2 };
}

/**
 * Says whether a text holds one in any spelling: also in words, with letters between the figures, in another script, or with the
 * month by name.
 */
export function holdsPersonalNumber(text: string): boolean {
  return maskPersonalNumbers(text).found > 0 || maskPersonalNumbers(figuresWritten(text)).found > 0;
}

/** The runs of figures; full-width and other compatibility figures count as the ASCII ones they stand for. */
function digitGroups(text: string): DigitGroup[] {
  const plain = text.replace(/(?!\d)\p{N}/gu, (figure) => {
    const normal = figure.normalize('NFKC');
    return normal.length === figure.length && /^\d$/.test(normal) ? normal : figure;
  });
  let before = 0;
  // Marks that cannot be seen (zero-width spaces, soft hyphens) do not part figures.
  return Array.from(plain.matchAll(/\d(?:\p{Cf}*\d)*/gu), ({ 0: found, index: start }) => {
    const gap = plain.slice(before, start);
    before = start + found.length;
    return { digits: found.replace(/\P{Nd}/gu, ''), start, end: before, gap };
  });
}

/** The last group of the longest personal number that begins with the group `first`; undefined when none does. */
function lastOfNumber(groups: readonly DigitGroup[], first: number, free: number, text: string): number | undefined {
  const part: DigitGroup[] = [];
  let length = 0;
  let last: number | undefined;
  for (let at = first; at < free; at += 1) {
    const group = groups[at];
    if (group === undefined) break;
    if (part.length > 0 && hasLetterTail(part, group, text)) return at;
    if (part.length > 0 && !separator.test(group.gap) && !isWordedTail(length, group)) break;
    part.push(group);
    length += group.digits.length;
    if (length > 12) break;
    if (length < 10) continue;
    if (isPersonalNumber(part) && !isRangeOfDates(groups.slice(at, Math.min(at + 3, free)))) last = at;
  }
  return last;
}

/** The century may stand apart from the rest: a number of ten figures may begin up to two groups earlier. */
function earliestStart(groups: readonly DigitGroup[], first: number, last: number, text: string): number {
  const earlier = [first - 2, first - 1].find(
    (start) => start >= 0 && lastOfNumber(groups, start, last + 1, text) === last,
  );
  return earlier ?? first;
}

function isPersonalNumber(part: readonly DigitGroup[]): boolean {
  const digits = part.map((group) => group.digits).join('');
  const dateLength = digits.length - 4;
  if (dateLength !== 6 && dateLength !== 8) return false;
  if (!isDate(digits.slice(0, dateLength))) return false;
  if (part.every((group) => group.digits.length === 1)) return true;
  if (dateLength === 8 && part.every((group) => group.digits.length === 2)) return true;

  const tailAt = cutsOf(part).indexOf(dateLength);
  const tail = part[tailAt];
  if (part.length === 1) return true;
  if (tail === undefined) return false;
  const date = part.slice(0, tailAt);
  // A tail in two halves is more often a time, unless it is tied to an unbroken date.
  if (tailAt < part.length - 1) return date.length === 1 && dash.test(tail.gap) && isHalved(part.slice(tailAt));
  if (!isDateSplit(date)) return false;
  const isLate = dateLength === 8 && digits.slice(0, 4) > lastBirthYear;
  return !isLate || dash.test(tail.gap) || (date.length === 1 && separator.test(tail.gap));
}

function isDate(digits: string): boolean {
  return (digits.length === 6 || century.test(digits)) && monthAndDay.test(digits.slice(-4));
}

/** How many figures stand before each group. */
function cutsOf(part: readonly DigitGroup[]): number[] {
  let before = 0;
  return part.map((group) => {
    before += group.digits.length;
    return before - group.digits.length;
  });
}

/** Whether a date is cut only where dates are: after the century, the year and the month. */
function isDateSplit(date: readonly DigitGroup[]): boolean {
  const length = date.reduce((sum, group) => sum + group.digits.length, 0);
  const cuts = cutsOf(date).slice(1);
  const [year, month] = [length - 4, length - 2];
  if (!cuts.every((cut) => cut === month || cut === year || (length === 8 && cut === 2))) return false;
  // `2020-0104` is a registration number; with a space it may be a date.
  const yearGap = date[cuts.indexOf(year) + 1];
  return !cuts.includes(year) || cuts.includes(month) || space.test(yearGap?.gap ?? '');
}

function isHalved(tail: readonly DigitGroup[]): boolean {
  return tail.length === 2 && tail.every((group) => group.digits.length === 2) && space.test(tail[1]?.gap ?? '');
}

/** Whether the four figures are the year of a second date: `1914-01-01 - 1914-12-31`. */
function isRangeOfDates([tail, month, day]: readonly DigitGroup[]): boolean {
  if (tail?.digits.length !== 4 || month === undefined || day === undefined) return false;
  return [month, day].every((group) => group.digits.length <= 2 && /^[-./]$/.test(group.gap));
}

function isWordedTail(length: number, { digits, gap }: DigitGroup): boolean {
  if ((length !== 6 && length !== 8) || digits.length !== 4 || gap.length > longestGap) return false;
  // After a comma a year is a year.
  if (listGap.test(gap)) return !/^(?:19|20)/.test(digits);
  return signedGap.test(gap) || (saysTail.test(gap) && wordedGap.test(gap));
}

/** Whether the date is followed by a tail of four signs that begins with letters, as in health care: `TF12`, `T123`. */
function hasLetterTail(date: readonly DigitGroup[], group: DigitGroup, text: string): boolean {
  const match = letterTail.exec(group.gap);
  const [, tie = '', letters = ''] = match ?? [];
  if (match === null || letters.length + group.digits.length !== 4 || /^kl$/i.test(letters)) return false;
  if (/\s/.test(tie) && !/^tf$/i.test(letters) && (letters !== letters.toUpperCase() || date.length > 1)) return false;
  const digits = date.map((one) => one.digits).join('');
  const isBirthDate = (digits.length === 6 || digits.length === 8) && isDate(digits) && isDateSplit(date);
  return isBirthDate && !/^[\p{L}\p{N}]/u.test(text.slice(group.end, group.end + 2));
}

const health = new RegExp(`(?<![a-z])(?:${fold(`${swedishHealth}|${englishHealth}`)})|missbruk(?:are|et)?(?![a-z])`);
const client =
  /(?<![a-z])(?:(?:min|mina|var|vara|en|ny|nya|denna|denne|my) )?(?:klient(?:en|ens)?|aspirant(?:en|ens)?|sokanden?|bidragstagaren?|client|applicant)(?![a-z])/;
const healthUnits = new RegExp(`${fold(swedishHealthUnits)}[a-z]*`, 'g');
let notNames: RegExp | null = null;

// At first use and not when the file is loaded, so that a broken districts.yaml is told as a fault of the start.
function isNoName(folded: string): boolean {
  const places = () => shippedDistricts().districts.map(({ says }) => says.replaceAll(' ', '[ -]?'));
  notNames ??= new RegExp(
    `^(?:(?:${fold(`${swedishNotNames}|${englishNotNames}|${swedishHealth}|${englishHealth}`)})|(?:${fold(places().join('|'))})s?$)`,
  );
  return notNames.test(folded);
}

const commonWords = new Set(fold(swedishWords).split(' '));
const capitalised = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?';
const namePair = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${capitalised})[ \\u00a0]+(?:(?:af|von|de|el|al) )?(?=(${capitalised})(?![\\p{L}\\p{N}]))`,
  'gu',
);

/**
 * Whether a text has two capitalised words in a row that look like a person's name (no known place, unit, authority,
 * month or first word of a sentence) and a word of health, diagnosis or substance use anywhere, or a word for a client.
 */
export function namedClientWithHealthData(text: string): boolean {
  const folded = fold(text).replace(healthUnits, ' ');
  if (!health.test(folded) && !client.test(folded)) return false;
  for (const [, first = '', second = ''] of text.normalize('NFC').matchAll(namePair)) {
    if (isNameWord(first) && isNameWord(second)) return true;
  }
  return false;
}

function isNameWord(word: string): boolean {
  const folded = fold(word);
  return !isNoName(folded) && !commonWords.has(folded);
}
