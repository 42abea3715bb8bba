// Goes on with the booking under way: other days and times, another case, a colleague, consent and a yes. Long, as all that a message may be to it is tried in one order.

import { isOld } from '../../conversation/stale.ts';
import { readCases } from '../../understanding/case-id.ts';
import { spacedWords } from '../../understanding/fold.ts';
import { isYes } from '../../understanding/orders.ts';
import { readKnownLanguage, readLanguage, speaksOfConsent } from '../../understanding/slots/meeting-request.ts';
import { keepsTime } from '../../understanding/slots/relative-time.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { inStockholm } from '../../working-time/stockholm.ts';
import { hold } from '../hold-time.ts';
import { propose } from '../propose.ts';
import { type BookingRequest, moving, needsConsent, type PendingBooking } from '../request.ts';
import { goOnWithSessions } from '../sessions/seat-words.ts';
import { ask, withName } from '../settle.ts';
import { showMeeting } from '../show.ts';
import type { BookingAnswer, BookingTurn } from '../turn.ts';
import { askInstead } from './answers.ts';
import { asideWords, plainOf, withoutInTheWay } from './aside-words.ts';
import { besideBooking, tellState } from './beside-booking.ts';
import { besideConsent, consentIn, tellsConsent, tellsConsentInPart, tellsConsentToday } from './consent.ts';
import { pickOffered, takeOffered } from './offered.ts';
import { isLong, type ReadBooking, readBooking } from './reading.ts';
import { besideTimes } from './relative-wish.ts';
import { takeNext } from './several-cases.ts';
import { book, start } from './start.ts';
import { which } from './which.ts';
import { goesOnAsOwn, isOther, isOwn, surelyElse } from './whose-words.ts';

/**
 * Answers what carries on the booking under way; null when the message is about something else. A time that a message names exactly is held
 * at once where it says that there is consent.
 */
export async function goOnWithBooking(
  turn: BookingTurn,
  message: string,
  understood: Understanding,
): Promise<BookingAnswer | null> {
  const before = turn.session.booking;
  const answer = await goOn(turn, message, understood);
  const after = answer?.session.booking ?? null;
  if (answer === null || before === null || after === null || before === after) return answer;
  const isTold = isAskedForConsent(turn, before) && tellsConsentInPart(message, after.request.caseId);
  // An hour that is read from a bare word may be none: "I got one clear yes".
  const { time } = after.request;
  const isPicked = time !== null && pickOffered(turn, message, before)?.time === time;
  const isPlain = isPicked || time === before.request.time || time === readBooking(message, turn.now).request.time;
  return isTold && isPlain && after.request.consented === true ? ((await holdExact(turn, answer)) ?? answer) : answer;
}

/** Holds the time of an answer that offers the one which was named exactly; null where it does not. */
async function holdExact(turn: BookingTurn, { reply, session }: BookingAnswer): Promise<BookingAnswer | null> {
  if (reply.kind !== 'form' || session.booking === null) return null;
  const { request, offered = [] } = session.booking;
  const [slot, ...others] = offered;
  const isExact = request.time !== null && request.from !== null && request.from === request.to && others.length === 0;
  return isExact && slot !== undefined ? await hold({ ...turn, session }, { request, slot, consent: 'yes' }) : null;
}

/** Whether a card with times asks for the applicant's consent. */
function isAskedForConsent(turn: BookingTurn, { request, offered = [] }: PendingBooking): boolean {
  return offered.length > 0 && needsConsent(request, turn.caller);
}

