// One process per data folder: an operating-system lock that ends with the process, however it ends.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makePrivateFolder } from '../private-files.ts';

/** Holds the folder until `release`. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the data folder for this process, creating it when missing and closing it to other users; null when another process holds it. An exclusive
 * transaction on a small SQLite file is the lock: the system drops it with the process, so none is ever stale
 * (two processes on one embedded database lose rows).
 */
export function lockFolder(folder: string): FolderLock | null {
  makePrivateFolder(folder);
  const file = new DatabaseSync(join(folder, 'lock'));
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (fault) {
    file.close();
    if (fault instanceof Error && 'errcode' in fault && fault.errcode === 5) return null;
    throw fault;
  }
  return { release: () => file.close() };
}
