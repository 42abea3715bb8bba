// The grammar of days and stretches of days, in whatever language: what stands in a row, and which days that is.
import { type Context, dayOf, days, type Span, shift, stretchWith, today, weekdayNear } from './calendar.ts';
import {
  betweenDays,
  day,
  dayOfMonth,
  daysOfMonth,
  lastNumbered,
  month,
  monthDay,
  nthIn,
  numberedUnit,
  of,
  recentUnit,
  recentUnits,
  restOf,
  rolling,
  severalWeeks,
  slashDate,
  thirdOf,
  unit,
  unitFromNow,
  weekdayAfter,
  weekdayOfWeek,
  writtenDate,
} from './day-readers.ts';
import { namedDays, seasonOf } from './named-days.ts';
import { createGrammar, type Rule } from './rules.ts';
import type { Token } from './tokens.ts';

/** Null when there are no such days: 31 November, week 53 of a year with 52. */
export type ReadDays = (context: Context, ...tokens: (Token | undefined)[]) => Span | null;

const parts = 'unit=quarter|unit=tertial|unit=half|theUnit=quarter|theUnit=tertial|theUnit=half';
const short = 'number|ordinal|nth';
const count = 'number|one';

const rules: readonly Rule<ReadDays>[] = [
  // "1 jul" is in July, "jul" alone is Christmas.
  [
    'the? number|ordinal holiday=christmas year?',
    (context, _the, date, _july, year) => monthDay(context, of(date), 7, year),
  ],
  ['dotted|dayMonth', (context, date) => slashDate(context, date?.text ?? '')],
  ['the clockTime=day', (context, _the, date) => slashDate(context, date?.text ?? '')],
  ['the dotted', (context, _the, date) => slashDate(context, date?.text ?? '')],
  ['isoDate', (_context, date) => day(writtenDate(date?.text ?? ''))],
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
  ['the|on ordinal', (context, _the, date) => dayOfMonth(context, of(date))],
  ['the number', (context, _the, date) => dayOfMonth(context, of(date))],
  [
    'weekday on? the? nth|ordinal in? month year?',
    (context, _weekday, _on, _the, date, _of, name, year) => monthDay(context, of(date), of(name), year),
  ],
  ['weekday ordinal', (context, _weekday, date) => dayOfMonth(context, of(date))],
  ['weekday on? the nth', (context, _weekday, _on, _the, date) => dayOfMonth(context, of(date))],
  // "Friday eight days": the Friday of next week.
  ['weekday number unit=day', (context, name, number) => weekdayAfter(context, of(name), of(number))],
  [
    `between|onwards? the? ${short} dash|until|and|or the? ${short} in? month year?`,
    (context, _lead, _the, first, _and, _the2, last, _of, name, year) =>
      daysOfMonth(context, first, last, of(name), year),
  ],
  [
    'between|onwards? the ordinal|number dash|until|and|or the? ordinal|number',
    (context, _lead, _the, first, _and, _the2, last) => betweenDays(context, of(first), of(last)),
  ],
  ['day', (context, when) => dayOf(today(context).add({ days: of(when) }))],
  ['weekday', (context, name) => dayOf(weekdayNear(context, of(name)))],
  ['now? on? this|coming weekday', (context, _now, _on, _this, name) => dayOf(weekdayNear(context, of(name)))],
  ['one weekday', (context, _one, name) => dayOf(weekdayNear(context, of(name)))],
  ['on? one weekday in? month year?', (context, _on, _one, _weekday, _in, name, year) => month(context, name, year)],
  ['on one weekday', (context, _on, _one, name) => dayOf(weekdayNear(context, of(name)))],
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
  ['in theUnit=year', (context, _in, name) => unitFromNow(context, unit(name), 0)],
  ['theUnit soFar', (context, name) => unitFromNow(context, unit(name), 0)],
  ['next|coming unit|theUnit|own', (context, next, name) => unitFromNow(context, unit(name), of(next))],
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
  [
    'own nth unit|theUnit|weekday',
    (context, name, nth, what) => nthIn(unitFromNow(context, unit(name), 0), of(nth), what),
  ],
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
    'this unit|theUnit and next',
    (context, _this, name) => days(unitFromNow(context, unit(name), 0).from, unitFromNow(context, unit(name), 1).to),
  ],
  [
    'rest in? the? this? theUnit|unit',
    (context, _rest, _in, _the, _this, name) => restOf(context, unitFromNow(context, unit(name), 0)),
  ],
  ['rest in? month', (context, _rest, _in, name) => restOf(context, month(context, name))],
  ['toItsEnd', (context, name) => restOf(context, unitFromNow(context, unit(name), 0))],
  ['the? unit|theUnit after|later next', (context, _the, name) => unitFromNow(context, unit(name), 2)],
];

/** Finds the longest expression of days that begins at a token. */
export const daysAt = createGrammar(rules);
