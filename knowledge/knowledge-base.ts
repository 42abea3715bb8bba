// Everything the assistant knows from documents, ready to be asked: passages, their index and the known contradictions.
import { createHash } from 'node:crypto';
import type { DocumentInfo, Passage } from './document.ts';
import { expand, type Glossary } from './glossary.ts';
import type { NotStated } from './not-stated.ts';
import { type AlsoSought, buildIndex, type SearchHit, type SearchIndex, search } from './search.ts';
import type { Tension } from './tensions.ts';

/** A question; a follow-up has the question before it as its subject. */
export interface Question {
  text: string;
  subject: string | null;
  /** Of length 1, from the model that made the passages' vectors; null to search by words alone. */
  vector: Float32Array | null;
}

export interface KnowledgeBase {
  /** In the order of the index: position n here is position n there. */
  passages: Passage[];
  index: SearchIndex;
  tensions: Tension[];
  glossary: Glossary;
  notStated: NotStated;
  /** The best passages for a question in people's own words, which the glossary turns into the documents'. */
  find(question: Question, limit: number): SearchHit[];
  /** A passage by its id (`004#37`), or null. */
  passage(id: string): Passage | null;
  /** A document's particulars by its key, or null. */
  document(key: string): DocumentInfo | null;
}

/** Indexes documents; takes about a millisecond a page. */
export function buildKnowledgeBase(
  documents: { info: DocumentInfo; passages: Passage[] }[],
  { tensions, glossary, notStated }: { tensions: Tension[]; glossary: Glossary; notStated: NotStated },
): KnowledgeBase {
  const infos = new Map(documents.map(({ info }) => [info.key, info]));
  const passages = documents.flatMap((document) => document.passages);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const index = buildIndex(
    passages.map(({ id, text, headings, document }) => ({
      id,
      text,
      headings,
      title: infos.get(document)?.title ?? '',
    })),
  );
  return {
    passages,
    index,
    tensions,
    glossary,
    notStated,
    find: (question, limit) => search(index, question.text, { limit, also: alsoSought(glossary, question) }),
    passage: (id) => byId.get(id) ?? null,
    document: (key) => infos.get(key) ?? null,
  };
}

/** How much the subject of a follow-up counts against its own words, which say what is new. */
const subjectWeight = 0.6;

/** What to look for beside a question's own words: the documents' wording for them, and the subject it follows up. */
export function alsoSought(glossary: Glossary, { text, subject }: Question): AlsoSought[] {
  const own = expand(glossary, text);
  if (subject === null) return own;
  const before = expand(glossary, subject).map((phrase) => ({ ...phrase, weight: phrase.weight * subjectWeight }));
  return [...own, ...before, { for: [], text: subject, weight: subjectWeight }];
}

/** A short mark of a passage's text: the same text gives the same mark, any other text another. */
export function printOf({ text }: Passage): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
