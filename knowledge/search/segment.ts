// A segment of an index: the words of some passages in their order, and the postings made of them.
import { longestWord, readTokens } from '../swedish/terms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Postings } from './postings.ts';
import type { SearchSettings } from './settings.ts';
import { addUnits, type StringTable, unitsOf } from './string-table.ts';

/** What can be searched for: a passage's own text, the headings above it and its document's title. */
export interface SearchablePassage {
  id: string;
  text: string;
  headings: string[];
  title: string;
}

/**
 * Passages as numbers of words. Passage `p` has its text from `starts[2 * p]` up to `starts[2 * p + 1]` in `tokens`, and its
 * title and headings from there up to `starts[2 * p + 2]`.
 */
export interface WordSequences {
  starts: Uint32Array;
  tokens: Uint32Array;
}

/** Passages that were added together, or merged since. */
export interface SegmentTexts {
  /** Place in the index of its first passage. */
  first: number;
  /** The passages' ids, one after another as UTF-16 units. */
  ids: Pick<StringTable, 'units' | 'starts'>;
  sequences: WordSequences;
  /** Sum of what a passage's words, parts and pairs weigh, and its grams; by passage, 0 for removed ones. */
  wordLengths: Float32Array;
  gramLengths: Float32Array;
  /** 1 for a removed passage, which keeps its place. */
  removed: Uint8Array;
}

export interface Segment extends SegmentTexts {
  postings: Postings;
}

