// The dialogue on deadlines: which messages and clicks are its own, and what they get.
import { z } from 'zod';
import type { ListGroup, Reply } from '../reply.ts';
import { takeCaseId } from '../understanding/case-id.ts';
import { fold } from '../understanding/fold.ts';
import type { Understanding } from '../understanding/understand.ts';
import { isBefore, isOnOrBefore } from './deadlines.ts';
import { type Changed, isDueForNotice, type Matter, needsReason } from './desk.ts';
import { askDay, askReason, askWhom, showKinds, showMatter } from './forms.ts';
import { listMatters } from './list.ts';
import type { DeadlineMemory } from './memory.ts';
import { deadlineCues } from './swedish-deadline-cues.ts';
import {
  caseShape,
  type DeadlineTurn,
  deadlineVerbs,
  kindShape,
  matterShape,
  undoShape,
  type View,
  viewShape,
  whoseOf,
} from './turn.ts';

export interface DeadlineAnswer {
  intent: 'listDeadlines' | 'markJobPlanDone' | 'snoozeReminder' | null;
  reply: Reply;
  memory: DeadlineMemory;
}

const slotShape = z.object({
  caseId: z.string().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  overdue: z.boolean().optional().catch(undefined),
});

const [handOver, undo, kinds] = [deadlineCues.handOver, deadlineCues.undo, deadlineCues.kinds].map(
  (source) => new RegExp(fold(source)),
);

