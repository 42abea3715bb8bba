// Stopping what is going on, in whatever words: "stop", "never mind", "no thanks, not needed any more".
import type { Message, Taken } from '../dialogue.ts';
import { askedNow } from '../referral/state.ts';
import { emptySession, type Session } from '../session.ts';
import { say, type Turn, wordingOf } from '../turn.ts';
import type { Intent } from '../understanding/intents.ts';
import { isCancel } from '../understanding/meta-requests.ts';
import { actsOf, isNoOrStop } from '../understanding/orders.ts';
import { readSlots } from '../understanding/understand.ts';
import { openErrandOf } from './open-errand.ts';
import { subjectOf } from './screen.ts';
import { undoableCases } from './undo.ts';

/** Errands in which a no to what is shown ends them; elsewhere it is an answer. */
const endedByNo: ReadonlySet<Intent> = new Set<Intent>(['bookMeeting', 'rescheduleMeeting']);

/** A conversation in which nothing is open; what was left can be taken up again, and the last check has its receipt still. */
export function left({ language, booking, undo, subject, referral }: Session): Session {
  const caseId = booking?.request.caseId ?? null;
  return {
    ...emptySession,
    language,
    undo,
    leftBooking: booking,
    referral: referral?.question === null ? referral : null,
    subject: caseId === null ? subject : stoppedAt(caseId, booking?.request.moves?.id ?? null),
  };
}

/** What stays in sight of a booking, or of the move of a meeting, that was left. */
function stoppedAt(caseId: string, meetingId: string | null): Session['subject'] {
  return subjectOf(meetingId === null ? 'bookMeeting' : 'rescheduleMeeting', [caseId], { meetingId });
}

/** Whether something was begun and nothing done yet: to undo that is to leave it. */
function isUnderWay({ session: { booking, referral, snoozed } }: Turn): boolean {
  return booking !== null || askedNow(referral) !== null || snoozed !== null;
}

/** Whether what is being put off was put off just before: to undo is to take that back. */
function wasPutOff({ snoozed, undo }: Session): boolean {
  const done = undo === null ? [] : undoableCases(undo);
  return snoozed?.deadlines.some((each) => done.includes(each.case)) === true;
}

/** Whether a message stops what is open, or says no to it, and names nothing that is to be otherwise. */
function isStopped(turn: Turn, { text, understood }: Message): boolean {
  const open = openErrandOf(turn.session);
  if (understood.intent === 'undo' && wasPutOff(turn.session)) return false;
  if (isUnderWay(turn) && understood.intent === 'undo' && understood.mood !== 'ask') return true;
  if (open === null || !isNoOrStop(understood)) return false;
  if (understood.move.label === 'deny' && !endedByNo.has(open.errand)) return false;
  const stated = { ...understood.slots, ...readSlots('bookMeeting', text, turn.now.toPlainDateTime(), open) };
  return Object.keys(stated).length === 0;
}

/** Whether a message stops what is open, whatever else it says. */
export function stops(turn: Turn, message: Message): boolean {
  return isCancel(message.text) || isStopped(turn, message);
}

/** Forgets what is open where a message stops it; null for other messages. */
export function takeStop(turn: Turn, message: Message): Taken {
  const { understood } = message;
  if (!stops(turn, message)) return null;
  const { cancelled, kept, deadlines, booking: words } = wordingOf(understood.language);
  const { subject, snoozed, booking } = turn.session;
  if (snoozed !== null) {
    const text = snoozed.deadlines.map((each) => deadlines.notPutOff(each.case)).join('\n\n');
    return { ...say(turn, null, text), session: left(turn.session) };
  }
  const { caseId = null, moves = null } = booking?.request ?? {};
  if (caseId !== null)
    return { ...say(turn, null, `${words.dropped(caseId, moves !== null)} ${cancelled}`), session: left(turn.session) };
  const [act] = subject?.isLatest && subject.awaits === 'confirm' ? actsOf(subject.errand) : [];
  return { ...say(turn, null, act === undefined ? cancelled : kept[act]), session: left(turn.session) };
}
