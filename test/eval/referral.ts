// `npm run eval -- referral`: whether checks come to the right end for the right reason, and how many questions that takes.
import { z } from 'zod';
import type { CommandIo } from '../../bot/commands/command.ts';
import { checkReferral, endOf, type Referral } from '../../knowledge/referral/referral.ts';
import { type FactName, type Facts, factNames, factsShape } from '../../knowledge/referral/referral-facts.ts';
import { nextQuestion } from '../../knowledge/referral/referral-questions.ts';
import { authorities, outcomes, type RuleBook } from '../../knowledge/referral/rules.ts';
import { mean, readLines, show } from './cases.ts';

const referralCase = z.object({
  id: z.string(),
  description: z.string(),
  facts: factsShape,
  expect: z.object({
    outcome: z.enum(outcomes),
    authority: z.enum(authorities).optional(),
    rules: z.array(z.string()),
    warnings: z.array(z.string()).default([]),
    missing: z.array(z.string()).default([]),
    notOutcome: z.array(z.string()).default([]),
    accept: z.array(z.string()).default([]),
  }),
});
type ReferralCase = z.infer<typeof referralCase>;

/** Shows the share of right outcomes, of required rules, warnings and missing facts, and the questions asked. */
export async function measureReferral(
  book: RuleBook,
  on: Temporal.PlainDate,
  file: string,
  io: CommandIo,
  json: boolean,
): Promise<void> {
  const cases = await readLines(file, referralCase);
  const results = cases.map((entry) => ({ entry, got: checkReferral(book, entry.facts, on) }));
  const share = (wanted: (entry: ReferralCase) => string[], has: (got: Referral, id: string) => boolean) =>
    mean(results.flatMap(({ entry, got }) => wanted(entry).map((id) => (has(got, id) ? 1 : 0))));
  const ours = cases.map((entry) =>
    questionsTo(book, on, entry, (facts, asked) => nextQuestion(book, facts, asked, on)),
  );
  const inOrder = cases.map((entry) =>
    questionsTo(book, on, entry, (facts, asked) =>
      nextQuestion(book, facts, asked, on) === null ? null : (factsInOrder.find((fact) => !asked.has(fact)) ?? null),
    ),
  );
  const measures = {
    cases: cases.length,
    'outcome right': mean(results.map((result) => (isRight(result) ? 1 : 0))),
    'serious mistakes': results.filter(({ entry, got }) => entry.expect.notOutcome.includes(got.outcome)).length,
    'required rules given': share(
      ({ expect }) => expect.rules,
      (got, id) => got.because.includes(id) || got.warnings.includes(id),
    ),
    'required warnings given': share(
      ({ expect }) => expect.warnings,
      (got, id) => got.warnings.includes(id),
    ),
    'missing asked for': share(
      ({ expect }) => expect.missing,
      (got, id) => (got.missing as string[]).includes(id),
    ),
    'questions to the outcome': mean(ours),
    'questions in the order of the table': mean(inOrder),
    'of those': mean(ours) / mean(inOrder),
  };
  const misses = results
    .filter((result) => !isRight(result))
    .map(({ entry, got }) => ({
      id: entry.id,
      wanted: entry.expect.outcome,
      got: endOf(got),
      case: entry.description,
    }));
  show(io, json, measures, misses);
}

function isRight({ entry: { expect }, got }: { entry: ReferralCase; got: Referral }): boolean {
  return endOf(got) === endOf(expect) || expect.accept.includes(got.outcome);
}

// As eval/FORMATS.md section 2 lists them: age, gender, then row by row.
const factsInOrder = [
  'age gender bornAbroad residencePermit registeredInStockholm alreadyEnrolled initialAssessmentDone district referringUnit',
  'incomeSupport incomeSupportReason workTrialJustified fullTimeOccupied afProgramme afProgrammeCovered afBenefit afRegistered',
  'ongoingAfMeasure afAgreement newcomer temporaryHousing establishmentEnded utbildningsplikt unaccompanied studying',
  'neitherWorksNorStudies municipalActivityResponsibility sickLeave sgiZero workAbility substanceUse dailyActivityLss',
  'socialPsychiatry parallelNeeds purpose specialNeeds',
].flatMap((row) => row.split(' ')) as FactName[];

/** How many facts are asked for until nothing more could change the outcome; all of them when it is not the right one. */
function questionsTo(
  book: RuleBook,
  on: Temporal.PlainDate,
  entry: ReferralCase,
  next: (facts: Facts, asked: ReadonlySet<FactName>) => FactName | null,
): number {
  const asked = new Set<FactName>();
  let facts: Facts = {};
  for (let fact = next(facts, asked); fact !== null; fact = next(facts, asked)) {
    asked.add(fact);
    if (entry.facts[fact] !== undefined) facts = { ...facts, [fact]: entry.facts[fact] };
  }
  return isRight({ entry, got: checkReferral(book, facts, on) }) ? asked.size : factNames.length;
}
