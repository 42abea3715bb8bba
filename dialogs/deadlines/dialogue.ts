// The dialogue on deadlines: which messages are its own, and what they get.
import { subjectOf } from '../conversation/screen.ts';
import { readCases, takeCaseId } from '../understanding/case-id.ts';
import { fold, words } from '../understanding/fold.ts';
import { namedCoach } from '../understanding/slots/slots.ts';
import { notice, snooze } from './changes.ts';
import { isDueForNotice, type OpenDeadline } from './deadline-store.ts';
import { askDay, askToHandOver, askWhom, showKinds } from './forms.ts';
import { listDeadlines, plainFrame, unchanged } from './list.ts';
import { casesOf, type DeadlineAnswer, type DeadlineMessage } from './message.ts';
import { showList } from './own-list.ts';
import { markDone } from './settling.ts';
import { deadlineCues } from './swedish-deadline-cues.ts';
import { type DeadlineReply, type DeadlineTurn, type Snoozed, snoozedOf } from './turn.ts';

const { handOver, handOverSurely, kinds } = Object.fromEntries(
  Object.entries(deadlineCues).map(([name, source]) => [name, new RegExp(fold(source))]),
);

/** Whether a message asks for one of the things that have no intent of their own, as far as its words tell. */
export function asksAside(text: string): boolean {
  const folded = fold(text.slice(0, 300));
  const { text: plain, caseId } = takeCaseId(folded);
  return kinds?.test(folded.trim()) === true || (caseId !== undefined && handOver?.test(plain) === true);
}

