// The database: PostgreSQL when an address is given, else the embedded one in the data folder; one SQL for both.

import { type Generated, Kysely, type KyselyPlugin, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Role } from '../../dialogs/caller.ts';
import type { DocumentInfo, Passage } from '../../knowledge/document.ts';
import type { Measure } from '../../knowledge/measures.ts';
import { migrations } from './migrations.ts';
import { copyTemplate, databaseFolder } from './template.ts';

/** Columns as they are read; `jsonb` columns are written as JSON text. Times are instants, written as ISO text. */
export interface Tables {
  staff: {
    id: string;
    entra_object_id: string;
    name: string;
    email: string;
    role: Role;
    district: string | null;
    jobbtorg: string | null;
    active: Generated<boolean>;
    updated_at: string | Date;
  };
  conversations: {
    id: string;
    address: unknown;
    lease_owner: string | null;
    lease_until: string | Date | null;
    updated_at: string | Date;
  };
  sessions: { conversation_id: string; staff_id: string; state: unknown; updated_at: string | Date };
  inbox: {
    id: Generated<string | number>;
    conversation_id: string;
    activity_id: string;
    state: Generated<'waiting' | 'done'>;
    incoming: unknown;
    answer: unknown;
    attempts: Generated<number>;
    received_at: string | Date;
  };
  outbox: {
    id: Generated<string | number>;
    conversation_id: string;
    inbox_id: string | number | null;
    state: Generated<'ready' | 'sending' | 'sent' | 'doubt' | 'dead'>;
    activity: unknown;
    sent_id: string | null;
    attempts: Generated<number>;
    not_before: string | Date | null;
    created_at: string | Date;
  };
  feedback: {
    id: Generated<string | number>;
    conversation_id: string;
    activity_id: string;
    about_activity_id: string | null;
    staff_id: string;
    reaction: 'like' | 'dislike';
    comment: string;
    given_at: string | Date;
  };
  documents: {
    id: Generated<string | number>;
    key: string;
    version: number;
    active: boolean;
    withdrawn: Generated<boolean>;
    hash: string;
    file_name: string;
    info: DocumentInfo;
    passages: Passage[];
    ingested_at: string | Date;
  };
  /** `vector` is float32, little-endian. */
  passage_vectors: { model: string; print: string; vector: Uint8Array };
  /** `confirmed_on` is an ISO date. */
  measures: {
    id: Generated<string | number>;
    measure_id: string;
    version: number;
    active: boolean;
    row: Measure;
    confirmed_by: string;
    confirmed_on: string;
    imported_at: string | Date;
  };
}

export type Database = Kysely<Tables>;

/** Where the rows are: `embedded` wants the data folder locked by this process first. */
export type DatabasePlace = { kind: 'embedded'; folder: string } | { kind: 'postgresql'; url: string };

/**
 * Opens the database and brings its shape up to date under a lock, so that several replicas may start at once.
 * Throws when it cannot be reached or a migration fails; nothing is left open then.
 */
export async function openDatabase(place: DatabasePlace, plugins: KyselyPlugin[] = []): Promise<Database> {
  const database = new Kysely<Tables>({ dialect: await dialectFor(place), plugins });
  try {
    const { error } = await new Migrator({
      db: database,
      provider: { getMigrations: async () => migrations },
    }).migrateToLatest();
    if (error !== undefined) throw error;
    return database;
  } catch (fault) {
    await database.destroy();
    throw fault;
  }
}

async function dialectFor(place: DatabasePlace): Promise<PGliteDialect | PostgresDialect> {
  if (place.kind === 'postgresql') {
    const { Pool } = await import('pg');
    const pool = new Pool({ connectionString: place.url, max: 10, connectionTimeoutMillis: 5_000 });
    // A connection that breaks is replaced at the next query and the query under way fails; without these listeners, for
    // idle connections and for those in use, it would end the process.
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    return new PostgresDialect({ pool });
  }
  const [{ PGlite }, { btree_gist }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/btree_gist'),
  ]);
  const folder = databaseFolder(place.folder);
  await copyTemplate(folder);
  return new PGliteDialect({ pglite: await PGlite.create(folder, { extensions: { btree_gist } }) });
}

/** A value for a `jsonb` column; what PostgreSQL cannot hold in one (NUL, half a surrogate pair) is taken out. */
export function json(value: unknown) {
  const text = JSON.stringify(value);
  return sql<never>`${unstorable.test(text) ? JSON.stringify(storable(value)) : text}::jsonb`;
}

// As JSON writes them.
const unstorable = /\\u(?:0000|d[89a-f])/i;

function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [storableText(name), storable(inner)]));
}

/** A text as PostgreSQL can hold it. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** Resolves when the database answers; rejects when it does not. */
export async function ping(database: Database): Promise<void> {
  await sql`select 1`.execute(database);
}
