// Which days the parts of an expression stand for: what the rules of days.ts read with.
import { nextWorkingDay } from '../../working-time/holidays.ts';
import {
  type Context,
  dateOf,
  dayOf,
  days,
  numbered,
  ofSomeYear,
  type Span,
  shift,
  stretchWith,
  today,
  type Unit,
  weekdayNear,
} from './calendar.ts';
import type { Token } from './tokens.ts';

export const of = (token: Token | undefined) => token?.number ?? 0;
export const unit = (token: Token | undefined) => (token?.name ?? 'day') as Unit;
export const day = (date: Temporal.PlainDate | null) => (date === null ? null : dayOf(date));

export function monthDay(context: Context, date: number, month: number, year: Token | undefined): Span | null {
  if (year !== undefined) return day(dateOf(year.number, month, date < 0 ? lastDay(year.number, month) : date));
  return ofSomeYear(context, (one) => day(dateOf(one, month, date < 0 ? lastDay(one, month) : date)));
}

export function lastDay(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

export function dayOfMonth(context: Context, date: number): Span | null {
  const start = today(context).with({ day: 1 });
  const step = context.toward === 'past' ? -1 : 1;
  for (let months = 0; months < 12; months += 1) {
    const month = start.add({ months: months * step });
    const found = dateOf(month.year, month.month, date);
    if (found !== null && Temporal.PlainDate.compare(found, today(context)) * step >= 0) return dayOf(found);
  }
  return null;
}

export function daysOfMonth(
  context: Context,
  first: Token | undefined,
  last: Token | undefined,
  month: number,
  year?: Token,
) {
  const span = (one: number) => {
    const [from, to] = [dateOf(one, month, of(first)), dateOf(one, month, of(last))];
    return from === null || to === null || Temporal.PlainDate.compare(from, to) > 0 ? null : days(from, to);
  };
  return year === undefined ? ofSomeYear(context, span) : span(year.number);
}

/** From one day of the month to another, over the turn of it when the other is earlier. */
export function betweenDays(context: Context, first: number, last: number): Span | null {
  const from = dayOfMonth(context, first)?.from;
  if (from === undefined) return null;
  const to = dayOfMonth({ ...context, toward: 'coming', now: from.toPlainDateTime() }, last)?.to;
  return to === undefined ? null : days(from, to);
}

export function unitFromNow(context: Context, name: Unit, count: number): Span {
  return stretchWith(shift(today(context), name, count), name);
}

export function weekdayOfWeek(context: Context, weekday: number, weeks: number): Span {
  return dayOf(stretchWith(shift(today(context), 'week', weeks), 'week').from.add({ days: weekday - 1 }));
}

/** The coming weekday, a week later where eight days are said after it. */
export function weekdayAfter(context: Context, weekday: number, count: number): Span {
  return dayOf(weekdayNear(context, weekday).add({ weeks: count === 8 ? 1 : 0 }));
}

/** Days up to today, or from today on: "the last 30 days" end today, "the next 30" begin today. */
export function rolling(context: Context, name: Unit, count: number): Span {
  const end = shift(today(context), name, count);
  return count < 0 ? days(end.add({ days: 1 }), today(context)) : days(today(context), end.subtract({ days: 1 }));
}

const partsOfYear: Record<string, number> = { month: 12, quarter: 4, tertial: 3, half: 2 };

/** The first, second ... last of a unit or weekday in a stretch. */
export function nthIn(span: Span | null, nth: number, what: Token | undefined): Span | null {
  if (span === null || what === undefined || nth === 0) return null;
  const fits = (date: Temporal.PlainDate): boolean => {
    if (what.kind === 'weekday') return date.dayOfWeek === what.number;
    if (what.name === 'workingDay') return nextWorkingDay(date).equals(date);
    // A week belongs to the stretch that holds its Thursday, as in ISO 8601.
    return what.name === 'week' ? date.dayOfWeek === 4 : what.name !== 'weekend' || date.dayOfWeek === 6;
  };
  const parts = partsOfYear[what.name];
  if (parts !== undefined)
    return span.unit === 'year' ? numbered(what.name as Unit, nth < 0 ? parts + 1 + nth : nth, span.from.year) : null;
  let left = Math.abs(nth);
  for (let date = nth > 0 ? span.from : span.to; left > 0; date = date.add({ days: Math.sign(nth) })) {
    if (Temporal.PlainDate.compare(date, span.from) < 0 || Temporal.PlainDate.compare(date, span.to) > 0) return null;
    if (fits(date)) left -= 1;
    if (left === 0)
      return what.name === 'week'
        ? stretchWith(date, 'week')
        : what.name === 'weekend'
          ? stretchWith(date, 'weekend')
          : dayOf(date);
  }
  return null;
}

/** The beginning, middle or end of a stretch. */
export function thirdOf(span: Span | null, third: number): Span | null {
  if (span === null) return null;
  const length = span.from.until(span.to, { largestUnit: 'day' }).days + 1;
  const cut = (part: number) => span.from.add({ days: Math.round((length * part) / 3) });
  // Of a week the working days are meant: Monday and Tuesday, Wednesday, Thursday and Friday.
  if (span.unit === 'week') {
    const [first = 0, last = 0] =
      [
        [0, 1],
        [2, 2],
        [3, 4],
      ][third - 1] ?? [];
    return days(span.from.add({ days: first }), span.from.add({ days: last }));
  }
  return days(cut(third - 1), cut(third).subtract({ days: 1 }));
}

export function month(context: Context, token: Token | undefined, year?: Token): Span | null {
  if (year !== undefined) return numbered('month', of(token), year.number);
  return ofSomeYear(context, (one) => numbered('month', of(token), one));
}

export function numberedUnit(context: Context, name: Unit, number: number, year?: Token): Span | null {
  if (year !== undefined) return numbered(name, number, year.number);
  return ofSomeYear(context, (one) => numbered(name, number, one));
}

export function lastNumbered(context: Context, name: Unit, nth: number, year?: Token): Span | null {
  const count = partsOfYear[name] ?? 0;
  return numberedUnit(context, name, nth < 0 ? count + 1 + nth : nth, year);
}

export function severalWeeks(context: Context, first: number, last: number, year?: Token): Span | null {
  const from = numberedUnit(context, 'week', first, year);
  if (from === null) return null;
  const to = ofSomeYear({ ...context, now: from.from.toPlainDateTime(), toward: 'coming' }, (one) =>
    numbered('week', last, one),
  );
  return to === null ? null : days(from.from, to.to);
}

export function restOf(context: Context, span: Span | null): Span | null {
  if (span === null || Temporal.PlainDate.compare(span.to, today(context)) < 0) return null;
  return Temporal.PlainDate.compare(span.from, today(context)) < 0 ? days(today(context), span.to) : span;
}

export function recentUnits(context: Context, lead: Token | undefined, number: number, name: Unit): Span | null {
  return lead?.kind === 'nth' && lead.number !== -1 ? null : rolling(context, name, -number);
}

// "The last quarter" is the last whole one; of weeks, months and years the days up to now are meant.
export function recentUnit(context: Context, name: Unit): Span {
  return name === 'quarter' || name === 'tertial' || name === 'weekend'
    ? unitFromNow(context, name, -1)
    : rolling(context, name, -1);
}

export function writtenDate(text: string): Temporal.PlainDate | null {
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const numbers = packed === null ? text.split(/[-.]/).map(Number) : packed.slice(1).map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  if (first > 31) return dateOf(first, second, third);
  return dateOf(third < 100 ? 2000 + third : third, second, first);
}

export function slashDate(context: Context, text: string): Span | null {
  const [date = 0, month = 0, year] = text.split(/[^\d]+/).map(Number);
  if (year !== undefined) return day(dateOf(year < 100 ? 2000 + year : year, month, date));
  return ofSomeYear(context, (one) => day(dateOf(one, month, date)));
}
