// What the database tells of the work that lies in it, for the figures that a monitoring system reads.
import { sql } from 'kysely';
import type { Database } from '../database.ts';

export const reminderStates = ['open', 'sending', 'sent', 'cancelled', 'doubt', 'dead'] as const;
export type ReminderState = (typeof reminderStates)[number];

export interface Readings {
  /** Messages and clicks that are not answered yet. */
  inbox: number;
  /** Messages that are not sent yet. */
  outbox: number;
  /** How long the oldest of the unanswered has waited, and the oldest of the unsent; 0 without any. */
  oldestUnanswered: number;
  oldestUnsent: number;
  /** Messages whose arrival is in doubt, as long as their rows are kept. */
  doubtful: number;
  /** Reminders by state, as long as their rows are kept. */
  reminders: Record<ReminderState, number>;
  /** Reminders that are due and have not ended. */
  dueReminders: number;
  /** Messages that people saved as examples: those that no owner has labelled, and the others. */
  examples: { new: number; labelled: number };
  /** Meetings whose latest version an outer calendar has not been told; 0 where there is none. */
  untoldMeetings: number;
}

/** Reads them, in one statement. */
export async function takeReadings(database: Database, now: Temporal.Instant): Promise<Readings> {
  const at = now.toString();
  const { rows } = await sql<{
    inbox: number;
    outbox: number;
    oldest_unanswered: number;
    oldest_unsent: number;
    doubtful: number;
    reminders: Partial<Record<ReminderState, number>>;
    due_reminders: number;
    untold: number;
    examples: Readings['examples'];
  }>`
    select waiting.n as inbox, waiting.age as oldest_unanswered, unsent.n as outbox, unsent.age as oldest_unsent,
      (select count(*)::int from outbox where state = 'doubt') as doubtful,
      (select coalesce(json_object_agg(state, n), '{}') from (select state, count(*)::int as n from reminders group by state) as each)
        as reminders,
      (select count(*)::int from reminders where state in ('open', 'sending') and due_at <= ${at}::timestamptz) as due_reminders,
      (select json_build_object('new', count(*) filter (where label is null), 'labelled', count(label)) from saved_examples) as examples,
      (select count(*)::int from calendar_work join meetings on meetings.id = meeting_id
        where done_version < version and meetings.ends_at > ${at}::timestamptz) as untold
    from (
      select count(*)::int as n, coalesce(extract(epoch from ${at}::timestamptz - min(received_at)), 0)::float8 as age
      from inbox where state = 'waiting'
    ) as waiting, (
      select count(*)::int as n, coalesce(extract(epoch from ${at}::timestamptz - min(created_at)), 0)::float8 as age
      from outbox where state in ('ready', 'sending')
    ) as unsent`.execute(database);
  const [row] = rows;
  if (row === undefined) throw new Error('The database gave no readings.');
  const reminders = Object.fromEntries(reminderStates.map((state) => [state, row.reminders[state] ?? 0]));
  return {
    inbox: row.inbox,
    outbox: row.outbox,
    oldestUnanswered: Math.max(0, row.oldest_unanswered),
    oldestUnsent: Math.max(0, row.oldest_unsent),
    doubtful: row.doubtful,
    reminders: reminders as Record<ReminderState, number>,
    dueReminders: row.due_reminders,
    untoldMeetings: row.untold,
    examples: row.examples,
  };
}
