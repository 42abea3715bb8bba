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
import type { Struck } from './beside-last.ts';
import { changeTexts, effectText, supposedText } from './changes.ts';
import { askFor, askForCase, askWhichIsWrong } from './question.ts';
import { receiptText, showResult } from './result.ts';
import { type ReferralState, withoutSupposed } from './state.ts';
import type { ReferralTurn } from './turn.ts';

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
    real: null,
    last: { told: Object.keys(facts) as FactName[], before: {} },
    figure: null,
    percent: null,
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
  const last = { told: [fact], before: state.facts };
  return goOn(turn, { ...state, facts: facts as Facts, unknown, question: null, last });
}

/**
 * Goes on with more facts of the same person, without those that are struck, and says what is otherwise than before; of a change, or where
 * it `isAsked`, also whether it makes a difference.
 */
export function carryOn(
  turn: ReferralTurn,
  state: ReferralState,
  told: Facts,
  { struck = { facts: [], as: 'gone' }, isAsked = false }: { struck?: Struck; isAsked?: boolean } = {},
): ReferralAnswer {
  const before = withoutSupposed(state);
  const earlier = struck.as === 'before' ? before.last : null;
  const kept = struck.facts.reduce((facts, fact) => asBefore(facts, fact, earlier), before.facts);
  const facts = withTold(kept, told);
  const unknown = before.unknown.filter((fact) => facts[fact] === undefined && !struck.facts.includes(fact));
  const last = { told: [...(Object.keys(told) as FactName[]), ...struck.facts], before: before.facts };
  const answer = goOn(turn, { ...before, facts, unknown, last });
  const gone = supposedText(turn, state);
  const isPutRight = struck.facts.length > 0 || changedBy(before.facts, told).length > 0;
  const lead = [
    ...(gone === null ? [] : [turn.wording.referral.supposedNoMore(gone)]),
    ...changeTexts(turn, before.facts, facts),
    isPutRight || isAsked ? effectText(turn, before, answer.state ?? before) : '',
  ];
  return { ...answer, reply: withLead(answer.reply, lead.filter((line) => line !== '').join(' ')) };
}

/** Facts with one as it was before it was told last, or without it. */
function asBefore(facts: Facts, fact: FactName, last: ReferralState['last']): Facts {
  const { [fact]: value, ...others } = facts;
  const was = last?.told.includes(fact) ? last.before[fact] : undefined;
  return (was === undefined || was === value ? others : { ...others, [fact]: was }) as Facts;
}

/** Tries what is supposed of the person, without taking it for known. */
export function suppose(turn: ReferralTurn, state: ReferralState, told: Facts): ReferralAnswer {
  const real = state.real ?? state.facts;
  // What is supposed while its own question is open goes on with it.
  const before = state.question === null ? withoutSupposed(state) : state;
  const facts = withTold(before.facts, told);
  const last = { told: Object.keys(told) as FactName[], before: before.facts };
  const answer = goOn(turn, { ...before, facts, real, last });
  const lead = [changeTexts(turn, before.facts, facts).join(' '), effectText(turn, before, answer.state ?? before)];
  return {
    ...answer,
    reply: withLead(answer.reply, turn.wording.referral.supposed(lead.filter((line) => line !== '').join(' '))),
  };
}

/** Takes for known what was supposed. */
export function takeSupposed(turn: ReferralTurn, state: ReferralState): ReferralAnswer {
  const answer = goOn(turn, { ...state, real: null });
  return { ...answer, reply: withLead(answer.reply, changeTexts(turn, state.real ?? {}, state.facts).join(' ')) };
}

/** Keeps the receipt of a check and shows it. */
export async function keepReceipt(turn: ReferralTurn, state: ReferralState): Promise<ReferralAnswer> {
  const gone = supposedText(turn, state);
  const { receipt, text } = receiptText(turn, withoutSupposed(state).facts);
  await turn.receipts.keep(receipt, { staffId: turn.staffId, idempotencyKey: turn.idempotencyKey });
  const { titles, receiptKept, notInReceipt } = turn.wording.referral;
  const end = gone === null ? receiptKept : `${receiptKept} ${notInReceipt(gone)}`;
  return { reply: notice(`**${titles.receipt(receipt.mark)}**\n\n${text}\n\n*${end}*`), state };
}

/** A reply with a sentence before its text. */
export function withLead(reply: Reply, lead: string): Reply {
  return 'text' in reply ? { ...reply, text: [lead, reply.text].filter((part) => part !== '').join('\n\n') } : reply;
}

/** A reply of text alone. */
export function notice(text: string): Reply {
  return { kind: 'notice', text };
}
