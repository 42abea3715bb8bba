// Everything the assistant knows from documents, ready to be asked: passages, their index and the known contradictions.
import { createHash } from 'node:crypto';
import { alignDigests, type Gloss } from './answer/digest-alignment.ts';
import type { Glossary } from './answer/glossary.ts';
import { type KnownAnswers, placeAnswers } from './answer/known-answers.ts';
import type { NotStated } from './answer/not-stated.ts';
import type { Notices } from './answer/notices.ts';
import type { Tension } from './answer/tensions.ts';
import type { DocumentInfo, Passage } from './document.ts';
import { denseText, type PassageVectors, packVectors } from './search/dense.ts';
import { rankPassages } from './search/ranking.ts';
import type { ReadHit } from './search/rerank.ts';
import { addPassages, buildIndex, type SearchIndex } from './search/search.ts';
import type { IndexProgress } from './search/search-index.ts';

/** What a follow-up goes on from: the question before it, and the ids of the passages that answered it. */
export interface Subject {
  question: string;
  shown: readonly string[];
}

/** A question; a follow-up has a subject. */
export interface Question {
  text: string;
  subject: Subject | null;
  /** Of length 1, from the model that made the passages' vectors; null to search by words alone. */
  vector: Float32Array | null;
}

export interface KnowledgeBase {
  /** In the order of the index: position n here is position n there. */
  passages: Passage[];
  index: SearchIndex;
  /** What to keep, so that it need not be made again. */
  prepared: Prepared;
  /** How many documents were read for it that were not prepared before. */
  added: number;
  /** Year of the newest document with a known date that is not a law; null when there is none. */
  newestYear: number | null;
  /** The passages' vectors, where an endpoint for them is set; null where there are none. */
  vectors: PassageVectors | null;
  /** What our digests say of passages, by the passage's id. */
  glosses: ReadonlyMap<string, Gloss[]>;
  tensions: Tension[];
  /** What has changed outside the documents. */
  notices: Notices;
  glossary: Glossary;
  notStated: NotStated;
  /** Short answers that the documents give. */
  answers: KnownAnswers;
  /** Where the passages stand that state them, by the answer's place; without those that no passage states as the documents are now. */
  placed: ReadonlyMap<number, number>;
  /** The best passages for a question in people's own words, which the glossary turns into the documents'. */
  find(question: Question, limit: number): ReadHit[];
  /** What tells of this program itself, apart from the documents; null where nothing does. */
  manual: KnowledgeBase | null;
  /** A passage by its id (`004#37`), of the manual too, or null. */
  passage(id: string): Passage | null;
  /** A document's particulars by its key, the manual's too, or null. */
  document(key: string): DocumentInfo | null;
}

/** What we have written ourselves to go with the documents. */
export interface OwnKnowledge {
  tensions: Tension[];
  notices: Notices;
  glossary: Glossary;
  notStated: NotStated;
  answers: KnownAnswers;
  digests: { info: DocumentInfo; passages: Passage[] }[];
  /** What tells of this program itself; left out, nothing does. */
  manual?: KnowledgeBase | null;
}

/** What of a knowledge base took time to make; it can be kept and handed in again. */
export interface Prepared {
  /** Each document's key with a mark of all that was made of it, in the index's order. */
  documents: { key: string; fingerprint: string }[];
  glosses: [passage: string, glosses: Gloss[]][];
  index: SearchIndex;
}

/**
 * Makes documents ready to be asked. What is `prepared` already is not made again, as long as none of its documents has changed
 * or gone: only what came new is read then. `progress` is told while passages are indexed.
 */
export function buildKnowledgeBase(
  documents: { info: DocumentInfo; passages: Passage[] }[],
  { tensions, notices, glossary, notStated, answers, digests, manual = null }: OwnKnowledge,
  { prepared = null, progress }: { prepared?: Prepared | null; progress?: IndexProgress } = {},
): KnowledgeBase {
  const infos = new Map(documents.map(({ info }) => [info.key, info]));
  const replaced = digests.filter(({ info }) => infos.get(info.key)?.digest !== true);
  const fingerprinted = documents.map((document) => {
    const digest = replaced.find(({ info }) => info.key === document.info.key) ?? null;
    return { document, key: document.info.key, fingerprint: fingerprintOfDocument(document, digest) };
  });
  const old = prepared === null ? [] : prepared.documents.map((each) => fingerprinted.find((one) => isSame(one, each)));
  const known = old.includes(undefined) ? [] : old.filter((each) => each !== undefined);
  const added = fingerprinted.filter((each) => !known.includes(each));
  const passagesOf = (some: typeof fingerprinted) => some.flatMap(({ document }) => document.passages);
  const passages = passagesOf([...known, ...added]);
  const glosses = new Map([
    ...(known.length > 0 ? (prepared?.glosses ?? []) : []),
    ...alignDigests(passagesOf(added), replaced),
  ]);
  const searchable = passagesOf(added).map(({ id, text, headings, document }) => ({
    id,
    text,
    // What we say of a passage counts as much as what stands above it.
    headings: [...headings, ...(glosses.get(id) ?? []).map((gloss) => gloss.text)],
    title: infos.get(document)?.title ?? '',
  }));
  const index =
    known.length > 0 && prepared !== null
      ? searchable.length === 0
        ? prepared.index
        : addPassages(prepared.index, searchable, progress)
      : buildIndex(searchable, undefined, progress);
  const years = documents.flatMap(({ info }) =>
    info.date === null || info.force === 'law' ? [] : [Number(info.date.slice(0, 4))],
  );
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const base: KnowledgeBase = {
    passages,
    index,
    prepared: {
      documents: [...known, ...added].map(({ key, fingerprint }) => ({ key, fingerprint })),
      glosses: [...glosses],
      index,
    },
    added: added.length,
    vectors: null,
    newestYear: years.length === 0 ? null : Math.max(...years),
    glosses,
    tensions,
    notices,
    glossary,
    notStated,
    answers,
    placed: placeAnswers(answers, passages, glosses),
    find: (question, limit) => rankPassages(base, question, limit),
    manual,
    passage: (id) => byId.get(id) ?? manual?.passage(id) ?? null,
    document: (key) => infos.get(key) ?? manual?.document(key) ?? null,
  };
  return base;
}

function isSame(one: { key: string; fingerprint: string }, other: { key: string; fingerprint: string }): boolean {
  return one.key === other.key && one.fingerprint === other.fingerprint;
}

/** Changes whenever something does that the index or the glosses of a document are made of. */
function fingerprintOfDocument(
  { info, passages }: { info: DocumentInfo; passages: Passage[] },
  digest: { passages: Passage[] } | null,
): string {
  const hash = createHash('sha256').update(info.title);
  for (const { id, text, headings } of passages) hash.update(JSON.stringify([id, text, headings]));
  for (const { text } of digest?.passages ?? []) hash.update(text);
  return hash.digest('base64url');
}

/**
 * The same knowledge base, which also finds by meaning when a question brings its vector. `vectorOf` gives a passage's
 * unit vector by its fingerprint, null where there is none yet.
 */
export function withVectors(
  base: KnowledgeBase,
  vectorOf: (fingerprint: string) => Float32Array | null,
): KnowledgeBase {
  const vectors = packVectors(base.passages.map((passage) => vectorOf(denseText(passage).fingerprint)));
  const next: KnowledgeBase = { ...base, vectors, find: (question, limit) => rankPassages(next, question, limit) };
  return next;
}
