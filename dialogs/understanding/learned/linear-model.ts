// A linear model over hashed features: how it scores, and how it is kept in few bytes.
import type { Features } from './message-features.ts';

/** One weight for each feature and label. */
export interface LinearModel {
  labels: readonly string[];
  /** The hashes of the features, in ascending order. */
  hashes: Uint32Array;
  /** By feature and label: where the weight stands in `levels`. */
  weights: Uint8Array;
}

/** The weights that a byte can stand for: finer near zero, where most are; up to `largest`. Few of them compress well. */
const largest = 12;
const steps = 31;
const levels = Float64Array.from({ length: 2 * steps + 1 }, (_, byte) => {
  const part = (byte - steps) / steps;
  return Math.sign(part) * part * part * largest;
});

/** The byte whose weight comes nearest. */
export function byteOf(weight: number): number {
  const part = Math.sqrt(Math.min(1, Math.abs(weight) / largest));
  return steps + Math.round(Math.sign(weight) * part * steps);
}

/** How likely each label is, in the order of the model's labels; they add up to one. */
export function likelihoods({ labels, hashes, weights }: LinearModel, features: Features): Float64Array {
  const scores = new Float64Array(labels.length);
  features.hashes.forEach((hash, at) => {
    const place = placeOf(hashes, hash);
    if (place < 0) return;
    const value = features.values[at] ?? 0;
    const from = place * labels.length;
    for (let label = 0; label < scores.length; label += 1)
      scores[label] = (scores[label] ?? 0) + value * (levels[weights[from + label] ?? steps] ?? 0);
  });
  return softmax(scores);
}

/** Scores as likelihoods, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (const [at, score] of scores.entries()) sum += scores[at] = Math.exp(score - highest);
  for (const [at, score] of scores.entries()) scores[at] = score / sum;
  return scores;
}

function placeOf(hashes: Uint32Array, hash: number): number {
  let [from, to] = [0, hashes.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = hashes[middle] ?? 0;
    if (found === hash) return middle;
    if (found < hash) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** Several models by name as bytes, with the mark of what they were learned from. */
export function writeModels(mark: string, models: Readonly<Record<string, LinearModel>>): Uint8Array {
  const entries = Object.entries(models);
  const head = JSON.stringify({
    mark,
    models: entries.map(([name, { labels, hashes }]) => ({ name, labels, features: hashes.length })),
  });
  const padded = new TextEncoder().encode(`${head.padEnd(Math.ceil((head.length + 1) / 4) * 4 - 1)}\n`);
  const parts = entries.flatMap(([, { hashes, weights }]) => [
    new Uint8Array(hashes.slice().buffer),
    fourfold(weights),
  ]);
  const bytes = new Uint8Array([padded, ...parts].reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of [padded, ...parts]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads what `writeModels` wrote. */
export function readModels(bytes: Uint8Array): { mark: string; models: Map<string, LinearModel> } {
  const end = bytes.indexOf(10);
  const head: { mark: string; models: { name: string; labels: string[]; features: number }[] } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(0, end)),
  );
  let at = end + 1;
  const take = (length: number) => {
    const part = bytes.slice(at, at + length);
    at += Math.ceil(length / 4) * 4;
    return part;
  };
  const models = head.models.map(({ name, labels, features }): [string, LinearModel] => [
    name,
    { labels, hashes: new Uint32Array(take(features * 4).buffer), weights: take(features * labels.length) },
  ]);
  return { mark: head.mark, models: new Map(models) };
}

function fourfold(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  return padded;
}
