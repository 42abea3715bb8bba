// What people want done with figures and is not done with ours: forecasts, medians, what no figure is narrowed by. Said, never passed over.
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import type { Action, Reply } from '../reply.ts';
import { fold } from '../understanding/fold.ts';
import { readDivisions, readMetrics } from '../understanding/slots/statistics/statistics-query.ts';
import { titleOf } from './answer.ts';
import { type Asked, obstacleIn } from './asked.ts';
import { changed, type Query, withAmong } from './query.ts';
import { type StatisticsTurn, statisticsVerbs } from './turn.ts';
import * as cues from './words/swedish-statistics-cues.ts';

/** What is not done: no figure is told instead, for it would pass for the one that was asked for. */
export type Operation =
  | 'forecast'
  | 'median'
  | 'except'
  | 'calledOff'
  | 'closedTo'
  | 'twoDivisions'
  | 'ofMetric'
  | 'narrowing';

/** What a message wants done with a figure and is not; null where it wants none of it. */
export function operationIn(text: string, query: Query, asked: Asked): Operation | null {
  const folded = fold(text);
  const { metric } = query;
  if (cues.forecast.test(folded)) return 'forecast';
  if (cues.median.test(folded)) return 'median';
  if (metric === 'tripartiteMeetings' && cues.calledOff.test(folded)) return 'calledOff';
  if (metric === 'closed' && cues.closingReason.test(folded)) return 'closedTo';
  if (asked.leavesOut) return 'except';
  if (query.unread !== undefined) return 'narrowing';
  return obstacleIn(asked.text, asked, query);
}

/** Says that it is not done, and offers the figures that come nearest. `said` is what narrows and cannot be applied, as it was written. */
export function notDone(turn: StatisticsTurn, operation: Operation, query: Query, asked: Asked | null): Reply {
  const { words } = turn;
  const plain = changed(query, { unread: undefined, share: undefined, order: undefined, top: undefined });
  const text =
    operation === 'narrowing' ? words.notNarrowed(query.unread ?? [], asked?.said ?? []) : words.notDone[operation];
  const near = nearest(operation, plain, asked);
  const seen = new Map(near.map((next) => [JSON.stringify(next), next]));
  const actions = [...seen.values()].slice(0, 4).map(
    (next): Action => ({
      title: titleOf(turn, next),
      click: { verb: statisticsVerbs.show, data: { query: next } },
    }),
  );
  return { kind: 'notice', text, actions };
}

/** The figures that come nearest to what is not told. */
function nearest(operation: Operation, plain: Query, asked: Asked | null): Query[] {
  const byMonth = changed(plain, { groupBy: 'month', among: undefined });
  switch (operation) {
    case 'forecast':
      return [changed(plain, { from: undefined, to: undefined }), changed(byMonth, { from: undefined, to: undefined })];
    case 'narrowing': {
      const near = asked?.nearAges ?? null;
      const byAge = changed(plain, { groupBy: 'ageGroup' });
      if (near !== null)
        return [
          ...(near.keys.length < 4
            ? [changed(withAmong(plain, near), { groupBy: near.keys.length > 1 ? 'ageGroup' : plain.groupBy })]
            : []),
          byAge,
          plain,
        ];
      const isOfLength = asked?.unread.includes('duration') === true && plain.metric !== 'enrolmentDays';
      return [plain, ...(isOfLength ? [changed(plain, { metric: 'enrolmentDays', among: undefined })] : []), byMonth];
    }
    case 'twoDivisions':
      return asked === null ? [plain] : readDivisions(asked.text).map((by) => changed(plain, { groupBy: by }));
    case 'ofMetric':
      return asked === null
        ? [plain]
        : readMetrics(asked.text).map((metric) => changed(plain, { metric, groupBy: undefined }));
    case 'closedTo':
      return [plain, changed(plain, { metric: 'selfSupporting6m', from: undefined, to: undefined })];
    case 'median':
    case 'except':
    case 'calledOff':
      return [changed(plain, operation === 'except' ? { among: undefined } : {}), byMonth];
  }
}

/** The question by month where it asks for weeks or days, for a mean of months, or whether something goes up or down; null for others. */
export function byMonthInstead(text: string, query: Query): { query: Query; isSaid: boolean } | null {
  const folded = fold(text);
  if (query.groupBy !== undefined) return null;
  const byMonth = changed(query, { groupBy: 'month' });
  if (cues.trend.test(folded) && query.compareTo === undefined && query.from === undefined)
    return { query: byMonth, isSaid: false };
  const { kind } = shippedMetrics().metrics[query.metric];
  const isCounted = kind === 'count' || kind === 'stock';
  const isMeanOfMonths = isCounted && query.from?.slice(0, 7) !== query.to?.slice(0, 7) && cues.mean.test(folded);
  return cues.otherParts.test(folded) || isMeanOfMonths ? { query: byMonth, isSaid: true } : null;
}
