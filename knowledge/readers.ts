// Reads the bytes of a file (.md .txt .pdf .docx .html) into lines with their place, and says what is wrong when it cannot.
// Longer than 250 lines because each format needs its own small reader and all share the cleaning of untrusted text.
import type { HTMLElement, Node } from 'node-html-parser';

/** A line of a file, or a piece that the format itself names; `at` is its place, from 1, in the unit of its `Lines`. */
export type Line =
  | { kind: 'text'; text: string; at: number }
  | { kind: 'heading'; rank: number; text: string; at: number }
  | { kind: 'paragraph' | 'listItem' | 'footnote' | 'tableRow'; text: string; at: number }
  | { kind: 'pageBreak'; at: number };

/** A file as lines. `form` says whether Markdown's marks mean something in its `text` lines. */
export interface Lines {
  kind: 'lines';
  unit: 'line' | 'page' | 'paragraph';
  form: 'markdown' | 'plain';
  lines: Line[];
  /** English sentences for the operator about what was odd. */
  warnings: string[];
}

/** A file that cannot be read; `fault` is one English sentence that says what is wrong and what to do. */
export interface Unreadable {
  kind: 'unreadable';
  fault: string;
}

/** Largest file taken, in bytes. */
export const largestFile = 50 * 1024 * 1024;

/**
 * Text as it may be stored and shown: NFC, no control, zero-width, soft-hyphen or direction characters, no broken
 * surrogates; any kind of blank becomes a space. Line feeds and form feeds stay.
 */
export function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\v', '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[\p{Cc}]/gu, (control) => (control === '\n' || control === '\f' ? control : ''))
    .normalize('NFC');
}

function unreadable(fault: string): Unreadable {
  return { kind: 'unreadable', fault };
}

/** UTF-8 strictly, UTF-16 when it says so; null for any other encoding. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without a mark is valid UTF-8 full of zero bytes.
    const zeros = text.slice(0, 4000).split('\0').length - 1;
    return zeros * 10 > Math.min(text.length, 4000) ? null : text;
  } catch {
    return null;
  }
}

/** Whether a text file is Markdown, judged by marks that plain text does not have. */
function isMarkdown(text: string): boolean {
  return /^(?:#{1,6} \S|\*\*[^*\n]{1,120}\*\*[ ]{0,4}$|\|[ :-]{3,}\|)/mu.test(text.slice(0, 200_000));
}

function textLines(name: string, text: string): Lines {
  const lines: Line[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    for (const [nth, piece] of line.split('\f').entries()) {
      if (nth > 0) lines.push({ kind: 'pageBreak', at: index + 1 });
      lines.push({ kind: 'text', text: piece.trimEnd(), at: index + 1 });
    }
  }
  const form = /\.md$/iu.test(name) || isMarkdown(text) ? 'markdown' : 'plain';
  return { kind: 'lines', unit: 'line', form, lines, warnings: [] };
}

// --- HTML, and DOCX by way of it ---------------------------------------------------------------------------------

/** Elements whose content is not shown as text, or is the site's and not the document's. */
const unseen = new Set(
  'script style template noscript head svg math iframe object embed canvas audio video select button nav'.split(' '),
);
const blocksOfText = new Set(
  'p div section article main header footer aside blockquote pre ul ol dl dt dd table thead tbody tfoot caption figure figcaption address form fieldset details summary hr body html'.split(
    ' ',
  ),
);
const neverClosed = new Set(
  'area base br col hr img input link meta source track wbr p li dt dd tr td th option'.split(' '),
);
/** Deeper nesting than this is damage or an attack; the parser's time grows with the square of it. */
const deepest = 400;

/** Cuts out comments and the content of scripts and styles, keeping line breaks so that line numbers stay true. */
function withoutUnseen(html: string): string {
  const lower = html.toLowerCase();
  const kept: string[] = [];
  let at = 0;
  for (const open of lower.matchAll(/<!--|<(script|style|template|noscript)(?=[\s/>])/gu)) {
    if (open.index < at) continue;
    const closing = open[1] === undefined ? '-->' : `</${open[1]}`;
    const end = lower.indexOf(closing, open.index + 4);
    const stop = end < 0 ? html.length : end + closing.length;
    kept.push(html.slice(at, open.index), '\n'.repeat(html.slice(open.index, stop).split('\n').length - 1));
    at = stop;
    // What is never closed hides the rest of the file, as it does in a browser.
    if (end < 0) break;
    if (open[1] !== undefined) at = Math.max(at, html.indexOf('>', at) + 1);
  }
  kept.push(html.slice(at));
  return kept.join('');
}

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/giu)) {
    if (neverClosed.has((tag[2] ?? '').toLowerCase())) continue;
    depth = Math.max(0, depth + (tag[1] === '/' ? -1 : 1));
    if (depth > deepest) return true;
  }
  return false;
}

