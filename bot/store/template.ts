// An empty embedded database, made once and kept beside the dependencies: copying it takes a tenth of a second, making
// one takes several. Without it the first start is only slower.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { schemaSteps } from './schema-steps.ts';

const { version } = createRequire(import.meta.url)('../../node_modules/@electric-sql/pglite/package.json');
const schema = createHash('sha256')
  .update([...schemaSteps.values()].join(''))
  .digest('hex')
  .slice(0, 12);

/** Where it is kept; one for each version of the database and of our migrations. */
export const template = fileURLToPath(
  new URL(`../../node_modules/.cache/trepart/pglite-${version}-${schema}`, import.meta.url),
);

/** Where the embedded database lies in a data folder. */
export function databaseFolder(dataDir: string): string {
  return join(dataDir, 'database');
}

/**
 * Fills a folder that does not exist yet with the empty database; does nothing where no template was made. The copying
 * takes a second on a slow disk and is done by a thread of its own, while this one loads the rest of the program.
 */
export async function copyTemplate(folder: string): Promise<void> {
  if (existsSync(folder) || !existsSync(template)) return;
  // Copied aside and renamed, so that a crash half-way leaves no half database behind.
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const copying = new Worker(new URL(import.meta.url), { workerData: { from: template, to: aside } });
  const [code] = await once(copying, 'exit');
  if (code !== 0) throw new Error(`The empty database could not be copied to ${folder}; is there room on the disk?`);
  renameSync(aside, folder);
}

if (!isMainThread && typeof workerData?.from === 'string') {
  cpSync(workerData.from, workerData.to, { recursive: true });
}
