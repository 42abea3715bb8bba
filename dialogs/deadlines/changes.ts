// What is done about a deadline, and how it is told.
import { subjectOf } from '../conversation/screen.ts';
import type { Reply } from '../reply.ts';
import { type ChangedDeadline, needsReason, type OpenDeadline } from './deadline-store.ts';
import { isOnOrBefore } from './deadlines.ts';
import { askReason } from './forms.ts';
import { type DeadlineReply, type DeadlineTurn, dayAlone, deadlineVerbs, keyOf, snoozedOf, type View } from './turn.ts';

/** Puts a deadline off, or asks why where that needs a reason. */
export async function snooze(
  turn: DeadlineTurn,
  deadline: OpenDeadline,
  { until, reason }: { until: Temporal.PlainDate; reason: string | null },
  view: View,
  key: string = turn.idempotencyKey,
): Promise<{ reply: Reply; changed: boolean; text?: string }> {
  const { deadlineStore, caller, today, words } = turn;
  if (isOnOrBefore(until, today)) return { reply: notice(words.inThePast), changed: false };
  if (reason === null && needsReason(deadline, until))
    return { reply: askReason(turn, deadline, until, view), changed: false };
  const changed = await deadlineStore.snooze(caller, key, deadline, { until, reason });
  if (changed.kind !== 'changed') return { reply: notice(tellDone(turn, changed, today)), changed: false };
  const text = words.snoozed(deadline.caseId, deadline.kind, until);
  return { reply: withUndo(turn, text, [key]), changed: true, text };
}

/** Puts several off, or asks why for those that need a reason. */
export async function snoozeSeveral(
  turn: DeadlineTurn,
  deadlines: readonly OpenDeadline[],
  { until, reason }: { until: Temporal.PlainDate; reason: string | null },
  lead: readonly string[],
): Promise<DeadlineReply> {
  const { deadlineStore, caller, today, words } = turn;
  if (isOnOrBefore(until, today)) return { reply: notice(words.inThePast) };
  const late = reason === null ? deadlines.filter((each) => needsReason(each, until)) : [];
  const [told, keys]: [string[], string[]] = [[], []];
  for (const deadline of deadlines.filter((each) => !late.includes(each))) {
    const key = keyOf(turn, deadline.caseId);
    const changed = await deadlineStore.snooze(caller, key, deadline, { until, reason });
    if (changed.kind === 'changed') keys.push(key);
    const isDone = changed.kind === 'changed';
    told.push(`- ${isDone ? words.snoozed(deadline.caseId, deadline.kind, until) : tellDone(turn, changed, today)}`);
  }
  const why = late.length === 0 ? [] : [words.reasonNeededFor(late, until)];
  const text = [...lead, ...(told.length === 0 ? [] : [told.join('\n')]), ...why].join('\n\n');
  return {
    reply: withUndo(turn, text, keys),
    subject: subjectOf(
      'snoozeReminder',
      deadlines.map(({ caseId }) => caseId),
      { days: dayAlone(until) },
    ),
    ...(late.length === 0 ? {} : { snoozed: snoozedOf(late, until) }),
  };
}

/** Hands a case over and says how that ended. */
export async function giveTo(
  turn: DeadlineTurn,
  caseId: string,
  to: { staffId: string; name: string },
  key: string,
): Promise<{ text: string; changed: boolean }> {
  const { deadlineStore, caller, words } = turn;
  const changed = await deadlineStore.handOver(caller, key, caseId, to.staffId);
  if (changed.kind === 'notYours') return { text: words.notYours(caseId), changed: false };
  if (changed.kind === 'noSuchColleague') return { text: words.noSuchColleague, changed: false };
  return { text: words.handedOver([caseId], to.name), changed: true };
}

/** Takes changes back, the last one first, and says how that ended. */
export async function takeBack(
  { deadlineStore, caller, words }: DeadlineTurn,
  keys: readonly string[],
): Promise<string> {
  const said: string[] = [];
  const { undoTooLate: tooLate, undoNotYours: notYours, undoNothing: nothing } = words;
  for (const key of keys.toReversed()) {
    const undone = await deadlineStore.undo(caller, key);
    said.push(
      undone.kind === 'undone' ? words.undone(undone.what, undone.caseId) : { tooLate, notYours, nothing }[undone.kind],
    );
  }
  return said.reverse().join('\n\n');
}

/** Says how a change ended. */
export function tellDone({ words }: DeadlineTurn, changed: ChangedDeadline, on: Temporal.PlainDate): string {
  switch (changed.kind) {
    case 'changed':
      return words.done(changed.deadline.caseId, changed.deadline.kind, on);
    case 'already':
      return words.already(changed.caseId, changed.deadlineKind, changed.by, changed.on);
    case 'notYours':
      return words.notYours(changed.caseId);
    case 'noSuchColleague':
      return words.noSuchColleague;
  }
}

/** A plain sentence. */
export function notice(text: string): Reply {
  return { kind: 'notice', text };
}

/** The same, with a way to take back what was done under the keys, if anything was. */
export function withUndo({ words }: DeadlineTurn, text: string, idempotencyKeys: readonly string[]): Reply {
  if (idempotencyKeys.length === 0) return notice(text);
  const click = { verb: deadlineVerbs.undo, data: { idempotencyKeys, view: {} } };
  return { kind: 'notice', text, actions: [{ title: words.buttons.undo, click, undoes: true }] };
}
