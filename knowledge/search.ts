// Search: ranks the passages of an index for a question, by words with their compound parts and by 4-grams, fused.
import { type Candidates, findCandidates } from './search-candidates.ts';
import type { SearchIndex } from './search-index.ts';
import { type AlsoSought, type ContentWord, type Phrase, type Question, readQuestion } from './search-question.ts';
import { startReading } from './search-reading.ts';
import type { Segment } from './search-segment.ts';
import { highestWeight, inverseFrequency, lengthNorm, termWeight } from './search-settings.ts';
import { textOf } from './search-strings.ts';

export { addPassages, buildIndex, removePassages, type SearchIndex } from './search-index.ts';
export type { AlsoSought } from './search-question.ts';
export type { SearchablePassage } from './search-segment.ts';

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
  const question = readQuestion(index.lexicon, index.settings, query.slice(0, longestQuery), also);
  const idf = (stem: number) => inverseFrequency(index.lexicon.stemPassages[stem] ?? 0, index.live);
  const sought = [...question.stems.known].map(([stem, weight]) => ({ stem, weight: weight * idf(stem) }));
  const candidates = findCandidates(index, sought, Math.max(index.settings.candidates, limit));
  const reading = startReading(index, question);
  const scores = scoreCandidates(index, question, candidates, reading);
  const hits = bestPlaces(scores, limit).map((place) => {
    const position = candidates.positions[place] ?? 0;
    const segment = segmentOf(index, position);
    const { gramFrequencies } = reading.read(segment, position - segment.first);
    return {
      position,
      id: textOf(segment.ids, position - segment.first),
      score: scores[place] ?? 0,
      ...coverageOf(index, question, stemsOf(index, segment, position - segment.first), gramFrequencies, idf),
    };
  });
  reading.end();
  return hits;
}

function segmentOf({ segments }: SearchIndex, position: number): Segment {
  const segment = segments.findLast(({ first }) => first <= position);
  if (segment === undefined) throw new Error(`Expected a position in the index, got ${position}.`);
  return segment;
}

/**
 * The score of each candidate: by words and pairs, and by grams, the sum of its weights as a part of the highest sum there can
 * be (every term saturated), so that kinds of terms and questions can be compared.
 */
