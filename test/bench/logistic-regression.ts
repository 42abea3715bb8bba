// Fits a logistic regression: how much each kind of evidence counts.
import type { FittedWeights } from '../../knowledge/answer/fitted-weights.ts';

/** Evidence by kind, and whether what it speaks for is true. */
export interface Observation<Kind extends string> {
  evidence: Record<Kind, number>;
  isTrue: boolean;
}

const rounds = 30;
/** Keeps weights small; the results are the same from 0.1 to 10. */
const ridge = 1;

/** Newton's method on standardised evidence; at least one observation is needed, and every kind in each. */
export function fitLogistic<Kind extends string>(observations: readonly Observation<Kind>[]): FittedWeights<Kind> {
  const kinds = Object.keys(observations[0]?.evidence ?? {}) as Kind[];
  const scales = kinds.map((kind) => {
    const values = observations.map(({ evidence }) => evidence[kind]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(spread) || 1 };
  });
  const rows: number[][] = observations.map(({ evidence }) => [
    1,
    ...kinds.map((kind, at) => (evidence[kind] - (scales[at]?.mean ?? 0)) / (scales[at]?.deviation ?? 1)),
  ]);
  let weights: number[] = [0, ...kinds.map(() => 0)];
  for (let round = 0; round < rounds; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight));
    const curvature: number[][] = weights.map((_, at) =>
      weights.map((__, other) => (at === other && at > 0 ? ridge : 0)),
    );
    rows.forEach((row, place) => {
      const guess = 1 / (1 + Math.exp(-row.reduce<number>((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
      const error = (observations[place]?.isTrue === true ? 1 : 0) - guess;
      row.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + error * value;
        const line = curvature[at] ?? [];
        row.forEach((second, other) => {
          line[other] = (line[other] ?? 0) + guess * (1 - guess) * value * second;
        });
      });
    });
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  const [base = 0, ...rest] = weights;
  const entries = kinds.map((kind, at) => [
    kind,
    { ...(scales[at] ?? { mean: 0, deviation: 1 }), weight: rest[at] ?? 0 },
  ]);
  return { base, weights: Object.fromEntries(entries) };
}

/** Solves a small system of linear equations by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let at = 0; at < rows.length; at += 1) {
    const pivot = rows[at] ?? [];
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const share = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < row.length; column += 1)
        row[column] = (row[column] ?? 0) - share * (pivot[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
