// Finds times at which caseworker, coach, case and room are free; where there is none, says why and which one wish to relax. Long, as one search.
import type { MeetingSettings } from '../../knowledge/catalogue/meeting-settings.ts';
import { dayInStockholm, inStockholm } from '../working-time/stockholm.ts';
import { type Diary, hasGap, isFree, isWithinHours } from './diary.ts';
import type { Slot } from './slot.ts';
import type { TimeWish } from './time-wish.ts';
import { momentOf } from './times.ts';

/** An officer of the jobbtorg; `away` are days of leave, the last one in it. */
export interface Officer {
  id: string;
  diary: Diary;
  away: { from: Temporal.PlainDate; until: Temporal.PlainDate } | null;
}

export interface Room {
  name: string;
  diary: Diary;
}

/** How a day is worked. */
export type DayKind = 'working' | 'half' | 'closed';

export interface Search {
  now: Temporal.ZonedDateTime;
  wish: TimeWish;
  jobbtorg: string;
  caseworker: Diary;
  case: Diary;
  officers: readonly Officer[];
  /** Empty where none are configured: then none is reserved. */
  rooms: readonly Room[];
  settings: MeetingSettings;
  dayKind(date: Temporal.PlainDate): DayKind;
}

/** In the order in which a time is looked at: the last one that any time reached is what stood in the way. */
export const obstacles = [
  'past',
  'closed',
  'interpreter',
  'hours',
  'away',
  'case',
  'caseworker',
  'coach',
  'room',
] as const;
export type Obstacle = (typeof obstacles)[number];

/** A wish that can be given up. */
export type Relaxed = 'time' | 'days' | 'excluded' | 'coach' | 'mode' | 'minutes';

export type Found =
  | { kind: 'slots'; slots: Slot[] }
  /** `relaxed`: what is free when one wish alone is given up, the earliest first. */
  | { kind: 'none'; obstacle: Obstacle; relaxed: { wish: Relaxed; slot: Slot }[] };

/** Meetings begin at every half-hour. */
export const stepMinutes = 30;
const shortMinutes = 30;

/** Up to `most` times, spread over days and half-days, the earliest first. */
export function findSlots(search: Search, most = 3): Found {
  const { slots, obstacle } = scan(search, most);
  if (slots.length > 0) return { kind: 'slots', slots };
  const relaxed = relaxations(search).flatMap(({ wish, changes }) => {
    const [slot] = scan({ ...search, wish: { ...search.wish, ...changes } }, 1).slots;
    return slot === undefined ? [] : [{ wish, slot }];
  });
  relaxed.sort((one, other) => Temporal.Instant.compare(one.slot.from, other.slot.from));
  return { kind: 'none', obstacle, relaxed };
}

function relaxations({ wish }: Search): { wish: Relaxed; changes: Partial<TimeWish> }[] {
  const options: { wish: Relaxed; when: boolean; changes: Partial<TimeWish> }[] = [
    {
      wish: 'time',
      when: wish.time !== null || wish.notBefore !== null || wish.notAfter !== null,
      changes: { time: null, notBefore: null, notAfter: null },
    },
    {
      wish: 'excluded',
      when: wish.excluded.length + wish.excludedWeekdays.length > 0,
      changes: { excluded: [], excludedWeekdays: [] },
    },
    { wish: 'days', when: wish.to !== null, changes: { to: null } },
    { wish: 'coach', when: wish.coachId !== null, changes: { coachId: null } },
    { wish: 'mode', when: wish.mode === 'onSite', changes: { mode: 'teams' } },
    { wish: 'minutes', when: wish.minutes > shortMinutes, changes: { minutes: shortMinutes } },
  ];
  return options.filter(({ when }) => when);
}

