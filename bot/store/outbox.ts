// What must go out: a message is marked before it is sent, so that one in doubt is known and never sent again.
import { sql } from 'kysely';
import { type Database, json } from './database.ts';

/** A message waiting to be sent. */
export interface OutboxRow {
  id: number;
  conversationId: string;
  activity: Record<string, unknown>;
  state: 'ready' | 'sending';
  attempts: number;
}

/**
 * Marks messages as being sent, so that whoever finds them so after a crash knows that they may have arrived, and renews the
 * hold on their conversations. False for a message that another process has taken.
 */
export async function markSending(database: Database, owner: string, rows: readonly OutboxRow[]): Promise<boolean[]> {
  const given = rows.map(({ id, conversationId }) => ({ id, conversation_id: conversationId }));
  const marked = await sql<{ id: string | number }>`select * from road_mark_sending(${owner}, ${json(given)})`.execute(
    database,
  );
  const ids = new Set(marked.rows.map(({ id }) => Number(id)));
  return rows.map(({ id }) => ids.has(id));
}

/** How the sending of a message ended. */
export interface Sent {
  id: number;
  result:
    | { state: 'sent'; sentId: string | null }
    | { state: 'doubt' | 'dead' }
    | { state: 'ready'; waitSeconds: number };
}

/** Records how messages ended; their content is emptied, except of those that have to wait and be tried again. */
export async function markSent(database: Database, sent: readonly Sent[]): Promise<undefined[]> {
  const given = sent.map(({ id, result }) => ({
    id,
    state: result.state,
    sent_id: result.state === 'sent' ? result.sentId : null,
    seconds: result.state === 'ready' ? result.waitSeconds : null,
  }));
  await sql`select road_mark_sent(${json(given)})`.execute(database);
  return sent.map(() => undefined);
}
