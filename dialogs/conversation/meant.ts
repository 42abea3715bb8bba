// "Did you mean something else?": the next readings of a message that was not surely understood, each a button that has it read so.
import { z } from 'zod';
import type { Message } from '../dialogue.ts';
import type { Action, Reply } from '../reply.ts';
import { offerToSave } from '../saved-examples/saving.ts';
import { type Outcome, type Turn, wordingOf } from '../turn.ts';
import { type Intent, intents } from '../understanding/intents.ts';
import { unsure } from '../understanding/understand.ts';

/** The name under which a picked reading comes back; data: the text, how it was read, and how it is to be read. */
export const meantVerb = 'meant.pick';

const longest = 1_000;
const carriesMarkup = /https?:|[<>]|!\[/i;
const picked = z.object({ text: z.string().min(1).max(longest), from: z.enum(intents), to: z.enum(intents) });

/**
 * Asks below an answer whether one of the next readings was meant, and where nothing was found offers to save the message as an example.
 * Null where the message was understood surely enough.
 */
export function askWhatWasMeant(turn: Turn, { text, understood }: Message, { replies }: Outcome): Reply | null {
  const { others, intent: from, language, confidence } = understood;
  // A button would carry the link or the markup on.
  if (carriesMarkup.test(text)) return null;
  const { meant } = wordingOf(language);
  const isLost =
    confidence < unsure && replies.some((each) => each.kind === 'sourcedAnswer' && each.outcome === 'notFound');
  const offer = isLost ? offerToSave(turn, { text, from, to: null }, language) : null;
  const readings: Action[] = others
    .filter((to) => meant.readings[to] !== '' && text.length <= longest)
    .map((to) => ({ title: meant.readings[to], click: { verb: meantVerb, data: { text, from, to } } }));
  const said = [...(readings.length === 0 ? [] : [meant.question]), ...(offer === null ? [] : [offer.text])];
  const actions = [...readings, ...(offer === null ? [] : [offer.action])];
  return actions.length === 0 ? null : { kind: 'notice', text: said.join('\n\n'), actions };
}

/** The answer as it was picked, with the offer to save the message as an example of that. */
export function withOffer(turn: Turn, read: { text: string; from: Intent; to: Intent }, outcome: Outcome): Outcome {
  const offer = offerToSave(turn, read, outcome.language);
  if (offer === null) return outcome;
  return { ...outcome, replies: [...outcome.replies, { kind: 'notice', text: offer.text, actions: [offer.action] }] };
}

/** The reading that somebody has picked; null for other presses and for a tampered card. */
export function pickedReading(
  verb: string,
  data: Record<string, unknown>,
): { text: string; from: Intent; to: Intent } | null {
  const read = verb === meantVerb ? picked.safeParse(data) : null;
  return read?.success ? read.data : null;
}
