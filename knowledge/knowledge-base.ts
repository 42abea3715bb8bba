// Everything the assistant knows from documents, ready to be asked: passages, their index and the known contradictions.
import type { DocumentInfo, Passage } from './document.ts';
import { buildIndex, type SearchIndex } from './search.ts';
import type { Tension } from './tensions.ts';

export interface KnowledgeBase {
  /** In the order of the index: position n here is position n there. */
  passages: Passage[];
  index: SearchIndex;
  tensions: Tension[];
  /** A passage by its id (`004#37`), or null. */
  passage(id: string): Passage | null;
  /** A document's particulars by its key, or null. */
  document(key: string): DocumentInfo | null;
}

/** Indexes documents; takes about a millisecond a page. */
export function buildKnowledgeBase(
  documents: { info: DocumentInfo; passages: Passage[] }[],
  tensions: Tension[],
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
    passage: (id) => byId.get(id) ?? null,
    document: (key) => infos.get(key) ?? null,
  };
}
