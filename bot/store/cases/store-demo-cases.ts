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
  const at = now.toString();
  for (const rows of pieces(made.cases))
    await sql`insert into cases select (jsonb_populate_record(null::cases, each || jsonb_build_object('updated_at', ${at}::text))).*
      from jsonb_array_elements(${json(rows)}) each on conflict do nothing`
      .execute(database)
      .then(() => immediately());
  for (const rows of pieces(made.plans))
    await sql`insert into job_plans select (jsonb_populate_record(null::job_plans, each || jsonb_build_object('updated_at', ${at}::text))).*
      from jsonb_array_elements(${json(rows)}) each on conflict do nothing`
      .execute(database)
      .then(() => immediately());
  for (const rows of pieces(made.bookings))
    await sql`insert into enrolment_bookings select (jsonb_populate_record(null::enrolment_bookings, each || jsonb_build_object('updated_at', ${at}::text))).*
      from jsonb_array_elements(${json(rows)}) each on conflict do nothing`
      .execute(database)
      .then(() => immediately());
}

function pieces<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, place) =>
    rows.slice(place * atOnce, (place + 1) * atOnce),
  );
}
