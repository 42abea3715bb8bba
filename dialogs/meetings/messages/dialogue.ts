// The dialogue on meetings: which messages are its own, and what they get.
import { readSigns } from '../../understanding/features.ts';
import { mayBeOrder } from '../../understanding/orders.ts';
import { readCancelRequest, readMeetingListRequest } from '../../understanding/slots/meeting-change.ts';
import { keepsTime } from '../../understanding/slots/relative-time.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { askToCancel, perform } from '../changing.ts';
import { listMeetings } from '../list.ts';
import type { KnownMeeting } from '../ports.ts';
import type { PendingBooking } from '../request.ts';
import { showSession } from '../sessions/attendance.ts';
import { askToGiveBack, seatMeant } from '../sessions/seats.ts';
import { listSessions } from '../sessions/session-list.ts';
import { showMeeting, showStanding } from '../show.ts';
import { type BookingAnswer, type BookingTurn, keepOut, say } from '../turn.ts';
import { askDeclined, takeAnswer } from './answers.ts';
import { asideWords, namesSame, plainOf } from './aside-words.ts';
import { takeAttendance } from './attendance.ts';
import { tellState } from './beside-booking.ts';
import { move } from './moving.ts';
import { changeLength } from './named-case.ts';
import { readBooking } from './reading.ts';
import { casesInOrder, ownBookings, thenTheNext, waitingBookings, waitingFor } from './several-cases.ts';
import { book, start } from './start.ts';
import { askWhich, meetingsAhead, minutesInSight, onDaySpokenOf, openStates, seatIn, which } from './which.ts';

/** Answers a message that asks for something about meetings; null when it asks for something else. */
export async function takeBooking(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
): Promise<BookingAnswer | null> {
  const { intent, mood, orders } = understood;
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
  const lengthened = await changeLength(turn, text, understood);
  if (lengthened !== null) return lengthened;
  const isRefused = mood === 'deny' || mood === 'quote';
  // Who tells of a move has made it elsewhere.
  const isTold = isRefused || mood === 'report';
  switch (intent) {
    case 'bookMeeting':
      return isRefused ? await leave(turn, text, understood) : await bookNew(turn, text, orders.has('book'));
    case 'rescheduleMeeting':
      if (mood === 'ask' && asideWords.ownDay.test(plainOf(text))) return await list(turn, text);
      if (isTold) return await leave(turn, text, understood);
      return (orders.has('move') ? null : await askDeclined(turn, text)) ?? (await move(turn, text, mood === 'ask'));
    case 'cancelMeeting':
      if (asideWords.keepsMeeting.test(plainOf(text)))
        return await (readBooking(text, turn.now).saysSomething
          ? move(turn, text, false)
          : leave(turn, text, understood));
      // What may be an order and is not surely one is asked about, which changes nothing.
      if (orders.has('cancel') || mayBeOrder(text, understood)) return await cancel(turn, text, understood);
      return asksWhatIsLeft(turn, text, understood) ? await list(turn, text) : await leave(turn, text, understood);
    case 'answerMeeting':
      return await takeAnswer(turn, text, understood);
    case 'recordAttendance':
      return await takeAttendance(turn, text, understood);
    case 'listSessions':
      return await askedSessions(turn, text);
    case 'listMeetings':
      return await list(turn, text);
  }
}

/** Books for the case that is named, else for the one in sight; the second of two is named as waiting. */
async function bookNew(turn: BookingTurn, text: string, isOrdered: boolean): Promise<BookingAnswer> {
  const cases = casesInOrder(text);
  const own = ownBookings(turn, text);
  const read = own?.get(cases[0] ?? '') ?? readBooking(text, turn.now);
  const { subject, booking } = turn.session;
  if (booking?.request.caseId != null && cases.length === 0 && text.includes('?') && !read.saysSomething)
    return await tellState(turn, booking.request);
  // Who goes on with a day or a time goes on with the case; an order of its own is for the one just shown, or for none.
  const isAbout =
    subject !== null &&
    subject.caseIds.length === 1 &&
    (subject.isLatest || (!isOrdered && read.saysSomething) || namesSame(text));
  const inSight = isAbout ? (subject.caseIds[0] ?? null) : null;
  const [named = read.request.caseId, ...waiting] = cases;
  const before = named === null ? (bookingOf(turn)?.request ?? null) : waitingFor(turn, named);
  const caseId = named ?? (before === null ? inSight : null);
  const time = read.request.time ?? (keepsTime(text) ? await minutesInSight(turn) : null);
  const said = { ...read.request, caseId, time };
  const request = before === null ? await onDaySpokenOf(turn, text, said) : said;
  const answer = await book(turn, { ...read, request }, before);
  const isOneByOne = read.request.kind === 'meeting' && waiting.length > 0;
  const left = turn.session.waiting.filter((each) => each.caseId !== caseId);
  if (!isOneByOne) return { ...answer, session: { ...answer.session, waiting: left } };
  const session = { ...answer.session, waiting: waitingBookings(turn, text, waiting, own) };
  return { ...answer, session, beside: thenTheNext(turn, waiting, turn.wording.booking.bookNext) };
}

