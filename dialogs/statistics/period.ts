// From the days that are asked for to the closed months that can be told: whole months, because shorter spans would give small
// counts away by what they differ in.
import type { ClosedMonths } from './ports.ts';
import { changed, type Query, type TimeGrouping, timeGrouping } from './query.ts';

/** The months told of. `asked` says how they differ from what was asked for. */
export interface ToldMonths {
  months: ClosedMonths;
  asked: /** Just these months. */
    | 'exactly'
    /** No period: the latest closed month. */
    | 'latest'
    /** A part of what was asked for is not closed yet. */
    | 'shortened'
    /** None or not all of it is in the data. */
    | 'beforeData';
}

/** A period that cannot be told of; `nearest` are the closed months that come nearest to days within months, or to what is not closed yet. */
export type NoPeriod =
  | { impossible: 'future' | 'beforeData' | 'backwards' }
  | { impossible: 'onlyMonths' | 'notYet'; nearest: ClosedMonths };

const monthOf = (day: string) => day.slice(0, 7);

/** The closed months for a question asked on a day. */
export function periodOf(query: Query, closed: ClosedMonths, today: Temporal.PlainDate): ToldMonths | NoPeriod {
  const from = query.from ?? query.to;
  const to = query.to ?? (query.from === undefined ? undefined : today.toString());
  const by = timeGrouping(query);
  if (from === undefined || to === undefined)
    return { months: by === null ? { first: closed.last, last: closed.last } : spanFor(by, closed), asked: 'latest' };
  if (from > today.toString()) return { impossible: 'future' };
  if (to < from) return { impossible: 'backwards' };
  if (monthOf(to) < closed.first) return { impossible: 'beforeData' };
  if (monthOf(from) > closed.last) return { impossible: 'notYet', nearest: { first: closed.last, last: closed.last } };
  const first = monthOf(from) < closed.first ? closed.first : monthOf(from);
  const last = monthOf(to) > closed.last ? closed.last : monthOf(to);
  const isWhole = (from === startOf(monthOf(from)) || from === to) && to === endOf(monthOf(to));
  const isShortened = last !== monthOf(to) || to === today.toString();
  if (!isWhole && !isShortened) return { impossible: 'onlyMonths', nearest: { first, last } };
  const asked = first !== monthOf(from) ? 'beforeData' : last !== monthOf(to) ? 'shortened' : 'exactly';
  return { months: { first, last }, asked };
}

/** The months to compare with: the ones just before, the same ones a year earlier, or those that are named. */
export function comparedWith({ first, last }: ClosedMonths, by: NonNullable<Query['compareTo']>): ClosedMonths {
  if (typeof by !== 'string') return { first: monthOf(by.from), last: monthOf(by.to) };
  const back = by === 'samePeriodLastYear' ? 12 : monthsOf({ first, last }).length;
  return { first: moved(first, -back), last: moved(last, -back) };
}

/** The question for as many months right before those told of, or right after them. */
export function besideMonths(query: Query, { first, last }: ClosedMonths, side: 'earlier' | 'later'): Query {
  const by = monthsOf({ first, last }).length * (side === 'earlier' ? -1 : 1);
  return changed(query, { from: startOf(moved(first, by)), to: endOf(moved(last, by)) });
}

/** The months that are told over time where no period was said: a year of months, two of quarters, all of years. */
export function spanFor(by: TimeGrouping, { first, last }: ClosedMonths): ClosedMonths {
  const start = {
    month: moved(last, -11),
    quarter: `${Number(last.slice(0, 4)) - 1}-01`,
    tertial: `${Number(last.slice(0, 4)) - 1}-01`,
    halfYear: `${Number(last.slice(0, 4)) - 1}-01`,
    year: first,
  }[by];
  return { first: start < first ? first : start, last };
}

/** Every month of a span, first and last included. */
export function monthsOf({ first, last }: ClosedMonths): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = moved(month, 1)) months.push(month);
  return months;
}

/** A month so many months later. */
export function moved(month: string, by: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months: by }).toString();
}

/** The first day of a month, ISO. */
export function startOf(month: string): string {
  return `${month}-01`;
}

/** The last day of a month, ISO. */
export function endOf(month: string): string {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return `${month}-${daysInMonth}`;
}

/** A question for the months of its period; of a single month, for the twelve that end with it. */
export function overMonths(query: Query, { first, last }: ClosedMonths): Query {
  const from = first === last ? moved(last, -11) : first;
  return changed(query, { groupBy: 'month', from: startOf(from), to: endOf(last), compareTo: undefined });
}
