// Frees what a dead process has held, where it is known that no other process is alive.
import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Ends every lease, so that what waits is taken up at once. Only whoever alone may work on the database may call this: the holder of the
 * embedded one's folder. A reminder or message that was being sent is found so and becomes a doubt; pauses that Teams asked for stay.
 */
export async function freeLeases(database: Database): Promise<void> {
  for (const free of [
    sql`update conversations set lease_owner = null, lease_until = null where lease_until is not null`,
    sql`update reminders set lease_owner = null, lease_until = null
      where state in ('open', 'sending') and lease_owner is not null`,
    sql`update calendar_work set lease_until = null where lease_until is not null`,
    sql`update group_reading set lease_until = null where lease_until is not null`,
  ])
    await free.execute(database);
}
