// One measure in full, and everything that is said of one district.

import { withFormer } from '../../knowledge/catalogue/districts.ts';
import type { ListedMeasure } from '../../knowledge/catalogue/measure-book.ts';
import { isRunning } from '../../knowledge/catalogue/measure-query.ts';
import { districtsOf, findMeasures } from '../../knowledge/catalogue/measure-search.ts';
import type { SourceReference } from '../../knowledge/catalogue/measures.ts';
import { withoutMarkup } from '../citing.ts';
import { handOverVerbs } from '../hand-over.ts';
import type { Details } from '../reply.ts';
import { type AskedOfOne, tellAge, tellAspects, tellFit, waysFor } from './asked-of-one.ts';
import { carried, emptyRequest, type MeasureRequest } from './request.ts';
import { isStale, type MeasureTurn, markOf, measureVerbs, origin, shownName, silence, sourcesOf } from './turn.ts';
import { verdicts, whereInFull } from './where.ts';

/** Shows one measure in full; `from` is the list to go back to, `asked` what is said first of it. */
export function showOne(
  turn: MeasureTurn,
  measure: ListedMeasure,
  from: MeasureRequest | null,
  asked: AskedOfOne = { aspects: [], request: from ?? emptyRequest },
): Details {
  const { wording } = turn;
  const words = wording.measures;
  const { sections: titles, particulars: names, actions } = words;
  const { request, aspects } = asked;
  const known = {
    measure: measure.id,
    district: request.district,
    audience: request.audiences[0] ?? null,
    ...(Object.keys(request.facts).length === 0 ? {} : { facts: request.facts }),
  };
  const sources = sourcesOf(turn, measure.sources);
  const lines = (list: readonly string[]) => list.map(withoutMarkup);
  const first = [
    ...verdicts(turn, measure, request),
    ...tellAspects(turn, measure, asked),
    ...tellAge(turn, measure, request),
    ...tellFit(turn, measure, request),
    ...instead(turn, measure, request),
  ];
  const what = `${withoutMarkup(measure.what)}${sources.map(({ number }) => ` [${number}]`).join('')}`;
  return {
    kind: 'details',
    title: withoutMarkup(measure.name),
    mark: markOf(turn, measure),
    text: [...(measure.alert === undefined ? [] : [`**${withoutMarkup(measure.alert)}**`]), ...first, what].join(
      '\n\n',
    ),
    particulars: [
      { title: names.forWhom, value: withoutMarkup(measure.for) },
      ...(measure.providers.length === 0 ? [] : [{ title: names.by, value: measure.providers.join(', ') }]),
      { title: names.where, value: whereInFull(turn, measure) },
      ...toldOf(turn, measure),
      {
        title: names.status,
        value: `${words.status(measure.status, measure.asOf)}${isStale(measure, turn) ? ` (${words.stale})` : ''}`,
      },
      ...(measure.confirmed === null
        ? []
        : [{ title: names.confirmed, value: words.confirmed(measure.confirmed.by, measure.confirmed.on) }]),
    ],
    sections: [
      // What was asked for stands above.
      {
        title: titles.howTo,
        lines: lines([...(aspects.includes('how') ? [] : waysFor(measure, request)), ...stepsOf(measure)]),
      },
      { title: titles.numbers, lines: lines(measure.numbers) },
      { title: titles.caveats, lines: lines(measure.caveats) },
      { title: titles.outside, lines: lines(measure.outside) },
    ].filter((section) => section.lines.length > 0),
    sources,
    sourcesTitle: wording.sourcesTitle,
    showSource: wording.showSource,
    historicLabel: wording.historic,
    actions: [
      ...(measure.status === 'running'
        ? [
            { title: actions.checkReferral, click: { verb: handOverVerbs.checkReferral, data: known } },
            { title: actions.book, click: { verb: handOverVerbs.book, data: known } },
          ]
        : []),
      ...(from === null ? [] : [{ title: actions.back, click: { verb: measureVerbs.list, data: carried(from) } }]),
      ...(from === null && request.district !== null
        ? [
            {
              title: actions.measuresIn(request.district),
              click: { verb: measureVerbs.list, data: carried(placeOf(request)) },
            },
          ]
        : []),
    ],
  };
}

