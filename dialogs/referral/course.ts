// The course of a check: it begins, takes an answer or more facts, asks on or gives its result, and leaves a receipt.
import { checkReferral } from '../../knowledge/referral/referral.ts';
import {
  changedBy,
  type FactName,
  type Facts,
  type FactValue,
  isInPart,
  withTold,
} from '../../knowledge/referral/referral-facts.ts';
import { nextQuestion, touchedQuestion } from '../../knowledge/referral/referral-questions.ts';
import type { Reply } from '../reply.ts';
import { askFor, askForCase, askWhichIsWrong } from './question.ts';
import { receiptText, showResult } from './result.ts';
import type { ReferralState } from './state.ts';
import { type ReferralTurn, valueText } from './turn.ts';

/** What is shown, and how the check stands now. */
export interface ReferralAnswer {
  reply: Reply;
  state: ReferralState | null;
}

/** Begins a check with what is known. */
export function begin(turn: ReferralTurn, facts: Facts): ReferralAnswer {
  const state: ReferralState = {
    id: turn.idempotencyKey,
    facts,
    unknown: [],
    question: null,
    thorough: false,
    left: false,
  };
  return Object.keys(facts).length === 0 ? { reply: askForCase(turn, state), state } : goOn(turn, state);
}

/** The next question, or the result where nothing more has to be asked. */
export function goOn(turn: ReferralTurn, state: ReferralState): ReferralAnswer {
  const referral = checkReferral(turn.rules, state.facts, turn.on);
  if (referral.isConflict)
    return { reply: askWhichIsWrong(turn, state, referral), state: { ...state, question: null } };
  const asked = new Set(state.unknown);
  const question = state.thorough
    ? nextQuestion(turn.rules, state.facts, asked, turn.on)
    : touchedQuestion(turn.rules, state.facts, asked, turn.on);
  const next = { ...state, question, left: false };
  return question === null
    ? { reply: showResult(turn, next), state: next }
    : { reply: askFor(turn, next, question), state: next };
}

/** Takes the answer to the question for a fact; `undefined` where nobody knows. */
export function take(
  turn: ReferralTurn,
  state: ReferralState,
  fact: FactName,
  value: FactValue | undefined,
): ReferralAnswer {
  const known = state.facts[fact];
  // What is known in part stays so where nobody knows more, also where that is said by telling it again.
  const saysNoMore = isInPart(fact, known) && (value === undefined || value === known);
  const { [fact]: _before, ...others } = state.facts;
  const facts = saysNoMore ? state.facts : value === undefined ? others : { ...others, [fact]: value };
  const isUnknown = saysNoMore || value === undefined;
  const unknown = isUnknown ? [...new Set([...state.unknown, fact])] : state.unknown.filter((each) => each !== fact);
  return goOn(turn, { ...state, facts: facts as Facts, unknown, question: null });
}

/** Goes on with more facts of the same person, and says which of them are told otherwise than before. */
export function carryOn(turn: ReferralTurn, state: ReferralState, told: Facts): ReferralAnswer {
  const words = turn.wording.referral;
  const changed = changedBy(state.facts, told).flatMap((fact) => {
    const [now, before] = [told[fact], state.facts[fact]];
    if (now === undefined || before === undefined) return [];
    return [words.changed(words.facts[fact], valueText(turn, fact, now), valueText(turn, fact, before))];
  });
  const unknown = state.unknown.filter((fact) => told[fact] === undefined);
  const answer = goOn(turn, { ...state, facts: withTold(state.facts, told), unknown });
  return { ...answer, reply: withLead(answer.reply, changed.join(' ')) };
}

/** Keeps the receipt of a check and shows it. */
export async function keepReceipt(turn: ReferralTurn, state: ReferralState): Promise<ReferralAnswer> {
  const { receipt, text } = receiptText(turn, state.facts);
  await turn.receipts.keep(receipt, { staffId: turn.staffId, idempotencyKey: turn.idempotencyKey });
  const { titles, receiptKept } = turn.wording.referral;
  return { reply: notice(`**${titles.receipt(receipt.mark)}**\n\n${text}\n\n*${receiptKept}*`), state };
}

/** A reply with a sentence before its text. */
export function withLead(reply: Reply, lead: string): Reply {
  return 'text' in reply ? { ...reply, text: [lead, reply.text].filter((part) => part !== '').join('\n\n') } : reply;
}

/** A reply of text alone. */
export function notice(text: string): Reply {
  return { kind: 'notice', text };
}
