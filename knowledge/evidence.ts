// What speaks for and against a passage answering a question, beyond their sharing words: numbers that a newcomer can read.
// Long, because the kinds of evidence share one reading of the question and its best sentence.
import { splitCompound } from './compounds.ts';
import { type AlsoSought, idfOf, type SearchIndex } from './search.ts';
import { findText } from './search-strings.ts';
import { gramsOf, isStopWord, readWords, stemWord, type Word } from './terms.ts';
import { isNegation, isTurned, saysOpposite } from './terms-of-opposites.ts';
import { type AskedFor, askedFor, askingWords, isOfKind, limits, mainClause } from './terms-of-questions.ts';

/** A passage as its sentences in order, and what stands above it (title, headings), which each of them is about. */
export interface Sentences {
  above: string;
  sentences: string[];
}

/** Counts and shares for the sentence that holds most of the question; a question that no sentence shares a word with has zeros. */
export interface Evidence {
  /** Share of the question's telling words, by idf, that the sentence holds; near words count in part. */
  held: number;
  /** Share of them, by idf, that only the rest of the passage holds. */
  elsewhere: number;
  /** 1 when the question asks with a no or never and the sentence has none, or one of them has a word's opposite in o- or icke-. */
  negation: number;
  /** Words whose opposite the sentence holds instead. */
  opposites: number;
  /** Numbers, years and dates of the question that the sentence does not hold. */
  missingNumbers: number;
  /** Words written as names that the sentence does not hold. */
  missingNames: number;
  /** Narrowing words (first, all, only, after) that the sentence does not hold. */
  missingLimits: number;
  /** Words of the question that the sentence has another word for, between the same neighbours. */
  replaced: number;
  /** How near the question's words something new of the kind asked for stands, 1 beside them to 0 when there is none. */
  kind: number;
  /** Content words of the question, as a logarithm: a long question has more to miss, so that each miss weighs less. */
  length: number;
}

interface Term {
  text: string;
  stem: string;
  isStopWord: boolean;
  parts: string[];
  grams: readonly string[];
  isNumber: boolean;
  isName: boolean;
}

/** A content word of the question: how often it is said, how much it tells, how like it the words met are, and what it stands for. */
interface Asked extends Term {
  times: number;
  idf: number;
  likenesses: Map<string, number>;
  meanings: { weight: number; stems: string[] }[];
}

type ReadTerms = (text: string) => Term[];

/** Weighs the sentences of the best passages against a question; `also` is what search looks for beside its words. */
export function evidenceOf(
  index: SearchIndex,
  question: { text: string; also: readonly AlsoSought[] },
  passages: readonly Sentences[],
): Evidence {
  const { read, readOnce } = termReader(index);
  const words = read(question.text);
  const asked = askedTerms(index, words, question.also, read);
  const telling = asked.map((word) => (askingWords.has(word.text) ? 0 : word.times * word.idf));
  const best = bestSentence(asked, telling, passages, readOnce);
  const elsewhere = asked.map((word, place) =>
    isNear(best.presences[place]) || presence(word, best.passage) < presentInFull ? 0 : word.times * word.idf,
  );
  const missing = asked.filter(
    (word, place) => (best.presences[place] ?? 0) < (word.isNumber ? halfPresent : nearlyPresent),
  );
  const [stems, forms] = [new Set(best.terms.map(({ stem }) => stem)), new Set(best.terms.map(({ text }) => text))];
  const lacking = words.filter((word) => !stems.has(word.stem));
  return {
    held: best.held,
    elsewhere: sum(elsewhere) / Math.max(1, sum(asked.map((word) => word.times * word.idf))),
    negation: isNegated(words, lacking, forms) ? 1 : 0,
    opposites: lacking.filter((word) => !word.isStopWord && saysOpposite(word.text, forms)).length,
    missingNumbers: sum(missing.map((word) => (word.isNumber ? word.times : 0))),
    missingNames: sum(missing.map((word) => (word.isName ? word.times : 0))),
    missingLimits: lacking.filter((word) => limits.has(word.text)).length,
    replaced: replacedWords(words, lacking, best.terms),
    kind: nearnessOfKind(asked, askedFor(question.text), best.terms),
    length: Math.log(1 + sum(asked.map((word) => word.times))),
  };
}

type Analysed = Omit<Term, 'isName'>;

// A word of the texts is taken apart once as long as their index lives, and so is a sentence that has come near a question; a
// question's own words are not kept.
const analysed = new WeakMap<SearchIndex, { words: Map<string, Analysed>; texts: Map<string, Term[]> }>();

