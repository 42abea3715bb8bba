// What the holidays, eves and half-days are called in Swedish.
import type { Holiday } from './holidays.ts';

export const swedishHolidays: Record<Holiday, string> = {
  newYearsDay: 'nyårsdagen',
  epiphanyEve: 'trettondagsafton',
  epiphany: 'trettondedag jul',
  maundyThursday: 'skärtorsdagen',
  goodFriday: 'långfredagen',
  easterEve: 'påskafton',
  easterSunday: 'påskdagen',
  easterMonday: 'annandag påsk',
  walpurgisEve: 'valborgsmässoafton',
  mayDay: 'första maj',
  ascensionDay: 'Kristi himmelsfärdsdag',
  whitsunEve: 'pingstafton',
  whitSunday: 'pingstdagen',
  nationalDay: 'nationaldagen',
  midsummerEve: 'midsommarafton',
  midsummerDay: 'midsommardagen',
  allSaintsEve: 'allhelgonaafton',
  allSaintsDay: 'alla helgons dag',
  christmasEve: 'julafton',
  christmasDay: 'juldagen',
  boxingDay: 'annandag jul',
  newYearsEve: 'nyårsafton',
};
