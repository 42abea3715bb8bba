// Which question comes next in a referral check: what the rules need first, then what could still bring another outcome.
import { canChange, checkReferral, judge, type Referral } from './referral.ts';
import { type FactName, type Facts, factNames, possibleValues } from './referral-facts.ts';
import { type Condition, type RuleBook, tellingAges } from './rules.ts';

/**
 * The fact to ask for next; null when nothing that has not been asked could change the outcome. `asked` are facts that were
 * asked for, also those to which nobody knew the answer. Needed ones come first; then the one that most steps wait for that
 * stand before the decision and come to something else.
 */
export function nextQuestion(book: RuleBook, facts: Facts, asked: ReadonlySet<FactName>): FactName | null {
  const { missing, outcome, authority } = checkReferral(book, facts);
  const needed = missing.find((fact) => !asked.has(fact) && facts[fact] === undefined);
  if (needed !== undefined && outcome === 'needsMoreFacts' && !hasOpenStep(book, facts, asked)) return needed;
  const waiting = new Map<FactName, number>();
  for (const step of book.decisions) {
    const truth = judge(step.when, facts);
    if (truth.is === 'met' && 'outcome' in step) break;
    if (truth.is !== 'unknown' || !('outcome' in step)) continue;
    if (step.outcome === outcome && (step.authority ?? null) === authority) continue;
    const open = truth.lacks.filter((fact) => !asked.has(fact));
    // A step with a fact that nobody knows cannot be met any more.
    if (open.length < truth.lacks.length) continue;
    for (const fact of open) waiting.set(fact, (waiting.get(fact) ?? 0) + 1 / open.length);
  }
  const [best] = [...waiting].sort(
    ([one, a], [other, b]) => b - a || factNames.indexOf(one) - factNames.indexOf(other),
  );
  return best?.[0] ?? needed ?? turningPoint(book, facts, asked);
}

/** A fact of the deciding step itself that would undo it, where the step does without knowing. */
function turningPoint(book: RuleBook, facts: Facts, asked: ReadonlySet<FactName>): FactName | null {
  const deciding = book.decisions.find((step) => 'outcome' in step && judge(step.when, facts).is === 'met');
  const spoken = deciding === undefined ? [] : factsOf(deciding.when);
  return spoken.find((fact) => facts[fact] === undefined && !asked.has(fact) && canChange(book, facts, fact)) ?? null;
}

function factsOf(condition: Condition): FactName[] {
  if (condition.kind === 'is') return [condition.fact];
  if (condition.kind === 'age') return ['age'];
  return 'parts' in condition ? condition.parts.flatMap(factsOf) : factsOf(condition.part);
}

function hasOpenStep(book: RuleBook, facts: Facts, asked: ReadonlySet<FactName>): boolean {
  return book.decisions.some((step) => {
    const truth = judge(step.when, facts);
    return truth.is === 'unknown' && 'outcome' in step && truth.lacks.every((fact) => !asked.has(fact));
  });
}

/** Other values of few facts, and what the check would come to with them. */
export interface Change {
  facts: Facts;
  outcome: Referral['outcome'];
  authority: Referral['authority'];
}

/** What would change the outcome: the single facts, of those known or taken as not so, that alone bring another decided one. */
export function whatWouldChange(book: RuleBook, facts: Facts): Change[] {
  const now = checkReferral(book, facts);
  const turnable = [...(Object.keys(facts) as FactName[]), ...now.assumed];
  return turnable.flatMap((fact) =>
    possibleValues(fact, tellingAges(book)).flatMap((value) => {
      const { outcome, authority } = checkReferral(book, { ...facts, [fact]: value });
      const isOther = outcome !== now.outcome || authority !== now.authority;
      return isOther && outcome !== 'needsMoreFacts' ? [{ facts: { [fact]: value } as Facts, outcome, authority }] : [];
    }),
  );
}
