// What a referral check came to: the outcome with its reasons, what to look out for, what would change it, what to do now.
import { canChange, checkReferral, type Referral } from '../../knowledge/referral/referral.ts';
import {
  type FactName,
  type Facts,
  type FactValue,
  factNames,
  isInPart,
} from '../../knowledge/referral/referral-facts.ts';
import { type FactChange, nextQuestion, whatWouldChange } from '../../knowledge/referral/referral-questions.ts';
import { type Receipt, receiptOf } from '../../knowledge/referral/referral-receipt.ts';
import type { OutcomeName } from '../../knowledge/referral/rules.ts';
import { handOverVerbs } from '../hand-over.ts';
import type { Action, Reply, Tone } from '../reply.ts';
import { type ReferralState, referralVerbs } from './state.ts';
import {
  citeRules,
  factLines,
  factText,
  knownLines,
  noticeLines,
  outcomeText,
  type ReferralBasis,
  ruleText,
  spoken,
  toldRule,
} from './turn.ts';

const tones: Partial<Record<OutcomeName, Tone>> = {
  groupInformation: 'good',
  tripartiteMeeting: 'good',
  directJobbstart: 'good',
  outreach: 'good',
  outOfScope: 'warning',
  otherAuthority: 'warning',
  notInDocuments: 'neutral',
};
/** More would not be read. */
const mostChanges = 5;
const canBeBooked: ReadonlySet<OutcomeName> = new Set([
  'groupInformation',
  'tripartiteMeeting',
  'localJointAssessment',
]);

/** The result as a card. */
export function showResult(turn: ReferralBasis, state: ReferralState): Reply {
  const words = turn.wording.referral;
  const referral = checkReferral(turn.rules, state.facts, turn.on);
  const { outcome, because, warnings, missing } = referral;
  const { lines, sources } = citeRules(turn, [...because, ...warnings]);
  const told = (ids: readonly string[]) => citedLines(turn, lines, ids);
  const changes = changeLines(turn, state);
  const sections = [
    {
      title: words.titles.stillMissing,
      lines: outcome === 'needsMoreFacts' ? missing.map((fact) => missingLine(turn, fact)) : [],
    },
    { title: words.titles.reasons, lines: told(because) },
    { title: words.titles.assumed, lines: assumedLines(turn, state, referral) },
    { title: words.titles.warnings, lines: [...told(warnings), ...noticeLines(turn, [...because, ...warnings])] },
    { title: words.titles.understood, lines: knownLines(turn, state) },
    { title: words.titles.changes, lines: outcome === 'needsMoreFacts' ? [] : changes },
    {
      title: words.titles.isNot,
      lines: [...(words.isNot[outcome] === undefined ? [] : [words.isNot[outcome]]), words.isAdvice],
    },
  ];
  return {
    kind: 'details',
    title: outcomeText(turn, referral),
    mark: tones[outcome] === undefined ? null : { text: words.titles.advice, tone: tones[outcome] },
    text: `**${words.titles.todo}:** ${words.todo[outcome]}`,
    particulars: [],
    sections: sections.filter((section) => section.lines.length > 0),
    ...sources,
    actions: actionsOf(turn, state, referral),
  };
}

/** Rules in words, each with what it leaves open. */
export function citedLines(turn: ReferralBasis, lines: Map<string, string>, ids: readonly string[]): string[] {
  return ids.flatMap((id) => [lines.get(id) ?? '', ...unclear(turn, id)]);
}

function unclear(turn: ReferralBasis, id: string): string[] {
  const told = toldRule(turn, id);
  return told?.unclear === undefined ? [] : [turn.wording.referral.unclear(told.unclear, told.advice ?? '')];
}

/** A fact that has to be known, and who knows it. */
export function missingLine(turn: ReferralBasis, fact: FactName): string {
  const words = turn.wording.referral;
  return words.missing(words.facts[fact], spoken(turn, turn.rules.facts[fact]).whoKnows);
}

/** What alone would have changed the outcome; the receipt names all that was assumed. */
export function assumedLines(turn: ReferralBasis, { facts }: ReferralState, { assumed, outcome }: Referral): string[] {
  if (outcome === 'needsMoreFacts') return [];
  const telling = factNames.filter((fact) => assumed.includes(fact) && canChange(turn.rules, facts, fact, turn.on));
  return telling.length === 0 ? [] : [`${telling.map((fact) => unknownText(turn, facts, fact)).join(', ')}.`];
}

