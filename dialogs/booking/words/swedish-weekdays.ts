// Weekdays as they are written in tables, in Swedish and English, whole or shortened.

const names = [
  ['måndag', 'mån', 'monday', 'mon'],
  ['tisdag', 'tis', 'tuesday', 'tue'],
  ['onsdag', 'ons', 'wednesday', 'wed'],
  ['torsdag', 'tors', 'tor', 'thursday', 'thu'],
  ['fredag', 'fre', 'friday', 'fri'],
  ['lördag', 'lör', 'saturday', 'sat'],
  ['söndag', 'sön', 'sunday', 'sun'],
];

/** The number of a weekday, Monday 1; null for what is none. */
export function weekdayNamed(text: string): number | null {
  const place = names.findIndex((forms) => forms.includes(text.trim().toLowerCase()));
  return place === -1 ? null : place + 1;
}
