// When the Entra groups are read next, by which replica, and how the last time ended: one row that all replicas share.
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { momentOf } from '../meetings/meeting-rows.ts';

const name = 'staff';
/** The reading itself gives up after five. */
const leaseMinutes = 10;

/** Takes the reading for this process when it is due, or in any case (`isUrged`); false when it is not, or another one is at it. */
export async function claimGroupReading(database: Database, now: Temporal.Instant, isUrged: boolean): Promise<boolean> {
  const at = now.toString();
  await database
    .insertInto('group_reading')
    .values({ name, next_at: at, lease_until: null, tried_at: null, hindrance: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const taken = await database
    .updateTable('group_reading')
    .set({ lease_until: sql`clock_timestamp() + make_interval(mins => ${leaseMinutes})` })
    .where('name', '=', name)
    .where(sql<boolean>`(lease_until is null or lease_until < clock_timestamp())`)
    .where(sql<boolean>`(${isUrged} or next_at <= ${at}::timestamptz)`)
    .returning('name')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Notes how it ended, and after how many seconds it is due again; `hindrance` is null where the groups were read whole. */
export async function endGroupReading(
  database: Database,
  { hindrance, seconds }: { hindrance: string | null; seconds: number },
  now: Temporal.Instant,
): Promise<void> {
  await database
    .updateTable('group_reading')
    .set({ lease_until: null, next_at: now.add({ seconds }).toString(), tried_at: now.toString(), hindrance })
    .where('name', '=', name)
    .execute();
}

/** Gives back what was taken and not done. */
export async function giveBackGroupReading(database: Database): Promise<void> {
  await database.updateTable('group_reading').set({ lease_until: null }).where('name', '=', name).execute();
}

/** How the last reading ended, whichever replica did it; null before the first. */
export async function lastGroupReading(
  database: Database,
): Promise<{ at: Temporal.Instant; hindrance: string | null } | null> {
  const row = await database
    .selectFrom('group_reading')
    .select(['tried_at', 'hindrance'])
    .where('name', '=', name)
    .executeTakeFirst();
  return row === undefined || row.tried_at === null ? null : { at: momentOf(row.tried_at), hindrance: row.hindrance };
}
