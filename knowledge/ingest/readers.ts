// Reads the bytes of a file (.md .txt .pdf .docx .html) into lines with their place, and says what is wrong when it cannot.

import { type Lines, type Unreadable, unreadable } from './lines.ts';
import { readPdf } from './pdf-lines.ts';
import { textLines } from './text-lines.ts';
import { cleaned, decoded } from './untrusted-text.ts';
import { readHtml } from './web/html-lines.ts';
import { readDocx } from './word/docx-lines.ts';

/** Largest file taken, in bytes. */
const largestFile = 50 * 1024 * 1024;
/** Largest text, in bytes; reading takes about fifty times as much memory. */
const largestText = 10 * 1024 * 1024;

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
      if (bytes.length > largestText)
        return unreadable(
          `${name} is larger than 10 MB, more than can be read at once; split it into smaller documents.`,
        );
      const text = decoded(bytes);
      if (text === null) return unreadable(`${name} is not UTF-8 text; save it as UTF-8.`);
      return ending.startsWith('.h') ? readHtml(name, text.toWellFormed()) : textLines(name, cleaned(text));
    }
    default:
      return unreadable(`${name} is of a kind that cannot be read; save it as .md, .txt, .pdf, .docx or .html.`);
  }
}
