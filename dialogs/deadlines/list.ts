// The list of deadlines: what is overdue, due today and coming, each with what can be done about it.
import { subjectOf } from '../conversation/screen.ts';
import type { Action, ListGroup, ListItem, Mark, Reply } from '../reply.ts';
import { isBefore } from '../understanding/time/calendar.ts';
import type { OpenDeadline } from './deadline-store.ts';
import { type DeadlineReply, type DeadlineTurn, deadlineVerbs, onDeadline, type View } from './turn.ts';

/** As many of a group are shown at once; a card has to stay readable and below Teams' limit of size. */
const shownInGroup = 8;

/** What stands around the deadlines. */
export interface ListFrame {
  title: string;
  /** Said first, each a paragraph; empty ones are left out. */
  lead: string[];
  /** Said last, in small. */
  foot: string[];
  actions: Action[];
  view: View;
  /** Whose case each is stands beside it. */
  showsCoach: boolean;
}

/** Lists deadlines, nearest first. */
export function listDeadlines(turn: DeadlineTurn, deadlines: readonly OpenDeadline[], frame: ListFrame): Reply {
  const { words, rules, today } = turn;
  const putOff = deadlines.filter(({ snoozedUntil }) => snoozedUntil !== null && isBefore(today, snoozedUntil));
  const open = deadlines.filter((deadline) => !putOff.includes(deadline));
  const overdue = open.filter(({ due }) => isBefore(due, today));
  const now = open.filter(({ due }) => due.equals(today));
  const coming = open.filter(({ due }) => isBefore(today, due));
  const group = (title: string, members: OpenDeadline[]) => groupOf(turn, title, members, frame);
  const groups = [
    ...group(words.groups.overdue, overdue),
    ...group(words.groups.today, now),
    ...group(words.groups.coming, coming),
    ...group(words.groups.putOff, putOff),
  ];
  const counts = words.summary({ overdue: overdue.length, today: now.length, coming: coming.length });
  const hasPlans = deadlines.some(({ kind }) => kind === 'jobPlan');
  const foot = [...(hasPlans ? [words.reading(rules.reading)] : []), ...frame.foot];
  return {
    kind: 'list',
    title: frame.title,
    text: [...frame.lead, counts].filter((line) => line !== '').join('\n\n'),
    groups,
    sources: [],
    actions: frame.actions,
    notes: foot,
    refresh: { verb: deadlineVerbs.list, data: frame.view },
  };
}

function groupOf(turn: DeadlineTurn, title: string, members: OpenDeadline[], frame: ListFrame): ListGroup[] {
  if (members.length === 0) return [];
  const { words } = turn;
  const left = members.length - shownInGroup;
  const rest = members.at(shownInGroup);
  return [
    {
      title,
      notes: [],
      items: members.slice(0, shownInGroup).map((deadline) => itemOf(turn, deadline, frame)),
      more:
        left > 0 && rest !== undefined
          ? {
              title: words.groups.more(left),
              click: { verb: deadlineVerbs.list, data: { ...frame.view, from: rest.due.toString() } },
            }
          : null,
    },
  ];
}

function itemOf(turn: DeadlineTurn, deadline: OpenDeadline, { view, showsCoach }: ListFrame): ListItem {
  const { words, rules } = turn;
  const whose = deadline.coach === null ? words.noCoach : words.coach(deadline.coach.name);
  const other = deadline.otherReading === null ? null : words.otherReading(deadline.otherReading, rules.reading);
  return {
    title: `${deadline.caseId} \u00b7 ${words.kinds[deadline.kind]}`,
    mark: markOf(turn, deadline),
    lines: [other, showsCoach || deadline.coach === null ? whose : null].filter((line) => line !== null),
    open: onDeadline(deadlineVerbs.show, deadline, view),
    actions: [
      { title: words.buttons.done, click: onDeadline(deadlineVerbs.done, deadline, view) },
      { title: words.buttons.snooze, click: onDeadline(deadlineVerbs.snooze, deadline, view) },
    ],
  };
}

/** How near a deadline is, as a short mark. */
export function markOf({ words, today }: DeadlineTurn, { due, snoozedUntil }: OpenDeadline): Mark {
  const isPutOff = snoozedUntil !== null && isBefore(today, snoozedUntil);
  const text = words.due(due, today);
  if (isPutOff) return { text: `${text}; ${words.putOff(snoozedUntil)}`, tone: 'neutral' };
  if (isBefore(due, today)) return { text, tone: 'warning' };
  return { text, tone: due.equals(today) ? 'attention' : 'neutral' };
}

/** How a case stands in which nothing was changed. */
export function unchanged(turn: DeadlineTurn, caseId: string, deadlines: readonly OpenDeadline[]): DeadlineReply {
  return {
    reply: listDeadlines(turn, deadlines, plainFrame(turn.words.unchanged(caseId))),
    subject: subjectOf('listDeadlines', [caseId]),
  };
}

/** A list with a title and nothing else around it. */
export function plainFrame(title: string): ListFrame {
  return { title, lead: [], foot: [], actions: [], view: {}, showsCoach: false };
}
