// The slots of meetings, deadlines, reminders and figures as eval/FORMATS.md names them, from what was read of the message.

import type { Intent } from '../intents.ts';
import type { Point } from '../time/point.ts';
import { readDeadlineListRequest, readSnoozeRequest } from './deadline-request.ts';
import { readCancelRequest, readMoveRequest } from './meeting-change.ts';
import { readCase, readMeetingRequest } from './meeting-request.ts';
import { readStatisticsQuery } from './statistics-query.ts';

type Slots = Record<string, unknown>;
type ReadSlots = (text: string, now: Temporal.PlainDateTime) => Slots;

/** The slots of each errand; a slot that was not stated is undefined. */
export const errandSlots: Partial<Record<Intent, ReadSlots>> = {
  bookMeeting: (text, now) => {
    const { caseId, coach, date, days, time, hours, jobbtorg, mode, interpreter } = readMeetingRequest(text, now);
    // Hours in figures are bounds as days are; a part of the day is no slot.
    const bounds =
      hours?.said === 'hours' && days === null ? { from: clockTime(hours.from), to: clockTime(hours.to) } : {};
    return {
      caseId,
      coach,
      date: iso(date),
      time: clockTime(time),
      from: iso(days?.from),
      to: iso(days?.to),
      ...bounds,
      jobbtorg,
      mode,
      interpreterLanguage: interpreter?.language,
    };
  },
  rescheduleMeeting: (text, now) => {
    const { caseId, to } = readMoveRequest(text, now);
    return { caseId, date: iso(to?.date), time: clockTime(to?.time) };
  },
  cancelMeeting: (text, now) => {
    const { caseId, when } = readCancelRequest(text, now);
    return { caseId, date: iso(when?.date) };
  },
  listDeadlines: (text, now) => {
    const { period, overdue } = readDeadlineListRequest(text, now);
    return { from: iso(period?.from), to: iso(period?.to), overdue: overdue || null };
  },
  markJobPlanDone: (text) => ({ caseId: readCase(text) }),
  snoozeReminder: (text, now) => {
    const { caseId, until } = readSnoozeRequest(text, now);
    return { caseId, until: until === null ? null : isoPoint(until) };
  },
  stats: (text, now) => {
    const { metric, groupBy, filters, from, to, compareTo } = readStatisticsQuery(text, now);
    const isFiltered = Object.keys(filters).length > 0;
    return { metric, groupBy, filters: isFiltered ? filters : null, from: iso(from), to: iso(to), compareTo };
  },
};

function iso(date: Temporal.PlainDate | null | undefined): string | undefined {
  return date?.toString();
}

function clockTime(time: Temporal.PlainTime | null | undefined): string | undefined {
  return time?.toString({ smallestUnit: 'minute' });
}

function isoPoint({ date, time }: Point): string {
  return time === null ? date.toString() : `${date.toString()}T${clockTime(time)}`;
}
