// What has come in, as it is looked up outside a turn: what a click was answered with, and what was left behind.
import { sql } from 'kysely';
import type { Database } from '../database.ts';

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
