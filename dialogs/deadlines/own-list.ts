// The list that somebody asks for: their own matters or their unit's, those that are near or fall within some days.
import type { ListGroup, Reply } from '../reply.ts';
import { isBefore } from '../understanding/time/calendar.ts';
import { notice } from './changes.ts';
import type { OpenDeadline } from './deadline-store.ts';
import { isOnOrBefore } from './deadlines.ts';
import { listMatters } from './list.ts';
import { type DeadlineTurn, deadlineVerbs, type View, whoseOf } from './turn.ts';

/** The matters of a view: what is near, or what falls within its days. */
export async function showList(turn: DeadlineTurn, view: View, lead: string[], canUndo = false): Promise<Reply> {
  const { deadlineStore, caller, words, today, act } = turn;
  const [from, to] = [view.from, view.to].map((iso) => (iso === undefined ? null : Temporal.PlainDate.from(iso)));
  const all = await deadlineStore.matters(caller, whoseOf(view));
  const isAsked = (matter: OpenDeadline) => {
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
