// Conditions over the facts of a case: how they are written in rules.yaml, whether they are met, and in which cases they are.
import { z } from 'zod';
import {
  type FactName,
  type Facts,
  type FactValue,
  factNames,
  isInPart,
  isValueOf,
  valuesWithin,
} from './referral-facts.ts';

/** A condition; a case meets it, does not, or too little is known. */
export type Condition =
  | { kind: 'is'; fact: FactName; values: readonly FactValue[] }
  | { kind: 'age'; from: number; to: number }
  | { kind: 'all' | 'any'; parts: Condition[] }
  | { kind: 'not' | 'known'; part: Condition };

const value = z.union([z.string(), z.number(), z.boolean()]);
/** The name of a fact. */
export const factName = z.enum(factNames as unknown as [FactName, ...FactName[]]);

/** Reads a condition as rules.yaml tells it; unknown facts and values are refused, each with its name. */
export const conditionShape: z.ZodType<Condition> = z.lazy(() =>
  z.record(z.string(), z.unknown()).transform(readCondition),
);

function readCondition(given: Record<string, unknown>, context: z.RefinementCtx): Condition {
  const refuse = (message: string): never => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const nested = (inner: unknown): Condition => {
    const read = conditionShape.safeParse(inner);
    return read.success ? read.data : refuse(read.error.issues[0]?.message ?? 'it is no condition');
  };
  const parts = Object.entries(given).map(([name, wanted]): Condition => {
    if (name === 'all' || name === 'any')
      return Array.isArray(wanted) ? { kind: name, parts: wanted.map(nested) } : refuse(`${name} needs a list`);
    if (name === 'not' || name === 'known') return { kind: name, part: nested(wanted) };
    if (name === 'age') {
      const [, from, to] = /^(\d+)-(\d+)$/.exec(String(wanted)) ?? [];
      return from === undefined || to === undefined || Number(from) > Number(to)
        ? refuse(`the age must be a span like 20-29, not ${String(wanted)}`)
        : { kind: 'age', from: Number(from), to: Number(to) };
    }
    const known = factName.safeParse(name);
    if (!known.success) return refuse(`there is no fact "${name}"`);
    const values = z.array(value).safeParse(Array.isArray(wanted) ? wanted : [wanted]);
    if (!values.success) return refuse(`${name} needs a value`);
    const wrong = values.data.find((each) => !isValueOf(known.data, each) || isInPart(known.data, each));
    return wrong === undefined
      ? { kind: 'is', fact: known.data, values: values.data }
      : refuse(`${name} cannot be "${String(wrong)}"`);
  });
  return { kind: 'all', parts };
}

/** Met, not met, or not known with the facts that would tell. */
export type Truth = { is: 'met' | 'notMet' } | { is: 'unknown'; lacks: readonly FactName[] };

const met: Truth = { is: 'met' };
const notMet: Truth = { is: 'notMet' };
const unknown = new Map<FactName, Truth>(factNames.map((fact) => [fact, { is: 'unknown', lacks: [fact] }]));

function lacking(fact: FactName): Truth {
  return unknown.get(fact) ?? { is: 'unknown', lacks: [fact] };
}

/** Judges a condition by what is known of a case. */
export function judge(condition: Condition, facts: Facts): Truth {
  switch (condition.kind) {
    case 'is': {
      const known: FactValue | undefined = facts[condition.fact];
      if (known === undefined) return lacking(condition.fact);
      const may = valuesWithin(condition.fact, known).map((each) => condition.values.includes(each));
      if (!may.includes(true)) return notMet;
      return may.includes(false) ? lacking(condition.fact) : met;
    }
    case 'age':
      if (facts.age === undefined) return lacking('age');
      return facts.age >= condition.from && facts.age <= condition.to ? met : notMet;
    case 'known':
      return judge(condition.part, facts).is === 'met' ? met : notMet;
    case 'not': {
      const inner = judge(condition.part, facts);
      return inner.is === 'unknown' ? inner : inner.is === 'met' ? notMet : met;
    }
    default:
      return judgeParts(condition.parts, facts, condition.kind === 'all' ? notMet : met);
  }
}

