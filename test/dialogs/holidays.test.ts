// Tests of the Swedish holidays, eves and half-days against what the library date-holidays says, and of working days.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  easterSunday,
  type Holiday,
  holidayName,
  holidaysOf,
  isHalfDay,
  isWorkingDay,
  nextWorkingDay,
} from '../../dialogs/working-time/holidays.ts';
import { swedishHolidays } from '../../dialogs/working-time/swedish-holidays.ts';

const years = Array.from({ length: 21 }, (_none, index) => 2020 + index);
const date = (text: string) => Temporal.PlainDate.from(text);

/** Written by test/bench/engines/holidays.ts. */
const theirs = readFileSync(`${import.meta.dirname}/../samples/holidays.tsv`, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([date = '', type = '', name = '']) => ({ date, type, name }));
const theirsIn = (year: number) => theirs.filter(({ date }) => date.startsWith(`${year}-`));

/** The dates that date-holidays has as public holidays of a year. Every Sunday is one by law; they are left out in both. */
function publicDates(year: number): string[] {
  const days = theirsIn(year).filter(({ type }) => type === 'public');
  return [...new Set(days.map(({ date }) => date))].sort();
}

const publicHolidays = [
  'newYearsDay',
  'epiphany',
  'goodFriday',
  'easterSunday',
  'easterMonday',
  'mayDay',
  'ascensionDay',
  'whitSunday',
  'nationalDay',
  'midsummerDay',
  'allSaintsDay',
  'christmasDay',
  'boxingDay',
] as const;

describe('holidays', () => {
  it.each(years)('of %i are those of date-holidays', (year) => {
    const ours = holidaysOf(year);
    const dates = [...new Set(publicHolidays.map((holiday) => ours[holiday].toString()))].sort();
    expect(publicDates(year)).toEqual(dates);
  });

  it.each(years)('are in %i on the days that date-holidays has for their names', (year) => {
    const dates = new Map(theirsIn(year).map(({ name, date: day }) => [name, day]));
    const ours = Object.entries(holidaysOf(year)).map(([holiday, day]) => [
      swedishHolidays[holiday as Holiday],
      `${day}`,
    ]);
    expect(ours).toEqual(ours.map(([name = '']) => [name, dates.get(name)]));
  });

  it('are named in the language asked for, and other days are not', () => {
    expect(holidayName(date('2027-06-25'))).toBe('midsommarafton');
    expect(holidayName(date('2027-06-25'), 'en')).toBe('Midsummer Eve');
    expect(holidayName(date('2026-11-23'))).toBeNull();
  });

  it('are Easter on the days known for it, the earliest and the latest among them', () => {
    const known = ['1818-03-22', '1943-04-25', '2026-04-05', '2027-03-28', '2038-04-25', '2285-03-22'];
    expect(known.map((text) => easterSunday(date(text).year).toString())).toEqual(known);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-23', true],
    ['2026-11-28', false],
    ['2026-12-24', false],
    ['2026-12-31', false],
    ['2026-06-19', false],
    ['2027-01-05', true],
    ['2027-01-06', false],
    ['2027-05-06', false],
    // Ascension Day is on Walpurgis Eve here, and so no half-day.
    ['2057-05-31', false],
  ])('count %s: %s', (text, isWorked) => {
    expect(isWorkingDay(date(text))).toBe(isWorked);
  });

  it('are half on the days before Epiphany, Good Friday, the first of May and All Saints', () => {
    expect(['2027-01-05', '2027-03-25', '2027-04-30', '2027-11-05'].map((text) => isHalfDay(date(text)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    // A Saturday is no half-day, and neither is a usual Monday.
    expect(isHalfDay(date('2022-04-30'))).toBe(false);
    expect(isHalfDay(date('2026-11-23'))).toBe(false);
  });

  it.each([
    ['2026-12-24', '2026-12-28'],
    ['2026-12-31', '2027-01-04'],
    ['2027-03-26', '2027-03-30'],
    ['2027-06-25', '2027-06-28'],
    ['2026-11-23', '2026-11-23'],
  ])('next from %s on: %s', (from, next) => {
    expect(nextWorkingDay(date(from)).toString()).toBe(next);
  });
});
