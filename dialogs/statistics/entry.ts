// The doors of statistics: a question, a short word after a figure, a press on a button.
import { z } from 'zod';
import { metricNames, shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import { weekdays } from '../../knowledge/swedish/calendar-words.ts';
import type { Dialogue, Message } from '../dialogue.ts';
import { answeredFirst, surelyAnErrand } from '../looked-up.ts';
import type { Action, Reply } from '../reply.ts';
import { type Outcome, say, type Turn } from '../turn.ts';
import { fold } from '../understanding/fold.ts';
import type { Language } from '../understanding/language.ts';
import { unreadKindOf } from '../understanding/slots/unread-filters.ts';
import type { Understanding } from '../understanding/understand.ts';
import { answerFor } from './answer.ts';
import { showDefinition } from './define.ts';
import { followedBy } from './follow-up.ts';
import { besideMonths, overMonths, periodOf } from './period.ts';
import { type Query, queryShape, withFilter, withUnread } from './query.ts';
import { showReport } from './report.ts';
import { listSubscriptions, subscribe } from './subscribe.ts';
import * as cues from './swedish-statistics-cues.ts';
import { type StatisticsTurn, startStatistics, statisticsVerbs } from './turn.ts';

/** From this confidence a message asks for figures of now and not for those of the documents. */
const surelyFigures = 0.5;

export const statistics: Dialogue = { resume, start, click };

async function start(turn: Turn, message: Message): Promise<Outcome | null> {
  const { understood } = message;
  const isAboutReports = understood.intent === 'listSubscriptions' || understood.intent === 'endSubscription';
  if (isAboutReports && understood.confidence >= surelyAnErrand) {
    const own = startStatistics(turn, understood.language);
    return outcome(turn, understood, await listSubscriptions(own), turn.session.statistics);
  }
  if (understood.intent !== 'stats') return null;
  // "How many are enrolled at Jobbtorg?" may be answered by the documents, where nothing narrows it down.
  const isPlain = Object.keys(understood.slots).length <= 1 && understood.confidence < surelyFigures;
  return (isPlain ? answeredFirst(turn, message) : null) ?? (await take(turn, message.text, understood));
}

/** Answers what is asked beside figures: what a word means, the monthly report, what somebody subscribes to; null for others. */
export async function takeAside(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const own = startStatistics(turn, understood.language);
  const folded = fold(text);
  const defined = definitionAsked(folded, turn.session.statistics !== null);
  if (defined !== null) return outcome(turn, understood, showDefinition(own, defined), turn.session.statistics);
  if (cues.mySubscriptions.test(folded))
    return outcome(turn, understood, await listSubscriptions(own), turn.session.statistics);
  if (cues.monthlyReport.test(folded) && !cues.aboutReport.test(folded))
    return outcome(turn, understood, await showReport(own), turn.session.statistics);
  return null;
}

async function take(turn: Turn, text: string, understood: Understanding<'stats'>): Promise<Outcome> {
  const own = startStatistics(turn, understood.language);
  const folded = fold(text);
  const { metric, ...others } = understood.slots;
  if (metric !== undefined) {
    const every = sendingTime(folded);
    const query = withUnread({ metric, ...others }, understood.unread.map(unreadKindOf));
    const reply = await answerFor(own, query);
    const isByReason = query.metric === 'closed' && cues.closingReason.test(folded);
    const before: Reply[] = isByReason ? [{ kind: 'notice', text: own.words.notByReason }] : [];
    const after = every === null ? [] : [await subscribe(own, query, every)];
    return { ...outcome(turn, understood, reply, query), replies: [...before, reply, ...after] };
  }
  return { ...outcome(turn, understood, listMetrics(own), null), session: turn.session };
}

/** The likeliest figure, with others one click away. */
async function answerLikeliest(turn: Turn, understood: Understanding): Promise<Outcome> {
  const own = startStatistics(turn, understood.language);
  const likely: Query = { metric: 'enrolled' };
  const reply = await answerFor(own, likely);
  return outcome(turn, understood, withActions(reply, otherMetrics(own, likely)), likely);
}

// Changes the figure that was just shown, or answers a bare "how many?".
async function resume(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  if (cues.bareCount.test(fold(text).trim())) return await answerLikeliest(turn, understood);
  const last = turn.session.statistics;
  if (last === null || text.length > cues.longestChange) return null;
  const own = startStatistics(turn, understood.language);
  const folded = fold(text).trim();
  // A whole question of its own is no change of the last one.
  if (understood.intent === 'stats' && understood.slots.metric !== undefined) return null;
  const every = sendingTime(folded);
  if (every !== null) return outcome(turn, understood, await subscribe(own, last, every), last);
  if (cues.asTable.test(folded)) return outcome(turn, understood, await answerFor(own, last, true), last);
  if (cues.asFile.test(folded)) return outcome(turn, understood, await answerFor(own, last), last);
  const unread = understood.intent === 'stats' ? understood.unread.map(unreadKindOf) : [];
  const changedBy = followedBy(text, last, turn.now.toPlainDateTime()) ?? withSlots(last, understood);
  // "Only the women": nothing is changed but what the figure cannot tell.
  const said = changedBy ?? (unread.length > 0 && understood.move.label !== 'new' ? last : null);
  const next = said === null ? null : withUnread(said, unread);
  if (next === null) return understood.intent === 'stats' ? await goOn(turn, understood, last) : null;
  if (next.groupBy === 'month' && last.groupBy !== 'month') {
    const closed = await own.statistics.closedMonths(next.metric);
    const period = closed === null ? null : periodOf(next, closed, own.today);
    const wide = period === null || 'impossible' in period ? next : overMonths(next, period.months);
    return outcome(turn, understood, await answerFor(own, wide), wide);
  }
  return outcome(turn, understood, await answerFor(own, next), next);
}

/** Goes on from the last figure where a message states nothing: the months before or after, or why a figure is hidden. Null for others. */
async function goOn(turn: Turn, understood: Understanding, last: Query): Promise<Outcome | null> {
  const own = startStatistics(turn, understood.language);
  switch (understood.move.label) {
    case 'why':
      return outcome(turn, understood, { kind: 'notice', text: own.words.hiddenNote([]) }, last);
    case 'earlier':
    case 'later': {
      const closed = await own.statistics.closedMonths(last.metric);
      const told = closed === null ? null : periodOf(last, closed, own.today);
      if (told === null || 'impossible' in told) return null;
      const next = besideMonths(last, told.months, understood.move.label);
      return outcome(turn, understood, await answerFor(own, next), next);
    }
    default:
      return null;
  }
}

/** The last question with what a message about figures states otherwise; null where it states nothing of its own. */
function withSlots(last: Query, { intent, slots }: Understanding): Query | null {
  if (intent !== 'stats' || Object.keys(slots).length === 0) return null;
  const { filters, ...others } = slots;
  return withFilter({ ...last, ...others }, filters ?? {});
}

/** The last figures once more, as a table or as they are shown at first; null where there are none. */
export async function showAgain(turn: Turn, language: Language, asTable: boolean): Promise<Reply[] | null> {
  const last = turn.session.statistics;
  return last === null ? null : [await answerFor(startStatistics(turn, language), last, asTable)];
}

const shownData = z.object({ query: queryShape, table: z.boolean().catch(false) });
const definedData = z.object({ metric: z.enum(metricNames) });
const subscribedData = z.object({
  query: queryShape,
  weekday: z.number().int().min(1).max(7),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});
const endedData = z.object({ id: z.string().min(1).max(200) });

async function click(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome | null> {
  const own = startStatistics(turn, turn.language);
  const nothing = say(turn, 'stats', '');
  const gone: Reply = { kind: 'notice', text: own.words.noAnswer.gone };
  const { language: _, ...given } = data;
  const answer = (reply: Reply, query: Query | null = null): Outcome => ({
    ...nothing,
    replies: [reply],
    session: { ...turn.session, ...(query === null ? {} : { statistics: query, last: null, measures: null }) },
  });
  switch (verb) {
    case statisticsVerbs.show: {
      const asked = shownData.safeParse(given);
      if (!asked.success) return answer(gone);
      return answer(await answerFor(own, asked.data.query, asked.data.table), asked.data.query);
    }
    case statisticsVerbs.define: {
      const asked = definedData.safeParse(given);
      return answer(asked.success ? showDefinition(own, asked.data.metric) : gone);
    }
    case statisticsVerbs.subscribe: {
      const asked = subscribedData.safeParse(given);
      return answer(asked.success ? await subscribe(own, asked.data.query, asked.data) : gone);
    }
    case statisticsVerbs.unsubscribe: {
      const asked = endedData.safeParse(given);
      const hasEnded = asked.success && (await own.statistics.unsubscribe(own.caller, asked.data.id));
      return answer(hasEnded ? { kind: 'notice', text: own.words.unsubscribed } : gone);
    }
    default:
      return null;
  }
}

function withActions(reply: Reply, actions: Action[]): Reply {
  return reply.kind === 'chart' ? { ...reply, actions: [...actions, ...reply.actions] } : reply;
}

function otherMetrics({ words }: StatisticsTurn, { metric }: Query): Action[] {
  return metricNames
    .filter((name) => name !== metric && (name === 'newlyEnrolled' || name === 'closed' || name === 'caseload'))
    .map((name) => ({
      title: words.examples[name],
      click: { verb: statisticsVerbs.show, data: { query: { metric: name } } },
    }));
}

function listMetrics({ words, language }: StatisticsTurn): Reply {
  const suggestions = metricNames.map((name) => ({
    title: `${shippedMetrics().metrics[name].name[language]}: "${words.examples[name]}"`,
    say: words.examples[name],
  }));
  return { kind: 'notice', text: words.whichMetric, suggestions };
}

function definitionAsked(folded: string, isAfterFigure: boolean) {
  if (!cues.meansHere.test(folded) || !(isAfterFigure || cues.inFigures.test(folded))) return null;
  const { metrics } = shippedMetrics();
  const matches = metricNames.flatMap((name) =>
    metrics[name].says
      .filter((form) => new RegExp(`(?<![a-z0-9])${fold(form)}`).test(folded))
      .map((form) => ({ name, length: form.length })),
  );
  return matches.sort((one, other) => other.length - one.length)[0]?.name ?? null;
}

function sendingTime(folded: string): { weekday: number; time: string } | null {
  const [, day = '', hour = '8', minute = '00'] = cues.sendEvery.exec(folded) ?? [];
  const weekday = weekdays.findIndex(({ sv, en }) => [sv[0], en[0]].some((name) => fold(name) === day)) + 1;
  if (weekday === 0 || Number(hour) > 23) return null;
  return { weekday, time: `${hour.padStart(2, '0')}:${minute}` };
}

function outcome(turn: Turn, understood: Understanding, reply: Reply, query: Query | null): Outcome {
  const { language, slots } = understood;
  return {
    language,
    intent: 'stats',
    slots,
    replies: [reply],
    session: { ...turn.session, statistics: query, ...(query === null ? {} : { last: null, measures: null }) },
  };
}