async function goOn(turn: BookingTurn, message: string, understood: Understanding): Promise<BookingAnswer | null> {
  const { booking } = turn.session;
  if (booking === null || turn.isShared) return null;
  const text = booking.request.caseId === null ? message : withoutInTheWay(message);
  if (understood.mood === 'ask' && asideWords.ownDay.test(plainOf(text)) && !asideWords.thatDay.test(plainOf(text)))
    return null;
  const { request, waits } = booking;
  const answered = await askInstead(turn, text, { caseId: request.caseId, isMove: request.moves !== null });
  if (answered !== null) return answered;
  if (request.consented === true && speaksOfConsent(text) && !tellsConsent(text)) {
    // What was said of consent no longer holds, whoever answers this.
    const anew = { ...request, consented: false };
    const session = { ...turn.session, booking: { ...booking, request: anew, asksConsent: false } };
    const told = await goOn({ ...turn, session }, message, understood);
    return told ?? (await propose(turn, anew, turn.wording.booking.askConsent));
  }
  const isInSight = isAskedForConsent(turn, booking);
  const beside = besideConsent(text, booking.asksConsent === true, isInSight);
  const isTold = isInSight && tellsConsentInPart(text, request.caseId);
  const told = await withOwnTime(turn, text, readBeside(turn, text, beside, isTold), request);
  const said = besideTimes(told, beside, booking, turn.now.toPlainDateTime());
  const read = understood.intent === 'rewriteAnswer' ? said : withLanguageAlone(said, text);
  // "She said yes on the phone today": the day of the consent or another one for the meeting, so that nothing is held on either.
  if (isInSight && tellsConsentToday(text, read.request, request, turn.now))
    return await propose(turn, { ...request, consented: true });
  const isSeat = request.kind === 'groupInformation';
  if (isSeat) {
    const gone = await goOnWithSessions(turn, text, understood, booking, read);
    // Sessions that were asked for without a case are no booking.
    if (gone !== null || (request.caseId === null && waits === 'choice')) return gone;
  }
  const other = request.interpreter === null ? null : readKnownLanguage(text);
  const stays = await staysThere(turn, text, understood, request, read);
  if (stays !== null) return stays;
  const aside = await besideBooking(turn, text, understood);
  if (aside !== null) return aside;
  const isWish = goesOnAsOwn(read, request, understood);
  const isSurelyOwn = isOwn(understood, request) && understood.confidence >= surelyElse;
  if (other !== null && other !== request.interpreter && (isWish || isSurelyOwn || !isLong(text)))
    return await book(turn, read, { ...request, interpreter: other });
  if (waits === 'case' && read.request.caseId !== null) return await book(turn, read, request);
  if (waits === 'case' && booking.refused !== undefined && isOwn(understood, request) && !read.saysSomething)
    return await start(turn, { ...request, caseId: booking.refused });
  const next = await takeNext(turn, text, understood);
  if (next !== null) return next;
  const corrected = await correctCase(turn, text, read, understood);
  if (corrected !== null) return corrected;
  // What names another case is never done to this one.
  if (request.caseId !== null && readCases(text).meant.some((each) => each !== request.caseId)) return null;
  const picked = isSeat ? null : pickOffered(turn, text, booking);
  if (picked !== null) {
    const { mode, interpreter } = read.request;
    return await propose(turn, {
      ...picked,
      mode: mode ?? picked.mode,
      interpreter: interpreter ?? picked.interpreter,
      ...(request.consented === true || isTold ? { consented: true } : {}),
    });
  }
  const taken = isSeat ? null : await takeOffered(turn, text, understood, booking, read);
  if (taken !== null) return taken;
  // What a yes is to must be in sight.
  const saysConsent =
    consentIn(text, request.caseId, false) === 'yes' ||
    (!text.includes('?') && tellsConsentInPart(text, request.caseId));
  if (
    !isSeat &&
    waits === 'choice' &&
    booking.offered?.length === 0 &&
    (isYes(understood) || saysConsent) &&
    !read.saysSomething
  ) {
    const again = await propose(turn, request, turn.wording.booking.stillOpen);
    const isFresh = !isOld(turn.session, turn.now.toInstant());
    return isFresh && saysConsent && needsConsent(request, turn.caller)
      ? ((await holdExact(turn, again)) ?? again)
      : again;
  }
  // A booking that names its case stands for itself, unless it goes on with the one under way on its day.
  const tellsOnly = read.request.time !== null || !understood.orders.has('book');
  const isSameCase = read.request.caseId === request.caseId && read.request.from === null && tellsOnly;
  if (understood.intent === 'bookMeeting' && read.request.caseId !== null && !isSameCase) return null;
  if (isOther(read, request, understood)) return null;
  if (isLong(text) && !isWish) return await bookTail(turn, text, booking);
  if (text.includes('?') && !isWish && !(read.saysSomething && isOwn(understood, request))) return null;
  if (waits === 'language' && !read.noInterpreter) {
    const language = readLanguage(text);
    return language === null
      ? ask(turn, turn.wording.booking.askLanguage, booking, [])
      : await book(turn, read, { ...request, interpreter: language });
  }
  const named = waits === 'coach' || waits === 'caseworker' ? await takeColleague(turn, text, booking) : null;
  if (named !== null) return named;
  const goesOn = read.saysSomething || isOwn(understood, request) || understood.intent === 'bookMeeting';
  if (goesOn && !read.saysSomething && understood.mood === 'ask' && request.caseId !== null)
    return await tellState(turn, request);
  return goesOn ? await book(turn, read, request) : null;
}

/** A reading with the time of day of the meeting that is moved, where that is to stay: "the same time". */
async function withOwnTime(
  turn: BookingTurn,
  text: string,
  read: ReadBooking,
  { moves }: BookingRequest,
): Promise<ReadBooking> {
  if (moves === null || read.request.time !== null || !keepsTime(text)) return read;
  const known = await turn.meetings.find(turn.caller, moves.id);
  if (known === null) return read;
  const { hour, minute } = inStockholm(known.meeting.slot.from);
  return { ...read, request: { ...read.request, time: hour * 60 + minute }, saysSomething: true };
}

