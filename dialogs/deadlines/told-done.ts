// What is told of plans beside those in sight: that one is finished, was so on another day, was another one's, or is not finished after all.
import { repeatsOrder } from '../conversation/implied-order.ts';
import { pointedCases } from '../conversation/pointing.ts';
import { subjectOf } from '../conversation/screen.ts';
import { undoOf } from '../conversation/undo.ts';
import { readCases } from '../understanding/case-id.ts';
import { compileCues } from '../understanding/cues.ts';
import { spacedWords } from '../understanding/fold.ts';
import { hasDenial } from '../understanding/mood.ts';
import { readPlanDone } from '../understanding/slots/deadline-request.ts';
import { isBefore } from '../understanding/time/calendar.ts';
import { notice } from './changes.ts';
import { question } from './forms.ts';
import { unchanged } from './list.ts';
import { casesOf, type DeadlineAnswer, type DeadlineMessage } from './message.ts';
import { askOfAll, openPlans, showWhich } from './settling.ts';
import { talkCues } from './swedish-talk-cues.ts';
import { type DeadlineReply, type DeadlineTurn, dayAlone, deadlineVerbs, undoShape } from './turn.ts';

const intent = 'markJobPlanDone';
const cues = Object.fromEntries(
  Object.entries<readonly string[]>(talkCues).map(([name, each]) => [name, compileCues(each)]),
) as Record<keyof typeof talkCues, RegExp>;
const plainOf = (text: string) => ` <${spacedWords(text)}> `;
const rather = new RegExp(`(?<!\\p{L})(?:${talkCues.rather.join('|')})(?!\\p{L})`, 'giu');
/** Who corrects a day or a number uses no more words. */
const longestCorrection = 16;

/** Whether a message tells, or asks in the form of a question to note, that something is finished. */
export function tellsDone(text: string): boolean {
  if (text.includes('?') && !cues.asksToMark.test(plainOf(text))) return false;
  return text.split(/[,.!;?]+(?:\s|$)/).some((part) => {
    const plain = plainOf(part);
    return cues.tellsDone.test(plain) && !cues.notYet.test(plain) && !hasDenial(part);
  });
}

/** Whether a message says that something is not finished, or is not to be marked so. */
export function deniesDone(text: string): boolean {
  return !text.includes('?') && cues.deniesDone.test(plainOf(text));
}

/** The day on which something was finished; of a day that is corrected in the same breath the later one. Null where none is said. */
export function dayDone(text: string, now: Temporal.PlainDateTime): Temporal.PlainDate | null {
  const sentences = text.split(/(?<=[.!?])\s+/);
  // What is told before may name other days.
  const from = sentences.findIndex((sentence) => tellsDone(sentence));
  const told = sentences.slice(Math.max(0, from)).join(' ');
  const days = told.split(rather).map((part) => readPlanDone(part, now).doneOn);
  return days.findLast((day) => day !== null) ?? null;
}

/** Asks about plans that a message tells to be finished, and corrects what was marked or asked about just before. Null for other messages. */
export async function takeToldDone(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const corrected = (await correctLast(turn, message)) ?? (await leaveOut(turn, message));
  if (corrected !== null) return corrected;
  const { text, understood, subject, now } = message;
  if ([...understood.orders].some((act) => act !== 'tell' && act !== 'snooze')) return null;
  const { meant } = readCases(text);
  if (deniesDone(text) && meant.length === 1) return await showLeft(turn, meant);
  if (!tellsDone(text)) return null;
  const caseIds =
    meant.length > 0 ? meant : (pointedCases(text, subject) ?? (isOfPlans(message) ? casesOf(message) : []));
  const open = await withOpenPlan(turn, caseIds);
  if (open.length === 0) return meant.length === 0 ? await askWhichOfList(turn, message) : null;
  return { intent, ...(await askOfAll(turn, open, true, dayDone(text, now) ?? turn.today)) };
}

/** Asks which of a few plans in sight is finished, of which none is pointed to; its day is kept. Null where no few are in sight. */
async function askWhichOfList(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const { subject, text, now } = message;
  if (!isOfPlans(message) || subject === null || subject.caseIds.length < 2) return null;
  const open = await openPlans(turn, subject.caseIds);
  const on = dayDone(text, now) ?? turn.today;
  return open.length < 2 || open.length > mostInSight ? null : { intent, ...showWhich(turn, open, on) };
}

const mostInSight = 8;

const ofPlans: ReadonlySet<string> = new Set([
  'listDeadlines',
  intent,
  'snoozeReminder',
  'showCase',
  'today',
  'handOver',
]);

function isOfPlans({ subject }: DeadlineMessage): boolean {
  return subject?.isLatest === true && ofPlans.has(subject.errand);
}

