// Which question comes next in a referral check: what the rules need first, then what could still bring another outcome.
import { canChange, checkReferral, endOf } from './referral.ts';
import { type FactName, type Facts, factNames, isInPart } from './referral-facts.ts';
import { factsOf, judge } from './rule-conditions.ts';
import { type RuleBook, type Step, stepsInForce } from './rules.ts';

// What a question weighs by what it costs to find the answer.
const efforts = { atHand: 1, askPerson: 1.5, askOthers: 3 } as const;

/**
 * The fact to ask for next; null when nothing that has not been asked could change the outcome. `asked` are facts that were
 * asked for, also those to which nobody knew the answer. First comes the fact for which most steps wait that stand before the
 * decision and come to something else, counted by how little else they wait for and by how easily it is found out.
 */
export function nextQuestion(
  book: RuleBook,
  facts: Facts,
  asked: ReadonlySet<FactName>,
  on: Temporal.PlainDate,
): FactName | null {
  const referral = checkReferral(book, facts, on);
  if (referral.isConflict) return null;
  const steps = stepsInForce(book, on);
  const waiting = new Map<FactName, number>();
  for (const step of steps) {
    const truth = judge(step.when, facts);
    if (!('outcome' in step)) continue;
    if (truth.is === 'met') break;
    if (truth.is !== 'unknown' || endOf(step) === endOf(referral)) continue;
    const open = truth.lacks.filter((fact) => !asked.has(fact));
    // A step with a fact that nobody knows cannot be met any more.
    if (open.length < truth.lacks.length) continue;
    for (const fact of open) {
      const cost = efforts[book.facts[fact]?.effort ?? 'askOthers'];
      waiting.set(fact, (waiting.get(fact) ?? 0) + 1 / open.length / cost);
    }
  }
  const [best] = [...waiting].sort(
    ([one, a], [other, b]) => b - a || factNames.indexOf(one) - factNames.indexOf(other),
  );
  const needed = referral.missing.find((fact) => !asked.has(fact));
  return best?.[0] ?? needed ?? turningPoint(book, steps, facts, asked, on);
}

// These stand in most conditions, so that knowing them touches nothing special.
const general: ReadonlySet<FactName> = new Set([
  'incomeSupport',
  'incomeSupportReason',
  'workTrialJustified',
  'age',
  'gender',
  'registeredInStockholm',
  'initialAssessmentDone',
  'alreadyEnrolled',
  'establishmentEnded',
]);

/**
 * The fact to ask for before an answer is given; null when there is none. Only what has to be known is asked for, and what a
 * special rule lacks of which something that was told is a part already.
 */
export function touchedQuestion(
  book: RuleBook,
  facts: Facts,
  asked: ReadonlySet<FactName>,
  on: Temporal.PlainDate,
): FactName | null {
  const now = checkReferral(book, facts, on);
  // Many steps wait for the same few facts.
  const turns = new Map<FactName, boolean>();
  const isTurning = (fact: FactName): boolean => {
    const known = turns.get(fact) ?? canChange(book, facts, fact, on);
    turns.set(fact, known);
    return known;
  };
  for (const step of stepsInForce(book, on)) {
    const truth = judge(step.when, facts);
    if (!('outcome' in step)) continue;
    if (truth.is === 'met') break;
    if (truth.is !== 'unknown' || endOf(step) === endOf(now) || truth.lacks.some((fact) => asked.has(fact))) continue;
    const isTouched = factsOf(step.when).some((fact) => facts[fact] !== undefined && !general.has(fact));
    const [lacking] = truth.lacks;
    if (isTouched && lacking !== undefined && isTurning(lacking)) return lacking;
  }
  return now.missing.find((fact) => !asked.has(fact)) ?? null;
}

/** A fact of the deciding step itself that would undo it, where the step does without knowing. */
function turningPoint(
  book: RuleBook,
  steps: readonly Step[],
  facts: Facts,
  asked: ReadonlySet<FactName>,
  on: Temporal.PlainDate,
): FactName | null {
  const deciding = steps.find((step) => 'outcome' in step && judge(step.when, facts).is === 'met');
  const spoken = deciding === undefined ? [] : factsOf(deciding.when);
  return spoken.find((fact) => isOpen(facts, fact) && !asked.has(fact) && canChange(book, facts, fact, on)) ?? null;
}

function isOpen(facts: Facts, fact: FactName): boolean {
  return facts[fact] === undefined || isInPart(fact, facts[fact]);
}

/** Another set of values for a few facts, and what the check would come to with them. */
export interface FactChange {
  facts: Facts;
  outcome: ReturnType<typeof checkReferral>['outcome'];
  authority: ReturnType<typeof checkReferral>['authority'];
}

/**
 * What would change the outcome: the smallest sets of facts, of those that can turn out otherwise, that bring another decided
 * one. Who the person is (age, sex, birth) cannot; nor can the district.
 */
export function whatWouldChange(book: RuleBook, facts: Facts, on: Temporal.PlainDate): FactChange[] {
  const now = checkReferral(book, facts, on);
  return smallestChanges(book, facts, on, (then) => then.outcome !== 'needsMoreFacts' && endOf(then) !== endOf(now));
}

/** The smallest sets of such facts that bring one outcome; none where no two of them do. */
export function whatWouldBring(
  book: RuleBook,
  facts: Facts,
  wanted: FactChange['outcome'],
  on: Temporal.PlainDate,
): FactChange[] {
  return smallestChanges(book, facts, on, ({ outcome }) => outcome === wanted);
}

function smallestChanges(
  book: RuleBook,
  facts: Facts,
  on: Temporal.PlainDate,
  isWanted: (then: ReturnType<typeof checkReferral>) => boolean,
): FactChange[] {
  const now = checkReferral(book, facts, on);
  const turnable = [...new Set([...(Object.keys(facts) as FactName[]), ...now.assumed, ...now.missing])].filter(
    (fact) => !fixed.has(fact),
  );
  const wanted = (changes: Facts[]): FactChange[] =>
    changes.flatMap((change) => {
      const then = checkReferral(book, { ...facts, ...change }, on);
      return isWanted(then) ? [{ facts: change, outcome: then.outcome, authority: then.authority }] : [];
    });
  const single = wanted(turnable.flatMap((fact) => tries(book, facts, [fact])));
  if (single.length > 0) return single;
  return wanted(
    turnable.flatMap((one, place) => turnable.slice(place + 1).flatMap((other) => tries(book, facts, [one, other]))),
  );
}

const fixed: ReadonlySet<FactName> = new Set(['age', 'gender', 'bornAbroad', 'district', 'unaccompanied']);

function tries(book: RuleBook, facts: Facts, names: FactName[]): Facts[] {
  return names.reduce<Facts[]>(
    (made, fact) =>
      made.flatMap((others) =>
        book
          .domain(fact)
          .filter((value) => value !== facts[fact])
          .map((value) => ({ ...others, [fact]: value })),
      ),
    [{}],
  );
}
