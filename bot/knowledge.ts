// The knowledge base that answers: the shipped digests, with ingested documents in their place where there are any.
import type { ReadDocument } from '../knowledge/document.ts';
import type { Glossary } from '../knowledge/glossary.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Catalogue } from '../knowledge/metadata.ts';
import type { NotStated } from '../knowledge/not-stated.ts';
import {
  shippedCatalogue,
  shippedDocuments,
  shippedGlossary,
  shippedNotStated,
  shippedTensions,
} from '../knowledge/shipped.ts';
import type { Tension } from '../knowledge/tensions.ts';
import type { Database } from './store/database.ts';
import { activeDocuments, documentsMark } from './store/documents.ts';

/** What the project ships, read once at start. */
export interface Shipped {
  catalogue: Catalogue;
  documents: ReadDocument[];
  tensions: Tension[];
  glossary: Glossary;
  notStated: NotStated;
}

/** Reads what the project ships; throws with file and fault when it is broken. */
export async function loadShipped(): Promise<Shipped> {
  const catalogue = shippedCatalogue();
  return {
    catalogue,
    documents: await shippedDocuments(catalogue),
    tensions: shippedTensions(),
    glossary: shippedGlossary(),
    notStated: shippedNotStated(),
  };
}

/** How often it is asked whether another process has ingested something. */
const checkEvery = { seconds: 2 };

export interface Knowledge {
  /**
   * The knowledge base as it is now. The database is asked at most every other second whether its documents have
   * changed; while it does not answer, the base read before goes on serving.
   */
  current(): Promise<KnowledgeBase>;
  /** Reads again at the next question, because this process has changed the documents itself. */
  expire(): void;
}

/** Connects the shipped knowledge with the documents in the database. */
export function createKnowledge(database: Database, shipped: Shipped, now: () => Temporal.Instant): Knowledge {
  let held: { mark: string; base: KnowledgeBase } | null = null;
  let checked: Temporal.Instant | null = null;
  let reading: Promise<KnowledgeBase> | null = null;

  async function read(): Promise<KnowledgeBase> {
    const mark = await documentsMark(database);
    if (held === null || held.mark !== mark) {
      const documents = combine(shipped.documents, await activeDocuments(database));
      held = { mark, base: buildKnowledgeBase(documents, { ...shipped, digests: shipped.documents }) };
    }
    checked = now();
    return held.base;
  }

  return {
    current: async () => {
      const fresh = checked !== null && Temporal.Instant.compare(checked.add(checkEvery), now()) > 0;
      if (held !== null && fresh) return held.base;
      reading ??= read().finally(() => {
        reading = null;
      });
      try {
        return await reading;
      } catch (fault) {
        if (held === null) throw fault;
        return held.base;
      }
    },
    expire: () => {
      checked = null;
    },
  };
}

function combine(shipped: ReadDocument[], stored: Awaited<ReturnType<typeof activeDocuments>>) {
  const keys = new Set(stored.map(({ info }) => info.key));
  return [...shipped.filter(({ info }) => !keys.has(info.key)), ...stored.filter(({ withdrawn }) => !withdrawn)];
}
