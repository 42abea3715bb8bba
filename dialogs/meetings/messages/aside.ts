// What is said beside a meeting or a booking in sight and orders nothing: how it stands, a pause, a wish for another time, the same for another case. Long, as what is said beside is tried in one order.
import { askedNow } from '../../referral/state.ts';
import { readCases, takeCaseId, writeCaseIds } from '../../understanding/case-id.ts';
import { fold, spacedWords } from '../../understanding/fold.ts';
import type { Intent } from '../../understanding/intents.ts';
import { readRollCall, withoutQuestions } from '../../understanding/roll-call.ts';
import { readCancelRequest, readMeetingListRequest } from '../../understanding/slots/meeting-change.ts';
import { readConsent, speaksOfConsent } from '../../understanding/slots/meeting-request.ts';
import { keepsTime } from '../../understanding/slots/relative-time.ts';
import { isTimeWord } from '../../understanding/time/tokens.ts';
import { type Understanding, unsure } from '../../understanding/understand.ts';
import { dayInStockholm, inStockholm, stockholm } from '../../working-time/stockholm.ts';
import { askToCancel, whoHears } from '../changing.ts';
import { slotValue } from '../find-times.ts';
import { listMeetings } from '../list.ts';
import { isBefore, movedAwayFrom } from '../meeting.ts';
import type { KnownMeeting } from '../ports.ts';
import { propose } from '../propose.ts';
import { type BookingRequest, emptyBooking, moving, needsConsent, saidAfter } from '../request.ts';
import { showSession } from '../sessions/attendance.ts';
import { type BookedSeat, seatMeant } from '../sessions/seats.ts';
import { listSessions } from '../sessions/session-list.ts';
import { settle } from '../settle.ts';
import { showMeeting, showStanding } from '../show.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, say } from '../turn.ts';
import { answerOfDay, answersInvitation, askOfDay, isOpen, listWaiting } from './answers.ts';
import { asideWords, asksStanding, plainOf, resumesBooking } from './aside-words.ts';
import { takeListed } from './attendance.ts';
import { askedOfDay, askedOfList } from './of-list.ts';
import { readBooking } from './reading.ts';
import { besideTimes } from './relative-wish.ts';
import { book } from './start.ts';
import { dayThatWas, showToRecord } from './unrecorded.ts';
import { meetingsAhead } from './which.ts';

/** From this confidence a message is an errand of its own, and from this one surely so. */
const [surelyOther, surelyAsked] = [0.8, 0.9];
/** A question on a case is left to those who know more of it than its meetings. */
const ofMeetings: ReadonlySet<Intent> = new Set<Intent>([
  'bookMeeting',
  'rescheduleMeeting',
  'cancelMeeting',
  'listMeetings',
  'answerMeeting',
]);
const unclear: ReadonlySet<Intent> = new Set<Intent>(['policyQuestion', 'outOfScope', 'stats', 'today', 'undo']);

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
  const other = await askedOfOther(turn, text, understood, request.caseId);
  if (other !== null) return other;
  const again = await likewise(turn, text, understood, request);
  if (again !== null) return again;
  if (understood.orders.size > 0 || namesOther(text, request.caseId)) return null;
  if (asideWords.pause.test(plain) && !readBooking(text, turn.now).saysSomething)
    return await propose(turn, request, words.waitsForYou);
  if (asideWords.whoMeets.test(plain) && text.trim().split(/\s+/).length <= longestAside)
    return await tellWhoMeets(turn, request);
  const day = request.from === null ? null : Temporal.PlainDate.from(request.from);
  const ofDay = await askedOfDay(turn, text, understood, day);
  if (ofDay !== null) return ofDay;
  const { saysSomething } = readBooking(lastSentence(text), turn.now);
  if (resumesBooking(text) && !saysSomething) return await propose(turn, request, words.stillOpen);
  if (!asksStanding(text) || readBooking(text, turn.now).saysSomething) return null;
  const lacksConsent =
    needsConsent(request, turn.caller) &&
    request.consented !== true &&
    (asideWords.missing.test(plain) || speaksOfConsent(text));
  if (lacksConsent && (booking.offered ?? []).length > 0) return await propose(turn, request, words.askConsent);
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
  { orders }: Understanding,
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
  if (!asked.includes('?') || isWish) return null;
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

