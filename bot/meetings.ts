// Fulfils what the dialogue on meetings needs: cases, colleagues and meetings from the database, busy times from the calendars.
import { buildDiary, type Diary } from '../dialogs/booking/diary.ts';
import type { Meeting } from '../dialogs/booking/meeting.ts';
import type { ChangeResult, DiaryOwner, KnownMeeting, Meetings } from '../dialogs/booking/ports.ts';
import type { Slot } from '../dialogs/booking/slot.ts';
import type { MeetingSettings } from '../knowledge/meeting-settings.ts';
import type { Calendars } from './calendars/calendars.ts';
import { busyOf, hoursOf } from './store/availability.ts';
import { type Database, storableText } from './store/database.ts';
import { findSession, giveSeatBack, recordSeat, sessionsWithin, takeSeat } from './store/information-sessions.ts';
import {
  bookedCase,
  colleagues,
  knownMeeting,
  meetingsOf,
  meetingsOfCase,
  openCase,
  settleJobbtorg,
} from './store/meeting-reading.ts';
import { beginMeeting, type Changed, changeMeeting, ownerName } from './store/meetings.ts';

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
  const travel = (slot: Slot) => (slot.mode === 'onSite' ? settings.travelMinutes : 0);

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
      const [own, hours, outer] = await Promise.all([
        busyOf(database, names, window, besides?.id ?? null),
        hoursOf(database, staff),
        calendars === null ? null : calendars.busy(staff, window),
      ]);
      const found = new Map<string, Diary>();
      const empty = buildDiary([], null);
      for (const [place, owner] of owners.entries()) {
        const name = names[place] ?? '';
        const outside = owner.kind === 'staff' && outer?.kind === 'busy' ? (outer.busy.get(owner.id) ?? []) : [];
        const taken = [...(own.get(name) ?? []), ...outside.filter((stretch) => !isOf(stretch, besides))];
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

// A meeting that is being moved stands in the outer calendar too and is not to stand in its own way.
function isOf({ from, until }: { from: number; until: number }, meeting: Meeting | null): boolean {
  return (
    meeting !== null && from === meeting.slot.from.epochMilliseconds && until === meeting.slot.until.epochMilliseconds
  );
}
