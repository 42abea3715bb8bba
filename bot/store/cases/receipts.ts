// Receipts of referral checks, kept without any name or number of the person.
import type { Receipts } from '../../../dialogs/referral/turn.ts';
import { type Database, json } from '../database.ts';

/** Keeps receipts in the database. */
export function openReceipts(database: Database, now: () => Temporal.Instant): Receipts {
  return {
    keep: async (receipt, { staffId, idempotencyKey }) => {
      await database
        .insertInto('receipts')
        .values({
          idempotency_key: idempotencyKey,
          staff_id: staffId,
          mark: receipt.mark,
          receipt: json(receipt),
          kept_at: now().toString(),
        })
        .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
        .execute();
    },
  };
}
