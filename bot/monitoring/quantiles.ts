// Reads a quantile off a histogram of Prometheus, as its own `histogram_quantile` does.
import type { Histogram } from 'prom-client';

/** The value below which a share of what was observed lies, interpolated within its bucket; null while nothing has been. */
export async function quantileOf(histogram: Histogram, share: number): Promise<number | null> {
  const { values } = await histogram.get();
  const buckets = values
    .filter(({ metricName }) => metricName?.endsWith('_bucket') === true)
    .map(({ value, labels }) => ({ count: value, upTo: Number(labels.le === '+Inf' ? Infinity : labels.le) }))
    .toSorted((one, other) => one.upTo - other.upTo);
  const total = buckets.at(-1)?.count ?? 0;
  if (total === 0) return null;
  const rank = share * total;
  let [below, counted] = [0, 0];
  for (const { count, upTo } of buckets) {
    // Beyond the last bound nothing is known but that it lies there.
    if (count >= rank)
      return upTo === Infinity ? below : below + ((upTo - below) * (rank - counted)) / (count - counted);
    [below, counted] = [upTo, count];
  }
  return below;
}
