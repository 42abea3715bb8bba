// Another time or way of meeting that is wished for what is in sight, or the same for another case.
import { readCases } from '../../understanding/case-id.ts';
import { spacedWords } from '../../understanding/fold.ts';
import { keepsTime } from '../../understanding/slots/relative-time.ts';
import { isTimeWord } from '../../understanding/time/tokens.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { dayInStockholm, inStockholm } from '../../working-time/stockholm.ts';
import { slotValue } from '../find-times.ts';
import type { KnownMeeting } from '../ports.ts';
import { propose } from '../propose.ts';
import { type BookingRequest, emptyBooking, moving, saidAfter } from '../request.ts';
import type { BookingAnswer, BookingTurn } from '../turn.ts';
import { asideWords, plainOf } from './aside-words.ts';
import { ofMeetings, surelyOther, unclear } from './askable.ts';
import { readBooking } from './reading.ts';
import { besideTimes } from './relative-wish.ts';
import { book } from './start.ts';
import { openStates } from './which.ts';

/** Another time or way of meeting that is wished for the meeting in sight: proposed, which changes nothing. */
export async function wish(
  turn: BookingTurn,
  text: string,
  { intent, confidence, move }: Understanding,
  known: KnownMeeting,
): Promise<BookingAnswer | null> {
  const isElse = !ofMeetings.has(intent) && !unclear.has(intent) && confidence >= surelyOther;
  // A day and a time alone are of what is in sight, whatever else they are taken for.
  const isOnlyWhen = saysOnlyWhen(text, turn.now);
  const isNew = move.label === 'new' && confidence >= surelyOther && intent !== 'rescheduleMeeting' && !isOnlyWhen;
  // Who cannot come answers, unless another time is said.
  const isAnswer = intent === 'answerMeeting' && !/\d/.test(text);
  if (
    known.actor === null ||
    isElse ||
    isNew ||
    isAnswer ||
    (intent === 'bookMeeting' && !asideWords.lengthens.test(plainOf(text))) ||
    !(asideWords.wishes.test(plainOf(text)) || isOnlyWhen)
  )
    return null;
  const { meeting } = known;
  const there = dayInStockholm(meeting.slot.from).toString();
  const { hour, minute } = inStockholm(meeting.slot.from);
  const time = hour * 60 + minute;
  const request = { ...moving(meeting), from: there, to: there, time };
  const pending = { request, waits: 'choice', offered: [slotValue(meeting.slot)] } as const;
  const read = besideTimes(
    readBooking(text, turn.now),
    text,
    { ...pending, offered: [...pending.offered] },
    turn.now.toPlainDateTime(),
  );
  if (!read.saysSomething) return null;
  const { from, to, time: at, notBefore, notAfter } = read.request;
  const isSameDay = (from ?? there) === there && (to ?? there) === there;
  const saysClock = at !== null || notBefore !== null || notAfter !== null;
  const asked = {
    ...read.request,
    ...(isSameDay ? { from: there, to: there } : {}),
    ...((isSameDay || keepsTime(text)) && !saysClock ? { time } : {}),
  };
  // What was called off or has been is not moved: a new one like it is booked.
  return openStates.includes(meeting.state)
    ? await propose(turn, saidAfter(moving(meeting), asked), turn.wording.booking.isNow(meeting))
    : await propose(turn, saidAfter(requestOf(known), asked), turn.wording.booking.noneToMove(meeting.caseId));
}

/** Whether a message tells a time of the day, with or without a day and a way to meet, and nothing else. */
function saysOnlyWhen(text: string, now: Temporal.ZonedDateTime): boolean {
  const said = spacedWords(text)
    .trim()
    .split(' ')
    .filter((word) => word !== '#ask');
  const { teams, onSite } = asideWords.ofList;
  const isWay = (word: string) => teams.test(` ${word} `) || onSite.test(` ${word} `);
  return (
    readBooking(text, now).request.time !== null &&
    said.every((word) => isTimeWord(word) || isWay(word) || /^\d/.test(word) || asideWords.besideWhen.test(` ${word} `))
  );
}

/** "The same for A-1042, an hour later": the request in sight for another case. */
export async function likewise(
  turn: BookingTurn,
  text: string,
  { intent, orders }: Understanding,
  before: BookingRequest | null,
): Promise<BookingAnswer | null> {
  const [caseId, ...others] = readCases(text).meant;
  if (before === null || caseId === undefined || caseId === before.caseId || others.length > 0) return null;
  if (
    !asideWords.again.test(plainOf(text)) ||
    before.moves !== null ||
    asideWords.wrongCase.test(plainOf(text)) ||
    orders.has('cancel') ||
    intent === 'cancelMeeting'
  )
    return null;
  const { from, to, time, notBefore, notAfter, mode, minutes } = before;
  const same = { ...emptyBooking, from, to, time, notBefore, notAfter, mode, minutes };
  const offered = turn.session.booking?.offered ?? [];
  const pending = { request: same, waits: 'choice' as const, offered };
  const read = besideTimes(readBooking(text, turn.now), text, pending, turn.now.toPlainDateTime());
  return await book(turn, { ...read, request: { ...read.request, caseId } }, same);
}

/** A booking of the same day, time and way to meet. */
export function requestOf({ meeting }: KnownMeeting): BookingRequest {
  const { hour, minute } = inStockholm(meeting.slot.from);
  const day = dayInStockholm(meeting.slot.from).toString();
  return { ...moving(meeting), moves: null, interpreter: null, from: day, to: day, time: hour * 60 + minute };
}
