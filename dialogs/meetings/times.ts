// Moments that follow from a meeting's own: until when it is held, and when those in it are reminded.
import { isHalfDay, isWorkingDay } from '../working-time/holidays.ts';
import { dayInStockholm, stockholm } from '../working-time/stockholm.ts';
import type { DayKind } from './search.ts';

const endOfDay = { hour: 16 } as const;
const dayBeforeAt = { hour: 14 } as const;
const earlyInTheDay = { hour: 8 } as const;
/** So many working days before the last one for ordering an interpreter, whoever orders is reminded. */
const interpreterNotice = 2;
const sameMorningAt = { hour: 7, minute: 30 } as const;

/** How a day is worked at the city's offices. */
export function dayKind(date: Temporal.PlainDate): DayKind {
  if (!isWorkingDay(date)) return 'closed';
  return isHalfDay(date) ? 'half' : 'working';
}

/**
 * Until when a time is kept for answers: the afternoon of the last of so many working days, or the meeting's beginning where
 * that comes first.
 */
export function holdUntil(now: Temporal.Instant, from: Temporal.Instant, workingDays: number): Temporal.Instant {
  let date = dayInStockholm(now);
  for (let left = workingDays; left > 0; ) {
    date = date.add({ days: 1 });
    if (isWorkingDay(date)) left -= 1;
  }
  const end = date.toZonedDateTime({ timeZone: stockholm, plainTime: endOfDay }).toInstant();
  return Temporal.Instant.compare(end, from) < 0 ? end : from;
}

function workingDaysBefore(date: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let before = date;
  for (let left = count; left > 0; ) {
    before = before.subtract({ days: 1 });
    if (isWorkingDay(before)) left -= 1;
  }
  return before;
}

/** The last day on which an interpreter can be ordered that has to be ordered so many working days before. */
export function lastOrderDay(from: Temporal.Instant, workingDays: number): Temporal.PlainDate {
  return workingDaysBefore(dayInStockholm(from), workingDays);
}

/** When whoever orders an interpreter is told to: some days before the last day for it, and early on that day. */
export function orderReminders(
  from: Temporal.Instant,
  workingDays: number,
): { first: Temporal.Instant; last: Temporal.Instant } {
  const day = lastOrderDay(from, workingDays);
  const early = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: stockholm, plainTime: earlyInTheDay }).toInstant();
  return { first: early(workingDaysBefore(day, interpreterNotice)), last: early(day) };
}

/** The afternoon of the last working day before a meeting. */
export function dayBefore(from: Temporal.Instant): Temporal.Instant {
  const date = workingDaysBefore(dayInStockholm(from), 1);
  return date.toZonedDateTime({ timeZone: stockholm, plainTime: dayBeforeAt }).toInstant();
}

/** Early on the day of a meeting. */
export function sameMorning(from: Temporal.Instant): Temporal.Instant {
  const date = dayInStockholm(from);
  return date.toZonedDateTime({ timeZone: stockholm, plainTime: sameMorningAt }).toInstant();
}

/** A minute of a day in milliseconds since 1970; the day's last is the next one's first. */
export function momentOf(date: Temporal.PlainDate, minute: number): number {
  const day = minute < 24 * 60 ? date : date.add({ days: 1 });
  const plainTime = { hour: Math.floor(minute / 60) % 24, minute: minute % 60 };
  return day.toZonedDateTime({ timeZone: stockholm, plainTime }).epochMilliseconds;
}
