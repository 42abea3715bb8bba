// Fits a conditional logit: which of some things is meant, or none of them, by the evidence for each.
import type { FittedWeights } from '../../knowledge/answer/fitted-weights.ts';

/** The evidence for each of some things, and which of them are right; where none is, none is meant. */
export interface Choice<Kind extends string> {
  evidence: readonly Record<Kind, number>[];
  right: readonly boolean[];
}

const rounds = 300;
const step = 0.1;
const [momentum, memory] = [0.9, 0.99];

/** Gradient descent (Adam) on standardised evidence; every kind must be in each. `ridge` keeps weights small: more where choices are few. */
export function fitChoices<Kind extends string>(given: readonly Choice<Kind>[], ridge = 1e-3): FittedWeights<Kind> {
  const choices = given.filter(({ evidence }) => evidence.length > 0);
  const kinds = Object.keys(choices[0]?.evidence[0] ?? {}) as Kind[];
  const everything = choices.flatMap(({ evidence }) => evidence);
  const scales = kinds.map((kind) => {
    const mean = everything.reduce((sum, evidence) => sum + evidence[kind], 0) / everything.length;
    const spread = everything.reduce((sum, evidence) => sum + (evidence[kind] - mean) ** 2, 0) / everything.length;
    return { mean, deviation: Math.sqrt(spread) || 1 };
  });
  // The base comes first: what any of them has before none.
  const prepared = choices.map(({ evidence, right }) => {
    const wanted = right.filter(Boolean).length;
    return {
      rows: evidence.map((each) => [
        1,
        ...kinds.map((kind, at) => (each[kind] - (scales[at]?.mean ?? 0)) / (scales[at]?.deviation ?? 1)),
      ]),
      targets: right.map((isRight) => (isRight ? 1 / wanted : 0)),
    };
  });
  const weights = [0, ...kinds.map(() => 0)];
  const [drift, size] = [weights.map(() => 0), weights.map(() => 0)];
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : ridge * weight));
    for (const { rows, targets } of prepared) {
      const odds = rows.map((row) => Math.exp(row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
      const all = odds.reduce((sum, each) => sum + each, 1);
      rows.forEach((row, place) => {
        const error = ((odds[place] ?? 0) / all - (targets[place] ?? 0)) / prepared.length;
        for (let at = 0; at < row.length; at += 1) gradient[at] = (gradient[at] ?? 0) + error * (row[at] ?? 0);
      });
    }
    gradient.forEach((slope, at) => {
      drift[at] = momentum * (drift[at] ?? 0) + (1 - momentum) * slope;
      size[at] = memory * (size[at] ?? 0) + (1 - memory) * slope ** 2;
      const [direction, scale] = [(drift[at] ?? 0) / (1 - momentum ** round), (size[at] ?? 0) / (1 - memory ** round)];
      weights[at] = (weights[at] ?? 0) - (step * direction) / (Math.sqrt(scale) + 1e-8);
    });
  }
  const [base = 0, ...rest] = weights;
  const entries = kinds.map((kind, at) => [
    kind,
    { ...(scales[at] ?? { mean: 0, deviation: 1 }), weight: rest[at] ?? 0 },
  ]);
  return { base, weights: Object.fromEntries(entries) };
}