/** Asks whether to put right the day or the case of what was marked, or asked about, last; null for other messages. */
async function correctLast(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const { text, subject, understood, now } = message;
  const isLast = subject?.isLatest === true && subject.errand === intent && subject.caseIds.length > 0;
  if (!isLast || text.includes('?') || text.split(/\s+/).length > longestCorrection) return null;
  const plain = plainOf(text);
  const { meant } = readCases(text);
  const named = meant.filter((caseId) => !subject.caseIds.includes(caseId));
  const day = dayDone(text, now);
  const before = subject.days === null ? turn.today : Temporal.PlainDate.from(subject.days.to);
  const keys = keysOf(message, subject.caseIds);
  if (named.length > 0 && keys.length === 0 && repeatsOrder(text) && subject.awaits === 'shown')
    return await alsoDone(turn, [...subject.caseIds, ...named], before);
  if (named.length > 0) {
    if (!cues.wrongNumber.test(plain) || deniesDone(text)) return null;
    const open = await withOpenPlan(turn, named);
    if (open.length === 0) return null;
    if (keys.length === 0) return { intent, ...(await askOfAll(turn, open, true, day ?? before)) };
    return { intent, ...askIfDoneInstead(turn, { back: subject.caseIds, keys, caseIds: open, on: day ?? before }) };
  }
  if (deniesDone(text) || day === null || day.equals(before)) return null;
  if (!cues.corrects.test(plain) && understood.move.label !== 'correct') return null;
  if (isBefore(turn.today, day)) return { intent, reply: notice(turn.words.inTheFuture) };
  if (keys.length === 0) return { intent, ...(await askOfAll(turn, subject.caseIds, true, day)) };
  return { intent, ...askIfDoneInstead(turn, { back: [], keys, caseIds: subject.caseIds, on: day }) };
}

/** Asks about one more plan beside those that were asked about. */
async function alsoDone(
  turn: DeadlineTurn,
  caseIds: readonly string[],
  on: Temporal.PlainDate,
): Promise<DeadlineAnswer | null> {
  const open = await withOpenPlan(turn, caseIds);
  return open.length === 0 ? null : { intent, ...(await askOfAll(turn, open, true, on)) };
}

/** Asks about the others of several plans, where one of them is said not to be finished; null for other messages. */
async function leaveOut(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const { text, subject } = message;
  if (subject?.isLatest !== true || subject.errand !== intent || subject.caseIds.length < 2) return null;
  const { meant, denied } = readCases(text);
  const out = deniesDone(text) ? [...meant, ...denied] : denied;
  const rest = subject.caseIds.filter((caseId) => !out.includes(caseId));
  const isPart = out.length > 0 && out.every((caseId) => subject.caseIds.includes(caseId));
  if (!isPart || rest.length === 0 || keysOf(message, subject.caseIds).length > 0) return null;
  const on = subject.days === null ? turn.today : Temporal.PlainDate.from(subject.days.to);
  return { intent, ...(await askOfAll(turn, rest, true, on)) };
}

/** The cases whose mark a message says is wrong, after they were marked: "no, it is not finished"; none for other messages. */
export function notDoneAfterAll(message: DeadlineMessage): string[] {
  const { text, subject } = message;
  if (subject?.isLatest !== true || subject.errand !== intent || !deniesDone(text)) return [];
  const { meant, denied } = readCases(text);
  const named = [...meant, ...denied];
  const caseIds = named.length === 0 && subject.caseIds.length === 1 ? subject.caseIds : named;
  const isOfLast = caseIds.length > 0 && caseIds.every((caseId) => subject.caseIds.includes(caseId));
  return isOfLast && keysOf(message, caseIds).length > 0 ? caseIds : [];
}

/** The keys under which the last change was made in some cases. */
function keysOf({ undo }: DeadlineMessage, caseIds: readonly string[]): string[] {
  const back = undo?.verb === deadlineVerbs.undo ? undoOf(undo, caseIds) : null;
  const given = back === null ? null : undoShape.safeParse(back.data);
  return given?.data?.idempotencyKeys ?? [];
}

/** How a case stands that is said not to be finished. */
async function showLeft(turn: DeadlineTurn, [caseId = '']: readonly string[]): Promise<DeadlineAnswer | null> {
  const deadlines = await turn.deadlineStore.deadlinesOfCase(turn.caller, caseId);
  return deadlines === null || deadlines.length === 0 ? null : { intent, ...unchanged(turn, caseId, deadlines) };
}

/** Those of the cases whose plan is open. */
async function withOpenPlan({ deadlineStore, caller }: DeadlineTurn, caseIds: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(caseIds.map((caseId) => deadlineStore.deadlinesOfCase(caller, caseId)));
  return caseIds.filter((_caseId, at) => lists[at]?.some(({ kind }) => kind === 'jobPlan') === true);
}

/**
 * Asks whether to take back what was marked under some keys, and to mark the plans of `caseIds` on a day instead; `back` names the cases that
 * are open again then. A yes in words does it too.
 */
function askIfDoneInstead(
  { words }: DeadlineTurn,
  {
    back,
    keys,
    caseIds,
    on,
  }: { back: readonly string[]; keys: readonly string[]; caseIds: readonly string[]; on: Temporal.PlainDate },
): Pick<DeadlineReply, 'reply' | 'confirm' | 'subject'> {
  const data = { cases: [...caseIds], on: on.toString(), idempotencyKeys: [...keys] };
  const click = { verb: deadlineVerbs.doneInstead, data };
  return {
    reply: question(words.askIfDoneInstead(back, caseIds, on), [{ title: words.buttons.yesChange, click }]),
    confirm: { act: 'undo', ...click },
    subject: subjectOf('markJobPlanDone', caseIds, { days: dayAlone(on) }),
  };
}
