// Search: ranks the passages of an index for a question, by words with their compound parts and by 4-grams, fused.
import { type Analysis, analyseWord, eachPair, pairKey, type SearchIndex } from './search-index.ts';
import { findSorted, inverseFrequency, type Postings, type Weighting } from './search-postings.ts';
import { nearestWord } from './search-spelling.ts';
import { readWords } from './terms.ts';

export { analyseWord, buildIndex, type SearchablePassage, type SearchIndex } from './search-index.ts';

export interface SearchHit {
  /** Place of the passage in the list that the index was built from, from 0. */
  position: number;
  id: string;
  /** Share of the best score that any passage could have for this question, 0 to 1; comparable between questions. */
  score: number;
  /** Share of the question's content words, weighted by idf, that the passage has, 0 to 1; near words count in part. */
  coverage: number;
  /** The question's content words that the passage has, wholly or in part; folded, in the question's order. */
  matched: string[];
}

/** Wording to look for beside the query, as the glossary gives it; `for` are the query's folded words it stands for. */
export interface AlsoSought {
  for: readonly string[];
  text: string;
  /** Against the query's own words. */
  weight: number;
}

const longestQuery = 2_000;

/**
 * The best passages for a question, best first, equal ones in the index's order; at most `limit`, fewer or none when fewer
 * match. Takes any string; of a very long one the first 2,000 characters are read.
 */
export function search(
  index: SearchIndex,
  query: string,
  { limit, also = [] }: { limit: number; also?: readonly AlsoSought[] },
): SearchHit[] {
  const words = readWords(query.slice(0, longestQuery)).map((word) => ({
    text: word.text,
    ...analyseWord(word, index.vocabulary),
  }));
  const content = words.filter((word) => !word.isStopWord).map((word) => ({ ...word, meant: meantWord(index, word) }));
  const { wordShare, words: wordWeighting, grams: gramWeighting } = index.settings;
  const scores = new Float32Array(index.ids.length);
  const phrases = also.map((phrase) => ({ ...phrase, words: contentWords(index, phrase.text) }));
  const wordSought = wordTerms(index, words, content);
  const gramSought = gramTerms(index, words);
  for (const phrase of phrases) {
    addKnown(wordSought, wordTerms(index, phrase.words, phrase.words), phrase.weight);
    addKnown(gramSought, gramTerms(index, phrase.words), phrase.weight);
  }
  addScores(scores, index.words, wordSought, wordShare, wordWeighting);
  addScores(scores, index.grams, gramSought, 1 - wordShare, gramWeighting);
  return bestPositions(scores, limit).map((position) => ({
    position,
    id: index.ids[position] ?? '',
    score: scores[position] ?? 0,
    ...coverageOf(index, content, phrases, position),
  }));
}

type QueryWord = Analysis & { text: string };
/** `meant` is the known word that an unknown one is probably a misspelling of. */
type ContentWord = QueryWord & { meant: Analysis | null };

/** Wording that the query means; its words in the order of the text. */
type Phrase = AlsoSought & { words: ContentWord[] };

function contentWords(index: SearchIndex, text: string): ContentWord[] {
  const words = readWords(text).map((word) => ({
    text: word.text,
    ...analyseWord(word, index.vocabulary),
    meant: null,
  }));
  return words.filter((word) => !word.isStopWord);
}

function meantWord(index: SearchIndex, word: QueryWord): Analysis | null {
  if (index.words.terms.has(word.stem) || word.parts.length > 0) return null;
  const text = nearestWord(index.spelling, word.text);
  if (text === null) return null;
  const analysis = analyseWord({ text, pieces: [] }, index.vocabulary);
  return analysis.isStopWord ? null : analysis;
}

/** What a question is looked up as: the weight of each term by its number, and of the words that no passage has. */
interface Terms {
  known: Map<number, number>;
  unknown: number;
}

function addTerm(terms: Terms, number: number | undefined, weight: number) {
  if (number === undefined) terms.unknown += weight;
  else terms.known.set(number, (terms.known.get(number) ?? 0) + weight);
}

// What the query only means and no passage has says nothing against any, so the unknown is left out.
function addKnown(terms: Terms, more: Terms, weight: number) {
  for (const [term, share] of more.known) addTerm(terms, term, share * weight);
}

