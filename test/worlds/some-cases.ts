// Cases for tests: rows as the database holds them, with only what matters said.

import type { Insertable } from 'kysely';
import { nothingKnown } from '../../bot/store/cases/empty-case.ts';
import type { Database, Tables } from '../../bot/store/database.ts';
import { monday } from './assistant.ts';

type CaseRow = Insertable<Tables['cases']>;

const empty = {
  jobbtorg: 'Farsta',
  coach_id: 'S-2',
  state: 'enrolled',
  target_group: null,
  age_band: null,
  next_age_limit: null,
  gender: null,
  channel: null,
  referred_on: null,
  enrolled_on: null,
  returned_on: null,
  ...nothingKnown,
  opened_by: null,
} satisfies Partial<CaseRow>;

/** Stores cases of the coach Amina Holm (S-2) in Farsta unless said otherwise. */
export async function storeCases(database: Database, rows: (Partial<CaseRow> & { id: string })[]): Promise<void> {
  const values = rows.map((row) => ({ ...empty, district: 'Farsta', updated_at: monday.toString(), ...row }));
  await database.insertInto('cases').values(values).execute();
}
