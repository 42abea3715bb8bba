// What a message tells of a case: only what its words say, so that the rest can be asked for.

import { recently } from '../../../knowledge/recently.ts';
import {
  type FactName,
  type Facts,
  type FactValue,
  factsShape,
  isInPart,
  valuesWithin,
} from '../../../knowledge/referral/referral-facts.ts';
import { compileCues, foldPattern } from '../cues.ts';
import { readSigns } from '../features.ts';
import { fold } from '../fold.ts';
import type { Awaited } from '../learned/labels.ts';
import { type FactCue, referralWords } from '../words/referral-words.ts';
import { findAge } from './age-from-text.ts';
import { clausesOf } from './case-clauses.ts';
import { placesAfter } from './places.ts';

const compile = ({ fact, value, whenDenied, says }: FactCue) => ({
  fact,
  value,
  whenDenied,
  pattern: new RegExp(compileCues([says]), 'g'),
});
const cues = referralWords.facts.map(compile);
const answers = referralWords.answers.map(compile);
const together = referralWords.together.map(({ fact, value, signs }) => ({
  fact,
  value,
  signs: signs.map((sign) => compileCues([sign])),
}));
const doubt = compileCues([referralWords.doubts]);
const sure = compileCues([referralWords.sureAgain]);
const joining = compileCues([referralWords.joiners]);
const denial = compileCues([referralWords.denials]);
const turn = compileCues([referralWords.turns]);
const lack = compileCues([referralWords.lacks]);
const contrast = compileCues([referralWords.instead]);
const breaking = compileCues([referralWords.breaks]);
const [loss, ending] = [compileCues([referralWords.losses]), compileCues([referralWords.ends])];
const pastBefore = compileCues([referralWords.past.before]);
const pastAfter = compileCues([referralWords.past.after]);
const finalWord = compileCues([referralWords.finals]);
const other = compileCues([referralWords.others]);
// A place beside the word is an office there.
const namedOffices = [/jobbtorg(?:et)?\s+(?:i\s+)?\p{L}+/giu, /\p{L}+\s+jobbtorg/giu];
const staysAt = new RegExp(`(?<!\\p{L})(?:${referralWords.stays})\\s+\\p{L}+`, 'giu');
const askingBack = compileCues([referralWords.questionsBack]);
const beforeDenied = new RegExp(`\\b(?:${foldPattern(referralWords.insteadOfPlace)}) `, 'g');
/** What a check may have asked for when it waits for one of these. */
const askedBy: Partial<Record<Awaited, readonly FactName[]>> = {
  age: ['age'],
  support: ['incomeSupport', 'incomeSupportReason'],
  fact: referralWords.answers.map(({ fact }) => fact).filter((fact) => !fact.startsWith('incomeSupport')),
};
/** A denial counts for so many words after it, a word that says that something lacks for so many. */
const [reach, lackReach] = [4, 2];
/** So many words on either side may tell that a thing was lost, is past or is somebody else's. */
const sideways = 5;

/**
 * Reads the facts of one case; an empty object when the message tells none. `asked` are the facts that were asked for, if any: short words
 * tell them then that tell nothing by themselves.
 */
export function factsFromText(text: string, asked: readonly FactName[] = []): Facts {
  return { ...readRecently(`${asked.join(' ')}${separator}${text}`) };
}

/** The facts that a check may have asked for, where an errand awaits this; none for what is no question of a check. */
export function askedFacts(awaits: Awaited | null): readonly FactName[] {
  return (awaits === null ? null : askedBy[awaits]) ?? [];
}

const separator = '\n';
const readRecently = recently((key) => {
  const end = key.indexOf(separator);
  const asked = key.slice(0, end).split(' ') as FactName[];
  return readFacts(key.slice(end + 1), asked);
});

function readFacts(text: string, asked: readonly FactName[]): Facts {
  const clauses = clausesOf(text);
  const usable = [...cues, ...answers.filter(({ fact }) => asked.includes(fact))];
  const found = clauses.flatMap((clause) => factsOfClause(clause, usable));
  // What is wanted of the jobbtorg is told by the strongest word wherever it stands; of other facts the first word counts.
  const byStrength = found.filter(({ fact }) => fact === 'purpose').sort((one, other) => one.strength - other.strength);
  const told = new Map<FactName, FactValue>();
  const all = [...byStrength, ...found, ...toldTogether(clauses)];
  for (const { fact, value } of all) if (tellsMore(fact, told.get(fact), value)) told.set(fact, value);
  const age = findAge(clauses, (led) => other.test(led), asked.includes('age'));
  if (age !== null) told.set('age', age);
  const { districts } = readSigns([...namedOffices, staysAt].reduce((rest, office) => rest.replace(office, ' '), text));
  const denied = placesAfter(fold(text), beforeDenied);
  const [district, ...others] = districts.filter((place) => !denied.includes(place));
  if (district !== undefined && others.length === 0) told.set('district', district);
  // "Neither works nor studies" says of both that they are not so, where nothing else does.
  if (told.get('neitherWorksNorStudies') === true) told.delete('studying');
  // A statement that somebody lacks it is asked for, not told.
  if (told.get('purpose') === 'statementOfInability') told.delete('workAbility');
  // Who has been through the establishment programme is in it no more.
  if (told.get('establishmentEnded') === true && told.get('afProgramme') === 'establishment')
    told.delete('afProgramme');
  const facts = factsShape.safeParse(Object.fromEntries(told));
  return facts.success ? facts.data : {};
}

/** Whether a value is the first that is told, or one of those that was told in part. */
function tellsMore(fact: FactName, before: FactValue | undefined, value: FactValue): boolean {
  return before === undefined || (isInPart(fact, before) && valuesWithin(fact, before).includes(value));
}

