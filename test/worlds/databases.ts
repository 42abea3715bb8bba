// Real databases for tests: the embedded one in a folder of its own, and a new database in this machine's PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, type DatabasePlace, openDatabase } from '../../bot/store/database.ts';
import { isThorough } from './thoroughness.ts';

export interface TestDatabase {
  place: DatabasePlace;
  database: Database;
  /** A folder that goes with the database. */
  folder: string;
  drop(): Promise<void>;
}

export interface Kind {
  name: 'embedded' | 'postgresql';
  create(): Promise<TestDatabase>;
}

const serverUrl = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

export const embedded: Kind = { name: 'embedded', create: createEmbedded };

/** The kinds that this machine has; without a PostgreSQL that is said, and with CI=true it is a failure. */
export const databaseKinds: Kind[] = [embedded, ...(await postgresql())];

/** PostgreSQL where there is one, else the embedded one. */
export const fullest: Kind = databaseKinds.at(-1) ?? embedded;

/** All of them in `npm run proof -- long`; in `npm test` the last, PostgreSQL where there is one. */
export const triedKinds: Kind[] = isThorough ? databaseKinds : [fullest];

async function createEmbedded(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'trepart-test-'));
  return await opened({ kind: 'embedded', folder }, folder, async () => {});
}

async function opened(place: DatabasePlace, folder: string, dropDatabase: () => Promise<void>): Promise<TestDatabase> {
  const database = await openDatabase(place);
  const drop = async () => {
    await database.destroy();
    await dropDatabase();
    rmSync(folder, { recursive: true, force: true });
  };
  return { place, database, folder, drop };
}

async function postgresql(): Promise<Kind[]> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
    await client.end();
  } catch {
    if (process.env.CI === 'true') throw new Error(`PostgreSQL is needed in CI and does not answer at ${serverUrl}.`);
    console.warn(`SKIPPED: no PostgreSQL answers at ${serverUrl}; its tests are left out.`);
    return [];
  }
  return [{ name: 'postgresql', create: createOnServer }];
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function createOnServer(): Promise<TestDatabase> {
  const name = `trepart_test_${Math.random().toString(36).slice(2, 12)}`;
  await onServer(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return await opened({ kind: 'postgresql', url: url.href }, mkdtempSync(join(tmpdir(), 'trepart-test-')), () =>
    onServer(`drop database ${name} with (force)`),
  );
}
