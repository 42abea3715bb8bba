// A backup: every row of every table as of one moment, a file of JSON lines a table, the same for both kinds of database.
import { createHash } from 'node:crypto';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import { makePrivateFolder } from '../../private-files.ts';
import type { Database } from '../database.ts';
import { readSteps } from '../migrations.ts';
import { readTableShapes, type TableShape, writePortably } from './table-shapes.ts';

export const contentsFile = 'backup.json';

/** What `backup.json` says; it is written last, so that a folder without it holds no finished backup. */
export const contentsShape = z.strictObject({
  format: z.literal(1),
  madeAt: z.string(),
  /** The steps of the database's schema that the rows belong to. */
  steps: z.array(z.string()),
  tables: z.array(
    z.strictObject({ name: z.string().regex(/^[a-z_0-9]+$/), rows: z.int().nonnegative(), sha256: z.string() }),
  ),
});
export type BackupContents = z.infer<typeof contentsShape>;

/** How much of a table is held in memory at a time, about. */
const pieceBytes = 1_000_000;

/**
 * Writes the whole database into a new or empty folder, readable by its owner alone: it holds what the database holds, keys
 * included. Gives what was written, or why the folder is not taken. A PostgreSQL goes on working meanwhile; the embedded database
 * answers nothing else until it is done.
 */
export async function writeBackup(
  database: Database,
  folder: string,
  now: Temporal.Instant,
): Promise<{ contents: BackupContents } | { refused: 'folderNotEmpty' }> {
  const before = await readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return [];
    throw fault;
  });
  if (before.length > 0) return { refused: 'folderNotEmpty' };
  makePrivateFolder(folder);
  const contents = await database.transaction().execute(async (transaction) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(transaction);
    await writePortably(transaction);
    const tables: BackupContents['tables'] = [];
    for (const shape of await readTableShapes(transaction)) {
      tables.push(await writeTable(transaction, shape, join(folder, tableFile(shape.name))));
    }
    return { format: 1 as const, madeAt: now.toString(), steps: await readSteps(transaction), tables };
  });
  const file = await open(join(folder, contentsFile), 'wx', 0o600);
  await file.writeFile(`${JSON.stringify(contents, null, 2)}\n`);
  await file.sync();
  await file.close();
  return { contents };
}

/** The file of a table in a backup. */
export function tableFile(name: string): string {
  return `${name}.jsonl`;
}

async function writeTable(transaction: Database, { name, columns }: TableShape, path: string) {
  const values = columns.map((column) => sql`${sql.ref(column.name)}::text as ${sql.ref(column.name)}`);
  await sql`declare rows_of_table no scroll cursor for
    select row_to_json(each)::text as line from (select ${sql.join(values)} from ${sql.table(name)}) as each`.execute(
    transaction,
  );
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let rows = 0;
  try {
    // Rows differ in size by a factor of ten thousand: a piece grows and shrinks with what came last.
    for (let count = 16, isLast = false; !isLast; ) {
      const piece = await sql<{ line: string }>`fetch ${sql.raw(String(count))} from rows_of_table`.execute(
        transaction,
      );
      const text = piece.rows.map(({ line }) => `${line}\n`).join('');
      await file.writeFile(text);
      hash.update(text);
      rows += piece.rows.length;
      isLast = piece.rows.length < count;
      count = text.length < pieceBytes ? Math.min(count * 2, 4_096) : Math.max(1, Math.floor(count / 2));
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await sql`close rows_of_table`.execute(transaction);
  return { name, rows, sha256: hash.digest('hex') };
}