/** The booking that a message without a case goes on with: the one under way, else the one that was left. */
function bookingOf({ session: { booking, leftBooking } }: BookingTurn): PendingBooking | null {
  const isNew = booking !== null && booking.request.moves === null && booking.request.caseId !== null;
  return isNew ? booking : leftBooking;
}

/** "What is left?" after something was called off. */
function asksWhatIsLeft({ session }: BookingTurn, text: string, { mood, slots }: Understanding): boolean {
  const isAfter = session.subject?.errand === 'cancelMeeting' && session.subject.isLatest;
  return isAfter && mood === 'ask' && Object.keys(slots).length === 0 && !/\d/.test(text);
}

/** Lists meetings; a question that names no days is about the one in sight. */
async function list(turn: BookingTurn, text: string): Promise<BookingAnswer> {
  const asked = readMeetingListRequest(text, turn.now.toPlainDateTime());
  const { subject } = turn.session;
  const { signs } = readSigns(text);
  const asksAll = signs.has('mine') || signs.has('lists');
  const isOfOne = !asksAll && asked.caseId === null && asked.period === null && subject?.isLatest === true;
  const id = isOfOne ? subject.meetingId : null;
  const known = id === null ? null : await turn.meetings.find(turn.caller, id);
  return known === null ? await listMeetings(turn, asked) : showStanding(turn, known, 'listMeetings');
}

/** The group information that there is, or for a case that is named what it can be booked to. */
export async function askedSessions(turn: BookingTurn, text: string): Promise<BookingAnswer> {
  const request = { ...readBooking(text, turn.now).request, kind: 'groupInformation' as const };
  return request.caseId === null ? await listSessions(turn, request) : await start(turn, request);
}

/** Asks whether to call the meeting off; once it was shown for that, it is called off at once. */
async function cancel(turn: BookingTurn, text: string, understood: Understanding): Promise<BookingAnswer> {
  const [, ...waiting] = casesInOrder(text);
  const answer = await cancelFirst(turn, text, understood);
  if (waiting.length === 0) return answer;
  return { ...answer, beside: thenTheNext(turn, waiting, turn.wording.booking.cancelNext) };
}

async function cancelFirst(turn: BookingTurn, text: string, understood: Understanding): Promise<BookingAnswer> {
  const seat = await seatIn(turn, text);
  if (seat !== null) return askToGiveBack(turn, seat);
  return await withMeant(turn, text, 'cancelMeeting', async (known) => {
    const { actor, meeting } = known;
    if (actor === null) return say(turn, turn.wording.booking.refused.notYours);
    const { subject } = turn.session;
    const wasShown = subject?.errand === 'cancelMeeting' && subject.isLatest && subject.meetingId === meeting.id;
    const isOrdered = understood.orders.has('cancel');
    if (!isOrdered || !wasShown || meeting.state === 'booked') return askToCancel(turn, known);
    return await perform(turn, known, { kind: 'cancel' }, { actor, version: meeting.version });
  });
}

/** Shows how the meeting stands that a message speaks of without ordering anything. */
async function leave(turn: BookingTurn, text: string, { intent, mood }: Understanding): Promise<BookingAnswer> {
  return await withMeant(turn, text, intent, (known) =>
    mood === 'ask' ? showStanding(turn, known, intent) : showMeeting(turn, known, turn.wording.leftAsItIs, intent),
  );
}

/** Finds the meeting that a message means; a seat in a group information is shown instead. */
async function withMeant(
  turn: BookingTurn,
  text: string,
  errand: Understanding['intent'],
  end: (known: KnownMeeting) => BookingAnswer | Promise<BookingAnswer>,
): Promise<BookingAnswer> {
  const { caseId, when } = readCancelRequest(text, turn.now.toPlainDateTime());
  const seat = await seatIn(turn, text);
  if (seat !== null) return showSession(turn, { session: seat.session, seats: [seat.seat] }, '');
  const known = await which(turn, { caseId, when, errand });
  return 'reply' in known ? known : await end(known);
}

/** What is arranged for a case, where a message names it and says no more that is understood; null where there is nothing. */
export async function showArranged(turn: BookingTurn, caseId: string): Promise<BookingAnswer | null> {
  const from = turn.now.toInstant().subtract({ hours: 24 * daysBack });
  const open = (await meetingsAhead(turn, from)).filter(
    ({ meeting }) => meeting.caseId === caseId && openStates.includes(meeting.state),
  );
  const [only] = open;
  if (only === undefined) {
    const seat = await seatMeant(turn, caseId, true);
    return seat === null ? null : showSession(turn, { session: seat.session, seats: [seat.seat] }, '');
  }
  return open.length === 1 ? showMeeting(turn, only, turn.wording.leftAsItIs) : askWhich(turn, open, 'listMeetings');
}

const daysBack = 30;
