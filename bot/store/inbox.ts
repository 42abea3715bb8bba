// What has come in: the rows and leases that make sure that nothing is lost and nothing answered twice.
import { sql } from 'kysely';
import type { Incoming } from '../teams/activity.ts';
import { type Database, json } from './database.ts';

/** A message or click waiting to be answered. */
export interface InboxRow {
  id: number;
  conversationId: string;
  activityId: string;
  incoming: Incoming;
  attempts: number;
}

/** How long a conversation belongs to the process that works on it before another may take over. */
const leaseSeconds = 30;

/**
 * Stores something received, with its conversation. `repeat` is true when the same activity id came before in the
 * conversation: nothing was changed then, and `answer` is what was answered to a click (null for messages).
 */
export async function receive(
  database: Database,
  incoming: Incoming,
  now: Temporal.Instant,
): Promise<{ repeat: false; id: number } | { repeat: true; answer: unknown }> {
  const { address, activityId } = incoming;
  const at = now.toString();
  await database
    .insertInto('conversations')
    .values({
      id: address.conversationId,
      address: json(address),
      lease_owner: null,
      lease_until: null,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ address: json(address), updated_at: at }))
    .execute();
  const inserted = await database
    .insertInto('inbox')
    .values({
      conversation_id: address.conversationId,
      activity_id: activityId,
      incoming: json(incoming),
      answer: null,
      received_at: at,
    })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'activity_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted !== undefined) return { repeat: false, id: Number(inserted.id) };
  return { repeat: true, answer: await answerTo(database, address.conversationId, activityId) };
}

/** Takes or renews the conversation for one process; false while another process holds it. Leases follow the database's clock. */
export async function takeLease(database: Database, conversationId: string, owner: string): Promise<boolean> {
  const taken = await database
    .updateTable('conversations')
    .set({ lease_owner: owner, lease_until: sql`now() + make_interval(secs => ${leaseSeconds})` })
    .where('id', '=', conversationId)
    .where((where) =>
      where.or([
        where('lease_owner', 'is', null),
        where('lease_owner', '=', owner),
        where('lease_until', '<', sql<Date>`now()`),
      ]),
    )
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Gives the conversation back. */
export async function releaseLease(database: Database, conversationId: string, owner: string): Promise<void> {
  await database
    .updateTable('conversations')
    .set({ lease_owner: null, lease_until: null })
    .where('id', '=', conversationId)
    .where('lease_owner', '=', owner)
    .execute();
}

/** The conversation's oldest unanswered row, counted as tried once more; null when there is none. */
export async function nextWaiting(database: Database, conversationId: string): Promise<InboxRow | null> {
  const row = await database
    .updateTable('inbox')
    .set((set) => ({ attempts: set('attempts', '+', 1) }))
    .where('id', '=', (inner) =>
      inner
        .selectFrom('inbox')
        .select((select) => select.fn.min('id').as('id'))
        .where('conversation_id', '=', conversationId)
        .where('state', '=', 'waiting'),
    )
    .returning(['id', 'conversation_id', 'activity_id', 'incoming', 'attempts'])
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: Number(row.id),
    conversationId: row.conversation_id,
    activityId: row.activity_id,
    incoming: row.incoming as Incoming,
    attempts: row.attempts,
  };
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
}

/**
 * Saves state, replies and the answered row together, or nothing of them; the row's content is emptied. False, with
 * nothing saved, when the row has been answered before, by whoever took over the conversation in the meantime.
 */
export async function finishTurn(database: Database, result: TurnResult, now: Temporal.Instant): Promise<boolean> {
  const at = now.toString();
  const { conversationId } = result.row;
  return await database.transaction().execute(async (transaction) => {
    const mine = await transaction
      .updateTable('inbox')
      .set({ state: 'done', incoming: null, answer: result.answer === null ? null : json(result.answer) })
      .where('id', '=', result.row.id)
      .where('state', '=', 'waiting')
      .returning('id')
      .executeTakeFirst();
    if (mine === undefined) return false;
    const { staffId } = result;
    if (staffId !== null && result.session !== undefined) {
      const state = json(result.session);
      await transaction
        .insertInto('sessions')
        .values({ conversation_id: conversationId, staff_id: staffId, state, updated_at: at })
        .onConflict((conflict) =>
          conflict.columns(['conversation_id', 'staff_id']).doUpdateSet({ state, updated_at: at }),
        )
        .execute();
    }
    if (result.activities.length > 0) {
      await transaction
        .insertInto('outbox')
        .values(
          result.activities.map((activity) => ({
            conversation_id: conversationId,
            inbox_id: result.row.id,
            activity: json(activity),
            sent_id: null,
            not_before: null,
            created_at: at,
          })),
        )
        .execute();
    }
    return true;
  });
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

/**
 * Removes what is needed no longer: answers to clicks after ten minutes, the subject of a conversation after a day,
 * finished rows after a week, messages in doubt after three months, conversations that have been silent for a year.
 */
export async function emptyOld(database: Database, now: Temporal.Instant): Promise<void> {
  const before = (hours: number) => now.subtract({ hours }).toString();
  const tenMinutes = now.subtract({ minutes: 10 }).toString();
  await database
    .updateTable('inbox')
    .set({ answer: null })
    .where('answer', 'is not', null)
    .where('received_at', '<', tenMinutes)
    .execute();
  await database.deleteFrom('sessions').where('updated_at', '<', before(24)).execute();
  await database
    .deleteFrom('inbox')
    .where('state', '=', 'done')
    .where('received_at', '<', before(24 * 7))
    .execute();
  await database
    .deleteFrom('outbox')
    .where('state', 'in', ['sent', 'dead'])
    .where('created_at', '<', before(24 * 7))
    .execute();
  await database
    .deleteFrom('outbox')
    .where('state', '=', 'doubt')
    .where('created_at', '<', before(24 * 90))
    .execute();
  await database
    .deleteFrom('conversations')
    .where('updated_at', '<', before(24 * 365))
    .execute();
}
