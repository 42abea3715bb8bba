// Messages that people have saved to be learned from, kept without who saved them, and the owners' work with them.
import { sql } from 'kysely';
import type { Caller, Role } from '../../../dialogs/caller.ts';
import type { GivenExample, SavedExamples, Saving } from '../../../dialogs/saved-examples/port.ts';
import type { Intent } from '../../../dialogs/understanding/intents.ts';
import type { Language } from '../../../dialogs/understanding/language.ts';
import { inStockholm } from '../../../dialogs/working-time/stockholm.ts';
import { type Database, storableText } from '../database.ts';
import { inLetters } from '../letter-ids.ts';

/** So many a person may save on a day. */
const mostInDay = 20;

/** Keeps examples in the database, each for so many days. */
export function openSavedExamples(
  database: Database,
  days: number,
  { now, newId }: { now: () => Temporal.Instant; newId: () => string },
): SavedExamples {
  return {
    days,
    save: async (caller, example) => {
      const today = inStockholm(now()).toPlainDate();
      const given = { ...example, text: storableText(example.text) };
      return await database
        .transaction()
        .execute(
          async (transaction) =>
            (await again(transaction, given)) ??
            (await keep(transaction, { caller, given, today, until: today.add({ days }), id: inLetters(newId()) })),
        );
    },
    takeBack: async (id) => (await deleteExample(database, id)) > 0,
  };
}

/** The example that has the text already, with what was picked now; null where there is none. */
async function again(transaction: Database, { text, picked }: GivenExample): Promise<Saving | null> {
  const { rows } = await sql<{ id: string; until: string }>`update saved_examples
    set picked = case when label is null then coalesce(${picked}, picked) else picked end
    where text = ${text} returning id, kept_until::text as until`.execute(transaction);
  const [row] = rows;
  return row === undefined ? null : { kind: 'saved', id: row.id, until: Temporal.PlainDate.from(row.until) };
}

interface Kept {
  caller: Caller;
  given: GivenExample;
  today: Temporal.PlainDate;
  until: Temporal.PlainDate;
  id: string;
}

async function keep(transaction: Database, { caller, given, today, until, id }: Kept): Promise<Saving> {
  const { rows } = await sql`insert into examples_given values (${caller.staffId}, ${today.toString()}::date, 1)
    on conflict (staff_id, day) do update set given = examples_given.given + 1 where examples_given.given < ${mostInDay}
    returning given`.execute(transaction);
  if (rows.length === 0) return { kind: 'tooMany', most: mostInDay };
  const { text, understood, picked, language } = given;
  const [saved_on, kept_until] = [today.toString(), until.toString()];
  const added = await transaction
    .insertInto('saved_examples')
    .values({ id, text, understood, picked, language, role: caller.role, saved_on, kept_until })
    .onConflict((conflict) => conflict.column('text').doNothing())
    .executeTakeFirst();
  // Somebody else has saved the same text in this moment.
  const other = added.numInsertedOrUpdatedRows === 0n ? await again(transaction, given) : null;
  return other ?? { kind: 'saved', id, until };
}

/** An example as an owner sees it; days are ISO dates. */
export interface SavedExample {
  id: string;
  text: string;
  understood: Intent;
  picked: Intent | null;
  /** What an owner says that it means. */
  label: Intent | null;
  language: Language;
  role: Role;
  savedOn: string;
  keptUntil: string;
}

/** All examples, the oldest first. */
export async function listExamples(database: Database): Promise<SavedExample[]> {
  const { rows } = await sql<SavedExample>`select id, text, understood, picked, label, language, role,
    saved_on::text as "savedOn", kept_until::text as "keptUntil" from saved_examples order by saved_on, id`.execute(
    database,
  );
  return rows;
}

/** Says what an example means; false where there is none. */
export async function labelExample(database: Database, id: string, label: Intent): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('saved_examples')
    .set({ label })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Deletes an example; gives how many there were. */
export async function deleteExample(database: Database, id: string): Promise<number> {
  const { numDeletedRows } = await database.deleteFrom('saved_examples').where('id', '=', id).executeTakeFirst();
  return Number(numDeletedRows);
}
