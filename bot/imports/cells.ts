// Cells as people write them: days in the Swedish orders, and places by their longer names.

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

/** What stands before or behind the name of a place in lists of the city. */
const before = ['jobbtorg', 'stadsdelsförvaltningen', 'stadsdelsförvaltning', 'stadsdelsnämnden', 'sdf', 'sdn'];
const behind = ['stadsdelsförvaltning', 'stadsdelsnämnd', 'stadsdelsområde', 'stadsdel', 'jobbtorg', 'sdf', 'sdn'];
const longName = new RegExp(`^(?:(?:${before.join('|')}) +)?(.+?)(?:s? +(?:${behind.join('|')}))?$`, 'iu');

/** The place of these that a cell names, also as "Jobbtorg Farsta" or "Farsta stadsdelsförvaltning"; the cell itself when it names none. */
export function placeName(cell: string, names: Iterable<string>): string {
  const byLower = new Map([...names].map((name) => [name.toLowerCase(), name]));
  const short = longName.exec(cell.trim())?.[1] ?? '';
  return byLower.get(cell.toLowerCase()) ?? byLower.get(short.toLowerCase()) ?? cell;
}
