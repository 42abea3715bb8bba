// How long questions to colleagues and approved answers are kept; the README tells it to people.
import type { Database } from './database.ts';

/** Removes unanswered questions after 90 days, answered ones after a year, approved answers a year after they were withdrawn. */
export async function emptyOldQuestions(database: Database, now: Temporal.Instant): Promise<void> {
  const before = (days: number) => now.subtract({ hours: 24 * days }).toString();
  await database
    .deleteFrom('expert_questions')
    .where('state', '<>', 'answered')
    .where('asked_at', '<', before(90))
    .execute();
  await database
    .deleteFrom('expert_questions')
    .where('state', '=', 'answered')
    .where('answered_at', '<', before(365))
    .execute();
  await database.deleteFrom('approved_answers').where('withdrawn_at', '<', before(365)).execute();
}
