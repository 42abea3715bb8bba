// Decides who gets which figures: every question, click, follow-up, report, file and subscription asks here.
import type { Caller } from '../caller.ts';
import type { Coach, OwnQueue } from '../statistics/ports.ts';
import { changed, isOfPlace, type Query, timeGrouping, withFilter } from '../statistics/query.ts';

/** Why somebody may not have a figure. */
export type FigureRefusal =
  /** A manager or caseworker asks for a unit that is not theirs. */
  | { why: 'otherUnit'; own: string }
  /** A caseworker asks for more than the district's totals. */
  | { why: 'districtTotalsOnly'; own: string }
  /** A coach asks for more than the own queue. */
  | { why: 'ownQueueOnly' }
  /** Who looks after what Trepart knows gets no figures. */
  | { why: 'noFiguresForOwners' }
  /** The directory names no district for the caseworker. */
  | { why: 'noUnit' }
  /** The manager of a jobbtorg asks about coaches for more than the caseload of those who work there. */
  | { why: 'ownCoachesOnly'; own: string }
  /** A manager of a district, or with null of the whole city, asks about coaches. */
  | { why: 'noCoaches'; own: string | null };

/** A question that may be answered from the published figures, as it may be answered. */
export interface GrantedFigures {
  kind: 'published';
  query: Query;
  /** The only unit whose row may be shown of a division by units; null for all. */
  onlyUnit: string | null;
  /** Filled in because nothing else was said. */
  assumedUnit: string | null;
  /** The coaches whose caseload may be told, in the order of their names; null where the answer is about no coach. */
  coaches: readonly Coach[] | null;
  /** The units are told of though coaches were asked about. */
  isUnitInstead: boolean;
}

/** What of a question a person may have. */
export type FigureAccess =
  | GrantedFigures
  | { kind: 'own'; query: Query; queue: OwnQueue }
  | { kind: 'refused'; refusal: FigureRefusal };

/** What has to be known beside person and question. */
export interface FigureFacts {
  /** Every coach with access today, each with the jobbtorg of today; needed for questions that are `isAboutCoaches`. */
  coaches: readonly Coach[];
}

/** Whether a granted figure is to be told as one of the whole city: where that was asked for, and where it is of no place. */
export function isToldOfCity(query: Query): boolean {
  const { isWholeCity, groupBy, filters } = query;
  if (isWholeCity === true) return true;
  const isByPlace = groupBy === 'jobbtorg' || groupBy === 'district' || groupBy === 'coach';
  return !isOfPlace(query) && filters?.coach === undefined && !isByPlace;
}

/** Whether a question is about coaches, so that it cannot be decided without knowing who they are. */
export function isAboutCoaches({ metric, groupBy, filters }: Query): boolean {
  return metric === 'caseload' || groupBy === 'coach' || filters?.coach !== undefined;
}

/**
 * Decides what of a question a person may have. A figure about a single coach is for the coach, and, as the number of open
 * cases at the end of a month and nothing else, for the manager of the jobbtorg where the coach works today, whatever period
 * is asked for. It is never told over time or in comparison. Without facts, every question about a named coach is refused.
 */
export function figureAccess(person: Caller, query: Query, facts: FigureFacts): FigureAccess {
  switch (person.role) {
    case 'manager':
      return isAboutCoaches(query) ? coachesForManager(person, query, facts) : unitsForManager(person, query);
    case 'coach':
      return forCoach(person, query);
    case 'caseworker':
      return forCaseworker(person, query);
    case 'owner':
      return refuse({ why: 'noFiguresForOwners' });
  }
}

function coachesForManager(person: Caller, query: Query, facts: FigureFacts): FigureAccess {
  const { coach, jobbtorg, ...others } = query.filters ?? {};
  const isNamed = query.groupBy === 'coach' || coach !== undefined;
  const own = person.jobbtorg;
  if (own === null) return unitsInstead(person, query);
  const isOwnUnit = jobbtorg === undefined || jobbtorg === own;
  const isState = query.compareTo === undefined && (query.groupBy === undefined || query.groupBy === 'coach');
  const isPlain = Object.keys(others).length === 0 && query.among === undefined;
  const isCaseload = query.metric === 'caseload' && isPlain && isOwnUnit && isState;
  if (!isCaseload) return isNamed ? refuse({ why: 'ownCoachesOnly', own }) : unitsForManager(person, query);
  const meant = facts.coaches
    .filter((each) => each.jobbtorg === own && (coach === undefined || isCalled(each, coach)))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv') || one.id.localeCompare(other.id));
  const [only] = meant;
  if (coach !== undefined && only === undefined) return refuse({ why: 'ownCoachesOnly', own });
  const single = coach !== undefined && meant.length === 1 ? only : undefined;
  return {
    kind: 'published',
    query: withFilter(changed(query, { groupBy: single === undefined ? 'coach' : undefined }), {
      jobbtorg: own,
      coach: single?.id ?? coach,
    }),
    onlyUnit: null,
    assumedUnit: jobbtorg === undefined ? own : null,
    coaches: meant,
    isUnitInstead: false,
  };
}

