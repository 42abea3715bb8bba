// The message pipeline: taken in once, answered in order by whoever holds the conversation, saved together, sent with care.
import { wordingOf } from '../../dialogs/turn.ts';
import { abandoned } from '../store/messages/inbox.ts';
import type { Incoming } from '../teams/activity.ts';
import type { HttpAnswer } from '../teams/host.ts';
import { answerSignIn } from '../teams/sign-in.ts';
import type { ConversationParts } from './answering.ts';
import { busyAnswer, createClickAnswers, spokenAnswer } from './click-answers.ts';
import { search, takeFeedback } from './search-and-feedback.ts';
import { withheldIfPersonal } from './withheld.ts';
import { createWorker } from './worker.ts';

export interface Conversations {
  /** Stores what came in and starts answering it; returns as soon as it is stored. */
  accept(incoming: Incoming): Promise<void>;
  /** Answers an invoke (card click, feedback) at once. */
  answer(incoming: Incoming): Promise<HttpAnswer>;
  /** Takes up what another process left behind. */
  sweep(): Promise<void>;
  /** Resolves when nothing is being worked on. */
  settled(): Promise<void>;
  /**
   * From now on no message is taken up any more: what comes in is stored, and left with what waits for another process. What is
   * being answered is finished.
   */
  stopTaking(): void;
}

/** Builds the pipeline. */
export function createConversations(parts: ConversationParts): Conversations {
  const { database, log, metrics } = parts;
  const clickAnswers = createClickAnswers(database);
  const worker = createWorker(parts, clickAnswers.answered);

  /** Takes in what is left once personal data is out; says whether it came for the first time. */
  async function takeIn(received: Incoming): Promise<boolean> {
    const isNew = await worker.takeIn(withheldIfPersonal(received));
    if (!isNew) metrics.repeats.inc();
    return isNew;
  }

  /** A click is answered as soon as its answer is saved; what else there is to send goes out behind it. */
  async function answerClick(click: Incoming): Promise<HttpAnswer> {
    const { activityId, address } = click;
    const answer = (await takeIn(click)) ? clickAnswers.toNew : clickAnswers.toRepeat;
    return { status: 200, body: (await answer(address.conversationId, activityId)) ?? busyAnswer() };
  }

  async function answerInvoke(received: Incoming): Promise<HttpAnswer> {
    const { conversationId: conversation } = received.address;
    switch (received.kind) {
      case 'feedback':
        return await takeFeedback(parts, received);
      case 'search':
        return await search(parts, received);
      case 'signIn':
        log.warn('sign-in not asked for', { conversation, kind: received.step });
        return answerSignIn(received);
      case 'click':
        return await answerClick(received);
      default:
        if (received.kind === 'unsupported' && received.reason === 'clickTooLarge')
          return { status: 200, body: spokenAnswer(wordingOf('sv').unsupported.clickTooLarge) };
        log.warn('invoke not supported', { conversation, kind: received.kind });
        return { status: 501 };
    }
  }

  return {
    accept: async (received) => {
      if (received.kind !== 'ignored') await takeIn(received);
    },
    answer: answerInvoke,
    sweep: async () => {
      const left = await abandoned(database);
      await Promise.all(left.map(worker.takeUp));
    },
    settled: worker.settled,
    stopTaking: worker.stopTaking,
  };
}
