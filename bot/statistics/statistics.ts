// Fulfils the port of statistics with the database: closes months that are due, and reads what is published.
import type { Caller } from '../../dialogs/caller.ts';
import type { CompleteMonths, Statistics } from '../../dialogs/statistics/ports.ts';
import type { Query } from '../../dialogs/statistics/query.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { MetricName } from '../../knowledge/catalogue/metrics.ts';
import type { Database } from '../store/database.ts';
import { closeMonths } from './close-months.ts';
import { closedMonths, countOwnQueue, publishedFigures } from './published.ts';
import { listSubscriptions, startSubscription, stopSubscription } from './subscriptions.ts';

/** How often it is asked whether a month is due to be closed. */
const lookEvery = { minutes: 10 };

/** Gives the port; `link` makes the address of a file of figures. */
export function createStatistics(parts: {
  database: Database;
  now: () => Temporal.Instant;
  link(caller: Caller, query: Query): Promise<string>;
}): Statistics {
  const { database, now, link } = parts;
  let looked: Temporal.Instant | null = null;
  let known = new Map<MetricName, CompleteMonths>();

  function isFresh(at: Temporal.Instant): boolean {
    return (
      looked !== null &&
      Temporal.Instant.compare(looked, at) <= 0 &&
      Temporal.Instant.compare(looked.add(lookEvery), at) > 0
    );
  }

  return {
    closedMonths: async (metric) => {
      const at = now();
      const held = known.get(metric);
      if (held !== undefined && isFresh(at)) return held;
      // Where nothing is closed yet, cases may have come in a moment ago.
      await closeMonths(database, at);
      if (!isFresh(at)) known = new Map();
      looked = at;
      const closed = await closedMonths(database, metric);
      if (closed !== null) known.set(metric, closed);
      return closed;
    },
    published: (metric, division, months) => publishedFigures(database, metric, division, months),
    ownQueue: (metric, queue, days) => {
      const today = dayInStockholm(now()).toString();
      return countOwnQueue(database, metric, queue, days, today);
    },
    coaches: async () =>
      await database
        .selectFrom('staff')
        .select(['id', 'name', 'jobbtorg'])
        .where('role', '=', 'coach')
        .where('active', '=', true)
        .orderBy('name')
        .execute(),
    fileLink: link,
    subscribe: (caller, subscription, idempotencyKey) =>
      startSubscription(database, caller, subscription, idempotencyKey, now()),
    subscriptions: (caller) => listSubscriptions(database, caller),
    unsubscribe: (caller, id) => stopSubscription(database, caller, id, now()),
  };
}
