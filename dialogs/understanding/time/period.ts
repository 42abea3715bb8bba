// The stretch of days that a message asks about: for figures what has been, for lists what comes.
import { isBefore } from './calendar.ts';
import { boundsOf, type Mention, readMentions } from './mentions.ts';

/** Days in a row, both included; null for no bound on that side. */
export interface Period {
  from: Temporal.PlainDate | null;
  to: Temporal.PlainDate | null;
}

/**
 * The period of a figure: what has been, at the latest until today, as "this year" and a running month end today. Null when the message
 * names none, or only days to come.
 */
export function readPastPeriod(text: string, now: Temporal.PlainDateTime): Period | null {
  const mentions = readMentions(text, { now, toward: 'past', joins: true }).found;
  return pastPeriodOf(mentions, now.toPlainDate());
}

export function pastPeriodOf(mentions: readonly Mention[], today: Temporal.PlainDate): Period | null {
  const period = periodOf(mentions);
  if (period === null) return null;
  if (period.from !== null && isBefore(today, period.from)) return null;
  const to = period.to === null || isBefore(today, period.to) ? today : period.to;
  return { from: period.from, to };
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
  return from === null && to === null ? null : { from, to };
}
