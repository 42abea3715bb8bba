// One deadline in full, and what is asked about it: on which day, until when and why, to whom, and of what to be reminded.
import { colleagueField } from '../colleague-field.ts';
import { subjectOf } from '../conversation/screen.ts';
import type { Action, Reply } from '../reply.ts';
import { needsReason, type OpenDeadline } from './deadline-store.ts';
import { deadlineKinds } from './deadlines.ts';
import { markOf } from './list.ts';
import {
  type DeadlineReply,
  type DeadlineTurn,
  dayAlone,
  deadlineVerbs,
  onDeadline,
  snoozedOf,
  type View,
} from './turn.ts';

const longestReason = 300;

/** One deadline with why it is due, and all that can be done about it. */
export function showDeadline(turn: DeadlineTurn, deadline: OpenDeadline, view: View): Reply {
  const { words, rules } = turn;
  const { buttons } = words;
  const other = deadline.otherReading === null ? [] : [words.otherReading(deadline.otherReading, rules.reading)];
  return {
    kind: 'details',
    title: `${deadline.caseId} \u00b7 ${words.kinds[deadline.kind]}`,
    mark: markOf(turn, deadline),
    text: [
      words.origins[deadline.kind],
      ...other,
      ...(deadline.kind === 'jobPlan' ? [words.reading(rules.reading)] : []),
    ].join('\n\n'),
    particulars: [],
    sections: [],
    sources: [],
    sourcesTitle: '',
    showSource: '',
    historicLabel: '',
    actions: [
      { title: buttons.done, click: onDeadline(deadlineVerbs.done, deadline, view) },
      { title: buttons.doneOn, click: onDeadline(deadlineVerbs.doneOn, deadline, view) },
      { title: buttons.snooze, click: onDeadline(deadlineVerbs.snooze, deadline, view) },
      { title: buttons.handOver, click: { verb: deadlineVerbs.handOver, data: { case: deadline.caseId, view } } },
      back(turn, view),
    ],
  };
}

/** Asks on which day it was done, or until when to wait. */
export function askDay(turn: DeadlineTurn, deadline: OpenDeadline, what: 'done' | 'snooze', view: View): Reply {
  const { words, today, rules } = turn;
  if (what === 'done')
    return {
      kind: 'form',
      title: words.doneTitle(deadline),
      text: '',
      fields: [{ kind: 'date', name: 'on', label: words.fields.on, value: today.toString() }],
      submit: { title: words.buttons.save, click: onDeadline(deadlineVerbs.doneOn, deadline, view) },
      actions: [back(turn, view)],
    };
  let next = today.add({ days: 1 });
  while (!rules.isWorkingDay(next)) next = next.add({ days: 1 });
  const ask = words.untilWhen([deadline.caseId]);
  return askUntil(turn, deadline, {
    until: next,
    text: needsReason(deadline, next) ? `${ask} ${words.whyToo(deadline.due)}` : ask,
    view,
  });
}

/** Asks why, where a deadline is put off past its day. */
export function askReason(turn: DeadlineTurn, deadline: OpenDeadline, until: Temporal.PlainDate, view: View): Reply {
  return askUntil(turn, deadline, { until, text: turn.words.reasonNeeded(until, deadline.due), view });
}

function askUntil(
  turn: DeadlineTurn,
  deadline: OpenDeadline,
  { until, text, view }: { until: Temporal.PlainDate; text: string; view: View },
): Reply {
  const { words } = turn;
  const reason = {
    kind: 'text',
    name: 'reason',
    label: words.fields.reason,
    value: '',
    longest: longestReason,
  } as const;
  return {
    kind: 'form',
    title: words.snoozeTitle(deadline),
    text,
    fields: [{ kind: 'date', name: 'until', label: words.fields.until, value: until.toString() }, reason],
    submit: { title: words.buttons.save, click: onDeadline(deadlineVerbs.snoozeUntil, deadline, view) },
    actions: [back(turn, view)],
  };
}

/** Asks to whom cases are handed over, with `lead` above. */
export async function askWhom(
  turn: DeadlineTurn,
  [caseId = '', ...more]: readonly string[],
  view: View,
  lead = '',
): Promise<Reply> {
  const { words, deadlineStore, caller } = turn;
  const isTheirs = (await deadlineStore.deadlinesOfCase(caller, caseId)) !== null;
  const among = await deadlineStore.colleagues(caller, caseId);
  const [first] = among;
  if (first === undefined)
    return { kind: 'notice', text: isTheirs ? words.noColleagues(caseId) : words.notYours(caseId) };
  return {
    kind: 'form',
    title: words.handOverTitle([caseId, ...more]),
    text: lead,
    fields: [colleagueField(words.fields.colleague, among)],
    submit: {
      title: words.buttons.handOver,
      click: { verb: deadlineVerbs.handOverTo, data: { case: caseId, more, view } },
    },
    actions: [back(turn, view)],
  };
}

