// One stored message or click becomes its answer: who is it, what do the dialogues say, how does it look. The one catch.
import type { Caller } from '../../dialogs/caller.ts';
import { type Input, wordingOf } from '../../dialogs/turn.ts';
import type { Intent } from '../../dialogs/understanding/intents.ts';
import { disputedKinds } from '../../dialogs/withheld.ts';
import type { Ports } from '../../dialogs/without-effects.ts';
import { type Activity, renderClickAnswer, renderReply } from '../cards/render.ts';
import { describeFault, type Log } from '../monitoring/log.ts';
import type { Metrics } from '../monitoring/metrics.ts';
import { type Traces, within } from '../monitoring/traces.ts';
import type { Database } from '../store/database.ts';
import type { Ahead, Work } from '../store/messages/inbox.ts';
import type { MessageStore } from '../store/messages/message-store.ts';
import type { Address, Incoming } from '../teams/activity.ts';
import type { Connector } from '../teams/connector.ts';
import { finishStream, type LiveAnswer, openStream, withoutStreaming } from '../teams/stream.ts';
import { auditOf, auditOfFault } from './audit-trail.ts';
import { createTurnstile } from './taking-turns.ts';
import { type TurnTools, takeTurn } from './turn.ts';

export interface ConversationParts {
  database: Database;
  connector: Connector;
  tools: TurnTools;
  /** Ways out by which nothing can be changed and no other service asked; null where every answer may ask one. */
  reading: Ports | null;
  now: () => Temporal.Instant;
  /** A short code that stands both in the log and in the apology. */
  newReference: () => string;
  messageStore: MessageStore;
  log: Log;
  metrics: Metrics;
  /** Null where traces are off. */
  traces: Traces | null;
}

/** After so many tries a message gets an apology instead of another try. */
const mostAttempts = 3;
/** The hold on the conversation lasts thirty seconds, and is renewed for turns that take longer. */
const renewMilliseconds = 10_000;

function inputOf(incoming: Incoming): { input: Input; language: 'sv' | 'en' } {
  switch (incoming.kind) {
    case 'message':
      return { input: { kind: 'message', text: incoming.text, typed: incoming.typed }, language: 'sv' };
    case 'withheld':
      return { input: { kind: 'withheld', what: incoming.what, byCard: incoming.byCard }, language: incoming.language };
    case 'click':
      return {
        input: { kind: 'click', verb: incoming.verb, data: incoming.data },
        language: incoming.data.language === 'en' ? 'en' : 'sv',
      };
    case 'arrived':
      return { input: { kind: 'arrived' }, language: 'sv' };
    case 'unsupported':
      return { input: { kind: 'unsupported', reason: incoming.reason }, language: 'sv' };
    default:
      throw new Error(`An activity of kind ${incoming.kind} has no turn.`);
  }
}

/** Many messages of this length may wait in many conversations; of shorter ones a round of the event loop can hold some. */
const longMessage = 500;
const passTurnstile = createTurnstile();

/** What came in was answered: with what, which waits to be saved, and as what it was understood. */
export interface MadeAnswer {
  result: Ahead['result'];
  intent: Intent | null;
}

/** Makes the answer to what came in, out of the conversation's saved state; changes only what the dialogues change with `tools`. */
export async function answerOf(
  { traces, now }: ConversationParts,
  tools: TurnTools,
  incoming: Incoming,
  caller: Caller | null,
  session: unknown,
  live: LiveAnswer,
): Promise<MadeAnswer> {
  const { address, activityId } = incoming;
  const { input, language } = inputOf(incoming);
  const act = `${address.conversationId} ${activityId}`;
  const isShared = address.conversationType !== 'personal';
  if (incoming.kind === 'message' && incoming.text.length > longMessage) await passTurnstile();
  const turn = { caller, input, act, language, session, isShared, place: address.conversationId, live };
  const outcome =
    traces === null ? await takeTurn(tools, turn) : await within(traces, 'answer', () => takeTurn(tools, turn));
  const byInvoke = isByInvoke(incoming);
  const [first, ...others] = outcome.replies;
  const answer = byInvoke && first !== undefined ? renderClickAnswer(first, outcome.language) : null;
  const replies = byInvoke ? others : outcome.replies;
  const activities = finish(
    replies.map((reply) => renderReply(reply, outcome.language, ownChatOf(address))),
    await live.finish(),
    incoming.replyTo,
  );
  const staffId = caller?.staffId ?? null;
  const trail = staffId === null ? null : auditOf(staffId, incoming, outcome);
  return {
    result: { staffId, session: outcome.session, activities, answer, trail, at: now() },
    intent: outcome.intent,
  };
}

