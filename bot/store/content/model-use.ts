// How much of the language model each person has used on a day; kept in the database so that all replicas count together.
import { sql } from 'kysely';
import type { Database } from '../database.ts';

export interface DailyLimit {
  calls: number;
  tokens: number;
}

/** Counts one call more, unless the person's share of the day is used up: then false, and nothing is counted. */
export async function takeCall(
  database: Database,
  { staffId, day }: { staffId: string; day: Temporal.PlainDate },
  { calls, tokens }: DailyLimit,
): Promise<boolean> {
  const taken = await database
    .insertInto('model_use')
    .values({ staff_id: staffId, day: day.toString(), calls: 1, tokens: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['staff_id', 'day'])
        .doUpdateSet({ calls: sql`model_use.calls + 1` })
        .where('model_use.calls', '<', calls)
        .where(sql<boolean>`model_use.tokens < ${tokens}`),
    )
    .returning('calls')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Adds what a call has used. */
export async function addTokens(
  database: Database,
  { staffId, day }: { staffId: string; day: Temporal.PlainDate },
  tokens: number,
): Promise<void> {
  await database
    .updateTable('model_use')
    .set({ tokens: sql`tokens + ${Math.max(0, Math.round(tokens))}` })
    .where('staff_id', '=', staffId)
    .where('day', '=', day.toString())
    .execute();
}
