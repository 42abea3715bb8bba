// What speaks for a known answer being the one that a question asks for, as numbers that a newcomer can read. Long, since all that is compared stands here.
import { type AlsoSought, idfOf, type SearchIndex, search } from '../search/search.ts';
import { gramsOf, readWords } from '../swedish/terms.ts';
import { spelledOut } from '../swedish/terms-of-everyday.ts';
import { isNegation } from '../swedish/terms-of-opposites.ts';
import {
  askedFor,
  askingWords,
  asksYesOrNo,
  holds,
  lightWords,
  names,
  yesOrNo,
} from '../swedish/terms-of-questions.ts';
import { type Term, termReader } from '../swedish/terms-of-sentences.ts';
import { type Way, waysOf } from '../swedish/terms-of-ways.ts';
import type { KnownAnswer, KnownAnswers } from './known-answers.ts';

/** What speaks for an answer being the one that is asked for. */
export interface Likeness {
  /** How well the answer with all its questions fits, 0 to 1. */
  score: number;
  /** How far that is before the best other statement; below 0 where it is behind. */
  lead: number;
  /** How well the documents' passage that states it fits, 0 to 1. */
  passage: number;
  /** How far that is before or behind the best other passage. */
  passageLead: number;
  /** How alike the question and the likest known one are, by the words of both, 0 to 1. */
  alike: number;
  /** How much liker the likest question is that the answer does not answer; 0 where none is. */
  near: number;
  /** How far it is before or behind that of the best other statement. */
  alikeLead: number;
  /** How alike the two are letter by letter, small words and endings included, 0 to 1. */
  letters: number;
  /** How far that is before or behind that of the best other statement. */
  lettersLead: number;
  /** Share of the question's telling words, by idf, that the answer's questions and texts hold. */
  held: number;
  /** Share of them that the statement alone holds. */
  stated: number;
  /** Share of the question's telling words, each counting alike, that neither its questions nor its texts hold. */
  missing: number;
  /** How much the question asks in the ways that the known questions do, 0 to 1. */
  way: number;
  /** 1 where the short answer holds the kind of thing that the question asks for. */
  holds: number;
  /** 1 where the answer names the very thing whose number the question asks for, or it asks for none. */
  named: number;
  /** 1 where both the question and the short answer are such as a yes or no answers, or neither. */
  yesOrNo: number;
  /** Numbers of the question that the answer does not hold. */
  numbers: number;
  /** 1 where only one of the two asks with a no. */
  negation: number;
  /** Telling words of the question, as a logarithm. */
  length: number;
}

/** An answer that may be the one asked for, by its place. */
export interface Candidate {
  place: number;
  likeness: Likeness;
}

const mostCandidates = 10;

/**
 * The answers that come nearest to what is asked, at most ten. `also` is what its words stand for; `passageScore` how well
 * the passage fits that states an answer, 0 where it was not found.
 */
export function candidatesFor(
  { answers, index }: KnownAnswers,
  said: string,
  also: readonly AlsoSought[],
  passageScore: (place: number) => number,
): Candidate[] {
  const question = spelledOut(said);
  const asked = readAsked(index, question, also);
  const near = search(index, question, { limit: mostCandidates, also }).flatMap(({ position, score }) => {
    const answer = answers[position];
    if (answer === undefined) return [];
    return [{ place: position, answer, score, passage: passageScore(position), own: likenessOf(index, asked, answer) }];
  });
  return near.map((each) => {
    const others = near.filter(({ answer }) => !statesSame(answer, each.answer));
    const best = (list: readonly number[]) => Math.max(0, ...list);
    return {
      place: each.place,
      likeness: {
        score: each.score,
        lead: each.score - best(others.map(({ score }) => score)),
        passage: each.passage,
        passageLead: each.passage - best(others.map(({ passage }) => passage)),
        ...each.own,
        alikeLead: each.own.alike - best(others.map(({ own }) => own.alike)),
        lettersLead: each.own.letters - best(others.map(({ own }) => own.letters)),
      },
    };
  });
}

