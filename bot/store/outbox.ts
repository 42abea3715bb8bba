// What must go out: a message is marked before it is sent, so that one in doubt is known and never sent again.
import { sql } from 'kysely';
import type { Address } from '../teams/activity.ts';
import type { Database } from './database.ts';

/** A message waiting to be sent. */
export interface OutboxRow {
  id: number;
  activity: Record<string, unknown>;
  state: 'ready' | 'sending';
  attempts: number;
}

/** The conversation's messages to send, oldest first; null while the oldest one has to wait. */
export async function nextToSend(database: Database, conversationId: string): Promise<OutboxRow | null> {
  const row = await database
    .selectFrom('outbox')
    .select(['id', 'activity', 'state', 'attempts', sql<boolean>`not_before > now()`.as('waits')])
    .where('conversation_id', '=', conversationId)
    .where('state', 'in', ['ready', 'sending'])
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.waits === true) return null;
  return {
    id: Number(row.id),
    activity: row.activity as Record<string, unknown>,
    state: row.state as 'ready' | 'sending',
    attempts: row.attempts,
  };
}

/**
 * Marks a message as being sent, so that whoever finds it so after a crash knows that it may have arrived. False when
 * another process has taken it.
 */
export async function markSending(database: Database, id: number): Promise<boolean> {
  const mine = await database
    .updateTable('outbox')
    .set((set) => ({ state: 'sending', attempts: set('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .returning('id')
    .executeTakeFirst();
  return mine !== undefined;
}

/** Records how a message ended; its content is emptied, except when it has to wait and be tried again. */
export async function markSent(
  database: Database,
  id: number,
  result:
    | { state: 'sent'; sentId: string | null }
    | { state: 'doubt' | 'dead' }
    | { state: 'ready'; waitSeconds: number },
): Promise<void> {
  const change =
    result.state === 'ready'
      ? { state: result.state, not_before: sql<Date>`now() + make_interval(secs => ${result.waitSeconds})` }
      : { state: result.state, activity: null, sent_id: result.state === 'sent' ? result.sentId : null };
  await database.updateTable('outbox').set(change).where('id', '=', id).execute();
}

/** Where a conversation is, to send to it; null when it is unknown. */
export async function addressOf(database: Database, conversationId: string): Promise<Address | null> {
  const row = await database
    .selectFrom('conversations')
    .select('address')
    .where('id', '=', conversationId)
    .executeTakeFirst();
  return row === undefined ? null : (row.address as Address);
}
