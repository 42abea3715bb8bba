// What people want done with figures and is not done with ours: forecasts, medians, shares, leaving somebody out. Said, never passed over.
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import type { Action, Reply } from '../reply.ts';
import { titleOf } from './answer.ts';
import { changed, ofWholeCity, type Query } from './query.ts';
import * as cues from './swedish-statistics-cues.ts';
import { type StatisticsTurn, statisticsVerbs } from './turn.ts';

/** What is not done: no figure is told instead, for it would pass for the one that was asked for. */
export type Operation = 'forecast' | 'median' | 'share' | 'except' | 'calledOff';

/** What a message wants done with a figure and is not; null where it wants none of it. `folded` is the message, folded. */
export function operationIn(folded: string, { metric, compareTo }: Query): Operation | null {
  if (cues.forecast.test(folded)) return 'forecast';
  if (cues.median.test(folded)) return 'median';
  if (cues.leavesOut.test(folded)) return 'except';
  if (metric === 'tripartiteMeetings' && cues.calledOff.test(folded)) return 'calledOff';
  const isOfShare = kindOf(metric) !== 'share' && compareTo === undefined && !cues.change.test(folded);
  return isOfShare && cues.share.test(folded) ? 'share' : null;
}

/** Says that it is not done, and offers the figure without it and by month. */
export function notDone(turn: StatisticsTurn, operation: Operation, query: Query): Reply {
  const plain = {
    forecast: changed(query, { from: undefined, to: undefined }),
    // The place that is named is the one to be left out.
    except: ofWholeCity(query),
    median: query,
    share: query,
    calledOff: query,
  }[operation];
  const shown = (title: string, next: Query): Action => ({
    title,
    click: { verb: statisticsVerbs.show, data: { query: next } },
  });
  const { words } = turn;
  const byMonth =
    plain.groupBy === 'month' ? [] : [shown(words.actions.by('month'), changed(plain, { groupBy: 'month' }))];
  return { kind: 'notice', text: words.notDone[operation], actions: [shown(titleOf(turn, plain), plain), ...byMonth] };
}

/** The question divided by unit where it asks which of them have most or least; null for others. */
export function byUnitInstead(folded: string, query: Query): Query | null {
  const [unit] = cues.ranked.filter(({ says }) => says.test(folded));
  return unit === undefined || query.groupBy !== undefined ? null : changed(ofWholeCity(query), { groupBy: unit.by });
}

/** The question divided by month where it asks for quarters, for other parts that figures are not divided by, or for a mean of months; null for others. */
export function byMonthInstead(folded: string, query: Query): Query | null {
  const isCounted = kindOf(query.metric) === 'count' || kindOf(query.metric) === 'stock';
  const isMeanOfMonths = isCounted && query.from?.slice(0, 7) !== query.to?.slice(0, 7) && cues.mean.test(folded);
  const isMeant = cues.otherParts.test(folded) || isMeanOfMonths;
  return isMeant && query.groupBy === undefined ? changed(query, { groupBy: 'month' }) : null;
}

function kindOf(metric: Query['metric']) {
  return shippedMetrics().metrics[metric].kind;
}
