// Microsoft Graph asked as the app itself: signed in, in time, left alone as long as it asks, and once more with a new token.
import type { Credentials } from '../credentials.ts';
import { createAppTokens } from './app-tokens.ts';
import { type MicrosoftAnswer, type MicrosoftFault, requestMicrosoft } from './request.ts';

export interface GraphPlace {
  /** `https://graph.microsoft.com/v1.0`. */
  graph: string;
  /** `https://login.microsoftonline.com`. */
  login: string;
}

export const microsoft: GraphPlace = {
  graph: 'https://graph.microsoft.com/v1.0',
  login: 'https://login.microsoftonline.com',
};

export interface GraphRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below Graph's address, as `/users/…`. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface GraphClient {
  place: GraphPlace;
  ask(request: GraphRequest): Promise<MicrosoftAnswer | MicrosoftFault>;
}

/** Connects to it; nothing is asked before the first use. `wait` are milliseconds for each request. */
export function createGraphClient(
  credentials: Credentials,
  now: () => Temporal.Instant,
  place: GraphPlace,
  wait: number,
): GraphClient {
  const scope = `${new URL(place.graph).origin}/.default`;
  const tokens = createAppTokens(credentials, { login: place.login, scope }, now, wait);
  // After a "later" nothing is asked before its time: Graph counts what is sent meanwhile against the app.
  let quietUntil = 0;

  function heeded<Answer extends object>(answer: Answer | MicrosoftFault): Answer | MicrosoftFault {
    if ('kind' in answer && answer.kind === 'later' && answer.why === 'throttled')
      quietUntil = now().epochMilliseconds + answer.seconds * 1_000;
    return answer;
  }

  async function ask(request: GraphRequest, isSecond: boolean): Promise<MicrosoftAnswer | MicrosoftFault> {
    const pause = Math.ceil((quietUntil - now().epochMilliseconds) / 1_000);
    if (pause > 0) return { kind: 'later', seconds: pause, why: 'throttled' };
    const access = heeded(await tokens.token());
    if ('kind' in access) return access;
    const { method, path, body, headers } = request;
    const sent = {
      method,
      headers: { authorization: `Bearer ${access.token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const answer = heeded(await requestMicrosoft(`${place.graph}${path}`, sent, now, wait));
    if ('kind' in answer || answer.status !== 401 || isSecond) return answer;
    tokens.forget();
    return await ask(request, true);
  }

  return { place, ask: (request) => ask(request, false) };
}
