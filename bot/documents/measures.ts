// The book of measures that answers: the shipped catalogue, with the rows that people have changed or confirmed over it.
import { buildMeasureBook, type MeasureBook } from '../../knowledge/catalogue/measure-book.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { activeEdits, measuresMark } from '../store/content/measures.ts';
import type { Database } from '../store/database.ts';
import type { Shipped } from './knowledge.ts';

/** How often it is asked whether another process has imported something. */
const checkEvery = { seconds: 2 };

export interface Measures {
  /**
   * The book as it is now, with its sources in this knowledge base. The database is asked at most every other second; while
   * it does not answer, the rows read before go on serving.
   */
  current(knowledge: KnowledgeBase): Promise<MeasureBook>;
  /** Reads again at the next question, because this process has changed the rows itself. */
  expire(): void;
}

/** Connects the shipped catalogue with the rows in the database. */
export function createMeasures(database: Database, shipped: Shipped, now: () => Temporal.Instant): Measures {
  let held: { mark: string; knowledge: KnowledgeBase; book: MeasureBook } | null = null;
  let checked: Temporal.Instant | null = null;

  async function read(knowledge: KnowledgeBase): Promise<MeasureBook> {
    const isFresh = checked !== null && Temporal.Instant.compare(checked.add(checkEvery), now()) > 0;
    if (held !== null && isFresh && held.knowledge === knowledge) return held.book;
    const mark = await measuresMark(database);
    if (held === null || held.mark !== mark || held.knowledge !== knowledge) {
      const edits = await activeEdits(database);
      held = { mark, knowledge, book: buildMeasureBook(shipped.measures, shipped.geography, knowledge, edits) };
    }
    checked = now();
    return held.book;
  }

  return {
    current: async (knowledge) => {
      try {
        return await read(knowledge);
      } catch (fault) {
        if (held === null) throw fault;
        return held.book;
      }
    },
    expire: () => {
      checked = null;
    },
  };
}
