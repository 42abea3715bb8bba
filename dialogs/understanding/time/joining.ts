// Puts together what is one stretch or one moment: "from 1 to 15 October", "between 9 and 11", "Wednesday at 9".
import { type Context, days, isBefore, type Span } from './calendar.ts';
import { bareTimeAt, type Clock } from './clock.ts';
import { isLinking, isNear } from './fusing.ts';
import type { Piece } from './pieces.ts';
import type { Kind, Token } from './tokens.ts';

/** "From X to Y", "between X and Y", "X-Y" are one stretch; so are two times of one day. */
export function joinRanges(pieces: readonly Piece[], tokens: readonly Token[], joins: boolean): Piece[] {
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
  const start = isBetween || lead?.kind === 'onwards' ? lead.at : one.start;
  if (one.days !== null && other.days !== null && one.clock === null && other.clock === null) {
    const [first, second] = [one.days, other.days];
    return { start, end: other.end, clock: null, days: (context) => spanOf(first, second, context) };
  }
  const [from, to] = [one.clock, other.clock];
  if (one.days !== null || other.days !== null || from === null || to === null) return null;
  if (from.from === null || to.from === null || from.from >= to.from) return null;
  return {
    start,
    end: other.end,
    days: null,
    clock: { from: from.from, to: to.from, said: isBetween ? 'hours' : 'time' },
  };
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
export function withClocks(pieces: readonly Piece[], tokens: readonly Token[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces.map((each) => withBareTime(each, tokens))) {
    const before = joined.at(-1);
    const isClose = before !== undefined && isNear(tokens, before.end, piece.start, 3);
    const isExact = before?.days === null && before.clock?.said === 'part' && piece.clock?.said === 'time';
    if (isClose && piece.days === null && (before.days !== null || isExact)) {
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
  return one.said === 'part' || other.said !== 'part' ? other : one;
}

function withBareTime(piece: Piece, tokens: readonly Token[]): Piece {
  if (piece.days === null || piece.clock !== null) return piece;
  const time = bareTimeAt(tokens, piece.end);
  return time === null ? piece : { ...piece, end: time.end, clock: time.clock };
}

/** The word of relation before a place, over what only links. "Not, Friday" and what another sentence ends with is none. */
export function leadOf(tokens: readonly Token[], start: number): { kind: Kind; at: number } | null {
  for (let at = start - 1; at >= Math.max(0, start - 3); at -= 1) {
    const kind = tokens[at]?.kind;
    const isContrast = kind === 'comma' || tokens[at]?.text === 'men' || tokens[at]?.text === 'but';
    if (kind === 'stop' || (isContrast && tokens[at - 1]?.kind === 'not')) return null;
    if (kind === undefined || !(isLinking(kind) || kind === 'clock' || kind === 'recent'))
      return kind === undefined ? null : { kind, at };
  }
  return null;
}
