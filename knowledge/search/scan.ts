// Reads candidates word by word: how often what a question seeks occurs in a passage.
import type { SoughtQuestion } from './question.ts';
import type { SearchIndex } from './search-index.ts';
import type { Segment } from './segment.ts';

/** A passage by its segment and its place there. */
export interface Located {
  segment: Segment;
  place: number;
}

/** What was read of a passage: how often each stem, gram and pair of the question occurs; in headings and as a part less. */
export interface Occurrences {
  stems: Float32Array;
  grams: Float32Array;
  pairs: Float32Array;
}

/** Makes a reader of these passages for a question. What it gives is used anew at the next reading. */
export function startReading(
  index: SearchIndex,
  question: SoughtQuestion,
  passages: readonly Located[],
): (passage: Located) => Occurrences {
  const { settings, workspace } = index;
  const { marks } = workspace;
  // The stems sought come first; the others only stand in pairs.
  const stemNumbers = [
    ...new Set([...question.stems.numbers, ...question.pairs.flatMap(({ first, second }) => [first, second])]),
  ];
  const met = meetWords(index, passages);
  const { starts: entryStarts, stems: entryStems, held } = enterWords(index, question, stemNumbers, met);
  const sought = question.stems.numbers.length;
  const frequencies = new Float32Array(sought + question.grams.numbers.length);
  const pairs = new Float32Array(question.pairs.length);
  const reading = { stems: frequencies.subarray(0, sought), grams: frequencies.subarray(sought), pairs };
  const addPair = pairCounter(question, stemNumbers, pairs);
  const readField = ({ sequences: { starts, tokens } }: Segment, field: number, weight: number) => {
    const partWeight = weight * settings.partWeight;
    let neighbour = 0;
    let neighbourStops = 0;
    let content = 0;
    const end = starts[field + 1] ?? 0;
    for (let at = starts[field] ?? 0; at < end; at += 1) {
      const entry = (marks[tokens[at] ?? 0] ?? 0) - 1;
      const heldEnd = entryStarts[entry + 1] ?? 0;
      for (let place = entryStarts[entry] ?? 0; place < heldEnd; place += 1) {
        const code = held[place] ?? 0;
        frequencies[code >>> 1] = (frequencies[code >>> 1] ?? 0) + ((code & 1) === 1 ? partWeight : weight);
      }
      const stem = (entryStems[entry] ?? 0) >>> 1;
      const stops = (entryStems[entry] ?? 0) & 1;
      if (stem > 0 && neighbour > 0 && (stops | neighbourStops) === 1) addPair(neighbour, stem, weight);
      neighbour = stem;
      neighbourStops = stops;
      if (stops === 1) continue;
      if (stem > 0 && content > 0) addPair(content, stem, weight);
      content = stem;
    }
  };

  return ({ segment, place }) => {
    frequencies.fill(0);
    pairs.fill(0);
    readField(segment, 2 * place, 1);
    readField(segment, 2 * place + 1, settings.headingWeight);
    return reading;
  };
}

/** Makes what counts two stems that stand beside each other, given by their places in `stemNumbers` plus 1, if they are a pair sought. */
function pairCounter(question: SoughtQuestion, stemNumbers: readonly number[], pairs: Float32Array) {
  const side = stemNumbers.length + 1;
  const placeOf = new Map(stemNumbers.map((stem, place) => [stem, place + 1]));
  const pairAt = new Map(
    question.pairs.map(({ first, second }, pair) => [
      (placeOf.get(first) ?? 0) * side + (placeOf.get(second) ?? 0),
      pair,
    ]),
  );
  return (first: number, second: number, weight: number) => {
    const pair = pairAt.get(first * side + second);
    if (pair !== undefined) pairs[pair] = (pairs[pair] ?? 0) + weight;
  };
}

