// What must go out: a message is marked before it is sent, so that one in doubt is known and never sent again.

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

/** How the sending of a message ended; its content is emptied, except of one that has to wait and be tried again. */
export interface Sent {
  id: number;
  conversationId: string;
  result:
    | { state: 'sent'; sentId: string | null }
    | { state: 'dead' }
    /** `notice` tells the person of it; it is sent after an answer in doubt, never after another notice. */
    | { state: 'doubt'; notice: Record<string, unknown>; at: Temporal.Instant }
    | { state: 'ready'; waitSeconds: number };
}
