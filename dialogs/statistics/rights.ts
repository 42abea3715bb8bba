// Who may ask for which figures: read off the role at every question and every click.
import type { Caller } from '../caller.ts';
import type { OwnQueue } from './ports.ts';
import { type Query, withFilter } from './query.ts';

/** Why somebody may not have a figure. */
export type Refusal =
  /** A manager or caseworker asks for a unit that is not theirs. */
  | { why: 'otherUnit'; own: string }
  /** A caseworker asks for more than the district's totals. */
  | { why: 'districtTotalsOnly'; own: string }
  /** A coach asks for more than the own queue. */
  | { why: 'ownQueueOnly' }
  /** The directory names no district for the caseworker. */
  | { why: 'noUnit' };

export type Permission =
  | {
      kind: 'published';
      query: Query;
      /** The only unit whose row may be shown of a division by units; null for all. */
      onlyUnit: string | null;
      /** Filled in because nothing else was said. */
      assumedUnit: string | null;
    }
  | { kind: 'own'; query: Query; queue: OwnQueue }
  | { kind: 'refused'; refusal: Refusal };

/** What of a question a person may have. */
export function permit(caller: Caller, query: Query): Permission {
  switch (caller.role) {
    case 'manager':
      return permitManager(caller, query);
    case 'coach':
      return permitCoach(caller, query);
    case 'caseworker':
      return permitCaseworker(caller, query);
  }
}

/** Metrics that are somebody's queue, and may be opened case by case. */
const queues = new Set<Query['metric']>(['overdueJobPlans', 'caseload', 'tripartiteMeetings']);

function permitManager(caller: Caller, query: Query): Permission {
  const { jobbtorg, district } = query.filters ?? {};
  const unit = caller.jobbtorg ?? caller.district;
  if (unit === null) return { kind: 'published', query, onlyUnit: null, assumedUnit: null };
  const kind = caller.jobbtorg === null ? 'district' : 'jobbtorg';
  const asked = kind === 'jobbtorg' ? jobbtorg : district;
  const other = kind === 'jobbtorg' ? district : jobbtorg;
  const divides = query.groupBy === 'jobbtorg' || query.groupBy === 'district' ? query.groupBy : null;
  if (other !== undefined || (asked !== undefined && asked !== unit) || (divides !== null && divides !== kind))
    return { kind: 'refused', refusal: { why: 'otherUnit', own: unit } };
  const isPlain = query.groupBy === undefined && Object.keys(query.filters ?? {}).every((name) => name === kind);
  if (query.metric === 'overdueJobPlans' && kind === 'jobbtorg' && isPlain && query.from === undefined)
    return { kind: 'own', query: withFilter(query, { jobbtorg: unit }), queue: { jobbtorg: unit } };
  // "We" is the own unit; divided by units it is the own row beside the total.
  const isCoaches = query.metric === 'caseload' || query.groupBy === 'coach';
  const isWhole = query.filters === undefined && (query.groupBy === undefined || query.groupBy === 'month');
  const assume = asked === undefined && (isCoaches || isWhole);
  return {
    kind: 'published',
    query: assume ? withFilter(query, { [kind]: unit }) : query,
    onlyUnit: divides === null ? null : unit,
    assumedUnit: assume ? unit : null,
  };
}

function permitCoach(caller: Caller, query: Query): Permission {
  const { coach, ...others } = query.filters ?? {};
  const isOwn = coach === undefined || caller.staffId === coach || isNameOf(caller.name, coach);
  const isPlain = Object.keys(others).length === 0 && query.groupBy === undefined;
  const metric = query.metric === 'enrolled' ? 'caseload' : query.metric;
  return queues.has(metric) && isOwn && isPlain
    ? { kind: 'own', query: { ...query, metric }, queue: { coach: caller.staffId } }
    : { kind: 'refused', refusal: { why: 'ownQueueOnly' } };
}

function permitCaseworker(caller: Caller, query: Query): Permission {
  const own = caller.district;
  if (own === null) return { kind: 'refused', refusal: { why: 'noUnit' } };
  const { district, ...others } = query.filters ?? {};
  if (district !== undefined && district !== own) return { kind: 'refused', refusal: { why: 'otherUnit', own } };
  const isTotal = Object.keys(others).length === 0 && (query.groupBy === undefined || query.groupBy === 'month');
  if (!isTotal || query.metric === 'caseload') return { kind: 'refused', refusal: { why: 'districtTotalsOnly', own } };
  return {
    kind: 'published',
    query: withFilter(query, { district: own }),
    onlyUnit: null,
    assumedUnit: district === undefined ? own : null,
  };
}

/** Whether what was typed is a name, or the first or last part of it. */
export function isNameOf(name: string, typed: string): boolean {
  const words = name.toLocaleLowerCase('sv').split(/\s+/);
  const said = typed.toLocaleLowerCase('sv').trim();
  return words.includes(said) || words.join(' ') === said;
}
