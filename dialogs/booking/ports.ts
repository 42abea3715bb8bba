// What the dialogue on meetings needs of the outside: cases, colleagues, diaries, and meetings kept so that none overlap.
import type { MeetingSettings } from '../../knowledge/meeting-settings.ts';
import type { Caller } from '../caller.ts';
import type { Diary } from './diary.ts';
import type { Actor, Meeting, MeetingEvent, Refusal } from './meeting.ts';
import type { Slot } from './slot.ts';

/** Of a case, what booking needs. */
export interface BookedCase {
  id: string;
  district: string;
  jobbtorg: string | null;
  /** Staff id. */
  coachId: string | null;
  state: 'referred' | 'enrolled' | 'returned' | 'closed';
}

/** A caseworker or coach of the staff directory, with their leave: days, the last one in it. */
export interface Colleague extends Caller {
  away: { from: Temporal.PlainDate; until: Temporal.PlainDate } | null;
  standIn: string | null;
}

/** A meeting with what a person is told of those in it. */
export interface KnownMeeting {
  meeting: Meeting;
  district: string;
  caseworker: string;
  coach: string;
  /** Who takes over from the coach while they are on leave; staff id. */
  coachStandIn: string | null;
  /** The address of its Teams meeting, once an outer calendar has made one. */
  joinUrl: string | null;
  /** The outer calendar has not been told of its present state yet. */
  calendarWaits: boolean;
}

/** What came of a change. */
export type ChangeResult =
  | { kind: 'done'; known: KnownMeeting }
  | { kind: 'refused'; refused: Refusal; known: KnownMeeting }
  /** Somebody or something of the time is not free any more. */
  | { kind: 'taken' }
  | { kind: 'unknown' };

/** Whose diary: a person's by staff id, a case's by its id, a room's. */
export type DiaryOwner =
  | { kind: 'staff'; id: string }
  | { kind: 'case'; id: string }
  | { kind: 'room'; jobbtorg: string; name: string };

export interface Diaries {
  of(owner: DiaryOwner): Diary;
  /** The outer calendars did not answer: only what is kept here is known. */
  outerMissing: boolean;
}

/** A group information: a session that people are booked to, one seat each. */
export interface InformationSession {
  id: string;
  jobbtorg: string;
  place: string;
  from: Temporal.Instant;
  until: Temporal.Instant;
  seats: number;
  taken: number;
}

export type SeatResult =
  | { kind: 'booked'; session: InformationSession }
  | { kind: 'already'; session: InformationSession }
  | { kind: 'full' | 'past' | 'unknown' | 'taken' };

/** A person booked to a session; `attended` is null while nobody has recorded it. */
export interface Seat {
  caseId: string;
  district: string;
  attended: boolean | null;
}

/** A session with those who are booked to it, as far as they concern the asker. */
export interface BookedSession {
  session: InformationSession;
  seats: Seat[];
}

export interface Meetings {
  settings: MeetingSettings;
  findCase(id: string): Promise<BookedCase | null>;
  /** Opens a case as referred; one that exists by now is given back as it is. */
  openCase(draft: { id: string; district: string; jobbtorg: string | null; openedBy: string }): Promise<BookedCase>;
  /** Remembers which jobbtorg a case without one goes to. */
  settleJobbtorg(caseId: string, jobbtorg: string): Promise<void>;
  /** All active caseworkers and coaches. */
  colleagues(): Promise<Colleague[]>;
  /** `besides` is the meeting whose own time is not to stand in the way. */
  diaries(
    owners: readonly DiaryOwner[],
    window: { from: Temporal.Instant; until: Temporal.Instant },
    besides: Meeting | null,
  ): Promise<Diaries>;
  find(id: string): Promise<KnownMeeting | null>;
  /** Meetings that a person takes part in or, for a manager, that are at their jobbtorg or in their district; in order of time. */
  meetingsOf(caller: Caller, window: { from: Temporal.Instant; until: Temporal.Instant }): Promise<KnownMeeting[]>;
  /** Those of a case that are not over, cancelled ones left out; in order of time. */
  meetingsOfCase(caseId: string, now: Temporal.Instant): Promise<KnownMeeting[]>;
  begin(
    draft: {
      caseId: string;
      caseworkerId: string;
      slot: Slot;
      interpreter: string | null;
      by: Actor;
      consentBy: string | null;
      holdUntil: Temporal.Instant;
    },
    act: string,
    staffId: string,
  ): Promise<ChangeResult>;
  change(
    id: string,
    event: MeetingEvent,
    by: { actor: Actor; version: number; holdUntil: Temporal.Instant; act: string; staffId: string },
  ): Promise<ChangeResult>;
  /** Sessions with seats left, in order of time. */
  sessions(
    jobbtorg: string,
    window: { from: Temporal.Instant; until: Temporal.Instant },
  ): Promise<InformationSession[]>;
  session(id: string): Promise<BookedSession | null>;
  /**
   * Sessions with somebody booked, in order of time: of a caseworker with those they have booked, of a coach all at their
   * jobbtorg, of a manager those at their jobbtorg or from their district.
   */
  sessionsOf(caller: Caller, window: { from: Temporal.Instant; until: Temporal.Instant }): Promise<BookedSession[]>;
  takeSeat(sessionId: string, caseId: string, by: { staffId: string; now: Temporal.Instant }): Promise<SeatResult>;
  giveSeatBack(sessionId: string, caseId: string): Promise<boolean>;
  /** Null takes back what was recorded. */
  recordSeat(sessionId: string, caseId: string, came: boolean | null): Promise<boolean>;
  /** Addresses that can be opened for some days without signing in: the calendar file, and the letter to print. */
  links(meeting: Meeting): { calendar: string; letter: string; easyLetter: string };
}
