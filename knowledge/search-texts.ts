// A few texts compared with each other for a question, in the words of a larger index, which knows what each is made of: no word
// is taken apart anew, so that this can be done for every question.
import type { SearchIndex } from './search-index.ts';
import type { Lexicon } from './search-lexicon.ts';
import { type AlsoSought, readQuestion } from './search-question.ts';
import { startReading } from './search-reading.ts';
import { scoreCandidates } from './search-scores.ts';
import { countPassages, measureLengths, type Segment, type WordSequences } from './search-segment.ts';
import { findText } from './search-strings.ts';
import { longestWord, readTokens } from './terms.ts';

/** The words of a text by their numbers in an index, in order; a word that the index does not have is left out. */
export function wordsOf({ lexicon }: SearchIndex, text: string): Uint32Array {
  const words = readTokens(text).map((token) => findText(lexicon.words, token.slice(0, longestWord)));
  return Uint32Array.from(words.filter((word) => word !== -1));
}

/**
 * How well each text, given as `wordsOf` gives it, fits a question: scores as `search` gives them, 0 to 1, where a word tells the
 * more the fewer of these texts have it.
 */
export function scoreTexts(
  index: SearchIndex,
  texts: readonly Uint32Array[],
  query: string,
  also: readonly AlsoSought[],
): Float32Array {
  const among = indexTexts(index, texts);
  const question = readQuestion(among.lexicon, among.settings, query, also);
  const [segment] = among.segments;
  if (segment === undefined) return new Float32Array();
  const candidates = texts.map((_, place) => ({ segment, place }));
  return scoreCandidates(among, question, candidates, startReading(among, question, candidates));
}

function indexTexts(index: SearchIndex, texts: readonly Uint32Array[]): SearchIndex {
  const sequences = sequencesOf(texts);
  const lexicon: Lexicon = {
    ...index.lexicon,
    stemPassages: new Uint32Array(index.lexicon.stemPassages.length),
    gramPassages: new Uint32Array(index.lexicon.gramPassages.length),
  };
  countPassages(lexicon, sequences, texts.keys(), 1);
  const { wordLengths, gramLengths } = measureLengths(sequences, lexicon, index.settings);
  const sum = (lengths: Float32Array) => lengths.reduce((total, length) => total + length, 0);
  const segment: Segment = {
    first: 0,
    ids: { units: new Uint16Array(), starts: new Uint32Array(texts.length + 1) },
    sequences,
    wordLengths,
    gramLengths,
    removed: new Uint8Array(texts.length),
    postings: {
      stems: new Uint32Array(),
      starts: new Uint32Array(1),
      passages: new Uint32Array(),
      weights: new Uint8Array(),
    },
  };
  return {
    ...index,
    lexicon,
    segments: [segment],
    size: texts.length,
    live: texts.length,
    meanWords: sum(wordLengths) / texts.length || 1,
    meanGrams: sum(gramLengths) / texts.length || 1,
  };
}

function sequencesOf(texts: readonly Uint32Array[]): WordSequences {
  const starts = new Uint32Array(2 * texts.length + 1);
  texts.forEach((text, place) => {
    const end = (starts[2 * place] ?? 0) + text.length;
    // Nothing stands above a text.
    starts[2 * place + 1] = end;
    starts[2 * place + 2] = end;
  });
  const tokens = new Uint32Array(starts.at(-1) ?? 0);
  texts.forEach((text, place) => {
    tokens.set(text, starts[2 * place]);
  });
  return { starts, tokens };
}
