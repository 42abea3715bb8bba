// What a message means by when, beside the times in sight: "half an hour later", "the day after", "Tuesday" of the week that is spoken of.
import { readBareHour, readBareLength, readHourBound, readHourPutRight } from '../../understanding/slots/bare-hour.ts';
import {
  isWeekdayAlone,
  type RelativeTime,
  readDayOfMonth,
  readRelativeTime,
} from '../../understanding/slots/relative-time.ts';
import { readSlotValue } from '../find-times.ts';
import type { BookingRequest, PendingBooking } from '../request.ts';
import { asideWords, plainOf } from './aside-words.ts';
import type { ReadBooking } from './reading.ts';

/** Where a relative time is counted from: a day, and minutes of it where a time is known. */
interface Base {
  date: Temporal.PlainDate;
  minutes: number | null;
}

/** The reading of a message with what it tells of when relative to the booking under way. */
export function besideTimes(
  read: ReadBooking,
  text: string,
  { request, offered = [] }: PendingBooking,
  now: Temporal.PlainDateTime,
): ReadBooking {
  const first = baseOf(offered[0]) ?? requested(request);
  const minutes = read.request.minutes ?? readBareLength(text);
  const plain = plainOf(text);
  if (minutes !== null && asideWords.shifts.test(plain) && !asideWords.lengthens.test(plain))
    return shiftedBy(read, text, minutes, first, { request, now });
  const told = {
    ...read,
    request: { ...read.request, minutes },
    saysSomething: read.saysSomething || minutes !== null,
  };
  const said = saidWhen(told.request, text, now, { request, first, last: baseOf(offered.at(-1)) ?? first });
  return said === null ? told : { ...told, request: { ...told.request, ...said }, saysSomething: true };
}

/** The time in sight put off by a length, unless another time is said; the length of the meeting stays. */
function shiftedBy(
  read: ReadBooking,
  text: string,
  minutes: number,
  first: Base | null,
  { request: before, now }: { request: BookingRequest; now: Temporal.PlainDateTime },
): ReadBooking {
  const request = { ...read.request, minutes: null };
  if (saysHour(request) || request.from !== null) return { ...read, request };
  const relative = first === null ? null : readRelativeTime(text, now);
  const shift =
    relative?.kind === 'shift' ? relative : { kind: 'shift' as const, unit: 'minute' as const, count: minutes };
  const when = first === null ? null : shifted(shift, first, before);
  return when === null ? { ...read, request } : { ...read, request: { ...request, ...when }, saysSomething: true };
}

function baseOf(slot: string | undefined): Base | null {
  const read = slot === undefined ? null : readSlotValue(slot);
  return read === null ? null : { date: Temporal.PlainDate.from(read.date), minutes: read.minutes };
}

function requested({ from, time }: BookingRequest): Base | null {
  return from === null ? null : { date: Temporal.PlainDate.from(from), minutes: time };
}

type When = Partial<Pick<BookingRequest, 'from' | 'to' | 'time' | 'notBefore' | 'notAfter' | 'excluded'>>;

interface Before {
  request: BookingRequest;
  first: Base | null;
  last: Base | null;
}

function saidWhen(read: BookingRequest, text: string, now: Temporal.PlainDateTime, before: Before): When | null {
  const { first, request } = before;
  const hour = saidHour(read, text);
  if (read.from !== null) {
    const day = weekdayMeant(read, text, now, before);
    const clock = hour ?? shiftedHour(read, text, now, before);
    return day === null && clock === null ? null : { ...day, ...clock };
  }
  const ofMonth = readDayOfMonth(text, now);
  if (ofMonth !== null) return { ...dayOf(nextOf(ofMonth, first?.date ?? now.toPlainDate())), ...hour };
  if (saysHour(read) && hour === null) return null;
  if (hour?.notBefore != null || hour?.notAfter != null) return { ...sameDay(before), ...hour };
  const relative = first === null ? null : readRelativeTime(text, now);
  if (relative === null || first === null) return hour ?? ruledOutThere(read, text, now, before);
  return relative.kind === 'shift' ? shifted(relative, first, request) : towards(relative.isLater, before);
}

/** "On Friday, half an hour later": from the time of day in sight. */
function shiftedHour(read: BookingRequest, text: string, now: Temporal.PlainDateTime, { first }: Before): When | null {
  const relative = saysHour(read) || first === null ? null : readRelativeTime(text, now);
  if (first === null || relative?.kind !== 'shift' || relative.unit !== 'minute') return null;
  return { time: (first.minutes ?? 0) + relative.count, notBefore: null, notAfter: null };
}

