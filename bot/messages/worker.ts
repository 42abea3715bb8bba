// Works through conversations: what came in is stored, answered in order by whoever holds the conversation, and sent.
import { describeFault } from '../monitoring/log.ts';
import { tracedTurns } from '../monitoring/traced.ts';
import type { Work } from '../store/messages/work.ts';
import type { Incoming } from '../teams/activity.ts';
import { answerRow, type ConversationParts } from './answering.ts';
import { sendOne } from './sending.ts';
import { createTurnQueue } from './turn-queue.ts';

export interface Worker {
  /** Stores what came in and starts answering it; resolves as soon as it is stored: whether it came for the first time. */
  takeIn(incoming: Incoming): Promise<boolean>;
  /** Takes up what waits in a conversation, in its turn. */
  takeUp(conversationId: string): Promise<void>;
  /** Resolves when nothing is being worked on. */
  settled(): Promise<void>;
  /** From now on nothing is taken up any more; what is being answered is finished. */
  stopTaking(): void;
}

interface State {
  /** Rows that were stored while something was under way in their conversation, and are not taken up yet. */
  behind: Set<string>;
  isStopping: boolean;
}

/** Starts a worker that has nothing to do yet; `answered` is called with what it has answered a click with, by its activity. */
export function createWorker(
  parts: ConversationParts,
  answered: (activityId: string, answer: unknown) => void,
): Worker {
  const { messageStore } = parts;
  const turns = tracedTurns(parts.traces);
  const queue = createTurnQueue(turns.rest);
  const state: State = { behind: new Set(), isStopping: false };
  const step = (work: Work) => turns.step(work, () => takeStep(parts, state, work, answered));
  const workThrough = (conversationId: string, first: () => Promise<Work | null>) =>
    takeSteps(parts, conversationId, first, step);

  /** Takes up what the conversation has, in its turn and where that is still wanted then. */
  function takeUp(conversationId: string, isWanted = () => true): Promise<void> {
    return queue.inOrder(conversationId, async () => {
      if (isWanted() && !state.isStopping)
        await workThrough(conversationId, () => messageStore.claimNext(conversationId));
    });
  }

  /** Stores what came in; where nothing is under way in its conversation then, the same statement gives it to be answered. */
  async function takeIn(incoming: Incoming): Promise<boolean> {
    const { conversationId } = incoming.address;
    let isTaken = false;
    const claims = () => {
      if (isTaken || state.isStopping || queue.count(conversationId) > 0) return isTaken;
      isTaken = true;
      void queue.inOrder(conversationId, () =>
        storing.then(
          ({ next }) => workThrough(conversationId, async () => next),
          () => {},
        ),
      );
      return true;
    };
    const at = parts.now();
    const storing = turns.enter(incoming, async () => {
      const enqueued = await messageStore.enqueue({ incoming, at }, claims);
      return { ...enqueued, isTaken };
    });
    const { isNew } = await storing;
    if (!isNew || isTaken) return isNew;
    const key = keyOf(conversationId, incoming.activityId);
    state.behind.add(key);
    // What was under way before it may have gone on with it.
    void takeUp(conversationId, () => state.behind.delete(key));
    return true;
  }

  return {
    takeIn,
    takeUp: (conversationId) => takeUp(conversationId),
    settled: queue.settled,
    stopTaking: () => {
      state.isStopping = true;
    },
  };
}

/** Sends one message, or answers one row; gives what is to be done next in the conversation. */
async function takeStep(
  parts: ConversationParts,
  { behind, isStopping }: State,
  work: Work,
  answered: (activityId: string, answer: unknown) => void,
): Promise<Work | null> {
  // What is to be sent counts as being sent already, so that it is sent even when the worker stops.
  if (work.kind === 'send') return await sendOne(parts, work);
  const { conversationId, activityId } = work.row;
  if (isStopping) {
    await parts.messageStore.releaseLease(conversationId);
    return null;
  }
  behind.delete(keyOf(conversationId, activityId));
  const { answer, next } = await answerRow(parts, work);
  answered(activityId, answer);
  return next;
}

/** Takes step after step in the conversation, from `first` on, as long as it is ours. */
async function takeSteps(
  { messageStore, log }: ConversationParts,
  conversationId: string,
  first: () => Promise<Work | null>,
  step: (work: Work) => Promise<Work | null>,
): Promise<void> {
  try {
    for (let work = await first(); work !== null; ) work = await step(work);
  } catch (fault) {
    // The rows are still there; the sweep tries again.
    await messageStore.releaseLease(conversationId).catch(() => {});
    log.error('conversation not worked through', { conversation: conversationId, fault: describeFault(fault) });
  }
}

function keyOf(conversationId: string, activityId: string): string {
  return `${conversationId} ${activityId}`;
}
