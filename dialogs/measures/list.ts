// A look-up of measures as a list: what is where, what is over, and what the documents do not say.
import type { ListedMeasure, MeasureBook } from '../../knowledge/catalogue/measure-book.ts';
import { isRunning } from '../../knowledge/catalogue/measure-query.ts';
import { districtsOf, findMeasures, type MeasureFindings } from '../../knowledge/catalogue/measure-search.ts';
import { handOverVerbs } from '../hand-over.ts';
import type { Action, ListGroup, Reply } from '../reply.ts';
import type { MeasureAspect } from '../understanding/words/measure-words.ts';
import { showOne } from './details.ts';
import { type Group, groupsOf } from './groups.ts';
import { itemOf } from './list-item.ts';
import { carried, isUnnarrowed, type MeasureRequest, sought } from './request.ts';
import { type MeasureTurn, measureVerbs, origin, shownName, silence, sourcesOf } from './turn.ts';
import { verdicts } from './where.ts';

/** So many rows are seen at once, over all groups; the rest of a group is one press away. */
const shownAtOnce = 6;
/** More than these are told by their names alone: Teams refuses cards of more than 28 kB. */
const mostInFull = 12;

/** What a look-up asks beside the list: of one measure, and the parts of districts that were named. */
export interface AskedBeside {
  aspects: readonly MeasureAspect[];
}

/** Answers a look-up with a list; where one measure is all that is found, or is named alone, with that one in full. */
export function lookUp(turn: MeasureTurn, request: MeasureRequest, { aspects }: AskedBeside = { aspects: [] }): Reply {
  const named = measuresOf(turn.book, request.named);
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0 && request.group === null && !isOfMany(only, request))
    return showOne(turn, only, null, { aspects, request });
  const findings = findMeasures(turn.book, request);
  const words = turn.wording.measures;
  const groups = groupsOf(turn, request, findings, named);
  const all = groups.flatMap(({ measures }) => measures);
  const [first] = all;
  if (first !== undefined && all.length === 1 && request.group === null && request.district === null)
    return showOne(turn, first, null, { aspects, request });
  // Who asks how somebody comes in is told of the one measure that is meant for them.
  const [meant, ...alsoMeant] = findings.best.filter(({ situations }) =>
    situations.some((each) => request.situations.includes(each)),
  );
  if (meant !== undefined && alsoMeant.length === 0 && aspects.includes('how') && request.group === null)
    return showOne(turn, meant, { ...request, named: [] }, { aspects, request });
  const shown = request.group === null ? folded(turn, request, groups) : unfolded(turn, request, groups);
  const measures = shown.flatMap((group) => group.measures);
  const district = shownDistricts(turn, request);
  if (groups.length === 0 && district === null) return { kind: 'notice', text: words.nothing(sought(request)) };
  return {
    kind: 'list',
    title: words.title(sought(request, district)),
    text: introduction(turn, request, findings, measures),
    groups: shown.map(({ group }) => group),
    sources: sourcesOf(turn, [
      ...findings.parts.flatMap(({ facts }) => facts.flatMap(({ sources }) => sources.slice(0, 1))),
      ...measures.flatMap(({ sources }) => sources.slice(0, 1)),
    ]),
    actions: listActions(turn, request),
  };
}

/** The measures with these ids, those that are still there. */
export function measuresOf({ measures }: MeasureBook, ids: readonly string[]): ListedMeasure[] {
  return ids.flatMap((id) => measures.find((measure) => measure.id === id) ?? []);
}

/** The one measure among these ids; null where there are several, or none. */
export function onlyOf(book: MeasureBook, ids: readonly string[]): ListedMeasure | null {
  const [only, ...others] = measuresOf(book, ids);
  return others.length === 0 ? (only ?? null) : null;
}

