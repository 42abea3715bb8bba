// The index that search reads: passages cut into words, pairs of words and 4-grams, as postings.
import { findSorted, type Postings, startPostings, type Weighting } from './search-postings.ts';
import { buildSpellingIndex, type SpellingIndex } from './search-spelling.ts';
import {
  gatherVocabulary,
  gramsOf,
  isStopWord,
  readTokens,
  readWord,
  splitCompound,
  stemWord,
  type Vocabulary,
  type Word,
} from './terms.ts';

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

/** A distinct word of the texts with its terms numbered. */
interface IndexedWord {
  word: Word;
  count: number;
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
  // Each distinct word is taken apart once; the texts become lists of references to it.
  const distinct = new Map<string, IndexedWord>();
  const texts = passages.map((passage) => readField(passage.text, distinct));
  const heads = passages.map((passage) => readField([passage.title, ...passage.headings].join('\n'), distinct));
  const vocabulary = gatherVocabulary(countedWords(distinct.values()));
  const terms = new Map<string, number>();
  const gramTerms = new Map<string, number>();
  for (const indexed of distinct.values()) {
    const analysis = analyseWord(indexed.word, vocabulary);
    indexed.isStopWord = analysis.isStopWord;
    indexed.stem = numberIn(terms, analysis.stem);
    indexed.parts = analysis.parts.map((part) => numberIn(terms, part));
    indexed.grams = analysis.grams.map((gram) => numberIn(gramTerms, gram));
  }
  const pairKeys = distinctPairs([...texts, ...heads]);
  const firstPair = terms.size;
  const words = startPostings(firstPair + pairKeys.length);
  const grams = startPostings(gramTerms.size);
  const addField = (field: IndexedWord[], weight: number) => {
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
  texts.forEach((text, position) => {
    addField(text, 1);
    addField(heads[position] ?? [], settings.headingWeight);
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

function readField(text: string, distinct: Map<string, IndexedWord>): IndexedWord[] {
  return readTokens(text).map((token) => {
    let indexed = distinct.get(token);
    if (indexed === undefined) {
      indexed = { word: readWord(token), count: 0, isStopWord: false, stem: 0, parts: [], grams: [] };
      distinct.set(token, indexed);
    }
    indexed.count += 1;
    return indexed;
  });
}

function numberIn(numbers: Map<string, number>, term: string): number {
  const number = numbers.get(term) ?? numbers.size;
  if (number === numbers.size) numbers.set(term, number);
  return number;
}

function* countedWords(distinct: Iterable<IndexedWord>): Generator<[string, number]> {
  for (const { word, count } of distinct) for (const text of [word.text, ...word.pieces]) yield [text, count];
}

function distinctPairs(fields: IndexedWord[][]): Float64Array {
  const keys: number[] = [];
  for (const field of fields) eachPair(field, (first, second) => keys.push(pairKey(first.stem, second.stem)));
  const sorted = Float64Array.from(keys).sort();
  return sorted.filter((key, place) => key !== sorted[place - 1]);
}
