// Finds the meeting or the seat that a message means: by its case, by its day, or as the one in sight.
import { subjectOf } from '../../conversation/screen.ts';
import { readSigns } from '../../understanding/features.ts';
import type { Intent } from '../../understanding/intents.ts';
import type { When } from '../../understanding/slots/meeting-change.ts';
import { dayInStockholm, inStockholm, stockholm } from '../../working-time/stockholm.ts';
import type { MeetingState } from '../meeting.ts';
import type { KnownMeeting } from '../ports.ts';
import type { BookingRequest } from '../request.ts';
import { type BookedSeat, seatMeant } from '../sessions/seats.ts';
import { refusedToManagers } from '../settle.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details, say } from '../turn.ts';
import { asideWords, plainOf } from './aside-words.ts';
import { readBooking } from './reading.ts';

const daysAhead = 190;

/** The meetings of the person that begin from a moment on, as far ahead as meetings are spoken of; from now unless told. */
export async function meetingsAhead(
  { caller, meetings, now }: BookingTurn,
  from: Temporal.Instant = now.toInstant(),
): Promise<KnownMeeting[]> {
  const until = now.toInstant().add({ hours: 24 * daysAhead });
  return await meetings.meetingsOf(caller, { from, until });
}

/** What a message says of the meeting, and what it is to be found for. */
export interface Meant {
  caseId: string | null;
  when: When | null;
  errand: Intent;
}

/**
 * The one meeting that is meant; a question or a refusal where there is none, or there are several. Of several, the only likely one is
 * meant.
 */
export async function which(
  turn: BookingTurn,
  meant: Meant,
  isLikely: (known: KnownMeeting) => boolean = () => false,
): Promise<KnownMeeting | BookingAnswer> {
  const { caseId, when, errand } = meant;
  const inSight = caseId === null ? ((await meetingInSight(turn, when)) ?? (await ofShownCase(turn, when))) : null;
  if (inSight !== null) return inSight;
  // Beside a move under way nobody needs to name its meeting.
  const moves = caseId === null && when === null ? (turn.session.booking?.request.moves ?? null) : null;
  const moved = moves === null ? null : await turn.meetings.find(turn.caller, moves.id);
  if (moved !== null) return moved;
  const own = (await meetingsOf(turn, caseId)).filter(
    (known) => known.actor !== null && known.meeting.state !== 'tookPlace',
  );
  const fitting = when === null ? own : own.filter(({ meeting }) => isOn(meeting.slot.from, when));
  // A date that no meeting is on may be the one it is to have.
  const found = fitting.length > 0 ? fitting : caseId !== null ? own : [];
  const timed = found.filter(({ meeting }) => when?.time != null && isAt(meeting.slot.from, when.time));
  const likely = (timed.length > 0 ? timed : found).filter(isLikely);
  const several = likely.length > 0 ? likely : timed.length > 0 ? timed : found;
  const [only, ...others] = several;
  if (only === undefined) return refusedToManagers(turn, caseId) ?? say(turn, turn.wording.booking.none(caseId));
  return others.length === 0 ? only : askWhich(turn, several, errand);
}

async function meetingsOf(turn: BookingTurn, caseId: string | null): Promise<KnownMeeting[]> {
  const at = turn.now.toInstant();
  if (caseId !== null) return await turn.meetings.meetingsOfCase(turn.caller, caseId, at);
  return await meetingsAhead(turn, at.subtract({ hours: 12 }));
}

/** The meeting that was shown last, where a message names no other; a day that it is not on names another. */
async function meetingInSight(
  { session, meetings, caller }: BookingTurn,
  when: When | null,
): Promise<KnownMeeting | null> {
  const id = session.subject?.meetingId ?? null;
  const known = id === null ? null : await meetings.find(caller, id);
  if (known === null || known.actor === null) return null;
  return when === null || isOn(known.meeting.slot.from, when) ? known : null;
}

/** The only meeting ahead of the case that was shown last, where a message names no day. */
async function ofShownCase(turn: BookingTurn, when: When | null): Promise<KnownMeeting | null> {
  const { subject } = turn.session;
  const [caseId, ...others] = subject?.isLatest && subject.errand === 'showCase' ? subject.caseIds : [];
  if (when !== null || caseId === undefined || others.length > 0) return null;
  const [only, ...more] = (await meetingsOf(turn, caseId)).filter(
    ({ actor, meeting }) => actor !== null && meeting.state !== 'tookPlace',
  );
  return more.length === 0 ? (only ?? null) : null;
}

