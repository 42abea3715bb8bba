// The doors of the dialogue on deadlines: messages with an intent of its own, those without, and its buttons.
import { openErrandOf } from '../conversation/open-errand.ts';
import { pointedCase } from '../conversation/pointing.ts';
import { subjectOf } from '../conversation/screen.ts';
import { askToUndo, undoOf } from '../conversation/undo.ts';
import type { Dialogue, Message } from '../dialogue.ts';
import { answeredFirst, surelyAnErrand } from '../looked-up.ts';
import { inOwnChat } from '../own-chat.ts';
import { type Outcome, type Turn, wordingOf } from '../turn.ts';
import { readCases } from '../understanding/case-id.ts';
import { compileCues } from '../understanding/cues.ts';
import { readSigns } from '../understanding/features.ts';
import { spacedWords } from '../understanding/fold.ts';
import type { Language } from '../understanding/language.ts';
import { meaningOf } from '../understanding/slots/slots.ts';
import { readSlots, type Understanding } from '../understanding/understand.ts';
import { takeAskedBeside, tellWhenDue } from './asked-beside.ts';
import { clickDeadlines } from './clicks.ts';
import { answerDeadlines, asksAside, showUnchanged, takeDeadlineAside } from './dialogue.ts';
import { takeNamedYes, talkOfHandOver } from './hand-over-talk.ts';
import { goOnHandingOver, offerToGive, offerToHandOver } from './handing-over.ts';
import type { DeadlineAnswer, DeadlineMessage } from './message.ts';
import { goOnSnoozing } from './putting-off.ts';
import { ownCues } from './swedish-deadline-cues.ts';
import { notDoneAfterAll, takeToldDone } from './told-done.ts';
import type { DeadlineTurn, View } from './turn.ts';

const intents: ReadonlySet<string> = new Set([
  'listDeadlines',
  'markJobPlanDone',
  'snoozeReminder',
  'listCases',
  'today',
  'handOver',
]);

const own = compileCues([ownCues]);

export const deadlines: Dialogue = { resume, start: begin, click };

// Goes on with what is being put off, hands a case over, or shows what one is reminded of.
async function resume(turn: Turn, message: Message): Promise<Outcome | null> {
  const { text, understood } = message;
  const { language } = understood;
  if (turn.isShared) return asksAside(text) ? keepOut(turn, language) : null;
  const { snoozed } = turn.session;
  const [own, read] = [deadlineTurn(turn, language), deadlineMessage(turn, message)];
  const gone = snoozed === null ? null : await goOnSnoozing(own, read, snoozed);
  const other = gone === null ? await instead(turn, message) : null;
  if (other !== null) return outcomeOf(turn, language, await answerDeadlines(own, other));
  const answer =
    gone ??
    (await goOnHandingOver(own, read)) ??
    (await takeDeadlineAside(own, read)) ??
    (mayBeHandOver(understood) ? await offerToHandOver(own, read) : null);
  return answer === null ? null : outcomeOf(turn, language, answer);
}

/** Hands cases over by a yes that names the colleague who was asked about; null for other messages, and where others can read the conversation. */
export async function takeHandOverYes(turn: Turn, message: Message): Promise<Outcome | null> {
  const { language, intent } = message.understood;
  if (turn.isShared || intent === 'sensitive') return null;
  const answer = await takeNamedYes(deadlineTurn(turn, language), deadlineMessage(turn, message));
  return answer === null ? null : outcomeOf(turn, language, answer);
}

/**
 * Goes on about the deadlines of a coach, whatever the message was taken for: what is finished or is not, a hand-over that is asked about, and
 * what is asked of one's own list. Null for other messages, beside a booking, and where others can read the conversation.
 */
