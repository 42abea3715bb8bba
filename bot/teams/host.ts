// The door to Teams: a posted activity is read, its token checked, and what it is handed on; everything after that is our own plain data.

import { isLoopback } from '../config.ts';
import type { Credentials } from '../credentials.ts';
import type { Log } from '../monitoring/log.ts';
import { type Incoming, parseActivity } from './activity.ts';
import { createVerify, type VerifyActivity } from './verify.ts';

/** An HTTP answer to Teams; `body` is sent as JSON. */
export interface HttpAnswer {
  status: number;
  body?: unknown;
}

/** What the bot does with what comes in. Messages are only taken in here; they are answered later by a post of our own. */
export interface Handlers {
  accept(incoming: Incoming): Promise<void>;
  /** Answers a card click or other invoke within the HTTP answer. */
  answer(incoming: Incoming): Promise<HttpAnswer>;
}

/** Hands one activity, `body` being its JSON, to the handlers; gives what its HTTP request is answered with. */
export type RunTurn = (incoming: Incoming, body: Record<string, unknown>) => Promise<HttpAnswer>;

export interface TeamsHost {
  /** Takes one posted activity: checks token, tenant and form, then hands it on. Throws only what the handlers throw. */
  receive(authorization: string, body: unknown): Promise<HttpAnswer>;
}

/** Who checks the signature of what comes from Teams: Microsoft's SDK, which then runs the turn too, or the library `jose`. */
export type TokenCheck = 'botbuilder' | 'jose';

export interface HostParts {
  /** Null: no token is asked for, and only service addresses on this machine are accepted. */
  credentials: Credentials | null;
  tokenCheck: TokenCheck;
  /** Where the keys of the tokens are told; null for the Bot Framework's public place. */
  openIdMetadata: string | null;
  handlers: Handlers;
  newId: () => string;
  now: () => Temporal.Instant;
  log: Log;
}

/** Loads what checks signatures, which the SDK takes a second for; done while the database opens. */
export async function loadTokenCheck(tokenCheck: TokenCheck): Promise<void> {
  await (tokenCheck === 'botbuilder' ? import('./sdk-turn.ts') : import('./jose-signature.ts'));
}

/** Connects the check of tokens to our handlers. */
export async function createTeamsHost(parts: HostParts): Promise<TeamsHost> {
  const { credentials, newId, log } = parts;
  const { verify, run } = await connect(parts);
  return {
    receive: async (authorization, body) => {
      const parsed = parseActivity(body, newId);
      if ('malformed' in parsed) {
        log.warn('activity refused', { status: 400, fields: parsed.fields });
        return { status: 400, body: { error: parsed.malformed } };
      }
      const { incoming } = parsed;
      const { address } = incoming;
      if (credentials === null && !isLoopback(new URL(address.serviceUrl).hostname)) {
        return {
          status: 403,
          body: { error: 'Without credentials only a Playground on this machine may use the bot.' },
        };
      }
      if (credentials !== null && address.tenantId?.toLowerCase() !== credentials.tenantId) {
        log.warn('activity refused', { status: 403, fields: 'tenantId' });
        return { status: 403, body: { error: 'This bot serves another tenant.' } };
      }
      const given = { ...(body as Record<string, unknown>) };
      const verdict = await verify(authorization, { address, body: given });
      return verdict === 'ok' ? await run(incoming, given) : turnAway(verdict, log);
    },
  };
}

async function connect(parts: HostParts): Promise<{ verify: VerifyActivity; run: RunTurn }> {
  const { credentials, tokenCheck, handlers } = parts;
  const accepted: VerifyActivity = async () => 'ok';
  if (tokenCheck === 'botbuilder') {
    const { createSdkSignature, createSdkTurns } = await import('./sdk-turn.ts');
    const own = credentials === null ? null : { ...parts, credentials };
    return {
      verify: own === null ? accepted : createVerify(own, createSdkSignature(own)),
      run: createSdkTurns(handlers),
    };
  }
  const run = plainTurns(handlers);
  if (credentials === null) return { verify: accepted, run };
  const { createJoseSignature } = await import('./jose-signature.ts');
  const own = { ...parts, credentials };
  return { verify: createVerify(own, createJoseSignature(own)), run };
}

/** What the SDK's routes come to, without it. */
function plainTurns({ accept, answer }: Handlers): RunTurn {
  return async (incoming, { type }) => {
    if (type === 'invoke') return await answer(incoming);
    await accept(incoming);
    return { status: 200 };
  };
}

function turnAway(verdict: 'refused' | 'unavailable', log: Log): HttpAnswer {
  const answer =
    verdict === 'refused'
      ? { status: 401, body: { error: 'The token of this request was not accepted.' } }
      : { status: 503, body: { error: 'The token of this request cannot be checked just now; try again.' } };
  log.warn('activity refused', { status: answer.status });
  return answer;
}
