// What a message tells of a case: only what its words say, so that the rest can be asked for.
import {
  ages,
  type FactName,
  type Facts,
  type FactValue,
  factsShape,
} from '../../../knowledge/referral/referral-facts.ts';
import { compileCues } from '../cues.ts';
import { readSigns } from '../features.ts';
import { fold, words } from '../fold.ts';
import { correctSpelling } from '../spelling.ts';
import {
  ageWords,
  breaks,
  denials,
  doubts,
  ends,
  factCues,
  lacks,
  losses,
  nextOne,
  others,
  past,
  people,
  turns,
} from '../words/swedish-referral-cues.ts';
import { takePlaces } from './places.ts';

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
const breaking = compileCues([breaks]);
const [loss, ending] = [compileCues([losses]), compileCues([ends])];
const [pastBefore, pastAfter] = [compileCues([past.before]), compileCues([past.after])];
const other = compileCues([others]);
/** A denial counts for so many words after it, a word that says that something lacks for so many. */
const [reach, lackReach] = [4, 2];
/** So many words on either side may tell that a thing was lost, is past or is somebody else's. */
const sideways = 5;

// With a word for it, after a word for the person, or alone between two commas.
const age = new RegExp(
  `^ (1[3-9]|[2-9]\\d) $| (1[3-9]|[2-9]\\d) ?(?:ar|aring\\w*|arig\\w*|years?|year old)(?= )|(?: (?:${people}))(?: som ar| pa| ar| e| aged| of)? (1[3-9]|[2-9]\\d)(?= )|(?<=aged |fyllda |fyllt |blir |nyss )(1[3-9]|[2-9]\\d)(?= )`,
  'g',
);
const spelled = new Map(
  ageWords.tens
    .flatMap((ten, place) =>
      ['', ...ageWords.ones].map((one, more) => [fold(ten + one), 10 * (place + 2) + more] as const),
    )
    .concat(ageWords.teens.map((teen, place) => [fold(teen), 13 + place] as const)),
);
const spelledAge = new RegExp(`(?<= )(${[...spelled.keys()].join('|')})(?= ?(?:ar|aring\\w*|arig\\w*) )`, 'g');

/** Reads the facts of one case; an empty object when the message tells none. */
export function factsFromText(text: string): Facts {
  if (last?.text !== text) last = { text, facts: readFacts(text) };
  return { ...last.facts };
}

// Several parts of a turn read the same message.
let last: { text: string; facts: Facts } | null = null;

function readFacts(text: string): Facts {
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
      // A full stop after a short form ends nothing.
      .replace(/(?<=\b(?:pga|ca|ev|inkl))\./giu, ' ')
      .split(/\.(?=\s|$)|[,;:!?()\n]|\s[\u2013-]\s/)
      .map((clause) => ` ${words(takePlaces(correctSpelling(fold(clause))).text).join(' ')} `)
      .map((clause) => clause.replace(spelledAge, (word) => String(spelled.get(word))))
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
    if (found === null) continue;
    const place = [clause, found.index, found.index + found[0].length] as const;
    // Who the doubt or the denial is about is beyond both.
    if (fact !== 'gender' && (found.index > open || isOfAnother(...place))) continue;
    const denied =
      fact !== 'gender' && (isDenied(...place) || isLost(...place) || (whenDenied !== null && hasDenial(found[0])));
    const said = denied ? whenDenied : value;
    if (said !== null) told.set(fact, { fact, value: said, strength });
  }
  const years = [...clause.matchAll(age)].find(({ index }) => !other.test(before(clause, index)));
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
