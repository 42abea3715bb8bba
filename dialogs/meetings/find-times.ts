// Looks for times that fit a request: reads the diaries anew each time, and how a time stands in a card.
import { inStockholm, stockholm } from '../working-time/stockholm.ts';
import { buildDiary } from './diary.ts';
import type { DiaryOwner, MeetingStaff } from './ports.ts';
import type { BookingRequest } from './request.ts';
import { type Found, findSlots, type Search } from './search.ts';
import type { Parties } from './settle.ts';
import type { Slot } from './slot.ts';
import type { TimeWish } from './time-wish.ts';
import { dayKind } from './times.ts';
import type { BookingTurn } from './turn.ts';

/** Looks for times; everything is read anew, so that it can be asked before a time is taken too. */
export async function lookFor(
  turn: BookingTurn,
  parties: Parties,
  request: BookingRequest,
  most = 3,
): Promise<{ found: Found; outerMissing: boolean }> {
  const { search, outerMissing } = await searchFor(turn, parties, request);
  return { found: findSlots(search, most), outerMissing };
}

/** What times are looked for by: the wish and everybody's diary, read anew. */
export async function searchFor(
  turn: BookingTurn,
  { case: found, jobbtorg, caseworker, officers, coach }: Parties,
  request: BookingRequest,
): Promise<{ search: Search; outerMissing: boolean }> {
  const { meetings, now } = turn;
  const { settings } = meetings;
  const moved = request.moves === null ? null : ((await meetings.find(turn.caller, request.moves.id))?.meeting ?? null);
  const rooms = settings.offices.find(({ name }) => name === jobbtorg)?.rooms ?? [];
  const caseOwner: DiaryOwner = { kind: 'case', id: found.id };
  const staffOwner = ({ staffId }: MeetingStaff): DiaryOwner => ({ kind: 'staff', id: staffId });
  const roomOwner = (name: string): DiaryOwner => ({ kind: 'room', jobbtorg, name });
  const wish = wishOf(turn, request, coach?.staffId ?? null);
  const first = wish.from ?? now.toPlainDate();
  const horizon = first.add({ weeks: settings.weeksAhead });
  const last = wish.to !== null && Temporal.PlainDate.compare(wish.to, horizon) > 0 ? wish.to : horizon;
  const window = {
    from: first.toZonedDateTime(stockholm).toInstant(),
    until: last.add({ days: 1 }).toZonedDateTime(stockholm).toInstant(),
  };
  const owners = [caseOwner, staffOwner(caseworker), ...officers.map(staffOwner), ...rooms.map(roomOwner)];
  const diaries = await meetings.diaries(owners, window, moved);
  const search: Search = {
    now,
    wish,
    jobbtorg,
    caseworker: diaries.of(staffOwner(caseworker)),
    case: diaries.of(caseOwner),
    officers: officers.map((officer) => ({
      id: officer.staffId,
      away: officer.away,
      diary: diaries.of(staffOwner(officer)),
    })),
    rooms: rooms.map((name) => ({ name, diary: diaries.of(roomOwner(name)) })),
    settings,
    dayKind,
  };
  // Where it is already is no new time.
  const isSameWay =
    moved !== null &&
    moved.slot.mode === (request.mode ?? moved.slot.mode) &&
    moved.interpreter === request.interpreter &&
    (request.minutes === null || moved.slot.until.equals(moved.slot.from.add({ minutes: request.minutes })));
  const own =
    moved === null || !isSameWay
      ? []
      : [{ from: moved.slot.from.epochMilliseconds, until: moved.slot.from.epochMilliseconds + 1 }];
  const around = own.length === 0 ? search : { ...search, case: withOwn(search.case, own) };
  return { search: around, outerMissing: diaries.outerMissing };
}

function withOwn(diary: Search['case'], own: { from: number; until: number }[]): Search['case'] {
  const taken = Array.from(diary.starts, (from, place) => ({ from, until: diary.ends[place] ?? from }));
  return buildDiary([...taken, ...own], null);
}

function wishOf({ meetings }: BookingTurn, request: BookingRequest, coachId: string | null): TimeWish {
  const date = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));
  return {
    from: date(request.from),
    to: date(request.to),
    excluded: request.excluded.map((text) => Temporal.PlainDate.from(text)),
    excludedWeekdays: request.excludedWeekdays,
    time: request.time,
    notBefore: request.notBefore,
    notAfter: request.notAfter,
    prefers: request.prefers,
    minutes: request.minutes ?? meetings.settings.lengthMinutes,
    mode: request.mode ?? 'onSite',
    coachId,
    interpreter: request.interpreter !== null,
  };
}

/** How a time is written in a card; read back by `chosen`. */
export function slotValue({ from, coachId }: Slot): string {
  return `${inStockholm(from).toPlainDateTime().toString({ smallestUnit: 'minute' })} ${coachId}`;
}

/** A time as it stands in a card: its day, minutes of the day, and the coach's staff id. */
export interface SlotValue {
  date: string;
  minutes: number;
  coachId: string;
}

/** Reads what `slotValue` wrote; null for anything else. */
export function readSlotValue(value: string): SlotValue | null {
  const [, date, hour, minute, coachId] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d) (.{1,100})$/.exec(value) ?? [];
  if (date === undefined || coachId === undefined) return null;
  return { date, minutes: Number(hour) * 60 + Number(minute), coachId };
}

/** The request narrowed to a time that was chosen on a card; null when it is not one. */
export function chosen(request: BookingRequest, value: string): BookingRequest | null {
  const read = readSlotValue(value);
  if (read === null) return null;
  const { date, minutes, coachId } = read;
  return {
    ...request,
    from: date,
    to: date,
    excluded: [],
    excludedWeekdays: [],
    time: minutes,
    notBefore: null,
    notAfter: null,
    prefers: null,
    coachId,
    coachName: null,
  };
}
