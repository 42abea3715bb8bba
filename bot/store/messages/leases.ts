// The lease on a conversation: whoever has it works there alone. Leases follow the database's clock.
import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Prolongs the lease on a conversation; does nothing where another process has taken it over. */
export async function renewLease(database: Database, conversationId: string, owner: string): Promise<void> {
  await database
    .updateTable('conversations')
    .set({ lease_until: sql`now() + interval '30 seconds'` })
    .where('id', '=', conversationId)
    .where('lease_owner', '=', owner)
    .execute();
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
