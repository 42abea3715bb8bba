// The message pipeline: taken in once, answered in order by whoever holds the conversation, saved together, sent with care.
import { wordingOf } from '../../dialogs/turn.ts';
import { describeFault } from '../monitoring/log.ts';
import { tracedTurns } from '../monitoring/traced.ts';
import { abandoned, type Work } from '../store/messages/inbox.ts';
import type { Incoming } from '../teams/activity.ts';
import type { HttpAnswer } from '../teams/host.ts';
import { answerSignIn } from '../teams/sign-in.ts';
import { answerRow, type ConversationParts } from './answering.ts';
import { type AnsweredAhead, createAnsweringAhead } from './answering-ahead.ts';
import { answerFromElsewhere, busyAnswer, spokenAnswer } from './click-answers.ts';
import { search, takeFeedback } from './search-and-feedback.ts';
import { sendOne } from './sending.ts';
import { createTurnQueue } from './turn-queue.ts';
import { withheldIfPersonal } from './withheld.ts';

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

/** The end of what is under way in a conversation: its message has arrived, which is not recorded yet. */
interface End {
  /** It is being recorded, and more to do asked for: what comes in now waits for that. */
  isAsked: boolean;
  /** What came in goes on from here. */
  isFollowed: boolean;
  over: PromiseWithResolvers<void>;
}

