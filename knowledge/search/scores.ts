// The scores of passages that were read for a question, by words, pairs and 4-grams, fused.
import type { SoughtQuestion, SoughtTerms } from './question.ts';
import type { Located, Occurrences } from './scan.ts';
import type { SearchIndex } from './search-index.ts';
import { highestWeight, inverseFrequency, lengthNorm, termWeight, type Weighting } from './settings.ts';

/** How many passages hold each stem and each gram of a question, in its order. */
export interface Holders {
  stems: readonly number[];
  grams: readonly number[];
}

/** What is compared: how many passages there are, and their mean lengths in weighted words and grams. */
export type ScoringBase = Pick<SearchIndex, 'settings' | 'live' | 'meanWords' | 'meanGrams'>;

/**
 * The score of each candidate: by words and pairs, and by grams, the sum of its weights as a part of the highest sum there can
 * be (every term saturated), so that kinds of terms and questions can be compared.
 */
export function scoreCandidates(
  { settings, live, meanWords, meanGrams }: ScoringBase,
  { stems, grams, pairs }: SoughtQuestion,
  holders: Holders,
  candidates: readonly Located[],
  read: (passage: Located) => Occurrences,
): Float32Array {
  const stemWeights = weigh(stems, holders.stems, live);
  const gramWeights = weigh(grams, holders.grams, live);
  const gramScores = new Float32Array(candidates.length);
  const wordScores = new Float32Array(candidates.length);
  const pairWeights = new Float32Array(candidates.length * pairs.length);
  const pairPassages = new Uint32Array(pairs.length);
  candidates.forEach((located, candidate) => {
    const held = read(located);
    const { segment, place } = located;
    const gramNorm = lengthNorm(settings.grams, segment.gramLengths[place] ?? 0, meanGrams);
    gramScores[candidate] = sumOf(held.grams, gramWeights, settings.grams, gramNorm);
    const wordNorm = lengthNorm(settings.words, segment.wordLengths[place] ?? 0, meanWords);
    wordScores[candidate] = sumOf(held.stems, stemWeights, settings.words, wordNorm);
    held.pairs.forEach((frequency, pair) => {
      if (frequency === 0) return;
      pairWeights[candidate * pairs.length + pair] = termWeight(settings.words, frequency, wordNorm);
      pairPassages[pair] = (pairPassages[pair] ?? 0) + 1;
    });
  });
  // How many passages hold a pair is not kept; few beside the candidates do. A pair that none has says nothing against any.
  const weightOfPair = pairs.map(({ weight }, pair) => {
    const passages = pairPassages[pair] ?? 0;
    return passages === 0 ? 0 : weight * inverseFrequency(passages, live);
  });
  const wordShare =
    settings.wordShare / highestSum(settings.words, stems.unknown, [...stemWeights, ...weightOfPair], live);
  const gramShare = (1 - settings.wordShare) / highestSum(settings.grams, grams.unknown, gramWeights, live);
  return gramScores.map((gramScore, candidate) => {
    let wordScore = wordScores[candidate] ?? 0;
    weightOfPair.forEach((weight, pair) => {
      wordScore += weight * (pairWeights[candidate * pairs.length + pair] ?? 0);
    });
    return gramShare * gramScore + wordShare * wordScore;
  });
}

/** The weight of each thing sought with its idf. */
function weigh({ weights }: SoughtTerms, holders: readonly number[], live: number): Float64Array {
  return Float64Array.from(weights, (weight, place) => weight * inverseFrequency(holders[place] ?? 0, live));
}

function sumOf(frequencies: Float32Array, weights: Float64Array, weighting: Weighting, norm: number): number {
  let sum = 0;
  for (let place = 0; place < weights.length; place += 1) {
    const frequency = frequencies[place] ?? 0;
    if (frequency > 0) sum += (weights[place] ?? 0) * termWeight(weighting, frequency, norm);
  }
  return sum;
}

function highestSum(weighting: Weighting, unknown: number, weights: Iterable<number>, live: number): number {
  let sum = unknown * inverseFrequency(0, live);
  for (const weight of weights) sum += weight;
  return sum * highestWeight(weighting) || 1;
}
