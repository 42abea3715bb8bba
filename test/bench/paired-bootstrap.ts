// How sure a difference between two systems is, question by question.
import { seededRandom } from '../../bot/demo/seeded-random.ts';

export interface Difference {
  mean: number;
  /** Ends of the 95 % interval. */
  low: number;
  high: number;
}

const resamples = 10_000;

/**
 * Mean of `ours[n] - theirs[n]` over questions with its percentile interval from 10,000 resamples of the questions (Efron &
 * Tibshirani 1993, chapter 13). Both lists hold one figure a question in the same order; lists of unlike length are refused.
 */
export function pairedDifference(ours: readonly number[], theirs: readonly number[], seed: number): Difference {
  if (ours.length !== theirs.length || ours.length === 0)
    throw new Error(`Expected two lists of the same questions, got ${ours.length} and ${theirs.length} figures.`);
  const random = seededRandom(seed);
  const differences = Float64Array.from(ours, (figure, question) => figure - (theirs[question] ?? 0));
  const count = differences.length;
  const means = new Float64Array(resamples).map(() => {
    let sum = 0;
    for (let draw = 0; draw < count; draw += 1) sum += differences[Math.floor(random() * count)] ?? 0;
    return sum / count;
  });
  means.sort();
  return {
    mean: differences.reduce((sum, difference) => sum + difference, 0) / count,
    low: means[Math.floor(resamples * 0.025)] ?? 0,
    high: means[Math.ceil(resamples * 0.975) - 1] ?? 0,
  };
}
