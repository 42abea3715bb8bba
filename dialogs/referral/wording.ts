// The sentences and labels of the referral check, as one list to be filled once per language.
import type { FactName } from '../../knowledge/referral/referral-facts.ts';
import type { Authority, OutcomeName } from '../../knowledge/referral/rules.ts';

export interface ReferralWording {
  outcomes: Record<OutcomeName, string>;
  authorities: Record<Authority, string>;
  /** What to do now. */
  todo: Record<OutcomeName, string>;
  /** What an outcome is not, where that is easily mistaken. */
  isNot: Partial<Record<OutcomeName, string>>;
  /** The outcome where two authorities share in it. */
  sharedWith(authority: string): string;
  facts: Record<FactName, string>;
  values: Partial<Record<FactName, Record<string, string>>>;
  yes: string;
  no: string;
  years(age: number): string;
  titles: {
    understood: string;
    reasons: string;
    warnings: string;
    assumed: string;
    stillMissing: string;
    changes: string;
    todo: string;
    isNot: string;
    form: string;
    tellMe: string;
    advice: string;
    receipt(mark: string): string;
    rule: string;
  };
  actions: {
    doNotKnow: string;
    showForm: string;
    correct: string;
    send: string;
    thorough: string;
    result: string;
    receipt: string;
    book: string;
    measuresIn(district: string): string;
    sayMeasuresIn(district: string): string;
    check: string;
    resume: string;
    again: string;
    drop(fact: string, value: string): string;
  };
  /** Said by the button that goes on with a check that was left. */
  sayResume: string;
  sayAgain: string;
  whyAsked(why: string, who: string): string;
  nothingUnderstood: string;
  /** Asks for the case when nothing has been understood of it. */
  tellMe: string;
  conflict(facts: string[]): string;
  isAdvice: string;
  rule(says: string, force: string, since: string): string;
  unclear(unclear: string, advice: string): string;
  missing(fact: string, who: string): string;
  change(ways: string[], outcome: string): string;
  notAsked: string;
  left: string;
  oldCard: string;
  wrongAge(from: number, to: number): string;
  wrongValue: string;
  receipt(parts: {
    on: string;
    mark: string;
    rulesMark: string;
    outcome: string;
    facts: string[];
    reasons: string[];
    warnings: string[];
    assumed: string[];
    missing: string[];
  }): string;
  receiptKept: string;
  /** A rule beside what the documents answered. */
  ruleSays(outcome: string, says: string, force: string, since: string): string;
  differs(title: string, date: string): string;
  /** Words by which a typed answer to a question is read; folded, without punctuation. */
  typed: {
    /** For values that are said otherwise than their labels; `fact.value` where it is so for one fact only. */
    values: Record<string, string>;
    yes: string;
    no: string;
    /** A pattern for what may follow a yes or no and adds nothing ("ja, det har hon"). */
    repeats: string;
    /** A pattern for how a message begins that puts something right. */
    corrects: string;
    doNotKnow: string;
    resume: string;
    receipt: string;
    changes: string;
    correct: string;
  };
}
