// Reads which meeting is to be moved, called off or shown, and to when.
import { compileCues } from '../cues.ts';
import { fold, words } from '../fold.ts';
import type { Clock } from '../time/clock.ts';
import { readShift, type Shift } from '../time/duration.ts';
import { boundsOf, type Mention, readMentions } from '../time/mentions.ts';
import { type Period, readComingPeriod } from '../time/period.ts';
import { exactTime, timeOf } from '../time/point.ts';
import type { Kind, Token } from '../time/tokens.ts';
import { englishBookedNouns, englishEarlier } from '../words/english-request-words.ts';
import { swedishBookedNouns, swedishEarlier } from '../words/swedish-request-words.ts';
import { readCase } from './meeting-request.ts';

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
  /** How far from where it is; below zero to an earlier time. */
  by: { unit: Shift['unit']; count: number } | null;
}

const bookedNouns = new Set(fold(`${swedishBookedNouns}|${englishBookedNouns}`).split('|'));
const earlier = compileCues([swedishEarlier, englishEarlier]);
const passedOver: ReadonlySet<Kind> = new Set<Kind>(['in', 'on', 'the', 'comma', 'clock']);

/** Reads a move from a message said at a moment in Stockholm. Any text is accepted. */
export function readMoveRequest(text: string, now: Temporal.PlainDateTime): MoveRequest {
  const { found, tokens } = readMentions(text, { now, toward: 'coming', joins: false });
  const shift = found.some(({ relation }) => relation === 'until') ? null : readShift(tokens);
  const mentions = found.filter(({ start, end }) => shift === null || shift.end <= start || shift.start >= end);
  const isOld = mentions.map((mention, at) => tellsOfOld(mention, mentions[at + 1], tokens));
  const goal = mentions.find(({ relation }) => relation === 'until') ?? mentions.findLast((_mention, at) => !isOld[at]);
  const old = mentions.find((mention, at) => mention !== goal && (isOld[at] || goal !== undefined));
  const isEarlier = earlier.test(` ${words(fold(text.slice(0, 1600))).join(' ')} `);
  const by =
    goal === undefined && shift !== null ? { unit: shift.unit, count: isEarlier ? -shift.count : shift.count } : null;
  return {
    caseId: readCase(text),
    moved: old === undefined ? null : whenOf(old),
    to: goal === undefined ? null : goalOf(goal, tokens),
    by,
  };
}

/** "From 10 to 13" is a move from one time to another, which elsewhere would be the hours between. */
function goalOf(goal: Mention, tokens: readonly Token[]): When {
  const { clock, start, end } = goal;
  const isMove =
    clock?.said === 'hours' && clock.to !== null && tokens.slice(start, end).some(({ kind }) => kind === 'until');
  return isMove ? { ...whenOf(goal), time: timeOf(clock.to ?? 0), hours: null } : whenOf(goal);
}

/** Whether a date is that of the meeting there is: "not on Thursday", "Thursday does not work", "the meeting on Thursday", "Thursday's". */
function tellsOfOld({ relation, start, end }: Mention, next: Mention | undefined, tokens: readonly Token[]): boolean {
  if (relation === 'until') return false;
  if (relation === 'not' || relation === 'insteadOf' || relation === 'onwards') return true;
  if (tokens.slice(start, end).some(({ kind, text }) => kind === 'weekdays' || (kind === 'day' && /ens$/.test(text))))
    return true;
  const reach = Math.min(end + 3, next?.start ?? tokens.length);
  if (tokens.slice(end, reach).some(({ kind }) => kind === 'not')) return true;
  let before = start - 1;
  while (passedOver.has(tokens[before]?.kind ?? 'other')) before -= 1;
  return bookedNouns.has(tokens[before]?.text ?? '');
}

function whenOf(mention: Mention): When {
  const { days, clock, relation } = mention;
  const isOneDay = days?.from.equals(days.to) === true && relation !== 'before' && relation !== 'after';
  const bounds =
    days === null || isOneDay ? null : relation === 'until' || relation === 'onwards' ? days : boundsOf(mention);
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
export function readCancelRequest(text: string, now: Temporal.PlainDateTime): CancelRequest {
  const [mention] = readMentions(text, { now, toward: 'coming', joins: true }).found;
  return { caseId: readCase(text), when: mention === undefined ? null : whenOf(mention) };
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
