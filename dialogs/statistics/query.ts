// What is asked for in a question on statistics, as it is understood from a message, kept in the session and carried by buttons.
import { z } from 'zod';
import { metricNames, splitValues } from '../../knowledge/catalogue/metrics.ts';
import type { Caller } from '../caller.ts';
import { type UnreadKind, unreadKinds } from '../understanding/slots/unread-filters.ts';

const name = z.string().trim().min(1).max(100);
const day = z.string().refine((text) => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}, 'it must be a date like 2026-10-31');

const filtersShape = z.strictObject({
  jobbtorg: name.optional(),
  district: name.optional(),
  group: z.enum(splitValues.group).optional(),
  ageGroup: z.enum(splitValues.ageGroup).optional(),
  /** Staff id or a part of the name. */
  coach: name.optional(),
  channel: z.enum(splitValues.channel).optional(),
});

/** Stretches of calendar months by which a figure is told over time. */
export const timeGroupings = ['month', 'quarter', 'tertial', 'halfYear', 'year'] as const;
export type TimeGrouping = (typeof timeGroupings)[number];

/** What a figure can be divided by, in the order of the choices. */
export const groupings = ['jobbtorg', 'district', 'group', 'ageGroup', 'coach', 'channel', ...timeGroupings] as const;

const amongShape = z.strictObject({
  by: z.enum(['jobbtorg', 'district', 'group', 'ageGroup', 'channel']),
  keys: z.array(name).min(1).max(12),
  /** Everybody but these. */
  except: z.literal(true).optional(),
});
export type Among = z.infer<typeof amongShape>;

/** A question; both days are inclusive, and without them the latest closed month is meant. */
export const queryShape = z.strictObject({
  metric: z.enum(metricNames),
  groupBy: z.enum(groupings).optional(),
  filters: filtersShape.optional(),
  from: day.optional(),
  to: day.optional(),
  /** Another stretch of days, both included, where it is not told from the period itself. */
  compareTo: z
    .union([z.enum(['previousPeriod', 'samePeriodLastYear']), z.strictObject({ from: day, to: day })])
    .optional(),
  /** Several values of one division: side by side where the question is divided by it or by time, and otherwise added up. */
  among: amongShape.optional(),
  /** Told as a part of everybody at the same place and time. */
  share: z.literal(true).optional(),
  /** Rows by size, and how many of them. */
  order: z.enum(['most', 'least']).optional(),
  top: z.number().int().min(1).max(20).optional(),
  /** The whole city was asked for in so many words, so that no unit is meant by "we". */
  isWholeCity: z.literal(true).optional(),
  /** What the question was narrowed by and no figure is: the answer says so. */
  unread: z.array(z.enum(unreadKinds)).min(1).max(unreadKinds.length).optional(),
});
export type Query = z.infer<typeof queryShape>;
/** What may be sent again and again: a question, or the monthly report. */
export const standingShape = z.union([queryShape, z.strictObject({ report: z.literal('monthly') })]);
export type Filters = z.infer<typeof filtersShape>;
export type Grouping = (typeof groupings)[number];

/** The division over time of a question; null where it has none. */
export function timeGrouping({ groupBy }: Query): TimeGrouping | null {
  return timeGroupings.find((each) => each === groupBy) ?? null;
}

/** Whether several values are told each by itself, and not added up. */
export function isSideBySide({ among, groupBy }: Query): boolean {
  if (among === undefined || among.except === true) return false;
  return groupBy === among.by || (timeGroupings.some((each) => each === groupBy) && isPlace(among.by));
}

function isPlace(by: string): boolean {
  return by === 'jobbtorg' || by === 'district';
}

/** Whether a question is about some jobbtorg or districts and not about all. */
export function isOfPlace({ filters, among }: Query): boolean {
  return (
    filters?.jobbtorg !== undefined || filters?.district !== undefined || (among !== undefined && isPlace(among.by))
  );
}

/** The question narrowed further by what no figure is narrowed by. */
export function withUnread(query: Query, kinds: readonly UnreadKind[]): Query {
  const unread = unreadKinds.filter((kind) => kinds.includes(kind) || query.unread?.includes(kind));
  return changed(query, { unread });
}

/** The question with some parts changed; `undefined` takes a part out. Age groups say what is to be said of age. */
export function changed(query: Query, change: { [Part in keyof Query]?: Query[Part] | undefined }): Query {
  const next = { ...query, ...change };
  const isByAge = next.filters?.ageGroup !== undefined || next.groupBy === 'ageGroup' || next.among?.by === 'ageGroup';
  const unread = next.unread?.filter((kind) => !(kind === 'age' && isByAge)) ?? [];
  return stated({ ...next, unread: unread.length === 0 ? undefined : unread }) as Query;
}

/** The question with a filter set, or taken out by `undefined`. */
export function withFilter(query: Query, filter: { [Part in keyof Filters]?: Filters[Part] | undefined }): Query {
  const filters = stated({ ...query.filters, ...filter }) as Filters;
  const isPlaced = filters.jobbtorg !== undefined || filters.district !== undefined;
  const { among } = query;
  const isReplaced =
    among !== undefined &&
    Object.keys(filter).some((name) => name === among.by || (isPlace(name) && isPlace(among.by)));
  return changed(query, {
    filters: Object.keys(filters).length === 0 ? undefined : filters,
    ...(isPlaced ? { isWholeCity: undefined } : {}),
    ...(isReplaced ? { among: undefined } : {}),
  });
}

/** The question of several values of one division, in place of one or of others. */
export function withAmong(query: Query, among: Among): Query {
  const isReplaced = (each: string) => each === among.by || (isPlace(each) && isPlace(among.by));
  const filters = Object.entries(query.filters ?? {}).filter(([each]) => !isReplaced(each));
  return changed(query, {
    among,
    filters: filters.length === 0 ? undefined : (Object.fromEntries(filters) as Filters),
    ...(isPlace(among.by) ? { isWholeCity: undefined } : {}),
  });
}

/** Whether a question names a coach or is divided by coach. */
export function isAboutCoach({ groupBy, filters }: Query): boolean {
  return groupBy === 'coach' || filters?.coach !== undefined;
}

/** The question asked of the unit of whoever asks; null where they belong to none. */
export function ofOwnUnit(query: Query, { jobbtorg, district }: Caller): Query | null {
  if (jobbtorg === null && district === null) return null;
  const unit = jobbtorg === null ? { district: district ?? undefined } : { jobbtorg, district: undefined };
  const isByUnit = query.groupBy === 'coach' || query.groupBy === 'jobbtorg' || query.groupBy === 'district';
  const whole = changed(query, { groupBy: isByUnit ? undefined : query.groupBy });
  return withFilter(whole, { jobbtorg: undefined, ...unit, coach: undefined });
}

/** The question asked of the whole city. */
export function ofWholeCity(query: Query): Query {
  return changed(withFilter(query, { jobbtorg: undefined, district: undefined }), { isWholeCity: true });
}

function stated(parts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
