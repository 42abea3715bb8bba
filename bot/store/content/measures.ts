// Rows of the measure catalogue as people have changed or confirmed them, over those that the project ships; every version is kept.
import { sql } from 'kysely';
import type { MeasureEdit } from '../../../knowledge/catalogue/measure-book.ts';
import { type Database, json } from '../database.ts';

/** One version of a row. */
export interface MeasureVersion extends MeasureEdit {
  version: number;
  importedAt: Temporal.Instant;
}

const importLock = 7_431_027;

/** The rows that take the place of shipped ones, or are added to them. */
export async function activeEdits(database: Database): Promise<MeasureEdit[]> {
  const rows = await database
    .selectFrom('measures')
    .select(['row', 'confirmed_by', 'confirmed_on'])
    .where('active', '=', true)
    .orderBy('measure_id')
    .execute();
  return rows.map(({ row, confirmed_by, confirmed_on }) => ({
    measure: row,
    confirmed: { by: confirmed_by, on: confirmed_on },
  }));
}

/** Changes whenever a row does; replicas compare it to know when to read again. */
export async function measuresMark(database: Database): Promise<string> {
  const row = await database
    .selectFrom('measures')
    .select([sql<string>`coalesce(max(id), 0)::text`.as('mark')])
    .executeTakeFirst();
  return row?.mark ?? '0';
}

/** The row of a measure that is in use, locked until the transaction ends; null where it is as shipped, or is none. */
export async function lockMeasure(transaction: Database, id: string): Promise<MeasureVersion | null> {
  await sql`select pg_advisory_xact_lock(${importLock})`.execute(transaction);
  const [newest] = await measureHistory(transaction, id);
  return newest ?? null;
}

/** Makes rows the ones in use, all or none; the versions before them stay as history. */
export async function storeEdits(
  database: Database,
  edits: readonly MeasureEdit[],
  now: Temporal.Instant,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // Two imports at once would give the same version number twice.
    await sql`select pg_advisory_xact_lock(${importLock})`.execute(transaction);
    for (const edit of edits) await storeEdit(transaction, edit, now);
  });
}

/** Makes a row the one in use, within a transaction that holds the lock. */
export async function storeEdit(
  transaction: Database,
  { measure, confirmed }: MeasureEdit,
  now: Temporal.Instant,
): Promise<void> {
  await transaction
    .updateTable('measures')
    .set({ active: false })
    .where('measure_id', '=', measure.id)
    .where('active', '=', true)
    .execute();
  await transaction
    .insertInto('measures')
    .values({
      measure_id: measure.id,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from measures where measure_id = ${measure.id})`,
      active: true,
      row: json(measure),
      confirmed_by: confirmed.by,
      confirmed_on: confirmed.on,
      imported_at: now.toString(),
    })
    .execute();
}

/** Every version of a row that was imported, the newest first. */
export async function measureHistory(database: Database, id: string): Promise<MeasureVersion[]> {
  const rows = await database
    .selectFrom('measures')
    .select(['row', 'confirmed_by', 'confirmed_on', 'version', 'imported_at'])
    .where('measure_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ row, confirmed_by, confirmed_on, version, imported_at }) => ({
    measure: row,
    confirmed: { by: confirmed_by, on: confirmed_on },
    version,
    importedAt: Temporal.Instant.fromEpochMilliseconds(new Date(imported_at).getTime()),
  }));
}
