// Questions whose answer is known not to stand in the documents, so that no passage is offered for sharing their words.
import { z } from 'zod';
import { readKnowledgeFile } from '../knowledge-file.ts';
import { foldText } from '../swedish/terms.ts';

const words = z.array(z.string().min(1)).min(1);
/** Folded, with a space before, as they are sought in a question. */
const beginnings = z
  .array(
    z
      .string()
      .min(1)
      .transform((word) => ` ${foldText(word)}`),
  )
  .min(1);
const shape = z.strictObject({
  documents: words,
  topics: z.array(
    z.strictObject({
      topic: z.string().min(1),
      words: z.array(beginnings).min(1),
      unless: beginnings.optional(),
      note: z.string().min(1),
      ask: z.string().min(1),
    }),
  ),
});

/** The topics, and the keys of the documents that are known to be silent on them. */
export type NotStated = z.infer<typeof shape>;

/** What the documents do not say, in a Swedish sentence, and whom to ask. */
export type SilentTopic = NotStated['topics'][number];

/** Reads not-stated.yaml; throws one English sentence with file and line when it is not of the right form. */
export function readNotStated(file: string): NotStated {
  return readKnowledgeFile(file, shape);
}

/** What the documents leave out, as a sentence in each language, and whom to ask where that is known. */
export interface Silence {
  note: { sv: string; en: string };
  ask: string | null;
}

// A message asks this several times on its way.
let lastAsked: { notStated: NotStated; question: string; topic: SilentTopic | null } | null = null;

/** The topic that a question is about, or null. */
export function silentTopic(notStated: NotStated, question: string): SilentTopic | null {
  if (lastAsked?.notStated === notStated && lastAsked.question === question) return lastAsked.topic;
  const text = ` ${foldText(question)
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()} `;
  const holds = (word: string) => text.includes(word);
  const fits = ({ words: groups, unless = [] }: SilentTopic) =>
    groups.every((group) => group.some(holds)) && !unless.some(holds);
  const topic = notStated.topics.find(fits) ?? null;
  lastAsked = { notStated, question, topic };
  return topic;
}
