// What has come in: the rows and leases that make sure that nothing is lost and nothing answered twice.
import { sql } from 'kysely';
import type { Caller, Role } from '../../dialogs/caller.ts';
import type { Address, Incoming } from '../teams/activity.ts';
import { type Database, json } from './database.ts';
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

/** `repeat`: the same activity id came before in the conversation, and nothing was changed. */
export type Stored = { repeat: false; id: number } | { repeat: true };

/** Stores what was received, each with its conversation; gives how each was stored, in order. */
export async function receiveAll(database: Database, received: readonly Received[]): Promise<Stored[]> {
  const given = received.map(({ incoming, at }, place) => ({
    place,
    conversation_id: incoming.address.conversationId,
    address: incoming.address,
    activity_id: incoming.activityId,
    incoming,
    at: at.toString(),
  }));
  const { rows } = await sql<{
    place: number;
    id: string | number;
  }>`select * from road_receive(${json(given)})`.execute(database);
  const ids = new Map(rows.map(({ place, id }) => [place, Number(id)]));
  return received.map((_, place) => {
    const id = ids.get(place);
    return id === undefined ? { repeat: true } : { repeat: false, id };
  });
}

/** What there is to do in a conversation: a message to send, or what came in and who sent it (null: nobody we know). */
export type Work =
  | { kind: 'send'; address: Address; row: OutboxRow }
  | { kind: 'answer'; address: Address; row: InboxRow; caller: Caller | null; session: unknown };

interface WorkRow {
  id: string;
  address: Address;
  send_id: string | number | null;
  activity: Record<string, unknown> | null;
  send_state: 'ready' | 'sending' | null;
  sends: number | null;
  inbox_id: string | number | null;
  activity_id: string | null;
  incoming: Incoming | null;
  attempts: number | null;
  staff_id: string | null;
  name: string | null;
  role: Role | null;
  district: string | null;
  jobbtorg: string | null;
  session: unknown;
}

/**
 * Takes or renews conversations for one process and gives the next thing to do in each, what is to be sent first. Null for a
 * conversation that another process holds, or in which nothing is left: that one is given back. What came in counts as tried
 * once more. Leases follow the database's clock.
 */
export async function takeWork(
  database: Database,
  owner: string,
  conversationIds: readonly string[],
): Promise<(Work | null)[]> {
  const { rows } = await sql<WorkRow>`select * from road_take(${owner}, ${json(conversationIds)})`.execute(database);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return conversationIds.map((id) => workOf(byId.get(id)));
}

function workOf(row: WorkRow | undefined): Work | null {
  if (row === undefined) return null;
  const { address, activity, incoming } = row;
  if (row.send_id !== null && activity !== null && row.send_state !== null)
    return {
      kind: 'send',
      address,
      row: {
        id: Number(row.send_id),
        conversationId: row.id,
        activity,
        state: row.send_state,
        attempts: row.sends ?? 0,
      },
    };
  if (row.inbox_id === null || incoming === null) return null;
  const { staff_id: staffId, name, role, district, jobbtorg } = row;
  return {
    kind: 'answer',
    address,
    row: {
      id: Number(row.inbox_id),
      conversationId: row.id,
      activityId: row.activity_id ?? '',
      incoming,
      attempts: row.attempts ?? 0,
    },
    caller: staffId === null || name === null || role === null ? null : { staffId, name, role, district, jobbtorg },
    session: row.session,
  };
}

/** Gives a conversation back whose work was broken off. */
export async function releaseLease(database: Database, conversationId: string, owner: string): Promise<void> {
  await database
    .updateTable('conversations')
    .set({ lease_owner: null, lease_until: null })
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
  at: Temporal.Instant;
}

/** What is to be sent now that a turn is saved. `hasOlder`: something older must go out first, so that none is sent yet. */
export interface Finished {
  sends: OutboxRow[];
  hasOlder: boolean;
}

/**
 * Saves state, replies and the answered row of each turn together, or nothing of them; the row's content is emptied. Null for
 * a turn whose row has been answered before, by whoever took over the conversation in the meantime: nothing was saved of it.
 */
export async function finishTurns(database: Database, results: readonly TurnResult[]): Promise<(Finished | null)[]> {
  const given = results.map(({ row, staffId, session, activities, answer, at }, place) => ({
    place,
    id: row.id,
    conversation_id: row.conversationId,
    staff_id: staffId,
    state: session ?? null,
    keeps: staffId !== null && session !== undefined,
    activities,
    answer,
    at: at.toString(),
  }));
  const { rows } = await sql<{
    place: number;
    sends: number[] | null;
    older: boolean;
  }>`select * from road_finish(${json(given)})`.execute(database);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return results.map(({ row, activities }, place) => {
    const saved = byPlace.get(place);
    if (saved === undefined) return null;
    const sends = (saved.sends ?? []).map((id, number) => ({
      id: Number(id),
      conversationId: row.conversationId,
      activity: activities[number] ?? {},
      state: 'ready' as const,
      attempts: 0,
    }));
    return { sends, hasOlder: saved.older };
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
