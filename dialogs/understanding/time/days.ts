// The grammar of days and stretches of days, in whatever language: what stands in a row, and which days that is.
import { nextWorkingDay } from '../../holidays.ts';
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
import { namedDays, seasonOf } from './named-days.ts';
import { createGrammar, type Rule } from './rules.ts';
import type { Token } from './tokens.ts';

/** Null when there are no such days: 31 November, week 53 of a year with 52. */
export type ReadDays = (context: Context, ...tokens: (Token | undefined)[]) => Span | null;

const of = (token: Token | undefined) => token?.number ?? 0;
const unit = (token: Token | undefined) => (token?.name ?? 'day') as Unit;
const day = (date: Temporal.PlainDate | null) => (date === null ? null : dayOf(date));

function monthDay(context: Context, date: number, month: number, year: Token | undefined): Span | null {
  if (year !== undefined) return day(dateOf(year.number, month, date < 0 ? lastDay(year.number, month) : date));
  return ofSomeYear(context, (one) => day(dateOf(one, month, date < 0 ? lastDay(one, month) : date)));
}

function lastDay(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

function dayOfMonth(context: Context, date: number): Span | null {
  const start = today(context).with({ day: 1 });
  const step = context.toward === 'coming' ? 1 : -1;
  for (let months = 0; months < 12; months += 1) {
    const month = start.add({ months: months * step });
    const found = dateOf(month.year, month.month, date);
    if (found !== null && Temporal.PlainDate.compare(found, today(context)) * step >= 0) return dayOf(found);
  }
  return null;
}

function daysOfMonth(context: Context, first: Token | undefined, last: Token | undefined, month: number, year?: Token) {
  const span = (one: number) => {
    const [from, to] = [dateOf(one, month, of(first)), dateOf(one, month, of(last))];
    return from === null || to === null || Temporal.PlainDate.compare(from, to) > 0 ? null : days(from, to);
  };
  return year === undefined ? ofSomeYear(context, span) : span(year.number);
}

function unitFromNow(context: Context, name: Unit, count: number): Span {
  return stretchWith(shift(today(context), name, count), name);
}

function weekdayOfWeek(context: Context, weekday: number, weeks: number): Span {
  return dayOf(stretchWith(shift(today(context), 'week', weeks), 'week').from.add({ days: weekday - 1 }));
}

/** Days up to today, or from today on: "the last 30 days" end today, "the next 30" begin today. */
function rolling(context: Context, name: Unit, count: number): Span {
  const end = shift(today(context), name, count);
  return count < 0 ? days(end.add({ days: 1 }), today(context)) : days(today(context), end.subtract({ days: 1 }));
}

/** The first, second ... last of a unit or weekday in a stretch. */
function nthIn(span: Span | null, nth: number, what: Token | undefined): Span | null {
  if (span === null || what === undefined || nth === 0) return null;
  const fits = (date: Temporal.PlainDate): boolean => {
    if (what.kind === 'weekday') return date.dayOfWeek === what.number;
    if (what.name === 'workingDay') return nextWorkingDay(date).equals(date);
    // A week belongs to the stretch that holds its Thursday, as in ISO 8601.
    return what.name === 'week' ? date.dayOfWeek === 4 : what.name !== 'weekend' || date.dayOfWeek === 6;
  };
  if (['month', 'quarter', 'tertial', 'half'].includes(what.name)) return null;
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
function thirdOf(span: Span | null, third: number): Span | null {
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

function month(context: Context, token: Token | undefined, year?: Token): Span | null {
  if (year !== undefined) return numbered('month', of(token), year.number);
  return ofSomeYear(context, (one) => numbered('month', of(token), one));
}

function numberedUnit(context: Context, name: Unit, number: number, year?: Token): Span | null {
  if (year !== undefined) return numbered(name, number, year.number);
  return ofSomeYear(context, (one) => numbered(name, number, one));
}

function lastNumbered(context: Context, name: Unit, nth: number, year?: Token): Span | null {
  const count = { quarter: 4, tertial: 3, half: 2 }[name as string] ?? 0;
  return numberedUnit(context, name, nth < 0 ? count + 1 + nth : nth, year);
}

function severalWeeks(context: Context, first: number, last: number, year?: Token): Span | null {
  const from = numberedUnit(context, 'week', first, year);
  if (from === null) return null;
  const to = ofSomeYear({ ...context, now: from.from.toPlainDateTime(), toward: 'coming' }, (one) =>
    numbered('week', last, one),
  );
  return to === null ? null : days(from.from, to.to);
}

const parts = 'unit=quarter|unit=tertial|unit=half|theUnit=quarter|theUnit=tertial|theUnit=half';
const short = 'number|ordinal|nth';
const count = 'number|one';

const rules: readonly Rule<ReadDays>[] = [
  ['isoDate', (_context, date) => day(writtenDate(date?.text ?? ''))],
  ['dayMonth', (context, date) => slashDate(context, date?.text ?? '')],
  [
    'the? number dash? month year?',
    (context, _the, date, _dash, name, year) => monthDay(context, of(date), of(name), year),
  ],
  [
    'the? ordinal|nth in? month year?',
    (context, _the, date, _of, name, year) => monthDay(context, of(date), of(name), year),
  ],
  ['month the? ordinal year?', (context, name, _the, date, year) => monthDay(context, of(date), of(name), year)],
  ['month number comma? year', (context, name, date, _comma, year) => monthDay(context, of(date), of(name), year)],
  // An age group beside a month: "oktober 20-29".
  ['month number dash number', (context, name) => month(context, name)],
  ['month number', (context, name, date) => monthDay(context, of(date), of(name), undefined)],
  [
    'the|on ordinal|number',
    (context, _the, date) => (_the?.kind === 'on' && date?.kind === 'number' ? null : dayOfMonth(context, of(date))),
  ],
  [
    `between|from? the? ${short} dash|until|and|to the? ${short} in? month year?`,
    (context, _lead, _the, first, _and, _the2, last, _of, name, year) =>
      daysOfMonth(context, first, last, of(name), year),
  ],
  [
    'between|from? the ordinal|number dash|until|and the? ordinal|number',
    (context, _lead, _the, first, _and, _the2, last) => {
      const from = dayOfMonth(context, of(first));
      return from === null ? null : daysOfMonth({ ...context, year: from.from.year }, first, last, from.from.month);
    },
  ],
  ['day', (context, when) => dayOf(today(context).add({ days: of(when) }))],
  ['weekday', (context, name) => dayOf(weekdayNear(context, of(name)))],
  ['now? on? this|coming weekday', (context, _now, _on, _this, name) => dayOf(weekdayNear(context, of(name)))],
  ['now on? weekday', (context, _now, _on, name) => dayOf(weekdayNear(context, of(name)))],
  ['next weekday', (context, _next, name) => weekdayOfWeek(context, of(name), 1)],
  ['prev weekday', (context, _prev, name) => weekdayOfWeek(context, of(name), -1)],
  ['in weekdays', (context, _in, name) => dayOf(weekdayNear({ ...context, toward: 'past' }, of(name)))],
  ['weekdays', (context, name) => dayOf(weekdayNear(context, of(name)))],
  // Counted from now
  [`ahead|later ${count} unit`, (context, _in, number, name) => dayOf(shift(today(context), unit(name), of(number)))],
  [`${count} unit later`, (context, number, name) => dayOf(shift(today(context), unit(name), of(number)))],
  ['ahead half unit=year', (context) => dayOf(shift(today(context), 'half', 1))],
  [
    `in? ${count} unit since|ago`,
    (context, _for, number, name) => dayOf(shift(today(context), unit(name), -of(number))),
  ],
  [
    `within ${count} unit`,
    (context, _in, number, name) => days(today(context), shift(today(context), unit(name), of(number))),
  ],
  [
    `the? recent|prev|nth number unit|theUnit`,
    (context, _the, _recent, number, name) => recentUnits(context, _recent, of(number), unit(name)),
  ],
  ['the? recent unit|theUnit', (context, _the, _recent, name) => recentUnit(context, unit(name))],
  [
    `the? coming|next number unit|theUnit`,
    (context, _the, _next, number, name) => rolling(context, unit(name), of(number)),
  ],
  // Stretches
  ['this unit|theUnit|own', (context, _this, name) => unitFromNow(context, unit(name), 0)],
  ['the this unit|theUnit|own', (context, _the, _this, name) => unitFromNow(context, unit(name), 0)],
  ['in theUnit=week|theUnit=weekend', (context, _in, name) => unitFromNow(context, unit(name), 0)],
  ['theUnit=week|theUnit=weekend|own', (context, name) => unitFromNow(context, unit(name), 0)],
  ['next|coming unit|theUnit|own', (context, _next, name) => unitFromNow(context, unit(name), 1)],
  ['prev unit|theUnit|own', (context, prev, name) => unitFromNow(context, unit(name), of(prev))],
  [
    'prev month',
    (context, _prev, name) =>
      month({ ...context, toward: 'past', now: context.now.with({ day: 1 }).subtract({ days: 1 }) }, name),
  ],
  [
    'next|coming month',
    (context, _next, name) =>
      month({ ...context, toward: 'coming', now: context.now.with({ day: 1 }).add({ months: 1 }) }, name),
  ],
  ['unit=week number year?', (context, _week, number, year) => numberedUnit(context, 'week', of(number), year)],
  [
    'between? unit=week number dash|and|or|until unit=week? number year?',
    (context, _between, _week, first, _and, _week2, last, year) => severalWeeks(context, of(first), of(last), year),
  ],
  [
    'unit=quarter|unit=tertial|unit=half number year?',
    (context, name, number, year) => numberedUnit(context, unit(name), of(number), year),
  ],
  ['numbered year?', (context, name, year) => numberedUnit(context, unit(name), of(name), year)],
  [
    `the? nth|ordinal ${parts} year?`,
    (context, _the, nth, name, year) => lastNumbered(context, unit(name), of(nth), year),
  ],
  ['month year?', (context, name, year) => month(context, name, year)],
  ['year', (_context, year) => stretchWith(Temporal.PlainDate.from({ year: of(year), month: 1, day: 1 }), 'year')],
  [
    'unit=year year',
    (_context, _name, year) => stretchWith(Temporal.PlainDate.from({ year: of(year), month: 1, day: 1 }), 'year'),
  ],
  ['thisYear', (context, year) => unitFromNow(context, 'year', of(year))],
  ['season year?', (context, name, year) => seasonOf(context, name?.name ?? '', year?.number)],
  ['prev season', (context, _prev, name) => seasonOf({ ...context, toward: 'past' }, name?.name ?? '')],
  ['next season', (context, _next, name) => seasonOf({ ...context, toward: 'coming' }, name?.name ?? '')],
  [
    'seasonNow',
    (context, name) =>
      seasonOf({ ...context, toward: context.toward === 'past' ? 'near' : 'coming' }, name?.name ?? ''),
  ],
  // One that is over, also when the next of its kind has begun.
  [
    'seasonPast',
    (context, name) =>
      seasonOf({ ...context, toward: 'past', now: context.now.subtract({ months: 3 }) }, name?.name ?? ''),
  ],
  ['holiday year?', (context, name, year) => namedDays(context, name?.name ?? '', year?.number)],
  // Places in a stretch
  [
    'the? nth|ordinal|prev unit|theUnit|weekday in? month year?',
    (context, _the, nth, what, _of, name, year) => nthIn(month(context, name, year), of(nth), what),
  ],
  [
    'the? nth|ordinal|prev unit|theUnit|weekday in? the? this? theUnit|unit',
    (context, _the, nth, what, _of, _the2, _this, name) => nthIn(unitFromNow(context, unit(name), 0), of(nth), what),
  ],
  [
    'the? nth|ordinal|prev unit|theUnit|weekday in? next unit|theUnit',
    (context, _the, nth, what, _of, _next, name) => nthIn(unitFromNow(context, unit(name), 1), of(nth), what),
  ],
  [
    'the? nth|ordinal|prev unit|theUnit|weekday in? prev unit|theUnit',
    (context, _the, nth, what, _of, prev, name) => nthIn(unitFromNow(context, unit(name), of(prev)), of(nth), what),
  ],
  ['third in? month year?', (context, third, _of, name, year) => thirdOf(month(context, name, year), of(third))],
  [
    'third in? the? this? theUnit|unit',
    (context, third, _of, _the, _this, name) => thirdOf(unitFromNow(context, unit(name), 0), of(third)),
  ],
  [
    'third in? next unit|theUnit',
    (context, third, _of, _next, name) => thirdOf(unitFromNow(context, unit(name), 1), of(third)),
  ],
  [
    'third in? unit=week number',
    (context, third, _of, _week, number) => thirdOf(numberedUnit(context, 'week', of(number)), of(third)),
  ],
  [
    'this and next unit|theUnit',
    (context, _this, _and, _next, name) =>
      days(unitFromNow(context, unit(name), 0).from, unitFromNow(context, unit(name), 1).to),
  ],
  [
    'rest the? this? theUnit|unit',
    (context, _rest, _the, _this, name) => restOf(context, unitFromNow(context, unit(name), 0)),
  ],
  ['rest month', (context, _rest, name) => restOf(context, month(context, name))],
  ['the? unit|theUnit after|later next', (context, _the, name) => unitFromNow(context, unit(name), 2)],
];

/** Finds the longest expression of days that begins at a token. */
export const daysAt = createGrammar(rules);

function restOf(context: Context, span: Span | null): Span | null {
  if (span === null || Temporal.PlainDate.compare(span.to, today(context)) < 0) return null;
  return Temporal.PlainDate.compare(span.from, today(context)) < 0 ? days(today(context), span.to) : span;
}

function recentUnits(context: Context, lead: Token | undefined, number: number, name: Unit): Span | null {
  return lead?.kind === 'nth' && lead.number !== -1 ? null : rolling(context, name, -number);
}

// "The last quarter" is the last whole one; of weeks, months and years the days up to now are meant.
function recentUnit(context: Context, name: Unit): Span {
  return name === 'quarter' || name === 'tertial' || name === 'weekend'
    ? unitFromNow(context, name, -1)
    : rolling(context, name, -1);
}

function writtenDate(text: string): Temporal.PlainDate | null {
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const numbers = packed === null ? text.split(/[-.]/).map(Number) : packed.slice(1).map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  if (first > 31) return dateOf(first, second, third);
  return dateOf(third < 100 ? 2000 + third : third, second, first);
}

function slashDate(context: Context, text: string): Span | null {
  const [date = 0, month = 0, year] = text.split(/[^\d]+/).map(Number);
  if (year !== undefined) return day(dateOf(year < 100 ? 2000 + year : year, month, date));
  return ofSomeYear(context, (one) => day(dateOf(one, month, date)));
}
