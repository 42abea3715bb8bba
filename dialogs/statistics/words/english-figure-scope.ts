// The English names of what a figure is of: places, groups, ages, parts of time.
import { months } from '../../../knowledge/swedish/calendar-words.ts';
import type { ClosedMonths } from '../ports.ts';
import type { Among, Filters, Grouping, TimeGrouping } from '../query.ts';

const groups: Record<string, string> = {
  incomeSupport: 'income support',
  outreach20to29: 'outreach 20–29',
  other: 'others',
  groupInformation: 'group information',
  tripartiteMeeting: 'tripartite meeting',
  '16-19': 'aged 16–19',
  '20-29': 'aged 20–29',
  '30-54': 'aged 30–54',
  '55+': 'aged 55 and over',
};
const agesTogether: Record<string, string> = {
  '16-19,20-29': 'aged 16–29',
  '16-19,20-29,30-54': 'aged 16–54',
  '20-29,30-54': 'aged 20–54',
  '20-29,30-54,55+': 'aged 20 and over',
  '30-54,55+': 'aged 30 and over',
};
const both = new Intl.ListFormat('en', { type: 'conjunction' });

/** What a row of a division is called. */
export function keyName(key: string): string {
  return key === '' ? 'not recorded' : (groups[key] ?? key);
}

/** What several values of one division are called together, as in "aged 16–29" and "Kista and Farsta". */
function namesOf(keys: readonly string[]): string {
  return agesTogether[[...keys].sort().join(',')] ?? both.format(keys.map(keyName));
}

function amongSaid({ by, keys, except }: Among): string {
  const names = namesOf(keys);
  if (by === 'jobbtorg') return except === true ? ` at every jobbtorg but ${names}` : ` at Jobbtorg ${names}`;
  if (by === 'district') return except === true ? ` in every district but ${names}` : ` in ${names}`;
  if (except === true) return ` (all but ${names})`;
  return by === 'channel' ? ` (by ${names})` : ` (${names})`;
}

/** Of whom and where a figure is, to stand after what is counted. */
export function whereOf(
  { jobbtorg, district, group, ageGroup, coach, channel }: Filters,
  among: Among | undefined,
): string {
  return [
    jobbtorg === undefined ? '' : ` at Jobbtorg ${jobbtorg}`,
    district === undefined ? '' : ` in ${district}`,
    coach === undefined ? '' : ` with ${coach}`,
    among === undefined ? '' : amongSaid(among),
    group === undefined ? '' : ` (${keyName(group)})`,
    ageGroup === undefined ? '' : ` (${keyName(ageGroup)})`,
    channel === undefined ? '' : ` (by ${keyName(channel)})`,
  ].join('');
}

/** A month, as in "October 2026". */
export function monthName(text: string): string {
  return `${months[Number(text.slice(5)) - 1]?.en[0]} ${text.slice(0, 4)}`;
}

export const groupingNames: Record<Grouping, string> = {
  jobbtorg: 'jobbtorg',
  district: 'district',
  group: 'group',
  ageGroup: 'age group',
  coach: 'coach',
  channel: 'channel',
  month: 'month',
  quarter: 'quarter',
  tertial: 'tertial',
  halfYear: 'half-year',
  year: 'year',
};

/** A part of time by its key, with the months that are told of it where they are not all of it. */
export function partName(by: TimeGrouping, key: string, told: ClosedMonths | null): string {
  if (by === 'month') return monthName(key);
  const [year = key, part = ''] = key.split('-');
  const name = part === '' ? year : `${groupingNames[by]} ${part.slice(1)} ${year}`;
  if (told === null) return name;
  const short = (month: string) => months[Number(month.slice(5)) - 1]?.en[0] ?? month;
  return `${name} (${told.first === told.last ? '' : `${short(told.first)}–`}${short(told.last)})`;
}

/** A month in few letters, to stand under a chart. */
export function shortMonth(month: string): string {
  const name = months[Number(month.slice(5)) - 1]?.en[0] ?? month;
  return `${name.slice(0, 3)} ${month.slice(2, 4)}`;
}

/** Some months in few letters. */
export function shortSpan({ first, last }: ClosedMonths): string {
  return first === last ? shortMonth(first) : `${shortMonth(first)}–${shortMonth(last)}`;
}
