// The index that search reads: passages cut into words, pairs of words and 4-grams, as postings.
import { findSorted, type Postings, startPostings, type Weighting } from './search-postings.ts';
import { buildSpellingIndex, type SpellingIndex } from './search-spelling.ts';
import { gramsOf, isStopWord, readWords, splitCompound, stemWord, type Vocabulary, type Word } from './terms.ts';

/** What can be searched for: a passage's own text, the headings above it and its document's title. */
export interface SearchablePassage {
  id: string;
  text: string;
  headings: string[];
  title: string;
}

/** Everything that was tuned, in one place; weights are against one whole word in the text. */
export interface SearchSettings {
  words: Weighting;
  grams: Weighting;
  /** Weight of the word score in the sum; the gram score has the rest. */
  wordShare: number;
  /** A part of a compound, in passages and in queries. */
  partWeight: number;
  /** An occurrence in headings or title. */
  headingWeight: number;
  /** Two content words in a row with only stop words between, in queries. */
  pairWeight: number;
  /** Two neighbouring words of which one is a stop word, in queries. */
  phraseWeight: number;
  /** The word of the texts that an unknown word of a query comes nearest in spelling. */
  spellingWeight: number;
}

// Found by measuring on the public sets (swequad and squad_sv together); each lies on a flat top, so none is worth a digit more.
export const defaultSettings: SearchSettings = {
  words: { k1: 0.9, b: 0.65, delta: 0.4 },
  grams: { k1: 0.8, b: 0.65, delta: 0.4 },
  wordShare: 0.5,
  partWeight: 0.4,
  headingWeight: 0.5,
  pairWeight: 0.4,
  phraseWeight: 0.1,
  spellingWeight: 0.7,
};

export interface SearchIndex {
  ids: string[];
  settings: SearchSettings;
  /** The numbers from `firstPair` on are pairs of words. */
  words: Postings;
  /** Rising keys of the pairs of words that follow each other; pair `n` has the number `firstPair + n` in `words`. */
  pairKeys: Float64Array;
  firstPair: number;
  grams: Postings;
  vocabulary: Vocabulary;
  spelling: SpellingIndex;
}

/** What a word is looked up as. */
export interface Analysis {
  stem: string;
  isStopWord: boolean;
  /** Stems of what the word is compounded or joined of; empty when it is simple. */
  parts: string[];
  grams: string[];
}

/** Stem, compound parts and grams of a word. */
export function analyseWord(word: Word, vocabulary: Vocabulary): Analysis {
  const joined = word.pieces.length > 0;
  const pieces = joined ? word.pieces : [word.text];
  const parts = pieces.flatMap((piece) => {
    const split = splitCompound(piece, vocabulary);
    return split.length > 0 || !joined ? split : [stemWord(piece)];
  });
  return {
    stem: stemWord(word.text),
    isStopWord: isStopWord(word.text),
    parts: parts.filter((part) => !isStopWord(part)),
    // The mark at the front tells a word's beginning from its middle.
    grams: pieces.flatMap((piece) => gramsOf(`^${piece}`)),
  };
}

/** Key of two terms that follow each other. */
export function pairKey(first: number, second: number): number {
  return first * 2 ** 24 + second;
}

/**
 * Calls `found` with each two words that count as following each other: content words with only stop words between, and
 * neighbours of which one is a stop word (`isPhrase`).
 */
export function eachPair<W extends { isStopWord: boolean }>(
  words: readonly W[],
  found: (first: W, second: W, isPhrase: boolean) => void,
) {
  let neighbour: W | undefined;
  let content: W | undefined;
  for (const word of words) {
    if (neighbour !== undefined && (neighbour.isStopWord || word.isStopWord)) found(neighbour, word, true);
    neighbour = word;
    if (word.isStopWord) continue;
    if (content !== undefined) found(content, word, false);
    content = word;
  }
}

