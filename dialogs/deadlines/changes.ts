// What is done about a deadline, and how it is told.
import type { Reply } from '../reply.ts';
import { type ChangedDeadline, needsReason, type OpenDeadline } from './deadline-store.ts';
import { isOnOrBefore } from './deadlines.ts';
import { askReason } from './forms.ts';
import type { DeadlineMemory } from './memory.ts';
import type { DeadlineTurn, View } from './turn.ts';

/** Puts a deadline off, or asks why where that needs a reason. */
export async function snooze(
  turn: DeadlineTurn,
  deadline: OpenDeadline,
  { until, reason }: { until: Temporal.PlainDate; reason: string | null },
  view: View,
): Promise<{ reply: Reply; changed: boolean; text?: string }> {
  const { deadlineStore, caller, idempotencyKey, today, words } = turn;
  if (isOnOrBefore(until, today)) return { reply: notice(words.inThePast), changed: false };
  if (reason === null && needsReason(deadline, until))
    return { reply: askReason(turn, deadline, until, view), changed: false };
  const changed = await deadlineStore.snooze(caller, idempotencyKey, deadline, { until, reason });
  if (changed.kind !== 'changed') return { reply: notice(tellDone(turn, changed, today)), changed: false };
  const text = words.snoozed(deadline.caseId, deadline.kind, until);
  return { reply: withUndo(turn, text, true), changed: true, text };
}

/** Hands a case over and says how that ended. */
export async function giveTo(
  turn: DeadlineTurn,
  caseId: string,
  to: { staffId: string; name: string },
): Promise<{ text: string; changed: boolean }> {
  const { deadlineStore, caller, idempotencyKey, words } = turn;
  const changed = await deadlineStore.handOver(caller, idempotencyKey, caseId, to.staffId);
  if (changed.kind === 'notYours') return { text: words.notYours(caseId), changed: false };
  if (changed.kind === 'noSuchColleague') return { text: words.noSuchColleague, changed: false };
  return { text: words.handedOver(caseId, to.name), changed: true };
}

/** Takes a change back and says how that ended. */
export async function takeBack(
  { deadlineStore, caller, words }: DeadlineTurn,
  idempotencyKey: string,
): Promise<string> {
  const undone = await deadlineStore.undo(caller, idempotencyKey);
  if (undone.kind === 'undone') return words.undone(undone.what, undone.caseId);
  const { undoTooLate: tooLate, undoNotYours: notYours, undoNothing: nothing } = words;
  return { tooLate, notYours, nothing }[undone.kind];
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

/** The same, with a way to take it back where something was changed. */
export function withUndo({ words }: DeadlineTurn, text: string, changed: boolean): Reply {
  return changed
    ? { kind: 'notice', text, suggestions: [{ title: words.buttons.undo, say: words.say.undo }] }
    : notice(text);
}

/** What is remembered after a change, or after none. */
export function after({ idempotencyKey }: DeadlineTurn, caseId: string, changed: boolean): DeadlineMemory {
  return { undo: changed ? idempotencyKey : null, caseId };
}
