// What the bot and the commands share in one process: the database, the knowledge, the clock.
import type { Config } from './config.ts';
import { createKnowledge, loadShipped, type Shipped } from './knowledge.ts';
import { createEmbedder, type Embedder } from './model/embeddings.ts';
import type { Database } from './store/database.ts';
import type { TurnTools } from './turn.ts';
import { createVectors } from './vectors.ts';

export interface Core {
  database: Database;
  shipped: Shipped;
  tools: TurnTools;
  /** To be called after this process has changed the documents. */
  documentsChanged(): void;
  /** Fetches the vectors that passages lack; gives how many came. */
  fillVectors(stop: AbortSignal): Promise<number>;
  /** Null when search goes by words alone. */
  embedder: Embedder | null;
  now: () => Temporal.Instant;
}

/** Connects the knowledge to the database. */
export async function createCore(database: Database, config: Config, now: () => Temporal.Instant): Promise<Core> {
  const shipped = await loadShipped();
  const contacts = { expert: config.expertContact, access: config.accessContact };
  const embedder = config.embeddings === null ? null : await createEmbedder(config.embeddings, now);
  const vectors = createVectors(database, embedder);
  const knowledge = createKnowledge(database, shipped, vectors, now);
  return {
    database,
    shipped,
    tools: { knowledge: knowledge.current, contacts, vectorOf: vectors.ofQuestion },
    documentsChanged: knowledge.expire,
    fillVectors: knowledge.fillVectors,
    embedder,
    now,
  };
}
