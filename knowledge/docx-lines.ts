// Reads Word files (.docx) into lines, by way of HTML.
import { htmlLines } from './html-lines.ts';
import { type Lines, type Unreadable, unreadable } from './lines.ts';

/** Largest size, in bytes, that a DOCX may unfold to: a small file can hide gigabytes. */
const largestUnfolded = 300 * 1024 * 1024;

/** Reads a Word file; one that is locked, old, damaged or unfolds to far too much is refused. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<Lines | Unreadable> {
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
