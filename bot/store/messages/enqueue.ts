// What was received, as the database stores it (`bot/store/schema/001/enqueue-messages.sql`).
import type { Incoming } from '../../teams/activity.ts';

/** Something received, to be stored. */
export interface Received {
  incoming: Incoming;
  at: Temporal.Instant;
}

/** The row of something received; `place` names it among all that goes together. */
export function receivedRow(place: number, { incoming, at }: Received) {
  const { address, activityId } = incoming;
  return {
    place,
    conversation_id: address.conversationId,
    address,
    activity_id: activityId,
    incoming,
    at: at.toString(),
  };
}