export async function takeDeadlineTalk(turn: Turn, message: Message): Promise<Outcome | null> {
  const { booking, snoozed, undo } = turn.session;
  const { language, mood, intent } = message.understood;
  const isOthers = turn.caller.role !== 'coach' || turn.isShared || booking !== null || intent === 'sensitive';
  if (isOthers || mood === 'quote') return null;
  const [own, read] = [deadlineTurn(turn, language), deadlineMessage(turn, message)];
  if (snoozed !== null) {
    const due = await tellWhenDue(own, read, snoozed);
    return due === null ? null : outcomeOf(turn, language, due);
  }
  const wrong = notDoneAfterAll(read);
  if (undo !== null && wrong.length > 0) {
    const back = undoOf(undo, wrong);
    return back === null ? null : askToUndo(turn, back, wrong, language);
  }
  const offered = { ...read, text: turn.input.kind === 'message' ? turn.input.text : read.text };
  const answer =
    (await talkOfHandOver(own, read)) ??
    (mayBeHandOver(message.understood) ? await offerToGive(own, offered) : null) ??
    (await takeToldDone(own, read)) ??
    (await takeAskedBeside(own, read));
  // It was taken by its words, whatever it is likeliest to be.
  return answer === null ? null : { ...outcomeOf(turn, language, answer), intent: null };
}

/** What a message on a reminder or a plan is mistaken for. */
const ofMeetings: ReadonlySet<string> = new Set(['rescheduleMeeting', 'cancelMeeting']);
const ofDeadlines: ReadonlySet<string> = new Set(['listDeadlines', 'markJobPlanDone', 'snoozeReminder', 'today']);

/**
 * Takes a message that would move a meeting of a case which has none, beside deadlines in sight: its reminder is meant, or how it stands.
 * Null for other messages.
 */
async function instead(turn: Turn, { text, understood }: Message): Promise<DeadlineMessage | null> {
  const { subject } = turn.session;
  if (!ofMeetings.has(understood.intent) || subject === null || !ofDeadlines.has(subject.errand)) return null;
  const { meant } = readCases(text);
  const pointed = meant.length === 0 && subject.isLatest ? pointedCase(text, subject) : null;
  const [caseId, ...others] = pointed === null || pointed === 'unsure' ? meant : [pointed];
  if (caseId === undefined || others.length > 0) return null;
  const { meetings, caller, now } = turn;
  if ((await meetings.meetingsOfCase(caller, caseId, now.toInstant())).length > 0) return null;
  if ((await meetings.seatsOf(caller, caseId)).length > 0) return null;
  const open = await turn.deadlines.deadlineStore.deadlinesOfCase(caller, caseId);
  if (open === null || open.length === 0) return null;
  const slots = readSlots('snoozeReminder', text, now.toPlainDateTime());
  const isPutOff = understood.orders.has('move') && slots.until !== undefined;
  const meaning = isPutOff
    ? meaningOf('snoozeReminder', { ...slots, caseId })
    : meaningOf('markJobPlanDone', { caseId });
  return deadlineMessage(turn, {
    text,
    understood: { ...understood, ...meaning, mood: isPutOff ? 'tell' : 'ask', orders: new Set() },
  });
}

/** Who orders something else, or asks what the rules are, hands nothing over. */
function mayBeHandOver({ intent, mood, orders }: Understanding): boolean {
  const isOther = orders.size > 0 && !orders.has('handOver') && !orders.has('cancel') && !orders.has('undo');
  return intent !== 'handOver' && intent !== 'undo' && mood !== 'suppose' && mood !== 'quote' && !isOther;
}

// Lists deadlines, settles one or puts one off.
async function begin(turn: Turn, message: Message): Promise<Outcome | null> {
  const { understood } = message;
  const { language } = understood;
  if (!intents.has(understood.intent)) return null;
  // Others' cases are not listed by what is due in them.
  if (understood.intent === 'listCases' && !readSigns(message.text).signs.has('mine')) return null;
  // "Which deadlines apply to job plans?" sounds like an errand and is a question.
  const isBesideOwn = turn.session.snoozed !== null && understood.intent === 'listDeadlines';
  const isSure = understood.confidence >= surelyAnErrand || isBesideOwn || asksOwn(message);
  const looked = isSure ? null : answeredFirst(turn, message);
  if (looked !== null) return looked;
  if (turn.isShared) return keepOut(turn, language);
  return outcomeOf(turn, language, await answerDeadlines(deadlineTurn(turn, language), deadlineMessage(turn, message)));
}

