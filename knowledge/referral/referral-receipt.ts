// The receipt of a check: what was known, what it came to and by which rules, so that it can be checked again later.
import { checkReferral } from './referral.ts';
import { type FactName, type Facts, factNames } from './referral-facts.ts';
import { type Authority, fingerprint, type OutcomeName, type RuleBook } from './rules.ts';

/** A rule as it was when the check was made. */
export interface RuleVersion {
  id: string;
  /** Changes with the rule's words, force, times and source. */
  version: string;
}

/** Nothing in it says who the person is. */
export interface Receipt {
  /** Changes with everything below. */
  mark: string;
  /** ISO date for which the rules were asked. */
  on: string;
  /** Of the file of rules. */
  rulesMark: string;
  /** In the order of eval/FORMATS.md. */
  facts: Facts;
  outcome: OutcomeName;
  authority: Authority | null;
  because: RuleVersion[];
  warnings: RuleVersion[];
  assumed: FactName[];
  missing: FactName[];
}

/** Checks a case and gives the receipt; the same facts, rules and day give the same one. */
export function receiptOf(book: RuleBook, facts: Facts, on: Temporal.PlainDate): Receipt {
  const { outcome, authority, because, warnings, assumed, missing } = checkReferral(book, facts, on);
  const known = factNames.filter((fact) => facts[fact] !== undefined);
  const content = {
    on: on.toString(),
    rulesMark: book.mark,
    facts: Object.fromEntries(known.map((fact) => [fact, facts[fact]])) as Facts,
    outcome,
    authority,
    because: because.map((id) => versionOf(book, id)),
    warnings: warnings.map((id) => versionOf(book, id)),
    assumed,
    missing: [...missing],
  };
  return { mark: fingerprint(JSON.stringify(content)), ...content };
}

function versionOf(book: RuleBook, id: string): RuleVersion {
  const { en: _translation, ...rule } = book.rules[id] ?? {};
  return { id, version: fingerprint(JSON.stringify(rule)).slice(0, 6) };
}
