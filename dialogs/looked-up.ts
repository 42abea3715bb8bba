// What is looked up for a message in the documents, with what stands beside their answer.
import { readShortForm, withMeaning } from '../knowledge/answer/ambiguity.ts';
import { withoutMarkup } from './citing.ts';
import type { Message } from './dialogue.ts';
import { measureVerbs } from './measures/turn.ts';
import { answerPolicyQuestion, type PolicyTurn } from './policy-question.ts';
import { besideAnswer } from './referral/entry.ts';
import { citations, type Reply } from './reply.ts';
import { answerEach } from './several-questions.ts';
import { type Outcome, type Turn, wordingOf } from './turn.ts';
import type { Language } from './understanding/language.ts';
import type { Understanding } from './understanding/understand.ts';

/** Answers out of the documents, or says that they do not; a referral rule that the answer touches comes with it. */
export function ask(
  turn: Turn,
  text: string,
  understood: Understanding,
  lead: string | null,
  followUp = false,
): Outcome {
  const policy = policyTurn(turn, understood.language);
  const answered =
    (followUp ? null : answerEach(policy, text, lead)) ?? answerPolicyQuestion(policy, text, { followUp, lead });
  const shown = answered.replies.flatMap((reply) => citations(reply).map(({ passageId }) => passageId));
  const rule = besideAnswer(turn, text, understood.language, shown);
  const replies = answered.replies.map((reply) => withNewer(turn, text, reply, understood.language));
  return { ...understood, ...answered, replies: [...replies, ...(rule === null ? [] : [rule])] };
}

/** An answer out of the documents with the way to what somebody has confirmed since of a measure that the message names. */
function withNewer(turn: Turn, text: string, reply: Reply, language: Language): Reply {
  const measure = turn.measures.named(text).find(({ confirmed }) => confirmed !== null);
  if (reply.kind !== 'sourcedAnswer' || measure === undefined || measure.confirmed === null) return reply;
  const wording = wordingOf(language);
  const { name, id, confirmed } = measure;
  const newer = { title: wording.newerOf(name), click: { verb: measureVerbs.show, data: { id } } };
  const told = wording.confirmedSince(name, confirmed.by, confirmed.on);
  return { ...reply, text: `${reply.text}\n\n${told}`, actions: [newer, ...(reply.actions ?? [])] };
}

/** How a message was read that the person did not type, so that the chat does not show it; null for one that was typed. */
export function leadOf({ input }: Turn, text: string, language: Language): string | null {
  return input.kind === 'message' && !input.typed ? wordingOf(language).readAs(withoutMarkup(text)) : null;
}

/** From this confidence a message is an errand and not a question about one. */
export const surelyAnErrand = 0.66;

/** What the documents answer to a message that may be a question or an errand; null where they do not. */
export function answeredFirst(turn: Turn, { text, understood }: Message): Outcome | null {
  const looked = ask(turn, text, understood, null);
  return isAnswered(looked) ? looked : null;
}

/** Whether the documents answered. */
export function isAnswered({ replies }: Outcome): boolean {
  return replies.some((reply) => reply.kind === 'sourcedAnswer' && reply.outcome !== 'notFound');
}

/** Asks about a short form that may mean several things; where the documents know one of them only, says how it was read. Null for other messages. */
export function readForm(turn: Turn, { text, understood }: Message): Outcome | null {
  const reading = readShortForm(turn.knowledge, text);
  if (reading === null) return null;
  const wording = wordingOf(understood.language);
  const { form, meanings } = reading;
  const instead = (meaning: string) => withMeaning(text, form, meaning);
  if (reading.kind === 'decided') {
    const isQuestion = understood.intent === 'policyQuestion';
    return isQuestion ? ask(turn, instead(reading.meaning), understood, wording.readForm(form, reading.meaning)) : null;
  }
  const suggestions = meanings.map((meaning) => ({ title: meaning, say: instead(meaning) }));
  const { language, intent, slots } = understood;
  const reply: Reply = { kind: 'notice', text: wording.whichMeaning(form), suggestions };
  return { language, intent, slots, replies: [reply], session: turn.session };
}

/** What a question to the documents takes of a turn. */
export function policyTurn(turn: Turn, language: Language): PolicyTurn {
  return {
    knowledge: turn.knowledge,
    wording: wordingOf(language),
    session: turn.session,
    expertContact: turn.contacts.expert,
    vector: turn.vector,
  };
}
