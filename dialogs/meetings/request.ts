// What is asked for when a meeting is booked or moved, as it rides in the session and in cards; read back with suspicion.
import { z } from 'zod';
import type { Caller } from '../caller.ts';
import { caseIdForm } from '../understanding/case-id.ts';
import { readLanguage } from '../understanding/slots/meeting-request.ts';
import type { Meeting } from './meeting.ts';
import { modes } from './slot.ts';
import { anyTime } from './time-wish.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine(isDate);
const minute = z
  .int()
  .min(0)
  .max(24 * 60);
const id = z.string().min(1).max(100);

/** At once so many further cases are booked. */
export const mostAlso = 9;

export const requestShape = z.object({
  kind: z.enum(['meeting', 'groupInformation']),
  /** The meeting that is to be moved; null for a new one. */
  moves: z.object({ id, version: z.int() }).nullable(),
  caseId: z.string().regex(caseIdForm).nullable(),
  /** Further cases that are to be booked to the same group information. */
  also: z.array(z.string().regex(caseIdForm)).max(mostAlso).optional(),
  /** As it was written, until it is known who is meant. */
  coachName: z.string().max(100).nullable(),
  /** Staff ids. */
  coachId: id.nullable(),
  caseworkerId: id.nullable(),
  jobbtorg: z.string().max(100).nullable(),
  mode: z.enum(modes).nullable(),
  interpreter: z
    .string()
    .refine((language) => readLanguage(language) !== null)
    .nullable(),
  from: day.nullable(),
  to: day.nullable(),
  excluded: z.array(day).max(30),
  /** Monday is 1. */
  excludedWeekdays: z.array(z.int().min(1).max(7)).max(7),
  time: minute.nullable(),
  notBefore: minute.nullable(),
  notAfter: minute.nullable(),
  /** Of the free times. */
  prefers: z.enum(['earliest', 'latest']).nullable().default(null),
  minutes: z.int().min(15).max(240).nullable(),
  /** It was said in words that the applicant consents. */
  consented: z.boolean().optional(),
});
/** Dates are Stockholm's days, times minutes of its clock; null is what nobody has said. */
export type BookingRequest = z.infer<typeof requestShape>;

export const emptyBooking: BookingRequest = {
  kind: 'meeting',
  moves: null,
  caseId: null,
  coachName: null,
  coachId: null,
  caseworkerId: null,
  jobbtorg: null,
  mode: null,
  interpreter: null,
  ...anyTime,
  minutes: null,
};

/** The request that begins the moving of a meeting. */
export function moving({ id, version, caseId, caseworkerId, slot, interpreter }: Meeting): BookingRequest {
  return {
    ...emptyBooking,
    moves: { id, version },
    caseId,
    caseworkerId,
    coachId: slot.coachId,
    jobbtorg: slot.jobbtorg,
    mode: slot.mode,
    interpreter,
    minutes: Math.round(slot.until.since(slot.from).total('minutes')),
  };
}

/** The booking that a conversation is in the middle of, and what was asked last. */
export const pendingShape = z.object({
  request: requestShape,
  waits: z.enum(['case', 'jobbtorg', 'coach', 'caseworker', 'language', 'choice']),
  /** The times on the card that was shown last, as it would bring them back. */
  offered: z.array(z.string().max(150)).max(3).optional(),
  /** Whether the applicant consents was asked last: then a plain yes says so. */
  asksConsent: z.boolean().optional(),
  /** The case that is not theirs to book, where another one is asked for. */
  refused: z.string().regex(caseIdForm).optional(),
});
export type PendingBooking = z.infer<typeof pendingShape>;

/** Whether who asks must say that the applicant consents: a caseworker for a new meeting. */
export function needsConsent({ moves }: BookingRequest, { role }: Caller): boolean {
  return moves === null && role === 'caseworker';
}

/** What is said now over what was said before; days and times belong together and are replaced together. */
export function saidAfter(before: BookingRequest, now: BookingRequest): BookingRequest {
  const when =
    now.from !== null || now.to !== null ? now : { ...before, excluded: [...before.excluded, ...now.excluded] };
  const clock = now.time !== null || now.notBefore !== null || now.notAfter !== null ? now : before;
  return {
    ...before,
    caseId: before.caseId ?? now.caseId,
    ...(now.also === undefined ? {} : { also: now.also }),
    coachName: now.coachName ?? before.coachName,
    coachId: now.coachName === null ? before.coachId : null,
    jobbtorg: now.jobbtorg ?? before.jobbtorg,
    mode: now.mode ?? before.mode,
    interpreter: now.interpreter ?? before.interpreter,
    minutes: now.minutes ?? before.minutes,
    ...(now.consented === true || before.consented === true ? { consented: true } : {}),
    from: when.from,
    to: when.to,
    excluded: when.excluded,
    excludedWeekdays: [...new Set([...before.excludedWeekdays, ...now.excludedWeekdays])],
    time: clock.time,
    notBefore: clock.notBefore,
    notAfter: clock.notAfter,
    prefers: now.prefers ?? (clock === now ? null : before.prefers),
  };
}

function isDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
