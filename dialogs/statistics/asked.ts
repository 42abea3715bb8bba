// What a message wants done with a figure beside its slots: some values and not others, ages, shares, an order; for questions and for
// short words after a figure. Long, since the parts of one message are read with a view to each other.
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import { fold } from '../understanding/fold.ts';
import { officesFor, readOffices } from '../understanding/slots/offices.ts';
import { takePlaces } from '../understanding/slots/places.ts';
import { readDivisions, readMetrics, readSplits } from '../understanding/slots/statistics/statistics-query.ts';
import { type UnreadKind, unreadKindOf } from '../understanding/slots/unread-filters.ts';
import { restOf } from '../understanding/slots/unread-rest.ts';
import { ageGroupsOf } from './age-bounds.ts';
import {
  type Among,
  changed,
  type Grouping,
  type Query,
  timeGrouping,
  withAmong,
  withFilter,
  withUnread,
} from './query.ts';
import * as cues from './words/swedish-statistics-cues.ts';

/** What is asked for beside the slots. */
export interface Asked {
  /** The words without what is to be left out, for the slots to be read from. */
  text: string;
  among: readonly Among[];
  /** Added up, though several values are named. */
  together: boolean;
  share: boolean;
  order: { order: 'most' | 'least'; top?: number | undefined; by: Grouping | null; isJudged: boolean } | null;
  /** What narrows and cannot be applied, by its kind and as it was written. */
  unread: UnreadKind[];
  said: string[];
  /** The age groups that what was said of age touches, where they do not fit. */
  nearAges: Among | null;
  /** By what is put in order where nothing says so; undefined beside a figure that is not divided. */
  orderedBy: Grouping | undefined;
  /** Something that was over within some time. */
  isWithinTime: boolean;
  /** Something is to be left out, and what is not read. */
  leavesOut: boolean;
}

/** Reads a message said at a moment in Stockholm; `unread` is what the slots left unread of it, and a follow-up a short word after a figure. */
export function readAsked(
  text: string,
  unread: readonly string[],
  now: Temporal.PlainDateTime,
  isFollowUp = false,
): Asked {
  const out = leftOut(text);
  const kept = out === null ? text : out.rest;
  const ages = unread.filter((said) => unreadKindOf(said) === 'age').map((said) => ageGroupsOf(fold(said)));
  const written = agesWritten(fold(kept));
  const ranges = ages.filter((each) => each !== null);
  const [range] = ranges;
  const only = written ?? (ranges.length === 1 ? range : undefined);
  const exact = only?.exact === true ? only.groups : null;
  const named = unread.filter((said) => exact === null || unreadKindOf(said) !== 'age');
  const isNamed = written === null || exact !== null || ages.length > 0;
  const listed = isNamed ? named : [...named, ...written.said];
  const rest = listed.length > 0 ? [] : asking(kept).flatMap((part) => [...restOf(part, now), ...timesIn(part)]);
  const near: string[] = [written, ...ages].flatMap((each) => each?.groups ?? []);
  if (near.length === 0 && ages.length > 0)
    near.push(...(cues.oldPeople.test(fold(kept)) ? (['55+'] as const) : (['16-19', '20-29'] as const)));
  return {
    // "16-29 i oktober" is no stretch of days.
    text: written === null ? kept : written.said.reduce((rest, said) => rest.replace(said, ' '), fold(kept)),
    among: [
      ...(out?.among == null ? [] : [out.among]),
      ...[placesIn(kept), exact === null ? valuesIn(kept) : { by: 'ageGroup' as const, keys: exact }].filter(
        (each) => each !== null,
      ),
    ],
    together: cues.together.test(fold(kept)),
    share: asksShare(fold(kept)),
    order: orderIn(fold(kept)),
    unread: [...listed.map(unreadKindOf), ...rest.map(() => 'other' as const)],
    said: [...listed, ...rest],
    nearAges: exact !== null || near.length === 0 ? null : { by: 'ageGroup', keys: [...new Set(near)] },
    orderedBy: isFollowUp ? undefined : 'jobbtorg',
    isWithinTime: cues.withinTime.test(fold(kept)),
    leavesOut: out !== null && out.among === null,
  };
}

