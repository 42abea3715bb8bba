// Questions on deadlines beside those in sight: which of one's own are late, what is due on some days, the list once more, and when the one is due.
import { type Subject, subjectOf } from '../conversation/screen.ts';
import { surelyAnErrand } from '../looked-up.ts';
import { readCases } from '../understanding/case-id.ts';
import { compileCues } from '../understanding/cues.ts';
import { spacedWords } from '../understanding/fold.ts';
import { readDeadlineListRequest } from '../understanding/slots/deadline-request.ts';
import type { Period } from '../understanding/time/period.ts';
import { notice } from './changes.ts';
import type { DeadlineAnswer, DeadlineMessage } from './message.ts';
import { showList } from './own-list.ts';
import { askedCues } from './swedish-deadline-cues.ts';
import { talkCues } from './swedish-talk-cues.ts';
import type { DeadlineTurn, Snoozed } from './turn.ts';

const intent = 'listDeadlines';
const [ownLate, dueThen, listNow, whenDue, ofOthers, ofDue] = [
  talkCues.ownLate,
  talkCues.dueThen,
  talkCues.listNow,
  talkCues.whenDue,
  talkCues.ofOthers,
  talkCues.ofDue,
].map(compileCues) as [RegExp, RegExp, RegExp, RegExp, RegExp, RegExp];
const isMine = compileCues(talkCues.isMine);
const ofPlans = compileCues([askedCues.plans]);
const plainOf = (text: string) => ` <${spacedWords(text)}> `;
const longestQuestion = 30;

/** After these answers a list of deadlines is in sight. */
const listing: ReadonlySet<Subject['errand']> = new Set<Subject['errand']>([
  'listDeadlines',
  'markJobPlanDone',
  'snoozeReminder',
  'handOver',
  'today',
]);

/** Answers such a question; null for other messages. */
export async function takeAskedBeside(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const { text, understood, subject, now } = message;
  const { meant, denied } = readCases(text);
  const [named, ...others] = meant;
  if (named !== undefined && others.length + denied.length === 0 && isMine.test(plainOf(text)))
    return await tellIfOwn(turn, named);
  const isOrder = [...understood.orders].some((act) => act !== 'tell' && act !== 'subscribe');
  if (isOrder || meant.length + denied.length > 0 || text.split(/\s+/).length > longestQuestion) return null;
  const asked = text.split(/(?<=[.!])\s+/).at(-1) ?? text;
  const plain = plainOf(asked);
  if (ofOthers.test(plain)) return null;
  const asks = text.includes('?') || understood.mood === 'ask';
  const kind = ofPlans.test(plain) ? ({ kind: 'jobPlan' } as const) : {};
  if (asks && ownLate.test(plain)) return { intent, ...(await showList(turn, { overdue: true, ...kind }, [])) };
  // "What is left on my desk today?" is of meetings too.
  if (understood.intent === 'today' && understood.confidence >= surelyAnErrand) return null;
  const isListed = subject?.isLatest === true && listing.has(subject.errand) && subject.awaits === 'shown';
  const period = periodIn(asked, now);
  if (asks && period !== null && dueThen.test(plain) && (isListed || ofDue.test(plain)))
    return { intent, ...(await showList(turn, { ...daysOf(period), ...kind }, [])) };
  return isListed && period === null && listNow.test(plain) ? { intent, ...(await showList(turn, {}, [])) } : null;
}

/** Says that a case is the person's own; null where it is not, or nothing is open in it. */
async function tellIfOwn(
  { deadlineStore, caller, words }: DeadlineTurn,
  caseId: string,
): Promise<DeadlineAnswer | null> {
  const [first] = (await deadlineStore.deadlinesOfCase(caller, caseId)) ?? [];
  if (first?.coach?.staffId !== caller.staffId) return null;
  return { intent, reply: notice(words.isYours(caseId)), subject: subjectOf(intent, [caseId]) };
}

/** Tells when the one deadline is due that is being put off, and asks on; null for other messages. */
export async function tellWhenDue(
  turn: DeadlineTurn,
  { text }: DeadlineMessage,
  snoozed: Snoozed,
): Promise<DeadlineAnswer | null> {
  const [only, ...others] = snoozed.deadlines;
  if (only === undefined || others.length > 0 || readCases(text).meant.some((caseId) => caseId !== only.case))
    return null;
  if (!text.includes('?') || !whenDue.test(plainOf(text))) return null;
  const { words, today } = turn;
  const due = Temporal.PlainDate.from(only.due);
  const until = snoozed.until === null ? null : Temporal.PlainDate.from(snoozed.until);
  const ask = until === null ? words.untilWhen([only.case]) : words.reasonNeeded(until, due);
  return {
    intent,
    reply: notice(`${words.isDue(only.case, only.kind, due, today)}\n\n${ask}`),
    snoozed: { ...snoozed },
  };
}

/** The days that a question names: those of its last part that begins as one, as what is told before may name others. */
function periodIn(text: string, now: Temporal.PlainDateTime): Period | null {
  const parts = text.split(/,\s+/);
  const last = parts.findLast((part) => dueThen.test(plainOf(part)) && periodOf(part, now) !== null);
  return periodOf(last ?? text, now);
}

function periodOf(text: string, now: Temporal.PlainDateTime): Period | null {
  return readDeadlineListRequest(text, now).period;
}

function daysOf({ from, to }: Period): { from?: string; to?: string } {
  return { ...(from === null ? {} : { from: from.toString() }), ...(to === null ? {} : { to: to.toString() }) };
}
