// The bot's own sign-in to Microsoft: a token by its credentials, for Teams, for Graph and for Azure's models alike.
import { z } from 'zod';
import type { Credentials } from '../credentials.ts';
import type { MicrosoftAnswer, MicrosoftFault } from './request.ts';

export interface AppTokens {
  /** The token to send; the one held until a minute before it runs out, then a new one. Who asks meanwhile waits for the same. */
  token(): Promise<{ token: string } | MicrosoftFault>;
  /** To be called when the token was refused, as one that was withdrawn before its time. */
  forget(): void;
}

// Entra tells for how many seconds a token holds; of a managed identity's the moment at which it ends is known.
const answer = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive().optional(),
  expires_on: z.number().positive().optional(),
});

/** `login` is `https://login.microsoftonline.com`; `wait` are milliseconds. Nothing is asked or loaded before the first use. */
export function createAppTokens(
  credentials: Credentials,
  place: { login: string; scope: string },
  now: () => Temporal.Instant,
  wait: number,
): AppTokens {
  type Held = { token: string; until: number };
  let held: Held | null = null;
  let asked: Promise<Held | MicrosoftFault> | null = null;

  async function ask(): Promise<Held | MicrosoftFault> {
    const { signIn } = await import('./msal.ts');
    const given: MicrosoftAnswer | MicrosoftFault = await signIn(credentials, place, now, wait);
    if ('kind' in given) return given;
    const read = answer.safeParse(given.body);
    if (given.status !== 200 || !read.success) return { kind: 'refused', why: `the sign-in answered ${given.status}` };
    const { access_token: token, expires_in: seconds, expires_on: moment } = read.data;
    const start = now().epochMilliseconds;
    const end = seconds === undefined ? (moment ?? 0) * 1_000 : start + seconds * 1_000;
    held = { token, until: end - 60_000 };
    return held;
  }

  return {
    token: async () => {
      if (held !== null && now().epochMilliseconds < held.until) return held;
      asked ??= ask().finally(() => {
        asked = null;
      });
      return await asked;
    },
    forget: () => {
      held = null;
    },
  };
}