/** Days of the week, hours and ways of meeting, which no figure is divided by. */
function timesIn(part: string): string[] {
  const said = cues.ofWeek.exec(fold(part));
  return said === null ? [] : [said[0]];
}

/** A message of no more letters is read whole; of a longer one the sentences that ask for figures, where they are short. */
const longestRead = 100;

function asking(text: string): string[] {
  const parts = text.length <= longestRead ? [text] : text.split(/(?<=[.!?])\s+|\n+/);
  return parts.filter((part) => part.length <= longestRead && readMetrics(part).length > 0);
}

/** A question as the rest of its message asks for it. */
export function withAsked(query: Query, asked: Asked): Query {
  const { order } = asked;
  const unread = new Set<UnreadKind>(asked.unread);
  let next = query;
  for (const among of asked.among) {
    const [only] = among.keys;
    const isOne = among.keys.length === 1 && among.except !== true && only !== undefined;
    // A figure is of several values of one division only.
    if (!isOne && next.among !== undefined && next !== query) unread.add(among.by === 'ageGroup' ? 'age' : 'other');
    else next = isOne ? withFilter(next, { [among.by]: only }) : withValues(next, among, asked.together);
  }
  if (asked.share && !isRatio(next)) next = changed(next, { share: true });
  const ordered = order === null ? undefined : (next.groupBy ?? order.by ?? asked.orderedBy);
  if (order !== null && ordered !== undefined) {
    const isTurned = order.isJudged && lowIsGood.has(next.metric);
    const direction = isTurned ? (order.order === 'most' ? 'least' : 'most') : order.order;
    next = changed(next, { order: direction, top: order.top, groupBy: ordered });
  }
  if (asked.isWithinTime && !limited.has(next.metric)) unread.add('duration');
  // Whose cases are asked for is read as a name.
  if (next.filters?.coach !== undefined) unread.delete('other');
  return withUnread(next, [...unread]);
}

/** The question of several values: side by side, or added up where they are one group of people or are wanted together. */
function withValues(query: Query, among: Among, together: boolean): Query {
  const next = withAmong(query, among);
  const isSum = among.except === true || among.keys.length === 1 || isJoined(among) || together;
  if (!isSum && timeGrouping(next) === null) return changed(next, { groupBy: among.by });
  const isDividedBySum = next.groupBy === among.by && among.except !== true && isSum;
  return isDividedBySum ? changed(next, { groupBy: undefined }) : next;
}

/** These have a limit of time in what they count. */
const limited: ReadonlySet<Query['metric']> = new Set(['jobPlanOnTime', 'overdueJobPlans', 'selfSupporting6m']);

/** Of these the fewest are the best. */
const lowIsGood: ReadonlySet<Query['metric']> = new Set(['noShows', 'overdueJobPlans', 'returned', 'enrolmentDays']);

/** Ages in a row are one group of people, and no two to be laid side by side. */
function isJoined({ by, keys }: Among): boolean {
  return by === 'ageGroup' && keys.length > 1;
}

function isRatio({ metric }: Pick<Query, 'metric'>): boolean {
  const { kind } = shippedMetrics().metrics[metric];
  return kind === 'share' || kind === 'mean';
}

function asksShare(folded: string): boolean {
  return cues.change.test(folded) ? cues.sureShare.test(folded) : cues.share.test(folded);
}

function leftOut(text: string): { among: Among | null; rest: string } | null {
  const folded = fold(text);
  const found = cues.leavesOut.exec(folded) ?? notSplit(folded);
  if (found === null) return null;
  const after = folded.slice(found.index + found[0].length);
  const [tail = ''] = cues.tailOfLeftOut.exec(after) ?? [];
  const among = placesIn(tail, 1) ?? valuesIn(tail, 1);
  const rest = `${folded.slice(0, found.index)} ${after.slice(tail.length)}`;
  const further = leftOut(rest);
  if (further === null) return { among: among === null ? null : { ...among, except: true }, rest };
  // What is left out is of one division.
  const isOne = among !== null && further.among?.by === among.by;
  const keys = [...new Set([...(among?.keys ?? []), ...(further.among?.keys ?? [])])];
  return { among: isOne ? { by: among.by, keys, except: true } : null, rest: further.rest };
}

