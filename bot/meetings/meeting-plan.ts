// What is told unasked of a meeting: which rows of the reminder ledger follow from a change of it.
import { z } from 'zod';
import type { Meeting } from '../../dialogs/meetings/meeting.ts';
import { dayBefore, sameMorning } from '../../dialogs/meetings/times.ts';
import type { PlannedReminder } from '../store/reminders/reminder-plan.ts';

/** The kinds of reminders of meetings, by which their reminderTemplates are found. */
export const meetingReminders = {
  /** Something has changed, or an answer is asked for. */
  news: 'meeting.news',
  dayBefore: 'meeting.dayBefore',
  sameMorning: 'meeting.sameMorning',
  /** "Did the person come?" */
  attendance: 'meeting.attendance',
} as const;

/** The rows that follow from a change which `by` (staff id; null for the clock) has made; open rows of before are cancelled. */
export function plannedFor(
  meeting: Meeting,
  event: string,
  by: string | null,
  now: Temporal.Instant,
): PlannedReminder[] {
  const { id, version, slot, caseworkerId, state } = meeting;
  const both = [
    ...new Set([caseworkerId, slot.coachId, ...(event === 'undo' || event === 'move' ? beforeCoach(meeting) : [])]),
  ];
  const row = (kind: string, recipient: string, dueAt: Temporal.Instant): PlannedReminder => ({
    key: `meeting/${id}/${version}/${kind}/${recipient}`,
    kind,
    recipient,
    subject: { meeting: id, version, event },
    dueAt,
  });
  // Whether the person came is nobody's news; who made a change knows of it.
  const told = event === 'record' ? [] : both.filter((recipient) => recipient !== by);
  const news = told.map((recipient) => row(meetingReminders.news, recipient, newsTime(meeting, event, now)));
  if (state !== 'booked') return news;
  const coming = [caseworkerId, slot.coachId].flatMap((recipient) => [
    row(meetingReminders.dayBefore, recipient, dayBefore(slot.from)),
    row(meetingReminders.sameMorning, recipient, sameMorning(slot.from)),
  ]);
  // Who takes back what was recorded need not be asked at once.
  const attendance = event === 'record' ? [] : [row(meetingReminders.attendance, caseworkerId, slot.until)];
  return [...news, ...coming.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) > 0), ...attendance];
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

/** Rows without the news for those whose news of before was dropped unsent: who never heard of a cancellation need not hear that it is undone. */
export function withoutUntold(
  planned: readonly PlannedReminder[],
  dropped: readonly { kind: string; recipient: string; subject: unknown }[],
): PlannedReminder[] {
  const untold = dropped.filter(
    ({ kind, subject }) => kind === meetingReminders.news && toldOf.safeParse(subject).data?.event === 'cancel',
  );
  return planned.filter(
    ({ kind, recipient }) => kind !== meetingReminders.news || !untold.some((each) => each.recipient === recipient),
  );
}
