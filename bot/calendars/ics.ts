// Calendar files (iCalendar, RFC 5545): the one of a meeting, and the busy times that somebody else's holds.
import ICAL from 'ical.js';
import type { Stretch } from '../../dialogs/meetings/slot.ts';
import { maskPersonalNumbers } from '../../dialogs/understanding/personal-data/personal-data.ts';
import type { CalendarEntry } from './calendars.ts';
import { type IcsEntry, listed, OddEntry, readEntry, readPeriod } from './ics-entry.ts';
import { type IcsComponent, takeApart } from './ics-file.ts';
import { occurrencesOfAll } from './ics-series.ts';
import { type Zones, zonesOf } from './ics-zones.ts';

/** Ends the ids of our own entries, by which they are known again in a file that is imported. */
const ours = '@trepart';

/** A meeting as a calendar file; `sequence` is its version, so that a calendar takes a newer one in place of an older. */
export function writeIcs(
  id: string,
  sequence: number,
  entry: CalendarEntry,
  { isCancelled, stampedAt }: { isCancelled: boolean; stampedAt: Temporal.Instant },
): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Trepart//SV');
  calendar.addPropertyWithValue('method', isCancelled ? 'CANCEL' : 'PUBLISH');
  const event = new ICAL.Component('vevent');
  const at = (moment: Temporal.Instant) => ICAL.Time.fromJSDate(new Date(moment.epochMilliseconds), true);
  event.addPropertyWithValue('uid', `${id}${ours}`);
  event.addPropertyWithValue('sequence', sequence);
  event.addPropertyWithValue('dtstamp', at(stampedAt));
  event.addPropertyWithValue('dtstart', at(entry.from));
  event.addPropertyWithValue('dtend', at(entry.until));
  event.addPropertyWithValue('summary', entry.subject);
  event.addPropertyWithValue('description', entry.text);
  if (entry.place !== null) event.addPropertyWithValue('location', entry.place);
  event.addPropertyWithValue('status', isCancelled ? 'CANCELLED' : 'CONFIRMED');
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

/** Recurring entries are written out so far. */
export interface IcsWindow {
  from: Temporal.Instant;
  until: Temporal.Instant;
}

export interface ReadIcs {
  busy: Stretch[];
  /** One English sentence for each entry that cannot be read. */
  odd: string[];
}

/**
 * The busy times of a calendar file, titles and people left out. Entries that are free, cancelled or our own do not count;
 * times without a zone are the calendar's, or Stockholm's. One English sentence instead when it is no calendar file or says
 * nothing of the window.
 */
export function readIcs(text: string, window: IcsWindow): ReadIcs | { fault: string } {
  const calendars = takeApart(text);
  if ('fault' in calendars) return calendars;
  const [from, until] = [window.from.epochMilliseconds, window.until.epochMilliseconds];
  const result: ReadIcs = { busy: [], odd: [] };
  let told = 0;
  for (const calendar of calendars) {
    const zones = zonesOf(calendar);
    const series = new Map<string, { entry: IcsEntry; component: IcsComponent }[]>();
    const tryTo = (component: IcsComponent, work: () => void) => {
      try {
        work();
      } catch (fault) {
        if (!(fault instanceof OddEntry)) throw fault;
        result.odd.push(`The entry at line ${component.line}${named(component)} was left out: ${fault.message}.`);
      }
    };
    const take = (stretches: readonly Stretch[], isBusy: boolean) => {
      const inside = stretches.filter((each) => each.until > from && each.from < until);
      told += inside.length;
      if (isBusy) result.busy.push(...inside.filter((each) => each.from < each.until));
      if (result.busy.length > mostTogether) throw new OddEntry('the entries repeat more often than one person’s do');
    };
    for (const component of calendar.components) {
      if (component.kind === 'VFREEBUSY') tryTo(component, () => take(...periodsOf(component, zones)));
      if (component.kind !== 'VEVENT') continue;
      tryTo(component, () => {
        const entry = readEntry(component, zones);
        // Without an id each entry is one by itself.
        const key = entry.uid === '' ? `line ${component.line}` : entry.uid;
        const known = series.get(key);
        if (known === undefined) series.set(key, [{ entry, component }]);
        else known.push({ entry, component });
      });
    }
    for (const entries of series.values()) {
      const [first] = entries;
      if (first === undefined) continue;
      tryTo(first.component, () => {
        const found = occurrencesOfAll(
          entries.map(({ entry }) => entry),
          from,
          until,
        );
        for (const { state, stretches } of found) take(stretches, state === 'busy' && !first.entry.uid.endsWith(ours));
      });
    }
  }
  if (told > 0) return result;
  const why = result.odd[0] === undefined ? '' : ` (${result.odd[0].slice(0, -1)})`;
  return { fault: `it has no entry in the days that are read, so that nothing is known of them${why}` };
}

/** Of all entries together. */
const mostTogether = 100_000;

function named({ properties }: IcsComponent): string {
  const uid = properties.find(({ name }) => name === 'UID')?.value;
  return uid === undefined ? '' : ` (UID ${maskPersonalNumbers(uid.slice(0, 60)).text})`;
}

function periodsOf({ properties }: IcsComponent, zones: Zones): [Stretch[], boolean] {
  const periods = properties
    .filter(({ name, parameters }) => name === 'FREEBUSY' && parameters.get('FBTYPE')?.toUpperCase() !== 'FREE')
    .flatMap((property) => listed(property).map((text) => readPeriod(property, text, zones)));
  return [periods.map(({ start, length }) => ({ from: start.at, until: start.at + (length ?? 0) })), true];
}
