// Postings: which passages hold a stem and how much that counts, in typed arrays with the BM25 weights worked out beforehand.
import type { Lexicon } from './lexicon.ts';
import type { SegmentTexts } from './segment.ts';
import { highestWeight, lengthNorm, type SearchSettings, termWeight } from './settings.ts';

/**
 * The postings of stem `stems[n]` (rising) stand at `starts[n]` up to `starts[n + 1]` in `passages` (places in the segment,
 * rising) and `weights` (255ths of the highest weight, without idf).
 */
export interface Postings {
  stems: Uint32Array;
  starts: Uint32Array;
  passages: Uint32Array;
  weights: Uint8Array;
}

export const highestStored = 255;

/** Makes the postings of a segment's words; `meanLength` is that of the whole index. */
export function buildPostings(
  texts: SegmentTexts,
  lexicon: Lexicon,
  settings: SearchSettings,
  meanLength: number,
  tell: (share: number) => void,
): Postings {
  const { wordLengths } = texts;
  const eachStem = stemCounter(texts, lexicon, settings);
  const counts = new Uint32Array(lexicon.stems.count);
  for (let passage = 0; passage < wordLengths.length; passage += 1) {
    if ((passage & 0xfff) === 0) tell(passage / wordLengths.length / 2);
    eachStem(passage, (stem) => {
      counts[stem] = (counts[stem] ?? 0) + 1;
    });
  }
  const stems = Uint32Array.from(counts.keys().filter((stem) => (counts[stem] ?? 0) > 0));
  const starts = new Uint32Array(stems.length + 1);
  const next = counts;
  stems.forEach((stem, place) => {
    const start = starts[place] ?? 0;
    starts[place + 1] = start + (counts[stem] ?? 0);
    next[stem] = start;
  });
  const passages = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Uint8Array(passages.length);
  const unit = highestWeight(settings.words) / highestStored;
  for (let passage = 0; passage < wordLengths.length; passage += 1) {
    if ((passage & 0xfff) === 0) tell(0.5 + passage / wordLengths.length / 2);
    const norm = lengthNorm(settings.words, wordLengths[passage] ?? 0, meanLength);
    eachStem(passage, (stem, frequency) => {
      const at = next[stem] ?? 0;
      next[stem] = at + 1;
      passages[at] = passage;
      weights[at] = Math.max(1, Math.round(termWeight(settings.words, frequency, norm) / unit));
    });
  }
  return { stems, starts, passages, weights };
}

/** Makes what visits the stems of a passage with how often each occurs there; in headings and as a part counts less. */
function stemCounter(
  { sequences: { starts, tokens } }: SegmentTexts,
  { recordStarts, records, stems: { count: stemCount } }: Lexicon,
  { partWeight, headingWeight }: SearchSettings,
): (passage: number, visit: (stem: number, frequency: number) => void) => void {
  // Of the passage in hand: how often each stem occurs, and which stems do.
  const frequencies = new Float64Array(stemCount);
  const touched: number[] = [];
  const add = (stem: number, weight: number) => {
    const frequency = frequencies[stem] ?? 0;
    if (frequency === 0) touched.push(stem);
    frequencies[stem] = frequency + weight;
  };
  const readField = (field: number, weight: number) => {
    const end = starts[field + 1] ?? 0;
    for (let at = starts[field] ?? 0; at < end; at += 1) {
      const start = recordStarts[tokens[at] ?? 0] ?? 0;
      const stemCode = records[start] ?? 0;
      if (stemCode % 2 === 1) continue;
      add(stemCode >>> 1, weight);
      const parts = start + 2 + (records[start + 1] ?? 0);
      for (let part = start + 2; part < parts; part += 1) add(records[part] ?? 0, weight * partWeight);
    }
  };
  return (passage, visit) => {
    readField(2 * passage, 1);
    readField(2 * passage + 1, headingWeight);
    for (const stem of touched) {
      visit(stem, frequencies[stem] ?? 0);
      frequencies[stem] = 0;
    }
    touched.length = 0;
  };
}

/** Place of a number in rising numbers between `from` and `to` (exclusive); -1 when it is not there. */
export function findSorted(numbers: Uint32Array, wanted: number, from: number, to: number): number {
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
