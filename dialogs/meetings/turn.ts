// What the parts of this dialogue share: what they get of a turn, the names of its buttons, who is who in a meeting.
import type { Caller } from '../caller.ts';
import { inOwnChat } from '../own-chat.ts';
import type { Details, Reply } from '../reply.ts';
import type { Session } from '../session.ts';
import type { Wording } from '../swedish.ts';
import type { Language } from '../understanding/language.ts';
import type { Meetings } from './ports.ts';

/** What this dialogue needs of a turn. */
export interface BookingTurn {
  meetings: Meetings;
  wording: Wording;
  language: Language;
  caller: Caller;
  session: Session;
  now: Temporal.ZonedDateTime;
  idempotencyKey: string;
  /** Others can read the conversation. */
  isShared: boolean;
  /** Names of the jobbtorg. */
  offices: readonly string[];
}

/** What was answered, and what the conversation goes on from. */
export interface BookingAnswer {
  reply: Reply;
  /** Said after it. */
  beside?: Reply;
  session: Session;
}

/** The names under which this dialogue's buttons come back. */
export const bookingVerbs = {
  show: 'meeting.show',
  hold: 'meeting.hold',
  look: 'meeting.look',
  week: 'meeting.week',
  openCase: 'meeting.openCase',
  choose: 'meeting.choose',
  yes: 'meeting.yes',
  no: 'meeting.no',
  applicantYes: 'meeting.applicantYes',
  applicantNo: 'meeting.applicantNo',
  move: 'meeting.move',
  cancel: 'meeting.cancel',
  undo: 'meeting.undo',
  came: 'meeting.came',
  didNotCome: 'meeting.didNotCome',
  unrecord: 'meeting.unrecord',
  letter: 'meeting.letter',
  interpreter: 'meeting.interpreter',
  seat: 'session.seat',
  seatBack: 'session.giveBack',
  seatMove: 'session.move',
  seatCame: 'session.came',
  showSession: 'session.show',
  recordAttendance: 'session.record',
} as const;

/** One sentence; the conversation stays as it was. */
export function say({ session }: BookingTurn, text: string): BookingAnswer {
  return { reply: { kind: 'notice', text }, session };
}

/** Says that meetings are shown in the person's own chat only. */
export function keepOut({ session, wording }: BookingTurn): BookingAnswer {
  return { reply: inOwnChat(wording.booking.notShared, wording), session };
}

/** One thing in full that cites no source. */
export function details(
  parts: Omit<Details, 'kind' | 'sources' | 'sourcesTitle' | 'showSource' | 'historicLabel'>,
): Details {
  return { kind: 'details', ...parts, sources: [], sourcesTitle: '', showSource: '', historicLabel: '' };
}
