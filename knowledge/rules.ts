// The referral rules as rules.yaml has them, checked: no unknown fact, value or rule, nothing that can never be met.
import { z } from 'zod';
import { forces } from './document.ts';
import { type KnowledgeFault, readKnowledgeFile } from './knowledge-file.ts';
import { ages, type FactName, type FactValue, factNames, factValues, yesOrNo } from './referral-facts.ts';

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
export type Authority = 'AF' | 'FK' | 'region';

/** A condition over facts: all of its parts must be met. */
export type Condition =
  | { kind: 'is'; fact: FactName; values: readonly FactValue[] }
  | { kind: 'age'; from: number; to: number }
  | { kind: 'all' | 'any'; parts: Condition[] }
  | { kind: 'not' | 'known'; part: Condition };

const value = z.union([z.string(), z.number(), z.boolean()]);
const fact = z.enum(factNames as unknown as [FactName, ...FactName[]]);
const condition: z.ZodType<Condition> = z.lazy(() => z.record(z.string(), z.unknown()).transform(readCondition));

function readCondition(given: Record<string, unknown>, context: z.RefinementCtx): Condition {
  const refuse = (message: string): never => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const nested = (inner: unknown): Condition => {
    const read = condition.safeParse(inner);
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
    const known = fact.safeParse(name);
    if (!known.success) return refuse(`there is no fact "${name}"`);
    const values = z.array(value).safeParse(Array.isArray(wanted) ? wanted : [wanted]);
    if (!values.success) return refuse(`${name} needs a value`);
    const wrong = values.data.find((each) => !isValueOf(known.data, each));
    return wrong === undefined
      ? { kind: 'is', fact: known.data, values: values.data }
      : refuse(`${name} cannot be "${String(wrong)}"`);
  });
  return { kind: 'all', parts };
}

function isValueOf(name: FactName, given: FactValue): boolean {
  if (name === 'district') return typeof given === 'string';
  if ((yesOrNo as readonly string[]).includes(name)) return typeof given === 'boolean';
  return (factValues[name as keyof typeof factValues] as readonly FactValue[]).includes(given);
}

const ruleShape = z.strictObject({
  says: z.string().min(1),
  force: z.enum(forces),
  since: z.string().min(4),
  until: z.string().min(4).optional(),
  source: z.strictObject({ document: z.string().min(1), section: z.string().min(1) }),
});
/** What a rule says, how binding it is, since when, and where it stands. */
export type Rule = z.infer<typeof ruleShape>;

const stepShape = z.union([
  z.strictObject({
    because: z.array(z.string()),
    when: condition,
    outcome: z.enum(outcomes),
    authority: z.enum(['AF', 'FK', 'region']).optional(),
  }),
  z.strictObject({ because: z.array(z.string()), when: condition, needs: z.array(fact).min(1) }),
]);
/** A step of the check: it decides, or asks for facts. */
export type Step = z.infer<typeof stepShape>;

const shape = z.strictObject({
  facts: z.record(fact, z.strictObject({ asks: z.string().min(1), whoKnows: z.string().min(1) })),
  conflicts: z.array(z.strictObject({ facts: z.array(fact).min(2), when: condition })),
  decisions: z.array(stepShape),
  beside: z.array(
    z.strictObject({
      rule: z.string(),
      as: z.enum(['reason', 'warning']),
      when: condition,
      outcomes: z.array(z.enum(outcomes)).optional(),
    }),
  ),
  rules: z.record(z.string().regex(/^E-\d+[a-z]?$/), ruleShape),
});
/** rules.yaml. */
export type RuleBook = z.infer<typeof shape>;

/** Reads rules.yaml; throws English sentences with file and line, one a fault. */
export function readRules(file: string): RuleBook {
  return readKnowledgeFile(file, shape, faultsOf);
}

function faultsOf({ decisions, beside, rules }: RuleBook): KnowledgeFault[] {
  const unknown = (id: string, path: (string | number)[]): KnowledgeFault[] =>
    id in rules ? [] : [{ path, message: `there is no rule ${id}` }];
  return [
    ...decisions.flatMap((step, place) => [
      ...step.because.flatMap((id) => unknown(id, ['decisions', place, 'because'])),
      ...('outcome' in step && (step.outcome === 'otherAuthority') !== (step.authority !== undefined)
        ? [
            {
              path: ['decisions', place],
              message: 'another authority is named with the outcome otherAuthority, and only then',
            },
          ]
        : []),
      ...shadowing(decisions, place).map((message) => ({ path: ['decisions', place, 'when'], message })),
    ]),
    ...beside.flatMap(({ rule }, place) => unknown(rule, ['beside', place, 'rule'])),
  ];
}

/** A step with the very condition of an earlier decision can never be reached. */
function shadowing(decisions: Step[], place: number): string[] {
  const own = decisions[place];
  const before = decisions.slice(0, place).filter((step) => 'outcome' in step);
  return own !== undefined && before.some(({ when }) => JSON.stringify(when) === JSON.stringify(own.when))
    ? ['an earlier decision has the same condition, so this one can never be reached']
    : [];
}

/** An age inside each span between the ages that the book's conditions speak of, so that every case is among them. */
export function tellingAges({ conflicts, decisions, beside }: RuleBook): number[] {
  const edges = new Set<number>([ages.youngest]);
  const collect = (part: Condition): void => {
    if (part.kind === 'age') edges.add(part.from).add(part.to + 1);
    else if (part.kind === 'all' || part.kind === 'any') part.parts.forEach(collect);
    else if (part.kind === 'not' || part.kind === 'known') collect(part.part);
  };
  for (const { when } of [...conflicts, ...decisions, ...beside]) collect(when);
  return [...edges].filter((age) => age >= ages.youngest && age <= ages.oldest).sort((one, other) => one - other);
}
