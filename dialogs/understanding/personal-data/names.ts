// Finds what looks like a person's name: by lists of names, by the ends of family names, and by capital letters.

import type { LookedAt, Span } from './looked-at.ts';
import { plainWord } from './plain-word.ts';
import { englishCommon, englishHealth, englishNotNames } from './words/english-person-words.ts';
import { doubtfulNames, familyEnds, familyNames, givenNames, nameParticles } from './words/swedish-names.ts';
import { swedishCommon, swedishHealth, swedishNamedThings, swedishNotNames } from './words/swedish-person-words.ts';

/** `strong`: a given and a family name. `weak`: two capitalised words that no list knows. `single`: a given name alone. */
export interface Name extends Span {
  strength: 'strong' | 'weak' | 'single';
}

/** `maybe`: a small word that is a name only beside a family name. */
type Role = 'given' | 'doubtful' | 'maybe' | 'family' | 'shape' | 'initial' | 'particle' | 'other';

interface Word extends Span {
  plain: string;
  role: Role;
  /** What stands between the word before and this one. */
  gap: string;
  isFirst: boolean;
  isCapital: boolean;
}

const word = /\p{L}+(?:[-']\p{L}+)*/gu;
const common = new Set(`${swedishCommon} ${englishCommon}`.split(' '));
const familyEnd = new RegExp(`^.{2,}${familyEnds}$`);
const sureFamilyEnd =
  /^.{2,}(?:sson|sdotter|strom|berg|lund|gren|qvist|kvist|quist|dahl|stedt|feldt|ovic|evic|oglu|zadeh|nejad|wicz|chenko|enko|ski|ska|cka|cki|czyk|owa|ovna|escu|shvili|idze|adze|dottir|poulos)$/;
/** O'Neill, McKay, al-Hassan. */
const prefixedFamily = /^(?:[OD]'|Mc|Mac|(?:[Aa]l|[Ee]l)-)\p{Lu}\p{L}+$/u;
const notName = new RegExp(`^(?:${swedishNotNames}|${englishNotNames}|${swedishHealth}|${englishHealth})`);
const namedThing = new RegExp(`^(?:${swedishNamedThings})(?![a-z])`);
const mostWords = 5;

/** The names in a text, in order; `isPlace` knows the places and measures that look like people. */
export function findNames(looked: LookedAt, isPlace: (plain: string) => boolean): Name[] {
  const words = readWords(looked, isPlace);
  const names: Name[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const found = nameFrom(looked, words, from);
    if (found === null) continue;
    names.push(found.name);
    from = found.to;
  }
  return names;
}

/** Whether a word can be part of a name that nobody knows. */
export function isNoName(plain: string, isPlace: (plain: string) => boolean): boolean {
  return common.has(plain) || notName.test(plain) || isPlace(plain);
}

function readWords(looked: LookedAt, isPlace: (plain: string) => boolean): Word[] {
  const found = Array.from(looked.text.matchAll(word), ({ 0: text, index }) => ({ text, index }));
  const isTelling = casesTell(found.map(({ text }) => text));
  const roles = new Map<string, Role>();
  let before = 0;
  return found.map(({ text, index }, at) => {
    const start = index;
    const end = index + text.length;
    const gap = looked.text.slice(before, start);
    const previous = found[at - 1]?.text ?? '';
    before = end;
    const plain = looked.plain.slice(start, end);
    const isFirst = at === 0 || /[!?\n]|:\s/.test(gap) || (/\.\s/.test(gap) && previous.length > 1);
    const isCapital = isTelling && /^(?:\p{Lu}|(?:al|el|ad|as|an|ash|ar)-\p{Lu})/u.test(text);
    const key = `${plain} ${isCapital}`;
    const isCase = text.length === 1 && /^[- ]?\d{3}/.test(looked.plain.slice(end, end + 4));
    const role = isCase ? 'other' : (roles.get(key) ?? roleOf(text, plain, isCapital, isTelling, isPlace));
    if (!isCase) roles.set(key, role);
    return { start, end, plain, role, gap, isFirst, isCapital };
  });
}

/** Whether capitals tell names from words: not where all is written in capitals, in small letters or with a capital each. */
function casesTell(words: readonly string[]): boolean {
  const long = words.filter((each) => each.length > 3);
  const capital = long.filter((each) => /^\p{Lu}/u.test(each)).length;
  const upper = words.filter((each) => each.length > 1 && each === each.toUpperCase()).length;
  if (upper >= words.length * 0.6 && words.length > 3) return false;
  return long.length < 7 || capital < long.length * 0.7;
}

function roleOf(
  text: string,
  plain: string,
  isCapital: boolean,
  isTelling: boolean,
  isPlace: (plain: string) => boolean,
): Role {
  if (text.length === 1) return isCapital || !isTelling ? 'initial' : 'other';
  if (nameParticles.has(plain) && !isCapital) return 'particle';
  const bare = bareOf(plain);
  const [first = '', second] = bare.split('-');
  const isSmall = isTelling && !isCapital;
  if (isPlace(plain) || isPlace(bare)) return 'other';
  if (
    givenNames.has(bare) ||
    (second !== undefined && givenNames.has(first) && second.length > 1 && isName(text, second, isTelling))
  ) {
    if (!doubtfulNames.has(bare)) return 'given';
    return isCapital ? 'doubtful' : 'maybe';
  }
  if (doubtfulNames.has(bare)) return isCapital ? 'doubtful' : 'maybe';
  if (
    familyNames.has(bare) ||
    (sureFamilyEnd.test(bare) && !(isSmall && /[sc]ka$/.test(bare))) ||
    prefixedFamily.test(text)
  )
    return common.has(plain) || notName.test(plain) ? 'other' : 'family';
  if (isSmall || !isTelling || common.has(plain) || notName.test(plain)) return 'other';
  if (/^\p{Lu}{1,4}$/u.test(text)) return 'other';
  return familyEnd.test(bare) ? 'family' : 'shape';
}

/** "Anna-Lena", and not "Ester-projektet". */
function isName(text: string, second: string, isTelling: boolean): boolean {
  return !isTelling || givenNames.has(second) || /-\p{Lu}/u.test(text);
}

/** Without the Swedish or English genitive. */
function bareOf(plain: string): string {
  const bare = plain.replace(/'s?$/, '');
  if (givenNames.has(bare) || familyNames.has(bare) || !bare.endsWith('s')) return bare;
  const without = bare.slice(0, -1);
  return givenNames.has(without) || familyNames.has(without) || sureFamilyEnd.test(without) ? without : bare;
}

function nameFrom(looked: LookedAt, words: readonly Word[], from: number): { name: Name; to: number } | null {
  const first = words[from];
  if (first === undefined || first.role === 'other' || first.role === 'particle') return null;
  if (first.role === 'maybe' && words[from + 1]?.role !== 'family') return null;
  let to = from;
  let hasComma = false;
  for (let next = from + 1; next < Math.min(words.length, from + mostWords); next += 1) {
    const { role, gap } = words[next] ?? { role: 'other', gap: '' };
    if (role === 'other') break;
    const isClose = /^ {1,2}$/.test(gap) || (/^\.? ?$/.test(gap) && words[next - 1]?.role === 'initial');
    const isReversed: boolean =
      /^, ?$/.test(gap) &&
      !hasComma &&
      next <= from + 2 &&
      role !== 'particle' &&
      words[next - 1]?.role !== 'given' &&
      !(first.isFirst && first.role === 'shape');
    if (!isClose && !isReversed) break;
    if (isReversed && role !== 'given' && role !== 'doubtful' && role !== 'maybe') break;
    if (role === 'maybe' && !isReversed) break;
    hasComma ||= isReversed;
    if (role !== 'particle') to = next;
  }
  const strength = strengthOf(
    words.slice(from, to + 1).filter(({ role }) => role !== 'particle'),
    hasComma,
  );
  if (strength === null || namedThing.test(looked.plain.slice(first.start, first.start + 30))) return null;
  const last = words[to] ?? first;
  // The dot belongs to the initial: "Anna S. har …".
  const hasDot = last.role === 'initial' && looked.text[last.end] === '.';
  return { name: { strength, start: first.start, end: last.end + (hasDot ? 1 : 0) }, to };
}

function strengthOf(words: readonly Word[], hasComma: boolean): Name['strength'] | null {
  const roles = words.map(({ role }) => role);
  const [first, second] = roles;
  const isGiven = (role: Role | undefined) => role === 'given' || role === 'doubtful' || role === 'maybe';
  if (words.length === 1) {
    return first === 'given' || (first === 'doubtful' && !words[0]?.isFirst) ? 'single' : null;
  }
  if (hasComma) return 'strong';
  // A word at the start of a sentence has its capital from there: "Hittar Kristina", "Kan Maria".
  if (first === 'shape' && words[0]?.isFirst && second !== 'family' && second !== 'shape') return null;
  if (roles.some(isGiven)) {
    const others = roles.filter((role) => role === 'family' || role === 'shape' || role === 'initial').length;
    return others > 0 || roles.filter(isGiven).length > 1 ? 'strong' : null;
  }
  if (roles.every((role) => role === 'initial')) return 'weak';
  return roles.includes('family') && first === 'shape' && !words[0]?.isFirst ? 'strong' : 'weak';
}

/** Whether a single word is a given or a family name that we know. */
export function isPersonsName(name: string): boolean {
  const plain = plainWord(name);
  return givenNames.has(plain) || familyNames.has(plain) || sureFamilyEnd.test(plain);
}

/** Whether a single word is a given name that we know; with `doubtful` also one that is a word of the language too. */
export function isGivenName(name: string, doubtful: boolean): boolean {
  const plain = plainWord(name);
  return doubtfulNames.has(plain) ? doubtful : givenNames.has(plain);
}
