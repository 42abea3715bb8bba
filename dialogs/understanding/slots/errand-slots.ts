// The slots of each errand as eval/FORMATS.md names them, from what was read of the message.

import { writeCaseId } from '../case-id.ts';
import type { Intent } from '../intents.ts';
import type { Awaited } from '../learned/labels.ts';
import { readMentions } from '../time/mentions.ts';
import { type Period, periodOf } from '../time/period.ts';
import type { Point } from '../time/point.ts';
import { readBareHour } from './bare-hour.ts';
import { readCaseHolder, readListedCoach, readReceiver } from './coach-name.ts';
import { readDeadlineListRequest, readPlanDone, readSnoozeRequest } from './deadline-request.ts';
import { readCancelRequest, readMoveRequest } from './meeting-change.ts';
import { readCase, readKnownLanguage, readMeetingRequest } from './meeting-request.ts';
import { readDaysAsked } from './meeting-times.ts';
import { readOffice } from './offices.ts';
import { readStatisticsPlace } from './statistics-place.ts';
import { readStatisticsQuery } from './statistics-query.ts';

type Slots = Record<string, unknown>;
type ReadSlots = (text: string, now: Temporal.PlainDateTime, awaits: Awaited | null) => Slots;

/** The slots of each errand; a slot that was not stated is undefined. `awaits` is what the open errand waits for. */
export const errandSlots: Partial<Record<Intent, ReadSlots>> = {
  bookMeeting: (text, now, awaits) => {
    const { caseId, coach, date, days, time, hours, jobbtorg, mode, interpreter } = readMeetingRequest(text, now);
    // Hours in figures are bounds as days are; a part of the day is no slot.
    const bounds =
      hours?.said === 'hours' && days === null ? { from: clockTime(hours.from), to: clockTime(hours.to) } : {};
    const language =
      awaits === 'interpreter' ? (readKnownLanguage(text) ?? interpreter?.language) : interpreter?.language;
    return {
      caseId,
      coach: awaits === 'coach' ? (coach ?? readReceiver(text, true)) : coach,
      date: iso(date),
      time: clockTime(time ?? (date === null && days === null && hours === null ? readBareHour(text, awaits) : null)),
      ...boundsOf(days),
      ...bounds,
      jobbtorg,
      mode,
      interpreterLanguage: language,
    };
  },
  rescheduleMeeting: (text, now, awaits) => {
    const { caseId, to } = readMoveRequest(text, now);
    const isDay = to?.date != null || to?.days != null || to?.hours != null;
    const time = to?.time ?? (isDay ? null : readBareHour(text, awaits));
    return { caseId, date: iso(to?.date), ...boundsOf(to?.days), time: clockTime(time) };
  },
  cancelMeeting: (text, now) => cancelled(text, now),
  answerMeeting: (text, now) => cancelled(text, now),
  recordAttendance: (text, now) => {
    const { caseId, doneOn } = readPlanDone(text, now);
    return { caseId, date: iso(doneOn) };
  },
  listMeetings: (text, now) => {
    const { date, days } = readDaysAsked(writeCaseId(text).text, now);
    return {
      caseId: readCase(text),
      coach: readListedCoach(text),
      jobbtorg: readOffice(text)?.name,
      date: iso(date),
      ...boundsOf(days),
    };
  },
  listSessions: (text, now) => {
    const period = periodOf(readMentions(text, { now, toward: 'coming', joins: true }).found);
    return { jobbtorg: readOffice(text)?.name, ...boundsOf(period) };
  },
  listCases: (text, _now, awaits) => ({
    coach: readCaseHolder(text, awaits === 'coach'),
    ...readStatisticsPlace(text, null),
  }),
  showCase: (text) => ({ caseId: readCase(text) }),
  handOver: (text, _now, awaits) => ({ caseId: readCase(text), coach: readReceiver(text, awaits === 'coach') }),
  listDeadlines: (text, now, awaits) => {
    const { period, overdue } = readDeadlineListRequest(text, now, awaits === 'shown');
    return { ...boundsOf(period), overdue: overdue || null };
  },
  markJobPlanDone: (text) => ({ caseId: readCase(text) }),
  snoozeReminder: (text, now) => {
    const { caseId, until } = readSnoozeRequest(text, now);
    return { caseId, until: until === null ? null : isoPoint(until) };
  },
  stats: (text, now, awaits) => {
    const { metric, groupBy, filters, from, to, compareTo } = readStatisticsQuery(text, now, awaits);
    const isFiltered = Object.keys(filters).length > 0;
    return { metric, groupBy, filters: isFiltered ? filters : null, ...boundsOf({ from, to }), compareTo };
  },
};

function cancelled(text: string, now: Temporal.PlainDateTime): Slots {
  const { caseId, when } = readCancelRequest(text, now);
  return { caseId, date: iso(when?.date) };
}

function boundsOf(period: Period | null | undefined): { from: string | undefined; to: string | undefined } {
  return { from: iso(period?.from), to: iso(period?.to) };
}

function iso(date: Temporal.PlainDate | null | undefined): string | undefined {
  return date?.toString();
}

function clockTime(time: Temporal.PlainTime | null | undefined): string | undefined {
  return time?.toString({ smallestUnit: 'minute' });
}

function isoPoint({ date, time }: Point): string {
  return time === null ? date.toString() : `${date.toString()}T${clockTime(time)}`;
}
