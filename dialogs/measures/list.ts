// A look-up of measures as a list: what is where, what is over, and what the documents do not say.
import type { ListedMeasure, MeasureBook } from '../../knowledge/catalogue/measure-book.ts';
import {
  type DistrictPart,
  districtsOf,
  findMeasures,
  isRunning,
  type MeasureFindings,
} from '../../knowledge/catalogue/measure-search.ts';
import { withoutMarkup } from '../citing.ts';
import type { Action, ListGroup, Reply } from '../reply.ts';
import { showInPlace, showOne } from './details.ts';
import { itemOf } from './list-item.ts';
import { asksNothing, carried, type MeasureRequest, sought } from './request.ts';
import { type MeasureTurn, measureVerbs, origin, shownName, silence, sourcesOf } from './turn.ts';
import { verdicts } from './where.ts';

/** So many rows are seen at once, over all groups; the rest of a group is one press away. */
const shownAtOnce = 6;
/** More than these are told by their names alone: Teams refuses cards of more than 28 kB. */
const mostInFull = 12;

/** Answers a look-up with a list; where one measure is all that is found, or is named alone, with that one in full. */
export function lookUp(turn: MeasureTurn, request: MeasureRequest): Reply {
  const named = measuresOf(turn.book, request.named);
  const findings = findMeasures(turn.book, request);
  const words = turn.wording.measures;
  const groups = groupsOf(turn, request, findings, named);
  const all = groups.flatMap(({ measures }) => measures);
  const [first] = named.length > 0 ? named : all;
  const isAll = all.length === 1 && request.district === null;
  if (first !== undefined && request.group === null) {
    if (named.length === 1 && isOnlyOf(first, request)) return showInPlace(turn, first, request);
    if (isAll || (named.length === 1 && isPlain(request))) return showOne(turn, first, null);
  }
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

function isPlain(request: MeasureRequest): boolean {
  return asksNothing({ ...request, group: null, named: [] });
}

/** The districts that are asked for as they are named in a heading; null where none is. */
function shownDistricts(turn: MeasureTurn, request: MeasureRequest): string | null {
  const names = districtsOf(request).map((name) => shownName(turn, name));
  return names.length === 0 ? null : turn.wording.measures.named(names);
}

/** Whether a look-up asks for one measure in one place: what else it names is that measure's own. */
function isOnlyOf({ types, providers, sameAs }: ListedMeasure, request: MeasureRequest): boolean {
  const { district, jobbtorg, audience, status, type, provider } = request;
  const isElsewhere = (type !== null && !types.includes(type)) || (provider !== null && !providers.includes(provider));
  // Of a district's own measures more is told than one row.
  return (
    (district ?? jobbtorg) !== null && sameAs === undefined && audience === null && status === null && !isElsewhere
  );
}

interface Group {
  key: string;
  title: string;
  notes: string[];
  measures: ListedMeasure[];
}

function groupsOf(turn: MeasureTurn, request: MeasureRequest, found: MeasureFindings, named: ListedMeasure[]): Group[] {
  const { groups: words } = turn.wording.measures;
  const isNamed = new Set(named);
  const others = (measures: ListedMeasure[]) => measures.filter((measure) => !isNamed.has(measure));
  const elsewhere = request.district === null ? words.districts : words.elsewhere;
  // What other districts have of their own is no answer for this one unless nothing narrower was asked for.
  const isNarrow =
    request.audience !== null || request.ages !== null || request.type !== null || request.provider !== null;
  const groups: Group[] = [
    { key: 'named', title: words.named, notes: [], measures: named },
    ...(request.jobbtorg === null ? found.parts.map((part) => partGroup(turn, part, others(part.measures))) : []),
    { key: 'city', title: words.city, notes: [], measures: others(found.city) },
    { key: 'placeUnknown', title: words.placeUnknown, notes: [], measures: others(found.placeUnknown) },
    {
      key: 'elsewhere',
      title: elsewhere,
      notes: [],
      measures: request.jobbtorg === null && (isNarrow || request.district === null) ? others(found.elsewhere) : [],
    },
    { key: 'state', title: words.state, notes: [], measures: others(found.state) },
    { key: 'general', title: words.general, notes: [], measures: others(found.general) },
    { key: 'otherAges', title: words.otherAges, notes: [], measures: others(found.otherAges) },
    { key: 'notRunning', title: words.notRunning, notes: [], measures: others(found.notRunning) },
  ];
  return groups.filter(({ measures, notes }) => measures.length > 0 || notes.length > 0);
}

/** Of so many measures it is told whether they are in a place; who names more asks for a list. */
const mostVerdicts = 3;

function partGroup(
  { wording }: MeasureTurn,
  { district, now, measures, facts }: DistrictPart,
  own: ListedMeasure[],
): Group {
  const words = wording.measures;
  const told = facts.map(({ asOf, says }) => words.fact(district.name, asOf, withoutMarkup(says)));
  return {
    key: `here:${district.name}`,
    title: words.groups.here(words.now(district.name, now)),
    notes: measures.length === 0 && facts.length === 0 ? [] : told,
    measures: own,
  };
}

/** What is not to be had, or from elsewhere than the city, is shown when it is asked for. */
const shownLast: ReadonlySet<string> = new Set(['state', 'otherAges', 'notRunning']);

/** The groups with as many rows as are seen at once; one row more is shown rather than a button for it. */
function folded(turn: MeasureTurn, request: MeasureRequest, groups: readonly Group[]) {
  const isAlone = groups.every(({ key, measures }) => shownLast.has(key) || measures.length === 0);
  let left = shownAtOnce;
  return groups.map((group) => {
    const most = shownLast.has(group.key) && !isAlone ? 0 : left;
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
      const item = itemOf(turn, request, measure);
      return shown.length > mostInFull ? { ...item, lines: [] } : item;
    }),
    more: count === measures.length ? null : { title: words.more(measures.length), click: more },
  };
  return { group, measures: shown };
}

function introduction(
  turn: MeasureTurn,
  request: MeasureRequest,
  { fit, parts }: MeasureFindings,
  shown: ListedMeasure[],
): string {
  const words = turn.wording.measures;
  const audience = request.audience === null ? '' : words.audiences[request.audience];
  const years = shown
    .filter(isRunning)
    .flatMap(({ asOf, confirmed }) => (confirmed?.on ?? asOf).match(/\d{4}/g) ?? [])
    .sort();
  const place = request.district ?? request.jobbtorg;
  const asked = place === null || request.group !== null ? [] : measuresOf(turn.book, request.named);
  const paragraphs = [
    ...asked.slice(0, mostVerdicts).flatMap((measure) => verdicts(turn, measure, request)),
    shown.length === 0 ? words.nothing(sought(request, shownDistricts(turn, request))) : '',
    request.jobbtorg === null ? '' : words.office(request.jobbtorg),
    ...districtsOf(request).flatMap((district) => origin(turn, district)),
    fit === 'forAllEnrolled' ? words.forAllEnrolled(audience) : '',
    fit === 'otherAudience' && shown.length > 0 ? words.otherAudience(audience) : '',
    ...silence(turn, parts),
    years.length === 0 ? '' : words.age(years[0] ?? '', years.at(-1) ?? ''),
  ];
  return paragraphs.filter((part) => part !== '').join('\n\n');
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
  return [
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
