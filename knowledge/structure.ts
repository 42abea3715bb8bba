// Turns the lines of a file into headings, paragraphs, list items, footnotes and table rows, joining what the page broke.
// Longer than 250 lines because every rule here weighs the same evidence (line ends, gaps, page starts) and must be
// read beside the others.
import type { Line, Lines } from './readers.ts';
import { endsSentence } from './sentences.ts';
import { appendixHeading, pageLine, wordsAfterOpenHyphen, wordsNeverLast } from './swedish-abbreviations.ts';

/** A piece of a document; `from` and `to` are places in the unit of its `Lines`, inclusive. */
export type Block =
  | { kind: 'heading'; level: number; text: string; from: number; to: number }
  | { kind: 'paragraph' | 'listItem' | 'footnote' | 'tableRow'; text: string; from: number; to: number };

type Kind = Block['kind'];
/** A block in the making. Its lines are joined last, so that long paragraphs cost no more than their length. */
interface Part {
  kind: Kind | 'pageBreak';
  /** How high the format says a heading stands (1 is highest); 0 for other kinds. */
  rank: number;
  lines: string[];
  from: number;
  to: number;
  /** Numbers of the footnotes that its text points to; for a footnote, its own. */
  marks: string[];
}

/** A heading longer than this is a paragraph that somebody marked as heading. */
const longestHeading = 200;
const bullet = /^(?:[-*+•–—‣▪◦·●○■□➢✓]|\u{F0B7}|\u{F0A7})\s+(?=\S)/u;
const listNumber = /^(\d{1,2}|[a-z])[.)]\s+(?=\S)/u;
const numberedHeading = /^(\d{1,2}(?:\.\d{1,2}){0,5})\.?\s+(?=["”“(]?\p{Lu})/u;
const footnoteStart = /^(?:<sup>\s{0,3}\[?(\d{1,3})\]?\s{0,3}<\/sup>|\[\^([^\]\s]{1,20})\]:)\s*/iu;
const footnoteMark = /<sup>\s{0,3}\[?(\d{1,3})\]?\s{0,3}<\/sup>|\[\^([^\]\s]{1,20})\]/giu;

/** The number of a numbered heading (`3.1.2`), an appendix's name (`Bilaga 1`), or null. */
export function headingNumber(heading: string): string | null {
  const appendix = appendixHeading.exec(heading);
  if (appendix !== null) return appendix[0];
  return numberedHeading.exec(heading)?.[1] ?? null;
}

/**
 * Turns lines into blocks in reading order; a footnote follows the paragraph that it interrupted. Levels of headings
 * count from 1; a numbered heading's level is that of its number. Refuses nothing: what is not understood is a paragraph.
 */
export function structure(input: Lines): Block[] {
  const lines = dropFurniture(input.lines);
  const parts = input.form === 'markdown' ? markdownParts(lines) : plainParts(lines);
  return levelled(mended(parts), input.form === 'markdown');
}

// --- Lines and words ---------------------------------------------------------------------------------------------

function firstWord(text: string): string {
  return /^\S{1,60}/u.exec(text)?.[0] ?? '';
}

function startsLower(text: string): boolean {
  return /^["”“(»*_]{0,3}\p{Ll}/u.test(text);
}

function isClosed(lines: string[]): boolean {
  return endsSentence((lines.at(-1) ?? '').slice(-40));
}

/** Joins hard-broken lines into running text: blanks between words, hyphenated words whole, real hyphens kept. */
function joined(lines: string[]): string {
  const pieces: string[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last === undefined) {
      pieces.push(line);
      continue;
    }
    const word = /(\S{1,60})-$/u.exec(last.slice(-62))?.[1];
    if (word === undefined || !/[\p{L}\p{N}]$/u.test(word)) {
      pieces.push(` ${line}`);
      continue;
    }
    const next = firstWord(line).toLowerCase();
    if (wordsAfterOpenHyphen.has(next)) pieces.push(` ${line}`);
    else if (startsLower(line) && /\p{Ll}$/u.test(word)) pieces.splice(-1, 1, last.slice(0, -1), line);
    else pieces.push(line);
  }
  return pieces.join('');
}

