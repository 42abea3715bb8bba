// An answer that is followed while it is made, in Teams' streaming form (streaming-ux.md): lines on what is being done, then the
// text as far as it goes, then the finished message with the stream's id. Personal chats only; elsewhere nothing is sent before.
import { setTimeout as delay } from 'node:timers/promises';
import { type Progress, unseen } from '../../dialogs/progress.ts';
import type { Activity } from '../cards/render.ts';
import { Stopped } from '../model/chat.ts';
import type { Address } from './activity.ts';
import type { Connector, SendResult } from './connector.ts';

/** How a person follows an answer, how they stop it, and how the stream ends. */
export interface LiveAnswer {
  progress: Progress;
  stop: AbortSignal;
  /** Shows nothing more; gives the id of the stream that the message is to end, null where there is none to end. */
  finish(): Promise<string | null>;
}

/** Milliseconds: a turn that takes longer than `slow` shows that it is at work; updates are `between` apart. */
const pace = { slow: 1_000, between: 1_500 };
/** Of an informative line; of a streamed text, well below what a message may hold. */
const longest = { informative: 1_000, streaming: 20_000 };

/** For places that do not stream: a click, a group. */
export function withoutStreaming(): LiveAnswer {
  return { progress: unseen, stop: new AbortController().signal, finish: async () => null };
}

type StreamType = 'informative' | 'streaming';

/** Opens a stream, in which `line` is said when nothing else has been by then. Nothing is sent before that. */
export function openStream(
  connector: Connector,
  address: Address,
  { replyTo, line }: { replyTo: string | null; line: string },
): LiveAnswer {
  const stopping = new AbortController();
  const finishing = new AbortController();
  const updates = createUpdates({ connector, address, replyTo, stopping, finishing: finishing.signal });
  const timer = setTimeout(() => push('informative', line), pace.slow);
  function push(streamType: StreamType, text: string): void {
    clearTimeout(timer);
    updates.push(streamType, text);
  }
  return {
    stop: stopping.signal,
    progress: {
      isSeen: true,
      say: (text) => push('informative', text),
      show: (text) => push('streaming', text),
      isStopped: () => stopping.signal.aborted,
    },
    finish: async () => {
      clearTimeout(timer);
      // With a reason of its own: none given, one is made with the whole stack.
      finishing.abort('finished');
      return await updates.end();
    },
  };
}

interface UpdateParts {
  connector: Connector;
  address: Address;
  replyTo: string | null;
  /** Aborted when the person has pressed stop. */
  stopping: AbortController;
  /** Nothing more is begun once it is aborted. */
  finishing: AbortSignal;
}

/** Sends what is newest, one update at a time and at a distance; what is older by then is never sent. */
function createUpdates({ connector, address, replyTo, stopping, finishing }: UpdateParts) {
  let next: { streamType: StreamType; text: string } | null = null;
  let id: string | null = null;
  let sequence = 0;
  let isClosed = false;
  let hasText = false;
  let isSending = false;
  let sending: Promise<void> = Promise.resolve();

  /** Waits after each before the next; ends when there is nothing to send. */
  async function sendAll(): Promise<void> {
    let pause = pace.between;
    while (next !== null && !isClosed && !finishing.aborted) {
      const update = next;
      next = null;
      const result = await connector.send(address, updateActivity(update, { id, replyTo, sequence: sequence + 1 }));
      if (result.kind === 'waiting') {
        // Not delivered: the newest text is sent again, slower from now on.
        next ??= update;
        pause = Math.max(pause * 2, result.seconds * 1_000);
      } else {
        sequence += 1;
        if (result.kind === 'sent') id ??= result.id;
        else if (result.kind === 'dead' || id === null) {
          isClosed = true;
          if (isStopByPerson(result)) stopping.abort(new Stopped('stopped'));
        }
      }
      // Only a text is followed by its end at a distance; after a line the answer may come at once.
      await delay(pause, undefined, hasText ? {} : { signal: finishing }).catch(() => {});
    }
    isSending = false;
  }

  return {
    push: (streamType: StreamType, text: string): void => {
      if (isClosed || finishing.aborted || text.length > longest[streamType]) return;
      // Once there is text, lines on what is being done are over.
      if (streamType === 'informative' && hasText) return;
      hasText ||= streamType === 'streaming';
      next = { streamType, text };
      if (isSending) return;
      isSending = true;
      sending = sendAll();
    },
    /** Waits for what is under way; gives the stream's id, null where there is no stream to end. */
    end: async (): Promise<string | null> => {
      await sending;
      return isClosed ? null : id;
    },
  };
}

function updateActivity(
  { streamType, text }: { streamType: StreamType; text: string },
  { id, replyTo, sequence }: { id: string | null; replyTo: string | null; sequence: number },
): Activity {
  return {
    type: 'typing',
    text,
    ...(replyTo === null ? {} : { replyToId: replyTo }),
    entities: [{ type: 'streaminfo', streamType, streamSequence: sequence, ...(id === null ? {} : { streamId: id }) }],
  };
}

/** Says whether a refusal means that the person has pressed stop, in Teams' own words for it. */
export function isStopByPerson(result: SendResult): boolean {
  return result.kind === 'dead' && result.status === 403 && /cancell?ed/i.test(result.said ?? '');
}

/** Makes a message the end of the stream. */
export function finishStream(activity: Activity, streamId: string): Activity {
  const entities = Array.isArray(activity.entities) ? activity.entities : [];
  return { ...activity, entities: [...entities, { type: 'streaminfo', streamId, streamType: 'final' }] };
}

const isStreamInfo = (entity: unknown) =>
  typeof entity === 'object' && entity !== null && 'type' in entity && entity.type === 'streaminfo';

/** Says whether a message is the end of a stream. */
export function endsStream(activity: Activity): boolean {
  return Array.isArray(activity.entities) && activity.entities.some(isStreamInfo);
}

/** The same message on its own, for when Teams has closed the stream. */
export function withoutStream(activity: Activity): Activity {
  const entities = Array.isArray(activity.entities) ? activity.entities : [];
  return { ...activity, entities: entities.filter((entity) => !isStreamInfo(entity)) };
}
