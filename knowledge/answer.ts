// From question to answer without a model: find, judge whether it answers, pick the sentence, mark what is historic.
import type { DocumentInfo, Passage } from './document.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { buildIndex, type SearchHit, search } from './search.ts';
import { sentences } from './sentences.ts';
import { concerns, states, type Tension } from './tensions.ts';
import { askedFor, holds } from './terms-of-questions.ts';

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
  | { kind: 'notStated'; nearest: Source[] };

const mostSources = 3;
/** The least share of the question's words (by weight) that the best passages must hold together. */
const leastCoverage = 0.5;
/** A further source must come this near to the best one. */
const nearBest = 0.72;
const longestStatement = 480;

/** Answers a question (Swedish, or English words the documents share) from the knowledge base alone. */
export function answerQuestion(knowledge: KnowledgeBase, question: string): Answer {
  const hits = search(knowledge.index, question, { limit: 8 });
  const sources = hits.map((hit) => sourceOf(knowledge, question, hit)).filter((source) => source !== null);
  if (!carries(question, hits, sources)) return { kind: 'notStated', nearest: distinct(sources).slice(0, 2) };
  const best = hits[0]?.score ?? 0;
  const near = distinct(sources.filter((_, index) => (hits[index]?.score ?? 0) >= nearBest * best));
  return weigh(knowledge, question, near.slice(0, mostSources));
}

function sourceOf(knowledge: KnowledgeBase, question: string, hit: SearchHit): Source | null {
  const passage = knowledge.passages[hit.position];
  const document = passage === undefined ? null : knowledge.document(passage.document);
  if (passage === undefined || document === null) return null;
  return { passage, document, statement: pickStatement(passage.text, question), historic: false };
}

/** Whether the documents answer at all: enough of what is asked about is there, and the kind of thing asked for too. */
function carries(question: string, hits: SearchHit[], sources: Source[]): boolean {
  const coverage = Math.max(0, ...hits.slice(0, 3).map((hit) => hit.coverage));
  if (coverage < leastCoverage) return false;
  const wanted = askedFor(question);
  return wanted === 'anything' || sources.slice(0, 3).some((source) => holds(source.passage.text, wanted));
}

/** The sentence of a passage that answers best; a list is taken with its lead-in. */
function pickStatement(text: string, question: string): string {
  const parts = statementsOf(text);
  if (parts.length <= 1) return shorten(parts[0] ?? text);
  const index = buildIndex(
    parts.map((part, position) => ({ id: String(position), text: part, headings: [], title: '' })),
  );
  const wanted = askedFor(question);
  const ranked = search(index, question, { limit: parts.length });
  const best = ranked.map((hit) => ({
    part: parts[hit.position] ?? '',
    score: hit.score * (wanted !== 'anything' && holds(parts[hit.position] ?? '', wanted) ? 1.25 : 1),
  }));
  best.sort((a, b) => b.score - a.score);
  return shorten(best[0]?.part ?? parts[0] ?? text);
}

function statementsOf(text: string): string[] {
  const parts: string[] = [];
  for (const line of text.split('\n')) {
    const last = parts.length - 1;
    if (line.startsWith('\u2022 ') && last >= 0) parts[last] = `${parts[last]}\n${line}`;
    else parts.push(...sentences(line));
  }
  return parts.filter((part) => part.trim() !== '');
}

function shorten(text: string): string {
  if (text.length <= longestStatement) return text;
  const cut = text.slice(0, longestStatement);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n')))} \u2026`;
}

// Two passages that say the same need only be shown once; neighbours often repeat their lead-in.
function distinct(sources: Source[]): Source[] {
  return sources.filter(
    (source, index) => sources.findIndex((other) => other.statement === source.statement) === index,
  );
}

/** Marks what has been overtaken, puts the newer statement first, and says in which way the sources differ. */
function weigh(knowledge: KnowledgeBase, question: string, sources: Source[]): Answer {
  const touched = knowledge.tensions.filter((tension) => isTouched(tension, question, sources));
  const shown = [...sources];
  for (const { newer } of touched.filter((tension) => tension.kind === 'superseded')) {
    if (newer === undefined || shown.some(({ passage }) => states(passage, newer))) continue;
    const passage = knowledge.passages.find((candidate) => states(candidate, newer));
    const document = passage === undefined ? null : knowledge.document(passage.document);
    if (passage === undefined || document === null) continue;
    shown.push({
      passage,
      document,
      statement: pickStatement(passage.text, newer.contains.join(' ')),
      historic: false,
    });
  }
  const marked = shown.map((source) => ({
    ...source,
    historic: touched.some((tension) => isOvertaken(tension, source)),
  }));
  const ordered = [...marked.filter((source) => !source.historic), ...marked.filter((source) => source.historic)];
  return {
    kind: 'answered',
    sources: ordered.slice(0, mostSources),
    notes: touched.slice(0, 2).map((tension) => tension.note),
  };
}

function isTouched(tension: Tension, question: string, sources: Source[]): boolean {
  const sides = [tension.older, tension.newer].filter((side) => side !== undefined);
  if (!sides.some((side) => sources.some(({ passage }) => states(passage, side)))) return false;
  return concerns(tension, question) || sources.slice(0, 1).some(({ statement }) => concerns(tension, statement));
}

function isOvertaken(tension: Tension, source: Source): boolean {
  return tension.kind === 'superseded' && tension.older !== undefined && states(source.passage, tension.older);
}
