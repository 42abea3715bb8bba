// How the sending of a message ended, as the database records it (`bot/store/schema/001/record-deliveries.sql`).

/** How it ended; the message's content is emptied, except of one that has to wait and be tried again. */
export interface Delivery {
  id: number;
  conversationId: string;
  result:
    | { state: 'sent'; sentId: string | null }
    | { state: 'dead' }
    /** `notice` tells the person of it; it is sent after an answer in doubt, never after another notice. */
    | { state: 'doubt'; notice: Record<string, unknown>; at: Temporal.Instant }
    | { state: 'ready'; waitSeconds: number };
}

export function deliveryRow({ id, result }: Delivery) {
  const notice = result.state === 'doubt' ? { notice: result.notice, at: result.at.toString() } : {};
  return {
    id,
    ...notice,
    state: result.state,
    sent_id: result.state === 'sent' ? result.sentId : null,
    seconds: result.state === 'ready' ? result.waitSeconds : null,
  };
}
