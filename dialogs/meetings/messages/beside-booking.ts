// What is said beside the booking under way and orders nothing: how it stands, a pause, a question on another case.
import { readCases, writeCaseIds } from '../../understanding/case-id.ts';
import { readSigns } from '../../understanding/features.ts';
import { speaksOfConsent } from '../../understanding/slots/meeting-request.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { propose } from '../propose.ts';
import { type BookingRequest, needsConsent } from '../request.ts';
import { settle } from '../settle.ts';
import { showStanding } from '../show.ts';
import type { BookingAnswer, BookingTurn } from '../turn.ts';
import { listWaiting } from './answers.ts';
import { asideWords, asksStanding, asksWaiting, plainOf, resumesBooking } from './aside-words.ts';
import { surelyOther } from './askable.ts';
import { tellsConsentInPart } from './consent.ts';
import { changeLength } from './named-case.ts';
import { askedOfDay } from './of-list.ts';
import { readBooking } from './reading.ts';
import { openMeetings } from './which.ts';
import { likewise } from './wished.ts';

/** Answers what is said beside the booking under way; null for what it is not. */
export async function besideBooking(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
): Promise<BookingAnswer | null> {
  const { booking } = turn.session;
  if (booking === null || booking.request.kind !== 'meeting' || booking.request.caseId === null) return null;
  const { request } = booking;
  const words = turn.wording.booking;
  const plain = plainOf(text);
  const lengthened = namesOther(text, request.caseId) ? await changeLength(turn, text, understood) : null;
  if (lengthened !== null) return lengthened;
  const other = await askedOfOther(turn, text, understood, request.caseId);
  if (other !== null) return other;
  const again = await likewise(turn, text, understood, request);
  if (again !== null) return again;
  if (understood.orders.size > 0 || namesOther(text, request.caseId)) return null;
  if (asksWaiting(text) && readSigns(text).signs.has('meeting')) return await listWaiting(turn);
  if (asideWords.pause.test(plain) && !readBooking(text, turn.now).saysSomething)
    return await propose(turn, request, words.waitsForYou);
  // Who tells of consent takes the time, and asks nothing.
  if (!text.includes('?') && tellsConsentInPart(text, request.caseId)) return null;
  if (asideWords.whoMeets.test(plain) && text.trim().split(/\s+/).length <= longestAside)
    return await tellWhoMeets(turn, request);
  const day = request.from === null ? null : Temporal.PlainDate.from(request.from);
  const ofDay = await askedOfDay(turn, text, understood, day);
  if (ofDay !== null) return ofDay;
  const { saysSomething } = readBooking(lastSentence(text), turn.now);
  if (resumesBooking(text) && !saysSomething) return await propose(turn, request, words.stillOpen);
  // "What waits for me?" is asked of all, not of the booking.
  const isOfAll = understood.intent === 'today' && understood.confidence >= surelyOther;
  if (!asksStanding(text) || isOfAll || readBooking(text, turn.now).saysSomething) return null;
  const lacksConsent =
    needsConsent(request, turn.caller) &&
    request.consented !== true &&
    (asideWords.missing.test(plain) || speaksOfConsent(text));
  if (lacksConsent && (booking.offered ?? []).length > 0) return await propose(turn, request, words.askConsent);
  return await tellState(turn, request);
}

/** The times once more, first that nothing is booked yet, or where the meeting still stands that is to be moved. */
export async function tellState(turn: BookingTurn, request: BookingRequest): Promise<BookingAnswer> {
  const words = turn.wording.booking;
  const moved = request.moves === null ? null : await turn.meetings.find(turn.caller, request.moves.id);
  const lead =
    moved === null ? words.nothingYet(request.caseId ?? '') : `${words.notMovedYet} ${words.standing(moved.meeting)}`;
  return await propose(turn, request, lead);
}

const longestAside = 10;

/** How the meeting of another case stands that is asked about beside a booking, which stays as it is; null for other messages. */
async function askedOfOther(
  turn: BookingTurn,
  text: string,
  { orders, mood }: Understanding,
  booked: string | null,
): Promise<BookingAnswer | null> {
  // "Is 1088 not on Teams?" denies no case.
  const { meant, denied } = readCases(text);
  const [caseId, ...others] = [...meant, ...denied];
  if (caseId === undefined || caseId === booked || others.length > 0 || orders.size > 0) return null;
  const asked = text.split(/(?<=[.!?])\s+/).find((sentence) => writeCaseIds(sentence).includes(caseId)) ?? '';
  const plain = plainOf(asked);
  const { from, time } = readBooking(asked, turn.now).request;
  const isWish = asideWords.wishes.test(plain) || asideWords.again.test(plain) || from !== null || time !== null;
  const isAsked = asked.includes('?') || (mood === 'ask' && asksStanding(asked));
  if (!isAsked || isWish) return null;
  const [only, ...more] = await openMeetings(turn, caseId);
  if (only === undefined || more.length > 0) return null;
  return {
    ...showStanding(turn, only, 'listMeetings'),
    beside: { kind: 'notice', text: turn.wording.booking.bookingStays(booked ?? '') },
    session: { ...turn.session, last: null },
  };
}

/** Who meets, beside the booking under way. */
async function tellWhoMeets(turn: BookingTurn, request: BookingRequest): Promise<BookingAnswer | null> {
  const settled = await settle(turn, request);
  if ('answer' in settled) return null;
  const { caseworker, coach } = settled.parties;
  return await propose(turn, request, turn.wording.booking.whoMeets(caseworker.name, coach?.name ?? null));
}

/** What was before it may tell of something else: "I was at lunch. Where were we?" */
function lastSentence(text: string): string {
  return text.split(/[.!?]+(?=\s)/).at(-1) ?? text;
}

function namesOther(text: string, caseId: string | null): boolean {
  return readCases(text).meant.some((each) => each !== caseId);
}
