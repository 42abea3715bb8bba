// Reads a question for figures: which metric, by what, of whom, for which period, compared with what.

import { compileCues } from '../cues.ts';
import { fold, words } from '../fold.ts';
import { correctSpelling } from '../spelling.ts';
import {
  englishChannelCues,
  englishGroupByCues,
  englishGroupCues,
  englishMetricCues,
  englishTrendCues,
} from '../words/english-statistics-cues.ts';
import {
  ageCues,
  channelCues,
  groupByCues,
  groupCues,
  metricCues,
  trendCues,
} from '../words/swedish-statistics-cues.ts';
import { readCaseHolder } from './coach-name.ts';
import { type Compared, readComparison } from './statistics-comparison.ts';
import { readStatisticsPlace } from './statistics-place.ts';

/** Names and values as in eval/FORMATS.md section 4. */
export type Metric =
  | 'enrolled'
  | 'newlyEnrolled'
  | 'returned'
  | 'closed'
  | 'enrolmentDays'
  | 'jobPlanOnTime'
  | 'overdueJobPlans'
  | 'noShows'
  | 'tripartiteMeetings'
  | 'caseload'
  | 'selfSupporting6m'
  | 'stockholmsjobb';
export type GroupBy = 'jobbtorg' | 'district' | 'group' | 'ageGroup' | 'coach' | 'month' | 'channel';
export type Group = 'incomeSupport' | 'outreach20to29' | 'other';
export type AgeGroup = '16-19' | '20-29' | '30-54' | '55+';
export type Channel = 'groupInformation' | 'tripartiteMeeting';

export interface StatisticsFilters {
  jobbtorg?: string;
  district?: string;
  group?: Group;
  ageGroup?: AgeGroup;
  coach?: string;
  channel?: Channel;
}

/** A question for figures, as far as a message states one; the rest is null or empty. */
export interface StatisticsQuery {
  metric: Metric | null;
  groupBy: GroupBy | null;
  filters: StatisticsFilters;
  /** Both included; a running period ends today. `from` may be null alone ("until the end of October"). */
  from: Temporal.PlainDate | null;
  to: Temporal.PlainDate | null;
  compareTo: Compared | null;
}

function compile<T extends string>(
  swedish: readonly (readonly [T, string])[],
  english: Partial<Record<T, string>> = {},
) {
  return swedish.map(([name, cues]) => {
    const others = english[name];
    return { name, pattern: compileCues(others === undefined ? [cues] : [cues, others]) };
  });
}

const metrics = compile(metricCues, englishMetricCues);
const groupings = compile(groupByCues, englishGroupByCues);
const groups = compile(groupCues, englishGroupCues);
const ages = compile(ageCues);
const channels = compile(channelCues, englishChannelCues);
const trend = compileCues([trendCues, englishTrendCues]);

/** Reads a question for figures from a message said at a moment in Stockholm. Any text is accepted. */
export function readStatisticsQuery(text: string, now: Temporal.PlainDateTime): StatisticsQuery {
  const plain = ` ${words(correctSpelling(fold(text))).join(' ')} `;
  const { period, compareTo } = readComparison(text, now);
  const named = <T extends string>(patterns: { name: T; pattern: RegExp }[]) =>
    patterns.filter(({ pattern }) => pattern.test(plain)).map(({ name }) => name);
  const coach = readCaseHolder(text);
  const metric = withCoach(named(metrics)[0] ?? null, coach);
  const groupsNamed = named(groups);
  const channelsNamed = metric === 'tripartiteMeetings' ? [] : named(channels);
  const groupBy =
    named(groupings)[0] ??
    (groupsNamed.length > 1 ? 'group' : channelsNamed.length > 1 ? 'channel' : trend.test(plain) ? 'month' : null);
  const [group] = groupBy === 'group' ? [] : groupsNamed;
  const [channel] = groupBy === 'channel' ? [] : channelsNamed;
  // Outreach is to those of 20 to 29: the figures beside it say no more.
  const [ageGroup] = groupBy === 'ageGroup' || group === 'outreach20to29' ? [] : named(ages);
  const filters: StatisticsFilters = {
    ...readStatisticsPlace(text, metric),
    ...(group === undefined ? {} : { group }),
    ...(ageGroup === undefined ? {} : { ageGroup }),
    ...(coach === null || groupBy === 'coach' ? {} : { coach }),
    ...(channel === undefined ? {} : { channel }),
  };
  return { metric, groupBy, filters, from: period?.from ?? null, to: period?.to ?? null, compareTo };
}

/** The cases that somebody has are a caseload. */
function withCoach(metric: Metric | null, coach: string | null): Metric | null {
  return coach !== null && (metric === null || metric === 'enrolled') ? 'caseload' : metric;
}
