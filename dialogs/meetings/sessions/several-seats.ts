// Several cases booked to one group information at once, and what is told of it.
import { subjectOf } from '../../conversation/screen.ts';
import type { InformationSession } from '../ports.ts';
import type { BookingRequest } from '../request.ts';
import { settleOffice } from '../settle.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details } from '../turn.ts';
import { seatMeant } from './seats.ts';

/** Of the further cases of a request those that can be booked to a group information, and those that cannot or are booked already. */
export async function fitting(turn: BookingTurn, asked: BookingRequest): Promise<{ fit: string[]; unfit: string[] }> {
  const fit: string[] = [];
  const unfit: string[] = [];
  for (const caseId of asked.also ?? []) {
    const isRefused = 'answer' in (await settleOffice(turn, { ...asked, caseId }));
    const isFit = !isRefused && (await seatMeant(turn, caseId, true)) === null;
    (isFit ? fit : unfit).push(caseId);
  }
  return { fit, unfit };
}

/** What a press carries that books cases to a session, or gives their seats back. */
export function seatsData(session: string, [caseId, ...also]: readonly string[]): Record<string, unknown> {
  return also.length === 0 ? { session, caseId } : { session, caseId, also };
}

/** Books each of the cases, and tells which are booked and which are not. */
export async function takeSeats(turn: BookingTurn, id: string, caseIds: readonly string[]): Promise<BookingAnswer> {
  const { caller, meetings } = turn;
  const words = turn.wording.booking;
  const booked: string[] = [];
  const not: string[] = [];
  let session: InformationSession | null = null;
  for (const caseId of caseIds) {
    const found = await meetings.findCase(caller, caseId);
    const isOpen = 'id' in found && found.state !== 'closed';
    const result = isOpen ? await meetings.takeSeat(caller, id, caseId) : null;
    if (result?.kind === 'booked') session = result.session;
    (result?.kind === 'booked' ? booked : not).push(caseId);
  }
  const data = seatsData(id, booked);
  const reply = details({
    title: session === null ? words.sessions.noneBooked : words.sessions.booked(booked, session),
    mark: session === null ? null : { text: words.consentGiven, tone: 'good' },
    text: not.length === 0 ? '' : words.sessions.notBooked(words.inWords(not)),
    particulars: [],
    sections: [],
    actions:
      booked.length === 0
        ? []
        : [{ title: words.actions.giveSeatBack, click: { verb: bookingVerbs.seatBack, data }, undoes: true }],
  });
  const subject = subjectOf('bookMeeting', booked.length === 0 ? caseIds : booked);
  return { reply, session: { ...turn.session, last: null, booking: null, subject } };
}
