// The lines of plain text with what their surroundings say about them: gaps, page starts, blanks, widths.
import { endsSentence } from '../swedish/sentences.ts';
import type { Line } from './lines.ts';
import { namedPart, type Part } from './parts.ts';
import { firstWord, startsLower } from './running-text.ts';

/** A line of plain text with what its surroundings say about it. */
export interface PlainRow {
  text: string;
  at: number;
  /** Blanks before the first letter. */
  lead: number;
  /** An empty line (beyond the file's own habit of one after each line) stands before it. */
  gap: boolean;
  /** It is the first line of a page. */
  page: boolean;
  /** It stands directly under the line before it in a file where an empty line follows each line. */
  tight: boolean;
  /** What the format has already named; the row has then nothing else to say. */
  named: Part | null;
}

/** Lines with letters or digits as rows, and what the format has named. */
export function rowsOf(lines: Line[]): PlainRow[] {
  const doubled = isDoubled(lines);
  const rows: PlainRow[] = [];
  let blanks = 0;
  let page = true;
  for (const line of lines) {
    if (line.kind !== 'text') {
      rows.push({ text: '', at: line.at, lead: 0, gap: false, page: false, tight: false, named: namedPart(line) });
      if (line.kind === 'pageBreak') page = true;
      else blanks = 1;
      continue;
    }
    const text = line.text.trim();
    if (!/[\p{L}\p{N}]/u.test(text)) {
      blanks++;
      continue;
    }
    const lead = line.text.length - line.text.trimStart().length;
    const tight = doubled && blanks === 0 && rows.length > 0;
    const starts = page || (lead > 0 && lead <= 2 && tight);
    rows.push({ text, at: line.at, lead, gap: blanks > (doubled ? 1 : 0), page: starts, tight, named: null });
    blanks = 0;
    page = false;
  }
  return rows;
}

/** Whether an empty line follows nearly every line although sentences run on across them. */
function isDoubled(lines: Line[]): boolean {
  let pairs = 0;
  let single = 0;
  let running = 0;
  let before: { text: string; index: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'text' || line.text.trim() === '') continue;
    if (before !== null) {
      pairs++;
      if (index - before.index === 2) {
        single++;
        if (startsLower(line.text.trim()) && !endsSentence(before.text.trimEnd().slice(-40))) running++;
      }
    }
    before = { text: line.text, index };
  }
  return pairs >= 3 && single >= pairs * 0.6 && running >= single * 0.25;
}

/** The line length (in characters) that the file breaks at: nine lines of ten are no longer; 0 when it does not break. */
export function widthOf(rows: PlainRow[]): number {
  const lengths = rows.filter((row) => row.named === null).map((row) => row.text.length);
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return width > 140 ? 0 : width;
}

/** Whether the line was ended on purpose: the next word would have fitted on it. */
export function endedEarly(line: string, next: string, width: number): boolean {
  return width > 0 && line.length + 1 + firstWord(next).length <= width;
}
