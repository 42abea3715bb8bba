// The message road: taken in once, answered in order by whoever holds the conversation, saved together, sent with care.
import type { Input } from '../dialogs/route.ts';
import { wordingOf } from '../dialogs/route.ts';
import { maskPersonalNumbers } from '../dialogs/understanding/personal-data.ts';
import { type Activity, renderClickAnswer, renderReply } from './cards/render.ts';
import { describeFault, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Database } from './store/database.ts';
import * as inbox from './store/inbox.ts';
import { readSession, storeFeedback } from './store/sessions.ts';
import { callerByEntraId } from './store/staff.ts';
import type { Address, Incoming } from './teams/activity.ts';
import type { Connector } from './teams/connector.ts';
import type { HttpAnswer } from './teams/host.ts';
import { finishStream, informative } from './teams/stream.ts';
import { screen, type TurnTools, takeTurn } from './turn.ts';

export interface ConversationParts {
  database: Database;
  connector: Connector;
  tools: TurnTools;
  now: () => Temporal.Instant;
  /** A short code that stands both in the log and in the apology. */
  newReference: () => string;
  /** Names this process in leases; unique among the replicas. */
  owner: string;
  log: Log;
  metrics: Metrics;
}

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

/** After so many tries a message gets an apology instead of another try. */
const mostAttempts = 3;
/** How often one message is tried before it is given up. */
const mostSends = 8;
/** A turn that takes longer than this shows that it is at work. */
const slowMilliseconds = 1_000;

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
  const { text: _dropped, ...rest } = incoming;
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

function inputOf(incoming: Incoming): { input: Input; language: 'sv' | 'en' } {
  switch (incoming.kind) {
    case 'message':
      return { input: { kind: 'message', text: incoming.text }, language: 'sv' };
    case 'withheld':
      return { input: { kind: 'withheld', what: incoming.what }, language: incoming.language };
    case 'click':
      return {
        input: { kind: 'click', verb: incoming.verb, data: incoming.data },
        language: incoming.data['language'] === 'en' ? 'en' : 'sv',
      };
    case 'arrived':
      return { input: { kind: 'arrived' }, language: 'sv' };
    case 'unsupported':
      return { input: { kind: 'unsupported', reason: incoming.reason }, language: 'sv' };
    default:
      throw new Error(`An activity of kind ${incoming.kind} has no turn.`);
  }
}

/** Answers one row and saves the outcome; gives what a click by invoke is answered with, null otherwise. The one catch. */
async function answerRow(parts: ConversationParts, row: inbox.InboxRow): Promise<unknown> {
  const { database, log, metrics } = parts;
  const byInvoke = row.incoming.kind === 'click' && row.incoming.via === 'invoke';
  const stopClock = metrics.turnSeconds.startTimer();
  try {
    if (row.attempts > mostAttempts) throw new Error('Tried too often.');
    const { entraObjectId, address } = row.incoming;
    const caller = entraObjectId === null ? null : await callerByEntraId(database, entraObjectId);
    const session = caller === null ? null : await readSession(database, row.conversationId, caller.staffId);
    const { input, language } = inputOf(row.incoming);
    const progress = showProgress(parts, address, byInvoke ? 'none' : row.incoming.kind, row.incoming.replyTo);
    const outcome = await takeTurn(parts.tools, { caller, input, language, session }).finally(progress.stop);
    const [first, ...others] = outcome.replies;
    const answer = byInvoke && first !== undefined ? renderClickAnswer(first, outcome.language) : null;
    const replies = byInvoke ? others : outcome.replies;
    const activities = finish(
      replies.map((reply) => renderReply(reply, outcome.language)),
      await progress.streamId(),
      row.incoming.replyTo,
    );
    const result = { row, staffId: caller?.staffId ?? null, session: outcome.session, activities, answer };
    await inbox.finishTurn(database, result, parts.now());
    const seconds = stopClock();
    metrics.turns.inc({
      intent: outcome.intent ?? row.incoming.kind,
      result: caller === null ? 'noAccess' : 'answered',
    });
    log.info('turn', {
      conversation: row.conversationId,
      activity: row.activityId,
      kind: row.incoming.kind,
      milliseconds: Math.round(seconds * 1_000),
      ...(caller === null ? {} : { staff: caller.staffId }),
      ...(outcome.intent === null ? {} : { intent: outcome.intent }),
    });
    return answer;
  } catch (fault) {
    const reference = parts.newReference();
    log.error('turn failed', {
      reference,
      conversation: row.conversationId,
      activity: row.activityId,
      fault: describeFault(fault),
    });
    metrics.turns.inc({ intent: row.incoming.kind, result: 'fault' });
    const apology = { kind: 'notice', text: wordingOf('sv').fault(reference) } as const;
    const answer = byInvoke ? renderClickAnswer(apology, 'sv') : null;
    const activities = byInvoke ? [] : finish([renderReply(apology, 'sv')], null, row.incoming.replyTo);
    await inbox.finishTurn(database, { row, staffId: null, session: undefined, activities, answer }, parts.now());
    return answer;
  }
}

function finish(activities: Activity[], streamId: string | null, replyTo: string | null): Activity[] {
  return activities.map((activity, index) => {
    const addressed = replyTo === null ? activity : { ...activity, replyToId: replyTo };
    return index === 0 && streamId !== null ? finishStream(addressed, streamId) : addressed;
  });
}

// A slow answer to a message in a personal chat first shows a line saying so; it is sent at most once.
function showProgress(parts: ConversationParts, address: Address, kind: string, replyTo: string | null) {
  let update: Promise<string | null> = Promise.resolve(null);
  const begin = () => {
    const activity = { ...informative(wordingOf('sv').searching), ...(replyTo === null ? {} : { replyToId: replyTo }) };
    update = parts.connector.send(address, activity).then((result) => (result.kind === 'sent' ? result.id : null));
  };
  const timer =
    kind === 'message' && address.conversationType === 'personal' ? setTimeout(begin, slowMilliseconds) : null;
  return {
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
    streamId: () => update,
  };
}

/** Sends what the conversation has ready, in order, until it is empty or the oldest has to wait. */
async function sendOpen(parts: ConversationParts, conversationId: string): Promise<void> {
  const { database, metrics, log } = parts;
  const address = await inbox.addressOf(database, conversationId);
  for (
    let row = await inbox.nextToSend(database, conversationId);
    row !== null && address !== null;
    row = await inbox.nextToSend(database, conversationId)
  ) {
    if (row.state === 'sending') {
      // Whoever sent it died before noting the result: it may have arrived, so it is not sent again.
      await inbox.markSent(database, row.id, { state: 'doubt' });
      metrics.sent.inc({ result: 'doubt' });
      log.warn('message in doubt', { conversation: conversationId });
      continue;
    }
    await inbox.markSending(database, row.id);
    const result = await parts.connector.send(address, row.activity);
    metrics.sent.inc({ result: result.kind });
    if (result.kind === 'sent') await inbox.markSent(database, row.id, { state: 'sent', sentId: result.id });
    else if (result.kind === 'waiting' && row.attempts + 1 < mostSends) {
      await inbox.markSent(database, row.id, {
        state: 'ready',
        waitSeconds: Math.max(result.seconds, 2 ** row.attempts),
      });
    } else {
      const state = result.kind === 'doubt' ? 'doubt' : 'dead';
      await inbox.markSent(database, row.id, { state });
      log.warn('message not delivered', {
        conversation: conversationId,
        kind: state,
        ...('status' in result && result.status !== null ? { status: result.status } : {}),
      });
    }
  }
}
