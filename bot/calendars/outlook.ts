// The staff's Outlook calendars behind the calendar port: people by staff id, and what they were told of each meeting.
import { keepsTime } from '../../dialogs/meetings/meeting.ts';
import type { MeetingSettings } from '../../knowledge/catalogue/meeting-settings.ts';
import { entryOf } from '../meetings/meeting-entry.ts';
import type { Database } from '../store/database.ts';
import {
  type CalendarResult,
  claimCalendarWork,
  endCalendarWork,
  type HeldWork,
} from '../store/meetings/calendar-work.ts';
import { toldMeeting } from '../store/meetings/meeting-reading.ts';
import { emailsOf } from '../store/people/staff-emails.ts';
import type { CalendarFault, Calendars } from './calendars.ts';
import type { GraphCalendar } from './graph.ts';

export interface Outlook extends Calendars {
  /** Tells the calendars what they do not know yet; gives how many meetings are done and how many wait. */
  catchUp(): Promise<{ done: number; waiting: number }>;
}

/** Puts it together. Meetings stay as they are whatever happens there: what was not told is told later. */
export function createOutlook(
  database: Database,
  graph: GraphCalendar,
  settings: MeetingSettings,
  now: () => Temporal.Instant,
): Outlook {
  async function tell({ meetingId, eventId, joinUrl }: HeldWork): Promise<CalendarResult | CalendarFault> {
    const known = await toldMeeting(database, meetingId);
    if (known === null) return { event: null, joinUrl };
    const { meeting } = known;
    const { from, until } = meeting.slot;
    const emails = await emailsOf(database, [meeting.caseworkerId, meeting.slot.coachId]);
    const owner = emails.get(meeting.caseworkerId);
    const coach = emails.get(meeting.slot.coachId);
    if (owner === undefined) return { kind: 'refused', why: 'the caseworker is not in the directory' };
    const entry = entryOf(known, settings, [owner, ...(coach === undefined ? [] : [coach])]);
    if (!keepsTime(meeting.state)) {
      if (eventId === null) return { event: null, joinUrl };
      const result = await graph.cancel(eventId, owner, entry.subject);
      return result.kind === 'done' ? { event: null, joinUrl: null } : result;
    }
    if (eventId !== null) {
      const moved = await graph.move(eventId, entry);
      if (moved.kind === 'done') return { event: { id: eventId, from, until }, joinUrl };
      if (moved.kind !== 'gone') return moved;
    }
    // Named by its version too, so that an event made anew after a cancellation is not taken for the old one.
    const made = await graph.create(entry, `${meeting.id}-${meeting.version}`);
    return made.kind === 'done' ? { event: { id: made.event.id, from, until }, joinUrl: made.event.joinUrl } : made;
  }

  return {
    busy: async (staff, window) => {
      const emails = await emailsOf(database, staff);
      const found = await graph.busy([...emails.values()], window);
      if (found.kind !== 'done') return { kind: 'missing' };
      const busy = [...emails].map(([id, email]) => [id, found.busy.get(email) ?? []] as const);
      return { kind: 'busy', busy: new Map(busy) };
    },
    catchUp: async () => {
      const result = { done: 0, waiting: 0 };
      for (const work of await claimCalendarWork(database, now())) {
        const told = await tell(work);
        result['kind' in told ? 'waiting' : 'done'] += 1;
        await endCalendarWork(database, work, told, now());
      }
      return result;
    },
  };
}
