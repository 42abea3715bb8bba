// Search: ranks the passages of an index for a question, by words with their compound parts and by 4-grams, fused.
import { readTokens, readWord, stemWord } from '../swedish/terms.ts';
import { lightWords } from '../swedish/terms-of-questions.ts';
import { findCandidates } from './candidates.ts';
import { findLike } from './fuzzy.ts';
import { type AlsoSought, type ContentWord, type Phrase, readQuestion, type SoughtQuestion } from './question.ts';
import { type Located, type Occurrences, startReading } from './scan.ts';
import { scoreCandidates } from './scores.ts';
import type { SearchIndex } from './search-index.ts';
import { inverseFrequency, type SearchSettings } from './settings.ts';
import { findText, textOf } from './string-table.ts';

export type { AlsoSought } from './question.ts';
export { addPassages, buildIndex, removePassages, type SearchIndex } from './search-index.ts';
export type { SearchablePassage } from './segment.ts';

export interface SearchHit {
  /** Place of the passage in the order in which passages were indexed, from 0. */
  position: number;
  id: string;
  /** Share of the best score that any passage could have for this question, 0 to 1; comparable between questions. */
  score: number;
  /** Share of the question's content words, weighted by idf, that the passage has, 0 to 1; near words count in part. */
  coverage: number;
  /** The question's content words that the passage has, wholly or in part; folded, in the question's order. */
  matched: string[];
}

/**
 * The best passages for a question, best first, equal ones in the index's order; at most `limit`, fewer or none when fewer
 * match. Of a large collection only the candidates by words are compared, so a passage with no word of the question, or like one,
 * is not found. Takes any string; of a very long one the first 2,000 characters are read.
 */
export function search(
  index: SearchIndex,
  query: string,
  { limit, also = [] }: { limit: number; also?: readonly AlsoSought[] },
): SearchHit[] {
  const question = readQuestion(index.lexicon, index.settings, query, also);
  const idf = (stem: number) => inverseFrequency(index.lexicon.stemPassages[stem] ?? 0, index.live);
  const sought = question.stems.numbers.map((stem, place) => ({
    stem,
    weight: (question.stems.weights[place] ?? 0) * idf(stem),
  }));
  // Words that no text has, or hardly any, still find the passages with words like them.
  for (const [{ stem, grams }, times] of countWords(question.content)) {
    if ((index.lexicon.stemPassages[stem] ?? 0) > index.settings.rareWord) continue;
    for (const like of findLike(index, grams))
      sought.push({ stem: like.stem, weight: times * index.settings.likeWeight * like.likeness * idf(like.stem) });
  }
  const positions = findCandidates(index, sought, Math.max(index.settings.candidates, limit));
  const candidates = [...positions].map((position) => locate(index, position));
  const read = startReading(index, question, candidates);
  const { stemPassages, gramPassages } = index.lexicon;
  const holders = {
    stems: question.stems.numbers.map((stem) => stemPassages[stem] ?? 0),
    grams: question.grams.numbers.map((gram) => gramPassages[gram] ?? 0),
  };
  const scores = scoreCandidates(index, question, holders, candidates, read);
  const coverageOf = startCoverage(question, index.settings, idf);
  return bestPlaces(scores, limit).flatMap((candidate) => {
    const located = candidates[candidate];
    if (located === undefined) return [];
    const { segment, place } = located;
    const id = textOf(segment.ids, place);
    return [{ position: segment.first + place, id, score: scores[candidate] ?? 0, ...coverageOf(read(located)) }];
  });
}

function locate({ segments }: SearchIndex, position: number): Located {
  const segment = segments.findLast(({ first }) => first <= position);
  if (segment === undefined) throw new Error(`Expected a position in the index, got ${position}.`);
  return { segment, place: position - segment.first };
}

/** How telling a stem is among the passages of an index: its inverse document frequency, highest for an unknown one. */
export function idfOf({ lexicon, live }: SearchIndex, stem: string): number {
  return inverseFrequency(lexicon.stemPassages[findText(lexicon.stems, stem)] ?? 0, live);
}

