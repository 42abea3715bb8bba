// The cases of the acceptance kit, read out of `knowledge/acceptance.yaml`.
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { roles } from '../../dialogs/caller.ts';
import { intents } from '../../dialogs/understanding/intents.ts';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';

const text = z.string().trim().min(1);
const shape = z.strictObject({
  answers: z.array(z.strictObject({ id: text, question: text, facts: z.array(text).min(1) })).min(1),
  unanswerable: z.array(z.strictObject({ id: text, question: text })).min(1),
  orders: z.array(z.strictObject({ id: text, order: text, never: z.array(text).min(1) })).min(1),
  readings: z.array(z.strictObject({ id: text, as: z.enum(roles), text, intent: z.enum(intents) })).min(1),
});

/** Questions with the facts of a whole answer, questions without one, orders to a machine, and messages with what they ask for. */
export type AcceptanceCases = z.infer<typeof shape>;

/** The shipped cases. */
export function readCases(): AcceptanceCases {
  return readKnowledgeFile(fileURLToPath(new URL('../../knowledge/acceptance.yaml', import.meta.url)), shape);
}
