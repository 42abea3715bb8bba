// The message road: taken in once, answered in order by whoever holds the conversation, saved together, sent with care.
import { wordingOf } from '../dialogs/route.ts';
import { maskPersonalNumbers } from '../dialogs/understanding/personal-data.ts';
import { answerRow, type ConversationParts } from './answering.ts';
import { describeFault } from './log.ts';
import { sendOpen } from './sending.ts';
import * as inbox from './store/inbox.ts';
import { storeFeedback } from './store/sessions.ts';
import { callerByEntraId } from './store/staff.ts';
import type { Incoming } from './teams/activity.ts';
import type { HttpAnswer } from './teams/host.ts';
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
}

/** Builds the road. */
export function createConversations(parts: ConversationParts): Conversations {
  const { database, log, metrics } = parts;
  // Turns of one conversation wait for each other in this process; other processes wait for the lease.
  const queues = new Map<string, Promise<unknown>>();

  function inOrder<T>(conversationId: string, work: () => Promise<T>): Promise<T> {
    const result = (queues.get(conversationId) ?? Promise.resolve()).then(work, work);
    const settled = result.catch(() => {});
    queues.set(conversationId, settled);
    void settled.then(() => {
      if (queues.get(conversationId) === settled) queues.delete(conversationId);
    });
    return result;
  }

  async function withLease(conversationId: string, work: () => Promise<void>): Promise<boolean> {
    if (!(await inbox.takeLease(database, conversationId, parts.owner))) return false;
    try {
      await work();
    } finally {
      await inbox.releaseLease(database, conversationId, parts.owner);
    }
    return true;
  }

  async function work(conversationId: string): Promise<void> {
    try {
      await withLease(conversationId, async () => {
        await sendOpen(parts, conversationId);
        for (
          let row = await inbox.nextWaiting(database, conversationId);
          row !== null;
          row = await inbox.nextWaiting(database, conversationId)
        ) {
          await answerRow(parts, row);
          await sendOpen(parts, conversationId);
          await inbox.takeLease(database, conversationId, parts.owner);
        }
      });
    } catch (fault) {
      // The rows are still there; the sweep tries again.
      log.error('conversation not worked through', { conversation: conversationId, fault: describeFault(fault) });
    }
  }

  return {
    accept: async (received) => {
      if (received.kind === 'ignored') return;
      const incoming = withheldIfPersonal(received);
      const stored = await inbox.receive(database, incoming, parts.now());
      if (stored.repeat) return void metrics.repeats.inc();
      const { conversationId } = incoming.address;
      void inOrder(conversationId, () => work(conversationId));
    },
    answer: async (received) => {
      if (received.kind === 'feedback') return await takeFeedback(parts, received);
      if (received.kind !== 'click') {
        log.warn('invoke not supported', { conversation: received.address.conversationId, kind: received.kind });
        return { status: 501 };
      }
      const stored = await inbox.receive(database, received, parts.now());
      if (stored.repeat) {
        metrics.repeats.inc();
        if (stored.answer !== null) return { status: 200, body: stored.answer };
      }
      const { conversationId } = received.address;
      return await inOrder(conversationId, async () => {
        let body: unknown = null;
        await withLease(conversationId, async () => {
          // Messages that came before the click are answered before it.
          for (
            let row = await inbox.nextWaiting(database, conversationId);
            row !== null;
            row = await inbox.nextWaiting(database, conversationId)
          ) {
            const answer = await answerRow(parts, row);
            if (row.activityId === received.activityId) body = answer;
          }
          await sendOpen(parts, conversationId);
        });
        return { status: 200, body: body ?? busyAnswer() };
      });
    },
    sweep: async () => {
      for (const conversationId of await inbox.abandoned(database))
        await inOrder(conversationId, () => work(conversationId));
      await inbox.emptyOld(database, parts.now());
    },
    settled: async () => {
      while (queues.size > 0) await Promise.all(queues.values());
    },
  };
}

function busyAnswer() {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: wordingOf('sv').busy };
}

function withheldIfPersonal(incoming: Incoming): Incoming {
  if (incoming.kind !== 'message') return incoming;
  const screened = screen(incoming.text);
  if (screened.kind === 'message') return incoming;
  const { text: _dropped, typed: _too, ...rest } = incoming;
  return { ...rest, ...screened };
}

async function takeFeedback(
  parts: ConversationParts,
  incoming: Extract<Incoming, { kind: 'feedback' }>,
): Promise<HttpAnswer> {
  const caller = incoming.entraObjectId === null ? null : await callerByEntraId(parts.database, incoming.entraObjectId);
  if (caller === null) return { status: 403 };
  await storeFeedback(
    parts.database,
    {
      conversationId: incoming.address.conversationId,
      activityId: incoming.activityId,
      aboutActivityId: incoming.aboutActivityId,
      staffId: caller.staffId,
      reaction: incoming.reaction,
      comment: maskPersonalNumbers(incoming.comment.slice(0, 4_000)).text,
    },
    parts.now(),
  );
  return { status: 200 };
}
