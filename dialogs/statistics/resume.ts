// Goes on from the figure that was shown, or from a question to the documents that named one: what a message changes of it, and what it asks about it.
import type { Message } from '../dialogue.ts';
import type { Action, Reply } from '../reply.ts';
import type { Outcome, Turn } from '../turn.ts';
import { fold } from '../understanding/fold.ts';
import type { SlotsOf } from '../understanding/slots/slots.ts';
import { readStatisticsQuery } from '../understanding/slots/statistics/statistics-query.ts';
import { readSlots, type Understanding } from '../understanding/understand.ts';
import { aboutLast } from './about-last.ts';
import { answerFor, otherMetrics, titleOf } from './answer.ts';
import { type Asked, readAsked, withAsked } from './asked.ts';
import { fromDocuments } from './before-figures.ts';
import { followedBy } from './follow-up.ts';
import { notDone, operationIn } from './operations.ts';
import { besideMonths, overMonths, periodOf } from './period.ts';
import { changed, type Query, withFilter } from './query.ts';
import { scoped } from './scope.ts';
import { answerWithin } from './settle.ts';
import { endSubscriptions, subscribe, takeSending } from './subscribe.ts';
import { type StatisticsTurn, startStatistics } from './turn.ts';
import * as cues from './words/swedish-statistics-cues.ts';

/** Changes the figure that was just shown, tells of it, or answers a bare "how many?"; null for other messages. */
export async function resume(turn: Turn, message: Message): Promise<Outcome | null> {
  const { text, understood } = message;
  const folded = fold(text).trim();
  const own = startStatistics(turn, understood.language);
  const isOfFigure = understood.intent === 'stats' && understood.slots.metric !== undefined;
  if (!isOfFigure && cues.bareCount.test(lastSentence(folded))) return await answerLikeliest(turn, understood);
  const last = turn.session.statistics;
  if (last === null) return await afterDocuments(turn, message);
  const isFigures = understood.intent === 'stats';
  if (cues.notCounted.test(folded) || text.length > (isFigures ? cues.longestChange : cues.longestOther)) return null;
  const isDone = understood.move.label === 'stop' || understood.move.label === 'deny';
  if (cues.enough.test(folded) || (isFigures && isDone && !cues.asks.test(text) && statesNothing(understood)))
    return outcome(turn, understood, { kind: 'notice', text: own.words.asItStands(titleOf(own, last)) }, last);
  // A whole question of its own is no change of the last one.
  if (isFigures && understood.slots.metric !== undefined && !keepsOthers(folded, understood)) return null;
  if (cues.endsSending.test(folded) && understood.mood === 'order')
    return outcome(turn, understood, await endSubscriptions(own, text), last);
  if (cues.endsSending.test(folded) || cues.mySubscriptions.test(folded) || cues.monthlyReport.test(folded))
    return null;
  if (cues.standing.test(folded)) return null;
  const sending = takeSending(text);
  if (sending !== null) return outcome(turn, understood, await subscribe(own, last, sending.wanted), last);
  if (cues.asTable.test(folded)) return outcome(turn, understood, await answerFor(own, last, true), last);
  const told = await aboutLast(own, text, last);
  if (told !== null) return outcome(turn, understood, told, last);
  if (cues.asksPeriod.test(folded)) return await tellPeriod(turn, understood, last);
  if (cues.asksHidden.test(folded) && statesNothing(understood))
    return outcome(
      turn,
      understood,
      { kind: 'notice', text: `${own.words.staysHidden} ${own.words.hiddenNote([])}` },
      last,
    );
  const asked = readAsked(text, isFigures ? understood.unread : [], turn.now.toPlainDateTime(), true);
  const next = changeOf(turn, message, last, asked);
  const operation = isFigures || next !== null ? operationIn(text, next ?? last, asked) : null;
  if (operation !== null) return outcome(turn, understood, notDone(own, operation, next ?? last, asked), next ?? last);
  if (next === null) return isFigures ? await goOn(turn, understood, last) : null;
  if (next.groupBy === 'month' && last.groupBy !== 'month' && next.from === last.from) {
    const closed = await own.statistics.closedMonths(next.metric);
    const period = closed === null ? null : periodOf(next, closed, own.today);
    const wide = period === null || 'impossible' in period ? next : overMonths(next, period.months);
    return await settled(turn, understood, wide, last);
  }
  return await settled(turn, understood, next, last);
}

/** The last question as a message changes it; null where it changes nothing. */
function changeOf(turn: Turn, { text, understood }: Message, last: Query, asked: Asked): Query | null {
  const isFigures = understood.intent === 'stats';
  if (cues.dropsComparison.test(fold(text))) return changed(last, { compareTo: undefined });
  const now = turn.now.toPlainDateTime();
  const isRead = understood.intent === 'stats' && asked.text === text;
  const slots = isFigures ? withSlots(last, isRead ? understood.slots : readSlots('stats', asked.text, now)) : null;
  const followed = followedBy(asked.text, last, now, slots) ?? slots;
  const stated = withAsked(followed ?? last, asked);
  const changedBy = isSame(stated, last) && followed === null ? null : stated;
  const placed = scoped(withFilter(changedBy ?? last, { jobbtorg: undefined, district: undefined }), text, turn.caller);
  const isElsewhere = changedBy !== null && placesOf(changedBy) !== placesOf(last);
  const said = placed === null || isElsewhere ? changedBy : placed;
  // "Only the women": nothing is changed but what the figure cannot tell.
  const isOnly = asked.unread.length > 0 && understood.move.label !== 'new' && isFigures;
  if (cues.everybody.test(fold(text)))
    return changed(withFilter(said ?? last, { ageGroup: undefined, group: undefined }), { unread: undefined });
  return said ?? (isOnly ? stated : null);
}