/** Judges parts of which one that is `decisive` decides alone: the rest is not looked at then, since checks ask this all the time. */
function judgeParts(parts: readonly Condition[], facts: Facts, decisive: Truth): Truth {
  let lacks: readonly FactName[] | null = null;
  for (const part of parts) {
    const truth = judge(part, facts);
    if (truth.is === decisive.is) return decisive;
    if (truth.is === 'unknown') lacks = lacks === null ? truth.lacks : [...lacks, ...truth.lacks];
  }
  if (lacks !== null) return { is: 'unknown', lacks: lacks.length === 1 ? lacks : [...new Set(lacks)] };
  return decisive === met ? notMet : met;
}

/** The facts that a condition speaks of. */
export function factsOf(condition: Condition): FactName[] {
  if (condition.kind === 'is') return [condition.fact];
  if (condition.kind === 'age') return ['age'];
  return 'parts' in condition ? condition.parts.flatMap(factsOf) : factsOf(condition.part);
}

/** What each fact may be for a condition to be met, `undefined` for not known; a fact that is not named may be anything. */
export type ConditionTerm = ReadonlyMap<FactName, ReadonlySet<FactValue | undefined>>;
/** Every value of a fact that some condition tells apart. */
export type Domain = (fact: FactName) => readonly FactValue[];

/** The ways in which a condition is met: one term for each. */
export function termsOf(condition: Condition, domain: Domain): ConditionTerm[] {
  return termsMeeting(condition, domain).filter((term) => [...term.values()].every((allowed) => allowed.size > 0));
}

function termsMeeting(condition: Condition, domain: Domain): ConditionTerm[] {
  switch (condition.kind) {
    case 'is':
    case 'age':
      return [new Map([[factsOf(condition)[0] as FactName, valuesMeeting(condition, domain)]])];
    case 'all':
      return product(condition.parts.map((part) => termsMeeting(part, domain)));
    case 'any':
      return condition.parts.flatMap((part) => termsMeeting(part, domain));
    case 'not':
      return termsMissing(condition.part, domain);
    case 'known':
      return termsMeeting(condition.part, domain);
  }
}

function termsMissing(condition: Condition, domain: Domain): ConditionTerm[] {
  switch (condition.kind) {
    case 'is':
    case 'age': {
      const [fact] = factsOf(condition) as [FactName];
      const meeting = valuesMeeting(condition, domain);
      return [new Map([[fact, new Set(domain(fact).filter((each) => !meeting.has(each)))]])];
    }
    case 'all':
      return condition.parts.flatMap((part) => termsMissing(part, domain));
    case 'any':
      return product(condition.parts.map((part) => termsMissing(part, domain)));
    case 'not':
      return termsMeeting(condition.part, domain);
    case 'known':
      // Whatever does not meet the part, known or not.
      return product(termsMeeting(condition.part, domain).map((term) => complement(term, domain)));
  }
}

function valuesMeeting(condition: Condition, domain: Domain): Set<FactValue> {
  const [fact] = factsOf(condition) as [FactName];
  return new Set(domain(fact).filter((each) => judge(condition, { [fact]: each } as Facts).is === 'met'));
}

function complement(term: ConditionTerm, domain: Domain): ConditionTerm[] {
  return [...term].map(([fact, allowed]) => {
    const others = [undefined, ...domain(fact)].filter((each) => !allowed.has(each));
    return new Map([[fact, new Set(others)]]);
  });
}

function product(alternatives: ConditionTerm[][]): ConditionTerm[] {
  return alternatives.reduce<ConditionTerm[]>(
    (terms, more) => terms.flatMap((term) => more.map((other) => both(term, other))),
    [new Map()],
  );
}

/** What meets two terms at once; a fact without a value left means that nothing does. */
export function both(one: ConditionTerm, other: ConditionTerm): ConditionTerm {
  const joined = new Map(one);
  for (const [fact, allowed] of other) {
    const before = joined.get(fact);
    joined.set(fact, before === undefined ? allowed : new Set([...allowed].filter((each) => before.has(each))));
  }
  return joined;
}
