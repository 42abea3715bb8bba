// Writes out the occurrences of an entry of a calendar file that repeats.
import ICAL from 'ical.js';
import type { Stretch } from '../../dialogs/meetings/slot.ts';
import { type IcsEntry, type IcsTime, OddEntry } from './ics-entry.ts';

/** So many are passed over before the window, and written out within it; a person's calendar has a hundredth of it. */
const mostOccurrences = 50_000;
const dayLength = 24 * 60 * 60 * 1_000;

interface Occurrence extends Stretch {
  /** The day that the wall clock shows at its start. */
  day: string;
}

/**
 * What the entries of one id come to: the series without the occurrences that other entries replace, and those. Of several
 * versions of the same, the last counts.
 */
export function occurrencesOfAll(
  entries: readonly IcsEntry[],
  from: number,
  until: number,
): { state: IcsEntry['state']; stretches: Stretch[] }[] {
  const masters = lastVersions(entries.filter(({ replaces }) => replaces === null));
  const changes = lastVersions(entries.filter(({ replaces }) => replaces !== null));
  const left = masters.map((master) => {
    const found = new Map(occurrencesOf(master, from, until).map((each) => [each.from, each]));
    return { state: master.state, found };
  });
  const changed = changes.map((change) => ({ state: change.state, stretches: [stretchOf(change)] }));
  for (const { replaces, start, length, state } of changes) {
    if (replaces === null) continue;
    const { time, andLater } = replaces;
    for (const each of left) {
      drop(each.found, time);
      if (!andLater) continue;
      const later = [...each.found.values()].filter((one) => one.from > time.at);
      for (const one of later) each.found.delete(one.from);
      const shift = start.at - time.at;
      const stretches = later.map((one) => ({ from: one.from + shift, until: one.from + shift + length }));
      changed.push({ state, stretches });
    }
  }
  return [...left.map(({ state, found }) => ({ state, stretches: [...found.values()] })), ...changed];
}

function stretchOf({ start, length }: IcsEntry): Stretch {
  return { from: start.at, until: start.at + length };
}

/** Without those that a later version of the same takes the place of; of versions that nothing tells apart all count. */
function lastVersions(entries: readonly IcsEntry[]): IcsEntry[] {
  const last = new Map<number, IcsEntry[]>();
  for (const entry of entries) {
    const key = entry.replaces?.time.at ?? 0;
    const [rival] = last.get(key) ?? [];
    const newer = rival === undefined ? 1 : entry.sequence - rival.sequence || compare(entry.stamped, rival.stamped);
    if (newer > 0) last.set(key, [entry]);
    else if (newer === 0) last.get(key)?.push(entry);
  }
  return [...last.values()].flat();
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one > other ? 1 : -1;
}

/** Every start of a series that ends after `from` and begins before `until`, both in milliseconds; an OddEntry for a rule that cannot be read. */
function occurrencesOf(entry: IcsEntry, from: number, until: number): Occurrence[] {
  const { start, length, more, without } = entry;
  const found = new Map<number, Occurrence>();
  const add = (wall: Temporal.PlainDateTime, at: number, lasting: number) => {
    if (at + lasting > from && at < until) found.set(at, { from: at, until: at + lasting, day: dayOf(wall) });
  };
  add(start.wall, start.at, length);
  for (const each of more) add(each.start.wall, each.start.at, each.length ?? length);
  for (const rule of entry.rules)
    for (const wall of startsOf(rule, start, from - length, until)) add(wall, start.zone(wall), length);
  for (const each of without) drop(found, each);
  return [...found.values()];
}

/** Takes out the occurrence of this time, or those of this day when it is a day. */
function drop(found: Map<number, Occurrence>, time: IcsTime): void {
  if (!time.isDate) found.delete(time.at);
  else for (const [at, { day }] of found) if (day === dayOf(time.wall)) found.delete(at);
}

function dayOf(wall: Temporal.PlainDateTime): string {
  return wall.toPlainDate().toString();
}

function* startsOf(text: string, start: IcsTime, from: number, until: number): Generator<Temporal.PlainDateTime> {
  const { rule, last } = readRule(text, start);
  const occurrences = rule.iterator(wallTime(nearer(rule, start, from)));
  for (let count = 0; ; count += 1) {
    const next = occurrences.next();
    if (next === undefined || next === null) return;
    if (count > mostOccurrences) throw new OddEntry('it repeats more often than a calendar of one person does');
    const { year, month, day, hour, minute, second } = next;
    const wall = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
    const at = start.zone(wall);
    if (at >= until || at > last) return;
    if (isOnDay(rule, start.wall, wall)) yield wall;
  }
}

/** The rule without its end, which counts in moments, and that end. */
function readRule(text: string, start: IcsTime): { rule: ICAL.Recur; last: number } {
  const end = /(?:^|;)UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?(?=;|$)/i.exec(text);
  try {
    const rule = ICAL.Recur.fromString(text.replace(/(^|;)UNTIL=[^;]*/i, '').replace(/^;/, ''));
    if (neverComes(rule)) throw new OddEntry('it repeats on a day that no month has');
    if (end === null && /UNTIL=/i.test(text)) throw new OddEntry('the end of its rule cannot be read');
    if (end === null) return { rule, last: Number.POSITIVE_INFINITY };
    const [, year, month, day, hour = '23', minute = '59', second = '59', utc] = end;
    const wall = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${hour}:${minute}:${second}`);
    return { rule, last: utc === 'Z' ? wall.toZonedDateTime('UTC').epochMilliseconds : start.zone(wall) };
  } catch (fault) {
    if (fault instanceof OddEntry) throw fault;
    throw new OddEntry(`its rule "${text.slice(0, 60)}" cannot be read`);
  }
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The library looks for such a day for ever. */
function neverComes(rule: ICAL.Recur): boolean {
  const months = rule.getComponent('BYMONTH').map(Number);
  const days = rule.getComponent('BYMONTHDAY').map(Number);
  if (months.length === 0 || days.length === 0) return false;
  return !months.some((month) => days.some((day) => Math.abs(day) <= (longestMonths[month - 1] ?? 0)));
}

/** False for a day that the library puts in the place of one that does not exist, like 29 February in most years. */
function isOnDay(rule: ICAL.Recur, start: Temporal.PlainDateTime, wall: Temporal.PlainDateTime): boolean {
  const months = rule.getComponent('BYMONTH').map(Number);
  const days = rule.getComponent('BYMONTHDAY').map(Number);
  if (months.length > 0 && !months.includes(wall.month)) return false;
  if (days.length > 0) return days.includes(wall.day) || days.includes(wall.day - wall.daysInMonth - 1);
  const followsStart = rule.freq === 'YEARLY' && Object.keys(rule.parts).every((part) => part === 'BYMONTH');
  return !followsStart || wall.day === start.day;
}

/** A start a little before the window, in step with the true one: a daily series since 2012 is not counted through. */
function nearer(rule: ICAL.Recur, { wall, at }: IcsTime, from: number): Temporal.PlainDateTime {
  const step = { DAILY: 1, WEEKLY: 7 }[rule.freq as string];
  if (step === undefined || rule.count !== null || rule.getComponent('BYSETPOS').length > 0) return wall;
  const days = step * rule.interval;
  const steps = Math.floor((from - at) / (days * dayLength)) - 2;
  return steps > 0 ? wall.add({ days: steps * days }) : wall;
}

function wallTime({ year, month, day, hour, minute, second }: Temporal.PlainDateTime): ICAL.Time {
  return new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, ICAL.Timezone.localTimezone);
}
