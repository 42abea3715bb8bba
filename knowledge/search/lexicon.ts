// The distinct words of an index, each taken apart once: its stem, what it is compounded of and its 4-grams, all as numbers.
import { beginningLength, splitUnits, type Vocabulary } from '../swedish/compounds.ts';
import { stemInto } from '../swedish/stems.ts';
import { gramLength, isStopWord, joints, longestWord, readWord } from '../swedish/terms.ts';
import { buildSpellingIndex, type SpellingIndex } from './spelling.ts';
import {
  addText,
  addUnits,
  copyStrings,
  createStrings,
  findUnits,
  type StringTable,
  textOf,
  trimStrings,
} from './string-table.ts';

/**
 * Everything known of the words of an index. `words` has them as `readTokens` gives them, and what joined ones are made of.
 * What a word `w` is taken apart into lies together, to be fetched at once, from `recordStarts[w]` up to `recordStarts[w + 1]` in
 * `records`: twice its stem, plus 1 for a stop word; how many parts it has; the parts (stems); and its grams.
 */
export interface Lexicon extends Vocabulary {
  grams: StringTable;
  recordStarts: Uint32Array;
  records: Uint32Array;
  /** The words with gram `g`, rising, from `gramStarts[g]` up to `gramStarts[g + 1]`. */
  gramStarts: Uint32Array;
  gramWords: Uint32Array;
  /** In how many passages a stem, whole or as a part, and a gram occurs. */
  stemPassages: Uint32Array;
  gramPassages: Uint32Array;
  spelling: SpellingIndex;
}

export function createLexicon(): Lexicon {
  const words = createStrings();
  return {
    words,
    stems: createStrings(),
    grams: createStrings(),
    beginnings: createStrings(),
    standing: new Uint32Array(),
    recordStarts: new Uint32Array(1),
    records: new Uint32Array(),
    gramStarts: new Uint32Array(1),
    gramWords: new Uint32Array(),
    stemPassages: new Uint32Array(),
    gramPassages: new Uint32Array(),
    spelling: buildSpellingIndex(words),
  };
}

/** Twice the stem of a word, plus 1 for a stop word. */
export function stemCodeOf({ recordStarts, records }: Pick<Lexicon, 'recordStarts' | 'records'>, word: number): number {
  return records[recordStarts[word] ?? 0] ?? 0;
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
  const first = before.recordStarts.length - 1;
  const made = madeOf(words, first, tokens);
  const stemCodes = new Uint32Array(words.count);
  for (let word = 0; word < words.count; word += 1) {
    if (word < first) stemCodes[word] = stemCodeOf(before, word);
    else if ((made.get(word)?.[0] ?? word) === word) {
      const [from, to] = [words.starts[word] ?? 0, words.starts[word + 1] ?? 0];
      addUnits(beginnings, words.units, from, Math.min(from + beginningLength, to));
      const stem = addUnits(stems, room, 0, stemInto(room, words.units, from, to));
      stemCodes[word] = 2 * stem + (isStopWord(textOf(words, word)) ? 1 : 0);
    }
  }
  for (const [word, [whole = word]] of made) stemCodes[word] = stemCodes[whole] ?? 0;
  const standing = countStanding(before, stems, stemCodes, made, tokens);

  const vocabulary = { words, stems, standing, beginnings };
  const recordStarts = grown(before.recordStarts, words.count + 1);
  const records: number[] = [];
  for (let word = first; word < words.count; word += 1) {
    if ((word & 0xfff) === 0) tell((word - first) / (words.count - first));
    const [whole = word, ...pieces] = made.get(word) ?? [word];
    const places = (pieces.length > 0 ? pieces : [whole]).map((piece) => ({
      from: words.starts[piece] ?? 0,
      to: words.starts[piece + 1] ?? 0,
    }));
    const parts = places.flatMap(({ from, to }) => partsOf(words.units, from, to, pieces.length > 0, vocabulary));
    records.push(stemCodes[word] ?? 0, parts.length, ...parts);
    for (const { from, to } of places)
      eachGram(words.units, from, to, (at, end) => records.push(addUnits(grams, room, at, end)));
    recordStarts[word + 1] = before.records.length + records.length;
  }
  const allRecords = grown(before.records, before.records.length + records.length);
  allRecords.set(records, before.records.length);
  return {
    words: trimStrings(words),
    stems: trimStrings(stems),
    grams: trimStrings(grams),
    beginnings: trimStrings(beginnings),
    standing,
    recordStarts,
    records: allRecords,
    ...wordsByGram(recordStarts, allRecords, grams.count),
    stemPassages: grown(before.stemPassages, stems.count),
    gramPassages: grown(before.gramPassages, grams.count),
    spelling: buildSpellingIndex(words),
  };
}

