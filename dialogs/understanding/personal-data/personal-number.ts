// Finds personal identity numbers, co-ordination numbers and care numbers among the figures of a text.

import type { FigureGroup, Tie } from './figures.ts';
import { around, firstAfter, type LookedAt, lastBefore, type Span, wordsAt } from './looked-at.ts';
import { type ReadNumber, readNumber } from './number-reading.ts';
import { englishMeetingWords, englishPersonNumbers, englishThingNumbers } from './words/english-number-words.ts';
import { swedishMeetingWords, swedishPersonNumbers, swedishThingNumbers } from './words/swedish-number-words.ts';

// Nobody we meet is born after this year; dates from then on are days of work.
const lastBirthYear = 2015;
// From this year on a date may be a birth or a day of work: what stands around it decides.
const firstRecentYear = 2007;
const mostGroups = 13;
const reach = 45;

const personWord = new RegExp(`(?<![a-z])(?:${swedishPersonNumbers}|${englishPersonNumbers})(?![a-z])`, 'g');
const thingWord = new RegExp(`(?<![a-z])(?:${swedishThingNumbers}|${englishThingNumbers})(?![a-z])`, 'g');
/** What may stand between the word for a thing and its number. */
const thingGap = /^[^a-z]{0,3}(?:(?:nr|nummer|no|number|ar|is|heter|med|pa|i|den)[^a-z]{0,3}){0,2}$/;
/** Around a day of work with its time. */
const workWord = new RegExp(`(?<![a-z])(?:${swedishMeetingWords}|${englishMeetingWords})`);
/** A registration number follows the short name of a board: `KS 2011/1218-1042`. */
const registry = /(?<![\p{L}])(?!(?:PNR|SSN|ID|NR|PN|TF|KL|FS)\b)\p{Lu}{2,5}[ :.]{1,2}$/u;

/** Ahead of an order's or a ticket's figures: `PO-4500128812`. */
const codeStart = /(?<![\p{L}])(?!(?:PNR|SSN|ID|NR|PN|PERS)\b)\p{Lu}{2,4}-$/u;

/** Ahead of the figures of a case: `A-1042`. */
const caseStart = /(?<![\p{L}\p{N}])A ?[-\u2010-\u2015] ?$/iu;

/** A text with the words in it that say what a number is. */
interface Context {
  looked: LookedAt;
  persons: Span[];
  things: Span[];
}

/** The personal numbers in the text, in order, none within another; `taken` are parts that are known to be something else. */
export function personalNumbers(looked: LookedAt, taken: readonly Span[]): Span[] {
  const context = { looked, persons: wordsAt(looked.plain, personWord), things: wordsAt(looked.plain, thingWord) };
  const isTaken = new Set(taken.map(({ start }) => start));
  return looked.chains.flatMap((chain) => {
    // Three months by their names are a table.
    const namesMonths = chain.filter(({ isMonth }) => isMonth).length > 2;
    const used = new Uint8Array(chain.length);
    const found: { from: number; to: number }[] = [];
    const odd: typeof found = [];
    const take = (from: number, to: number) => {
      if (used.subarray(from, to + 1).includes(1)) return;
      found.push({ from, to });
      used.fill(1, from, to + 1);
    };
    chain.forEach((group, from) => {
      if (used[from] === 1 || isTaken.has(group.start)) return;
      if (context.persons.length === 0 && (isWithinList(chain, from) || namesMonths)) return;
      const last = lastOfNumbers(context, chain, from);
      if (last.regular !== null) take(from, last.regular);
      else if (last.odd !== null) odd.push({ from, to: last.odd });
    });
    // A number that is cut oddly only where no other stands.
    for (const { from, to } of odd) take(from, to);
    return found
      .sort((one, other) => one.from - other.from)
      .map(({ from, to }) => ({ start: chain[from]?.start ?? 0, end: chain[to]?.end ?? 0 }));
  });
}

/** Whether a row of single figures, or of pairs, has begun before: only its beginning can be a number. */
function isWithinList(chain: readonly FigureGroup[], from: number): boolean {
  const size = chain[from]?.digits.length ?? 0;
  if (size > 2 || from === 0) return false;
  for (let at = from - 1; at < from + 5; at += 1) if (chain[at]?.digits.length !== size) return false;
  return true;
}

/** Where the longest number of each shape that begins with the group `from` ends; null when none does. */
function lastOfNumbers(
  context: Context,
  chain: readonly FigureGroup[],
  from: number,
): Record<ReadNumber['shape'], number | null> {
  const last: Record<ReadNumber['shape'], number | null> = { regular: null, odd: null };
  let length = 0;
  for (let to = from; to < Math.min(chain.length, from + mostGroups); to += 1) {
    length += chain[to]?.digits.length ?? 0;
    if (length > 12) break;
    if (length < 8) continue;
    const read = readNumber(chain, from, to, length);
    if (read !== null && isPersons(context, chain, from, to, read)) last[read.shape] = to;
  }
  return last;
}

