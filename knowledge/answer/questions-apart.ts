// The questions of a message that asks several things, each of its own words.
import { questionJoin } from '../swedish/terms-of-courtesies.ts';
import { spelledOut } from '../swedish/terms-of-everyday.ts';
import { questionWithin } from './question-within.ts';

const mostQuestions = 3;
/** Of fewer words a part leans on the one before: "how long may it last and who employs?" */
const fewestWords = 3;
const joint = new RegExp(`(?<=\\?)\\s+(?:(?:${questionJoin.words})\\s+)?|\\s+${questionJoin.before}`, 'giu');

/** The questions of a message, two or three; null where it asks one thing, or where they cannot be told apart. */
export function questionsApart(message: string): string[] | null {
  const { question, asks } = questionWithin(spelledOut(message));
  const parts = question
    .split(joint)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isEach = parts.every((part) => part.split(/\s+/).length >= fewestWords);
  return asks && isEach && parts.length > 1 && parts.length <= mostQuestions ? parts : null;
}
