// Finds personal identity numbers, co-ordination numbers and care numbers among the figures of a text.
import { englishMeetingWords, englishPersonNumbers, englishThingNumbers } from './english-number-words.ts';
import type { FigureGroup, Tie } from './figures.ts';
import { around, type LookedAt, type Span } from './looked-at.ts';
import { type ReadNumber, readNumber } from './number-reading.ts';
import { swedishMeetingWords, swedishPersonNumbers, swedishThingNumbers } from './swedish-number-words.ts';

// Nobody we meet is born after this year; dates from then on are days of work.
const lastBirthYear = 2015;
// From this year on a date may be a birth or a day of work: what stands around it decides.
const firstRecentYear = 2007;
const mostGroups = 13;
const reach = 45;

const personWord = new RegExp(`(?<![a-z])(?:${swedishPersonNumbers}|${englishPersonNumbers})(?![a-z])`);
const thingWord = new RegExp(
  `(?<![a-z])(?:${swedishThingNumbers}|${englishThingNumbers})(?![a-z])[^a-z]{0,3}(?:(?:nr|nummer|no|number|ar|is|med|pa|i|den)[^a-z]{0,3}){0,2}$`,
);
/** Around a day of work with its time. */
const workWord = new RegExp(`(?<![a-z])(?:${swedishMeetingWords}|${englishMeetingWords})`);
/** A registration number follows the short name of a board: `KS 2011/1218-1042`. */
const registry = /(?<![\p{L}])(?!(?:PNR|SSN|ID|NR|PN|TF|KL|FS)\b)\p{Lu}{2,5}[ :.]{1,2}$/u;

/** The personal numbers in the text, in order, none within another; `taken` are parts that are known to be something else. */
export function personalNumbers(looked: LookedAt, taken: readonly Span[]): Span[] {
  return looked.chains.flatMap((chain) => {
    const found: { from: number; to: number }[] = [];
    for (const shape of ['regular', 'odd'] as const) {
      for (let from = 0; from < chain.length; from += 1) {
        const to = lastOfNumber(looked, chain, from, shape, taken);
        if (to === null || found.some((one) => from <= one.to && to >= one.from)) continue;
        found.push({ from, to });
        from = to;
      }
    }
    return found
      .sort((one, other) => one.from - other.from)
      .map(({ from, to }) => ({ start: chain[from]?.start ?? 0, end: chain[to]?.end ?? 0 }));
  });
}

/** Where the longest number of that shape that begins with the group `from` ends; null when none does. */
function lastOfNumber(
  looked: LookedAt,
  chain: readonly FigureGroup[],
  from: number,
  shape: ReadNumber['shape'],
  taken: readonly Span[],
): number | null {
  const first = chain[from];
  if (first === undefined || taken.some(({ start, end }) => first.start >= start && first.start < end)) return null;
  let length = 0;
  let last: number | null = null;
  for (let to = from; to < Math.min(chain.length, from + mostGroups); to += 1) {
    length += chain[to]?.digits.length ?? 0;
    if (length > 12) break;
    if (length < 8) continue;
    const read = readNumber(chain, from, to);
    if (read?.shape === shape && isPersons(looked, chain, from, to, read)) last = to;
  }
  return last;
}

function isPersons(
  looked: LookedAt,
  chain: readonly FigureGroup[],
  from: number,
  to: number,
  read: ReadNumber,
): boolean {
  const span = { start: chain[from]?.start ?? 0, end: chain[to]?.end ?? 0 };
  const { before, after } = around(looked, span, reach);
  if (personWord.test(sameSentence(before)) || personWord.test(after.slice(0, 25))) return true;
  if (read.needsContext) return false;
  const isTied = read.tie === 'dash' || read.tie === 'none' || read.isSpelled;
  if (!(read.isWhole && read.tie === 'dash')) {
    if (thingWord.test(before)) return false;
    if (!read.isWhole && registry.test(looked.text.slice(Math.max(0, span.start - 8), span.start))) return false;
  }
  if (isRangeOfDates(chain, to)) return false;
  if (read.isCoordination) return true;
  if (read.year > lastBirthYear) return isLateNumber(read, isTied);
  const looksElse = isTime(read.tail) || isYear(read.tail);
  if (read.year >= firstRecentYear && !isTied && looksElse) {
    return !isTimeAfter(chain, to) && !workWord.test(`${before} ${after}`);
  }
  // "1998-01-01, 2004": a day and a year.
  return isTied || read.isWhole || read.tie === 'space' || !isYear(read.tail) || Number(read.tail) < read.year;
}

/** A date of today's years with four figures behind: a person's only in the very form of a personal number. */
function isLateNumber(read: ReadNumber, isTied: boolean): boolean {
  const looksElse = isTime(read.tail) || isYear(read.tail) || isMonthAndDay(read.tail);
  if (read.hasCentury) return isTied && !looksElse;
  if (isTied && (read.isWhole || read.isSpelled)) return true;
  if (read.isWhole && read.tie !== 'space' && read.tie !== 'comma') return true;
  return !looksElse && read.tie !== 'comma' && read.tie !== 'link';
}

function sameSentence(before: string): string {
  return before.slice(before.lastIndexOf('. ') + 1);
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

/** Whether a time follows the last group: `2014-05-12 1300-1430`. */
function isTimeAfter(chain: readonly FigureGroup[], to: number): boolean {
  const next = chain[to + 1];
  return next?.tie === 'dash' && isTime(next.digits);
}
