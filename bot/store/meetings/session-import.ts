// Takes over sessions of group information out of a file.
import type { InformationSession } from '../../../dialogs/meetings/ports.ts';
import type { Database } from '../database.ts';
import { momentOf } from './meeting-rows.ts';

/** Adds or changes sessions; one is known again by jobbtorg, place and beginning. A dry run changes nothing. */
export async function importSessions(
  database: Database,
  rows: readonly Omit<InformationSession, 'taken'>[],
  dryRun: boolean,
): Promise<{ created: number; updated: number; unchanged: number }> {
  return await database.transaction().execute(async (transaction) => {
    const result = { created: 0, updated: 0, unchanged: 0 };
    for (const { id, jobbtorg, place, from, until, seats } of rows) {
      const old = await transaction
        .selectFrom('information_sessions')
        .selectAll()
        .where('jobbtorg', '=', jobbtorg)
        .where('place', '=', place)
        .where('starts_at', '=', from.toString())
        .executeTakeFirst();
      const isSame = old !== undefined && old.seats === seats && momentOf(old.ends_at).equals(until);
      result[old === undefined ? 'created' : isSame ? 'unchanged' : 'updated'] += 1;
      if (dryRun || isSame) continue;
      const changes = { ends_at: until.toString(), seats };
      if (old === undefined)
        await transaction
          .insertInto('information_sessions')
          .values({ id, jobbtorg, place, starts_at: from.toString(), ...changes })
          .execute();
      else await transaction.updateTable('information_sessions').set(changes).where('id', '=', old.id).execute();
    }
    return result;
  });
}
