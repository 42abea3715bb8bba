// One stored message or click becomes its answer: who is it, what do the dialogues say, how does it look. The one catch.
import type { Caller } from '../../dialogs/caller.ts';
import { pickedReading } from '../../dialogs/conversation/meant.ts';
import { type Input, wordingOf } from '../../dialogs/turn.ts';
import type { Intent } from '../../dialogs/understanding/intents.ts';
import type { Language } from '../../dialogs/understanding/language.ts';
import { disputedKinds } from '../../dialogs/withheld.ts';
import { type Activity, renderClickAnswer, renderReply } from '../cards/render.ts';
import { describeFault, type Log } from '../monitoring/log.ts';
import type { Metrics } from '../monitoring/metrics.ts';
import { type Traces, within } from '../monitoring/traces.ts';
import type { Database } from '../store/database.ts';
import type { TurnResult } from '../store/messages/commit-turn.ts';
import type { MessageStore } from '../store/messages/message-store.ts';
import type { Work } from '../store/messages/work.ts';
import type { Address, Incoming } from '../teams/activity.ts';
import type { Connector } from '../teams/connector.ts';
import { finishStream, type LiveAnswer, openStream, withoutStreaming } from '../teams/stream.ts';
import { auditOf, auditOfFault } from './audit-trail.ts';
import { type TurnTools, takeTurn } from './turn.ts';
import { createTurnstile } from './yielding.ts';

export interface ConversationParts {
  database: Database;
  connector: Connector;
  tools: TurnTools;
  now: () => Temporal.Instant;
  /** A short code that stands both in the log and in the apology. */
  newReference: () => string;
  messageStore: MessageStore;
  log: Log;
  metrics: Metrics;
  traces: Traces;
}

/** After so many tries a message gets an apology instead of another try. */
const mostAttempts = 3;
/** The lease on the conversation lasts thirty seconds, and is renewed for turns that take longer. */
const renewMilliseconds = 10_000;

function inputOf(incoming: Incoming): { input: Input; language: Language } {
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

/** What one row was answered with. */
export interface Answered {
  /** What a click by invoke is answered with, null otherwise. */
  answer: unknown;
  /** What is to be done next in the conversation. */
  next: Work | null;
}

/** Answers one row and saves the outcome. The one catch. */
export async function answerRow(parts: ConversationParts, work: Extract<Work, { kind: 'answer' }>): Promise<Answered> {
  const { messageStore, metrics } = parts;
  const { row, caller } = work;
  const { conversationId } = row;
  const stopClock = metrics.turnSeconds.startTimer();
  const live = startLive(parts, row.incoming);
  const renewing = setInterval(() => void messageStore.renewLease(conversationId).catch(() => {}), renewMilliseconds);
  try {
    if (row.attempts > mostAttempts) throw new Error('Tried too often.');
    const { result, intent } = await makeAnswer(parts, work, live);
    const { isSaved, next } = await messageStore.commitTurn(result);
    if (!isSaved) return { answer: null, next };
    noteTurn(parts, row.incoming, caller, intent, stopClock());
    return { answer: result.answer, next };
  } catch (fault) {
    const result = await apologise(parts, work, live, fault);
    const { next } = await messageStore.commitTurn(result);
    return { answer: result.answer, next };
  } finally {
    clearInterval(renewing);
  }
}

/** Has the dialogues answer a row out of the conversation's saved state; gives what is to be saved. */
async function makeAnswer(
  { traces, tools, now }: ConversationParts,
  { row, caller, session }: Extract<Work, { kind: 'answer' }>,
  live: LiveAnswer,
): Promise<{ result: TurnResult; intent: Intent | null }> {
  const { incoming } = row;
  const { address, activityId } = incoming;
  const { input, language } = inputOf(incoming);
  const idempotencyKey = `${address.conversationId} ${activityId}`;
  const isShared = address.conversationType !== 'personal';
  if (incoming.kind === 'message' && incoming.text.length > longMessage) await passTurnstile();
  const turn = { caller, input, idempotencyKey, language, session, isShared, place: address.conversationId, live };
  const outcome = await within(traces, 'answer', () => takeTurn(tools, turn));
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
  const result = { row, staffId, session: outcome.session, activities, answer, trail, at: now() };
  return { result, intent: outcome.intent };
}

/** Tells of a fault in the log and the figures; gives the apology that is to be saved in place of an answer. */
async function apologise(
  { log, metrics, traces, newReference, now }: ConversationParts,
  { row, caller }: Extract<Work, { kind: 'answer' }>,
  live: LiveAnswer,
  fault: unknown,
): Promise<TurnResult> {
  const { incoming, conversationId: conversation, activityId: activity } = row;
  const reference = newReference();
  log.error('turn failed', { reference, conversation, activity, fault: describeFault(fault) });
  const labels = { intent: incoming.kind, result: 'fault' };
  metrics.turns.inc(labels);
  traces.current().note(labels);
  traces.current().fail();
  const apology = { kind: 'notice', text: wordingOf('sv').fault(reference) } as const;
  const byInvoke = isByInvoke(incoming);
  const answer = byInvoke ? renderClickAnswer(apology, 'sv') : null;
  const activities = byInvoke ? [] : finish([renderReply(apology, 'sv')], await live.finish(), incoming.replyTo);
  const trail = caller === null ? null : auditOfFault(caller.staffId, incoming);
  return { row, staffId: null, session: undefined, activities, answer, trail, at: now() };
}

/** Tells figures and log of a turn that was answered and saved. */
function noteTurn(
  { log, metrics, traces }: ConversationParts,
  incoming: Incoming,
  caller: Caller | null,
  intent: Intent | null,
  seconds: number,
): void {
  const { kind, address, activityId } = incoming;
  const labels = { intent: intent ?? kind, result: caller === null ? 'noAccess' : 'answered' };
  metrics.turns.inc(labels);
  if (kind === 'withheld') for (const what of incoming.what) metrics.withheld.inc({ kind: what, result: 'stopped' });
  if (kind === 'click' && caller !== null) {
    for (const what of disputedKinds(incoming.verb, incoming.data))
      metrics.withheld.inc({ kind: what, result: 'disputed' });
    const picked = pickedReading(incoming.verb, incoming.data);
    if (picked !== null) metrics.mended.inc({ from: picked.from, to: picked.to });
  }
  traces.current().note(labels);
  log.info('turn', {
    conversation: address.conversationId,
    activity: activityId,
    kind,
    milliseconds: Math.round(seconds * 1_000),
    ...(caller === null ? {} : { staff: caller.staffId }),
    ...(intent === null ? {} : { intent }),
  });
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
function startLive({ connector }: ConversationParts, { kind, address, replyTo }: Incoming): LiveAnswer {
  if (kind !== 'message' || address.conversationType !== 'personal') return withoutStreaming();
  return openStream(connector, address, { replyTo, line: wordingOf('sv').searching });
}
