// Weighs the signs of a message: which intent has the most evidence.

import type { Role } from '../caller.ts';
import { errandEvidence } from './errand-weights.ts';
import type { Sign } from './features.ts';
import { questionEvidence } from './intent-weights.ts';
import type { Intent } from './intents.ts';

type Shown = Sign | `as-${Role}`;
/** All of the named must be shown; a name after `!` must not. */
type Condition = Shown | `!${Shown}`;
/** How strongly some signs, alone or together, speak for an intent (or against it, below zero). */
export type Evidence = readonly [weight: number, ...conditions: Condition[]];

const evidence: Record<Exclude<Intent, 'sensitive'>, readonly Evidence[]> = { ...questionEvidence, ...errandEvidence };
const intentsWeighed = Object.keys(evidence) as (keyof typeof evidence)[];

/** Every intent with the sum of what speaks for and against it, the strongest first. */
export function weigh(signs: ReadonlySet<Sign>, as: Role): { intent: Intent; weight: number }[] {
  const shown: ReadonlySet<string> = new Set<string>([...signs, `as-${as}`]);
  const holds = (condition: Condition) =>
    condition.startsWith('!') ? !shown.has(condition.slice(1)) : shown.has(condition);
  return intentsWeighed
    .map((intent) => ({ intent, weight: sum(evidence[intent].filter(([, ...conditions]) => conditions.every(holds))) }))
    .sort((one, other) => other.weight - one.weight);
}

function sum(found: readonly Evidence[]): number {
  return found.reduce((total, [weight]) => total + weight, 0);
}
