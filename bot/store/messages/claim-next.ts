// What is to be done next in a conversation, as the database gives it (`bot/store/schema/001/claim-next.sql`).
import type { Role } from '../../../dialogs/caller.ts';
import type { Address, Incoming } from '../../teams/activity.ts';
import type { Work } from './work.ts';

/** One conversation's next thing to do: a message to send where `send_id` is there, else a row to answer. */
export interface ClaimedRow {
  id: string;
  address: Address;
  send_id: number | null;
  send_state: 'ready' | 'sending';
  /** This process has marked it as being sent, by this statement or an earlier one. */
  is_ours: boolean;
  sends: number;
  /** Null for what was handed in by the same statement. */
  activity: Record<string, unknown> | null;
  inbox_id: number;
  activity_id: string;
  incoming: Incoming;
  attempts: number;
  staff_id: string | null;
  name: string;
  role: Role;
  district: string | null;
  jobbtorg: string | null;
  session: unknown;
}

/**
 * The work that a row tells of. `reply` is the first reply of the turn that was handed in by the same statement; `handed` holds the
 * messages that this process was given to send and that are not recorded yet.
 */
export function workOf(row: ClaimedRow, reply: Record<string, unknown> | undefined, handed: Set<number>): Work {
  const { id: conversationId, address } = row;
  if (row.send_id !== null) {
    const { send_id: id, sends: attempts } = row;
    // Marked by a statement that was done although its answer never came: surely not sent.
    const state = row.is_ours && !handed.has(id) ? 'ready' : row.send_state;
    handed.add(id);
    const activity = row.activity ?? reply ?? {};
    return { kind: 'send', address, row: { id, conversationId, activity, state, attempts } };
  }
  const { staff_id: staffId, name, role, district, jobbtorg, incoming, attempts } = row;
  return {
    kind: 'answer',
    address,
    row: { id: row.inbox_id, conversationId, activityId: row.activity_id, incoming, attempts },
    caller: staffId === null ? null : { staffId, name, role, district, jobbtorg },
    session: row.session,
  };
}
