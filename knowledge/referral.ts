// The referral check: from what is known of a case to where it belongs, why, and what must be known first. It advises; people decide.
import { type FactName, type Facts, type FactValue, possibleValues } from './referral-facts.ts';
import { type Authority, type Condition, type OutcomeName, type RuleBook, tellingAges } from './rules.ts';

/** What a check comes to. */
export interface Referral {
  outcome: OutcomeName;
  /** With the outcome `otherAuthority` only. */
  authority: Authority | null;
  /** Ids of the rules that are its reasons, the deciding ones first. */
  because: string[];
  /** Ids of rules to be shown as warnings. */
  warnings: string[];
  /** What must be known before there is another outcome than `needsMoreFacts`; each could change it. */
  missing: FactName[];
  /** What is not known and was taken as not so, because nothing that is known touches it. */
  assumed: FactName[];
}

/** Met, not met, or not known with the facts that would tell. */
export type Truth = { is: 'met' | 'notMet' } | { is: 'unknown'; lacks: FactName[] };

/** Judges a condition by what is known. */
export function judge(condition: Condition, facts: Facts): Truth {
  switch (condition.kind) {
    case 'is': {
      const known: FactValue | undefined = facts[condition.fact];
      if (known === undefined) return { is: 'unknown', lacks: [condition.fact] };
      return { is: condition.values.includes(known) ? 'met' : 'notMet' };
    }
    case 'age':
      if (facts.age === undefined) return { is: 'unknown', lacks: ['age'] };
      return { is: facts.age >= condition.from && facts.age <= condition.to ? 'met' : 'notMet' };
    case 'known':
      return { is: judge(condition.part, facts).is === 'met' ? 'met' : 'notMet' };
    case 'not': {
      const inner = judge(condition.part, facts);
      return inner.is === 'unknown' ? inner : { is: inner.is === 'met' ? 'notMet' : 'met' };
    }
    default:
      return join(
        condition.parts.map((part) => judge(part, facts)),
        condition.kind === 'all' ? 'notMet' : 'met',
      );
  }
}

/** Joins truths of which one that is `decisive` decides alone. */
function join(truths: Truth[], decisive: 'met' | 'notMet'): Truth {
  if (truths.some(({ is }) => is === decisive)) return { is: decisive };
  const lacks = truths.flatMap((truth) => (truth.is === 'unknown' ? truth.lacks : []));
  if (lacks.length > 0) return { is: 'unknown', lacks: [...new Set(lacks)] };
  return { is: decisive === 'met' ? 'notMet' : 'met' };
}

/** Checks a case against the rules. The same facts give the same referral, in whatever order they are told. */
export function checkReferral(book: RuleBook, facts: Facts): Referral {
  const conflict = book.conflicts.find(({ when }) => judge(when, facts).is === 'met');
  if (conflict !== undefined) return { ...nothing, outcome: 'needsMoreFacts', missing: conflict.facts };
  const decided = decide(book, facts);
  const beside = book.beside.filter(
    ({ when, outcomes }) =>
      judge(when, facts).is === 'met' && (outcomes === undefined || outcomes.includes(decided.outcome)),
  );
  const named = (as: 'reason' | 'warning') => beside.filter((each) => each.as === as).map(({ rule }) => rule);
  return {
    ...decided,
    because: [...new Set([...decided.because, ...named('reason')])],
    warnings: named('warning'),
    assumed: decided.assumed.filter((fact) => !decided.missing.includes(fact)).sort(),
  };
}

const nothing = { authority: null, because: [], warnings: [], missing: [], assumed: [] };

function decide(book: RuleBook, facts: Facts): Referral {
  const assumed = new Set<FactName>();
  for (const step of book.decisions) {
    const truth = judge(step.when, facts);
    if (truth.is === 'unknown') for (const fact of truth.lacks) assumed.add(fact);
    if (truth.is !== 'met') continue;
    if ('outcome' in step) {
      const { outcome, authority = null, because } = step;
      return { ...nothing, outcome, authority, because, assumed: [...assumed] };
    }
    const missing = step.needs.filter((fact) => facts[fact] === undefined && canChange(book, facts, fact));
    if (missing.length > 0)
      return { ...nothing, outcome: 'needsMoreFacts', because: step.because, missing, assumed: [...assumed] };
  }
  throw new Error('The rules end without a decision; the last one must have no condition.');
}

/** Whether the outcome depends on a fact that is not known. */
export function canChange(book: RuleBook, facts: Facts, fact: FactName): boolean {
  const ends = possibleValues(fact, tellingAges(book)).map((value) => {
    const { outcome, authority } = decide(book, { ...facts, [fact]: value });
    return `${outcome} ${authority ?? ''}`;
  });
  return new Set(ends).size > 1;
}
