// The doors of statistics: a question, a short word after a figure, a press on a button.
import { z } from 'zod';
import { metricNames, shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import { openErrandOf } from '../conversation/open-errand.ts';
import type { Dialogue, Message } from '../dialogue.ts';
import { answeredFirst, surelyAnErrand } from '../looked-up.ts';
import type { Action, Reply } from '../reply.ts';
import { type Outcome, say, type Turn } from '../turn.ts';
import { fold } from '../understanding/fold.ts';
import type { Language } from '../understanding/language.ts';
import { namedCase } from '../understanding/slots/slots.ts';
import { readStatisticsQuery } from '../understanding/slots/statistics/statistics-query.ts';
import { readSlots, type Understanding } from '../understanding/understand.ts';
import { answerFor, titleOf } from './answer.ts';
import { type Asked, metricsApart, readAsked, withAsked } from './asked.ts';
import { fromDocuments } from './before-figures.ts';
import { showDefinition } from './define.ts';
import { byMonthInstead, notDone, operationIn } from './operations.ts';
import { type Query, queryShape } from './query.ts';
import { showReport } from './report.ts';
import { outcome, resume, settled } from './resume.ts';
import { scoped } from './scope.ts';
import { endSubscriptions, listSubscriptions, subscribe, takeSending } from './subscribe.ts';
import { type StatisticsTurn, startStatistics, statisticsVerbs } from './turn.ts';
import * as cues from './words/swedish-statistics-cues.ts';

/** From this confidence a message asks for figures of now and not for those of the documents. */
const surelyFigures = 0.5;

export const statistics: Dialogue = { resume, start, click };

async function start(turn: Turn, message: Message): Promise<Outcome | null> {
  const { understood } = message;
  const isAboutReports = understood.intent === 'listSubscriptions' || understood.intent === 'endSubscription';
  const starts = isAboutReports && takeSending(message.text) !== null;
  if (starts) return await takeAside(turn, message);
  if (isAboutReports && understood.confidence >= surelyAnErrand) {
    const own = startStatistics(turn, understood.language);
    const ends = understood.intent === 'endSubscription' && understood.mood === 'order';
    const reply = ends ? await endSubscriptions(own, message.text) : await listSubscriptions(own);
    return outcome(turn, understood, reply, turn.session.statistics);
  }
  if (understood.intent !== 'stats') return await countedByWords(turn, message);
  // "How many are enrolled at Jobbtorg?" may be answered by the documents, where nothing narrows it down.
  const isPlain = Object.keys(understood.slots).length <= 1 && understood.confidence < surelyFigures;
  return (isPlain ? answeredFirst(turn, message) : null) ?? (await take(turn, message, understood));
}

/** Answers what is asked beside figures: what a word means, the monthly report, what somebody subscribes to; null for others. */
export async function takeAside(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const own = startStatistics(turn, understood.language);
  const folded = fold(text);
  const isOwn = understood.intent === 'stats' || cues.ownPeople.test(folded) || cues.average.test(folded);
  // "Waiting time?" asks for a figure.
  const isBare = folded.trim().split(/\s+/).length <= cues.mostWordsOfUncounted;
  if (cues.notCounted.test(folded) && (isOwn || isBare) && understood.intent !== 'findMeasures')
    return uncounted(turn, understood);
  const defined = definitionAsked(folded, turn.session.statistics !== null);
  if (defined !== null) return outcome(turn, understood, showDefinition(own, defined), turn.session.statistics);
  const ends = cues.endsSending.test(folded) && understood.mood === 'order';
  if (ends) return outcome(turn, understood, await endSubscriptions(own, text), turn.session.statistics);
  if (cues.mySubscriptions.test(folded))
    return outcome(turn, understood, await listSubscriptions(own), turn.session.statistics);
  if (cues.standing.test(folded)) {
    const report = await showReport(own);
    const isOfGoals = cues.ofGoals.test(folded) && 'text' in report;
    const reply = isOfGoals ? { ...report, text: `${own.words.noGoals} ${report.text}` } : report;
    return outcome(turn, understood, reply, turn.session.statistics);
  }
  if (cues.longReport.test(folded) && !cues.aboutReport.test(folded))
    return outcome(turn, understood, longReport(own, folded), turn.session.statistics);
  if (cues.monthlyReport.test(folded) && !cues.aboutReport.test(folded)) {
    const sending = takeSending(text);
    const { to } = readStatisticsQuery(text, turn.now.toPlainDateTime());
    const month = to?.toString().slice(0, 7) ?? null;
    const reply =
      sending === null ? await showReport(own, month) : await subscribe(own, { report: 'monthly' }, sending.wanted);
    return outcome(turn, understood, reply, turn.session.statistics);
  }
  return null;
}

/** Says that there is a report of months only, and offers its figures by the longer time. */
function longReport({ words, language }: StatisticsTurn, folded: string): Reply {
  const groupBy = cues.reportTimes.find(({ says }) => says.test(folded))?.by ?? 'year';
  const metrics = ['enrolled', 'newlyEnrolled', 'closed', 'returned'] as const;
  const actions = metrics.map(
    (metric): Action => ({
      title: `${shippedMetrics().metrics[metric].name[language]} ${words.actions.by(groupBy).toLowerCase()}`,
      click: { verb: statisticsVerbs.show, data: { query: { metric, groupBy } } },
    }),
  );
  return { kind: 'notice', text: words.noLongReport, actions };
}

/** Says that what is asked for is not counted, and what is; a period or a place said next is of it still. */
function uncounted(turn: Turn, understood: Understanding): Outcome {
  const own = startStatistics(turn, understood.language);
  const told = outcome(turn, understood, listMetrics(own, own.words.notCounted), null);
  return { ...told, session: { ...told.session, isUncounted: true } };
}

/** Figures of the own unit that are counted or divided in so many words, whatever else a message was read as; null for others. */
async function countedByWords(turn: Turn, message: Message): Promise<Outcome | null> {
  const { text, understood } = message;
  const isElse = understood.intent !== 'policyQuestion' && understood.intent !== 'handOver';
  if (isElse || namedCase(understood) !== undefined) return null;
  const folded = fold(text);
  const slots = readSlots('stats', text, turn.now.toPlainDateTime());
  const isCounted = cues.ownPeople.test(folded) && cues.asksCount.test(folded) && slots.from !== undefined;
  const isDivided = slots.groupBy !== undefined && cues.divides.test(folded);
  if (slots.metric === undefined || !(isCounted || isDivided)) return null;
  return await take(turn, message, { ...understood, intent: 'stats', slots });
}

async function take(turn: Turn, message: Message, understood: Understanding<'stats'>): Promise<Outcome> {
  const own = startStatistics(turn, understood.language);
  const sending = takeSending(message.text);
  const text = sending?.rest ?? message.text;
  const asked = readAsked(text, understood.unread, turn.now.toPlainDateTime());
  // What is to be left out is no slot.
  const slots =
    asked.text === message.text ? understood.slots : readSlots('stats', asked.text, turn.now.toPlainDateTime());
  const { metric = understood.slots.metric ?? metricBefore(turn, understood), ...others } = slots;
  if (metric !== undefined) {
    const several = metricsApart(asked.text);
    const metrics = several.length > 1 ? several.slice(0, mostMetrics) : [metric];
    const replies: Reply[] = [];
    let last: Outcome | null = null;
    for (const each of metrics) {
      const read = withAsked({ metric: each, ...others }, asked);
      last = await answerOne(turn, { text, understood }, scoped(read, text, turn.caller) ?? read, asked);
      replies.push(...last.replies);
    }
    const query = last?.session.statistics ?? null;
    if (sending !== null && query !== null) replies.push(await subscribe(own, query, sending.wanted));
    if (last !== null) return { ...last, replies };
  }
  if (turn.session.isUncounted) return uncounted(turn, understood);
  const last = turn.session.statistics;
  const isInSight = openErrandOf(turn.session)?.errand === 'stats';
  const reply: Reply =
    last === null || !isInSight
      ? listMetrics(own)
      : { kind: 'notice', text: own.words.notReadBeside(titleOf(own, last)) };
  return { ...outcome(turn, understood, reply, null), session: turn.session };
}

/** So many figures are told for one message. */
const mostMetrics = 3;

/** Answers one question, or says what of it is not done. */
async function answerOne(turn: Turn, message: Message, asked: Query, said: Asked): Promise<Outcome> {
  const { understood, text } = message;
  const own = startStatistics(turn, understood.language);
  const operation = operationIn(text, asked, said);
  if (operation !== null) return outcome(turn, understood, notDone(own, operation, asked, said), asked);
  const byMonth = byMonthInstead(text, asked);
  const query = byMonth?.query ?? asked;
  const told = await fromDocuments(turn, message, query);
  if (told !== null) return told;
  const answered = await settled(turn, understood, query, null);
  const before: Reply[] = byMonth?.isSaid === true ? [{ kind: 'notice', text: own.words.notDivided }] : [];
  return { ...answered, replies: [...before, ...answered.replies] };
}

/** The metric of the question to the documents before, where a message asks for figures and names none. */
function metricBefore({ session, now }: Turn, { slots }: Understanding<'stats'>): Query['metric'] | undefined {
  const { last, statistics: shown } = session;
  if (last === null || shown !== null || Object.keys(slots).length === 0) return undefined;
  return readSlots('stats', last.question, now.toPlainDateTime()).metric;
}

/** The last figures once more, as a table or as they are shown at first; null where there are none. */
export async function showAgain(turn: Turn, language: Language, asTable: boolean): Promise<Reply[] | null> {
  const last = turn.session.statistics;
  return last === null ? null : [await answerFor(startStatistics(turn, language), last, asTable)];
}

const shownData = z.object({ query: queryShape, table: z.boolean().catch(false) });
const definedData = z.object({ metric: z.enum(metricNames) });
const subscribedData = z.intersection(
  z.object({ query: queryShape, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
  z.union([
    z.object({ weekday: z.number().int().min(1).max(7) }),
    z.object({ monthday: z.number().int().min(1).max(28) }),
  ]),
);
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
      if (!asked.success) return answer(gone);
      const { data } = asked;
      const every = 'weekday' in data ? { weekday: data.weekday } : { monthday: data.monthday };
      return answer(await subscribe(own, data.query, { every, time: data.time }));
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

function listMetrics({ words, language }: StatisticsTurn, text: string = words.whichMetric): Reply {
  const suggestions = metricNames.map((name) => ({
    title: `${shippedMetrics().metrics[name].name[language]}: "${words.examples[name]}"`,
    say: words.examples[name],
  }));
  return { kind: 'notice', text, suggestions };
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
