// What a message means beside what was told last: a figure without a word of what it counts, something put in order, struck or supposed.
import { type FactName, type Facts, possibleValues, yesOrNo } from '../../knowledge/referral/referral-facts.ts';
import { compileCues } from '../understanding/cues.ts';
import { fold, words } from '../understanding/fold.ts';
import { clausesOf } from '../understanding/slots/case-clauses.ts';
import { referralWords } from '../understanding/words/referral-words.ts';
import { says } from './said.ts';
import type { ReferralState } from './state.ts';

/** A figure in a message, and what it counts; `torn` where it may be the one or the other. */
export interface Figure {
  counts: 'age' | 'percent' | 'torn';
  value: number;
}

const beside = compileCues([referralWords.besideFigure]);
const names = (Object.entries(referralWords.names) as [FactName, string][]).map(([fact, phrases]) => ({
  fact,
  pattern: compileCues([phrases]),
}));
const figure =
  /(?<= )(?<denied>(?:inte|ej|not|i stallet for|istallet for|instead of) )?(?<value>\d{1,3})(?<unit>%| procent| percent)?(?= )(?<wrong> (?:ar|var|is|was) (?:fel|wrong))?/g;
const ofSickLeave =
  /(?<= (?:sjukskr[a-z]*|intyget|lakarintyget) (?:(?:ar|e|var|va|pa|till|nu|bara|ska|sager) )*)(?<value>\d{1,3})(?= )/g;
/** Somebody is on sick leave to one of these degrees. */
const degrees: readonly number[] = [25, 50, 75, 100];
/** Short words tell a fact by themselves only in so short a message. */
const fewWords = 5;

/** The facts that short words may tell: what is asked, and what was told last. */
export function topicsOf({ question, last }: ReferralState, text: string): FactName[] {
  const isShort = words(fold(text)).length <= fewWords;
  // "None" and "full" tell much of a support and little else, so they must put something right.
  const isSupport = isShort && says('corrects', text) && !says('doNotKnow', text);
  const told = (last?.told ?? []).filter((fact) => fact !== 'age' && (isSupport || !fact.startsWith('incomeSupport')));
  return [...new Set([...told, ...(isShort && question !== null && question !== 'age' ? [question] : [])])];
}

/** The percent that a message tells; null for none. */
export function percentIn(text: string): number | null {
  const found = figuresIn(text).filter(({ isDenied, unit }) => !isDenied && unit !== '');
  return found.at(-1)?.value ?? null;
}

/** The one figure of a message that says nothing of what it counts, read by what was told last; null for other messages. */
export function readFigure(text: string, { facts, figure: last, percent }: ReferralState): Figure | null {
  const plain = plainOf(text);
  const rest = words(plain.replace(figure, ' '));
  const found = figuresIn(text);
  const [meant, more] = found.filter(({ isDenied }) => !isDenied);
  if (meant === undefined || more !== undefined || !rest.every((word) => beside.test(` ${word} `))) return null;
  const { value, unit } = meant;
  const denied = found.find(({ isDenied }) => isDenied)?.value;
  if (unit !== '') return { counts: 'percent', value };
  if (denied !== undefined && (denied === facts.age) !== (denied === percent))
    return { counts: denied === percent ? 'percent' : 'age', value };
  if (last === null) return null;
  const isDegree = degrees.includes(value);
  if (last === 'age' || (last === 'both' && !isDegree)) return { counts: 'age', value };
  if (last === 'percent' && isDegree) return { counts: 'percent', value };
  return facts.age === undefined ? null : { counts: 'torn', value };
}

/** What so many percent tell of a sick leave. */
export function sickLeaveOf(percent: number): Facts {
  return { sickLeave: percent >= 100 ? 'full' : percent === 0 ? 'none' : 'partial' };
}

