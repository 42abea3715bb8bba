// Reads which deadlines are asked for, which plan is done, and until when a reminder shall wait.

import { writeCaseId } from '../case-id.ts';
import { compileCues } from '../cues.ts';
import { fold, spacedWords, words } from '../fold.ts';
import { isBefore, shift } from '../time/calendar.ts';
import { readShift } from '../time/duration.ts';
import { type Mention, readMentions } from '../time/mentions.ts';
import { type Period, periodOf } from '../time/period.ts';
import { exactTime, type Point, pointOf } from '../time/point.ts';
import { requestWords } from '../words/request-words.ts';
import { wonders } from './rejected.ts';
import { comingMentions, likeliest } from './told-times.ts';

/** Which deadlines a message asks for. */
export interface DeadlineListRequest {
  period: Period | null;
  /** Only those that have passed. */
  overdue: boolean;
}

const fromShown = compileCues([requestWords.fromShown]);
const yetToCome = compileCues([requestWords.yetToCome]);
const overdue = compileCues([requestWords.overdue]);
const deadlineNouns = new RegExp(`(?<!\\p{L})(?:${requestWords.deadlineNouns})(?!\\p{L})`, 'giu');

/**
 * Reads which deadlines are to be shown, from a message said at a moment in Stockholm. "By Friday" has no first day. Beside a list that is
 * shown (`isShown`) somebody may only wonder at it, and "the week after" is counted from what that shows.
 */
export function readDeadlineListRequest(
  text: string,
  now: Temporal.PlainDateTime,
  isShown = false,
): DeadlineListRequest {
  if (isShown && wonders(text)) return { period: null, overdue: false };
  const plain = ` < ${words(fold(text)).join(' ')} > `;
  const isFromShown = isShown && fromShown.test(plain);
  const period = isFromShown ? null : readPeriod(text.replace(deadlineNouns, ' '), now);
  const isOverdue = overdue.test(plain);
  return { period: isOverdue ? untilNow(period, now) : period, overdue: isOverdue };
}

/** "Left from last week" is of that week: it does not go on until today. */
function readPeriod(text: string, now: Temporal.PlainDateTime): Period | null {
  const { found } = readMentions(text, { now, toward: 'near', joins: true });
  const [first] = found;
  const isOver = first?.days != null && isBefore(first.days.to, now.toPlainDate());
  return isOver && first.relation === 'onwards' ? first.days : periodOf(found);
}

/**
 * Of what is overdue. "At the moment, before my talks today", "before this day": what is late is not of one day. "Since Friday" goes on
 * until today.
 */
function untilNow(period: Period | null, now: Temporal.PlainDateTime): Period | null {
  const today = now.toPlainDate();
  if (period === null) return null;
  const { from, to } = period;
  if (from === null) return to?.equals(today.subtract({ days: 1 })) ? null : period;
  if (from.equals(today) && to?.equals(today)) return null;
  return to === null && isBefore(from, today) ? { from, to: today } : period;
}

/** A plan that is done: whose, and on which day when that is said. */
export interface PlanDone {
  caseId: string | null;
  doneOn: Temporal.PlainDate | null;
}

/** Reads which plan is done; a day is one that has been: "it was ready on Friday" is last Friday. */
export function readPlanDone(message: string, now: Temporal.PlainDateTime): PlanDone {
  const { text, caseId } = writeCaseId(message);
  // "If she does not come on Wednesday" is of the next one.
  const toward = yetToCome.test(spacedWords(text)) ? 'coming' : 'past';
  const mention = readMentions(text, { now, toward, joins: true }).found.find(({ days }) => days?.unit === 'day');
  return { caseId: caseId ?? null, doneOn: mention?.days?.from ?? null };
}

/** A reminder that shall wait. */
export interface SnoozeRequest {
  caseId: string | null;
  /** Null when the message does not say; `time` is null when only a day is said. */
  until: Point | null;
}

/** Reads until when a reminder shall wait, from a message said at a moment in Stockholm. */
export function readSnoozeRequest(message: string, now: Temporal.PlainDateTime): SnoozeRequest {
  const { text, caseId } = writeCaseId(message);
  return { caseId: caseId ?? null, until: readUntil(text, now) };
}

// A week in minutes: longer waits are not said in hours.
const longestWait = 7 * 24 * 60;

function readUntil(text: string, now: Temporal.PlainDateTime): Point | null {
  const read = readMentions(text, { now, toward: 'coming', joins: true });
  const { tokens } = read;
  const ends = comingMentions(read, now).filter((mention) => couldBeEnd(mention, now.toPlainDate()));
  const found = likeliest(ends, tokens);
  const days = found.find((mention) => mention.days !== null || exactTime(mention) !== null);
  const length = readShift(tokens);
  // "That of tomorrow, put it off a week": what stands before the length is the deadline.
  const isOfDeadline = days !== undefined && length !== null && length.start >= days.end && length.unit !== 'minute';
  const point = days === undefined || isOfDeadline ? null : pointOf(atOnce(days), now);
  if (point !== null) return point;
  if (length?.unit === 'minute') {
    const moment = now.toZonedDateTime('Europe/Stockholm').add({ minutes: Math.min(length.count, longestWait) });
    return { date: moment.toPlainDate(), time: moment.toPlainTime() };
  }
  if (length !== null && length.count < 1000)
    return { date: shift(now.toPlainDate(), length.unit, length.count), time: null };
  // "After lunch": today, from the hour that it begins.
  const part = found.find(({ clock }) => clock?.from != null);
  const from = part?.clock?.from;
  const clock = from == null ? null : { from, to: null, said: 'time' as const };
  return clock === null ? null : pointOf({ relation: 'on', days: null, clock, start: 0, end: 0 }, now);
}

/** Whether a reminder can wait until then: what is said of today or this week without an hour is said of the work. */
function couldBeEnd({ relation, days, clock }: Mention, today: Temporal.PlainDate): boolean {
  if (relation === 'not' || relation === 'insteadOf') return false;
  return days === null || clock !== null || isBefore(today, days.from);
}

/** "Not before the 1st" is until the 1st. */
function atOnce(mention: Mention): Mention {
  return mention.relation === 'before' ? { ...mention, relation: 'on' } : mention;
}
