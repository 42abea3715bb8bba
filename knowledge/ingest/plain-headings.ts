// Tells which lines of plain text are headings, and takes back the guesses that their neighbours make unlikely.
import { headingNumber, numberedHeading } from './headings.ts';
import { bullet, listNumber } from './list-items.ts';
import type { Part } from './parts.ts';
import { endedEarly, type PlainRow } from './plain-rows.ts';
import { endsInMidSentence, startsLower } from './running-text.ts';

/** How many lines from `index` on make a heading (0 to 2): short, a capital first, no stop last, text after. */
export function headingLines(rows: PlainRow[], index: number, width: number): number {
  const row = rows[index];
  const next = rows[index + 1];
  if (row === undefined || next === undefined || next.named !== null) return 0;
  if (!/^(?:(?:\d{1,2}(?:\.\d{1,2}){0,5}\.?\s+)?["\u201D\u201C(]?[\p{Lu}\d]|\u00A7\s?\d)/u.test(row.text)) return 0;
  if (!looksLikeHeading(row.text) || (listNumber.test(row.text) && continuesList(rows, index))) return 0;
  const opens = (each: PlainRow) =>
    each.gap || each.lead > 0 || /^(?:["\u201D\u201C\u2022\u2013-]\s?)?[\p{Lu}\d]/u.test(each.text);
  const goesOn = endsInMidSentence(row.text);
  const ends = !goesOn && opens(next) && !(next.tight && !next.page);
  if (ends && (next.gap || endedEarly(row.text, next.text, width))) return 1;
  const third = rows[index + 2];
  if (third === undefined || third.named !== null || next.gap || next.page || next.lead > 0) return 0;
  if (!looksLikeHeading(next.text) || (!startsLower(next.text) && !goesOn && !next.tight)) return 0;
  if (endsInMidSentence(next.text) || !opens(third)) return 0;
  return third.gap || endedEarly(next.text, third.text, width) ? 2 : 0;
}

/** Whether a line looks like (a line of) a heading by itself. */
function looksLikeHeading(text: string): boolean {
  if (text.length > 100 || /[.,;:!?\u2026-]$/u.test(text) || /\S {2,}\S/u.test(text)) return false;
  if (/[.!?] ["\u201D\u201C]?\p{Lu}/u.test(text.replace(numberedHeading, '')) || bullet.test(text)) return false;
  // `Telefon: 08-508` and addresses are particulars, not headings.
  if (/: [\d(+]|@/u.test(text)) return false;
  return /\p{L}{2}/u.test(text) || /^\u00A7\s?\d/u.test(text);
}

/** `1. Text` is a list item rather than a heading when another number of the list follows or preceded it closely. */
function continuesList(rows: PlainRow[], index: number): boolean {
  const number = Number.parseInt(rows[index]?.text ?? '', 10);
  const near = [...rows.slice(Math.max(0, index - 4), index), ...rows.slice(index + 1, index + 5)];
  return near.some((row) => Math.abs(Number.parseInt(listNumber.test(row.text) ? row.text : '', 10) - number) === 1);
}

/**
 * Plain text only guesses at headings. In a run of them with nothing between, all but the first and last are lines of
 * their own (addresses, numbers); names followed by titles are a signature; a heading with nothing after it is none.
 */
export function withoutFalseHeadings(parts: Part[]): Part[] {
  const heading = (at: number) => parts[at]?.kind === 'heading';
  const counts = new Map<string, number>();
  for (const each of parts) counts.set(each.lines.join(' '), (counts.get(each.lines.join(' ')) ?? 0) + 1);
  return parts.map((each, at) => {
    if (each.kind !== 'heading' || each.rank > 1) return each;
    const words = each.lines.join(' ');
    const names = /^(?:\p{Lu}[\p{Ll}\p{L}'-]+ +){1,5}\p{Lu}[\p{L}'-]+$/u.test(words);
    const between =
      heading(at - 1) &&
      heading(at + 1) &&
      (counts.get(words) ?? 0) < 2 &&
      headingNumber(words) === null &&
      !/^\u00A7/u.test(words);
    const signature = names && (heading(at + 1) || parts[at + 1] === undefined);
    const titled =
      heading(at - 1) && /^(?:\p{Lu}[\p{L}'-]+ +){1,5}\p{Lu}/u.test(parts[at - 1]?.lines[0] ?? '') && heading(at + 1);
    if (between || signature || titled || at === parts.length - 1) return { ...each, kind: 'paragraph', rank: 0 };
    // A heading that comes back is a part of the ones that do not: `Slutsats` under each of the questions.
    return { ...each, rank: (counts.get(words) ?? 0) > 1 ? 2 : 1 };
  });
}
