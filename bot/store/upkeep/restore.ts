// A backup put into a database of either kind: all of it in one transaction, or nothing.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { readSteps } from '../migrations.ts';
import { type BackupContents, contentsFile, contentsShape, tableFile } from './backup.ts';
import { readTableShapes, type TableShape, writePortably } from './table-shapes.ts';

/** Why nothing was restored. */
export type RestoreRefusal =
  | { refused: 'noBackup' }
  /** Steps of the database's schema that only the backup has, and only this version. */
  | { refused: 'otherSteps'; onlyInBackup: string[]; onlyHere: string[] }
  | { refused: 'notEmpty'; table: string }
  | { refused: 'damaged'; table: string };

/** A database that has never been used holds nothing but its own keys. */
const madeByItself = 'secrets';
const pieceBytes = 1_000_000;

/**
 * Puts the backup in a folder into the database. One that holds rows is refused unless `replace`, which empties it first; a backup
 * of another schema of the database is refused, and so is one whose files are not as they were written.
 */
export async function restoreBackup(
  database: Database,
  folder: string,
  { replace }: { replace: boolean },
): Promise<{ contents: BackupContents } | RestoreRefusal> {
  const contents = await readContents(folder);
  if (contents === null) return { refused: 'noBackup' };
  const steps = await readSteps(database);
  const onlyInBackup = contents.steps.filter((name) => !steps.includes(name));
  const onlyHere = steps.filter((name) => !contents.steps.includes(name));
  if (onlyInBackup.length + onlyHere.length > 0) return { refused: 'otherSteps', onlyInBackup, onlyHere };
  try {
    return await database.transaction().execute(async (transaction) => {
      const shapes = await readTableShapes(transaction);
      const tables = shapes.map(({ name }) => sql.table(name));
      // Nobody else writes between looking and filling; triggers would make rows of rows that come along anyway.
      await sql`lock table ${sql.join(tables)} in access exclusive mode`.execute(transaction);
      if (!replace) await refuseRows(transaction, shapes);
      for (const table of tables) await sql`alter table ${table} disable trigger user`.execute(transaction);
      await sql`truncate ${sql.join(tables)}`.execute(transaction);
      await writePortably(transaction);
      for (const shape of shapes) {
        const said = contents.tables.find(({ name }) => name === shape.name);
        const filled = await fillTable(transaction, shape, join(folder, tableFile(shape.name)));
        if (filled.rows !== said?.rows || filled.sha256 !== said.sha256)
          throw new Refused({ refused: 'damaged', table: shape.name });
        await goOnCounting(transaction, shape);
      }
      for (const table of tables) await sql`alter table ${table} enable trigger user`.execute(transaction);
      return { contents };
    });
  } catch (fault) {
    if (fault instanceof Refused) return fault.why;
    throw fault;
  }
}

/** Leaves a transaction so that it is rolled back. */
class Refused extends Error {
  readonly why: RestoreRefusal;
  constructor(why: RestoreRefusal) {
    super(why.refused);
    this.why = why;
  }
}

async function readContents(folder: string): Promise<BackupContents | null> {
  try {
    const read = contentsShape.safeParse(JSON.parse(await readFile(join(folder, contentsFile), 'utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

async function refuseRows(transaction: Database, shapes: readonly TableShape[]): Promise<void> {
  for (const { name } of shapes) {
    if (name === madeByItself) continue;
    const { rows } = await sql`select from ${sql.table(name)} limit 1`.execute(transaction);
    if (rows.length > 0) throw new Refused({ refused: 'notEmpty', table: name });
  }
}

async function fillTable(transaction: Database, { name, columns }: TableShape, path: string) {
  const names = columns.map((column) => sql.ref(column.name));
  const asText = columns.map((column) => sql`${sql.ref(column.name)} text`);
  const typed = columns.map((column) => sql`${sql.ref(column.name)}::${sql.raw(column.type)}`);
  const hash = createHash('sha256');
  let rows = 0;
  try {
    for await (const lines of pieces(path, hash)) {
      await sql`insert into ${sql.table(name)} (${sql.join(names)}) overriding system value
        select ${sql.join(typed)} from json_to_recordset(${`[${lines.join(',')}]`}::json) as row(${sql.join(asText)})`.execute(
        transaction,
      );
      rows += lines.length;
    }
  } catch (fault) {
    // A missing file, a line that is no row: neither was written by us.
    if (isUnreadable(fault)) throw new Refused({ refused: 'damaged', table: name });
    throw fault;
  }
  return { rows, sha256: hash.digest('hex') };
}

// ENOENT; and what the database says of values that are none (22…) or break what holds among rows (23…).
function isUnreadable(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && /^(ENOENT|22|23)/.test(String(fault.code));
}

/** A file's lines, in pieces of about a megabyte. Not by Node's reader of lines, which also breaks them at U+2028. */
async function* pieces(path: string, hash: ReturnType<typeof createHash>): AsyncGenerator<string[]> {
  let rest = '';
  let piece: string[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
    hash.update(chunk);
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      piece.push(line);
      size += line.length;
      if (size < pieceBytes) continue;
      yield piece;
      [piece, size] = [[], 0];
    }
  }
  if (rest !== '') piece.push(rest);
  if (piece.length > 0) yield piece;
}

/** New rows get numbers after those that were restored. */
async function goOnCounting(transaction: Database, { name, columns }: TableShape): Promise<void> {
  const identity = columns.find(({ isIdentity }) => isIdentity);
  if (identity === undefined) return;
  await sql`select setval(pg_get_serial_sequence(${name}, ${identity.name}), coalesce(max(${sql.ref(identity.name)}), 0) + 1, false)
    from ${sql.table(name)}`.execute(transaction);
}
