// Moments that follow from a meeting's own: until when it is held, and when those in it are reminded.
import { isHalfDay, isWorkingDay } from '../working-time/holidays.ts';
import { dayInStockholm, stockholm } from '../working-time/stockholm.ts';
import type { DayKind } from './search.ts';

const endOfDay = { hour: 16 } as const;
const dayBeforeAt = { hour: 14 } as const;
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

/** The afternoon of the last working day before a meeting. */
export function dayBefore(from: Temporal.Instant): Temporal.Instant {
  let date = dayInStockholm(from).subtract({ days: 1 });
  while (!isWorkingDay(date)) date = date.subtract({ days: 1 });
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
