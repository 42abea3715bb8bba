// Cuts a message into the days and times that it names, each on its own, before they are put together.
import { type Context, dayOf, type Span, shift, stretchWith, today, type Unit } from './calendar.ts';
import { type Clock, clockAt, hoursOfPart } from './clock.ts';
import { dayOfMonth } from './day-readers.ts';
import { daysAt } from './days.ts';
import { lengthAt } from './duration.ts';
import type { Token } from './tokens.ts';

/** Days, a time, or both, said by the tokens from `start` to before `end`. `days` gives null when there are no such days. */
export interface Piece {
  start: number;
  end: number;
  days: ((context: Context) => Span | null) | null;
  clock: Clock | null;
}

/** "Friday 4", "Friday 4 in the morning": the 4th where that is a Friday, and no hour at which one meets. */
function weekdayAndDate(tokens: readonly Token[], at: number, context: Context): Piece | null {
  const [weekday, date, next] = tokens.slice(at, at + 3);
  if (weekday?.kind !== 'weekday' || date?.kind !== 'number' || countsSomething(tokens, at + 2)) return null;
  if (['dash', 'number', 'half-day', 'aboutTime'].includes(next?.kind ?? '')) return null;
  const isHour = date.number >= 7 && date.number <= 18 && next?.kind !== 'clock' && next?.kind !== 'clockTime';
  const days = isHour || context.toward === 'past' ? null : dayOfMonth(context, date.number);
  if (days?.from.dayOfWeek !== weekday.number) return null;
  return { start: at, end: at + 2, clock: null, days: () => days };
}

/** The days and times in the order they are said. Those of "every Monday" are left out: they are no date. */
export function cutPieces(tokens: readonly Token[], context: Context): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (tokens[at]?.kind === 'every') {
      at = skipEvery(tokens, at);
      continue;
    }
    const week = weekBeside(tokens, at, pieces.at(-1) ?? null);
    if (week !== null) {
      if (week.days !== null) pieces.push(week);
      at = week.end;
      continue;
    }
    const moment =
      partOfToday(tokens, at) ??
      momentAt(tokens, at, context) ??
      besidePiece(tokens, at) ??
      weekdayAndDate(tokens, at, context);
    const piece = moment ?? longer(dayPiece(tokens, at), clockPiece(tokens, at));
    if (piece === null) at += 1;
    else {
      pieces.push(piece);
      at = piece.end;
    }
  }
  return pieces;
}

function skipEvery(tokens: readonly Token[], at: number): number {
  return Math.max(at + 1, daysAt(tokens, at + 1)?.end ?? 0);
}

function longer(one: Piece | null, other: Piece | null): Piece | null {
  if (one === null || other === null) return one ?? other;
  return other.end > one.end ? other : one;
}

function dayPiece(tokens: readonly Token[], at: number): Piece | null {
  const match = daysAt(tokens, at);
  if (match === null) return bareOrdinal(tokens, at);
  return { start: at, end: match.end, clock: null, days: (context) => match.read(context, ...match.tokens) };
}

// "The second one" is rather one of several than a day.
const leastOrdinal = 4;

/** "The seventh" alone, with nothing after it that it could be the seventh of. */
function bareOrdinal(tokens: readonly Token[], at: number): Piece | null {
  const [the, nth, next] = tokens.slice(at, at + 3);
  if (the?.kind !== 'the' || nth?.kind !== 'nth' || nth.number < 1) return null;
  if (nth.number < leastOrdinal && (tokens[at - 1]?.kind !== 'until' || next !== undefined)) return null;
  if (next?.kind === 'other' || next?.kind === 'unit' || next?.kind === 'theUnit') return null;
  return { start: at, end: at + 2, clock: null, days: (context) => dayOfMonth(context, nth.number) };
}

