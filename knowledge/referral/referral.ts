// The referral check: from what is known of a case to where it belongs, why, and what must be known first. It advises; people decide.
import { type FactName, type Facts, type FactValue, isInPart, valuesWithin } from './referral-facts.ts';
import { judge } from './rule-conditions.ts';
import { type Authority, isInForce, type OutcomeName, type RuleBook, type Step, stepsInForce } from './rules.ts';

/** What a check comes to. */
export interface Referral {
  outcome: OutcomeName;
  /** With the outcome `otherAuthority` only. */
  authority: Authority | null;
  /** Another authority that shares in it. */
  shared: Authority | null;
  /** Ids of the rules that are its reasons, the deciding ones first. */
  because: string[];
  /** Ids of rules to be shown as warnings. */
  warnings: string[];
  /** What must be known before there is another outcome than `needsMoreFacts`; each could change it. */
  missing: FactName[];
  /** What is not known and was taken as not so, because nothing that is known touches it. */
  assumed: FactName[];
  /** `missing` are facts that cannot all be true. */
  isConflict: boolean;
}

/**
 * Checks a case against the rules in force on a day (precedence: eval/FORMATS.md section 2). The same facts give the same
 * referral, in whatever order they are told; the district never changes the outcome (E-94).
 */
export function checkReferral(book: RuleBook, facts: Facts, on: Temporal.PlainDate): Referral {
  const conflict = book.conflicts.find(({ when }) => judge(when, facts).is === 'met');
  if (conflict !== undefined)
    return { ...nothing, outcome: 'needsMoreFacts', missing: conflict.facts, isConflict: true };
  const decided = decide(stepsInForce(book, on), book, facts);
  const beside = book.beside.filter(
    ({ rule, when, outcomes }) =>
      judge(when, facts).is === 'met' &&
      (outcomes === undefined || outcomes.includes(decided.outcome)) &&
      book.rules[rule] !== undefined &&
      isInForce(book.rules[rule], on),
  );
  const named = (as: 'reason' | 'warning') => beside.filter((each) => each.as === as).map(({ rule }) => rule);
  return {
    ...decided,
    because: [...new Set([...decided.because, ...named('reason')])],
    warnings: named('warning'),
    assumed: decided.assumed.filter((fact) => !decided.missing.includes(fact)).sort(),
  };
}

const nothing = {
  authority: null,
  shared: null,
  because: [],
  warnings: [],
  missing: [],
  assumed: [],
  isConflict: false,
};

function decide(steps: readonly Step[], book: RuleBook, facts: Facts): Referral {
  const assumed = new Set<FactName>();
  for (const step of steps) {
    const truth = judge(step.when, facts);
    if (truth.is === 'unknown') for (const fact of truth.lacks) assumed.add(fact);
    if (truth.is !== 'met') continue;
    if ('outcome' in step) {
      const { outcome, authority = null, shared = null, because } = step;
      return { ...nothing, outcome, authority, shared, because, assumed: [...assumed] };
    }
    const missing = step.needs.filter((fact) => facts[fact] === undefined && changes(steps, book, facts, fact));
    if (missing.length > 0)
      return { ...nothing, outcome: 'needsMoreFacts', because: step.because, missing, assumed: [...assumed] };
  }
  // On a day before the rules were made nothing says anything.
  return { ...nothing, outcome: 'notInDocuments', assumed: [...assumed] };
}

function changes(steps: readonly Step[], book: RuleBook, facts: Facts, fact: FactName): boolean {
  let first: string | null = null;
  for (const value of valuesLeft(book, facts, fact)) {
    const then = decide(steps, book, { ...facts, [fact]: value });
    // Where it comes to asking either way, it matters what would be asked.
    const end = `${endOf(then)} ${then.missing}`;
    if (first !== null && end !== first) return true;
    first = end;
  }
  return false;
}

/** Every value that a fact may have, beside what is known of it in part. */
function valuesLeft(book: RuleBook, facts: Facts, fact: FactName): readonly FactValue[] {
  const known = facts[fact];
  if (known === undefined || !isInPart(fact, known)) return book.domain(fact);
  return valuesWithin(fact, known);
}

/** Whether the outcome depends on a fact, as far as that is not known. */
export function canChange(book: RuleBook, facts: Facts, fact: FactName, on: Temporal.PlainDate): boolean {
  return changes(stepsInForce(book, on), book, facts, fact);
}

/** What a check comes to, as one word to compare. */
export function endOf({
  outcome,
  authority,
}: {
  outcome: OutcomeName;
  authority?: Authority | null | undefined;
}): string {
  return authority === undefined || authority === null ? outcome : `${outcome} ${authority}`;
}
