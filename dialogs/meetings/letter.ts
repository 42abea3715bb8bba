// The letter to the applicant, in plain and in easy Swedish: when, where, who, what to bring, how to change the time.
import type { Meetings, ToldMeeting } from './ports.ts';
import { easyLetter, plainLetter } from './words/swedish-letter.ts';

export const letterStyles = ['plain', 'easy'] as const;
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
  interpreter: string | null;
}

/** The letter as paragraphs with a blank line between; the first is its heading. */
export function writeLetter(
  { meeting, caseworker, coach, district }: ToldMeeting,
  settings: Meetings['settings'],
  style: LetterStyle,
): string {
  const { slot, caseId, interpreter } = meeting;
  const address = settings.offices.find(({ name }) => name === slot.jobbtorg)?.address ?? null;
  const facts: LetterFacts = { caseId, ...slot, address, caseworker, coach, district, interpreter };
  return style === 'easy' ? easyLetter(facts) : plainLetter(facts);
}