/** The districts that are asked for as they are named in a heading; null where none is. */
function shownDistricts(turn: MeasureTurn, request: MeasureRequest): string | null {
  const names = districtsOf(request).map((name) => shownName(turn, name));
  return names.length === 0 ? null : turn.wording.measures.named(names);
}

/** Whether a look-up that names a measure asks for more than that one: for other kinds, or for what else a district has of its own. */
function isOfMany({ types, providers, sameAs }: ListedMeasure, request: MeasureRequest): boolean {
  const isOther = (asked: readonly string[], own: readonly string[]) =>
    asked.length > 0 && !asked.some((each) => own.includes(each));
  const isElsewhere = isOther(request.types, types) || isOther(request.providers, providers);
  return isElsewhere || request.isOwn === true || (sameAs !== undefined && request.district !== null);
}

/** Of so many measures it is told whether they are in a place; who names more asks for a list. */
const mostVerdicts = 3;

/** What is not to be had, or from elsewhere than the city, is shown when it is asked for. */
const shownLast: ReadonlySet<string> = new Set(['state', 'barred', 'otherAges', 'notRunning']);
/** Who asks for what a district has itself is shown that. */
const notOwn: ReadonlySet<string> = new Set(['city', 'placeUnknown', 'elsewhere', 'otherTypes', 'general']);

/** The groups with as many rows as are seen at once; one row more is shown rather than a button for it. */
function folded(turn: MeasureTurn, request: MeasureRequest, groups: readonly Group[]) {
  const isOwn = request.isOwn === true && request.district !== null;
  const isFew = groups.reduce((sum, { measures }) => sum + measures.length, 0) <= shownAtOnce;
  const isLast = (key: string) => (shownLast.has(key) && !isFew) || (isOwn && notOwn.has(key));
  const isAlone = groups.every(
    ({ key, measures, notes }) => isLast(key) || (measures.length === 0 && notes.length === 0),
  );
  // What has ended is told whole.
  let left = request.statuses.length > 0 ? mostInFull : shownAtOnce;
  return groups.map((group) => {
    const most = isLast(group.key) && !isAlone ? 0 : left;
    const count = group.measures.length === most + 1 && most > 0 ? most + 1 : Math.min(most, group.measures.length);
    left -= Math.min(left, count);
    return shownGroup(turn, request, group, count);
  });
}

/** The group that was asked for, whole. */
function unfolded(turn: MeasureTurn, request: MeasureRequest, groups: readonly Group[]) {
  const [chosen] = groups.filter(({ key }) => key === request.group);
  return chosen === undefined ? [] : [shownGroup(turn, request, chosen, chosen.measures.length)];
}

function shownGroup(turn: MeasureTurn, request: MeasureRequest, { key, title, notes, measures }: Group, count: number) {
  const shown = measures.slice(0, count);
  const more = { verb: measureVerbs.list, data: carried({ ...request, group: key }) };
  const words = turn.wording.measures;
  if (count === 0 && notes.length === 0) {
    const folded = words.folded(words.foldedGroups[key] ?? title, measures.length);
    return { group: { title: '', notes, items: [], more: { title: folded, click: more } }, measures: [] };
  }
  const group: ListGroup = {
    title,
    notes,
    items: shown.map((measure) => {
      const item = itemOf(turn, request, measure, key === 'best');
      return shown.length > mostInFull ? { ...item, lines: [] } : item;
    }),
    more: count === measures.length ? null : { title: words.more(measures.length), click: more },
  };
  return { group, measures: shown };
}