/** Answers what has no intent of its own: handing over, choosing what to be reminded of. Null for other messages. */
export async function takeDeadlineAside(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const { text, understood } = message;
  const folded = fold(text.slice(0, 300));
  const { text: plain, caseId } = takeCaseId(folded);
  if (kinds?.test(folded.trim()) === true) return { intent: null, reply: await showKinds(turn) };
  if (caseId === undefined && understood.orders.has('handOver') && handOverSurely?.test(plain) === true)
    return await handTo(turn, message);
  const name = handOver?.exec(plain)?.[1]?.replace(/#case/g, '').trim();
  if (caseId === undefined || name === undefined || name === '') return null;
  return await handTo(turn, message);
}

/** How a case stands that a message speaks of without ordering anything; null where nothing is open in it. */
export async function showUnchanged(turn: DeadlineTurn, caseId: string): Promise<DeadlineAnswer | null> {
  const deadlines = await turn.deadlineStore.deadlinesOfCase(turn.caller, caseId);
  if (deadlines === null || deadlines.length === 0) return null;
  return { intent: null, ...unchanged(turn, caseId, deadlines) };
}

/** Answers a message whose intent is one of this dialogue's. */
export async function answerDeadlines(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer> {
  const { understood } = message;
  switch (understood.intent) {
    case 'markJobPlanDone':
      return await markDone(turn, message);
    case 'snoozeReminder':
      return await putOff(turn, message, understood.orders.has('snooze') ? dayOf(understood.slots.until) : null);
    case 'handOver':
      return await handTo(turn, message);
    default: {
      const asked = understood.intent === 'listDeadlines' ? understood.slots : {};
      return { intent: 'listDeadlines', ...(await showList(turn, asked, [])) };
    }
  }
}

async function putOff(
  turn: DeadlineTurn,
  message: DeadlineMessage,
  until: Temporal.PlainDate | null,
): Promise<DeadlineAnswer> {
  const { words, deadlineStore, caller, today } = turn;
  const intent = 'snoozeReminder';
  const [asked = null] = casesOf(message);
  const deadlines =
    asked === null
      ? (await deadlineStore.openDeadlines(caller, 'own')).filter((deadline) => isDueForNotice(deadline, today))
      : await deadlineStore.deadlinesOfCase(caller, asked);
  if (deadlines === null) return { intent, reply: notice(words.notYours(asked ?? '')) };
  const [deadline] = deadlines;
  if (deadline === undefined) return { intent, reply: notice(asked === null ? words.nothing : words.noOpen(asked)) };
  const subject = subjectOf(
    intent,
    deadlines.map(({ caseId }) => caseId),
  );
  if (deadlines.length > 1)
    return { intent, reply: listDeadlines(turn, deadlines, plainFrame(words.which('snooze'))), subject };
  if (until === null)
    return { intent, reply: askDay(turn, deadline, 'snooze', {}), subject, snoozed: snoozedOf(deadline, null) };
  return { intent, subject, ...(await snoozeUntil(turn, deadline, { until, reason: null })) };
}

async function snoozeUntil(
  turn: DeadlineTurn,
  deadline: OpenDeadline,
  how: { until: Temporal.PlainDate; reason: string | null },
): Promise<DeadlineReply> {
  const { reply, changed } = await snooze(turn, deadline, how, {});
  return { reply, ...(changed ? {} : { snoozed: snoozedOf(deadline, how.until) }) };
}

/** Takes the day or the reason that is asked for while a deadline is being put off; null for messages about something else. */
export async function goOnSnoozing(
  turn: DeadlineTurn,
  { text, understood }: DeadlineMessage,
  asked: Snoozed,
): Promise<DeadlineAnswer | null> {
  const isOwn = understood.intent === 'snoozeReminder' || understood.intent === 'policyQuestion';
  if (!isOwn || text.includes('?') || readCases(text).meant.length > 0) return null;
  const until = understood.intent === 'snoozeReminder' ? dayOf(understood.slots.until) : null;
  const before = asked.until === null ? null : Temporal.PlainDate.from(asked.until);
  if (until === null && before === null) return null;
  const deadlines = await turn.deadlineStore.deadlinesOfCase(turn.caller, asked.case);
  const deadline = deadlines?.find(({ kind, due }) => kind === asked.kind && due.toString() === asked.due);
  if (deadline === undefined) return null;
  const reason = until === null ? text.trim().slice(0, longestReason) : null;
  const done = await snoozeUntil(turn, deadline, { until: until ?? before ?? turn.today, reason });
  return { intent: 'snoozeReminder', subject: subjectOf('snoozeReminder', [asked.case]), ...done };
}

const longestReason = 300;

/** Asks whether to hand a case over to who is named, or to whom. */
async function handTo(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer> {
  const intent = 'handOver';
  const { orders, mood } = message.understood;
  const [caseId] = casesOf(message);
  if (caseId === undefined) return { intent, reply: notice(turn.words.whichToHandOver) };
  const among = await turn.deadlineStore.colleagues(turn.caller, caseId);
  const name = namedCoach(message.understood) ?? '';
  const isRefused = mood === 'deny' || mood === 'quote' || mood === 'suppose';
  if (!orders.has('handOver') && isRefused) {
    const shown = await showUnchanged(turn, caseId);
    if (shown !== null) return shown;
  }
  const said = new Set(words(fold(message.text)));
  const [one, ...others] = among.filter((each) =>
    name === '' ? namesPart(each.name, said) : isNamed(each.name, name),
  );
  if (one !== undefined && others.length === 0) return { intent, ...askToHandOver(turn, caseId, one) };
  return {
    intent,
    reply: await askWhom(turn, caseId, {}),
    subject: subjectOf(intent, [caseId], { awaits: among.length > 0 ? 'coach' : 'shown' }),
  };
}

/** Whether a part of a name stands among the words of a message. */
function namesPart(name: string, said: ReadonlySet<string>): boolean {
  return fold(name)
    .split(/[ -]/)
    .some((part) => part.length > 2 && said.has(part));
}

/** Whether all that is said of a name stands in it. */
function isNamed(name: string, said: string): boolean {
  const parts = fold(name).split(/[ -]/);
  return fold(said)
    .split(/[ -]/)
    .every((part) => parts.includes(part) || parts.includes(part.replace(/s$/, '')));
}

/** The day of a point in time, written with or without a time. */
function dayOf(until: string | undefined): Temporal.PlainDate | null {
  return until === undefined ? null : Temporal.PlainDate.from(until.slice(0, 10));
}
