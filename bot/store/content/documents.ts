// Ingested documents with their versions: the newest active version of a key hides the shipped digest of that key.
import { sql } from 'kysely';
import type { DocumentInfo, Passage, ReadDocument } from '../../../knowledge/document.ts';
import { type Database, json } from '../database.ts';

/** A document as it is kept: read, with the file it came from and the hash of its bytes. */
export interface StoredDocument {
  info: DocumentInfo;
  passages: Passage[];
  withdrawn: boolean;
}

const ingestLock = 7_431_026;

/** Every active document; a withdrawn one stands for "the shipped digest of this key is not to be used". */
export async function activeDocuments(database: Database): Promise<StoredDocument[]> {
  return await database
    .selectFrom('documents')
    .select(['info', 'passages', 'withdrawn'])
    .where('active', '=', true)
    .orderBy('key')
    .execute();
}

/** A number that changes whenever the set of active documents does; replicas compare it to know when to read again. */
export async function documentsMark(database: Database): Promise<string> {
  const row = await database
    .selectFrom('documents')
    .select([sql<string>`coalesce(max(id), 0) || ':' || coalesce(sum(id) filter (where active), 0)`.as('mark')])
    .executeTakeFirst();
  return row?.mark ?? '0:0';
}

/** The active version of a key, or null. */
export async function activeDocument(
  database: Database,
  key: string,
): Promise<{ version: number; passages: Passage[]; hash: string } | null> {
  const row = await database
    .selectFrom('documents')
    .select(['version', 'passages', 'hash'])
    .where('key', '=', key)
    .where('active', '=', true)
    .where('withdrawn', '=', false)
    .executeTakeFirst();
  return row ?? null;
}

/** One version of a document that was taken in. */
export interface DocumentVersion {
  version: number;
  isActive: boolean;
  isWithdrawn: boolean;
  fileName: string;
  at: Temporal.Instant;
}

/** The versions of a key, the newest first. */
export async function documentVersions(database: Database, key: string): Promise<DocumentVersion[]> {
  const rows = await database
    .selectFrom('documents')
    .select(['version', 'active', 'withdrawn', 'file_name', 'ingested_at'])
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, active, withdrawn, file_name, ingested_at }) => ({
    version,
    isActive: active,
    isWithdrawn: withdrawn,
    fileName: file_name,
    at: Temporal.Instant.fromEpochMilliseconds(new Date(ingested_at).getTime()),
  }));
}

/**
 * Stores new versions and makes them the active ones, all or none. With `withdraw.others`, every other key that is
 * active or shipped stops being used, except those to `keep` as they are.
 */
export async function storeDocuments(
  database: Database,
  documents: { document: ReadDocument; hash: string; fileName: string }[],
  withdraw: { others: boolean; keep: string[]; shippedKeys: string[] },
  now: Temporal.Instant,
): Promise<void> {
  const at = now.toString();
  await database.transaction().execute(async (transaction) => {
    // Two at once would give the same version number twice.
    await sql`select pg_advisory_xact_lock(${ingestLock})`.execute(transaction);
    const keys = new Set(documents.map((entry) => entry.document.info.key));
    const active = await transaction.selectFrom('documents').select('key').where('active', '=', true).execute();
    const gone = withdraw.others
      ? [...new Set([...active.map((row) => row.key), ...withdraw.shippedKeys])].filter(
          (key) => !keys.has(key) && !withdraw.keep.includes(key),
        )
      : [];
    for (const key of [...keys, ...gone]) {
      await transaction
        .updateTable('documents')
        .set({ active: false })
        .where('key', '=', key)
        .where('active', '=', true)
        .execute();
    }
    const rows = [
      ...documents.map(({ document, hash, fileName }) => ({
        info: document.info,
        passages: document.passages,
        hash,
        fileName,
        withdrawn: false,
      })),
      ...gone.map((key) => ({ info: placeholder(key), passages: [], hash: '', fileName: '', withdrawn: true })),
    ];
    for (const row of rows) {
      await transaction
        .insertInto('documents')
        .values({
          key: row.info.key,
          version: sql<number>`(select coalesce(max(version), 0) + 1 from documents where key = ${row.info.key})`,
          active: true,
          withdrawn: row.withdrawn,
          hash: row.hash,
          file_name: row.fileName,
          info: json(row.info),
          passages: json(row.passages),
          ingested_at: at,
        })
        .execute();
    }
  });
}

function placeholder(key: string): DocumentInfo {
  return {
    key,
    title: key,
    number: null,
    date: null,
    status: '',
    force: 'view',
    supersedes: [],
    owner: null,
    reviewBy: null,
  };
}

/**
 * Takes the active version of a key back: it is deleted and the one before becomes active again; before the first
 * stands the shipped digest (`to` null). Null when nothing of that key is active, or another version than `expected`.
 */
export async function rollBack(
  database: Database,
  key: string,
  expected?: number,
): Promise<{ from: number; to: number | null; isWithdrawn: boolean } | null> {
  return await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${ingestLock})`.execute(transaction);
    const active = await transaction
      .selectFrom('documents')
      .select('version')
      .where('key', '=', key)
      .where('active', '=', true)
      .executeTakeFirst();
    if (active === undefined || active.version !== (expected ?? active.version)) return null;
    await transaction.deleteFrom('documents').where('key', '=', key).where('version', '=', active.version).execute();
    const earlier = await transaction
      .updateTable('documents')
      .set({ active: true })
      .where('key', '=', key)
      .where('version', '=', (inner) =>
        inner
          .selectFrom('documents')
          .select((select) => select.fn.max('version').as('version'))
          .where('key', '=', key),
      )
      .returning(['version', 'withdrawn'])
      .executeTakeFirst();
    return { from: active.version, to: earlier?.version ?? null, isWithdrawn: earlier?.withdrawn === true };
  });
}
