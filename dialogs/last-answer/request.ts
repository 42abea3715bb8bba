// What a message asks of the last answer: its source, a shorter form, another language, whether it still holds.
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { compileCues } from '../understanding/cues.ts';
import { fold, words } from '../understanding/fold.ts';

/** In the order in which they are sought: of a message that asks for two things the first is given. */
export const answerRequests = [
  'forClient',
  'forFile',
  'list',
  'shorter',
  'inEnglish',
  'inSwedish',
  'source',
  'stillValid',
  'sure',
  'more',
  'why',
] as const;
export type AnswerRequest = (typeof answerRequests)[number];

const list = readKnowledgeFile(
  `${import.meta.dirname}/request-words.yaml`,
  z.strictObject({
    ...(Object.fromEntries(answerRequests.map((request) => [request, z.string()])) as Record<
      AnswerRequest,
      z.ZodString
    >),
    beside: z.string(),
  }),
);
const patterns = answerRequests.map((request) => {
  const source = list[request].replace(/\|\s+/g, '|').trim();
  return { request, pattern: compileCues([source]), every: new RegExp(compileCues([source]).source, 'g') };
});
const beside = new Set(words(fold(list.beside)));
const longest = 200;

/** What a message asks of the last answer, where nothing else is said in it; null for other messages. */
export function readAnswerRequest(text: string): AnswerRequest | null {
  if (text.length > longest) return null;
  const plain = plainOf(text);
  const asked = patterns.filter(({ pattern }) => pattern.test(plain));
  const rest = asked.reduce((left, { every }) => left.replace(every, ' '), plain);
  const isAlone = words(rest).every((word) => beside.has(word));
  return isAlone ? (asked[0]?.request ?? null) : null;
}

/** What a message that surely is about the last answer asks of it; null where no word tells. */
export function likelyAnswerRequest(text: string): AnswerRequest | null {
  const plain = plainOf(text.slice(0, longest));
  return patterns.find(({ pattern }) => pattern.test(plain))?.request ?? null;
}

function plainOf(text: string): string {
  return ` ${words(fold(text.replace(/\?/g, ' '))).join(' ')} `;
}
