// The words of questions and sentences taken apart for comparing them: stems, compound parts, 4-grams, and what looks like a name.
import type { SearchIndex } from '../search/search.ts';
import { findText } from '../search/string-table.ts';
import { splitCompound } from './compounds.ts';
import { gramsOf, isStopWord, readWords, stemWord, type Word } from './terms.ts';

/** A word of a text; texts are folded, and `parts` are stems. */
export interface Term {
  text: string;
  stem: string;
  isStopWord: boolean;
  parts: string[];
  grams: readonly string[];
  isNumber: boolean;
  isName: boolean;
}

export type ReadTerms = (text: string) => Term[];

type Analysed = Omit<Term, 'isName'>;

// A word of the texts is taken apart once as long as their index lives, and so is a sentence that has come near a question; a
// question's own words are not kept.
const analysed = new WeakMap<SearchIndex, { words: Map<string, Analysed>; texts: Map<string, Term[]> }>();

/**
 * Reads texts into their words, as an index knows them. `readOnce` keeps what it has read as long as the index lives: for sentences of
 * its passages, not for questions.
 */
export function termReader(index: SearchIndex): { read: ReadTerms; readOnce: ReadTerms } {
  const kept = analysed.get(index) ?? { words: new Map<string, Analysed>(), texts: new Map<string, Term[]>() };
  analysed.set(index, kept);
  const { words: known, texts } = kept;
  const take = (word: Word): Analysed => {
    const before = known.get(word.text);
    if (before !== undefined) return before;
    const term = takeApart(index, withWholeYears(word));
    if (findText(index.lexicon.words, word.text) !== -1) known.set(word.text, term);
    return term;
  };
  const read = (text: string) => {
    const names = new Set([...text.matchAll(nameInside)].flatMap(([name]) => readWords(name)).map((word) => word.text));
    return readWords(text).map((word) => ({ ...take(word), isName: names.has(word.text) }));
  };
  const readOnce = (text: string) => {
    const terms = texts.get(text) ?? read(text);
    texts.set(text, terms);
    return terms;
  };
  return { read, readOnce };
}

function takeApart({ lexicon }: SearchIndex, { text, pieces }: Word): Analysed {
  const simple = pieces.length > 0 ? pieces : [text];
  const parts = simple.flatMap((piece) => {
    const split = splitCompound(piece, lexicon);
    return split.length > 0 || pieces.length === 0 ? split : [stemWord(piece)];
  });
  return {
    text,
    stem: stemWord(text),
    isStopWord: isStopWord(text),
    parts: parts.filter((part) => !isStopWord(part)),
    // The mark at the front tells a word's beginning from its middle.
    grams: simple.flatMap((piece) => gramsOf(`^${piece}`)),
    isNumber: /\d/.test(text),
  };
}

// `2012-13` is 2012 and 2013.
function withWholeYears(word: Word): Word {
  const [first, second] = word.pieces;
  if (word.pieces.length !== 2 || !/^(19|20)\d\d$/.test(first ?? '') || !/^\d\d$/.test(second ?? '')) return word;
  return { ...word, pieces: [first ?? '', `${first?.slice(0, 2)}${second}`] };
}

// A word with a capital that does not open a sentence.
const nameInside = /(?<=[^\s.?!:\u2022] ["'(\u201d]?)\p{Lu}[\p{L}\p{N}-]*/gu;
