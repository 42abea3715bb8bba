// A few texts compared with each other for a question, in the words of a larger index, which knows what each is made of: no word
// is taken apart anew, so that this can be done for every question.
import { longestWord, readTokens } from '../swedish/terms.ts';
import { type AlsoSought, readQuestion, type SoughtQuestion, type SoughtTerms } from './question.ts';
import { type Located, type Occurrences, startReading } from './scan.ts';
import { type Holders, scoreCandidates } from './scores.ts';
import type { SearchIndex } from './search-index.ts';
import { measureLengths, type Segment, type WordSequences } from './segment.ts';
import { findText } from './string-table.ts';

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
  const question = readQuestion(index.lexicon, index.settings, query, also);
  const segment = segmentOf(index, texts);
  const candidates = texts.map((_, place) => ({ segment, place }));
  const read = startReading(index, question, candidates);
  const holders = countHolders(question, candidates, read);
  const among = {
    ...question,
    stems: soughtAmong(question.stems, holders.stems),
    grams: soughtAmong(question.grams, holders.grams),
  };
  const mean = (lengths: Float32Array) => lengths.reduce((sum, length) => sum + length, 0) / texts.length || 1;
  const { settings } = index;
  const [meanWords, meanGrams] = [mean(segment.wordLengths), mean(segment.gramLengths)];
  const compared = { settings, live: texts.length, meanWords, meanGrams };
  return scoreCandidates(compared, among, holders, candidates, read);
}

function countHolders(
  question: SoughtQuestion,
  candidates: readonly Located[],
  read: (text: Located) => Occurrences,
): Holders {
  const stems = question.stems.numbers.map(() => 0);
  const grams = question.grams.numbers.map(() => 0);
  const count = (counts: number[], held: Float32Array) => {
    for (let place = 0; place < counts.length; place += 1)
      if ((held[place] ?? 0) > 0) counts[place] = (counts[place] ?? 0) + 1;
  };
  for (const candidate of candidates) {
    const held = read(candidate);
    count(stems, held.stems);
    count(grams, held.grams);
  }
  return { stems, grams };
}

// What none of the texts has is unknown among them: of the query's own words that speaks against all, of what it only means not.
function soughtAmong({ numbers, weights, own, unknown }: SoughtTerms, holders: readonly number[]): SoughtTerms {
  const isHeld = (place: number) => (holders[place] ?? 0) > 0;
  return {
    numbers,
    weights: weights.map((weight, place) => (isHeld(place) ? weight : 0)),
    own,
    unknown: own.reduce((sum, weight, place) => (isHeld(place) ? sum : sum + weight), unknown),
  };
}

function segmentOf({ lexicon, settings }: SearchIndex, texts: readonly Uint32Array[]): Segment {
  const sequences = sequencesOf(texts);
  return {
    first: 0,
    ids: { units: new Uint16Array(), starts: new Uint32Array(texts.length + 1) },
    sequences,
    ...measureLengths(sequences, lexicon, settings),
    removed: new Uint8Array(texts.length),
    postings: noPostings,
  };
}

const none = new Uint32Array();
const noPostings = { stems: none, starts: new Uint32Array(1), passages: none, weights: new Uint8Array() };

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
