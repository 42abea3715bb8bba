// The seat that a case has in a group information: found, and asked whether to give it back or to change it for another.
import { subjectOf } from '../../conversation/screen.ts';
import type { When } from '../../understanding/slots/meeting-change.ts';
import { isBefore } from '../meeting.ts';
import type { InformationSession, Seat } from '../ports.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details, say } from '../turn.ts';
import { showSession } from './attendance.ts';
import { daysOf, hasSeat, nextAfter, sessionsOn } from './session-list.ts';

/** A seat of a case. */
export interface BookedSeat {
  session: InformationSession;
  seat: Seat;
}

/** The coming seat that a message means, by its case or as the one in sight; null where there is none, or a meeting is meant. */
export async function seatMeant(
  turn: BookingTurn,
  caseId: string | null,
  isSeatNamed: boolean,
): Promise<BookedSeat | null> {
  const { meetings, caller, now, session } = turn;
  const inSight = session.subject?.isLatest && session.subject.caseIds.length === 1 ? session.subject.caseIds[0] : null;
  const meant = caseId ?? (isSeatNamed ? inSight : null) ?? null;
  if (meant === null) return null;
  const at = now.toInstant();
  const coming = (await meetings.seatsOf(caller, meant)).find((each) => isBefore(at, each.session.from));
  if (coming === undefined) return null;
  const isAlone = isSeatNamed || (await meetings.meetingsOfCase(caller, meant, at)).length === 0;
  return isAlone ? coming : null;
}

/** Shows the seat and asks whether to give it back; a yes in words does it too. */
export function askToGiveBack(turn: BookingTurn, { session: it, seat }: BookedSeat): BookingAnswer {
  const words = turn.wording.booking;
  if (!seat.mayChange) return say(turn, words.managersDoNotBook);
  const shown = showSession(turn, { session: it, seats: [seat] }, words.sessions.askToGiveBack(seat.caseId));
  const data = { session: it.id, caseId: seat.caseId };
  const subject = subjectOf('cancelMeeting', [seat.caseId]);
  return {
    ...shown,
    session: { ...shown.session, subject, confirm: { act: 'cancel', verb: bookingVerbs.seatBack, data } },
  };
}

/** Asks whether to give the person a seat in another session: the one that is named, else one of the coming ones. */
export async function askToSwap(
  turn: BookingTurn,
  { session: it, seat }: BookedSeat,
  to: Pick<When, 'date' | 'days'> | null,
): Promise<BookingAnswer> {
  const words = turn.wording.booking;
  const { caseId } = seat;
  if (!seat.mayChange) return say(turn, words.managersDoNotBook);
  const day = to?.date ?? null;
  const [from, until] = day === null ? [to?.days?.from ?? null, to?.days?.to ?? null] : [day, day];
  const named = { from: from?.toString() ?? null, to: until?.toString() ?? null };
  const days = daysOf(turn, named);
  const others = (await sessionsOn(turn, [it.jobbtorg], days)).filter(({ id }) => id !== it.id);
  const free = others.filter(hasSeat);
  const isNamed = named.from !== null || named.to !== null;
  const later = free.length === 0 && isNamed ? await nextAfter(turn, [it.jobbtorg], days.to) : null;
  const choices = later === null || later.id === it.id ? free.slice(0, 5) : [later];
  const [only, ...more] = choices;
  if (only === undefined) return say(turn, words.sessions.none(it.jobbtorg, days.from, days.to));
  const click = (target: InformationSession) => ({
    verb: bookingVerbs.seatMove,
    data: { session: it.id, to: target.id, caseId },
  });
  const isOne = more.length === 0 && (isNamed || later !== null);
  const lead = later === null ? '' : words.sessions.noSeatThen(others.length > 0, days.from, days.to);
  return {
    reply: details({
      title: isOne ? words.sessions.askToSwap(caseId, it, only) : words.sessions.swapTo(caseId, it),
      mark: null,
      text: lead,
      particulars: [],
      sections: isOne ? [] : [{ title: words.particulars.when, lines: choices.map(words.sessions.line) }],
      actions: choices.map((each) => ({ title: words.sessions.swapButton(each), click: click(each) })),
    }),
    session: {
      ...turn.session,
      last: null,
      booking: null,
      subject: subjectOf('rescheduleMeeting', [caseId], { awaits: isOne ? 'shown' : 'item' }),
      confirm: isOne ? { act: 'move', ...click(only) } : null,
    },
  };
}
