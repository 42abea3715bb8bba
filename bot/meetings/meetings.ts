// Fulfils what the dialogue on meetings needs: cases, colleagues and meetings from the database, busy times from the calendars.
import { access, actorIn } from '../../dialogs/access/access.ts';
import { type MeetingThing, noCase, type Person, type SeatThing } from '../../dialogs/access/facts.ts';
import type { Caller } from '../../dialogs/caller.ts';
import { buildDiary, type Diary } from '../../dialogs/meetings/diary.ts';
import type { BookedCase, ChangeResult, DiaryOwner, Meetings, Refused } from '../../dialogs/meetings/ports.ts';
import type { Stretch } from '../../dialogs/meetings/slot.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
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
  seatsOf,
  sessionsOf,
  sessionsWithin,
  takeSeat,
} from '../store/meetings/information-sessions.ts';
import { noteInterpreter } from '../store/meetings/interpreter-note.ts';
import {
  bookedCase,
  colleagues,
  knownMeeting,
  meetingsOf,
  meetingsOfCase,
  openCase,
} from '../store/meetings/meeting-reading.ts';
import { ownerName } from '../store/meetings/meeting-rows.ts';
import { beginMeeting, type ChangedMeeting, changeMeeting, type Terms } from '../store/meetings/meetings.ts';

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
export function createMeetings(parts: MeetingParts): Meetings {
  const { database, settings, links, now } = parts;
  const today = () => todayOf(parts);
  const person = (caller: Caller) => personOf(database, caller);
  return {
    settings,
    links,
    findCase: (caller, id) => findCase(parts, caller, id),
    openCase: (caller, id) => openCaseFor(parts, caller, id),
    colleagues: () => colleagues(database),
    diaries: (owners, window, besides) => diaries(parts, owners, window, besides),
    find: async (caller, id) => await knownMeeting(database, await person(caller), storableText(id), today()),
    meetingsOf: async (caller, window) => await meetingsOf(database, await person(caller), window, today()),
    meetingsOfCase: async (caller, caseId, at, daysBack) =>
      (await meetingsOfCase(database, await person(caller), caseId, at, daysBack)).seen,
    isMetByOthers: async (caller, caseId, at) => {
      if (!('id' in (await findCase(parts, caller, caseId)))) return false;
      return (await meetingsOfCase(database, await person(caller), caseId, at)).isMetByOthers;
    },
    begin: (caller, draft, idempotencyKey) => begin(parts, caller, draft, idempotencyKey),
    change: (caller, id, event, how) => change(parts, caller, id, event, how),
    noteInterpreter: (caller, id, noted) => noteOrder(parts, caller, id, noted),
    sessions: (jobbtorg, window) => sessionsWithin(database, jobbtorg, window),
    session: async (caller, id) => await findSession(database, await person(caller), storableText(id), today()),
    sessionsOf: async (caller, window) => await sessionsOf(database, await person(caller), window, today()),
    seatsOf: async (caller, caseId) => await seatsOf(database, await person(caller), storableText(caseId), today()),
    takeSeat: async (caller, sessionId, caseId) => {
      const by = { staffId: caller.staffId, now: now(), ask: askSeat(parts, await person(caller), true) };
      return await takeSeat(database, storableText(sessionId), caseId, by);
    },
    giveSeatBack: async (caller, sessionId, caseId) =>
      await giveSeatBack(database, storableText(sessionId), caseId, askSeat(parts, await person(caller), false)),
    recordSeat: async (caller, sessionId, caseId, came) => {
      const by = { now: now(), ask: askSeat(parts, await person(caller), false) };
      return await recordSeat(database, storableText(sessionId), caseId, came, by);
    },
  };
}

function todayOf({ now }: MeetingParts): Temporal.PlainDate {
  return dayInStockholm(now());
}

async function findCase(parts: MeetingParts, caller: Caller, id: string): Promise<BookedCase | Refused> {
  const { database, settings } = parts;
  const [who, thing, found] = await Promise.all([
    personOf(database, caller),
    readCase(database, id, settings),
    bookedCase(database, id),
  ]);
  const may = access(who, 'book', thing ?? noCase, todayOf(parts));
  if (!may.allowed) return { kind: 'refused', reason: may.reason };
  return found ?? { kind: 'refused', reason: 'notTheirs' };
}

