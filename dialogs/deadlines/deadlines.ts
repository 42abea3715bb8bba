// Which deadlines a case has: pure functions of what is known of it, by the rules F1 and F4-F11 of the domain.
import { isBefore } from '../understanding/time/calendar.ts';
import type { SendingHours } from '../working-time/quiet-hours.ts';

/** In the order in which they weigh when they fall on one day. */
export const deadlineKinds = [
  'jobPlan',
  'afAgreement',
  'stockholmsjobb',
  'establishment',
  'afterEmployment',
  'selfSupport',
  'ageLimit',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** What of a case its deadlines follow from; days are local. */
export interface CaseFacts {
  caseId: string;
  state: 'referred' | 'enrolled' | 'returned' | 'closed';
  enrolledOn: Temporal.PlainDate | null;
  firstPlanOn: Temporal.PlainDate | null;
  closedOn: Temporal.PlainDate | null;
  selfSupporting: boolean | null;
  establishmentEnds: Temporal.PlainDate | null;
  afAskedOn: Temporal.PlainDate | null;
  afGivenOn: Temporal.PlainDate | null;
  stockholmsjobbFrom: Temporal.PlainDate | null;
  stockholmsjobbUntil: Temporal.PlainDate | null;
  employedUntil: Temporal.PlainDate | null;
  nextAgeLimit: Temporal.PlainDate | null;
}

/** How the five days to the first job plan are counted; the source does not say (Oversyn 2018, see domain F1). */
export interface DayReading {
  days: 'calendar' | 'working';
  /** The day of enrolment is the first of the five. */
  countsFirstDay: boolean;
}

/** What the city has chosen. */
export interface DeadlineRules {
  reading: DayReading;
  isWorkingDay(date: Temporal.PlainDate): boolean;
  /** So many working days after a job plan was due, the unit's manager is told. */
  escalateAfter: number;
  /** When people may be told things unasked; null: always. */
  sendingHours: SendingHours | null;
  /** When the digest goes out. */
  digestAt: Temporal.PlainTime;
}

export interface Deadline {
  caseId: string;
  kind: DeadlineKind;
  due: Temporal.PlainDate;
  /** The day under the other reading of "five days", where the two differ; null otherwise. */
  otherReading: Temporal.PlainDate | null;
  /** From this day on it is told of. */
  noticeFrom: Temporal.PlainDate;
}

/** Days to the first job plan. */
const planDays = 5;
// How long before the day each is told of; the documents name no lead times, these are ours.
const notice: Record<Exclude<DeadlineKind, 'jobPlan'>, Temporal.DurationLike> = {
  afAgreement: { days: 0 },
  stockholmsjobb: { months: 2 },
  establishment: { months: 3 },
  afterEmployment: { days: 7 },
  selfSupport: { days: 7 },
  ageLimit: { months: 1 },
};
/** What has a day that passes by itself is told of so long after it. */
const tellAfter: Temporal.DurationLike = { months: 1 };

/**
 * The day by which the first job plan is to be there (F1). Calendar days that end on a day off end on the next working day.
 */
export function jobPlanDue(
  enrolledOn: Temporal.PlainDate,
  { days, countsFirstDay }: DayReading,
  isWorkingDay: DeadlineRules['isWorkingDay'],
): Temporal.PlainDate {
  const steps = countsFirstDay ? planDays - 1 : planDays;
  return days === 'calendar'
    ? workingDayFrom(enrolledOn.add({ days: steps }), isWorkingDay)
    : addWorkingDays(enrolledOn, steps, isWorkingDay);
}

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(
  date: Temporal.PlainDate,
  isWorkingDay: DeadlineRules['isWorkingDay'],
): Temporal.PlainDate {
  return isWorkingDay(date) ? date : workingDayFrom(date.add({ days: 1 }), isWorkingDay);
}

/** So many working days later; none gives the day itself. */
export function addWorkingDays(
  date: Temporal.PlainDate,
  count: number,
  isWorkingDay: DeadlineRules['isWorkingDay'],
): Temporal.PlainDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  isWorkingDay: DeadlineRules['isWorkingDay'],
): number {
  let count = 0;
  for (let day = from.add({ days: 1 }); isOnOrBefore(day, to); day = day.add({ days: 1 }))
    if (isWorkingDay(day)) count += 1;
  return count;
}

