// How the model's endpoint is told who asks: a key, or the bot's own identity in Entra (Azure OpenAI without a key).
import type { Credentials } from '../credentials.ts';
import { createAppTokens } from '../entra/app-tokens.ts';
import { microsoft } from '../entra/graph-client.ts';

/** The scope of Azure's models, and where tokens come from. */
export const entra = { scope: 'https://cognitiveservices.azure.com/.default', login: microsoft.login };

const patience = 5_000;

/** Gives the token to send, fetched anew a minute before it runs out; rejects where Entra gives none. */
export function createEntraTokens(
  credentials: Credentials,
  now: () => Temporal.Instant,
  place = entra,
): () => Promise<string> {
  const tokens = createAppTokens(credentials, place, now, patience);
  return async () => {
    const given = await tokens.token();
    if ('kind' in given) throw new Error(`Entra gave no token for the model (${given.why}).`);
    return given.token;
  };
}
