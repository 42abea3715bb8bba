// One entry of a calendar file: its times as they are written, or a sentence that says what cannot be read in it.
import ICAL from 'ical.js';
import type { IcsComponent, IcsProperty } from './ics-file.ts';
import type { Zone, Zones } from './ics-zones.ts';

/** A time of the file: what its wall clock shows, and where. */
export interface IcsTime {
  wall: Temporal.PlainDateTime;
  zone: Zone;
  /** Milliseconds since 1970. */
  at: number;
  isDate: boolean;
}

export interface IcsPeriod {
  start: IcsTime;
  /** Milliseconds; null where the entry's own holds. */
  length: number | null;
}

export interface IcsEntry {
  uid: string;
  sequence: number;
  stamped: string;
  start: IcsTime;
  length: number;
  rules: string[];
  more: IcsPeriod[];
  without: IcsTime[];
  /** Which occurrence of a series it stands for. */
  replaces: { time: IcsTime; andLater: boolean } | null;
  state: 'busy' | 'free' | 'cancelled';
}

/** Says in a sentence without its full stop what is wrong with an entry. */
export class OddEntry extends Error {}

const day = 24 * 60 * 60 * 1_000;

/** Reads an entry; an OddEntry when it cannot be. */
export function readEntry({ properties, isWhole }: IcsComponent, zones: Zones): IcsEntry {
  if (!isWhole) throw new OddEntry('it has no END of its own');
  const all = (name: string) => properties.filter((each) => each.name === name);
  const [given, until, lasting, replaced] = ['DTSTART', 'DTEND', 'DURATION', 'RECURRENCE-ID'].map(
    (name) => all(name)[0],
  );
  const word = (name: string) => (all(name)[0]?.value ?? '').toUpperCase();
  if (given === undefined) throw new OddEntry('it has no DTSTART');
  const start = readTime(given, given.value, zones);
  const free = word('TRANSP') === 'TRANSPARENT' || word('X-MICROSOFT-CDO-BUSYSTATUS') === 'FREE';
  return {
    uid: all('UID')[0]?.value ?? '',
    sequence: Number.parseInt(word('SEQUENCE'), 10) || 0,
    stamped: word('LAST-MODIFIED') || word('DTSTAMP'),
    start,
    length: lengthOf(start, until, lasting, zones),
    rules: all('RRULE').map(({ value }) => value),
    more: all('RDATE').flatMap((each) => listed(each).map((text) => readPeriod(each, text, zones))),
    without: all('EXDATE').flatMap((each) => listed(each).map((text) => readTime(each, text, zones))),
    replaces:
      replaced === undefined
        ? null
        : {
            time: readTime(replaced, replaced.value, zones),
            andLater: replaced.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
          },
    state: word('STATUS') === 'CANCELLED' ? 'cancelled' : free ? 'free' : 'busy',
  };
}

/** The values of a property that may hold several. */
export function listed({ value }: IcsProperty): string[] {
  return value.split(',').filter((text) => text !== '');
}

/** A time with the end or the duration behind its slash, if it has one. */
export function readPeriod(property: IcsProperty, text: string, zones: Zones): IcsPeriod {
  const [from = '', to] = text.split('/');
  const start = readTime(property, from, zones);
  if (to === undefined) return { start, length: null };
  return { start, length: to.startsWith('P') ? durationOf(to) : readTime(property, to, zones).at - start.at };
}

function lengthOf(
  start: IcsTime,
  until: IcsProperty | undefined,
  lasting: IcsProperty | undefined,
  zones: Zones,
): number {
  if (until !== undefined) {
    const length = readTime(until, until.value, zones).at - start.at;
    if (length < 0) throw new OddEntry('it ends before it begins');
    return length === 0 && start.isDate ? day : length;
  }
  if (lasting !== undefined) return durationOf(lasting.value);
  return start.isDate ? day : 0;
}

function durationOf(text: string): number {
  if (!/^\+?P(?=[\dT])(\d+W|(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?)$/.test(text))
    throw new OddEntry(`its duration "${text.slice(0, 30)}" cannot be read`);
  return ICAL.Duration.fromString(text.replace('+', '')).toSeconds() * 1_000;
}

const timeForm = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;

/** Reads one time of a property. */
export function readTime({ name, parameters }: IcsProperty, text: string, zones: Zones): IcsTime {
  const [, year, month, date, hour, minute, second, utc] = timeForm.exec(text) ?? [];
  const isDate = hour === undefined;
  if (year === undefined || (isDate && parameters.get('VALUE')?.toUpperCase() !== 'DATE'))
    throw new OddEntry(
      `its ${name} "${text.slice(0, 30)}" is no time${year === undefined ? '' : '; a whole day needs VALUE=DATE'}`,
    );
  const zoneName = utc === 'Z' ? 'UTC' : isDate ? null : (parameters.get('TZID') ?? null);
  const zone = zones(zoneName);
  if (zone === undefined)
    throw new OddEntry(`its zone "${zoneName?.slice(0, 40)}" is neither known nor described in the file`);
  try {
    const clock = isDate ? '00:00' : `${hour}:${minute}:${second}`;
    const wall = Temporal.PlainDateTime.from(`${year}-${month}-${date}T${clock}`);
    return { wall, zone, at: zone(wall), isDate };
  } catch {
    throw new OddEntry(`its ${name} "${text.slice(0, 30)}" is a day or an hour that does not exist`);
  }
}
