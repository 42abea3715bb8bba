// The thumbs that pointed down and that nobody has gone through yet, with what was written beside them.
import { sql } from 'kysely';
import type { Database } from '../database.ts';

export interface Complaint {
  id: string;
  comment: string;
  givenAt: Temporal.Instant;
}

/** The newest first, without who gave them; `silent` counts those without a word. */
export async function readComplaints(database: Database): Promise<{ complaints: Complaint[]; silent: number }> {
  const { rows } = await sql<{ id: string; comment: string; given: string }>`
    select id::text as id, comment, (extract(epoch from given_at) * 1000)::bigint::text as given from feedback
    where settled_at is null and reaction = 'dislike' and comment <> '' order by given_at desc, id desc limit 5000`.execute(
    database,
  );
  const { rows: counted } = await sql<{ silent: number }>`
    select count(*)::int as silent from feedback
    where settled_at is null and reaction = 'dislike' and comment = ''`.execute(database);
  const complaints = rows.map(({ id, comment, given }) => ({
    id,
    comment,
    givenAt: Temporal.Instant.fromEpochMilliseconds(Number(given)),
  }));
  return { complaints, silent: counted[0]?.silent ?? 0 };
}

/** Says that one has been gone through, or with `silent` all without a word; gives how many. */
export async function settleComplaints(database: Database, id: string, now: Temporal.Instant): Promise<number> {
  const which = id === 'silent' ? sql`comment = ''` : sql`id::text = ${id}`;
  const { numAffectedRows = 0n } = await sql`
    update feedback set settled_at = ${now.toString()}
    where settled_at is null and reaction = 'dislike' and ${which}`.execute(database);
  return Number(numAffectedRows);
}
