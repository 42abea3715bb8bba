// The doors of statistics: a question, a short word after a figure, a press on a button, and a subscription that is due.

import { z } from 'zod';
import { metricNames, shippedMetrics } from '../../knowledge/metrics.ts';
import { withoutMarkup } from '../citing.ts';
import type { Action, Reply } from '../reply.ts';
import { type Outcome, say, type Turn } from '../turn.ts';
import { fold } from '../understanding/fold.ts';
import { nearest } from '../understanding/place-reading.ts';
import type { Understanding } from '../understanding/understand.ts';
import { answerQuery, type NoAnswer } from './figures.ts';
import { changed, type Query, queryShape, withFilter } from './query.ts';
import { showReport } from './report.ts';
import { permit } from './rights.ts';
import { showAnswer, showDefinition } from './show.ts';
import * as cues from './swedish-statistics-cues.ts';
import { type StatisticsTurn, startStatistics, statisticsVerbs } from './turn.ts';

/** Answers what is asked beside figures: what a word means, the monthly report, what somebody subscribes to; null for others. */
export async function takeAside(turn: Turn, text: string, understood: Understanding): Promise<Outcome | null> {
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

/** Answers a question on statistics. */
export async function take(turn: Turn, text: string, understood: Understanding): Promise<Outcome> {
  const own = startStatistics(turn, understood.language);
  const folded = fold(text);
  const asked = queryShape.safeParse(understood.slots);
  if (asked.success) {
    const every = sendingTime(folded);
    const reply = await answerFor(own, asked.data);
    if (every === null) return outcome(turn, understood, reply, asked.data);
    const first = await subscribe(own, asked.data, every);
    return { ...outcome(turn, understood, reply, asked.data), replies: [reply, first] };
  }
  return outcome(turn, understood, listMetrics(own), null);
}

/** The likeliest figure, with others one click away. */
async function answerLikeliest(turn: Turn, understood: Understanding): Promise<Outcome> {
  const own = startStatistics(turn, understood.language);
  const likely: Query = { metric: 'enrolled' };
  const reply = await answerFor(own, likely);
  return outcome(turn, understood, withActions(reply, otherMetrics(own, likely)), likely);
}

/** Changes the figure that was just shown, or answers a bare "how many?"; null where the message does something else. */
export async function goOn(turn: Turn, text: string, understood: Understanding): Promise<Outcome | null> {
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
  const found = cues.changes.filter(({ says }) => says.test(folded));
  if (found.length === 0) return null;
  const next = found.reduce<Query>(
    (query, { change }) =>
      'filters' in change && change.filters !== undefined
        ? withFilter(query, change.filters)
        : changed(query, change as Partial<Query>),
    last,
  );
  return outcome(turn, understood, await answerFor(own, next), next);
}

const shownData = z.object({ query: queryShape, table: z.boolean().catch(false) });
const definedData = z.object({ metric: z.enum(metricNames) });
const subscribedData = z.object({
  query: queryShape,
  weekday: z.number().int().min(1).max(7),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});
const endedData = z.object({ id: z.string().min(1).max(200) });

/** Answers a press on one of these buttons; null for others. `data` comes from a card and is not trusted. */
export async function press(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome | null> {
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

/** The answer to a question as a reply: the figures, or why there are none. Rights are those of the moment. */
export async function answerFor(turn: StatisticsTurn, asked: Query, asTable = false): Promise<Reply> {
  const { words, caller, statistics, today } = turn;
  const permission = permit(caller, asked);
  if (permission.kind === 'refused') {
    const { refusal } = permission;
    const told = words.refusals[refusal.why];
    return { kind: 'notice', text: typeof told === 'string' ? told : told('own' in refusal ? refusal.own : '') };
  }
  if (permission.kind === 'own')
    return turn.isShared ? { kind: 'notice', text: words.refusals.shared } : await showQueue(turn, permission);
  const { query, onlyUnit, assumedUnit } = permission;
  const divided: Query =
    query.metric === 'caseload' && query.groupBy === undefined && query.filters?.coach === undefined
      ? changed(query, { groupBy: 'coach' })
      : query;
  const answer = await answerQuery(statistics, divided, onlyUnit, today);
  if ('impossible' in answer) return notPossible(turn, answer, divided);
  const names = new Map(
    divided.groupBy === 'coach' ? (await statistics.coaches()).map(({ id, name }) => [id, name]) : [],
  );
  // Whoever has the address has the file.
  const file = turn.isShared ? null : await statistics.fileLink(caller, divided);
  return showAnswer(turn, answer, { asTable, onlyUnit, assumedUnit, file, names });
}

async function showQueue(
  { words, statistics, today }: StatisticsTurn,
  { query, queue }: { query: Query; queue: { coach: string } | { jobbtorg: string } },
): Promise<Reply> {
  const month = today.toPlainYearMonth();
  const days = {
    from: query.from ?? month.toPlainDate({ day: 1 }).toString(),
    to: query.to ?? month.toPlainDate({ day: month.daysInMonth }).toString(),
  };
  const count = (await statistics.ownQueue(query.metric, queue, days)) ?? 0;
  const where = 'jobbtorg' in queue ? queue.jobbtorg : null;
  const when = words.when({ first: days.from.slice(0, 7), last: days.to.slice(0, 7) }, false);
  return { kind: 'notice', text: `${words.ownQueue(query.metric, count, where, when)} ${words.ownQueueNote}` };
}

function notPossible(turn: StatisticsTurn, why: NoAnswer, query: Query): Reply {
  const words = turn.words.noAnswer;
  if (why.impossible === 'unknownUnit') {
    const near = nearest(why.typed, why.names);
    const suggestions = near.map((name) => ({ title: name, say: `${turn.words.examples[query.metric]} ${name}` }));
    return { kind: 'notice', text: words.unknownUnit(withoutMarkup(why.typed), near), suggestions };
  }
  if (why.impossible !== 'tooFine') return { kind: 'notice', text: words[why.impossible] };
  const less = [
    changed(query, { groupBy: undefined }),
    ...Object.keys(query.filters ?? {}).map((name) => withFilter(query, { [name]: undefined })),
  ];
  const actions: Action[] = less.map((next) => ({
    title: turn.words.title(
      shippedMetrics().metrics[next.metric].name[turn.language],
      next.groupBy,
      turn.words.where(next.filters ?? {}),
    ),
    click: { verb: statisticsVerbs.show, data: { query: next } },
  }));
  return { kind: 'list', title: turn.words.whichMetric, text: words.tooFine, groups: [], sources: [], actions };
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
  const weekday = cues.weekdays[day];
  if (weekday === undefined || Number(hour) > 23) return null;
  return { weekday, time: `${hour.padStart(2, '0')}:${minute}` };
}

async function subscribe(
  { statistics, words, caller, act }: StatisticsTurn,
  query: Query,
  { weekday, time }: { weekday: number; time: string },
): Promise<Reply> {
  const permission = permit(caller, query);
  if (permission.kind === 'refused') {
    const told = words.refusals[permission.refusal.why];
    const own = 'own' in permission.refusal ? permission.refusal.own : '';
    return { kind: 'notice', text: typeof told === 'string' ? told : told(own) };
  }
  const first = await statistics.subscribe(caller, { query, weekday, time }, act);
  return { kind: 'notice', text: words.subscribed(weekday, time, first) };
}

async function listSubscriptions({ statistics, words, caller, language }: StatisticsTurn): Promise<Reply> {
  const subscriptions = await statistics.subscriptions(caller);
  if (subscriptions.length === 0) return { kind: 'notice', text: words.subscriptions.none };
  const lines = subscriptions.map(({ query, weekday, time }) =>
    words.subscriptions.line(
      words.title(
        shippedMetrics().metrics[query.metric].name[language],
        query.groupBy,
        words.where(query.filters ?? {}),
      ),
      weekday,
      time,
    ),
  );
  return {
    kind: 'list',
    title: words.subscriptions.title,
    text: lines.map((line) => `- ${line}`).join('\n'),
    groups: [],
    sources: [],
    actions: subscriptions.map(({ id }, place) => ({
      title: `${words.actions.end}: ${lines[place]}`,
      click: { verb: statisticsVerbs.unsubscribe, data: { id } },
    })),
  };
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
