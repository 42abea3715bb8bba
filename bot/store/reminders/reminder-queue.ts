// The ledger of reminders as the sending process works it: claimed under a lease, marked before sending, ended once.
// What is due goes by the clock that is handed in, leases and pauses by the database's own.
import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** A reminder that is due and held by this process. */
export interface HeldReminder {
  id: number;
  key: string;
  kind: string;
  /** Staff id. */
  recipient: string;
  subject: Record<string, unknown>;
  dueAt: Temporal.Instant;
  attempts: number;
  /** Whoever held it before ended while it was being sent: it may have arrived. */
  wasBeingSent: boolean;
}

/** A claimed one is looked up and composed within this time; one that is being sent is answered within it. */
const leaseSeconds = 30;

/** Claims at most `most` of what is due, oldest first; what another process holds is passed over. */
export async function claimDue(
  database: Database,
  owner: string,
  now: Temporal.Instant,
  most: number,
): Promise<HeldReminder[]> {
  const { rows } = await sql<{
    id: string | number;
    key: string;
    kind: string;
    recipient: string;
    subject: Record<string, unknown>;
    due: string | number;
    attempts: number;
    state: 'open' | 'sending';
  }>`
    with due as (
      select id, state from reminders
      where state in ('open', 'sending') and due_at <= ${now.toString()} and (lease_until is null or lease_until < now())
      order by due_at, id limit ${most} for update skip locked
    )
    update reminders set lease_owner = ${owner}, lease_until = now() + make_interval(secs => ${leaseSeconds})
    from due where reminders.id = due.id
    returning reminders.id, key, kind, recipient, subject, (extract(epoch from due_at) * 1000)::bigint as due,
      attempts, due.state`.execute(database);
  return rows
    .map(({ id, due, state, ...row }) => ({
      ...row,
      id: Number(id),
      dueAt: Temporal.Instant.fromEpochMilliseconds(Number(due)),
      wasBeingSent: state === 'sending',
    }))
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || a.id - b.id);
}

/** Marks one as being sent; false when it was cancelled or taken over in the meantime. */
export async function markBeingSent(database: Database, owner: string, id: number): Promise<boolean> {
  const { rows } = await sql`
    update reminders
    set state = 'sending', attempts = attempts + 1, lease_until = now() + make_interval(secs => ${leaseSeconds})
    where id = ${id} and lease_owner = ${owner} and state = 'open' returning id`.execute(database);
  return rows.length > 0;
}

/** How a reminder ended. `reason` says why, for people who look after the bot. */
export type ReminderEnd =
  | { state: 'sent'; sentId: string | null }
  | { state: 'cancelled' | 'doubt' | 'dead'; reason: string };

/** Ends one that this process holds; false for one that was taken over: it stays as its new holder left it. */
export async function endReminder(
  database: Database,
  owner: string,
  id: number,
  end: ReminderEnd,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('reminders')
    .set({
      state: end.state,
      sent_id: end.state === 'sent' ? end.sentId : null,
      reason: end.state === 'sent' ? null : end.reason,
      ended_at: now.toString(),
      lease_owner: null,
      lease_until: null,
    })
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .where('state', 'in', ['open', 'sending'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives one back that was surely not delivered, to be tried again after a while. */
export async function putBack(
  database: Database,
  owner: string,
  id: number,
  { seconds, reason }: { seconds: number; reason: string },
): Promise<void> {
  await sql`
    update reminders
    set state = 'open', lease_owner = null, lease_until = now() + make_interval(secs => ${seconds}), reason = ${reason}
    where id = ${id} and lease_owner = ${owner} and state in ('open', 'sending')`.execute(database);
}

/** Teams takes 50 requests a second from all replicas together, and 60 in 30 s in one conversation (teams.md, 1.5). */
const [pauseOverAll, pauseInConversation] = [0.025, 0.5];

/** Takes the next place in the order of sending, over all replicas; gives how many seconds to wait for it. */
export async function takePlace(database: Database, conversationId: string): Promise<number> {
  const { rows } = await sql<{ wait: string | number }>`
    insert into sending_pace (id, next_at)
    values ('', now() + make_interval(secs => ${pauseOverAll})),
      (${conversationId}, now() + make_interval(secs => ${pauseInConversation}))
    on conflict (id) do update
    set next_at = greatest(sending_pace.next_at, now()) + (excluded.next_at - now())
    returning extract(epoch from next_at - now())
      - case when id = '' then ${pauseOverAll}::float8 else ${pauseInConversation}::float8 end as wait`.execute(
    database,
  );
  return Math.max(0, ...rows.map(({ wait }) => Number(wait)));
}

/** Teams has asked for a pause: nobody sends anything for so long. */
export async function pauseAll(database: Database, seconds: number): Promise<void> {
  await sql`
    insert into sending_pace (id, next_at) values ('', now() + make_interval(secs => ${seconds}))
    on conflict (id) do update set next_at = greatest(sending_pace.next_at, excluded.next_at)`.execute(database);
}

/** What of the last week was not surely delivered, or waits although it is due, each with why; oldest first. */
export async function listUndelivered(
  database: Database,
  now: Temporal.Instant,
): Promise<{ state: string; key: string; recipient: string; reason: string }[]> {
  const { rows } = await sql<{ state: string; key: string; recipient: string; reason: string }>`
    select case when state in ('open', 'sending') then 'waiting' else state end as state, key, recipient,
      coalesce(reason, 'not tried yet') as reason
    from reminders
    where (state in ('doubt', 'dead') and ended_at > ${now.subtract({ hours: 24 * 7 }).toString()}::timestamptz)
      or (state in ('open', 'sending') and due_at <= ${now.toString()}::timestamptz)
    order by due_at, id limit 200`.execute(database);
  return rows;
}

/** How many reminders are due and not ended. */
export async function countReminders(database: Database, now: Temporal.Instant): Promise<{ waiting: number }> {
  const { rows } = await sql<{ waiting: string | number }>`
    select count(*) as waiting from reminders
    where state in ('open', 'sending') and due_at <= ${now.toString()}`.execute(database);
  return { waiting: Number(rows[0]?.waiting ?? 0) };
}
