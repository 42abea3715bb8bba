// The zones of a calendar file's times, by the name in the zone database, that of Windows, or the table in the file.
import ICAL from 'ical.js';
import { stockholm } from '../../dialogs/working-time/stockholm.ts';
import type { IcsCalendar } from './ics-file.ts';
import { windowsZones } from './windows-zones.ts';

/** Makes milliseconds since 1970 of what a clock on the wall of the zone shows. */
export type Zone = (wall: Temporal.PlainDateTime) => number;
/** The zone of a name, or of times without one (`null`); nothing for a name that nobody knows. */
export type Zones = (name: string | null) => Zone | undefined;

/** The zones of a calendar. A name of the database goes before the file's table, which may not know of later changes. */
export function zonesOf({ properties, components }: IcsCalendar): Zones {
  const tables = new Map<string, Zone>();
  for (const { kind, lines } of components) {
    if (kind !== 'VTIMEZONE') continue;
    const table = tableZone(lines);
    if (table !== null) tables.set(table.name, table.zone);
  }
  const own = properties.find(({ name }) => name === 'X-WR-TIMEZONE')?.value;
  const known = new Map<string, Zone | undefined>();
  const find = (name: string) =>
    databaseZone(name) ??
    databaseZone(windowsZones[name] ?? '') ??
    tables.get(name) ??
    // Some writers put their own path before the database's name.
    databaseZone(/[A-Z]\w+\/[\w+/-]+$/.exec(name)?.[0] ?? '');
  return (name) => {
    const wanted = name ?? own ?? stockholm;
    if (!known.has(wanted)) known.set(wanted, find(wanted) ?? (name === null ? databaseZone(stockholm) : undefined));
    return known.get(wanted);
  };
}

function databaseZone(name: string): Zone | undefined {
  if (name === '') return undefined;
  try {
    const { timeZoneId } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return (wall) => wall.toZonedDateTime(timeZoneId).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** The zone that the file describes; null when its table cannot be read. */
function tableZone(lines: string[]): { name: string; zone: Zone } | null {
  try {
    const component = new ICAL.Component(ICAL.parse(lines.join('\r\n')));
    const table = new ICAL.Timezone(component);
    const zone: Zone = ({ year, month, day, hour, minute, second }) =>
      new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, table).toUnixTime() * 1_000;
    // Read once here, so that a table without a usable change is none.
    if (!Number.isFinite(zone(Temporal.PlainDateTime.from('2026-01-01T00:00')))) return null;
    return { name: table.tzid, zone };
  } catch {
    return null;
  }
}
