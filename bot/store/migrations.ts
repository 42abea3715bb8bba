// Brings a database to our schema, step by step.
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { schemaSteps } from './schema-steps.ts';

const migrations: Record<string, Migration> = Object.fromEntries(
  [...schemaSteps].map(([name, text]) => [name, { up: (database: Kysely<unknown>) => run(database, text) }]),
);

/** Runs statements in order; a semicolon and an empty line end one, so that a function's own semicolons do not. */
async function run(database: Kysely<unknown>, text: string): Promise<void> {
  for (const statement of text.split(/;\n(?:\n|$)/)) {
    if (statement.trim() !== '') await sql.raw(statement).execute(database);
  }
}

/**
 * Takes the steps that the database lacks, under a lock, so that several replicas may start at once. A database with all of our steps and
 * newer ones is left as it is: an older replica works beside a newer one. Throws where a step fails, and one sentence where the database
 * has steps of a time before these.
 */
export async function bringUpToDate<T>(database: Kysely<T>): Promise<void> {
  const taken = await readSteps(database);
  const unknown = taken.filter((name) => !schemaSteps.has(name));
  if (unknown.length > 0) {
    if ([...schemaSteps.keys()].every((name) => taken.includes(name))) return;
    throw new Error(
      `The database has a schema that this version does not know (${unknown[0]}); use an empty database.`,
    );
  }
  const { error } = await new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error !== undefined) throw error;
}

/** The names of the steps that the database's schema has come through, in the order of their names; none in an empty database. */
export async function readSteps<T>(database: Kysely<T>): Promise<string[]> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass('kysely_migration') is not null as found`.execute(
    database,
  );
  if (rows[0]?.found !== true) return [];
  const steps = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
  return steps.rows.map(({ name }) => name);
}
