// What a person can be told about figures, as one list to be filled once per language.
import type { MetricName } from '../../knowledge/catalogue/metrics.ts';
import type { Refusal } from '../access/figures.ts';
import type { Figure } from './figures.ts';
import type { Period } from './period.ts';
import type { ClosedMonths } from './ports.ts';
import type { Filters, Grouping } from './query.ts';

export interface StatisticsWording {
  /** A number with its unit: persons, a share, days; how a hidden one is told. */
  value(figure: Figure, kind: 'count' | 'stock' | 'share' | 'mean'): string;
  /** The sentence with the figure, quotable. `where` and `when` come from the two below. */
  sentence(metric: MetricName, figure: Figure, where: string, when: string, lastDays: boolean): string;
  /** What stands before the caseload of coaches, who are told of in the order of their names. */
  coachesByName(where: string, when: string): string;
  /** Says that the figures of coaches rank nobody. */
  notRanked: string;
  /** The row of cases that no coach of the unit has. */
  withoutCoach: string;
  /** Says that a unit's figure is given where figures of coaches were asked for. */
  unitInstead: string;
  /** The highest and the lowest of the figures that are shown. */
  ends(highest: string, lowest: string): string;
  /** The change against what it is compared with, as a sentence of its own. */
  compared(figure: Figure, before: Figure, kind: 'count' | 'stock' | 'share' | 'mean', when: string): string;
  where(filters: Filters): string;
  when(months: ClosedMonths, lastDay: boolean): string;
  month(month: string): string;
  title(name: string, groupBy: Grouping | undefined, where: string): string;
  grouping: Record<Grouping, string>;
  key(groupBy: Grouping | undefined, key: string): string;
  wholeCity: string;
  column: { value: string; base: string; before: string };
  hidden: string;
  /** Why some figures are hidden. */
  hiddenNote(names: string[]): string;
  /** How the months told of differ from what was asked for. */
  asked(asked: Period['asked'], months: ClosedMonths): string | null;
  lastDaysNote: string;
  onlyOwnUnit(unit: string): string;
  assumedUnit(unit: string): string;
  particulars: { counted: string; period: string; base: string; missing: string; asOf: string; source: string };
  baseOf(base: number, says: string): string;
  missingOf(missing: number): string;
  closedOn(last: string): string;
  own(source: boolean): string;
  /** The exact number of a person's own queue. */
  ownQueue(metric: MetricName, count: number, where: string | null, day: string): string;
  ownQueueNote: string;
  actions: {
    byMonth: string;
    by(grouping: Grouping): string;
    onlyYoung: string;
    lastYear: string;
    asTable: string;
    asChart: string;
    file: string;
    subscribe: string;
    end: string;
  };
  refusals: {
    otherUnit(own: string): string;
    districtTotalsOnly(own: string): string;
    ownQueueOnly: string;
    noUnit: string;
    ownCoachesOnly(own: string): string;
    noCoaches: string;
    shared: string;
    file: string;
  };
  /** Questions that may be asked instead of a refused one. */
  instead(refusal: Refusal): string[];
  noAnswer: {
    future: string;
    beforeData: string;
    backwards: string;
    noData: string;
    tooFine: string;
    unknownUnit(typed: string, near: string[]): string;
    gone: string;
  };
  /** Stands before how many cases were closed, where it was asked to what. */
  notByReason: string;
  /** The metrics with an example each, for a word that is none. */
  whichMetric: string;
  examples: Record<MetricName, string>;
  definition(name: string): string;
  report: {
    title(month: string): string;
    text: string;
    columns: [string, string, string, string, string];
    total: string;
    byGroup: string;
  };
  subscribed(weekday: number, time: string, first: Temporal.ZonedDateTime): string;
  subscriptions: {
    title: string;
    none: string;
    /** Stands before why a figure that was subscribed to is not told. */
    refused: string;
    line(title: string, weekday: number, time: string): string;
  };
  unsubscribed: string;
  /** Heads of the columns of the file. */
  file: { key: string; value: string; base: string; hidden: string; from: string; to: string; name: string };
}
