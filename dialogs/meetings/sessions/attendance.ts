// Who is booked to a group information, and who came: shown to those it concerns, recorded for many at once by a form.
import { z } from 'zod';
import { subjectOf } from '../../conversation/screen.ts';
import type { Click, FormField, ListItem, Mark } from '../../reply.ts';
import type { BookedSession, Seat } from '../ports.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details, say } from '../turn.ts';

/** More seats than this are recorded in rounds, those that are not recorded first. */
const mostInForm = 25;
const mostButtons = 8;
const fieldOf = (caseId: string) => `came ${caseId}`;
const answerOf = ({ attended }: Pick<Seat, 'attended'>) => (attended === null ? 'none' : attended ? 'yes' : 'no');

const about = z.object({ session: z.string().min(1).max(100) });
/** What stood in the form when it was shown, so that only what somebody has changed is written. */
const recorded = about.extend({
  shown: z.record(z.string().max(20), z.enum(['yes', 'no', 'none'])),
  /** It takes back what was recorded. */
  undoes: z.boolean().optional(),
});
const said = z.enum(['yes', 'no', 'none']);

/** Answers a press that shows or records attendance, null for others. */
export async function clickAttendance(
  turn: BookingTurn,
  verb: string,
  data: Record<string, unknown>,
): Promise<BookingAnswer | null> {
  if (verb !== bookingVerbs.showSession && verb !== bookingVerbs.recordAttendance) return null;
  const words = turn.wording.booking;
  const parsed = (verb === bookingVerbs.showSession ? about : recorded).safeParse(data);
  if (!parsed.success) return say(turn, words.oldCard);
  const { meetings, caller } = turn;
  const found = await meetings.session(caller, parsed.data.session);
  if (found === null) return say(turn, words.sessions.gone);
  if (!('shown' in parsed.data)) return showSession(turn, found, '');
  if (!hasBegun(turn, found)) return showSession(turn, found, words.refused.notYet);
  if (!mayRecord(turn, found)) return showSession(turn, found, words.managersDoNotBook);
  const { shown, undoes } = parsed.data as z.infer<typeof recorded>;
  let changes = 0;
  for (const { caseId } of found.seats) {
    const now = said.safeParse(data[fieldOf(caseId)]);
    if (!now.success || shown[caseId] === undefined || now.data === shown[caseId]) continue;
    const came = now.data === 'none' ? null : now.data === 'yes';
    if ((await meetings.recordSeat(caller, found.session.id, caseId, came)).kind === 'done') changes += 1;
  }
  const after = await meetings.session(caller, found.session.id);
  const lead = undoes === true && changes > 0 ? words.sessions.takenBack : words.sessions.recordedMany(changes);
  return showSession(turn, after ?? found, lead);
}

/** The press that records who came where it stands as it was shown; with `undoes` it takes that back. */
export function pressToRecord(
  session: string,
  shown: ReadonlyMap<string, boolean | null>,
  came: ReadonlyMap<string, boolean | null>,
  undoes = false,
): Click {
  const told = (those: ReadonlyMap<string, boolean | null>, name: (caseId: string) => string) =>
    Object.fromEntries([...those].map(([caseId, attended]) => [name(caseId), answerOf({ attended })]));
  return {
    verb: bookingVerbs.recordAttendance,
    data: { session, shown: told(shown, String), ...told(came, fieldOf), ...(undoes ? { undoes } : {}) },
  };
}

function hasBegun({ now }: BookingTurn, { session }: BookedSession): boolean {
  return Temporal.Instant.compare(session.from, now.toInstant()) <= 0;
}

function mayRecord(turn: BookingTurn, booked: BookedSession): boolean {
  return booked.seats.some(({ mayChange }) => mayChange) && hasBegun(turn, booked);
}

/** A session with the seats that are given, and `lead` above. */
export function showSession(turn: BookingTurn, booked: BookedSession, lead: string): BookingAnswer {
  const words = turn.wording.booking;
  const { session: it, seats } = booked;
  const caseIds = seats.map(({ caseId }) => caseId);
  const subject = hasBegun(turn, booked) ? subjectOf('recordAttendance', caseIds) : turn.session.subject;
  const session = { ...turn.session, last: null, booking: null, subject };
  const title = words.sessions.attendanceTitle(it);
  const counts = hasBegun(turn, booked)
    ? words.sessions.counts(countsOf(seats))
    : words.sessions.notBegun(seats.length);
  const text = [lead, counts].filter((part) => part !== '').join('\n\n');
  if (mayRecord(turn, booked)) {
    const asked = seats
      .filter(({ mayChange }) => mayChange)
      .toSorted((one, other) => Number(one.attended !== null) - Number(other.attended !== null));
    const shown = asked.slice(0, mostInForm);
    const rest = words.sessions.rest(asked.length - shown.length);
    const click = {
      verb: bookingVerbs.recordAttendance,
      data: { session: it.id, shown: Object.fromEntries(shown.map((seat) => [seat.caseId, answerOf(seat)])) },
    };
    const fields = shown.map((seat) => field(turn, seat));
    const whole = [text, rest].filter((part) => part !== '').join('\n\n');
    return {
      reply: {
        kind: 'form',
        title,
        text: whole,
        fields,
        submit: { title: words.actions.saveAttendance, click },
        actions: [],
      },
      session,
    };
  }
  const returnable = hasBegun(turn, booked) ? [] : seats.filter(({ mayChange }) => mayChange);
  const actions = returnable.slice(0, mostButtons).map(({ caseId }) => ({
    title: words.sessions.giveBack(caseId),
    click: { verb: bookingVerbs.seatBack, data: { session: it.id, caseId } },
  }));
  const lines = seats.map((seat) =>
    hasBegun(turn, booked) ? `${seat.caseId}: ${words.sessions.answers[answerOf(seat)]}` : seat.caseId,
  );
  const sections = [{ title: words.sessions.bookedTitle, lines }];
  return { reply: details({ title, mark: null, text, particulars: [], sections, actions }), session };
}

function field(turn: BookingTurn, seat: Seat): FormField {
  const { answers } = turn.wording.booking.sessions;
  const choices = (['yes', 'no', 'none'] as const).map((value) => ({ title: answers[value], value }));
  return {
    kind: 'choice',
    isOpen: true,
    name: fieldOf(seat.caseId),
    label: seat.caseId,
    value: answerOf(seat),
    choices,
  };
}

function countsOf(seats: readonly Seat[]): { came: number; didNotCome: number; notRecorded: number } {
  const count = (answer: boolean | null) => seats.filter(({ attended }) => attended === answer).length;
  return { came: count(true), didNotCome: count(false), notRecorded: count(null) };
}

/** A session as one of the things in a list of meetings. */
export function sessionItem(turn: BookingTurn, booked: BookedSession): ListItem {
  const words = turn.wording.booking;
  const { session, seats } = booked;
  const { notRecorded } = countsOf(seats);
  const mark: Mark = !hasBegun(turn, booked)
    ? { text: words.sessions.notBegun(seats.length), tone: 'good' }
    : notRecorded > 0
      ? { text: words.sessions.notRecorded(notRecorded), tone: 'attention' }
      : { text: words.sessions.counts(countsOf(seats)), tone: 'good' };
  const cases = seats.slice(0, mostButtons).map(({ caseId }) => caseId);
  return {
    title: words.sessions.itemTitle(session),
    mark,
    lines: [words.sessions.where(session), [...cases, ...(seats.length > cases.length ? ['…'] : [])].join(', ')],
    open: { verb: bookingVerbs.showSession, data: { session: session.id } },
  };
}
