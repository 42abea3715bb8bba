// Attendance that is to be recorded, of a day that is said or of all that has been: shown, which records nothing.
import { subjectOf } from '../../conversation/screen.ts';
import { spacedWords } from '../../understanding/fold.ts';
import { readPlanDone } from '../../understanding/slots/deadline-request.ts';
import { dayInStockholm } from '../../working-time/stockholm.ts';
import { listOf, meetingItem } from '../list.ts';
import { isBefore } from '../meeting.ts';
import type { BookedSession, KnownMeeting } from '../ports.ts';
import { sessionItem, showSession } from '../sessions/attendance.ts';
import { showMeeting } from '../show.ts';
import type { BookingAnswer, BookingTurn } from '../turn.ts';
import { asideWords } from './aside-words.ts';
import { daysBack } from './roll-call.ts';

/** So far back is asked for what nobody has recorded, where no day is said. */
const recentDays = 14;

/** Shows what has been and may be recorded: of the day that is said, else what nobody has recorded. Null where there is nothing. */
export async function showToRecord(turn: BookingTurn, text: string): Promise<BookingAnswer | null> {
  const day = dayThatWas(turn, text);
  const { sessions, meetings } = await toRecord(turn, day);
  const isOfGroup = asideWords.group.test(spacedWords(text));
  const known = isOfGroup ? [] : meetings;
  const [session, meeting] = [sessions[0], known[0]];
  const { askWhoCame, askWhetherCame } = turn.wording.booking;
  if (session !== undefined && sessions.length + known.length === 1) {
    const shown = showSession(turn, session, askWhoCame);
    const caseIds = session.seats.map(({ caseId }) => caseId);
    return { ...shown, session: { ...shown.session, subject: subjectOf('recordAttendance', caseIds) } };
  }
  if (meeting !== undefined && sessions.length + known.length === 1)
    return showMeeting(turn, meeting, askWhetherCame(meeting.meeting.caseId), 'recordAttendance');
  if (session === undefined && meeting === undefined) return null;
  const items = [...sessions.map((each) => sessionItem(turn, each)), ...known.map((each) => meetingItem(turn, each))];
  const caseIds = known.map(({ meeting: { caseId } }) => caseId);
  return {
    reply: listOf(turn.wording.booking.list.unrecorded, items),
    session: { ...turn.session, last: null, subject: subjectOf('recordAttendance', caseIds, { awaits: 'item' }) },
  };
}

/** The day that a message names and that is not to come; null where it names none. */
export function dayThatWas({ now }: BookingTurn, text: string): Temporal.PlainDate | null {
  const { doneOn } = readPlanDone(text, now.toPlainDateTime());
  return doneOn !== null && Temporal.PlainDate.compare(doneOn, now.toPlainDate()) <= 0 ? doneOn : null;
}

async function toRecord(
  { meetings, caller, now }: BookingTurn,
  day: Temporal.PlainDate | null,
): Promise<{ sessions: BookedSession[]; meetings: KnownMeeting[] }> {
  const until = now.toInstant();
  const window = { from: until.subtract({ hours: 24 * (day === null ? recentDays : daysBack) }), until };
  const isMeant = (at: Temporal.Instant, isOpen: boolean) => (day === null ? isOpen : dayInStockholm(at).equals(day));
  const sessions = (await meetings.sessionsOf(caller, window)).filter(({ session: { from }, seats }) => {
    const own = seats.filter(({ mayChange }) => mayChange);
    const isOpen = own.some(({ attended }) => attended === null);
    return own.length > 0 && isBefore(from, until) && isMeant(from, isOpen);
  });
  const known = (await meetings.meetingsOf(caller, window)).filter(({ actor, meeting: { state, slot } }) => {
    const isOver = state === 'booked' || (day !== null && (state === 'tookPlace' || state === 'noShow'));
    return actor !== null && isOver && isBefore(slot.until, until) && isMeant(slot.from, state === 'booked');
  });
  return { sessions, meetings: known };
}
