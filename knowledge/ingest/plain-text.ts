// Reads the lines of plain text by what they look like: where they end, what stands between them, how they begin.
import { openingMark } from './footnotes.ts';
import type { Line } from './lines.ts';
import { bullet, listNumber } from './list-items.ts';
import { footnotePart, type Part, part, unmarked } from './parts.ts';
import { headingLines, withoutFalseHeadings } from './plain-headings.ts';
import { endedEarly, type PlainRow, rowsOf, widthOf } from './plain-rows.ts';
import { isClosed, startsLower } from './running-text.ts';

/** Where the reading stands. */
interface Reader {
  rows: PlainRow[];
  /** The row in hand. */
  index: number;
  width: number;
  parts: Part[];
  /** The part that a further line may belong to. */
  open: Part | null;
  /** Numbers of footnotes that the text has referred to. */
  marks: Set<string>;
  /** Length of the longest line of the list that is being read; null outside lists. */
  listWidth: number | null;
}

/** Reads plain text by what lines look like: where they end, what stands between them, how they begin. */
export function plainParts(lines: Line[]): Part[] {
  const rows = rowsOf(lines);
  const reader: Reader = {
    rows,
    index: 0,
    width: widthOf(rows),
    parts: [],
    open: null,
    marks: new Set(),
    listWidth: null,
  };
  for (; reader.index < rows.length; reader.index += 1) {
    const row = rows[reader.index];
    if (row === undefined) break;
    if (readNamed(reader, row) || readMark(reader, row) || readFootnote(reader, row)) continue;
    const closed = reader.open === null || isClosed(reader.open.lines);
    endAtGap(reader, row, closed);
    if (readHeading(reader, row, closed) || readItem(reader, row, closed)) continue;
    readRunning(reader, row, closed);
  }
  return withoutFalseHeadings(reader.parts).map(unmarked);
}

function start(reader: Reader, kind: Part['kind'], row: PlainRow, text: string): Part {
  const fresh = part(kind, text, row.at, kind === 'heading' ? 1 : 0);
  reader.parts.push(fresh);
  reader.open = fresh;
  return fresh;
}

function goOn(open: Part, row: PlainRow): void {
  open.lines.push(row.text);
  open.to = row.at;
}

/** A part that the form of the document names itself. */
function readNamed(reader: Reader, { named }: PlainRow): boolean {
  if (named === null) return false;
  reader.parts.push(named);
  if (named.kind !== 'pageBreak') reader.open = null;
  return true;
}

/** A number on a line of its own: a reference to a footnote, or the footnote that belongs to one. */
function readMark(reader: Reader, row: PlainRow): boolean {
  const { rows, index, open, marks } = reader;
  const next = rows[index + 1];
  if (!/^\d{1,3}$/u.test(row.text) || next === undefined || next.named !== null || next.gap) return false;
  const within = open !== null && !isClosed(open.lines) && !row.gap && startsLower(next.text);
  if (within || (row.tight && next.tight && !row.gap && open !== null && !marks.has(row.text))) {
    marks.add(row.text);
    open?.marks.push(row.text);
    return true;
  }
  if (!marks.has(row.text)) return false;
  start(reader, 'footnote', next, next.text).marks.push(row.text);
  reader.index += 1;
  return true;
}

function readFootnote(reader: Reader, row: PlainRow): boolean {
  const { open, parts } = reader;
  const mayBegin = row.gap || open === null || open.kind === 'footnote' || isClosed(open.lines);
  if (openingMark(row.text) !== null && mayBegin) {
    reader.open = footnotePart(row.text, row.at);
    parts.push(reader.open);
    return true;
  }
  if (open?.kind !== 'footnote') return false;
  if (row.page || row.gap) {
    reader.open = null;
    return false;
  }
  goOn(open, row);
  return true;
}

function endAtGap(reader: Reader, row: PlainRow, closed: boolean): void {
  if (!row.gap && !row.page) return;
  const ledIn = reader.open?.lines.at(-1)?.endsWith(':') ?? false;
  if (row.gap || closed) reader.open = null;
  if (row.gap && row.lead === 0 && !ledIn) reader.listWidth = null;
}

function isLedIn({ parts }: Reader): boolean {
  const last = parts.at(-1);
  return last?.kind === 'paragraph' && (last.lines.at(-1) ?? '').endsWith(':');
}

function readHeading(reader: Reader, row: PlainRow, closed: boolean): boolean {
  const { rows, index, width, listWidth } = reader;
  const length = closed || row.gap ? headingLines(rows, index, width) : 0;
  const unindented = row.lead === 0 || row.page;
  if (length === 0 || !(unindented || listWidth === null) || isListed(row, isLedIn(reader), listWidth)) return false;
  const heading = start(reader, 'heading', row, row.text);
  for (const more of rows.slice(index + 1, index + length)) goOn(heading, more);
  reader.index += length - 1;
  reader.open = null;
  reader.listWidth = null;
  return true;
}

function readItem(reader: Reader, row: PlainRow, closed: boolean): boolean {
  const { listWidth } = reader;
  const numbered = listNumber.test(row.text) && closed;
  // A lost bullet is told from a page start by the lead-in, or by the list it stands in.
  const inList = listWidth !== null && !row.tight && (closed || !startsLower(row.text));
  const lost = row.lead > 0 && ((closed && isLedIn(reader)) || inList);
  if (!bullet.test(row.text) && !numbered && !lost) return false;
  start(reader, 'listItem', row, row.text.replace(bullet, ''));
  reader.listWidth = Math.max(listWidth ?? 0, row.text.length);
  return true;
}

/** A line that goes on with the open part, or begins a paragraph. */
function readRunning(reader: Reader, row: PlainRow, closed: boolean): void {
  const { rows, index, width, open, listWidth } = reader;
  const previous = rows[index - 1]?.text ?? '';
  const inItem = open?.kind === 'listItem';
  // Letters differ in breadth: a line counts as ended early only when the word would have fitted with room to spare.
  const room = inItem ? (listWidth ?? width) - 6 : width - 4;
  const early = closed && endedEarly(previous, row.text, room);
  const wider = inItem && closed && listWidth !== null && row.text.length > listWidth + 3;
  if (open === null || early || wider || (width === 0 && closed)) {
    if (inItem && (early || wider)) reader.listWidth = wider ? null : listWidth;
    start(reader, 'paragraph', row, row.text);
    return;
  }
  goOn(open, row);
  if (inItem) reader.listWidth = Math.max(listWidth ?? 0, row.text.length);
}

/** Inside a list of lost bullets an indented line is an item, however short. */
function isListed(row: PlainRow, leadIn: boolean, listWidth: number | null): boolean {
  return row.lead > 0 && (leadIn ? !row.page || row.tight : listWidth !== null && !row.page);
}
