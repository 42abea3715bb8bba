// The dialogue on meetings: which messages are its own, and what they get. Long, since each kind of message has its answer.

import { readYesOrNo } from '../understanding/mood.ts';
import { isNoOrStop, isYes } from '../understanding/orders.ts';
import {
  readCancelRequest,
  readMeetingListRequest,
  readMoveRequest,
  type When,
} from '../understanding/slots/meeting-change.ts';
import { type MeetingParty, readConsent, readLanguage } from '../understanding/slots/meeting-request.ts';
import type { Understanding } from '../understanding/understand.ts';
import { dayInStockholm } from '../working-time/stockholm.ts';
import { showSeatOf } from './attendance.ts';
import { askToCancel, moving } from './changing.ts';
import { hold } from './hold-time.ts';
import { listMeetings } from './list.ts';
import type { MeetingState } from './meeting.ts';
import type { KnownMeeting } from './ports.ts';
import { propose } from './propose.ts';
import { clockOf, readBooking } from './reading.ts';
import { type BookingRequest, needsConsent, type PendingBooking, saidAfter } from './request.ts';
import { proposeSessions } from './sessions.ts';
import { ask, withName } from './settle.ts';
import { showMeeting } from './show.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details, keepOut, say } from './turn.ts';

/** Answers a message that asks for something about meetings; null when it asks for something else. */
export async function takeBooking(
  turn: BookingTurn,
  text: string,
  { intent, mood, orders }: Understanding,
): Promise<BookingAnswer | null> {
  switch (intent) {
    case 'bookMeeting':
    case 'rescheduleMeeting':
    case 'cancelMeeting':
    case 'listMeetings':
    case 'listSessions':
    case 'answerMeeting':
    case 'recordAttendance':
      if (turn.isShared) return keepOut(turn);
      break;
    default:
      return null;
  }
  const now = turn.now.toPlainDateTime();
  const isRefused = mood === 'deny' || mood === 'quote';
  // Who tells of a move has made it elsewhere.
  const isTold = isRefused || mood === 'report';
  switch (intent) {
    case 'bookMeeting':
      return isRefused ? await leave(turn, text) : await book(turn, text, null);
    case 'rescheduleMeeting':
      return isTold ? await leave(turn, text) : await move(turn, text);
    case 'cancelMeeting':
      return orders.has('cancel') ? await cancel(turn, text) : await leave(turn, text);
    // Shows the meeting with its buttons, which say who comes and who came.
    case 'answerMeeting':
    case 'recordAttendance':
      return await leave(turn, text);
    case 'listSessions':
      return await start(turn, { ...readBooking(text, turn.now).request, kind: 'groupInformation' });
    case 'listMeetings':
      return await listMeetings(turn, readMeetingListRequest(text, now));
  }
}

/** Answers what carries on the booking under way; null when the message is about something else. */
export async function goOnWithBooking(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
): Promise<BookingAnswer | null> {
  const { intent, confidence } = understood;
  const { booking } = turn.session;
  if (booking === null || turn.isShared) return null;
  const { request, waits } = booking;
  const isOwn = intent === (request.moves === null ? 'bookMeeting' : 'rescheduleMeeting');
  const read = readBooking(text, turn.now);
  // Another day for what is not booked yet is no move.
  const isChange = intent === 'rescheduleMeeting' && read.request.caseId === null;
  const isOwnOrNone =
    isChange || isOwn || ['bookMeeting', 'policyQuestion', ...(read.saysSomething ? ['undo'] : [])].includes(intent);
  const isOther = !isOwnOrNone && confidence >= surelyOther;
  if (waits === 'case' && read.request.caseId !== null) return await book(turn, text, request);
  const taken = read.saysSomething ? null : await takeOffered(turn, text, understood, booking);
  if (taken !== null) return taken;
  // A booking that names its case stands for itself.
  if (intent === 'bookMeeting' && read.request.caseId !== null) return null;
  if (isOther || text.includes('?') || text.trim().split(/\s+/).length > longestAddition) return null;
  if (waits === 'language') {
    const language = readLanguage(text);
    return language === null
      ? ask(turn, turn.wording.booking.askLanguage, booking, [])
      : await book(turn, text, { ...request, interpreter: language });
  }
  if (waits === 'coach' || waits === 'caseworker') {
    const colleagues = await turn.meetings.colleagues();
    const [named, second] = withName(colleagues, text.trim());
    if (named !== undefined && second === undefined)
      return await start(
        turn,
        waits === 'coach'
          ? { ...request, coachName: null, coachId: named.staffId }
          : { ...request, caseworkerId: named.staffId },
      );
  }
  return read.saysSomething || isOwn || intent === 'bookMeeting' ? await book(turn, text, request) : null;
}

