// Reads who of several came and who did not, told in one message: "1901 and 1903 came, 1902 did not", "all but 1905".
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { readCases, withoutCases, writeCaseIds } from './case-id.ts';
import { cueShape as cues } from './cues.ts';
import { fold, spacedWords, words } from './fold.ts';
import { headAndTail } from './mood.ts';

const list = readKnowledgeFile(
  `${import.meta.dirname}/words/roll-call-words.yaml`,
  z.strictObject({
    unknown: cues,
    absent: cues,
    came: cues,
    denied: cues,
    nobody: cues,
    everyone: cues,
    others: cues,
    other: cues,
    joins: cues,
    listedYes: cues,
    listedNo: cues,
    except: cues,
    between: cues,
    alone: cues,
  }),
);
const every = (pattern: RegExp) => new RegExp(pattern.source, 'g');
// In this order: "not" before what it may stand inside of.
const marks = [
  [every(list.unknown), '#unknown'],
  [every(list.denied), '#not'],
  [every(list.except), '#except'],
  [every(list.absent), '#absent'],
  [every(list.came), '#came'],
  [every(list.nobody), '#nobody'],
  [every(list.other), '#other'],
  [every(list.others), '#others'],
  [every(list.everyone), '#everyone'],
  [every(list.between), '#end'],
  [every(list.joins), '#and'],
] as const;
const listMarks = [
  [every(list.listedYes), '#came'],
  [every(list.listedNo), '#absent'],
] as const;
type Mark = (typeof marks)[number] | (typeof listMarks)[number];

/** Who is spoken of: a case, all of them, or those, or the only one, whom the message names nowhere else. */
export type Called = string | 'everyone' | 'others' | 'other';

/** Who came (`true`) and who did not, in the order in which it is told; what comes later puts right what came before. */
export type RollCall = { who: Called; came: boolean }[];

interface Clause {
  who: Called[];
  /** Of whom the opposite holds: "all but 1905". */
  excepted: Called[];
  came: boolean | null;
  isDenied: boolean;
  isUnknown: boolean;
  isNobody: boolean;
  isExcept: boolean;
  /** Its verb stands before those it is said of. */
  isVerbFirst: boolean;
}

const fresh = (): Clause => ({
  who: [],
  excepted: [],
  came: null,
  isDenied: false,
  isUnknown: false,
  isNobody: false,
  isExcept: false,
  isVerbFirst: false,
});

/** Reads who came; null where a message tells it of nobody, or not plainly. In a list (`isList`) a yes or a no behind cases tells it too. */
export function readRollCall(message: string, isList = false): RollCall | null {
  const calls: RollCall = [];
  /** What the last verb says, with no denial beside it. */
  let verb: boolean | null = null;
  let isUnclear = false;
  let clause = fresh();
  const end = () => {
    const { who, excepted, came, isDenied, isNobody, isUnknown } = clause;
    // "All did not come" may be some of them.
    isUnclear ||= isDenied && !isNobody && who.includes('everyone');
    // With no verb of its own, "but not 1903" takes that of the clause before.
    const said = came === null ? (isDenied && verb !== null ? !verb : null) : came !== isDenied;
    if (said !== null && !isUnknown) {
      for (const each of who) calls.push({ who: each, came: said });
      for (const each of excepted) calls.push({ who: each, came: !said });
      if (who.length > 0) verb = came ?? verb;
    }
    clause = fresh();
  };
  const tokens = tokensOf(message, isList ? [...marks, ...listMarks] : marks);
  for (const [at, token] of tokens.entries()) {
    const { who, came, isExcept, isVerbFirst, isDenied } = clause;
    const isWhole = came !== null && !isVerbFirst;
    if (token === '#and') continue;
    if (token === '#end') end();
    else if (token === '#comma') {
      // "All came but 1905, it was no trouble": the list of those left out goes on with a case only.
      if (isExcept && came !== null && clause.excepted.length > 0 && tokens[at + 1]?.startsWith('#')) end();
      if (!isExcept && who.length > 0 && (isWhole || (came === null && isDenied))) end();
    } else if (token === '#except') clause.isExcept = true;
    else if (token === '#unknown') clause.isUnknown = true;
    else if (token === '#not') clause.isDenied = true;
    else if (token === '#came' || token === '#absent') {
      if (came !== null && isVerbFirst && who.length > 0 && !isExcept) end();
      if (clause.came === null) {
        clause.came = token === '#came';
        clause.isVerbFirst = clause.who.length === 0;
      }
    } else if (isExcept) clause.excepted.push(calledBy(token));
    else {
      if (isWhole && who.length > 0 && !isAdded(tokens, at)) end();
      if (token === '#nobody') [clause.isDenied, clause.isNobody] = [true, true];
      clause.who.push(calledBy(token));
    }
  }
  end();
  return isUnclear || calls.length === 0 ? null : calls;
}

