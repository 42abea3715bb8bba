// Why a check came to its outcome, and why not to another one: the facts that decided, and the rules with their sources.
import { checkReferral } from '../../knowledge/referral/referral.ts';
import type { FactName, FactValue } from '../../knowledge/referral/referral-facts.ts';
import { whatWouldBring } from '../../knowledge/referral/referral-questions.ts';
import { factsOf, judge } from '../../knowledge/referral/rule-conditions.ts';
import { type OutcomeName, stepsInForce } from '../../knowledge/referral/rules.ts';
import type { Reply } from '../reply.ts';
import { askFor } from './question.ts';
import { actionsOf, assumedLines, citedLines, missingLine } from './result.ts';
import type { ReferralState } from './state.ts';
import { citeRules, factsText, factText, outcomeText, type ReferralTurn } from './turn.ts';

/** So many ways that would lead to another outcome are told, and so many rules of it. */
const [mostWays, mostRules] = [3, 3];

/** The rules for the outcome in sight with their sources, and the facts that met them; while something is asked, why it is. */
export function explainOutcome(turn: ReferralTurn, state: ReferralState): Reply {
  const words = turn.wording.referral;
  const referral = checkReferral(turn.rules, state.facts, turn.on);
  const because = state.question === null ? referral.because : rulesAsking(turn, state, state.question);
  const { lines, sources } = citeRules(turn, because);
  const reasons = { title: words.titles.reasons, lines: citedLines(turn, lines, because) };
  if (state.question !== null) {
    const asked = askFor(turn, state, state.question);
    return reasons.lines.length === 0 ? asked : { ...asked, sections: [reasons, ...asked.sections], ...sources };
  }
  return {
    kind: 'details',
    title: words.why(outcomeText(turn, referral)),
    mark: null,
    text: decidedBy(turn, state),
    particulars: [],
    sections: [reasons, { title: words.titles.assumed, lines: assumedLines(turn, state, referral) }].filter(
      (section) => section.lines.length > 0,
    ),
    ...sources,
    actions: actionsOf(turn, state, referral),
  };
}

/** Why another outcome is not the one in sight: what decided, what would have to be otherwise, and the rules for both. */
export function explainOtherWay(turn: ReferralTurn, state: ReferralState, wanted: OutcomeName | null): Reply {
  const words = turn.wording.referral;
  const referral = checkReferral(turn.rules, state.facts, turn.on);
  if (wanted === null || wanted === referral.outcome || state.question !== null) return explainOutcome(turn, state);
  const ways = whatWouldBring(turn.rules, state.facts, wanted, turn.on).slice(0, mostWays);
  const rules = rulesFor(turn, state, wanted, ways[0]?.facts ?? null);
  const { lines, sources } = citeRules(turn, [...referral.because, ...rules]);
  const told = ways.map(({ facts }) =>
    (Object.entries(facts) as [FactName, FactValue][]).map(([fact, value]) => factText(turn, fact, value)).join(' + '),
  );
  const other = words.outcomes[wanted];
  return {
    kind: 'details',
    title: words.whyNot(other),
    mark: null,
    text: [decidedBy(turn, state), told.length === 0 ? words.noWayThere(other) : words.wayThere(other, told)].join(
      '\n\n',
    ),
    particulars: [],
    sections: [
      { title: words.reasonsFor(outcomeText(turn, referral)), lines: citedLines(turn, lines, referral.because) },
      { title: words.reasonsFor(other), lines: citedLines(turn, lines, rules) },
    ].filter((section) => section.lines.length > 0),
    ...sources,
    actions: actionsOf(turn, state, referral),
  };
}

/** The rules of the first step that cannot be judged without a fact. */
function rulesAsking(turn: ReferralTurn, { facts }: ReferralState, fact: FactName): string[] {
  const asking = stepsInForce(turn.rules, turn.on).find((step) => {
    const truth = judge(step.when, facts);
    return truth.is === 'unknown'
      ? truth.lacks.includes(fact)
      : truth.is === 'met' && 'needs' in step && step.needs.includes(fact);
  });
  return asking?.because ?? [];
}

/** The outcome and the known facts that its step speaks of; what has to be known where nothing is decided. */
function decidedBy(turn: ReferralTurn, { facts }: ReferralState): string {
  const { outcome, missing } = checkReferral(turn.rules, facts, turn.on);
  if (outcome === 'needsMoreFacts') return missing.map((fact) => missingLine(turn, fact)).join(' ');
  const step = stepsInForce(turn.rules, turn.on).find(
    (each) => 'outcome' in each && judge(each.when, facts).is === 'met',
  );
  const deciding = new Set(step === undefined ? [] : factsOf(step.when));
  const known = Object.fromEntries(Object.entries(facts).filter(([fact]) => deciding.has(fact as FactName)));
  const text = outcomeText(turn, checkReferral(turn.rules, facts, turn.on));
  return turn.wording.referral.decidedBy(text, factsText(turn, known));
}

/** The rules for an outcome beside those for the one in sight: those that would decide with other facts, else those that ever do. */
function rulesFor(turn: ReferralTurn, state: ReferralState, wanted: OutcomeName, facts: object | null): string[] {
  const now = new Set(checkReferral(turn.rules, state.facts, turn.on).because);
  const ever = stepsInForce(turn.rules, turn.on).find((step) => 'outcome' in step && step.outcome === wanted);
  const because =
    facts === null ? (ever?.because ?? []) : checkReferral(turn.rules, { ...state.facts, ...facts }, turn.on).because;
  return because.filter((id) => !now.has(id)).slice(0, mostRules);
}
