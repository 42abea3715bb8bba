// Keeps what this program writes from other users of the machine: folders that only their owner enters, files that only their owner reads.
import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

const folderMode = 0o700;
const fileMode = 0o600;

/** Makes a folder (0700), or closes one that exists. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: folderMode });
  setMode(path, folderMode);
}

/**
 * Closes what exists at a path to others: a file becomes 0600, a folder 0700 with all that is in it. A symbolic link is left alone, and so
 * is what belongs to somebody else or does not exist.
 */
export function closeToOthers(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isSymbolicLink()) return;
  if ((found.mode & 0o077) !== 0) setMode(path, found.isDirectory() ? folderMode : fileMode);
  if (found.isDirectory()) for (const name of readdirSync(path)) closeToOthers(join(path, name));
}

/** Writes a file (0600), also over one that others could read. Rejects as `open` and `writeFile` do. */
export async function writePrivateFile(path: string, content: string): Promise<void> {
  const file = await open(path, 'w', fileMode);
  try {
    // A device or a pipe, such as /dev/stdout, is not ours to close.
    if ((await file.stat()).isFile()) await file.chmod(fileMode).catch(() => {});
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}

// Windows has no such modes, a mounted folder may belong to somebody else, and a file may be gone again: none of these is a fault.
function setMode(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch {}
}
