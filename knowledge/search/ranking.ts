// From question to passages in order: found by words, read closer, and what has been overtaken put behind what applies.
import { askedTerm } from '../answer/definitions.ts';
import { questionWithin } from '../answer/question-within.ts';
import { concerns, overtakenAt, statesAny, subjectOf, type Tension } from '../answer/tensions.ts';
import { type TimeAsked, timeAsked } from '../answer/time-asked.ts';
import type { Passage } from '../document.ts';
import type { KnowledgeBase, Question, Subject } from '../knowledge-base.ts';
import { foldText, isStopWord, readWords } from '../swedish/terms.ts';
import { askedFor, askingWords, holds } from '../swedish/terms-of-questions.ts';
import { weightOfAside } from './asides.ts';
import { fromWords, fuseByMeaning } from './dense.ts';
import { alsoSought } from './expansions.ts';
import { type ReadHit, readingDepth, rerankPassages, type Sought } from './rerank.ts';
import { type AlsoSought, type SearchHit, type SearchIndex, search } from './search.ts';

/** What a passage loses for each year that its document is older than the newest one. */
const yearlyLoss = { said: 0.04, implied: 0.01 };
const leastFreshness = 0.7;
/** What a passage gains in a follow-up that has just been shown. */
const shownGain = 1.25;
/** What an overtaken statement counts for where the question asks what applies. */
const overtakenWeight = 0.75;

/** What the passages are read for. */
export function soughtBy({ glossary }: KnowledgeBase, question: Question): Sought {
  const query = leansWholly(question) ? question.subject.question : question.text;
  const also = alsoSought(glossary, question);
  const term = askedTerm(question.text);
  const terms =
    term === null ? [] : [term, ...also.filter(({ weight }) => weight === 1).map(({ text }) => foldText(text))];
  const wanted = askedFor(question.text);
  // Who asks what a thing is and for which ages is told what it is, with ages or without.
  return { query, also, wanted: term !== null && wanted.kind === 'age' ? { kind: 'anything' } : wanted, terms };
}

/** A follow-up that only asks another thing of its subject ("when?", "how many?") has no words of its own to look up. */
function leansWholly(question: Question): question is Question & { subject: Subject } {
  const words = readWords(question.text);
  return question.subject !== null && words.every(({ text }) => isStopWord(text) || askingWords.has(text));
}

/** The best passages for a question in people's own words, best first, at most `limit`. */
export function rankPassages(knowledge: KnowledgeBase, message: Question, limit: number): ReadHit[] {
  const within = questionWithin(message.text);
  const question = { ...message, text: within.pointsBack ? within.asked : within.question };
  const { passages, glosses, tensions } = knowledge;
  const sought = soughtBy(knowledge, question);
  const { query } = sought;
  const found = findPassages(knowledge, { ...question, text: query }, sought.also);
  const time = timeAsked(query);
  const subject = subjectOf(query);
  const touched = tensions.filter((tension) => overtakenAt(tension, time) && concerns(tension, subject));
  const readable = ({ position, id }: SearchHit) => {
    return { text: passages[position]?.text ?? '', glosses: glosses.get(id) ?? [] };
  };
  const read = rerankPassages(knowledge.index, found, overtaking(knowledge, touched, found), readable, sought);
  const shown = new Set(question.subject?.shown);
  for (const hit of read) {
    const passage = passages[hit.position];
    hit.score *=
      freshness(knowledge, passage, time) * weightOfAside(passage, query) * (shown.has(hit.id) ? shownGain : 1);
  }
  const ranked = preferCurrent(knowledge, touched, read);
  // "When?" is answered by the passage of its subject that has a time, wherever it stands.
  const fits = ({ statements }: ReadHit) => statements.some(({ text }) => holds(text, sought.wanted));
  return (leansWholly(question) ? [...ranked.filter(fits), ...ranked.filter((hit) => !fits(hit))] : ranked).slice(
    0,
    limit,
  );
}

/** Ranks texts that belong to nothing and have no glossary (the public question sets), in the same two steps. */
export function rankTexts(index: SearchIndex, texts: readonly string[], question: string, limit: number): ReadHit[] {
  const found = search(index, question, { limit: readingDepth });
  const readable = ({ position }: SearchHit) => ({ text: texts[position] ?? '', glosses: [] });
  const term = askedTerm(question);
  const terms = term === null ? [] : [term];
  return rerankPassages(index, found, [], readable, {
    query: question,
    also: [],
    wanted: askedFor(question),
    terms,
  }).slice(0, limit);
}

/** What search finds by words, with the nearness of meaning counted in where the question brings its vector. */
function findPassages(
  { index, passages, vectors }: KnowledgeBase,
  { text, vector }: Question,
  also: readonly AlsoSought[],
): SearchHit[] {
  if (vectors === null || vector === null) return search(index, text, { limit: readingDepth, also });
  const byWords = search(index, text, { limit: fromWords, also });
  return fuseByMeaning(passages, byWords, vectors, vector).slice(0, readingDepth);
}

/** The passages that state what applies instead of something overtaken, where search has not found them. */
function overtaking({ passages }: KnowledgeBase, touched: Tension[], found: SearchHit[]): SearchHit[] {
  const read = new Set(found.map(({ position }) => position));
  const stating = new Set(touched.flatMap((tension) => statingNewer(passages, tension)));
  return [...stating]
    .filter((position) => !read.has(position))
    .sort((one, other) => one - other)
    .map((position) => ({ position, id: passages[position]?.id ?? '', score: 0, coverage: 0, matched: [] }));
}

// Of a hundred thousand passages a few say it; they are looked for once.
const newerSides = new WeakMap<readonly Passage[], Map<Tension, number[]>>();

/** Positions of the passages that state the newer side of a tension. */
function statingNewer(passages: readonly Passage[], tension: Tension): number[] {
  const known = newerSides.get(passages) ?? new Map<Tension, number[]>();
  newerSides.set(passages, known);
  const positions =
    known.get(tension) ??
    [...passages.entries()].flatMap(([position, passage]) => (statesAny(passage, tension.newer) ? [position] : []));
  known.set(tension, positions);
  return positions;
}

/** What a hit counts for: a passage of an older document less, where the question asks what applies. A law does not age. */
function freshness({ document, newestYear }: KnowledgeBase, passage: Passage | undefined, time: TimeAsked): number {
  const info = passage === undefined ? null : document(passage.document);
  const date = info?.date ?? null;
  if (time.kind === 'past' || date === null || newestYear === null || info?.force === 'law') return 1;
  const years = newestYear - Number(date.slice(0, 4));
  return Math.max(leastFreshness, 1 - years * (time.isSaid ? yearlyLoss.said : yearlyLoss.implied));
}

/** Puts what applies right before what it has overtaken, and lets the latter count for less. */
function preferCurrent({ passages }: KnowledgeBase, touched: Tension[], read: ReadHit[]): ReadHit[] {
  for (const { older, newer } of touched) {
    const stating = (statements: Tension['newer']) => (hit: ReadHit) => {
      const passage = passages[hit.position];
      return passage !== undefined && statesAny(passage, statements);
    };
    const overtaken = read.filter((hit) => stating(older)(hit) && !stating(newer)(hit));
    const best = Math.max(0, ...overtaken.map(({ score }) => score));
    for (const hit of overtaken) hit.score *= overtakenWeight;
    const [current] = read.filter(stating(newer));
    if (current !== undefined) current.score = Math.max(current.score, best);
  }
  return read.sort((a, b) => b.score - a.score);
}
