// Sends to Teams over the Bot Framework's HTTP interface. Our own request instead of the SDK's client, because that one
// repeats a failed creation by itself, and a message that may have arrived must not be sent again.
import { type IncomingMessage, request as requestOverHttp } from 'node:http';
import { request as requestOverHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Credentials } from '../credentials.ts';
import { createAppTokens } from '../entra/app-tokens.ts';
import { microsoft } from '../entra/graph-client.ts';
import type { MicrosoftFault } from '../entra/request.ts';
import { written } from '../store/messages/written.ts';
import type { Address } from './activity.ts';

/**
 * How a sending ended. `waiting` was surely not delivered and may be tried again (`asked`: Teams wants a pause); `doubt` may
 * have been; `dead` was refused, `code` and `said` being Teams' words for why.
 */
export type SendResult =
  | { kind: 'sent'; id: string | null }
  | { kind: 'waiting'; seconds: number; asked: boolean }
  | { kind: 'doubt'; status: number | null }
  | { kind: 'dead'; status: number; code: string | null; said: string | null };

export interface Connector {
  /**
   * Posts an activity into the conversation, as an answer when it has a `replyToId`, and for the person's eyes only where the
   * address says so (what is for one person's eyes cannot be an answer in Teams). Never throws.
   */
  send(address: Address, activity: Record<string, unknown>): Promise<SendResult>;
}

/** The scope of what bots may ask of Teams, and where tokens come from. */
const bots = { scope: 'https://api.botframework.com/.default', login: microsoft.login };
const timeoutMilliseconds = 15_000;
/** Without a token nothing was sent; it is tried again after so long. */
const tokenPauseSeconds = 5;

/** Makes the sender; without credentials nothing is signed, which only a local Playground accepts. */
export function createConnector(credentials: Credentials | null, now: () => Temporal.Instant, place = bots): Connector {
  const authorization = credentials === null ? async () => ({}) : createAuthorization(credentials, now, place);
  return {
    send: async (address, activity) => {
      const { replyToId } = activity;
      const isAnswer = typeof replyToId === 'string' && address.isTargeted !== true;
      const target = address.isTargeted
        ? '?isTargetedActivity=true'
        : isAnswer
          ? `/${encodeURIComponent(replyToId)}`
          : '';
      const url = `${address.serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(address.conversationId)}/activities${target}`;
      const headers = await authorization();
      if ('kind' in headers) return { kind: 'waiting', seconds: tokenPauseSeconds, asked: false };
      const posted = await post(new URL(url), headers, complete(address, activity));
      if (posted.kind === 'answered') return await readResult(posted.response);
      return posted.kind === 'unsent' ? { kind: 'waiting', seconds: 2, asked: false } : { kind: 'doubt', status: null };
    },
  };
}

function createAuthorization(
  credentials: Credentials,
  now: () => Temporal.Instant,
  place: typeof bots,
): () => Promise<{ authorization: string } | MicrosoftFault> {
  const tokens = createAppTokens(credentials, place, now, timeoutMilliseconds);
  return async () => {
    const given = await tokens.token();
    return 'kind' in given ? given : { authorization: `Bearer ${given.token}` };
  };
}

/** The activity as JSON with its addresses, which are put behind what is written of it already. */
function complete(address: Address, activity: Record<string, unknown>): string {
  const addresses = {
    from: address.bot,
    recipient: address.isTargeted === true ? { ...address.user, isTargeted: true } : address.user,
    conversation: {
      id: address.conversationId,
      // Streams are taken for personal chats only, and this is how it is seen that it is one.
      conversationType: address.conversationType,
      ...(address.tenantId === null ? {} : { tenantId: address.tenantId }),
    },
    channelId: address.channelId,
    serviceUrl: address.serviceUrl,
  };
  return `${written(activity).slice(0, -1)},${JSON.stringify(addresses).slice(1)}`;
}

type Posted = { kind: 'answered'; response: IncomingMessage } | { kind: 'unsent' } | { kind: 'broken' };

// Node's own requests, which cost half of what `fetch` does. Without a connection not a byte was written.
function post(url: URL, headers: Record<string, string>, body: string): Promise<Posted> {
  return new Promise((resolve) => {
    let isConnected = false;
    const request = (url.protocol === 'https:' ? requestOverHttps : requestOverHttp)(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    });
    request.on('socket', (socket) => {
      isConnected = !socket.connecting;
      if (!isConnected)
        socket.once('connect', () => {
          isConnected = true;
        });
    });
    request.on('response', (response) => resolve({ kind: 'answered', response }));
    const timer = setTimeout(() => request.destroy(), timeoutMilliseconds);
    request.on('close', () => {
      clearTimeout(timer);
      resolve({ kind: isConnected ? 'broken' : 'unsent' });
    });
    request.on('error', () => {});
    request.end(body);
  });
}

async function readResult(response: IncomingMessage): Promise<SendResult> {
  const { statusCode: status = 500 } = response;
  const body = await text(response).catch(() => '');
  if (status >= 200 && status < 300) return { kind: 'sent', id: read(body).id ?? null };
  if (status === 429 || status === 412)
    return { kind: 'waiting', seconds: retryAfter(response), asked: status === 429 };
  // A redirection is not followed, and says nothing about whether the message has arrived.
  if (status >= 500 || status < 400) return { kind: 'doubt', status };
  const { error } = read(body);
  return { kind: 'dead', status, code: error?.code ?? null, said: error?.message ?? null };
}

const said = z.object({
  id: z.string().optional().catch(undefined),
  error: z
    .object({
      code: z.string().max(100).optional().catch(undefined),
      message: z.string().max(1_000).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** What Teams said: the new message's id, or its word for why it refused. */
function read(body: string): z.infer<typeof said> {
  try {
    return said.parse(JSON.parse(body));
  } catch {
    return {};
  }
}

function retryAfter({ headers }: IncomingMessage): number {
  const given = Number(headers['retry-after']);
  return Number.isFinite(given) && given > 0 ? Math.min(given, 600) : 2;
}
