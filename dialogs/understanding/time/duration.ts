// Reads how long something takes ("60 min", "one and a half hours"), and how far something is moved ("two days").
import type { Unit } from './calendar.ts';
import type { Kind, Token } from './tokens.ts';

// Longer than a working day is no meeting.
const longest = 8 * 60;

/** Hours and minutes said from a place on, in minutes, with the place after them; null when none are said there. */
export function lengthAt(tokens: readonly Token[], at: number): { minutes: number; end: number } | null {
  const kinds = (...wanted: Kind[]) => wanted.every((kind, index) => tokens[at + index]?.kind === kind);
  const unit = (place: number) => (tokens[place]?.kind === 'clockUnit' ? (tokens[place]?.number ?? 0) : 0);
  const length = (count: number, words: number) =>
    unit(at + words - 1) > 0 ? { minutes: Math.round(count * unit(at + words - 1)), end: at + words } : null;
  const count = countOf(tokens[at]);
  if (kinds('half')) return length(0.5, 2);
  if (kinds('one', 'half')) return length(0.5, 3);
  if (
    count !== null &&
    tokens[at + 1]?.kind === 'and' &&
    tokens[at + 2]?.kind === 'one' &&
    tokens[at + 3]?.kind === 'half'
  ) {
    return length(count + 0.5, 5);
  }
  if (count !== null) return length(count, 2);
  // A quarter and half an hour are words that need no number.
  return unit(at) === 15 || unit(at) === 30 ? length(1, 1) : null;
}

function countOf(token: Token | undefined): number | null {
  if (token?.kind === 'number' || token?.kind === 'one') return token.number;
  return token !== undefined && /^\d+,\d$/.test(token.text) ? Number(token.text.replace(',', '.')) : null;
}

const notLengths: ReadonlySet<Kind> = new Set<Kind>(['ahead', 'within', 'past', 'later']);

/** Minutes, as the length of a meeting; null when none is said. "In an hour" is a moment and no length; `isNone` tells of others. */
export function readMinutes(
  tokens: readonly Token[],
  isNone: (said: { start: number; end: number }) => boolean = () => false,
): number | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const length = lengthAt(tokens, at);
    if (length === null) continue;
    const around = [tokens[at - 1]?.kind, tokens[length.end]?.kind];
    // "A quarter to ten", which in Swedish is "a quarter in ten".
    const isClock = around[1] === 'in' && tokens[length.end + 1]?.kind === 'number';
    const isLength = !isClock && !around.some((kind) => kind !== undefined && notLengths.has(kind));
    const isMeant = isLength && !isNone({ start: at, end: length.end });
    if (isMeant && length.minutes > 0 && length.minutes <= longest) return length.minutes;
    at = length.end - 1;
  }
  return null;
}

/** How far something is moved: "a week", "two days", "an hour". */
export interface Shift {
  unit: Unit | 'minute';
  count: number;
  start: number;
  end: number;
}

// Beside these a number of days is counted from now or back: "in two days", "the last two days", "two days ago".
const countedBefore: ReadonlySet<Kind> = new Set<Kind>([
  'ahead',
  'within',
  'recent',
  'coming',
  'next',
  'prev',
  'nth',
  'onwards',
  'before',
  'after',
]);
const countedAfter: ReadonlySet<Kind> = new Set<Kind>(['since', 'ago', 'before', 'after']);

/** The first number of days, weeks or hours that something is moved by; null when none is said. */
export function readShift(tokens: readonly Token[]): Shift | null {
  for (const [at, token] of tokens.entries()) {
    if (countedBefore.has(tokens[at - 1]?.kind ?? 'other')) continue;
    const length = lengthAt(tokens, at);
    const unit = tokens[at + 1];
    const isCounted = (token.kind === 'number' || token.kind === 'one') && unit?.kind === 'unit';
    const end = length?.end ?? at + 2;
    if (countedAfter.has(tokens[end]?.kind ?? 'other')) continue;
    if (length !== null) return { unit: 'minute', count: length.minutes, start: at, end };
    if (isCounted) return { unit: unit.name as Unit, count: token.number, start: at, end };
  }
  return null;
}
