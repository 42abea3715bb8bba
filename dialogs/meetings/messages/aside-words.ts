// What the words of a message beside a meeting tell: a question how it stands, a pause, a wish, the same again.
import { z } from 'zod';
import { readKnowledgeFile } from '../../../knowledge/knowledge-file.ts';
import { cueShape as cues } from '../../understanding/cues.ts';
import { spacedWords } from '../../understanding/fold.ts';

/** What may be said beside a meeting, each tried on `plainOf` a message. */
export const asideWords = readKnowledgeFile(
  `${import.meta.dirname}/aside-words.yaml`,
  z.strictObject({
    standing: cues,
    pause: cues,
    keeps: cues,
    wishes: cues,
    waiting: cues,
    onlyBooking: cues,
    tripartite: cues,
    again: cues,
    same: cues,
  }),
);

const longestQuestion = 14;

/** Whether a message asks how the meeting in sight stands. */
export function asksStanding(text: string): boolean {
  return text.trim().split(/\s+/).length <= longestQuestion && asideWords.standing.test(plainOf(text));
}

/** The words of a message, with marks for its ends. */
export function plainOf(text: string): string {
  return ` <${spacedWords(text)}> `;
}

/** Whether a message names the person or the case that was spoken of: "the same person". */
export function namesSame(text: string): boolean {
  return asideWords.same.test(plainOf(text));
}