function introduction(
  turn: MeasureTurn,
  request: MeasureRequest,
  { fit, parts, city, best }: MeasureFindings,
  shown: ListedMeasure[],
): string {
  const words = turn.wording.measures;
  const audience = words.named(request.audiences.map((each) => words.audiences[each]));
  const years = shown
    .filter(isRunning)
    .flatMap(({ asOf, confirmed }) => (confirmed?.on ?? asOf).match(/\d{4}/g) ?? [])
    .sort();
  const place = request.district ?? request.jobbtorg;
  const district = shownDistricts(turn, request);
  const asked = place === null || request.group !== null ? [] : measuresOf(turn.book, request.named);
  const isOfCity = [...city, ...best].some((measure) => measure.scope === 'city' && shown.includes(measure));
  const paragraphs = [
    ...asked.slice(0, mostVerdicts).flatMap((measure) => verdicts(turn, measure, request)),
    ...(parts.length > 0 && request.isOwn === true ? silence(turn, parts) : []),
    shown.length === 0 && request.isOwn === null ? words.nothing(sought(request, district)) : '',
    request.jobbtorg === null ? '' : words.office(request.jobbtorg),
    ...districtsOf(request).flatMap((each) => origin(turn, each)),
    fit === 'forAllEnrolled' && audience !== '' ? words.forAllEnrolled(audience) : '',
    fit === 'otherAudience' && shown.length > 0 && audience !== '' ? words.otherAudience(audience) : '',
    ...(request.isOwn === true ? [] : silence(turn, parts)),
    district !== null && isOfCity && request.statuses.length === 0 ? words.cityToo(district) : '',
    request.ages !== null && shown.some(({ ages, status }) => ages === undefined && status === 'running')
      ? words.agesUnsaid
      : '',
    request.isWithoutReferral === true ? wayUnknown(turn, request) : '',
    years.length === 0 ? '' : words.age(years[0] ?? '', years.at(-1) ?? ''),
  ];
  return paragraphs.filter((part) => part !== '').join('\n\n');
}

/** Of how many more that are asked for it is not said how one comes to them. */
function wayUnknown({ book, wording }: MeasureTurn, request: MeasureRequest): string {
  const { best, city, placeUnknown, elsewhere } = findMeasures(book, { ...request, isWithoutReferral: null });
  const unknown = [...best, ...city, ...placeUnknown, ...elsewhere].filter(
    ({ referral }) => referral.by === 'notStated',
  );
  return unknown.length === 0 ? '' : wording.measures.wayUnknown(unknown.length);
}

function listActions(turn: MeasureTurn, request: MeasureRequest): Action[] {
  const { actions: words } = turn.wording.measures;
  const { district, jobbtorg } = request;
  const own = turn.caller.district;
  const again = (change: Partial<MeasureRequest>) => ({
    verb: measureVerbs.list,
    data: carried({ ...request, group: null, ...change }),
  });
  const offices = turn.book.geography.places.find(({ name, ask }) => name === district && !ask)?.means ?? [];
  const { facts } = request;
  const check = { district, audience: request.audiences[0] ?? null, facts };
  return [
    // What was told of somebody is kept for the check.
    ...(Object.keys(facts).some((fact) => fact !== 'district')
      ? [
          {
            title: words.checkReferral,
            rank: 'main' as const,
            click: { verb: handOverVerbs.checkReferral, data: check },
          },
        ]
      : []),
    ...(isUnnarrowed(request)
      ? []
      : [
          {
            title: words.plan,
            click: { verb: measureVerbs.plan, data: { style: words.planStyle, from: carried(request) } },
          },
        ]),
    ...(request.group === null ? [] : [{ title: words.back, click: again({}) }]),
    ...(district === null && jobbtorg === null && own !== null
      ? [{ title: words.onlyIn(own), click: again({ district: own }) }]
      : []),
    ...(district === null && jobbtorg === null
      ? []
      : [{ title: words.wholeCity, click: again({ district: null, alsoIn: [], jobbtorg: null }) }]),
    ...(district === null
      ? []
      : [
          {
            title: words.about(district),
            click: { verb: measureVerbs.district, data: { district, from: carried(request) } },
          },
        ]),
    ...(offices.some(({ kind, name }) => kind === 'jobbtorg' && name === district) && district !== null
      ? [{ title: words.meantOffice(district), click: again({ district: null, alsoIn: [], jobbtorg: district }) }]
      : []),
  ];
}
