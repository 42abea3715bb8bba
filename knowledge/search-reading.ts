// Reads candidates word by word: how often each 4-gram and each pair of words of a question occurs in a passage.
import type { SearchIndex } from './search-index.ts';
import type { Question } from './search-question.ts';
import type { Segment } from './search-segment.ts';

/** What was read of a passage, by the order of the question's known grams and pairs; occurrences in headings weigh less. */
export interface Reading {
  gramFrequencies: Float32Array;
  pairFrequencies: Float32Array;
}

/**
 * Makes a reader of passages for a question. What it gives is used anew at the next reading. `end` must be called when all is
 * read, since the index's workspace is used meanwhile.
 */
export function startReading(index: SearchIndex, question: Question) {
  const { lexicon, settings, workspace } = index;
  const { marks, gramMarks, stemMarks, markBase } = workspace;
  const grams = [...question.grams.known.keys()];
  grams.forEach((gram, place) => {
    gramMarks[gram] = place + 1;
  });
  const pairStems = [...new Set(question.pairs.flatMap(({ first, second }) => [first, second]))];
  pairStems.forEach((stem, place) => {
    stemMarks[stem] = place + 1;
  });
  const side = pairStems.length + 1;
  const pairAt = new Int32Array(side * side);
  question.pairs.forEach(({ first, second }, place) => {
    pairAt[(stemMarks[first] ?? 0) * side + (stemMarks[second] ?? 0)] = place + 1;
  });

  // One entry for each distinct word met: its stem's number among those in pairs, whether it is a stop word, its sought grams.
  const stemOf: number[] = [];
  const stops: number[] = [];
  const gramStarts = [0];
  const entryGrams: number[] = [];
  const enter = (word: number): number => {
    const entry = stemOf.length;
    const end = lexicon.gramsOf.starts[word + 1] ?? 0;
    for (let at = lexicon.gramsOf.starts[word] ?? 0; at < end; at += 1) {
      const gram = gramMarks[lexicon.gramsOf.numbers[at] ?? 0] ?? 0;
      if (gram > 0) entryGrams.push(gram - 1);
    }
    gramStarts.push(entryGrams.length);
    stemOf.push(stemMarks[lexicon.stemOf[word] ?? 0] ?? 0);
    stops.push(lexicon.isStopWord[word] ?? 0);
    marks[word] = markBase + entry;
    return entry;
  };

  const gramFrequencies = new Float32Array(grams.length);
  const pairFrequencies = new Float32Array(question.pairs.length);
  const addPair = (first: number, second: number, weight: number) => {
    const pair = pairAt[first * side + second] ?? 0;
    if (pair > 0) pairFrequencies[pair - 1] = (pairFrequencies[pair - 1] ?? 0) + weight;
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
      const gramEnd = gramStarts[entry + 1] ?? 0;
      for (let place = gramStarts[entry] ?? 0; place < gramEnd; place += 1) {
        const gram = entryGrams[place] ?? 0;
        gramFrequencies[gram] = (gramFrequencies[gram] ?? 0) + weight;
      }
      const stem = stemOf[entry] ?? 0;
      const isStop = stops[entry] ?? 0;
      if (stem > 0 && neighbour > 0 && (isStop === 1 || neighbourStops === 1)) addPair(neighbour, stem, weight);
      neighbour = stem;
      neighbourStops = isStop;
      if (isStop === 1) continue;
      if (stem > 0 && content > 0) addPair(content, stem, weight);
      content = stem;
    }
  };

  return {
    /** Reads the passage at a place in a segment. */
    read(segment: Segment, place: number): Reading {
      gramFrequencies.fill(0);
      pairFrequencies.fill(0);
      readField(segment, 2 * place, 1);
      readField(segment, 2 * place + 1, settings.headingWeight);
      return { gramFrequencies, pairFrequencies };
    },
    end() {
      for (const gram of grams) gramMarks[gram] = 0;
      for (const stem of pairStems) stemMarks[stem] = 0;
      workspace.markBase += stemOf.length;
      if (workspace.markBase < 2 ** 30) return;
      marks.fill(0);
      workspace.markBase = 1;
    },
  };
}
