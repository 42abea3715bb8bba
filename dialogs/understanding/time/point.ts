// The day, and the time of day, that a message means.
import { nextWorkingDay } from '../../working-time/holidays.ts';
import { boundsOf, type Mention, readMentions } from './mentions.ts';

/** A point in Stockholm's calendar; `time` only when an exact one was said. */
export interface Point {
  date: Temporal.PlainDate;
  time: Temporal.PlainTime | null;
}

/** A time of day in minutes as a time. */
export function timeOf(minutes: number): Temporal.PlainTime {
  return Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
}

/** The time at which what a mention says begins; null when it says none, only a part of the day, or only a bound. */
export function exactTime({ clock }: Mention): Temporal.PlainTime | null {
  if (clock === null || clock.from === null || clock.said === 'part') return null;
  return clock.said === 'time' || clock.to !== null ? timeOf(clock.from) : null;
}

/**
 * The first day or moment that a message names, the coming one where it leaves the year out: the Monday of a week, the first
 * day of a month, the first working day after a holiday. A time alone is of today, or of tomorrow when it has passed. Null when it names none.
 */
export function readPoint(text: string, now: Temporal.PlainDateTime): Point | null {
  const mention = readMentions(text, { now, toward: 'coming', joins: true }).found.find(
    ({ relation }) => relation !== 'not',
  );
  return mention === undefined ? null : pointOf(mention, now);
}

/** The day, and the exact time if there is one, that a mention stands for as a point. */
export function pointOf(mention: Mention, now: Temporal.PlainDateTime): Point | null {
  const time = exactTime(mention);
  const { from, to } = boundsOf(mention);
  if (mention.days !== null) {
    const date =
      mention.relation === 'after' && from !== null
        ? nextWorkingDay(from)
        : mention.relation === 'until'
          ? mention.days.from
          : (from ?? to);
    return date === null ? null : { date, time };
  }
  if (time === null) return null;
  const isPassed = Temporal.PlainTime.compare(time, now.toPlainTime()) <= 0;
  return { date: isPassed ? now.toPlainDate().add({ days: 1 }) : now.toPlainDate(), time };
}
