// The referral rules as rules.yaml has them: what each says and where it stands, and in which order they decide.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { forces } from '../document.ts';
import { readKnowledgeFile } from '../knowledge-file.ts';
import { ages, type FactName, type FactValue, wholeValues } from './referral-facts.ts';
import { type Condition, conditionShape, type Domain, factName } from './rule-conditions.ts';
import { faultsOf } from './rule-faults.ts';

/** What a check can come to. */
export const outcomes = [
  'groupInformation',
  'tripartiteMeeting',
  'directJobbstart',
  'viaIncomeSupportUnit',
  'needsAfAgreement',
  'outreach',
  'finsamTeam',
  'districtResponsibility',
  'otherAuthority',
  'outOfScope',
  'localJointAssessment',
  'notInDocuments',
  'alreadyEnrolled',
  'needsMoreFacts',
] as const;
export type OutcomeName = (typeof outcomes)[number];
export const authorities = ['AF', 'FK', 'region'] as const;
export type Authority = (typeof authorities)[number];

const day = z.string().regex(/^\d{4}(-\d\d-\d\d)?$/, 'it must be a year or a date like 2018-09-01');
const sentence = z.string().trim().min(1).max(400);

/** What is in English too; a fault where it is not. */
const inEnglish = <Shape extends z.core.$ZodLooseShape>(texts: Shape) =>
  z.strictObject(texts, {
    error: (issue) => (issue.input === undefined ? 'it is not told in English under "en"' : undefined),
  });

const toldShape = {
  says: sentence,
  /** What the text leaves open. */
  unclear: sentence.optional(),
  /** What the reader does about it. */
  advice: sentence.optional(),
};
const ruleShape = z.strictObject({
  says: toldShape.says,
  force: z.enum(forces),
  /** From the first day of it; a year from its first of January. */
  since: day,
  /** The last day, for what is over. */
  until: day.optional(),
  unclear: toldShape.unclear,
  advice: toldShape.advice,
  source: z.strictObject({
    document: z.string().min(1),
    section: z.string().min(1),
    /** One of these stands in the passage, where the rule's own words would point at another. */
    contains: z.array(z.string().min(1)).optional(),
  }),
  en: inEnglish(toldShape),
});
/** What a rule says, how binding it is, since when, and where it stands. */
export type ReferralRule = z.infer<typeof ruleShape>;
/** A rule in words of one language. */
export type ToldRule = ReferralRule['en'];

const because = z.array(z.string());
const stepShape = z.union([
  z.strictObject({
    because,
    when: conditionShape,
    outcome: z.enum(outcomes),
    authority: z.enum(authorities).optional(),
    /** Another authority that shares in it and is shown too. */
    shared: z.enum(authorities).optional(),
  }),
  z.strictObject({ because, when: conditionShape, needs: z.array(factName).min(1) }),
]);
/** A step of the check: it decides, or asks for facts. */
export type Step = z.infer<typeof stepShape>;

const levelShape = z.strictObject({
  /** What the steps of it have in common. */
  level: sentence,
  /** Nothing in it depends on another: no case meets two of its steps with different outcomes. */
  steps: z.array(stepShape).min(1),
});
/** Steps of the same precedence. */
export type Level = z.infer<typeof levelShape>;

const askedShape = {
  asks: sentence,
  /** Why it matters. */
  why: sentence,
  whoKnows: sentence,
  /** Asked where the fact is known in part. */
  asksFurther: sentence.optional(),
};
const bookShape = z.strictObject({
  facts: z.record(
    factName,
    z.strictObject({
      ...askedShape,
      en: inEnglish(askedShape),
      /** A question put to the reader is answered at once; others cost a call. */
      effort: z.enum(['atHand', 'askPerson', 'askOthers']),
      /** What is so in most cases, when it is one value. */
      usual: z.union([z.string(), z.boolean()]).optional(),
    }),
  ),
  conflicts: z.array(z.strictObject({ facts: z.array(factName).min(2), when: conditionShape })),
  decisions: z.array(levelShape).min(1),
  beside: z.array(
    z.strictObject({
      rule: z.string(),
      as: z.enum(['reason', 'warning']),
      when: conditionShape,
      outcomes: z.array(z.enum(outcomes)).optional(),
    }),
  ),
  rules: z.record(z.string().regex(/^E-\d+[a-z]?$/, 'a rule is called E- and a number'), ruleShape),
});
/** What rules.yaml holds. */
export type BookContent = z.infer<typeof bookShape>;

/** rules.yaml as the check uses it. */
export interface RuleBook extends BookContent {
  /** All steps, in order of precedence. */
  steps: Step[];
  /** Of each fact, every value that the rules tell apart. */
  domain: Domain;
  /** Changes with the file's text. */
  mark: string;
}

/** Reads rules.yaml; throws English sentences with file and line, one a fault. */
export function readRules(file: string): RuleBook {
  return bookOf(
    readKnowledgeFile(file, bookShape, (content) => faultsOf(content, domainOf(content))),
    readFileSync(file, 'utf8'),
  );
}

function bookOf(content: BookContent, text: string): RuleBook {
  return {
    ...content,
    steps: content.decisions.flatMap(({ steps }) => steps),
    domain: domainOf(content),
    mark: fingerprint(text),
  };
}

/** A short mark that changes with the text. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Stands for every district that no condition names. */
const anotherDistrict = '-';

/** Of each fact, every value that the conditions tell apart: an age for each span between the ages they speak of. */
export function domainOf({ conflicts, decisions, beside }: BookContent): Domain {
  const edges = new Set<number>([ages.youngest]);
  const districts = new Set<FactValue>();
  const collect = (part: Condition): void => {
    if (part.kind === 'age') edges.add(part.from).add(part.to + 1);
    else if (part.kind === 'is') {
      if (part.fact === 'district') for (const name of part.values) districts.add(name);
    } else if ('parts' in part) part.parts.forEach(collect);
    else collect(part.part);
  };
  for (const { when } of [...conflicts, ...decisions.flatMap(({ steps }) => steps), ...beside]) collect(when);
  const spans = [...edges]
    .filter((age) => age >= ages.youngest && age <= ages.oldest)
    .sort((one, other) => one - other);
  const known = new Map<FactName, readonly FactValue[]>([
    ['age', spans],
    ['district', [...districts, anotherDistrict]],
  ]);
  return (fact) => known.get(fact) ?? wholeValues(fact);
}

// One check asks for them many times, and all checks of a day for the same.
const lastInForce = new WeakMap<RuleBook, { day: string; steps: readonly Step[] }>();

/** The steps of which every rule is in force on a day; a step without rules always is. */
export function stepsInForce(book: RuleBook, on: Temporal.PlainDate): readonly Step[] {
  const day = on.toString();
  const last = lastInForce.get(book);
  if (last?.day === day) return last.steps;
  const inForce = (id: string) => {
    const rule = book.rules[id];
    return rule !== undefined && isInForce(rule, on);
  };
  const steps = book.steps.filter((step) => step.because.every(inForce));
  lastInForce.set(book, { day, steps });
  return steps;
}

/** Whether a rule holds on a day. */
export function isInForce({ since, until }: ReferralRule, on: Temporal.PlainDate): boolean {
  const date = on.toString();
  return `${since}-01-01`.slice(0, 10) <= date && (until === undefined || date <= `${until}-12-31`.slice(0, 10));
}
