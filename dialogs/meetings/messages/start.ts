// Begins a booking from what a message says, or goes on with one that is under way.
import type { MeetingParty } from '../../understanding/slots/meeting-request.ts';
import { propose } from '../propose.ts';
import { type BookingRequest, needsConsent, saidAfter } from '../request.ts';
import { proposeSessions } from '../sessions/sessions.ts';
import { ask } from '../settle.ts';
import type { BookingAnswer, BookingTurn } from '../turn.ts';
import type { ReadBooking } from './reading.ts';

/** Takes what was said over what was said before, and answers with times or with what is missing. */
export async function book(
  turn: BookingTurn,
  read: ReadBooking,
  before: BookingRequest | null,
): Promise<BookingAnswer> {
  const words = turn.wording.booking;
  const { request: said, impossible, lacksLanguage, noInterpreter, without } = read;
  const told = before === null ? said : saidAfter(before, said);
  const request = noInterpreter ? { ...told, interpreter: null } : told;
  if (without !== null && turn.caller.role !== 'manager') return needsAllThree(turn, request, without);
  if (impossible !== null) return ask(turn, words.impossible(impossible), { request, waits: 'choice' }, []);
  if (lacksLanguage && request.interpreter === null)
    return ask(turn, words.askLanguage, { request, waits: 'language' }, []);
  const isToAsk = read.mayConsent && needsConsent(request, turn.caller) && request.consented !== true;
  if (isToAsk && request.kind === 'meeting')
    return await propose(turn, { ...request, consented: true }, words.confirmConsent);
  return await start(turn, request);
}

/** Begins with what is known: times for a meeting, or the sessions of group information. */
export async function start(turn: BookingTurn, request: BookingRequest): Promise<BookingAnswer> {
  return request.kind === 'groupInformation' ? await proposeSessions(turn, request) : await propose(turn, request);
}

/** Says that a meeting without one of the three is none of these, and what can be booked instead. */
function needsAllThree(turn: BookingTurn, request: BookingRequest, without: MeetingParty): BookingAnswer {
  const words = turn.wording.booking;
  const groupInformation = { ...request, kind: 'groupInformation' as const };
  return ask(turn, words.withoutParty(without), { request, waits: 'choice' }, [
    { title: words.actions.allThree, request },
    ...(without === 'applicant' ? [] : [{ title: words.actions.groupInformation, request: groupInformation }]),
  ]);
}