/** Answers what is said beside the meeting in sight, or asked of the meeting of a case; null for what it is not. */
export async function besideMeeting(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
): Promise<BookingAnswer | null> {
  const { session } = turn;
  if (turn.isShared || session.booking !== null) return null;
  const { meant } = readCases(text);
  const [caseId, ...others] = meant;
  const listed = await takeListed(turn, text, understood);
  if (listed !== null) return listed;
  if (others.length > 0) return null;
  const answered = caseId === undefined ? await answerOfDay(turn, text, understood) : null;
  if (answered !== null) return answered;
  const ofList = await askedOfList(turn, text, understood);
  if (ofList !== null) return ofList;
  if (session.leftBooking !== null && caseId === undefined && resumesBooking(text))
    return await book(turn, readBooking(text, turn.now), session.leftBooking.request);
  if (caseId === undefined && asksOwnDays(turn, text, understood))
    return await listMeetings(turn, readMeetingListRequest(text, turn.now.toPlainDateTime()));
  const toRecord = caseId === undefined ? await attendanceAsked(turn, text, understood) : null;
  if (toRecord !== null) return toRecord;
  const isUnclear = unclear.has(understood.intent) || ofMeetings.has(understood.intent);
  if (
    (isUnclear || understood.confidence < surelyAsked) &&
    understood.orders.size === 0 &&
    asideWords.waiting.test(plainOf(text)) &&
    turn.caller.role !== 'manager'
  )
    return await listWaiting(turn);
  if (caseId !== undefined && isCaseAlone(turn, text, understood))
    return await book(turn, readBooking(text, turn.now), null);
  const plain = plainOf(text);
  if (caseId === undefined && understood.orders.size === 0 && asideWords.allHeld.test(plain))
    return await listMeetings(turn, readMeetingListRequest(text, turn.now.toPlainDateTime()));
  const known = await inSight(turn);
  const thatDay = known === null ? null : dayInStockholm(known.meeting.slot.from);
  const more = await askedOfDay(turn, text, understood, thatDay);
  if (more !== null) return more;
  const ofDay = caseId === undefined ? await standingOfDay(turn, text, understood, known) : null;
  if (ofDay !== null) return ofDay;
  if (caseId !== undefined && caseId !== known?.meeting.caseId)
    return (
      (await likewise(turn, text, understood, known === null ? null : requestOf(known))) ??
      (await ofCase(turn, text, understood, caseId))
    );
  if (known === null)
    return caseId === undefined
      ? ((await nothingHeld(turn, text, understood)) ??
          (isUnsure(understood) || understood.intent === 'answerMeeting' ? await askOfDay(turn, text) : null))
      : await ofCase(turn, text, understood, caseId);
  if (isAskedToCancel(turn)) {
    const kept = asideWords.pause.test(plainOf(text)) ? askToCancel(turn, known) : keeps(turn, text, known, understood);
    if (kept !== null) return kept;
  }
  if (understood.orders.size > 0) return null;
  if (known.actor !== null && isAhead(known, turn) && asideWords.takesBackYes.test(plain) && understood.mood !== 'deny')
    return showMeeting(turn, known, turn.wording.booking.howToTakeBack, 'answerMeeting');
  const isWaiting = known.actor !== null && isOpen(known) && known.meeting.answers[known.actor] === 'waiting';
  if (
    isWaiting &&
    isAhead(known, turn) &&
    understood.intent !== 'answerMeeting' &&
    understood.mood !== 'ask' &&
    answersInvitation(text)
  )
    return showMeeting(turn, known, turn.wording.booking.askAnswer, 'answerMeeting');
  if (known.meeting.state === 'cancelled' && asideWords.left.test(plainOf(text)))
    return await listMeetings(turn, readMeetingListRequest(text, turn.now.toPlainDateTime()));
  if (asideWords.next.test(plain) && understood.intent !== 'bookMeeting' && caseId === undefined)
    return await showNext(turn, known);
  if (isAskable(text, understood))
    return isAskedToCancel(turn) ? askToCancel(turn, known) : tellStanding(turn, text, known);
  return await wish(turn, text, understood, known);
}

/** Whether a message asks, after a meeting was spoken of, what the person has in some days. */
function asksOwnDays(
  { session: { subject }, now }: BookingTurn,
  text: string,
  { intent, orders }: Understanding,
): boolean {
  if (subject === null || !ofMeetings.has(subject.errand) || orders.size > 0) return false;
  if (intent === 'today' || !asideWords.ownDays.test(plainOf(text))) return false;
  return readMeetingListRequest(text, now.toPlainDateTime()).period !== null;
}

/** The meeting after the one in sight; of one that has been, the next one from now on. */
async function showNext(turn: BookingTurn, { meeting: { id, slot } }: KnownMeeting): Promise<BookingAnswer | null> {
  const later = (await meetingsAhead(turn)).filter(
    ({ meeting }) => meeting.id !== id && !isBefore(meeting.slot.from, slot.from) && meeting.state !== 'cancelled',
  );
  const [next] = later.toSorted((one, other) =>
    Temporal.Instant.compare(one.meeting.slot.from, other.meeting.slot.from),
  );
  return next === undefined ? null : showStanding(turn, next, 'listMeetings');
}

