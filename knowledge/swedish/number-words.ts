// Reads number-words.yaml: the words for numbers in Swedish and English.
import { z } from 'zod';
import { readKnowledgeFile } from '../knowledge-file.ts';
import { phrases, spaced } from './word-shapes.ts';

const wordsOf = (count: number) => spaced.refine((words) => words.length === count, `it must have ${count} words`);
const language = z.strictObject({
  digits: wordsOf(10),
  teens: wordsOf(10),
  tens: wordsOf(8),
  spokenTens: wordsOf(8).default([]),
  ordinals: phrases
    .transform((text) => text.split('|'))
    .refine((words) => words.length === 31, 'it must have 31 phrases'),
});

/** By language: 0 to 9, 10 to 19, the tens from 20 on (also as they are said), and 1st to 31st. */
export const numberWords = readKnowledgeFile(
  `${import.meta.dirname}/number-words.yaml`,
  z.strictObject({ sv: language, en: language }),
);

/** A number from 0 to 99 in words: "tjugofem", "twenty five". */
export function spelledNumber(number: number, language: 'sv' | 'en'): string {
  const { digits, teens, tens } = numberWords[language];
  const [ten, one] = [Math.floor(number / 10), number % 10];
  if (ten === 0) return digits[one] ?? '';
  if (ten === 1) return teens[one] ?? '';
  const whole = tens[ten - 2] ?? '';
  return one === 0 ? whole : `${whole}${language === 'sv' ? '' : ' '}${digits[one] ?? ''}`;
}
