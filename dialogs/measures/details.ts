// One measure in full, and everything that is said of one district.

import type { ListedMeasure } from '../../knowledge/catalogue/measure-book.ts';
import { findMeasures } from '../../knowledge/catalogue/measure-search.ts';
import type { SourceReference } from '../../knowledge/catalogue/measures.ts';
import { withoutMarkup } from '../citing.ts';
import { handOverVerbs } from '../hand-over.ts';
import type { Details } from '../reply.ts';
import type { MeasureAspect } from '../understanding/words/measure-words.ts';
import { carried, emptyRequest, type MeasureRequest } from './request.ts';
import { isStale, type MeasureTurn, markOf, measureVerbs, origin, shownName, silence, sourcesOf } from './turn.ts';
import { verdicts, whereStated } from './where.ts';

/** Shows one measure in full; `from` is the list to go back to. */
export function showOne(turn: MeasureTurn, measure: ListedMeasure, from: MeasureRequest | null): Details {
  const { wording } = turn;
  const words = wording.measures;
  const { sections: titles, particulars: names, actions } = words;
  const known = { measure: measure.id, district: from?.district ?? null, audience: from?.audience ?? null };
  const sources = sourcesOf(turn, measure.sources);
  const lines = (list: readonly string[]) => list.map(withoutMarkup);
  return {
    kind: 'details',
    title: withoutMarkup(measure.name),
    mark: markOf(turn, measure),
    text: `${withoutMarkup(measure.what)}${sources.map(({ number }) => ` [${number}]`).join('')}`,
    particulars: [
      { title: names.forWhom, value: withoutMarkup(measure.for) },
      ...(measure.providers.length === 0 ? [] : [{ title: names.by, value: measure.providers.join(', ') }]),
      {
        title: names.where,
        value: [whereStated(turn, measure), measure.where ?? '']
          .filter((part) => part !== '')
          .map(withoutMarkup)
          .join('. '),
      },
      {
        title: names.status,
        value: `${words.status(measure.status, measure.asOf)}${isStale(measure, turn) ? ` (${words.stale})` : ''}`,
      },
      ...(measure.confirmed === null
        ? []
        : [{ title: names.confirmed, value: words.confirmed(measure.confirmed.by, measure.confirmed.on) }]),
    ],
    sections: [
      { title: titles.howTo, lines: lines([measure.referral.how]) },
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
    ],
  };
}

/** Shows one measure in full, and first whether it is to be had in the place that a look-up names. */
export function showInPlace(turn: MeasureTurn, measure: ListedMeasure, request: MeasureRequest): Details {
  const shown = showOne(turn, measure, null);
  const { district } = request;
  const data = carried({ ...emptyRequest, district, alsoIn: request.alsoIn, jobbtorg: request.jobbtorg });
  const all = {
    title: turn.wording.measures.actions.measuresIn(district ?? ''),
    click: { verb: measureVerbs.list, data },
  };
  return {
    ...shown,
    text: [...verdicts(turn, measure, request), shown.text].join('\n\n'),
    actions: [...shown.actions, ...(district === null ? [] : [all])],
  };
}

/** Shows one measure in full, and first what is asked of it. */
export function showAspect(turn: MeasureTurn, measure: ListedMeasure, aspect: MeasureAspect): Details {
  const shown = showOne(turn, measure, null);
  const words = turn.wording.measures;
  const name = withoutMarkup(measure.name);
  const first: Record<MeasureAspect, string | null> = {
    how: words.aspects.how(name, withoutMarkup(measure.referral.how)),
    who: words.aspects.who(name, measure.providers, measure.asOf),
    forWhom: words.aspects.forWhom(name, withoutMarkup(measure.for)),
    status: words.aspects.status(name, words.status(measure.status, measure.asOf), measure.status === 'running'),
    what: null,
  };
  return { ...shown, text: [first[aspect], shown.text].filter((part) => part !== null).join('\n\n') };
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
