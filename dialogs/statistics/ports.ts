// What the dialogue on statistics needs of the outside: published figures, a person's own queue, links and subscriptions.
import type { MetricName } from '../../knowledge/catalogue/metrics.ts';
import type { Caller } from '../caller.ts';
import type { Query } from './query.ts';

/** Not divided, divided by one thing, or by jobbtorg and one more. */
export const divisions = [
  'total',
  'jobbtorg',
  'district',
  'group',
  'ageGroup',
  'channel',
  'jobbtorg+group',
  'jobbtorg+ageGroup',
  'jobbtorg+channel',
  'jobbtorg+coach',
] as const;
export type Division = (typeof divisions)[number];

/** A figure of one closed month; what is hidden has no numbers. */
export interface PublishedFigure {
  /** `2026-10`. */
  month: string;
  /** `''` where it is not recorded. */
  key: string;
  /** The second key of a cross, `''` otherwise. */
  within: string;
  /** The count; of a share those counted in, of a mean the sum of days. */
  numbers: { amount: number; base: number; missing: number } | null;
}

/** The closed months of a metric, `2026-10` each. */
export interface ClosedMonths {
  first: string;
  last: string;
}

/** The closed months that may be told; `opensEmpty` says that nobody was enrolled before the first. */
export interface CompleteMonths extends ClosedMonths {
  opensEmpty: boolean;
}

/** A coach of the staff directory, with the jobbtorg where they work today. */
export interface Coach {
  id: string;
  name: string;
  jobbtorg: string | null;
}

/** What somebody may open case by case anyway, and may therefore have counted exactly. */
export type OwnQueue = { coach: string } | { jobbtorg: string };

/** When something is sent: every week on a weekday (1 is Monday), or every month on a day that each month has (1 to 28). */
export type Every = { weekday: number } | { monthday: number };

/** What is sent: a figure, or the monthly report. */
export type Standing = Query | { report: 'monthly' };

/** A standing question. */
export interface Subscription {
  id: string;
  of: Standing;
  every: Every;
  /** `08:00`, in Stockholm. */
  time: string;
}

export interface Statistics {
  /** Null while nothing is closed. Months that are due are closed first; none is told of for which the cases are not complete. */
  closedMonths(metric: MetricName): Promise<CompleteMonths | null>;
  /** The published figures of a division, months inclusive. Metrics that are not divided so have none. */
  published(metric: MetricName, division: Division, months: ClosedMonths): Promise<PublishedFigure[]>;
  /** The exact number now, or for the days given; null where the metric is no queue. */
  ownQueue(metric: MetricName, queue: OwnQueue, days: { from: string; to: string }): Promise<number | null>;
  /** The coaches of the directory who have access today. */
  coaches(): Promise<Coach[]>;
  /** An address at which the person can fetch the figures as a file for a while. */
  fileLink(caller: Caller, query: Query): Promise<string>;
  /** Starts a subscription once for an idempotency key; gives when it is sent first. */
  subscribe(
    caller: Caller,
    subscription: Omit<Subscription, 'id'>,
    idempotencyKey: string,
  ): Promise<Temporal.ZonedDateTime>;
  subscriptions(caller: Caller): Promise<Subscription[]>;
  /** Ends one of the person's own; false when there is none of that id. */
  unsubscribe(caller: Caller, id: string): Promise<boolean>;
}
