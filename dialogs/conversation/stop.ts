// Stopping what is going on, in whatever words: "stop", "never mind", "no thanks, not needed any more".
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import type { Message } from '../dialogue.ts';
import { asksStanding, resumesBooking } from '../meetings/messages/aside-words.ts';
import { readBooking } from '../meetings/messages/reading.ts';
import { askedNow } from '../referral/state.ts';
import { emptySession, type Session } from '../session.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { cueShape } from '../understanding/cues.ts';
import { fold, spacedWords, words } from '../understanding/fold.ts';
import type { Intent } from '../understanding/intents.ts';
import { isCancel } from '../understanding/meta-requests.ts';
import { actsOf, isNoOrStop } from '../understanding/orders.ts';
import { speaksOfConsent } from '../understanding/slots/meeting-request.ts';
import { readSlots } from '../understanding/understand.ts';
import { changeNamed, readNamedChange } from './changes.ts';
import { openErrandOf } from './open-errand.ts';
import { subjectOf } from './screen.ts';
import { undoableCases } from './undo.ts';

const cues = readKnowledgeFile(
  `${import.meta.dirname}/stopping-words.yaml`,
  z.strictObject({ stops: cueShape, beside: z.string() }),
);
const besideWords = new Set(words(fold(cues.beside)));

/** Errands in which a no to what is shown ends them; elsewhere it is an answer. */
const endedByNo: ReadonlySet<Intent> = new Set<Intent>(['bookMeeting', 'rescheduleMeeting']);

/** A conversation in which nothing is open; what was left can be taken up again, and the last check has its receipt still. */
export function left({ language, booking, undo, changes, subject, referral }: Session): Session {
  const caseId = booking?.request.caseId ?? null;
  return {
    ...emptySession,
    language,
    undo,
    changes,
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

/** Whether a message names a change that was made: to undo it is not to leave what is open. */
function namesChange({ changes }: Session, text: string): boolean {
  return changeNamed(changes, readNamedChange(text)) !== null;
}

/** Whether a message stops what is open, or says no to it, and names nothing that is to be otherwise. */
function isStopped(turn: Turn, message: Message): boolean {
  const { text, understood } = message;
  const open = openErrandOf(turn.session);
  if (understood.intent === 'undo' && (wasPutOff(turn.session) || namesChange(turn.session, text))) return false;
  if (open === null || !(endsBooking(turn, text) || isLeft(turn, understood) || isNoToOpen(understood, open.errand)))
    return false;
  if (saysOnOfBooking(turn, message)) return false;
  const stated = { ...understood.slots, ...readSlots('bookMeeting', text, turn.now.toPlainDateTime(), open) };
  return Object.keys(stated).length === 0;
}

/** Whether a message says of the booking under way that there is no consent yet, or how it is to be, or asks to hear it again. */
function saysOnOfBooking({ session: { booking }, now }: Turn, { text, understood }: Message): boolean {
  if (booking === null || understood.intent === 'cancelMeeting' || understood.orders.size > 0) return false;
  if (booking.request.kind !== 'meeting') return false;
  return speaksOfConsent(text) || asksStanding(text) || readBooking(text, now).saysSomething;
}

/** Whether a message takes back what was begun; of a new booking also by calling it off. */
function isLeft(turn: Turn, { intent, mood }: Message['understood']): boolean {
  const isNew = turn.session.booking?.request.moves === null;
  return isUnderWay(turn) && mood !== 'ask' && (intent === 'undo' || (isNew && intent === 'cancelMeeting'));
}

function isNoToOpen(understood: Message['understood'], errand: Intent): boolean {
  return isNoOrStop(understood) && (understood.move.label !== 'deny' || endedByNo.has(errand));
}

/** Whether a message says by its words alone that a booking is not wanted after all. */
function endsBooking({ session: { booking } }: Turn, text: string): boolean {
  if (booking === null || booking.waits === 'language' || text.includes('?')) return false;
  const plain = spacedWords(text);
  const rest = plain.replace(cues.stops, ' ');
  return rest !== plain && words(rest).every((word) => besideWords.has(word));
}

/** Whether a message stops what is open, whatever else it says. */
export function stops(turn: Turn, message: Message): boolean {
  return isCancel(message.text) || (!resumesBooking(message.text) && isStopped(turn, message));
}

/** Forgets what is open where a message stops it; null for other messages. */
export async function takeStop(turn: Turn, message: Message): Promise<Outcome | null> {
  const { understood } = message;
  if (!stops(turn, message)) return null;
  const { cancelled, kept, deadlines, booking: words } = wordingOf(understood.language);
  const { subject, snoozed, booking } = turn.session;
  if (snoozed !== null) {
    const text = snoozed.deadlines.map((each) => deadlines.notPutOff([each.case])).join('\n\n');
    return { ...say(turn, null, text), session: left(turn.session) };
  }
  const { caseId = null, moves = null } = booking?.request ?? {};
  if (caseId !== null) {
    const known = moves === null ? null : await turn.meetings.find(turn.caller, moves.id);
    const dropped = known === null ? words.dropped(caseId) : words.moveDropped(known.meeting);
    return { ...say(turn, null, `${dropped} ${cancelled}`), session: left(turn.session) };
  }
  const [act] = subject?.isLatest && subject.awaits === 'confirm' ? actsOf(subject.errand) : [];
  return { ...say(turn, null, act === undefined ? cancelled : kept[act]), session: left(turn.session) };
}