function wordTerms(index: SearchIndex, words: QueryWord[], content: ContentWord[]): Terms {
  const { partWeight, pairWeight, phraseWeight, spellingWeight } = index.settings;
  const numbers = index.words.terms;
  const terms: Terms = { known: new Map(), unknown: 0 };
  for (const { stem, parts, meant } of content) {
    const weight = meant === null ? 1 : spellingWeight;
    addTerm(terms, numbers.get(meant?.stem ?? stem), weight);
    for (const part of meant?.parts ?? parts) addTerm(terms, numbers.get(part), weight * partWeight);
  }
  // A pair that no passage has says nothing against any, so it is left out rather than counted as unknown.
  eachPair(words, (first, second, isPhrase) => {
    const key = pairKey(numbers.get(first.stem) ?? -1, numbers.get(second.stem) ?? -1);
    const pair = findSorted(index.pairKeys, key, 0, index.pairKeys.length);
    if (pair !== -1) addTerm(terms, index.firstPair + pair, isPhrase ? phraseWeight : pairWeight);
  });
  return terms;
}

function gramTerms(index: SearchIndex, words: QueryWord[]): Terms {
  const terms: Terms = { known: new Map(), unknown: 0 };
  for (const gram of words.flatMap((word) => word.grams)) addTerm(terms, index.grams.terms.get(gram), 1);
  return terms;
}

/**
 * Adds `share` of a score to each passage: the sum of its weights for the terms, as a part of the highest sum there can be
 * (every term saturated), so that kinds of terms and questions can be compared.
 */
function addScores(scores: Float32Array, postings: Postings, terms: Terms, share: number, { k1, delta }: Weighting) {
  let idfMass = terms.unknown * inverseFrequency(0, scores.length);
  for (const [term, weight] of terms.known) idfMass += weight * (postings.idf[term] ?? 0);
  if (idfMass === 0) return;
  for (const [term, weight] of terms.known) {
    const scale = (share * weight) / (idfMass * (k1 + 1 + delta));
    const end = postings.starts[term + 1] ?? 0;
    for (let at = postings.starts[term] ?? 0; at < end; at += 1) {
      const passage = postings.passages[at] ?? 0;
      scores[passage] = (scores[passage] ?? 0) + scale * (postings.weights[at] ?? 0);
    }
  }
}

/** How telling a stem is among the passages of an index: its inverse document frequency, highest for an unknown one. */
export function idfOf({ words, ids }: SearchIndex, stem: string): number {
  const number = words.terms.get(stem);
  return number === undefined ? inverseFrequency(0, ids.length) : (words.idf[number] ?? 0);
}

// Keeps the best few in order while passing through once; sorting all passages would cost more than scoring them.
function bestPositions(scores: Float32Array, limit: number): number[] {
  const best: number[] = [];
  const scoreAt = (place: number) => scores[best[place] ?? -1] ?? 0;
  scores.forEach((score, position) => {
    if (score <= 0 || (best.length >= limit && score <= scoreAt(best.length - 1))) return;
    let place = best.length;
    while (place > 0 && scoreAt(place - 1) < score) place -= 1;
    best.splice(place, 0, position);
    if (best.length > limit) best.pop();
  });
  return best;
}

function coverageOf(index: SearchIndex, content: ContentWord[], phrases: readonly Phrase[], position: number) {
  let covered = 0;
  let total = 0;
  const matched: string[] = [];
  for (const word of content) {
    const found = Math.max(presence(index, word, position), presenceOfMeaning(index, phrases, word.text, position));
    const weight = idfOf(index, word.meant?.stem ?? word.stem);
    total += weight;
    covered += weight * found;
    if (found > 0) matched.push(word.text);
  }
  return { coverage: total === 0 ? 0 : covered / total, matched };
}

/** How much of the best wording that a word of the query stands for is in the passage, times the wording's weight. */
function presenceOfMeaning(index: SearchIndex, phrases: readonly Phrase[], word: string, position: number): number {
  const shares = phrases
    .filter((phrase) => phrase.for.includes(word) && phrase.words.length > 0)
    .map(
      ({ weight, words }) =>
        (weight * words.filter(({ stem }) => hasTerm(index.words, stem, position)).length) / words.length,
    );
  return Math.max(0, ...shares);
}

const leastLikeness = 0.6;

/** 1 when the word's stem is in the passage; less for a misspelling, for some of its parts or for most of its 4-grams. */
function presence(index: SearchIndex, word: ContentWord, position: number): number {
  if (hasTerm(index.words, word.stem, position)) return 1;
  if (word.meant !== null && hasTerm(index.words, word.meant.stem, position)) return index.settings.spellingWeight;
  const share = (postings: Postings, terms: string[]) =>
    terms.filter((term) => hasTerm(postings, term, position)).length / Math.max(1, terms.length);
  const likeness = share(index.grams, word.grams);
  return Math.max(share(index.words, word.parts), likeness >= leastLikeness ? likeness : 0);
}

function hasTerm(postings: Postings, term: string, position: number): boolean {
  const number = postings.terms.get(term);
  if (number === undefined) return false;
  return findSorted(postings.passages, position, postings.starts[number] ?? 0, postings.starts[number + 1] ?? 0) !== -1;
}
