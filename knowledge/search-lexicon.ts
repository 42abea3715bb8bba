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

/** A list of numbers for each word: those of word `w` stand at `starts[w]` up to `starts[w + 1]` in `numbers`. */
export interface NumberLists {
  starts: Uint32Array;
  numbers: Uint32Array;
}

/** Everything known of the words of an index. `words` has them as `readTokens` gives them, and what joined ones are made of. */
export interface Lexicon extends Vocabulary {
  grams: StringTable;
  /** By word. */
  stemOf: Uint32Array;
  isStopWord: Uint8Array;
  parts: NumberLists;
  gramsOf: NumberLists;
  /** In how many passages a stem, whole or as a part, and a gram occurs. */
  stemPassages: Uint32Array;
  gramPassages: Uint32Array;
  spelling: SpellingIndex;
}

/** What a word is looked up as; -1 stands for what no text has. */
export interface Analysis {
  stem: number;
  isStopWord: boolean;
  /** Stems of what the word is compounded or joined of; empty when it is simple. */
  parts: number[];
  grams: number[];
}

export function createLexicon(): Lexicon {
  const lists = () => ({ starts: new Uint32Array(1), numbers: new Uint32Array() });
  const words = createStrings();
  return {
    words,
    stems: createStrings(),
    grams: createStrings(),
    beginnings: createStrings(),
    standing: new Uint32Array(),
    stemOf: new Uint32Array(),
    isStopWord: new Uint8Array(),
    parts: lists(),
    gramsOf: lists(),
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
  const [stems, grams, beginnings] = [before.stems, before.grams, before.beginnings].map(copyStrings);
  if (stems === undefined || grams === undefined || beginnings === undefined) return before;
  const first = before.stemOf.length;
  const made = madeOf(words, first, tokens);
  const stemOf = grown(before.stemOf, words.count);
  const stopWords = new Uint8Array(words.count);
  stopWords.set(before.isStopWord);
  for (let word = first; word < words.count; word += 1) {
    if ((made.get(word)?.[0] ?? word) !== word) continue;
    const [from, to] = [words.starts[word] ?? 0, words.starts[word + 1] ?? 0];
    addUnits(beginnings, words.units, from, Math.min(from + beginningLength, to));
    stemOf[word] = addUnits(stems, room, 0, stemInto(room, words.units, from, to));
    if (isStopWord(textOf(words, word))) stopWords[word] = 1;
  }
  for (const [word, [whole = word]] of made) {
    stemOf[word] = stemOf[whole] ?? 0;
    stopWords[word] = stopWords[whole] ?? 0;
  }
  const standing = grown(before.standing, stems.count);
  const counts = new Uint32Array(words.count);
  for (const token of tokens) counts[token] = (counts[token] ?? 0) + 1;
  counts.forEach((count, word) => {
    if (count === 0) return;
    for (const held of made.get(word) ?? [word]) {
      const stem = stemOf[held] ?? 0;
      standing[stem] = (standing[stem] ?? 0) + count;
    }
  });
  for (let stem = 0; stem < stems.count; stem += 1) if (isStopWord(textOf(stems, stem))) standing[stem] = 0;

  const vocabulary = { words, stems, standing, beginnings };
  const parts = startLists(before.parts, words.count);
  const gramsOf = startLists(before.gramsOf, words.count);
  for (let word = first; word < words.count; word += 1) {
    if ((word & 0xfff) === 0) tell((word - first) / (words.count - first));
    const [whole = word, ...pieces] = made.get(word) ?? [word];
    for (const piece of pieces.length > 0 ? pieces : [whole]) {
      const [from, to] = [words.starts[piece] ?? 0, words.starts[piece + 1] ?? 0];
      parts.add(partsOf(words.units, from, to, stemOf[piece] ?? 0, pieces.length > 0, vocabulary));
      gramsOf.add(gramNumbers(words.units, from, to, (at, end) => addUnits(grams, room, at, end)));
    }
    parts.end();
    gramsOf.end();
  }
  return {
    words: trimStrings(words),
    stems: trimStrings(stems),
    grams: trimStrings(grams),
    beginnings: trimStrings(beginnings),
    standing,
    stemOf,
    isStopWord: stopWords,
    parts: parts.finish(),
    gramsOf: gramsOf.finish(),
    stemPassages: grown(before.stemPassages, stems.count),
    gramPassages: grown(before.gramPassages, grams.count),
    spelling: buildSpellingIndex(words),
  };
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

/** The 4-grams of a word with a mark at the front, which tells its beginning from its middle; a shorter one is its own gram. */
function gramNumbers(units: Uint16Array, from: number, to: number, numberOf: (at: number, end: number) => number) {
  const length = to - from + 1;
  room[0] = frontMark;
  for (let at = 1; at < length; at += 1) room[at] = units[from + at - 1] ?? 0;
  if (length <= gramLength) return [numberOf(0, length)];
  const numbers: number[] = [];
  for (let at = 0; at + gramLength <= length; at += 1) numbers.push(numberOf(at, at + gramLength));
  return numbers;
}

/** Stem, compound parts and grams of a word of a query. */
export function analyseWord(lexicon: Lexicon, token: string): Analysis & { text: string } {
  const word = readWord(token);
  const known = findText(lexicon.words, token.slice(0, longestWord));
  return { text: word.text, ...(known === -1 ? analyseUnknown(lexicon, word) : analyseKnown(lexicon, known)) };
}

/** What is known of a word by its number. */
export function analyseKnown({ stemOf, isStopWord: stopWords, parts, gramsOf }: Lexicon, word: number): Analysis {
  return {
    stem: stemOf[word] ?? 0,
    isStopWord: stopWords[word] === 1,
    parts: [...parts.numbers.subarray(parts.starts[word], parts.starts[word + 1])],
    grams: [...gramsOf.numbers.subarray(gramsOf.starts[word], gramsOf.starts[word + 1])],
  };
}

function analyseUnknown(lexicon: Lexicon, { text, pieces }: Word): Analysis {
  const stem = (word: string) => findUnits(lexicon.stems, room, 0, stemInto(room, unitsOf(word), 0, word.length));
  const analyses = (pieces.length > 0 ? pieces : [text]).map((piece) => {
    const units = unitsOf(piece).slice(0, piece.length);
    return {
      parts: partsOf(units, 0, piece.length, stem(piece), pieces.length > 0, lexicon),
      grams: gramNumbers(units, 0, piece.length, (at, end) => findUnits(lexicon.grams, room, at, end)),
    };
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

function startLists(before: NumberLists, count: number) {
  const starts = grown(before.starts, count + 1);
  const more: number[] = [];
  const first = before.numbers.length;
  let lists = before.starts.length - 1;
  return {
    add(numbers: number[]) {
      for (const number of numbers) more.push(number);
    },
    end() {
      lists += 1;
      starts[lists] = first + more.length;
    },
    finish(): NumberLists {
      const numbers = grown(before.numbers, first + more.length);
      numbers.set(more, first);
      return { starts, numbers };
    },
  };
}