/** A reading with the interpreter of a language that stands in a part of its own: "Dari. And on Wednesday." */
function withLanguageAlone(read: ReadBooking, text: string): ReadBooking {
  if (read.request.interpreter !== null || read.noInterpreter || read.request.kind !== 'meeting') return read;
  const alone = text.split(/[.!;,\n]+/).filter((part) => {
    const language = readKnownLanguage(part);
    const rest = spacedWords(part).trim().split(' ');
    const isBeside = (word: string) => asideWords.besideLanguage.test(` ${word} `) || readKnownLanguage(word) !== null;
    return language !== null && rest.every(isBeside);
  });
  const interpreter = alone.map(readKnownLanguage).at(-1) ?? null;
  if (interpreter === null) return read;
  return { ...read, request: { ...read.request, interpreter }, lacksLanguage: false, saysSomething: true };
}

/** Leaves a move whose meeting is to stay on the day or at the time that it has, "one o'clock works after all"; null for other messages. */
async function staysThere(
  turn: BookingTurn,
  text: string,
  { mood }: Understanding,
  { moves }: BookingRequest,
  { request: { from, to, time, mode, minutes } }: ReadBooking,
): Promise<BookingAnswer | null> {
  const isOfTime = (from !== null && from === to) || time !== null;
  if (moves === null || !isOfTime || mode !== null || minutes !== null) return null;
  if (mood === 'ask' || text.includes('?') || !asideWords.stays.test(plainOf(text))) return null;
  const known = await turn.meetings.find(turn.caller, moves.id);
  if (known === null) return null;
  const at = inStockholm(known.meeting.slot.from);
  const isThere =
    (from === null || from === at.toPlainDate().toString()) && (time === null || time === at.hour * 60 + at.minute);
  if (!isThere) return null;
  const { actor, meeting } = known;
  const isAsked = actor !== null && meeting.answers[actor] === 'waiting';
  const words = turn.wording.booking;
  return showMeeting(
    turn,
    known,
    isAsked ? words.askAnswer : words.moveDropped(meeting),
    isAsked ? 'answerMeeting' : 'listMeetings',
  );
}

/** What a message says of the booking beside the consent: "consent is in place" names no place to meet. */
function readBeside({ now }: BookingTurn, text: string, beside: string, isTold: boolean): ReadBooking {
  const whole = readBooking(text, now);
  if (beside === text) return whole;
  const rest = readBooking(beside, now);
  // Since when there is consent is no day to meet on.
  if (isTold) return { ...rest, request: { ...rest.request, consented: true } };
  return { ...whole, request: { ...whole.request, mode: rest.request.mode }, saysSomething: rest.saysSomething };
}

/** Takes the last part of a long message where that alone tells when or how: "an hour is not enough with her, make it ninety minutes". */
async function bookTail(turn: BookingTurn, text: string, booking: PendingBooking): Promise<BookingAnswer | null> {
  const tail = text.split(/[.,!;]+\s/).at(-1) ?? '';
  if (text.includes('?') || isLong(tail) || readCases(text).meant.some((each) => each !== booking.request.caseId))
    return null;
  const read = besideTimes(readBooking(tail, turn.now), tail, booking, turn.now.toPlainDateTime());
  return read.saysSomething ? await book(turn, read, booking.request) : null;
}

/** "No, it was A-1088": the same for another case; null where no other case is named, or one with a request of its own. */
async function correctCase(
  turn: BookingTurn,
  text: string,
  read: ReadBooking,
  { move, intent }: Understanding,
): Promise<BookingAnswer | null> {
  const { booking } = turn.session;
  const [caseId, ...others] = readCases(text).meant;
  if (booking === null || caseId === undefined || others.length > 0) return null;
  // "Shorten the meeting of 1141" is an errand of its own.
  if (asideWords.lengthens.test(plainOf(text))) return null;
  if (isLong(text) && !asideWords.wrongCase.test(plainOf(text))) return null;
  const { request } = booking;
  const isNew = move.label === 'new' && move.likelihood >= 0.5;
  const isMeeting = intent === 'bookMeeting' || intent === 'rescheduleMeeting' || intent === 'showCase';
  if (caseId === request.caseId || isNew || !(isMeeting || move.label === 'correct')) return null;
  if (request.moves === null) {
    const again = { ...request, caseId: null, coachId: null, caseworkerId: null, jobbtorg: null, consented: false };
    return await book(turn, { ...read, request: { ...read.request, caseId } }, again);
  }
  const known = await which(turn, { caseId, when: null, errand: 'rescheduleMeeting' });
  if ('reply' in known) return known;
  const { from, to, excluded, excludedWeekdays, time, notBefore, notAfter } = request;
  const wish = { from, to, excluded, excludedWeekdays, time, notBefore, notAfter };
  return await book(turn, read, { ...moving(known.meeting), ...wish });
}

async function takeColleague(
  turn: BookingTurn,
  text: string,
  { request, waits }: PendingBooking,
): Promise<BookingAnswer | null> {
  const [named, second] = withName(await turn.meetings.colleagues(), text.trim());
  if (named === undefined || second !== undefined) return null;
  return await start(
    turn,
    waits === 'coach'
      ? { ...request, coachName: null, coachId: named.staffId }
      : { ...request, caseworkerId: named.staffId },
  );
}