/**
 * Takes the one time on the card on a yes in words. For a new meeting consent must be said too; where it is said, that is the yes, as on the
 * card. Null for other messages.
 */
async function takeOffered(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
  { request, offered = [] }: PendingBooking,
): Promise<BookingAnswer | null> {
  const [slot, ...others] = offered;
  if (slot === undefined || others.length > 0 || isNoOrStop(understood)) return null;
  if (understood.mood !== 'tell' && understood.mood !== 'order') return null;
  if (!needsConsent(request, turn.caller))
    return readYesOrNo(text, request.moves === null ? 'book' : 'move') === 'yes'
      ? await hold(turn, { request, slot })
      : null;
  const consent = readConsent(text);
  if (consent !== null) return await hold(turn, { request, slot, consent });
  return isYes(understood) ? await propose(turn, request, turn.wording.booking.askConsent) : null;
}

const surelyOther = 0.66;
/** A message of more words is not just a word on to what was asked. */
const longestAddition = 10;

async function book(turn: BookingTurn, text: string, before: BookingRequest | null): Promise<BookingAnswer> {
  const words = turn.wording.booking;
  const { request: said, impossible, lacksLanguage, without } = readBooking(text, turn.now);
  const request = before === null ? said : saidAfter(before, said);
  if (without !== null && turn.caller.role !== 'manager') return needsAllThree(turn, request, without);
  if (impossible !== null) return ask(turn, words.impossible(impossible), { request, waits: 'choice' }, []);
  if (lacksLanguage && request.interpreter === null)
    return ask(turn, words.askLanguage, { request, waits: 'language' }, []);
  return await start(turn, request);
}

/** Says that a meeting without one of the three is none of these, and what can be booked instead. */
function needsAllThree(turn: BookingTurn, request: BookingRequest, without: MeetingParty): BookingAnswer {
  const words = turn.wording.booking;
  const groupInformation = { ...request, kind: 'groupInformation' as const };
  return ask(turn, words.withoutParty(without), { request, waits: 'choice' }, [
    { title: words.actions.allThree, request },
    ...(without === 'applicant' ? [] : [{ title: words.actions.groupInformation, request: groupInformation }]),
  ]);
}

/** Begins with what is known: times for a meeting, or the sessions of group information. */
export async function start(turn: BookingTurn, request: BookingRequest): Promise<BookingAnswer> {
  return request.kind === 'groupInformation' ? await proposeSessions(turn, request) : await propose(turn, request);
}

async function move(turn: BookingTurn, text: string): Promise<BookingAnswer> {
  const { caseId, moved, to, by } = readMoveRequest(text, turn.now.toPlainDateTime());
  const { request: said } = readBooking(text, turn.now);
  const known = await which(turn, caseId, moved);
  if ('reply' in known) return known;
  const { meeting } = known;
  const there = dayInStockholm(meeting.slot.from);
  const days = to === null ? shifted(there, by) : (to.date ?? null) === null ? to.days : { from: to.date, to: to.date };
  const clock = clockOf(to?.time ?? null, to?.hours ?? null);
  // Only a time was said: then the day stays.
  const isSameDay = days === null && clock.time !== null;
  return await propose(turn, {
    ...moving(meeting),
    ...clock,
    from: (isSameDay ? there : days?.from)?.toString() ?? null,
    to: (isSameDay ? there : days?.to)?.toString() ?? null,
    mode: said.mode ?? meeting.slot.mode,
  });
}

function shifted(
  there: Temporal.PlainDate,
  by: { unit: string; count: number } | null,
): { from: Temporal.PlainDate; to: Temporal.PlainDate } | null {
  if (by === null) return null;
  if (by.unit === 'week') {
    const monday = there.add({ weeks: by.count }).subtract({ days: there.dayOfWeek - 1 });
    return { from: monday, to: monday.add({ days: 6 }) };
  }
  const day = by.unit === 'day' || by.unit === 'workingDay' ? there.add({ days: by.count }) : null;
  return day === null ? null : { from: day, to: day };
}