function termReader(index: SearchIndex): { read: ReadTerms; readOnce: ReadTerms } {
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

function askedTerms(index: SearchIndex, words: Term[], also: readonly AlsoSought[], read: ReadTerms): Asked[] {
  const phrases = also.map((phrase) => ({
    for: phrase.for,
    weight: phrase.weight,
    stems: read(phrase.text)
      .filter((term) => !term.isStopWord)
      .map((term) => term.stem),
  }));
  const meanings = new Map<string, Asked['meanings']>();
  for (const phrase of phrases) {
    if (phrase.stems.length === 0) continue;
    for (const said of new Set(phrase.for)) meanings.set(said, [...(meanings.get(said) ?? []), phrase]);
  }
  // A word said twice counts twice and is compared once.
  const asked = new Map<string, Asked>();
  for (const word of words) {
    if (word.isStopWord) continue;
    const before = asked.get(word.text);
    if (before !== undefined) {
      before.times += 1;
      continue;
    }
    asked.set(word.text, {
      ...word,
      times: 1,
      idf: idfOf(index, word.stem),
      likenesses: new Map(),
      meanings: meanings.get(word.text) ?? [],
    });
  }
  return [...asked.values()];
}

const leastLikeness = 0.4;
const halfPresent = 0.5;
const nearlyPresent = 0.6;
const presentInFull = 0.9;

function isNear(share: number | undefined): boolean {
  return (share ?? 0) >= nearlyPresent;
}

/** How alike two words are, 0 to 1: the same stem, parts in common, or most of their 4-grams in common. */
function likeness(word: Term, other: Term): number {
  if (word.stem === other.stem) return 1;
  if (other.isStopWord || word.isNumber !== other.isNumber) return 0;
  const parts = word.parts.filter((part) => part === other.stem || other.parts.includes(part)).length;
  if (word.isNumber) return word.parts.length > 0 ? parts / word.parts.length : 0;
  let shared = 0;
  for (const gram of word.grams) if (other.grams.includes(gram)) shared += 1;
  const alike = Math.max(
    (2 * shared) / (word.grams.length + other.grams.length),
    other.parts.includes(word.stem) ? 0.8 : 0,
  );
  return Math.max(word.parts.length > 0 ? (0.9 * parts) / word.parts.length : 0, alike >= leastLikeness ? alike : 0);
}

// Most words come in several sentences.
function likenessTo(word: Asked, other: Term): number {
  const known = word.likenesses.get(other.text);
  if (known !== undefined) return known;
  const found = likeness(word, other);
  word.likenesses.set(other.text, found);
  return found;
}

function presence(word: Asked, terms: readonly Term[]): number {
  let most = 0;
  for (const term of terms) most = Math.max(most, likenessTo(word, term));
  for (const { weight, stems } of word.meanings) {
    if (most >= weight) continue;
    const held = stems.filter((stem) => terms.some((term) => term.stem === stem)).length;
    most = Math.max(most, (weight * held) / stems.length);
  }
  return most;
}

/** The sentence that holds most; of equal ones the shortest. */
function bestSentence(asked: Asked[], telling: number[], passages: readonly Sentences[], read: ReadTerms) {
  const whole = sum(telling);
  let best = { held: 0, terms: [] as Term[], presences: [] as number[], passage: [] as Term[] };
  for (const { above, sentences } of passages) {
    const heading = read(above);
    const terms = sentences.map(read);
    const passage = [...heading, ...terms.flat()];
    for (const sentence of terms) {
      const presences = asked.map((word) => Math.max(presence(word, sentence), presence(word, heading)));
      const held = whole === 0 ? 1 : sum(telling.map((weight, place) => weight * (presences[place] ?? 0))) / whole;
      if (held < best.held || (held === best.held && best.terms.length > 0 && sentence.length >= best.terms.length))
        continue;
      best = { held, terms: sentence, presences, passage };
    }
  }
  return best;
}

function isNegated(words: Term[], lacking: Term[], forms: ReadonlySet<string>): boolean {
  const asks = mainClause(words.map((word) => word.text));
  return (
    (asks.some(isNegation) && !forms.values().some(isNegation)) || lacking.some((word) => isTurned(word.text, forms))
  );
}

function replacedWords(words: Term[], lacking: Term[], terms: Term[]): number {
  const stems = new Set(words.map((word) => word.stem));
  const isLacking = new Set(lacking);
  const isReplaced = (word: Term, place: number) => {
    const [before, after] = [words[place - 1]?.stem, words[place + 1]?.stem];
    if (word.isStopWord || !isLacking.has(word) || before === undefined || after === undefined) return false;
    return terms.some(
      (term, at) =>
        terms[at - 1]?.stem === before &&
        terms[at + 1]?.stem === after &&
        !term.isStopWord &&
        !stems.has(term.stem) &&
        likeness(word, term) < 0.5,
    );
  };
  return words.filter(isReplaced).length;
}

/** Anything at all is found anywhere: a share that lies between the found and the missing. */
const nearnessOfAnything = 0.3;

function nearnessOfKind(asked: Asked[], wanted: AskedFor, terms: Term[]): number {
  // Ages and how often were not told apart when the weights were fitted.
  if (wanted.kind === 'anything' || wanted.kind === 'age' || wanted.kind === 'frequency') return nearnessOfAnything;
  const places = (list: Term[]) => list.map((term) => terms.indexOf(term));
  const found = places(
    terms.filter(
      (term) =>
        !term.isStopWord &&
        isOfKind(term.text, term.isName, wanted) &&
        asked.every((word) => likenessTo(word, term) < nearlyPresent),
    ),
  );
  const matched = places(terms.filter((term) => asked.some((word) => likenessTo(word, term) >= 0.5)));
  const distances = found.flatMap((at) => matched.map((other) => Math.abs(at - other)));
  return distances.length === 0 ? 0 : 1 / (1 + Math.min(...distances));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
