// `trepart check`: the referral check on facts as JSON, without a conversation.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { receiptText } from '../../dialogs/referral/result.ts';
import { outcomeText, type ReferralBasis } from '../../dialogs/referral/turn.ts';
import { wordingOf } from '../../dialogs/turn.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import { checkReferral } from '../../knowledge/referral/referral.ts';
import {
  type FactName,
  type Facts,
  factNames,
  factsShape,
  possibleValues,
} from '../../knowledge/referral/referral-facts.ts';
import { type RuleBook, stepsInForce } from '../../knowledge/referral/rules.ts';
import { readInputText } from '../imports/input-file.ts';
import { type Command, CommandFault, type CommandIo, jsonOption } from './command.ts';

const options = {
  facts: { type: 'string', means: 'The file with the facts; without it they are read from standard input' },
  json: jsonOption,
} as const;

export const checkCommand: Command = {
  usage: 'check [--facts FILE.json] [--json]',
  does: 'Checks a referral on facts in JSON: outcome, rules, warnings, what is missing or assumed, and a receipt',
  options,
  examples: [
    ['trepart check --facts facts.json', 'checks the facts of a file such as {"age": 44, "incomeSupport": "full"}'],
  ],
  run: async (core, args, io) => {
    const { values } = parseArgs({ args, options });
    const text =
      values.facts === undefined
        ? await allOf(io)
        : await readInputText(resolve(io.folder, values.facts), 'name a file with the facts as JSON', 1);
    const facts = readFacts(text);
    const on = dayInStockholm(core.now());
    const basis = { rules: core.tools.rules, knowledge: await core.tools.knowledge(), wording: wordingOf('sv'), on };
    const checked = check(basis, facts);
    io.out(values.json === true ? JSON.stringify(checked) : asText(checked, outcomeText(basis, checked.receipt)));
  },
};

async function allOf({ input }: CommandIo): Promise<string> {
  const lines: string[] = [];
  for await (const line of input) lines.push(line);
  return lines.join('\n');
}

/** Facts out of JSON; what is wrong with them is told in one sentence, with the facts or values that are known. */
function readFacts(text: string): Facts {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new CommandFault('The facts are no JSON; give an object such as {"age":44,"incomeSupport":"full"}.');
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new CommandFault('The facts must be one JSON object.');
  const unknown = Object.keys(given).filter((name) => !(factNames as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new CommandFault(`There is no fact called ${unknown.join(', ')}; the facts are ${factNames.join(', ')}.`);
  const facts = factsShape.safeParse(given);
  if (facts.success) return facts.data;
  const name = String(facts.error.issues[0]?.path[0]) as FactName;
  const allowed = possibleValues(name);
  const form = name === 'age' ? 'a whole number of years from 13 to 120' : 'a name of a district';
  throw new CommandFault(`${name} must be ${allowed.length === 0 ? form : `one of ${allowed.join(', ')}`}.`);
}

function check(basis: ReferralBasis, facts: Facts) {
  const { rules, on } = basis;
  const { outcome, authority, shared, because, warnings, missing, assumed } = checkReferral(rules, facts, on);
  const told = (id: string) => {
    const rule = rules.rules[id];
    return rule === undefined
      ? []
      : [{ id, text: rule.says, source: sourceOf(rule.source), force: rule.force, since: rule.since }];
  };
  const { receipt, text } = receiptText(basis, facts);
  return {
    outcome,
    ...(authority === null ? {} : { authority }),
    ...(shared === null ? {} : { sharedWith: shared }),
    rules: because.flatMap(told),
    warnings: warnings.flatMap(told),
    missing: missing.map((fact) => ({
      fact,
      question: rules.facts[fact]?.asks ?? fact,
      whoKnows: rules.facts[fact]?.whoKnows ?? '',
      source: neededBy(rules, fact, on),
    })),
    assumed,
    receipt: { ...receipt, text },
  };
}

function sourceOf({ document, section }: { document: string; section: string }): string {
  return `${document}, ${section}`;
}

/** Where the rule stands that needs a fact. */
function neededBy(rules: RuleBook, fact: FactName, on: Temporal.PlainDate): string | null {
  const step = stepsInForce(rules, on).find((each) => 'needs' in each && each.needs.includes(fact));
  const rule = step?.because[0] === undefined ? undefined : rules.rules[step.because[0]];
  return rule === undefined ? null : sourceOf(rule.source);
}

function asText({ rules, warnings, missing, receipt }: ReturnType<typeof check>, outcome: string): string {
  if (missing.length === 0) return receipt.text;
  const questions = missing.map(({ question, whoKnows }) => `- ${question} (${whoKnows})`);
  return [outcome, ...questions, ...[...rules, ...warnings].map(({ text }) => text)].join('\n');
}
