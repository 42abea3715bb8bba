// The days that a holiday or season goes by in talk: "Christmas" is three days, "the summer" June to August.
import { holidaysOf, weekdayFrom } from '../../working-time/holidays.ts';
import { type Context, dayOf, days, numbered, ofSomeYear, type Span } from './calendar.ts';

type Dates = (year: number) => readonly [from: Temporal.PlainDate, to: Temporal.PlainDate];

const on = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
const sunday = (from: Temporal.PlainDate) => [weekdayFrom(from, 7), weekdayFrom(from, 7)] as const;
// The first Sunday of Advent is the fourth before Christmas Day.
const advent =
  (number: number): Dates =>
  (year) => {
    const date = weekdayFrom(on(year, 11, 27), 7).add({ weeks: number - 1 });
    return [date, date];
  };
const week =
  (number: number): Dates =>
  (year) => {
    const span = numbered('week', number, year);
    return span === null ? [on(year, 1, 1), on(year, 1, 1)] : [span.from, span.from.add({ days: 4 })];
  };

const stretches: Record<string, Dates> = {
  newYear: (year) => [on(year, 1, 1), on(year, 1, 1)],
  epiphanyDays: (year) => [on(year, 1, 5), on(year, 1, 6)],
  easter: (year) => [holidaysOf(year).goodFriday, holidaysOf(year).easterMonday],
  midsummer: (year) => [holidaysOf(year).midsummerEve, holidaysOf(year).midsummerDay],
  allSaints: (year) => [holidaysOf(year).allSaintsDay, holidaysOf(year).allSaintsDay.add({ days: 1 })],
  christmas: (year) => [on(year, 12, 24), on(year, 12, 26)],
  betweenDays: (year) => [on(year, 12, 27), on(year, 12, 31)],
  lucia: (year) => [on(year, 12, 13), on(year, 12, 13)],
  mothersDay: (year) => sunday(on(year, 5, 25)),
  fathersDay: (year) => sunday(on(year, 11, 8)),
  valentine: (year) => [on(year, 2, 14), on(year, 2, 14)],
  womensDay: (year) => [on(year, 3, 8), on(year, 3, 8)],
  nobelDay: (year) => [on(year, 12, 10), on(year, 12, 10)],
  advent1: advent(1),
  advent2: advent(2),
  advent3: advent(3),
  advent4: advent(4),
  // School holidays in Stockholm.
  winterBreak: week(9),
  autumnBreak: week(44),
};

/** The days of a holiday (`Holiday`, or one of the stretches above) of the year that is meant. */
export function namedDays(context: Context, name: string, year?: number): Span | null {
  const make = (one: number): Span | null => {
    const stretch = stretches[name];
    if (stretch !== undefined) return days(...stretch(one));
    const date = (holidaysOf(one) as Record<string, Temporal.PlainDate>)[name];
    return date === undefined ? null : dayOf(date);
  };
  const span = year === undefined ? ofSomeYear(context, make) : make(year);
  return span?.from.equals(span.to) ? dayOf(span.from) : span;
}

// Meteorological seasons of whole months; the winter of a year ends in it.
const firstMonths: Record<string, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** The three months of a season of the year that is meant. */
export function seasonOf(context: Context, name: string, year?: number): Span | null {
  const first = firstMonths[name];
  if (first === undefined) return null;
  const make = (one: number): Span => {
    const from = on(first === 12 ? one - 1 : one, first, 1);
    return { from, to: from.add({ months: 3 }).subtract({ days: 1 }), unit: 'season' };
  };
  return year === undefined ? ofSomeYear(context, make) : make(year);
}
