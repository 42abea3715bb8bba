// How many acts of a person are taken: a bucket of tokens for each, which fills again with time.

/** So many at once; each comes back after so long. */
export interface Rate {
  burst: number;
  refillMilliseconds: number;
}

/** A person is warned so often at most that it was too much. */
const warnMilliseconds = 60_000;
/** Of more people than this those are forgotten who have not sent anything for longest. */
const mostPeople = 10_000;

interface Bucket {
  tokens: number;
  at: number;
  warnedAt: number | null;
}

export type RateVerdict = 'taken' | 'tooMany' | 'tooManyAndWarned';

/** A token bucket for each person: says whether one message or click more is taken at a time, and whether the person has been warned lately. */
export function createRateLimit({
  burst,
  refillMilliseconds,
}: Rate): (person: string, now: Temporal.Instant) => RateVerdict {
  const buckets = new Map<string, Bucket>();
  return (person, now) => {
    const at = now.epochMilliseconds;
    const bucket = buckets.get(person) ?? { tokens: burst, at, warnedAt: null };
    buckets.delete(person);
    buckets.set(person, bucket);
    if (buckets.size > mostPeople) for (const oldest of buckets.keys().take(1)) buckets.delete(oldest);
    // A clock that is set back gives nothing and takes nothing.
    bucket.tokens = Math.min(burst, bucket.tokens + Math.max(0, at - bucket.at) / refillMilliseconds);
    bucket.at = at;
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return 'taken';
    }
    if (bucket.warnedAt !== null && Math.abs(at - bucket.warnedAt) < warnMilliseconds) return 'tooManyAndWarned';
    bucket.warnedAt = at;
    return 'tooMany';
  };
}
