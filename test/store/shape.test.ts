// Holds the database's shape: its steps are frozen, and a replica works beside a newer one.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase, ping } from '../../bot/store/database.ts';
import { shapeSteps } from '../../bot/store/shape-steps.ts';
import { databaseKinds } from '../worlds/databases.ts';

/** A step's text never changes once it has landed; a new step gets a line of its own. */
const frozen = { '001': 'fdbeaf7538fac6b9a030aae9e13e3f1b1f402ad09eacc205ded87d00d93a936f' };

const full = databaseKinds.at(-1);
const onServer = it.skipIf(full?.name !== 'postgresql');

it('is made of steps whose text nobody has changed', () => {
  const hashes = [...shapeSteps].map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]);
  expect(Object.fromEntries(hashes)).toEqual(frozen);
});

onServer('lets an older replica start beside a newer shape', async () => {
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
    await sql`update kysely_migration set name = '001_conversation'`.execute(made.database);
    await expect(openDatabase(made.place)).rejects.toThrow(
      'The database has a shape that this version does not know (001_conversation); use an empty database.',
    );
  } finally {
    await made.drop();
  }
});
