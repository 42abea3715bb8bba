// Puts the demo's cases into the database, piece by piece, so that the bot answers in between.
import { setImmediate as immediately } from 'node:timers/promises';
import { sql } from 'kysely';
import type { DemoCases } from '../../demo/demo-cases.ts';
import { type Database, json } from '../database.ts';

const atOnce = 400;

/** Whether there are any cases yet. */
export async function hasCases(database: Database): Promise<boolean> {
  return (await database.selectFrom('cases').select('id').limit(1).execute()).length > 0;
}

/** Stores the cases with their plans and bookings; what is there already stays as it is. */
export async function storeDemoCases(database: Database, made: DemoCases, now: Temporal.Instant): Promise<void> {
  const store = async (table: 'cases' | 'job_plans' | 'enrolment_bookings', rows: readonly object[]) => {
    for (const piece of pieces(rows)) {
      const dated = piece.map((row) => ({ ...row, updated_at: now.toString() }));
      // A function in `from` is called once a row; `(f(row)).*` would call it once for each column.
      await sql`insert into ${sql.table(table)} select row.* from jsonb_array_elements(${json(dated)}) as each,
        jsonb_populate_record(null::${sql.table(table)}, each) as row on conflict do nothing`.execute(database);
      await immediately();
    }
  };
  await store('cases', made.cases);
  await store('job_plans', made.plans);
  await store('enrolment_bookings', made.bookings);
}

function pieces<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, place) =>
    rows.slice(place * atOnce, (place + 1) * atOnce),
  );
}