/** Whoever manages no jobbtorg gets who is enrolled at the units for a caseload, and nothing else about coaches. */
function unitsInstead(person: Caller, query: Query): FigureAccess {
  const { metric, groupBy, filters } = query;
  if (metric !== 'caseload' || filters?.coach !== undefined) return refuse({ why: 'noCoaches', own: person.district });
  const isDivided = groupBy !== undefined && groupBy !== 'coach';
  const isWholeCity = person.district === null && filters?.jobbtorg === undefined && filters?.district === undefined;
  const divided = isDivided ? groupBy : isWholeCity ? 'jobbtorg' : undefined;
  const access = unitsForManager(person, changed(query, { metric: 'enrolled', groupBy: divided }));
  return access.kind === 'published' ? { ...access, isUnitInstead: true } : access;
}

function unitsForManager(person: Caller, query: Query): FigureAccess {
  const granted = { kind: 'published', query, onlyUnit: null, assumedUnit: null, ...aboutNoCoach } as const;
  const { jobbtorg, district } = query.filters ?? {};
  const unit = person.jobbtorg ?? person.district;
  if (unit === null) return granted;
  const kind = person.jobbtorg === null ? 'district' : 'jobbtorg';
  const asked = kind === 'jobbtorg' ? jobbtorg : district;
  const other = kind === 'jobbtorg' ? district : jobbtorg;
  const divides = query.groupBy === 'jobbtorg' || query.groupBy === 'district' ? query.groupBy : null;
  if (
    other !== undefined ||
    (asked !== undefined && asked !== unit) ||
    (divides !== null && divides !== kind) ||
    isOfOthers(query, kind, unit)
  )
    return refuse({ why: 'otherUnit', own: kind === 'jobbtorg' ? `Jobbtorg ${unit}` : unit });
  const isPlain =
    query.groupBy === undefined &&
    query.among === undefined &&
    Object.keys(query.filters ?? {}).every((name) => name === kind);
  if (query.metric === 'overdueJobPlans' && kind === 'jobbtorg' && isPlain && query.from === undefined)
    return { kind: 'own', query: withFilter(query, { jobbtorg: unit }), queue: { jobbtorg: unit } };
  // "We" is the own unit; divided by units it is the own row beside the total.
  const ofOwn = withFilter(query, { [kind]: unit });
  const isMeant = query.isWholeCity === undefined && divides === null && !isOfPlace(query);
  const assume = asked === undefined && (query.metric === 'caseload' || isMeant);
  return {
    ...granted,
    query: assume ? ofOwn : query,
    onlyUnit: divides === null ? null : unit,
    assumedUnit: assume ? unit : null,
  };
}

/** Whether several units are asked for, of which one is not the own. All but the own are the city without it, which both are told anyway. */
function isOfOthers({ among }: Query, kind: 'jobbtorg' | 'district', unit: string): boolean {
  if (among === undefined || (among.by !== 'jobbtorg' && among.by !== 'district')) return false;
  return among.by !== kind || among.keys.some((key) => key !== unit);
}

/** Metrics that are a coach's queue, and may be opened case by case. */
const queues = new Set<Query['metric']>(['overdueJobPlans', 'caseload', 'tripartiteMeetings']);

function forCoach(person: Caller, query: Query): FigureAccess {
  const { coach, ...others } = query.filters ?? {};
  const isOwn = coach === undefined || isCalled({ id: person.staffId, name: person.name }, coach);
  const isPlain = Object.keys(others).length === 0 && query.groupBy === undefined && query.among === undefined;
  const metric = query.metric === 'enrolled' ? 'caseload' : query.metric;
  return queues.has(metric) && isOwn && isPlain
    ? { kind: 'own', query: { ...query, metric }, queue: { coach: person.staffId } }
    : refuse({ why: 'ownQueueOnly' });
}

function forCaseworker(person: Caller, query: Query): FigureAccess {
  const own = person.district;
  if (own === null) return refuse({ why: 'noUnit' });
  // A jobbtorg of the district's name is the district to whoever works there.
  const { district, jobbtorg, ...rest } = query.filters ?? {};
  const others = jobbtorg === undefined || jobbtorg === own ? rest : { ...rest, jobbtorg };
  if (district !== undefined && district !== own) return refuse({ why: 'otherUnit', own });
  const isTotal =
    Object.keys(others).length === 0 &&
    query.among === undefined &&
    (query.groupBy === undefined || timeGrouping(query) !== null);
  if (!isTotal || query.metric === 'caseload') return refuse({ why: 'districtTotalsOnly', own });
  return {
    kind: 'published',
    query: withFilter(query, { district: own, jobbtorg: undefined }),
    onlyUnit: null,
    assumedUnit: district === undefined ? own : null,
    ...aboutNoCoach,
  };
}

const aboutNoCoach = { coaches: null, isUnitInstead: false } as const;

function refuse(refusal: FigureRefusal): FigureAccess {
  return { kind: 'refused', refusal };
}

/** Whether what was typed is somebody's staff id, their name, or the first or last part of it. */
function isCalled({ id, name }: Pick<Coach, 'id' | 'name'>, typed: string): boolean {
  const words = name.toLocaleLowerCase('sv').split(/\s+/);
  const said = typed.toLocaleLowerCase('sv').trim();
  return id === typed || words.includes(said) || words.join(' ') === said;
}
