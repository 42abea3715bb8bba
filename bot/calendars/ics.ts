// Calendar files (iCalendar, RFC 5545): the one of a meeting, and the busy times that somebody else's holds.
import ICAL from 'ical.js';
import type { Stretch } from '../../dialogs/meetings/slot.ts';
import { stockholm } from '../../dialogs/working-time/stockholm.ts';
import type { CalendarEntry } from './calendars.ts';

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
/** All entries together; a person has a hundredth of it. */
const mostOccurrences = 20_000;
/** So many are passed over before the window: a daily entry since 1990 has thirteen thousand. */
const mostBefore = 50_000;

/** Leaves the reading of a file that repeats more than a calendar does. */
class TooOften extends Error {}

/**
 * The busy times of a calendar file, titles and people left out. Entries that are free, cancelled or our own do not count;
 * times without a zone are Stockholm's. One English sentence instead when it is no calendar file.
 */
export function readIcs(text: string, window: IcsWindow): Stretch[] | { fault: string } {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const found: Stretch[] = [];
    for (const event of calendar.getAllSubcomponents('vevent'))
      found.push(...busyIn(event, window, mostOccurrences - found.length));
    for (const freeBusy of calendar.getAllSubcomponents('vfreebusy')) found.push(...periodsOf(freeBusy, window));
    return found;
  } catch (fault) {
    if (fault instanceof TooOften) return { fault: 'its entries repeat more often than a calendar of one person does' };
    const why = fault instanceof Error ? (fault.message.split('\n')[0] ?? '').slice(0, 100) : 'unreadable';
    return { fault: `it is no well-formed calendar file (${why})` };
  }
}

/** At most `most` occurrences; a TooOften beyond that. */
function busyIn(component: ICAL.Component, window: IcsWindow, most: number): Stretch[] {
  const text = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase();
  if (
    text('transp') === 'TRANSPARENT' ||
    text('status') === 'CANCELLED' ||
    text('x-microsoft-cdo-busystatus') === 'FREE'
  )
    return [];
  const event = new ICAL.Event(component);
  if (event.uid?.endsWith(ours)) return [];
  if (!event.isRecurring()) return within([{ from: moment(event.startDate), until: moment(event.endDate) }], window);
  // An occurrence that was changed stands as an entry of its own and takes the place of the one it was.
  if (event.isRecurrenceException())
    return within([{ from: moment(event.startDate), until: moment(event.endDate) }], window);
  const found: Stretch[] = [];
  const occurrences = event.iterator();
  for (let before = 0; ; ) {
    const next = occurrences.next();
    if (next === undefined || next === null) return found;
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    const stretch = { from: moment(startDate), until: moment(endDate) };
    if (stretch.from >= window.until.epochMilliseconds) return found;
    if (within([stretch], window).length > 0) found.push(stretch);
    else before += 1;
    if (found.length > most || before > mostBefore) throw new TooOften();
  }
}

function periodsOf(component: ICAL.Component, window: IcsWindow): Stretch[] {
  const periods = component.getAllProperties('freebusy').flatMap((property) => {
    const isFree = String(property.getFirstParameter('fbtype') ?? '').toUpperCase() === 'FREE';
    return isFree ? [] : property.getValues();
  });
  return within(
    periods.flatMap((period) =>
      period instanceof ICAL.Period ? [{ from: moment(period.start), until: moment(period.getEnd()) }] : [],
    ),
    window,
  );
}

function within(stretches: Stretch[], { from, until }: IcsWindow): Stretch[] {
  return stretches.filter(
    (each) => each.from < each.until && each.until > from.epochMilliseconds && each.from < until.epochMilliseconds,
  );
}

/** A time of the file in milliseconds since 1970. */
function moment(time: ICAL.Time): number {
  const named = zoneNamed(time.zone?.tzid ?? '');
  // A zone that is named as ours are is read by ours, which knows of changes that the file's own table may not.
  if (time.zone === ICAL.Timezone.localTimezone || named !== null || time.isDate) {
    const { year, month, day, hour, minute, second } = time;
    const plain = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
    return plain.toZonedDateTime(named ?? stockholm).epochMilliseconds;
  }
  return time.toUnixTime() * 1_000;
}

function zoneNamed(name: string): string | null {
  if (name === '' || name === 'floating' || name === 'UTC' || name === 'Z') return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}
