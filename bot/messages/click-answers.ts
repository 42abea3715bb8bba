// What a click is answered with: by this process, or by another one that took it up.
import { setTimeout as delay } from 'node:timers/promises';
import { wordingOf } from '../../dialogs/turn.ts';
import type { Database } from '../store/database.ts';
import { answerTo } from '../store/messages/inbox.ts';

/** How long a click waits for another process, well within the few seconds that Teams waits. */
const patience = { tries: 20, milliseconds: 200 };

export interface ClickAnswers {
  /** Tells what this process has answered a click with. */
  answered(activityId: string, answer: unknown): void;
  /** The answer to a click that has just come for the first time, whoever gives it; null when none comes in time. */
  toNew(conversationId: string, activityId: string): Promise<unknown>;
  /** The answer to a click that has come before; null when none comes in time. */
  toRepeat(conversationId: string, activityId: string): Promise<unknown>;
}

export function createClickAnswers(database: Database): ClickAnswers {
  const waiting = new Map<string, (answer: unknown) => void>();

  async function fromDatabase(conversationId: string, activityId: string): Promise<unknown> {
    for (let tries = patience.tries; tries > 0; tries -= 1) {
      const answer = await answerTo(database, conversationId, activityId);
      if (answer !== null) return answer;
      await delay(patience.milliseconds);
    }
    return null;
  }

  return {
    answered: (activityId, answer) => waiting.get(activityId)?.(answer),
    toNew: async (conversationId, activityId) => {
      const here = new Promise<unknown>((resolve) => waiting.set(activityId, resolve));
      const answer = await Promise.race([here, fromDatabase(conversationId, activityId)]);
      waiting.delete(activityId);
      return answer;
    },
    toRepeat: fromDatabase,
  };
}

/** Says that the last message is still being worked on. */
export function busyAnswer() {
  return spokenAnswer(wordingOf('sv').busy);
}

/** The answer to a click that is a sentence and leaves the card as it was. */
export function spokenAnswer(value: string) {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}
