// Reads a case system's export row by row, however large: CSV as a stream, or a sheet of an Excel workbook.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'csv-parse';
import { CommandFault } from '../commands/command.ts';
import { storableText } from '../store/database.ts';
import { csvForm, notUtf8 } from './csv-form.ts';
import { unreadable } from './input-file.ts';
import { longestRow, readTable, type TableRow } from './table-file.ts';

export interface CaseFile {
  columns: string[];
  /** The rows in order; one that is not well-formed ends them with a CommandFault. */
  rows: AsyncIterable<TableRow> | Iterable<TableRow>;
}

/** Opens the file; one that cannot be read, or lacks one of the columns, is a CommandFault that says what to do. */
export async function openCaseFile(file: string, needed: string[]): Promise<CaseFile> {
  if (extname(file).toLowerCase() !== '.csv') return await readTable(file, needed);
  const head = await readHead(file);
  const { delimiter, fromLine } = csvForm(head);
  await expectUtf8(file);
  const options = { delimiter, fromLine, bom: true, relaxColumnCount: true, skipEmptyLines: true, info: false };
  const cells = parse({ ...options, maxRecordSize: longestRow });
  const source = createReadStream(file, { encoding: 'utf8' });
  source.on('error', (fault) => cells.destroy(fault));
  source.pipe(cells);
  const lines = cells[Symbol.asyncIterator]() as AsyncIterator<string[]>;
  const first = await next(file, lines);
  if (first === null) throw new CommandFault(`${file} is empty; it needs a first row with the names of its columns.`);
  const columns = first.map((name) => name.trim().toLowerCase());
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    cells.destroy();
    throw new CommandFault(
      `${file} lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}; nothing was imported.`,
    );
  }
  return { columns, rows: rowsOf(file, columns, lines, fromLine) };
}

async function* rowsOf(
  file: string,
  columns: string[],
  lines: AsyncIterator<string[]>,
  head: number,
): AsyncGenerator<TableRow> {
  let line = head;
  for (let cells = await next(file, lines); cells !== null; cells = await next(file, lines)) {
    line += 1;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const values: Record<string, string> = {};
    for (const [place, name] of columns.entries()) values[name] = plain(cells[place] ?? '');
    yield { line, values };
  }
}

// Most cells are plain ASCII and need nothing done.
const odd = /[^\x20-\x7e]|^ | $/;

function plain(cell: string): string {
  return odd.test(cell) ? storableText(cell).normalize('NFC').trim() : cell;
}

async function next(file: string, lines: AsyncIterator<string[]>): Promise<string[] | null> {
  try {
    const { value, done } = await lines.next();
    return done === true ? null : value;
  } catch (fault) {
    const why = fault instanceof Error ? fault.message.split('\n')[0] : 'unreadable';
    throw new CommandFault(`${file} is not a well-formed CSV file: ${why}. The rows before that were taken.`);
  }
}

/** Looked at first: once rows have gone in, a file cannot be refused whole. */
async function expectUtf8(file: string): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(file)) decoder.decode(piece, { stream: true });
    decoder.decode();
  } catch (fault) {
    throw fault instanceof TypeError ? notUtf8(file) : unreadable(file, fault, 'name a .csv or .xlsx file');
  }
}

const longestHead = 16 * 1024;

async function readHead(file: string): Promise<string> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHead), 0, longestHead, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (fault) {
    throw unreadable(file, fault, 'name a .csv or .xlsx file');
  }
}
