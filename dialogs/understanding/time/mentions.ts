// Finds every date and time that a message mentions, and how it mentions it: on it, before it, from it on, not on it.
import {
  type Context,
  dayOf,
  days,
  isBefore,
  type Span,
  shift,
  stretchWith,
  type Toward,
  type Unit,
} from './calendar.ts';
import { bareTimeAt, type Clock, clockAt } from './clock.ts';
import { daysAt } from './days.ts';
import { type Kind, readTokens, type Token } from './tokens.ts';

/** How the days are meant. `until` is a plain "till": an end for a list, a goal for a move. */
export type Relation = 'on' | 'from' | 'since' | 'until' | 'by' | 'before' | 'after' | 'not';

export interface Mention {
  relation: Relation;
  /** The days as said, without the relation; null when only a time was said. */
  days: Span | null;
  clock: Clock | null;
  /** The tokens it was said with: the first, and the one after the last. The relation's word stands before `start`. */
  start: number;
  end: number;
}

export interface Mentions {
  found: Mention[];
  tokens: Token[];
  /** What was said like a date and is none: 31 November. */
  impossible: string | null;
}

interface Piece {
  start: number;
  end: number;
  days: ((context: Context) => Span | null) | null;
  clock: Clock | null;
}

/** What is read against: the moment, which of several years is meant, and whether "from X to Y" is one stretch. */
export interface ReadingOfDates {
  now: Temporal.PlainDateTime;
  toward: Toward;
  joins: boolean;
}

/** Reads a message. Time grows with its length only. */
export function readMentions(message: string, reading: ReadingOfDates): Mentions {
  const tokens = readTokens(message);
  const context: Context = { now: reading.now, toward: reading.toward };
  const pieces = withClocks(joinRanges(joinDays(cutPieces(tokens, context), tokens), tokens, reading.joins), tokens);
  const resolved = pieces.map((piece) => ({ piece, days: piece.days?.(context) ?? null }));
  const fault = resolved.find(({ piece, days }) => piece.days !== null && days === null);
  const found = resolved
    .filter(({ piece, days }) => days !== null || (piece.days === null && piece.clock !== null))
    .map(({ piece, days }) => ({ ...piece, days, relation: relationOf(tokens, piece.start) }));
  const impossible = fault === undefined ? null : textOf(tokens, fault.piece);
  return { found: joinNeighbours(found, tokens), tokens, impossible };
}

/** "November and December", "this week and next" are one stretch, as the one begins where the other ends. */
function joinNeighbours(found: readonly Mention[], tokens: readonly Token[]): Mention[] {
  const joined: Mention[] = [];
  for (const mention of found) {
    const before = joined.at(-1);
    const one = before?.days ?? null;
    const other = mention.days;
    const link = before !== undefined && mention.start - before.end === 1 ? tokens[before.end]?.kind : undefined;
    const isJoined = (link === 'and' || link === 'or') && mention.relation === 'on' && other?.unit !== 'day';
    if (isJoined && before !== undefined && one !== null && other?.from.equals(one.to.add({ days: 1 }))) {
      joined[joined.length - 1] = { ...before, end: mention.end, days: days(one.from, other.to) };
    } else joined.push(mention);
  }
  return joined;
}

function textOf(tokens: readonly Token[], { start, end }: Piece): string {
  return tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
}

function cutPieces(tokens: readonly Token[], context: Context): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    // "Every Monday" is no date.
    if (tokens[at]?.kind === 'every') {
      at = skipEvery(tokens, at);
      continue;
    }
    const moment = momentAt(tokens, at, context) ?? besidePiece(tokens, at);
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
  if (match === null) return null;
  return { start: at, end: match.end, clock: null, days: (context) => match.read(context, ...match.tokens) };
}

