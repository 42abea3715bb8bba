// Which tables there are, read off the database itself, so that whatever goes through all of them forgets none.
import { sql } from 'kysely';
import type { Database } from '../database.ts';

export interface TableShape {
  name: string;
  columns: { name: string; type: string; isIdentity: boolean }[];
  /** Tables that its rows point to. */
  pointsTo: string[];
}

/** Every table of ours, those that others point to first. */
export async function readTableShapes(database: Database): Promise<TableShape[]> {
  const { rows } = await sql<TableShape>`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
          'isIdentity', a.attidentity <> '') order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select coalesce(json_agg(distinct f.confrelid::regclass::text), '[]')
        from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as "pointsTo"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r' and c.relname not in ('kysely_migration', 'kysely_migration_lock')
    order by c.relname`.execute(database);
  const ordered: TableShape[] = [];
  for (let left = rows; left.length > 0; ) {
    const names = new Set(left.map(({ name }) => name));
    const free = left.filter(({ pointsTo }) => pointsTo.every((name) => !names.has(name)));
    if (free.length === 0) throw new Error(`Tables point to each other in a circle: ${[...names].join(', ')}.`);
    ordered.push(...free);
    left = left.filter((shape) => !free.includes(shape));
  }
  return ordered;
}

/** Has the values of every type written as text that any PostgreSQL reads back as the same, until the transaction ends. */
export async function writePortably(transaction: Database): Promise<void> {
  for (const setting of [
    "timezone = 'UTC'",
    "datestyle = 'ISO, YMD'",
    "intervalstyle = 'iso_8601'",
    "bytea_output = 'hex'",
    'extra_float_digits = 3',
  ])
    await sql.raw(`set local ${setting}`).execute(transaction);
}
