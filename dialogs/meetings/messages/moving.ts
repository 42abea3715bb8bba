// A meeting that is to be moved, asked for in words: which one, to when, and how it is to be held.
import { readMoveRequest } from '../../understanding/slots/meeting-change.ts';
import { keepsTime, type RelativeTime, readRelativeTime } from '../../understanding/slots/relative-time.ts';
import type { Period } from '../../understanding/time/period.ts';
import { dayInStockholm, inStockholm } from '../../working-time/stockholm.ts';
import type { KnownMeeting } from '../ports.ts';
import { propose } from '../propose.ts';
import { type BookingRequest, moving } from '../request.ts';
import { askToSwap } from '../sessions/seats.ts';
import { showStanding } from '../show.ts';
import type { BookingAnswer, BookingTurn } from '../turn.ts';
import { asideWords, plainOf } from './aside-words.ts';
import { clockOf, readBooking } from './reading.ts';
import { isOn, onDaySpokenOf, openMeetings, seatIn, standsAtOne, standsThere, which } from './which.ts';

/** Times to move a meeting to, or how it stands where nothing is wished; a seat in a group information is swapped instead. */
export async function move(turn: BookingTurn, text: string, isQuestion: boolean): Promise<BookingAnswer> {
  const { caseId, moved, to, by, named } = readMoveRequest(text, turn.now.toPlainDateTime());
  const { request: said } = readBooking(text, turn.now);
  const seat = await seatIn(turn, text);
  if (seat !== null) return await askToSwap(turn, seat, to ?? { date: null, days: daysOf(said) });
  const wishes = asideWords.wishes.test(plainOf(text));
  // "A-1138 today at two, is it still on?"
  const told = wishes || (by !== null && by.unit !== 'year') ? null : (named[0] ?? null);
  const there = await standsThere(turn, caseId, to ?? told);
  if (there !== null) return showStanding(turn, there, 'listMeetings');
  // "The one on Wednesday, on Teams", "for half an hour": a day with nothing but another way or length is where it is.
  const isWay =
    (said.mode !== null || said.minutes !== null) && moved === null && to?.time == null && to?.hours == null;
  const known =
    (caseId === null ? await standsAtOne(turn, named) : null) ??
    (await which(turn, { caseId, when: isWay ? to : moved, errand: 'rescheduleMeeting' }));
  if ('reply' in known) return (await anew(turn, text, { ...said, caseId })) ?? known;
  // "Is the meeting at ten on Teams?" wishes for nothing.
  if (isQuestion && to === null && by === null && !wishes) return showStanding(turn, known, 'listMeetings');
  const { meeting } = known;
  const goal = isWay && to !== null && isOn(meeting.slot.from, to) ? null : to;
  const day = dayInStockholm(meeting.slot.from);
  const days =
    goal === null ? shifted(day, by) : (goal.date ?? null) === null ? goal.days : { from: goal.date, to: goal.date };
  const isShifted = goal === null && (by?.unit === 'week' || by?.unit === 'day' || by?.unit === 'workingDay');
  const kept = isShifted || keepsTime(text) ? timeOf(known) : null;
  // "On Friday, an hour later": from the time of day that it has.
  const isClock = goal?.time != null || goal?.hours != null;
  const shift = by ?? (isClock ? null : readRelativeTime(text, turn.now.toPlainDateTime()));
  const clock = clockOf(goal?.time ?? shiftedTime(known, shift) ?? kept, goal?.hours ?? null);
  // Only a time was said, or how it is to be held: then the day stays, and with no time said the time too.
  const saysHours = clock.time !== null || clock.notBefore !== null || clock.notAfter !== null;
  const isSameDay = days === null && (saysHours || said.mode !== null);
  const isSameTime = isSameDay && clock.time === null && clock.notBefore === null && clock.notAfter === null;
  const lead = turn.wording.booking.isNow(meeting);
  const request = {
    ...moving(meeting),
    ...(isSameTime ? clockOf(timeOf(known), null) : clock),
    from: (isSameDay ? day : days?.from)?.toString() ?? null,
    to: (isSameDay ? day : days?.to)?.toString() ?? null,
    mode: said.mode ?? meeting.slot.mode,
    minutes: said.minutes ?? moving(meeting).minutes,
    interpreter: said.interpreter ?? meeting.interpreter,
  };
  return await propose(turn, request, lead);
}

/** Times for a new meeting of a case that has none to move, where it is told when; null otherwise. */
async function anew(turn: BookingTurn, text: string, request: BookingRequest): Promise<BookingAnswer | null> {
  const { caseId } = request;
  const wish = await onDaySpokenOf(turn, text, request);
  if (caseId === null || wish.from === null || (await openMeetings(turn, caseId)).length > 0) return null;
  const answer = await propose(turn, wish, turn.wording.booking.noneToMove(caseId));
  // Only who is offered times may book for the case; nobody else is told more of it than that it has no meeting.
  return answer.session.booking?.waits === 'choice' ? answer : null;
}

function timeOf({ meeting }: KnownMeeting): Temporal.PlainTime {
  return inStockholm(meeting.slot.from).toPlainTime();
}

type By = { unit: string; count: number } | null;

/** The time of a meeting that is put some minutes earlier or later. */
function shiftedTime(known: KnownMeeting, by: By | RelativeTime): Temporal.PlainTime | null {
  return by !== null && 'unit' in by && by.unit === 'minute' ? timeOf(known).add({ minutes: by.count }) : null;
}

function shifted(there: Temporal.PlainDate, by: By): { from: Temporal.PlainDate; to: Temporal.PlainDate } | null {
  if (by === null) return null;
  // "A week ahead" is the same day of that week.
  const week = by.unit === 'week' ? there.add({ weeks: by.count }) : null;
  const day = week ?? (by.unit === 'day' || by.unit === 'workingDay' ? there.add({ days: by.count }) : null);
  return day === null ? null : { from: day, to: day };
}

function daysOf({ from, to }: BookingRequest): Period {
  const day = (iso: string | null) => (iso === null ? null : Temporal.PlainDate.from(iso));
  return { from: day(from), to: day(to) };
}
