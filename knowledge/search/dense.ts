// Search by meaning: how near a question's vector lies to the passages' vectors, fused with the ranking by words.
import { fingerprintOf, type Passage } from '../document.ts';
import type { Question } from '../knowledge-base.ts';
import type { SearchHit } from './search.ts';

/** The vectors of a knowledge base's passages, all of length 1. */
export interface PassageVectors {
  dimension: number;
  /** Passage n's vector begins at n * dimension; all zeros where the passage has none. */
  values: Float32Array;
}

/** How much the nearness of vectors counts against the words, which have the rest. */
const denseShare = 0.4;
/** The score of the nearest passage before it is weighed: about what the best one by words has when it is the right one. */
const nearestScore = 0.5;
/** So many of the best passages by words take part in the fusion; those after them count as having none of the words. */
export const fromWords = 100;
const longestQuery = 2_000;

/** What a passage's vector is made of: the headings above it and its text; the fingerprint changes whenever that does. */
export function denseText(passage: Passage): { fingerprint: string; text: string } {
  const text = [...passage.headings, passage.text].join('\n');
  return { fingerprint: fingerprintOf({ ...passage, text }), text };
}

/** What a question's vector is made of: its text, a follow-up's after the question it follows up; its first 2,000 characters. */
export function denseQuery({ text, subject }: Question): string {
  return (subject === null ? text : `${subject.question}\n${text}`).slice(0, longestQuery).toWellFormed();
}

/** A vector of the same direction with length 1, or null for one that has no direction (all zeros, not finite, empty). */
export function unitVector(values: readonly number[]): Float32Array | null {
  const length = Math.hypot(...values);
  if (!Number.isFinite(length) || length === 0) return null;
  return Float32Array.from(values, (value) => value / length);
}

/** Vectors of passages in their order, null where there is none yet; null when there are none at all. */
export function packVectors(rows: readonly (Float32Array | null)[]): PassageVectors | null {
  const dimension = rows.find((row) => row !== null)?.length ?? 0;
  if (dimension === 0) return null;
  const values = new Float32Array(rows.length * dimension);
  for (const [position, row] of rows.entries()) {
    if (row?.length === dimension) values.set(row, position * dimension);
  }
  return { dimension, values };
}

/** The cosine of a unit vector with each passage's, -1 to 1; NaN for a passage without a vector. */
function cosines({ dimension, values }: PassageVectors, query: Float32Array): Float32Array {
  return Float32Array.from({ length: values.length / dimension }, (_, position) => {
    const from = position * dimension;
    let sum = 0;
    let isKnown = false;
    for (let at = 0; at < dimension; at += 1) {
      const value = values[from + at] ?? 0;
      if (value !== 0) isKnown = true;
      sum += value * (query[at] ?? 0);
    }
    return isKnown ? sum : Number.NaN;
  });
}

/**
 * Cosines on a scale that is the same for every model: 0 is a passage like the average one or farther, 1 the nearest. NaN
 * stays, and is what all get when none is nearer than another.
 */
function nearness(cosine: Float32Array): Float32Array {
  const known = cosine.filter((value) => !Number.isNaN(value));
  const average = known.reduce((sum, value) => sum + value, 0) / known.length;
  const span = known.reduce((most, value) => Math.max(most, value), -1) - average;
  return cosine.map((value) => (span > 1e-6 ? Math.max(0, (value - average) / span) : Number.NaN));
}

/**
 * The hits by words with the nearness of a question's vector counted in, best first; a vector of another dimension than the
 * passages' changes nothing. A hit keeps its coverage by words, and a passage without a vector its score. The scale of
 * nearness is fixed, so that meaning decides where the words say little.
 */
export function fuseByMeaning(
  passages: readonly Passage[],
  hits: readonly SearchHit[],
  vectors: PassageVectors,
  query: Float32Array,
): SearchHit[] {
  if (query.length !== vectors.dimension) return [...hits];
  const near = nearness(cosines(vectors, query));
  const byWords = new Map(hits.map((hit) => [hit.position, hit]));
  const fused = passages.map(({ id }, position): SearchHit => {
    const hit = byWords.get(position) ?? { position, id, score: 0, coverage: 0, matched: [] };
    const meaning = near[position] ?? Number.NaN;
    if (Number.isNaN(meaning)) return hit;
    return { ...hit, score: (1 - denseShare) * hit.score + denseShare * nearestScore * meaning };
  });
  return fused.filter((hit) => hit.score > 0).sort((a, b) => b.score - a.score);
}
