// The distinct words of an index, each taken apart once: its stem, what it is compounded of and its 4-grams, all as numbers.
import { beginningLength, splitUnits, type Vocabulary } from './compounds.ts';
import { buildSpellingIndex, type SpellingIndex } from './search-spelling.ts';
import {
  addText,
  addUnits,
  copyStrings,
  createStrings,
  findText,
  findUnits,
  type StringTable,
  textOf,
  trimStrings,
  unitsOf,
} from './search-strings.ts';
import { stemInto } from './stems.ts';
import { gramLength, isStopWord, joints, longestWord, readWord, type Word } from './terms.ts';

/**
 * Everything known of the words of an index. `words` has them as `readTokens` gives them, and what joined ones are made of.
 * Three numbers of word `w` lie together from `3 * w` in `records`, so that they are fetched together: twice its stem, plus 1 for
 * a stop word; where its parts (stems) start in `parts`; and where its grams start in `wordGrams`. They end where the next
 * word's start; after the last word stands one record more for its end.
 */
export interface Lexicon extends Vocabulary {
  grams: StringTable;
  records: Uint32Array;
  parts: Uint32Array;
  wordGrams: Uint32Array;
  /** The words with gram `g`, rising, from `gramStarts[g]` up to `gramStarts[g + 1]`. */
  gramStarts: Uint32Array;
  gramWords: Uint32Array;
  /** In how many passages a stem, whole or as a part, and a gram occurs. */
  stemPassages: Uint32Array;
  gramPassages: Uint32Array;
  spelling: SpellingIndex;
}

export const recordLength = 3;

/** What a word is looked up as; -1 stands for what no text has. */
export interface Analysis {
  stem: number;
  isStopWord: boolean;
  /** Stems of what the word is compounded or joined of; empty when it is simple. */
  parts: number[];
  grams: number[];
}

export function createLexicon(): Lexicon {
  const words = createStrings();
  return {
    words,
    stems: createStrings(),
    grams: createStrings(),
    beginnings: createStrings(),
    standing: new Uint32Array(),
    records: new Uint32Array(recordLength),
    parts: new Uint32Array(),
    wordGrams: new Uint32Array(),
    gramStarts: new Uint32Array(1),
    gramWords: new Uint32Array(),
    stemPassages: new Uint32Array(),
    gramPassages: new Uint32Array(),
    spelling: buildSpellingIndex(words),
  };
}

/**
 * The lexicon with the words of more text: `words` is its table with the new ones added, `tokens` the text. Words known before
 * stay as they were taken apart. Calls `tell` now and then with the share done.
 */
export function extendLexicon(
  before: Lexicon,
  words: StringTable,
  tokens: Uint32Array,
  tell: (share: number) => void,
): Lexicon {
  const stems = copyStrings(before.stems);
  const grams = copyStrings(before.grams);
  const beginnings = copyStrings(before.beginnings);
  const first = before.records.length / recordLength - 1;
  const made = madeOf(words, first, tokens);
  const records = grown(before.records, (words.count + 1) * recordLength);
  for (let word = first; word < words.count; word += 1) {
    if ((made.get(word)?.[0] ?? word) !== word) continue;
    const [from, to] = [words.starts[word] ?? 0, words.starts[word + 1] ?? 0];
    addUnits(beginnings, words.units, from, Math.min(from + beginningLength, to));
    const stem = addUnits(stems, room, 0, stemInto(room, words.units, from, to));
    records[word * recordLength] = 2 * stem + (isStopWord(textOf(words, word)) ? 1 : 0);
  }
  for (const [word, [whole = word]] of made) records[word * recordLength] = records[whole * recordLength] ?? 0;
  const standing = countStanding(before, stems, records, made, tokens);

  const vocabulary = { words, stems, standing, beginnings };
  const parts = startList(before.parts);
  const wordGrams = startList(before.wordGrams);
  for (let word = first; word < words.count; word += 1) {
    if ((word & 0xfff) === 0) tell((word - first) / (words.count - first));
    const [whole = word, ...pieces] = made.get(word) ?? [word];
    for (const piece of pieces.length > 0 ? pieces : [whole]) {
      const [from, to] = [words.starts[piece] ?? 0, words.starts[piece + 1] ?? 0];
      const stem = (records[piece * recordLength] ?? 0) >>> 1;
      for (const part of partsOf(words.units, from, to, stem, pieces.length > 0, vocabulary)) parts.add(part);
      eachGram(words.units, from, to, (at, end) => wordGrams.add(addUnits(grams, room, at, end)));
    }
    records[(word + 1) * recordLength + 1] = parts.length();
    records[(word + 1) * recordLength + 2] = wordGrams.length();
  }
  const gramsOfWords = wordGrams.finish();
  return {
    words: trimStrings(words),
    stems: trimStrings(stems),
    grams: trimStrings(grams),
    beginnings: trimStrings(beginnings),
    standing,
    records,
    parts: parts.finish(),
    wordGrams: gramsOfWords,
    ...wordsByGram(records, gramsOfWords, grams.count),
    stemPassages: grown(before.stemPassages, stems.count),
    gramPassages: grown(before.gramPassages, grams.count),
    spelling: buildSpellingIndex(words),
  };
}