/** A hyphen left inside a line where an earlier line ended: `arbets- marknad`; `individ- och familj` is meant so. */
function mendHyphens(text: string): string {
  return text.replace(/(?<=\p{Ll})- (?=(\p{Ll}{1,40}))/gu, (found, next: string) =>
    wordsAfterOpenHyphen.has(next) ? found : '',
  );
}

/** Footnote marks out of running text; a raised number after a unit of length belongs to it (`m2`). */
function withoutMarks(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}][kcdm]?m|\d\s?[kcdm]?m)<sup>\s{0,3}\[?\d{1,3}\]?\s{0,3}<\/sup>/giu, '')
    .replace(/\[\^[^\]\s]{1,20}\]/gu, '')
    .replace(/(?<=[\p{L}.,;:)”"]{2})(?<!(?:^|[^\p{L}])[kcdm]?m)[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3}/gu, '');
}

/** Takes Markdown's and inline HTML's marks away and leaves the words. Every pattern is bounded: lines may be huge. */
function withoutMarkdown(text: string): string {
  return withoutMarks(text)
    .replace(/!?\[([^[\]]{0,2000})\]\([^()[\]\s]{0,2000}(?:\s"[^"]{0,300}")?\)/gu, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,500})>/giu, '$1')
    .replace(
      /<\/?(?:a|b|i|u|p|em|br|sup|sub|span|strong|div|small|mark|font|s|del|ins|center)(?:\s[^<>]{0,300})?\/?>/giu,
      (tag) => (/^<(?:br|p|div)/iu.test(tag) ? ' ' : ''),
    )
    .replace(/(?<![\\*])(\*{1,3})(?=[^\s*])([^*]{0,5000}[^\s*\\])\1(?!\*)/gu, '$2')
    .replace(/(?<![\\\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]{0,5000}[^\s_\\])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/`{1,3}([^`]{1,5000})`{1,3}/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/gu, '$1');
}

/** A label glued to what stands before it: `arbetsmarknadsn…den**Till**`, `F…chefCharlotte Svensson`. */
function unglued(text: string): string[] {
  if (text.length > 2000) return [text];
  const labels = text.split(/(?<=[\p{Ll}\p{N}])(?=\*\*\p{Lu}[^*]{1,60}\*\*)/u);
  return labels.flatMap((label) =>
    /[.!?:]/u.test(label) || label.split(' ').length > 4 ? [label] : label.split(/(?<=\p{Ll}{6})(?=\p{Lu}\p{Ll}{3})/u),
  );
}

function isContents(text: string): boolean {
  return /(?:\.{4}|(?:\. ){4}|…{2}|_{4,}\s*\d)/u.test(text.slice(-400)) && /[.…_\s\d<>/b|]{4,}$/u.test(text.slice(-60));
}

// --- What the page adds ------------------------------------------------------------------------------------------

/** Drops tables of contents, page lines, and running heads: lines that stand at the edge of most pages. */
function dropFurniture(lines: Line[]): Line[] {
  const texts = lines.map((line) => (line.kind === 'text' ? line.text.trim() : null));
  const contents = texts.map((text) => text !== null && isContents(text));
  const edges = pageEdges(texts, lines);
  const counts = new Map<string, number>();
  for (const at of edges) {
    const shape = (texts[at] ?? '').replace(/\d+/gu, '#');
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const pages = lines.filter((line) => line.kind === 'pageBreak').length + 1;
  const often = Math.max(3, Math.ceil(pages / 3));
  return lines.filter((_, at) => {
    const text = texts[at];
    if (text === null || text === undefined || text === '') return true;
    if (contents[at] || (contents[at - 1] && contents[at + 1])) return false;
    if (pageLine.test(text.slice(0, 40))) return false;
    if (!edges.has(at)) return true;
    if (/^[-–\s]{0,3}\d{1,4}(?:\s?(?:\(\s?\d{1,4}\s?\)|\/\s?\d{1,4}))?[-–\s]{0,3}$/u.test(text)) return false;
    return text.length > 120 || (counts.get(text.replace(/\d+/gu, '#')) ?? 0) < often;
  });
}

/** Indexes of the two first and two last lines with text on each page; empty when the file shows no pages. */
function pageEdges(texts: (string | null)[], lines: Line[]): Set<number> {
  const edges = new Set<number>();
  const breaks = lines.flatMap((line, at) => (line.kind === 'pageBreak' ? [at] : []));
  if (breaks.length === 0) return edges;
  let start = 0;
  for (const end of [...breaks, lines.length]) {
    let left = 2;
    for (let at = start; at < end && left > 0; at++) if (texts[at]) left -= edges.add(at).size > 0 ? 1 : 0;
    left = 2;
    for (let at = end - 1; at >= start && left > 0; at--) if (texts[at]) left -= edges.add(at).size > 0 ? 1 : 0;
    start = end + 1;
  }
  return edges;
}

// --- Lines to parts ----------------------------------------------------------------------------------------------

function part(kind: Part['kind'], line: string, at: number, rank = 0): Part {
  return { kind, rank, lines: line === '' ? [] : [line], from: at, to: at, marks: [] };
}

function footnotePart(text: string, at: number): Part {
  const mark = footnoteStart.exec(text.slice(0, 60));
  const note = part('footnote', text.slice(mark?.[0].length ?? 0), at);
  note.marks.push(mark?.[1] ?? mark?.[2] ?? '');
  return note;
}

/** Takes the footnote marks out of a part's lines and remembers them. */
function unmarked(each: Part): Part {
  const found = each.lines.flatMap((line) => [...line.matchAll(footnoteMark)].map((mark) => mark[1] ?? mark[2] ?? ''));
  return { ...each, lines: each.lines.map(withoutMarks), marks: [...each.marks, ...found] };
}

/** A line that its format has already named (HTML, DOCX, PDF by letter size). */
function namedPart(line: Exclude<Line, { kind: 'text' }>): Part {
  if (line.kind === 'pageBreak') return part('pageBreak', '', line.at);
  if (line.kind === 'footnote') return footnotePart(line.text, line.at);
  if (line.kind !== 'heading') return part(line.kind, line.text, line.at);
  return line.text.length > longestHeading
    ? part('paragraph', line.text, line.at)
    : part('heading', line.text, line.at, line.rank);
}

function cellsOf(row: string): string {
  const inner = row.replace(/^\|/u, '').replace(/\|$/u, '');
  return inner
    .split('|')
    .map((cell) => cell.trim())
    .join(' | ');
}

function isBoldOnly(text: string): boolean {
  const bold = /^(?:(\*\*\*?|__)([^*_]{2,120})\1|<(b|strong)>([^<>]{2,120})<\/\3>)$/iu.exec(text);
  const words = (bold?.[2] ?? bold?.[4] ?? '').trim();
  return words !== '' && /\p{L}/u.test(words) && !/[.,;:!?]$/u.test(words);
}

/** Reads Markdown: what is a heading or a list item says so itself; only bold-only headings need a look around. */
function markdownParts(lines: Line[]): Part[] {
  const parts: Part[] = [];
  let open: Part | null = null;
  let blankBefore = true;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'text') {
      parts.push(namedPart(line));
      open = null;
      continue;
    }
    const text = line.text.trim().replace(/^(?:> ?){1,5}/u, '');
    const next = lines[index + 1];
    const blankAfter = next === undefined || next.kind !== 'text' || next.text.trim() === '';
    const wasBlank = blankBefore;
    blankBefore = text === '';
    if (text === '' || /^(?:`{3,}|~{3,})/u.test(text)) {
      open = null;
      continue;
    }
    const heading = /^(#{1,6})\s+(?=\S)/u.exec(text);
    if (/^(?:={3,}|-{3,})$/u.test(text) && open?.kind === 'paragraph' && open.lines.length === 1) {
      Object.assign(open, { kind: 'heading', rank: text.startsWith('=') ? 1 : 2 });
      open = null;
    } else if (/^(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:[-*_] ){2,8}[-*_])$/u.test(text)) {
      parts.push(part('pageBreak', '', line.at));
      open = null;
    } else if (heading !== null && text.length <= longestHeading) {
      const words = text.slice(heading[0].length).replace(/\s#{1,6}$/u, '');
      parts.push(part('heading', words, line.at, heading[1]?.length ?? 1));
      open = null;
    } else if (text.startsWith('|') && text.length > 1) {
      if (!/^[|\s:-]{3,}$/u.test(text.slice(0, 2000))) parts.push(part('tableRow', cellsOf(text), line.at));
      open = null;
    } else if (open === null && footnoteStart.test(text.slice(0, 60))) {
      open = footnotePart(text, line.at);
      parts.push(open);
    } else if (
      bullet.test(text) ||
      (listNumber.test(text) && (open === null || open.kind === 'listItem' || isClosed(open.lines)))
    ) {
      open = part('listItem', text.replace(bullet, ''), line.at);
      parts.push(open);
    } else if (open === null && wasBlank && blankAfter && isBoldOnly(text)) {
      parts.push(part('heading', text, line.at, 7));
    } else {
      for (const piece of unglued(text)) {
        if (open === null) {
          open = part('paragraph', piece, line.at);
          parts.push(open);
        } else open.lines.push(piece);
        open.to = line.at;
      }
    }
  }
  return parts.map(unmarked);
}

