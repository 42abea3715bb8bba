// The doors of the dialogue on deadlines: messages with an intent of its own, those without, and its buttons.
import type { Dialogue, Message } from '../dialogue.ts';
import { answeredFirst, surelyAnErrand } from '../looked-up.ts';
import { inOwnChat } from '../own-chat.ts';
import { type Outcome, type Turn, wordingOf } from '../turn.ts';
import { readSigns } from '../understanding/features.ts';
import type { Language } from '../understanding/language.ts';
import type { Understanding } from '../understanding/understand.ts';
import { clickDeadlines } from './clicks.ts';
import { answerDeadlines, asksAside, type DeadlineAnswer, showUnchanged, takeDeadlineAside } from './dialogue.ts';
import type { DeadlineTurn } from './turn.ts';

const intents: ReadonlySet<string> = new Set([
  'listDeadlines',
  'markJobPlanDone',
  'snoozeReminder',
  'listCases',
  'today',
  'handOver',
]);

export const deadlines: Dialogue = { resume, start: begin, click };

// Hands a case over, takes a change back, or shows what one is reminded of.
async function resume(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const { language } = understood;
  if (turn.isShared) return asksAside(text) ? keepOut(turn, language) : null;
  const answer = await takeDeadlineAside(deadlineTurn(turn, language), text, understood, turn.session.deadlines);
  return answer === null ? null : outcomeOf(turn, language, answer);
}

// Lists deadlines, settles one or puts one off.
async function begin(turn: Turn, message: Message): Promise<Outcome | null> {
  const { understood } = message;
  const { language } = understood;
  if (!intents.has(understood.intent)) return null;
  // Others' cases are not listed by what is due in them.
  if (understood.intent === 'listCases' && !readSigns(message.text).signs.has('mine')) return null;
  // "Which deadlines apply to job plans?" sounds like an errand and is a question.
  const looked = understood.confidence >= surelyAnErrand ? null : answeredFirst(turn, message);
  if (looked !== null) return looked;
  if (turn.isShared) return keepOut(turn, language);
  return outcomeOf(
    turn,
    language,
    await answerDeadlines(deadlineTurn(turn, language), understood, turn.session.deadlines),
  );
}

/** Shows what is open in a case; null where nothing is, or others can read the conversation. */
export async function showOpen(turn: Turn, caseId: string, { language }: Understanding): Promise<Outcome | null> {
  if (turn.isShared) return null;
  const answer = await showUnchanged(deadlineTurn(turn, language), caseId, turn.session.deadlines);
  return answer === null ? null : outcomeOf(turn, language, answer);
}

async function click(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome | null> {
  const { language, session } = turn;
  if (turn.isShared) return verb.startsWith('deadline.') ? keepOut(turn, language) : null;
  const answer = await clickDeadlines(deadlineTurn(turn, language), verb, data, session.deadlines);
  return answer === null ? null : outcomeOf(turn, language, { intent: null, ...answer });
}

// Whose deadlines they are, and which cases, is nobody else's business.
function keepOut(turn: Turn, language: Language): Outcome {
  const wording = wordingOf(language);
  const reply = inOwnChat(wording.ownChat.deadlines, wording);
  return { language, intent: null, slots: {}, replies: [reply], session: turn.session };
}

function deadlineTurn({ deadlines, caller, now, idempotencyKey }: Turn, language: Language): DeadlineTurn {
  return { ...deadlines, words: wordingOf(language).deadlines, caller, today: now.toPlainDate(), idempotencyKey };
}

function outcomeOf(turn: Turn, language: Language, { intent, reply, memory, confirm = null }: DeadlineAnswer): Outcome {
  return { language, intent, slots: {}, replies: [reply], session: { ...turn.session, deadlines: memory, confirm } };
}