/** The deadlines of a case as seen on a day, in no order; what is settled has none. */
export function deadlinesOf(facts: CaseFacts, rules: DeadlineRules, today: Temporal.PlainDate): Deadline[] {
  const { caseId } = facts;
  const found: (Deadline | null)[] = [
    jobPlanDeadline(facts, rules),
    ...timed(facts, today).map(({ kind, due }) => ({
      caseId,
      kind,
      due,
      otherReading: null,
      noticeFrom: due.subtract(notice[kind]),
    })),
  ];
  return found.filter((deadline) => deadline !== null);
}

function jobPlanDeadline(
  { caseId, state, enrolledOn, firstPlanOn }: CaseFacts,
  { reading, isWorkingDay }: DeadlineRules,
): Deadline | null {
  if (state !== 'enrolled' || enrolledOn === null || firstPlanOn !== null) return null;
  const other: DayReading = { ...reading, days: reading.days === 'calendar' ? 'working' : 'calendar' };
  const due = jobPlanDue(enrolledOn, reading, isWorkingDay);
  const otherDue = jobPlanDue(enrolledOn, other, isWorkingDay);
  // Told of from the day of enrolment on: five days are short, and the earlier of the two readings must not be missed.
  return { caseId, kind: 'jobPlan', due, otherReading: due.equals(otherDue) ? null : otherDue, noticeFrom: enrolledOn };
}

type Timed = { kind: Exclude<DeadlineKind, 'jobPlan'>; due: Temporal.PlainDate };

function timed(facts: CaseFacts, today: Temporal.PlainDate): Timed[] {
  const open = facts.state === 'enrolled' || facts.state === 'referred';
  const oldest = today.subtract(tellAfter);
  const dates: { kind: Timed['kind']; due: Temporal.PlainDate | null }[] = [
    { kind: 'afAgreement', due: open ? agreementChase(facts, today) : null },
    { kind: 'establishment', due: open ? facts.establishmentEnds : null },
    { kind: 'stockholmsjobb', due: open ? stockholmsjobbEnd(facts) : null },
    { kind: 'afterEmployment', due: employmentEnd(facts, today)?.add({ months: 3 }) ?? null },
    { kind: 'ageLimit', due: open ? facts.nextAgeLimit : null },
    { kind: 'selfSupport', due: selfSupportCheck(facts) },
  ];
  // A check stays until it is made; what merely comes to pass is told of for a while after it.
  return dates.flatMap(({ kind, due }) =>
    due === null || (kind !== 'selfSupport' && isBefore(due, oldest)) ? [] : [{ kind, due }],
  );
}

/** F4: asked of Arbetsformedlingen and not answered, chased each week. */
function agreementChase({ afAskedOn, afGivenOn }: CaseFacts, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (afAskedOn === null || afGivenOn !== null) return null;
  const weeks = Math.max(1, Math.floor(afAskedOn.until(today, { largestUnit: 'days' }).days / 7));
  return afAskedOn.add({ weeks });
}

/** F6: at most twelve months where no end is set. */
function stockholmsjobbEnd({ stockholmsjobbFrom, stockholmsjobbUntil }: CaseFacts): Temporal.PlainDate | null {
  return stockholmsjobbUntil ?? stockholmsjobbFrom?.add({ months: 12 }) ?? null;
}

/** F7: the later end of an employment for a time that has ended. */
function employmentEnd(
  { stockholmsjobbUntil, employedUntil }: CaseFacts,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const ended = [stockholmsjobbUntil, employedUntil].filter((date) => date !== null && isBefore(date, today));
  return (
    ended
      .filter((date) => date !== null)
      .sort(Temporal.PlainDate.compare)
      .at(-1) ?? null
  );
}

/** F8: whether the person supports themselves six months after leaving. */
function selfSupportCheck({ state, closedOn, selfSupporting }: CaseFacts): Temporal.PlainDate | null {
  return state === 'closed' && closedOn !== null && selfSupporting === null ? closedOn.add({ months: 6 }) : null;
}

/** Whether one day is before another or the same. */
export function isOnOrBefore(date: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, other) <= 0;
}