function toldTogether(clauses: readonly string[]): Told[] {
  const whole = ` ${clauses.map((clause) => clause.trim()).join(' ')} `;
  return together
    .filter(({ signs }) => signs.every((sign) => sign.test(whole)))
    .map(({ fact, value }) => ({ fact, value, strength: 0 }));
}

interface Told {
  fact: FactName;
  value: FactValue;
  /** The place of its words in the list of cues. */
  strength: number;
}

/** Words that tell something, where they stand in a part of a message. */
interface Sighting {
  cue: ReturnType<typeof compile>;
  strength: number;
  said: string;
  from: number;
  to: number;
}

function factsOfClause(clause: string, usable: readonly ReturnType<typeof compile>[]): Told[] {
  const asksBack = askingBack.test(` <${clause}`);
  const sighted = usable.flatMap((cue, strength) =>
    asksBack && cue.fact !== 'gender'
      ? []
      : [...clause.matchAll(cue.pattern)].map((found) => ({
          cue,
          strength,
          said: found[0],
          from: found.index,
          to: found.index + found[0].length,
        })),
  );
  const told = new Map<FactName, Told>();
  for (const sighting of sighted) {
    const { fact } = sighting.cue;
    if (told.has(fact)) continue;
    const value = valueToldBy(sighting, clause, sighted);
    if (value !== null) told.set(fact, { fact, value, strength: sighting.strength });
  }
  return [...told.values()];
}

function valueToldBy(sighting: Sighting, clause: string, sighted: readonly Sighting[]): FactValue | null {
  const { fact, value, whenDenied } = sighting.cue;
  // Who the doubt or the denial is about is beyond both, as is who refers.
  const { from, to, said } = sighting;
  // "Not she, he" tells of him.
  if (fact === 'gender' && denial.test(` ${clause.slice(0, from).trim().split(' ').at(-1)} `)) return null;
  if (isWho(fact)) return value;
  if (isDoubted(clause, from) || isOfAnother(clause, from, to)) return null;
  const denied =
    isDenied(clause, sighting, sighted) ||
    isDeniedAfter(clause, sighting) ||
    isLost(clause, from, to) ||
    (whenDenied !== null && hasDenial(said));
  return denied ? whenDenied : value;
}

function isWho(fact: FactName): boolean {
  return fact === 'gender' || fact === 'referringUnit';
}

/** Whether a doubt leads to these words, with no turn to something sure in between. */
function isDoubted(clause: string, from: number): boolean {
  const found = doubt.exec(clause);
  return found !== null && found.index < from && !sure.test(clause.slice(found.index, from));
}

/** Whether a denial stands shortly before that belongs to these words: with no turn of thought and no other fact in between. */
function isDenied(clause: string, { cue, from }: Sighting, sighted: readonly Sighting[]): boolean {
  const joins = joining.test(` ${clause.slice(0, from).trim().split(' ').at(-1)} `);
  const between = sighted.filter(({ cue: { fact }, to }) => fact !== cue.fact && !isWho(fact) && to <= from);
  const since = joins ? 0 : Math.max(0, ...between.map(({ to }) => to));
  const near = clause.slice(since, from).trim().split(' ').slice(-reach);
  const isTurn = (word: string, at: number) =>
    turn.test(` ${word} `) || (contrast.test(` ${word} `) && denial.test(` ${near.slice(0, at).join(' ')} `));
  const said = near.slice(near.findLastIndex(isTurn) + 1);
  return denial.test(` ${said.join(' ')} `) || lack.test(` ${said.slice(-lackReach).join(' ')} `);
}

/** Facts that verbs tell: a denial right after belongs to the verb, whatever follows. */
const toldByVerbs: readonly FactName[] = ['studying', 'fullTimeOccupied', 'substanceUse'];

/** Whether a denial stands right after; that of a thing must be the last word, or begin what comes next. */
function isDeniedAfter(clause: string, { cue: { fact }, to }: Sighting): boolean {
  const [next = '', then] = clause.slice(to).trim().split(' ');
  const isLast = then === undefined || finalWord.test(` ${then} `);
  return next !== 'not' && denial.test(` ${next} `) && (isLast || toldByVerbs.includes(fact));
}

/** Whether the words around say that the thing was lost, has ended or was never there. */
function isLost(clause: string, from: number, to: number): boolean {
  return loss.test(before(clause, from)) || ending.test(after(clause, to));
}

/** Whether the words around tell of somebody else, or of a time gone by. */
function isOfAnother(clause: string, from: number, to: number): boolean {
  const led = before(clause, from);
  return other.test(led) || pastBefore.test(led) || pastAfter.test(after(clause, to));
}

// The nearest words on one side, as far as the same thing is spoken of; `>` and `<` mark where it stands.
function before(clause: string, from: number): string {
  const near = clause.slice(0, from).trim().split(' ').slice(-sideways);
  return ` ${near.slice(near.findLastIndex((word) => breaking.test(` ${word} `)) + 1).join(' ')} > `;
}

function after(clause: string, to: number): string {
  const near = clause.slice(to).trim().split(' ').slice(0, sideways);
  const broken = near.findIndex((word) => breaking.test(` ${word} `));
  return ` < ${(broken === -1 ? near : near.slice(0, broken)).join(' ')} > `;
}

/** Whether a denial stands inside of words, after the first. */
function hasDenial(said: string): boolean {
  const rest = ` ${said.split(' ').slice(1).join(' ')} `;
  return denial.test(rest) || lack.test(rest);
}
