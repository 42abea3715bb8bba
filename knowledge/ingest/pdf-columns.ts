// Tells columns of text and rows of a table on a PDF page apart by the gaps that several lines share.

/** A piece of text as pdf.js places it; `hasEOL` ends its line. */
export interface PdfItem {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
  hasEOL: boolean;
  /** It belongs to a row of a table. */
  inRow?: true;
}

/** What stands for a cell without text. */
const emptyCell = '(tom)';
/** A gap is between columns when it is this many letter sizes wide; fewer lines than these share no columns by chance. */
const widestSpace = 1.5;
const fewestLines = 3;
/** Mean words of a line of running text in a column, and most letters of a cell of a table. */
const wordsOfText = 3;
const lettersOfCell = 30;

type Line = PdfItem[];

/** A run of items without a wide gap. */
interface Segment {
  items: PdfItem[];
  left: number;
  right: number;
}

/** The items of a page with columns one after the other, and with the cells of each table row parted by "|". */
export function inReadingOrder(items: PdfItem[]): PdfItem[] {
  const lines = linesOf(items).map((line) => ({ line, segments: segmentsOf(line) }));
  const ordered: PdfItem[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && (lines[end]?.segments.length ?? 0) > 1) end += 1;
    const rows = lines.slice(at, end).map(({ segments }) => segments);
    const arranged = rows.length < fewestLines ? null : arrange(rows);
    if (arranged === null) end = Math.max(end, at + 1);
    ordered.push(...(arranged ?? lines.slice(at, end).flatMap(({ line }) => line)));
    at = end;
  }
  return ordered;
}

function linesOf(items: PdfItem[]): Line[] {
  const lines: Line[] = [];
  let line: Line = [];
  for (const item of items) {
    line.push(item);
    if (!item.hasEOL) continue;
    lines.push(line);
    line = [];
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** A line at one height as its segments; a line that is not simply written from left to right is one segment. */
function segmentsOf(line: Line): Segment[] {
  const segments: Segment[] = [];
  const height = line.find((item) => item.str.trim() !== '')?.y;
  for (const item of line.filter((each) => each.str.trim() !== '')) {
    const last = segments.at(-1);
    if (height === undefined || Math.abs(item.y - height) > 0.5 || (last !== undefined && item.x < last.right - 1))
      return [];
    if (last !== undefined && item.x - last.right < widestSpace * item.fontSize) {
      if (item.x - last.right > item.fontSize * 0.15) last.items.push({ ...item, str: ' ', hasEOL: false });
      last.items.push(item);
      last.right = item.x + item.width;
    } else segments.push({ items: [item], left: item.x, right: item.x + item.width });
  }
  return segments;
}

/** Lines with gaps as columns or table rows; null when they are neither beyond doubt. */
function arrange(rows: Segment[][]): PdfItem[] | null {
  const columns = columnsOf(rows.flat());
  const grid = rows.map((row) =>
    columns.map(({ left, right }) => row.filter((each) => each.left >= left && each.right <= right)),
  );
  if (columns.length < 2 || grid.some((cells) => cells.some((cell) => cell.length > 1))) return null;
  const byColumn = columns.map((_, column) => grid.flatMap((cells) => cells[column] ?? []));
  const texts = byColumn.map((column) => column.map(textOf));
  const isText = (column: string[]) => mean(column.map((text) => text.split(/\s+/u).length)) >= wordsOfText;
  if (columns.length <= 3 && texts.every(isText)) return byColumn.flatMap((column) => column.flatMap(ended));
  if (texts.some((column) => column.some((text) => text.length > lettersOfCell))) return null;
  // Marks of a list stand before a gap too.
  if (texts.some((column) => column.every((text) => !/[\p{L}\p{N}]{2}|\d/u.test(text)))) return null;
  return grid.flatMap((cells) => tableRow(cells.map((cell) => cell[0])));
}

/** Places across the page that segments cover, from left to right. */
function columnsOf(segments: Segment[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of [...segments].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left <= last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

function tableRow(cells: (Segment | undefined)[]): PdfItem[] {
  const model = cells.find((cell) => cell !== undefined)?.items[0];
  if (model === undefined) return [];
  const sign = (str: string) => ({ ...model, str, hasEOL: false });
  const items = cells.flatMap((cell, at) => [
    ...(at === 0 ? [] : [sign(' | ')]),
    ...(cell?.items.map((item) => ({ ...item, hasEOL: false })) ?? [sign(emptyCell)]),
  ]);
  return [...items.map((item) => ({ ...item, inRow: true as const })), { ...sign(''), hasEOL: true }];
}

function ended({ items }: Segment): PdfItem[] {
  return items.map((item, at) => ({ ...item, hasEOL: at === items.length - 1 }));
}

function textOf({ items }: Segment): string {
  return items.map((item) => item.str).join('');
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}
