// The index that search reads: a lexicon of distinct words, and segments of passages, which can be added to and removed from.
import { createLexicon, extendLexicon, type Lexicon } from './lexicon.ts';
import { buildPostings } from './postings.ts';
import {
  countPassages,
  idsOf,
  joinSegments,
  measureLengths,
  readSequences,
  type SearchablePassage,
  type Segment,
  type SegmentTexts,
} from './segment.ts';
import { defaultSettings, type SearchSettings } from './settings.ts';
import { copyStrings, textOf } from './string-table.ts';

export interface SearchIndex {
  settings: SearchSettings;
  lexicon: Lexicon;
  segments: Segment[];
  /** Places for passages, removed ones included. */
  size: number;
  /** Passages that can be found. */
  live: number;
  /** Mean lengths of those passages, in weighted words and grams. */
  meanWords: number;
  meanGrams: number;
  workspace: Workspace;
}

/** Room that every search uses anew, so that a search leaves no garbage behind. */
export interface Workspace {
  /** By word: its place among the words met in the last reading plus 1, or 0. */
  marks: Uint32Array;
  met: Uint32Array;
  /** What those words hold of the question. */
  held: Uint32Array;
  /** By stem and by gram: its place in this question plus 1; 0 outside searches. */
  stemMarks: Uint16Array;
  gramMarks: Uint16Array;
  /** The same, with a bit for each gram: small enough to stay at hand in the processor. */
  gramBits: Uint32Array;
  /** By word: how alike it is so far; 0 outside searches. */
  likeness: Float32Array;
  /** By passage: its sum so far; 0 outside searches, and minus infinity where it is removed. */
  sums: Float32Array;
  touched: Uint32Array;
}

/** Told now and then how many passages are done; several rounds are made over them, so by share of the work. */
export type IndexProgress = (done: number, total: number) => void;

/** Builds the index; the passages keep their order, which `SearchHit.position` refers to. Takes any text. */
export function buildIndex(
  passages: readonly SearchablePassage[],
  settings: SearchSettings = defaultSettings,
  progress: IndexProgress = () => {},
): SearchIndex {
  return addPassages(assembleIndex(settings, createLexicon(), []), passages, progress);
}

/**
 * The index with more passages, placed after those it has; the index given stays as it is. They rank as if all had been indexed
 * at once, save that words known before stay split as they were and weights keep the mean length of their time. What is indexed
 * already is not read again, but small segments are merged into larger ones.
 */
export function addPassages(
  { settings, lexicon: before, segments, size }: SearchIndex,
  passages: readonly SearchablePassage[],
  progress: IndexProgress = () => {},
): SearchIndex {
  const tell = (from: number, to: number) => (share: number) =>
    progress(Math.floor((from + (to - from) * share) * passages.length), passages.length);
  const words = copyStrings(before.words);
  const sequences = readSequences(words, passages, tell(0, 0.4));
  const lexicon = extendLexicon(before, words, sequences.tokens, tell(0.4, 0.7));
  countPassages(lexicon, sequences, passages.keys(), 1);
  const kept = [...segments];
  let last: SegmentTexts = {
    first: size,
    ids: idsOf(passages),
    sequences,
    ...measureLengths(sequences, lexicon, settings),
    removed: new Uint8Array(passages.length),
  };
  const { meanWords } = measure([...segments, last]);
  for (let previous = kept.at(-1); previous !== undefined && isSmall(previous, last); previous = kept.at(-1)) {
    last = joinSegments(previous, last);
    kept.pop();
  }
  const postings = buildPostings(last, lexicon, settings, meanWords, tell(0.7, 1));
  progress(passages.length, passages.length);
  return assembleIndex(settings, lexicon, [...kept, { ...last, postings }]);
}

// Each segment stays at least twice as large as the next, so there are few and each passage is merged seldom.
function isSmall(previous: SegmentTexts, last: SegmentTexts): boolean {
  return previous.removed.length < 2 * last.removed.length;
}

/**
 * The index without the passages that `isRemoved` picks by id and position; the index given stays as it is. The others keep
 * their positions and rank as if the removed had never been there. Their room is freed when their segment is merged; when less
 * than half of `size` is `live`, it is time to build anew.
 */
export function removePassages(
  { settings, lexicon, segments }: SearchIndex,
  isRemoved: (id: string, position: number) => boolean,
): SearchIndex {
  const counted = {
    ...lexicon,
    stemPassages: lexicon.stemPassages.slice(),
    gramPassages: lexicon.gramPassages.slice(),
  };
  const remaining = segments.map((segment) => {
    const places = [...segment.removed.keys()].filter(
      (place) => segment.removed[place] === 0 && isRemoved(textOf(segment.ids, place), segment.first + place),
    );
    if (places.length === 0) return segment;
    const [removed, wordLengths, gramLengths] = [
      segment.removed.slice(),
      segment.wordLengths.slice(),
      segment.gramLengths.slice(),
    ];
    for (const place of places) {
      removed[place] = 1;
      wordLengths[place] = 0;
      gramLengths[place] = 0;
    }
    countPassages(counted, segment.sequences, places, -1);
    return { ...segment, removed, wordLengths, gramLengths };
  });
  return assembleIndex(settings, counted, remaining);
}

/** Puts an index together of its parts, with what follows from them. */
export function assembleIndex(settings: SearchSettings, lexicon: Lexicon, segments: Segment[]): SearchIndex {
  const { size, ...measures } = measure(segments);
  const sums = new Float32Array(size);
  for (const { first, removed } of segments) {
    removed.forEach((isRemoved, place) => {
      if (isRemoved === 1) sums[first + place] = Number.NEGATIVE_INFINITY;
    });
  }
  const workspace = {
    marks: new Uint32Array(lexicon.words.count),
    met: new Uint32Array(),
    held: new Uint32Array(),
    stemMarks: new Uint16Array(lexicon.stems.count),
    gramMarks: new Uint16Array(lexicon.grams.count),
    gramBits: new Uint32Array((lexicon.grams.count >>> 5) + 1),
    likeness: new Float32Array(lexicon.words.count),
    sums,
    touched: new Uint32Array(size),
  };
  return { settings, lexicon, segments, size, ...measures, workspace };
}

function measure(segments: SegmentTexts[]) {
  let [size, live, words, grams] = [0, 0, 0, 0];
  for (const { removed, wordLengths, gramLengths } of segments) {
    size += removed.length;
    for (const isRemoved of removed) live += 1 - isRemoved;
    for (const length of wordLengths) words += length;
    for (const length of gramLengths) grams += length;
  }
  return { size, live, meanWords: words / live || 1, meanGrams: grams / live || 1 };
}
