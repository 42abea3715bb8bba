// Keys that this installation makes for itself, the same for every process on its database.
import type { Database } from './database.ts';

/** The key of a name; `made` is kept as it where there is none yet. */
export async function secretOf(database: Database, name: string, made: string): Promise<string> {
  await database
    .insertInto('secrets')
    .values({ name, value: made })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await database.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow();
  return row.value;
}
