// A question answered as a reply: the figures, the person's own queue, or why there is neither.
import { metricNames, shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import type { FigureRefusal } from '../access/figures.ts';
import { withoutMarkup } from '../citing.ts';
import { inOwnChat } from '../own-chat.ts';
import type { Action, Reply } from '../reply.ts';
import { wordingOf } from '../turn.ts';
import { nearest } from '../understanding/slots/place-reading.ts';
import { accessTo, answerQuery, type NoAnswer } from './figures.ts';
import { notDone } from './operations.ts';
import { endOf, startOf } from './period.ts';
import type { Standing } from './ports.ts';
import { changed, isAboutCoach, ofWholeCity, type Query, withFilter } from './query.ts';
import { showReport } from './report.ts';
import { showAnswer } from './shown/show.ts';
import { type StatisticsTurn, statisticsVerbs } from './turn.ts';

/** Why somebody may not have a figure, in words. */
export function refused(
  { words }: StatisticsTurn,
  refusal: FigureRefusal,
  title: string | null = null,
): Extract<Reply, { kind: 'notice' }> {
  const told = words.refusals[refusal.why];
  const why = typeof told === 'string' ? told : told('own' in refusal ? (refusal.own ?? '') : '');
  const text = title === null ? why : `${words.mayNot(title)} ${why}`;
  const suggestions = words.instead(refusal).map((say) => ({ title: say, say }));
  return { kind: 'notice', text, suggestions };
}

/** The answer to a question as a reply: the figures, or why there are none. Rights are those of the moment. */
export async function answerFor(turn: StatisticsTurn, asked: Query, asTable = false): Promise<Reply> {
  const { caller, statistics, today } = turn;
  const access = await accessTo(statistics, caller, asked);
  if (access.kind === 'refused') return withDivisions(turn, asked, access.refusal);
  if (access.kind === 'own' && asked.unread !== undefined) return notDone(turn, 'narrowing', asked, null);
  if (access.kind === 'own') return turn.isShared ? keepOut(turn) : await showQueue(turn, access);
  if (turn.isShared && access.coaches !== null) return keepOut(turn);
  const answer = await answerQuery(statistics, access, today);
  if ('impossible' in answer) return notPossible(turn, answer, access.query);
  // Whoever has the address has the file.
  const file = turn.isShared ? null : await statistics.fileLink(caller, access.query);
  return showAnswer(turn, answer, { asTable, access, file });
}

/** A refusal; of dividing by places with what the own figure can be divided by. */
function withDivisions(turn: StatisticsTurn, asked: Query, refusal: FigureRefusal): Reply {
  const { words } = turn;
  const told = refused(turn, refusal, isAboutCoach(asked) ? null : titleOf(turn, asked));
  const isByPlace = asked.groupBy === 'district' || asked.groupBy === 'jobbtorg';
  if (!isByPlace || refusal.why !== 'otherUnit') return told;
  const suggestions = [...(told.suggestions ?? []), ...words.ownDivisions.map((say) => ({ title: say, say }))];
  return { ...told, text: `${told.text} ${words.dividedInstead}`, suggestions };
}

/** What a question asks for, as the head of its answer. */
export function titleOf(
  { words, language }: StatisticsTurn,
  { metric, groupBy, filters, among, isWholeCity }: Query,
): string {
  const where = `${isWholeCity === true ? words.inWholeCity : ''}${words.where(filters ?? {}, among)}`;
  // The one figure by coach has the coach in its name.
  const by = groupBy === 'coach' ? undefined : groupBy;
  return words.title(shippedMetrics().metrics[metric].name[language], by, withoutMarkup(where));
}

/** What is sent for a standing question: the answer of the moment, or that the person may have it no longer and how to end it. */
export async function answerStanding(turn: StatisticsTurn, asked: Standing): Promise<Reply> {
  if ('report' in asked) return await showReport(turn);
  const access = await accessTo(turn.statistics, turn.caller, asked);
  if (access.kind !== 'refused') return await answerFor(turn, asked);
  return { kind: 'notice', text: `${turn.words.subscriptions.refused} ${refused(turn, access.refusal).text}` };
}

// Somebody's queue is for them alone, and what each coach has is for managers.
function keepOut({ words, language }: StatisticsTurn): Reply {
  return inOwnChat(words.refusals.shared, wordingOf(language));
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
    const near = why.became === null ? nearest(why.typed, why.names) : [why.became];
    const suggestions = near.map((name) => ({ title: name, say: `${turn.words.examples[query.metric]} ${name}` }));
    return { kind: 'notice', text: words.unknownUnit(withoutMarkup(why.typed), near), suggestions };
  }
  if (why.impossible === 'narrowing') return notDone(turn, 'narrowing', query, null);
  if (why.impossible === 'onlyMonths' || why.impossible === 'notYet') {
    const { nearest: months } = why;
    const isDay = query.metric === 'enrolled' && query.from === query.to;
    const near = changed(query, { from: isDay ? endOf(months.last) : startOf(months.first), to: endOf(months.last) });
    const title = turn.words.over(titleOf(turn, near), months, isDay);
    return { kind: 'notice', text: words[why.impossible], actions: [shown(title, near)] };
  }
  if (why.impossible !== 'tooFine') return { kind: 'notice', text: words[why.impossible] };
  const title = titleOf(turn, query);
  const less = [
    ...(query.groupBy === undefined ? [] : [changed(query, { groupBy: undefined })]),
    ...(query.among === undefined ? [] : [changed(query, { among: undefined })]),
    ...Object.keys(query.filters ?? {}).map((name) =>
      name === 'jobbtorg' || name === 'district' ? ofWholeCity(query) : withFilter(query, { [name]: undefined }),
    ),
  ];
  const actions = less.map((next) => shown(titleOf(turn, next), next));
  return { kind: 'list', title, text: words.tooFine(title), groups: [], sources: [], actions };
}

function shown(title: string, query: Query): Action {
  return { title, click: { verb: statisticsVerbs.show, data: { query } } };
}

/** Buttons for other figures than that of a question. */
export function otherMetrics({ words }: StatisticsTurn, { metric }: Query): Action[] {
  return metricNames
    .filter((name) => name !== metric && (name === 'newlyEnrolled' || name === 'closed' || name === 'caseload'))
    .map((name) => ({
      title: words.examples[name],
      click: { verb: statisticsVerbs.show, data: { query: { metric: name } } },
    }));
}
