// One step of the database's shape: SQL statements, a semicolon at a line's end between them.
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Makes a step of statements that are run in order. */
export function step(statements: string): Migration {
  return {
    up: async (database: Kysely<unknown>) => {
      for (const statement of statements.split(/;\s*\n/)) {
        if (statement.trim() !== '') await sql.raw(statement).execute(database);
      }
    },
  };
}
