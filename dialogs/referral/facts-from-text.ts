// What a message tells of a case: only what its words say, so that the rest can be asked for.
import { ages, type FactName, type Facts, type FactValue, factsShape } from '../../knowledge/referral-facts.ts';
import { compileCues } from '../understanding/cues.ts';
import { fold, words } from '../understanding/fold.ts';
import { takePlaces } from '../understanding/places.ts';
import { readSigns } from '../understanding/signs.ts';
import { correctSpelling } from '../understanding/spelling.ts';
import { denials, doubts, factCues, lacks, nextOne, turns } from './swedish-referral-cues.ts';

const cues = factCues.map(([fact, value, whenDenied, said]) => ({
  fact,
  value,
  whenDenied,
  pattern: compileCues([said]),
}));
const doubt = compileCues([doubts]);
const denial = compileCues([denials]);
const turn = compileCues([turns]);
const lack = compileCues([lacks]);
/** A denial counts for so many words after it, a word that says that something lacks for so many. */
const [reach, lackReach] = [4, 2];

// With a word for it, after a word for the person, or alone between two commas.
const age =
  /^ (1[3-9]|[2-9]\d) $| (1[3-9]|[2-9]\d) ?(?:ar|aring\w*|arig\w*|years?|year old)(?= )|(?: man| kvinna| kille| tjej| klient| person| hon| han| woman| guy| girl| aspirant)(?: som ar| pa| ar| e| aged)? (1[3-9]|[2-9]\d)(?= )|(?<=aged |fyllda |fyllt |blir |nyss )(1[3-9]|[2-9]\d)(?= )/;

/** Reads the facts of one case; an empty object when the message tells none. */
export function factsFromText(text: string): Facts {
  const found = clausesOf(text).flatMap(factsOfClause);
  // What is wanted of the jobbtorg is told by the strongest word wherever it stands; of other facts the first word counts.
  const byStrength = found.filter(({ fact }) => fact === 'purpose').sort((one, other) => one.strength - other.strength);
  const told = new Map<FactName, FactValue>();
  for (const { fact, value } of [...byStrength, ...found]) if (!told.has(fact)) told.set(fact, value);
  const { districts } = readSigns(text);
  if (districts.length === 1 && districts[0] !== undefined) told.set('district', districts[0]);
  // "Neither works nor studies" says of both that they are not so, where nothing else does.
  if (told.get('neitherWorksNorStudies') === true) told.delete('studying');
  const facts = factsShape.safeParse(Object.fromEntries(told));
  return facts.success ? facts.data : {};
}

const next = compileCues([nextOne]);

/** Whether a message turns to another person in so many words. */
export function namesTheNext(text: string): boolean {
  return next.test(` < ${words(fold(text.slice(0, 100))).join(' ')} `);
}

/** The parts of a text within which a denial holds, each as its plain words with a space on both sides. */
function clausesOf(text: string): string[] {
  return (
    text
      .slice(0, 2_000)
      // A full stop after a short form ends nothing.
      .replace(/(?<=\b(?:pga|ca|ev|inkl))\./giu, ' ')
      .split(/\.(?=\s|$)|[,;:!?()\n]|\s[\u2013-]\s/)
      .map((clause) => ` ${words(takePlaces(correctSpelling(fold(clause))).text).join(' ')} `)
      .filter((clause) => clause.trim() !== '')
  );
}

interface Told {
  fact: FactName;
  value: FactValue;
  /** The place of its words in the list of cues. */
  strength: number;
}

function factsOfClause(clause: string): Told[] {
  const told = new Map<FactName, Told>();
  const open = doubt.exec(clause)?.index ?? clause.length;
  for (const [strength, { fact, value, whenDenied, pattern }] of cues.entries()) {
    if (told.has(fact)) continue;
    const found = pattern.exec(clause);
    // Who the doubt or the denial is about is beyond both.
    if (found === null || (found.index > open && fact !== 'gender')) continue;
    const denied =
      fact !== 'gender' &&
      (isDenied(clause, found.index, found.index + found[0].length) || (whenDenied !== null && hasDenial(found[0])));
    const said = denied ? whenDenied : value;
    if (said !== null) told.set(fact, { fact, value: said, strength });
  }
  const years = age.exec(clause);
  const read = Number(years?.slice(1).find((group) => group !== undefined));
  if (read >= ages.youngest && read <= ages.oldest) told.set('age', { fact: 'age', value: read, strength: 0 });
  return [...told.values()];
}

/** Whether a denial stands shortly before, with no turn of thought in between, or right after. */
function isDenied(clause: string, from: number, to: number): boolean {
  const near = clause.slice(0, from).trim().split(' ').slice(-reach);
  const lastTurn = near.findLastIndex((word) => turn.test(` ${word} `));
  const said = near.slice(lastTurn + 1);
  const [next = ''] = clause.slice(to).trim().split(' ');
  return (
    denial.test(` ${said.join(' ')} `) || lack.test(` ${said.slice(-lackReach).join(' ')} `) || denial.test(` ${next} `)
  );
}

/** Whether a denial stands inside of words, after the first. */
function hasDenial(said: string): boolean {
  const rest = ` ${said.split(' ').slice(1).join(' ')} `;
  return denial.test(rest) || lack.test(rest);
}