/** Says which deadline would be marked as done, since it is not near due, and asks whether to; a yes in words does it too. */
export function askIfDone(
  turn: DeadlineTurn,
  deadline: OpenDeadline,
  view: View,
): Pick<DeadlineReply, 'reply' | 'confirm'> {
  const { words } = turn;
  const { verb, data } = onDeadline(deadlineVerbs.done, deadline, view);
  const click = { verb, data: { ...data, sure: true } };
  const actions = [{ title: words.buttons.yesDone, click }, back(turn, view)];
  return { reply: question(words.askIfDone(deadline), actions), confirm: { act: 'done', ...click } };
}

/** Asks whether to mark a plan as done on a day, where that may have been meant; a yes in words does it too. */
export function askIfDoneOn(
  turn: DeadlineTurn,
  deadline: OpenDeadline,
  on: Temporal.PlainDate,
): Pick<DeadlineReply, 'reply' | 'confirm' | 'subject'> {
  const { words } = turn;
  const { verb, data } = onDeadline(deadlineVerbs.doneOn, deadline, {});
  const click = { verb, data: { ...data, on: on.toString(), sure: true } };
  const actions = [{ title: words.buttons.yesDone, click }, back(turn, {})];
  return {
    reply: question(words.askIfDoneOn(deadline, on), actions),
    confirm: { act: 'done', ...click },
    subject: subjectOf('markJobPlanDone', [deadline.caseId], { days: dayAlone(on) }),
  };
}

/** Asks whether to mark the plans of several cases as done on a day; a yes in words does it too. */
export function askIfAllDone(
  { words }: DeadlineTurn,
  caseIds: readonly string[],
  on: Temporal.PlainDate,
): Pick<DeadlineReply, 'reply' | 'confirm' | 'subject'> {
  const click = { verb: deadlineVerbs.doneAll, data: { cases: [...caseIds], on: on.toString() } };
  return {
    reply: question(words.askIfAllDone(caseIds, on), [{ title: words.buttons.yesDone, click }]),
    confirm: { act: 'done', ...click },
    subject: subjectOf('markJobPlanDone', caseIds, { days: dayAlone(on) }),
  };
}

/** Says who would get cases and asks whether to hand them over; a yes in words does it too. */
export function askToHandOver(
  turn: DeadlineTurn,
  caseIds: readonly string[],
  { staffId: to, name }: { staffId: string; name: string },
  lead = '',
): Pick<DeadlineReply, 'reply' | 'confirm'> {
  const { words } = turn;
  const [caseId = '', ...more] = caseIds;
  const click = { verb: deadlineVerbs.handOverTo, data: { case: caseId, more, to, view: {} } };
  const actions = [{ title: words.buttons.yesHandOver, click }, back(turn, {})];
  const asked = question([lead, words.askToHandOver(caseIds, name)].filter((part) => part !== '').join(' '), actions);
  return { reply: asked, confirm: { act: 'handOver', ...click } };
}

/** Says what would be put off and until when, and asks whether to; a yes in words does it too. */
export function askToPutOff(
  turn: DeadlineTurn,
  deadlines: readonly OpenDeadline[],
  until: Temporal.PlainDate,
): Pick<DeadlineReply, 'reply' | 'confirm' | 'subject'> {
  const { words } = turn;
  const caseIds = deadlines.map(({ caseId }) => caseId);
  const click = { verb: deadlineVerbs.putOff, data: snoozedOf(deadlines, until) };
  const actions = [{ title: words.buttons.yesSnooze, click }, back(turn, {})];
  return {
    reply: question(words.askToPutOff(caseIds, until), actions),
    confirm: { act: 'snooze', ...click },
    subject: subjectOf('snoozeReminder', caseIds, { days: dayAlone(until) }),
  };
}

/** A question with its buttons. */
export function question(title: string, actions: Action[]): Reply {
  const noSources = { sources: [], sourcesTitle: '', showSource: '', historicLabel: '' };
  return { kind: 'details', title, mark: null, text: '', particulars: [], sections: [], actions, ...noSources };
}

/** The kinds of deadlines, with a button each to be reminded of it or not. */
export async function showKinds({ words, deadlineStore, caller }: DeadlineTurn): Promise<Reply> {
  const out = await deadlineStore.optedOut(caller);
  return {
    kind: 'list',
    title: words.optOutTitle,
    text: words.optOutText,
    groups: [
      {
        title: '',
        notes: [],
        more: null,
        items: deadlineKinds.map((kind) => {
          const isOut = out.includes(kind);
          const change = { verb: deadlineVerbs.kinds, data: { kind, out: !isOut } };
          return {
            title: words.kinds[kind],
            mark: { text: isOut ? words.optOutOff : words.optOutOn, tone: isOut ? 'neutral' : 'good' } as const,
            lines: [],
            open: change,
            actions: [{ title: isOut ? words.buttons.startKind : words.buttons.stopKind, click: change }],
          };
        }),
      },
    ],
    sources: [],
    actions: [],
  };
}

function back({ words }: DeadlineTurn, view: View): Action {
  return { title: words.buttons.back, click: { verb: deadlineVerbs.list, data: view } };
}
