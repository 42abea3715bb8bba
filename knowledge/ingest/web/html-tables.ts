// Spreads the merged cells of HTML tables, so that each row says by itself what it is about.
import type { HTMLElement, Node } from 'node-html-parser';

/** What stands for a cell without text: a row must not look as if its next cell were this one. */
export const emptyCell = '(tom)';

/** A browser's own limit for a merged cell is larger; no table that people read is wider or has more merged rows. */
const mostColumns = 100;
const mostRows = 1_000;

/**
 * Changes each table under `root` in place: a merged cell stands in every row and column that it covers, rows of column
 * names become one row, and cells without text say so. A row that is a single merged cell keeps it once.
 */
export function spreadTables(root: HTMLElement, parse: Parse): void {
  const rowsOf = new Map<HTMLElement, HTMLElement[]>();
  for (const row of root.querySelectorAll('tr')) {
    const table = row.closest('table');
    if (table === null) continue;
    const rows = rowsOf.get(table) ?? [];
    rows.push(row);
    rowsOf.set(table, rows);
  }
  for (const rows of rowsOf.values()) spreadRows(rows, parse);
}

type Parse = (html: string) => HTMLElement;

function spreadRows(rows: HTMLElement[], parse: Parse): void {
  const names = countOfNameRows(rows);
  const grid = gridOf(rows);
  const columns = Math.max(0, ...grid.map((cells) => cells.length));
  const used = Array.from({ length: columns }, (_, column) => column).filter((column) =>
    grid.some((cells) => hasText(cells[column])),
  );
  if (rows.length < 2 || used.length < 2) return;
  const first = rows[0];
  const merged = grid.slice(0, names);
  for (const [index, row] of rows.entries()) {
    const cells = grid[index] ?? [];
    if (index > 0 && index < names) row.childNodes = [];
    else if (new Set(cells.filter(hasText)).size === 0) row.childNodes = [];
    else if (cells.length > 1 && used.every((column) => cells[column] === cells[0]))
      row.childNodes = [filled(cells[0], parse)];
    else row.childNodes = used.map((column) => filled(cells[column], parse));
  }
  if (first === undefined || names < 2) return;
  first.childNodes = used.map((column) => {
    const over = [...new Set(merged.map((cells) => cells[column]).filter(hasText))];
    if (over.length < 2) return filled(over[0], parse);
    return cellWith(over.map((cell) => cell?.text.trim() ?? '').join(' '), parse);
  });
}

/** How many rows at the top hold names of columns that stand over one another. */
function countOfNameRows(rows: HTMLElement[]): number {
  const [first, second] = rows;
  if (first === undefined || second === undefined) return 1;
  const inHead = rows.filter((row) => row.parentNode?.rawTagName?.toLowerCase() === 'thead').length;
  if (inHead > 0) return inHead;
  const top = cellsOf(first);
  if (!top.some((cell) => span(cell, 'colspan', mostColumns) > 1)) return 1;
  // One cell over the whole width is the table's title.
  if (top.length === 1) return 1;
  const deep = Math.max(...top.map((cell) => span(cell, 'rowspan', mostRows)));
  if (deep > 1 && deep <= 3) return Math.min(deep, rows.length);
  const isNames = (cell: HTMLElement) => cell.rawTagName.toLowerCase() === 'th';
  const below = cellsOf(second);
  return below.length > 0 && below.every(isNames) && top.every(isNames) ? 2 : 1;
}

/** The cell that covers each place. */
function gridOf(rows: HTMLElement[]): (HTMLElement | undefined)[][] {
  const grid: (HTMLElement | undefined)[][] = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(row)) {
      const own = grid[index] ?? [];
      while (own[column] !== undefined) column += 1;
      const wide = Math.min(span(cell, 'colspan', mostColumns), mostColumns - column);
      const deep = span(cell, 'rowspan', mostRows);
      for (const covered of grid.slice(index, index + deep)) {
        for (let at = column; at < column + wide; at += 1) covered[at] ??= cell;
      }
      column += wide;
      if (column >= mostColumns) break;
    }
  }
  return grid;
}

function cellsOf(row: HTMLElement): HTMLElement[] {
  return row.children.filter((child) => /^t[dh]$/iu.test(child.rawTagName));
}

function span(cell: HTMLElement, name: string, most: number): number {
  const given = Number(cell.getAttribute(name) ?? '1');
  // A rowspan of 0 covers all rows that are left.
  if (given === 0) return name === 'rowspan' ? most : 1;
  return Number.isInteger(given) && given > 0 ? Math.min(given, most) : 1;
}

function hasText(cell: HTMLElement | undefined): boolean {
  return (
    cell !== undefined && (/\S/u.test(cell.text.replaceAll('&nbsp;', ' ')) || cell.querySelector('input') !== null)
  );
}

function filled(cell: HTMLElement | undefined, parse: Parse): Node {
  return cell !== undefined && hasText(cell) ? cell : cellWith(emptyCell, parse);
}

function cellWith(text: string, parse: Parse): Node {
  const cell = parse('<td></td>').children[0] ?? parse('');
  cell.textContent = text;
  return cell;
}
