// Reads candidates word by word: how often what a question seeks occurs in a passage.
import type { SearchIndex } from './search-index.ts';
import { recordLength } from './search-lexicon.ts';
import type { Question } from './search-question.ts';
import type { Segment } from './search-segment.ts';

/** What was read of a passage: how often each stem, gram and pair of the question occurs; in headings and as a part less. */
export interface Reading {
  stems: Float32Array;
  grams: Float32Array;
  pairs: Float32Array;
}

/**
 * Makes a reader of passages for a question. What it gives is used anew at the next reading. `end` must be called when all is
 * read, since the index's workspace is used meanwhile.
 */
export function startReading(index: SearchIndex, question: Question) {
  const { settings, workspace } = index;
  const { records, parts, wordGrams } = index.lexicon;
  const { marks, gramMarks, gramBits, stemMarks, markBase } = workspace;
  question.grams.numbers.forEach((gram, place) => {
    gramMarks[gram] = place + 1;
    gramBits[gram >>> 5] = (gramBits[gram >>> 5] ?? 0) | (1 << (gram & 31));
  });
  // The stems sought come first; the others only stand in pairs.
  const soughtStems = question.stems.numbers.length;
  const stems = [
    ...new Set([...question.stems.numbers, ...question.pairs.flatMap(({ first, second }) => [first, second])]),
  ];
  stems.forEach((stem, place) => {
    stemMarks[stem] = place + 1;
  });
  const side = stems.length + 1;
  const pairAt = new Map<number, number>();
  question.pairs.forEach(({ first, second }, place) => {
    pairAt.set((stemMarks[first] ?? 0) * side + (stemMarks[second] ?? 0), place);
  });

  // An entry for each kind of word met: its stem's mark, whether it is a stop word, and what of the sought it holds, with weights.
  // Entries 0 and 1 are of content words and stop words that hold nothing.
  const entryStems = [0, 0];
  const entryStops = [0, 1];
  const entryStarts = [0, 0, 0];
  const held: number[] = [];
  const heldWeights: number[] = [];
  const enter = (word: number): number => {
    const record = word * recordLength;
    const stem = records[record] ?? 0;
    const stops = stem & 1;
    const before = held.length;
    const stemMark = stemMarks[stem >>> 1] ?? 0;
    if (stops === 0) {
      if (stemMark > 0 && stemMark <= soughtStems) {
        held.push(stemMark - 1);
        heldWeights.push(1);
      }
      const partEnd = records[record + recordLength + 1] ?? 0;
      for (let part = records[record + 1] ?? 0; part < partEnd; part += 1) {
        const mark = stemMarks[parts[part] ?? 0] ?? 0;
        if (mark === 0 || mark > soughtStems) continue;
        held.push(mark - 1);
        heldWeights.push(settings.partWeight);
      }
    }
    const gramEnd = records[record + recordLength + 2] ?? 0;
    for (let at = records[record + 2] ?? 0; at < gramEnd; at += 1) {
      const gram = wordGrams[at] ?? 0;
      if (((gramBits[gram >>> 5] ?? 0) & (1 << (gram & 31))) === 0) continue;
      held.push(soughtStems + (gramMarks[gram] ?? 0) - 1);
      heldWeights.push(1);
    }
    if (stemMark === 0 && held.length === before) {
      marks[word] = markBase + stops;
      return stops;
    }
    const entry = entryStems.length;
    entryStems.push(stemMark);
    entryStops.push(stops);
    entryStarts.push(held.length);
    marks[word] = markBase + entry;
    return entry;
  };

  const frequencies = new Float32Array(soughtStems + question.grams.numbers.length);
  const pairs = new Float32Array(question.pairs.length);
  const reading = { stems: frequencies.subarray(0, soughtStems), grams: frequencies.subarray(soughtStems), pairs };
  const addPair = (first: number, second: number, weight: number) => {
    const pair = pairAt.get(first * side + second);
    if (pair !== undefined) pairs[pair] = (pairs[pair] ?? 0) + weight;
  };
  const readField = ({ sequences: { starts, tokens } }: Segment, field: number, weight: number) => {
    let neighbour = 0;
    let neighbourStops = 0;
    let content = 0;
    const end = starts[field + 1] ?? 0;
    for (let at = starts[field] ?? 0; at < end; at += 1) {
      const word = tokens[at] ?? 0;
      const mark = (marks[word] ?? 0) - markBase;
      const entry = mark >= 0 ? mark : enter(word);
      if (entry < 2) {
        neighbour = 0;
        if (entry === 0) content = 0;
        continue;
      }
      const heldEnd = entryStarts[entry + 1] ?? 0;
      for (let place = entryStarts[entry] ?? 0; place < heldEnd; place += 1) {
        const sought = held[place] ?? 0;
        frequencies[sought] = (frequencies[sought] ?? 0) + weight * (heldWeights[place] ?? 0);
      }
      const stem = entryStems[entry] ?? 0;
      const stops = entryStops[entry] ?? 0;
      if (stem > 0 && neighbour > 0 && (stops | neighbourStops) === 1) addPair(neighbour, stem, weight);
      neighbour = stem;
      neighbourStops = stops;
      if (stops === 1) continue;
      if (stem > 0 && content > 0) addPair(content, stem, weight);
      content = stem;
    }
  };

  return {
    /** Reads the passage at a place in a segment. */
    read(segment: Segment, place: number): Reading {
      frequencies.fill(0);
      pairs.fill(0);
      readField(segment, 2 * place, 1);
      readField(segment, 2 * place + 1, settings.headingWeight);
      return reading;
    },
    end() {
      for (const gram of question.grams.numbers) {
        gramMarks[gram] = 0;
        gramBits[gram >>> 5] = 0;
      }
      for (const stem of stems) stemMarks[stem] = 0;
      workspace.markBase += entryStems.length;
      if (workspace.markBase < 2 ** 30) return;
      marks.fill(0);
      workspace.markBase = 1;
    },
  };
}
