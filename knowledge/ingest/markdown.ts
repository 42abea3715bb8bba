// Reads the lines of Markdown: their marks say what they are, and are taken away.
import { openingMark, withoutMarks } from './footnotes.ts';
import { longestHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { bullet, listNumber } from './list-items.ts';
import { footnotePart, namedPart, type Part, part, unmarked } from './parts.ts';
import { isClosed } from './running-text.ts';

/** Reads Markdown: what is a heading or a list item says so itself; only bold-only headings need a look around. */
export function markdownParts(lines: Line[]): Part[] {
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
      open.kind = 'heading';
      open.rank = text.startsWith('=') ? 1 : 2;
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
    } else if (open === null && openingMark(text) !== null) {
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

/** A label glued to what stands before it: `staden**Till**`, `enhetschefAnna Svensson`. */
function unglued(text: string): string[] {
  if (text.length > 2000) return [text];
  const labels = text.split(/(?<=[\p{Ll}\p{N}])(?=\*\*\p{Lu}[^*]{1,60}\*\*)/u);
  return labels.flatMap((label) =>
    /[.!?:]/u.test(label) || label.split(' ').length > 4 ? [label] : label.split(/(?<=\p{Ll}{6})(?=\p{Lu}\p{Ll}{3})/u),
  );
}

/** Takes Markdown's and inline HTML's marks away and leaves the words. Every pattern is bounded: lines may be huge. */
export function withoutMarkdown(text: string): string {
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