function isSame(one: Query, other: Query): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function placesOf({ filters, among }: Query): string {
  return JSON.stringify([filters?.jobbtorg, filters?.district, among]);
}

/** Whether a message names another figure of the same place and time: "newly enrolled, I meant". */
function keepsOthers(folded: string, { move }: Understanding): boolean {
  return move.label !== 'new' && (cues.sameOtherwise.test(folded) || folded.split(' ').length <= cues.mostWordsOfName);
}

function statesNothing({ slots }: Understanding): boolean {
  return Object.keys(slots).every((name) => name === 'metric');
}

function lastSentence(folded: string): string {
  return folded.split(/[.!;] +/).at(-1) ?? folded;
}

/** A figure of the own unit, where a message asks for it after a question to the documents that named the metric. Null for others. */
async function afterDocuments(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const { last } = turn.session;
  const folded = fold(text);
  if (last === null || text.length > cues.longestOther) return null;
  const now = turn.now.toPlainDateTime();
  const { metric } = readStatisticsQuery(last.question, now);
  const read = readStatisticsQuery(text, now);
  const [hasPeriod, isCount] = [read.from !== null && read.to !== null, cues.asksCount.test(folded)];
  const isAsked = cues.ownPeople.test(folded) ? hasPeriod || isCount : hasPeriod && isCount;
  if (metric === null || !isAsked || (read.metric !== null && read.metric !== metric)) return null;
  const period = read.from === null || read.to === null ? {} : { from: `${read.from}`, to: `${read.to}` };
  const query = withFilter({ metric, ...period }, read.filters);
  return (await fromDocuments(turn, { text, understood }, query)) ?? (await settled(turn, understood, query, null));
}

/** Says of which days the figure in sight tells. */
async function tellPeriod(turn: Turn, understood: Understanding, last: Query): Promise<Outcome | null> {
  const own = startStatistics(turn, understood.language);
  const closed = await own.statistics.closedMonths(last.metric);
  const told = closed === null ? null : periodOf(last, closed, own.today);
  if (told === null || 'impossible' in told) return null;
  const text = own.words.periodTold(titleOf(own, last), told.months.first, told.months.last);
  return outcome(turn, understood, { kind: 'notice', text }, last);
}

/** Goes on from the last figure where a message states nothing: the months before or after. Null for others. */
async function goOn(turn: Turn, understood: Understanding, last: Query): Promise<Outcome | null> {
  const own = startStatistics(turn, understood.language);
  switch (understood.move.label) {
    case 'earlier':
    case 'later': {
      const closed = await own.statistics.closedMonths(last.metric);
      const told = closed === null ? null : periodOf(last, closed, own.today);
      if (told === null || 'impossible' in told) return null;
      return await settled(turn, understood, besideMonths(last, told.months, understood.move.label), last);
    }
    default:
      return null;
  }
}

/** The last question with what a message about figures states otherwise; null where it states nothing of its own. */
function withSlots(last: Query, slots: SlotsOf['stats']): Query | null {
  if (Object.keys(slots).length === 0) return null;
  const { filters, metric, ...others } = slots;
  // Another figure is divided and compared only as it is asked to be.
  const plain = {
    groupBy: undefined,
    compareTo: undefined,
    among: undefined,
    share: undefined,
    order: undefined,
    top: undefined,
  };
  const kept = metric === undefined ? last : changed(last, { metric, ...plain });
  return withFilter(changed(kept, others), filters ?? {});
}

/** The likeliest figure, with others one click away. */
async function answerLikeliest(turn: Turn, understood: Understanding): Promise<Outcome> {
  const own = startStatistics(turn, understood.language);
  const likely: Query = { metric: 'enrolled' };
  const reply = await answerFor(own, likely);
  return outcome(turn, understood, withActions(reply, otherMetrics(own, likely)), likely);
}

function withActions(reply: Reply, actions: Action[]): Reply {
  return reply.kind === 'chart' ? { ...reply, actions: [...actions, ...reply.actions] } : reply;
}

/** Answers as finely as figures are divided, and keeps of the question what the person may go on from. */
export async function settled(
  turn: Turn,
  understood: Understanding,
  asked: Query,
  last: Query | null,
): Promise<Outcome> {
  const own: StatisticsTurn = startStatistics(turn, understood.language);
  // Who is enrolled with each coach is their caseload.
  const isCaseload = asked.metric === 'enrolled' && asked.groupBy === 'coach';
  const { reply, kept } = await answerWithin(own, isCaseload ? changed(asked, { metric: 'caseload' }) : asked, last);
  return outcome(turn, understood, reply, kept);
}

/** What was answered of figures, with the question that is gone on from; null leaves nothing to go on from. */
export function outcome(turn: Turn, understood: Understanding, reply: Reply, query: Query | null): Outcome {
  const { language, slots } = understood;
  return {
    language,
    intent: 'stats',
    slots,
    replies: [reply],
    session: { ...turn.session, statistics: query, ...(query === null ? {} : { last: null, measures: null }) },
  };
}