function isPersons(
  context: Context,
  chain: readonly FigureGroup[],
  from: number,
  to: number,
  read: ReadNumber,
): boolean {
  const span = { start: chain[from]?.start ?? 0, end: chain[to]?.end ?? 0 };
  if (isCalledPersonal(context, span)) return true;
  if (read.needsContext) return false;
  const { looked } = context;
  const tailStart = chain[to]?.start ?? 0;
  if (to > from && caseStart.test(looked.text.slice(Math.max(0, tailStart - 4), tailStart))) return false;
  const isTied = read.tie === 'dash' || read.tie === 'none' || read.isSpelled;
  if (!(read.isWhole && read.tie === 'dash')) {
    if (isCalledThing(context, span)) return false;
    if (read.tie === 'none' && codeStart.test(looked.text.slice(Math.max(0, span.start - 6), span.start))) return false;
    if (!read.isWhole && registry.test(looked.text.slice(Math.max(0, span.start - 8), span.start))) return false;
  }
  if (isRangeOfDates(chain, to) || (read.year >= firstRecentYear && isRangeOfTimes(chain, to))) return false;
  if (read.isCoordination) return true;
  if (read.year > lastBirthYear) return isLateNumber(read, isTied) && !isCalledThing(context, span);
  const looksElse = isTime(read.tail) || isYear(read.tail);
  if (read.year >= firstRecentYear && !isTied && looksElse) {
    const { before, after } = around(looked, span, reach);
    return !isTimeAfter(chain, to) && !workWord.test(`${before} ${after}`);
  }
  // "1998-01-01, 2004": a day and a year.
  return isTied || read.isWhole || read.tie === 'space' || !isYear(read.tail) || Number(read.tail) < read.year;
}

/** A date of today's years with four figures behind: a person's only in the very form of a personal number. */
function isLateNumber(read: ReadNumber, isTied: boolean): boolean {
  const looksElse = isTime(read.tail) || isYear(read.tail) || isMonthAndDay(read.tail);
  if (read.hasCentury) return isTied && !looksElse;
  if (read.isWhole && isTime(read.tail) && !read.isSpelled) return false;
  if (isTied && (read.isWhole || read.isSpelled)) return true;
  if (read.isWhole && read.tie !== 'space' && read.tie !== 'comma' && read.tie !== 'link') return true;
  return !looksElse && read.tie !== 'comma' && read.tie !== 'link';
}

/** Whether a word for a personal number stands before it in the sentence, or right behind it. */
function isCalledPersonal({ looked, persons }: Context, { start, end }: Span): boolean {
  const before = lastBefore(persons, start, reach);
  if (before !== null && !looked.plain.slice(before.end, start).includes('. ')) return true;
  return firstAfter(persons, end, reach / 2) !== null;
}

/** Whether the word for a thing's number stands right before it: "OCR 8112189876". */
function isCalledThing({ looked, things }: Context, { start }: Span): boolean {
  const word = lastBefore(things, start, reach);
  return word !== null && thingGap.test(looked.plain.slice(word.end, start));
}

function isTime(tail: string): boolean {
  return /^(?:[01]\d|2[0-4])[0-5]\d$/.test(tail);
}

function isYear(tail: string): boolean {
  return /^(?:19[5-9]\d|20[0-3]\d)$/.test(tail);
}

function isMonthAndDay(tail: string): boolean {
  return /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(tail);
}

/** Whether the last group is the year of a second date: `1914-01-01 - 1914-12-31`. */
function isRangeOfDates(chain: readonly FigureGroup[], to: number): boolean {
  const [tail, month, day] = chain.slice(to, to + 3);
  if (tail?.digits.length !== 4 || month === undefined || day === undefined) return false;
  const ties: readonly Tie[] = ['dash', 'mark'];
  return [month, day].every((group) => group.digits.length <= 2 && ties.includes(group.tie));
}

/** Whether the last two groups are hours: `24/11 1030-1130`. */
function isRangeOfTimes(chain: readonly FigureGroup[], to: number): boolean {
  const [from, until] = chain.slice(to - 1, to + 1);
  return until?.tie === 'dash' && isTime(from?.digits ?? '') && isTime(until.digits);
}

/** Whether a time follows the last group: `2014-05-12 1300-1430`. */
function isTimeAfter(chain: readonly FigureGroup[], to: number): boolean {
  const next = chain[to + 1];
  return next?.tie === 'dash' && isTime(next.digits);
}
