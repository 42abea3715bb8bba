// Hiding in a table of units by group: a unit's row is shown whole or not at all, so that what is hidden stays wide open.
import { isSmall, type Limits } from './protect.ts';

export interface Cross {
  /** `values[row][column]`, whole numbers from 0. */
  values: readonly (readonly number[])[];
  /** Rows and columns whose own sums are hidden. */
  hiddenRows: readonly boolean[];
  hiddenColumns: readonly boolean[];
}

/** The rows to hide; the sums of rows and columns are known where not hidden. Null when no rows would be enough. */
export function protectCross(cross: Cross, limits: Limits): boolean[] | null {
  const rows = cross.values.map((_, row) => row);
  // With a column's sum hidden, what is shown of the column must not tell it.
  const isOpen = cross.hiddenColumns.some(Boolean);
  const hidden = cross.values.map(
    (cells, row) => isOpen || cross.hiddenRows[row] === true || cells.some((cell) => isSmall(cell, limits)),
  );
  const bySize = [...rows].sort((one, other) => total(cross, one) - total(cross, other) || one - other);
  while (!isSafe(cross, hidden, limits)) {
    const next = bySize.find((row) => hidden[row] !== true && total(cross, row) > 0);
    if (next === undefined) return null;
    hidden[next] = true;
  }
  return hidden;
}

function total({ values }: Cross, row: number): number {
  return (values[row] ?? []).reduce((sum, cell) => sum + cell, 0);
}

/** Whether each figure of the hidden rows has enough possible values; a column that is nothing hides nothing. */
export function isSafe(cross: Cross, hidden: readonly boolean[], limits: Limits): boolean {
  const isNothing = (column: number) => cross.values.every((cells) => cells[column] === 0);
  return cross.values.every(
    (cells, row) =>
      hidden[row] !== true ||
      cells.every(
        (_, column) => isNothing(column) || possibleInCross(cross, hidden, row, column, limits) >= limits.values,
      ),
  );
}

/**
 * How many values are proved possible for a figure of a hidden row, by moving people between two columns of two hidden rows,
 * or between two rows or two columns whose sums are hidden; a small one is taken to be known to be small.
 */
export function possibleInCross(
  { values, hiddenRows, hiddenColumns }: Cross,
  hidden: readonly boolean[],
  row: number,
  column: number,
  limits: Limits,
): number {
  const at = (r: number, c: number) => values[r]?.[c] ?? 0;
  const value = at(row, column);
  const small = isSmall(value, limits);
  const mostUp = small ? limits.smallest - 1 - value : limits.values;
  const mostDown = small ? value - 1 : value;
  let [up, down] = [0, 0];
  for (const to of (values[row] ?? []).keys()) {
    if (to === column || hiddenColumns[column] !== true || hiddenColumns[to] !== true) continue;
    up = Math.max(up, at(row, to));
    down = Math.max(down, value);
  }
  for (const other of values.keys()) {
    if (other === row || hidden[other] !== true) continue;
    if (hiddenRows[row] === true && hiddenRows[other] === true) {
      up = Math.max(up, at(other, column));
      down = Math.max(down, value);
    }
    for (const to of (values[row] ?? []).keys()) {
      if (to === column) continue;
      up = Math.max(up, Math.min(at(row, to), at(other, column)));
      down = Math.max(down, Math.min(value, at(other, to)));
    }
  }
  return 1 + Math.min(up, mostUp) + Math.min(down, mostDown);
}
