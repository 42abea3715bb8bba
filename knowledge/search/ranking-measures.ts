// Measures of how well a ranking puts the right passages first (binary relevance, ids compared exactly, ranks from 1), and of
// how well a number tells the one kind from the other.

/** 1 when a relevant id is among the first `k`, else 0. */
export function hitAt(k: number, ranked: readonly string[], relevant: ReadonlySet<string>): number {
  return ranked.slice(0, k).some((id) => relevant.has(id)) ? 1 : 0;
}

/**
 * Share of the relevant ids that are among the first `k`: |relevant in first k| / |relevant| (Manning, Raghavan &
 * Schutze 2008, section 8.3). 0 when nothing is relevant; an id that is ranked twice counts once.
 */
export function recallAt(k: number, ranked: readonly string[], relevant: ReadonlySet<string>): number {
  if (relevant.size === 0) return 0;
  const found = new Set(ranked.slice(0, k).filter((id) => relevant.has(id)));
  return found.size / relevant.size;
}

/**
 * 1 / rank of the first relevant id within the first `k` (10 unless told), else 0; the mean over queries is MRR@k
 * (Voorhees 1999, "The TREC-8 Question Answering Track Report").
 */
export function reciprocalRank(ranked: readonly string[], relevant: ReadonlySet<string>, k = 10): number {
  const place = ranked.slice(0, k).findIndex((id) => relevant.has(id));
  return place === -1 ? 0 : 1 / (place + 1);
}

/**
 * Normalised discounted cumulated gain of the first ten: the sum of 1 / log2(rank + 1) over relevant ids, divided by
 * that sum for the best possible order (Jarvelin & Kekalainen 2002, with binary gain and the log2 discount that TREC
 * uses). 0 when nothing is relevant; an id that is ranked twice counts at its first place.
 */
export function ndcgAt10(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  if (relevant.size === 0) return 0;
  const seen = new Set<string>();
  let gain = 0;
  ranked.slice(0, 10).forEach((id, place) => {
    if (relevant.has(id) && !seen.has(id)) gain += discount(place + 1);
    seen.add(id);
  });
  let best = 0;
  for (let rank = 1; rank <= Math.min(10, relevant.size); rank += 1) best += discount(rank);
  return gain / best;
}

function discount(rank: number): number {
  return 1 / Math.log2(rank + 1);
}

/**
 * Chance that a number from `positive` is higher than one from `negative`, equal ones counting half: the area under the
 * receiver operating characteristic (Hanley & McNeil 1982). 0.5 tells nothing; 0.5 too when a side is empty.
 */
export function areaUnderCurve(positive: readonly number[], negative: readonly number[]): number {
  if (positive.length === 0 || negative.length === 0) return 0.5;
  const below = negative.toSorted((a, b) => a - b);
  // How many are lower than `value`; with `orEqual`, not higher.
  const count = (value: number, orEqual: boolean) => {
    let [low, high] = [0, below.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = below[middle] ?? 0;
      if (other < value || (orEqual && other === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = positive.map((value) => (count(value, false) + count(value, true)) / 2);
  return wins.reduce((sum, won) => sum + won, 0) / (positive.length * negative.length);
}
