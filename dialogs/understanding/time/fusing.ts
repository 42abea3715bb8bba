// Reads days said in two steps as one: "Wednesday, week 50", "Tuesday the 24th", "Q3 last year", "Tuesday or Thursday next week".
import { weekdayFrom } from '../../working-time/holidays.ts';
import { type Context, dayOf, type Span, stretchWith } from './calendar.ts';
import type { Piece } from './pieces.ts';
import type { Kind, Token } from './tokens.ts';

type ReadSpan = (context: Context) => Span | null;

const withWeekdays = new Set<Span['unit']>(['week', 'weekend', 'month']);
const linking: ReadonlySet<Kind> = new Set<Kind>(['in', 'on', 'ahead', 'the', 'comma', 'dash', 'filler', 'stop']);

/** Whether only linking words stand between two places, and no more of them than that. */
export function isNear(tokens: readonly Token[], from: number, to: number, most = 2): boolean {
  return to - from <= most && tokens.slice(from, to).every(({ kind }) => linking.has(kind));
}

/** A word that only links, and says nothing of how a date is meant. */
export function isLinking(kind: Kind): boolean {
  return linking.has(kind);
}

/** The pieces with those that are one day or stretch put together. */
export function joinDays(pieces: readonly Piece[], tokens: readonly Token[]): Piece[] {
  const joined: Piece[] = [];
  let week: Piece | null = null;
  for (const piece of pieces) {
    const before = joined.at(-1);
    const fused = before !== undefined && isNear(tokens, before.end, piece.start) ? fuse(before, piece, tokens) : null;
    if (before === undefined || fused === null) {
      joined.push(week !== null && before !== undefined ? inSameWeek(piece, before, week, tokens) : piece);
      continue;
    }
    week = bareWeekday(piece, tokens) === null ? piece : before;
    joined[joined.length - 1] = fused;
    shareWeek(joined, piece, tokens);
  }
  return joined;
}

/** "Tuesday or Thursday next week": the first is of that week too. */
function shareWeek(joined: Piece[], week: Piece, tokens: readonly Token[]): void {
  const [one, other] = joined.slice(-2);
  if (one === undefined || other === undefined || week.days === null) return;
  const weekday = bareWeekday(one, tokens);
  const link = other.start - one.end === 1 ? tokens[one.end]?.kind : undefined;
  if (weekday === null || bareWeekday(week, tokens) !== null || !['and', 'or', 'dash', 'until'].includes(link ?? ''))
    return;
  joined[joined.length - 2] = { ...one, days: weekdayIn(weekday, week.days, saysWeeks(week, tokens)) };
}

/** "Next week, Tuesday or Thursday": the second is of that week too. */
function inSameWeek(piece: Piece, before: Piece, week: Piece, tokens: readonly Token[]): Piece {
  const weekday = bareWeekday(piece, tokens);
  const between = tokens.slice(before.end, piece.start).filter(({ kind }) => kind !== 'on' && kind !== 'comma');
  const isRow = between.length === 1 && ['and', 'or', 'dash', 'until'].includes(between[0]?.kind ?? '');
  if (weekday === null || week.days === null || !isRow) return piece;
  const days = weekdayIn(weekday, week.days, saysWeeks(week, tokens));
  // A date beside a weekday is no week.
  return {
    ...piece,
    days: (context) => (week.days?.(context)?.unit === 'day' ? (piece.days?.(context) ?? null) : days(context)),
  };
}

function fuse(one: Piece, other: Piece, tokens: readonly Token[]): Piece | null {
  if (one.days === null || other.days === null) return null;
  const span = { start: one.start, end: other.end, clock: null };
  const ahead = countedFrom(one, other, tokens);
  if (ahead !== null) return { ...span, days: ahead };
  const [oneIsYear, otherIsYear] = [isYear(one, tokens), isYear(other, tokens)];
  const [first, second] = [bareWeekday(one, tokens), bareWeekday(other, tokens)];
  const outside = second === null ? null : besideWeekend(one, second, tokens);
  if (outside !== null) return { ...span, start: one.start - 1, days: outside };
  if (first !== null && second === null && !otherIsYear) {
    return { ...span, days: weekdayIn(first, other.days, saysWeeks(other, tokens)) };
  }
  if (second !== null && first === null && !oneIsYear && !isPutRight(one, other, tokens)) {
    return { ...span, days: weekdayIn(second, one.days, saysWeeks(one, tokens)) };
  }
  if (otherIsYear && !oneIsYear && !namesYear(one, tokens)) return { ...span, days: inYear(one.days, other.days) };
  if (oneIsYear && !otherIsYear && !namesYear(other, tokens)) return { ...span, days: inYear(other.days, one.days) };
  return null;
}