/** A word with its terms numbered. */
interface NumberedWord {
  isStopWord: boolean;
  stem: number;
  parts: number[];
  grams: number[];
}

/** Builds the index; the passages keep their order, which `SearchHit.position` refers to. Takes any text. */
export function buildIndex(
  passages: readonly SearchablePassage[],
  settings: SearchSettings = defaultSettings,
): SearchIndex {
  const texts = passages.map((passage) => readWords(passage.text));
  const heads = passages.map((passage) => readWords([passage.title, ...passage.headings].join('\n')));
  const vocabulary = gatherVocabulary(texts, heads);
  const terms = new Map<string, number>();
  const gramTerms = new Map<string, number>();
  const number = wordNumberer(vocabulary, terms, gramTerms);
  const numberedTexts = texts.map((text) => text.map(number));
  const numberedHeads = heads.map((head) => head.map(number));
  const pairKeys = distinctPairs([...numberedTexts, ...numberedHeads]);
  const firstPair = terms.size;
  const words = startPostings(firstPair + pairKeys.length);
  const grams = startPostings(gramTerms.size);
  const addField = (field: NumberedWord[], weight: number) => {
    for (const word of field) {
      for (const gram of word.grams) grams.add(gram, weight);
      if (word.isStopWord) continue;
      words.add(word.stem, weight);
      for (const part of word.parts) words.add(part, weight * settings.partWeight);
    }
    eachPair(field, (first, second) => {
      words.add(firstPair + findSorted(pairKeys, pairKey(first.stem, second.stem), 0, pairKeys.length), weight);
    });
  };
  numberedTexts.forEach((text, position) => {
    addField(text, 1);
    addField(numberedHeads[position] ?? [], settings.headingWeight);
    words.endPassage();
    grams.endPassage();
  });
  return {
    ids: passages.map((passage) => passage.id),
    settings,
    words: { terms, ...words.finish(settings.words) },
    pairKeys,
    firstPair,
    grams: { terms: gramTerms, ...grams.finish(settings.grams) },
    vocabulary,
    spelling: buildSpellingIndex(vocabulary.words, (word) => vocabulary.stemCounts.get(stemWord(word)) ?? 0),
  };
}

// Each distinct word is analysed once.
function wordNumberer(vocabulary: Vocabulary, terms: Map<string, number>, gramTerms: Map<string, number>) {
  const numberIn = (numbers: Map<string, number>) => (term: string) => {
    const number = numbers.get(term) ?? numbers.size;
    if (number === numbers.size) numbers.set(term, number);
    return number;
  };
  const known = new Map<string, NumberedWord>();
  return (word: Word): NumberedWord => {
    const key = word.pieces.length > 0 ? word.pieces.join('-') : word.text;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { isStopWord, stem, parts, grams } = analyseWord(word, vocabulary);
    const numbered = {
      isStopWord,
      stem: numberIn(terms)(stem),
      parts: parts.map(numberIn(terms)),
      grams: grams.map(numberIn(gramTerms)),
    };
    known.set(key, numbered);
    return numbered;
  };
}

function distinctPairs(fields: NumberedWord[][]): Float64Array {
  const keys: number[] = [];
  for (const field of fields) eachPair(field, (first, second) => keys.push(pairKey(first.stem, second.stem)));
  const sorted = Float64Array.from(keys).sort();
  return sorted.filter((key, place) => place === 0 || key !== sorted[place - 1]);
}

function gatherVocabulary(...fields: Word[][][]): Vocabulary {
  const wordCounts = new Map<string, number>();
  const count = (word: string) => wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
  for (const word of fields.flat(2)) {
    count(word.text);
    for (const piece of word.pieces) count(piece);
  }
  const stemCounts = new Map<string, number>();
  for (const [word, count] of wordCounts) {
    const stem = stemWord(word);
    stemCounts.set(stem, (stemCounts.get(stem) ?? 0) + count);
  }
  return { words: new Set(wordCounts.keys()), stemCounts };
}
