// Leaves an endpoint alone that has failed some times in a row, or has asked for a pause, then tries it with a single request.

export interface Breaker {
  /** Whether to ask now. After a pause the first asker tries alone; the others are told no until it has told how that went. */
  mayAsk(): boolean;
  succeeded(): void;
  /** `askedSeconds` is the pause that the endpoint asks for, 0 for none. */
  failed(askedSeconds: number): void;
  /** A request that mayAsk let through ended without telling anything of the endpoint. */
  dropped(): void;
}

/** An endpoint that asks for a longer pause is asked again after this one. */
const longestPauseSeconds = 600;

/** Makes one that opens after `mostFailures` in a row, for `pauseSeconds`. */
export function createBreaker(
  { mostFailures, pauseSeconds }: { mostFailures: number; pauseSeconds: number },
  now: () => Temporal.Instant,
): Breaker {
  let failures = 0;
  let resting: Temporal.Instant | null = null;
  let isTrying = false;
  return {
    mayAsk: () => {
      if (resting === null) return true;
      if (isTrying || Temporal.Instant.compare(resting, now()) > 0) return false;
      isTrying = true;
      return true;
    },
    succeeded: () => {
      failures = 0;
      resting = null;
      isTrying = false;
    },
    failed: (askedSeconds) => {
      failures += 1;
      isTrying = false;
      const seconds = Math.max(askedSeconds, failures < mostFailures ? 0 : pauseSeconds);
      resting = seconds === 0 ? null : now().add({ seconds: Math.min(Math.ceil(seconds), longestPauseSeconds) });
    },
    dropped: () => {
      isTrying = false;
    },
  };
}

/** The pause in seconds that an endpoint's refusal asks for; 0 for none. */
export function askedPause(fault: unknown): number {
  const headers = fault instanceof Error && 'headers' in fault ? fault.headers : null;
  const seconds = headers instanceof Headers ? Number.parseInt(headers.get('retry-after') ?? '', 10) : Number.NaN;
  return Number.isNaN(seconds) ? 0 : Math.max(0, seconds);
}

/** Its class alone: message and code are the endpoint's words, which may quote what was sent. */
export function kindOfFault(fault: unknown): string {
  return fault instanceof Error ? fault.constructor.name : typeof fault;
}

/** The HTTP status of an endpoint's refusal; null where there was none. */
export function statusOfFault(fault: unknown): number | null {
  return fault instanceof Error && 'status' in fault && typeof fault.status === 'number' ? fault.status : null;
}
