// The message road: taken in once, answered in order by whoever holds the conversation, saved together, sent with care.
import { setTimeout as delay } from 'node:timers/promises';
import { wordingOf } from '../dialogs/turn.ts';
import { answerRow, type ConversationParts } from './answering.ts';
import { describeFault } from './log.ts';
import { search, takeFeedback } from './search-and-feedback.ts';
import { sendOne } from './sending.ts';
import { abandoned, answerTo, type Work } from './store/inbox.ts';
import type { Incoming } from './teams/activity.ts';
import type { HttpAnswer } from './teams/host.ts';
import { answerSignIn } from './teams/sign-in.ts';
import { tracedTurns } from './traced.ts';
import { screen } from './turn.ts';

export interface Conversations {
  /** Stores what came in and starts answering it; returns as soon as it is stored. */
  accept(incoming: Incoming): Promise<void>;
  /** Answers an invoke (card click, feedback) at once. */
  answer(incoming: Incoming): Promise<HttpAnswer>;
  /** Takes up what another process left behind. */
  sweep(): Promise<void>;
  /** Resolves when nothing is being worked on. */
  settled(): Promise<void>;
  /** From now on no message is taken up any more: what comes in is stored, and left with what waits for another process. */
  stopTaking(): void;
}

/** How long a click waits for another process, well within the few seconds that Teams waits. */
const clickWait = { tries: 20, milliseconds: 200 };

/** Builds the road. */
export function createConversations(parts: ConversationParts): Conversations {
  const { database, road, log, metrics, traces } = parts;
  const turns = traces === null ? null : tracedTurns(traces, road);
  const receive = turns === null ? road.receive : turns.receive;
  // Turns of one conversation wait for each other in this process; other processes wait for the lease.
  const queues = new Map<string, Promise<unknown>>();

  function inOrder<T>(conversationId: string, work: () => Promise<T>): Promise<T> {
    const result = (queues.get(conversationId) ?? Promise.resolve()).then(work, work);
    const settled = result.catch(() => {});
    queues.set(conversationId, settled);
    void settled.then(() => {
      if (queues.get(conversationId) !== settled) return;
      queues.delete(conversationId);
      turns?.rest(conversationId);
    });
    return result;
  }

  let isStopping = false;
  // Stored while something was under way in their conversation, and not taken up yet.
  const untaken = new Set<string>();
  // Clicks that wait for their answer in this process, by activity id.
  const waiting = new Map<string, (answer: unknown) => void>();

  /** Sends one message, or answers one row; gives what is to be done next in the conversation. */
  async function step(next: Work): Promise<Work | null> {
    // What is to be sent counts as being sent already, so that it is sent even then.
    if (next.kind === 'send') return await sendOne(parts, next);
    if (isStopping) {
      await road.release(next.row.conversationId);
      return null;
    }
    untaken.delete(keyOf(next.row.conversationId, next.row.activityId));
    const answered = await answerRow(parts, next);
    waiting.get(next.row.activityId)?.(answered.answer);
    return answered.next;
  }

  /** Answers and sends what the conversation has from `begin` on, as long as it is ours. */
  async function workThrough(conversationId: string, begin: () => Promise<Work | null>): Promise<void> {
    try {
      let next = await begin();
      while (next !== null) next = turns === null ? await step(next) : await turns.step(next, step);
    } catch (fault) {
      // The rows are still there; the sweep tries again.
      await road.release(conversationId).catch(() => {});
      log.error('conversation not worked through', { conversation: conversationId, fault: describeFault(fault) });
    }
  }

  /** Takes up what the conversation has, in its turn and where that is still wanted then. */
  function work(conversationId: string, isWanted = () => true): Promise<void> {
    return inOrder(conversationId, async () => {
      if (isWanted() && !isStopping) await workThrough(conversationId, () => road.takeWork(conversationId));
    });
  }

  /** Stores what came in, and starts answering it once it is stored; says whether it came for the first time. */
  async function take(incoming: Incoming): Promise<boolean> {
    const { conversationId } = incoming.address;
    let isTaken = false;
    // Asked when it is being stored: where nothing is under way in the conversation then, storing it and taking it up are one.
    const takes = () => {
      if (isTaken || queues.has(conversationId)) return isTaken;
      isTaken = true;
      void inOrder(conversationId, () =>
        storing.then(
          ({ next }) => workThrough(conversationId, async () => next),
          () => {},
        ),
      );
      return true;
    };
    const storing = receive({ incoming, at: parts.now() }, takes);
    const { isNew } = await storing;
    if (isNew && !isTaken) {
      const key = keyOf(conversationId, incoming.activityId);
      untaken.add(key);
      // What was under way before it may have gone on with it.
      void work(conversationId, () => untaken.delete(key));
    }
    return isNew;
  }

  /** The answer that another process gives to a click, or that is given to its repeat; null when none comes in time. */
  async function answerFromElsewhere(conversationId: string, activityId: string): Promise<unknown> {
    for (let tries = clickWait.tries; tries > 0; tries -= 1) {
      const answer = await answerTo(database, conversationId, activityId);
      if (answer !== null) return answer;
      await delay(clickWait.milliseconds);
    }
    return null;
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
      if (received.kind !== 'click') {
        log.warn('invoke not supported', { conversation: received.address.conversationId, kind: received.kind });
        return { status: 501 };
      }
      const { activityId } = received;
      const { conversationId } = received.address;
      if (!(await take(withheldIfPersonal(received)))) {
        metrics.repeats.inc();
        const before = await answerFromElsewhere(conversationId, activityId);
        return { status: 200, body: before ?? busyAnswer() };
      }
      // Answered as soon as the answer is saved; what else there is to send goes out behind it.
      const here = new Promise<unknown>((resolve) => waiting.set(activityId, resolve));
      const answer = await Promise.race([here, answerFromElsewhere(conversationId, activityId)]);
      waiting.delete(activityId);
      return { status: 200, body: answer ?? busyAnswer() };
    },
    sweep: async () => {
      const left = await abandoned(database);
      await Promise.all(left.map((id) => work(id)));
    },
    settled: async () => {
      while (queues.size > 0) await Promise.all(queues.values());
    },
    stopTaking: () => {
      isStopping = true;
    },
  };
}

function keyOf(conversationId: string, activityId: string): string {
  return `${conversationId} ${activityId}`;
}

function busyAnswer() {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: wordingOf('sv').busy };
}

// Before anything is stored: a text with personal data is dropped, and so is what a tampered card carries.
function withheldIfPersonal(incoming: Incoming): Incoming {
  if (incoming.kind === 'click') {
    return textsIn(incoming.data).every((text) => screen(text).kind === 'message')
      ? incoming
      : { ...incoming, data: {} };
  }
  if (incoming.kind !== 'message') return incoming;
  const screened = screen(incoming.text);
  if (screened.kind === 'message') return incoming;
  const { text: _dropped, typed: _too, ...rest } = incoming;
  return { ...rest, ...screened };
}

// Ids that we gave out ourselves: one in seven hundred has figures that could be a personal number's.
const ownId = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(ownId, 'id')];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
