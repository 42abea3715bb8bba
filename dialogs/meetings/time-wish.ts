// What is wished of the time of a meeting.
import type { Mode } from './slot.ts';

/** What is wished of the time; null leaves it open. Dates are Stockholm's days, times its clock in minutes of the day. */
export interface TimeWish {
  from: Temporal.PlainDate | null;
  /** The last day. */
  to: Temporal.PlainDate | null;
  excluded: Temporal.PlainDate[];
  /** Monday is 1. */
  excludedWeekdays: number[];
  /** It is to begin just then. */
  time: number | null;
  notBefore: number | null;
  /** It is to be over by then. */
  notAfter: number | null;
  /** The last free time of each day instead of the first of its halves. */
  prefers: 'earliest' | 'latest' | null;
  minutes: number;
  mode: Mode;
  coachId: string | null;
  interpreter: boolean;
}

/** Nothing wished of the time. */
export const anyTime = {
  from: null,
  to: null,
  excluded: [],
  excludedWeekdays: [],
  time: null,
  notBefore: null,
  notAfter: null,
  prefers: null,
};
