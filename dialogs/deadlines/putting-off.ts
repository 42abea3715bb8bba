// Putting reminders off by a message: of one case or several, until a day, and why where that is needed.
import { repeatsOrder } from '../conversation/implied-order.ts';
import { pointedCases } from '../conversation/pointing.ts';
import { subjectOf } from '../conversation/screen.ts';
import { readCases, withoutCases } from '../understanding/case-id.ts';
import { compileCues } from '../understanding/cues.ts';
import { spacedWords } from '../understanding/fold.ts';
import { type Mood, readMood } from '../understanding/mood.ts';
import { mayBeOrder } from '../understanding/orders.ts';
import { readSnoozeRequest } from '../understanding/slots/deadline-request.ts';
import { isBefore } from '../understanding/time/calendar.ts';
import { unsure } from '../understanding/understand.ts';
import { notice, snooze, snoozeSeveral } from './changes.ts';
import { isDueForNotice, needsReason, type OpenDeadline } from './deadline-store.ts';
import { askDay, askReason, askToPutOff } from './forms.ts';
import { listDeadlines, plainFrame } from './list.ts';
import { casesOf, type DeadlineAnswer, type DeadlineMessage } from './message.ts';
import { askedCues } from './swedish-deadline-cues.ts';
import { type DeadlineReply, type DeadlineTurn, dayAlone, keyOf, type Snoozed, snoozedOf } from './turn.ts';

const intent = 'snoozeReminder';
const longestReason = 300;
/** Fewer words beside an order tell no reason. */
const fewestOfReason = 3;
/** So nothing is ordered. */
const refuses: ReadonlySet<Mood> = new Set<Mood>(['deny', 'quote', 'suppose']);
const asks = compileCues([askedCues.asks]);
const because = `(?:${askedCues.because})\\s+`;
const partsOfOrder = new RegExp(`(?<=[.!])\\s+(?:${because})?|,\\s+(?:${because})?|\\s+${because}`, 'iu');
const dayBefore = compileCues([askedCues.dayBefore]);
/** What goes on with what is being put off. */
const goesOn: ReadonlySet<string> = new Set(['answer', 'correct', 'choose', 'confirm', 'chat']);

