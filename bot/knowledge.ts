// The knowledge base that answers: the shipped digests, with ingested documents in their place where there are any.
import type { ReadDocument } from '../knowledge/document.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Catalogue } from '../knowledge/metadata.ts';
import { shippedCatalogue, shippedDocuments, shippedTensions } from '../knowledge/shipped.ts';
import type { Tension } from '../knowledge/tensions.ts';
import type { Database } from './store/database.ts';
import { activeDocuments, documentsMark } from './store/documents.ts';

/** What the project ships, read once at start. */
export interface Shipped {
  catalogue: Catalogue;
  documents: ReadDocument[];
  tensions: Tension[];
}

/** Reads what the project ships; throws with file and fault when it is broken. */
export async function loadShipped(): Promise<Shipped> {
  const catalogue = shippedCatalogue();
  return { catalogue, documents: await shippedDocuments(catalogue), tensions: shippedTensions() };
}

/** How often it is asked whether another process has ingested something. */
const checkEvery = { seconds: 2 };

/**
 * Gives the knowledge base as it is now. The database is asked at most every other second whether its documents have
 * changed; while it does not answer, the base read before goes on serving.
 */
export function createKnowledge(
  database: Database,
  shipped: Shipped,
  now: () => Temporal.Instant,
): () => Promise<KnowledgeBase> {
  let current: { mark: string; base: KnowledgeBase } | null = null;
  let checked: Temporal.Instant | null = null;
  let reading: Promise<KnowledgeBase> | null = null;

  async function read(): Promise<KnowledgeBase> {
    const mark = await documentsMark(database);
    if (current === null || current.mark !== mark) {
      current = {
        mark,
        base: buildKnowledgeBase(combine(shipped.documents, await activeDocuments(database)), shipped.tensions),
      };
    }
    checked = now();
    return current.base;
  }

  return async () => {
    const fresh = checked !== null && Temporal.Instant.compare(checked.add(checkEvery), now()) > 0;
    if (current !== null && fresh) return current.base;
    reading ??= read().finally(() => {
      reading = null;
    });
    try {
      return await reading;
    } catch (fault) {
      if (current === null) throw fault;
      return current.base;
    }
  };
}

function combine(shipped: ReadDocument[], stored: Awaited<ReturnType<typeof activeDocuments>>) {
  const keys = new Set(stored.map(({ info }) => info.key));
  return [...shipped.filter(({ info }) => !keys.has(info.key)), ...stored.filter(({ withdrawn }) => !withdrawn)];
}