/** Reads passages; words not in the table yet are added to it. */
export function readSequences(
  words: StringTable,
  passages: readonly SearchablePassage[],
  tell: (share: number) => void,
): WordSequences {
  const starts = new Uint32Array(2 * passages.length + 1);
  let tokens = new Uint32Array(256);
  let end = 0;
  const read = (text: string) => {
    for (const token of readTokens(text)) {
      if (end === tokens.length) tokens = doubled(tokens);
      tokens[end] = addUnits(words, unitsOf(token), 0, Math.min(token.length, longestWord));
      end += 1;
    }
  };
  passages.forEach(({ text, headings, title }, place) => {
    if ((place & 0x3ff) === 0) tell(place / passages.length);
    read(text);
    starts[2 * place + 1] = end;
    read([title, ...headings].join('\n'));
    starts[2 * place + 2] = end;
  });
  return { starts, tokens: tokens.slice(0, end) };
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

export function idsOf(passages: readonly SearchablePassage[]): Segment['ids'] {
  const starts = new Uint32Array(passages.length + 1);
  passages.forEach(({ id }, place) => {
    starts[place + 1] = (starts[place] ?? 0) + id.length;
  });
  const units = new Uint16Array(starts.at(-1) ?? 0);
  passages.forEach(({ id }, place) => {
    units.set(unitsOf(id).subarray(0, id.length), starts[place]);
  });
  return { units, starts };
}

/** How much the words and the grams of each passage weigh together. */
export function measureLengths(
  { starts, tokens }: WordSequences,
  { recordStarts, records }: Lexicon,
  { partWeight, headingWeight }: SearchSettings,
): Pick<Segment, 'wordLengths' | 'gramLengths'> {
  const count = (starts.length - 1) / 2;
  const wordLengths = new Float32Array(count);
  const gramLengths = new Float32Array(count);
  for (let field = 0; field < 2 * count; field += 1) {
    let words = 0;
    let grams = 0;
    let contents = 0;
    // The pairs of `eachPair`: neighbours of which one is a stop word, and content words with only stop words between.
    let pairs = 0;
    let neighbourStops = 0;
    const start = starts[field] ?? 0;
    const end = starts[field + 1] ?? 0;
    for (let at = start; at < end; at += 1) {
      const word = tokens[at] ?? 0;
      const record = recordStarts[word] ?? 0;
      const stops = (records[record] ?? 0) & 1;
      const parts = records[record + 1] ?? 0;
      grams += (recordStarts[word + 1] ?? 0) - record - 2 - parts;
      if (at > start) pairs += stops | neighbourStops;
      neighbourStops = stops;
      if (stops === 1) continue;
      if (contents > 0) pairs += 1;
      contents += 1;
      words += 1 + partWeight * parts;
    }
    const weight = field % 2 === 0 ? 1 : headingWeight;
    const passage = field >>> 1;
    wordLengths[passage] = (wordLengths[passage] ?? 0) + weight * (words + pairs);
    gramLengths[passage] = (gramLengths[passage] ?? 0) + weight * grams;
  }
  return { wordLengths, gramLengths };
}

/** Adds passages to the counts of how many hold each stem and gram, or with -1 takes them off. */
export function countPassages(
  { recordStarts, records, stemPassages, gramPassages }: Lexicon,
  { starts, tokens }: WordSequences,
  passages: Iterable<number>,
  by: 1 | -1,
) {
  const stemSeen = new Uint32Array(stemPassages.length);
  const gramSeen = new Uint32Array(gramPassages.length);
  const see = (seen: Uint32Array, counts: Uint32Array, number: number, mark: number) => {
    if (seen[number] === mark) return;
    seen[number] = mark;
    counts[number] = (counts[number] ?? 0) + by;
  };
  for (const passage of passages) {
    const end = starts[2 * passage + 2] ?? 0;
    for (let at = starts[2 * passage] ?? 0; at < end; at += 1) {
      const word = tokens[at] ?? 0;
      const record = recordStarts[word] ?? 0;
      const stemCode = records[record] ?? 0;
      const grams = record + 2 + (records[record + 1] ?? 0);
      const recordEnd = recordStarts[word + 1] ?? 0;
      for (let gram = grams; gram < recordEnd; gram += 1) see(gramSeen, gramPassages, records[gram] ?? 0, passage + 1);
      if (stemCode % 2 === 1) continue;
      see(stemSeen, stemPassages, stemCode >>> 1, passage + 1);
      for (let part = record + 2; part < grams; part += 1) see(stemSeen, stemPassages, records[part] ?? 0, passage + 1);
    }
  }
}

/** Two segments as one, without the words of removed passages. */
export function joinSegments(before: SegmentTexts, after: SegmentTexts): SegmentTexts {
  const both = [before, after];
  const removed = joined(
    new Uint8Array(before.removed.length + after.removed.length),
    both,
    ({ removed: part }) => part,
  );
  const starts = new Uint32Array(2 * removed.length + 1);
  const kept: Uint32Array[] = [];
  let field = 0;
  for (const { sequences, removed: isRemoved } of both) {
    for (let at = 0; at < 2 * isRemoved.length; at += 1) {
      const words = sequences.tokens.subarray(sequences.starts[at], sequences.starts[at + 1]);
      const isKept = isRemoved[at >>> 1] === 0;
      if (isKept) kept.push(words);
      starts[field + 1] = (starts[field] ?? 0) + (isKept ? words.length : 0);
      field += 1;
    }
  }
  const ids = [before.ids, after.ids];
  const idStarts = new Uint32Array(removed.length + 1);
  idStarts.set(before.ids.starts);
  after.ids.starts.forEach((start, place) => {
    idStarts[before.removed.length + place] = before.ids.units.length + start;
  });
  return {
    first: before.first,
    ids: { units: joined(new Uint16Array(idStarts.at(-1) ?? 0), ids, ({ units }) => units), starts: idStarts },
    sequences: { starts, tokens: joined(new Uint32Array(starts.at(-1) ?? 0), kept, (words) => words) },
    wordLengths: joined(new Float32Array(removed.length), both, ({ wordLengths }) => wordLengths),
    gramLengths: joined(new Float32Array(removed.length), both, ({ gramLengths }) => gramLengths),
    removed,
  };
}

function joined<A extends { set(part: A, at: number): void; length: number }, P>(
  whole: A,
  parts: P[],
  take: (part: P) => A,
): A {
  let at = 0;
  for (const part of parts.map(take)) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
