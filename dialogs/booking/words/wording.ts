// The sentences and labels of meetings, as one list to be filled once per language.
import type { MeetingParty } from '../../understanding/slots/meeting-request.ts';
import type { Meeting, MeetingState, Party, PartyAnswer, Refusal } from '../meeting.ts';
import type { InformationSession } from '../ports.ts';
import type { Obstacle, Relaxed } from '../search.ts';
import type { Mode, Slot } from '../slot.ts';

/** What is told of a wish that no time fits; `coach` is a name. */
export interface NoTime {
  obstacle: Obstacle;
  coach: string | null;
  /** The days looked at, the last one in it. */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  /** What the only day looked at is called, where it is a holiday or an eve. */
  holiday: string | null;
  interpreterDays: number;
  hours: { opens: string; closes: string };
}

export interface BookingWording {
  /** "tisdag 1 december kl. 13.00–14.00". */
  time(from: Temporal.Instant, until: Temporal.Instant): string;
  moment(at: Temporal.Instant): string;
  /** Short enough for a button: "tis 1/12 13.00". */
  shortMoment(at: Temporal.Instant): string;
  day(date: Temporal.PlainDate): string;
  place(slot: Pick<Slot, 'mode' | 'jobbtorg' | 'room'>): string;
  modes: Record<Mode, string>;
  parties: Record<Party, string>;
  answers: Record<PartyAnswer, string>;
  /** How a meeting stands, as a short mark. */
  states: Record<MeetingState, string>;
  /** It is over and nobody has said whether the person came. */
  notRecorded: string;
  /** All three have said yes, and the calendars have not been asked since. */
  waitsForCalendars: string;
  title(state: MeetingState, caseId: string): string;
  /** What has just come of a change, as the sentence above the card. */
  done: Record<
    | 'held'
    | 'heldAgain'
    | 'proposed'
    | 'booked'
    | 'answered'
    | 'answeredUnchecked'
    | 'waitsForCalendars'
    | 'declined'
    | 'cancelled'
    | 'undone'
    | 'came'
    | 'didNotCome'
    | 'expired',
    string
  >;
  /** What the card is about when it comes unasked; `who` is a name. */
  news: {
    asked(who: string, caseId: string): string;
    proposed(who: string, caseId: string): string;
    moved(who: string, caseId: string): string;
    declined(who: string, caseId: string): string;
    cancelled(who: string, caseId: string): string;
    expired(caseId: string): string;
    /** The hold ended before the calendars answered. */
    calendarsSilent(caseId: string): string;
    /** Found when the calendars answered after the last yes. */
    busyMeanwhile(who: string, caseId: string): string;
    booked(caseId: string): string;
    answered(who: string, caseId: string): string;
    elsewhere(caseId: string): string;
    dayBefore(caseId: string): string;
    sameMorning(caseId: string): string;
    attendance(caseId: string): string;
    why: string;
  };
  refused: Record<Refusal, string>;
  particulars: Record<
    'when' | 'where' | 'who' | 'interpreter' | 'answers' | 'consent' | 'heldUntil' | 'link' | 'understood',
    string
  >;
  people(caseworker: string, coach: string): string;
  answersOf(answers: Record<Party, PartyAnswer>): string;
  consentGiven: string;
  consentMissing: string;
  calendarLink(url: string): string;
  teamsLink(url: string): string;
  calendarWaits: string;
  outerMissing: string;
  actions: Record<
    | 'yes'
    | 'yesWithConsent'
    | 'no'
    | 'otherTime'
    | 'applicantYes'
    | 'applicantNo'
    | 'move'
    | 'cancel'
    | 'yesCancel'
    | 'keep'
    | 'undo'
    | 'came'
    | 'didNotCome'
    | 'letter'
    | 'easyLetter'
    | 'hold'
    | 'moveHere'
    | 'propose'
    | 'moreTimes'
    | 'show'
    | 'seat'
    | 'giveSeatBack'
    | 'allThree'
    | 'groupInformation'
    | 'saveAttendance',
    string
  >;
  askToCancel(caseId: string, time: string): string;
  /** What calling off does, and how long it can be taken back. */
  cancelMeans: string;
  askCase: string;
  askLanguage: string;
  /** Why a meeting without one of the three is not booked (domain rule E-12), and what there is instead. */
  withoutParty(party: MeetingParty): string;
  /** What was said like a date and is none. */
  impossible(said: string): string;
  askNewCase(caseId: string, district: string): string;
  openCase(caseId: string, district: string): string;
  /** Said of a case that is not theirs too. */
  unknownCase(caseId: string): string;
  /** It could not be opened, because it is not the district's. */
  notOpened(caseId: string): string;
  /** A colleague has a meeting under way for it, which is theirs alone to see. */
  metByOthers(caseId: string): string;
  closedCase(caseId: string): string;
  managersDoNotBook: string;
  askOffice(district: string): string;
  unknownOffice(name: string): string;
  askCaseworker: string;
  noCaseworker(district: string): string;
  noCoach(jobbtorg: string): string;
  unknownCoach(name: string, jobbtorg: string): string;
  whichCoach(name: string): string;
  away(name: string, until: Temporal.PlainDate | null): string;
  standIn(name: string): string;
  past(when: string): string;
  reversed: string;
  proposals: { title(caseId: string): string; moveTitle(caseId: string): string; text: string; exact: string };
  understood(parts: {
    caseId: string;
    coach: string | null;
    jobbtorg: string;
    mode: Mode;
    interpreter: string | null;
    minutes: number;
  }): string;
  fields: { slot: string; consent: string; consentYes: string; consentNo: string };
  slotChoice(slot: Slot, coach: string): string;
  needsConsent: string;
  needsChoice: string;
  noTime(why: NoTime): string;
  relax(wish: Relaxed, slot: Slot, coach: string): string;
  relaxTitle(slot: Slot): string;
  taken: string;
  /** Somebody has something else at the meeting's time; told with how it stands, before other times. */
  takenMeanwhile(who: string, meeting: Meeting): string;
  oldCard: string;
  gone: string;
  already(caseId: string): string;
  notShared: string;
  openPersonal: string;
  none(caseId: string | null): string;
  whichMeeting: string;
  list: {
    title(from: Temporal.PlainDate, to: Temporal.PlainDate): string;
    empty(from: Temporal.PlainDate, to: Temporal.PlainDate): string;
    /** Heads past sessions whose attendance is not recorded. */
    unrecorded: string;
  };
  letterTitle: string;
  letterLinks(plain: string, easy: string): string;
  sessions: {
    title(caseId: string, jobbtorg: string): string;
    none(jobbtorg: string, from: Temporal.PlainDate, to: Temporal.PlainDate): string;
    line(session: InformationSession): string;
    booked(caseId: string, session: InformationSession): string;
    already(caseId: string): string;
    full: string;
    past: string;
    clash: string;
    givenBack(caseId: string): string;
    recorded(caseId: string, came: boolean): string;
    consent: string;
    gone: string;
    /** There is no seat of the case that they may change, or no such case. */
    notTheirs(caseId: string): string;
    itemTitle(session: InformationSession): string;
    where(session: InformationSession): string;
    attendanceTitle(session: InformationSession): string;
    bookedTitle: string;
    /** "5 bokade", before it has begun. */
    notBegun(count: number): string;
    notRecorded(count: number): string;
    counts(of: { came: number; didNotCome: number; notRecorded: number }): string;
    /** Whether somebody came; `none` while nobody has recorded it. */
    answers: Record<'yes' | 'no' | 'none', string>;
    recordedMany(changes: number): string;
    /** So many more do not fit in the form; `''` for none. */
    rest(count: number): string;
    giveBack(caseId: string): string;
  };
}
