// How long each kind of what is kept is kept: one list, which the daily removal, the command and docs/privacy.md go by. Long for that list.
import { sql } from 'kysely';
import type { Database, Tables } from '../database.ts';

interface Kept {
  /** Names the kind to people who look after the bot. */
  kind: string;
  table: keyof Tables;
  /** The moment or day from which its time runs (SQL). */
  since: string;
  /** Which rows of the table are meant (SQL); all of them when absent. */
  which?: string;
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

const activeStaff = 'select from staff where staff.active and';

/** What is removed, in this order. Whatever hangs on a row (plans and marks on a case, events on a meeting) goes with it. */
export const limited: readonly Limited[] = [
  {
    kind: 'answers to clicks',
    table: 'inbox',
    since: 'received_at',
    which: 'answer is not null',
    empties: 'answer',
    keptFor: { minutes: 10 },
  },
  { kind: 'subjects of conversations', table: 'sessions', since: 'updated_at', keptFor: { hours: 24 } },
  { kind: 'pace of sending', table: 'sending_pace', since: 'next_at', keptFor: { hours: 24 } },
  {
    kind: 'answered messages, without text',
    table: 'inbox',
    since: 'received_at',
    which: "state = 'done'",
    keptFor: { days: 7 },
  },
  {
    kind: 'sent messages, without text',
    table: 'outbox',
    since: 'created_at',
    which: "state in ('sent', 'dead')",
    keptFor: { days: 7 },
  },
  {
    kind: 'messages in doubt, without text',
    table: 'outbox',
    since: 'created_at',
    which: "state = 'doubt'",
    keptFor: { days: 90 },
  },
  {
    kind: 'reminders that were sent or settled',
    table: 'reminders',
    since: 'ended_at',
    which: "state in ('sent', 'cancelled')",
    keptFor: { days: 7 },
  },
  {
    kind: 'reminders in doubt or undeliverable',
    table: 'reminders',
    since: 'ended_at',
    which: "state in ('doubt', 'dead')",
    keptFor: { days: 90 },
  },
  { kind: 'times that are taken', table: 'slots_busy', since: 'upper(during)', keptFor: { days: 7 } },
  { kind: 'changes of cases in Teams', table: 'case_changes', since: 'made_at', keptFor: { days: 90 } },
  {
    kind: 'ended subscriptions',
    table: 'subscriptions',
    since: 'ended_at',
    which: 'ended_at is not null',
    keptFor: { days: 90 },
  },
  {
    kind: 'reminders unwanted by people who left',
    table: 'reminder_opt_outs',
    since: 'since',
    which: `not exists (${activeStaff} staff.id = staff_id)`,
    keptFor: { days: 90 },
  },
  {
    kind: 'chats of people who left',
    table: 'staff_conversations',
    since: 'updated_at',
    which: `not exists (${activeStaff} lower(staff.entra_object_id) = staff_conversations.entra_object_id)`,
    keptFor: { years: 1 },
  },
  { kind: 'use of the language model', table: 'model_use', since: 'day::timestamptz', keptFor: { days: 31 } },
  { kind: 'silent conversations', table: 'conversations', since: 'updated_at', keptFor: { years: 1 } },
  { kind: 'receipts of referral checks', table: 'receipts', since: 'kept_at', keptFor: { years: 2 } },
  { kind: 'thumbs and comments', table: 'feedback', since: 'given_at', keptFor: { years: 2 } },
  {
    kind: 'unanswered questions to colleagues',
    table: 'expert_questions',
    since: 'asked_at',
    which: "state <> 'answered'",
    keptFor: { days: 90 },
  },
  {
    kind: 'answered questions to colleagues',
    table: 'expert_questions',
    since: 'answered_at',
    which: "state = 'answered'",
    keptFor: { years: 1 },
  },
  {
    kind: 'withdrawn approved answers',
    table: 'approved_answers',
    since: 'withdrawn_at',
    which: 'withdrawn_at is not null',
    keptFor: { years: 1 },
  },
  { kind: 'meetings', table: 'meetings', since: 'ends_at', keptFor: { years: 2 } },
  { kind: 'group information sessions', table: 'information_sessions', since: 'ends_at', keptFor: { years: 2 } },
  {
    kind: 'closed and returned cases',
    table: 'cases',
    // At the earliest a month after the row was last changed, lest a mistyped day take a case with all its marks away at once.
    since: "greatest(coalesce(closed_on, returned_on)::timestamptz, updated_at - interval '23 months')",
    which: "state in ('closed', 'returned') and coalesce(closed_on, returned_on) is not null",
    keptFor: { years: 2 },
  },
  {
    kind: 'referred, never enrolled cases',
    table: 'cases',
    since: 'updated_at',
    which: "state = 'referred'",
    keptFor: { years: 2 },
  },
  { kind: 'people who left', table: 'staff', since: 'updated_at', which: 'not active', keptFor: { years: 2 } },
  {
    kind: 'open cases of single coaches',
    table: 'statistics_figures',
    since: "month + interval '1 month'",
    which: "division = 'jobbtorg+coach'",
    keptFor: { years: 1 },
  },
  { kind: 'audit trail', table: 'audit', since: 'at', keptFor: { years: 2 } },
];

const administration = 'deleted by the administration';

/** What is kept for another reason than its age. */
export const unlimited: readonly Unlimited[] = [
  {
    kind: 'messages that wait for their answer',
    table: 'inbox',
    since: 'received_at',
    which: "state = 'waiting'",
    until: 'answered',
  },
  {
    kind: 'answers that wait to be sent',
    table: 'outbox',
    since: 'created_at',
    which: "state in ('ready', 'sending')",
    until: 'sent',
  },
  {
    kind: 'reminders to come',
    table: 'reminders',
    since: 'created_at',
    which: "state in ('open', 'sending')",
    until: 'sent or settled',
  },
  {
    kind: 'people in the directory',
    table: 'staff',
    since: 'updated_at',
    which: 'active',
    until: 'missing from an import',
  },
  {
    kind: 'cases that go on',
    table: 'cases',
    since: 'updated_at',
    which: "state = 'enrolled'",
    until: 'closed or returned',
  },
  {
    kind: 'closed cases without a day',
    table: 'cases',
    since: 'updated_at',
    which: "state in ('closed', 'returned') and coalesce(closed_on, returned_on) is null",
    until: 'the day is imported',
  },
  { kind: 'job plans', table: 'job_plans', since: 'updated_at', until: 'the case goes' },
  { kind: 'bookings of enrolments', table: 'enrolment_bookings', since: 'updated_at', until: 'the case goes' },
  { kind: 'what was said of deadlines', table: 'deadline_marks', since: 'updated_at', until: 'the case goes' },
  { kind: 'changes of meetings', table: 'meeting_events', since: 'at', until: 'the meeting goes' },
  { kind: 'meetings in Outlook', table: 'calendar_work', since: 'not_before', until: 'the meeting goes' },
  {
    kind: 'seats in group information',
    table: 'session_seats',
    since: 'created_at',
    until: 'the session or the case goes',
  },
  { kind: 'reading of Entra groups', table: 'group_reading', since: 'tried_at', until: 'the next reading' },
  { kind: 'working hours', table: 'availability', since: 'null::timestamptz', until: 'the next import of the person' },
  { kind: 'subscriptions', table: 'subscriptions', since: 'created_at', which: 'ended_at is null', until: 'ended' },
  {
    kind: 'receivers of questions to colleagues',
    table: 'expert_receivers',
    since: 'null::timestamptz',
    until: 'the question goes',
  },
  {
    kind: 'approved answers in force',
    table: 'approved_answers',
    since: 'approved_on',
    which: 'withdrawn_at is null',
    until: 'withdrawn',
  },
  { kind: 'expert channels', table: 'expert_channels', since: 'set_at', until: 'somebody says it is none' },
  { kind: 'documents', table: 'documents', since: 'ingested_at', until: administration },
  {
    kind: 'vectors of passages',
    table: 'passage_vectors',
    since: 'null::timestamptz',
    until: 'the text or the model changes',
  },
  { kind: 'switching of the language model', table: 'model_switch', since: 'turned_at', until: administration },
  { kind: 'versions of measures', table: 'measures', since: 'imported_at', until: administration },
  { kind: 'agreements', table: 'agreements', since: 'updated_at', until: administration },
  { kind: 'closed months', table: 'statistics_months', since: 'closed_at', until: administration },
  {
    kind: 'figures of closed months',
    table: 'statistics_figures',
    since: 'month',
    which: "division <> 'jobbtorg+coach'",
    until: administration,
  },
  { kind: 'keys of this installation', table: 'secrets', since: 'null::timestamptz', until: administration },
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
  const rows = sql`${sql.raw(kept.since)} < ${before(now, kept.keptFor)}::timestamptz and ${which(kept)}`;
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
      from ${sql.table(kept.table)} where ${which(kept)}`.execute(database);
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

function which(kept: Kept) {
  return sql.raw(kept.which ?? 'true');
}

function before(now: Temporal.Instant, keptFor: Temporal.DurationLike): string {
  return inStockholm(now).subtract(keptFor).toInstant().toString();
}

function inStockholm(moment: Temporal.Instant): Temporal.ZonedDateTime {
  return moment.toZonedDateTimeISO('Europe/Stockholm');
}

function inWords(keptFor: Temporal.DurationLike): string {
  return Object.entries(keptFor)
    .map(([unit, count]) => `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}`)
    .join(' ');
}
