// Reads what is asked about one's cases: which side of one case, which of several, or what the day brings.
import { compileCues } from '../understanding/cues.ts';
import { readSigns } from '../understanding/features.ts';
import { type Period, readComingPeriod } from '../understanding/time/period.ts';
import {
  dayCues,
  dayPartCues,
  inSightCues,
  narrowingCues,
  questionCues,
  ruleCues,
  showCues,
  urgentCues,
  whetherCues,
} from './swedish-case-cues.ts';

export type Side = keyof typeof questionCues | 'status';

/** What is asked about one case. */
export interface CaseQuestion {
  side: Side;
  /** Yes or no answers it. */
  isWhether: boolean;
}

/** Which of the own cases are asked for; all where nothing narrows them. */
export interface Narrowing {
  /** With a meeting or a seat on these days; null where no days are named. */
  meeting: { period: Period | null } | null;
  isWithoutMeeting: boolean;
  isWithoutPlan: boolean;
  isOverdue: boolean;
  isReferred: boolean;
  /** Of this district. */
  district: string | null;
}

const compiled = <Name extends string>(cues: Record<Name, readonly string[]>) =>
  Object.fromEntries(
    Object.entries<readonly string[]>(cues).map(([name, each]) => [name, compileCues(each)]),
  ) as Record<Name, RegExp>;
const sides = Object.entries(compiled(questionCues)) as [keyof typeof questionCues, RegExp][];
const narrowing = compiled(narrowingCues);
const inSight = compiled(inSightCues);
const dayParts = compiled(dayPartCues);
const whether = compileCues(whetherCues);
const show = compileCues(showCues);
const [day, urgent, rule] = [dayCues, urgentCues, ruleCues].map(compileCues) as [RegExp, RegExp, RegExp];

/** Reads what a message that names a case asks about it. */
export function readCaseQuestion(text: string): CaseQuestion {
  const { sought } = readSigns(text);
  const side = sides.find(([, pattern]) => pattern.test(sought))?.[0] ?? 'status';
  return { side, isWhether: whether.test(sought) };
}

/** What a few words ask of the cases in sight: which of them, how late they are, which of them is first, or when the one is due. */
export function readAskedInSight(text: string): Record<keyof typeof inSightCues, boolean> {
  const { sought } = readSigns(text);
  const { late, oldest, due, it, which } = inSight;
  return {
    late: late.test(sought),
    oldest: oldest.test(sought),
    due: due.test(sought),
    it: it.test(sought),
    which: which.test(sought),
  };
}

/** Whether a message asks what applies, and not how something stands. */
export function asksRule(text: string): boolean {
  return rule.test(readSigns(text).sought);
}

/** Whether a message begins as a request to see something. */
export function asksToSee(text: string): boolean {
  return show.test(readSigns(text).sought);
}

/** Reads which of the own cases a message said at a moment in Stockholm asks for; null where it speaks of no cases of one's own. */
export function readNarrowing(text: string, now: Temporal.PlainDateTime): Narrowing | null {
  const { sought, districts } = readSigns(text);
  const isOwn = narrowing.mine.test(sought) && narrowing.cases.test(sought);
  if (!isOwn && !narrowing.those.test(sought)) return null;
  const isWithoutMeeting = narrowing.withoutMeeting.test(sought);
  const isWithMeeting = !isWithoutMeeting && narrowing.withMeeting.test(sought);
  return {
    meeting: isWithMeeting ? { period: readComingPeriod(text, now) } : null,
    isWithoutMeeting,
    isWithoutPlan: narrowing.withoutPlan.test(sought),
    isOverdue: narrowing.overdue.test(sought),
    isReferred: narrowing.referred.test(sought),
    district: districts.length === 1 ? (districts[0] ?? null) : null,
  };
}

/** How a message goes on with the list of own cases in sight: to those of a district, or to all of them. Null for other messages. */
export function readOnList(text: string): { district: string | null } | null {
  const { sought, districts } = readSigns(text);
  const words = sought.trim().split(' ').length;
  if (words > longestOn) return null;
  if (narrowing.total.test(sought)) return { district: null };
  const [district, ...others] = districts;
  return district === undefined || others.length > 0 ? null : { district };
}

const longestOn = 8;

/** Which part of a day in sight a message asks for alone: "just the meetings". */
export function readDayPart(text: string): 'meetings' | 'deadlines' | null {
  const { sought } = readSigns(text);
  if (dayParts.meetings.test(sought)) return 'meetings';
  return dayParts.deadlines.test(sought) ? 'deadlines' : null;
}

/** Whether a message asks what a day or a week brings, or what of it comes first; null where it asks for neither. */
export function readDayQuestion(text: string): 'day' | 'urgent' | null {
  const { sought, caseId } = readSigns(text);
  if (caseId !== undefined || rule.test(sought)) return null;
  if (urgent.test(sought)) return 'urgent';
  return day.test(sought) ? 'day' : null;
}
