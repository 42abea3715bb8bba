// One stored message or click becomes its answer: who is it, what do the dialogues say, how does it look. The one catch.
import { type Input, wordingOf } from '../dialogs/turn.ts';
import { auditOf, auditOfFault } from './audit-trail.ts';
import { type Activity, renderClickAnswer, renderReply } from './cards/render.ts';
import { describeFault, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Database } from './store/database.ts';
import type { Work } from './store/inbox.ts';
import type { Road } from './store/road.ts';
import type { Address, Incoming } from './teams/activity.ts';
import type { Connector } from './teams/connector.ts';
import { finishStream, type LiveAnswer, openStream, withoutStreaming } from './teams/stream.ts';
import { type Traces, within } from './traces.ts';
import { type TurnTools, takeTurn } from './turn.ts';

export interface ConversationParts {
  database: Database;
  connector: Connector;
  tools: TurnTools;
  now: () => Temporal.Instant;
  /** A short code that stands both in the log and in the apology. */
  newReference: () => string;
  road: Road;
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
      return { input: { kind: 'withheld', what: incoming.what }, language: incoming.language };
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

/** What one row was answered with. */
export interface Answered {
  /** What a click by invoke is answered with, null otherwise. */
  answer: unknown;
  /** What is to be done next in the conversation. */
  next: Work | null;
}

/** Answers one row and saves the outcome. The one catch. */
export async function answerRow(
  parts: ConversationParts,
  { row, caller, session }: Extract<Work, { kind: 'answer' }>,
): Promise<Answered> {
  const { road, log, metrics, traces } = parts;
  const byInvoke = row.incoming.kind === 'click' && row.incoming.via === 'invoke';
  const stopClock = metrics.turnSeconds.startTimer();
  const { address } = row.incoming;
  const live = startLive(parts, row.incoming, byInvoke);
  const renewing = setInterval(() => void road.renew(row.conversationId).catch(() => {}), renewMilliseconds);
  try {
    if (row.attempts > mostAttempts) throw new Error('Tried too often.');
    const { input, language } = inputOf(row.incoming);
    const act = `${row.conversationId} ${row.activityId}`;
    const isShared = address.conversationType !== 'personal';
    const place = row.conversationId;
    const turn = { caller, input, act, language, session, isShared, place, live };
    const outcome =
      traces === null
        ? await takeTurn(parts.tools, turn)
        : await within(traces, 'answer', () => takeTurn(parts.tools, turn));
    const [first, ...others] = outcome.replies;
    const answer = byInvoke && first !== undefined ? renderClickAnswer(first, outcome.language) : null;
    const replies = byInvoke ? others : outcome.replies;
    const activities = finish(
      replies.map((reply) => renderReply(reply, outcome.language, ownChatOf(address))),
      await live.finish(),
      row.incoming.replyTo,
    );
    const staffId = caller?.staffId ?? null;
    const { session: state } = outcome;
    const { isSaved, next } = await road.finishTurn({
      row,
      staffId,
      session: state,
      activities,
      answer,
      trail: staffId === null ? null : auditOf(staffId, row.incoming, outcome),
      at: parts.now(),
    });
    if (!isSaved) return { answer: null, next };
    const seconds = stopClock();
    const told = { intent: outcome.intent ?? row.incoming.kind, result: caller === null ? 'noAccess' : 'answered' };
    metrics.turns.inc(told);
    traces?.current()?.note(told);
    log.info('turn', {
      conversation: row.conversationId,
      activity: row.activityId,
      kind: row.incoming.kind,
      milliseconds: Math.round(seconds * 1_000),
      ...(caller === null ? {} : { staff: caller.staffId }),
      ...(outcome.intent === null ? {} : { intent: outcome.intent }),
    });
    return { answer, next };
  } catch (fault) {
    const reference = parts.newReference();
    log.error('turn failed', {
      reference,
      conversation: row.conversationId,
      activity: row.activityId,
      fault: describeFault(fault),
    });
    const told = { intent: row.incoming.kind, result: 'fault' };
    metrics.turns.inc(told);
    traces?.current()?.note(told);
    traces?.current()?.fail();
    const apology = { kind: 'notice', text: wordingOf('sv').fault(reference) } as const;
    const answer = byInvoke ? renderClickAnswer(apology, 'sv') : null;
    const activities = byInvoke ? [] : finish([renderReply(apology, 'sv')], await live.finish(), row.incoming.replyTo);
    const trail = caller === null ? null : auditOfFault(caller.staffId, row.incoming);
    const result = { row, staffId: null, session: undefined, activities, answer, trail, at: parts.now() };
    const { next } = await road.finishTurn(result);
    return { answer, next };
  } finally {
    clearInterval(renewing);
  }
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