/** "After the weekend, on Monday": the weekday next to it. */
function besideWeekend({ start, end, days }: Piece, weekday: number, tokens: readonly Token[]): ReadSpan | null {
  const side = tokens[start - 1]?.kind;
  const isWeekend = tokens.slice(start, end).some(({ name }) => name === 'weekend');
  if (!isWeekend || days === null || (side !== 'after' && side !== 'before')) return null;
  return (context) => {
    const said = days(context);
    if (said === null) return null;
    return dayOf(weekdayFrom(side === 'after' ? said.to.add({ days: 1 }) : said.from.subtract({ days: 7 }), weekday));
  };
}

/** "Not tomorrow, on Thursday": two days, of which the first is not meant. */
function isPutRight(one: Piece, other: Piece, tokens: readonly Token[]): boolean {
  const before = tokens.slice(Math.max(0, one.start - 2), one.start).filter(({ kind }) => kind !== 'on');
  return before.at(-1)?.kind === 'not' && tokens.slice(one.end, other.start).some(({ kind }) => kind === 'comma');
}

/** "Tomorrow in a week": counted from that day and not from today. */
function countedFrom(one: Piece, other: Piece, tokens: readonly Token[]): ReadSpan | null {
  const [isDay, counted] = [tokens.slice(one.start, one.end), tokens.slice(other.start, other.end)];
  const from = one.days;
  if (from === null || isDay.some(({ kind }) => kind !== 'day') || counted[0]?.kind !== 'ahead') return null;
  return (context) => {
    const day = from(context);
    return day === null ? null : (other.days?.({ ...context, now: day.from.toPlainDateTime() }) ?? null);
  };
}

/** The weekday of a stretch. A date beside its weekday counts by itself; "in two weeks" is a date and stands for its week. */
function weekdayIn(weekday: number, stretch: ReadSpan, isCountedInWeeks: boolean): ReadSpan {
  return (context) => {
    const said = stretch(context);
    if (said === null || (said.unit === 'day' && !isCountedInWeeks)) return said;
    const { from, unit } = said.unit === 'day' ? stretchWith(said.from, 'week') : said;
    return withWeekdays.has(unit) ? dayOf(from.add({ days: (weekday - from.dayOfWeek + 7) % 7 })) : null;
  };
}

function inYear(stretch: ReadSpan, year: ReadSpan): ReadSpan {
  return (context) => {
    const said = year(context);
    return said === null ? null : stretch({ ...context, year: said.from.year });
  };
}

/** The weekday, when a piece says no more than that. */
function bareWeekday({ start, end }: Piece, tokens: readonly Token[]): number | null {
  const said = tokens.slice(start, end);
  const weekdays = said.filter(({ kind }) => kind === 'weekday' || kind === 'weekdays');
  const saysMore = said.some(({ kind }) =>
    ['month', 'theUnit', 'unit', 'nth', 'ordinal', 'number', 'next', 'prev'].includes(kind),
  );
  return weekdays.length === 1 && !saysMore ? (weekdays[0]?.number ?? null) : null;
}

function isYear({ start, end }: Piece, tokens: readonly Token[]): boolean {
  const years: readonly Kind[] = ['year', 'thisYear', 'prev', 'next'];
  return tokens.slice(start, end).every(({ kind, name }) => years.includes(kind) || name === 'year');
}

function namesYear({ start, end }: Piece, tokens: readonly Token[]): boolean {
  return tokens.slice(start, end).some(({ kind }) => kind === 'year');
}

function saysWeeks({ start, end }: Piece, tokens: readonly Token[]): boolean {
  return tokens.slice(start, end).some(({ name }) => name === 'week');
}
