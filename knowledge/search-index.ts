// The index that search reads: postings of words and of 4-grams in typed arrays, with their BM25 weights worked out beforehand.
import { buildSpellingIndex, type SpellingIndex } from './search-spelling.ts';
import { gramsOf, isStopWord, readWords, splitCompound, stemWord, type Vocabulary, type Word } from './terms.ts';

/** What can be searched for: a passage's own text, the headings above it and its document's title. */
export interface SearchablePassage {
  id: string;
  text: string;
  headings: string[];
  title: string;
}

/** BM25's `k1` and `b` and the `delta` of BM25+ for one kind of term. */
export interface Weighting {
  k1: number;
  b: number;
  delta: number;
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

// Found by measuring on the sets in shared/benchmarks together; each lies on a flat top.
export const defaultSettings: SearchSettings = {
  words: { k1: 0.8, b: 0.6, delta: 0.5 },
  grams: { k1: 0.7, b: 0.6, delta: 0.5 },
  wordShare: 0.5,
  partWeight: 0.4,
  headingWeight: 0.5,
  pairWeight: 0.4,
  phraseWeight: 0.1,
  spellingWeight: 0.7,
};

/**
 * Postings of one kind of term: those of term `t` stand at `starts[t]` up to `starts[t + 1]` in `passages` (rising) and
 * `weights`. A weight is BM25's term weight times the term's idf.
 */
export interface Postings {
  terms: Map<string, number>;
  /** Two terms that follow each other, as a term of their own; the key is `pairKey` of the two. */
  pairs: Map<number, number>;
  idf: Float32Array;
  starts: Uint32Array;
  passages: Uint32Array;
  weights: Float32Array;
}

export interface SearchIndex {
  ids: string[];
  settings: SearchSettings;
  words: Postings;
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

/** Builds the index; the passages keep their order, which `SearchHit.position` refers to. Takes any text. */
export function buildIndex(
  passages: readonly SearchablePassage[],
  settings: SearchSettings = defaultSettings,
): SearchIndex {
  const texts = passages.map((passage) => readWords(passage.text));
  const heads = passages.map((passage) => readWords([passage.title, ...passage.headings].join('\n')));
  const vocabulary = gatherVocabulary([...texts, ...heads]);
  const words = startPostings();
  const grams = startPostings();
  // Each distinct word is analysed once, and its terms numbered.
  const known = new Map<string, { isStopWord: boolean; stem: number; parts: number[]; grams: number[] }>();
  const number = (word: Word) => {
    const key = word.pieces.length > 0 ? word.pieces.join('-') : word.text;
    const before = known.get(key);
    if (before !== undefined) return before;
    const analysis = analyseWord(word, vocabulary);
    const numbered = {
      isStopWord: analysis.isStopWord,
      stem: words.number(analysis.stem),
      parts: analysis.parts.map(words.number),
      grams: analysis.grams.map(grams.number),
    };
    known.set(key, numbered);
    return numbered;
  };
  const addField = (field: Word[], weight: number) => {
    const numbered = field.map(number);
    for (const word of numbered) {
      for (const gram of word.grams) grams.add(gram, weight);
      if (word.isStopWord) continue;
      words.add(word.stem, weight);
      for (const part of word.parts) words.add(part, weight * settings.partWeight);
    }
    eachPair(numbered, (first, second) => words.add(words.numberPair(first.stem, second.stem), weight));
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
    words: words.finish(settings.words),
    grams: grams.finish(settings.grams),
    vocabulary,
    spelling: buildSpellingIndex(vocabulary.words, (word) => vocabulary.stemCounts.get(stemWord(word)) ?? 0),
  };
}

function gatherVocabulary(texts: Word[][]): Vocabulary {
  const wordCounts = new Map<string, number>();
  for (const word of texts.flat()) {
    for (const piece of [word.text, ...word.pieces]) wordCounts.set(piece, (wordCounts.get(piece) ?? 0) + 1);
  }
  const stemCounts = new Map<string, number>();
  for (const [word, count] of wordCounts) {
    const stem = stemWord(word);
    stemCounts.set(stem, (stemCounts.get(stem) ?? 0) + count);
  }
  return { words: new Set(wordCounts.keys()), stemCounts };
}

/** Inverse document frequency, never negative (Robertson & Zaragoza 2009, section 3.1, with 1 added as Lucene does). */
export function inverseFrequency(passagesWithTerm: number, passages: number): number {
  return Math.log(1 + (passages - passagesWithTerm + 0.5) / (passagesWithTerm + 0.5));
}

// Collects the terms of one passage after another, then turns them into postings ordered by term.
function startPostings() {
  const terms = new Map<string, number>();
  const pairs = new Map<number, number>();
  let termCount = 0;
  const passageOf: number[] = [];
  const termOf: number[] = [];
  const frequencies: number[] = [];
  const lengths: number[] = [];
  // Of the passage in hand: how often each term occurs, and which terms do.
  const current: number[] = [];
  let touched: number[] = [];

  function numberIn<K>(numbers: Map<K, number>, key: K): number {
    const before = numbers.get(key);
    if (before !== undefined) return before;
    const number = termCount;
    numbers.set(key, number);
    current.push(0);
    termCount += 1;
    return number;
  }

  return {
    number: (term: string) => numberIn(terms, term),
    numberPair: (first: number, second: number) => numberIn(pairs, pairKey(first, second)),
    add(term: number, weight: number) {
      const frequency = current[term] ?? 0;
      if (frequency === 0) touched.push(term);
      current[term] = frequency + weight;
    },
    endPassage() {
      let length = 0;
      for (const term of touched) {
        const frequency = current[term] ?? 0;
        termOf.push(term);
        passageOf.push(lengths.length);
        frequencies.push(frequency);
        length += frequency;
        current[term] = 0;
      }
      lengths.push(length);
      touched = [];
    },
    finish({ k1, b, delta }: Weighting): Postings {
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
      const counts = new Uint32Array(termCount);
      for (const term of termOf) counts[term] = (counts[term] ?? 0) + 1;
      const starts = new Uint32Array(termCount + 1);
      counts.forEach((count, term) => {
        starts[term + 1] = (starts[term] ?? 0) + count;
      });
      const idf = Float32Array.from(counts, (count) => inverseFrequency(count, lengths.length));
      const next = starts.slice();
      const passages = new Uint32Array(termOf.length);
      const weights = new Float32Array(termOf.length);
      termOf.forEach((term, index) => {
        const at = next[term] ?? 0;
        next[term] = at + 1;
        const passage = passageOf[index] ?? 0;
        const frequency = frequencies[index] ?? 0;
        const norm = k1 * (1 - b + (b * (lengths[passage] ?? 0)) / mean);
        passages[at] = passage;
        // BM25 (Robertson & Zaragoza 2009, equation 3.15) with the lower bound of BM25+ (Lv & Zhai 2011).
        weights[at] = (idf[term] ?? 0) * ((frequency * (k1 + 1)) / (frequency + norm) + delta);
      });
      return { terms, pairs, idf, starts, passages, weights };
    },
  };
}
