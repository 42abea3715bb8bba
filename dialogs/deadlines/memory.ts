// What a conversation remembers of the dialogue on deadlines.
import { z } from 'zod';

export const deadlineMemory = z.object({
  /** The name of the last change, for "undo that". */
  undo: z.string().nullable().default(null),
  /** The case that was spoken of last. */
  caseId: z.string().nullable().default(null),
});
export type DeadlineMemory = z.infer<typeof deadlineMemory>;
