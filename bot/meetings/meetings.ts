// Fulfils what the dialogue on meetings needs: cases, colleagues and meetings from the database, busy times from the calendars.
import { access, actorIn } from '../../dialogs/access/access.ts';
import { type MeetingThing, noCase, type Person, type SeatThing } from '../../dialogs/access/facts.ts';
import { buildDiary, type Diary } from '../../dialogs/booking/diary.ts';
import type { BookedCase, ChangeResult, DiaryOwner, Meetings, Refused } from '../../dialogs/booking/ports.ts';
import type { Stretch } from '../../dialogs/booking/slot.ts';
import type { Caller } from '../../dialogs/caller.ts';
import type { MeetingSettings } from '../../knowledge/catalogue/meeting-settings.ts';
import type { Calendars } from '../calendars/calendars.ts';
import { lockCase, personOf, readCase } from '../store/cases/access-facts.ts';
import { type Database, storableText } from '../store/database.ts';
import { inLetters } from '../store/letter-ids.ts';
import { busyOf, hoursOf } from '../store/meetings/availability.ts';
import { eventTimes } from '../store/meetings/calendar-work.ts';
import {
  type AskSeat,
  findSession,
  giveSeatBack,
  recordSeat,
  sessionsOf,
  sessionsWithin,
  takeSeat,
} from '../store/meetings/information-sessions.ts';
import {
  bookedCase,
  colleagues,
  knownMeeting,
  meetingsOf,
  meetingsOfCase,
  openCase,
} from '../store/meetings/meeting-reading.ts';
import { ownerName } from '../store/meetings/meeting-rows.ts';
import { beginMeeting, type Changed, changeMeeting, type Travel } from '../store/meetings/meetings.ts';

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
  const today = () => now().toZonedDateTimeISO('Europe/Stockholm').toPlainDate();
  const person = (caller: Caller) => personOf(database, caller);

  async function known(who: Person, changed: Changed): Promise<ChangeResult> {
    if (changed.kind === 'unknown' || changed.kind === 'taken') return { kind: changed.kind };
    const view = await knownMeeting(database, who, changed.meeting.id, today());
    if (view === null) return { kind: 'unknown' };
    return changed.kind === 'done'
      ? { kind: 'done', known: view }
      : { kind: 'refused', refused: changed.refused, known: view };
  }

  async function findCase(caller: Caller, id: string): Promise<BookedCase | Refused> {
    const [who, thing, found] = await Promise.all([
      person(caller),
      readCase(database, id, settings),
      bookedCase(database, id),
    ]);
    const may = access(who, 'book', thing ?? noCase, today());
    if (!may.allowed) return { kind: 'refused', reason: may.reason };
    return found ?? { kind: 'refused', reason: 'notTheirs' };
  }

  /** Asks for a seat of a case in a group information: the seat, and with `isNew` the case too. */
  const askSeat =
    (who: Person, isNew: boolean): AskSeat =>
    async (transaction, { caseId, jobbtorg }) => {
      const thing = (await lockCase(transaction, caseId, settings)) ?? noCase;
      const seat: SeatThing = { kind: 'seat', jobbtorg, district: thing.district };
      const asked = [access(who, 'change', seat, today()), ...(isNew ? [access(who, 'book', thing, today())] : [])];
      const refused = asked.find((each) => !each.allowed);
      return refused?.allowed === false ? refused.reason : null;
    };

  return {
    settings,
    findCase,
    openCase: async (caller, id) => {
      const may = access(await person(caller), 'open', { kind: 'number' }, today());
      if (!may.allowed) return { kind: 'refused', reason: may.reason };
      const { district, staffId: openedBy } = caller;
      if (district !== null) await openCase(database, { id, district, jobbtorg: null, openedBy }, now());
      return await findCase(caller, id);
    },
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
    find: async (caller, id) => await knownMeeting(database, await person(caller), storableText(id), today()),
    meetingsOf: async (caller, window) => await meetingsOf(database, await person(caller), window, today()),
    meetingsOfCase: async (caller, caseId, at) =>
      (await meetingsOfCase(database, await person(caller), caseId, at)).seen,
    isMetByOthers: async (caller, caseId, at) => {
      if (!('id' in (await findCase(caller, caseId)))) return false;
      return (await meetingsOfCase(database, await person(caller), caseId, at)).isMetByOthers;
    },
    begin: async (caller, draft, act) => {
      const who = await person(caller);
      const mayBegin = async (transaction: Database, caseId: string) => {
        const thing = await lockCase(transaction, caseId, settings);
        return thing !== null && access(who, 'book', thing, today()).allowed;
      };
      const by = { act, staffId: caller.staffId, now: now(), asking: { mayBegin } };
      return await known(who, await beginMeeting(database, { ...draft, id: `M-${inLetters(newId())}` }, travel, by));
    },
    change: async (caller, id, event, { actor, version, holdUntil, act }) => {
      const who = await person(caller);
      const asking = { sideIn: (meeting: MeetingThing) => actorIn(who, meeting, today()) };
      const by = { actor, version, holdUntil, act, staffId: caller.staffId, now: now(), asking };
      return await known(who, await changeMeeting(database, storableText(id), event, by, travel));
    },
    sessions: (jobbtorg, window) => sessionsWithin(database, jobbtorg, window),
    session: async (caller, id) => await findSession(database, await person(caller), storableText(id), today()),
    sessionsOf: async (caller, window) => await sessionsOf(database, await person(caller), window, today()),
    takeSeat: async (caller, sessionId, caseId) => {
      const by = { staffId: caller.staffId, now: now(), ask: askSeat(await person(caller), true) };
      return await takeSeat(database, storableText(sessionId), caseId, by);
    },
    giveSeatBack: async (caller, sessionId, caseId) =>
      await giveSeatBack(database, storableText(sessionId), caseId, askSeat(await person(caller), false)),
    recordSeat: async (caller, sessionId, caseId, came) =>
      await recordSeat(database, storableText(sessionId), caseId, came, {
        now: now(),
        ask: askSeat(await person(caller), false),
      }),
    links,
  };
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