/** How much a question tells of its subject: the idf of its telling words, those that only ask left out. */
export function toldBy({ index }: KnownAnswers, question: string): number {
  const { read } = termReader(index);
  const words = telling(index, read(question)).filter(({ text }) => !askingWords.has(text));
  return words.reduce((sum, { idf }) => sum + idf, 0);
}

/** Whether two answers come to the same: they tell one statement, or what is left out beside it. */
export function statesSame(one: KnownAnswer, other: KnownAnswer): boolean {
  return one.states === other.states && one.isSilent === other.isSilent;
}

/**
 * How much of the telling words of a text an answer holds with its questions, by what they tell and at the least of a word; 1 and 1
 * where the text has none. `also` is what its words stand for.
 */
export function heldBy(
  { index }: KnownAnswers,
  answer: KnownAnswer,
  text: string,
  also: readonly AlsoSought[],
): { share: number; least: number } {
  const asked = readAsked(index, text, also);
  const presence = presenceIn(asked, readAnswer(index, answer).anywhere);
  const words = asked.words.filter((word) => !askingWords.has(word.text));
  if (words.length === 0) return { share: 1, least: 1 };
  return { share: weigh(words, presence), least: Math.min(...words.map(presence)) };
}

/** A word that tells something, with how much. */
type TellingWord = Term & { idf: number };

/** A question, taken apart once for all that it is compared with. */
interface Asked {
  text: string;
  words: readonly TellingWord[];
  /** The stems of those and of what they stand for. */
  meant: ReadonlySet<string>;
  /** The stems of what a word stands for, by the word. */
  standsFor: ReadonlyMap<string, ReadonlySet<string>>;
  grams: ReadonlySet<string>;
  isDenied: boolean;
  ways: ReadonlySet<Way>;
}

function readAsked(index: SearchIndex, text: string, also: readonly AlsoSought[]): Asked {
  const { read } = termReader(index);
  const terms = read(text);
  const standsFor = new Map<string, Set<string>>();
  for (const phrase of also) {
    const stems = stemsOf(telling(index, read(phrase.text)));
    for (const said of phrase.for) standsFor.set(said, (standsFor.get(said) ?? new Set()).union(stems));
  }
  const words = telling(index, terms);
  const meant = [...standsFor.values()].reduce((all, stems) => all.union(stems), stemsOf(words));
  return { text, words, meant, standsFor, grams: gramsIn(text), isDenied: terms.some(isDenial), ways: waysOf(text) };
}

/** How much a question of an answer asks in given ways, at the most, 0 to 1. */
export function likestWay({ index }: KnownAnswers, answer: KnownAnswer, ways: ReadonlySet<Way>): number {
  return Math.max(0, ...readAnswer(index, answer).asked.map((other) => shared(ways, [other])));
}

/** How alike the ways of a question and of some others are, on average. */
function shared(ways: ReadonlySet<Way>, others: readonly KnownQuestion[]): number {
  const alike = others.map((other) => (1 + ways.intersection(other.ways).size) / (1 + ways.union(other.ways).size));
  return alike.reduce((sum, each) => sum + each, 0) / Math.max(1, alike.length);
}

function likenessOf(index: SearchIndex, asked: Asked, answer: KnownAnswer) {
  const { words } = asked;
  const own = readAnswer(index, answer);
  const alike = ({ telling: other, stems }: KnownQuestion) =>
    (weigh(words, presenceIn(asked, stems)) + weigh(other, saidIn(asked.meant))) / 2;
  const [likest, value] = highest(own.asked, alike);
  const [, near] = highest(own.near, alike);
  const [, letters] = highest(own.asked, ({ grams }) => dice(asked.grams, grams));
  const isHeld = presenceIn(asked, own.anywhere);
  const wanted = askedFor(asked.text);
  return {
    alike: value,
    letters,
    near: Math.max(0, near - value),
    held: weigh(words, isHeld),
    stated: weigh(words, presenceIn(asked, own.inStatement)),
    missing: words.filter((word) => isHeld(word) === 0).length / Math.max(1, words.length),
    way: shared(asked.ways, own.asked),
    holds: holds(answer.short.sv, wanted) ? 1 : 0,
    named: names([answer.short.sv, ...answer.asked].join('\n'), wanted) ? 1 : 0,
    yesOrNo: asksYesOrNo(asked.text) === yesOrNo.test(answer.short.sv) ? 1 : 0,
    numbers: words.filter(({ isNumber, stem }) => isNumber && !own.anywhere.has(stem)).length,
    negation: asked.isDenied === likest?.isDenied ? 0 : 1,
    length: Math.log(1 + words.length),
  };
}

