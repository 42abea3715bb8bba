// Holds the database's schema: its steps are frozen, and a replica works beside a newer one.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase, ping } from '../../bot/store/database.ts';
import { schemaSteps } from '../../bot/store/schema-steps.ts';
import { databaseKinds } from '../worlds/databases.ts';

/** A step's text never changes once it has landed; a new step gets a line of its own. */
const frozen = {
  '001': '892ac768cbf3b198eb9444b0873a87390d01d9ca2c6e0904b26977871d9e52cb',
  '002': 'b46b7a6ca0fda2934eb41ca7ca53d59da2ae0b17639d875b5cbcbf5f733f579b',
  '003': 'a16f81a20a883b5bbca201ca63e1a13b90ca6eb2b923fc07806305d37eb673a2',
  '004': '5f537969f2f716d58359effa4dd2b7d77376e774f3e7533eaacb888eefeb5986',
  '005': 'c0cd112f67a1d2ed94ca7555ab31a43e1d65446ac1a09670b7065597503cb254',
};

const full = databaseKinds.at(-1);
const onServer = it.skipIf(full?.name !== 'postgresql');

it('is made of steps whose text nobody has changed', () => {
  const hashes = [...schemaSteps].map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]);
  expect(Object.fromEntries(hashes)).toEqual(frozen);
});

onServer('lets an older replica start beside a newer schema', async () => {
  const made = await full?.create();
  if (made === undefined) return;
  try {
    await sql`insert into kysely_migration (name, timestamp) values ('999', '2027-01-01')`.execute(made.database);
    const older = await openDatabase(made.place);
    await ping(older);
    await older.destroy();
  } finally {
    await made.drop();
  }
});

onServer('refuses a database whose steps are of another time in one sentence', async () => {
  const made = await full?.create();
  if (made === undefined) return;
  try {
    await sql`update kysely_migration set name = '001_conversation' where name = '001'`.execute(made.database);
    await expect(openDatabase(made.place)).rejects.toThrow(
      'The database has a schema that this version does not know (001_conversation); use an empty database.',
    );
  } finally {
    await made.drop();
  }
});
