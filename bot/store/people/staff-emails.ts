// The e-mail addresses of active staff, under which an outer calendar knows them.
import type { Database } from '../database.ts';

/** Addresses by staff id. */
export async function emailsOf(database: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('staff')
    .select(['id', 'email'])
    .where('id', 'in', [...ids])
    .where('active', '=', true)
    .execute();
  return new Map(rows.map(({ id, email }) => [id, email]));
}
