// What a conversation remembers of a referral check: what is known of the case, what was asked, and what is asked now.
import { z } from 'zod';
import { type FactName, factNames, factsShape } from '../../knowledge/referral/referral-facts.ts';

const fact = z.enum(factNames as unknown as [FactName, ...FactName[]]);

export const referralState = z.object({
  /** Names the check, so that a button of an earlier one is known as such. */
  id: z.string().max(200),
  facts: factsShape,
  /** Facts to which the answer was not known. */
  unknown: z.array(fact),
  /** The fact that was asked for last and is still open. */
  question: fact.nullable(),
  /** Asks on for everything that could still change the outcome. */
  thorough: z.boolean(),
  /** Something else was asked in the middle, and the way back has been told. */
  left: z.boolean(),
  /** What is known, where `facts` holds something beside it that is only supposed. */
  real: factsShape.nullable().default(null),
  /** The facts that were told last, and what was known before; they are struck by that. */
  last: z
    .object({ told: z.array(fact), before: factsShape })
    .nullable()
    .default(null),
  /** What the last figure counted: years, the percent of a sick leave, or both were told at once. */
  figure: z.enum(['age', 'percent', 'both']).nullable().default(null),
  /** The percent that was told last. */
  percent: z.number().nullable().default(null),
});
export type ReferralState = z.infer<typeof referralState>;

/** A check without what is only supposed. */
export function withoutSupposed(state: ReferralState): ReferralState {
  return state.real === null ? state : { ...state, facts: state.real, real: null };
}

/** The fact that a check asks for now; null where it asks nothing, or was left for something else. */
export function askedNow(state: ReferralState | null): FactName | null {
  return state === null || state.left ? null : state.question;
}

/** The names under which this dialogue's buttons come back. */
export const referralVerbs = {
  answer: 'referral.answer',
  doubt: 'referral.doubt',
  drop: 'referral.drop',
  form: 'referral.form',
  fill: 'referral.fill',
  thorough: 'referral.thorough',
  result: 'referral.result',
  receipt: 'referral.receipt',
} as const;
