// From question to answer without a model: find, judge whether it answers, pick the sentence, mark what is historic.
import { answerability } from './answerability.ts';
import type { DocumentInfo, Passage } from './document.ts';
import type { Sentences } from './evidence.ts';
import { alsoSought, type KnowledgeBase, type Question } from './knowledge-base.ts';
import { type SilentTopic, silentTopic } from './not-stated.ts';
import { type AlsoSought, buildIndex, type SearchHit, search } from './search.ts';
import { sentences } from './sentences.ts';
import { concerns, type Statement, states, type Tension } from './tensions.ts';
import { type AskedFor, askedFor, holds } from './terms-of-questions.ts';

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
/** The least share of a follow-up's own words (by weight) that a passage must hold. */
const leastCoverage = 0.42;
/** The least that coverage with the mean of score and likelihood of an answer must come to, of 2. */
const leastGround = 0.78;
/** A sentence of the kind asked for may be this much behind the best one. */
const nearBestStatement = 0.4;
/** A further source must come this near to the best one. */
const nearBest = 0.66;
const longestStatement = 600;
const longestList = 1_200;

/** Answers a question (Swedish, or English words the documents share) from the knowledge base alone. */
export function answerQuestion(knowledge: KnowledgeBase, question: Question): Answer {
  const found = knowledge.find(question, 8);
  // A follow-up is about what it names itself; passages that only fit the subject have been shown before.
  const hits = question.subject === null ? found : found.filter((hit) => hit.coverage >= leastCoverage);
  const sought = soughtBy(knowledge, question);
  const sources = hits.map((hit) => sourceOf(knowledge, sought, hit)).filter((source) => source !== null);
  const topic = silentTopic(knowledge.notStated, question.text);
  if (topic !== null && sources.slice(0, 3).every(({ document }) => isKnownSilent(knowledge, document))) {
    return { kind: 'notStated', nearest: [], topic };
  }
  const likelihood = answerability(knowledge.index, sought, sources.slice(0, 3).map(sentencesOf));
  if (!carries(sought, hits, sources, likelihood)) {
    return { kind: 'notStated', nearest: distinct(sources).slice(0, 2), topic: null };
  }
  const best = hits[0]?.score ?? 0;
  const near = distinct(sources.filter((_, index) => (hits[index]?.score ?? 0) >= nearBest * best));
  return weigh(knowledge, question, near.slice(0, mostSources));
}

function isKnownSilent({ notStated }: KnowledgeBase, { key }: DocumentInfo): boolean {
  return notStated.documents.includes(key);
}

/** What a sentence has to hold to answer a question; the same for every passage, so worked out once. */
interface Sought {
  text: string;
  also: AlsoSought[];
  wanted: AskedFor;
}

function soughtBy({ glossary }: KnowledgeBase, question: Question): Sought {
  return { text: question.text, also: alsoSought(glossary, question), wanted: askedFor(question.text) };
}

function sourceOf(knowledge: KnowledgeBase, sought: Sought, hit: SearchHit): Source | null {
  const passage = knowledge.passages[hit.position];
  const document = passage === undefined ? null : knowledge.document(passage.document);
  if (passage === undefined || document === null) return null;
  return { passage, document, statement: pickStatement(passage.text, sought), historic: false };
}

/**
 * Whether the documents answer at all: enough of what is asked about is there, more where the sentences speak against an
 * answer, and the kind of thing asked for too.
 */
function carries({ wanted }: Sought, hits: SearchHit[], sources: Source[], likelihood: number): boolean {
  const coverage = Math.max(0, ...hits.slice(0, 3).map((hit) => hit.coverage));
  if (coverage + ((hits[0]?.score ?? 0) + likelihood) / 2 < leastGround) return false;
  return sources.slice(0, 3).some(({ statement }) => holds(statement, wanted));
}

/**
 * What to quote of a passage: the sentence that answers best, of the kind that was asked for where there is one, with the
 * sentence after it, which often holds the condition; a list keeps its lead-in.
 */
function pickStatement(text: string, sought: Sought): string {
  const parts = statementsOf(text);
  if (parts.length <= 1) return shorten(parts[0]?.text ?? text);
  const passages = parts.map((part, position) => ({ id: String(position), text: part.text, headings: [], title: '' }));
  const ranked = search(buildIndex(passages), sought.text, { limit: parts.length, also: sought.also });
  const least = nearBestStatement * (ranked[0]?.score ?? 0);
  const fits = (hit: SearchHit) => hit.score >= least && holds(parts[hit.position]?.text ?? '', sought.wanted);
  const from = (ranked.find(fits) ?? ranked[0])?.position ?? 0;
  const [chosen, after] = parts.slice(from, from + 2);
  if (chosen === undefined) return shorten(text);
  const goesOn = after !== undefined && after.paragraph === chosen.paragraph && !chosen.text.includes('\n');
  return shorten(goesOn ? `${chosen.text} ${after.text}` : chosen.text);
}

/** The sentences of a passage with the paragraph they stand in; list items are part of the sentence that leads them in. */
function statementsOf(text: string): { text: string; paragraph: number }[] {
  const parts: { text: string; paragraph: number }[] = [];
  for (const [paragraph, line] of text.split('\n').entries()) {
    const last = parts.at(-1);
    if (line.startsWith('\u2022 ') && last !== undefined) last.text = `${last.text}\n${line}`;
    else parts.push(...sentences(line).map((sentence) => ({ text: sentence.trim(), paragraph })));
  }
  return parts.filter((part) => part.text !== '' && !part.text.endsWith('?'));
}

// The year counts among what stands above, for a question about the report of a year.
function sentencesOf({ passage, document }: Source): Sentences {
  const above = [document.title, document.date?.slice(0, 4) ?? '', ...passage.headings].join('\n');
  return { above, sentences: statementsOf(passage.text).map(({ text }) => text) };
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

/** Marks what has been overtaken, puts the newer statement first, and says in which way the sources differ. */
function weigh(knowledge: KnowledgeBase, question: Question, sources: Source[]): Answer {
  const touched = knowledge.tensions.filter((tension) => isTouched(tension, question.text, sources));
  const shown = [...sources];
  for (const { newer } of touched.filter((tension) => tension.kind === 'superseded')) {
    if (newer.length === 0 || shown.some(({ passage }) => statesAny(passage, newer))) continue;
    const passage = knowledge.passages.find((candidate) => statesAny(candidate, newer));
    const document = passage === undefined ? null : knowledge.document(passage.document);
    if (passage === undefined || document === null) continue;
    const about = { text: newer.flatMap(({ contains }) => contains).join(' '), subject: null };
    const statement = pickStatement(passage.text, soughtBy(knowledge, about));
    shown.push({ passage, document, statement, historic: false });
  }
  const marked = shown.map((source) => ({
    ...source,
    historic: touched.some((tension) => isOvertaken(tension, source)),
  }));
  const winning = touched.filter(({ kind }) => kind === 'superseded').flatMap(({ newer }) => newer);
  const place = (source: Source) => (source.historic ? 2 : statesAny(source.passage, winning) ? 0 : 1);
  const ordered = marked.toSorted((a, b) => place(a) - place(b));
  const notes = touched.slice(0, 2).map((tension) => tension.note);
  return { kind: 'answered', sources: ordered.slice(0, mostSources), notes };
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
  return (
    tension.kind === 'superseded' &&
    statesAny(source.passage, tension.older) &&
    !statesAny(source.passage, tension.newer)
  );
}

function statesAny(passage: Passage, statements: Statement[]): boolean {
  return statements.some((statement) => states(passage, statement));
}
