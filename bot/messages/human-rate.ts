// How much one person may send: the figures that rate-limit.ts holds them to. Apart from it, because every command reads the settings.
import type { Rate } from './token-bucket.ts';

/** Nobody types or presses faster than one in two seconds for long. A search is sent with nearly every letter. */
export const humanRate: { acts: Rate; searches: Rate } = {
  acts: { burst: 30, refillMilliseconds: 2_000 },
  searches: { burst: 60, refillMilliseconds: 500 },
};

export type HumanRate = typeof humanRate;