/** Puts off what a message names until the day it gives, where it orders that; else asks until when, or whether to. */
export async function putOff(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer> {
  const { words, deadlineStore, caller, today } = turn;
  const { understood } = message;
  const isBeforeDue = dayBefore.test(spacedWords(message.text));
  const told =
    understood.intent === intent && !isBeforeDue ? (lastDay(message) ?? dayOf(understood.slots.until)) : null;
  const isOrdered = understood.orders.has('snooze');
  const caseIds = casesToPutOff(message);
  if (caseIds.length > 1) return await putOffSeveral(turn, message, caseIds, { until: told, isOrdered });
  const [asked = null] = caseIds;
  const deadlines =
    asked === null
      ? (await deadlineStore.openDeadlines(caller, 'own')).filter((deadline) => isDueForNotice(deadline, today))
      : await deadlineStore.deadlinesOfCase(caller, asked);
  if (deadlines === null) return { intent, reply: notice(words.notYours(asked ?? '')) };
  const [deadline] = deadlines;
  const said = isBeforeDue && deadline !== undefined ? dayBeforeDue(deadline, today) : told;
  if (deadline === undefined) return { intent, reply: notice(asked === null ? words.nothing : words.noOpen(asked)) };
  const subject = subjectOf(
    intent,
    deadlines.map(({ caseId }) => caseId),
    { days: said === null ? null : dayAlone(said) },
  );
  if (deadlines.length > 1)
    return { intent, reply: listDeadlines(turn, deadlines, plainFrame(words.which('snooze'))), subject };
  const day = said === null && caseIds.length === 1 ? dayChosenFor(message, deadline.caseId) : null;
  if (day !== null && !needsReason(deadline, day)) return { intent, ...askToPutOff(turn, [deadline], day) };
  if (day !== null)
    return { intent, reply: askReason(turn, deadline, day, {}), subject, snoozed: snoozedOf([deadline], day) };
  const isRefused = readMood(message.text).mood === 'deny' || refuses.has(understood.mood);
  const isMeant = said !== null && isBefore(today, said) && !isRefused;
  if (isMeant && !isOrdered && !needsReason(deadline, said)) return { intent, ...askToPutOff(turn, [deadline], said) };
  if (said === null || !(isOrdered || isMeant))
    return { intent, reply: askDay(turn, deadline, 'snooze', {}), subject, snoozed: snoozedOf([deadline], null) };
  const reason = needsReason(deadline, said) ? reasonBeside(message) : null;
  return { intent, ...(await snoozeUntil(turn, deadline, { until: said, reason })) };
}

/** The day before a deadline; null where that is not to come. */
function dayBeforeDue({ due }: OpenDeadline, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const before = due.subtract({ days: 1 });
  return isBefore(today, before) ? before : null;
}

/** What a message tells beside the order to put something off, as the reason for that; null where it tells too little. */
function reasonBeside({ text, now }: DeadlineMessage): string | null {
  const told = text
    .split(partsOfOrder)
    .filter(
      (part) => readMood(part).orders.size === 0 && readSnoozeRequest(part, now).until === null && !part.includes('?'),
    )
    .join(', ')
    .trim();
  return withoutCases(told)
    .split(/\s+/)
    .filter((word) => word !== '').length < fewestOfReason
    ? null
    : told.slice(0, longestReason);
}

/** The day that was said before it was asked which of several cases is meant; null where it was not. */
function dayChosenFor({ subject }: DeadlineMessage, caseId: string): Temporal.PlainDate | null {
  const isAsked = subject?.isLatest === true && subject.errand === intent && subject.caseIds.length > 1;
  const days = isAsked && subject.caseIds.includes(caseId) ? subject.days : null;
  return days === null ? null : Temporal.PlainDate.from(days.to);
}

/** The cases of a message: those it names or points to, else those just put off, else the one in sight. */
function casesToPutOff(message: DeadlineMessage): string[] {
  const { text, subject, understood } = message;
  const { meant } = readCases(text);
  if (meant.length > 0) return meant;
  // "I cannot do A-1042 today, remind me tomorrow" denies nothing of it.
  const named = understood.intent === intent ? understood.slots.caseId : undefined;
  if (named !== undefined && understood.orders.has('snooze')) return [named];
  const wasPutOff = subject?.isLatest === true && subject.errand === intent ? subject.caseIds : [];
  return pointedCases(text, subject) ?? (wasPutOff.length > 1 ? wasPutOff : casesOf(message));
}

async function putOffSeveral(
  turn: DeadlineTurn,
  { text, understood }: DeadlineMessage,
  caseIds: readonly string[],
  { until, isOrdered }: { until: Temporal.PlainDate | null; isOrdered: boolean },
): Promise<DeadlineAnswer> {
  const { found, lead } = await openIn(turn, caseIds);
  if (found.length === 0) return { intent, reply: notice(lead.join('\n\n')) };
  const subject = subjectOf(
    intent,
    found.map(({ caseId }) => caseId),
  );
  if (until === null) {
    const asked = turn.words.untilWhen(subject.caseIds);
    return { intent, subject, reply: notice([...lead, asked].join('\n\n')), snoozed: snoozedOf(found, null) };
  }
  if (!isOrdered && mayBeOrder(text, understood)) return { intent, ...askToPutOff(turn, found, until) };
  if (!isOrdered) return { intent, subject, reply: listDeadlines(turn, found, plainFrame(turn.words.which('snooze'))) };
  return { intent, ...(await snoozeSeveral(turn, found, { until, reason: null }, lead)) };
}

/** The one deadline of each case that is meant, its plan's before others; and what is said of cases without any. */
async function openIn(
  { deadlineStore, caller, words }: DeadlineTurn,
  caseIds: readonly string[],
): Promise<{ found: OpenDeadline[]; lead: string[] }> {
  const [found, lead]: [OpenDeadline[], string[]] = [[], []];
  for (const caseId of caseIds) {
    const deadlines = await deadlineStore.deadlinesOfCase(caller, caseId);
    const meant = deadlines?.find(({ kind }) => kind === 'jobPlan') ?? deadlines?.[0];
    if (meant !== undefined) found.push(meant);
    else lead.push(deadlines === null ? words.notYours(caseId) : words.noOpen(caseId));
  }
  return { found, lead };
}

async function snoozeUntil(
  turn: DeadlineTurn,
  deadline: OpenDeadline,
  how: { until: Temporal.PlainDate; reason: string | null },
): Promise<DeadlineReply> {
  const { reply, changed } = await snooze(turn, deadline, how, {}, keyOf(turn, deadline.caseId));
  const subject = subjectOf(intent, [deadline.caseId], { days: dayAlone(how.until) });
  return { reply, subject, ...(changed ? {} : { snoozed: snoozedOf([deadline], how.until) }) };
}

/** Takes the day, the reason or further cases while something is being put off; null for messages about something else. */
export async function goOnSnoozing(
  turn: DeadlineTurn,
  message: DeadlineMessage,
  asked: Snoozed,
): Promise<DeadlineAnswer | null> {
  const { understood } = message;
  // "Wednesday is too late, is it not? Wake me up tomorrow."
  const text = understood.orders.has('snooze') ? lastWithDay(message) : message.text;
  const before = asked.until === null ? null : Temporal.PlainDate.from(asked.until);
  const { meant } = readCases(text);
  if (meant.length > 0 && !repeatsOrder(text)) return null;
  const isOwn = understood.intent === intent || understood.intent === 'policyQuestion';
  if (
    meant.length === 0 &&
    (!isOwn ||
      !(goesOn.has(understood.move.label) || understood.orders.has('snooze')) ||
      text.includes('?') ||
      understood.mood === 'ask')
  )
    return null;
  const until = understood.intent === intent ? (lastDay(message) ?? dayOf(understood.slots.until)) : null;
  // "Wait, are they not due on Wednesday?"
  if (meant.length === 0 && understood.move.likelihood < unsure) return null;
  if (until === null && (before === null || (meant.length === 0 && !tellsReason(text, understood)))) return null;
  const pending = await pendingOf(turn, asked);
  const { found } = await openIn(turn, meant);
  const all = [...pending, ...found.filter(({ caseId }) => pending.every((each) => each.caseId !== caseId))];
  const [deadline, ...others] = all;
  if (deadline === undefined) return null;
  const reason = until === null && meant.length === 0 ? text.trim().slice(0, longestReason) : null;
  const how = { until: until ?? before ?? turn.today, reason };
  return {
    intent,
    ...(others.length === 0 ? await snoozeUntil(turn, deadline, how) : await snoozeSeveral(turn, all, how, [])),
  };
}

/** The last sentence of a message that says until when; all of it where none does. */
function lastWithDay({ text, now }: DeadlineMessage): string {
  const sentences = text.split(/(?<=[.!?])\s+/);
  return sentences.findLast((sentence) => readSnoozeRequest(sentence, now).until !== null) ?? text;
}

/** The day that the last of several sentences says; null where there is one sentence, or none says a day. */
function lastDay(message: DeadlineMessage): Temporal.PlainDate | null {
  const last = lastWithDay(message);
  return last === message.text ? null : (readSnoozeRequest(last, message.now).until?.date ?? null);
}

/** Whether a message tells why: what begins as a question, or may well be about something else, does not. */
function tellsReason(text: string, { confidence, move }: DeadlineMessage['understood']): boolean {
  return confidence >= unsure && move.likelihood >= unsure && !asks.test(` < ${spacedWords(text).trim()} > `);
}

/** The deadlines that are being put off and still stand. */
async function pendingOf({ deadlineStore, caller }: DeadlineTurn, { deadlines }: Snoozed): Promise<OpenDeadline[]> {
  const lists = await Promise.all(deadlines.map((each) => deadlineStore.deadlinesOfCase(caller, each.case)));
  return lists.flatMap((open, at) => {
    const asked = deadlines[at];
    return (open ?? []).filter(({ kind, due }) => kind === asked?.kind && due.toString() === asked.due);
  });
}

/** Puts off what was asked about, by a press or a yes. */
export async function putOffAsked(turn: DeadlineTurn, asked: Snoozed): Promise<DeadlineReply> {
  const pending = await pendingOf(turn, asked);
  const until = asked.until === null ? null : Temporal.PlainDate.from(asked.until);
  if (pending.length === 0 || until === null) return { reply: notice(turn.words.undoNothing) };
  return await snoozeSeveral(turn, pending, { until, reason: null }, []);
}

/** The day of a point in time, written with or without a time. */
function dayOf(until: string | undefined): Temporal.PlainDate | null {
  return until === undefined ? null : Temporal.PlainDate.from(until.slice(0, 10));
}
