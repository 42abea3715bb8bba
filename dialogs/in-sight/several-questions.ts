// A message that asks two things of what is in sight, or asks one behind an order: the parts, so that each is answered.
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';

const cues = readKnowledgeFile(
  `${import.meta.dirname}/several-questions-words.yaml`,
  z.strictObject({ joins: z.string(), tells: z.string() }),
);
const between = new RegExp(`[?.!;]+\\s+(?:(?:${cues.joins})\\s+)?|,?\\s+(?:${cues.joins})\\s+`, 'iu');
const marked = new RegExp(
  `^(?<order>.*[.,;!]|.*?(?=\\s(?:${cues.joins})\\s))\\s+(?:(?:${cues.joins})\\s+)?(?<question>[^.,;!?]+\\?)\\s*$`,
  'isu',
);
const told = new RegExp(
  `^(?<order>.*?)[.,;!]*\\s+(?:(?:${cues.joins})\\s+)?(?:${cues.tells})\\s+(?<question>[^?]+)$`,
  'isu',
);
const [fewestWords, mostParts] = [2, 3];

/** The answers to the parts of a message between its sentences, commas and joining words; none where a part has none, or is one word. */
export async function answerParts<Answer>(
  text: string,
  answer: (part: string) => Promise<Answer | null>,
): Promise<Answer[]> {
  const parts = text.split(between).filter((part) => part.trim() !== '');
  const isOfPieces = parts.length > 1 && parts.length <= mostParts;
  if (!isOfPieces || parts.some((part) => part.trim().split(/\s+/).length < fewestWords)) return [];
  const answers: Answer[] = [];
  for (const part of parts) {
    const one = await answer(part);
    if (one === null) return [];
    answers.push(one);
  }
  return answers;
}

/** An order and the question that stands behind it, with its mark or told to be answered: "book it, and say who is the coach". */
export function orderAndQuestion(text: string): { order: string; question: string } | null {
  const { order = '', question = '' } = (marked.exec(text) ?? told.exec(text))?.groups ?? {};
  return order.trim() === '' || question === '' ? null : { order: order.trim(), question };
}