/** "The day before Christmas Eve", "the week after Easter", "two days before the 3rd". */
function besidePiece(tokens: readonly Token[], at: number): Piece | null {
  const counts = tokens[at]?.kind === 'number' || tokens[at]?.kind === 'one';
  const unit = tokens[counts ? at + 1 : at];
  const relation = tokens[counts ? at + 2 : at + 1];
  const isUnit = unit?.kind === 'theUnit' || (counts && unit?.kind === 'unit');
  const relates = relation?.kind === 'before' || relation?.kind === 'after' || (counts && relation?.kind === 'from');
  if (!isUnit || !relates) return null;
  const start = at + (counts ? 3 : 2);
  const said = dayPiece(tokens, tokens[start]?.kind === 'the' ? start + 1 : start);
  const read = said?.days ?? null;
  if (said === null || read === null) return null;
  const name = unit.name as Unit;
  const step = (counts ? (tokens[at]?.number ?? 1) : 1) * (relation.kind === 'before' ? -1 : 1);
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

function clockPiece(tokens: readonly Token[], at: number): Piece | null {
  const match = clockAt(tokens, at);
  const clock = match?.read(...match.tokens) ?? null;
  return match === null || clock === null ? null : { start: at, end: match.end, days: null, clock };
}

/** "In an hour", "in 30 minutes": a moment of its own. */
function momentAt(tokens: readonly Token[], at: number, { now }: Context): Piece | null {
  const [lead, count, unit, more] = tokens.slice(at, at + 4);
  if (lead?.kind !== 'ahead') return null;
  const isHalf = count?.kind === 'half' && unit?.kind === 'clockUnit';
  const isHalfOne = count?.kind === 'one' && unit?.kind === 'half' && more?.kind === 'clockUnit';
  const isBare = count?.kind === 'clockUnit' && count.number < 60;
  const isPlain = (count?.kind === 'number' || count?.kind === 'one') && unit?.kind === 'clockUnit';
  if (!isHalf && !isHalfOne && !isPlain && !isBare) return null;
  const minutes = isPlain ? count.number * unit.number : isBare ? count.number : 30;
  if (minutes > 7 * 24 * 60) return null;
  const moment = now.add({ minutes });
  const clock = { from: moment.hour * 60 + moment.minute, to: null, exact: true };
  const end = at + (isHalfOne ? 4 : isBare ? 2 : 3);
  return { start: at, end, days: () => dayOf(moment.toPlainDate()), clock };
}

const linking: ReadonlySet<Kind> = new Set<Kind>(['in', 'on', 'ahead', 'the', 'comma', 'dash']);

/** Whether only linking words stand between two places. */
function isNear(tokens: readonly Token[], from: number, to: number, most = 2): boolean {
  return to - from <= most && tokens.slice(from, to).every(({ kind }) => linking.has(kind));
}

const within = new Set<Span['unit']>(['week', 'weekend', 'month']);

/** Days said in two steps are one: "Wednesday, week 50", "Tuesday the 24th", "Q3 last year", "so far in November". */
function joinDays(pieces: readonly Piece[], tokens: readonly Token[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const fused = before === undefined || !isNear(tokens, before.end, piece.start) ? null : fuse(before, piece, tokens);
    if (fused === null) joined.push(piece);
    else joined[joined.length - 1] = fused;
  }
  return joined;
}

function fuse(one: Piece, other: Piece, tokens: readonly Token[]): Piece | null {
  if (one.days === null || other.days === null) return null;
  const [first, second] = [one.days, other.days];
  const weekday = (piece: Piece) => {
    const said = tokens.slice(piece.start, piece.end).filter(({ kind }) => kind === 'weekday' || kind === 'weekdays');
    return said.length === 1 &&
      tokens
        .slice(piece.start, piece.end)
        .every(({ kind }) => kind !== 'month' && kind !== 'theUnit' && kind !== 'unit' && kind !== 'nth')
      ? (said[0]?.number ?? null)
      : null;
  };
  const isYear = (piece: Piece) =>
    tokens
      .slice(piece.start, piece.end)
      .every(
        ({ kind, name }) =>
          kind === 'year' || kind === 'thisYear' || kind === 'prev' || kind === 'next' || name === 'year',
      );
  const span = { start: one.start, end: other.end, clock: null };
  const saysWeeks = (piece: Piece) => tokens.slice(piece.start, piece.end).some(({ name }) => name === 'week');
  const withinOf = (day: number, stretch: (context: Context) => Span | null) => (context: Context) => {
    const found = stretch(context);
    if (found === null) return null;
    if (found.unit === 'day') {
      // "Tuesday in two weeks" is of that week; a date beside its weekday counts by itself.
      if (!saysWeeks(stretch === second ? other : one)) return found;
      const week = stretchWith(found.from, 'week');
      return dayOf(week.from.add({ days: day - 1 }));
    }
    if (!within.has(found.unit)) return null;
    return dayOf(found.from.add({ days: (day - found.from.dayOfWeek + 7) % 7 }));
  };
  const [dayFirst, daySecond] = [weekday(one), weekday(other)];
  if (dayFirst !== null && daySecond === null && !isYear(other)) return { ...span, days: withinOf(dayFirst, second) };
  if (daySecond !== null && dayFirst === null && !isYear(one)) return { ...span, days: withinOf(daySecond, first) };
  const inYear =
    (stretch: (context: Context) => Span | null, year: (context: Context) => Span | null) => (context: Context) => {
      const found = year(context);
      return found === null ? null : stretch({ ...context, year: found.from.year });
    };
  const saysYear = (piece: Piece) => tokens.slice(piece.start, piece.end).some(({ kind }) => kind === 'year');
  if (isYear(other) && !isYear(one) && !saysYear(one)) return { ...span, days: inYear(first, second) };
  if (isYear(one) && !isYear(other) && !saysYear(other)) return { ...span, days: inYear(second, first) };
  return null;
}

/** "From X to Y", "between X and Y", "X-Y" are one stretch; so are two times of one day. */
function joinRanges(pieces: readonly Piece[], tokens: readonly Token[], joins: boolean): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const range = before === undefined ? null : rangeOf(before, piece, tokens, joins);
    if (range === null) joined.push(piece);
    else joined[joined.length - 1] = range;
  }
  return joined;
}

