// Reads a question for figures: which metric, by what, of whom, for which period, compared with what.

import { compileCues } from '../cues.ts';
import { fold, words } from '../fold.ts';
import type { Awaited } from '../learned/labels.ts';
import { correctSpelling, createSpeller } from '../spelling.ts';
import {
  englishBareCountCues,
  englishChangedDivisionLeads,
  englishChannelCues,
  englishCountCues,
  englishDivisionLeads,
  englishFigureWords,
  englishGroupByCues,
  englishGroupCues,
  englishMetricCues,
  englishTrendCues,
  englishWonderCues,
} from '../words/english-statistics-cues.ts';
import {
  addressCues,
  ageCues,
  averageCues,
  bareCountCues,
  betweenEach,
  changedDivisionLeads,
  channelCues,
  countCues,
  divisionLeads,
  figureWords,
  groupByCues,
  groupCues,
  metricCues,
  notFigureWords,
  trendCues,
  wonderCues,
} from '../words/swedish-statistics-cues.ts';
import { readCaseHolder } from './coach-name.ts';
import { countOffices } from './offices.ts';
import { withoutRejected } from './rejected.ts';
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
const leads = `${divisionLeads}|${englishDivisionLeads}`;
const groupings = groupByCues.map(([name, swedish]) => {
  const english = englishGroupByCues[name] ?? swedish;
  const noun = `(${swedish.noun}|${english.noun})`;
  return {
    name,
    pattern: compileCues([`(${leads}) ${noun}`, `${noun} (${betweenEach}|by) ${noun}`, swedish.wide, english.wide]),
    /** In a short word after a figure. */
    changed: compileCues([`(${changedDivisionLeads}|${englishChangedDivisionLeads}) ${noun}`]),
  };
});
const enrolledByName = compileCues(['inskriv*|enrolled']);
const bareCount = compileCues([bareCountCues, englishBareCountCues]);
const average = compileCues([averageCues]);
const groups = compile(groupCues, englishGroupCues);
const ages = compile(ageCues);
const channels = compile(channelCues, englishChannelCues);
const trend = compileCues([trendCues, englishTrendCues]);

const correctFigureWord = createSpeller(
  fold(`${figureWords} ${englishFigureWords}`).split(' '),
  fold(notFigureWords).split(' '),
);
const wonders = compileCues([wonderCues, englishWonderCues]);
const counts = compileCues([countCues, englishCountCues]);

/**
 * Reads a question for figures from a message said at a moment in Stockholm. Any text is accepted. `awaits` is what an open question for
 * figures waits for: beside one a few words change only what they name.
 */
export function readStatisticsQuery(
  text: string,
  now: Temporal.PlainDateTime,
  awaits: Awaited | null = null,
): StatisticsQuery {
  const addressed = text.replace(addressCues, '');
  const meant = awaits === null ? addressed : withoutRejected(addressed);
  const plain = ` ${words(correctSpelling(fold(meant)))
    .map(correctFigureWord)
    .join(' ')} `;
  if (awaits === 'shown' && wonders.test(plain)) return nothingStated;
  const { period, compareTo } = readComparison(meant, now, awaits === 'shown');
  const coach = readCaseHolder(meant, awaits === 'coach');
  // Two offices are not one of them: the figures of each are shown.
  const hasOffices = countOffices(meant) > 1;
  const place = hasOffices ? {} : readStatisticsPlace(meant, null);
  const isFollowUp = awaits !== null;
  const { metric, groupBy } = readMeasured(plain, { isFollowUp, hasPlace: Object.keys(place).length > 0, coach });
  const filters: StatisticsFilters = {
    ...(metric === 'returned' && !hasOffices ? readStatisticsPlace(meant, metric) : place),
    ...splitFilters(plain, metric, groupBy),
    ...(coach === null || groupBy === 'coach' ? {} : { coach }),
  };
  return {
    metric,
    groupBy: groupBy ?? (hasOffices ? 'jobbtorg' : null),
    filters,
    from: period?.from ?? null,
    to: period?.to ?? null,
    compareTo,
  };
}

const nothingStated: StatisticsQuery = {
  metric: null,
  groupBy: null,
  filters: {},
  from: null,
  to: null,
  compareTo: null,
};

function named<T extends string>(patterns: { name: T; pattern: RegExp }[], plain: string): T[] {
  return patterns.filter(({ pattern }) => pattern.test(plain)).map(({ name }) => name);
}

interface Beside {
  isFollowUp: boolean;
  hasPlace: boolean;
  coach: string | null;
}

/** What is counted, and by what it is divided. */
function readMeasured(plain: string, { isFollowUp, hasPlace, coach }: Beside) {
  const [said = null] = named(metrics, plain);
  const isCount = counts.test(plain);
  // "And for tripartite?" after a figure is of those who came that way.
  const isOfChannel = said === 'tripartiteMeetings' || (said === 'newlyEnrolled' && named(channels, plain).length > 0);
  const counted = isFollowUp && isOfChannel && !isCount ? null : said;
  const divided = readGrouping(plain, counted, { isFollowUp, hasPlace, coach });
  // The cases that somebody has are a caseload; "how many do we have in Kista", with nothing else counted, are the enrolled.
  const isOfCoach = divided === 'coach' || (coach !== null && (!isFollowUp || isCount));
  const isOpenCases =
    (counted === 'enrolled' && (coach !== null || !enrolledByName.test(plain))) ||
    (counted === null && (!isFollowUp || (coach !== null && isCount)));
  const isOfGroup = hasPlace || named(ages, plain).length > 0 || named(groups, plain).length > 0;
  const isBare = counted === null && !isFollowUp && isOfGroup && bareCount.test(plain);
  const likely = isBare ? 'enrolled' : counted;
  const metric: Metric | null = isOfCoach && isOpenCases ? 'caseload' : likely;
  return { metric, groupBy: metric === 'caseload' && divided === 'coach' && average.test(plain) ? null : divided };
}

function readGrouping(plain: string, metric: Metric | null, { isFollowUp, hasPlace, coach }: Beside): GroupBy | null {
  const [said] = named(groupings, plain);
  if (said !== undefined) return said;
  const isPlain = isFollowUp && metric === null && !hasPlace && coach === null;
  const change = isPlain ? groupings.find(({ changed }) => changed.test(plain)) : undefined;
  if (change !== undefined) return change.name;
  if (named(groups, plain).length > 1) return 'group';
  if (metric !== 'tripartiteMeetings' && named(channels, plain).length > 1) return 'channel';
  return trend.test(plain) ? 'month' : null;
}

function splitFilters(plain: string, metric: Metric | null, groupBy: GroupBy | null): StatisticsFilters {
  const [group] = groupBy === 'group' ? [] : named(groups, plain);
  const [channel] = groupBy === 'channel' || metric === 'tripartiteMeetings' ? [] : named(channels, plain);
  // Outreach is to those of 20 to 29: the figures beside it say no more.
  const [ageGroup] = groupBy === 'ageGroup' || group === 'outreach20to29' ? [] : named(ages, plain);
  return {
    ...(group === undefined ? {} : { group }),
    ...(ageGroup === undefined ? {} : { ageGroup }),
    ...(channel === undefined ? {} : { channel }),
  };
}
