// From question to answer without a model: find, judge whether it answers, pick the sentence, mark what is historic. Long, since the whole way stands here.
import type { DocumentInfo, Passage } from '../document.ts';
import type { KnowledgeBase, Question, Subject } from '../knowledge-base.ts';
import { recentlyOf } from '../recently.ts';
import { soughtBy } from '../search/ranking.ts';
import type { ReadHit, Sought } from '../search/rerank.ts';
import { knowsWord } from '../search/search.ts';
import { isStopWord, readWords } from '../swedish/terms.ts';
import { spelledOut } from '../swedish/terms-of-everyday.ts';
import { leansBack, namesAnother } from '../swedish/terms-of-follow-ups.ts';
import { askingWords, counts, holds, lightWords, names } from '../swedish/terms-of-questions.ts';
import type { Sentences } from './answer-features.ts';
import { answerability } from './answerability.ts';
import { isElsewhere, tells } from './fitting-answer.ts';
import { type Found, knownAnswerTo, shortAnswer } from './known-answer.ts';
import { knownFollowUpTo } from './known-follow-up.ts';
import { type Silence, silentTopic } from './not-stated.ts';
import { questionWithin } from './question-within.ts';
import { quote } from './quoting.ts';
import { statementsOf } from './statements.ts';
import { weigh } from './weighed-sources.ts';

/** A passage with the sentence in it that answers, and whether a newer source says otherwise. */
export interface Source {
  passage: Passage;
  document: DocumentInfo;
  /** What is quoted of the passage; list items stand on lines of their own. */
  statement: string;
  /** The part of the passage that answers: the statement, or one item of its list. */
  mark: string;
  historic: boolean;
  /** The answer in a sentence, where it is known which the question asks for. */
  short: { sv: string; en: string } | null;
}

/**
 * `answered`: the best sources first, with notes on where they differ or have changed since, and the gravest of these in one line.
 * `notStated`: what comes nearest, for the person to judge; `isNear` where that speaks of what is asked, though it may not answer it;
 * `silence` where it is known what the documents leave out.
 */
export type Answer =
  | { kind: 'answered'; sources: Source[]; notes: string[]; warning: string | null }
  | { kind: 'notStated'; nearest: Source[]; silence: Silence | null; isNear: boolean };
export type Answered = Extract<Answer, { kind: 'answered' }>;
export type NotStated = Extract<Answer, { kind: 'notStated' }>;

const mostSources = 3;
/** The least share of a follow-up's own words (by weight) that a passage must hold. */
const leastCoverage = 0.42;
/** A passage is on the subject of a follow-up that is among so many for it, and holds so much of its question's words. */
const mostOnSubject = 60;
const leastOnSubject = 0.25;
/**
 * The least that coverage with the mean of score and likelihood of an answer must come to, of 2; more where a short question
 * has a word that the passages lack.
 */
const leastGround = { plain: 0.79, lacking: 1.02 };
/** With at most so many content words a question is short: one that the passages lack is likely what it is about. */
const shortest = 3;
/** From these likelihoods on a known answer is told, and its passage comes first. */
const [surelyKnown, likelyKnown] = [0.24, 0.15];
/** From this likelihood on it is told that the documents leave out what is asked. */
const surelySilent = 0.25;
/** From this one on it is told though the documents lack a word of a short question. */
const knownThough = 0.7;
/** A further source must come this near to the best one. */
const nearBest = 0.66;

/**
 * Answers a question (Swedish, or English words the documents share) from the knowledge base alone. Courtesies around it, and a
 * case number that it concerns, change nothing.
 */
export function answerQuestion(knowledge: KnowledgeBase, message: Question): Answer {
  return weighedAnswer(knowledge, message).answer;
}

/** How likely it is, 0 to 1, that a question asks for what the documents are known to say (`isSaid`) or to leave out. */
export function likelihoodOfAnswer(knowledge: KnowledgeBase, text: string): { likelihood: number; isSaid: boolean } {
  const { answer, likelihood } = weighedAnswer(knowledge, { text, subject: null, vector: null });
  return { likelihood, isSaid: answer.kind === 'answered' };
}

/** From this likelihood on a follow-up is known to go on. */
const surelyGoesOn = 0.5;

/**
 * Whether a question goes on from the one before it, though it does not read like a follow-up: a word of it points back or it begins so,
 * and the answer that is known to it then is likelier than one to the question alone.
 */
export function goesOn(knowledge: KnowledgeBase, text: string, subject: Subject): boolean {
  const { question } = questionWithin(text);
  if (!leansBack(question)) return false;
  const likelihood = knownFollowUpTo(knowledge, question, subject)?.likelihood ?? 0;
  return likelihood >= surelyGoesOn && likelihood > likelihoodOfAnswer(knowledge, text).likelihood;
}

/**
 * The same with how surely it is known which short answer the question asks for, 0 where it is not. Several parts of a turn ask for it, so
 * that of a question by itself is kept for the last few.
 */
export function weighedAnswer(knowledge: KnowledgeBase, message: Question): Weighed {
  const isAlone = message.subject === null && message.vector === null;
  return isAlone ? weighAlone(knowledge, message.text) : weighAnew(knowledge, message);
}