/** Looks through the days until enough is found. */
function scan(search: Search, most: number): { slots: Slot[]; obstacle: Obstacle } {
  const { now, wish, settings } = search;
  const today = now.toPlainDate();
  const first = wish.from === null || isEarlier(wish.from, today) ? today : wish.from;
  const last = wish.to ?? first.add({ weeks: settings.weeksAhead });
  const found: Slot[] = [];
  let days = 0;
  let reached = 0;
  const reach = (obstacle: Obstacle) => {
    reached = Math.max(reached, obstacles.indexOf(obstacle));
  };
  for (const { date, kind } of wishedDays(search, first, last, reach)) {
    const times = slotsOfDay(search, date, kind, reach);
    const slots = wish.prefers === 'latest' ? [...times].slice(-1) : firstOfHalves(times);
    found.push(...slots);
    days += slots.length > 0 ? 1 : 0;
    if (days >= most) break;
  }
  // A whole day alone has more to choose from than the first of its halves.
  const isOpen = wish.notBefore === null && wish.notAfter === null && wish.time === null && wish.prefers !== 'latest';
  const further = days === 1 && isOpen ? apartFrom(found, search) : [];
  return { slots: spread([...found, ...further], most), obstacle: obstacles[reached] ?? 'past' };
}

/** The days on which a meeting may be, the last one in it; why the others are none is told to `reach`. */
function* wishedDays(
  search: Search,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  reach: (obstacle: Obstacle) => void,
): Generator<{ date: Temporal.PlainDate; kind: DayKind }> {
  const { wish, settings } = search;
  const today = search.now.toPlainDate();
  const interpreterFrom = wish.interpreter ? afterWorkingDays(search, settings.interpreterDays) : today;
  for (let date = first; !isEarlier(last, date); date = date.add({ days: 1 })) {
    if (wish.excludedWeekdays.includes(date.dayOfWeek) || wish.excluded.some((day) => day.equals(date))) continue;
    const kind = search.dayKind(date);
    if (kind === 'closed') reach('closed');
    else if (isEarlier(date, interpreterFrom)) reach('interpreter');
    else yield { date, kind };
  }
}

/** All free times of each working day from one day to another, the last one in it, half an hour apart; days that have passed have none. */
export function freeDays(
  search: Search,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): { date: Temporal.PlainDate; slots: Slot[] }[] {
  const ignore = () => {};
  return [...wishedDays(search, first, last, ignore)].map(({ date, kind }) => ({
    date,
    slots: [...slotsOfDay(search, date, kind, ignore)],
  }));
}

// The first of each half-day is enough to choose from.
function firstOfHalves(slots: Iterable<Slot>): Slot[] {
  const halves: (Slot | undefined)[] = [];
  for (const slot of slots) {
    halves[inStockholm(slot.from).hour < 12 ? 0 : 1] ??= slot;
    if (halves[1] !== undefined) break;
  }
  return halves.filter((slot) => slot !== undefined);
}

/** Of the day of what was found: free times that do not run into those, nor into each other. */
function apartFrom(found: readonly Slot[], search: Search): Slot[] {
  const date = found[0] === undefined ? null : dayInStockholm(found[0].from);
  if (date === null) return [];
  const chosen = [...found];
  for (const { slots } of freeDays(search, date, date))
    for (const slot of slots) if (chosen.every((other) => isApart(slot, other))) chosen.push(slot);
  return chosen.slice(found.length);
}

function isApart(one: Slot, other: Slot): boolean {
  const isAfter = Temporal.Instant.compare(one.from, other.until) >= 0;
  return isAfter || Temporal.Instant.compare(one.until, other.from) <= 0;
}

// One a day as long as there are days, then the other halves.
function spread(found: Slot[], most: number): Slot[] {
  const dayOf = ({ from }: Slot) => dayInStockholm(from).toString();
  const firsts = found.filter((slot, place) => found.findIndex((other) => dayOf(other) === dayOf(slot)) === place);
  const others = found.filter((slot) => !firsts.includes(slot));
  return [...firsts, ...others].slice(0, most).sort((one, other) => Temporal.Instant.compare(one.from, other.from));
}

