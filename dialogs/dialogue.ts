// The contract of all dialogues: the doors through which `route` reaches them.
import type { Outcome, Turn } from './turn.ts';
import type { Understanding } from './understanding/understand.ts';

/** A message without its courtesies, and what it was understood as. */
export interface Message {
  text: string;
  understood: Understanding;
}

/** An outcome; null where something else is meant, so that the next in line is asked. */
export type Taken = Outcome | null | Promise<Outcome | null>;

export interface Dialogue {
  /** Goes on with what is open or was shown last. */
  resume(turn: Turn, message: Message): Taken;
  /** Begins what a message asks for. */
  start(turn: Turn, message: Message): Taken;
  /** Answers a press on one of its buttons. `data` comes from a card and is not trusted. */
  click(turn: Turn, verb: string, data: Record<string, unknown>): Taken;
}
