// Marking plans as done by a message: of one case or several, on a day, and another case than the one just marked.
import { subjectOf } from '../conversation/screen.ts';
import { readCases } from '../understanding/case-id.ts';
import { mayBeOrder } from '../understanding/orders.ts';
import { readPlanDone } from '../understanding/slots/deadline-request.ts';
import { isBefore } from '../understanding/time/calendar.ts';
import { notice, takeBack, tellDone, withUndo } from './changes.ts';
import { isNearDue } from './deadline-store.ts';
import { askIfDone, askIfDoneOn } from './forms.ts';
import { listDeadlines, plainFrame, unchanged } from './list.ts';
import { casesOf, type DeadlineAnswer, type DeadlineMessage } from './message.ts';
import { type DeadlineReply, type DeadlineTurn, deadlineVerbs, keyOf, undoShape } from './turn.ts';

/** Takes back what was just done in cases that a correction denies: "not 1042 but 1077"; says what was taken back. */
async function takeBackDenied(turn: DeadlineTurn, { text, undo }: DeadlineMessage): Promise<string[]> {
  const given = undo?.verb === deadlineVerbs.undo ? undoShape.safeParse(undo.data) : null;
  const { denied } = readCases(text);
  const keys = (given?.data?.idempotencyKeys ?? []).filter((key) =>
    denied.some((caseId) => key.endsWith(`/${caseId}`)),
  );
  return keys.length === 0 ? [] : [await takeBack(turn, keys)];
}

/** Marks the plans of the cases that a message names as done; asks first, or shows, where that is not surely meant. */
export async function markDone(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer> {
  const caseIds = casesOf(message);
  const [only, ...others] = caseIds;
  const intent = 'markJobPlanDone';
  if (only === undefined) return { intent, reply: notice(turn.words.whichCase) };
  const on = readPlanDone(message.text, message.now).doneOn ?? turn.today;
  const { understood } = message;
  const isOrdered = understood.orders.has('done');
  const lead = isOrdered ? await takeBackDenied(turn, message) : [];
  if (others.length === 0 && lead.length === 0)
    return { intent, ...(await settleOne(turn, only, { isOrdered, mayBe: mayBeOrder(message.text, understood) }, on)) };
  if (!isOrdered) return { intent, reply: notice(turn.words.unchangedAll(caseIds)) };
  const done: { caseId: string; text: string; isDone: boolean }[] = [];
  for (const caseId of caseIds) done.push({ caseId, ...(await settlePlan(turn, caseId, on)) });
  const keys = done.filter(({ isDone }) => isDone).map(({ caseId }) => keyOf(turn, caseId));
  const text = [...lead, done.map((each) => `- ${each.text}`).join('\n')].join('\n\n');
  return { intent, reply: withUndo(turn, text, keys), subject: subjectOf(intent, caseIds) };
}

/** Marks the plan of one of several cases; what is not so near due is asked about by itself. */
async function settlePlan(
  turn: DeadlineTurn,
  caseId: string,
  on: Temporal.PlainDate,
): Promise<{ text: string; isDone: boolean }> {
  const { words, deadlineStore, caller, today } = turn;
  const deadlines = await deadlineStore.deadlinesOfCase(caller, caseId);
  if (deadlines === null) return { text: words.notYours(caseId), isDone: false };
  const plan = deadlines.find(({ kind }) => kind === 'jobPlan');
  if (plan === undefined) return { text: words.noOpen(caseId), isDone: false };
  if (!isNearDue(plan, today)) return { text: words.askedAlone(caseId), isDone: false };
  if (isBefore(today, on)) return { text: words.inTheFuture, isDone: false };
  const changed = await deadlineStore.settle(caller, keyOf(turn, caseId), plan, on);
  return { text: tellDone(turn, changed, on), isDone: changed.kind === 'changed' };
}

async function settleOne(
  turn: DeadlineTurn,
  caseId: string,
  { isOrdered, mayBe }: { isOrdered: boolean; mayBe: boolean },
  on: Temporal.PlainDate,
): Promise<DeadlineReply> {
  const { words, deadlineStore, caller, today } = turn;
  const deadlines = await deadlineStore.deadlinesOfCase(caller, caseId);
  if (deadlines === null) return { reply: notice(words.notYours(caseId)) };
  const [plan] = deadlines.filter(({ kind }) => kind === 'jobPlan');
  if (!isOrdered && mayBe && plan !== undefined && !isBefore(today, on)) return askIfDoneOn(turn, plan, on);
  if (!isOrdered && deadlines.length > 0) return unchanged(turn, caseId, deadlines);
  const [only] = deadlines;
  const deadline = plan ?? (deadlines.length === 1 ? only : undefined);
  const subject = subjectOf('markJobPlanDone', [caseId]);
  if (deadline === undefined && deadlines.length > 0)
    return { reply: listDeadlines(turn, deadlines, plainFrame(words.which('done'))), subject };
  if (deadline !== undefined && !isNearDue(deadline, today)) return askIfDone(turn, deadline, {});
  if (!isOrdered) return { reply: notice(words.noOpen(caseId)), subject };
  if (isBefore(today, on)) return { reply: notice(words.inTheFuture), subject };
  const key = deadline ?? { caseId, kind: 'jobPlan' as const, due: today };
  const changed = await deadlineStore.settle(caller, keyOf(turn, caseId), key, on);
  const keys = changed.kind === 'changed' ? [keyOf(turn, caseId)] : [];
  return { reply: withUndo(turn, tellDone(turn, changed, on), keys), subject };
}
