// Reads a short word after a figure: what of the question it changes, as "per month", "and in August?" and "and in Kista?" do.
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import { fold, words } from '../understanding/fold.ts';
import { wordsOutsidePeriods } from '../understanding/slots/statistics/statistics-comparison.ts';
import { readStatisticsQuery } from '../understanding/slots/statistics/statistics-query.ts';
import { changed, ofWholeCity, type Query, withFilter } from './query.ts';
import * as cues from './words/swedish-statistics-cues.ts';

const small = new Set(cues.smallWords.split(' '));

/**
 * The last question as a message said at a moment in Stockholm changes it; null when it says something of its own. `stated` is the question
 * as what was read of the message has changed it already.
 */
export function followedBy(
  text: string,
  last: Query,
  now: Temporal.PlainDateTime,
  stated: Query | null = null,
): Query | null {
  const folded = fold(text).trim();
  const found = cues.changes.filter(({ says }) => says.test(folded));
  const { filters, from, to, compareTo } = readStatisticsQuery(text, now);
  const period = from === null || to === null ? null : { from: from.toString(), to: to.toString() };
  if (found.length > 0) {
    const other = { ...period, ...(compareTo === null ? {} : { compareTo }) };
    const base = stated ?? changed(last, other);
    return found.reduce<Query>(
      (query, { change }) =>
        'filters' in change && change.filters !== undefined
          ? withFilter(query, change.filters)
          : changed(query, change as Partial<Query>),
      cues.wholeCity.test(folded) ? ofWholeCity(base) : base,
    );
  }
  if (period !== null && cues.yearBefore.test(folded)) return yearBefore(last, now);
  const { jobbtorg, district } = filters;
  const isPlace = jobbtorg !== undefined || district !== undefined || cues.wholeCity.test(folded);
  if (!isPlace && period === null) return null;
  const places = new Set(words(fold(`${jobbtorg ?? ''} ${district ?? ''}`)));
  const own = wordsOutsidePeriods(text, now).filter((word) => !small.has(word) && !places.has(word));
  // A place has other names than its own: "and in Hsby?".
  if (own.length > (isPlace && cues.goesOn.test(folded) ? 2 : 0)) return null;
  const isOne = jobbtorg !== undefined || district !== undefined;
  const there = isPlace ? (isOne ? withFilter(last, { jobbtorg, district }) : ofWholeCity(last)) : last;
  return period === null ? there : changed(there, period);
}

/** "And last year?" after a month or a quarter is the same one a year earlier; after a whole year it is that before. */
function yearBefore(last: Query, now: Temporal.PlainDateTime): Query {
  const { closesAfter } = shippedMetrics().metrics[last.metric];
  const latest = now
    .toPlainDate()
    .toPlainYearMonth()
    .subtract({ months: 1 + closesAfter });
  const end = latest.toPlainDate({ day: latest.daysInMonth }).toString();
  const isStock = shippedMetrics().metrics[last.metric].kind === 'stock';
  const from = last.from ?? (isStock ? end : `${latest}-01`);
  const to = last.to ?? end;
  const moved = (day: string) => Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();
  return changed(last, { from: moved(from), to: moved(to) });
}