/** Whether a passage of the index has a word, in any of its forms. */
export function knowsWord({ lexicon }: SearchIndex, word: string): boolean {
  return readTokens(word).some((token) => {
    const stem = findText(lexicon.stems, stemWord(readWord(token).text));
    return stem !== -1 && (lexicon.stemPassages[stem] ?? 0) > 0;
  });
}

// Keeps the best few in order while passing through once; sorting all candidates would cost more.
function bestPlaces(scores: Float32Array, limit: number): number[] {
  const best: number[] = [];
  const scoreAt = (place: number) => scores[best[place] ?? -1] ?? 0;
  scores.forEach((score, candidate) => {
    if (score <= 0 || (best.length >= limit && score <= scoreAt(best.length - 1))) return;
    let place = best.length;
    while (place > 0 && scoreAt(place - 1) < score) place -= 1;
    best.splice(place, 0, candidate);
    if (best.length > limit) best.pop();
  });
  return best;
}

/** Makes a measure of what a passage, as it was read, has of a question's content words. */
function startCoverage(question: SoughtQuestion, { spellingWeight }: SearchSettings, idf: (stem: number) => number) {
  // Each word is looked for once and counts as often as it is said.
  const counted = countWords(question.content);
  const content = [...counted.keys()];
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of question.phrases) {
    if (phrase.words.length === 0) continue;
    for (const word of phrase.for) phrases.set(word, [...(phrases.get(word) ?? []), phrase]);
  }
  const stemPlaces = new Map(question.stems.numbers.map((stem, place) => [stem, place]));
  const gramPlaces = new Map(question.grams.numbers.map((gram, place) => [gram, place]));
  const weights = [...counted].map(([word, times]) =>
    lightWords.has(word.text) ? 0 : times * idf(word.meant?.stem ?? word.stem),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (held: Occurrences) => {
    const hasStem = (stem: number) => (held.stems[stemPlaces.get(stem) ?? -1] ?? 0) > 0;
    const hasGram = (gram: number) => (held.grams[gramPlaces.get(gram) ?? -1] ?? 0) > 0;
    const found = content.map((word) =>
      Math.max(
        presence(word, hasStem, hasGram, spellingWeight),
        presenceOfMeaning(phrases.get(word.text) ?? [], hasStem),
      ),
    );
    const covered = found.reduce((sum, share, place) => sum + share * (weights[place] ?? 0), 0);
    return {
      coverage: total === 0 ? 0 : covered / total,
      matched: content.filter((_, place) => (found[place] ?? 0) > 0).map(({ text }) => text),
    };
  };
}

/** The distinct words in order, each with how often it is said. */
function countWords(content: readonly ContentWord[]): Map<ContentWord, number> {
  const times = new Map<ContentWord, number>();
  for (const word of content) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

/** How much of the best wording that a word of the query stands for, of `phrases`, is in the passage, times the wording's weight. */
function presenceOfMeaning(phrases: readonly Phrase[], hasStem: (stem: number) => boolean): number {
  const shares = phrases.map(
    ({ weight, words }) => (weight * words.filter(({ stem }) => hasStem(stem)).length) / words.length,
  );
  return Math.max(0, ...shares);
}

const leastLikeness = 0.6;

/** 1 when the word's stem is in the passage; less for a misspelling, for some of its parts or for most of its 4-grams. */
function presence(
  { stem, parts, grams, meant }: ContentWord,
  hasStem: (stem: number) => boolean,
  hasGram: (gram: number) => boolean,
  spellingWeight: number,
): number {
  if (hasStem(stem)) return 1;
  if (meant !== null && hasStem(meant.stem)) return spellingWeight;
  const share = (list: number[], has: (number: number) => boolean) =>
    list.filter(has).length / Math.max(1, list.length);
  const likeness = share(grams, hasGram);
  return Math.max(share(parts, hasStem), likeness >= leastLikeness ? likeness : 0);
}
