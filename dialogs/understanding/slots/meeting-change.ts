// Reads which meeting is to be moved, called off or shown, and to when.

import { writeCaseId } from '../case-id.ts';
import { compileCues } from '../cues.ts';
import { spacedWords } from '../fold.ts';
import type { Clock } from '../time/clock.ts';
import { readShift, type Shift } from '../time/duration.ts';
import { boundsOf, type Mention, type Mentions, type Relation, readMentions } from '../time/mentions.ts';
import { type Period, readComingPeriod } from '../time/period.ts';
import { exactTime, timeOf } from '../time/point.ts';
import type { Token } from '../time/tokens.ts';
import { requestWords } from '../words/request-words.ts';
import { readCase } from './meeting-request.ts';
import { daysOf } from './meeting-times.ts';
import { bareGoal, tellApart } from './move-goal.ts';
import { clauseBounds, comingMentions, textBetween, whatIsToCome } from './told-times.ts';

/** A day or stretch and a time, as far as said. */
export interface When {
  /** The one day; null when none or several were said. */
  date: Temporal.PlainDate | null;
  days: Period | null;
  time: Temporal.PlainTime | null;
  /** The part of the day or the hours, in minutes since midnight. */
  hours: Clock | null;
}

/** What a message says of a meeting to be moved. */
export interface MoveRequest {
  caseId: string | null;
  /** When the meeting is that is to be moved; null when the message does not tell it by its time. */
  moved: When | null;
  /** When it shall be; null when that is not said, or only how far. */
  to: When | null;
  /** The days with a time that it names, whatever is told of them: "today's client at two is ill". */
  named: When[];
  /** How far from where it is; below zero to an earlier time. */
  by: { unit: Shift['unit']; count: number } | null;
}

const toldToday = compileCues([requestWords.toldToday]);
const supposed = compileCues([requestWords.supposed]);
const earlier = compileCues([requestWords.earlier]);

/** Reads a move from a message said at a moment in Stockholm, where times may be offered (`isOffered`). Any text is accepted. */
export function readMoveRequest(message: string, now: Temporal.PlainDateTime, isOffered = false): MoveRequest {
  const { text, caseId } = writeCaseId(message);
  const read = readMentions(text, { now, toward: 'coming', joins: false });
  const { tokens } = read;
  const shift = shiftIn(read);
  const mentions = comingMentions(read, now).filter(
    ({ start, end }) => shift === null || shift.end <= start || shift.start >= end,
  );
  const { old, goal, choices } = tellApart(mentions, tokens, isOffered);
  const hour = goal?.clock == null ? bareGoal(mentions, tokens) : null;
  const isEarlier = earlier.test(spacedWords(text.slice(0, 1600)));
  const by =
    goal === undefined && hour === null && shift !== null
      ? { unit: shift.unit, count: isEarlier ? -shift.count : shift.count }
      : null;
  return {
    caseId: caseId ?? null,
    moved: old === undefined ? null : whenOf({ ...old, relation: 'on' }),
    to: goalOf(goal, choices, hour, tokens),
    named: whatIsToCome(read, now)
      .map((mention) => whenOf({ ...mention, relation: 'on' }))
      .filter(({ date, time }) => date !== null && time !== null),
    by,
  };
}

/** How far something is moved. "A quarter past two" and "in two days" are times and no lengths. */
function shiftIn({ found, tokens }: Mentions): Shift | null {
  const shift = found.some(({ relation }) => relation === 'until') ? null : readShift(tokens);
  const isTime =
    shift !== null && found.some(({ clock, start, end }) => clock !== null && start <= shift.start && end >= shift.end);
  return isTime ? null : shift;
}

function goalOf(
  goal: Mention | undefined,
  choices: readonly Mention[],
  hour: number | null,
  tokens: readonly Token[],
): When | null {
  if (goal === undefined) return hour === null ? null : { date: null, days: null, time: timeOf(hour), hours: null };
  const when = timedGoal(goal, tokens);
  const time = when.time ?? (hour === null ? null : timeOf(hour));
  const several = choices.length > 1 ? daysOf(choices, tokens) : null;
  return several === null ? { ...when, time } : { ...when, time, date: several.date, days: several.days };
}

/** "From 10 to 13", "the 2nd to the 4th" is a move from one to another, which elsewhere would be all between. */
function timedGoal(goal: Mention, tokens: readonly Token[]): When {
  const { clock, days, start, end } = goal;
  if (!tokens.slice(start, end).some(({ kind }) => kind === 'until')) return whenOf(goal);
  const isHours = clock?.said === 'hours' && clock.to !== null;
  const to = days?.unit === 'span' ? { ...goal, days: { ...days, from: days.to } } : goal;
  return isHours ? { ...whenOf(to), time: timeOf(clock.to ?? 0), hours: null } : whenOf(to);
}

const wideRelations: ReadonlySet<Relation> = new Set<Relation>(['before', 'after', 'onwards', 'by']);

function whenOf(mention: Mention): When {
  const { days, clock, relation } = mention;
  const isOneDay = days?.from.equals(days.to) === true && !wideRelations.has(relation);
  const bounds = days === null || isOneDay ? null : relation === 'until' ? days : boundsOf(mention);
  return {
    date: isOneDay ? days.from : null,
    days: bounds === null ? null : { from: bounds.from, to: bounds.to },
    time: exactTime(mention),
    hours: clock?.said === 'time' ? null : clock,
  };
}

/** What a message says of a meeting to be called off. */
export interface CancelRequest {
  caseId: string | null;
  when: When | null;
}

/** Reads which meeting is to be called off from a message said at a moment in Stockholm. */
export function readCancelRequest(message: string, now: Temporal.PlainDateTime): CancelRequest {
  const { text, caseId } = writeCaseId(message);
  const read = readMentions(text, { now, toward: 'coming', joins: true });
  const [mention] = whatIsToCome(read, now).filter((each) => !isDayOfAct(each, read.tokens, now));
  return { caseId: caseId ?? null, when: mention === undefined ? null : whenOf(standing(mention)) };
}

/** "Take her off the 3rd": in Swedish the word is "from". */
function standing(mention: Mention): Mention {
  return mention.relation === 'onwards' ? { ...mention, relation: 'on' } : mention;
}

/** "If I call it off today", "she wrote today": the day of the act, which is not the meeting's. */
function isDayOfAct(
  { days, clock, start, end }: Mention,
  tokens: readonly Token[],
  now: Temporal.PlainDateTime,
): boolean {
  if (clock !== null || !days?.from.equals(now.toPlainDate()) || !days.to.equals(days.from)) return false;
  const { from, to } = clauseBounds({ start, end }, tokens);
  return (
    supposed.test(textBetween(tokens, Math.max(0, from - 1), start)) || toldToday.test(textBetween(tokens, from, to))
  );
}

/** Which meetings a message asks to see. */
export interface MeetingListRequest {
  caseId: string | null;
  period: Period | null;
}

/** Reads which meetings are to be shown, from a message said at a moment in Stockholm. */
export function readMeetingListRequest(text: string, now: Temporal.PlainDateTime): MeetingListRequest {
  return { caseId: readCase(text), period: readComingPeriod(text, now) };
}
