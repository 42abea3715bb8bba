// Parts of a document: its lines gathered into what will be headings, paragraphs, list items, footnotes and table rows.
import { marksIn, openingMark, withoutMarks } from './footnotes.ts';
import { longestHeading } from './headings.ts';
import type { Line } from './lines.ts';

/** A block in the making. Its lines are joined last, so that long paragraphs cost no more than their length. */
export interface Part {
  kind: Exclude<Line['kind'], 'text'>;
  /** How high the format says a heading stands (1 is highest); 0 for other kinds. */
  rank: number;
  lines: string[];
  from: number;
  to: number;
  /** Numbers of the footnotes that its text points to; for a footnote, its own. */
  marks: string[];
}

/** A part of this one line (of none, when it is empty). */
export function part(kind: Part['kind'], line: string, at: number, rank = 0): Part {
  return { kind, rank, lines: line === '' ? [] : [line], from: at, to: at, marks: [] };
}

/** A footnote without the mark that it begins with, which it remembers. */
export function footnotePart(text: string, at: number): Part {
  const mark = openingMark(text);
  return { ...part('footnote', text.slice(mark?.length ?? 0), at), marks: [mark?.name ?? ''] };
}

/** A line that its format has already named (HTML, DOCX, PDF by letter size). */
export function namedPart(line: Exclude<Line, { kind: 'text' }>): Part {
  if (line.kind === 'pageBreak') return part('pageBreak', '', line.at);
  if (line.kind === 'footnote') return footnotePart(line.text, line.at);
  if (line.kind !== 'heading') return part(line.kind, line.text, line.at);
  return line.text.length > longestHeading
    ? part('paragraph', line.text, line.at)
    : part('heading', line.text, line.at, line.rank);
}

/** Takes the footnote marks out of a part's lines and remembers them. */
export function unmarked(each: Part): Part {
  return { ...each, lines: each.lines.map(withoutMarks), marks: [...each.marks, ...each.lines.flatMap(marksIn)] };
}