async function cancel(turn: BookingTurn, text: string): Promise<BookingAnswer> {
  return await withMeant(turn, text, (known) =>
    known.actor === null ? say(turn, turn.wording.booking.refused.notYours) : askToCancel(turn, known),
  );
}

/** Shows how the meeting stands that a message speaks of without ordering anything. */
async function leave(turn: BookingTurn, text: string): Promise<BookingAnswer> {
  return await withMeant(turn, text, (known) => showMeeting(turn, known, turn.wording.leftAsItIs));
}

/** Finds the meeting that a message about calling one off means; a seat in a group information is shown instead. */
async function withMeant(
  turn: BookingTurn,
  text: string,
  end: (known: KnownMeeting) => BookingAnswer | Promise<BookingAnswer>,
): Promise<BookingAnswer> {
  const { caseId, when } = readCancelRequest(text, turn.now.toPlainDateTime());
  const seat = caseId === null ? null : await seatMeant(turn, text, caseId);
  if (seat !== null) return seat;
  const known = await which(turn, caseId, when);
  return 'reply' in known ? known : await end(known);
}

/** What is arranged for a case, where a message names it and says no more that is understood; null where there is nothing. */
export async function showArranged(turn: BookingTurn, caseId: string): Promise<BookingAnswer | null> {
  const { caller, meetings, now, wording } = turn;
  const at = now.toInstant();
  const window = { from: at.subtract({ hours: 24 * daysBack }), until: at.add({ hours: 24 * daysAhead }) };
  const open = (await meetings.meetingsOf(caller, window)).filter(
    ({ meeting }) => meeting.caseId === caseId && openStates.includes(meeting.state),
  );
  const [only] = open;
  if (only === undefined) return await showSeatOf(turn, caseId);
  return open.length === 1 ? showMeeting(turn, only, wording.leftAsItIs) : askWhich(turn, open);
}

const openStates: readonly MeetingState[] = ['held', 'proposed', 'booked', 'declined', 'expired'];
const [daysBack, daysAhead] = [30, 190];

async function seatMeant(turn: BookingTurn, text: string, caseId: string): Promise<BookingAnswer | null> {
  const isSeat = readBooking(text, turn.now).request.kind === 'groupInformation';
  return isSeat ? await showSeatOf(turn, caseId) : null;
}

/** The one meeting that is meant; a question or a refusal where there is none, or there are several. */
export async function which(
  turn: BookingTurn,
  caseId: string | null,
  when: When | null,
): Promise<KnownMeeting | BookingAnswer> {
  const { caller, meetings, now } = turn;
  const words = turn.wording.booking;
  const at = now.toInstant();
  const found =
    caseId === null
      ? await meetings.meetingsOf(caller, {
          from: at.subtract({ hours: 12 }),
          until: at.add({ hours: 24 * daysAhead }),
        })
      : await meetings.meetingsOfCase(caller, caseId, at);
  const own = found.filter((known) => known.actor !== null && known.meeting.state !== 'tookPlace');
  const fitting = when === null ? own : own.filter(({ meeting }) => isOn(meeting.slot.from, when));
  // A date that no meeting is on may be the one it is to have.
  const meant = fitting.length > 0 ? fitting : caseId !== null ? own : [];
  const [only, ...others] = meant;
  if (only === undefined) return say(turn, words.none(caseId));
  return others.length === 0 ? only : askWhich(turn, meant);
}

function askWhich({ wording, session }: BookingTurn, meant: readonly KnownMeeting[]): BookingAnswer {
  const words = wording.booking;
  return {
    reply: details({
      title: words.whichMeeting,
      mark: null,
      text: '',
      particulars: [],
      sections: [],
      actions: meant.slice(0, 8).map(({ meeting }) => ({
        title: `${meeting.caseId}, ${words.shortMoment(meeting.slot.from)}`,
        click: { verb: bookingVerbs.show, data: { id: meeting.id, version: meeting.version } },
      })),
    }),
    session,
  };
}

function isOn(from: Temporal.Instant, { date, days }: When): boolean {
  const day = dayInStockholm(from);
  if (date !== null) return day.equals(date);
  if (days === null) return true;
  const isEarly = days.from !== null && Temporal.PlainDate.compare(day, days.from) < 0;
  const isLate = days.to !== null && Temporal.PlainDate.compare(days.to, day) < 0;
  return !isEarly && !isLate;
}