const weighAlone = recentlyOf((knowledge: KnowledgeBase, text) =>
  weighAnew(knowledge, { text, subject: null, vector: null }),
);

function weighAnew(knowledge: KnowledgeBase, message: Question): Weighed {
  const { asked, question, pointsBack } = questionWithin(spelledOut(message.text));
  // What is told beside the question may be what it lacks, or what hides it.
  const readings = new Set(pointsBack ? [asked, question] : [question, asked]);
  const answers = [...readings].map((text) => answerText(knowledge, { ...message, text }));
  const sure = answers.filter(
    ({ likelihood }) => likelihood >= (message.subject === null ? surelyKnown : Number.MIN_VALUE),
  );
  const [surest] = pointsBack ? sure : sure.toSorted((one, other) => other.likelihood - one.likelihood);
  const chosen =
    surest ?? answers.find(({ answer }) => answer.kind === 'answered') ?? answers.find(isNearby) ?? answers[0];
  return chosen ?? { answer: { kind: 'notStated', nearest: [], silence: null, isNear: false }, likelihood: 0 };
}

function isNearby({ answer }: Weighed): boolean {
  return answer.kind === 'notStated' && answer.isNear;
}

/** An answer with how surely it is known which the question asks for, 0 where that is not known. */
interface Weighed {
  answer: Answer;
  likelihood: number;
}

function answerText(knowledge: KnowledgeBase, question: Question): Weighed {
  const hits = seek(knowledge, question);
  // Vectors may change which passages come first; whether enough is there to answer stays with the words.
  const byWords = question.vector === null ? hits : seek(knowledge, { ...question, vector: null });
  const sought = soughtBy(knowledge, question);
  const sources = hits.map((hit) => sourceOf(knowledge, sought, hit)).filter((source) => source !== null);
  const topic = silentTopic(knowledge.notStated, question.text);
  if (topic !== null && sources.slice(0, 3).every(({ document }) => isKnownSilent(knowledge, document)))
    return {
      answer: {
        kind: 'notStated',
        nearest: [],
        silence: { note: { sv: topic.note, en: topic.note }, ask: topic.ask },
        isNear: false,
      },
      likelihood: 1,
    };
  const best = hits[0]?.score ?? 0;
  const near = distinct(sources.filter((_, index) => (hits[index]?.score ?? 0) >= nearBest * best)).slice(
    0,
    mostSources,
  );
  const known =
    question.subject === null
      ? knownAnswerTo(knowledge, question.text, sought.also, byWords)
      : knownFollowUpTo(knowledge, question.text, question.subject);
  const isLacking = question.subject === null && lacksItsSubject(knowledge, sought.query, hits.slice(0, 3));
  if (known?.answer.isSilent && known.likelihood >= surelySilent) return silentOn(knowledge, known);
  const isTold =
    known !== null &&
    !known.answer.isSilent &&
    tells(known, question.text) &&
    !isElsewhere(knowledge, known, question.text) &&
    (!isLacking || known.likelihood >= knownThough);
  const likelihood = isTold ? known.likelihood : 0;
  // What a follow-up asks is only known where it is surely meant.
  const isSure = question.subject === null ? likelihood >= surelyKnown : likelihood > 0;
  if (known !== null && isSure)
    return { answer: weigh(knowledge, question, knownFirst(knowledge, known, near)), likelihood };
  const isLikely =
    known !== null && !known.answer.isSilent && known.likelihood >= likelyKnown && tells(known, question.text);
  const isOfKind = near.some((source) => isAskedFor(source, sought));
  if (!isOfKind || !carries(knowledge, sought, byWords, sources)) {
    // What came first by meaning may not be of the kind asked for where what came first by words is.
    const plain = question.vector === null ? null : answerText(knowledge, { ...question, vector: null });
    if (plain?.answer.kind === 'answered') return plain;
    return {
      answer: { kind: 'notStated', nearest: distinct(sources).slice(0, 2), silence: null, isNear: false },
      likelihood: 0,
    };
  }
  const fitting = fittingFirst(near, sought);
  const found = isLikely ? knownFirst(knowledge, known, fitting) : fitting;
  // Of a document whose statements were made into answers, a passage that none of them leads to seldom answers, and one that is likely
  // meant does in about two of three cases.
  if (hasKnownAnswers(knowledge, found[0]))
    return { answer: { kind: 'notStated', nearest: found.slice(0, 2), silence: null, isNear: true }, likelihood: 0 };
  return { answer: weigh(knowledge, question, found), likelihood: 0 };
}

/** What the documents leave out beside what they say. */
function silentOn(knowledge: KnowledgeBase, known: Found): Weighed {
  const nearest = knownFirst(knowledge, known, []).map((source) => ({ ...source, short: null }));
  const silence = { note: known.answer.short, ask: null };
  return { answer: { kind: 'notStated', nearest, silence, isNear: false }, likelihood: known.likelihood };
}

