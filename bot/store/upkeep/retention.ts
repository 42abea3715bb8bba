// How long each kind of what is kept is kept: one list, which the daily removal, the command and docs/privacy.md go by.
import { sql } from 'kysely';
import { inStockholm } from '../../../dialogs/working-time/stockholm.ts';
import type { Database, Tables } from '../database.ts';

interface Kept {
  /** Names the kind to people who look after the bot. */
  kind: string;
  table: keyof Tables;
  /** The moment or day from which its time runs (SQL). */
  since: string;
  /** Which rows of the table are meant (SQL). */
  which: string;
  /** Emptied instead of the row being deleted. */
  empties?: 'answer';
}

/** What goes after a time. */
interface Limited extends Kept {
  keptFor: Temporal.DurationLike;
}

/** What stays for another reason than its age. */
interface Unlimited extends Kept {
  until: string;
}

/** A kind that goes after a time; `since` and `which` are SQL. */
function after(
  keptFor: Temporal.DurationLike,
  table: keyof Tables,
  kind: string,
  since: string,
  which = 'true',
): Limited {
  return { kind, table, since, which, keptFor };
}

/** A kind that stays until something happens. */
function until(reason: string, table: keyof Tables, kind: string, since: string, which = 'true'): Unlimited {
  return { kind, table, since, which, until: reason };
}

const activeStaff = 'select from staff where staff.active and';

/** What is removed, in this order. Whatever hangs on a row (plans and marks on a case, events on a meeting) goes with it. */
export const limited: readonly Limited[] = [
  { ...after({ minutes: 10 }, 'inbox', 'answers to clicks', 'received_at', 'answer is not null'), empties: 'answer' },
  after({ hours: 24 }, 'sessions', 'subjects of conversations', 'updated_at'),
  after({ hours: 24 }, 'saved_examples', 'saved examples, after their last day', 'kept_until'),
  after({ hours: 24 }, 'examples_given', 'how many examples each person saved, after the day', 'day'),
  after({ hours: 24 }, 'document_drafts', 'uploaded documents that were not published', 'made_at'),
  after({ hours: 24 }, 'desk_sessions', 'signed-in sessions of the desk, after their end', 'expires_at'),
  after({ hours: 24 }, 'sending_pace', 'pace of sending', 'next_at'),
  after({ days: 7 }, 'inbox', 'answered messages, without text', 'received_at', "state = 'done'"),
  after({ days: 7 }, 'outbox', 'sent messages, without text', 'created_at', "state in ('sent', 'dead')"),
  after({ days: 90 }, 'outbox', 'messages in doubt, without text', 'created_at', "state = 'doubt'"),
  after({ days: 7 }, 'reminders', 'reminders that were sent or settled', 'ended_at', "state in ('sent', 'cancelled')"),
  after({ days: 90 }, 'reminders', 'reminders in doubt or undeliverable', 'ended_at', "state in ('doubt', 'dead')"),
  after({ days: 7 }, 'slots_busy', 'times that are taken', 'upper(during)'),
  after({ days: 90 }, 'case_changes', 'changes of cases in Teams', 'made_at'),
  after({ days: 90 }, 'subscriptions', 'ended subscriptions', 'ended_at', 'ended_at is not null'),
  after(
    { days: 90 },
    'reminder_opt_outs',
    'reminders unwanted by people who left',
    'since',
    `not exists (${activeStaff} staff.id = staff_id)`,
  ),
  after(
    { years: 1 },
    'staff_conversations',
    'chats of people who left',
    'updated_at',
    `not exists (${activeStaff} lower(staff.entra_object_id) = staff_conversations.entra_object_id)`,
  ),
  after({ days: 31 }, 'model_use', 'use of the language model', 'day::timestamptz'),
  after({ years: 1 }, 'conversations', 'silent conversations', 'updated_at'),
  after({ years: 2 }, 'receipts', 'receipts of referral checks', 'kept_at'),
  after({ years: 2 }, 'feedback', 'thumbs and comments', 'given_at'),
  after({ days: 90 }, 'expert_questions', 'unanswered questions to colleagues', 'asked_at', "state <> 'answered'"),
  after({ years: 1 }, 'expert_questions', 'answered questions to colleagues', 'answered_at', "state = 'answered'"),
  after({ years: 1 }, 'approved_answers', 'withdrawn approved answers', 'withdrawn_at', 'withdrawn_at is not null'),
  after({ years: 2 }, 'meetings', 'meetings', 'ends_at'),
  after({ years: 2 }, 'information_sessions', 'group information sessions', 'ends_at'),
  // At the earliest a month after the row was last changed, lest a mistyped day take a case with all its marks away at once.
  after(
    { years: 2 },
    'cases',
    'closed and returned cases',
    "greatest(coalesce(closed_on, returned_on)::timestamptz, updated_at - interval '23 months')",
    "state in ('closed', 'returned') and coalesce(closed_on, returned_on) is not null",
  ),
  after({ years: 2 }, 'cases', 'referred, never enrolled cases', 'updated_at', "state = 'referred'"),
  after({ years: 2 }, 'staff', 'people who left', 'updated_at', 'not active'),
  after(
    { years: 1 },
    'statistics_figures',
    'open cases of single coaches',
    "month + interval '1 month'",
    "division = 'jobbtorg+coach'",
  ),
  after({ years: 2 }, 'audit', 'audit trail', 'at'),
];

const administration = 'deleted by the administration';

