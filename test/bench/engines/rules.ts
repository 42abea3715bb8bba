// The referral check beside two rule engines on the same rules: each decides the same made-up cases, and must come to the same end.
import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';
import { seededRandom } from '../../../bot/demo/seeded-random.ts';
import { checkReferral, endOf } from '../../../knowledge/referral/referral.ts';
import { type FactName, type Facts, type FactValue, factNames } from '../../../knowledge/referral/referral-facts.ts';
import { type ConditionTerm, termsOf } from '../../../knowledge/referral/rule-conditions.ts';
import type { RuleBook } from '../../../knowledge/referral/rules.ts';
import { shippedRules } from '../../../knowledge/shipped.ts';

const seed = 2026;
const caseCount = 1_000;
const rounds = 5;
const today = Temporal.PlainDate.from('2026-11-23');

/** One row of a decision table: what each fact may be (null for not known), and where that leads. */
interface Row {
  term: ConditionTerm;
  end: string;
}

interface RuleSystem {
  name: string;
  decide(facts: Facts): string | Promise<string>;
}

/** Times each system over the same decided cases, a case at a time; as a Markdown table. */
export async function measureRules(): Promise<string> {
  const book = shippedRules();
  const cases = decidedCases(book);
  const rows = book.steps.flatMap((step) =>
    'outcome' in step ? termsOf(step.when, book.domain).map((term) => ({ term, end: endOf(step) })) : [],
  );
  const systems: RuleSystem[] = [
    { name: 'Trepart', decide: (facts) => endOf(checkReferral(book, facts, today)) },
    jsonRulesEngine(rows, book),
    await zenEngine(rows, book),
  ];
  const figures: { name: string; p50: number; p95: number; agrees: number }[] = [];
  for (const { name, decide } of systems) {
    console.error(`rules: ${name}`);
    const times: number[] = [];
    let agrees = 0;
    for (let round = 0; round <= rounds; round += 1) {
      for (const { facts, end } of cases) {
        const begin = performance.now();
        const got = await decide(facts);
        const took = performance.now() - begin;
        // The first round warms up.
        if (round > 0) times.push(took);
        if (round > 0 && got === end) agrees += 1;
      }
    }
    times.sort((one, other) => one - other);
    const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
    figures.push({ name, p50: at(0.5), p95: at(0.95), agrees: agrees / rounds / cases.length });
  }
  const [base] = figures;
  const ratio = (value: number, own: number | undefined) =>
    `${value.toFixed(3)} (×${(value / (own ?? value)).toFixed(1)})`;
  return [
    '| a referral check with all rules | p50 ms | p95 ms | same end |',
    '|---|---|---|---|',
    ...figures.map(
      ({ name, p50, p95, agrees }) =>
        `| ${name} | ${ratio(p50, base?.p50)} | ${ratio(p95, base?.p95)} | ${Math.round(agrees * 100)} % |`,
    ),
    '',
    'Ours does more in that time: three-valued facts, what is missing, what was assumed, rules beside and warnings. The others only decide.',
  ].join('\n');
}

function decidedCases(book: RuleBook): { facts: Facts; end: string }[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const made: { facts: Facts; end: string }[] = [];
  while (made.length < caseCount) {
    const told = factNames
      .filter(() => random() < 0.3)
      .map((fact): [FactName, FactValue | undefined] => [fact, pick(book.domain(fact))]);
    const facts = Object.fromEntries(told) as Facts;
    const referral = checkReferral(book, facts, today);
    if (referral.outcome !== 'needsMoreFacts') made.push({ facts, end: endOf(referral) });
  }
  return made;
}

/** Every fact with the value that its conditions tell apart; null where it is not known. */
function spelledOut(facts: Facts, book: RuleBook): Record<string, FactValue | null> {
  const value = (fact: FactName): FactValue | null => {
    const known = facts[fact];
    if (known === undefined) return null;
    // Ages by the span they lie in, as the conditions do.
    return fact === 'age' ? (book.domain('age').findLast((from) => Number(from) <= Number(known)) ?? null) : known;
  };
  return Object.fromEntries(factNames.map((fact) => [fact, value(fact)]));
}

function jsonRulesEngine(rows: readonly Row[], book: RuleBook): RuleSystem {
  const engine = new Engine();
  for (const [place, { term, end }] of rows.entries())
    engine.addRule({
      priority: rows.length - place,
      conditions: {
        all: [...term].map(([fact, allowed]) => ({
          fact,
          operator: 'in',
          value: [...allowed].map((each) => each ?? null),
        })),
      },
      event: { type: end },
    });
  engine.on('success', () => engine.stop());
  return {
    name: 'json-rules-engine',
    decide: async (facts) => (await engine.run(spelledOut(facts, book))).events[0]?.type ?? '',
  };
}

async function zenEngine(rows: readonly Row[], book: RuleBook): Promise<RuleSystem> {
  const cell = (allowed: ReadonlySet<FactValue | undefined> | undefined) =>
    allowed === undefined
      ? ''
      : [...allowed].map((each) => (each === undefined ? 'null' : JSON.stringify(each))).join(', ');
  const table = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      {
        id: 'table',
        name: 'table',
        type: 'decisionTableNode',
        position: { x: 0, y: 0 },
        content: {
          hitPolicy: 'first',
          inputs: factNames.map((fact) => ({ id: fact, name: fact, field: fact })),
          outputs: [{ id: 'end', name: 'end', field: 'end' }],
          rules: rows.map(({ term, end }, place) => ({
            _id: String(place),
            ...Object.fromEntries(factNames.map((fact) => [fact, cell(term.get(fact))])),
            end: JSON.stringify(end),
          })),
        },
      },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'b', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(table)));
  return {
    name: 'zen-engine',
    decide: async (facts) => (await decision.evaluate(spelledOut(facts, book))).result.end ?? '',
  };
}
