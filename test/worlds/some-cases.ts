// Cases for tests: rows as the database holds them, with only what matters said.

import type { Insertable } from 'kysely';
import { nothingKnown } from '../../bot/store/cases/empty-case.ts';
import type { Database, Tables } from '../../bot/store/database.ts';
import { type Assistant, monday, people, startAssistant } from './assistant.ts';
import { fullest } from './databases.ts';
import { sayInTurn } from './pressing.ts';

type CaseRow = Insertable<Tables['cases']>;

/** The columns of a case that the case system's file may leave empty, all empty but for the day of enrolment. */
export const nothingTold = {
  target_group: null,
  age_band: null,
  next_age_limit: null,
  gender: null,
  channel: null,
  referred_on: null,
  returned_on: null,
  ...nothingKnown,
} as const;

const empty = {
  jobbtorg: 'Farsta',
  coach_id: 'S-2',
  state: 'enrolled',
  enrolled_on: null,
  ...nothingTold,
  opened_by: null,
} satisfies Partial<CaseRow>;

/** Stores cases of the coach Amina Holm (S-2) in Farsta unless said otherwise. */
export async function storeCases(database: Database, rows: (Partial<CaseRow> & { id: string })[]): Promise<void> {
  const values = rows.map((row) => ({ ...empty, district: 'Farsta', updated_at: monday.toString(), ...row }));
  await database.insertInto('cases').values(values).execute();
}

/** Stores cases that a caseworker has opened and referred, and that no coach has yet. */
export async function storeReferred(database: Database, ids: readonly string[], openedBy: string): Promise<void> {
  await storeCases(
    database,
    ids.map((id) => ({ id, coach_id: null, state: 'referred', opened_by: openedBy })),
  );
}

/** The same with two meetings that are held, of A-1042 on Thursday at ten and of A-1088 on Friday at one, and something else said since. */
export async function startWithTwoMeetings(): Promise<Assistant> {
  const assistant = await startWithCases(['A-1042', 'A-1088']);
  const booked = ['boka trepart för 1042 på torsdag kl 10', 'boka trepart för 1088 på fredag kl 13'];
  const lines = booked.flatMap((line) => [line, 'samtycke finns']);
  await sayInTurn(assistant, people.maja, [...lines, 'hjälp']);
  return assistant;
}

/** Starts an assistant with these cases of Amina Holm, to whom she and the caseworker Maja Lind have said hello. */
export async function startWithCases(
  ids: readonly string[],
  state: 'enrolled' | 'referred' = 'enrolled',
): Promise<Assistant> {
  const assistant = await startAssistant(fullest);
  for (const person of [people.maja, people.amina]) await assistant.say(person, 'hej');
  await storeCases(
    assistant.database.database,
    ids.map((id) => ({ id, state })),
  );
  return assistant;
}
