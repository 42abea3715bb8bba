// What was tuned in search, in one place, and the weights of BM25.

/** BM25's `k1` and `b` and the `delta` of BM25+ for one kind of term. */
export interface Weighting {
  k1: number;
  b: number;
  delta: number;
}

/** Weights are against one whole word in the text. */
export interface SearchSettings {
  words: Weighting;
  grams: Weighting;
  /** Weight of the word score in the sum; the gram score has the rest. */
  wordShare: number;
  /** A part of a compound, in passages and in queries. */
  partWeight: number;
  /** An occurrence in headings or title. */
  headingWeight: number;
  /** Two content words in a row with only stop words between, in queries. */
  pairWeight: number;
  /** Two neighbouring words of which one is a stop word, in queries. */
  phraseWeight: number;
  /** The word of the texts that an unknown word of a query comes nearest in spelling. */
  spellingWeight: number;
  /** How many passages, the best by words alone, are compared closely; of a smaller collection all are. */
  candidates: number;
  /** A word that at most this many passages have also finds candidates by words like it. */
  rareWord: number;
  /** Of such words when candidates are chosen; so small that they fill places left rather than take others'. */
  likeWeight: number;
}

// Found by measuring on the public sets (swequad and squad_sv together); each lies on a flat top, so none is worth a digit more.
export const defaultSettings: SearchSettings = {
  words: { k1: 0.9, b: 0.65, delta: 0.4 },
  grams: { k1: 0.8, b: 0.65, delta: 0.4 },
  wordShare: 0.5,
  partWeight: 0.4,
  headingWeight: 0.5,
  pairWeight: 0.4,
  phraseWeight: 0.1,
  spellingWeight: 0.7,
  candidates: 80,
  rareWord: 3,
  likeWeight: 0.1,
};

/** Inverse document frequency, never negative (Robertson & Zaragoza 2009, section 3.1, with 1 added as Lucene does). */
export function inverseFrequency(passagesWithTerm: number, passages: number): number {
  return Math.log(1 + (passages - passagesWithTerm + 0.5) / (passagesWithTerm + 0.5));
}

/** What a passage's length, against the mean one, takes off the weight of its terms. */
export function lengthNorm({ k1, b }: Weighting, length: number, mean: number): number {
  return k1 * (1 - b + (b * length) / mean);
}

/**
 * BM25's weight of a term that occurs, before its idf (Robertson & Zaragoza 2009, equation 3.15), with the lower bound of
 * BM25+ (Lv & Zhai 2011).
 */
export function termWeight({ k1, delta }: Weighting, frequency: number, norm: number): number {
  return (frequency * (k1 + 1)) / (frequency + norm) + delta;
}

/** More than any term's weight can be, however often it occurs. */
export function highestWeight({ k1, delta }: Weighting): number {
  return k1 + 1 + delta;
}
