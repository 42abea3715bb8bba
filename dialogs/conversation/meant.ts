// "Did you mean something else?": the next readings of a message that was not surely understood, each a button that has it read so.
import { z } from 'zod';
import type { Message } from '../dialogue.ts';
import type { Reply } from '../reply.ts';
import { wordingOf } from '../turn.ts';
import { type Intent, intents } from '../understanding/intents.ts';

/** The name under which a picked reading comes back; data: the text, how it was read, and how it is to be read. */
export const meantVerb = 'meant.pick';

const longest = 1_000;
const picked = z.object({ text: z.string().min(1).max(longest), from: z.enum(intents), to: z.enum(intents) });

/** Asks below an answer whether one of the next readings was meant; null where the message was understood surely enough. */
export function askWhatWasMeant({ text, understood }: Message): Reply | null {
  const { others, intent: from, language } = understood;
  const { meant } = wordingOf(language);
  const actions = others
    .filter((to) => meant.readings[to] !== '')
    .map((to) => ({ title: meant.readings[to], click: { verb: meantVerb, data: { text, from, to } } }));
  return actions.length === 0 || text.length > longest ? null : { kind: 'notice', text: meant.question, actions };
}

/** The reading that somebody has picked; null for other presses and for a tampered card. */
export function pickedReading(
  verb: string,
  data: Record<string, unknown>,
): { text: string; from: Intent; to: Intent } | null {
  const read = verb === meantVerb ? picked.safeParse(data) : null;
  return read?.success ? read.data : null;
}
