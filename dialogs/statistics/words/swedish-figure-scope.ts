// The Swedish names of what a figure is of: places, groups, ages, parts of time.
import { months } from '../../../knowledge/swedish/calendar-words.ts';
import type { ClosedMonths } from '../ports.ts';
import type { Among, Filters, Grouping, TimeGrouping } from '../query.ts';

const groups: Record<string, string> = {
  incomeSupport: 'försörjningsstöd',
  outreach20to29: 'uppsök 20–29',
  other: 'övriga',
  groupInformation: 'gruppinformation',
  tripartiteMeeting: 'trepartssamtal',
  '16-19': '16–19 år',
  '20-29': '20–29 år',
  '30-54': '30–54 år',
  '55+': '55 år och äldre',
};
const agesTogether: Record<string, string> = {
  '16-19,20-29': '16–29 år',
  '16-19,20-29,30-54': '16–54 år',
  '20-29,30-54': '20–54 år',
  '20-29,30-54,55+': '20 år och äldre',
  '30-54,55+': '30 år och äldre',
};
const both = new Intl.ListFormat('sv', { type: 'conjunction' });

/** What a row of a division is called. */
export function keyName(key: string): string {
  return key === '' ? 'uppgift saknas' : (groups[key] ?? key);
}

/** What several values of one division are called together, as in "16–29 år" and "Kista och Farsta". */
function namesOf(keys: readonly string[]): string {
  return agesTogether[[...keys].sort().join(',')] ?? both.format(keys.map(keyName));
}

function amongSaid({ by, keys, except }: Among): string {
  const names = namesOf(keys);
  if (by === 'jobbtorg') return except === true ? ` på alla jobbtorg utom ${names}` : ` på Jobbtorg ${names}`;
  if (by === 'district') return except === true ? ` i alla stadsdelar utom ${names}` : ` i ${names}`;
  if (except === true) return ` (alla utom ${names})`;
  return by === 'channel' ? ` (via ${names})` : ` (${names})`;
}

/** Of whom and where a figure is, to stand after what is counted. */
export function whereOf(
  { jobbtorg, district, group, ageGroup, coach, channel }: Filters,
  among: Among | undefined,
): string {
  return [
    jobbtorg === undefined ? '' : ` på Jobbtorg ${jobbtorg}`,
    district === undefined ? '' : ` i ${district}`,
    coach === undefined ? '' : ` hos ${coach}`,
    among === undefined ? '' : amongSaid(among),
    group === undefined ? '' : ` (${keyName(group)})`,
    ageGroup === undefined ? '' : ` (${keyName(ageGroup)})`,
    channel === undefined ? '' : ` (via ${keyName(channel)})`,
  ].join('');
}

/** A month, as in "oktober 2026". */
export function monthName(text: string): string {
  return `${months[Number(text.slice(5)) - 1]?.sv[0]} ${text.slice(0, 4)}`;
}

export const groupingNames: Record<Grouping, string> = {
  jobbtorg: 'jobbtorg',
  district: 'stadsdel',
  group: 'grupp',
  ageGroup: 'åldersgrupp',
  coach: 'coach',
  channel: 'inskrivningssätt',
  month: 'månad',
  quarter: 'kvartal',
  tertial: 'tertial',
  halfYear: 'halvår',
  year: 'år',
};

/** A part of time by its key, with the months that are told of it where they are not all of it. */
export function partName(by: TimeGrouping, key: string, told: ClosedMonths | null): string {
  if (by === 'month') return monthName(key);
  const [year = key, part = ''] = key.split('-');
  const name = part === '' ? year : `${groupingNames[by]} ${part.slice(1)} ${year}`;
  if (told === null) return name;
  const short = (month: string) => months[Number(month.slice(5)) - 1]?.sv[0] ?? month;
  return `${name} (${told.first === told.last ? '' : `${short(told.first)}–`}${short(told.last)})`;
}

/** A month in few letters, to stand under a chart. */
export function shortMonth(month: string): string {
  const name = months[Number(month.slice(5)) - 1]?.sv[0] ?? month;
  return `${name.slice(0, 3)} ${month.slice(2, 4)}`;
}

/** Some months in few letters. */
export function shortSpan({ first, last }: ClosedMonths): string {
  return first === last ? shortMonth(first) : `${shortMonth(first)}–${shortMonth(last)}`;
}
