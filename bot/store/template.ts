// An empty embedded database, made once and kept beside the dependencies: copying it takes a tenth of a second, making
// one takes several. Without it the first start is only slower.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
 * Fills a folder that does not exist yet with the empty database; does nothing where no template was made. It blocks its thread, because
 * copying a thousand files one call after the other is ten times as fast as in parallel.
 */
export function copyTemplate(folder: string): void {
  if (existsSync(folder) || !existsSync(template)) return;
  // Copied aside and renamed, so that a crash half-way leaves no half database behind.
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  cpSync(template, aside, { recursive: true });
  renameSync(aside, folder);
}
