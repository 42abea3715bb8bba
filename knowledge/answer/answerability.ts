// How likely it is that passages on the subject of a question really hold its answer, without a language model.
import type { AlsoSought, SearchIndex } from '../search/search.ts';
import { type AnswerFeatures, evidenceOf, type Sentences } from './answer-features.ts';
import { type FittedWeights, likelihood } from './fitted-weights.ts';

// Logistic regression on the 2,728 questions of squad_sv, of which 991 have a passage on their subject that does not answer.
// `node test/bench/fit-answerability.ts` prints this table anew, and how well it does on questions that it was not fitted on.
const fitted: FittedWeights<keyof AnswerFeatures> = {
  base: 0.562,
  weights: {
    held: { mean: 0.687, deviation: 0.209, weight: 0.205 },
    elsewhere: { mean: 0.0625, deviation: 0.114, weight: -0.191 },
    negation: { mean: 0.0469, deviation: 0.211, weight: -0.736 },
    opposites: { mean: 0.0389, deviation: 0.197, weight: -0.306 },
    missingNumbers: { mean: 0.0282, deviation: 0.174, weight: -0.315 },
    missingNames: { mean: 0.134, deviation: 0.396, weight: -0.0907 },
    missingLimits: { mean: 0.0799, deviation: 0.283, weight: -0.0979 },
    replaced: { mean: 0.0546, deviation: 0.238, weight: -0.183 },
    kind: { mean: 0.286, deviation: 0.119, weight: 0.0695 },
    length: { mean: 1.71, deviation: 0.331, weight: 0.305 },
  },
};

/**
 * The likelihood, 0 to 1, that the passages hold the answer, given that they are about the subject: whether they are is what
 * the search score tells. The best passage first; three are enough. With no passage it says nothing and gives what is usual.
 */
export function answerability(
  index: SearchIndex,
  question: { text: string; also: readonly AlsoSought[] },
  passages: readonly Sentences[],
): number {
  return likelihood(fitted, evidenceOf(index, question, passages));
}
