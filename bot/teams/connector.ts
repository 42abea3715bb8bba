// Sends to Teams over the Bot Framework's HTTP interface. Our own request instead of the SDK's client, because that one
// repeats a failed creation by itself, and a message that may have arrived must not be sent again.
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { z } from 'zod';
import type { Credentials } from '../config.ts';
import type { Address } from './activity.ts';

/**
 * How a sending ended. `waiting` was surely not delivered and may be tried again (`asked`: Teams wants a pause); `doubt` may
 * have been; `dead` was refused, `code` being Teams' word for why.
 */
export type SendResult =
  | { kind: 'sent'; id: string | null }
  | { kind: 'waiting'; seconds: number; asked: boolean }
  | { kind: 'doubt'; status: number | null }
  | { kind: 'dead'; status: number; code: string | null };

export interface Connector {
  /** Posts an activity into the conversation, as an answer when it has a `replyToId`. Never throws. */
  send(address: Address, activity: Record<string, unknown>): Promise<SendResult>;
}

const publicCloud = { scope: 'https://api.botframework.com', login: 'https://login.microsoftonline.com' };
const timeoutMilliseconds = 15_000;

// Faults that happen before a byte of the request is written.
const unsent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Makes the sender; without credentials nothing is signed, which only a local Playground accepts. */
export function createConnector(credentials: Credentials | null): Connector {
  const authorization = credentials === null ? async () => ({}) : createAuthorization(credentials);
  return {
    send: async (address, activity) => {
      const { replyToId } = activity;
      const target = typeof replyToId === 'string' ? `/${encodeURIComponent(replyToId)}` : '';
      const url = `${address.serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(address.conversationId)}/activities${target}`;
      let headers: Record<string, string>;
      try {
        headers = await authorization();
      } catch {
        return { kind: 'waiting', seconds: 5, asked: false };
      }
      try {
        const response = await fetch(url, {
          method: 'POST',
          redirect: 'error',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(complete(address, activity)),
          signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        return await readResult(response);
      } catch (fault) {
        return unsent.has(codeOf(fault))
          ? { kind: 'waiting', seconds: 2, asked: false }
          : { kind: 'doubt', status: null };
      }
    },
  };
}

function createAuthorization({ appId, password, tenantId }: Credentials): () => Promise<Record<string, string>> {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: password,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: 'SingleTenant',
  });
  const token = factory.createCredentials(appId, publicCloud.scope, `${publicCloud.login}/${tenantId}`, true);
  return async () => {
    const given = await token;
    if (!('getToken' in given) || typeof given.getToken !== 'function')
      throw new Error('The SDK gave credentials without a token.');
    return { authorization: `Bearer ${await given.getToken()}` };
  };
}

function complete(address: Address, activity: Record<string, unknown>): Record<string, unknown> {
  return {
    ...activity,
    from: address.bot,
    recipient: address.user,
    conversation: { id: address.conversationId, ...(address.tenantId === null ? {} : { tenantId: address.tenantId }) },
    channelId: address.channelId,
    serviceUrl: address.serviceUrl,
  };
}

async function readResult(response: Response): Promise<SendResult> {
  if (response.ok) {
    const body: unknown = await response.json().catch(() => null);
    const id =
      typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string' ? body.id : null;
    return { kind: 'sent', id };
  }
  const { status } = response;
  if (status === 429 || status === 412 || status >= 500) await response.body?.cancel();
  if (status === 429 || status === 412)
    return { kind: 'waiting', seconds: retryAfter(response), asked: status === 429 };
  if (status >= 500) return { kind: 'doubt', status };
  const refusal = z.object({ error: z.object({ code: z.string().max(100) }) });
  const said = refusal.safeParse(await response.json().catch(() => null));
  return { kind: 'dead', status, code: said.success ? said.data.error.code : null };
}

function retryAfter(response: Response): number {
  const given = Number(response.headers.get('retry-after'));
  return Number.isFinite(given) && given > 0 ? Math.min(given, 600) : 2;
}

function codeOf(fault: unknown): string {
  const cause = fault instanceof Error ? fault.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
