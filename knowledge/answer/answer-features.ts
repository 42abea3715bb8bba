// What speaks for and against a passage answering a question, beyond their sharing words: numbers that a newcomer can read.
import { type AlsoSought, idfOf, type SearchIndex } from '../search/search.ts';
import { likenessFinder } from '../search/term-likeness.ts';
import { isNegation, isTurned, saysOpposite } from '../swedish/terms-of-opposites.ts';
import { type AnswerType, askedFor, askingWords, isOfKind, limits, mainClause } from '../swedish/terms-of-questions.ts';
import { type ReadTerms, type Term, termReader } from '../swedish/terms-of-sentences.ts';

/** A passage as its sentences in order, and what stands above it (title, headings), which each of them is about. */
export interface Sentences {
  above: string;
  sentences: string[];
}

/** Counts and shares for the sentence that holds most of the question; a question that no sentence shares a word with has zeros. */
export interface AnswerFeatures {
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

/** A content word of the question: how often it is said, how much it tells, and the stems of what it stands for. */
interface Asked extends Term {
  times: number;
  idf: number;
  meanings: Meaning[];
}

interface Meaning {
  weight: number;
  stems: string[];
}

/** Weighs the sentences of the best passages against a question; `also` is what search looks for beside its words. */
export function evidenceOf(
  index: SearchIndex,
  question: { text: string; also: readonly AlsoSought[] },
  passages: readonly Sentences[],
): AnswerFeatures {
  const { read, readOnce } = termReader(index);
  const words = read(question.text);
  const asked = askedTerms(index, words, question.also, read);
  const telling = asked.map((word) => (askingWords.has(word.text) ? 0 : word.times * word.idf));
  const best = bestSentence(asked, telling, passages, readOnce);
  const elsewhere = asked.map(({ times, idf }, place) =>
    isNear(best.presences[place]) || (best.inPassage[place] ?? 0) < presentInFull ? 0 : times * idf,
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
    replaced: replacedWords(words, lacking, best.terms, best.likenesses),
    kind: nearnessOfKind(askedFor(question.text), best.terms, best.likenesses),
    length: Math.log(1 + sum(asked.map((word) => word.times))),
  };
}

function askedTerms(index: SearchIndex, words: Term[], also: readonly AlsoSought[], read: ReadTerms): Asked[] {
  const phrases = also.map((phrase) => ({
    for: phrase.for,
    weight: phrase.weight,
    stems: read(phrase.text)
      .filter((term) => !term.isStopWord)
      .map((term) => term.stem),
  }));
  const meanings = new Map<string, Meaning[]>();
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
      meanings: meanings.get(word.text) ?? [],
    });
  }
  return [...asked.values()];
}

const halfPresent = 0.5;
const nearlyPresent = 0.6;
const presentInFull = 0.9;

function isNear(share: number | undefined): boolean {
  return (share ?? 0) >= nearlyPresent;
}

/** By the text of a word of the question: the words met that are like it, with how alike they are. */
type Likenesses = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The sentence that holds most; of equal ones the shortest. `presences` say how much of each word asked is there or above, `inPassage` how
 * much of it the whole passage has.
 */
function bestSentence(asked: Asked[], telling: number[], passages: readonly Sentences[], read: ReadTerms) {
  const groups: Term[][] = [];
  const placed = passages.map(({ above, sentences }) => {
    const parts = [read(above), ...sentences.map(read)];
    const first = groups.push(...parts, parts.flat()) - parts.length - 1;
    return { first, last: first + parts.length };
  });
  const { likenesses, rows } = presencesIn(asked, groups);
  const whole = sum(telling);
  const none: number[] = [];
  let best = { held: 0, terms: [] as Term[], presences: none, inPassage: none };
  for (const { first, last } of placed) {
    for (let at = first + 1; at < last; at += 1) {
      const presences = rows.map((row) => Math.max(row[at] ?? 0, row[first] ?? 0));
      const held = whole === 0 ? 1 : sum(telling.map((weight, place) => weight * (presences[place] ?? 0))) / whole;
      const sentence = groups[at] ?? [];
      if (held < best.held || (held === best.held && best.terms.length > 0 && sentence.length >= best.terms.length))
        continue;
      best = { held, terms: sentence, presences, inPassage: rows.map((row) => row[last] ?? 0) };
    }
  }
  return { ...best, likenesses };
}

/** How much of each word asked each group of words has, 0 to 1: a row for each word. */
function presencesIn(asked: Asked[], groups: Term[][]): { likenesses: Likenesses; rows: Float64Array[] } {
  const find = likenessFinder(groups.flat());
  const holders = new Map<string, Set<number>>();
  for (const [group, terms] of groups.entries()) {
    for (const { text } of terms) holders.set(text, (holders.get(text) ?? new Set()).add(group));
  }
  const stems = groups.map((terms) => new Set(terms.map(({ stem }) => stem)));
  const shares = new Map<Meaning, number[]>();
  const shareOf = (meaning: Meaning) => {
    const known =
      shares.get(meaning) ??
      stems.map(
        (held) => (meaning.weight * meaning.stems.filter((stem) => held.has(stem)).length) / meaning.stems.length,
      );
    shares.set(meaning, known);
    return known;
  };
  const likenesses = new Map(asked.map((word) => [word.text, find(word)]));
  const rows = asked.map(({ text, meanings }) => {
    const row = new Float64Array(groups.length);
    const raise = (group: number, share: number) => {
      row[group] = Math.max(row[group] ?? 0, share);
    };
    for (const [other, alike] of likenesses.get(text) ?? [])
      for (const group of holders.get(other) ?? []) raise(group, alike);
    for (const meaning of meanings) for (const [group, share] of shareOf(meaning).entries()) raise(group, share);
    return row;
  });
  return { likenesses, rows };
}

function isNegated(words: Term[], lacking: Term[], forms: ReadonlySet<string>): boolean {
  const asks = mainClause(words.map((word) => word.text));
  return (
    (asks.some(isNegation) && !forms.values().some(isNegation)) || lacking.some((word) => isTurned(word.text, forms))
  );
}

function replacedWords(words: Term[], lacking: Term[], terms: Term[], likenesses: Likenesses): number {
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
        (likenesses.get(word.text)?.get(term.text) ?? 0) < 0.5,
    );
  };
  return words.filter(isReplaced).length;
}

/** Anything at all is found anywhere: a share that lies between the found and the missing. */
const nearnessOfAnything = 0.3;

function nearnessOfKind(wanted: AnswerType, terms: Term[], likenesses: Likenesses): number {
  // Ages and how often were not told apart when the weights were fitted.
  if (wanted.kind === 'anything' || wanted.kind === 'age' || wanted.kind === 'frequency') return nearnessOfAnything;
  const nearest = new Map<string, number>();
  for (const found of likenesses.values()) {
    for (const [text, alike] of found) nearest.set(text, Math.max(nearest.get(text) ?? 0, alike));
  }
  const nearnessOf = ({ text }: Term) => nearest.get(text) ?? 0;
  const places = (list: Term[]) => list.map((term) => terms.indexOf(term));
  const isNew = (term: Term) => !term.isStopWord && nearnessOf(term) < nearlyPresent;
  const found = places(terms.filter((term) => isNew(term) && isOfKind(term.text, term.isName, wanted)));
  const matched = places(terms.filter((term) => nearnessOf(term) >= 0.5));
  const distances = found.flatMap((at) => matched.map((other) => Math.abs(at - other)));
  return distances.length === 0 ? 0 : 1 / (1 + Math.min(...distances));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