/** The one thing that was told last as not so, where a message says that it has been or will be put in order. */
export function mendedBy(text: string, { facts, last }: ReferralState): Facts {
  if (!says('mends', text)) return {};
  const wanting = (last?.told ?? []).filter(
    (fact) => facts[fact] === false && (yesOrNo as readonly string[]).includes(fact),
  );
  const [fact, other] = wanting;
  return fact === undefined || other !== undefined ? {} : { [fact]: true };
}

/** The one thing that was told last as so, where a message says that it is not, and that answers no other question. */
export function deniedBy(text: string, { facts, last, question }: ReferralState): Facts {
  const isAnswer = question !== null && possibleValues(question).includes(false);
  if (isAnswer || !says('deniesLast', text)) return {};
  const [fact, other] = (last?.told ?? []).filter((each) => facts[each] === true);
  return fact === undefined || other !== undefined ? {} : { [fact]: false };
}

/** Whether a message supposes something in one of its parts. */
export function supposes(text: string): boolean {
  return partsOf(text).some((part) => says('supposes', part)) || (text.includes('?') && says('tries', text));
}

/** The facts that a message calls by name. */
export function namedIn(text: string): FactName[] {
  const plain = plainOf(text);
  return names.filter(({ pattern }) => pattern.test(plain)).map(({ fact }) => fact);
}

/** What a message strikes: facts that are gone then, or are again what they were before they were told last. */
export interface Struck {
  facts: readonly FactName[];
  as: 'gone' | 'before';
}

/** Whether a message takes something back in one of its parts. */
export function strikes(text: string): boolean {
  return partsOf(text).some((part) => says('strikes', part));
}

/** What a message strikes: what it tells or names, else what was told last; null for other messages. */
export function struckBy(text: string, told: Facts, { facts, last }: ReferralState): Struck | null {
  if (!strikes(text)) return null;
  const known = (fact: FactName) => facts[fact] !== undefined;
  const again = (Object.keys(told) as FactName[]).filter((fact) => fact !== 'gender');
  // What is told otherwise puts right, and strikes nothing.
  if (again.some((fact) => !known(fact) || facts[fact] !== told[fact])) return null;
  if (again.length > 0) return { facts: again, as: 'before' };
  const named = namedIn(text).filter(known);
  if (named.length > 0) return { facts: named, as: 'gone' };
  if (last === null || Object.keys(last.before).length === 0) return null;
  const changed = last.told.filter((fact) => known(fact) && facts[fact] !== last.before[fact]);
  return changed.length === 0 ? null : { facts: changed, as: 'before' };
}

/** Of facts that cannot all be true, the one that a message calls wrong, or the one beside that it calls right; null where it does neither. */
export function wrongOf(text: string, conflicting: readonly FactName[]): FactName | null {
  const named = namedIn(text).filter((fact) => conflicting.includes(fact));
  const [one, other] = named;
  if (one === undefined || other !== undefined) return null;
  const isRight = says('isRight', text);
  const rest = conflicting.filter((fact) => fact !== one);
  if (isRight) return rest.length === 1 ? (rest[0] ?? null) : null;
  return strikes(text) || words(fold(text)).length <= fewWords ? one : null;
}

/** The parts of a message, each with the mark that ends it. */
export function partsOf(text: string): string[] {
  return text.split(/(?<=[.,;:!?])\s+/).map((part) => part.trim());
}

function plainOf(text: string): string {
  return ` ${clausesOf(text)
    .map((clause) => clause.trim())
    .join(' ')} `;
}

function figuresIn(text: string): { value: number; unit: string; isDenied: boolean }[] {
  // A bare figure after the word for sick leave is its percent.
  const plain = plainOf(text).replace(ofSickLeave, '$<value>%');
  return [...plain.matchAll(figure)].map(({ groups = {} }) => ({
    value: Number(groups.value),
    unit: groups.unit ?? '',
    isDenied: groups.denied !== undefined || groups.wrong !== undefined,
  }));
}