/** Answers what has no intent of its own: handing over, taking back, choosing what to be reminded of. Null for other messages. */
export async function takeDeadlineAside(
  turn: DeadlineTurn,
  text: string,
  memory: DeadlineMemory,
): Promise<DeadlineAnswer | null> {
  const folded = fold(text.slice(0, 300));
  const { text: plain, caseId } = takeCaseId(folded);
  if (undo?.test(folded.trim()) === true && memory.undo !== null) {
    return { intent: null, reply: notice(await takeBack(turn, memory.undo)), memory: { ...memory, undo: null } };
  }
  if (kinds?.test(folded.trim()) === true) return { intent: null, reply: await showKinds(turn), memory };
  const name = handOver?.exec(plain)?.[1]?.replace(/#case/g, '').trim();
  if (caseId === undefined || name === undefined || name === '') return null;
  const among = await turn.desk.colleagues(turn.caller, caseId);
  const named = among.filter((each) => fold(each.name).includes(name.replace(/[.!?]+$/, '')));
  const [one] = named;
  if (named.length !== 1 || one === undefined) return { intent: null, reply: await askWhom(turn, caseId, {}), memory };
  const done = await giveTo(turn, caseId, one);
  return { intent: null, reply: withUndo(turn, done.text, done.changed), memory: after(turn, caseId, done.changed) };
}

/** Answers a message whose intent is one of this dialogue's. */
export async function answerDeadlines(
  turn: DeadlineTurn,
  { intent, slots }: Understanding,
  memory: DeadlineMemory,
): Promise<DeadlineAnswer> {
  const { caseId, until, from, to, overdue } = slotShape.parse(slots);
  switch (intent) {
    case 'markJobPlanDone':
      return await markDone(turn, caseId ?? memory.caseId, memory);
    case 'snoozeReminder':
      return await putOff(turn, caseId ?? null, until === undefined ? null : Temporal.PlainDate.from(until), memory);
    default:
      return { intent: 'listDeadlines', reply: await showList(turn, { from, to, overdue }, []), memory };
  }
}

async function markDone(turn: DeadlineTurn, caseId: string | null, memory: DeadlineMemory): Promise<DeadlineAnswer> {
  const { words, desk, caller, today, act } = turn;
  const intent = 'markJobPlanDone';
  if (caseId === null) return { intent, reply: notice(words.whichCase), memory };
  const matters = await desk.mattersOfCase(caller, caseId);
  if (matters === null) return { intent, reply: notice(words.notYours(caseId)), memory };
  const [plan] = matters.filter(({ kind }) => kind === 'jobPlan');
  const [only] = matters;
  const matter = plan ?? (matters.length === 1 ? only : undefined);
  if (matter === undefined && matters.length > 0)
    return { intent, reply: listMatters(turn, matters, plainFrame(words.which('done'))), memory };
  const key = matter ?? { caseId, kind: 'jobPlan' as const, due: today };
  const changed = await desk.settle(caller, act, key, today);
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
  const { words, desk, caller, today } = turn;
  const intent = 'snoozeReminder';
  const asked = caseId ?? memory.caseId;
  const matters =
    asked === null
      ? (await desk.matters(caller, 'own')).filter((matter) => isDueForNotice(matter, today))
      : await desk.mattersOfCase(caller, asked);
  if (matters === null) return { intent, reply: notice(words.notYours(asked ?? '')), memory };
  const [matter] = matters;
  if (matter === undefined)
    return { intent, reply: notice(asked === null ? words.nothing : words.noOpen(asked)), memory };
  if (matters.length > 1)
    return { intent, reply: listMatters(turn, matters, plainFrame(words.which('snooze'))), memory };
  if (until === null) return { intent, reply: askDay(turn, matter, 'snooze', {}), memory };
  const { reply, changed } = await snooze(turn, matter, { until, reason: null }, {});
  return { intent, reply, memory: after(turn, matter.caseId, changed) };
}

/** Answers a click on one of this dialogue's buttons, null for others; `data` comes from a card and is not trusted. */
export async function clickDeadlines(
  turn: DeadlineTurn,
  verb: string,
  data: Record<string, unknown>,
  memory: DeadlineMemory,
): Promise<{ reply: Reply; memory: DeadlineMemory } | null> {
  if (!Object.values<string>(deadlineVerbs).includes(verb)) return null;
  const unreadable = { reply: notice(turn.words.unreadable), memory };
  if (verb === deadlineVerbs.list) {
    const view = viewShape.safeParse(data);
    return view.success ? { reply: await showList(turn, view.data, []), memory } : unreadable;
  }
  if (verb === deadlineVerbs.undo) {
    const given = undoShape.safeParse(data);
    if (!given.success) return unreadable;
    const said = await takeBack(turn, given.data.act);
    return { reply: await showList(turn, given.data.view, [said]), memory: { ...memory, undo: null } };
  }
  if (verb === deadlineVerbs.kinds) {
    const given = kindShape.safeParse(data);
    if (!given.success) return unreadable;
    const { kind, out } = given.data;
    if (kind !== undefined && out !== undefined) await turn.desk.setOptOut(turn.caller, kind, out);
    return { reply: await showKinds(turn), memory };
  }
  if (verb === deadlineVerbs.handOver || verb === deadlineVerbs.handOverTo) {
    const given = caseShape.safeParse(data);
    return given.success ? await clickHandOver(turn, given.data, memory) : unreadable;
  }
  const given = matterShape.safeParse(data);
  return given.success ? await clickMatter(turn, verb, given.data, memory) : unreadable;
}

async function clickHandOver(
  turn: DeadlineTurn,
  { case: caseId, to, view }: z.infer<typeof caseShape>,
  memory: DeadlineMemory,
): Promise<{ reply: Reply; memory: DeadlineMemory }> {
  if (to === undefined) return { reply: await askWhom(turn, caseId, view), memory };
  const among = await turn.desk.colleagues(turn.caller, caseId);
  const one = among.find(({ staffId }) => staffId === to) ?? { staffId: to, name: to };
  const done = await giveTo(turn, caseId, one);
  return await afterClick(turn, { text: done.text, changed: done.changed, caseId, view }, memory);
}

async function clickMatter(
  turn: DeadlineTurn,
  verb: string,
  given: z.infer<typeof matterShape>,
  memory: DeadlineMemory,
): Promise<{ reply: Reply; memory: DeadlineMemory }> {
  const { desk, caller, today, act, words } = turn;
  const { case: caseId, kind, due, view } = given;
  const key = { caseId, kind, due };
  const matters = await desk.mattersOfCase(caller, caseId);
  const matter = matters?.find((each) => each.kind === kind && each.due.equals(due));
  const isSettling = verb === deadlineVerbs.done || (verb === deadlineVerbs.doneOn && given.on !== undefined);
  if (isSettling || matter === undefined) {
    const on = given.on ?? today;
    // What is settled elsewhere, or not theirs, is told by the same road.
    if (isBefore(today, on)) return { reply: notice(words.inTheFuture), memory };
    const changed: Changed = isSettling
      ? await desk.settle(caller, act, key, on)
      : { kind: matters === null ? 'notYours' : 'already', caseId, deadline: kind, by: null, on: null };
    const isDone = changed.kind === 'changed';
    return await afterClick(turn, { text: tellDone(turn, changed, on), changed: isDone, caseId, view }, memory);
  }
  switch (verb) {
    case deadlineVerbs.doneOn:
      return { reply: askDay(turn, matter, 'done', view), memory };
    case deadlineVerbs.snooze:
      return { reply: askDay(turn, matter, 'snooze', view), memory };
    case deadlineVerbs.snoozeUntil: {
      if (given.until === undefined) return { reply: askDay(turn, matter, 'snooze', view), memory };
      const how = { until: given.until, reason: given.reason === '' ? null : (given.reason ?? null) };
      const { reply, changed, text } = await snooze(turn, matter, how, view);
      return changed ? await afterClick(turn, { text: text ?? '', changed, caseId, view }, memory) : { reply, memory };
    }
    default:
      return { reply: showMatter(turn, matter, view), memory: { ...memory, caseId } };
  }
}

async function snooze(
  turn: DeadlineTurn,
  matter: Matter,
  { until, reason }: { until: Temporal.PlainDate; reason: string | null },
  view: View,
): Promise<{ reply: Reply; changed: boolean; text?: string }> {
  const { desk, caller, act, today, words } = turn;
  if (isOnOrBefore(until, today)) return { reply: notice(words.inThePast), changed: false };
  if (reason === null && needsReason(matter, until))
    return { reply: askReason(turn, matter, until, view), changed: false };
  const changed = await desk.snooze(caller, act, matter, { until, reason });
  if (changed.kind !== 'changed') return { reply: notice(tellDone(turn, changed, today)), changed: false };
  const text = words.snoozed(matter.caseId, matter.kind, until);
  return { reply: withUndo(turn, text, true), changed: true, text };
}

async function giveTo(
  turn: DeadlineTurn,
  caseId: string,
  to: { staffId: string; name: string },
): Promise<{ text: string; changed: boolean }> {
  const { desk, caller, act, words } = turn;
  const changed = await desk.handOver(caller, act, caseId, to.staffId);
  if (changed.kind === 'notYours') return { text: words.notYours(caseId), changed: false };
  if (changed.kind === 'noSuchColleague') return { text: words.noSuchColleague, changed: false };
  return { text: words.handedOver(caseId, to.name), changed: true };
}

async function takeBack({ desk, caller, words }: DeadlineTurn, act: string): Promise<string> {
  const undone = await desk.undo(caller, act);
  if (undone.kind === 'undone') return words.undone(undone.what, undone.caseId);
  return undone.kind === 'tooLate' ? words.undoTooLate : words.undoNothing;
}

function tellDone({ words }: DeadlineTurn, changed: Changed, on: Temporal.PlainDate): string {
  switch (changed.kind) {
    case 'changed':
      return words.done(changed.matter.caseId, changed.matter.kind, on);
    case 'already':
      return words.already(changed.caseId, changed.deadline, changed.by, changed.on);
    case 'notYours':
      return words.notYours(changed.caseId);
    case 'noSuchColleague':
      return words.noSuchColleague;
  }
}

/** The list once more, with what the click did on top and a way to take it back. */
async function afterClick(
  turn: DeadlineTurn,
  { text, changed, caseId, view }: { text: string; changed: boolean; caseId: string; view: View },
  memory: DeadlineMemory,
): Promise<{ reply: Reply; memory: DeadlineMemory }> {
  const reply = await showList(turn, view, [text], changed);
  return { reply, memory: changed ? after(turn, caseId, true) : memory };
}

/** The matters of a view: what is near, or what falls within its days. */
async function showList(turn: DeadlineTurn, view: View, lead: string[], canUndo = false): Promise<Reply> {
  const { desk, caller, words, today, act } = turn;
  const [from, to] = [view.from, view.to].map((iso) => (iso === undefined ? null : Temporal.PlainDate.from(iso)));
  const all = await desk.matters(caller, whoseOf(view));
  const isAsked = (matter: Matter) => {
    if (view.overdue === true) return isBefore(matter.due, today);
    if (from === null && to === null) return isOnOrBefore(matter.noticeFrom, today);
    return !(from && isBefore(matter.due, from)) && !(to && isBefore(to, matter.due));
  };
  const matters = all.filter(isAsked);
  const undoAction = canUndo
    ? [{ title: words.buttons.undo, click: { verb: deadlineVerbs.undo, data: { act, view } } }]
    : [];
  if (matters.length === 0) {
    const none = nothingFor(turn, view, { from: from ?? null, to: to ?? null });
    const text = [...lead, none].join('\n\n');
    return undoAction.length === 0
      ? notice(text)
      : { kind: 'list', title: words.ownTitle, text, groups: [] as ListGroup[], sources: [], actions: undoAction };
  }
  const title =
    view.overdue === true
      ? words.overdueTitle
      : from || to
        ? words.periodTitle(from ?? null, to ?? null)
        : words.ownTitle;
  const isOthers = matters.some(({ coach }) => coach?.staffId !== caller.staffId);
  return listMatters(turn, matters, { title, lead, foot: [], actions: undoAction, view, showsCoach: isOthers });
}

function nothingFor(
  { words, caller }: DeadlineTurn,
  view: View,
  { from, to }: { from: Temporal.PlainDate | null; to: Temporal.PlainDate | null },
): string {
  if (caller.role === 'caseworker') return words.nothingForCaseworker;
  if (view.overdue === true) return words.nothingOverdue;
  return from === null && to === null ? words.nothing : words.nothingInPeriod(from, to);
}

function plainFrame(title: string) {
  return { title, lead: [], foot: [], actions: [], view: {}, showsCoach: false };
}

function notice(text: string): Reply {
  return { kind: 'notice', text };
}

function withUndo({ words }: DeadlineTurn, text: string, changed: boolean): Reply {
  return changed
    ? { kind: 'notice', text, suggestions: [{ title: words.buttons.undo, say: words.say.undo }] }
    : notice(text);
}

function after({ act }: DeadlineTurn, caseId: string, changed: boolean): DeadlineMemory {
  return { undo: changed ? act : null, caseId };
}