/** Asks which of several meetings is meant. */
export function askWhich(turn: BookingTurn, meant: readonly KnownMeeting[], errand: Intent): BookingAnswer {
  const { wording, session } = turn;
  const words = wording.booking;
  const shown = meant.slice(0, 8);
  const isToAnswer = errand === 'answerMeeting';
  const lines = shown.map(
    ({ meeting: { caseId, slot, answers } }) =>
      `- ${caseId} · ${words.time(slot.from, slot.until)} · ${words.answersOf(answers)}`,
  );
  const caseIds = shown.map(({ meeting }) => meeting.caseId);
  return {
    reply: details({
      title: isToAnswer ? words.whichWaits : words.whichMeeting,
      mark: null,
      text: isToAnswer ? lines.join('\n') : '',
      particulars: [],
      sections: [],
      actions: shown.map(({ meeting }) => ({
        title: `${meeting.caseId}, ${words.shortMoment(meeting.slot.from)}`,
        click: {
          verb: errand === 'cancelMeeting' ? bookingVerbs.cancel : bookingVerbs.show,
          data: { id: meeting.id, version: meeting.version },
        },
      })),
    }),
    session: { ...session, subject: subjectOf(errand, caseIds, { awaits: 'item' }) },
  };
}

/** The meeting that was spoken of last. */
async function spokenOf({ session: { subject }, meetings, caller }: BookingTurn): Promise<KnownMeeting | null> {
  return subject?.meetingId == null ? null : await meetings.find(caller, subject.meetingId);
}

/** The time of day of that meeting, in minutes: "on Friday, same time". */
export async function minutesInSight(turn: BookingTurn): Promise<number | null> {
  const known = await spokenOf(turn);
  if (known === null) return null;
  const { hour, minute } = inStockholm(known.meeting.slot.from);
  return hour * 60 + minute;
}

/** A request on the day of that meeting, where it names no day and the message says "at ten that day"; the same otherwise. */
export async function onDaySpokenOf(turn: BookingTurn, text: string, request: BookingRequest): Promise<BookingRequest> {
  const known = request.from === null && asideWords.sameDay.test(plainOf(text)) ? await spokenOf(turn) : null;
  if (known === null) return request;
  const day = dayInStockholm(known.meeting.slot.from).toString();
  return { ...request, from: day, to: day };
}

function isAt(from: Temporal.Instant, time: Temporal.PlainTime): boolean {
  return inStockholm(from).toPlainTime().equals(time);
}

/** Whether a meeting that begins then is on the day, or in the days, that are meant. */
export function isOn(from: Temporal.Instant, { date, days }: When): boolean {
  const day = dayInStockholm(from);
  if (date !== null) return day.equals(date);
  if (days === null) return true;
  const isEarly = days.from !== null && Temporal.PlainDate.compare(day, days.from) < 0;
  const isLate = days.to !== null && Temporal.PlainDate.compare(days.to, day) < 0;
  return !isEarly && !isLate;
}

/** In these a meeting has neither been nor been called off. */
export const openStates: readonly MeetingState[] = ['held', 'proposed', 'booked', 'declined', 'expired'];

/** The meetings of a case that have not taken place. */
export async function openMeetings({ meetings, caller, now }: BookingTurn, caseId: string): Promise<KnownMeeting[]> {
  const all = await meetings.meetingsOfCase(caller, caseId, now.toInstant());
  return all.filter(({ meeting: { state } }) => state !== 'tookPlace');
}

/** The meeting, of the case where one is named, that is already at the day and time that a message names: then it is asked about. */
export async function standsThere(
  turn: BookingTurn,
  caseId: string | null,
  to: When | null,
): Promise<KnownMeeting | null> {
  if (to?.date == null || to.time === null) return null;
  const from = to.date.toZonedDateTime({ timeZone: stockholm, plainTime: to.time }).toInstant();
  const found = await turn.meetings.meetingsOf(turn.caller, { from, until: from.add({ minutes: 1 }) });
  const isMeant = ({ meeting }: KnownMeeting) => caseId === null || meeting.caseId === caseId;
  return found.find((known) => isMeant(known) && known.meeting.slot.from.equals(from)) ?? null;
}

/** The one meeting that is at one of some days and times; null where none is, or several are. */
export async function standsAtOne(turn: BookingTurn, named: readonly When[]): Promise<KnownMeeting | null> {
  const found = (await Promise.all(named.map((when) => standsThere(turn, null, when)))).filter((each) => each !== null);
  const [only, ...others] = found.filter(({ actor, meeting }) => actor !== null && openStates.includes(meeting.state));
  return others.length === 0 ? (only ?? null) : null;
}

/** The seat that a message speaks of; null where it speaks of a meeting, or of none. */
export async function seatIn(turn: BookingTurn, text: string): Promise<BookedSeat | null> {
  const { caseId, kind } = readBooking(text, turn.now).request;
  const isSeat = kind === 'groupInformation';
  const { subject } = turn.session;
  // The case whose seat was just shown or asked about.
  const shown = subject?.isLatest === true && subject.meetingId === null && subject.caseIds.length === 1;
  if (!isSeat && caseId === null && shown && !readSigns(text).signs.has('meeting'))
    return await seatMeant(turn, subject.caseIds[0] ?? null, false);
  return !isSeat && readSigns(text).signs.has('meeting') ? null : await seatMeant(turn, caseId, isSeat);
}
