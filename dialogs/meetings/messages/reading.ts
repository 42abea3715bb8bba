// What a message says of a meeting, as a request: the days, hours and people that it names.
import { readCases } from '../../understanding/case-id.ts';
import {
  type MeetingParty,
  type MeetingRequest,
  readMeetingRequest,
} from '../../understanding/slots/meeting-request.ts';
import type { Hours } from '../../understanding/slots/meeting-times.ts';
import { readPreferred } from '../../understanding/slots/relative-time.ts';
import { type BookingRequest, emptyBooking, mostAlso } from '../request.ts';
import { asideWords, plainOf } from './aside-words.ts';
import { mayTellConsent, tellsConsent } from './consent.ts';

const mostExcluded = 30;

/** A request, with what was said like a date and is none; `lacksLanguage` where an interpreter is asked for and no language. */
export interface ReadBooking {
  request: BookingRequest;
  impossible: string | null;
  lacksLanguage: boolean;
  /** No interpreter is needed. */
  noInterpreter: boolean;
  /** Who is to be left out; with that it is no tripartite meeting. */
  without: MeetingParty | null;
  /** Something was said of when, where or how. */
  saysSomething: boolean;
  /** A sentence may say that the applicant consents, which is to be asked about. */
  mayConsent: boolean;
}

/** A message of more words is not just a word on to what was asked. */
const longestAddition = 10;

/** Whether a message is longer than a word on to what was asked. */
export function isLong(text: string): boolean {
  return text.trim().split(/\s+/).length > longestAddition;
}

/** Reads a booking. */
export function readBooking(text: string, now: Temporal.ZonedDateTime): ReadBooking {
  const read = readMeetingRequest(text, now.toPlainDateTime());
  const days = daysOf(read);
  const noInterpreter = asideWords.noInterpreter.test(plainOf(text));
  const interpreterOf = noInterpreter ? null : read.interpreter;
  const request: BookingRequest = {
    ...emptyBooking,
    kind: read.kind === 'groupInformation' ? 'groupInformation' : 'meeting',
    caseId: read.caseId,
    ...(read.kind === 'groupInformation' ? alsoIn(text) : {}),
    coachName: read.coach,
    jobbtorg: read.jobbtorg,
    mode: read.mode,
    interpreter: interpreterOf?.language ?? null,
    ...days,
    ...clockOf(read.time, inMinutes(read.hours)),
    excludedWeekdays: read.excludedWeekdays,
    prefers: readPreferred(text),
    minutes: read.minutes !== null && read.minutes >= 15 && read.minutes <= 240 ? read.minutes : null,
    ...(tellsConsent(text) ? { consented: true } : {}),
  };
  const { coachName, jobbtorg, mode, interpreter, minutes, from, to, time, notBefore, notAfter, prefers } = request;
  const said = [coachName, jobbtorg, mode, interpreter, minutes, from, to, time, notBefore, notAfter, prefers];
  return {
    request,
    impossible: read.impossible,
    lacksLanguage: interpreterOf !== null && interpreterOf.language === null,
    noInterpreter,
    without: request.kind === 'meeting' ? read.without : null,
    saysSomething:
      [...said, read.without].some((each) => each !== null) || request.excluded.length > 0 || noInterpreter,
    mayConsent: mayTellConsent(text, read.caseId),
  };
}

/** The cases that a message names after the first one. */
export function alsoIn(text: string): Pick<BookingRequest, 'also'> {
  const [, ...also] = readCases(text).meant;
  return also.length === 0 ? {} : { also: also.slice(0, mostAlso) };
}

interface RequestedDays {
  from: string | null;
  to: string | null;
  excluded: string[];
}

function daysOf({ date, days, choices, excluded }: MeetingRequest): RequestedDays {
  const from = date ?? days?.from ?? null;
  const to = date ?? days?.to ?? null;
  const ruledOut = excluded.flatMap((span) => datesOf(span.from, span.to));
  // "Tuesday or Thursday" leaves out the days between them.
  const between =
    choices.length < 2 || from === null || to === null
      ? []
      : datesOf(from, to).filter((each) => !choices.some((choice) => choice.equals(each)));
  return {
    from: from?.toString() ?? null,
    to: to?.toString() ?? null,
    excluded: [...ruledOut, ...between].slice(0, mostExcluded).map((each) => each.toString()),
  };
}

function datesOf(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] {
  const count = Math.min(mostExcluded, from.until(to).total('days') + 1);
  return Array.from({ length: Math.max(0, count) }, (_, days) => from.add({ days }));
}

/** Hours to keep within, in minutes of the day. */
export interface MinuteHours {
  from: number | null;
  to: number | null;
}

/** A time, or the hours to keep within, as a request has them. */
export function clockOf(
  time: Temporal.PlainTime | null,
  hours: MinuteHours | null,
): Pick<BookingRequest, 'time' | 'notBefore' | 'notAfter'> {
  if (time !== null) return { time: minutesOf(time), notBefore: null, notAfter: null };
  return { time: null, notBefore: hours?.from ?? null, notAfter: hours?.to ?? null };
}

function inMinutes(hours: Hours | null): MinuteHours | null {
  if (hours === null) return null;
  const { from, to } = hours;
  // Midnight as an end is the end of the day.
  return { from: from === null ? null : minutesOf(from), to: to === null ? null : minutesOf(to) || 24 * 60 };
}

function minutesOf({ hour, minute }: Temporal.PlainTime): number {
  return hour * 60 + minute;
}
