// Reads a table that people keep: CSV as Excel writes it, or that sheet of an Excel workbook which holds its columns.
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { maskPersonalNumbers } from '../../dialogs/understanding/personal-data/personal-data.ts';
import { textOfOfficeFile } from '../../knowledge/ingest/office-file.ts';
import { CommandFault } from '../commands/command.ts';
import { writePrivateFile } from '../private-files.ts';
import { storableText } from '../store/database.ts';
import { csvForm, notUtf8 } from './csv-form.ts';
import { readInputFile } from './input-file.ts';

/** A row by column name (lower case), every value as trimmed text, with its line in the file. */
export interface TableRow {
  line: number;
  values: Record<string, string>;
}

export interface ImportTable {
  columns: string[];
  rows: TableRow[];
}

/** Reads the file, whose headings `columnOf` gives as names of columns; a file that cannot be read, or lacks one of the columns, is a CommandFault naming what to do. */
export async function readTable(
  file: string,
  needed: string[],
  columnOf: (heading: string) => string = (heading) => heading,
): Promise<ImportTable> {
  const sheets = await readSheets(file);
  if (sheets.every(({ length }) => length === 0))
    throw new CommandFault(`${file} is empty; it needs a first row with the column names ${needed.join(', ')}.`);
  const { columns, body, line } = headOf(sheets, needed, columnOf);
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw new CommandFault(
      `${file} lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}; nothing was imported.`,
    );
  const twice = columns.find((name, position) => name !== '' && columns.indexOf(name) !== position);
  if (twice !== undefined) throw new CommandFault(`${file} has the column ${twice} twice; nothing was imported.`);
  const rows = body
    .map((row, position) => ({
      line: line + position + 1,
      values: Object.fromEntries(
        columns.map((name, column) => [
          name,
          storableText(row[column] ?? '')
            .normalize('NFC')
            .trim(),
        ]),
      ),
    }))
    .filter(({ values }) => Object.values(values).some((value) => value !== ''));
  return { columns, rows };
}

/** So many rows of titles may stand above the column names. */
const mostTitles = 20;

/** The row of column names, with what stands below it: the first that has all of the needed ones, else the very first. */
function headOf(
  sheets: string[][][],
  needed: string[],
  columnOf: (heading: string) => string,
): { columns: string[]; body: string[][]; line: number } {
  const named = (row: string[]) => row.map((name) => columnOf(name.trim().normalize('NFC').toLowerCase()));
  for (const sheet of sheets) {
    const place = sheet.slice(0, mostTitles).findIndex((row) => {
      const columns = named(row);
      return needed.every((name) => columns.includes(name));
    });
    if (place >= 0) return { columns: named(sheet[place] ?? []), body: sheet.slice(place + 1), line: place + 1 };
  }
  const [head = [], ...body] = sheets.find(({ length }) => length > 0) ?? [];
  return { columns: named(head), body, line: 1 };
}

/** Longest row of a table, in letters; a quotation mark that is never closed makes one row of all that follows. */
export const longestRow = 100_000;

async function readSheets(file: string): Promise<string[][][]> {
  const bytes = await readInputFile(file, 'name a smaller .csv or .xlsx file');
  const kind = extname(file).toLowerCase();
  if (kind === '.xlsx') return await readWorkbook(file, bytes);
  if (kind === '.xls')
    throw new CommandFault(`${file} is an Excel 97 workbook (.xls); open it in Excel and save it as .xlsx.`);
  if (kind !== '.csv') throw new CommandFault(`${file} is neither .csv nor .xlsx; save it as one of them.`);
  const text = decode(file, bytes);
  const { delimiter, fromLine } = csvForm(text);
  try {
    const options = { delimiter, fromLine, relaxColumnCount: true, skipEmptyLines: false, maxRecordSize: longestRow };
    const blank = Array.from({ length: fromLine - 1 }, (): string[] => []);
    return [[...blank, ...(parse(text, options) as string[][])]];
  } catch (fault) {
    throw new CommandFault(
      `${file} is not a well-formed CSV file: ${fault instanceof Error ? fault.message.split('\n')[0] : 'unreadable'}.`,
    );
  }
}

function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8(file);
  }
}

/** Most bytes that the sheets of a workbook may unpack to: some forty thousand rows. Reading takes ten times as much memory. */
const mostWorkbook = 60 * 1024 * 1024;

async function readWorkbook(file: string, bytes: Buffer): Promise<string[][][]> {
  const text = textOfOfficeFile(bytes, mostWorkbook);
  if (text === 'tooLarge')
    throw new CommandFault(`${file} unpacks to more than can be read at once (60 MB); save it as .csv.`);
  const { default: readSheets } = await import('read-excel-file/node');
  try {
    if (text === 'damaged') throw new Error('It is no whole archive.');
    const sheets = await readSheets(Buffer.from(text));
    return sheets.map(({ data }) => data.map((row) => row.map(cellText)));
  } catch {
    throw new CommandFault(`${file} is not a readable Excel workbook; save it again as .xlsx.`);
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  // Excel keeps a time as a fraction of a day, a hair off the minute, and one without a day as of the last day of 1899.
  const minute = new Date(Math.round(cell.getTime() / 60_000) * 60_000);
  const [day = '', time = ''] = minute.toISOString().slice(0, 16).split('T');
  if (day < '1900') return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

/** A row that was not taken, and why. */
export interface RejectedRow {
  row: TableRow;
  reason: string;
}

/** Writes the rejected rows beside the file, with the reason last and personal numbers masked; gives its name. */
export async function writeRejected(file: string, columns: string[], rejected: RejectedRow[]): Promise<string> {
  const name = `${file}.rejected.csv`;
  const rows = rejected.map(({ row, reason }) => [
    ...columns.map((column) => maskPersonalNumbers(row.values[column] ?? '').text),
    String(row.line),
    reason,
  ]);
  await writeTable(name, [...columns, 'line', 'reason'], rows);
  return name;
}

/** Writes a CSV file that Excel opens as it is and only its owner reads; a file that cannot be written is a CommandFault. */
export async function writeTable(
  file: string,
  columns: readonly string[],
  rows: string[][],
  delimiter = ',',
): Promise<void> {
  const cell = (value: string) => {
    // A leading sign would be run as a formula by Excel.
    const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
    return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [columns, ...rows].map((row) => row.map(cell).join(delimiter));
  await writePrivateFile(file, `\uFEFF${lines.join('\n')}\n`).catch((fault: NodeJS.ErrnoException) => {
    throw new CommandFault(`${file} cannot be written (${fault.code}).`);
  });
}