/** The parser's types promise a name; the root has null. */
function tagOf(element: HTMLElement): string {
  const name: string | null = element.rawTagName;
  return (name ?? '').toLowerCase();
}

function isHidden(element: HTMLElement): boolean {
  if (unseen.has(tagOf(element))) return true;
  if (element.rawAttrs === '') return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = (element.getAttribute('style') ?? '').toLowerCase().replaceAll(' ', '');
  return /display:none|visibility:hidden|font-size:0(?![.\d])|opacity:0(?![.\d])/u.test(style);
}

/** What is open around the text being read. */
interface Setting {
  kind: 'paragraph' | 'listItem' | 'tableRow' | 'footnote' | 'heading';
  rank: number;
  /** Items counted in a numbered list; null elsewhere. */
  count: number | null;
}

/** Walks HTML in reading order, without recursion, and gives a line for each piece of text. */
async function htmlLines(html: string, byParagraph: boolean): Promise<Line[] | null> {
  const seen = withoutUnseen(html);
  if (isTooDeep(seen)) return null;
  const { parse, NodeType } = await import('node-html-parser');
  const lines: Line[] = [];
  const starts = [0];
  for (let at = seen.indexOf('\n'); at >= 0; at = seen.indexOf('\n', at + 1)) starts.push(at + 1);
  let line = 0;
  const settings: Setting[] = [{ kind: 'paragraph', rank: 0, count: null }];
  const setting = () => settings.at(-1) ?? { kind: 'paragraph', rank: 0, count: null };
  let words: string[] = [];
  let bold = 0;
  let letters = { all: 0, bold: 0 };
  const flush = () => {
    const text = cleaned(words.join('')).replace(/\s+/gu, ' ').trim();
    const { kind, rank } = setting();
    const isLabel = letters.all > 0 && letters.all === letters.bold && text.length <= 120 && !/[.,;:!?]$/u.test(text);
    words = [];
    letters = { all: 0, bold: 0 };
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const at = byParagraph ? lines.length + 1 : line + 1;
    if (kind === 'heading') lines.push({ kind, rank, text, at });
    else if (kind === 'paragraph' && isLabel) lines.push({ kind: 'heading', rank: 7, text, at });
    else lines.push({ kind, text: kind === 'tableRow' ? text.replace(/(?:\s?\|\s?)+$/u, '') : text, at });
    // What follows in the same list item is a paragraph of its own.
    if (kind === 'listItem') setting().kind = 'paragraph';
  };
  const open: { node: Node; leave: boolean }[] = [{ node: parse(seen, { comment: false }), leave: false }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node, leave } = step;
    if (node.nodeType === NodeType.TEXT_NODE) {
      if (words.length === 0) while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= node.range[0]) line++;
      const text = node.text.replace('\u2191', '');
      words.push(text);
      const count = text.replace(/\s+/gu, '').length;
      letters.all += count;
      if (bold > 0) letters.bold += count;
      continue;
    }
    if (node.nodeType !== NodeType.ELEMENT_NODE || !isElement(node) || isHidden(node)) continue;
    const tag = tagOf(node);
    const inRow = setting().kind === 'tableRow';
    const isBlock = blocksOfText.has(tag) || tag === 'li' || tag === 'tr' || /^h[1-6]$/u.test(tag);
    if (isBlock && !(inRow && tag !== 'tr')) flush();
    else if (isBlock || tag === 'br') words.push(' ');
    if (tag === 'b' || tag === 'strong') bold += leave ? -1 : 1;
    if (leave) {
      if (tag === 'td' || tag === 'th') words.push(' | ');
      if (changesSetting(tag)) settings.pop();
      continue;
    }
    if (tag === 'sup') {
      const mark = /^\s*\[?(\d{1,3})\]?\s*$/u.exec(node.text)?.[1];
      words.push(mark === undefined ? node.text : `<sup>${mark}</sup>`);
      continue;
    }
    if (changesSetting(tag)) settings.push(settingOf(node, tag, settings));
    if (tag === 'li' && setting().kind === 'listItem') {
      const list = settings.at(-2);
      if (list?.count !== null && list !== undefined) words.push(`${++list.count}. `);
    }
    const note = setting().kind === 'footnote' && tag === 'li' ? /\d+$/u.exec(node.id)?.[0] : undefined;
    if (note !== undefined) words.push(`<sup>${note}</sup>`);
    open.push({ node, leave: true });
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child !== undefined) open.push({ node: child, leave: false });
    }
  }
  flush();
  return lines;
}

