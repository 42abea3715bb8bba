// Reads text and Markdown files into lines.
import type { Line, Lines } from './lines.ts';

/** Whether a text file is Markdown, judged by marks that plain text does not have. */
function isMarkdown(text: string): boolean {
  return /^(?:#{1,6} \S|\*\*[^*\n]{1,120}\*\*[ ]{0,4}$|\|[ :-]{3,}\|)/mu.test(text.slice(0, 200_000));
}

/** Cleaned text as lines and page breaks; the name's ending or its marks say whether it is Markdown. */
export function textLines(name: string, text: string): Lines {
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
