// What people thought of the answers.
import type { Database } from '../database.ts';

/** Who gave which judgement on which message; a repeat of the same click changes nothing. */
export interface Feedback {
  conversationId: string;
  activityId: string;
  aboutActivityId: string | null;
  staffId: string;
  reaction: 'like' | 'dislike';
  /** Free text, personal numbers already masked; may be empty. */
  comment: string;
}

/** Stores a judgement once. */
export async function storeFeedback(database: Database, feedback: Feedback, now: Temporal.Instant): Promise<void> {
  await database
    .insertInto('feedback')
    .values({
      conversation_id: feedback.conversationId,
      activity_id: feedback.activityId,
      about_activity_id: feedback.aboutActivityId,
      staff_id: feedback.staffId,
      reaction: feedback.reaction,
      comment: feedback.comment,
      given_at: now.toString(),
    })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'activity_id']).doNothing())
    .execute();
}
