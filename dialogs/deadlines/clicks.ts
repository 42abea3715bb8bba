// What the buttons of this dialogue do; what a card brings back is in the user's hands and read with suspicion.
import type { z } from 'zod';
import { subjectOf } from '../conversation/screen.ts';
import { isBefore } from '../understanding/time/calendar.ts';
import { notice, snooze, takeBack, tellDone } from './changes.ts';
import { type ChangedDeadline, isNearDue } from './deadline-store.ts';
import { askDay, askIfDone, askWhom, showDeadline, showKinds } from './forms.ts';
import { handAll } from './handing-over.ts';
import { showList } from './own-list.ts';
import { putOffAsked } from './putting-off.ts';
import { settleAll } from './settling.ts';
import {
  caseShape,
  type DeadlineReply,
  type DeadlineTurn,
  dayAlone,
  deadlineShape,
  deadlineVerbs,
  doneAllShape,
  doneInsteadShape,
  kindShape,
  snoozedOf,
  snoozeShape,
  undoShape,
  type View,
  viewShape,
} from './turn.ts';

/** Answers a click on one of this dialogue's buttons, null for others; `data` comes from a card and is not trusted. */
export async function clickDeadlines(
  turn: DeadlineTurn,
  verb: string,
  data: Record<string, unknown>,
): Promise<DeadlineReply | null> {
  if (!Object.values<string>(deadlineVerbs).includes(verb)) return null;
  const unreadable = { reply: notice(turn.words.unreadable) };
  if (verb === deadlineVerbs.list) {
    const view = viewShape.safeParse(data);
    return view.success ? await showList(turn, view.data, []) : unreadable;
  }
  if (verb === deadlineVerbs.undo) {
    const given = undoShape.safeParse(data);
    if (!given.success) return unreadable;
    const { idempotencyKeys, case: caseId, view } = given.data;
    const shown = await showList(turn, view, [await takeBack(turn, idempotencyKeys)]);
    // The one case of the change is what is spoken of.
    return caseId === undefined ? shown : { ...shown, subject: subjectOf('listDeadlines', [caseId]) };
  }
  if (verb === deadlineVerbs.kinds) {
    const given = kindShape.safeParse(data);
    if (!given.success) return unreadable;
    const { kind, out } = given.data;
    if (kind !== undefined && out !== undefined) await turn.deadlineStore.setOptOut(turn.caller, kind, out);
    return { reply: await showKinds(turn) };
  }
  if (verb === deadlineVerbs.putOff) {
    const given = snoozeShape.safeParse(data);
    return given.success ? await putOffAsked(turn, given.data) : unreadable;
  }
  if (verb === deadlineVerbs.doneAll) {
    const given = doneAllShape.safeParse(data);
    return given.success ? await settleAll(turn, given.data.cases, given.data.on, []) : unreadable;
  }
  if (verb === deadlineVerbs.doneInstead) {
    const given = doneInsteadShape.safeParse(data);
    if (!given.success) return unreadable;
    const { cases, on, idempotencyKeys } = given.data;
    return await settleAll(turn, cases, on, [await takeBack(turn, idempotencyKeys)]);
  }
  if (verb === deadlineVerbs.handOver || verb === deadlineVerbs.handOverTo) {
    const given = caseShape.safeParse(data);
    return given.success ? await clickHandOver(turn, given.data) : unreadable;
  }
  const given = deadlineShape.safeParse(data);
  return given.success ? await clickDeadline(turn, verb, given.data) : unreadable;
}

async function clickHandOver(
  turn: DeadlineTurn,
  { case: caseId, more, to, view }: z.infer<typeof caseShape>,
): Promise<DeadlineReply> {
  const caseIds = [caseId, ...more];
  if (to === undefined)
    return { reply: await askWhom(turn, caseIds, view), subject: subjectOf('handOver', caseIds, { awaits: 'coach' }) };
  const among = await turn.deadlineStore.colleagues(turn.caller, caseId);
  return await handAll(turn, caseIds, among.find(({ staffId }) => staffId === to) ?? { staffId: to, name: to }, view);
}

async function clickDeadline(
  turn: DeadlineTurn,
  verb: string,
  given: z.infer<typeof deadlineShape>,
): Promise<DeadlineReply> {
  const { deadlineStore, caller, today, idempotencyKey, words } = turn;
  const { case: caseId, kind, due, view } = given;
  const key = { caseId, kind, due };
  const deadlines = await deadlineStore.deadlinesOfCase(caller, caseId);
  const deadline = deadlines?.find((each) => each.kind === kind && each.due.equals(due));
  const isFar = deadline !== undefined && !isNearDue(deadline, today);
  if (verb === deadlineVerbs.done && isFar && given.sure !== true) return askIfDone(turn, deadline, view);
  const isSettling = verb === deadlineVerbs.done || (verb === deadlineVerbs.doneOn && given.on !== undefined);
  if (isSettling || deadline === undefined) {
    const on = given.on ?? today;
    // What is settled elsewhere, or not theirs, is told in the same way.
    if (isBefore(today, on)) return { reply: notice(words.inTheFuture) };
    const changed: ChangedDeadline = isSettling
      ? await deadlineStore.settle(caller, idempotencyKey, key, on)
      : { kind: deadlines === null ? 'notYours' : 'already', caseId, deadlineKind: kind, by: null, on: null };
    const isDone = changed.kind === 'changed';
    const after = await afterClick(turn, { text: tellDone(turn, changed, on), changed: isDone, caseId, view });
    return isDone ? { ...after, subject: subjectOf('markJobPlanDone', [caseId], { days: dayAlone(on) }) } : after;
  }
  const askUntil = () => ({ reply: askDay(turn, deadline, 'snooze', view), snoozed: snoozedOf([deadline], null) });
  switch (verb) {
    case deadlineVerbs.doneOn:
      return { reply: askDay(turn, deadline, 'done', view) };
    case deadlineVerbs.snooze:
      return askUntil();
    case deadlineVerbs.snoozeUntil: {
      if (given.until === undefined) return askUntil();
      const how = { until: given.until, reason: given.reason === '' ? null : (given.reason ?? null) };
      const { reply, changed, text } = await snooze(turn, deadline, how, view);
      return changed
        ? await afterClick(turn, { text: text ?? '', changed, caseId, view })
        : { reply, snoozed: snoozedOf([deadline], given.until) };
    }
    default:
      return { reply: showDeadline(turn, deadline, view), subject: subjectOf('listDeadlines', [caseId]) };
  }
}

/** The list once more, with what the click did on top and a way to take it back. */
async function afterClick(
  turn: DeadlineTurn,
  { text, changed, caseId, view }: { text: string; changed: boolean; caseId: string; view: View },
): Promise<DeadlineReply> {
  const { reply } = await showList(turn, view, [text], changed ? [turn.idempotencyKey] : [], [caseId]);
  return { reply, subject: subjectOf('listDeadlines', [caseId]) };
}
