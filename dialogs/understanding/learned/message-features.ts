// What of a message, and of what is open while it is written, the classifier sees: words, pairs, pieces of words, signs and mood.
import { recently } from '../../../knowledge/recently.ts';
import type { Role } from '../../caller.ts';
import { readSigns } from '../features.ts';
import { headAndTail, readMood } from '../mood.ts';
import type { OpenErrand } from './labels.ts';

/** A message as it is understood: what is written, by whom, and what is open in the conversation. */
export interface Said {
  text: string;
  as: Role;
  open: OpenErrand | null;
}

/** Features by their hash (32 bits), each with its value. */
export interface Features {
  hashes: number[];
  values: number[];
}

// Each kind of feature weighs as much in a long message as in a short one.
const weights = { words: 3, pairs: 3, pieces: 3, edges: 1.5, around: 1.5, inErrand: 2.5 };
const single = 0.7;
const pieceLengths = [3, 4, 5];

function hashOf(kind: number, text: string): number {
  let hash = kind;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The features of the words alone, which tell what a message asks for. */
function featuresOf({ said, around, signs, marks, as }: Omit<Seen, 'open' | 'words'>): Features {
  const features: Features = { hashes: [], values: [] };
  addGroup(
    features,
    weights.words,
    said.map((word) => hashOf(1, word)),
  );
  addGroup(features, weights.pairs, pairsOf(said));
  addGroup(features, weights.pieces, said.flatMap(piecesOf));
  addGroup(features, weights.edges, edgesOf(said));
  addGroup(
    features,
    weights.around,
    around.map((word) => hashOf(3, word)),
  );
  for (const sign of [...signs, ...marks]) addSingle(features, hashOf(20, sign));
  addSingle(features, hashOf(30, as));
  addSingle(features, hashOf(31, lengthOf(said)));
  return features;
}

/** The same with what is open: which errand, and what it awaits. */
export function featuresInErrand(message: Seen): Features {
  const { hashes, values } = message.words;
  const features: Features = { hashes: [...hashes], values: [...values] };
  const { said, signs, marks, open } = message;
  const { errand, awaits } = open ?? { errand: '-', awaits: '-' };
  const length = lengthOf(said);
  for (const [kind, seen] of [errand, awaits, `${errand}|${length}`, `${awaits}|${length}`].entries())
    addSingle(features, hashOf(32 + kind, seen));
  if (open === null) return features;
  const opening = said.slice(0, 2).join(' ');
  const seen = [...said, ...[...signs, ...marks].map((sign) => `=${sign}`), `<${opening}`];
  addGroup(
    features,
    weights.inErrand,
    seen.map((each) => hashOf(40, `${awaits}|${each}`)),
  );
  addGroup(
    features,
    weights.inErrand,
    seen.map((each) => hashOf(41, each)),
  );
  addGroup(
    features,
    weights.inErrand,
    seen.map((each) => hashOf(42, `${errand}|${each}`)),
  );
  return features;
}

/** What is seen of a message, from which its features are made. */
export interface Seen extends Pick<Said, 'as' | 'open'> {
  /** The words of what is asked or ordered. */
  said: string[];
  /** The words around it. */
  around: string[];
  signs: ReadonlySet<string>;
  marks: string[];
  /** Their features. */
  words: Features;
}

/** Looks at a message, once for all of its features. */
export function see({ text, as, open }: Said): Seen {
  return { ...lookAs[as](text), open };
}

const lookAs: Record<Role, (text: string) => Omit<Seen, 'open'>> = {
  caseworker: recently((text) => look(text, 'caseworker')),
  coach: recently((text) => look(text, 'coach')),
  manager: recently((text) => look(text, 'manager')),
  owner: recently((text) => look(text, 'owner')),
};

function look(text: string, as: Role): Omit<Seen, 'open'> {
  const looked = headAndTail(text);
  const core = coreOf(looked);
  const { plain, signs } = readSigns(core);
  const { mood, orders } = readMood(looked);
  const marks = [`mood:${mood}`, ...[...orders].map((act) => `orders:${act}`)];
  for (const mark of ['?', '!']) if (core.includes(mark)) marks.push(mark);
  const around = core === looked ? [] : wordsOf(readSigns(looked).plain);
  const said = wordsOf(plain);
  return { as, said, around, signs, marks, words: featuresOf({ as, said, around, signs, marks }) };
}

function wordsOf(plain: string): string[] {
  return plain.split(' ').flatMap((word) => (word === '' ? [] : [asKind(word)]));
}

// Who tells a story asks in a sentence or two of it.
const longestPlain = 25;
const mostSentences = 3;

function coreOf(text: string): string {
  if (text.split(/\s+/).length <= longestPlain) return text;
  const sentences = text.split(/(?<=[.!?])\s+|\n+/);
  const asking = sentences.filter((sentence) => {
    const { mood } = readMood(sentence);
    return sentence.includes('?') || (mood !== 'report' && mood !== 'tell');
  });
  return asking.length === 0 ? text : asking.slice(-mostSentences).join(' ');
}

// Figures count by their kind: a time, a date, or how many digits.
function asKind(word: string): string {
  if (/^\d{1,2}[.:]\d\d$/.test(word)) return '#time';
  if (/^\d{4}-\d\d-\d\d$/.test(word)) return '#date';
  return word.replace(/\d+/g, (digits) => `#n${Math.min(digits.length, 4)}`);
}

function pairsOf(said: readonly string[]): number[] {
  const next = said.map((word, at) => hashOf(2, `${said[at - 1] ?? '<'} ${word}`));
  const apart = said.slice(2).map((word, at) => hashOf(7, `${said[at]} _ ${word}`));
  return said.length === 0 ? [] : [...next, hashOf(2, `${said.at(-1)} >`), ...apart];
}

function piecesOf(word: string): number[] {
  if (word.length < 3 || word.startsWith('#')) return [];
  const whole = `<${word}>`;
  return pieceLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, whole.length - length + 1) }, (_, at) =>
      hashOf(10 + length, whole.slice(at, at + length)),
    ),
  );
}

function edgesOf(said: readonly string[]): number[] {
  if (said.length === 0) return [];
  return [...[1, 2, 3].map((count) => hashOf(8, said.slice(0, count).join(' '))), hashOf(9, said.slice(-2).join(' '))];
}

function lengthOf({ length }: readonly string[]): string {
  return String([1, 3, 6, 12, 25].find((most) => length <= most) ?? 'more');
}

function addSingle({ hashes, values }: Features, hash: number): void {
  hashes.push(hash);
  values.push(single);
}

function addGroup({ hashes, values }: Features, weight: number, group: readonly number[]): void {
  const each = [...new Set(group)];
  for (const hash of each) {
    hashes.push(hash);
    values.push(weight / Math.sqrt(each.length));
  }
}
