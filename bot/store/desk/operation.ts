// What of the bot's own work needs somebody's eye: what may not have arrived, how many questions are answered, and what one person has asked.
import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** A message that the bot was to send first, and that may not have arrived (`doubt`) or has not (`dead`). */
export interface Undelivered {
  kind: string;
  /** The name of who was to get it, else their staff id. */
  recipient: string;
  state: 'doubt' | 'dead';
  reason: string;
  endedAt: Temporal.Instant;
}

/** The newest first, two hundred at most; `count` tells how many there are. */
export async function readUndelivered(database: Database): Promise<{ shown: Undelivered[]; count: number }> {
  const { rows } = await sql<Omit<Undelivered, 'endedAt'> & { ended: string; count: number }>`
    select kind, coalesce(staff.name, recipient) as recipient, state, coalesce(reason, '') as reason,
      (extract(epoch from ended_at) * 1000)::bigint::text as ended, count(*) over ()::int as count
    from reminders left join staff on staff.id = recipient
    where state in ('doubt', 'dead') and ended_at is not null order by ended_at desc limit 200`.execute(database);
  const shown = rows.map(({ ended, count: _, ...row }) => ({ ...row, endedAt: momentOf(ended) }));
  return { shown, count: rows[0]?.count ?? 0 };
}

/** Questions to the documents since a moment: how many, and to how many the documents had an answer. */
export async function readAnswered(
  database: Database,
  since: Temporal.Instant,
): Promise<{ asked: number; answered: number; faults: number }> {
  const { rows } = await sql<{ asked: number; answered: number; faults: number }>`
    select count(*) filter (where kind = 'policyQuestion')::int as asked,
      count(*) filter (where kind = 'policyQuestion' and position('answered' in result) > 0)::int as answered,
      count(*) filter (where result = 'fault')::int as faults
    from audit where at >= ${since.toString()}::timestamptz and (kind = 'policyQuestion' or result = 'fault')`.execute(
    database,
  );
  return rows[0] ?? { asked: 0, answered: 0, faults: 0 };
}

/** A row of the audit trail. */
export interface TrailRow {
  at: Temporal.Instant;
  kind: string;
  asked: string[];
  shown: string[];
  result: string;
}

/** The last two hundred things that one person has asked for, the newest first. */
export async function readTrail(database: Database, staffId: string): Promise<TrailRow[]> {
  const rows = await database
    .selectFrom('audit')
    .select([
      sql<string>`(extract(epoch from at) * 1000)::bigint::text`.as('moment'),
      'kind',
      'asked',
      'shown',
      'result',
    ])
    .where('staff_id', '=', staffId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ moment, asked, shown, ...row }) => ({
    ...row,
    at: momentOf(moment),
    asked: asked as string[],
    shown: shown as string[],
  }));
}

function momentOf(milliseconds: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Number(milliseconds));
}
