// Who came, told in words: recorded of what has been, a meeting or a group information, where it is told as one's own knowledge.
import { subjectOf } from '../../conversation/screen.ts';
import type { Session } from '../../session.ts';
import { readAttendance } from '../../understanding/attendance.ts';
import { readCaseId, withoutCases } from '../../understanding/case-id.ts';
import { readSigns } from '../../understanding/features.ts';
import type { Mood } from '../../understanding/mood.ts';
import { namesEveryoneOnly, type RollCall, readRollCall, withoutQuestions } from '../../understanding/roll-call.ts';
import { type Understanding, unsure } from '../../understanding/understand.ts';
import { dayInStockholm } from '../../working-time/stockholm.ts';
import { perform } from '../changing.ts';
import { isBefore } from '../meeting.ts';
import type { KnownMeeting } from '../ports.ts';
import { showSession } from '../sessions/attendance.ts';
import type { BookedSeat } from '../sessions/seats.ts';
import { clickSession } from '../sessions/sessions.ts';
import { showMeeting } from '../show.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details, say } from '../turn.ts';
import { asideWords, asksWhoCame, plainOf } from './aside-words.ts';
import { readBooking } from './reading.ts';
import { daysBack, isOfSeveral, showRollCall, takeRollCall } from './roll-call.ts';
import { dayThatWas, showToRecord } from './unrecorded.ts';

/** What has been: a meeting in which the person may act, or a seat that they may see. */
type Held = { at: Temporal.Instant } & ({ kind: 'meeting'; known: KnownMeeting } | { kind: 'seat'; held: BookedSeat });

/** Records whether the person came where that is ordered, by a report too; else shows how it stands. Asks for the case where none is meant. */
export async function takeAttendance(
  turn: BookingTurn,
  text: string,
  understood: Understanding<'recordAttendance'>,
): Promise<BookingAnswer> {
  const { slots, orders } = understood;
  const words = turn.wording.booking;
  const { subject } = turn.session;
  const calls = readRollCall(withoutQuestions(text));
  const told = calls !== null && isOfSeveral(calls) ? await takeRollCall(turn, calls, understood) : null;
  if (told !== null) return told;
  const isOfGroup = asideWords.group.test(plainOf(text));
  const inSight = !isOfGroup && subject?.isLatest && subject.caseIds.length === 1 ? subject.caseIds[0] : undefined;
  const caseId = readCaseId(text) ?? inSight;
  if (caseId === undefined) {
    const ofDay = dayThatWas(turn, text) === null ? null : await showToRecord(turn, text);
    return ofDay ?? (await showRollCall(turn)) ?? (await showToRecord(turn, text)) ?? say(turn, words.whoseAttendance);
  }
  const { came, date } = slots;
  const { past, coming } = await heldFor(turn, caseId);
  const meant = past.filter(({ at }) => date === undefined || dayInStockholm(at).toString() === date);
  const target = latest(turn, text, meant);
  if (target === null) return say(turn, coming && past.length === 0 ? words.refused.notYet : words.nothingHeld(caseId));
  const reported = readAttendance(text);
  // The words say it by rule; what was learned may leave it open and must not say otherwise.
  const isSure = reported !== null && came !== (reported !== 'came');
  const isTold = isSure && !asksWhoCame(text);
  if (!orders.has('attend') || !isTold)
    return isTold && mayBeTold(text, understood)
      ? await askToRecord(turn, target, reported === 'came')
      : show(turn, target);
  if (target.kind === 'meeting') {
    const { actor, meeting } = target.known;
    if (actor === null) return say(turn, words.refused.notYours);
    return await perform(
      turn,
      target.known,
      { kind: 'record', came: reported === 'came' },
      { actor, version: meeting.version },
    );
  }
  const data = { session: target.held.session.id, caseId, came: reported === 'came' };
  return (await clickSession(turn, bookingVerbs.seatCame, data)) ?? show(turn, target);
}

const noReport: ReadonlySet<Mood> = new Set<Mood>(['ask', 'suppose', 'quote', 'wish']);

/** Whether a message that orders nothing may tell of who came as of one's own knowledge, so that it is worth asking. */
function mayBeTold(text: string, { mood, confidence }: Understanding): boolean {
  return !text.includes('?') && !noReport.has(mood) && confidence >= unsure;
}

