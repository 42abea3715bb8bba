// Marking plans as done by a message: of one case or several, on a day, and another case than the one just marked.
import { repeatsOrder } from '../conversation/implied-order.ts';
import { pointedCase, pointedCases } from '../conversation/pointing.ts';
import { subjectOf } from '../conversation/screen.ts';
import { clausesByCase } from '../conversation/two-wishes.ts';
import { readCases, withoutCases } from '../understanding/case-id.ts';
import { fold, words } from '../understanding/fold.ts';
import { mayBeOrder } from '../understanding/orders.ts';
import { readPlanDone } from '../understanding/slots/deadline-request.ts';
import { isBefore } from '../understanding/time/calendar.ts';
import { readMessage } from '../understanding/understand.ts';
import { notice, takeBack, tellDone, withUndo } from './changes.ts';
import { isDueForNotice, isNearDue, type OpenDeadline } from './deadline-store.ts';
import { askIfAllDone, askIfDone, askIfDoneOn } from './forms.ts';
import { listDeadlines, plainFrame, unchanged } from './list.ts';
import { casesOf, type DeadlineAnswer, type DeadlineMessage } from './message.ts';
import { type DeadlineReply, type DeadlineTurn, dayAlone, deadlineVerbs, keyOf, undoShape } from './turn.ts';

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
  const intent = 'markJobPlanDone';
  const { understood, text, subject } = message;
  const on = readPlanDone(text, message.now).doneOn ?? dayRepeated(message) ?? turn.today;
  const named = readCases(text).meant;
  const all = named.length > 0 ? null : pointedCases(text, subject);
  if (all !== null) return { intent, ...(await askOfAll(turn, all, mayBeOrder(text, understood), on)) };
  const caseIds = casesOf(message);
  const [only, ...others] = caseIds;
  if (only === undefined) return { intent, ...(await askWhich(turn, message)) };
  const isOrdered = understood.orders.has('done');
  // What is pointed to by its place is asked about once.
  const isPointed = named.length === 0 && pointedCase(text, subject) !== null;
  const mayBe = isPointed || mayBeOrder(text, understood);
  const lead = isOrdered ? await takeBackDenied(turn, message) : [];
  if (others.length === 0 && lead.length === 0)
    return { intent, ...(await settleOne(turn, only, { isOrdered: isOrdered && !isPointed, mayBe }, on)) };
  if (!isOrdered) return { intent, reply: notice(turn.words.unchangedAll(caseIds)) };
  if (saysElseOfOne(turn, message)) return { intent, ...(await askOfAll(turn, caseIds, true, on)) };
  return { intent, ...(await settleAll(turn, caseIds, on, lead)) };
}

/** Whether a message says of one of its cases something else than that it is done: "A-1131 is done, and look at A-1042". */
function saysElseOfOne({ caller }: DeadlineTurn, { text, now }: DeadlineMessage): boolean {
  const isDone = (clause: string) =>
    repeatsOrder(clause) || readMessage(clause, caller.role, now, null).understood.intent === 'markJobPlanDone';
  const clauses = clausesByCase(text).filter((clause) => words(fold(withoutCases(clause))).length > 0);
  return clauses.length > 1 && !clauses.every(isDone);
}

/** The day of the plan just marked, for who says that another one is done too; null where that is not said. */
function dayRepeated({ text, subject }: DeadlineMessage): Temporal.PlainDate | null {
  const isSame = subject?.isLatest === true && subject.errand === 'markJobPlanDone' && repeatsOrder(text);
  return isSame && subject.days !== null ? Temporal.PlainDate.from(subject.days.to) : null;
}

/** Marks the plans of several cases as done and tells each. */
export async function settleAll(
  turn: DeadlineTurn,
  caseIds: readonly string[],
  on: Temporal.PlainDate,
  lead: readonly string[],
): Promise<DeadlineReply> {
  const done: { caseId: string; text: string; isDone: boolean }[] = [];
  for (const caseId of caseIds) done.push({ caseId, ...(await settlePlan(turn, caseId, on)) });
  const keys = done.filter(({ isDone }) => isDone).map(({ caseId }) => keyOf(turn, caseId));
  const text = [...lead, done.map((each) => `- ${each.text}`).join('\n')].join('\n\n');
  return { reply: withUndo(turn, text, keys), subject: subjectOf('markJobPlanDone', caseIds, { days: dayAlone(on) }) };
}

/** Asks about the plans of cases that are pointed to; where too many of them are open, or nothing may be ordered, shows them. */
export async function askOfAll(
  turn: DeadlineTurn,
  caseIds: readonly string[],
  mayBe: boolean,
  on: Temporal.PlainDate,
): Promise<DeadlineReply> {
  const open = await openPlans(turn, caseIds);
  const [only, ...others] = open;
  const ids = open.map(({ caseId }) => caseId);
  if (only === undefined && caseIds.length === 0) return { reply: notice(turn.words.whichCase) };
  if (only === undefined) return { reply: notice(caseIds.map(turn.words.noOpen).join('\n\n')) };
  if (!mayBe) return { reply: notice(turn.words.unchangedAll(ids)), subject: subjectOf('listDeadlines', ids) };
  if (isBefore(turn.today, on)) return { reply: notice(turn.words.inTheFuture) };
  if (others.length === 0) return askIfDoneOn(turn, only, on);
  return ids.length > mostAtOnce ? showWhich(turn, open) : askIfAllDone(turn, ids, on);
}

const mostAtOnce = 5;

/** Asks which plan is done: of the list in sight, or where another one than that in sight is meant, of what the person is reminded of. */
async function askWhich(turn: DeadlineTurn, { text, subject }: DeadlineMessage): Promise<DeadlineReply> {
  const { deadlineStore, caller, today, words } = turn;
  const isOther = pointedCase(text, subject) !== null;
  const open = isOther
    ? (await deadlineStore.openDeadlines(caller, 'own')).filter((each) => isDueForNotice(each, today))
    : await openPlans(turn, subject?.isLatest === true ? subject.caseIds : []);
  return open.length < 2 ? { reply: notice(words.whichCase) } : showWhich(turn, open);
}

/** Asks which of some plans is done, on a day that is kept. */
export function showWhich(
  turn: DeadlineTurn,
  open: readonly OpenDeadline[],
  on: Temporal.PlainDate = turn.today,
): DeadlineReply {
  const ids = open.map(({ caseId }) => caseId);
  return {
    reply: listDeadlines(turn, open, plainFrame(turn.words.which('done'))),
    subject: subjectOf('markJobPlanDone', ids, { days: dayAlone(on) }),
  };
}

/** The open plans of cases, in their order. */
export async function openPlans(
  { deadlineStore, caller }: DeadlineTurn,
  caseIds: readonly string[],
): Promise<OpenDeadline[]> {
  const lists = await Promise.all(caseIds.map((caseId) => deadlineStore.deadlinesOfCase(caller, caseId)));
  return lists.flatMap((open) => open?.find(({ kind }) => kind === 'jobPlan') ?? []);
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
  const subject = subjectOf('markJobPlanDone', [caseId], { days: dayAlone(on) });
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