/** "The day before Christmas Eve", "the week after Easter", "two days before the 3rd". */
function besidePiece(tokens: readonly Token[], at: number): Piece | null {
  const counts = tokens[at]?.kind === 'number' || tokens[at]?.kind === 'one';
  const unit = tokens[counts ? at + 1 : at];
  const relation = tokens[counts ? at + 2 : at + 1];
  const isUnit = unit?.kind === 'theUnit' || (counts && unit?.kind === 'unit');
  const isWeekOf = !counts && unit?.name === 'week' && relation?.text === 'of';
  const relates =
    isWeekOf || ['before', 'after'].includes(relation?.kind ?? '') || (counts && relation?.kind === 'onwards');
  if (relation === undefined || !(isUnit || isWeekOf) || !relates) return null;
  const start = at + (counts ? 3 : 2);
  const said = dayPiece(tokens, tokens[start]?.kind === 'the' ? start + 1 : start);
  const read = said?.days ?? null;
  if (said === null || read === null) return null;
  const name = unit.name as Unit;
  const count = counts ? (tokens[at]?.number ?? 1) : isWeekOf ? 0 : 1;
  const step = count * (relation.kind === 'before' ? -1 : 1);
  return {
    start: at,
    end: said.end,
    clock: null,
    days: (context) => {
      const span = read(context);
      if (span === null) return null;
      const date = shift(step < 0 ? span.from : span.to, name, step);
      return counts ? dayOf(date) : stretchWith(date, name);
    },
  };
}

/**
 * "The week after", "the same week": told from the days before it in the message. Where there are none it is of something that was said
 * elsewhere, and its `days` are null.
 */
function weekBeside(tokens: readonly Token[], at: number, before: Piece | null): Piece | null {
  const isSame = tokens[at]?.kind === 'same';
  const unit = tokens[isSame ? at + 1 : at];
  if (unit?.name !== 'week' || !['unit', 'theUnit'].includes(unit.kind)) return null;
  const relation = isSame ? 'same' : tokens[at + 1]?.kind;
  const step = relation === 'same' ? 0 : relation === 'before' ? -1 : 1;
  if (!['same', 'before', 'after', 'thereafter'].includes(relation ?? '')) return null;
  if (!isSame && (namesDays(tokens, at + 2) || tokens[at + 2]?.kind === 'next')) return null;
  const read = before?.days ?? null;
  const days = (context: Context) => {
    const span = read?.(context) ?? null;
    return span === null ? null : stretchWith(shift(step < 0 ? span.from : span.to, 'week', step), 'week');
  };
  return { start: at, end: at + 2, clock: null, days: read === null ? null : days };
}

function namesDays(tokens: readonly Token[], at: number): boolean {
  return dayPiece(tokens, tokens[at]?.kind === 'the' ? at + 1 : at) !== null || tokens[at]?.kind === 'number';
}

function clockPiece(tokens: readonly Token[], at: number): Piece | null {
  const match = clockAt(tokens, at);
  const clock = match?.read(...match.tokens) ?? null;
  // Behind its word an hour counts nothing: the Swedish words for "is" and "years" fold to the same.
  const isClock = tokens[at]?.kind === 'clock' || tokens[at - 1]?.kind === 'clock';
  if (match === null || clock === null || (!isClock && countsSomething(tokens, match.end))) return null;
  return { start: at, end: match.end, days: null, clock };
}

/** "Around 10 days": the figure before a place is no hour. */
function countsSomething(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end]?.kind ?? 'other';
  return tokens[end - 1]?.kind === 'number' && ['unit', 'theUnit', 'clockUnit', 'month'].includes(next);
}

/** "This afternoon" is a day and a time. */
function partOfToday(tokens: readonly Token[], at: number): Piece | null {
  if (tokens[at]?.kind !== 'partToday') return null;
  const days = (context: Context) => dayOf(today(context));
  return { start: at, end: at + 1, days, clock: hoursOfPart(tokens[at]) };
}

// "In 400 hours" is not said of a moment.
const longestWait = 7 * 24 * 60;

/** "In an hour", "in 30 minutes": a moment of its own. */
function momentAt(tokens: readonly Token[], at: number, { now }: Context): Piece | null {
  const length = tokens[at]?.kind === 'ahead' ? lengthAt(tokens, at + 1) : null;
  if (length === null || length.minutes > longestWait) return null;
  // Hours of waiting are counted on the clock that goes on when summer time begins or ends.
  const moment = now.toZonedDateTime('Europe/Stockholm').add({ minutes: length.minutes });
  const clock = { from: moment.hour * 60 + moment.minute, to: null, said: 'time' as const };
  return { start: at, end: length.end, days: () => dayOf(moment.toPlainDate()), clock };
}