/** Tells figures and log of a turn that was answered and saved. */
export function noteTurn(
  { log, metrics, traces }: ConversationParts,
  incoming: Incoming,
  caller: Caller | null,
  intent: Intent | null,
  seconds: number,
): void {
  const { kind, address, activityId } = incoming;
  const told = { intent: intent ?? kind, result: caller === null ? 'noAccess' : 'answered' };
  metrics.turns.inc(told);
  if (kind === 'withheld') for (const what of incoming.what) metrics.withheld.inc({ kind: what, result: 'stopped' });
  if (kind === 'click' && caller !== null) {
    for (const what of disputedKinds(incoming.verb, incoming.data))
      metrics.withheld.inc({ kind: what, result: 'disputed' });
  }
  traces?.current()?.note(told);
  log.info('turn', {
    conversation: address.conversationId,
    activity: activityId,
    kind,
    milliseconds: Math.round(seconds * 1_000),
    ...(caller === null ? {} : { staff: caller.staffId }),
    ...(intent === null ? {} : { intent }),
  });
}

/** What one row was answered with. */
export interface Answered {
  /** What a click by invoke is answered with, null otherwise. */
  answer: unknown;
  /** What is kept of the conversation from now on; undefined where nothing was saved, or it was left as it was. */
  session: unknown;
  /** What is to be done next in the conversation. */
  next: Work | null;
}

/** Answers one row and saves the outcome. The one catch. */
export async function answerRow(
  parts: ConversationParts,
  { row, caller, session }: Extract<Work, { kind: 'answer' }>,
): Promise<Answered> {
  const { messageStore, log, metrics, traces } = parts;
  const { incoming } = row;
  const byInvoke = isByInvoke(incoming);
  const stopClock = metrics.turnSeconds.startTimer();
  const live = startLive(parts, incoming, byInvoke);
  const renewing = setInterval(() => void messageStore.renew(row.conversationId).catch(() => {}), renewMilliseconds);
  try {
    if (row.attempts > mostAttempts) throw new Error('Tried too often.');
    const { result, intent } = await answerOf(parts, parts.tools, incoming, caller, session, live);
    const { isSaved, next } = await messageStore.finishTurn({ ...result, row });
    if (!isSaved) return { answer: null, session: undefined, next };
    noteTurn(parts, incoming, caller, intent, stopClock());
    return { answer: result.answer, session: result.session, next };
  } catch (fault) {
    const reference = parts.newReference();
    log.error('turn failed', {
      reference,
      conversation: row.conversationId,
      activity: row.activityId,
      fault: describeFault(fault),
    });
    const told = { intent: incoming.kind, result: 'fault' };
    metrics.turns.inc(told);
    traces?.current()?.note(told);
    traces?.current()?.fail();
    const apology = { kind: 'notice', text: wordingOf('sv').fault(reference) } as const;
    const answer = byInvoke ? renderClickAnswer(apology, 'sv') : null;
    const activities = byInvoke ? [] : finish([renderReply(apology, 'sv')], await live.finish(), incoming.replyTo);
    const trail = caller === null ? null : auditOfFault(caller.staffId, incoming);
    const result = { row, staffId: null, session: undefined, activities, answer, trail, at: parts.now() };
    const { next } = await messageStore.finishTurn(result);
    return { answer, session: undefined, next };
  } finally {
    clearInterval(renewing);
  }
}

function isByInvoke(incoming: Incoming): boolean {
  return (incoming.kind === 'click' || incoming.kind === 'withheld') && incoming.via === 'invoke';
}

/** Where a person's own chat with the bot opens; only Teams knows such an address. */
function ownChatOf({ bot, channelId }: Address): string | null {
  return channelId === 'msteams' ? `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(bot.id)}` : null;
}

function finish(activities: Activity[], streamId: string | null, replyTo: string | null): Activity[] {
  return activities.map((activity, index) => {
    const addressed = replyTo === null ? activity : { ...activity, replyToId: replyTo };
    return index === 0 && streamId !== null ? finishStream(addressed, streamId) : addressed;
  });
}

// Teams streams answers to messages in personal chats only.
function startLive(
  { connector }: ConversationParts,
  { kind, address, replyTo }: Incoming,
  byInvoke: boolean,
): LiveAnswer {
  if (byInvoke || kind !== 'message' || address.conversationType !== 'personal') return withoutStreaming();
  return openStream(connector, address, { replyTo, line: wordingOf('sv').searching });
}
