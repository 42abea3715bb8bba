// What is said beside the meeting in sight and orders nothing: how it stands, whether it stays, which comes next.
import { readCases } from '../../understanding/case-id.ts';
import { readRollCall, withoutQuestions } from '../../understanding/roll-call.ts';
import { readCancelRequest, readMeetingListRequest } from '../../understanding/slots/meeting-change.ts';
import { speaksOfConsent } from '../../understanding/slots/meeting-request.ts';
import { type Understanding, unsure } from '../../understanding/understand.ts';
import { dayInStockholm, inStockholm, stockholm } from '../../working-time/stockholm.ts';
import { askToCancel, whoHears } from '../changing.ts';
import { listMeetings } from '../list.ts';
import { isBefore, movedAwayFrom } from '../meeting.ts';
import type { KnownMeeting } from '../ports.ts';
import { propose } from '../propose.ts';
import { needsConsent } from '../request.ts';
import { showMeeting, showStanding } from '../show.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs } from '../turn.ts';
import { answerOfDay, answersInvitation, askOfDay, isOpen, listWaiting } from './answers.ts';
import { asideWords, asksStanding, plainOf, resumesBooking } from './aside-words.ts';
import { isAskable, isUnsure, ofMeetings, surelyAsked, unclear } from './askable.ts';
import { takeListed } from './attendance.ts';
import { tellsConsentInPart } from './consent.ts';
import { isCaseAlone, nothingHeld, ofCase } from './named-case.ts';
import { askedOfDay, askedOfList } from './of-list.ts';
import { readBooking } from './reading.ts';
import { takeNext } from './several-cases.ts';
import { book } from './start.ts';
import { dayThatWas, showToRecord } from './unrecorded.ts';
import { meetingsAhead } from './which.ts';
import { likewise, requestOf, wish } from './wished.ts';

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
  const next = await takeNext(turn, text, understood);
  if (next !== null) return next;
  const answered = caseId === undefined ? await answerOfDay(turn, text, understood) : null;
  if (answered !== null) return answered;
  const ofList = await askedOfList(turn, text, understood);
  if (ofList !== null) return ofList;
  if (session.leftBooking !== null && caseId === undefined && resumesBooking(text))
    return await book(turn, readBooking(text, turn.now), session.leftBooking.request);
  const consented = await goOnConsented(turn, text, caseId);
  if (consented !== null) return consented;
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
  // What the applicant has answered is taken, or asked about, as an answer.
  if (understood.mood === 'tell' && tellsApplicant(understood)) return null;
  if (known.actor !== null && isAhead(known, turn) && asideWords.takesBackYes.test(plain) && understood.mood !== 'deny')
    return showMeeting(turn, known, turn.wording.booking.howToTakeBack, 'answerMeeting');
  const isWaiting = known.actor !== null && isOpen(known) && known.meeting.answers[known.actor] === 'waiting';
  if (
    isWaiting &&
    isAhead(known, turn) &&
    understood.intent !== 'answerMeeting' &&
    understood.mood !== 'ask' &&
    (answersInvitation(text) || (asideWords.givesAnswer.test(plain) && !text.includes('?')))
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

/** Offers the time of the booking that was left once more, to who tells that there is consent to it; a yes then holds it. */
async function goOnConsented(
  turn: BookingTurn,
  text: string,
  caseId: string | undefined,
): Promise<BookingAnswer | null> {
  const request = turn.session.leftBooking?.request;
  if (request === undefined || request.kind !== 'meeting' || !needsConsent(request, turn.caller)) return null;
  const isOfIt = caseId === undefined || caseId === request.caseId;
  if (!isOfIt || text.includes('?') || !speaksOfConsent(text) || !tellsConsentInPart(text, request.caseId)) return null;
  return await propose(turn, { ...request, consented: true }, turn.wording.booking.stillOpen);
}

function tellsApplicant({ intent, slots }: Understanding): boolean {
  return intent === 'answerMeeting' && 'party' in slots && slots.party === 'applicant';
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
  const isOfGroup = asideWords.group.test(plainOf(text));
  const asksWho = isOfGroup && asideWords.whoCame.test(plainOf(text)) && intent !== 'stats';
  const isMeant = asksWho || (isSpokenOf && (intent === 'recordAttendance' || isLost || isOfGroup));
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
