// Whether an interpreter is ordered for a meeting: noted on its row, with what is still to be told of it.
import type { MeetingThing } from '../../../dialogs/access/facts.ts';
import { type Meeting, type MeetingRefusal, needsInterpreterOrder } from '../../../dialogs/meetings/meeting.ts';
import { type InterpreterTerms, interpreterKinds, interpreterTasks } from '../../meetings/meeting-plan.ts';
import type { Database } from '../database.ts';
import { cancelReminders, planReminders } from '../reminders/reminder-plan.ts';
import { lockMeeting, lockMeetingThing } from './meeting-reading.ts';
import { meetingFrom, updateMeeting } from './meeting-rows.ts';
import type { ChangedMeeting } from './meetings.ts';

/** That an interpreter is ordered for the time of a meeting that begins then, or is not. */
export interface InterpreterNote {
  from: Temporal.Instant;
  isOrdered: boolean;
  now: Temporal.Instant;
  /** Asked with the case's row locked. */
  mayNote(meeting: MeetingThing): boolean;
}

/**
 * Notes that an interpreter is ordered for the time that begins at `from`, or that none is. It is no change that others answer to, so
 * that the version stays.
 */
export async function noteInterpreter(
  database: Database,
  id: string,
  { from, isOrdered, now, mayNote }: InterpreterNote,
  terms: InterpreterTerms,
): Promise<ChangedMeeting> {
  return await database.transaction().execute(async (transaction): Promise<ChangedMeeting> => {
    const row = await lockMeeting(transaction, id);
    if (row === undefined) return { kind: 'unknown' };
    const before = meetingFrom(row);
    const refused = (why: MeetingRefusal) => ({ kind: 'refused', refused: why, meeting: before }) as const;
    if (!mayNote(await lockMeetingThing(transaction, row))) return refused('notYours');
    if (!before.slot.from.equals(from)) return refused('oldVersion');
    const without = { ...before, interpreterOrdered: null };
    if (!needsInterpreterOrder(without)) return refused('notNow');
    const meeting = isOrdered ? { ...before, interpreterOrdered: from } : without;
    await updateMeeting(transaction, meeting, now);
    if (isOrdered || before.interpreterOrdered === null) return { kind: 'done', meeting };
    // What was to be told may have been settled meanwhile; the person who takes it back knows of what is due now.
    const again = interpreterTasks(meeting, 'interpreter', now, terms).filter(({ dueAt }) => !dueAt.equals(now));
    const named = again.map((task) => ({ ...task, key: `${task.key}/${now.epochMilliseconds}` }));
    await cancelTasks(transaction, meeting, now);
    await planReminders(transaction, named, now);
    return { kind: 'done', meeting };
  });
}

async function cancelTasks(transaction: Database, { id, version }: Meeting, now: Temporal.Instant): Promise<void> {
  for (const kind of interpreterKinds)
    await cancelReminders(transaction, `meeting/${id}/${version}/${kind}/`, 'changed', now);
}