function isElement(node: Node): node is HTMLElement {
  return 'rawAttrs' in node;
}

function changesSetting(tag: string): boolean {
  return tag === 'ul' || tag === 'ol' || tag === 'li' || tag === 'tr' || /^h[1-6]$/u.test(tag);
}

function settingOf(element: HTMLElement, tag: string, settings: Setting[]): Setting {
  const around = settings.at(-1)?.kind === 'tableRow' ? 'tableRow' : 'paragraph';
  if (tag === 'tr') return { kind: 'tableRow', rank: 0, count: null };
  if (tag === 'ol') return { kind: around, rank: 0, count: 0 };
  if (tag === 'ul') return { kind: around, rank: 0, count: null };
  if (tag !== 'li') return { kind: 'heading', rank: Number(tag.slice(1)), count: null };
  // Footnotes of converted documents are list items at the end, known by their id.
  if (/^(?:footnote|endnote|fn|note)[-_:]?\d+$/iu.test(element.id)) return { kind: 'footnote', rank: 0, count: null };
  return { kind: around === 'tableRow' ? around : 'listItem', rank: 0, count: null };
}

async function readHtml(name: string, html: string): Promise<Lines | Unreadable> {
  const lines = await htmlLines(html, false);
  if (lines === null)
    return unreadable(`${name} has elements nested hundreds deep or never closed; save it again as .html or .docx.`);
  return { kind: 'lines', unit: 'line', form: 'plain', lines, warnings: [] };
}

/** Largest size, in bytes, that a DOCX may unfold to: a small file can hide gigabytes. */
const largestUnfolded = 300 * 1024 * 1024;

/** The bytes that a zip archive says it unfolds to, from the list of entries at its end; 0 when there is no such list. */
function unfoldedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const earliest = Math.max(0, end - 65_535);
  while (end >= earliest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < earliest) return 0;
  let at = view.getUint32(end + 16, true);
  let size = 0;
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    size += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}

