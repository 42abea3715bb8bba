// One turn: who is speaking, what they did, what the dialogues answer. Used by Teams and the command line alike.
import type { Caller } from '../dialogs/caller.ts';
import { type Input, type Outcome, route, wordingOf } from '../dialogs/route.ts';
import { readSessionState } from '../dialogs/session.ts';
import { maskPersonalNumbers, namedClientWithHealthData } from '../dialogs/understanding/personal-data.ts';
import { understand } from '../dialogs/understanding/understand.ts';
import type { KnowledgeBase, Question } from '../knowledge/knowledge-base.ts';

/** What every turn may use. */
export interface TurnTools {
  knowledge(): Promise<KnowledgeBase>;
  contacts: { expert: string; access: string };
  /** The vector of a question, or null when there is none to be had in a moment. Never throws. */
  vectorOf(question: Question): Promise<Float32Array | null>;
}

/**
 * Looks at a text before anything is stored, logged or sent on: one with a personal number, or a client's name beside
 * health data, is withheld and only that fact is kept.
 */
export function screen(
  text: string,
):
  | { kind: 'message'; text: string; typed: true }
  | { kind: 'withheld'; what: 'personalNumber' | 'namedClient'; language: 'sv' | 'en' } {
  const what =
    maskPersonalNumbers(text).found > 0 ? 'personalNumber' : namedClientWithHealthData(text) ? 'namedClient' : null;
  return what === null
    ? { kind: 'message', text, typed: true }
    : { kind: 'withheld', what, language: understand(text, 'caseworker').language };
}

/**
 * Runs the dialogues for one input. A person who is not in the directory (`caller` null) gets told whom to ask and
 * nothing else. Throws only on a fault of ours.
 */
export async function takeTurn(
  tools: TurnTools,
  turn: { caller: Caller | null; input: Input; language: 'sv' | 'en'; session: unknown },
): Promise<Outcome> {
  const session = readSessionState(turn.session);
  if (turn.caller === null) {
    const text = wordingOf(turn.language).noAccess(tools.contacts.access);
    return { language: turn.language, intent: null, slots: {}, replies: [{ kind: 'notice', text }], session };
  }
  const knowledge = await tools.knowledge();
  const { caller, input, language } = turn;
  const routed = { caller, input, language, session, knowledge, contacts: tools.contacts, vector: null };
  // Answered by words first: that shows whether the documents are asked at all, and is the answer when no vector comes.
  const outcome = route(routed);
  const vector = outcome.asked === undefined ? null : await tools.vectorOf(outcome.asked);
  return vector === null ? outcome : route({ ...routed, vector });
}
