// What evidence counts for after a logistic regression was fitted on it.

/** What each kind of evidence counts for, against one standard deviation of it among what the weights were fitted on. */
export interface FittedWeights<Kind extends string> {
  base: number;
  weights: Record<Kind, { mean: number; deviation: number; weight: number }>;
}

/** The likelihood, 0 to 1, that a fit gives for evidence. */
export function likelihood<Kind extends string>(
  { base, weights }: FittedWeights<Kind>,
  evidence: Record<NoInfer<Kind>, number>,
): number {
  return 1 / (1 + Math.exp(-weighed({ base, weights }, evidence)));
}

/** How likely each of some things is the one meant, where it may be none of them (conditional logit); with none they come to 1. */
export function shares<Kind extends string>(
  fitted: FittedWeights<Kind>,
  evidence: readonly Record<NoInfer<Kind>, number>[],
): number[] {
  const odds = evidence.map((each) => Math.exp(weighed(fitted, each)));
  const all = odds.reduce((sum, each) => sum + each, 1);
  return odds.map((each) => each / all);
}

function weighed<Kind extends string>(
  { base, weights }: FittedWeights<Kind>,
  evidence: Record<NoInfer<Kind>, number>,
): number {
  let sum = base;
  for (const [kind, { mean, deviation, weight }] of Object.entries<FittedWeights<Kind>['weights'][Kind]>(weights))
    sum += (weight * (evidence[kind as Kind] - mean)) / deviation;
  return sum;
}