/** What is not known: a fact, or the rest of one that is known in part. */
function unknownText(turn: ReferralBasis, facts: Facts, fact: FactName): string {
  const degree = turn.wording.referral.degrees[fact];
  return degree !== undefined && isInPart(fact, facts[fact]) ? degree : inText(turn, fact);
}

/** A fact's name inside a sentence. */
function inText({ wording }: ReferralBasis, fact: FactName): string {
  const name = wording.referral.facts[fact];
  // A name in capitals, or of an authority, keeps them.
  return /^\p{Lu}\p{Ll}/u.test(name) && !Object.values(wording.referral.authorities).some((own) => name.startsWith(own))
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}

/** What would change the outcome, in words: ways in first, another purpose or unit last. */
export function changeLines(turn: ReferralBasis, state: ReferralState): string[] {
  const words = turn.wording.referral;
  const changes = whatWouldChange(turn.rules, state.facts, turn.on).sort((one, other) => rank(one) - rank(other));
  const byOutcome = Map.groupBy(changes, (change) => outcomeText(turn, change));
  const lines = [...byOutcome].map(([outcome, ways]) =>
    words.change(
      ways.slice(0, 2).map((way) => changed(turn, way)),
      outcome,
    ),
  );
  return lines.length === 0 ? [words.notAsked] : lines.slice(0, mostChanges);
}

function rank({ facts, outcome }: FactChange): number {
  const isFarFetched = 'purpose' in facts || 'referringUnit' in facts;
  return (tones[outcome] === 'good' ? 0 : 1) + (isFarFetched ? 2 : 0);
}

function changed(turn: ReferralBasis, { facts }: FactChange): string {
  return (Object.entries(facts) as [FactName, FactValue][])
    .map(([fact, value]) => factText(turn, fact, value))
    .join(' + ');
}

/** What can be done with a result. */
export function actionsOf(turn: ReferralBasis, state: ReferralState, { outcome }: Referral): Action[] {
  const words = turn.wording.referral.actions;
  const { district } = state.facts;
  const data = { check: state.id };
  const more = nextQuestion(turn.rules, state.facts, new Set(state.unknown), turn.on);
  return [
    { title: words.receipt, click: { verb: referralVerbs.receipt, data } },
    ...(canBeBooked.has(outcome)
      ? [
          {
            title: words.book,
            click: { verb: handOverVerbs.book, data: { ...(district === undefined ? {} : { district }) } },
            rank: 'main' as const,
          },
        ]
      : []),
    ...(district === undefined ? [] : [{ title: words.measuresIn(district), say: words.sayMeasuresIn(district) }]),
    { title: words.correct, click: { verb: referralVerbs.form, data } },
    ...(more === null ? [] : [{ title: words.thorough, click: { verb: referralVerbs.thorough, data } }]),
    { title: words.again, say: turn.wording.referral.sayAgain },
  ];
}

/** The receipt with its text for the case file. */
export function receiptText(turn: ReferralBasis, facts: Facts): { receipt: Receipt; text: string } {
  const words = turn.wording.referral;
  const receipt = receiptOf(turn.rules, facts, turn.on);
  const said = ({ id, version }: { id: string; version: string }) => {
    const source = turn.rules.rules[id]?.source;
    const stands =
      source === undefined
        ? ''
        : `, ${turn.knowledge.document(source.document)?.title ?? source.document}, ${turn.wording.section(source.section)}`;
    return `${id}:${version} ${ruleText(turn, id)}${stands}`;
  };
  const ruleIds = [...receipt.because, ...receipt.warnings].map(({ id }) => id);
  const names = (list: readonly FactName[]) => list.map((fact) => unknownText(turn, facts, fact));
  return {
    receipt,
    text: words.receipt({
      on: receipt.on,
      mark: receipt.mark,
      rulesMark: receipt.rulesMark,
      outcome: outcomeText(turn, receipt),
      facts: factLines(turn, receipt.facts).map(({ title, value }) => `${title}: ${value}`),
      reasons: receipt.because.map(said),
      warnings: [...receipt.warnings.map(said), ...noticeLines(turn, ruleIds)],
      assumed: names(receipt.assumed),
      missing: names(receipt.missing),
    }),
  };
}