async function readDocx(name: string, bytes: Uint8Array): Promise<Lines | Unreadable> {
  const damaged = `${name} is not a whole .docx file; open it in Word and save it again as .docx.`;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return unreadable(`${name} is locked with a password or in the old .doc form; save it unlocked as .docx.`);
  }
  try {
    if (unfoldedSize(bytes) > largestUnfolded) {
      return unreadable(`${name} unfolds to more than 300 MB; split it into smaller documents.`);
    }
    const { default: mammoth } = await import('mammoth');
    const contents = [1, 2, 3, 4, 5, 6].flatMap((level) => [
      `p[style-name='toc ${level}'] => !`,
      `p[style-name='TOC ${level}'] => !`,
    ]);
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { includeEmbeddedStyleMap: false, styleMap: ["p[style-name='Title'] => h1:fresh", ...contents] },
    );
    const lines = await htmlLines(value.replace(/<img\s[^>]*>/gu, ''), true);
    if (lines === null) return unreadable(damaged);
    return { kind: 'lines', unit: 'paragraph', form: 'plain', lines, warnings: [] };
  } catch {
    return unreadable(damaged);
  }
}

// --- PDF ---------------------------------------------------------------------------------------------------------

interface PdfLine {
  text: string;
  size: number;
  y: number;
}

async function readPdf(name: string, bytes: Uint8Array): Promise<Lines | Unreadable> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  let pages: PdfLine[][];
  try {
    // The reader takes the bytes away from their owner, so it gets a copy.
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    const { items } = await extractTextItems(pdf);
    pages = items.map(pdfPage);
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
function pdfPage(items: { str: string; y: number; fontSize: number; hasEOL: boolean }[]): PdfLine[] {
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
        line = { text, size: raised ? neighbour : item.fontSize, y: item.y };
        lines.push(line);
      } else {
        line.text += text;
        if (line.text.trim() === text.trim()) Object.assign(line, { size: item.fontSize, y: item.y });
      }
    }
    if (item.hasEOL) line = null;
  }
  return lines
    .map((each) => ({ ...each, text: cleaned(each.text).replaceAll('\n', ' ').trimEnd() }))
    .filter((each) => each.text !== '');
}

/** Pages as lines: larger letters than the body's are headings, wider gaps than the usual one are empty lines. */
function pdfLines(pages: PdfLine[][]): Line[] {
  const letters = new Map<number, number>();
  const gaps: number[] = [];
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const size = Math.round(line.size * 2) / 2;
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
      const rank = larger.indexOf(Math.round(line.size * 2) / 2) + 1;
      const above = page[index - 1];
      const gap = above !== undefined && above.y - line.y > usual * 1.4;
      const last = lines.at(-1);
      if (rank > 0 && line.text.length <= 200) {
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

// --- Any file ----------------------------------------------------------------------------------------------------

/**
 * Reads one file; its kind is told by the name's ending. Never throws for what a file may hold: a file that is empty,
 * too large, damaged, encrypted, scanned, of unknown kind or not UTF-8 comes back as `Unreadable`.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<Lines | Unreadable> {
  if (bytes.length > largestFile) return unreadable(`${name} is larger than 50 MB; split it into smaller documents.`);
  if (bytes.length === 0) return unreadable(`${name} is empty; check that it was saved and copied whole.`);
  const ending = /\.[^.]{1,8}$/u.exec(name.toLowerCase())?.[0] ?? '';
  const lines = await readKind(name, ending, bytes);
  if (lines.kind === 'unreadable') return lines;
  const hasText = lines.lines.some((line) => line.kind !== 'pageBreak' && /[\p{L}\p{N}]/u.test(line.text));
  return hasText ? lines : unreadable(`${name} holds no text; check that it was saved and copied whole.`);
}

async function readKind(name: string, ending: string, bytes: Uint8Array): Promise<Lines | Unreadable> {
  switch (ending) {
    case '.pdf':
      return readPdf(name, bytes);
    case '.docx':
      return readDocx(name, bytes);
    case '.md':
    case '.txt':
    case '.html':
    case '.htm': {
      const text = decoded(bytes);
      if (text === null) return unreadable(`${name} is not UTF-8 text; save it as UTF-8.`);
      return ending.startsWith('.h') ? readHtml(name, text.toWellFormed()) : textLines(name, cleaned(text));
    }
    default:
      return unreadable(`${name} is of a kind that cannot be read; save it as .md, .txt, .pdf, .docx or .html.`);
  }
}