/** "Have we any late plans?" is no question to the documents. */
function asksOwn({ text, understood: { intent } }: Message): boolean {
  return intent === 'listDeadlines' && own.test(spacedWords(text));
}

/**
 * Says that what was just asked about, or spoken of, is as it was, to who takes back what was never done. Null where that is in no case, or
 * others can read the conversation.
 */
export async function showAsItWas(turn: Turn, { language }: Understanding): Promise<Outcome | null> {
  const { subject, snoozed } = turn.session;
  const own = deadlineTurn(turn, language);
  if (turn.isShared) return null;
  if (snoozed !== null) {
    const caseIds = snoozed.deadlines.map((each) => each.case);
    const reply = { kind: 'notice', text: own.words.notPutOff(caseIds) } as const;
    return outcomeOf(turn, language, { intent: null, reply, subject: subjectOf('listDeadlines', caseIds) });
  }
  const [caseId, ...others] = subject !== null && changesCases.has(subject.errand) ? subject.caseIds : [];
  return caseId === undefined || others.length > 0 ? null : await showOpen(turn, caseId, { language });
}

const changesCases: ReadonlySet<string> = new Set([
  'markJobPlanDone',
  'snoozeReminder',
  'handOver',
  'listDeadlines',
  'showCase',
]);

/** Shows what is open in a case; null where nothing is, or others can read the conversation. */
export async function showOpen(
  turn: Turn,
  caseId: string,
  { language }: Pick<Understanding, 'language'>,
): Promise<Outcome | null> {
  if (turn.isShared) return null;
  const answer = await showUnchanged(deadlineTurn(turn, language), caseId);
  return answer === null ? null : outcomeOf(turn, language, answer);
}

async function click(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome | null> {
  const { language } = turn;
  if (turn.isShared) return verb.startsWith('deadline.') ? keepOut(turn, language) : null;
  const answer = await clickDeadlines(deadlineTurn(turn, language), verb, data);
  return answer === null ? null : outcomeOf(turn, language, { intent: null, ...answer });
}

// Whose deadlines they are, and which cases, is nobody else's business.
function keepOut(turn: Turn, language: Language): Outcome {
  const wording = wordingOf(language);
  const reply = inOwnChat(wording.ownChat.deadlines, wording);
  return { language, intent: null, slots: {}, replies: [reply], session: turn.session };
}

/** What this dialogue takes of a turn. */
export function deadlineTurn({ deadlines, caller, now, idempotencyKey }: Turn, language: Language): DeadlineTurn {
  return { ...deadlines, words: wordingOf(language).deadlines, caller, today: now.toPlainDate(), idempotencyKey };
}

function deadlineMessage({ session, now }: Turn, { text, understood }: Message): DeadlineMessage {
  const { subject, undo, statistics } = session;
  // "How many plans are late?" – "Which?"
  const isCounted = openErrandOf(session)?.errand === 'stats' && statistics?.metric === 'overdueJobPlans';
  const counted: View = isCounted && understood.move.label !== 'new' ? { overdue: true, kind: 'jobPlan' } : {};
  return { text, understood, subject, counted, undo, now: now.toPlainDateTime() };
}

function outcomeOf(turn: Turn, language: Language, answer: DeadlineAnswer): Outcome {
  const { intent, reply, subject = turn.session.subject, confirm = null, snoozed = null } = answer;
  // What was looked up before is no longer what is in sight.
  const before = { ...turn.session, last: null, booking: null };
  return { language, intent, slots: {}, replies: [reply], session: { ...before, subject, confirm, snoozed } };
}
