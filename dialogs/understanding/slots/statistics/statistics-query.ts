// Reads a question for figures: which metric, by what, of whom, for which period, compared with what.

import { compileCues } from '../../cues.ts';
import { fold, words } from '../../fold.ts';
import type { Awaited } from '../../learned/labels.ts';
import { correctSpelling, createSpeller } from '../../spelling.ts';
import {
  type AgeGroup,
  type Channel,
  type Group,
  type GroupBy,
  type Metric,
  statisticsWords,
} from '../../words/statistics-words.ts';
import { readCaseHolder } from '../coach-name.ts';
import { readOffices } from '../offices.ts';
import { takePlaces } from '../places.ts';
import { withoutRejected } from '../rejected.ts';
import { type Compared, readComparison } from './statistics-comparison.ts';
import { readStatisticsPlace } from './statistics-place.ts';

export type { AgeGroup, Channel, Group, GroupBy, Metric };

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

function compile<T extends string>(meanings: readonly { means: T; cues: string }[]) {
  return meanings.map(({ means, cues }) => ({ name: means, pattern: compileCues([cues]) }));
}

const metrics = compile(statisticsWords.metrics);
const { divisionLeads, betweenEach, addedDivisionLeads, changedDivisionLeads } = statisticsWords;
const groupings = statisticsWords.divisions.map(({ by, noun, wide }) => ({
  name: by,
  pattern: compileCues([`(${divisionLeads}) (${noun})`, `(${noun}) (${betweenEach}) (${noun})`, wide]),
  /** After another one. */
  added: compileCues([`(${addedDivisionLeads}) (${noun})`]),
  /** In a short word after a figure. */
  changed: compileCues([`(${changedDivisionLeads}) (${noun})`]),
}));
const enrolledByName = compileCues([statisticsWords.enrolledByName]);
const bareCount = compileCues([statisticsWords.bareCount]);
const average = compileCues([statisticsWords.average]);
const groups = compile(statisticsWords.groups);
const ages = compile(statisticsWords.ages);
const channels = compile(statisticsWords.channels);
const trend = compileCues([statisticsWords.trend]);
const { greetings } = statisticsWords;
const address = new RegExp(`^\\s*(?:(?:${greetings})[ ,!]+)+trepart\\b[ ,.!:-]*|^\\s*trepart *[,!:]\\s*`, 'iu');

const correctFigureWord = createSpeller(
  statisticsWords.figureWords.map(fold),
  statisticsWords.notFigureWords.map(fold),
);
const wonders = compileCues([statisticsWords.wonders]);
const counts = compileCues([statisticsWords.counts]);

/**
 * Reads a question for figures from a message said at a moment in Stockholm. Any text is accepted. `awaits` is what an open question for
 * figures waits for: beside one a few words change only what they name.
 */
export function readStatisticsQuery(
  text: string,
  now: Temporal.PlainDateTime,
  awaits: Awaited | null = null,
): StatisticsQuery {
  const addressed = text.replace(address, '');
  const meant = awaits === null ? addressed : withoutRejected(addressed);
  const plain = plainOf(meant);
  if (awaits === 'shown' && wonders.test(plain)) return nothingStated;
  const { period, compareTo, by } = readComparison(meant, now, awaits === 'shown');
  const coach = readCaseHolder(meant, awaits === 'coach');
  // Two offices or districts are not one of them: the figures of each are shown.
  const hasOffices = readOffices(meant).length > 1;
  const hasDistricts = !hasOffices && takePlaces(correctSpelling(fold(meant))).districts.length > 1;
  const place = hasOffices || hasDistricts ? {} : readStatisticsPlace(meant, null);
  const isFollowUp = awaits !== null;
  const { metric, groupBy } = readMeasured(plain, { isFollowUp, hasPlace: Object.keys(place).length > 0, coach });
  const filters: StatisticsFilters = {
    ...(metric === 'returned' && !hasOffices && !hasDistricts ? readStatisticsPlace(meant, metric) : place),
    ...splitFilters(plain, metric, groupBy),
    ...(coach === null || groupBy === 'coach' ? {} : { coach }),
  };
  return {
    metric,
    groupBy: groupBy ?? by ?? (hasOffices ? 'jobbtorg' : hasDistricts ? 'district' : null),
    filters,
    from: period?.from ?? null,
    to: period?.to ?? null,
    compareTo,
  };
}

const readers = [
  ...[...metrics, ...groups, ...ages, ...channels].map(({ pattern }) => pattern),
  ...groupings.map(({ pattern }) => pattern),
  average,
  trend,
].map((pattern) => new RegExp(pattern, 'g'));

const nothingStated: StatisticsQuery = {
  metric: null,
  groupBy: null,
  filters: {},
  from: null,
  to: null,
  compareTo: null,
};

/** Everything that a message says of the values by which figures are divided, without what it says of them. */
export function readSplits(text: string): { group: Group[]; ageGroup: AgeGroup[]; channel: Channel[] } {
  const plain = plainOf(text);
  return { group: named(groups, plain), ageGroup: named(ages, plain), channel: named(channels, plain) };
}

/** By what a message asks to divide figures, in so many words: "per jobbtorg och grupp" by both. */
export function readDivisions(text: string): GroupBy[] {
  const plain = plainOf(text);
  const said = named(groupings, plain);
  const added = groupings.filter(({ added: pattern }) => pattern.test(plain)).map(({ name }) => name);
  return said.length === 0 ? [] : [...new Set([...said, ...added])];
}

const everyMetric = metrics.map(({ name, pattern }) => ({ name, pattern: new RegExp(pattern, 'g') }));

/** The metrics that a message names, each by words of its own, in the order in which they stand. */
export function readMetrics(text: string): Metric[] {
  const plain = plainOf(text);
  const found: { name: Metric; start: number; end: number }[] = [];
  for (const { name, pattern } of everyMetric)
    for (const { 0: said, index } of plain.matchAll(pattern)) {
      const [start, end] = [index, index + said.length];
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ name, start, end });
    }
  return [...new Set(found.sort((one, other) => one.start - other.start).map(({ name }) => name))];
}

/** The text with everything that a reader of figures knows as the word `#figure`. */
export function takeFigureWords(text: string): string {
  return readers.reduce((plain, pattern) => plain.replace(pattern, ' #figure '), plainOf(text));
}

function plainOf(text: string): string {
  const said = words(correctSpelling(fold(text))).map(correctFigureWord);
  return ` ${said.join(' ')} `;
}

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
