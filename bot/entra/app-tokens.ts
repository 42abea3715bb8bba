// The bot's own sign-in to Microsoft: a token by its client credentials, for Graph and for Azure's models alike.
import { z } from 'zod';
import type { Credentials } from '../config.ts';
import { type MicrosoftFault, requestMicrosoft } from './request.ts';

export interface AppTokens {
  /** The token to send; the one held until a minute before it runs out, then a new one. */
  token(): Promise<{ token: string } | MicrosoftFault>;
  /** To be called when the token was refused, as one that was withdrawn before its time. */
  forget(): void;
}

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** `login` is `https://login.microsoftonline.com`; `wait` are milliseconds. Nothing is asked before the first use. */
export function createAppTokens(
  { appId, password, tenantId }: Credentials,
  { login, scope }: { login: string; scope: string },
  now: () => Temporal.Instant,
  wait: number,
): AppTokens {
  let held: { token: string; until: number } | null = null;
  return {
    token: async () => {
      if (held !== null && now().epochMilliseconds < held.until) return held;
      const form = { client_id: appId, client_secret: password, scope, grant_type: 'client_credentials' };
      const request = { method: 'POST', body: new URLSearchParams(form) };
      const given = await requestMicrosoft(`${login}/${tenantId}/oauth2/v2.0/token`, request, now, wait);
      if ('kind' in given) return given;
      const read = answer.safeParse(given.body);
      if (given.status !== 200 || !read.success)
        return { kind: 'refused', why: `the sign-in answered ${given.status}` };
      const { access_token: token, expires_in: seconds } = read.data;
      held = { token, until: now().epochMilliseconds + (seconds - 60) * 1_000 };
      return held;
    },
    forget: () => {
      held = null;
    },
  };
}
