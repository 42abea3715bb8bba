// Measures of how well a ranking puts the right passages first; binary relevance, ids compared exactly, ranks from 1.

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
