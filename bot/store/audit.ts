// What the audit trail takes down of a turn; the message road writes it (road-step.ts).

export interface AuditEntry {
  staffId: string;
  /** What kind of thing was asked: an intent, a button's name, or how it came. Never what was written. */
  kind: string;
  /** The records that were asked about, by id: `A-1042`, `meeting …`. */
  asked: string[];
  /** The records and documents that were shown. */
  shown: string[];
  /** What came of it: the kinds of replies, or `fault`. */
  result: string;
}