/** A known question, taken apart. */
interface KnownQuestion {
  text: string;
  telling: readonly TellingWord[];
  stems: ReadonlySet<string>;
  grams: ReadonlySet<string>;
  isDenied: boolean;
  ways: ReadonlySet<Way>;
}

interface ReadAnswer {
  asked: KnownQuestion[];
  near: KnownQuestion[];
  /** The stems of the statement and the short answers. */
  inStatement: ReadonlySet<string>;
  /** Those and the stems of the questions that it answers. */
  anywhere: ReadonlySet<string>;
}

// An answer that has come near a question comes near others.
const readAnswers = new WeakMap<KnownAnswer, ReadAnswer>();

function readAnswer(index: SearchIndex, answer: KnownAnswer): ReadAnswer {
  const before = readAnswers.get(answer);
  if (before !== undefined) return before;
  const { read } = termReader(index);
  const take = (given: string): KnownQuestion => {
    const text = spelledOut(given);
    const terms = read(text);
    const words = telling(index, terms);
    const isDenied = terms.some(isDenial);
    return { text, telling: words, stems: stemsOf(words), grams: gramsIn(text), isDenied, ways: waysOf(text) };
  };
  const asked = answer.asked.map(take);
  const inStatement = stemsOf([answer.states, answer.short.sv, answer.short.en].flatMap(read));
  const anywhere = stemsOf(answer.asked.map(spelledOut).flatMap(read)).union(inStatement);
  const taken = { asked, near: answer.near.map(take), inStatement, anywhere };
  readAnswers.set(answer, taken);
  return taken;
}

/** How much of some words is there, by what they tell. */
function weigh(words: readonly TellingWord[], presence: (word: Term) => number): number {
  const all = words.reduce((sum, { idf }) => sum + idf, 0);
  return all === 0 ? 0 : words.reduce((sum, word) => sum + word.idf * presence(word), 0) / all;
}

const partWeight = 0.8;

/** How much of a word of the question a text has, 0 to 1: the word, parts of a compound, or what it stands for. */
function presenceIn({ standsFor }: Asked, held: ReadonlySet<string>): (word: Term) => number {
  return ({ text, stem, parts }) => {
    if (held.has(stem)) return 1;
    const meant = [...(standsFor.get(text) ?? [])];
    const shares = [parts, meant].map(
      (list) => list.filter((part) => held.has(part)).length / Math.max(1, list.length),
    );
    return partWeight * Math.max(...shares);
  };
}

/** How much of a known question's word is said. */
function saidIn(meant: ReadonlySet<string>): (word: Term) => number {
  return ({ stem, parts }) =>
    meant.has(stem) ? 1 : (partWeight * parts.filter((part) => meant.has(part)).length) / Math.max(1, parts.length);
}

function stemsOf(terms: readonly Term[]): Set<string> {
  return new Set(terms.flatMap(({ stem, parts }) => [stem, ...parts]));
}

function telling(index: SearchIndex, terms: readonly Term[]): TellingWord[] {
  const words = terms.filter(({ isStopWord, text }) => !isStopWord && !lightWords.has(text));
  return words.map((word) => ({ ...word, idf: idfOf(index, word.stem) }));
}

function isDenial({ text }: Term): boolean {
  return isNegation(text);
}

function highest(
  list: readonly KnownQuestion[],
  measure: (each: KnownQuestion) => number,
): [KnownQuestion | null, number] {
  let best: KnownQuestion | null = list[0] ?? null;
  let highestYet = 0;
  for (const each of list) {
    const value = measure(each);
    if (value > highestYet) [best, highestYet] = [each, value];
  }
  return [best, highestYet];
}

function gramsIn(text: string): Set<string> {
  return new Set(readWords(text).flatMap((word) => gramsOf(` ${word.text} `)));
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * one.intersection(other).size) / Math.max(1, one.size + other.size);
}