function wordsByGram(recordStarts: Uint32Array, records: Uint32Array, gramCount: number) {
  const eachWordWithGram = (visit: (gram: number, word: number) => void) => {
    for (let word = 0; word + 1 < recordStarts.length; word += 1) {
      const start = recordStarts[word] ?? 0;
      const end = recordStarts[word + 1] ?? 0;
      for (let at = start + 2 + (records[start + 1] ?? 0); at < end; at += 1) visit(records[at] ?? 0, word);
    }
  };
  const gramStarts = new Uint32Array(gramCount + 1);
  eachWordWithGram((gram) => {
    gramStarts[gram + 1] = (gramStarts[gram + 1] ?? 0) + 1;
  });
  for (let gram = 1; gram <= gramCount; gram += 1)
    gramStarts[gram] = (gramStarts[gram] ?? 0) + (gramStarts[gram - 1] ?? 0);
  const next = gramStarts.slice();
  const gramWords = new Uint32Array(gramStarts.at(-1) ?? 0);
  eachWordWithGram((gram, word) => {
    const place = next[gram] ?? 0;
    next[gram] = place + 1;
    gramWords[place] = word;
  });
  return { gramStarts, gramWords };
}

function countStanding(
  before: Lexicon,
  stems: StringTable,
  stemCodes: Uint32Array,
  made: Map<number, number[]>,
  tokens: Uint32Array,
): Uint32Array {
  const standing = grown(before.standing, stems.count);
  const add = (word: number) => {
    const stem = (stemCodes[word] ?? 0) >>> 1;
    standing[stem] = (standing[stem] ?? 0) + 1;
  };
  for (const token of tokens) {
    const held = made.get(token);
    if (held === undefined) add(token);
    else for (const word of held) add(word);
  }
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

/** The parts of a word or of a piece of a joined word, which is a part itself when it does not split. */
export function partsOf(
  units: Uint16Array,
  from: number,
  to: number,
  isPiece: boolean,
  vocabulary: Vocabulary,
): number[] {
  const split = splitUnits(units, from, to, vocabulary);
  if (split.length > 0 || !isPiece) return split;
  const stem = findUnits(vocabulary.stems, room, 0, stemInto(room, units, from, to));
  return isStopWord(textOf(vocabulary.stems, stem)) ? [] : [stem];
}

/** Where a word is prepared. */
export const room = new Uint16Array(longestWord + 1);
const frontMark = '^'.charCodeAt(0);

/**
 * Calls `visit` with the place in `room` of each 4-gram of a word with a mark at the front, which tells its beginning from its
 * middle; a shorter word is its own gram.
 */
export function eachGram(units: Uint16Array, from: number, to: number, visit: (at: number, end: number) => void) {
  const length = to - from + 1;
  room[0] = frontMark;
  for (let at = 1; at < length; at += 1) room[at] = units[from + at - 1] ?? 0;
  for (let at = 0; at === 0 || at + gramLength <= length; at += 1) visit(at, Math.min(at + gramLength, length));
}

function grown(numbers: Uint32Array, length: number): Uint32Array {
  const more = new Uint32Array(length);
  more.set(numbers);
  return more;
}
