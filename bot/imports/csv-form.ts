// How a CSV file is written: what stands between its cells, and whether Excel's line `sep=;` comes first.
import { CommandFault } from '../commands/command.ts';

export interface CsvForm {
  delimiter: string;
  /** The line, counted from 1, with which the table begins. */
  fromLine: number;
}

/** Reads the form off the beginning of a file. */
export function csvForm(head: string): CsvForm {
  const said = /^\uFEFF?"?sep=(.)"?\r?(?:\n|$)/i.exec(head)?.[1];
  if (said !== undefined) return { delimiter: said, fromLine: 2 };
  const firstLine = head.slice(0, head.indexOf('\n') + 1 || undefined);
  const count = (delimiter: string) => firstLine.split(delimiter).length;
  return { delimiter: [';', '\t'].find((each) => count(each) > count(',')) ?? ',', fromLine: 1 };
}

/** The fault of a table that is not in UTF-8. */
export function notUtf8(file: string): CommandFault {
  return new CommandFault(
    `${file} is not in UTF-8; nothing was imported. Save it as "CSV UTF-8" in Excel, or as .xlsx.`,
  );
}