function* slotsOfDay(
  search: Search,
  date: Temporal.PlainDate,
  kind: DayKind,
  reach: (obstacle: Obstacle) => void,
): Generator<Slot> {
  const { wish, settings, now } = search;
  const closes = kind === 'half' ? settings.halfDayCloses : settings.closes;
  const begin = Math.max(settings.opens, wish.notBefore ?? 0);
  const end = Math.min(closes, wish.notAfter ?? closes) - wish.minutes;
  const weekday = date.dayOfWeek;
  if (wish.time !== null && (wish.time < settings.opens || wish.time > closes - wish.minutes)) return reach('hours');
  if (end < begin) reach('hours');
  const starts = wish.time === null ? begin : wish.time;
  const officers = search.officers.filter(({ id }) => wish.coachId === null || id === wish.coachId);
  const here = officers.filter(
    ({ away }) => away === null || isEarlier(date, away.from) || isEarlier(away.until, date),
  );
  // Who has no gap that is long enough need not be asked for each time of the day.
  const [first, last] = [momentOf(date, starts), momentOf(date, end + wish.minutes)];
  const present = here.filter(({ diary }) => hasGap(diary, first, last, wish.minutes * 60_000));
  const lacking = here.length > 0 || officers.length === 0 ? 'coach' : 'away';
  for (let minute = starts; minute <= end; minute += wish.time === null ? stepMinutes : 24 * 60) {
    const start = momentOf(date, minute);
    const stop = start + wish.minutes * 60_000;
    if (start <= now.epochMilliseconds) {
      reach('past');
      continue;
    }
    const coach = freeOfficer(search, present, { weekday, minute, start, stop, lacking }, reach);
    if (coach === null) continue;
    const room = wish.mode === 'teams' ? null : search.rooms.find(({ diary }) => isFree(diary, start, stop));
    if (room === undefined && search.rooms.length > 0) {
      reach('room');
      continue;
    }
    yield {
      from: Temporal.Instant.fromEpochMilliseconds(start),
      until: Temporal.Instant.fromEpochMilliseconds(stop),
      coachId: coach.id,
      jobbtorg: search.jobbtorg,
      mode: wish.mode,
      room: room?.name ?? null,
    };
  }
}

/** The free officer who has least in the diary; null when somebody is taken, which is told to `reach`. */
function freeOfficer(
  search: Search,
  present: readonly Officer[],
  time: { weekday: number; minute: number; start: number; stop: number; lacking: 'coach' | 'away' },
  reach: (obstacle: Obstacle) => void,
): Officer | null {
  const { wish, settings } = search;
  const { weekday, minute, start, stop, lacking } = time;
  const travel = wish.mode === 'onSite' ? settings.travelMinutes * 60_000 : 0;
  if (!isFree(search.case, start, stop)) return nobody(reach, 'case');
  if (
    !isWithinHours(search.caseworker, weekday, minute, wish.minutes) ||
    !isFree(search.caseworker, start - travel, stop + travel)
  )
    return nobody(reach, 'caseworker');
  if (present.length === 0) return nobody(reach, lacking);
  let best: Officer | null = null;
  for (const officer of present) {
    if (!isWithinHours(officer.diary, weekday, minute, wish.minutes) || !isFree(officer.diary, start, stop)) continue;
    if (best === null || officer.diary.busyMilliseconds < best.diary.busyMilliseconds) best = officer;
  }
  return best ?? nobody(reach, 'coach');
}

function nobody(reach: (obstacle: Obstacle) => void, obstacle: Obstacle): null {
  reach(obstacle);
  return null;
}

/** The first day after so many working days, today not counted. */
function afterWorkingDays({ now, dayKind }: Search, count: number): Temporal.PlainDate {
  let date = now.toPlainDate();
  for (let left = count; left > 0; ) {
    date = date.add({ days: 1 });
    if (dayKind(date) !== 'closed') left -= 1;
  }
  return date;
}

function isEarlier(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
