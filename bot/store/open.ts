// Opens the database that the settings name, for this process alone when it is the embedded one.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { closeToOthers } from '../private-files.ts';
import { type Database, openDatabase } from './database.ts';
import { freeLeases } from './leases.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import type { DatabaseUse } from './postgresql.ts';

/** The database, open for this process alone when it is the embedded one. */
export interface OpenStore {
  database: Database;
  close(): Promise<void>;
}

/**
 * Opens the database of the configuration; throws one sentence when another process holds the embedded one. Whoever has
 * taken the folder already hands its lock in; it is released with the store. On PostgreSQL many may `work` at the same time, and whoever
 * wants to `replace` it must be alone; that is refused in one sentence too.
 */
export async function openStore(
  config: Config,
  held: FolderLock | null = null,
  use: DatabaseUse = 'work',
): Promise<OpenStore> {
  if (config.databaseUrl !== null) {
    const database = await openDatabase({ kind: 'postgresql', url: config.databaseUrl }, [], use);
    return { database, close: () => database.destroy() };
  }
  const lock = held ?? lockFolder(config.dataDir);
  if (lock === null)
    throw new Error(
      `Another trepart process is running on ${config.dataDir}; stop it or choose another folder with --data.`,
    );
  return await openLocked(config, lock);
}

async function openLocked(config: Config, lock: FolderLock): Promise<OpenStore> {
  try {
    const database = await openDatabase({ kind: 'embedded', folder: config.dataDir });
    closeOwnFiles(config.dataDir);
    await freeLeases(database);
    return {
      database,
      close: async () => {
        await database.destroy();
        lock.release();
      },
    };
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

const ownNames = /^(database|lock.*|playground|search-index.*|trepart\.sock)$/;

// PGlite makes its files readable and writable for everybody whatever the umask says, and earlier versions closed none of theirs. By
// name, because the folder that --data names may hold other things.
function closeOwnFiles(folder: string): void {
  for (const name of readdirSync(folder)) if (ownNames.test(name)) closeToOthers(join(folder, name));
}
