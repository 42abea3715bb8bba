// What has come in: the rows and leases that make sure that nothing is lost and nothing answered twice.
import { sql } from 'kysely';
import type { Caller } from '../../../dialogs/caller.ts';
import type { Address, Incoming } from '../../teams/activity.ts';
import type { Database } from '../database.ts';
import type { AuditEntry } from '../upkeep/audit.ts';
import type { OutboxRow } from './outbox.ts';

/** A message or click waiting to be answered. */
export interface InboxRow {
  id: number;
  conversationId: string;
  activityId: string;
  incoming: Incoming;
  attempts: number;
}

/** Something received, to be stored. */
export interface Received {
  incoming: Incoming;
  at: Temporal.Instant;
}

/** What there is to do in a conversation: a message to send, or what came in and who sent it (null: nobody we know). */
export type Work =
  | { kind: 'send'; address: Address; row: OutboxRow }
  | { kind: 'answer'; address: Address; row: InboxRow; caller: Caller | null; session: unknown };

/** Gives a conversation back whose work was broken off. */
export async function releaseLease(database: Database, conversationId: string, owner: string): Promise<void> {
  await database
    .updateTable('conversations')
    .set({ lease_owner: null, lease_until: null })
    .where('id', '=', conversationId)
    .where('lease_owner', '=', owner)
    .execute();
}

/** Prolongs the hold on a conversation; does nothing where another process has taken it over. */
export async function renewLease(database: Database, conversationId: string, owner: string): Promise<void> {
  await database
    .updateTable('conversations')
    .set({ lease_until: sql`now() + interval '30 seconds'` })
    .where('id', '=', conversationId)
    .where('lease_owner', '=', owner)
    .execute();
}

/** What a finished turn leaves behind. */
export interface TurnResult {
  row: { id: number; conversationId: string };
  /** Null for a person without access: no state is kept of them. */
  staffId: string | null;
  /** The dialogue state to keep; undefined leaves it as it was (the turn failed). */
  session: unknown;
  /** Activities to send, in order. */
  activities: Record<string, unknown>[];
  /** What a click was answered with, kept for repeats; null for messages. */
  answer: unknown;
  /** What the audit trail takes down of it; null for a person without access. */
  trail: AuditEntry | null;
  at: Temporal.Instant;
}

/** What was answered ahead of being stored, and what was taken for granted in it. */
export interface Ahead {
  /** The last turn in its conversation, by the id of its row: nothing has come in or waits to be sent since. */
  after: number;
  /** Who has sent it, as the staff directory has them. */
  caller: Caller;
  result: Omit<TurnResult, 'row'>;
}

/** What a click was answered with; null when it has not been answered, or too long ago. */
export async function answerTo(database: Database, conversationId: string, activityId: string): Promise<unknown> {
  const row = await database
    .selectFrom('inbox')
    .select('answer')
    .where('conversation_id', '=', conversationId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  return row?.answer ?? null;
}

/** Conversations that nobody works on although something waits in them: what a process that died has left. */
export async function abandoned(database: Database): Promise<string[]> {
  const rows = await database
    .selectFrom('conversations')
    .select('conversations.id')
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<', sql<Date>`now()`)]))
    .where((where) =>
      where.or([
        where.exists(
          where
            .selectFrom('inbox')
            .select('inbox.id')
            .whereRef('inbox.conversation_id', '=', 'conversations.id')
            .where('inbox.state', '=', 'waiting'),
        ),
        where.exists(
          where
            .selectFrom('outbox')
            .select('outbox.id')
            .whereRef('outbox.conversation_id', '=', 'conversations.id')
            .where('outbox.state', 'in', ['ready', 'sending'])
            .where((inner) => inner.or([inner('not_before', 'is', null), inner('not_before', '<=', sql<Date>`now()`)])),
        ),
      ]),
    )
    .limit(100)
    .execute();
  return rows.map((row) => row.id);
}
