// Words of a question for figures that would narrow it and that no reader knows: what stands after "med" (with), "utan" (without), "som har" (who have)
import { fold, words } from '../fold.ts';
import { correctSpelling } from '../spelling.ts';
import { narrowingLeads, plainWords } from '../words/swedish-figure-words.ts';
import { takePlaces } from './places.ts';
import { wordsOutsidePeriods } from './statistics/statistics-comparison.ts';
import { takeFigureWords } from './statistics/statistics-query.ts';

const known = new Set(fold(plainWords).split(/\s+/));
const leads = new Set(fold(narrowingLeads).split(/\s+/));
/** After so many plain words nothing stands under a lead any more. */
const reach = 2;
const fewestLetters = 3;

/**
 * The words that would narrow a question for figures and that nothing takes, as they are written. A text of any length is accepted; `now` is
 * when it is said in Stockholm.
 */
export function restOf(text: string, now: Temporal.PlainDateTime): string[] {
  const outside = new Set(wordsOutsidePeriods(text, now));
  const plain = takeFigureWords(takePlaces(correctSpelling(fold(text))).text);
  const found: string[] = [];
  let left = 0;
  for (const word of words(plain)) {
    if (leads.has(word)) left = reach + 1;
    else if (left > 0) {
      left = word.startsWith('#') && word !== '#said' ? 0 : left - 1;
      if (/^[a-z]+$/.test(word) && word.length >= fewestLetters && outside.has(word) && !known.has(word))
        found.push(word);
    }
  }
  const written = new Map((text.match(/\p{L}+/gu) ?? []).map((word) => [fold(word), word]));
  return [...new Set(found)].map((word) => written.get(word) ?? word);
}
