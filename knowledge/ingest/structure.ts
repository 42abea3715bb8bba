// Turns the lines of a file into headings, paragraphs, list items, footnotes and table rows, joining what the page broke.
import { mended } from '../swedish/cut-sentences.ts';
import { type HeadingAbove, headingLevel } from './headings.ts';
import type { Lines } from './lines.ts';
import { markdownParts, withoutMarkdown } from './markdown.ts';
import { dropFurniture } from './page-furniture.ts';
import type { Part } from './parts.ts';
import { plainParts } from './plain-text.ts';
import { joined, mendHyphens } from './running-text.ts';

/** A piece of a document; `from` and `to` are places in the unit of its `Lines`, inclusive. */
export type Block =
  | { kind: 'heading'; level: number; text: string; from: number; to: number }
  | { kind: 'paragraph' | 'listItem' | 'footnote' | 'tableRow'; text: string; from: number; to: number };

/**
 * Turns lines into blocks in reading order; a footnote follows the paragraph that it interrupted. Levels of headings
 * count from 1; a numbered heading's level is that of its number. Refuses nothing: what is not understood is a paragraph.
 */
export function structure(input: Lines): Block[] {
  const lines = dropFurniture(input.lines);
  const parts = input.form === 'markdown' ? markdownParts(lines) : plainParts(lines);
  return levelled(mended(parts), input.form === 'markdown');
}

/** Gives each heading its level and each block its final text; blocks without letters or digits are dropped. */
function levelled(parts: Part[], isMarkdown: boolean): Block[] {
  const blocks: Block[] = [];
  const above: HeadingAbove[] = [];
  for (const each of parts) {
    if (each.kind === 'pageBreak') continue;
    const whole = joined(each.lines);
    const text = mendHyphens(isMarkdown ? withoutMarkdown(whole) : whole)
      .replace(/[ \t]+/gu, ' ')
      .trim();
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const { from, to } = each;
    if (each.kind !== 'heading') blocks.push({ kind: each.kind, text, from, to });
    else blocks.push({ kind: 'heading', level: headingLevel(text, each.rank, above), text, from, to });
  }
  return blocks;
}
