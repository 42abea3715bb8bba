// Finds every date and time that a message mentions, and how it mentions it: on it, before it, from it on, not on it.
import { type Context, days, isBefore, type Span, type Toward } from './calendar.ts';
import type { Clock } from './clock.ts';
import { joinDays } from './fusing.ts';
import { joinRanges, leadOf, withClocks } from './joining.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { type Kind, readTokens, type Token } from './tokens.ts';

/** How the days are meant. `until` is a plain "till": an end for a list, a goal for a move. */
export type Relation = 'on' | 'onwards' | 'since' | 'until' | 'by' | 'before' | 'after' | 'not' | 'insteadOf';

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
  tokens: readonly Token[];
  /** What was said like a date and is none, as "31 november"; in small letters without diacritics. */
  impossible: string | null;
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
    .filter(({ piece, days }) => days !== null || piece.clock !== null)
    .map(({ piece, days }) => ({ ...piece, days, relation: relationIn({ ...piece, days }, tokens, context) }));
  const impossible = fault === undefined ? null : textOf(tokens, fault.piece);
  return { found: joinNeighbours(found, tokens, reading.toward), tokens, impossible };
}

/**
 * "November and December", "this week and next" are one stretch, as the one begins where the other ends. Two days in a row are one for
 * lists and figures; of a meeting they are a choice.
 */
function joinNeighbours(found: readonly Mention[], tokens: readonly Token[], toward: Toward): Mention[] {
  const joined: Mention[] = [];
  for (const mention of found) {
    const before = joined.at(-1);
    const one = before?.days ?? null;
    const other = mention.days;
    const link = before === undefined ? undefined : linkBetween(before, mention, tokens);
    const isStretch = other?.unit !== 'day' || toward !== 'coming';
    const isJoined = (link === 'and' || link === 'or') && mention.relation === 'on' && isStretch;
    if (isJoined && before !== undefined && one !== null && other?.from.equals(one.to.add({ days: 1 }))) {
      joined[joined.length - 1] = { ...before, end: mention.end, days: days(one.from, other.to) };
    } else joined.push(mention);
  }
  return joined;
}

/** What alone stands between two mentions, over a small word before the second: "on Thursday and on Friday". */
function linkBetween(one: Mention, other: Mention, tokens: readonly Token[]): Kind | undefined {
  const between = tokens.slice(one.end, other.start);
  // "Thursday Friday": nothing need stand between two days.
  if (between.length === 0) return one.days?.unit === 'day' && other.days?.unit === 'day' ? 'and' : undefined;
  return between.slice(1).every(({ kind }) => kind === 'on' || kind === 'in' || kind === 'the')
    ? between[0]?.kind
    : undefined;
}

function textOf(tokens: readonly Token[], { start, end }: Piece): string {
  return tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
}

const relations: Partial<Record<Kind, Relation>> = {
  onwards: 'onwards',
  since: 'since',
  until: 'until',
  by: 'by',
  before: 'before',
  after: 'after',
  not: 'not',
  insteadOf: 'insteadOf',
};

function relationOf(tokens: readonly Token[], start: number): Relation {
  const lead = leadOf(tokens, start);
  if (lead === null || isButRather(tokens, lead.at)) return 'on';
  // "Not till Friday, till Monday."
  if (lead.kind === 'until' && tokens[lead.at - 1]?.kind === 'not') return 'not';
  return tellsOfWhich(tokens, lead.at) ? 'on' : (relations[lead.kind] ?? 'on');
}

/** "The day after, Friday the 4th": what stands behind the comma tells which day that is. */
function tellsOfWhich(tokens: readonly Token[], lead: number): boolean {
  const unit = tokens[lead - 1]?.kind;
  return tokens[lead + 1]?.kind === 'comma' && (unit === 'theUnit' || unit === 'unit');
}

const contrastReach = 8;

/** "Not on Friday but on Thursday": the Swedish word is also that for "except". */
function isButRather(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - contrastReach), at);
  return tokens[at]?.text === 'utan' && before.some(({ kind, text }) => kind === 'not' && text !== 'utan');
}

/** "Before this week", "before the end of the month" is said of their last day: what has begun has no time before it to come. */
function relationIn(
  { start, days: said }: { start: number; days: Span | null },
  tokens: readonly Token[],
  { now, toward }: Context,
): Relation {
  const relation = relationOf(tokens, start);
  if (relation !== 'before' || said === null || toward === 'past') return relation;
  const isEnd = tokens[start]?.kind === 'third' && tokens[start].number === 3;
  const hasBegun = isBefore(said.from, now.toPlainDate()) || said.from.equals(now.toPlainDate());
  return isEnd || (hasBegun && said.unit !== 'day') ? 'by' : relation;
}

/** The first and last day that a mention allows; null for no bound on that side. */
export function boundsOf({ relation, days: said }: Mention): {
  from: Temporal.PlainDate | null;
  to: Temporal.PlainDate | null;
} {
  if (said === null) return { from: null, to: null };
  switch (relation) {
    case 'onwards':
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
    case 'insteadOf':
      return { from: said.from, to: said.to };
  }
}
