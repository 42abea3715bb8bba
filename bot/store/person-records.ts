// What is held about one member of staff, table by table, for the data-protection officer.
import { sql } from 'kysely';
import type { Database, Tables } from './database.ts';

interface Source {
  table: keyof Tables;
  /** Which rows are about the person (SQL; `$me` is the staff id, `$entra` the Entra object id). */
  where: string;
  /** The moment or day a row belongs to (SQL); null for what has none. */
  at: string | null;
}

// A conversation is the person's own chat, or one in which state of theirs is kept.
const chats = `select conversation_id from staff_conversations where entra_object_id = $entra
  union select conversation_id from sessions where staff_id = $me`;

/** Every table that can hold something about a member of staff; a test looks whether one is missing. */
export const sources: readonly Source[] = [
  { table: 'staff', where: '$me in (id, stand_in)', at: null },
  { table: 'staff_conversations', where: 'entra_object_id = $entra', at: null },
  { table: 'availability', where: 'staff_id = $me', at: null },
  { table: 'reminder_opt_outs', where: 'staff_id = $me', at: 'since' },
  { table: 'subscriptions', where: 'staff_id = $me', at: 'created_at' },
  { table: 'conversations', where: `id in (${chats})`, at: 'updated_at' },
  { table: 'sending_pace', where: `id in (${chats})`, at: 'next_at' },
  { table: 'sessions', where: 'staff_id = $me', at: 'updated_at' },
  {
    table: 'inbox',
    where: `conversation_id in (${chats}) or lower(incoming ->> 'entraObjectId') = $entra`,
    at: 'received_at',
  },
  { table: 'outbox', where: `conversation_id in (${chats})`, at: 'created_at' },
  { table: 'feedback', where: 'staff_id = $me', at: 'given_at' },
  { table: 'receipts', where: 'staff_id = $me', at: 'kept_at' },
  {
    table: 'cases',
    where: '$me in (coach_id, opened_by, handed_over_by)',
    at: 'updated_at',
  },
  { table: 'job_plans', where: 'recorded_by = $me', at: 'updated_at' },
  { table: 'deadline_marks', where: 'marked_by = $me', at: 'updated_at' },
  { table: 'case_changes', where: "staff_id = $me or change::text like '%\"' || $me || '\"%'", at: 'made_at' },
  {
    table: 'meetings',
    where: "$me in (caseworker_id, coach_id, consent_by) or before::text like '%\"' || $me || '\"%'",
    at: 'starts_at',
  },
  {
    table: 'meeting_events',
    where: 'by_staff = $me',
    at: 'at',
  },
  { table: 'slots_busy', where: 'owner = $me', at: 'lower(during)' },
  { table: 'session_seats', where: '$me in (booked_by, consent_by)', at: 'created_at' },
  { table: 'reminders', where: "recipient = $me or subject::text like '%\"' || $me || '\"%'", at: 'due_at' },
  { table: 'model_use', where: 'staff_id = $me', at: 'day' },
  { table: 'model_switch', where: 'turned_by = $me', at: 'turned_at' },
  { table: 'expert_questions', where: '$me in (asker, answered_by)', at: 'asked_at' },
  { table: 'expert_receivers', where: 'receiver = $me', at: null },
  { table: 'approved_answers', where: '$me in (owner, withdrawn_by)', at: 'approved_on' },
  { table: 'expert_channels', where: 'set_by = $me', at: 'set_at' },
  { table: 'statistics_figures', where: "division = 'jobbtorg+coach' and within = $me", at: 'month' },
  { table: 'audit', where: 'staff_id = $me', at: 'at' },
];

export interface PersonRecord {
  table: string;
  /** The instant it belongs to; null for what has none. */
  at: string | null;
  row: Record<string, unknown>;
}

/** The days to look at, both included, in Stockholm; null for no bound. What belongs to no time is given whatever they are. */
export interface Days {
  from: Temporal.PlainDate | null;
  to: Temporal.PlainDate | null;
}

const mostAtOnce = 2_000;

/** Gives what is held, table by table, oldest first; nothing for a staff id that nothing tells of. */
export async function* personRecords(database: Database, staffId: string, days: Days): AsyncGenerator<PersonRecord> {
  const { rows } = await sql<{ entra: string }>`
    select lower(entra_object_id) as entra from staff where id = ${staffId}`.execute(database);
  const entra = rows[0]?.entra ?? '';
  const from = days.from === null ? '-infinity' : startOf(days.from);
  const before = days.to === null ? 'infinity' : startOf(days.to.add({ days: 1 }));
  for (const { table, where, at } of sources) {
    const moment = sql.raw(at === null ? 'null::timestamptz' : `(${at})::timestamptz`);
    // By place in the order, so that no table is held in memory whole.
    for (let seen = 0, isLast = false; !isLast; ) {
      const piece = await sql<{ at: string | null; row: Record<string, unknown> }>`
        select (extract(epoch from ${moment}) * 1000)::bigint::text as at, to_jsonb(each) as row
        from ${sql.table(table)} as each
        where (${filled(where, staffId, entra)})
          and (${moment} is null or (${moment} >= ${from}::timestamptz and ${moment} < ${before}::timestamptz))
        order by ${moment} nulls first, each::text offset ${seen} limit ${mostAtOnce}`.execute(database);
      for (const found of piece.rows)
        yield {
          table,
          at: found.at === null ? null : Temporal.Instant.fromEpochMilliseconds(Number(found.at)).toString(),
          row: found.row,
        };
      seen += piece.rows.length;
      isLast = piece.rows.length < mostAtOnce;
    }
  }
}

function filled(where: string, me: string, entra: string) {
  const parts = where.split(/(\$me|\$entra)/);
  return sql.join(
    parts.map((part) => (part === '$me' ? sql`${me}::text` : part === '$entra' ? sql`${entra}::text` : sql.raw(part))),
    sql.raw(''),
  );
}

function startOf(day: Temporal.PlainDate): string {
  return day.toZonedDateTime('Europe/Stockholm').toInstant().toString();
}
