// Standing questions: started, named, shown and ended by the person they are sent to.
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import { weekdays } from '../../knowledge/swedish/calendar-words.ts';
import { inOwnChat } from '../own-chat.ts';
import type { Action, Reply } from '../reply.ts';
import { wordingOf } from '../turn.ts';
import { fold } from '../understanding/fold.ts';
import { readMetrics } from '../understanding/slots/statistics/statistics-query.ts';
import { refused, titleOf } from './answer.ts';
import { accessTo } from './figures.ts';
import type { Every, Standing, Subscription } from './ports.ts';
import { changed, timeGrouping, withFilter } from './query.ts';
import { type StatisticsTurn, statisticsVerbs } from './turn.ts';
import * as cues from './words/swedish-statistics-cues.ts';

/** When something is wanted: at a time, or `unclear` where the words name a stretch at which nothing is sent. */
export type Wanted = { every: Every; time: string } | 'unclear';

/** Starts a standing question, where the person may have the figure. */
export async function subscribe(turn: StatisticsTurn, of: Standing, wanted: Wanted): Promise<Reply> {
  const { statistics, words, caller, idempotencyKey } = turn;
  if (wanted === 'unclear') return { kind: 'notice', text: words.subscriptions.unclear, actions: offers(turn, of) };
  const isReport = 'report' in of;
  const access = await accessTo(statistics, caller, isReport ? { metric: 'closed', groupBy: 'jobbtorg' } : of);
  if (access.kind === 'refused') return refused(turn, access.refusal);
  // What is kept names its unit, so that it stays the same figure.
  const granted = access.kind === 'published' && access.coaches === null ? access.query : of;
  const standing = isReport || 'report' in granted ? of : lasting(granted);
  const first = await statistics.subscribe(caller, { of: standing, ...wanted }, idempotencyKey);
  return { kind: 'notice', text: words.subscribed(nameOf(turn, standing), wanted.every, wanted.time, first) };
}

/** What is sent goes with the time: the latest closed month, or the months up to it. */
function lasting(query: Exclude<Standing, { report: unknown }>): Standing {
  const isOverTime = timeGrouping(query) !== null;
  const compareTo = typeof query.compareTo === 'string' ? query.compareTo : undefined;
  return changed(query, { to: undefined, unread: undefined, compareTo, ...(isOverTime ? {} : { from: undefined }) });
}

function nameOf(turn: StatisticsTurn, of: Standing): string {
  if (!('report' in of)) {
    const title = titleOf(turn, withFilter(of, { coach: undefined }));
    return of.metric === 'caseload' ? shippedMetrics().metrics.caseload.name[turn.language] : title;
  }
  const { jobbtorg, district } = turn.caller;
  return turn.words.report.name(jobbtorg ?? district);
}

function offers({ words }: StatisticsTurn, of: Standing): Action[] {
  if ('report' in of) return [];
  return [
    {
      title: words.actions.subscribe,
      click: { verb: statisticsVerbs.subscribe, data: { query: of, weekday: 1, time: '08:00' } },
    },
    {
      title: words.actions.subscribeMonthly,
      click: { verb: statisticsVerbs.subscribe, data: { query: of, monthday: afterClosing(), time: '08:00' } },
    },
  ];
}

/** The day after that on which months are closed. */
export function afterClosing(): number {
  return shippedMetrics().closesOnDay + 1;
}

/** What a person has asked to be sent, each to be ended with a press. */
export async function listSubscriptions(turn: StatisticsTurn, only?: readonly Subscription[]): Promise<Reply> {
  const { statistics, words, caller, language } = turn;
  if (turn.isShared) return inOwnChat(words.refusals.shared, wordingOf(language));
  const subscriptions = only ?? (await statistics.subscriptions(caller));
  if (subscriptions.length === 0) return { kind: 'notice', text: words.subscriptions.none };
  const named = subscriptions.map(({ of, every, time }) => words.subscriptions.line(nameOf(turn, of), every, time));
  // Two of one name are told apart by their place.
  const lines = named.map((line, place) => (named.indexOf(line) === place ? line : `${line} (${place + 1})`));
  return {
    kind: 'list',
    title: only === undefined ? words.subscriptions.title : words.subscriptions.which,
    text: lines.map((line) => `- ${line}`).join('\n'),
    groups: [],
    sources: [],
    actions: subscriptions.map(({ id }, place) => ({
      title: `${words.actions.end}: ${lines[place]}`,
      click: { verb: statisticsVerbs.unsubscribe, data: { id } },
    })),
  };
}

/** Ends what a message names of what is sent: the only one, the one of that name, or all; asks which one where several fit. */
export async function endSubscriptions(turn: StatisticsTurn, text: string): Promise<Reply> {
  const { statistics, words, caller, language } = turn;
  if (turn.isShared) return inOwnChat(words.refusals.shared, wordingOf(language));
  const all = await statistics.subscriptions(caller);
  const folded = fold(text);
  // The word for ending is also that for cases that were closed.
  const metrics = readMetrics(folded.replace(cues.endingWord, ' '));
  const isReport = cues.monthlyReport.test(folded);
  const meant = all.filter(({ of }) => ('report' in of ? isReport : metrics.includes(of.metric)));
  const isNamed = isReport || metrics.length > 0;
  const fitting = isNamed ? meant : all;
  if (fitting.length === 0) return await listSubscriptions(turn);
  if (fitting.length > 1 && !cues.allOfThem.test(folded)) return await listSubscriptions(turn, fitting);
  for (const { id } of fitting) await statistics.unsubscribe(caller, id);
  const lines = fitting.map(({ of, every, time }) => words.subscriptions.line(nameOf(turn, of), every, time));
  return { kind: 'notice', text: words.subscriptions.ended(lines) };
}

/** Parts what a message wants sent again and again from when it does; null where it orders none. */
export function takeSending(text: string): { rest: string; wanted: Wanted } | null {
  const folded = fold(text);
  const found = cues.sendEvery.exec(folded);
  if (found === null) return null;
  const said = found.groups ?? {};
  const { before = '', week, hour = '8', minute = '00' } = said;
  const weekday = said.weekday ?? said.day0 ?? said.day2;
  const month = said.month ?? said.month1 ?? said.month2;
  const day = said.day ?? said.day1;
  const rest = `${folded.slice(0, found.index)} ${before} ${folded.slice(found.index + found[0].length)}`.trim();
  const time = `${hour.padStart(2, '0')}:${minute}`;
  const at = weekdays.findIndex(({ sv, en }) => [sv[0], en[0]].some((name) => fold(name) === weekday)) + 1;
  const monthday = day === undefined ? afterClosing() : Number(day);
  const isWeekly = week !== undefined || (weekday !== undefined && month === undefined);
  const isMonthly = month !== undefined && weekday === undefined && monthday >= 1 && monthday <= 28;
  if (Number(hour) > 23 || (!isWeekly && !isMonthly)) return { rest, wanted: 'unclear' };
  return { rest, wanted: { every: isWeekly ? { weekday: at === 0 ? 1 : at } : { monthday }, time } };
}
