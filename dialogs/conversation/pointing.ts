// Several of the cases in sight, pointed to and not named: "those two", "both", "all three".
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { months } from '../../knowledge/swedish/calendar-words.ts';
import { numberWords } from '../../knowledge/swedish/number-words.ts';
import { fold, words } from '../understanding/fold.ts';
import { pointedPlace } from './said-press.ts';
import type { Subject } from './screen.ts';

const list = readKnowledgeFile(
  `${import.meta.dirname}/pointing-words.yaml`,
  z.strictObject({
    several: z.string(),
    other: z.string(),
    otherOne: z.string(),
    both: z.string(),
    all: z.string(),
    oldest: z.string(),
    pointers: z.string(),
    they: z.string(),
  }),
);
const setOf = (given: string) => new Set(words(fold(given)));
const [several, other, both] = [setOf(list.several), setOf(list.other), setOf(list.both)];
const otherOne = fold(list.otherOne);
const [all, they] = [setOf(list.all), setOf(list.they)];
const [oldest, pointers] = [setOf(list.oldest), setOf(list.pointers)];
const monthNames = new Set(months.flatMap(({ sv, en }) => [...sv, ...en].map(fold)));
/** More than these are a list, and no "them". */
const mostAsThem = 4;
const numbers = new Map(
  [numberWords.sv, numberWords.en].flatMap(({ digits }) => digits.map((name, at) => [fold(name), at])),
);

/** The cases that a message points to: those in sight, or of a few spoken of one after the other the last ones. Null where it points to none. */
export function pointedCases(text: string, subject: Subject | null): string[] | null {
  if (subject === null) return null;
  const said = words(fold(text));
  const { caseIds, earlier } = subject;
  const count = countIn(said);
  if (count === null) {
    if (caseIds.length < 2) return null;
    const isThem = caseIds.length <= mostAsThem && said.some((word) => they.has(word));
    return isThem || said.some((word) => all.has(word)) ? caseIds : null;
  }
  if (caseIds.length === count) return caseIds;
  const spoken = [...caseIds, ...earlier];
  return caseIds.length < count && spoken.length >= count ? spoken.slice(0, count) : null;
}

/** Whether a message points to the other of what was spoken of. */
export function pointsToOther(text: string): boolean {
  return words(fold(text)).some((word) => other.has(word) || word === otherOne);
}

/**
 * The one case that a message points to and does not name: by its place in the list in sight, or as the other one of two that were spoken
 * of one after the other. Null where it points to none; `unsure` where it points to one of which nobody can tell.
 */
export function pointedCase(text: string, subject: Subject | null): string | 'unsure' | null {
  const said = words(fold(text));
  // "Done on the second of December" points to no case.
  const isDay = said.some((_, at) => pointers.has(said[at - 1] ?? '') && monthNames.has(said[at + 1] ?? ''));
  if (subject === null || isDay) return null;
  const { caseIds, earlier, errand } = subject;
  if (caseIds.length > 1) {
    const isOldest = errand === 'listDeadlines' && said.some((word) => oldest.has(word));
    const at = isOldest ? 0 : pointedPlace(text, caseIds.length);
    return at === null ? null : (caseIds[at] ?? null);
  }
  if (!said.some((word, at) => pointers.has(said[at - 1] ?? '') && (other.has(word) || word === otherOne))) return null;
  const [only, ...more] = earlier;
  return only === undefined || more.length > 0 ? 'unsure' : only;
}

/** How many are pointed to; null where no number is said. */
function countIn(said: readonly string[]): number | null {
  for (const [at, word] of said.entries()) {
    if (both.has(word)) return 2;
    const next = said[at + 1] ?? '';
    const number = numberOf(other.has(next) ? (said[at + 2] ?? '') : next);
    if (several.has(word) && number !== null && number > 1) return number;
  }
  return null;
}

function numberOf(word: string): number | null {
  return /^\d$/.test(word) ? Number(word) : (numbers.get(word) ?? null);
}
