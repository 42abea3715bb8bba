// From question to answer without a model: find, judge whether it answers, pick the sentence, mark what is historic.
import type { ReadHit, ReadStatement } from './closer-reading.ts';
import type { DocumentInfo, Passage } from './document.ts';
import type { KnowledgeBase, Question } from './knowledge-base.ts';
import { type SilentTopic, silentTopic } from './not-stated.ts';
import { concerns, overtakenAt, type Statement, states, type Tension } from './tensions.ts';
import { type AskedFor, askedFor, holds } from './terms-of-questions.ts';
import { timeAsked } from './time-asked.ts';

/** A passage with the sentence in it that answers, and whether a newer source says otherwise. */
export interface Source {
  passage: Passage;
  document: DocumentInfo;
  statement: string;
  historic: boolean;
}

/** `answered`: the best sources first, with notes on where they differ. `notStated`: what comes nearest, for the person to judge. */
export type Answer =
  | { kind: 'answered'; sources: Source[]; notes: string[] }
  | { kind: 'notStated'; nearest: Source[]; topic: SilentTopic | null };

const mostSources = 3;
/** The least share of the question's words (by weight) that the best passages must hold together. */
const leastCoverage = 0.42;
/** A sentence of the kind asked for may be this much behind the best one. */
const nearBestStatement = 0.4;
/** A further source must come this near to the best one. */
const nearBest = 0.66;
const longestStatement = 600;
const longestList = 1_200;

/** Answers a question (Swedish, or English words the documents share) from the knowledge base alone. */
export function answerQuestion(knowledge: KnowledgeBase, question: Question): Answer {
  const hits = seek(knowledge, question);
  // Vectors may change which passages come first; whether enough is there to answer stays with the words.
  const byWords = question.vector === null ? hits : seek(knowledge, { ...question, vector: null });
  const wanted = askedFor(question.text);
  const sources = hits.map((hit) => sourceOf(knowledge, wanted, hit)).filter((source) => source !== null);
  const topic = silentTopic(knowledge.notStated, question.text);
  if (topic !== null && sources.slice(0, 3).every(({ document }) => isKnownSilent(knowledge, document))) {
    return { kind: 'notStated', nearest: [], topic };
  }
  if (!carries(wanted, byWords, sources)) {
    // What came first by meaning may not be of the kind asked for where what came first by words is.
    const plain = question.vector === null ? null : answerQuestion(knowledge, { ...question, vector: null });
    if (plain?.kind === 'answered') return plain;
    return { kind: 'notStated', nearest: distinct(sources).slice(0, 2), topic: null };
  }
  const best = hits[0]?.score ?? 0;
  const near = distinct(sources.filter((_, index) => (hits[index]?.score ?? 0) >= nearBest * best));
  return weigh(knowledge, question, near.slice(0, mostSources));
}

function seek(knowledge: KnowledgeBase, question: Question): ReadHit[] {
  const found = knowledge.find(question, 8);
  // A follow-up is about what it names itself; passages that only fit the subject have been shown before.
  return question.subject === null ? found : found.filter((hit) => hit.coverage >= leastCoverage);
}

function isKnownSilent({ notStated }: KnowledgeBase, { key }: DocumentInfo): boolean {
  return notStated.documents.includes(key);
}

function sourceOf(knowledge: KnowledgeBase, wanted: AskedFor, hit: ReadHit): Source | null {
  const passage = knowledge.passages[hit.position];
  const document = passage === undefined ? null : knowledge.document(passage.document);
  if (passage === undefined || document === null) return null;
  return { passage, document, statement: pickStatement(hit, wanted), historic: false };
}

/** Whether the documents answer at all: enough of what is asked about is there, and the kind of thing asked for too. */
function carries(wanted: AskedFor, hits: ReadHit[], sources: Source[]): boolean {
  const coverage = Math.max(0, ...hits.slice(0, 3).map((hit) => hit.coverage));
  if (coverage < leastCoverage) return false;
  return sources.slice(0, 3).some(({ statement }) => holds(statement, wanted));
}

/**
 * What to quote of a passage: the statement that answers best, of the kind that was asked for where there is one, with the
 * one after it, which often holds the condition.
 */
function pickStatement({ statements }: ReadHit, wanted: AskedFor): string {
  const best = Math.max(0, ...statements.map(({ score }) => score));
  const ranked = statements.toSorted((a, b) => b.score - a.score);
  const fits = ({ text, score }: ReadStatement) => score >= nearBestStatement * best && holds(text, wanted);
  const chosen = ranked.find(fits) ?? ranked[0];
  if (chosen === undefined) return '';
  const after = statements[statements.indexOf(chosen) + 1];
  const goesOn = after !== undefined && after.paragraph === chosen.paragraph && !chosen.text.includes('\n');
  return shorten(goesOn ? `${chosen.text} ${after.text}` : chosen.text);
}

// A list keeps whole items, so that nothing in it is half said.
function shorten(text: string): string {
  const longest = text.includes('\n') ? longestList : longestStatement;
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = text.includes('\n') ? cut.lastIndexOf('\n') : cut.lastIndexOf(' ');
  return `${cut.slice(0, end)}${text.includes('\n') ? '\n' : ' '}\u2026`;
}

// Two passages that say the same need only be shown once; neighbours often repeat their lead-in.
function distinct(sources: Source[]): Source[] {
  return sources.filter(
    (source, index) => sources.findIndex((other) => other.statement === source.statement) === index,
  );
}

/** Marks what has been overtaken, puts it last, and says in which way the sources differ. */
function weigh(knowledge: KnowledgeBase, question: Question, sources: Source[]): Answer {
  const touched = knowledge.tensions.filter((tension) => isTouched(tension, question.text, sources));
  const overtaking = touched.filter((tension) => overtakenAt(tension, timeAsked(question.text)));
  const marked = sources.map((source) => ({
    ...source,
    historic: overtaking.some((tension) => isOvertaken(tension, source)),
  }));
  const ordered = marked.toSorted((a, b) => Number(a.historic) - Number(b.historic));
  const notes = touched.slice(0, 2).map((tension) => tension.note);
  return { kind: 'answered', sources: ordered, notes };
}

function isTouched(tension: Tension, question: string, sources: Source[]): boolean {
  const sides = [...tension.older, ...tension.newer];
  // A note about a figure belongs wherever the figure is shown; one about a subject only where it is asked about.
  const figures = { ...tension, about: tension.about.filter((word) => /\d/.test(word)) };
  if (sides.length === 0) {
    return concerns(tension, question) || sources.some(({ statement }) => concerns(figures, statement));
  }
  if (!sources.some(({ passage }) => statesAny(passage, sides))) return false;
  return concerns(tension, question) || sources.slice(0, 1).some(({ statement }) => concerns(tension, statement));
}

function isOvertaken(tension: Tension, source: Source): boolean {
  return statesAny(source.passage, tension.older) && !statesAny(source.passage, tension.newer);
}

function statesAny(passage: Passage, statements: Statement[]): boolean {
  return statements.some((statement) => states(passage, statement));
}
