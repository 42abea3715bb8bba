// What the page adds to a text and must not be read as its words: contents, page numbers, running heads.
import { pageLine } from '../swedish/swedish-abbreviations.ts';
import type { Line } from './lines.ts';

/** Drops tables of contents, page lines, and running heads: lines that stand at the edge of most pages. */
export function dropFurniture(lines: Line[]): Line[] {
  const texts = lines.map((line) => (line.kind === 'text' ? line.text.trim() : null));
  const contents = texts.map((text) => text !== null && isContents(text));
  const edges = pageEdges(texts, lines);
  const counts = new Map<string, number>();
  for (const at of edges) {
    const shape = shapeOf(texts[at] ?? '');
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
    if (/^[-\u2013\s]{0,3}\d{1,4}(?:\s?(?:\(\s?\d{1,4}\s?\)|\/\s?\d{1,4}))?[-\u2013\s]{0,3}$/u.test(text)) return false;
    return text.length > 120 || (counts.get(shapeOf(text)) ?? 0) < often;
  });
}

/** A line with one sign for each of its numbers, so that running heads that count their pages are alike. */
function shapeOf(text: string): string {
  return text.replace(/\d+/gu, '#');
}

/** Indexes of the two first and two last lines with text on each page; empty when the file shows no pages. */
function pageEdges(texts: (string | null)[], lines: Line[]): Set<number> {
  const edges = new Set<number>();
  const breaks = lines.flatMap((line, at) => (line.kind === 'pageBreak' ? [at] : []));
  if (breaks.length === 0) return edges;
  let start = 0;
  for (const end of [...breaks, lines.length]) {
    const filled: number[] = [];
    for (let at = start; at < end; at++) if (texts[at]) filled.push(at);
    for (const at of [...filled.slice(0, 2), ...filled.slice(-2)]) edges.add(at);
    start = end + 1;
  }
  return edges;
}

/** A line of a table of contents: dots or a rule on its way to a page number. */
function isContents(text: string): boolean {
  return (
    /(?:\.{4}|(?:\. ){4}|\u2026{2}|_{4,}\s*\d)/u.test(text.slice(-400)) &&
    /[.\u2026_\s\d<>/b|]{4,}$/u.test(text.slice(-60))
  );
}
