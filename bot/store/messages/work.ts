// What there is to do in a conversation: send a message, or answer what came in.
import type { Caller } from '../../../dialogs/caller.ts';
import type { Address, Incoming } from '../../teams/activity.ts';

/** A message or click waiting to be answered. */
export interface InboxRow {
  id: number;
  conversationId: string;
  activityId: string;
  incoming: Incoming;
  attempts: number;
}

/**
 * A message to be sent, and how it was found: `ready` ones are marked as being sent from then on, so that whoever finds them so after
 * a crash knows that they may have arrived.
 */
export interface OutboxRow {
  id: number;
  conversationId: string;
  activity: Record<string, unknown>;
  state: 'ready' | 'sending';
  /** How often it was tried before. */
  attempts: number;
}

/** The next thing to do in a conversation: a message to send, or what came in and who sent it (null: nobody we know). */
export type Work =
  | { kind: 'send'; address: Address; row: OutboxRow }
  | { kind: 'answer'; address: Address; row: InboxRow; caller: Caller | null; session: unknown };