/** "1901 came and 1903, ...": behind the verb and joined to those before it, with no verb of its own. */
function isAdded(tokens: readonly string[], at: number): boolean {
  const [verb = '', join, next = '#end'] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  return join === '#and' && ['#came', '#absent', '#not'].includes(verb) && ['#comma', '#end'].includes(next);
}

function calledBy(token: string): Called {
  if (token === '#others') return 'others';
  if (token === '#other') return 'other';
  return token === '#everyone' || token === '#nobody' ? 'everyone' : token;
}

const word = /#[a-z]+|[A-Z]{1,3}-\d+/g;

/** The marks and cases of a message in their order. */
function tokensOf(message: string, by: readonly Mark[] = marks): string[] {
  const { meant, denied } = readCases(message);
  const cases = [...meant, ...denied];
  const sentences = writeCaseIds(headAndTail(message)).split(/[.!;\n]+(?=\s|$)/);
  return sentences.flatMap((sentence) => [...tokensIn(sentence, cases, by), '#end']);
}

function tokensIn(sentence: string, cases: readonly string[], by: readonly Mark[]): string[] {
  const named = cases.reduce(
    (left, caseId, at) => left.replaceAll(new RegExp(caseId, 'gi'), ` #case${letter(at)} `),
    sentence,
  );
  const plain = named.replace(/,/g, ' #comma ');
  const marked = by.reduce(markAs, ` ${words(fold(plain)).join(' ')} `);
  return (marked.match(word) ?? []).map((token) => caseAt(token, cases) ?? token).filter((token) => token !== '#ask');
}

/** A message that begins with the verb may be a question. */
function beginsWithVerb(message: string): boolean {
  return tokensOf(message)[0] === '#came' && marks.some(([pattern]) => spacedWords(message).search(pattern) === 0);
}

/** Puts a mark for each phrase; a denial inside of it stays. */
function markAs(said: string, [pattern, mark]: Mark): string {
  return said.replace(pattern, (all) => (all.includes('#not') ? `#not ${mark}` : mark));
}

const letter = (at: number) => String.fromCharCode(97 + at);

function caseAt(token: string, cases: readonly string[]): string | null {
  const found = /^#case([a-z])$/.exec(token)?.[1];
  return found === undefined ? null : (cases[found.charCodeAt(0) - 97] ?? null);
}

/** What a message tells beside what it asks: "and last Thursday? 1905 did not come". */
export function withoutQuestions(message: string): string {
  return message.replace(/[^.!?\n]*\?+/g, ' ').trim();
}

/** Whether a message tells who came and nothing else. */
export function tellsRollCallOnly(message: string): boolean {
  if (readRollCall(message) === null || message.includes('?') || beginsWithVerb(message)) return false;
  return marks
    .reduce(markAs, ` ${words(fold(withoutCases(message))).join(' ')} `)
    .trim()
    .split(' ')
    .every((each) => each.startsWith('#') || /^\d/.test(each) || list.alone.test(` ${each} `));
}

/** Whether a message names all of them and says nothing else, as who answers who came. */
export function namesEveryoneOnly(message: string): boolean {
  const said = marks
    .reduce<string>(markAs, ` ${words(fold(message)).join(' ')} `)
    .trim()
    .split(' ');
  return said.includes('#everyone') && said.every((each) => each === '#everyone' || list.listedYes.test(` ${each} `));
}
