// Reads how long something takes: "60 min", "en timme", "1,5 timme", and how far it is moved: "two days".
import type { Unit } from './calendar.ts';
import type { Token } from './tokens.ts';

// Longer than a working day is no meeting.
const longest = 8 * 60;

/** Minutes, as the length of a meeting; null when none is said. "In an hour" is a moment and no length. */
export function readMinutes(tokens: readonly Token[]): number | null {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'clockUnit') continue;
    const before = tokens[at - 1];
    const isMoment = tokens.slice(Math.max(0, at - 3), at).some(({ kind }) => kind === 'ahead' || kind === 'within');
    if (isMoment || tokens[at + 1]?.kind === 'later' || tokens[at + 1]?.kind === 'past') continue;
    const count = countOf(before);
    const halfMore = before?.kind === 'half' && tokens[at - 2]?.kind === 'one' && tokens[at - 3]?.kind === 'and';
    const half = before?.kind === 'half' ? (halfMore ? 1.5 : 0.5) : null;
    const minutes = Math.round((half ?? count ?? (token.number === 30 ? 1 : 0)) * token.number);
    if (minutes > 0 && minutes <= longest) return minutes;
  }
  return null;
}

function countOf(token: Token | undefined): number | null {
  if (token?.kind === 'number' || token?.kind === 'one') return token.number;
  return token !== undefined && /^\d+[,.]\d$/.test(token.text) ? Number(token.text.replace(',', '.')) : null;
}

/** How far something is moved: "a week", "two days", "an hour". */
export interface Shift {
  unit: Unit | 'minute';
  count: number;
  start: number;
  end: number;
}

/** The first number of days, weeks or hours that is not counted from now or back ("in two days", "the last two days"). */
export function readShift(tokens: readonly Token[]): Shift | null {
  const counted = new Set(['ahead', 'within', 'recent', 'coming', 'next', 'prev', 'nth', 'onwards', 'before', 'after']);
  for (const [at, token] of tokens.entries()) {
    const unit = tokens[at + 1];
    if ((token.kind !== 'number' && token.kind !== 'one') || unit === undefined) continue;
    if (
      counted.has(tokens[at - 1]?.kind ?? '') ||
      ['since', 'ago', 'before', 'after'].includes(tokens[at + 2]?.kind ?? '')
    )
      continue;
    const span = { start: at, end: at + 2 };
    if (unit.kind === 'unit') return { unit: unit.name as Unit, count: token.number, ...span };
    if (unit.kind === 'clockUnit') return { unit: 'minute', count: token.number * unit.number, ...span };
  }
  return null;
}
