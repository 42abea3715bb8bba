// Reads Swedish as the usual parts do it, for the engines that search is compared with: Snowball stems without stop words.
import { stemmer } from '@orama/stemmers/swedish';
import { stopwords } from '@orama/stopwords/swedish';

const stopWords = new Set(stopwords);

/** Stem of a word; null for a stop word. */
export function plainTerm(word: string): string | null {
  const text = word.toLowerCase();
  return stopWords.has(text) ? null : stemmer(text);
}

/** The stems of a text in order, without stop words. */
export function plainTerms(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map(plainTerm).filter((term) => term !== null);
}