/** What attendance is to be recorded, where that is asked: of all that has been, or of another day after it was spoken of. */
async function attendanceAsked(
  turn: BookingTurn,
  text: string,
  { orders, intent, confidence }: Understanding,
): Promise<BookingAnswer | null> {
  if (orders.size > 0 || readRollCall(withoutQuestions(text)) !== null) return null;
  if (asideWords.asksToRecord.test(plainOf(text)) && !ofMeetings.has(intent)) return await showToRecord(turn, text);
  const isSpokenOf = turn.session.subject?.errand === 'recordAttendance';
  const isLost = unclear.has(intent) && confidence < unsure;
  const isMeant = isSpokenOf && (intent === 'recordAttendance' || isLost || asideWords.group.test(plainOf(text)));
  return isMeant && dayThatWas(turn, text) !== null ? await showToRecord(turn, text) : null;
}

function isAhead({ meeting: { state, slot } }: KnownMeeting, { now }: BookingTurn): boolean {
  const isOpen = state === 'held' || state === 'proposed' || state === 'booked';
  return isOpen && isBefore(now.toInstant(), slot.from);
}

/** How a meeting stands, with its length first where that is asked. */
function tellStanding(turn: BookingTurn, text: string, known: KnownMeeting): BookingAnswer {
  const words = turn.wording.booking;
  const { slot } = known.meeting;
  const minutes = Math.round(slot.until.since(slot.from).total('minutes'));
  const plain = plainOf(text);
  const isMoved = asideWords.oldTime.test(plain) && movedAwayFrom(known.meeting) !== null;
  const toldOf = asideWords.hears.test(plain) ? `${words.toldOf(whoHears(known).other)} ` : '';
  const length = asideWords.howLong.test(plain) ? `${words.lasts(minutes)} ` : '';
  const lead = isMoved ? `${words.oldTimeGone} ` : `${toldOf}${length}`;
  return showMeeting(turn, known, `${lead}${words.standing(known.meeting)}`, 'listMeetings');
}

/** How the one meeting of a day stands that is asked about, where it is not the one in sight. */
async function standingOfDay(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
  known: KnownMeeting | null,
): Promise<BookingAnswer | null> {
  const { when } = readCancelRequest(text, turn.now.toPlainDateTime());
  const time = when?.time ?? null;
  // A time alone is one of today.
  const date = when?.date ?? (time === null || when?.days != null ? null : turn.now.toPlainDate());
  // A question that names a time is of its meeting, whatever was spoken of before.
  const isAsked = time === null ? isAskable(text, understood) : text.includes('?') && asksStanding(text);
  if (date === null || understood.orders.size > 0 || !isAsked) return null;
  const isAt = ({ meeting: { slot } }: KnownMeeting) =>
    time === null || inStockholm(slot.from).toPlainTime().equals(time);
  if (known !== null && dayInStockholm(known.meeting.slot.from).equals(date) && isAt(known)) return null;
  const from = date.toZonedDateTime(stockholm).toInstant();
  const until = date.add({ days: 1 }).toZonedDateTime(stockholm).toInstant();
  const there = await turn.meetings.meetingsOf(turn.caller, { from, until });
  const [only, ...others] = when?.date == null || there.filter(isAt).length > 0 ? there.filter(isAt) : there;
  return only === undefined || others.length > 0 ? null : tellStanding(turn, text, only);
}

function isUnsure({ intent, confidence, mood, orders }: Understanding): boolean {
  return (
    (unclear.has(intent) || intent === 'feedback') && confidence < surelyOther && mood !== 'ask' && orders.size === 0
  );
}

