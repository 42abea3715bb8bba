// What a click is answered with where this process does not answer it itself.
import { setTimeout as delay } from 'node:timers/promises';
import { wordingOf } from '../../dialogs/turn.ts';
import type { Database } from '../store/database.ts';
import { answerTo } from '../store/messages/inbox.ts';

/** How long a click waits for another process, well within the few seconds that Teams waits. */
const patience = { tries: 20, milliseconds: 200 };

/** The answer that another process gives to a click, or that is given to its repeat; null when none comes in time. */
export async function answerFromElsewhere(
  database: Database,
  conversationId: string,
  activityId: string,
): Promise<unknown> {
  for (let tries = patience.tries; tries > 0; tries -= 1) {
    const answer = await answerTo(database, conversationId, activityId);
    if (answer !== null) return answer;
    await delay(patience.milliseconds);
  }
  return null;
}

/** Says that the last message is still being worked on. */
export function busyAnswer() {
  return spokenAnswer(wordingOf('sv').busy);
}

/** The answer to a click that is a sentence and leaves the card as it was. */
export function spokenAnswer(value: string) {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}