async function openCaseFor(parts: MeetingParts, caller: Caller, id: string): Promise<BookedCase | Refused> {
  const { database, now } = parts;
  const may = access(await personOf(database, caller), 'open', { kind: 'number' }, todayOf(parts));
  if (!may.allowed) return { kind: 'refused', reason: may.reason };
  const { district, staffId: openedBy } = caller;
  if (district !== null) await openCase(database, { id, district, jobbtorg: null, openedBy }, now());
  return await findCase(parts, caller, id);
}

async function diaries(
  { database, calendars }: MeetingParts,
  ...[owners, window, besides]: Parameters<Meetings['diaries']>
): ReturnType<Meetings['diaries']> {
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
}

async function begin(
  parts: MeetingParts,
  ...[caller, draft, idempotencyKey]: Parameters<Meetings['begin']>
): Promise<ChangeResult> {
  const { database, settings, now, newId } = parts;
  const who = await personOf(database, caller);
  const mayBegin = async (transaction: Database, caseId: string) => {
    const thing = await lockCase(transaction, caseId, settings);
    return thing !== null && access(who, 'book', thing, todayOf(parts)).allowed;
  };
  const by = { idempotencyKey, staffId: caller.staffId, now: now(), asking: { mayBegin } };
  const id = `M-${inLetters(newId())}`;
  return await known(parts, who, await beginMeeting(database, { ...draft, id }, termsOf(settings), by));
}

async function change(
  parts: MeetingParts,
  ...[caller, id, event, { actor, version, holdUntil, idempotencyKey }]: Parameters<Meetings['change']>
): Promise<ChangeResult> {
  const { database, settings, now } = parts;
  const who = await personOf(database, caller);
  const asking = { sideIn: (meeting: MeetingThing) => actorIn(who, meeting, todayOf(parts)) };
  const by = { actor, version, holdUntil, idempotencyKey, staffId: caller.staffId, now: now(), asking };
  return await known(parts, who, await changeMeeting(database, storableText(id), event, by, termsOf(settings)));
}

async function noteOrder(
  parts: MeetingParts,
  ...[caller, id, noted]: Parameters<Meetings['noteInterpreter']>
): Promise<ChangeResult> {
  const { database, settings, now } = parts;
  const who = await personOf(database, caller);
  const mayNote = (meeting: MeetingThing) => actorIn(who, meeting, todayOf(parts)) !== null;
  const note = { ...noted, now: now(), mayNote };
  return await known(parts, who, await noteInterpreter(database, storableText(id), note, settings));
}

/** What became of a change, with the meeting as the person may know it. */
async function known(parts: MeetingParts, who: Person, changed: ChangedMeeting): Promise<ChangeResult> {
  if (changed.kind === 'unknown' || changed.kind === 'taken') return { kind: changed.kind };
  const view = await knownMeeting(parts.database, who, changed.meeting.id, todayOf(parts));
  if (view === null) return { kind: 'unknown' };
  return changed.kind === 'done'
    ? { kind: 'done', known: view }
    : { kind: 'refused', refused: changed.refused, known: view };
}

/** Asks for a seat of a case in a group information: the seat, and with `isNew` the case too. */
function askSeat(parts: MeetingParts, who: Person, isNew: boolean): AskSeat {
  return async (transaction, { caseId, jobbtorg }) => {
    const today = todayOf(parts);
    const thing = (await lockCase(transaction, caseId, parts.settings)) ?? noCase;
    const seat: SeatThing = { kind: 'seat', jobbtorg, district: thing.district };
    const asked = [access(who, 'change', seat, today), ...(isNew ? [access(who, 'book', thing, today)] : [])];
    const refused = asked.find((each) => !each.allowed);
    return refused?.allowed === false ? refused.reason : null;
  };
}

// The meeting itself stands in the outer calendar too and is not to stand in its own way; a second entry of just that time is another's.
function withoutOne(busy: readonly Stretch[], event: Stretch | null): Stretch[] {
  const place = busy.findIndex(({ from, until }) => from === event?.from && until === event.until);
  return place < 0 ? [...busy] : busy.toSpliced(place, 1);
}

/** What the settings say of keeping meetings. */
export function termsOf({ travelMinutes, interpreterOrderedBy, interpreterDays }: MeetingSettings): Terms {
  const travel: Terms['travel'] = (slot) => (slot.mode === 'onSite' ? travelMinutes : 0);
  return { travel, interpreterOrderedBy, interpreterDays };
}
