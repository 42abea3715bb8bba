// Postings: which passages hold a term and how much that counts, in typed arrays with the BM25 weights worked out beforehand.

/** BM25's `k1` and `b` and the `delta` of BM25+ for one kind of term. */
export interface Weighting {
  k1: number;
  b: number;
  delta: number;
}

/**
 * Postings of one kind of term: those of term `t` stand at `starts[t]` up to `starts[t + 1]` in `passages` (rising) and
 * `weights`. A weight is BM25's term weight times the term's idf.
 */
export interface Postings {
  terms: Map<string, number>;
  idf: Float32Array;
  starts: Uint32Array;
  passages: Uint32Array;
  weights: Float32Array;
}

/** Inverse document frequency, never negative (Robertson & Zaragoza 2009, section 3.1, with 1 added as Lucene does). */
export function inverseFrequency(passagesWithTerm: number, passages: number): number {
  return Math.log(1 + (passages - passagesWithTerm + 0.5) / (passagesWithTerm + 0.5));
}

/** Collects the terms of one passage after another, then turns them into postings ordered by term. */
export function startPostings(termCount: number) {
  const passageOf: number[] = [];
  const termOf: number[] = [];
  const frequencies: number[] = [];
  const lengths: number[] = [];
  // Of the passage in hand: how often each term occurs, and which terms do.
  const current = new Float64Array(termCount);
  let touched: number[] = [];

  return {
    add(term: number, weight: number) {
      const frequency = current[term] ?? 0;
      if (frequency === 0) touched.push(term);
      current[term] = frequency + weight;
    },
    endPassage() {
      let length = 0;
      for (const term of touched) {
        const frequency = current[term] ?? 0;
        termOf.push(term);
        passageOf.push(lengths.length);
        frequencies.push(frequency);
        length += frequency;
        current[term] = 0;
      }
      lengths.push(length);
      touched = [];
    },
    finish({ k1, b, delta }: Weighting): Omit<Postings, 'terms'> {
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
      const counts = new Uint32Array(termCount);
      for (const term of termOf) counts[term] = (counts[term] ?? 0) + 1;
      const starts = new Uint32Array(termCount + 1);
      counts.forEach((count, term) => {
        starts[term + 1] = (starts[term] ?? 0) + count;
      });
      const idf = Float32Array.from(counts, (count) => inverseFrequency(count, lengths.length));
      const next = starts.slice();
      const passages = new Uint32Array(termOf.length);
      const weights = new Float32Array(termOf.length);
      termOf.forEach((term, index) => {
        const at = next[term] ?? 0;
        next[term] = at + 1;
        const passage = passageOf[index] ?? 0;
        const frequency = frequencies[index] ?? 0;
        const norm = k1 * (1 - b + (b * (lengths[passage] ?? 0)) / mean);
        passages[at] = passage;
        // BM25 (Robertson & Zaragoza 2009, equation 3.15) with the lower bound of BM25+ (Lv & Zhai 2011).
        weights[at] = (idf[term] ?? 0) * ((frequency * (k1 + 1)) / (frequency + norm) + delta);
      });
      return { idf, starts, passages, weights };
    },
  };
}

/** Place of a number in rising numbers between `from` and `to` (exclusive); -1 when it is not there. */
export function findSorted(numbers: Uint32Array | Float64Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = numbers[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