/** A line of plain text with what its surroundings say about it. */
interface Row {
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
  named: Part | null;
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

function rowsOf(lines: Line[], doubled: boolean): Row[] {
  const rows: Row[] = [];
  let blanks = 0;
  let page = true;
  for (const line of lines) {
    if (line.kind === 'pageBreak') {
      page = true;
      rows.push({ text: '', at: line.at, lead: 0, gap: false, page, tight: false, named: namedPart(line) });
      continue;
    }
    if (line.kind !== 'text') {
      rows.push({ text: '', at: line.at, lead: 0, gap: true, page, tight: false, named: namedPart(line) });
      blanks = 1;
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

/** The line length (in characters) that the file breaks at: nine lines of ten are no longer; 0 when it does not break. */
function widthOf(rows: Row[]): number {
  const lengths = rows.filter((row) => row.named === null).map((row) => row.text.length);
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return width > 140 ? 0 : width;
}

/** Whether the line was ended on purpose: the next word would have fitted on it. */
function endedEarly(line: string, next: string, width: number): boolean {
  return width > 0 && line.length + 1 + firstWord(next).length <= width;
}

/** Whether a line looks like (a line of) a heading by itself. */
function looksLikeHeading(text: string): boolean {
  if (text.length > 100 || /[.,;:!?…-]$/u.test(text) || /\S {2,}\S/u.test(text)) return false;
  if (/[.!?] ["”“]?\p{Lu}/u.test(text.replace(numberedHeading, '')) || bullet.test(text)) return false;
  // `Telefon: 08-508 …` and addresses are particulars, not headings.
  if (/: [\d(+]|@/u.test(text)) return false;
  return /\p{L}{2}/u.test(text) || /^§\s?\d/u.test(text);
}

/** How many lines from `index` on make a heading (0 to 2): short, a capital first, no stop last, text after. */
function headingLines(rows: Row[], index: number, width: number): number {
  const row = rows[index];
  const next = rows[index + 1];
  if (row === undefined || next === undefined || next.named !== null) return 0;
  if (!/^(?:(?:\d{1,2}(?:\.\d{1,2}){0,5}\.?\s+)?["”“(]?[\p{Lu}\d]|§\s?\d)/u.test(row.text)) return 0;
  if (!looksLikeHeading(row.text) || (listNumber.test(row.text) && continuesList(rows, index))) return 0;
  const opens = (each: Row) => each.gap || each.lead > 0 || /^(?:["”“•–-]\s?)?[\p{Lu}\d]/u.test(each.text);
  const goesOn = wordsNeverLast.has(row.text.split(' ').at(-1)?.toLowerCase() ?? '');
  const ends = !goesOn && opens(next) && !(next.tight && !next.page);
  if (ends && (next.gap || endedEarly(row.text, next.text, width))) return 1;
  const third = rows[index + 2];
  if (third === undefined || third.named !== null || next.gap || next.page || next.lead > 0) return 0;
  if (!looksLikeHeading(next.text) || (!startsLower(next.text) && !goesOn && !next.tight)) return 0;
  if (wordsNeverLast.has(next.text.split(' ').at(-1)?.toLowerCase() ?? '') || !opens(third)) return 0;
  return third.gap || endedEarly(next.text, third.text, width) ? 2 : 0;
}

/** `1. Text` is a list item rather than a heading when another number of the list follows or preceded it closely. */
function continuesList(rows: Row[], index: number): boolean {
  const number = Number.parseInt(rows[index]?.text ?? '', 10);
  const near = [...rows.slice(Math.max(0, index - 4), index), ...rows.slice(index + 1, index + 5)];
  return near.some((row) => Math.abs(Number.parseInt(listNumber.test(row.text) ? row.text : '', 10) - number) === 1);
}

/** Reads plain text by what lines look like: where they end, what stands between them, how they begin. */
function plainParts(lines: Line[]): Part[] {
  const rows = rowsOf(lines, isDoubled(lines));
  const width = widthOf(rows);
  const marks = new Set<string>();
  const parts: Part[] = [];
  let open: Part | null = null;
  /** Length of the longest line of the list that is being read; null outside lists. */
  let listWidth: number | null = null;
  const start = (kind: Kind, row: Row, text: string): Part => {
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
    const before = rows[index - 1];
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
      footnoteStart.test(row.text.slice(0, 60)) &&
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
    const length = closed || row.gap ? headingLines(rows, index, width) : 0;
    const unindented = row.lead === 0 || row.page;
    if (length > 0 && (unindented || listWidth === null) && !isList(parts, row, listWidth)) {
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
    const last = parts.at(-1);
    const leadIn = last !== undefined && last.kind === 'paragraph' && (last.lines.at(-1) ?? '').endsWith(':');
    const numbered = listNumber.test(row.text) && closed;
    // A lost bullet is told from a page start by the lead-in, or by the list it stands in.
    const inList = listWidth !== null && !row.tight && (closed || !startsLower(row.text));
    const lost = row.lead > 0 && ((closed && leadIn) || inList);
    if (bullet.test(row.text) || numbered || lost) {
      open = start('listItem', row, row.text.replace(bullet, ''));
      listWidth = Math.max(listWidth ?? 0, row.text.length);
      continue;
    }
    const previous = before?.text ?? '';
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
function isList(parts: Part[], row: Row, listWidth: number | null): boolean {
  const last = parts.at(-1);
  const leadIn = last !== undefined && last.kind === 'paragraph' && (last.lines.at(-1) ?? '').endsWith(':');
  return row.lead > 0 && (leadIn ? !row.page || row.tight : listWidth !== null && !row.page);
}

/**
 * Plain text only guesses at headings. In a run of them with nothing between, all but the first and last are lines of
 * their own (addresses, numbers); names followed by titles are a signature; a heading with nothing after it is none.
 */
function withoutFalseHeadings(parts: Part[]): Part[] {
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
      !/^§/u.test(words);
    const signature = names && (heading(at + 1) || parts[at + 1] === undefined);
    const titled =
      heading(at - 1) && /^(?:\p{Lu}[\p{L}'-]+ +){1,5}\p{Lu}/u.test(parts[at - 1]?.lines[0] ?? '') && heading(at + 1);
    if (between || signature || titled || at === parts.length - 1) return { ...each, kind: 'paragraph', rank: 0 };
    // A heading that comes back is a part of the ones that do not: `Slutsats` under each of the questions.
    return { ...each, rank: (counts.get(words) ?? 0) > 1 ? 2 : 1 };
  });
}

// --- Parts to blocks ---------------------------------------------------------------------------------------------

/**
 * Joins a sentence that a page break, footnotes or an empty line cut in two. A footnote comes after the text that points
 * to it, also when the page put a heading between them; one that nothing points to stays where it stands.
 */
function mended(parts: Part[]): Part[] {
  const whole: { part: Part; notes: Part[] }[] = [];
  const pointing = new Map<string, { notes: Part[] }>();
  /** The paragraph or item that may still go on, and whether a page ended since. */
  let open: { part: Part; notes: Part[] } | null = null;
  let paged = false;
  for (const each of parts) {
    if (each.kind === 'pageBreak') {
      paged = true;
      continue;
    }
    if (each.kind === 'footnote') {
      const home = pointing.get(each.marks[0] ?? '') ?? whole.at(-1);
      if (home === undefined) whole.push({ part: each, notes: [] });
      else home.notes.push(each);
      continue;
    }
    if (open !== null && each.kind === 'paragraph' && goesOn(open.part, each, paged)) {
      for (const line of each.lines) open.part.lines.push(line);
      open.part.to = Math.max(open.part.to, each.to);
    } else {
      const fresh = { part: { ...each, lines: [...each.lines] }, notes: [] };
      whole.push(fresh);
      open = each.kind === 'paragraph' || each.kind === 'listItem' ? fresh : null;
    }
    const home = whole.at(-1);
    if (home !== undefined) for (const mark of each.marks) pointing.set(mark, home);
    paged = false;
  }
  return whole.flatMap((each) => [each.part, ...each.notes]);
}

function goesOn(open: Part, next: Part, paged: boolean): boolean {
  const last = (open.lines.at(-1) ?? '').slice(-200);
  const first = (next.lines[0] ?? '').slice(0, 80);
  if (endsSentence(last.slice(-40))) return false;
  const lower = startsLower(first);
  const unfinished = /[,-]$/u.test(last) || wordsNeverLast.has(last.split(' ').at(-1)?.toLowerCase() ?? '');
  if (open.kind === 'listItem') return lower && (paged || unfinished);
  if (paged) return lower || unfinished || last.length > 60;
  return (lower && last.length > 30) || (unfinished && (lower || /^\d/u.test(first)));
}

/** Gives each heading its level and each block its final text; blocks without letters or digits are dropped. */
function levelled(parts: Part[], isMarkdown: boolean): Block[] {
  const blocks: Block[] = [];
  const above: { rank: number; number: string | null; level: number; appendix: boolean }[] = [];
  for (const each of parts) {
    if (each.kind === 'pageBreak') continue;
    const whole = joined(each.lines);
    const text = mendHyphens(isMarkdown ? withoutMarkdown(whole) : whole)
      .replace(/[ \t]+/gu, ' ')
      .trim();
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const { from, to } = each;
    if (each.kind !== 'heading') {
      blocks.push({ kind: each.kind, text, from, to });
      continue;
    }
    const appendix = appendixHeading.test(text);
    const number = appendix ? null : headingNumber(text);
    if (appendix) above.length = 0;
    let top = above.at(-1);
    while (top !== undefined && !(number === null ? isUnder(each.rank, top) : isPartOf(number, top))) {
      above.pop();
      top = above.at(-1);
    }
    const level = number === null ? (top?.level ?? 0) + 1 : Math.max(number.split('.').length, (top?.level ?? 0) + 1);
    above.push({ rank: each.rank, number, level, appendix });
    blocks.push({ kind: 'heading', level, text, from, to });
  }
  return blocks;
}

/** An unnumbered heading belongs to a higher one, and to a numbered one of the same rank: sections have numbers there. */
function isUnder(rank: number, top: { rank: number; number: string | null; appendix: boolean }): boolean {
  return top.rank < rank || (top.rank === rank && (top.number !== null || top.appendix));
}

function isPartOf(number: string, top: { number: string | null; appendix: boolean }): boolean {
  return top.appendix || (top.number !== null && number.startsWith(`${top.number}.`));
}
