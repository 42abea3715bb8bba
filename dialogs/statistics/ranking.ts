// Rows by size: what is hidden has no place among them, and coaches are never ranked.
import type { FigureRow } from './figures.ts';
import type { Query } from './query.ts';

/** The rows in the order that a question asks for, and as many as it asks for; those that are hidden come last, and in no list of the first few. */
export function ordered({ order, top, groupBy }: Query, rows: readonly FigureRow[]): FigureRow[] {
  if (order === undefined || groupBy === 'coach') return [...rows];
  const shown = rows.filter(({ value, hidden, key }) => value !== null && !hidden && key !== '');
  const sign = order === 'most' ? -1 : 1;
  const sorted = shown.toSorted((one, other) => sign * ((one.value ?? 0) - (other.value ?? 0)));
  if (top === undefined) return [...sorted, ...rows.filter((row) => !shown.includes(row))];
  // Whoever has as much as the last of them belongs to them.
  const last = sorted[top - 1]?.value;
  return sorted.filter(({ value }, place) => place < top || value === last);
}
