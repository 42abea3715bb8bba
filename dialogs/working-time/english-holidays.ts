// What the Swedish holidays, eves and half-days are called in English.
import type { Holiday } from './holidays.ts';

export const englishHolidays: Record<Holiday, string> = {
  newYearsDay: "New Year's Day",
  epiphanyEve: 'Epiphany Eve',
  epiphany: 'Epiphany',
  maundyThursday: 'Maundy Thursday',
  goodFriday: 'Good Friday',
  easterEve: 'Easter Eve',
  easterSunday: 'Easter Sunday',
  easterMonday: 'Easter Monday',
  walpurgisEve: 'Walpurgis Eve',
  mayDay: 'May Day',
  ascensionDay: 'Ascension Day',
  whitsunEve: 'Whitsun Eve',
  whitSunday: 'Whit Sunday',
  nationalDay: 'the National Day',
  midsummerEve: 'Midsummer Eve',
  midsummerDay: 'Midsummer Day',
  allSaintsEve: "All Saints' Eve",
  allSaintsDay: "All Saints' Day",
  christmasEve: 'Christmas Eve',
  christmasDay: 'Christmas Day',
  boxingDay: 'Boxing Day',
  newYearsEve: "New Year's Eve",
};
