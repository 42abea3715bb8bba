// The dialogue on deadlines: which messages are its own, and what they get.
import { z } from 'zod';
import { takeCaseId } from '../understanding/case-id.ts';
import { fold } from '../understanding/fold.ts';
import type { Understanding } from '../understanding/understand.ts';
import { after, notice, snooze, takeBack, tellDone, withUndo } from './changes.ts';
import { isDueForNotice, isNearDue } from './deadline-store.ts';
import { askDay, askIfDone, askToHandOver, askWhom, showKinds } from './forms.ts';
import { listDeadlines } from './list.ts';
import type { DeadlineMemory } from './memory.ts';
import { showList } from './own-list.ts';
import { deadlineCues } from './swedish-deadline-cues.ts';
import type { DeadlineReply, DeadlineTurn } from './turn.ts';

export interface DeadlineAnswer extends DeadlineReply {
  intent: 'listDeadlines' | 'markJobPlanDone' | 'snoozeReminder' | null;
}

const slotShape = z.object({
  caseId: z.string().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  overdue: z.boolean().optional().catch(undefined),
});

const { handOver, handOverSurely, undo, kinds } = Object.fromEntries(
  Object.entries(deadlineCues).map(([name, source]) => [name, new RegExp(fold(source))]),
);

/** Whether a message asks for one of the things that have no intent of their own, as far as its words tell. */
export function asksAside(text: string): boolean {
  const folded = fold(text.slice(0, 300));
  const { text: plain, caseId } = takeCaseId(folded);
  return kinds?.test(folded.trim()) === true || (caseId !== undefined && handOver?.test(plain) === true);
}

/** Answers what has no intent of its own: handing over, taking back, choosing what to be reminded of. Null for other messages. */
export async function takeDeadlineAside(
  turn: DeadlineTurn,
  text: string,
  { intent, orders }: Understanding,
  memory: DeadlineMemory,
): Promise<DeadlineAnswer | null> {
  const folded = fold(text.slice(0, 300));
  const { text: plain, caseId } = takeCaseId(folded);
  const isUndone = undo?.test(folded.trim()) === true || (intent === 'undo' && orders.has('undo'));
  if (isUndone && memory.undo !== null) {
    return { intent: null, reply: notice(await takeBack(turn, memory.undo)), memory: { ...memory, undo: null } };
  }
  if (kinds?.test(folded.trim()) === true) return { intent: null, reply: await showKinds(turn), memory };
  if (caseId === undefined && orders.has('handOver') && handOverSurely?.test(plain) === true)
    return { intent: null, reply: notice(turn.words.whichToHandOver), memory };
  const name = handOver?.exec(plain)?.[1]?.replace(/#case/g, '').trim();
  if (caseId === undefined || name === undefined || name === '') return null;
  if (!orders.has('handOver')) return await showUnchanged(turn, caseId, memory);
  const among = await turn.deadlineStore.colleagues(turn.caller, caseId);
  const named = among.filter((each) => fold(each.name).includes(name.replace(/[.!?]+$/, '')));
  const [one] = named;
  if (named.length !== 1 || one === undefined) return { intent: null, reply: await askWhom(turn, caseId, {}), memory };
  return { intent: null, ...askToHandOver(turn, caseId, one), memory };
}

/** How a case stands that a message speaks of without ordering anything; null where nothing is open in it. */
export async function showUnchanged(
  turn: DeadlineTurn,
  caseId: string,
  memory: DeadlineMemory,
): Promise<DeadlineAnswer | null> {
  const deadlines = await turn.deadlineStore.deadlinesOfCase(turn.caller, caseId);
  if (deadlines === null || deadlines.length === 0) return null;
  return { intent: null, reply: listDeadlines(turn, deadlines, plainFrame(turn.words.unchanged(caseId))), memory };
}

/** Answers a message whose intent is one of this dialogue's. */
export async function answerDeadlines(
  turn: DeadlineTurn,
  { intent, slots, orders }: Understanding,
  memory: DeadlineMemory,
): Promise<DeadlineAnswer> {
  const { caseId, until, from, to, overdue } = slotShape.parse(slots);
  switch (intent) {
    case 'markJobPlanDone':
      return await markDone(turn, caseId ?? memory.caseId, orders.has('done'), memory);
    case 'snoozeReminder':
      return await putOff(
        turn,
        caseId ?? null,
        orders.has('snooze') && until !== undefined ? Temporal.PlainDate.from(until) : null,
        memory,
      );
    default:
      return { intent: 'listDeadlines', reply: await showList(turn, { from, to, overdue }, []), memory };
  }
}

async function markDone(
  turn: DeadlineTurn,
  caseId: string | null,
  isOrdered: boolean,
  memory: DeadlineMemory,
): Promise<DeadlineAnswer> {
  const { words, deadlineStore, caller, today, idempotencyKey } = turn;
  const intent = 'markJobPlanDone';
  if (caseId === null) return { intent, reply: notice(words.whichCase), memory };
  const deadlines = await deadlineStore.deadlinesOfCase(caller, caseId);
  if (deadlines === null) return { intent, reply: notice(words.notYours(caseId)), memory };
  if (!isOrdered && deadlines.length > 0)
    return { intent, reply: listDeadlines(turn, deadlines, plainFrame(words.unchanged(caseId))), memory };
  const [plan] = deadlines.filter(({ kind }) => kind === 'jobPlan');
  const [only] = deadlines;
  const deadline = plan ?? (deadlines.length === 1 ? only : undefined);
  if (deadline === undefined && deadlines.length > 0)
    return { intent, reply: listDeadlines(turn, deadlines, plainFrame(words.which('done'))), memory };
  if (deadline !== undefined && !isNearDue(deadline, today))
    return { intent, ...askIfDone(turn, deadline, {}), memory };
  if (!isOrdered) return { intent, reply: notice(words.noOpen(caseId)), memory };
  const key = deadline ?? { caseId, kind: 'jobPlan' as const, due: today };
  const changed = await deadlineStore.settle(caller, idempotencyKey, key, today);
  const text = tellDone(turn, changed, today);
  const isDone = changed.kind === 'changed';
  return { intent, reply: withUndo(turn, text, isDone), memory: after(turn, caseId, isDone) };
}

async function putOff(
  turn: DeadlineTurn,
  caseId: string | null,
  until: Temporal.PlainDate | null,
  memory: DeadlineMemory,
): Promise<DeadlineAnswer> {
  const { words, deadlineStore, caller, today } = turn;
  const intent = 'snoozeReminder';
  const asked = caseId ?? memory.caseId;
  const deadlines =
    asked === null
      ? (await deadlineStore.openDeadlines(caller, 'own')).filter((deadline) => isDueForNotice(deadline, today))
      : await deadlineStore.deadlinesOfCase(caller, asked);
  if (deadlines === null) return { intent, reply: notice(words.notYours(asked ?? '')), memory };
  const [deadline] = deadlines;
  if (deadline === undefined)
    return { intent, reply: notice(asked === null ? words.nothing : words.noOpen(asked)), memory };
  if (deadlines.length > 1)
    return { intent, reply: listDeadlines(turn, deadlines, plainFrame(words.which('snooze'))), memory };
  if (until === null) return { intent, reply: askDay(turn, deadline, 'snooze', {}), memory };
  const { reply, changed } = await snooze(turn, deadline, { until, reason: null }, {});
  return { intent, reply, memory: after(turn, deadline.caseId, changed) };
}

function plainFrame(title: string) {
  return { title, lead: [], foot: [], actions: [], view: {}, showsCoach: false };
}