function saysHour({ time, notBefore, notAfter }: BookingRequest): boolean {
  return time !== null || notBefore !== null || notAfter !== null;
}

/** "Make it 11": a bare figure is an hour where times are in sight; "before ten" keeps within hours. */
function saidHour(read: BookingRequest, text: string): When | null {
  const right = readHourPutRight(text);
  if (right !== null) return { time: right.hour * 60, notBefore: null, notAfter: null };
  const bound = saysHour(read) ? null : readHourBound(text);
  if (bound !== null) {
    const minutes = bound.hour.hour * 60;
    return bound.bound === 'before'
      ? { time: null, notBefore: null, notAfter: minutes }
      : { time: null, notBefore: bound.bound === 'after' ? minutes : minutes + 30, notAfter: null };
  }
  const hour = read.time === null && read.minutes === null ? readBareHour(text, 'slot') : null;
  return hour === null ? null : { time: hour.hour * 60, notBefore: null, notAfter: null };
}

/** "Tuesday" and "not Tuesday" are of the week that is spoken of, where that is a later one. */
function weekdayMeant(
  { from, to }: BookingRequest,
  text: string,
  now: Temporal.PlainDateTime,
  { request, first }: Before,
): When | null {
  if (from === null || from !== to || first === null) return null;
  const [said, spoken] = [
    Temporal.PlainDate.from(from),
    request.from === null ? first.date : Temporal.PlainDate.from(request.from),
  ];
  const plain = plainOf(text);
  if (asideWords.sameWeek.test(plain)) return dayOf(inWeekOf(said, spoken));
  if (asideWords.weekAfter.test(plain)) return dayOf(inWeekOf(said, spoken.add({ weeks: 1 })));
  if (!isWeekdayAlone(text, now)) return null;
  const there = inWeekOf(said, spoken);
  return Temporal.PlainDate.compare(there, said) > 0 ? dayOf(there) : null;
}

function ruledOutThere(
  { excluded }: BookingRequest,
  text: string,
  now: Temporal.PlainDateTime,
  { request, first }: Before,
): When | null {
  if (excluded.length === 0 || first === null || !isWeekdayAlone(text, now)) return null;
  const spoken = request.from === null ? first.date : Temporal.PlainDate.from(request.from);
  const there = excluded.map((day) => inWeekOf(Temporal.PlainDate.from(day), spoken).toString());
  return { excluded: [...new Set([...excluded, ...there])] };
}

function inWeekOf(day: Temporal.PlainDate, spoken: Temporal.PlainDate): Temporal.PlainDate {
  return spoken.add({ days: day.dayOfWeek - spoken.dayOfWeek });
}

/** The day that was asked for, or the one in sight: hours alone leave it as it is. */
function sameDay({ request, first }: Before): When {
  return request.from === null && first !== null ? dayOf(first.date) : {};
}

function nextOf(dayOfMonth: number, from: Temporal.PlainDate): Temporal.PlainDate {
  const here = from.with({ day: dayOfMonth });
  return Temporal.PlainDate.compare(here, from) >= 0 ? here : here.add({ months: 1 });
}

function dayOf(date: Temporal.PlainDate): When {
  return { from: date.toString(), to: date.toString() };
}

function shifted(
  { unit, count }: Extract<RelativeTime, { kind: 'shift' }>,
  { date, minutes }: Base,
  { time }: BookingRequest,
): When {
  if (unit === 'minute') {
    const moved = (minutes ?? 0) + count;
    return {
      ...dayOf(date),
      ...(moved >= 0 && moved < 24 * 60 ? { time: moved, notBefore: null, notAfter: null } : {}),
    };
  }
  if (unit === 'day') return { ...dayOf(date.add({ days: count })), time, notBefore: null, notAfter: null };
  const monday = date.add({ weeks: count }).subtract({ days: date.dayOfWeek - 1 });
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString(), time, notBefore: null, notAfter: null };
}

/** "Later": on the day that was asked for, else on the days after those in sight; "earlier" likewise. */
function towards(isLater: boolean, { request: { from, to }, first, last }: Before): When {
  const edge = isLater ? last : first;
  if (edge === null) return {};
  const isOneDay = from !== null && from === to;
  if (isOneDay && edge.minutes !== null)
    return isLater
      ? { from, to, time: null, notBefore: Math.min(edge.minutes + 15, 24 * 60), notAfter: null }
      : { from, to, time: null, notBefore: null, notAfter: edge.minutes };
  return isLater
    ? { from: edge.date.add({ days: 1 }).toString(), to: null, time: null }
    : { from: null, to: edge.date.subtract({ days: 1 }).toString(), time: null };
}
