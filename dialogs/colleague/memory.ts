// What a conversation remembers for "ask a colleague": the last question to the documents, with what came nearest.
import { z } from 'zod';

/** Longest question and answer that go to a colleague. */
export const [longestQuestion, longestAnswer] = [1_000, 4_000];
const mostSources = 5;

/** Passages as a card or a conversation carries them. */
export const sourcesShape = z
  .array(z.object({ passage: z.string().max(100), fingerprint: z.string().max(100) }))
  .max(mostSources);

export const colleagueMemory = z.object({ question: z.string().max(longestQuestion), sources: sourcesShape });
export type ColleagueMemory = z.infer<typeof colleagueMemory>;
