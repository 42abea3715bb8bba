// Reads PDF files into lines, telling headings and empty lines by letter sizes and gaps.
import { constants, inflateSync } from 'node:zlib';
import { longestHeading } from './headings.ts';
import { type Line, type Lines, type Unreadable, unreadable } from './lines.ts';
import { inReadingOrder, type PdfItem } from './pdf-columns.ts';
import { cleaned } from './untrusted-text.ts';

/** A line as it stands on its page: `y` is its height over the page's foot, in points like `size`. */
interface PdfLine {
  text: string;
  size: number;
  y: number;
  isRow: boolean;
}

/** As many pages as a shelf of binders; each takes a tenth of a megabyte of memory while it is read. */
const mostPages = 2_000;
/** Most bytes that what is packed in a PDF, pictures apart, may unpack to. */
const mostUnpacked = 150 * 1024 * 1024;

/** Reads a PDF; one that is locked, damaged or without a text layer is refused, pages without text are warned of. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Lines | Unreadable> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  let pages: PdfLine[][];
  if (unpacksTo(bytes, mostUnpacked) === 'tooLarge')
    return unreadable(`${name} unpacks to more than can be read at once (150 MB); split it into smaller documents.`);
  try {
    // pdf.js refuses a Node Buffer and empties the array it is given, so it gets a plain copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (pdf.numPages > mostPages) {
      await pdf.loadingTask.destroy();
      return unreadable(`${name} has more than ${mostPages} pages; split it into smaller documents.`);
    }
    const { items } = await extractTextItems(pdf);
    pages = items.map((page) => pdfPage(inReadingOrder(page)));
    await pdf.loadingTask.destroy();
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return unreadable(
      locked
        ? `${name} is locked with a password; save a copy of it without one.`
        : `${name} is not a whole PDF file; get it again or save it again as PDF.`,
    );
  }
  const blank = pages.flatMap((page, at) => (page.some((line) => /[\p{L}\p{N}]/u.test(line.text)) ? [] : [at + 1]));
  if (blank.length === pages.length) {
    return unreadable(
      `${name} has no text layer, it is probably scanned; run text recognition (OCR) on it and save it again.`,
    );
  }
  const warnings =
    blank.length === 0 ? [] : [`${name} has no text on page ${blank.join(', ')}; what is pictured there was not read.`];
  return { kind: 'lines', unit: 'page', form: 'plain', lines: pdfLines(pages), warnings };
}

/** Text items as lines; a small number after a word is a footnote mark, at the start of a line a footnote's own. */
function pdfPage(items: PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  for (const [index, item] of items.entries()) {
    if (item.str !== '') {
      const mark = /^\s*\d{1,3}\s*$/u.test(item.str);
      const neighbour: number =
        line?.size ?? items.slice(index + 1, index + 4).find((next) => /\S/u.test(next.str))?.fontSize ?? 0;
      const raised = mark && item.fontSize > 0 && item.fontSize < neighbour * 0.8;
      const text = raised ? `<sup>${item.str.trim()}</sup>` : item.str;
      if (
        line === null ||
        (!raised && Math.abs(line.y - item.y) > Math.max(line.size, item.fontSize) * 0.7 && item.str.trim() !== '')
      ) {
        line = { text, size: raised ? neighbour : item.fontSize, y: item.y, isRow: item.inRow === true };
        lines.push(line);
      } else {
        line.text += text;
        if (line.text.trim() === text.trim()) {
          line.size = item.fontSize;
          line.y = item.y;
        }
      }
    }
    if (item.hasEOL) line = null;
  }
  return lines
    .map((each) => ({ ...each, text: cleaned(each.text).replaceAll('\n', ' ').trimEnd() }))
    .filter((each) => each.text !== '');
}

/** The size of a line's letters to the half point. */
function letterSize(line: PdfLine): number {
  return Math.round(line.size * 2) / 2;
}

/** Pages as lines: larger letters than the body's are headings, wider gaps than the usual one are empty lines. */
function pdfLines(pages: PdfLine[][]): Line[] {
  const letters = new Map<number, number>();
  const gaps: number[] = [];
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const size = letterSize(line);
      letters.set(size, (letters.get(size) ?? 0) + line.text.length);
      const above = page[index - 1];
      if (above !== undefined && above.y > line.y) gaps.push(above.y - line.y);
    }
  }
  const body = [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
  const larger = [...letters.keys()].filter((size) => size > body * 1.12).sort((a, b) => b - a);
  gaps.sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length * 0.4)] ?? 0;
  return pages.flatMap((page, number) => {
    const at = number + 1;
    const lines: Line[] = number === 0 ? [] : [{ kind: 'pageBreak', at }];
    for (const [index, line] of page.entries()) {
      const rank = larger.indexOf(letterSize(line)) + 1;
      const above = page[index - 1];
      const gap = above !== undefined && above.y - line.y > usual * 1.4;
      const last = lines.at(-1);
      if (line.isRow) {
        lines.push({ kind: 'tableRow', text: line.text.trim(), at });
        continue;
      }
      if (rank > 0 && line.text.length <= longestHeading) {
        // A heading that wraps over two lines is one heading.
        if (last?.kind === 'heading' && last.rank === rank && !gap) last.text = `${last.text} ${line.text.trim()}`;
        else lines.push({ kind: 'heading', rank, text: line.text.trim(), at });
        continue;
      }
      if (gap) lines.push({ kind: 'text', text: '', at });
      lines.push({ kind: 'text', text: line.text, at });
    }
    return lines;
  });
}

/**
 * Unpacks each packed stream, and keeps nothing of it, to see that the reader will not need more memory than `most` bytes. Pictures are
 * left out: the reader of text does not unpack them.
 */
function unpacksTo(bytes: Uint8Array, most: number): 'tooLarge' | 'fits' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = most;
  for (let at = file.indexOf('stream'); at >= 0; ) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf('endstream', start);
    const before = file.toString('latin1', Math.max(0, at - 500), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    if (/\/(?:FlateDecode|Fl)\b/.test(dictionary) && !/\/Subtype\s*\/Image\b/.test(dictionary)) {
      try {
        const packed = file.subarray(start, end < 0 ? undefined : end);
        left -= inflateSync(packed, { maxOutputLength: left, finishFlush: constants.Z_SYNC_FLUSH }).length;
      } catch (fault) {
        if (fault instanceof RangeError) return 'tooLarge';
      }
      if (left < 1) return 'tooLarge';
    }
    at = end < 0 ? -1 : file.indexOf('stream', end + 9);
  }
  return 'fits';
}
