// The sentences and labels of the referral check, as one list to be filled once per language.
import type { FactName } from '../../knowledge/referral-facts.ts';
import type { Authority, OutcomeName } from '../../knowledge/rules.ts';

export interface ReferralWording {
  outcomes: Record<OutcomeName, string>;
  authorities: Record<Authority, string>;
  /** What to do now. */
  next: Record<OutcomeName, string>;
  understood: string;
  reasons: string;
  warnings: string;
  assumed: string;
  changes: string;
  todo: string;
  /** What the result is not. */
  isAdvice: string;
  whoKnows(who: string): string;
  doNotKnow: string;
  again: string;
  receiptTitle: string;
  receipt(mark: string, date: string): string;
  rule(says: string, force: string, since: string, source: string): string;
  yes: string;
  no: string;
  years(age: number): string;
  /** Asks for the case when nothing has been understood of it. */
  tellMe: string;
  conflict(facts: string[]): string;
  facts: Record<FactName, string>;
  values: Record<string, string>;
}
