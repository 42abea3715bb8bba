// Whether a request comes from Teams: one question, and two ways to check a signature, of which only the one that is set is loaded.
import type { Credentials } from '../credentials.ts';
import type { Address } from './activity.ts';
import { looksLikeTeams } from './token.ts';

/** `unavailable`: the keys cannot be had just now, so that nothing is known of the token. */
export type Verdict = 'ok' | 'refused' | 'unavailable';

/** Says whether an activity, `body` being its JSON, comes from Teams by what its `Authorization` header holds. Never rejects. */
export type VerifyActivity = (
  authorization: string,
  activity: { address: Address; body: Record<string, unknown> },
) => Promise<Verdict>;

export interface VerifyParts {
  credentials: Credentials;
  /** Where the keys of the tokens are told; null for the Bot Framework's public place. */
  openIdMetadata: string | null;
  now: () => Temporal.Instant;
}

/** Adds to a check of signatures what a token must look like before its signature is worth a look. */
export function createVerify({ credentials, now }: VerifyParts, checkSignature: VerifyActivity): VerifyActivity {
  return async (authorization, activity) =>
    looksLikeTeams(authorization, activity.address, credentials.appId, now())
      ? await checkSignature(authorization, activity)
      : 'refused';
}
