// The list that somebody asks for: their own deadlines or their unit's, those that are near or fall within some days.
import { subjectOf } from '../conversation/screen.ts';
import type { Reply } from '../reply.ts';
import { isBefore } from '../understanding/time/calendar.ts';
import { notice } from './changes.ts';
import type { OpenDeadline } from './deadline-store.ts';
import { isOnOrBefore } from './deadlines.ts';
import { listDeadlines } from './list.ts';
import { type DeadlineReply, type DeadlineTurn, deadlineVerbs, type View, whoseOf } from './turn.ts';

/** The deadlines of a view: what is near, or what falls within its days. */
export async function showList(
  turn: DeadlineTurn,
  view: View,
  lead: string[],
  undoKeys: readonly string[] = [],
  undoCases: readonly string[] = [],
): Promise<DeadlineReply> {
  const { deadlineStore, caller, words, today } = turn;
  const [from = null, to = null] = [view.from, view.to].map((iso) =>
    iso === undefined ? null : Temporal.PlainDate.from(iso),
  );
  const all = await deadlineStore.openDeadlines(caller, whoseOf(view));
  const isAsked = (deadline: OpenDeadline) => {
    if (view.kind !== undefined && deadline.kind !== view.kind) return false;
    if (view.overdue === true) return isBefore(deadline.due, today);
    if (from === null && to === null) return isOnOrBefore(deadline.noticeFrom, today);
    return !(from && isBefore(deadline.due, from)) && !(to && isBefore(to, deadline.due));
  };
  const deadlines = all.filter(isAsked);
  const undoAction =
    undoKeys.length > 0
      ? [
          {
            title: words.buttons.undo,
            click: {
              verb: deadlineVerbs.undo,
              data: { idempotencyKeys: undoKeys, view, ...(undoCases.length === 1 ? { case: undoCases[0] } : {}) },
            },
            undoes: true as const,
          },
        ]
      : [];
  if (deadlines.length === 0) {
    const none = nothingFor(turn, view, { from, to });
    const text = [...lead, none].join('\n\n');
    const empty: Reply = { kind: 'list', title: words.ownTitle, text, groups: [], sources: [], actions: undoAction };
    return { reply: undoAction.length === 0 ? notice(text) : empty, subject: subjectOf('listDeadlines', []) };
  }
  const title = titleOf(turn, view, { from, to });
  const isOthers = deadlines.some(({ coach }) => coach?.staffId !== caller.staffId);
  const frame = { title, lead, foot: [], actions: undoAction, view, showsCoach: isOthers };
  const caseIds = deadlines.map(({ caseId }) => caseId);
  return { reply: listDeadlines(turn, deadlines, frame), subject: subjectOf('listDeadlines', caseIds) };
}

function titleOf(
  { words }: DeadlineTurn,
  { overdue, kind }: View,
  { from, to }: { from: Temporal.PlainDate | null; to: Temporal.PlainDate | null },
): string {
  const isOfDays = overdue !== true && (from !== null || to !== null);
  const title = overdue === true ? words.overdueTitle : isOfDays ? words.periodTitle(from, to) : words.ownTitle;
  return kind === undefined ? title : words.ofKind(title, kind);
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