function scoreCandidates(
  index: SearchIndex,
  { stems, grams, pairs }: Question,
  { positions, sums }: Candidates,
  { read }: ReturnType<typeof startReading>,
): Float32Array {
  const { settings, lexicon, live } = index;
  const gramWeights = Float64Array.from(
    grams.known,
    ([gram, weight]) => weight * inverseFrequency(lexicon.gramPassages[gram] ?? 0, live),
  );
  const gramMass = grams.unknown * inverseFrequency(0, live) + gramWeights.reduce((sum, weight) => sum + weight, 0);
  const gramShare = gramMass === 0 ? 0 : (1 - settings.wordShare) / (gramMass * highestWeight(settings.grams));
  const scores = new Float32Array(positions.length);
  const pairWeights = new Float32Array(positions.length * pairs.length);
  const pairPassages = new Uint32Array(pairs.length);
  positions.forEach((position, candidate) => {
    const segment = segmentOf(index, position);
    const place = position - segment.first;
    const { gramFrequencies, pairFrequencies } = read(segment, place);
    const gramNorm = lengthNorm(settings.grams, segment.gramLengths[place] ?? 0, index.meanGrams);
    let sum = 0;
    for (let gram = 0; gram < gramWeights.length; gram += 1) {
      const frequency = gramFrequencies[gram] ?? 0;
      if (frequency > 0) sum += (gramWeights[gram] ?? 0) * termWeight(settings.grams, frequency, gramNorm);
    }
    scores[candidate] = gramShare * sum;
    const wordNorm = lengthNorm(settings.words, segment.wordLengths[place] ?? 0, index.meanWords);
    for (let pair = 0; pair < pairs.length; pair += 1) {
      const frequency = pairFrequencies[pair] ?? 0;
      if (frequency === 0) continue;
      pairWeights[candidate * pairs.length + pair] = termWeight(settings.words, frequency, wordNorm);
      pairPassages[pair] = (pairPassages[pair] ?? 0) + 1;
    }
  });

  let wordMass = stems.unknown * inverseFrequency(0, live);
  for (const [stem, weight] of stems.known)
    wordMass += weight * inverseFrequency(lexicon.stemPassages[stem] ?? 0, live);
  // How many passages hold a pair is not kept; few beside the candidates do. A pair that none has says nothing against any.
  const weightOfPair = pairs.map(({ weight }, pair) => {
    const passages = pairPassages[pair] ?? 0;
    return passages === 0 ? 0 : weight * inverseFrequency(passages, live);
  });
  wordMass += weightOfPair.reduce((sum, weight) => sum + weight, 0);
  const wordShare = wordMass === 0 ? 0 : settings.wordShare / (wordMass * highestWeight(settings.words));
  for (let candidate = 0; candidate < scores.length; candidate += 1) {
    let sum = sums[candidate] ?? 0;
    for (let pair = 0; pair < pairs.length; pair += 1)
      sum += (weightOfPair[pair] ?? 0) * (pairWeights[candidate * pairs.length + pair] ?? 0);
    scores[candidate] = (scores[candidate] ?? 0) + wordShare * sum;
  }
  return scores;
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

/** The stems in a passage, whole or as parts. */
function stemsOf({ lexicon }: SearchIndex, { sequences: { starts, tokens } }: Segment, place: number): Set<number> {
  const stems = new Set<number>();
  const { stemOf, isStopWord, parts } = lexicon;
  for (const word of tokens.subarray(starts[2 * place], starts[2 * place + 2])) {
    if (isStopWord[word] === 1) continue;
    stems.add(stemOf[word] ?? 0);
    for (const part of parts.numbers.subarray(parts.starts[word], parts.starts[word + 1])) stems.add(part);
  }
  return stems;
}

function coverageOf(
  { settings }: SearchIndex,
  { content, phrases, grams }: Question,
  stems: Set<number>,
  gramFrequencies: Float32Array,
  idf: (stem: number) => number,
) {
  const places = new Map([...grams.known.keys()].map((gram, place) => [gram, place]));
  const hasGram = (gram: number) => (gramFrequencies[places.get(gram) ?? -1] ?? 0) > 0;
  let covered = 0;
  let total = 0;
  const matched: string[] = [];
  for (const word of content) {
    const found = Math.max(
      presence(word, stems, hasGram, settings.spellingWeight),
      presenceOfMeaning(phrases, word.text, stems),
    );
    const weight = idf(word.meant?.stem ?? word.stem);
    total += weight;
    covered += weight * found;
    if (found > 0) matched.push(word.text);
  }
  return { coverage: total === 0 ? 0 : covered / total, matched };
}

/** How much of the best wording that a word of the query stands for is in the passage, times the wording's weight. */
function presenceOfMeaning(phrases: readonly Phrase[], word: string, stems: Set<number>): number {
  const shares = phrases
    .filter((phrase) => phrase.for.includes(word) && phrase.words.length > 0)
    .map(({ weight, words }) => (weight * words.filter(({ stem }) => stems.has(stem)).length) / words.length);
  return Math.max(0, ...shares);
}

const leastLikeness = 0.6;

/** 1 when the word's stem is in the passage; less for a misspelling, for some of its parts or for most of its 4-grams. */
function presence(
  { stem, parts, grams, meant }: ContentWord,
  stems: Set<number>,
  hasGram: (gram: number) => boolean,
  spellingWeight: number,
): number {
  if (stems.has(stem)) return 1;
  if (meant !== null && stems.has(meant.stem)) return spellingWeight;
  const share = (list: number[], has: (number: number) => boolean) =>
    list.filter(has).length / Math.max(1, list.length);
  const likeness = share(grams, hasGram);
  return Math.max(
    share(parts, (part) => stems.has(part)),
    likeness >= leastLikeness ? likeness : 0,
  );
}
