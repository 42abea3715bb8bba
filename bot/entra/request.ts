// One request to Microsoft, with a time limit; what goes wrong there is a value, with how long to leave it alone.

/** Why Microsoft did not do what was asked: try again after so many seconds, or it will not (`refused`). */
export type MicrosoftFault =
  | { kind: 'later'; seconds: number; why: 'throttled' | 'down' | 'slow' }
  | { kind: 'refused'; why: string };

export interface MicrosoftAnswer {
  status: number;
  /** Read as JSON; null where it is none. */
  body: unknown;
}

/** Seconds to wait where nobody says. */
const defaultPause = 30;

/** Asks, for at most `wait` milliseconds. 429 and 5xx are a fault like a broken connection; any other status is an answer. */
export async function requestMicrosoft(
  url: string,
  request: RequestInit,
  now: () => Temporal.Instant,
  wait: number,
): Promise<MicrosoftAnswer | MicrosoftFault> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(wait) });
    text = await response.text();
  } catch (fault) {
    const isSlow = fault instanceof Error && fault.name === 'TimeoutError';
    return { kind: 'later', seconds: defaultPause, why: isSlow ? 'slow' : 'down' };
  }
  if (response.status !== 429 && response.status < 500) return { status: response.status, body: parsed(text) };
  const seconds = pauseOf(response.headers.get('retry-after'), now());
  return { kind: 'later', seconds, why: response.status === 429 ? 'throttled' : 'down' };
}

/** Seconds to wait by a Retry-After, which is a number of seconds or a date. */
function pauseOf(header: string | null, now: Temporal.Instant): number {
  if (header === null) return defaultPause;
  if (/^\d{1,6}$/.test(header)) return Math.max(1, Number(header));
  const until = Date.parse(header);
  return Number.isNaN(until) ? defaultPause : Math.max(1, Math.ceil((until - now.epochMilliseconds) / 1_000));
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