function rangeOf(one: Piece, other: Piece, tokens: readonly Token[], joins: boolean): Piece | null {
  const between = tokens
    .slice(one.end, other.start)
    .filter(({ kind }) => kind !== 'the' && kind !== 'on' && kind !== 'clock');
  const link = between[0]?.kind;
  if (between.length !== 1 || link === undefined) return null;
  const lead = leadOf(tokens, one.start);
  const isBetween = lead?.kind === 'between';
  const links =
    link === 'dash' || (link === 'until' && joins) || (link === 'and' && isBetween) || (link === 'by' && joins);
  if (!links) return null;
  const start = isBetween || lead?.kind === 'from' ? lead.at : one.start;
  if (one.days !== null && other.days !== null && one.clock === null && other.clock === null) {
    const [first, second] = [one.days, other.days];
    return { start, end: other.end, clock: null, days: (context) => spanOf(first, second, context) };
  }
  const [from, to] = [one.clock, other.clock];
  if (one.days !== null || other.days !== null || from === null || to === null) return null;
  if (from.from === null || to.from === null || from.from >= to.from) return null;
  return { start, end: other.end, days: null, clock: { from: from.from, to: to.from, exact: true } };
}

function spanOf(
  first: (context: Context) => Span | null,
  second: (context: Context) => Span | null,
  context: Context,
): Span | null {
  const to = second(context);
  let from = first(context);
  if (from === null || to === null) return null;
  if (!isBefore(to.to, from.from)) return days(from.from, to.to);
  // Over the turn of a year or week: what is said first decides when looking ahead, what is said last when looking back.
  if (context.toward === 'past') {
    from = first({ ...context, now: to.from.toPlainDateTime() });
    return from === null || isBefore(to.to, from.from) ? null : days(from.from, to.to);
  }
  const later = second({ ...context, toward: 'coming', now: from.from.toPlainDateTime() });
  return later === null || isBefore(later.to, from.from) ? null : days(from.from, later.to);
}

/** A time said beside a day belongs to it. */
function withClocks(pieces: readonly Piece[], tokens: readonly Token[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces.map((each) => withBareTime(each, tokens))) {
    const before = joined.at(-1);
    const isClose = before !== undefined && isNear(tokens, before.end, piece.start, 3);
    if (isClose && before.days !== null && piece.days === null) {
      joined[joined.length - 1] = { ...before, end: piece.end, clock: narrower(before.clock, piece.clock) };
    } else if (isClose && before.days === null && piece.days !== null) {
      joined[joined.length - 1] = { ...piece, start: before.start, clock: narrower(before.clock, piece.clock) };
    } else joined.push(piece);
  }
  return joined;
}

/** "In the afternoon at 2": the exact time counts. */
function narrower(one: Clock | null, other: Clock | null): Clock | null {
  if (one === null || other === null) return one ?? other;
  return other.exact || !one.exact ? other : one;
}

function withBareTime(piece: Piece, tokens: readonly Token[]): Piece {
  if (piece.days === null || piece.clock !== null) return piece;
  const time = bareTimeAt(tokens, piece.end);
  return time === null ? piece : { ...piece, end: time.end, clock: time.clock };
}

const relations: Partial<Record<Kind, Relation>> = {
  from: 'from',
  since: 'since',
  until: 'until',
  by: 'by',
  before: 'before',
  after: 'after',
  not: 'not',
};

/** The word of relation before a place, over what only links. */
function leadOf(tokens: readonly Token[], start: number): { kind: Kind; at: number } | null {
  for (let at = start - 1; at >= Math.max(0, start - 3); at -= 1) {
    const kind = tokens[at]?.kind;
    if (kind === undefined || !(linking.has(kind) || kind === 'clock' || kind === 'recent'))
      return kind === undefined ? null : { kind, at };
  }
  return null;
}

function relationOf(tokens: readonly Token[], start: number): Relation {
  const lead = leadOf(tokens, start);
  return (lead === null ? undefined : relations[lead.kind]) ?? 'on';
}

/** The first and last day that a mention allows; null for no bound on that side. */
export function boundsOf({ relation, days: said }: Mention): {
  from: Temporal.PlainDate | null;
  to: Temporal.PlainDate | null;
} {
  if (said === null) return { from: null, to: null };
  switch (relation) {
    case 'from':
    case 'since':
      return { from: said.from, to: null };
    case 'after':
      return { from: said.to.add({ days: 1 }), to: null };
    case 'until':
    case 'by':
      return { from: null, to: said.to };
    case 'before':
      return { from: null, to: said.from.subtract({ days: 1 }) };
    case 'on':
    case 'not':
      return { from: said.from, to: said.to };
  }
}
