// How long meetings are kept; the README tells it to people.
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Removes times that are over after a week, and meetings and sessions after two years; what they count for stays. */
export async function emptyOldMeetings(database: Database, now: Temporal.Instant): Promise<void> {
  const weekAgo = now.subtract({ hours: 24 * 7 }).toString();
  const twoYearsAgo = now.subtract({ hours: 24 * 730 }).toString();
  await sql`delete from slots_busy where upper(during) < ${weekAgo}::timestamptz`.execute(database);
  await database.deleteFrom('meetings').where('ends_at', '<', twoYearsAgo).execute();
  await database.deleteFrom('information_sessions').where('ends_at', '<', twoYearsAgo).execute();
}
