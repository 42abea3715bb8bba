// What is wrong with a book of rules although each part of it is well written: what can never fire, and what contradicts itself.
import type { KnowledgeFault } from '../knowledge-file.ts';
import type { FactName, Facts, FactValue } from './referral-facts.ts';
import { both, type ConditionTerm, type Domain, judge, termsOf } from './rule-conditions.ts';
import type { BookContent, Level, Step } from './rules.ts';

/** Faults of the whole: unknown rules, a step nobody can reach, two steps of one level that decide differently of one case. */
export function faultsOf(content: BookContent, domain: Domain): KnowledgeFault[] {
  const { facts, decisions, beside, rules } = content;
  const steps = decisions.flatMap(({ steps: own }, level) => own.map((step, place) => ({ step, level, place })));
  const unknown = (id: string, path: (string | number)[]): KnowledgeFault[] =>
    id in rules ? [] : [{ path, message: `there is no rule ${id}` }];
  return [
    ...steps.flatMap(({ step, level, place }, position) => {
      const path = ['decisions', level, 'steps', place];
      return [
        ...step.because.flatMap((id) => unknown(id, [...path, 'because'])),
        ...wrongAuthority(step).map((message) => ({ path, message })),
        ...(canBeReached(content, domain, position) ? [] : [{ path, message: 'no case can ever come to this step' }]),
      ];
    }),
    ...decisions.flatMap((level, position) => contradictions(domain, level, position)),
    ...beside.flatMap(({ rule, when }, place) => [
      ...unknown(rule, ['beside', place, 'rule']),
      ...(termsOf(when, domain).length > 0
        ? []
        : [{ path: ['beside', place, 'when'], message: 'no case can ever meet this condition' }]),
    ]),
    ...Object.entries(rules).flatMap(([id, rule]) =>
      (['unclear', 'advice'] as const)
        .filter((part) => (rule[part] === undefined) !== (rule.en[part] === undefined))
        .map((part) => ({ path: ['rules', id, 'en'], message: `"${part}" stands in one language only` })),
    ),
    ...Object.entries(facts)
      .filter(([, { asksFurther, en }]) => (asksFurther === undefined) !== (en.asksFurther === undefined))
      .map(([fact]) => ({ path: ['facts', fact, 'en'], message: '"asksFurther" stands in one language only' })),
    ...(lastDecidesAlways(steps.at(-1)?.step)
      ? []
      : [{ path: ['decisions'], message: 'the last step must decide without a condition, so that every case ends' }]),
  ];
}

function wrongAuthority(step: Step): string[] {
  return 'outcome' in step && (step.outcome === 'otherAuthority') !== (step.authority !== undefined)
    ? ['another authority is named with the outcome otherAuthority, and only then']
    : [];
}

function lastDecidesAlways(step: Step | undefined): boolean {
  return step !== undefined && 'outcome' in step && judge(step.when, {}).is === 'met';
}

function contradictions(domain: Domain, { steps }: Level, level: number): KnowledgeFault[] {
  return steps.flatMap((one, place) =>
    steps.slice(place + 1).flatMap((other, later) => {
      if (!('outcome' in one) || !('outcome' in other) || endOf(one) === endOf(other)) return [];
      const shared = termsOf(one.when, domain).flatMap((term) =>
        termsOf(other.when, domain).map((second) => both(term, second)),
      );
      return shared.some(isPossible)
        ? [
            {
              path: ['decisions', level, 'steps', place + 1 + later],
              message: `one case can meet this step and step ${place + 1} of its level, which come to different outcomes`,
            },
          ]
        : [];
    }),
  );
}

function endOf(step: Extract<Step, { outcome: string }>): string {
  return `${step.outcome} ${step.authority ?? ''}`;
}

function isPossible(term: ConditionTerm): boolean {
  return [...term.values()].every((allowed) => allowed.size > 0);
}

/** Whether some case comes to the step at this position: its condition's cases are tried, with what earlier steps ask told too. */
function canBeReached({ decisions }: BookContent, domain: Domain, position: number): boolean {
  const steps = decisions.flatMap(({ steps: own }) => own);
  const wanted = steps[position];
  if (wanted === undefined) return false;
  const reaches = (facts: Facts, asked: ReadonlySet<FactName>): boolean => {
    const first = steps.findIndex((step) => isMet(step, facts, asked));
    if (first === position) return true;
    const stop = steps[first];
    if (stop === undefined || 'outcome' in stop) return false;
    const open = stop.needs.filter((fact) => facts[fact] === undefined && !asked.has(fact));
    return cases(open.map((fact): [FactName, readonly FactValue[]] => [fact, domain(fact)])).some((told) =>
      reaches({ ...facts, ...told }, new Set([...asked, ...open])),
    );
  };
  return termsOf(wanted.when, domain).some((term) =>
    cases(
      [...term].map(([fact, allowed]): [FactName, readonly (FactValue | undefined)[]] => [fact, [...allowed]]),
    ).some((facts) => reaches(facts, new Set())),
  );
}

function isMet(step: Step, facts: Facts, asked: ReadonlySet<FactName>): boolean {
  if (judge(step.when, facts).is !== 'met') return false;
  return 'outcome' in step || step.needs.some((fact) => facts[fact] === undefined && !asked.has(fact));
}

/** Every combination of values; one that is undefined leaves its fact out. */
function* cases(open: [FactName, readonly (FactValue | undefined)[]][]): Generator<Facts> {
  const [first, ...rest] = open;
  if (first === undefined) return yield {};
  const [fact, values] = first;
  for (const value of values)
    for (const others of cases(rest)) yield value === undefined ? others : ({ [fact]: value, ...others } as Facts);
}
