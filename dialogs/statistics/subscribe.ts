// Standing questions: started, shown and ended by the person they are sent to.
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import { weekdays } from '../../knowledge/swedish/calendar-words.ts';
import { inOwnChat } from '../own-chat.ts';
import type { Reply } from '../reply.ts';
import { wordingOf } from '../turn.ts';
import { fold } from '../understanding/fold.ts';
import { refused } from './answer.ts';
import { accessTo } from './figures.ts';
import { changed, type Query, withFilter } from './query.ts';
import * as cues from './swedish-statistics-cues.ts';
import { type StatisticsTurn, statisticsVerbs } from './turn.ts';

/** Starts a standing question, where the person may have the figure. */
export async function subscribe(
  turn: StatisticsTurn,
  query: Query,
  { weekday, time }: { weekday: number; time: string },
): Promise<Reply> {
  const { statistics, words, caller, idempotencyKey } = turn;
  const access = await accessTo(statistics, caller, query);
  if (access.kind === 'refused') return refused(turn, access.refusal);
  // What is sent goes with the time: the latest closed month, or the months up to it.
  const standing = changed(query, { to: undefined, ...(query.groupBy === 'month' ? {} : { from: undefined }) });
  const first = await statistics.subscribe(caller, { query: standing, weekday, time }, idempotencyKey);
  return { kind: 'notice', text: words.subscribed(weekday, time, first) };
}

/** What a person has asked to be sent, each to be ended with a press. */
export async function listSubscriptions(turn: StatisticsTurn): Promise<Reply> {
  const { statistics, words, caller, language } = turn;
  if (turn.isShared) return inOwnChat(words.refusals.shared, wordingOf(language));
  const subscriptions = await statistics.subscriptions(caller);
  if (subscriptions.length === 0) return { kind: 'notice', text: words.subscriptions.none };
  const named = subscriptions.map(({ query, weekday, time }) => {
    // Whose cases a figure was about may be theirs to know no longer.
    const where = words.where(withFilter(query, { coach: undefined }).filters ?? {}, query.among);
    return words.subscriptions.line(
      words.title(shippedMetrics().metrics[query.metric].name[language], query.groupBy, where),
      weekday,
      time,
    );
  });
  // Two of one name are told apart by their place.
  const lines = named.map((line, place) => (named.indexOf(line) === place ? line : `${line} (${place + 1})`));
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

/** The weekday and the hour at which a figure is wanted every week; null where folded words order none. */
export function sendingTime(folded: string): { weekday: number; time: string } | null {
  const [, day = '', hour = '8', minute = '00'] = cues.sendEvery.exec(folded) ?? [];
  const weekday = weekdays.findIndex(({ sv, en }) => [sv[0], en[0]].some((name) => fold(name) === day)) + 1;
  if (weekday === 0 || Number(hour) > 23) return null;
  return { weekday, time: `${hour.padStart(2, '0')}:${minute}` };
}