/** Another time or way of meeting that is wished for the meeting in sight: proposed, which changes nothing. */
async function wish(
  turn: BookingTurn,
  text: string,
  { intent, confidence, move }: Understanding,
  known: KnownMeeting,
): Promise<BookingAnswer | null> {
  const isElse = !ofMeetings.has(intent) && !unclear.has(intent) && confidence >= surelyOther;
  const isNew = move.label === 'new' && confidence >= surelyOther && intent !== 'rescheduleMeeting';
  // Who cannot come answers, unless another time is said.
  const isAnswer = intent === 'answerMeeting' && !/\d/.test(text);
  if (
    known.actor === null ||
    isElse ||
    isNew ||
    isAnswer ||
    intent === 'bookMeeting' ||
    !(asideWords.wishes.test(plainOf(text)) || saysOnlyWhen(text, turn.now))
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
  const isSameDay = from === null && to === null;
  const saysClock = at !== null || notBefore !== null || notAfter !== null;
  const asked = {
    ...read.request,
    ...(isSameDay ? { from: there, to: there } : {}),
    ...((isSameDay || keepsTime(text)) && !saysClock ? { time } : {}),
  };
  return await propose(turn, saidAfter(moving(meeting), asked), turn.wording.booking.isNow(meeting));
}

/** Whether a message tells a time of the day, with or without a day and a way to meet, and nothing else. */
function saysOnlyWhen(text: string, now: Temporal.ZonedDateTime): boolean {
  const said = spacedWords(text).trim().split(' ');
  const { teams, onSite } = asideWords.ofList;
  const isWay = (word: string) => teams.test(` ${word} `) || onSite.test(` ${word} `);
  return (
    readBooking(text, now).request.time !== null &&
    said.every((word) => isTimeWord(word) || isWay(word) || /^\d/.test(word))
  );
}

/** "The same for A-1042, an hour later": the request in sight for another case. */
async function likewise(
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

/** Whether a message names a case with nothing but a tripartite meeting, or alone where we asked to write again with its number. */
function isCaseAlone({ session, caller }: BookingTurn, text: string, { mood }: Understanding): boolean {
  const plain = spacedWords(takeCaseId(fold(writeCaseIds(text))).text);
  const isOnly = plain
    .trim()
    .split(' ')
    .every((word) => asideWords.onlyBooking.test(` ${word} `));
  const { subject } = session;
  const isAsked = subject?.isLatest === true && subject.errand === 'sensitive' && caller.role === 'caseworker';
  return isOnly && mood !== 'ask' && (isAsked || (asideWords.tripartite.test(plain) && caller.role !== 'manager'));
}

function requestOf({ meeting }: KnownMeeting): BookingRequest {
  const { hour, minute } = inStockholm(meeting.slot.from);
  const day = dayInStockholm(meeting.slot.from).toString();
  return { ...moving(meeting), moves: null, interpreter: null, from: day, to: day, time: hour * 60 + minute };
}

/** Says how the meeting of a case stands where that is asked; null where there is none. */
async function ofCase(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
  caseId: string,
): Promise<BookingAnswer | null> {
  const { intent, mood, orders, confidence } = understood;
  // What is surely asked of what is booked is answered with the case.
  if (asideWords.away.test(plainOf(text)) && orders.size === 0 && (mood === 'tell' || mood === 'order')) {
    const [meant, ...more] = await openMeetings(turn, caseId);
    return meant === undefined || more.length > 0 ? null : askToCancel(turn, meant);
  }
  const isList = intent === 'listMeetings' && confidence >= surelyOther;
  const isMeant = !isList && (ofMeetings.has(intent) || intent === 'policyQuestion');
  if (!isMeant || orders.size > 0 || mood === 'deny' || !asksStanding(text)) return null;
  const [only, ...others] = await openMeetings(turn, caseId);
  return only === undefined || others.length > 0 ? null : showStanding(turn, only, 'listMeetings');
}

async function openMeetings({ meetings, caller, now }: BookingTurn, caseId: string): Promise<KnownMeeting[]> {
  const all = await meetings.meetingsOfCase(caller, caseId, now.toInstant());
  return all.filter(({ meeting: { state } }) => state !== 'tookPlace');
}

/** After these a seat may be in sight. */
const seatErrands: ReadonlySet<Intent> = new Set<Intent>(['bookMeeting', 'cancelMeeting', 'rescheduleMeeting']);

/** Says that nothing is held for the case whose booking was left; asks which booking a consent is for. */
async function nothingHeld(turn: BookingTurn, text: string, understood: Understanding): Promise<BookingAnswer | null> {
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

/** The one meeting that was shown last. */
async function inSight({ session: { subject }, meetings, caller }: BookingTurn): Promise<KnownMeeting | null> {
  if (subject === null || !subject.isLatest || subject.meetingId === null) return null;
  return await meetings.find(caller, subject.meetingId);
}

/** Whether the card in sight asks whether to call the meeting off. */
function isAskedToCancel({ session }: BookingTurn): boolean {
  return session.buttons.some(
    ({ press }) => 'click' in press && press.click.verb === bookingVerbs.cancel && press.click.data.sure === true,
  );
}

function keeps(
  turn: BookingTurn,
  text: string,
  known: KnownMeeting,
  { orders, mood }: Understanding,
): BookingAnswer | null {
  const isKept = orders.size === 0 && (mood === 'deny' || asideWords.keeps.test(plainOf(text)));
  return isKept ? showMeeting(turn, known, turn.wording.kept.cancel) : null;
}

function isAskable(text: string, { intent, confidence, mood }: Understanding): boolean {
  const isElse = !ofMeetings.has(intent) && !unclear.has(intent) && confidence >= surelyOther && intent !== 'showCase';
  return asksStanding(text) && !isElse && mood !== 'deny' && !readCases(text).denied.length;
}

/** What was before it may tell of something else: "I was at lunch. Where were we?" */
function lastSentence(text: string): string {
  return text.split(/[.!?]+(?=\s)/).at(-1) ?? text;
}

function namesOther(text: string, caseId: string | null): boolean {
  return readCases(text).meant.some((each) => each !== caseId);
}
