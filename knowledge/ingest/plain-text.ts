// Reads the lines of plain text by what they look like: where they end, what stands between them, how they begin.
import { openingMark } from './footnotes.ts';
import type { Line } from './lines.ts';
import { bullet, listNumber } from './list-items.ts';
import { footnotePart, type Part, part, unmarked } from './parts.ts';
import { headingLines, withoutFalseHeadings } from './plain-headings.ts';
import { endedEarly, type Row, rowsOf, widthOf } from './plain-rows.ts';
import { isClosed, startsLower } from './running-text.ts';

/** Reads plain text by what lines look like: where they end, what stands between them, how they begin. */
export function plainParts(lines: Line[]): Part[] {
  const rows = rowsOf(lines);
  const width = widthOf(rows);
  const marks = new Set<string>();
  const parts: Part[] = [];
  let open: Part | null = null;
  /** Length of the longest line of the list that is being read; null outside lists. */
  let listWidth: number | null = null;
  const start = (kind: Part['kind'], row: Row, text: string): Part => {
    const fresh = part(kind, text, row.at, kind === 'heading' ? 1 : 0);
    parts.push(fresh);
    return fresh;
  };
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) break;
    if (row.named !== null) {
      parts.push(row.named);
      if (row.named.kind !== 'pageBreak') open = null;
      continue;
    }
    const next = rows[index + 1];
    if (/^\d{1,3}$/u.test(row.text) && next !== undefined && next.named === null && !next.gap) {
      const within = open !== null && !isClosed(open.lines) && !row.gap && startsLower(next.text);
      if (within || (row.tight && next.tight && !row.gap && open !== null && !marks.has(row.text))) {
        marks.add(row.text);
        open?.marks.push(row.text);
        continue;
      }
      if (marks.has(row.text)) {
        open = start('footnote', next, next.text);
        open.marks.push(row.text);
        index++;
        continue;
      }
    }
    if (
      openingMark(row.text) !== null &&
      (row.gap || open === null || open.kind === 'footnote' || isClosed(open.lines))
    ) {
      open = footnotePart(row.text, row.at);
      parts.push(open);
      continue;
    }
    if (open?.kind === 'footnote' && !row.page && !row.gap) {
      open.lines.push(row.text);
      open.to = row.at;
      continue;
    }
    if (open?.kind === 'footnote') open = null;
    const closed: boolean = open === null || isClosed(open.lines);
    if (row.gap || row.page) {
      const ledIn: boolean = open?.lines.at(-1)?.endsWith(':') ?? false;
      if (row.gap || closed) open = null;
      if (row.gap && row.lead === 0 && !ledIn) listWidth = null;
    }
    const last = parts.at(-1);
    const leadIn = last?.kind === 'paragraph' && (last.lines.at(-1) ?? '').endsWith(':');
    const length = closed || row.gap ? headingLines(rows, index, width) : 0;
    const unindented = row.lead === 0 || row.page;
    if (length > 0 && (unindented || listWidth === null) && !isListed(row, leadIn, listWidth)) {
      open = start('heading', row, row.text);
      for (const more of rows.slice(index + 1, index + length)) {
        open.lines.push(more.text);
        open.to = more.at;
      }
      index += length - 1;
      open = null;
      listWidth = null;
      continue;
    }
    const numbered = listNumber.test(row.text) && closed;
    // A lost bullet is told from a page start by the lead-in, or by the list it stands in.
    const inList = listWidth !== null && !row.tight && (closed || !startsLower(row.text));
    const lost = row.lead > 0 && ((closed && leadIn) || inList);
    if (bullet.test(row.text) || numbered || lost) {
      open = start('listItem', row, row.text.replace(bullet, ''));
      listWidth = Math.max(listWidth ?? 0, row.text.length);
      continue;
    }
    const previous = rows[index - 1]?.text ?? '';
    const inItem = open?.kind === 'listItem';
    // Letters differ in breadth: a line counts as ended early only when the word would have fitted with room to spare.
    const room = inItem ? (listWidth ?? width) - 6 : width - 4;
    const early: boolean = closed && endedEarly(previous, row.text, room);
    const wider: boolean = inItem && closed && listWidth !== null && row.text.length > listWidth + 3;
    if (open === null || early || wider || (width === 0 && closed)) {
      if (inItem && (early || wider)) listWidth = wider ? null : listWidth;
      open = start('paragraph', row, row.text);
      continue;
    }
    open.lines.push(row.text);
    open.to = row.at;
    if (inItem) listWidth = Math.max(listWidth ?? 0, row.text.length);
  }
  return withoutFalseHeadings(parts).map(unmarked);
}

/** Inside a list of lost bullets an indented line is an item, however short. */
function isListed(row: Row, leadIn: boolean, listWidth: number | null): boolean {
  return row.lead > 0 && (leadIn ? !row.page || row.tight : listWidth !== null && !row.page);
}
