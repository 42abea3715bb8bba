// Stretches of days: weeks, months, quarters, and the one that is meant when a message leaves the year out.
import { isWorkingDay, weekdayFrom } from '../../working-time/holidays.ts';

export const units = ['day', 'workingDay', 'week', 'weekend', 'month', 'quarter', 'tertial', 'half', 'year'] as const;
export type Unit = (typeof units)[number];

/** Days in a row, first and last included. `unit` tells what kind of stretch was said, `span` one of no such kind. */
export interface Span {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  unit: Unit | 'season' | 'span';
}

/**
 * Which one is meant when a message leaves the year out: `coming` the first that has not ended (a meeting), `past` the last
 * that has begun (a figure), `near` the coming one unless the last ended lately (a list).
 */
export type Toward = 'coming' | 'past' | 'near';

/** What an expression is read against. `year` is one that stands beside it in the message. */
export interface Context {
  now: Temporal.PlainDateTime;
  toward: Toward;
  year?: number;
}

/** For `near`: a stretch that ended at most so many days ago is meant rather than one of next year. */
const lately = 60;
// "29 February" comes within eight years, week 53 and every holiday sooner.
const yearsLooked = 8;

/** Midnight is no part of a date: the day that it is. */
export function today({ now }: Context): Temporal.PlainDate {
  return now.toPlainDate();
}

/** A stretch of one day. */
export function dayOf(date: Temporal.PlainDate): Span {
  return { from: date, to: date, unit: 'day' };
}

export function days(from: Temporal.PlainDate, to: Temporal.PlainDate): Span {
  return { from, to, unit: 'span' };
}

/** A date of the calendar; null when there is none such (31 November). */
export function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.day === day ? date : null;
}

/** The ISO week, the month and so on that holds a date. */
export function stretchWith(date: Temporal.PlainDate, unit: Unit): Span {
  switch (unit) {
    case 'day':
    case 'workingDay':
      return { from: date, to: date, unit };
    case 'week': {
      const from = date.subtract({ days: date.dayOfWeek - 1 });
      return { from, to: from.add({ days: 6 }), unit };
    }
    case 'weekend': {
      const from = date.add({ days: 6 - date.dayOfWeek });
      return { from, to: from.add({ days: 1 }), unit };
    }
    case 'month':
    case 'quarter':
    case 'tertial':
    case 'half':
    case 'year': {
      const months = monthsIn[unit];
      const from = date.with({ month: date.month - ((date.month - 1) % months), day: 1 });
      return { from, to: from.add({ months }).subtract({ days: 1 }), unit };
    }
  }
}

const monthsIn = { month: 1, quarter: 3, tertial: 4, half: 6, year: 12 } as const;

/** A date so many units later; earlier below zero. */
export function shift(date: Temporal.PlainDate, unit: Unit, count: number): Temporal.PlainDate {
  switch (unit) {
    case 'day':
      return date.add({ days: count });
    case 'workingDay':
      return shiftWorkingDays(date, count);
    case 'week':
    case 'weekend':
      return date.add({ weeks: count });
    default:
      return date.add({ months: monthsIn[unit] * count });
  }
}

function shiftWorkingDays(date: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = day.add({ days: Math.sign(count) });
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The month, quarter and so on of a year by its number; null when the year has none of that number. */
export function numbered(unit: Unit, number: number, year: number): Span | null {
  if (year < 1900 || year > 2199) return null;
  if (unit === 'week') return isoWeek(year, number);
  if (unit === 'year' || unit === 'day' || unit === 'workingDay' || unit === 'weekend') return null;
  const months = monthsIn[unit];
  if (!Number.isInteger(number) || number < 1 || number > 12 / months) return null;
  return stretchWith(Temporal.PlainDate.from({ year, month: (number - 1) * months + 1, day: 1 }), unit);
}

function isoWeek(year: number, week: number): Span | null {
  if (!Number.isInteger(week) || week < 1 || week > 53) return null;
  const first = stretchWith(Temporal.PlainDate.from({ year, month: 1, day: 4 }), 'week');
  const span = stretchWith(first.from.add({ weeks: week - 1 }), 'week');
  return span.from.weekOfYear === week ? span : null;
}

/** The stretch that is meant when a message does not say of which year it is; null when no year near has one. */
export function ofSomeYear(context: Context, make: (year: number) => Span | null): Span | null {
  if (context.year !== undefined) return make(context.year);
  const day = today(context);
  const coming = firstOf(yearsFrom(day.year - 1, 1), make, ({ to }) => !isBefore(to, day));
  const past = firstOf(yearsFrom(day.year + 1, -1), make, ({ from }) => !isBefore(day, from));
  if (context.toward === 'coming') return coming;
  if (context.toward === 'past') return past;
  return past !== null && past.to.until(day).days <= lately ? past : coming;
}

function yearsFrom(start: number, step: number): number[] {
  return Array.from({ length: yearsLooked + 2 }, (_none, index) => start + index * step);
}

function firstOf(years: number[], make: (year: number) => Span | null, holds: (span: Span) => boolean): Span | null {
  for (const year of years) {
    const span = make(year);
    if (span !== null && holds(span)) return span;
  }
  return null;
}

/** Whether one day is before another. */
export function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

/** The next of a weekday (1 Monday to 7 Sunday) after today; with `past`, the last one before today. */
export function weekdayNear(context: Context, weekday: number): Temporal.PlainDate {
  const day = today(context);
  return context.toward === 'past'
    ? weekdayFrom(day.subtract({ days: 7 }), weekday)
    : weekdayFrom(day.add({ days: 1 }), weekday);
}
