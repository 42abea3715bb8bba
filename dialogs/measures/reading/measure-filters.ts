// Reads everything by which a message wants measures narrowed: for whom, of what kind, by whom, with which status, and what not.
import type { Audience, MeasureStatus, MeasureType, Situation } from '../../../knowledge/catalogue/measures.ts';
import { compileCues } from '../../understanding/cues.ts';
import { readSigns } from '../../understanding/features.ts';
import {
  audiencePatterns,
  joined,
  providers,
  statusPatterns,
  typePatterns,
} from '../../understanding/slots/measure-slots.ts';
import { measureWords } from '../../understanding/words/measure-words.ts';

/** What narrows a look-up; of several values of one kind each is wanted. */
export interface MeasureFilters {
  audiences: Audience[];
  situations: Situation[];
  types: MeasureType[];
  providers: string[];
  statuses: MeasureStatus[];
  isExternal: boolean;
  isWithoutReferral: boolean;
  /** Only what a district has itself. */
  isOwn: boolean;
  hasContact: boolean;
  withoutAudiences: Audience[];
  withoutTypes: MeasureType[];
  /** The words by which something is not wanted, each with a space on both sides. */
  unwanted: string[];
}

const situationPatterns = measureWords.situations.map(({ means, cues }) => ({
  name: means,
  pattern: new RegExp(compileCues([cues]), 'g'),
}));
const everyType = typePatterns.map(({ name, pattern }) => ({ name, pattern: new RegExp(pattern, 'g') }));
const external = compileCues([measureWords.external]);
const internal = compileCues([measureWords.internal]);
const own = compileCues([measureWords.own]);
const withoutReferral = compileCues([measureWords.withoutReferral]);
const contact = compileCues([measureWords.contact]);
const relations = new RegExp(compileCues([measureWords.relations]), 'g');
const kin = new RegExp(compileCues([measureWords.kin]), 'g');
const { before, within, joins, ends } = measureWords.exclusions;
const unwantedBefore = new RegExp(compileCues([before]), 'g');
const filler = compileCues([within]);
const joint = compileCues([joins]);
const end = compileCues([ends]);

/** How many words what is not wanted may have, fillers and joints beside. */
const longestUnwanted = 3;

/** Reads the filters of a message. */
export function readMeasureFilters(text: string): MeasureFilters {
  const whole = joined(readSigns(text).sought).replace(kin, ' ');
  const contacts = contact.test(whole);
  const { wanted: plain, unwanted } = parted(whole);
  const { found: situations, rest } = taken(situationPatterns, plain);
  const { found: types } = taken(everyType, rest);
  const audiences = matching(audiencePatterns, plain);
  const isBoth = internal.test(plain);
  return {
    audiences,
    situations: situations.filter((each) => !(each === 'noContact' && contacts && !deniesContact(plain))),
    types,
    // Who has to do with nobody wants nothing of those.
    providers: situations.includes('noContact') ? [] : matching(providers(), plain.replace(relations, '#')),
    statuses: withKindred(matching(statusPatterns, plain)),
    isExternal: external.test(plain) && !isBoth,
    isWithoutReferral: withoutReferral.test(plain),
    isOwn: own.test(plain),
    hasContact: contacts && !situations.includes('noContact'),
    withoutAudiences: unwanted.flatMap((said) => matching(audiencePatterns, said)),
    withoutTypes: unwanted.flatMap((said) => taken(everyType, said).found),
    unwanted,
  };
}

const denied = compileCues(['varken|ingen|inget|utan|ej|saknar|neither|no|not']);

function deniesContact(plain: string): boolean {
  return denied.test(plain);
}

/** Whoever asks for what has ended asks for all that has. */
function withKindred(statuses: MeasureStatus[]): MeasureStatus[] {
  const ended: MeasureStatus[] = ['woundDown', 'removed', 'historic'];
  return statuses.some((each) => ended.includes(each))
    ? [...ended, ...statuses.filter((each) => !ended.includes(each))]
    : statuses;
}

function matching<T extends string>(patterns: readonly { name: T; pattern: RegExp }[], plain: string): T[] {
  return [...new Set(patterns.filter(({ pattern }) => pattern.test(plain)).map(({ name }) => name))];
}

/** The names whose patterns fit; words that one has taken are no sign of a later one. */
function taken<T extends string>(patterns: readonly { name: T; pattern: RegExp }[], plain: string) {
  const found = new Set<T>();
  let rest = plain;
  for (const { name, pattern } of patterns) {
    const left = rest.replace(pattern, '#');
    if (left !== rest) found.add(name);
    rest = left;
  }
  return { found: [...found], rest };
}

/** A message without what is not wanted, and that: the kinds, audiences or measures that stand behind a word of exclusion. */
function parted(plain: string): { wanted: string; unwanted: string[] } {
  const unwanted: string[] = [];
  let wanted = plain;
  for (const { 0: said, index } of plain.matchAll(unwantedBefore)) {
    const from = index + said.length;
    const phrase = phraseOf(plain.slice(from).trim().split(' '));
    const isThing = [...audiencePatterns, ...typePatterns].some(({ pattern }) => pattern.test(` ${phrase} `));
    if (phrase === '' || !isThing) continue;
    unwanted.push(` ${phrase} `);
    wanted = wanted.replace(`${said} ${phrase} `, '# ');
  }
  return { wanted, unwanted };
}

function phraseOf(words: readonly string[]): string {
  const phrase: string[] = [];
  let left = longestUnwanted;
  let isOpen = true;
  for (const word of words) {
    const isJoint = joint.test(` ${word} `);
    if (word === '#ask' || word === '>' || word === '#place' || end.test(` ${word} `)) break;
    if (!isJoint && !isOpen) break;
    const isFiller = filler.test(` ${word} `);
    if (!isJoint && !isFiller) {
      left -= 1;
      isOpen = false;
    }
    if (isJoint) isOpen = true;
    phrase.push(word);
    if (left === 0) break;
  }
  return phrase.join(' ');
}

const seeks = compileCues([measureWords.seeks]);
const notSought = compileCues([measureWords.notSought]);

/** Whether a message seeks measures for somebody, of some kind or somewhere. */
export function seeksMeasures(text: string): boolean {
  return seeks.test(readSigns(text).sought);
}

/** Whether a message asks for what rules, for a way in or for a duty, whatever else its words seek. */
export function asksForRules(text: string): boolean {
  return notSought.test(readSigns(text).sought);
}

const afterLead = new RegExp(`(?<!\\p{L})${measureWords.namedAfter}\\s+[”"“]?(\\p{L}[\\p{L}-]{3,40})`, 'giu');

/** A name of which it is asked whether the city has it, as it is written; null where none is. */
export function nameAskedFor(text: string): string | null {
  const names = [...text.matchAll(afterLead)].flatMap(([, name]) => name ?? []);
  return names.find((name) => /^\p{Lu}/u.test(name)) ?? null;
}
