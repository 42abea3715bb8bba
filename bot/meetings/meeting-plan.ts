// What is told unasked of a meeting: which rows of the reminder ledger follow from a change of it.
import { z } from 'zod';
import { type Meeting, needsInterpreterOrder } from '../../dialogs/meetings/meeting.ts';
import { dayBefore, orderReminders, sameMorning } from '../../dialogs/meetings/times.ts';
import type { MeetingSettings } from '../../knowledge/catalogue/meeting-settings.ts';
import type { PlannedReminder } from '../store/reminders/reminder-plan.ts';

/** The kinds of reminders of meetings, by which their reminderTemplates are found. */
export const meetingReminders = {
  /** Something has changed, or an answer is asked for. */
  news: 'meeting.news',
  dayBefore: 'meeting.dayBefore',
  sameMorning: 'meeting.sameMorning',
  /** "Did the person come?" */
  attendance: 'meeting.attendance',
  /** "Order the interpreter", some days before the last day for it and on that day. */
  interpreter: 'meeting.interpreter',
  interpreterLast: 'meeting.interpreterLast',
} as const;

/** Who orders an interpreter, and how many working days before. */
export type InterpreterTerms = Pick<MeetingSettings, 'interpreterOrderedBy' | 'interpreterDays'>;

/** The rows that follow from a change which `by` (staff id; null for the clock) has made; open rows of before are cancelled. */
export function plannedFor(
  meeting: Meeting,
  event: string,
  by: string | null,
  now: Temporal.Instant,
  terms: InterpreterTerms,
): PlannedReminder[] {
  const { id, version, slot, caseworkerId, state } = meeting;
  const both = [
    ...new Set([caseworkerId, slot.coachId, ...(event === 'undo' || event === 'move' ? beforeCoach(meeting) : [])]),
  ];
  const row = rowsOf({ id, version }, event);
  // Whether the person came is nobody's news; who made a change knows of it.
  const told = event === 'record' ? [] : both.filter((recipient) => recipient !== by);
  const news = told.map((recipient) => row(meetingReminders.news, recipient, newsTime(meeting, event, now)));
  const atOnce = [...news, ...interpreterTasks(meeting, event, now, terms)];
  if (state !== 'booked') return atOnce;
  const coming = [caseworkerId, slot.coachId].flatMap((recipient) => [
    row(meetingReminders.dayBefore, recipient, dayBefore(slot.from)),
    row(meetingReminders.sameMorning, recipient, sameMorning(slot.from)),
  ]);
  // Who takes back what was recorded need not be asked at once.
  const attendance = event === 'record' ? [] : [row(meetingReminders.attendance, caseworkerId, slot.until)];
  return [...atOnce, ...coming.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) > 0), ...attendance];
}

/** What whoever orders the interpreter of a meeting is told to do, and when; nothing where none is to be ordered. */
export function interpreterTasks(
  meeting: Meeting,
  event: string,
  now: Temporal.Instant,
  { interpreterOrderedBy, interpreterDays }: InterpreterTerms,
): PlannedReminder[] {
  if (!needsInterpreterOrder(meeting)) return [];
  const { slot, caseworkerId } = meeting;
  const recipient = interpreterOrderedBy === 'coach' ? slot.coachId : caseworkerId;
  const row = rowsOf(meeting, event);
  const { first, last } = orderReminders(slot.from, interpreterDays);
  const isLate = Temporal.Instant.compare(first, now) < 0;
  const rows = [row(meetingReminders.interpreter, recipient, isLate ? now : first)];
  return Temporal.Instant.compare(last, now) > 0
    ? [...rows, row(meetingReminders.interpreterLast, recipient, last)]
    : rows;
}

function rowsOf({ id, version }: Pick<Meeting, 'id' | 'version'>, event: string) {
  return (kind: string, recipient: string, dueAt: Temporal.Instant): PlannedReminder => ({
    key: `meeting/${id}/${version}/${kind}/${recipient}`,
    kind,
    recipient,
    subject: { meeting: id, version, event },
    dueAt,
  });
}

/** That an agreed meeting was called off is told when it cannot be undone any more, but before the meeting would have begun. */
function newsTime({ before, slot }: Meeting, event: string, now: Temporal.Instant): Temporal.Instant {
  if (event !== 'cancel' || before?.state !== 'booked') return now;
  return Temporal.Instant.compare(before.undoUntil, slot.from) < 0 ? before.undoUntil : now;
}

// Who was to come and is not any more hears of it too.
function beforeCoach({ before }: Meeting): string[] {
  return before === null ? [] : [before.slot.coachId];
}

const toldOf = z.object({ event: z.string() });

const givesTime: readonly string[] = ['begin', 'move', 'undo'];
/** What whoever orders an interpreter is told. */
export const interpreterKinds: readonly string[] = [meetingReminders.interpreter, meetingReminders.interpreterLast];

/** What was dropped unsent. */
type Dropped = readonly { kind: string; recipient: string; subject: unknown }[];

/**
 * Of the rows that follow from a change, those that nobody has been told of yet: an interpreter is asked for once a time, and who never
 * heard of a cancellation need not hear that it is undone.
 */
export function stillToTell(planned: readonly PlannedReminder[], event: string, dropped: Dropped): PlannedReminder[] {
  const isNew = ({ kind }: PlannedReminder) => givesTime.includes(event) || dropped.some((each) => each.kind === kind);
  const untold = planned.filter((row) => !interpreterKinds.includes(row.kind) || isNew(row));
  return event === 'undo' ? withoutUntold(untold, dropped) : untold;
}

function withoutUntold(planned: readonly PlannedReminder[], dropped: Dropped): PlannedReminder[] {
  const untold = dropped.filter(
    ({ kind, subject }) => kind === meetingReminders.news && toldOf.safeParse(subject).data?.event === 'cancel',
  );
  return planned.filter(
    ({ kind, recipient }) => kind !== meetingReminders.news || !untold.some((each) => each.recipient === recipient),
  );
}
