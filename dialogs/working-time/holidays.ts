// Sweden's public holidays, eves and half-days of any year, and which days are worked.
import type { Language } from '../understanding/language.ts';
import { englishHolidays } from './english-holidays.ts';
import { swedishHolidays } from './swedish-holidays.ts';

/**
 * Days off: public holidays by Swedish law (1989:253), and the eves on which the city's offices are closed too. Half-days
 * are worked until noon.
 */
export type Holiday =
  | 'newYearsDay'
  | 'epiphanyEve'
  | 'epiphany'
  | 'maundyThursday'
  | 'goodFriday'
  | 'easterEve'
  | 'easterSunday'
  | 'easterMonday'
  | 'walpurgisEve'
  | 'mayDay'
  | 'ascensionDay'
  | 'whitsunEve'
  | 'whitSunday'
  | 'nationalDay'
  | 'midsummerEve'
  | 'midsummerDay'
  | 'allSaintsEve'
  | 'allSaintsDay'
  | 'christmasEve'
  | 'christmasDay'
  | 'boxingDay'
  | 'newYearsEve';

const halfDays: ReadonlySet<Holiday> = new Set(['epiphanyEve', 'maundyThursday', 'walpurgisEve', 'allSaintsEve']);
const saturday = 6;

/** Easter Sunday of a year of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * shift + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

/** Every holiday, eve and half-day of a year with its date. */
export function holidaysOf(year: number): Record<Holiday, Temporal.PlainDate> {
  const on = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const easter = easterSunday(year);
  const midsummerDay = weekdayFrom(on(6, 20), saturday);
  const allSaintsDay = weekdayFrom(on(10, 31), saturday);
  return {
    newYearsDay: on(1, 1),
    epiphanyEve: on(1, 5),
    epiphany: on(1, 6),
    maundyThursday: easter.subtract({ days: 3 }),
    goodFriday: easter.subtract({ days: 2 }),
    easterEve: easter.subtract({ days: 1 }),
    easterSunday: easter,
    easterMonday: easter.add({ days: 1 }),
    walpurgisEve: on(4, 30),
    mayDay: on(5, 1),
    ascensionDay: easter.add({ days: 39 }),
    whitsunEve: easter.add({ days: 48 }),
    whitSunday: easter.add({ days: 49 }),
    nationalDay: on(6, 6),
    midsummerEve: midsummerDay.subtract({ days: 1 }),
    midsummerDay,
    allSaintsEve: allSaintsDay.subtract({ days: 1 }),
    allSaintsDay,
    christmasEve: on(12, 24),
    christmasDay: on(12, 25),
    boxingDay: on(12, 26),
    newYearsEve: on(12, 31),
  };
}

const tables = new Map<number, Map<string, Holiday[]>>();
// Years that are asked about in one run are few; a table more than this many is a sign of nonsense dates.
const mostTables = 200;

/** What a date is, half-days last: a date can be two things (in 2008 Ascension Day was the first of May). */
function holidaysOn(date: Temporal.PlainDate): Holiday[] {
  let table = tables.get(date.year);
  if (table === undefined) {
    table = new Map();
    const entries = Object.entries(holidaysOf(date.year)) as [Holiday, Temporal.PlainDate][];
    for (const [holiday, day] of entries.sort(([one], [other]) => +halfDays.has(one) - +halfDays.has(other))) {
      table.set(day.toString(), [...(table.get(day.toString()) ?? []), holiday]);
    }
    if (tables.size >= mostTables) tables.clear();
    tables.set(date.year, table);
  }
  return table.get(date.toString()) ?? [];
}

/** What the holiday, eve or half-day on a date is called, to be set into a sentence; null on any other date. */
export function holidayName(date: Temporal.PlainDate, language: Language = 'sv'): string | null {
  const [holiday] = holidaysOn(date);
  if (holiday === undefined) return null;
  return (language === 'en' ? englishHolidays : swedishHolidays)[holiday];
}

/** Whether a date is worked until noon only, as the day before Epiphany is. */
export function isHalfDay(date: Temporal.PlainDate): boolean {
  return isWorkingDay(date) && holidaysOn(date).length > 0;
}

/** Whether the city's offices work on a date: Monday to Friday, no public holiday and no closed eve. Half-days are worked. */
export function isWorkingDay(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek < saturday && holidaysOn(date).every((holiday) => halfDays.has(holiday));
}

/** The date itself when it is worked, else the first date after it that is. */
export function nextWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(day)) day = day.add({ days: 1 });
  return day;
}

/** The first date from the given one on that is the weekday (1 Monday to 7 Sunday). */
export function weekdayFrom(date: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return date.add({ days: (weekday - date.dayOfWeek + 7) % 7 });
}
