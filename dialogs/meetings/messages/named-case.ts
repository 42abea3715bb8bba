// A case that is named, or was spoken of, where no meeting of it is in sight.
import { askedNow } from '../../referral/state.ts';
import { readCases, takeCaseId, writeCaseIds } from '../../understanding/case-id.ts';
import { fold, spacedWords } from '../../understanding/fold.ts';
import type { Intent } from '../../understanding/intents.ts';
import { readConsent } from '../../understanding/slots/meeting-request.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { dayInStockholm } from '../../working-time/stockholm.ts';
import { askToCancel } from '../changing.ts';
import { propose } from '../propose.ts';
import { emptyBooking } from '../request.ts';
import { showSession } from '../sessions/attendance.ts';
import { type BookedSeat, seatMeant } from '../sessions/seats.ts';
import { listSessions } from '../sessions/session-list.ts';
import { showStanding } from '../show.ts';
import { type BookingAnswer, type BookingTurn, say } from '../turn.ts';
import { asideWords, asksStanding, plainOf } from './aside-words.ts';
import { isAskable, ofMeetings, surelyOther } from './askable.ts';
import { openMeetings } from './which.ts';
import { wish } from './wished.ts';

/** Whether a message names a case with nothing but a tripartite meeting, or alone where we asked to write again with its number. */
export function isCaseAlone({ session, caller }: BookingTurn, text: string, { mood }: Understanding): boolean {
  const plain = spacedWords(takeCaseId(fold(writeCaseIds(text))).text);
  const isOnly = plain
    .trim()
    .split(' ')
    .every((word) => asideWords.onlyBooking.test(` ${word} `));
  const { subject } = session;
  const isAsked = subject?.isLatest === true && subject.errand === 'sensitive' && caller.role === 'caseworker';
  return isOnly && mood !== 'ask' && (isAsked || (asideWords.tripartite.test(plain) && caller.role !== 'manager'));
}

/** Says how the meeting of a case stands where that is asked; null where there is none. */
export async function ofCase(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
  caseId: string,
): Promise<BookingAnswer | null> {
  const { intent, mood, orders, confidence } = understood;
  const lengthened = await changeLength(turn, text, understood);
  if (lengthened !== null) return lengthened;
  // What is surely asked of what is booked is answered with the case.
  if (asideWords.away.test(plainOf(text)) && orders.size === 0 && (mood === 'tell' || mood === 'order')) {
    const [meant, ...more] = await openMeetings(turn, caseId);
    return meant === undefined || more.length > 0 ? null : askToCancel(turn, meant);
  }
  const isList = intent === 'listMeetings' && confidence >= surelyOther;
  // "1147, who is missing?" asks of its meeting, though it may be taken for the case.
  const isOfCase = intent === 'showCase' && asideWords.missing.test(plainOf(text));
  const isMeant = !isList && (ofMeetings.has(intent) || intent === 'policyQuestion' || isOfCase);
  if (!isMeant || orders.size > 0 || mood === 'deny' || !asksStanding(text)) return null;
  const [only, ...others] = await openMeetings(turn, caseId);
  return only === undefined || others.length > 0 ? null : showStanding(turn, only, 'listMeetings');
}

/** Proposes the meeting of the case that a message names with another length, where it asks for that; null for other messages. */
export async function changeLength(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
): Promise<BookingAnswer | null> {
  const [caseId, ...others] = readCases(text).meant;
  const { mood } = understood;
  if (caseId === undefined || others.length > 0 || !asideWords.lengthens.test(plainOf(text))) return null;
  if (mood === 'deny' || mood === 'quote' || mood === 'report') return null;
  const [only, ...more] = await openMeetings(turn, caseId);
  return only === undefined || more.length > 0 ? null : await wish(turn, text, understood, only);
}

/** After these a seat may be in sight. */
const seatErrands: ReadonlySet<Intent> = new Set<Intent>(['bookMeeting', 'cancelMeeting', 'rescheduleMeeting']);

/** Says that nothing is held for the case whose booking was left; asks which booking a consent is for. */
export async function nothingHeld(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
): Promise<BookingAnswer | null> {
  const { subject, leftBooking, referral } = turn.session;
  const words = turn.wording.booking;
  const isElse = understood.intent === 'answerMeeting' || askedNow(referral) !== null;
  if (!isElse && readConsent(text) === 'yes')
    return leftBooking === null
      ? say(turn, words.whichBooking)
      : await propose(turn, leftBooking.request, words.stillOpen);
  const [caseId, ...others] = subject?.caseIds ?? [];
  const isOfBooking = subject?.isLatest === true && subject.errand === 'bookMeeting';
  const isOfSeat = subject?.isLatest === true && seatErrands.has(subject.errand);
  const isSeats = isOfSeat && understood.orders.size === 0 && asideWords.seatsLeft.test(plainOf(text));
  const booked = isSeats && caseId !== undefined ? await seatMeant(turn, caseId, true) : null;
  if (booked !== null) return await listSession(turn, booked);
  if (
    !isOfBooking ||
    others.length > 0 ||
    caseId === undefined ||
    understood.orders.size > 0 ||
    !isAskable(text, understood)
  )
    return null;
  const seat = await seatMeant(turn, caseId, true);
  if (seat !== null) return showSession(turn, { session: seat.session, seats: [seat.seat] }, '');
  const held = await turn.meetings.meetingsOfCase(turn.caller, caseId, turn.now.toInstant());
  const [first] = held;
  return first === undefined ? say(turn, words.nothingYet(caseId)) : showStanding(turn, first, 'listMeetings');
}

/** The session of a seat, with the seats left. */
async function listSession(turn: BookingTurn, { session }: BookedSeat): Promise<BookingAnswer> {
  const day = dayInStockholm(session.from).toString();
  const { jobbtorg } = session;
  return await listSessions(turn, { ...emptyBooking, kind: 'groupInformation', jobbtorg, from: day, to: day });
}