/** The distinct words of passages, each marked with its place among them plus 1, until the next reading. */
function meetWords({ workspace }: SearchIndex, passages: readonly Located[]): Uint32Array {
  const { marks } = workspace;
  for (const word of workspace.met) marks[word] = 0;
  let room = 0;
  for (const { segment, place } of passages) {
    const { starts } = segment.sequences;
    room += (starts[2 * place + 2] ?? 0) - (starts[2 * place] ?? 0);
  }
  const met = new Uint32Array(room);
  let count = 0;
  for (const { segment, place } of passages) {
    const { starts, tokens } = segment.sequences;
    const end = starts[2 * place + 2] ?? 0;
    for (let at = starts[2 * place] ?? 0; at < end; at += 1) {
      const word = tokens[at] ?? 0;
      if (marks[word] !== 0) continue;
      met[count] = word;
      count += 1;
      marks[word] = count;
    }
  }
  workspace.met = met.subarray(0, count);
  return workspace.met;
}

/**
 * What words hold of what is sought: for each, twice the place of its stem plus 1, and 1 more for a stop word; and from
 * `starts[word]` in `held` twice the place of each stem or gram it has (grams after the stems), and 1 more for a part.
 */
function enterWords(
  { lexicon: { recordStarts, records }, workspace }: SearchIndex,
  question: SoughtQuestion,
  stemNumbers: readonly number[],
  words: Uint32Array,
) {
  const { gramMarks, gramBits, stemMarks } = workspace;
  const sought = question.stems.numbers.length;
  markSought(workspace, question.grams.numbers, stemNumbers);
  const starts = new Uint32Array(words.length + 1);
  const stems = new Uint32Array(words.length);
  // Most records come from far away in memory; without anything between to wait for, many are fetched at a time.
  let room = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    const record = recordStarts[word] ?? 0;
    const stemCode = records[record] ?? 0;
    stems[at] = 2 * (stemMarks[stemCode >>> 1] ?? 0) + (stemCode & 1);
    room += (recordStarts[word + 1] ?? 0) - record;
  }
  if (workspace.held.length < room) workspace.held = new Uint32Array(2 * room);
  const { held } = workspace;
  let count = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    const record = recordStarts[word] ?? 0;
    const grams = record + 2 + (records[record + 1] ?? 0);
    const code = stems[at] ?? 0;
    if ((code & 1) === 0) {
      if (code > 0 && code <= 2 * sought) {
        held[count] = code - 2;
        count += 1;
      }
      for (let part = record + 2; part < grams; part += 1) {
        const mark = stemMarks[records[part] ?? 0] ?? 0;
        if (mark === 0 || mark > sought) continue;
        held[count] = 2 * (mark - 1) + 1;
        count += 1;
      }
    }
    const end = recordStarts[word + 1] ?? 0;
    for (let place = grams; place < end; place += 1) {
      const gram = records[place] ?? 0;
      if (((gramBits[gram >>> 5] ?? 0) & (1 << (gram & 31))) === 0) continue;
      held[count] = 2 * (sought + (gramMarks[gram] ?? 0) - 1);
      count += 1;
    }
    starts[at + 1] = count;
  }
  unmarkSought(workspace, question.grams.numbers, stemNumbers);
  return { starts, stems, held };
}

/** Marks each gram and stem that is sought with its place plus 1. */
function markSought(
  { gramMarks, gramBits, stemMarks }: SearchIndex['workspace'],
  grams: readonly number[],
  stems: readonly number[],
): void {
  grams.forEach((gram, place) => {
    gramMarks[gram] = place + 1;
    gramBits[gram >>> 5] = (gramBits[gram >>> 5] ?? 0) | (1 << (gram & 31));
  });
  stems.forEach((stem, place) => {
    stemMarks[stem] = place + 1;
  });
}

function unmarkSought(
  { gramMarks, gramBits, stemMarks }: SearchIndex['workspace'],
  grams: readonly number[],
  stems: readonly number[],
): void {
  for (const gram of grams) {
    gramMarks[gram] = 0;
    gramBits[gram >>> 5] = 0;
  }
  for (const stem of stems) stemMarks[stem] = 0;
}