function wordsByGram(records: Uint32Array, wordGrams: Uint32Array, gramCount: number) {
  const gramStarts = new Uint32Array(gramCount + 1);
  for (const gram of wordGrams) gramStarts[gram + 1] = (gramStarts[gram + 1] ?? 0) + 1;
  for (let gram = 1; gram <= gramCount; gram += 1)
    gramStarts[gram] = (gramStarts[gram] ?? 0) + (gramStarts[gram - 1] ?? 0);
  const next = gramStarts.slice();
  const gramWords = new Uint32Array(wordGrams.length);
  const words = records.length / recordLength - 1;
  for (let word = 0; word < words; word += 1) {
    const end = records[(word + 1) * recordLength + 2] ?? 0;
    for (let at = records[word * recordLength + 2] ?? 0; at < end; at += 1) {
      const gram = wordGrams[at] ?? 0;
      const place = next[gram] ?? 0;
      next[gram] = place + 1;
      gramWords[place] = word;
    }
  }
  return { gramStarts, gramWords };
}

function countStanding(
  before: Lexicon,
  stems: StringTable,
  records: Uint32Array,
  made: Map<number, number[]>,
  tokens: Uint32Array,
): Uint32Array {
  const standing = grown(before.standing, stems.count);
  const add = (word: number, count: number) => {
    const stem = (records[word * recordLength] ?? 0) >>> 1;
    standing[stem] = (standing[stem] ?? 0) + count;
  };
  for (const token of tokens) if (!made.has(token)) add(token, 1);
  if (made.size > 0) for (const token of tokens) for (const word of made.get(token) ?? []) add(word, 1);
  for (let stem = 0; stem < stems.count; stem += 1) if (isStopWord(textOf(stems, stem))) standing[stem] = 0;
  return standing;
}

/** Of each word with joints its whole text and its pieces, as words, which are added to the table. */
function madeOf(words: StringTable, first: number, tokens: Uint32Array): Map<number, number[]> {
  const made = new Map<number, number[]>();
  const add = (word: number) => {
    const token = textOf(words, word);
    if (!joints.test(token)) return;
    const { text, pieces } = readWord(token);
    made.set(
      word,
      [text, ...pieces].map((piece) => addText(words, piece)),
    );
  };
  for (let word = first, { count } = words; word < count; word += 1) add(word);
  // Words known before are taken apart again only for counting what they are made of.
  if (first > 0) for (const token of new Set(tokens)) if (token < first) add(token);
  return made;
}

function partsOf(
  units: Uint16Array,
  from: number,
  to: number,
  stem: number,
  isPiece: boolean,
  vocabulary: Vocabulary,
): number[] {
  const split = splitUnits(units, from, to, vocabulary);
  if (split.length > 0 || !isPiece) return split;
  return isStopWord(textOf(vocabulary.stems, stem)) ? [] : [stem];
}

const room = new Uint16Array(longestWord + 1);
const frontMark = '^'.charCodeAt(0);

/**
 * Calls `visit` with the place in `room` of each 4-gram of a word with a mark at the front, which tells its beginning from its
 * middle; a shorter word is its own gram.
 */
function eachGram(units: Uint16Array, from: number, to: number, visit: (at: number, end: number) => void) {
  const length = to - from + 1;
  room[0] = frontMark;
  for (let at = 1; at < length; at += 1) room[at] = units[from + at - 1] ?? 0;
  for (let at = 0; at === 0 || at + gramLength <= length; at += 1) visit(at, Math.min(at + gramLength, length));
}

/** Stem, compound parts and grams of a word of a query. */
export function analyseWord(lexicon: Lexicon, token: string): Analysis & { text: string } {
  const word = readWord(token);
  const known = findText(lexicon.words, token.slice(0, longestWord));
  return { text: word.text, ...(known === -1 ? analyseUnknown(lexicon, word) : analyseKnown(lexicon, known)) };
}

/** What is known of a word by its number. */
export function analyseKnown({ records, parts, wordGrams }: Lexicon, word: number): Analysis {
  const record = word * recordLength;
  return {
    stem: (records[record] ?? 0) >>> 1,
    isStopWord: (records[record] ?? 0) % 2 === 1,
    parts: [...parts.subarray(records[record + 1], records[record + 1 + recordLength])],
    grams: [...wordGrams.subarray(records[record + 2], records[record + 2 + recordLength])],
  };
}

function analyseUnknown(lexicon: Lexicon, { text, pieces }: Word): Analysis {
  const stem = (word: string) => findUnits(lexicon.stems, room, 0, stemInto(room, unitsOf(word), 0, word.length));
  const analyses = (pieces.length > 0 ? pieces : [text]).map((piece) => {
    const units = unitsOf(piece).slice(0, piece.length);
    const grams: number[] = [];
    const parts = partsOf(units, 0, piece.length, stem(piece), pieces.length > 0, lexicon);
    eachGram(units, 0, piece.length, (at, end) => grams.push(findUnits(lexicon.grams, room, at, end)));
    return { parts, grams };
  });
  return {
    stem: stem(text),
    isStopWord: isStopWord(text),
    parts: analyses.flatMap(({ parts }) => parts),
    grams: analyses.flatMap(({ grams }) => grams),
  };
}

/** The numbers in an array with room for more. */
export function grown(numbers: Uint32Array, length: number): Uint32Array {
  const more = new Uint32Array(length);
  more.set(numbers);
  return more;
}

function startList(before: Uint32Array) {
  const more: number[] = [];
  return {
    add: (number: number) => {
      more.push(number);
    },
    length: () => before.length + more.length,
    finish() {
      const numbers = grown(before, before.length + more.length);
      numbers.set(more, before.length);
      return numbers;
    },
  };
}
