// One line of the acceptance report, the limits that it is held against, and how its figures are worked out.

/** `told` is a figure without a limit; `unmeasured` says why in `measured`. */
export type Verdict = 'passed' | 'failed' | 'told' | 'unmeasured';

export interface FailedCase {
  id: string;
  asked: string;
  why: string;
  shown: string;
}

export interface VerdictLine {
  name: string;
  measured: string;
  wanted: string;
  verdict: Verdict;
  failed: FailedCase[];
}

/** What must be reached, as shares, milliseconds and LIX. */
export const limits = {
  phrased: 0.7,
  faithful: 0.98,
  failedCalls: 0.05,
  latency: { p50: 2_000, p75: 5_000, p99: 9_000 },
  easyShare: 0.9,
  easyIndex: 45,
  vector: 800,
};

export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
export const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
export const mean = (values: number[]) =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
export const verdictOf = (isReached: boolean): Verdict => (isReached ? 'passed' : 'failed');

/** The value below or at which so many of a hundred lie; 0 of nothing. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((of / 100) * sorted.length) - 1)] ?? 0;
}
