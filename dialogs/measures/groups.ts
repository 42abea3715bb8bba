// The groups of a look-up of measures: what fits best, what is where, what is for others, what is over.
import type { ListedMeasure } from '../../knowledge/catalogue/measure-book.ts';
import type { DistrictPart, MeasureFindings } from '../../knowledge/catalogue/measure-search.ts';
import { withoutMarkup } from '../citing.ts';
import { isUnnarrowed, type MeasureRequest } from './request.ts';
import type { MeasureTurn } from './turn.ts';

/** Measures that belong under one heading. */
export interface Group {
  key: string;
  title: string;
  notes: string[];
  measures: ListedMeasure[];
}

/** The groups of a look-up in the order in which they are shown, those with nothing in them left out. */
export function groupsOf(
  turn: MeasureTurn,
  request: MeasureRequest,
  found: MeasureFindings,
  named: ListedMeasure[],
): Group[] {
  const { groups: words } = turn.wording.measures;
  const isNamed = new Set(named);
  const group = (key: keyof typeof words & string, measures: ListedMeasure[]): Group => ({
    key,
    title: words[key as 'city'],
    notes: [],
    measures: measures.filter((measure) => !isNamed.has(measure)),
  });
  const parts =
    request.jobbtorg === null
      ? found.parts.map((part) =>
          partGroup(
            turn,
            part,
            part.measures.filter((measure) => !isNamed.has(measure)),
          ),
        )
      : [];
  const isSeen = ({ measures, notes }: Group) => measures.length > 0 || notes.length > 0;
  const first: Group = { key: 'named', title: words.named, notes: [], measures: named };
  if (request.statuses.length > 0) {
    const local = found.parts.flatMap(({ measures }) => measures);
    const others = [...found.city, ...found.elsewhere, ...found.state, ...found.placeUnknown];
    const rest = request.district === null ? [...local, ...others] : found.city;
    return [
      ...parts,
      ...request.statuses.map((status) =>
        group(
          status,
          rest.filter((measure) => measure.status === status),
        ),
      ),
    ].filter(isSeen);
  }
  const elsewhere = request.district === null ? words.districts : words.elsewhere;
  // What other districts have of their own is no answer for this one unless something narrower was asked for.
  const isElsewhereSeen = request.jobbtorg === null && (request.district === null || !isUnnarrowed(request));
  return [
    first,
    group('best', found.best),
    ...parts,
    group('city', found.city),
    group('placeUnknown', found.placeUnknown),
    { ...group('elsewhere', isElsewhereSeen ? found.elsewhere : []), title: elsewhere },
    group('otherTypes', found.otherTypes),
    group('state', found.state),
    group('general', found.general),
    group('barred', found.barred),
    group('otherAges', found.otherAges),
    group('notRunning', found.notRunning),
  ].filter(isSeen);
}

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
