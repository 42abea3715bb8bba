// Makes the empty embedded database that first starts are copied from; run by the set-up script.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from './database.ts';
import { template } from './template.ts';

if (!existsSync(template)) {
  const aside = `${template}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const database = await openDatabase({ kind: 'embedded', folder: aside });
  await database.destroy();
  renameSync(join(aside, 'database'), template);
  rmSync(aside, { recursive: true, force: true });
}
