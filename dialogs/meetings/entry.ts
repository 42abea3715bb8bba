// The doors of the dialogue on meetings: a turn in, an outcome out.
import { silentTopic } from '../../knowledge/answer/not-stated.ts';
import type { Dialogue, Message } from '../dialogue.ts';
import { handOverVerbs } from '../hand-over.ts';
import { answeredFirst, surelyAnErrand } from '../looked-up.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { readSigns } from '../understanding/features.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Language } from '../understanding/language.ts';
import { meaningOf, namedCase } from '../understanding/slots/slots.ts';
import { isBefore } from '../understanding/time/calendar.ts';
import { readComingPeriod } from '../understanding/time/period.ts';
import { type Understanding, unsure } from '../understanding/understand.ts';
import { clickBooking } from './clicks.ts';
import { besideMeeting } from './messages/aside.ts';
import { asideWords, plainOf } from './messages/aside-words.ts';
import { askedSessions, showArranged, takeBooking } from './messages/dialogue.ts';
import { takeTypedInterpreter, takeTypedLetter } from './messages/letters.ts';
import { showRollCall } from './messages/roll-call.ts';
import { start } from './messages/start.ts';
import { takeToldAnswer } from './messages/told-answer.ts';
import { goOnWithBooking } from './messages/under-way.ts';
import { emptyBooking } from './request.ts';
import { asksNext, asksOfSessions } from './sessions/seat-words.ts';
import { takeSessionTalk } from './sessions/session-talk.ts';
import { type BookingAnswer, type BookingTurn, keepOut } from './turn.ts';

const meetingIntents: ReadonlySet<Intent> = new Set([
  'bookMeeting',
  'rescheduleMeeting',
  'cancelMeeting',
  'listMeetings',
  'listSessions',
  'answerMeeting',
  'recordAttendance',
]);

/** A day with a time is of a meeting, whatever else is said. */
function tellsWhen({ intent, slots }: Understanding): boolean {
  const hasBoth = intent === 'bookMeeting' || intent === 'rescheduleMeeting';
  return hasBoth && slots.date !== undefined && slots.time !== undefined;
}

/** "All my meetings" are no question to the documents. */
function asksOwn({ text, understood }: Message): boolean {
  const { signs } = readSigns(text);
  return understood.intent === 'listMeetings' && signs.has('mine') && signs.has('meeting');
}

/** "How does the group information look this week?" asks for days to come. */
function asksDaysAhead({ now }: Turn, { text, understood }: Message): boolean {
  if (understood.intent !== 'listSessions' || !asideWords.group.test(plainOf(text))) return false;
  const to = readComingPeriod(text, now.toPlainDateTime())?.to ?? null;
  return to !== null && !isBefore(to, now.toPlainDate());
}

export const booking: Dialogue = { resume, start: begin, click };

async function begin(turn: Turn, message: Message): Promise<Outcome | null> {
  const { text, understood } = message;
  if (!turn.isShared && isLostBesideAttendance(turn, understood))
    return outcome(
      turn,
      { ...understood, ...meaningOf('recordAttendance', {}) },
      await showRollCall(bookingTurn(turn, understood.language)),
    );
  if (!meetingIntents.has(understood.intent)) return null;
  // "Is an interpreter needed?" sounds like a booking and is a question.
  const isSilent = understood.mood === 'ask' && silentTopic(turn.knowledge.notStated, text) !== null;
  const isSure =
    !isSilent &&
    (understood.confidence >= surelyAnErrand ||
      namedCase(understood) !== undefined ||
      tellsWhen(understood) ||
      understood.orders.has('answer') ||
      asksOwn(message) ||
      asksDaysAhead(turn, message));
  const looked = isSure ? null : answeredFirst(turn, message);
  if (looked !== null) return looked;
  return outcome(turn, understood, await takeBooking(bookingTurn(turn, understood.language), text, understood));
}

/** Whether nothing was understood of a message right after it was recorded who came. */
function isLostBesideAttendance({ session: { subject } }: Turn, { intent, confidence }: Understanding): boolean {
  const isLost = intent === 'policyQuestion' && confidence < unsure;
  return isLost && subject?.isLatest === true && subject.errand === 'recordAttendance';
}

/** Shows what is booked for a case; null where nothing is, or others can read the conversation. */
export async function showBooked(turn: Turn, caseId: string, understood: Understanding): Promise<Outcome | null> {
  if (turn.isShared) return null;
  return outcome(turn, understood, await showArranged(bookingTurn(turn, understood.language), caseId));
}

/** Gives the letter to an applicant to who asks for nothing else; null for other messages. */
export async function takeLetter(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  return outcome(turn, understood, await takeTypedLetter(bookingTurn(turn, understood.language), text, understood));
}

/** Notes that an interpreter is ordered, for who says that and nothing else; null for other messages. */
export async function takeInterpreter(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  return outcome(turn, understood, await takeTypedInterpreter(bookingTurn(turn, understood.language), text));
}

/** Answers what is asked on about group information in sight; null for other messages. */
export async function takeSessionAside(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  return outcome(turn, understood, await takeSessionTalk(bookingTurn(turn, understood.language), text, understood));
}

/** Takes a coach's answer to an invitation in whatever words; null for other messages. */
export async function takeAnswerTold(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const answer = await takeToldAnswer(bookingTurn(turn, understood.language), text, understood);
  return answer === null ? null : outcome(turn, { ...understood, ...meaningOf('answerMeeting', {}) }, answer);
}

/** Answers what is said beside the meeting in sight; null for other messages. */
export async function takeAside(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  return outcome(turn, understood, await besideMeeting(bookingTurn(turn, understood.language), text, understood));
}

async function resume(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const own = bookingTurn(turn, understood.language);
  const gone = turn.session.booking === null ? null : await goOnWithBooking(own, text, understood);
  if (gone !== null || turn.isShared || !asksOfSessions(own, text, understood)) return outcome(turn, understood, gone);
  // What is told before the question names other days.
  const asked = asksNext(text) ? (text.split(/[.!]\s+/).at(-1) ?? text) : text;
  return outcome(turn, { ...understood, intent: 'listSessions', slots: {} }, await askedSessions(own, asked));
}

async function click(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome | null> {
  const own = bookingTurn(turn, turn.language);
  const begins = verb === handOverVerbs.book;
  if (begins && turn.isShared) return { ...say(turn, null, ''), replies: [keepOut(own).reply] };
  const answer = begins ? await start(own, emptyBooking) : await clickBooking(own, verb, data);
  return answer === null ? null : { ...say(turn, null, ''), replies: [answer.reply], session: answer.session };
}

/** What this dialogue takes of a turn. */
export function bookingTurn(turn: Turn, language: Language): BookingTurn {
  const { meetings, caller, session, now, idempotencyKey, isShared } = turn;
  const offices = turn.measures.geography.jobbtorg.map(({ name }) => name);
  return { meetings, caller, session, now, idempotencyKey, isShared, language, wording: wordingOf(language), offices };
}

function outcome(turn: Turn, { intent, slots, language }: Understanding, answer: BookingAnswer | null): Outcome | null {
  if (answer === null) return null;
  const replies = answer.beside === undefined ? [answer.reply] : [answer.reply, answer.beside];
  return {
    ...say(turn, meetingIntents.has(intent) ? intent : 'bookMeeting', ''),
    language,
    slots,
    replies,
    session: answer.session,
  };
}
