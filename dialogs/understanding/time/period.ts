// The stretch of days that a message asks about: for figures what has been, for lists what comes.
import { isBefore } from './calendar.ts';
import { boundsOf, type Mention, readMentions } from './mentions.ts';
import type { Token } from './tokens.ts';

/** Days in a row, both included; null for no bound on that side. */
export interface Period {
  from: Temporal.PlainDate | null;
  to: Temporal.PlainDate | null;
}

/**
 * The period of a figure: what has been. A month, week or quarter that runs ends with itself; "this year", a season and what is said to be
 * "so far" end today. Null when the message names none, or only days to come.
 */
export function readPastPeriod(text: string, now: Temporal.PlainDateTime): Period | null {
  const { found, tokens } = readMentions(text, { now, toward: 'past', joins: true });
  return pastPeriodOf(found, now.toPlainDate(), saysSoFar(tokens));
}

/** Whether a message asks for no more than what has been until now. */
export function saysSoFar(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === 'soFar');
}

/** The same from what was found; `soFar` is whether it was said so. */
export function pastPeriodOf(mentions: readonly Mention[], today: Temporal.PlainDate, soFar: boolean): Period | null {
  const period = periodOf(mentions);
  if (period === null) return null;
  if (period.from !== null && isBefore(today, period.from)) return null;
  const { to } = period;
  if (to === null) return { from: period.from, to: today };
  const isOpen = mentions.some(
    ({ days }) => days?.to.equals(to) === true && (days.unit === 'year' || days.unit === 'season'),
  );
  return { from: period.from, to: isBefore(today, to) && (soFar || isOpen) ? today : to };
}

/** The period of a list: "this week", "by Friday", "from the 1st to the 15th". Null when the message names none. */
export function readComingPeriod(text: string, now: Temporal.PlainDateTime): Period | null {
  return periodOf(readMentions(text, { now, toward: 'near', joins: true }).found);
}

/** The stretch that mentions name, whenever it is; null when they name none. */
export function periodOf(mentions: readonly Mention[]): Period | null {
  const said = mentions.filter(({ relation, days }) => relation !== 'not' && days !== null);
  const bounds = said.map(boundsOf);
  const from = bounds.find((bound) => bound.from !== null)?.from ?? null;
  // "From the 1st ... until the 15th" may stand apart.
  const to = bounds.find((bound) => bound.to !== null && (from === null || !isBefore(bound.to, from)))?.to ?? null;
  // "The second half, until October": a last day within ends it.
  const ends = said.filter(({ relation }) => relation === 'until').map(boundsOf);
  const within = ends.find((end) => isWithin(end.to, from, to))?.to ?? to;
  return from === null && within === null ? null : { from, to: within };
}

function isWithin(
  day: Temporal.PlainDate | null,
  from: Temporal.PlainDate | null,
  to: Temporal.PlainDate | null,
): boolean {
  return day !== null && from !== null && to !== null && !isBefore(day, from) && isBefore(day, to);
}
