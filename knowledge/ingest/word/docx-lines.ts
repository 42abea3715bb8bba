// Reads Word files (.docx) into lines, by way of HTML.

import { type Lines, type Unreadable, unreadable } from '../lines.ts';
import { partsOfOfficeFile, storedOfficeFile } from '../office-file.ts';
import { htmlLines } from '../web/html-lines.ts';
import { withoutMarks } from './docx-marks.ts';

/** Most bytes and elements that the text of a Word file may unpack to: some five hundred pages. The reader takes seventy times as much memory. */
const mostText = 8 * 1024 * 1024;
const mostElements = 400_000;

/** Reads a Word file; one that is locked, old, damaged or unpacks to far too much is refused. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<Lines | Unreadable> {
  const damaged = `${name} is not a whole .docx file; open it in Word and save it again as .docx.`;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return unreadable(`${name} is locked with a password or in the old .doc form; save it unlocked as .docx.`);
  }
  try {
    const found = partsOfOfficeFile(bytes, mostText);
    if (found === 'damaged') return unreadable(damaged);
    if (found === 'tooLarge' || elementsIn(found) > mostElements)
      return unreadable(
        `${name} unpacks to more text than can be read at once (8 MB); split it into smaller documents.`,
      );
    const { parts, leftOut } = await withoutMarks(found);
    const { default: mammoth } = await import('mammoth');
    const contents = [1, 2, 3, 4, 5, 6].flatMap((level) => [
      `p[style-name='toc ${level}'] => !`,
      `p[style-name='TOC ${level}'] => !`,
    ]);
    const headings = [1, 2, 3, 4, 5, 6].map((level) => `p[style-name='heading ${level}'] => h${level}:fresh`);
    // Numbers of lists have been written out, so none may be counted again.
    const lists = [1, 2, 3, 4, 5].map((level) => `p:ordered-list(${level}) => ul > li:fresh`);
    // Pictures have been left out, so none may be asked for.
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(storedOfficeFile(parts)) },
      {
        convertImage,
        includeEmbeddedStyleMap: false,
        styleMap: ["p[style-name='Title'] => h1:fresh", ...contents, ...headings, ...lists],
      },
    );
    const lines = await htmlLines(value.replace(/<img\s[^>]*>/gu, ''), true, leftOut);
    if (lines === null) return unreadable(damaged);
    return { kind: 'lines', unit: 'paragraph', form: 'plain', lines, warnings: leftOut.warnings() };
  } catch {
    return unreadable(damaged);
  }
}

function elementsIn(parts: Map<string, Uint8Array>): number {
  let count = 0;
  // Each begins with `<`.
  for (const part of parts.values()) for (const byte of part) if (byte === 0x3c) count += 1;
  return count;
}
