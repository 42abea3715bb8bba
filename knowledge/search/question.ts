// What a question is looked up as: weighted stems, pairs of words and 4-grams, from its own words and the wording it stands for.
import { readTokens } from '../swedish/terms.ts';
import { type Analysis, analyseKnown, analyseToken } from './analysis.ts';
import { type Lexicon, stemCodeOf } from './lexicon.ts';
import type { SearchSettings } from './settings.ts';
import { nearestWord } from './spelling.ts';

/** Wording to look for beside the query, as the glossary gives it; `for` are the query's folded words it stands for. */
export interface AlsoSought {
  for: readonly string[];
  text: string;
  /** Against the query's own words. */
  weight: number;
}

export type QueryWord = Analysis & { text: string };
/** `meant` is the known word that an unknown one is probably a misspelling of. */
export type ContentWord = QueryWord & { meant: Analysis | null };

/** Wording that the query means; its content words in the order of the text. */
export type Phrase = AlsoSought & { words: ContentWord[] };

/** What some passage has, by number, with its weight and what of that comes from the query itself; and the weight of what none has. */
export interface SoughtTerms {
  numbers: number[];
  weights: number[];
  own: number[];
  unknown: number;
}

/** Two stems that follow each other. */
export interface Pair {
  first: number;
  second: number;
  weight: number;
}

export interface SoughtQuestion {
  content: ContentWord[];
  phrases: Phrase[];
  stems: SoughtTerms;
  grams: SoughtTerms;
  pairs: Pair[];
}

const longestText = 2_000;

// A question is looked up among the passages and then among the statements of each of the best.
let last: {
  lexicon: Lexicon;
  settings: SearchSettings;
  query: string;
  also: readonly AlsoSought[];
  read: SoughtQuestion;
} | null = null;

/** Reads a question and the wording sought beside it; of very long ones the first 2,000 characters. Takes any strings. */
export function readQuestion(
  lexicon: Lexicon,
  settings: SearchSettings,
  query: string,
  also: readonly AlsoSought[],
): SoughtQuestion {
  const isLast = last?.lexicon === lexicon && last.settings === settings && last.query === query && last.also === also;
  if (last === null || !isLast)
    last = { lexicon, settings, query, also, read: readAnew(lexicon, settings, query, also) };
  return last.read;
}

function readAnew(
  lexicon: Lexicon,
  settings: SearchSettings,
  query: string,
  also: readonly AlsoSought[],
): SoughtQuestion {
  // A word said many times is taken apart once.
  const analysed = new Map<string, ContentWord>();
  const words = readTokens(query.slice(0, longestText)).map((token) => {
    const word = analysed.get(token) ?? analyseWord(lexicon, token);
    analysed.set(token, word);
    return word;
  });
  const content = words.filter((word) => !word.isStopWord);
  const phrases = also.map((phrase) => ({
    ...phrase,
    words: contentWords(lexicon, phrase.text.slice(0, longestText)),
  }));
  const stems = startSought(lexicon.stemPassages);
  const grams = startSought(lexicon.gramPassages);
  const pairs = new Map<number, Pair>();
  addStems(stems.add, content, settings);
  for (const gram of words.flatMap((word) => word.grams)) grams.add(gram, 1);
  addPairs(pairs, words, 1, settings);
  for (const phrase of phrases) {
    // What the query only means and no passage has says nothing against any, so the unknown is left out.
    addStems((stem, weight) => stems.addKnown(stem, weight * phrase.weight), phrase.words, settings);
    for (const gram of phrase.words.flatMap((word) => word.grams)) grams.addKnown(gram, phrase.weight);
    addPairs(pairs, phrase.words, phrase.weight, settings);
  }
  return { content, phrases, stems: stems.finish(), grams: grams.finish(), pairs: [...pairs.values()] };
}

function contentWords(lexicon: Lexicon, text: string): ContentWord[] {
  const words = readTokens(text).map((token) => ({ ...analyseToken(lexicon, token), meant: null }));
  return words.filter((word) => !word.isStopWord);
}

function analyseWord(lexicon: Lexicon, token: string): ContentWord {
  const word = analyseToken(lexicon, token);
  return { ...word, meant: word.isStopWord ? null : meantWord(lexicon, word) };
}

function meantWord(lexicon: Lexicon, word: QueryWord): Analysis | null {
  const { words, spelling, stemPassages } = lexicon;
  if ((stemPassages[word.stem] ?? 0) > 0 || word.parts.length > 0) return null;
  const standing = (number: number) => stemPassages[stemCodeOf(lexicon, number) >>> 1] ?? 0;
  const near = nearestWord(spelling, words, word.text, standing);
  return near === -1 ? null : analyseKnown(lexicon, near);
}

function startSought(passages: Uint32Array) {
  const known = new Map<number, number>();
  const own = new Map<number, number>();
  let unknown = 0;
  const addKnown = (number: number, weight: number) => {
    if ((passages[number] ?? 0) > 0) known.set(number, (known.get(number) ?? 0) + weight);
  };
  return {
    addKnown,
    add(number: number, weight: number) {
      if ((passages[number] ?? 0) > 0) {
        addKnown(number, weight);
        own.set(number, (own.get(number) ?? 0) + weight);
      } else unknown += weight;
    },
    finish: (): SoughtTerms => {
      const numbers = [...known.keys()];
      return { numbers, weights: [...known.values()], own: numbers.map((number) => own.get(number) ?? 0), unknown };
    },
  };
}

function addStems(
  add: (stem: number, weight: number) => void,
  words: ContentWord[],
  { partWeight, spellingWeight }: SearchSettings,
) {
  for (const { stem, parts, meant } of words) {
    const weight = meant === null ? 1 : spellingWeight;
    add(meant?.stem ?? stem, weight);
    for (const part of meant?.parts ?? parts) add(part, weight * partWeight);
  }
}

function addPairs(pairs: Map<number, Pair>, words: QueryWord[], share: number, settings: SearchSettings) {
  eachPair(words, ({ stem: first }, { stem: second }, isPhrase) => {
    if (first === -1 || second === -1) return;
    const key = first * 2 ** 24 + second;
    const weight = share * (isPhrase ? settings.phraseWeight : settings.pairWeight);
    pairs.set(key, { first, second, weight: (pairs.get(key)?.weight ?? 0) + weight });
  });
}

/**
 * Calls `found` with each two words that count as following each other: content words with only stop words between, and
 * neighbours of which one is a stop word (`isPhrase`).
 */
function eachPair<W extends { isStopWord: boolean }>(
  words: readonly W[],
  found: (first: W, second: W, isPhrase: boolean) => void,
) {
  let neighbour: W | undefined;
  let content: W | undefined;
  for (const word of words) {
    if (neighbour !== undefined && (neighbour.isStopWord || word.isStopWord)) found(neighbour, word, true);
    neighbour = word;
    if (word.isStopWord) continue;
    if (content !== undefined) found(content, word, false);
    content = word;
  }
}