function hasKnownAnswers({ placed, passages }: KnowledgeBase, source: Source | undefined): boolean {
  return placed.values().some((position) => passages[position]?.document === source?.document.key);
}

/** The passage of a known answer, with its short form, before the others. */
function knownFirst(knowledge: KnowledgeBase, known: Found, others: Source[]): Source[] {
  const first = sourceOfKnown(knowledge, known);
  if (first === null) return others;
  return [first, ...others.filter((other) => other.passage.id !== first.passage.id)].slice(0, mostSources);
}

/** The passage that states a known answer, with its short form; null where the document is gone. */
export function sourceOfKnown(knowledge: KnowledgeBase, known: Found): Source | null {
  const passage = knowledge.passages[known.position];
  const document = passage === undefined ? null : knowledge.document(passage.document);
  if (passage === undefined || document === null) return null;
  const { states } = known.answer;
  const mark = passage.text.includes(states) ? states : '';
  const short = { sv: shortAnswer(known, 'sv'), en: shortAnswer(known, 'en') };
  return { passage, document, statement: mark === '' ? passage.text : states, mark, historic: false, short };
}

// Whether the documents name a thing by another word is for the glossary to know.
function isAskedFor({ passage, statement }: Source, { wanted, also }: Sought): boolean {
  if (!holds(statement, wanted)) return false;
  const isSlang = wanted.kind === 'amount' && also.some((phrase) => phrase.for.some((word) => names(word, wanted)));
  return isSlang || names([passage.text, ...passage.headings].join('\n'), wanted);
}

/** Puts what holds the kind of thing asked for first, before all what counts the very thing whose number is asked for. */
function fittingFirst(sources: Source[], { wanted }: Sought): Source[] {
  const held = ({ statement }: Source) => Number(holds(statement, wanted)) + Number(counts(statement, wanted));
  return sources.toSorted((a, b) => held(b) - held(a));
}

function seek(knowledge: KnowledgeBase, question: Question): ReadHit[] {
  const found = knowledge.find(question, 8);
  if (question.subject === null) return found;
  // A follow-up is about what it names itself; passages that only fit the subject have been shown before.
  const fitting = found.filter((hit) => hit.coverage >= leastCoverage);
  if (namesAnother(question.text)) return fitting;
  // "And for young people?" asks that of the subject, and not what else there is for young people.
  const before = { text: question.subject.question, subject: null, vector: null };
  const onSubject = knowledge.find(before, mostOnSubject).filter(({ coverage }) => coverage >= leastOnSubject);
  const positions = new Set(onSubject.map(({ position }) => position));
  return fitting.filter(({ position }) => positions.has(position));
}

function isKnownSilent({ notStated }: KnowledgeBase, { key }: DocumentInfo): boolean {
  return notStated.documents.includes(key);
}

function sourceOf(knowledge: KnowledgeBase, sought: Sought, hit: ReadHit): Source | null {
  const passage = knowledge.passages[hit.position];
  const document = passage === undefined ? null : knowledge.document(passage.document);
  if (passage === undefined || document === null) return null;
  return { passage, document, ...quote(knowledge.index, hit, sought), historic: false, short: null };
}

/**
 * Whether the documents answer at all: enough of what is asked about is there, more where the sentences speak against an
 * answer.
 */
function carries(knowledge: KnowledgeBase, sought: Sought, hits: ReadHit[], sources: Source[]): boolean {
  const coverage = Math.max(0, ...hits.slice(0, 3).map((hit) => hit.coverage));
  const question = { text: sought.query, also: sought.also };
  const likelihood = answerability(
    knowledge.index,
    question,
    sources.slice(0, 3).map((source) => sentencesOf(knowledge, source)),
  );
  const isLacking = lacksItsSubject(knowledge, sought.query, hits.slice(0, 3));
  const least = isLacking ? leastGround.lacking : leastGround.plain;
  return coverage + ((hits[0]?.score ?? 0) + likelihood) / 2 >= least;
}

// "May I bring a dog to the jobbtorg?": the passages have the jobbtorg only.
function lacksItsSubject({ index }: KnowledgeBase, query: string, hits: ReadHit[]): boolean {
  const telling = readWords(query).filter(({ text }) => !isStopWord(text) && !lightWords.has(text));
  if (telling.length > shortest) return false;
  const held = new Set(hits.flatMap(({ matched }) => matched));
  return telling.some(({ text }) => !held.has(text) && !askingWords.has(text) && !knowsWord(index, text));
}

// The year counts among what stands above, for a question about the report of a year.
function sentencesOf({ glosses }: KnowledgeBase, { passage, document }: Source): Sentences {
  const above = [document.title, document.date?.slice(0, 4) ?? '', ...passage.headings].join('\n');
  const said = [...statementsOf(passage.text), ...(glosses.get(passage.id) ?? [])];
  return { above, sentences: said.map(({ text }) => text) };
}

// Two passages that say the same need only be shown once; neighbours often repeat their lead-in.
function distinct(sources: Source[]): Source[] {
  return sources.filter(
    (source, index) => sources.findIndex((other) => other.statement === source.statement) === index,
  );
}
