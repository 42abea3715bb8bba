// What the parts of the referral dialogue share: what they get of a turn, and how facts and rules are told.
import { noticeOfRules } from '../../knowledge/answer/notices.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Referral } from '../../knowledge/referral/referral.ts';
import { type FactName, type Facts, type FactValue, factNames } from '../../knowledge/referral/referral-facts.ts';
import type { Receipt } from '../../knowledge/referral/referral-receipt.ts';
import { passageOfRule } from '../../knowledge/referral/rule-sources.ts';
import type { RuleBook, ToldRule } from '../../knowledge/referral/rules.ts';
import { cite } from '../citing.ts';
import type { CitedSource, SourceList } from '../reply.ts';
import type { Wording } from '../swedish.ts';

/** Where receipts are kept. */
export interface Receipts {
  /** Keeps a receipt for the person who made the check; one with the same `idempotencyKey` is kept once. */
  keep(receipt: Receipt, by: { staffId: string; idempotencyKey: string }): Promise<void>;
}

/** What telling a check takes. */
export interface ReferralBasis {
  rules: RuleBook;
  knowledge: KnowledgeBase;
  wording: Wording;
  /** The day for which the rules are asked. */
  on: Temporal.PlainDate;
}

/** What this dialogue needs of a turn. */
export interface ReferralTurn extends ReferralBasis {
  receipts: Receipts;
  staffId: string;
  idempotencyKey: string;
  /** A district by its name or what people call it; null for what is none. */
  knownDistrict(name: string): string | null;
}

/** A value in words. */
export function valueText({ wording }: ReferralBasis, fact: FactName, value: FactValue): string {
  const words = wording.referral;
  if (fact === 'age') return words.years(Number(value));
  if (value === true) return words.yes;
  if (value === false) return words.no;
  return words.values[fact]?.[String(value)] ?? String(value);
}

/** A fact with its value, as one line. */
export function factText(turn: ReferralBasis, fact: FactName, value: FactValue): string {
  return `${turn.wording.referral.facts[fact]}: ${valueText(turn, fact, value)}`;
}

/** What is known, in the order of the facts. */
export function factLines(turn: ReferralBasis, facts: Facts): { title: string; value: string }[] {
  return factNames.flatMap((fact) => {
    const value = facts[fact];
    return value === undefined
      ? []
      : [{ title: turn.wording.referral.facts[fact], value: valueText(turn, fact, value) }];
  });
}

/** What is known as one line; empty where nothing is. */
export function factsText(turn: ReferralBasis, facts: Facts): string {
  return factLines(turn, facts)
    .map(({ title, value }) => `${title}: ${value}`)
    .join(' · ');
}

/** What is known, and on a line of its own what is only supposed. */
export function knownLines(turn: ReferralBasis, { facts, real }: { facts: Facts; real: Facts | null }): string[] {
  const known = factsText(turn, real ?? facts);
  const supposed = real === null ? '' : factsText(turn, differing(facts, real));
  return [known, supposed === '' ? '' : turn.wording.referral.supposedBeside(supposed)].filter((line) => line !== '');
}

/** The facts that are otherwise than others. */
export function differing(facts: Facts, others: Facts): Facts {
  const names = factNames.filter((fact) => facts[fact] !== undefined && facts[fact] !== others[fact]);
  return Object.fromEntries(names.map((fact) => [fact, facts[fact]])) as Facts;
}

/** What a check came to, in words, with the authority where one is named. */
export function outcomeText(
  { wording }: ReferralBasis,
  { outcome, authority, shared }: Pick<Referral, 'outcome' | 'authority'> & { shared?: Referral['shared'] },
): string {
  const words = wording.referral;
  const named =
    authority === null ? words.outcomes[outcome] : `${words.outcomes[outcome]}: ${words.authorities[authority]}`;
  return shared === undefined || shared === null ? named : `${named} (${words.sharedWith(words.authorities[shared])})`;
}

/** The rules of a list in words, each with the number of its source, and the sources. */
export function citeRules(
  turn: ReferralBasis,
  ids: readonly string[],
): { lines: Map<string, string>; sources: SourceList } {
  const { rules, knowledge, wording } = turn;
  const sources: CitedSource[] = [];
  const numberOf = (id: string): string => {
    const rule = rules.rules[id];
    const passage = rule === undefined ? null : passageOfRule(knowledge.passages, rule);
    const document = passage === null ? null : knowledge.document(passage.document);
    if (passage === null || document === null) return '';
    const known = sources.find(({ passageId }) => passageId === passage.id);
    if (known !== undefined) return ` [${known.number}]`;
    sources.push(cite({ passage, document, historic: false }, sources.length + 1, wording));
    return ` [${sources.length}]`;
  };
  const lines = new Map(ids.map((id) => [id, `${ruleText(turn, id)}${numberOf(id)}`]));
  return {
    lines,
    sources: {
      sources,
      sourcesTitle: wording.sourcesTitle,
      showSource: wording.showSource,
      historicLabel: wording.historic,
    },
  };
}

/** What has changed outside the documents and may overtake one of some rules: one line at most. */
export function noticeLines({ knowledge, wording }: ReferralBasis, ids: readonly string[]): string[] {
  const line = noticeOfRules(knowledge.notices, ids, wording.language);
  return line === null ? [] : [line];
}

/** What a rule says, how binding it is and since when. */
export function ruleText(basis: ReferralBasis, id: string): string {
  const { wording, rules } = basis;
  const [told, rule] = [toldRule(basis, id), rules.rules[id]];
  return told === null || rule === undefined
    ? id
    : wording.referral.rule(told.says, wording.forces[rule.force], rule.since);
}

/** A rule in the language that is spoken; null where there is no such rule. */
export function toldRule(basis: ReferralBasis, id: string): ToldRule | null {
  const rule = basis.rules.rules[id];
  return rule === undefined ? null : spoken(basis, rule);
}

/** A rule or question of the book in the language that is spoken. */
export function spoken<Told extends { en: unknown }>({ wording }: ReferralBasis, told: Told): Told | Told['en'] {
  return wording.language === 'en' ? told.en : told;
}
