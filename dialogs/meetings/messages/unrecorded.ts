// Attendance that is to be recorded, of a day that is said or of all that has been: shown, which records nothing.
import { subjectOf } from '../../conversation/screen.ts';
import { spacedWords } from '../../understanding/fold.ts';
import { readPlanDone } from '../../understanding/slots/deadline-request.ts';
import { readDayOfMonth } from '../../understanding/slots/relative-time.ts';
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
    return showSession(turn, session, askWhoCame);
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
export function dayThatWas({ now }: Pick<BookingTurn, 'now'>, text: string): Temporal.PlainDate | null {
  const today = now.toPlainDate();
  const dayOfMonth = readDayOfMonth(text, now.toPlainDateTime());
  const doneOn = dayOfMonth === null ? readPlanDone(text, now.toPlainDateTime()).doneOn : lastOf(dayOfMonth, today);
  return doneOn !== null && Temporal.PlainDate.compare(doneOn, today) <= 0 ? doneOn : null;
}

/** The last day up to today with a figure: "the 19th". */
function lastOf(dayOfMonth: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const here = today.with({ day: dayOfMonth });
  return Temporal.PlainDate.compare(here, today) <= 0 ? here : today.subtract({ months: 1 }).with({ day: dayOfMonth });
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