/** "Inte via gruppinfo": a denial right before a value of a division. */
function notSplit(folded: string): RegExpExecArray | null {
  const found = cues.notBefore.exec(folded);
  if (found === null) return null;
  const [tail = ''] = cues.tailOfLeftOut.exec(folded.slice(found.index + found[0].length)) ?? [];
  return valuesIn(tail, 1) === null ? null : found;
}

/** Several jobbtorg or districts by name; null for fewer than `least`. */
function placesIn(text: string, least = 2): Among | null {
  const folded = fold(text);
  const groups = [
    ...(cues.youthOffices.test(folded) ? officesFor(true) : []),
    ...(cues.adultOffices.test(folded) ? officesFor(false) : []),
  ];
  if (groups.length > 0) return { by: 'jobbtorg', keys: groups };
  const offices = readOffices(text);
  const { districts } = takePlaces(folded);
  const isOfDistricts = districts.length >= 2 && offices.length < districts.length;
  if (isOfDistricts) return { by: 'district', keys: districts };
  if (offices.length >= least) return { by: 'jobbtorg', keys: offices };
  return districts.length >= least ? { by: 'district', keys: districts } : null;
}

/** Several values of one other division; null for fewer than `least`. */
function valuesIn(text: string, least = 2): Among | null {
  const splits = readSplits(text);
  for (const by of ['ageGroup', 'group', 'channel'] as const)
    if (splits[by].length >= least && (by !== 'channel' || !cues.ofMeetings.test(fold(text)) || least === 1))
      return { by, keys: [...splits[by]] };
  return null;
}

/** Ages as they are written, which may look like days or like a word alone: "16-29", "18-24 i oktober", "30-54 och 55+". */
function agesWritten(folded: string): { said: string[]; groups: string[]; exact: boolean } | null {
  const pairs = [...folded.matchAll(cues.agesWritten)].map(
    ([said, from, to]) => [said, ageGroupsOf(`${from} ${to}`)] as const,
  );
  const open = [...folded.matchAll(cues.agesAndOlder)].map(([said, from]) => [said, ageGroupsOf(`${from}+`)] as const);
  const read = [...pairs, ...open];
  if (read.length === 0) return null;
  const groups = [...new Set(read.flatMap(([, ages]) => ages?.groups ?? []))].sort();
  return { said: read.map(([said]) => said), groups, exact: read.every(([, ages]) => ages?.exact === true) };
}

function orderIn(folded: string): Asked['order'] {
  const top = cues.topOf.exec(folded);
  const count = top?.slice(1).find((each) => each !== undefined);
  const [isBest, isWorst] = [cues.best.test(folded), cues.worst.test(folded)];
  const least = cues.least.test(folded) || isWorst;
  const most = cues.most.test(folded) || isBest;
  const isLeast = least && !(cues.surelyMost.test(folded) || isBest);
  if (top === null && !least && !most) return null;
  const by = cues.orderedBy.find(({ says }) => says.test(folded))?.by ?? null;
  return {
    order: isLeast ? 'least' : 'most',
    top: count === undefined ? undefined : numberOf(count),
    by,
    isJudged: isBest || isWorst,
  };
}

function numberOf(said: string): number {
  const place = cues.smallNumbers.indexOf(said);
  return Math.min(20, Math.max(1, place === -1 ? Number(said) : place));
}

/** The metrics that a message asks for one beside the other: "nyinskrivna och avslutade". */
export function metricsApart(text: string): Query['metric'][] {
  const parts = text
    .split(cues.besideEachOther)
    .map((part) => (readSplits(part).channel.length > 0 ? null : readMetrics(part)[0]));
  return [...new Set(parts.filter((metric) => metric != null))];
}

/** What keeps a question from being answered as it was asked: two divisions, or two metrics of which one is to be a part of the other. */
export function obstacleIn(text: string, { share }: Asked, { metric }: Query): 'twoDivisions' | 'ofMetric' | null {
  const isPart = share || cues.partOfMetric.test(fold(text));
  if (isPart && !isRatio({ metric }) && readMetrics(text).length > 1) return 'ofMetric';
  const divisions = readDivisions(text).filter((by) => by !== 'coach');
  return divisions.length > 1 && metric !== 'caseload' ? 'twoDivisions' : null;
}
