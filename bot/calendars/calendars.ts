// A calendar outside: who is busy when, and the entry of a meeting in it. What goes wrong there is a value.
import type { Stretch } from '../../dialogs/meetings/slot.ts';

/** A meeting as it stands in a calendar; nothing in it tells who the applicant is. */
export interface CalendarEntry {
  subject: string;
  text: string;
  from: Temporal.Instant;
  until: Temporal.Instant;
  place: string | null;
  /** Whether it is held on Teams. */
  online: boolean;
  /** E-mail addresses; the first is whose calendar it is written in. */
  people: readonly string[];
}

/** Why a calendar did not do what was asked: try again after so many seconds, or it will not (`refused`). */
export type CalendarFault =
  | { kind: 'later'; seconds: number; why: 'throttled' | 'down' | 'slow' }
  | { kind: 'refused'; why: string };

export type Busy =
  | { kind: 'busy'; busy: Map<string, Stretch[]> }
  /** The calendars do not answer. */
  | { kind: 'missing' };

export interface Calendars {
  /** Busy times by staff id. */
  busy(staff: readonly string[], window: { from: Temporal.Instant; until: Temporal.Instant }): Promise<Busy>;
}
