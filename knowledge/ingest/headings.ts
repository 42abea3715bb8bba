// What the headings of every kind of document have in common: their length, their numbers and their levels.
import { appendixHeading } from '../swedish/swedish-abbreviations.ts';

/** A heading longer than this is a paragraph that somebody marked as heading. */
export const longestHeading = 200;

/** A heading that begins with the number of its section, which is the first group. */
export const numberedHeading = /^(\d{1,2}(?:\.\d{1,2}){0,5})\.?\s+(?=["\u201D\u201C(]?\p{Lu})/u;

/** The number of a numbered heading (`3.1.2`), an appendix's name (`Bilaga 1`), or null. */
export function headingNumber(heading: string): string | null {
  const appendix = appendixHeading.exec(heading);
  if (appendix !== null) return appendix[0];
  return numberedHeading.exec(heading)?.[1] ?? null;
}

/** A heading that those after it may stand under. */
export interface HeadingAbove {
  /** How high its format says it stands (1 is highest). */
  rank: number;
  /** The number of its section; null when it has none. */
  number: string | null;
  level: number;
  appendix: boolean;
}

/** The level of a heading, from 1, under those `above` it; takes away the ones that end where it begins, and adds it. */
export function headingLevel(text: string, rank: number, above: HeadingAbove[]): number {
  const appendix = appendixHeading.test(text);
  const number = appendix ? null : headingNumber(text);
  if (appendix) above.length = 0;
  let top = above.at(-1);
  while (top !== undefined && !(number === null ? isUnder(rank, top) : isPartOf(number, top))) {
    above.pop();
    top = above.at(-1);
  }
  const level = number === null ? (top?.level ?? 0) + 1 : Math.max(number.split('.').length, (top?.level ?? 0) + 1);
  above.push({ rank, number, level, appendix });
  return level;
}

/** An unnumbered heading belongs to a higher one, and to a numbered one of the same rank: sections have numbers there. */
function isUnder(rank: number, top: HeadingAbove): boolean {
  return top.rank < rank || (top.rank === rank && (top.number !== null || top.appendix));
}

function isPartOf(number: string, top: HeadingAbove): boolean {
  return top.appendix || (top.number !== null && number.startsWith(`${top.number}.`));
}
