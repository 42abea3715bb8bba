// The off switch of the language model: every turn of it is a row that stays, with who turned it and when.
import type { Database } from '../database.ts';
import { momentOf } from '../meetings/meeting-rows.ts';

export interface SwitchTurn {
  isOn: boolean;
  /** Staff id. */
  by: string;
  at: Temporal.Instant;
}

/** The last turns, newest first; without any the model is on. */
export async function switchTurns(database: Database, most: number): Promise<SwitchTurn[]> {
  const rows = await database.selectFrom('model_switch').selectAll().orderBy('id', 'desc').limit(most).execute();
  return rows.map(({ is_on, turned_by, turned_at }) => ({
    isOn: is_on,
    by: turned_by,
    at: momentOf(turned_at),
  }));
}

/** Turns it. */
export async function turnSwitch(database: Database, { isOn, by, at }: SwitchTurn): Promise<void> {
  await database.insertInto('model_switch').values({ is_on: isOn, turned_by: by, turned_at: at.toString() }).execute();
}
