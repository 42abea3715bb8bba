// Answers a message before it is stored, so that message and answer are stored together and a turn takes one trip less. Only what
// changes nothing is answered so, and it counts only if the database still stands as it did after the last turn.
import type { Caller } from '../../dialogs/caller.ts';
import { inTime } from '../in-time.ts';
import type { Ahead } from '../store/messages/inbox.ts';
import type { Incoming } from '../teams/activity.ts';
import { withoutStreaming } from '../teams/stream.ts';
import { answerOf, type ConversationParts, noteTurn } from './answering.ts';

/** How a conversation stood after its last turn, as far as this process knows. */
interface Known {
  turn: number;
  entraObjectId: string;
  caller: Caller;
  /** As it is kept, so that nobody changes it meanwhile. */
  session: string;
  at: Temporal.Instant;
}

/** Of so many conversations it is known, and for so long: what is kept of them in the database is removed after a day. */
const most = 2_000;
const longest = Temporal.Duration.from({ hours: 1 });
/** A message that nobody has stored yet is lost with the process, so that it does not wait long for its answer. */
const patience = 500;

/** An answer that was made ahead. */
export interface AnsweredAhead extends Ahead {
  /** To be called when it has been saved, with the id of its row. */
  saved(turn: number): void;
}

export interface AnsweringAhead {
  /** Tells how a conversation stands after a turn; an undefined session says that this is not known. */
  learn(incoming: Incoming, turn: number, caller: Caller | null, session: unknown): void;
  /**
   * The answer to what came in and is not stored; null where it has to be stored first: how the conversation stands is not known,
   * something would be changed or asked of another service, it takes long, or a fault of ours is to be told. What is never
   * answered ahead is null at once.
   */
  answer(incoming: Incoming): (() => Promise<AnsweredAhead | null>) | null;
}

/** Answers what the ways out in `reading` are enough for. */
export function createAnsweringAhead(parts: ConversationParts): AnsweringAhead {
  const { reading } = parts;
  const known = new Map<string, Known>();

  const isOld = (since: Temporal.Instant) => Temporal.Duration.compare(parts.now().since(since), longest) > 0;

  function learn({ address, entraObjectId }: Incoming, turn: number, caller: Caller | null, session: unknown): void {
    known.delete(address.conversationId);
    if (reading === null || caller === null || entraObjectId === null || session === undefined) return;
    const at = parts.now();
    known.set(address.conversationId, { turn, entraObjectId, caller, session: JSON.stringify(session), at });
    for (const [oldest, { at: since }] of known) {
      if (known.size <= most && !isOld(since)) break;
      known.delete(oldest);
    }
  }

  async function answer(incoming: Incoming, { turn, caller, session }: Known): Promise<AnsweredAhead | null> {
    if (reading === null) return null;
    const stopClock = parts.metrics.turnSeconds.startTimer();
    try {
      const { result, intent } = await answerOf(
        parts,
        { ...parts.tools, ...reading },
        incoming,
        caller,
        JSON.parse(session),
        live,
      );
      const saved = (id: number) => {
        learn(incoming, id, caller, result.session);
        noteTurn(parts, incoming, caller, intent, stopClock());
      };
      return { after: turn, caller, result, saved };
    } catch {
      // Whatever it is, it comes again once the message is stored, and is told then.
      return null;
    }
  }

  return {
    learn,
    answer: (incoming) => {
      const last = known.get(incoming.address.conversationId);
      if (incoming.kind !== 'message' || last === undefined || last.entraObjectId !== incoming.entraObjectId)
        return null;
      if (isOld(last.at)) return null;
      return () => inTime(patience, answer(incoming, last));
    },
  };
}

const live = withoutStreaming();
