// Where the route meets the dialogue on meetings: a turn in, an outcome out.

import { handOverVerbs } from '../hand-over.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Language } from '../understanding/language.ts';
import type { Understanding } from '../understanding/understand.ts';
import { clickBooking } from './clicks.ts';
import { goOnWithBooking, showArranged, start, takeBooking } from './dialogue.ts';
import { emptyBooking } from './request.ts';
import { type BookingAnswer, type BookingTurn, keepOut } from './turn.ts';

/** The intents that this dialogue answers. */
export const meetingIntents: ReadonlySet<Intent> = new Set([
  'bookMeeting',
  'rescheduleMeeting',
  'cancelMeeting',
  'listMeetings',
]);

/** Answers a message about meetings; null for others. */
export async function takeMeetings(turn: Turn, text: string, understood: Understanding): Promise<Outcome | null> {
  return outcome(turn, understood, await takeBooking(bookingTurn(turn, understood.language), text, understood));
}

/** Shows what is booked for a case; null where nothing is, or others can read the conversation. */
export async function showBooked(turn: Turn, caseId: string, understood: Understanding): Promise<Outcome | null> {
  if (turn.isShared) return null;
  return outcome(turn, understood, await showArranged(bookingTurn(turn, understood.language), caseId));
}

/** Answers what carries on the booking under way; null where none is, or the message is about something else. */
export async function goOnWithMeetings(turn: Turn, text: string, understood: Understanding): Promise<Outcome | null> {
  if (turn.session.booking === null) return null;
  return outcome(turn, understood, await goOnWithBooking(bookingTurn(turn, understood.language), text, understood));
}

/** Answers a press on one of this dialogue's buttons, or on one that hands over to it; null for others. */
export async function clickMeetings(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome | null> {
  const booking = bookingTurn(turn, turn.language);
  const begins = verb === handOverVerbs.book;
  if (begins && turn.isShared) return { ...say(turn, null, ''), replies: [keepOut(booking).reply] };
  const answer = begins ? await start(booking, emptyBooking) : await clickBooking(booking, verb, data);
  return answer === null ? null : { ...say(turn, null, ''), replies: [answer.reply], session: answer.session };
}

function bookingTurn(turn: Turn, language: Language): BookingTurn {
  const { meetings, caller, session, now, act, isShared } = turn;
  const offices = turn.measures.geography.jobbtorg.map(({ name }) => name);
  return { meetings, caller, session, now, act, isShared, language, wording: wordingOf(language), offices };
}

function outcome(turn: Turn, { intent, slots, language }: Understanding, answer: BookingAnswer | null): Outcome | null {
  if (answer === null) return null;
  const replies = [answer.reply];
  return {
    ...say(turn, meetingIntents.has(intent) ? intent : 'bookMeeting', ''),
    language,
    slots,
    replies,
    session: answer.session,
  };
}
