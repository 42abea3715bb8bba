// Group information, the default way in (domain rule E-10): sessions with seats, booked, given back, and attendance recorded.
import { z } from 'zod';
import { caseIdForm } from '../../understanding/case-id.ts';
import { stockholm } from '../../working-time/stockholm.ts';
import type { Refused, SeatChange, SeatResult } from '../ports.ts';
import type { BookingRequest } from '../request.ts';
import { settleOffice } from '../settle.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details, say } from '../turn.ts';
import { clickAttendance } from './attendance.ts';

const mostShown = 5;
const daysAhead = 42;

/** Shows the sessions that a case can be booked to; asks for case and jobbtorg where they are missing. */
export async function proposeSessions(turn: BookingTurn, asked: BookingRequest): Promise<BookingAnswer> {
  const words = turn.wording.booking;
  const settled = await settleOffice(turn, asked);
  if ('answer' in settled) return settled.answer;
  const { jobbtorg, caseId } = settled;
  const first = Temporal.PlainDate.from(asked.from ?? turn.now.toPlainDate().toString());
  const last = asked.to === null ? first.add({ days: daysAhead }) : Temporal.PlainDate.from(asked.to);
  const begins = first.toZonedDateTime(stockholm).toInstant();
  const now = turn.now.toInstant();
  const from = Temporal.Instant.compare(begins, now) < 0 ? now : begins;
  const until = last.add({ days: 1 }).toZonedDateTime(stockholm).toInstant();
  const found = (await turn.meetings.sessions(jobbtorg, { from, until })).filter(({ seats, taken }) => taken < seats);
  const session = { ...turn.session, last: null, booking: { request: asked, waits: 'choice' as const } };
  if (found.length === 0)
    return { reply: { kind: 'notice', text: words.sessions.none(jobbtorg, first, last) }, session };
  const reply = details({
    title: words.sessions.title(caseId, jobbtorg),
    mark: null,
    text: words.sessions.consent,
    particulars: [],
    sections: [{ title: words.particulars.when, lines: found.slice(0, mostShown).map(words.sessions.line) }],
    actions: found.slice(0, mostShown).map(({ id, from: begin }) => ({
      title: `${words.actions.seat} ${words.shortMoment(begin)}`,
      click: { verb: bookingVerbs.seat, data: { session: id, caseId } },
    })),
  });
  return { reply, session };
}

const seat = z.object({
  session: z.string().min(1).max(100),
  caseId: z.string().regex(caseIdForm),
  came: z.boolean().optional(),
});

/** Answers a press on a session's buttons, null for others. */
export async function clickSession(
  turn: BookingTurn,
  verb: string,
  data: Record<string, unknown>,
): Promise<BookingAnswer | null> {
  if (!verb.startsWith('session.')) return null;
  const attendance = await clickAttendance(turn, verb, data);
  if (attendance !== null) return attendance;
  const words = turn.wording.booking;
  const parsed = seat.safeParse(data);
  if (!parsed.success) return say(turn, words.oldCard);
  const { session: id, caseId, came } = parsed.data;
  const { caller, meetings } = turn;
  switch (verb) {
    case bookingVerbs.seat: {
      const found = await meetings.findCase(caller, caseId);
      if (!('id' in found)) return tellSeat(turn, caseId, found);
      if (found.state === 'closed') return say(turn, words.closedCase(caseId));
      return tellSeat(turn, caseId, await meetings.takeSeat(caller, id, caseId));
    }
    case bookingVerbs.seatBack:
      return tellChange(
        turn,
        caseId,
        await meetings.giveSeatBack(caller, id, caseId),
        words.sessions.givenBack(caseId),
      );
    case bookingVerbs.seatCame: {
      const session = await meetings.session(caller, id);
      if (came === undefined) return say(turn, words.oldCard);
      if (session === null) return say(turn, words.sessions.notTheirs(caseId));
      if (Temporal.Instant.compare(turn.now.toInstant(), session.session.from) < 0)
        return say(turn, words.refused.notYet);
      const changed = await meetings.recordSeat(caller, id, caseId, came);
      return tellChange(turn, caseId, changed, words.sessions.recorded(caseId, came));
    }
    default:
      return null;
  }
}

function tellChange(turn: BookingTurn, caseId: string, changed: SeatChange, done: string): BookingAnswer {
  if (changed.kind === 'refused') return say(turn, refusedSeat(turn, caseId, changed));
  return say(turn, changed.kind === 'done' ? done : turn.wording.booking.none(caseId));
}

function refusedSeat({ wording: { booking } }: BookingTurn, caseId: string, { reason }: Refused): string {
  return reason === 'managersDoNotBook' ? booking.managersDoNotBook : booking.sessions.notTheirs(caseId);
}

function tellSeat(turn: BookingTurn, caseId: string, result: SeatResult): BookingAnswer {
  const words = turn.wording.booking;
  switch (result.kind) {
    case 'booked': {
      const { id, place, from, until, jobbtorg } = result.session;
      const data = { session: id, caseId };
      const reply = details({
        title: words.sessions.booked(caseId, result.session),
        mark: { text: words.consentGiven, tone: 'good' },
        text: '',
        particulars: [
          { title: words.particulars.when, value: words.time(from, until) },
          { title: words.particulars.where, value: `${place}, Jobbtorg ${jobbtorg}` },
        ],
        sections: [],
        actions: [
          { title: words.actions.giveSeatBack, click: { verb: bookingVerbs.seatBack, data } },
          { title: words.actions.came, click: { verb: bookingVerbs.seatCame, data: { ...data, came: true } } },
          { title: words.actions.didNotCome, click: { verb: bookingVerbs.seatCame, data: { ...data, came: false } } },
        ],
      });
      return { reply, session: { ...turn.session, last: null, booking: null } };
    }
    case 'already':
      return say(turn, words.sessions.already(caseId));
    case 'full':
      return say(turn, words.sessions.full);
    case 'past':
      return say(turn, words.sessions.past);
    case 'taken':
      return say(turn, words.sessions.clash);
    case 'unknown':
      return say(turn, words.oldCard);
    case 'refused':
      return say(turn, refusedSeat(turn, caseId, result));
  }
}
