// What is asked for in a look-up of measures, as it is read from a message, kept between two messages and carried by buttons.
import { z } from 'zod';
import { emptyQuery, type MeasureQuery } from '../../knowledge/catalogue/measure-query.ts';
import { agesShape, audiences, measureTypes, situations, statuses } from '../../knowledge/catalogue/measures.ts';
import { type Facts, factsShape } from '../../knowledge/referral/referral-facts.ts';

/** What is looked for, as it is put in words; `district` and `jobbtorg` are names. */
export interface MeasuresSought extends MeasureQuery {
  jobbtorg: string | null;
  /** Only what the district has itself. */
  isOwn: true | null;
}

/** A look-up: the query, the jobbtorg asked about, measures asked for by name, and the one group to show. */
export interface MeasureRequest extends MeasuresSought {
  /** Ids of measures. */
  named: string[];
  group: string | null;
  /** What was told of the person, for a check of the referral. */
  facts: Facts;
}

export const emptyRequest: MeasureRequest = {
  ...emptyQuery,
  jobbtorg: null,
  isOwn: null,
  named: [],
  group: null,
  facts: {},
};

/** What a button carries of a request: only what it says, because cards may not be large. */
export function carried(request: MeasureRequest): Record<string, unknown> {
  const isSaid = (value: unknown) =>
    Array.isArray(value)
      ? value.length > 0
      : typeof value === 'object' && value !== null
        ? Object.keys(value).length > 0
        : value !== null;
  return Object.fromEntries(Object.entries(request).filter(([, value]) => isSaid(value)));
}

const name = z.string().min(1).max(100).nullable().catch(null);
const names = z.array(z.string().min(1).max(100)).max(10).catch([]);
const ids = z.array(z.string().max(10)).max(60).catch([]);
const yes = z.literal(true).nullable().catch(null);
const some = <T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).max(20).catch([]);
/** Reads a request with suspicion: what is not known counts as not said. */
export const requestShape = z.object({
  district: name,
  alsoIn: z.array(z.string().min(1).max(100)).max(4).catch([]),
  audiences: some(audiences),
  situations: some(situations),
  types: some(measureTypes),
  providers: names,
  isExternal: yes,
  statuses: some(statuses),
  isWithoutReferral: yes,
  ages: agesShape.nullable().catch(null),
  isForMan: yes,
  hasContact: yes,
  withoutAudiences: some(audiences),
  withoutTypes: some(measureTypes),
  without: ids,
  preferred: ids,
  jobbtorg: name,
  isOwn: yes,
  named: ids,
  group: name,
  facts: factsShape.catch({}),
});

/** The parts of a request that tell of a person, a kind or a way, and of no place and no one measure. */
export function narrowing({ district, alsoIn, jobbtorg, isOwn, named, group, facts, ...others }: MeasureRequest) {
  return others;
}

/** Whether nothing is asked for. */
export function asksNothing(request: MeasureRequest): boolean {
  return Object.keys(carried({ ...request, facts: {} })).length === 0;
}

/** Whether nothing but a place or names is asked for. */
export function isUnnarrowed(request: MeasureRequest): boolean {
  return asksNothing({ ...emptyRequest, ...narrowing(request) });
}

/** The request as it is put in words; `district` is the name to show. */
export function sought(request: MeasureRequest, district: string | null = request.district): MeasuresSought {
  const { named, group, facts, ...asked } = request;
  return { ...asked, district };
}
