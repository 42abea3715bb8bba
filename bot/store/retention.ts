// How long what people said, and what was answered, is kept; the README tells it to people.
import type { Database } from './database.ts';
import { emptyOldQuestions } from './expert-retention.ts';

/**
 * Removes what is needed no longer: answers to clicks after ten minutes, the subject of a conversation after a day,
 * finished rows and reminders after a week, messages and reminders in doubt and changes of cases made in Teams after three
 * months, conversations that have been silent for a year, receipts after two.
 */
export async function emptyOld(database: Database, now: Temporal.Instant): Promise<void> {
  const before = (hours: number) => now.subtract({ hours }).toString();
  const tenMinutes = now.subtract({ minutes: 10 }).toString();
  await database
    .updateTable('inbox')
    .set({ answer: null })
    .where('answer', 'is not', null)
    .where('received_at', '<', tenMinutes)
    .execute();
  await database.deleteFrom('sessions').where('updated_at', '<', before(24)).execute();
  await database
    .deleteFrom('inbox')
    .where('state', '=', 'done')
    .where('received_at', '<', before(24 * 7))
    .execute();
  await database
    .deleteFrom('outbox')
    .where('state', 'in', ['sent', 'dead'])
    .where('created_at', '<', before(24 * 7))
    .execute();
  await database
    .deleteFrom('outbox')
    .where('state', '=', 'doubt')
    .where('created_at', '<', before(24 * 90))
    .execute();
  await database
    .deleteFrom('reminders')
    .where('state', 'in', ['sent', 'cancelled'])
    .where('ended_at', '<', before(24 * 7))
    .execute();
  await database
    .deleteFrom('reminders')
    .where('state', 'in', ['doubt', 'dead'])
    .where('ended_at', '<', before(24 * 90))
    .execute();
  await database
    .deleteFrom('case_changes')
    .where('made_at', '<', before(24 * 90))
    .execute();
  await database
    .deleteFrom('receipts')
    .where('kept_at', '<', before(24 * 365 * 2))
    .execute();
  await database
    .deleteFrom('conversations')
    .where('updated_at', '<', before(24 * 365))
    .execute();
  await emptyOldQuestions(database, now);
}
