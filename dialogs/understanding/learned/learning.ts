// Learns a linear model from labelled features: multinomial logistic regression, step by step with AdaGrad. The same examples in the
// same order give the same model to the byte.
import { byteOf, type LinearModel, softmax } from './linear-model.ts';
import type { Features } from './message-features.ts';

/** Features with the label that is right for them. */
export interface Lesson {
  features: Features;
  label: string;
}

export interface LearningSettings {
  rounds: number;
  rate: number;
  /** How strongly weights are drawn to zero. */
  decay: number;
  /** A feature counts from so many lessons on. */
  leastSeen: number;
  /** Smaller weights are left out of the model, and features that have no other. */
  leastWeight: number;
  /** By this the weights that are left are multiplied: drawn to zero, and without the small ones, they would be less sure than they are right. */
  sharpness: number;
}

export const usualSettings: LearningSettings = {
  rounds: 10,
  rate: 0.1,
  decay: 3e-4,
  leastSeen: 2,
  leastWeight: 0.06,
  sharpness: 1,
};

/** For what a message asks for, of 30 labels: of three writers held out, likelihoods differ by 0.02 from how often they are right, not by 0.03. */
export const sharpSettings: LearningSettings = { ...usualSettings, sharpness: 1.15 };

/** For what depends on what is open, of which there are fewer examples. */
export const cautiousSettings: LearningSettings = { ...usualSettings, decay: 1e-3 };

/** The same for what must seldom be sure and wrong: of five writers held out, 3 of 1,750 messages that order nothing were sure orders, not 12. */
export const carefulSettings: LearningSettings = { ...usualSettings, rounds: 5, decay: 1e-3 };

/** Learns which of the labels fits; throws for a lesson with another label. Labels that no lesson has get nothing. */
export function learn(lessons: readonly Lesson[], labels: readonly string[], settings = usualSettings): LinearModel {
  const unknown = lessons.find(({ label }) => !labels.includes(label));
  if (unknown !== undefined) throw new Error(`"${unknown.label}" is none of the labels ${labels.join(', ')}.`);
  const places = vocabularyOf(lessons, settings.leastSeen);
  const rows = lessons.map(({ features, label }) => ({ ...rowOf(features, places), right: labels.indexOf(label) }));
  const weights = new Float64Array(places.size * labels.length);
  const squares = new Float64Array(weights.length).fill(1e-8);
  const order = rows.map((_, at) => at);
  const random = pseudoRandom(12_345);
  for (let round = 0; round < settings.rounds; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at];
      if (row !== undefined) step(row, labels.length, weights, squares, settings);
    }
  }
  return pack(places, labels, weights, settings);
}

interface Row {
  places: Int32Array;
  values: Float64Array;
  right: number;
}

function vocabularyOf(lessons: readonly Lesson[], leastSeen: number): Map<number, number> {
  const seen = new Map<number, number>();
  for (const { features } of lessons) for (const hash of features.hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const places = new Map<number, number>();
  for (const [hash, times] of seen) if (times >= leastSeen) places.set(hash, places.size);
  return places;
}

function rowOf({ hashes, values }: Features, places: ReadonlyMap<number, number>): Omit<Row, 'right'> {
  const known = hashes.flatMap((hash, at) => {
    const place = places.get(hash);
    return place === undefined ? [] : [{ place, value: values[at] ?? 0 }];
  });
  return {
    places: Int32Array.from(known, ({ place }) => place),
    values: Float64Array.from(known, ({ value }) => value),
  };
}

function step(
  { places, values, right }: Row,
  labels: number,
  weights: Float64Array,
  squares: Float64Array,
  { rate, decay }: LearningSettings,
): void {
  const errors = new Float64Array(labels);
  for (let at = 0; at < places.length; at += 1) {
    const [from, value] = [(places[at] ?? 0) * labels, values[at] ?? 0];
    for (let label = 0; label < labels; label += 1)
      errors[label] = (errors[label] ?? 0) + value * (weights[from + label] ?? 0);
  }
  softmax(errors);
  errors[right] = (errors[right] ?? 0) - 1;
  for (let at = 0; at < places.length; at += 1) {
    const [from, value] = [(places[at] ?? 0) * labels, values[at] ?? 0];
    for (let label = 0; label < labels; label += 1) {
      const place = from + label;
      const weight = weights[place] ?? 0;
      const slope = (errors[label] ?? 0) * value + decay * weight;
      const square = (squares[place] ?? 0) + slope * slope;
      squares[place] = square;
      weights[place] = weight - (rate * slope) / Math.sqrt(square);
    }
  }
}

function pack(
  places: ReadonlyMap<number, number>,
  labels: readonly string[],
  weights: Float64Array,
  { leastWeight, sharpness }: LearningSettings,
): LinearModel {
  const kept = [...places]
    .filter(([, place]) =>
      weights
        .subarray(place * labels.length, (place + 1) * labels.length)
        .some((weight) => Math.abs(weight) >= leastWeight),
    )
    .toSorted(([one], [other]) => one - other);
  const bytes = new Uint8Array(kept.length * labels.length);
  kept.forEach(([, place], at) => {
    for (let label = 0; label < labels.length; label += 1) {
      const weight = weights[place * labels.length + label] ?? 0;
      bytes[at * labels.length + label] = byteOf(Math.abs(weight) < leastWeight ? 0 : sharpness * weight);
    }
  });
  return { labels, hashes: Uint32Array.from(kept, ([hash]) => hash), weights: bytes };
}

function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
