// What the bot and the commands share in one process: the database, the knowledge, the clock.
import type { Config } from './config.ts';
import { createKnowledge, loadShipped, type Shipped } from './knowledge.ts';
import type { Database } from './store/database.ts';
import type { TurnTools } from './turn.ts';

export interface Core {
  database: Database;
  shipped: Shipped;
  tools: TurnTools;
  /** To be called after this process has changed the documents. */
  documentsChanged(): void;
  now: () => Temporal.Instant;
}

/** Connects the knowledge to the database. */
export async function createCore(database: Database, config: Config, now: () => Temporal.Instant): Promise<Core> {
  const shipped = await loadShipped();
  const contacts = { expert: config.expertContact, access: config.accessContact };
  const knowledge = createKnowledge(database, shipped, now);
  return {
    database,
    shipped,
    tools: { knowledge: knowledge.current, contacts },
    documentsChanged: knowledge.expire,
    now,
  };
}
