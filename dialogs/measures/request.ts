// What is asked for in a look-up of measures, as it is read from a message, kept between two messages and carried by buttons.
import { z } from 'zod';
import { emptyQuery, type MeasureQuery } from '../../knowledge/catalogue/measure-search.ts';
import { agesShape, audiences, measureTypes, statuses } from '../../knowledge/catalogue/measures.ts';

/** What is looked for, as it is put in words; `district` and `jobbtorg` are names. */
export interface MeasuresSought extends MeasureQuery {
  jobbtorg: string | null;
}

/** A look-up: the query, the jobbtorg asked about, measures asked for by name, and the one group to show. */
export interface MeasureRequest extends MeasuresSought {
  /** Ids of measures. */
  named: string[];
  group: string | null;
}

export const emptyRequest: MeasureRequest = { ...emptyQuery, jobbtorg: null, named: [], group: null };

/** What a button carries of a request: only what it says, because cards may not be large. */
export function carried(request: MeasureRequest): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(request).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== null)),
  );
}

const name = z.string().min(1).max(100).nullable().catch(null);
/** Reads a request with suspicion: what is not known counts as not said. */
export const requestShape = z.object({
  district: name,
  alsoIn: z.array(z.string().min(1).max(100)).max(4).catch([]),
  audience: z.enum(audiences).nullable().catch(null),
  type: z.enum(measureTypes).nullable().catch(null),
  provider: name,
  status: z.enum(statuses).nullable().catch(null),
  ages: agesShape.nullable().catch(null),
  isForMan: z.literal(true).nullable().catch(null),
  jobbtorg: name,
  named: z.array(z.string().max(10)).max(60).catch([]),
  group: name,
});

/** Whether nothing is asked for. */
export function asksNothing(request: MeasureRequest): boolean {
  return Object.keys(carried(request)).length === 0;
}

/** The request as it is put in words; `district` is the name to show. */
export function sought(request: MeasureRequest, district: string | null = request.district): MeasuresSought {
  const { alsoIn, audience, type, provider, status, ages, isForMan, jobbtorg } = request;
  return { district, alsoIn, audience, type, provider, status, ages, isForMan, jobbtorg };
}
