// The one sentence of several that says what is wanted, where the message as a whole was not understood.
import type { Role } from '../caller.ts';
import type { Intent } from './intents.ts';
import type { OpenErrand } from './learned/labels.ts';
import { readMessage } from './understand.ts';

/** From this confidence a sentence by itself is what it is read as. */
const surelyRead = 0.8;
/** Said around what is wanted, or looked up already. */
const notWanted: ReadonlySet<Intent> = new Set<Intent>([
  'policyQuestion',
  'outOfScope',
  'feedback',
  'greeting',
  'sensitive',
]);
/** Shorter ones go on with the sentence before. */
const leastWords = 3;

/** The sentences of a message that surely want one and the same thing, as they were typed; null where all do, none does, or two differ. */
export function wantedSentence(
  message: string,
  as: Role,
  now: Temporal.PlainDateTime,
  open: OpenErrand | null,
): string | null {
  const sentences = message.split(/(?<=[.!?])\s+/);
  const wanted = sentences.flatMap((sentence) => {
    if (sentence.trim().split(/\s+/).length < leastWords) return [];
    const { intent, confidence } = readMessage(sentence, as, now, open).understood;
    return confidence >= surelyRead && !notWanted.has(intent) ? [{ sentence, intent }] : [];
  });
  const [first] = wanted;
  const isOne = first !== undefined && wanted.every(({ intent }) => intent === first.intent);
  return isOne && wanted.length < sentences.length ? wanted.map(({ sentence }) => sentence).join(' ') : null;
}
