// What a finished turn leaves behind, as the database saves it (`bot/store/schema/001/commit-turns.sql`).
import type { AuditEntry } from '../upkeep/audit-rows.ts';

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
  /** What the audit trail takes down of it; null for a person without access. */
  trail: AuditEntry | null;
  at: Temporal.Instant;
}

/** The row of a turn; `place` names it among all that goes together, and its replies are the lines after `linesBefore`. */
export function turnRow(place: number, linesBefore: number, result: TurnResult) {
  const { row, staffId, session, activities, answer, trail, at } = result;
  return {
    place,
    id: row.id,
    conversation_id: row.conversationId,
    staff_id: staffId,
    state: session ?? null,
    keeps: staffId !== null && session !== undefined,
    first: linesBefore + 1,
    last: linesBefore + activities.length,
    answer,
    trail,
    at: at.toString(),
  };
}
