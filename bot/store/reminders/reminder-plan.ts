// The ledger of what is to be told unasked: planned once by a unique key, cancelled while it is still open.
import { type Database, json } from '../database.ts';

/** Something to be told to one person at a time. */
export interface PlannedReminder {
  /** What makes it one: the matter, the kind and the recipient. A second one with the same key changes nothing. */
  key: string;
  /** Who words it: the name of a composer. */
  kind: string;
  /** Staff id. */
  recipient: string;
  /** What it is about, as ids; looked up again when it is due. */
  subject: Record<string, unknown>;
  dueAt: Temporal.Instant;
}

/** Plans reminders in the caller's transaction. */
export async function planReminders(
  transaction: Database,
  reminders: readonly PlannedReminder[],
  now: Temporal.Instant,
): Promise<void> {
  if (reminders.length === 0) return;
  await transaction
    .insertInto('reminders')
    .values(
      reminders.map(({ key, kind, recipient, subject, dueAt }) => ({
        key,
        kind,
        recipient,
        subject: json(subject),
        due_at: dueAt.toString(),
        created_at: now.toString(),
      })),
    )
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/** Cancels what is still open under keys that begin so; `reason` is kept with it. */
export async function cancelReminders(
  transaction: Database,
  keyBegins: string,
  reason: string,
  now: Temporal.Instant,
): Promise<{ kind: string; recipient: string; subject: unknown }[]> {
  return await transaction
    .updateTable('reminders')
    .set({ state: 'cancelled', reason, ended_at: now.toString() })
    .where('state', '=', 'open')
    .where((where) => where.fn('starts_with', ['key', where.val(keyBegins)]), '=', true)
    .returning(['kind', 'recipient', 'subject'])
    .execute();
}
