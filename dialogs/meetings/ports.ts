// What the dialogue on meetings needs of the outside: cases, colleagues, diaries, and meetings kept so that none overlap.
import type { MeetingSettings } from '../../knowledge/catalogue/meeting-settings.ts';
import type { Reason } from '../access/access-rules.ts';
import type { Caller } from '../caller.ts';
import type { Diary } from './diary.ts';
import type { LetterStyle } from './letter.ts';
import type { Actor, Meeting, MeetingDraft, MeetingEvent, MeetingRefusal } from './meeting.ts';

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
export interface MeetingStaff extends Caller {
  away: { from: Temporal.PlainDate; until: Temporal.PlainDate } | null;
  standIn: string | null;
}

/** A meeting with what is told of those in it. */
export interface ToldMeeting {
  meeting: Meeting;
  district: string;
  caseworker: string;
  coach: string;
  /** The numbers that applicants call; null where the staff directory has none. */
  phones: Record<Actor, string | null>;
  /** The address of its Teams meeting, once an outer calendar has made one. */
  joinUrl: string | null;
  /** The outer calendar has not been told of its present state yet. */
  calendarWaits: boolean;
}

/** A meeting as one person may see it. */
export interface KnownMeeting extends ToldMeeting {
  /** As which side of it they may act today; null for who only sees it. */
  actor: Actor | null;
}

/** What came of a change. */
export type ChangeResult =
  | { kind: 'done'; known: KnownMeeting }
  | { kind: 'refused'; refused: MeetingRefusal; known: KnownMeeting }
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
  | { kind: 'full' | 'past' | 'unknown' | 'taken' }
  | Refused;

/** What came of giving a seat back, or of recording whether somebody came; `none` where the case has no such seat. */
export type SeatChange = { kind: 'done' | 'none' } | Refused;

/** The person may not, or there is no such case: which of the two is not told. */
export interface Refused {
  kind: 'refused';
  reason: Reason;
}

/** A person booked to a session; `attended` is null while nobody has recorded it. */
export interface Seat {
  caseId: string;
  attended: boolean | null;
  /** Whether the asker may give it back and record whether the person came. */
  mayChange: boolean;
}

/** A session with those who are booked to it, as far as they concern the asker. */
export interface BookedSession {
  session: InformationSession;
  seats: Seat[];
}

/** Cases, meetings and seats. Each call asks the access function, as things and people are at that moment. */
export interface Meetings {
  settings: MeetingSettings;
  /** A case for which the person may book. */
  findCase(caller: Caller, id: string): Promise<BookedCase | Refused>;
  /** Opens a case as referred in the person's district; one for which they may book by now is given back as it is. */
  openCase(caller: Caller, id: string): Promise<BookedCase | Refused>;
  /** All active caseworkers and coaches. */
  colleagues(): Promise<MeetingStaff[]>;
  /** `besides` is the meeting whose own time is not to stand in the way. */
  diaries(
    owners: readonly DiaryOwner[],
    window: { from: Temporal.Instant; until: Temporal.Instant },
    besides: Meeting | null,
  ): Promise<Diaries>;
  /** One that the person may see, or null. */
  find(caller: Caller, id: string): Promise<KnownMeeting | null>;
  /**
   * Meetings that a person takes part in, or somebody for whom they stand in today; for a manager, that are at their jobbtorg or in
   * their district. In order of time.
   */
  meetingsOf(caller: Caller, window: { from: Temporal.Instant; until: Temporal.Instant }): Promise<KnownMeeting[]>;
  /**
   * Those of a case that the person may see now and that were not over a day ago, or so many days as are given; cancelled ones left out, in
   * order of time.
   */
  meetingsOfCase(caller: Caller, caseId: string, now: Temporal.Instant, daysBack?: number): Promise<KnownMeeting[]>;
  /** Whether a case for which the person may book has a meeting under way that they may not see. */
  isMetByOthers(caller: Caller, caseId: string, now: Temporal.Instant): Promise<boolean>;
  /** Begins one, and remembers which jobbtorg a case goes to that had none. */
  begin(caller: Caller, draft: MeetingDraft, idempotencyKey: string): Promise<ChangeResult>;
  change(
    caller: Caller,
    id: string,
    event: MeetingEvent,
    by: { actor: Actor; version: number; holdUntil: Temporal.Instant; idempotencyKey: string },
  ): Promise<ChangeResult>;
  /** Notes that an interpreter is ordered for the time of a meeting that begins at `from`, or is not; either side may. */
  noteInterpreter(
    caller: Caller,
    id: string,
    noted: { from: Temporal.Instant; isOrdered: boolean },
  ): Promise<ChangeResult>;
  /** Sessions, full ones too, in order of time. */
  sessions(
    jobbtorg: string,
    window: { from: Temporal.Instant; until: Temporal.Instant },
  ): Promise<InformationSession[]>;
  /** A session with the seats that the person may see, or null where there are none. */
  session(caller: Caller, id: string): Promise<BookedSession | null>;
  /** Such sessions in order of time; of a caseworker those with people whom they, or somebody they stand in for, have booked. */
  sessionsOf(caller: Caller, window: { from: Temporal.Instant; until: Temporal.Instant }): Promise<BookedSession[]>;
  /** Sessions that a case is booked to, past ones too, in order of time; each with that seat alone, and only if the person may see it. */
  seatsOf(caller: Caller, caseId: string): Promise<{ session: InformationSession; seat: Seat }[]>;
  takeSeat(caller: Caller, sessionId: string, caseId: string): Promise<SeatResult>;
  giveSeatBack(caller: Caller, sessionId: string, caseId: string): Promise<SeatChange>;
  /** Null takes back what was recorded. */
  recordSeat(caller: Caller, sessionId: string, caseId: string, came: boolean | null): Promise<SeatChange>;
  /**
   * Addresses that can be opened for some days without signing in, as long as the person may see the meeting: the calendar file,
   * and the letter to print, in each style.
   */
  links(caller: Caller, meeting: Meeting): { calendar: string; letters: Record<LetterStyle, string> };
}
