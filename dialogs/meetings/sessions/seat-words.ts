// Group information in sight, gone on with in typed words: other days, a case to be booked, and the seat taken once consent is said.
import { compileCues } from '../../understanding/cues.ts';
import { spacedWords } from '../../understanding/fold.ts';
import { readYesOrNo } from '../../understanding/mood.ts';
import { isNoOrStop, isYes } from '../../understanding/orders.ts';
import { readConsent } from '../../understanding/slots/meeting-request.ts';
import { isTimeWord } from '../../understanding/time/tokens.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { asideWords, caseMarked } from '../messages/aside-words.ts';
import { alsoIn, type ReadBooking, readBooking } from '../messages/reading.ts';
import { type PendingBooking, saidAfter } from '../request.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, say } from '../turn.ts';
import { askToGiveBack, seatMeant } from './seats.ts';
import { afterShown, listSessions } from './session-list.ts';
import { clickSession, proposeSessions } from './sessions.ts';
import { sessionCues } from './swedish-session-cues.ts';

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
  const off = await takenOff(turn, text, said.caseId, understood);
  if (off !== null) return off;
  if (request.caseId !== null) {
    if (said.caseId !== null && said.caseId !== request.caseId) return null;
    return read.saysSomething ? null : await takeOfferedSeat(turn, text, understood, pending);
  }
  if (waits !== 'choice') return null;
  const isDayOrPlace = said.from !== null || said.jobbtorg !== null;
  if (said.caseId !== null) {
    // One that names its kind and day stands for itself.
    const isItself = said.kind === 'groupInformation' && said.from !== null;
    const isPut = intent === 'bookMeeting' || putsOn(text, understood);
    if (!isPut || isItself || asksForMeeting(said)) return null;
    return await proposeSessions(
      turn,
      saidAfter({ ...request, from: null, to: null }, { ...bookedThere(read, pending), ...alsoIn(text) }),
    );
  }
  const after = cues.after.test(spacedWords(text)) && !isDayOrPlace ? afterShown(offered) : null;
  if (after !== null && understood.orders.size === 0)
    return await listSessions(turn, { ...request, from: after, to: null });
  const asked = asksOn(text, understood, said) ? await answerOn(turn, text, pending, said) : null;
  if (asked !== null) return asked;
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

const cues = Object.fromEntries(
  Object.entries<readonly string[]>(sessionCues).map(([name, each]) => [name, compileCues(each)]),
) as Record<keyof typeof sessionCues, RegExp>;
const longestAsked = 13;
const longestPut = 8;

/** Whether a short message puts the case that it names on the session in sight, whatever it was taken for. */
function putsOn(text: string, { intent, mood }: Understanding): boolean {
  const isOther = intent !== 'rescheduleMeeting' && intent !== 'listSessions';
  if (isOther || mood === 'ask' || mood === 'deny' || text.includes('?')) return false;
  const plain = spacedWords(text);
  return plain.trim().split(' ').length <= longestPut && cues.on.test(plain);
}

/** Asks whether to give back the seat of the case that a message takes off; null for other messages. */
async function takenOff(
  turn: BookingTurn,
  text: string,
  caseId: string | null,
  { mood }: Understanding,
): Promise<BookingAnswer | null> {
  if (caseId === null || mood === 'ask' || text.includes('?') || !cues.off.test(caseMarked(text))) return null;
  const seat = await seatMeant(turn, caseId, true);
  return seat === null ? null : askToGiveBack(turn, seat);
}

/** What surely is about something else, whatever words it shares. */
const elsewhere: ReadonlySet<Understanding['intent']> = new Set([
  'stats',
  'checkReferral',
  'compareMeasures',
  'markJobPlanDone',
  'handOver',
  'rewriteAnswer',
  'cancelMeeting',
]);

/** Whether a message asks on about the sessions in sight: their seats, place and time, who is booked, another day. */
function asksOn(text: string, { intent, orders, mood }: Understanding, said: ReadBooking['request']): boolean {
  const plain = spacedWords(text);
  const words = plain.trim().split(' ');
  if (words.length > longestAsked || orders.size > 0 || mood === 'deny' || mood === 'suppose') return false;
  const isOfSeats = intent === 'stats' && words.length <= longestPut && asideWords.seatsLeft.test(plain);
  if ((elsewhere.has(intent) && !isOfSeats) || said.time !== null) return false;
  if (asksAbout(plain)) return true;
  return said.from !== null && words.every((word) => isTimeWord(word) || cues.beside.test(` ${word} `));
}

function asksAbout(plain: string): boolean {
  return cues.about.test(plain) || cues.booked.test(plain) || cues.holder.test(plain);
}

/** What such a question is taken for. */
const mistaken: ReadonlySet<Understanding['intent']> = new Set([
  'policyQuestion',
  'listMeetings',
  'showCase',
  'listCases',
]);

/** Whether a message asks about group information of some day, with none in sight. */
export function asksOfSessions(turn: BookingTurn, text: string, { intent, mood, orders }: Understanding): boolean {
  const { kind, from, caseId } = readBooking(text, turn.now).request;
  const isMeant = mistaken.has(intent) || (intent === 'bookMeeting' && mood === 'ask');
  if (!isMeant || kind !== 'groupInformation' || caseId !== null || orders.size > 0) return false;
  if (asksNext(text)) return true;
  if (from === null) return false;
  return mood !== 'suppose' && mood !== 'quote' && mood !== 'deny' && asksAbout(spacedWords(text));
}

/** Whether a message asks when the next session is. */
export function asksNext(text: string): boolean {
  return text.includes('?') && cues.next.test(spacedWords(text));
}

/** Shows the sessions of the day that is said, else the one that was shown first. */
async function answerOn(
  turn: BookingTurn,
  text: string,
  { request, offered = [] }: PendingBooking,
  said: ReadBooking['request'],
): Promise<BookingAnswer> {
  const [first] = (offered[0] ?? '').split('T');
  const inSight =
    request.to === null && first !== '' ? { ...request, from: first ?? null, to: first ?? null } : request;
  const isMore = said.from !== null || said.jobbtorg !== null;
  const asked = isMore ? saidAfter({ ...request, from: null, to: null }, said) : inSight;
  const shown = await listSessions(turn, { ...asked, kind: 'groupInformation' });
  if (!cues.holder.test(spacedWords(text))) return shown;
  return { ...say(turn, turn.wording.booking.sessions.holderUnknown), session: turn.session };
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
    const { caseId, also } = request;
    return await clickSession(turn, bookingVerbs.seat, { session, caseId, also });
  }
  const isPlainYes = readYesOrNo(text, 'book') === 'yes';
  return isYes(understood) || isPlainYes ? await proposeSessions(turn, request, words.askConsent) : null;
}
