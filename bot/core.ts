// What the bot and the commands share in one process: the database, the knowledge, the clock.

import type { Progress } from '../knowledge/search-index.ts';
import type { Config } from './config.ts';
import { createKnowledge, type IndexWatcher, loadShipped, type Shipped } from './knowledge.ts';
import { createMeasures } from './measures.ts';
import { createEmbedder, type Embedder } from './model/embeddings.ts';
import { preparedFile } from './prepared-file.ts';
import { signedPath, signingKey } from './statistics/file.ts';
import { createStatistics } from './statistics/statistics.ts';
import type { Database } from './store/database.ts';
import { openReceipts } from './store/receipts.ts';
import type { TurnTools } from './turn.ts';
import { createVectors } from './vectors.ts';

/** What differs from run to run; given in, so that a test can fix it. */
export interface Outside {
  now: () => Temporal.Instant;
  /** A new id, unique everywhere. */
  newId: () => string;
}

export interface Core extends Outside {
  database: Database;
  shipped: Shipped;
  tools: TurnTools;
  /** To be called after this process has changed the documents; `progress` is told while they are indexed. */
  documentsChanged(progress?: Progress): Promise<void>;
  /** To be called after this process has changed the measures. */
  measuresChanged(): void;
  /** Fetches the vectors that passages lack; gives how many came. */
  fillVectors(stop: AbortSignal): Promise<number>;
  /** Null when search goes by words alone. */
  embedder: Embedder | null;
}

/** Connects the knowledge to the database; `watch` is told of each new search index. */
export async function createCore(
  database: Database,
  config: Config,
  { now, newId }: Outside,
  watch: IndexWatcher = () => {},
): Promise<Core> {
  const shipped = await loadShipped();
  const contacts = { expert: config.expertContact, access: config.accessContact };
  const embedder = config.embeddings === null ? null : await createEmbedder(config.embeddings, now);
  const vectors = createVectors(database, embedder);
  const file = preparedFile(config.dataDir);
  const knowledge = createKnowledge({ database, shipped, vectors, file, watch }, now);
  const measures = createMeasures(database, shipped, now);
  let key: Promise<string> | null = null;
  const statistics = createStatistics({
    database,
    now,
    link: async (caller, query) => {
      key ??= signingKey(database, newId);
      return `${publicAddress(config)}${signedPath(await key, caller, query, now())}`;
    },
  });
  return {
    database,
    shipped,
    tools: {
      knowledge: knowledge.current,
      measures: measures.current,
      reviewMonths: config.reviewMonths,
      contacts,
      rules: shipped.rules,
      receipts: openReceipts(database, now),
      statistics,
      vectorOf: vectors.ofQuestion,
      now,
    },
    documentsChanged: (progress = () => {}) => knowledge.refresh(progress),
    measuresChanged: measures.expire,
    fillVectors: knowledge.fillVectors,
    embedder,
    now,
    newId,
  };
}

/** Where people's browsers reach the bot. */
function publicAddress({ publicHost, port }: Config): string {
  return publicHost === null ? `http://127.0.0.1:${port}` : `https://${publicHost}`;
}
