// Group information, the default way in (domain rule E-10): sessions with seats, booked, given back, and attendance recorded.
import { z } from 'zod';
import { subjectOf } from '../../conversation/screen.ts';
import type { Action, Click } from '../../reply.ts';
import { caseIdForm } from '../../understanding/case-id.ts';
import type { Intent } from '../../understanding/intents.ts';
import { isBefore } from '../meeting.ts';
import type { InformationSession, Refused, SeatChange, SeatResult } from '../ports.ts';
import { type BookingRequest, mostAlso } from '../request.ts';
import { settleOffice } from '../settle.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details, say } from '../turn.ts';
import { clickAttendance } from './attendance.ts';
import { askToSwap, type BookedSeat, seatMeant } from './seats.ts';
import { daysOf, nextAfter, offerOf, sessionsOn } from './session-list.ts';
import { fitting, seatsData, takeSeats } from './several-seats.ts';

const mostShown = 5;

/** Shows the sessions that a case can be booked to, or asks whether to change the one that it is booked to; asks for case and jobbtorg where they are missing. */
export async function proposeSessions(turn: BookingTurn, asked: BookingRequest, lead = ''): Promise<BookingAnswer> {
  const words = turn.wording.booking;
  const settled = await settleOffice(turn, asked);
  if ('answer' in settled) return settled.answer;
  const { jobbtorg, caseId } = settled;
  const { fit, unfit } = await fitting(turn, asked);
  const caseIds = [caseId, ...fit];
  const named = words.inWords(caseIds);
  const days = daysOf(turn, asked);
  const all = await sessionsOn(turn, [jobbtorg], days);
  const held = await seatMeant(turn, caseId, true);
  if (held !== null) {
    const [next, ...also] = fit;
    return next === undefined
      ? await alreadyBooked(turn, held, asked, all)
      : await proposeSessions(turn, { ...asked, caseId: next, also }, words.sessions.already(caseId));
  }
  const free = all.filter(({ seats, taken }) => seats - taken >= caseIds.length);
  const next = free.length === 0 ? await nextAfter(turn, [jobbtorg], days.to) : null;
  const shown = next === null ? free.slice(0, mostShown) : [next];
  const [first, ...others] = shown;
  if (first === undefined) {
    const text = words.sessions.none(jobbtorg, days.from, days.to);
    return { reply: { kind: 'notice', text }, session: pending(turn, asked, []) };
  }
  const isOne = others.length === 0;
  const instead = next === null ? '' : words.sessions.noSeatThen(all.length > 0, days.from, days.to);
  const reply = details({
    title: isOne ? words.sessions.titleOf(named, first) : words.sessions.title(named, jobbtorg),
    mark: null,
    text: [
      instead,
      unfit.length === 0 ? '' : words.sessions.notWithThem(words.inWords(unfit)),
      lead !== '' ? lead : isOne ? words.sessions.consentInWords : words.sessions.consent,
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    particulars: [],
    sections: [{ title: words.particulars.when, lines: shown.map(words.sessions.line) }],
    actions: shown.map(({ id, from: begin }) => ({
      title: `${words.actions.seat} ${words.shortMoment(begin)}`,
      click: { verb: bookingVerbs.seat, data: seatsData(id, caseIds) },
    })),
  });
  return { reply, session: pending(turn, { ...asked, jobbtorg, also: fit }, shown) };
}

function pending(
  { session }: BookingTurn,
  request: BookingRequest,
  shown: readonly InformationSession[],
): BookingAnswer['session'] {
  const booking = { request, waits: 'choice' as const, offered: shown.slice(0, 3).map(offerOf) };
  return { ...session, last: null, leftBooking: null, booking };
}

async function alreadyBooked(
  turn: BookingTurn,
  held: BookedSeat,
  { from, to }: BookingRequest,
  all: readonly InformationSession[],
): Promise<BookingAnswer> {
  const { sessions } = turn.wording.booking;
  if (from !== null && all.length === 1 && all[0]?.id === held.session.id)
    return say(turn, sessions.already(held.seat.caseId));
  const day = (iso: string | null) => (iso === null ? null : Temporal.PlainDate.from(iso));
  return await askToSwap(turn, held, from === null ? null : { date: null, days: { from: day(from), to: day(to) } });
}

const seat = z.object({
  session: z.string().min(1).max(100),
  caseId: z.string().regex(caseIdForm),
  also: z.array(z.string().regex(caseIdForm)).max(mostAlso).optional(),
  /** Null takes back what was recorded. */
  came: z.boolean().nullable().optional(),
  /** The session to which the seat is moved. */
  to: z.string().min(1).max(100).optional(),
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
  const { session: id, caseId, also = [], came, to } = parsed.data;
  const caseIds = [caseId, ...also];
  const { caller, meetings } = turn;
  switch (verb) {
    case bookingVerbs.seat: {
      if (also.length > 0) return await takeSeats(turn, id, caseIds);
      const found = await meetings.findCase(caller, caseId);
      if (!('id' in found)) return tellSeat(turn, caseId, found);
      if (found.state === 'closed') return say(turn, words.closedCase(caseId));
      return tellSeat(turn, caseId, await meetings.takeSeat(caller, id, caseId));
    }
    case bookingVerbs.seatMove:
      return to === undefined ? say(turn, words.oldCard) : await moveSeat(turn, caseId, id, to);
    case bookingVerbs.seatBack: {
      let changed: SeatChange = { kind: 'done' };
      for (const each of caseIds) {
        const given = await meetings.giveSeatBack(caller, id, each);
        if (given.kind !== 'done') changed = given;
      }
      const undo = { verb: bookingVerbs.seat, data: seatsData(id, caseIds) };
      return tellChange(turn, caseIds, changed, {
        text: words.sessions.givenBack(caseIds),
        undo,
        errand: 'cancelMeeting',
      });
    }
    case bookingVerbs.seatCame:
      return came === undefined ? say(turn, words.oldCard) : await recordCame(turn, id, caseId, came);
    default:
      return null;
  }
}

/** Gives the person a seat in another session, and only then the old one back. */
async function moveSeat(turn: BookingTurn, caseId: string, from: string, to: string): Promise<BookingAnswer> {
  const { caller, meetings } = turn;
  const isHeld = (await meetings.seatsOf(caller, caseId)).some(({ session }) => session.id === from);
  if (!isHeld) return say(turn, turn.wording.booking.sessions.notTheirs(caseId));
  const taken = await meetings.takeSeat(caller, to, caseId);
  if (taken.kind === 'booked') await meetings.giveSeatBack(caller, from, caseId);
  return tellSeat(turn, caseId, taken, { verb: bookingVerbs.seatMove, data: { session: to, to: from, caseId } });
}

/** Records whether the person came, or takes it back; not before the session has begun. */
async function recordCame(turn: BookingTurn, id: string, caseId: string, came: boolean | null): Promise<BookingAnswer> {
  const { caller, meetings } = turn;
  const words = turn.wording.booking;
  const session = await meetings.session(caller, id);
  if (session === null) return say(turn, words.sessions.notTheirs(caseId));
  if (isBefore(turn.now.toInstant(), session.session.from)) return say(turn, words.refused.notYet);
  const before = session.seats.find((each) => each.caseId === caseId)?.attended ?? null;
  const changed = await meetings.recordSeat(caller, id, caseId, came);
  const undo = { verb: bookingVerbs.seatCame, data: { session: id, caseId, came: before } };
  const text =
    came === null ? words.sessions.unrecorded(caseId) : words.sessions.recordedAt(caseId, came, session.session);
  const next = came === false ? [{ title: words.actions.rebookSeat, say: words.sessions.sayRebook(caseId) }] : [];
  return tellChange(turn, [caseId], changed, { text, undo, errand: 'recordAttendance', next });
}

interface Done {
  text: string;
  /** The press that takes it back. */
  undo: Click;
  errand: Intent;
  /** What may come next. */
  next?: Action[];
}

function tellChange(turn: BookingTurn, caseIds: readonly string[], changed: SeatChange, done: Done): BookingAnswer {
  const words = turn.wording.booking;
  const named = words.inWords(caseIds);
  if (changed.kind === 'refused') return say(turn, refusedSeat(turn, named, changed));
  if (changed.kind === 'none') return say(turn, words.none(named));
  const actions: Action[] = [{ title: words.actions.undo, click: done.undo, undoes: true }, ...(done.next ?? [])];
  const subject = subjectOf(done.errand, caseIds);
  const session = { ...turn.session, last: null, booking: null, subject };
  return { reply: { kind: 'notice', text: done.text, actions }, session };
}

function refusedSeat({ wording: { booking } }: BookingTurn, caseId: string, { reason }: Refused): string {
  return reason === 'managersDoNotBook' ? booking.managersDoNotBook : booking.sessions.notTheirs(caseId);
}

/** What came of taking a seat; `undo` takes back a move. */
function tellSeat(turn: BookingTurn, caseId: string, result: SeatResult, undo: Click | null = null): BookingAnswer {
  const words = turn.wording.booking;
  switch (result.kind) {
    case 'booked': {
      const { id, place, from, until, jobbtorg } = result.session;
      const data = { session: id, caseId };
      const reply = details({
        title: words.sessions.booked([caseId], result.session),
        mark: { text: words.consentGiven, tone: 'good' },
        text: '',
        particulars: [
          { title: words.particulars.when, value: words.time(from, until) },
          { title: words.particulars.where, value: `${place}, Jobbtorg ${jobbtorg}` },
        ],
        sections: [],
        actions: [
          ...(undo === null ? [] : [{ title: words.actions.undo, click: undo, undoes: true as const }]),
          {
            title: words.actions.giveSeatBack,
            click: { verb: bookingVerbs.seatBack, data },
            ...(undo === null ? { undoes: true as const } : {}),
          },
        ],
      });
      const subject = subjectOf('bookMeeting', [caseId]);
      return { reply, session: { ...turn.session, last: null, booking: null, subject } };
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
