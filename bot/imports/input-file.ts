// Reads a file that an operator named, whole and within a limit; what is wrong with it is told in one sentence.
import { open } from 'node:fs/promises';
import { CommandFault } from '../commands/command.ts';

const mebibyte = 1024 * 1024;

/**
 * The bytes of a file, which may be a pipe; `largest` is in mebibytes. One that is missing, a folder, not readable or larger is a CommandFault,
 * and `advice` ends its sentence.
 */
export async function readInputFile(path: string, advice: string, largest = 50): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      if ((await file.stat()).isDirectory()) throw new CommandFault(`${path} is a folder, not a file; ${advice}.`);
      const pieces: Buffer[] = [];
      let size = 0;
      // Counted while reading: the size that the system tells of a pipe or a device is nothing to go by.
      for await (const piece of file.createReadStream({ autoClose: false })) {
        size += piece.length;
        if (size > largest * mebibyte) throw new CommandFault(`${path} is larger than ${largest} MB; ${advice}.`);
        pieces.push(piece);
      }
      return Buffer.concat(pieces);
    } finally {
      await file.close();
    }
  } catch (fault) {
    throw fault instanceof CommandFault ? fault : unreadable(path, fault, advice);
  }
}

/** What the system says of a file, as a CommandFault; any other fault as it is. */
export function unreadable(path: string, fault: unknown, advice: string): unknown {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  if (code === 'EISDIR') return new CommandFault(`${path} is a folder, not a file; ${advice}.`);
  if (code === 'ENOENT') return new CommandFault(`There is no file ${path}; ${advice}.`);
  if (/^E[A-Z0-9]+$/.test(code)) return new CommandFault(`${path} cannot be read (${code}); ${advice}.`);
  return fault;
}

/** The text of such a file; one that is not UTF-8 is a CommandFault too. */
export async function readInputText(path: string, advice: string, largest = 50): Promise<string> {
  const bytes = await readInputFile(path, advice, largest);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandFault(`${path} is not UTF-8 text; ${advice}.`);
  }
}
