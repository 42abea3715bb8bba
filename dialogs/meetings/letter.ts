// The letter to the applicant: of a time that is not decided yet, that is decided, that was moved or called off; in three styles.
import { type Actor, type Meeting, movedAwayFrom } from './meeting.ts';
import type { Meetings, ToldMeeting } from './ports.ts';
import { englishLetter } from './words/english-letter.ts';
import { easyLetter, plainLetter } from './words/swedish-letter.ts';

export const letterStyles = ['plain', 'easy', 'english'] as const;
/** In plain Swedish, in easy Swedish, in English. */
export type LetterStyle = (typeof letterStyles)[number];

/** Of a meeting, what the letter tells. Names of staff only; the applicant's name is written in by hand. */
export interface LetterFacts {
  caseId: string;
  from: Temporal.Instant;
  until: Temporal.Instant;
  mode: 'onSite' | 'teams';
  jobbtorg: string;
  room: string | null;
  /** Null where none is configured. */
  address: string | null;
  caseworker: string;
  coach: string;
  district: string;
  /** Whom the applicant calls: the caseworker, or the coach where only the coach's number is known. */
  calls: { who: Actor; phone: string | null };
  /** Whether all three have agreed on the time. */
  isAgreed: boolean;
  isCalledOff: boolean;
  /** When the time began that the meeting was moved from; null where it was not moved. */
  movedFrom: Temporal.Instant | null;
  /** `language` in Swedish, lower case; `by` is who orders. */
  interpreter: { language: string; by: Actor; isOrdered: boolean } | null;
}

/** Whether there is a letter to write of a meeting: its time stands or was called off. */
export function hasLetter({ state }: Pick<Meeting, 'state'>): boolean {
  return state === 'held' || state === 'proposed' || state === 'booked' || state === 'cancelled';
}

/** What the letter tells of a meeting. */
export function letterFacts(
  { meeting, caseworker, coach, district, phones }: ToldMeeting,
  { offices, interpreterOrderedBy }: Meetings['settings'],
): LetterFacts {
  const { slot, caseId, state, interpreter, interpreterOrdered } = meeting;
  const who = phones.caseworker === null && phones.coach !== null ? 'coach' : 'caseworker';
  return {
    caseId,
    ...slot,
    address: offices.find(({ name }) => name === slot.jobbtorg)?.address ?? null,
    caseworker,
    coach,
    district,
    calls: { who, phone: phones[who] },
    isAgreed: state === 'booked',
    isCalledOff: state === 'cancelled',
    movedFrom: movedAwayFrom(meeting),
    interpreter:
      interpreter === null
        ? null
        : {
            language: interpreter,
            by: interpreterOrderedBy,
            isOrdered: interpreterOrdered?.equals(slot.from) === true,
          },
  };
}

/** The letter as paragraphs with a blank line between; the first is its heading. */
export function writeLetter(known: ToldMeeting, settings: Meetings['settings'], style: LetterStyle): string {
  const write = { plain: plainLetter, easy: easyLetter, english: englishLetter }[style];
  return write(letterFacts(known, settings)).join('\n\n');
}
