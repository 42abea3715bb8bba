// Fulfils what the dialogue on meetings needs: cases, colleagues and meetings from the database, busy times from the calendars.
import { buildDiary, type Diary } from '../dialogs/booking/diary.ts';
import type { ChangeResult, DiaryOwner, KnownMeeting, Meetings } from '../dialogs/booking/ports.ts';
import type { Stretch } from '../dialogs/booking/slot.ts';
import type { MeetingSettings } from '../knowledge/meeting-settings.ts';
import type { Calendars } from './calendars/calendars.ts';
import { busyOf, hoursOf } from './store/availability.ts';
import { eventTimes } from './store/calendar-work.ts';
import { type Database, storableText } from './store/database.ts';
import {
  findSession,
  giveSeatBack,
  recordSeat,
  sessionsOf,
  sessionsWithin,
  takeSeat,
} from './store/information-sessions.ts';
import {
  bookedCase,
  colleagues,
  knownMeeting,
  meetingsOf,
  meetingsOfCase,
  openCase,
  settleJobbtorg,
} from './store/meeting-reading.ts';
import { beginMeeting, type Changed, changeMeeting, ownerName, type Travel } from './store/meetings.ts';

export interface MeetingParts {
  database: Database;
  settings: MeetingSettings;
  /** Null where the administration's calendars are only those kept here. */
  calendars: Calendars | null;
  links: Meetings['links'];
  now: () => Temporal.Instant;
  newId: () => string;
}

/** Puts it together. */
export function createMeetings({ database, settings, calendars, links, now, newId }: MeetingParts): Meetings {
  const travel = travelOf(settings);

  async function known(changed: Changed): Promise<ChangeResult> {
    if (changed.kind === 'unknown' || changed.kind === 'taken') return { kind: changed.kind };
    const view = await knownMeeting(database, changed.meeting.id);
    if (view === null) return { kind: 'unknown' };
    return changed.kind === 'done'
      ? { kind: 'done', known: view }
      : { kind: 'refused', refused: changed.refused, known: view };
  }

  return {
    settings,
    findCase: (id) => bookedCase(database, id),
    openCase: (draft) => openCase(database, draft, now()),
    settleJobbtorg: (caseId, jobbtorg) => settleJobbtorg(database, caseId, jobbtorg, now()),
    colleagues: () => colleagues(database),
    diaries: async (owners, window, besides) => {
      const names = owners.map(ownerName);
      const staff = owners.flatMap((owner) => (owner.kind === 'staff' ? [owner.id] : []));
      const [own, hours, outer, event] = await Promise.all([
        busyOf(database, names, window, besides),
        hoursOf(database, staff),
        calendars === null ? null : calendars.busy(staff, window),
        calendars === null || besides === null ? null : eventTimes(database, besides.id),
      ]);
      const found = new Map<string, Diary>();
      const empty = buildDiary([], null);
      for (const [place, owner] of owners.entries()) {
        const name = names[place] ?? '';
        const outside = owner.kind === 'staff' && outer?.kind === 'busy' ? (outer.busy.get(owner.id) ?? []) : [];
        const taken = [...(own.get(name) ?? []), ...withoutOne(outside, event)];
        found.set(name, buildDiary(taken, owner.kind === 'staff' ? (hours.get(owner.id) ?? null) : null));
      }
      return {
        of: (owner: DiaryOwner) => found.get(ownerName(owner)) ?? empty,
        outerMissing: outer?.kind === 'missing',
      };
    },
    find: (id) => knownMeeting(database, storableText(id)),
    meetingsOf: (caller, window): Promise<KnownMeeting[]> => meetingsOf(database, caller, window),
    meetingsOfCase: (caseId, at) => meetingsOfCase(database, caseId, at),
    begin: async (draft, act, staffId) => {
      const by = { act, staffId, now: now() };
      return await known(await beginMeeting(database, { ...draft, id: lettersOf(newId()) }, travel, by));
    },
    change: async (id, event, by) =>
      await known(await changeMeeting(database, storableText(id), event, { ...by, now: now() }, travel)),
    sessions: (jobbtorg, window) => sessionsWithin(database, jobbtorg, window),
    session: (id) => findSession(database, storableText(id)),
    sessionsOf: (caller, window) => sessionsOf(database, caller, window),
    takeSeat: (sessionId, caseId, by) => takeSeat(database, storableText(sessionId), caseId, by),
    giveSeatBack: (sessionId, caseId) => giveSeatBack(database, storableText(sessionId), caseId),
    recordSeat: (sessionId, caseId, came) => recordSeat(database, storableText(sessionId), caseId, came, now()),
    links,
  };
}

// An id of letters alone: figures in what a card brings back could be taken for a personal number.
function lettersOf(id: string): string {
  return `M-${id.replaceAll('-', '').replace(/\d/g, (digit) => String.fromCharCode(103 + Number(digit)))}`;
}

// The meeting itself stands in the outer calendar too and is not to stand in its own way; a second entry of just that time is another's.
function withoutOne(busy: readonly Stretch[], event: Stretch | null): Stretch[] {
  const place = busy.findIndex(({ from, until }) => from === event?.from && until === event.until);
  return place < 0 ? [...busy] : busy.toSpliced(place, 1);
}

/** Minutes that whoever goes to a meeting needs before and after it. */
export function travelOf({ travelMinutes }: MeetingSettings): Travel {
  return (slot) => (slot.mode === 'onSite' ? travelMinutes : 0);
}
