// The passages' and questions' vectors: kept in memory as the database has them, asked for where they are missing.
import { type KnowledgeBase, type Question, withVectors } from '../../knowledge/knowledge-base.ts';
import { denseQuery, denseText } from '../../knowledge/search/dense.ts';
import { screen } from '../messages/turn.ts';
import type { Embedder } from '../model/embeddings.ts';
import { readVectors, removeUnusedVectors, storeVectors } from '../store/content/embeddings.ts';
import type { Database } from '../store/database.ts';

export interface Vectors {
  /** The knowledge base with the vectors that its passages have by now; reads those of other processes too. */
  attach(base: KnowledgeBase): Promise<KnowledgeBase>;
  /**
   * Asks for the vectors that passages lack and stores them, then removes those of texts no longer in use. Ends early when
   * the endpoint fails or `stop` says so; what is left is asked for the next time. Gives the number of new ones.
   */
  fill(base: KnowledgeBase, stop: AbortSignal): Promise<number>;
  /** A question's vector within a moment, or null. Never throws, and never sends a text with personal data. */
  ofQuestion(question: Question): Promise<Float32Array | null>;
}

const batchSize = 32;

/** Connects the vectors with the endpoint; without one there are none and nothing is sent. */
export function createVectors(database: Database, embedder: Embedder | null): Vectors {
  if (embedder === null) {
    return { attach: async (base) => base, fill: async () => 0, ofQuestion: async () => null };
  }
  const { model } = embedder;
  let held = new Map<string, Float32Array>();
  let filled: KnowledgeBase | null = null;
  const dimension = () => held.values().next().value?.length ?? null;
  const vectorOf = (fingerprint: string) => held.get(fingerprint) ?? null;

  return {
    attach: async (base) => {
      if (base.passages.some((passage) => !held.has(denseText(passage).fingerprint))) {
        held = await readVectors(database, model);
      }
      return withVectors(base, vectorOf);
    },

    fill: async (base, stop) => {
      if (base === filled) return 0;
      const texts = new Map(base.passages.map(denseText).map(({ fingerprint, text }) => [fingerprint, text]));
      const missing = [...texts.keys()].filter((fingerprint) => !held.has(fingerprint));
      for (let from = 0; from < missing.length; from += batchSize) {
        const fingerprints = missing.slice(from, from + batchSize);
        const batch = fingerprints.map((fingerprint) => texts.get(fingerprint) ?? '');
        const vectors = await embedder.embed('passages', batch, dimension(), stop);
        if (vectors === null) return from;
        const added = new Map(
          fingerprints.flatMap((fingerprint, index) => (vectors[index] ? [[fingerprint, vectors[index]]] : [])),
        );
        await storeVectors(database, model, added);
        for (const [fingerprint, vector] of added) held.set(fingerprint, vector);
      }
      await removeUnusedVectors(database, model, [...texts.keys()]);
      for (const fingerprint of held.keys()) if (!texts.has(fingerprint)) held.delete(fingerprint);
      filled = base;
      return missing.length;
    },

    ofQuestion: async (question) => {
      const size = dimension();
      const text = denseQuery(question);
      // Withheld long before; looked at again because this is a door out of the house.
      if (size === null || screen(text).kind === 'withheld') return null;
      const vectors = await embedder.embed('question', [text], size);
      return vectors?.[0] ?? null;
    },
  };
}
