// An empty embedded database, made once and kept beside the dependencies: copying it takes a tenth of a second, making
// one takes several. Without it the first start is only slower.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const { version } = createRequire(import.meta.url)('../../node_modules/@electric-sql/pglite/package.json');
const shape = createHash('sha256')
  .update(readFileSync(new URL('./migrations.ts', import.meta.url)))
  .digest('hex')
  .slice(0, 12);

/** Where it is kept; one for each version of the database and of our migrations. */
export const template = fileURLToPath(
  new URL(`../../node_modules/.cache/trepart/pglite-${version}-${shape}`, import.meta.url),
);

/** Fills a folder that does not exist yet with the empty database; does nothing where no template was made. */
export function copyTemplate(folder: string): void {
  if (existsSync(folder) || !existsSync(template)) return;
  // Copied aside and renamed, so that a crash half-way leaves no half database behind.
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(template, aside, { recursive: true });
  renameSync(aside, folder);
}