/** Asks whether to record that somebody came, or did not; only shows it where that is recorded already, or is not the person's to record. */
async function askToRecord(turn: BookingTurn, target: Held, came: boolean): Promise<BookingAnswer> {
  if (target.kind === 'seat') {
    const { seat } = target.held;
    const date = dayInStockholm(target.at).toString();
    const asked =
      seat.attended === came || !seat.mayChange
        ? null
        : await takeRollCall(turn, [{ who: seat.caseId, came }], { slots: { date }, orders: new Set() });
    return asked ?? show(turn, target);
  }
  const { actor, meeting } = target.known;
  if (actor === null || meeting.state === (came ? 'tookPlace' : 'noShow')) return show(turn, target);
  const words = turn.wording.booking;
  const click = {
    verb: came ? bookingVerbs.came : bookingVerbs.didNotCome,
    data: { id: meeting.id, version: meeting.version },
  };
  const reply = details({
    title: words.askToRecord(meeting, came),
    mark: null,
    text: '',
    particulars: [],
    sections: [],
    actions: [{ title: words.actions.yesRecord, click }],
  });
  const subject = subjectOf('recordAttendance', [meeting.caseId], { meetingId: meeting.id, awaits: 'confirm' });
  return {
    reply,
    session: { ...turn.session, last: null, booking: null, subject, confirm: { act: 'attend', ...click } },
  };
}

function show(turn: BookingTurn, target: Held): BookingAnswer {
  const lead = turn.wording.leftAsItIs;
  if (target.kind === 'meeting') return showMeeting(turn, target.known, lead, 'recordAttendance');
  const { session, seat } = target.held;
  return showSession(turn, { session, seats: [seat] }, lead);
}

/** Who came by a list, and the day of the group information where that is named. */
interface Listed {
  calls: RollCall;
  day: Temporal.PlainDate | null;
}

/**
 * Reads a list of cases with a yes or a no behind each, of the group information of a day that was or of the one in sight, and "all" where it
 * was just asked who came; null for other messages.
 */
export function readListed({ subject }: Session, text: string, now: Temporal.ZonedDateTime): Listed | null {
  if (text.includes('?')) return null;
  const isInSight = subject?.isLatest === true && subject.errand === 'recordAttendance' && subject.awaits !== 'item';
  if (isInSight && subject.caseIds.length > 1 && namesEveryoneOnly(text))
    return { calls: [{ who: 'everyone', came: true }], day: null };
  const day = asideWords.group.test(plainOf(text)) ? dayThatWas({ now }, withoutCases(text)) : null;
  const calls = readRollCall(text) === null ? readRollCall(text, true) : null;
  return calls === null || calls.length < 2 || (day === null && !isInSight) ? null : { calls, day };
}

/** Records who came by such a list where that is ordered; null for other messages. */
export async function takeListed(
  turn: BookingTurn,
  text: string,
  { intent, orders }: Understanding,
): Promise<BookingAnswer | null> {
  const listed =
    intent === 'recordAttendance' && orders.has('attend') ? readListed(turn.session, text, turn.now) : null;
  if (listed === null) return null;
  const slots = listed.day === null ? {} : { date: listed.day.toString() };
  return await takeRollCall(turn, listed.calls, { slots, orders });
}

/** What has been for a case as far as the person may know, and whether something is still to come. */
async function heldFor(
  { meetings, caller, now }: BookingTurn,
  caseId: string,
): Promise<{ past: Held[]; coming: boolean }> {
  const at = now.toInstant();
  const [own, recent, seats] = await Promise.all([
    meetings.meetingsOf(caller, { from: at.subtract({ hours: 24 * daysBack }), until: at }),
    // Of colleagues too, in whose meetings the person may act.
    meetings.meetingsOfCase(caller, caseId, at, daysBack),
    meetings.seatsOf(caller, caseId),
  ]);
  const isOver = ({ meeting: { state } }: KnownMeeting) =>
    state === 'booked' || state === 'tookPlace' || state === 'noShow';
  const known = new Map(
    [...own, ...recent]
      .filter((each) => each.meeting.caseId === caseId && isOver(each))
      .map((each) => [each.meeting.id, each]),
  );
  const all: Held[] = [
    ...[...known.values()].map((each) => ({ kind: 'meeting' as const, at: each.meeting.slot.from, known: each })),
    ...seats.map((held) => ({ kind: 'seat' as const, at: held.session.from, held })),
  ];
  const past = all.filter((each) => isBefore(each.at, at));
  return { past, coming: past.length < all.length };
}

/** The latest of the kind that a message names, of whichever where it names none. */
function latest({ now }: BookingTurn, text: string, held: Held[]): Held | null {
  const isSeat = readBooking(text, now).request.kind === 'groupInformation';
  const isMeeting = !isSeat && readSigns(text).signs.has('meeting');
  const ofKind = held.filter(({ kind }) => (isSeat ? kind === 'seat' : !isMeeting || kind === 'meeting'));
  return ofKind.toSorted((one, other) => Temporal.Instant.compare(other.at, one.at))[0] ?? null;
}
