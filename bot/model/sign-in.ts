// How the model's endpoint is told who asks: a key, or the bot's own identity in Entra (Azure OpenAI without a key).
import { z } from 'zod';
import type { Credentials } from '../config.ts';

/** The scope of Azure's models, and where tokens come from. */
export const entra = {
  scope: 'https://cognitiveservices.azure.com/.default',
  login: 'https://login.microsoftonline.com',
};

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const patience = 5_000;

/** Gives the token to send, fetched anew a minute before it runs out; rejects where Entra gives none. */
export function createEntraTokens(
  { appId, password, tenantId }: Credentials,
  now: () => Temporal.Instant,
  { scope, login } = entra,
): () => Promise<string> {
  let held: { token: string; until: Temporal.Instant } | null = null;
  return async () => {
    if (held !== null && Temporal.Instant.compare(now(), held.until) < 0) return held.token;
    const form = { client_id: appId, client_secret: password, scope, grant_type: 'client_credentials' };
    const response = await fetch(`${login}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    });
    const read = answer.safeParse(await response.json());
    if (!response.ok || !read.success)
      throw new Error(`Entra gave no token for the model (status ${response.status}).`);
    held = { token: read.data.access_token, until: now().add({ seconds: Math.round(read.data.expires_in) - 60 }) };
    return held.token;
  };
}
