// What the audit trail takes down. Of a turn the message pipeline writes it (`commit_turns`), of what is told unasked the sender of reminders.
import { type Database, json } from '../database.ts';

export interface AuditEntry {
  staffId: string;
  /** What kind of thing was asked: an intent, a button's name, or how it came. Never what was written. */
  kind: string;
  /** The records that were asked about, by id: `A-1042`, `meeting …`. */
  asked: string[];
  /** The records and documents that were shown. */
  shown: string[];
  /** What came of it: the kinds of replies, or `fault`; of a reminder whether it was sent. */
  result: string;
}

/** Adds an entry. */
export async function addToTrail(database: Database, entry: AuditEntry, at: Temporal.Instant): Promise<void> {
  const { staffId, kind, asked, shown, result } = entry;
  await database
    .insertInto('audit')
    .values({ at: at.toString(), staff_id: staffId, kind, asked: json(asked), shown: json(shown), result })
    .execute();
}