/** What is kept for another reason than its age. */
export const unlimited: readonly Unlimited[] = [
  until('answered', 'inbox', 'messages that wait for their answer', 'received_at', "state = 'waiting'"),
  until('sent', 'outbox', 'answers that wait to be sent', 'created_at', "state in ('ready', 'sending')"),
  until('sent or settled', 'reminders', 'reminders to come', 'created_at', "state in ('open', 'sending')"),
  until('missing from an import', 'staff', 'people in the directory', 'updated_at', 'active'),
  until('closed or returned', 'cases', 'cases that go on', 'updated_at', "state = 'enrolled'"),
  until(
    'the day is imported',
    'cases',
    'closed cases without a day',
    'updated_at',
    "state in ('closed', 'returned') and coalesce(closed_on, returned_on) is null",
  ),
  until('the case goes', 'job_plans', 'job plans', 'updated_at'),
  until('the case goes', 'enrolment_bookings', 'bookings of enrolments', 'updated_at'),
  until('the case goes', 'deadline_marks', 'what was said of deadlines', 'updated_at'),
  until('the meeting goes', 'meeting_events', 'changes of meetings', 'at'),
  until('the meeting goes', 'calendar_work', 'meetings in Outlook', 'not_before'),
  until('the session or the case goes', 'session_seats', 'seats in group information', 'created_at'),
  until('the next reading', 'group_reading', 'reading of Entra groups', 'tried_at'),
  until('the next import of the person', 'availability', 'working hours', 'null::timestamptz'),
  until('ended', 'subscriptions', 'subscriptions', 'created_at', 'ended_at is null'),
  until('the question goes', 'expert_receivers', 'receivers of questions to colleagues', 'null::timestamptz'),
  until('withdrawn', 'approved_answers', 'approved answers in force', 'approved_on', 'withdrawn_at is null'),
  until('somebody says it is none', 'expert_channels', 'expert channels', 'set_at'),
  until(administration, 'documents', 'documents', 'ingested_at'),
  until('the text or the model changes', 'passage_vectors', 'vectors of passages', 'null::timestamptz'),
  until(administration, 'model_switch', 'switching of the language model', 'turned_at'),
  until(administration, 'measures', 'versions of measures', 'imported_at'),
  until(administration, 'agreements', 'agreements', 'updated_at'),
  until(administration, 'statistics_months', 'closed months', 'closed_at'),
  until(administration, 'statistics_span', 'which days the cases are complete for', 'told_at'),
  until(administration, 'statistics_figures', 'figures of closed months', 'month', "division <> 'jobbtorg+coach'"),
  until(administration, 'secrets', 'keys of this installation', 'null::timestamptz'),
];

/**
 * Removes what is kept no longer. Months that are due must have been closed before, since a closed case is counted in them. Each kind
 * by itself: one that fails, as on a lock, is left for the next time and thrown once the others are done.
 */
export async function disposeOld(database: Database, now: Temporal.Instant): Promise<void> {
  const faults: unknown[] = [];
  for (const kept of limited) await dispose(database, kept, now).catch((fault) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
}

async function dispose(database: Database, kept: Limited, now: Temporal.Instant): Promise<void> {
  const rows = sql`${sql.raw(kept.since)} < ${before(now, kept.keptFor)}::timestamptz and ${sql.raw(kept.which)}`;
  if (kept.empties !== undefined)
    return void (await sql`update ${sql.table(kept.table)} set ${sql.ref(kept.empties)} = null where ${rows}`.execute(
      database,
    ));
  if (kept.table !== 'audit')
    return void (await sql`delete from ${sql.table(kept.table)} where ${rows}`.execute(database));
  await database.transaction().execute(async (transaction) => {
    await sql`set local trepart.disposal = 'on'`.execute(transaction);
    await sql`delete from audit where ${rows}`.execute(transaction);
  });
}

/** What there is of one kind, and when the oldest of it goes. */
export interface Holding {
  kind: string;
  table: string;
  /** `10 minutes`, `2 years`; null where it goes by something else than its age. */
  limit: string | null;
  /** What it goes by instead. */
  until: string | null;
  count: number;
  /** Instants. */
  oldest: string | null;
  nextRemoval: string | null;
}

/** Every kind with what there is of it now. */
export async function listHoldings(database: Database): Promise<Holding[]> {
  const found: Holding[] = [];
  for (const kept of [...limited, ...unlimited]) {
    const { rows } = await sql<{ count: number; oldest: string | null }>`
      select count(*)::int as count, (extract(epoch from min(${sql.raw(kept.since)})::timestamptz) * 1000)::bigint::text as oldest
      from ${sql.table(kept.table)} where ${sql.raw(kept.which)}`.execute(database);
    const { count = 0, oldest = null } = rows[0] ?? {};
    const since = oldest === null ? null : Temporal.Instant.fromEpochMilliseconds(Number(oldest));
    const keptFor = 'keptFor' in kept ? kept.keptFor : null;
    found.push({
      kind: kept.kind,
      table: kept.table,
      limit: keptFor === null ? null : inWords(keptFor),
      until: 'until' in kept ? kept.until : null,
      count,
      oldest: since?.toString() ?? null,
      nextRemoval: since === null || keptFor === null ? null : inStockholm(since).add(keptFor).toInstant().toString(),
    });
  }
  return found;
}

function before(now: Temporal.Instant, keptFor: Temporal.DurationLike): string {
  return inStockholm(now).subtract(keptFor).toInstant().toString();
}

function inWords(keptFor: Temporal.DurationLike): string {
  return Object.entries(keptFor)
    .map(([unit, count]) => `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}`)
    .join(' ');
}
