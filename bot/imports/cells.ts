// Cells as people write them: days in the Swedish orders, and places by their longer names.
import { beforePlaces, behindPlaces } from './swedish-place-words.ts';

/** A day as YYYY-MM-DD, whatever stands behind it; null when it is none or could be read in two ways, like 11/12/2026. */
export function isoDay(cell: string): string | null {
  const iso = /^(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)(?!\d)/.exec(cell);
  const turned = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(cell);
  const [, year, month, day] = iso ?? [null, turned?.[4], turned?.[3], turned?.[1]];
  if (year === undefined || month === undefined || day === undefined) return null;
  // With strokes an American Excel writes the month first.
  if (turned?.[2] === '/' && Number(day) <= 12 && day !== month) return null;
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

const longName = new RegExp(`^(?:(?:${beforePlaces.join('|')}) +)?(.+?)(?:s? +(?:${behindPlaces.join('|')}))?$`, 'iu');

/** The place of these that a cell names, also as "Jobbtorg Farsta" or "Farsta stadsdel"; the cell itself when it names none. */
export function placeName(cell: string, names: Iterable<string>): string {
  const byLower = new Map([...names].map((name) => [name.toLowerCase(), name]));
  const short = longName.exec(cell.trim())?.[1] ?? '';
  return byLower.get(cell.toLowerCase()) ?? byLower.get(short.toLowerCase()) ?? cell;
}
