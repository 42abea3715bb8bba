// Group information in sight, gone on with in typed words: other days, a case to be booked, and the seat taken once consent is said.
import { readYesOrNo } from '../../understanding/mood.ts';
import { isNoOrStop, isYes } from '../../understanding/orders.ts';
import { readConsent } from '../../understanding/slots/meeting-request.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { type ReadBooking, readBooking } from '../messages/reading.ts';
import { type PendingBooking, saidAfter } from '../request.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, say } from '../turn.ts';
import { afterShown, listSessions } from './session-list.ts';
import { clickSession, proposeSessions } from './sessions.ts';

/** Goes on with group information in sight: other days, a case to be booked, consent and a yes. Null for other messages. */
export async function goOnWithSessions(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
  pending: PendingBooking,
  read: ReadBooking,
): Promise<BookingAnswer | null> {
  const { request, offered = [], waits } = pending;
  const { intent, move } = understood;
  const said = read.request;
  if (request.caseId !== null) {
    if (said.caseId !== null && said.caseId !== request.caseId) return null;
    return read.saysSomething ? null : await takeOfferedSeat(turn, text, understood, pending);
  }
  if (waits !== 'choice') return null;
  const isDayOrPlace = said.from !== null || said.jobbtorg !== null;
  if (said.caseId !== null) {
    // One that names its kind and day stands for itself.
    const isItself = said.kind === 'groupInformation' && said.from !== null;
    if (intent !== 'bookMeeting' || isItself || asksForMeeting(said)) return null;
    return await proposeSessions(turn, saidAfter({ ...request, from: null, to: null }, bookedThere(read, pending)));
  }
  if (move.label === 'later' && !isDayOrPlace) {
    const from = afterShown(offered);
    return from === null ? null : await listSessions(turn, { ...request, from, to: null });
  }
  if (intent === 'listSessions') {
    const fresh = readBooking(text, turn.now).request;
    const asked = move.label === 'new' ? fresh : saidAfter(request, fresh);
    return await listSessions(turn, { ...asked, kind: 'groupInformation' });
  }
  const isList = isDayOrPlace && text.includes('?') && listsToo.has(intent);
  return isList ? await listSessions(turn, { ...saidAfter(request, said), kind: 'groupInformation' }) : null;
}

const listsToo: ReadonlySet<Understanding['intent']> = new Set([
  'bookMeeting',
  'listMeetings',
  'policyQuestion',
  'today',
]);

/** "Book A-1901 on it": where no day is named, it is the one session that was shown. */
function bookedThere({ request }: ReadBooking, { request: before, offered = [] }: PendingBooking) {
  const isOne = request.from === null && (offered.length === 1 || before.from === before.to);
  const [day] = (offered[0] ?? '').split('T');
  return isOne && offered.length > 0 ? { ...request, from: day ?? null, to: day ?? null } : request;
}

function asksForMeeting({ coachName, time, mode, interpreter }: ReadBooking['request']): boolean {
  return coachName !== null || time !== null || mode !== null || interpreter !== null;
}

/** Takes the one seat on the card once consent is said; a mere yes is asked for it. */
async function takeOfferedSeat(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
  { request, offered = [] }: PendingBooking,
): Promise<BookingAnswer | null> {
  const [only, ...others] = offered;
  if (only === undefined || others.length > 0 || isNoOrStop(understood) || request.caseId === null) return null;
  if (understood.mood !== 'tell' && understood.mood !== 'order') return null;
  const words = turn.wording.booking.sessions;
  const consent = readConsent(text);
  if (consent === 'no') return { ...say(turn, turn.wording.booking.needsConsent), session: turn.session };
  if (consent === 'yes') {
    const session = only.split(' ')[1] ?? '';
    return await clickSession(turn, bookingVerbs.seat, { session, caseId: request.caseId });
  }
  const isPlainYes = readYesOrNo(text, 'book') === 'yes';
  return isYes(understood) || isPlainYes ? await proposeSessions(turn, request, words.askConsent) : null;
}