/** Builds the pipeline. */
export function createConversations(parts: ConversationParts): Conversations {
  const { database, messageStore, log, metrics, traces } = parts;
  const turns = traces === null ? null : tracedTurns(traces);
  const entering = turns?.enter ?? ((_incoming, enter) => enter());
  const ahead = createAnsweringAhead(parts);
  const queue = createTurnQueue((conversationId) => turns?.rest(conversationId));
  const { inOrder } = queue;

  let isStopping = false;
  // Conversations in which something came in that is being answered before it is stored.
  const unstored = new Map<string, Promise<unknown>>();
  // Stored while something was under way in their conversation, and not taken up yet.
  const untaken = new Set<string>();
  const ends = new Map<string, End>();
  // Clicks that wait for their answer in this process, by activity id.
  const waiting = new Map<string, (answer: unknown) => void>();

  /** Sends one message, or answers one row; gives what is to be done next in the conversation. */
  async function step(next: Work): Promise<Work | null> {
    // What is to be sent counts as being sent already, so that it is sent even then.
    if (next.kind === 'send') return await send(next);
    if (isStopping) {
      await messageStore.release(next.row.conversationId);
      return null;
    }
    untaken.delete(keyOf(next.row.conversationId, next.row.activityId));
    const answered = await answerRow(parts, next);
    ahead.learn(next.row.incoming, next.row.id, next.caller, answered.session);
    waiting.get(next.row.activityId)?.(answered.answer);
    return answered.next;
  }

  async function send(work: Extract<Work, { kind: 'send' }>): Promise<Work | null> {
    const { conversationId } = work.row;
    const end: End = { isAsked: false, isFollowed: false, over: Promise.withResolvers() };
    try {
      return await sendOne(parts, work, {
        arrived: () => ends.set(conversationId, end),
        takes: () => {
          end.isAsked ||= !end.isFollowed;
          return end.isAsked;
        },
      });
    } catch (fault) {
      if (!end.isFollowed) throw fault;
      // Whoever follows holds the conversation and takes up what is left: it must not be given back.
      log.error('conversation not worked through', { conversation: conversationId, fault: describeFault(fault) });
      return null;
    } finally {
      // After whatever follows at once, such as that nothing is under way any more.
      setImmediate(() => {
        if (ends.get(conversationId) === end) ends.delete(conversationId);
        end.over.resolve();
      });
    }
  }

  /** Answers and sends what the conversation has from `begin` on, as long as it is ours. */
  async function workThrough(conversationId: string, begin: () => Promise<Work | null>): Promise<void> {
    try {
      let next = await begin();
      while (next !== null) next = turns === null ? await step(next) : await turns.step(next, step);
    } catch (fault) {
      // The rows are still there; the sweep tries again.
      await messageStore.release(conversationId).catch(() => {});
      log.error('conversation not worked through', { conversation: conversationId, fault: describeFault(fault) });
    }
  }

  /** Takes up what the conversation has, in its turn and where that is still wanted then. */
  function work(conversationId: string, isWanted = () => true): Promise<void> {
    return inOrder(conversationId, async () => {
      if (isWanted() && !isStopping) await workThrough(conversationId, () => messageStore.takeWork(conversationId));
    });
  }

  /** What is to be waited for before something that came in is stored. */
  function waitedFor(conversationId: string): Promise<unknown> | undefined {
    const end = ends.get(conversationId);
    return unstored.get(conversationId) ?? (end?.isAsked === true ? end.over.promise : undefined);
  }

  /** Stores what came in, and starts answering it once it is stored; says whether it came for the first time. */
  async function take(incoming: Incoming): Promise<boolean> {
    const { conversationId } = incoming.address;
    // What has come before is stored before. Nothing may be waited for between the last look and what is done upon it.
    for (let before = waitedFor(conversationId); before !== undefined; before = waitedFor(conversationId)) await before;
    const end = ends.get(conversationId);
    const isQuiet = queue.count(conversationId) === (end === undefined ? 0 : 1);
    const answer = isQuiet && !isStopping ? ahead.answer(incoming) : null;
    if (answer !== null) {
      if (end !== undefined) end.isFollowed = true;
      ends.delete(conversationId);
      return await takeAnswered(incoming, answer, end !== undefined);
    }
    let isTaken = false;
    // Asked when it is being stored: where nothing is under way in the conversation then, storing it and taking it up are one.
    const takes = () => {
      if (isTaken || queue.count(conversationId) > 0) return isTaken;
      isTaken = true;
      void inOrder(conversationId, () =>
        storing.then(
          ({ next }) => workThrough(conversationId, async () => next),
          () => {},
        ),
      );
      return true;
    };
    const at = parts.now();
    const storing = entering(incoming, async () => {
      const entered = await messageStore.receive({ incoming, at }, takes, null);
      return { ...entered, isTaken };
    });
    const { isNew } = await storing;
    if (isNew && !isTaken) {
      const key = keyOf(conversationId, incoming.activityId);
      untaken.add(key);
      // What was under way before it may have gone on with it.
      void work(conversationId, () => untaken.delete(key));
    }
    return isNew;
  }

  /**
   * Stores what came in together with its answer, once that is made; takes it up as any other where it has none. Where it follows
   * something, the hold on the conversation was kept for it.
   */
  async function takeAnswered(
    incoming: Incoming,
    answer: () => Promise<AnsweredAhead | null>,
    isFollowing: boolean,
  ): Promise<boolean> {
    const { conversationId } = incoming.address;
    const at = parts.now();
    const storing = entering(incoming, async () => {
      const answered = await answer();
      const store = (ahead: AnsweredAhead | null) => messageStore.receive({ incoming, at }, () => true, ahead);
      // What cannot be stored with its answer may still be stored without: it is answered, or apologised for, once that goes.
      const entered = await (answered === null ? store(null) : store(answered).catch(() => store(null)));
      if (entered.turn !== null) answered?.saved(entered.turn);
      return { ...entered, isTaken: true };
    });
    const stored = storing.catch(() => null);
    unstored.set(conversationId, stored);
    void stored.then(() => unstored.delete(conversationId));
    void inOrder(conversationId, async () => {
      const entered = await stored;
      if (entered !== null) await workThrough(conversationId, async () => entered.next);
      // It could not be stored: what else there is to do is taken up, or the hold given back.
      else if (isFollowing) await workThrough(conversationId, () => messageStore.takeWork(conversationId));
    });
    return (await storing).isNew;
  }

  return {
    accept: async (received) => {
      if (received.kind === 'ignored') return;
      const incoming = withheldIfPersonal(received);
      if (!(await take(incoming))) metrics.repeats.inc();
    },
    answer: async (received) => {
      if (received.kind === 'feedback') return await takeFeedback(parts, received);
      if (received.kind === 'search') return await search(parts, received);
      if (received.kind === 'signIn') {
        log.warn('sign-in not asked for', { conversation: received.address.conversationId, kind: received.step });
        return answerSignIn(received);
      }
      if (received.kind === 'unsupported' && received.reason === 'clickTooLarge')
        return { status: 200, body: spokenAnswer(wordingOf('sv').unsupported.clickTooLarge) };
      if (received.kind !== 'click') {
        log.warn('invoke not supported', { conversation: received.address.conversationId, kind: received.kind });
        return { status: 501 };
      }
      const { activityId } = received;
      const { conversationId } = received.address;
      if (!(await take(withheldIfPersonal(received)))) {
        metrics.repeats.inc();
        const before = await answerFromElsewhere(database, conversationId, activityId);
        return { status: 200, body: before ?? busyAnswer() };
      }
      // Answered as soon as the answer is saved; what else there is to send goes out behind it.
      const here = new Promise<unknown>((resolve) => waiting.set(activityId, resolve));
      const answer = await Promise.race([here, answerFromElsewhere(database, conversationId, activityId)]);
      waiting.delete(activityId);
      return { status: 200, body: answer ?? busyAnswer() };
    },
    sweep: async () => {
      const left = await abandoned(database);
      await Promise.all(left.map((id) => work(id)));
    },
    settled: queue.settled,
    stopTaking: () => {
      isStopping = true;
    },
  };
}

function keyOf(conversationId: string, activityId: string): string {
  return `${conversationId} ${activityId}`;
}
