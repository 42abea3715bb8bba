// The measure table in Swedish and back, and cells as Excel rewrites them.
import { isoDay } from './cells.ts';
import { type MeasureColumn, measureColumns } from './measure-table.ts';
import { swedishCodes, swedishColumns } from './swedish-measure-columns.ts';
import type { TableRow } from './table-file.ts';

const byName = new Map(measureColumns.map((column) => [swedishColumns[column], column]));

/** The column that a heading names, in English or Swedish; another heading as it is. */
export function measureColumnOf(heading: string): string {
  return byName.get(heading) ?? heading;
}

/** The row's cells, in the order of the columns, with Swedish codes. */
export function inSwedish(cells: readonly string[]): string[] {
  return measureColumns.map((column, at) =>
    translated(cells[at] ?? '', column, (codes) => new Map(Object.entries(codes))),
  );
}

/** A row with its codes as the program knows them, and with ages, days and years as they were before Excel wrote them. */
export function asKept(row: TableRow): TableRow {
  const values = Object.entries(row.values).map(([name, cell]) => {
    const column = measureColumns.find((each) => each === name);
    return [name, column === undefined ? cell : kept(cell, column)] as const;
  });
  return { ...row, values: Object.fromEntries(values) };
}

function kept(cell: string, column: MeasureColumn): string {
  if (/age_/.test(column)) return cell.replace(/^(\d+)[.,]0+$/, '$1');
  if (column === 'as_of') return yearAndMonth(cell.replace(/^(\d{4})[.,]0+$/, '$1'));
  if (['capacity_on', 'opens', 'ends', 'confirmed_on'].includes(column)) return isoDay(cell) ?? cell;
  return translated(cell, column, (codes) => new Map(Object.entries(codes).map(([code, word]) => [word, code])));
}

const months = 'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec';
const shortened = new RegExp(`^(${months})[a-z]*[- .]+(\\d{2}|\\d{4})$`, 'i');

/** Excel writes "2019-09" as "sep-19". */
function yearAndMonth(cell: string): string {
  const [, month, year] = shortened.exec(cell) ?? [];
  if (month === undefined || year === undefined) return cell;
  const number = months.split('|').indexOf(month.toLowerCase()) + 1;
  return `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, '0')}`;
}

/** A cell of codes with each in the other language; the circumstance before a sentence of its own too. */
function translated(
  cell: string,
  column: MeasureColumn,
  words: (codes: Readonly<Record<string, string>>) => ReadonlyMap<string, string>,
): string {
  if (column === 'ways_of_some') {
    const names = words(swedishCodes.situations ?? {});
    return cell
      .split(' | ')
      .map((each) => each.replace(/^[^:]+/, (name) => names.get(name.trim()) ?? name))
      .join(' | ');
  }
  const codes = swedishCodes[column];
  if (codes === undefined || cell === '') return cell;
  const names = words(codes);
  return cell
    .split(',')
    .map((each) => names.get(each.trim()) ?? each.trim())
    .join(', ');
}