/** What there is in the whole city for the same people, where a measure is stated for other districts only. */
function instead({ book, wording }: MeasureTurn, measure: ListedMeasure, request: MeasureRequest): string[] {
  const asked = districtsOf(request);
  if (asked.length === 0 || measure.scope !== 'district') return [];
  const here = asked.every((district) =>
    withFormer(book.geography.districts, district).some(({ name }) => measure.districts.includes(name)),
  );
  const alike = book.measures.filter(
    (each) =>
      each.scope === 'city' &&
      isRunning(each) &&
      each !== measure &&
      each.situations.some((situation) => measure.situations.includes(situation)),
  );
  return here || alike.length === 0 ? [] : [wording.measures.instead(alike.map(({ name }) => withoutMarkup(name)))];
}

/** How one applies, the steps numbered. */
function stepsOf({ applicationProcess }: ListedMeasure): string[] {
  return applicationProcess.map((step, at) => `${at + 1}. ${step}`);
}

/** What is known of a measure beside what every row says. */
function toldOf({ wording }: MeasureTurn, measure: ListedMeasure): { title: string; value: string }[] {
  const names = wording.measures.particulars;
  const { capacity } = measure;
  const told: [string, string | undefined][] = [
    [names.decides, measure.decides],
    [names.length, measure.length],
    [names.schedule, measure.schedule],
    [names.remote, measure.remote],
    [names.languages, measure.languages.join(', ')],
    [names.interpreter, measure.interpretationServices],
    [names.accessibility, measure.accessibility],
    [names.contact, measure.contact],
    [names.papers, measure.requiredDocuments.join(', ')],
    [names.queue, capacity === undefined ? undefined : `${capacity.says} (${capacity.on})`],
    [names.opens, measure.opens],
    [names.ends, measure.ends],
  ];
  return told.flatMap(([title, value = '']) => (value === '' ? [] : [{ title, value: withoutMarkup(value) }]));
}

/** Nothing but the place of a request. */
function placeOf({ district, alsoIn, jobbtorg }: MeasureRequest): MeasureRequest {
  return { ...emptyRequest, district, alsoIn, jobbtorg };
}

/** Everything that the documents say of a district and of those it was made of, each fact with its time and source. */
export function showDistrict(turn: MeasureTurn, name: string, from: MeasureRequest | null): Details {
  const words = turn.wording.measures;
  const parts = findMeasures(turn.book, { ...emptyRequest, district: name }).parts;
  const facts = parts.flatMap(({ district }) => district.facts.map((fact) => ({ fact, district: district.name })));
  const sources = sourcesOf(
    turn,
    facts.flatMap(({ fact }) => fact.sources.slice(0, 1)),
  );
  const byKind = Map.groupBy(facts, ({ fact }) => fact.about);
  const numberOf = (reference: SourceReference | undefined) => {
    const passage = reference === undefined ? null : turn.book.passageOf(reference);
    const found = sources.find(({ passageId }) => passageId === passage?.id);
    return found === undefined ? '' : ` [${found.number}]`;
  };
  return {
    kind: 'details',
    title: words.profile.title(shownName(turn, name)),
    mark: null,
    text: [...origin(turn, name), ...silence(turn, parts), facts.length === 0 ? words.profile.none(name) : '']
      .filter((part) => part !== '')
      .join('\n\n'),
    particulars: [],
    sections: [...byKind].map(([kind, told]) => ({
      title: words.profile.kinds[kind] ?? kind,
      lines: told.map(
        ({ fact, district }) =>
          `${words.fact(district, fact.asOf, withoutMarkup(fact.says))}${numberOf(fact.sources[0])}`,
      ),
    })),
    sources,
    sourcesTitle: turn.wording.sourcesTitle,
    showSource: turn.wording.showSource,
    historicLabel: turn.wording.historic,
    actions: [
      from === null
        ? {
            title: words.actions.measuresIn(name),
            click: { verb: measureVerbs.list, data: carried({ ...emptyRequest, district: name }) },
          }
        : { title: words.actions.back, click: { verb: measureVerbs.list, data: carried(from) } },
    ],
  };
}
