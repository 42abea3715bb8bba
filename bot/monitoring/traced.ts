// The bot's parts, wrapped so that traces tell of them.
import type { CalendarCall, CalendarWatcher } from '../calendars/watched.ts';
import type { TurnTools } from '../messages/turn.ts';
import type { ModelCall, ModelWatcher } from '../model/language-model.ts';
import type { Enqueued, MessageStore } from '../store/messages/message-store.ts';
import type { Work } from '../store/messages/work.ts';
import type { Incoming } from '../teams/activity.ts';
import type { Connector } from '../teams/connector.ts';
import type { Log, LogFields } from './log.ts';
import { asPart, type TraceSpan, type Traces, within } from './traces.ts';

/** Each line names the trace of what it tells of. */
export function tracedLog(traces: Traces, log: Log): Log {
  const withTrace = (fields?: LogFields) => {
    const { traceId } = traces.current();
    return traceId === null ? fields : { ...fields, trace: traceId };
  };
  return {
    info: (event, fields) => log.info(event, withTrace(fields)),
    warn: (event, fields) => log.warn(event, withTrace(fields)),
    error: (event, fields) => log.error(event, withTrace(fields)),
  };
}

/** Each sending is a part. */
export function tracedConnector(traces: Traces, connector: Connector): Connector {
  return {
    send: (address, activity) =>
      asPart(traces, 'post', async (span) => {
        const result = await connector.send(address, activity);
        span.note({ result: result.kind });
        if (result.kind !== 'sent') span.fail();
        return result;
      }),
  };
}

/** Each step is a part: how long the turn waited for it, whatever else its statement recorded. */
export function tracedMessageStore(traces: Traces, messageStore: MessageStore): MessageStore {
  return {
    ...messageStore,
    enqueue: (received, claims) => asPart(traces, 'messages.enqueue', () => messageStore.enqueue(received, claims)),
    claimNext: (conversationId) => asPart(traces, 'messages.claim', () => messageStore.claimNext(conversationId)),
    commitTurn: (result) => asPart(traces, 'messages.commit', () => messageStore.commitTurn(result)),
    recordDelivery: (delivery) => asPart(traces, 'messages.record', () => messageStore.recordDelivery(delivery)),
  };
}

/** Each reminder is a whole; one that is put back ends as `waiting`. */
export function tracedReminder<Reminder extends { kind: string }, End extends string>(
  traces: Traces,
  handle: (reminder: Reminder) => Promise<End | null>,
): (reminder: Reminder) => Promise<End | null> {
  return (reminder) =>
    within(traces, 'reminder', async (span) => {
      span.note({ kind: reminder.kind });
      const end = await handle(reminder);
      span.note({ result: end ?? 'waiting' });
      return end;
    });
}

/** A question's vector is a part. */
export function tracedTools(traces: Traces, tools: TurnTools): TurnTools {
  return {
    ...tools,
    vectorOf: (question) =>
      asPart(traces, 'embedding', async (span) => {
        const vector = await tools.vectorOf(question);
        span.note({ result: vector === null ? 'none' : 'answered' });
        return vector;
      }),
  };
}

/** Each call of the language model is a part. */
export function tracedModel(traces: Traces): ModelWatcher {
  return {
    drafted: () => {},
    called: (step) => {
      const span = traces.begin('model', { step });
      return ({ result }: ModelCall) => ended(span, result);
    },
  };
}

/** Each question to Outlook is a part, or a whole where it is asked in the background. */
export function tracedCalendar(traces: Traces): CalendarWatcher {
  return () => {
    const span = traces.begin('calendar');
    return (call: CalendarCall) => ended(span, call);
  };
}

function ended(span: TraceSpan, result: string): void {
  span.note({ result });
  if (result !== 'answered') span.fail();
  span.end();
}

export interface TracedTurns {
  /** Begins the turn of what came in, and stores it as a part of that; `isTaken` says that it was to be taken up at once. */
  enter<Result extends Enqueued & { isTaken: boolean }>(
    incoming: Incoming,
    enter: () => Promise<Result>,
  ): Promise<Result>;
  /** Does the next thing in a conversation as a part of the turn that it belongs to: an answer to its own, a sending to the last one. */
  step(next: Work, work: (next: Work) => Promise<Work | null>): Promise<Work | null>;
  /** To be called when a conversation has nothing more to do here: its turns have ended. */
  rest(conversationId: string): void;
}

/** Makes one trace of each turn: from what came in, over the wait for its place and the answer, to the last message sent. */
export function tracedTurns(traces: Traces): TracedTurns {
  /** By conversation: what was received and waits, by activity; and the turn under way. */
  const open = new Map<string, { waiting: Map<string, TraceSpan>; turn: TraceSpan | null }>();

  function openIn(conversationId: string) {
    const known = open.get(conversationId) ?? { waiting: new Map<string, TraceSpan>(), turn: null };
    open.set(conversationId, known);
    return known;
  }

  return {
    enter: async ({ kind, activityId, address }, enter) => {
      const { waiting } = openIn(address.conversationId);
      const turn = traces.begin('turn', { kind });
      // Known before it is stored, since it can be taken up at the same moment.
      if (!waiting.has(activityId)) waiting.set(activityId, turn);
      const leave = () => {
        if (waiting.get(activityId) === turn) waiting.delete(activityId);
        turn.end();
      };
      try {
        const enqueued = await turn.run(enter);
        if (!enqueued.isNew || (enqueued.isTaken && enqueued.next === null)) {
          turn.note({ result: enqueued.isNew ? 'elsewhere' : 'repeat' });
          leave();
        }
        return enqueued;
      } catch (fault) {
        turn.fail();
        leave();
        throw fault;
      }
    },
    step: async (next, work) => {
      const conversation = openIn(next.row.conversationId);
      if (next.kind === 'answer') {
        const { activityId, incoming } = next.row;
        conversation.turn?.end();
        conversation.turn = conversation.waiting.get(activityId) ?? traces.begin('turn', { kind: incoming.kind });
        conversation.waiting.delete(activityId);
      }
      const { turn } = conversation;
      return turn === null ? await work(next) : await turn.run(() => work(next));
    },
    rest: (conversationId) => {
      const left = open.get(conversationId);
      open.delete(conversationId);
      left?.turn?.end();
      for (const span of left?.waiting.values() ?? []) span.end();
    },
  };
}
