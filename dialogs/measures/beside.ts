// Measures side by side: what each is, for whom, where, and how one comes to it, as far as is stated.
import type { ListedMeasure } from '../../knowledge/catalogue/measure-book.ts';
import { withoutMarkup } from '../citing.ts';
import type { Reply, TableField } from '../reply.ts';
import { waysFor } from './asked-of-one.ts';
import type { AskedBeside } from './list.ts';
import { carried, emptyRequest, type MeasureRequest } from './request.ts';
import { type MeasureTurn, markOf, measureVerbs, sourcesOf } from './turn.ts';
import { verdicts, whereInFull } from './where.ts';

const mostMeasures = 4;

/** Compares measures in the order given; what is asked of them that no row tells is named. */
export function compareMeasures(
  turn: MeasureTurn,
  measures: readonly ListedMeasure[],
  request: MeasureRequest,
  { aspects }: AskedBeside,
): Reply {
  const { beside: words, particulars: names, years, scopes } = turn.wording.measures;
  const shown = measures.slice(0, mostMeasures);
  const row = (title: string, tell: (measure: ListedMeasure) => string): TableField[] => [
    { text: title, tone: 'neutral' },
    ...shown.map((measure) => ({ text: withoutMarkup(tell(measure)) || scopes.unknown, tone: 'neutral' as const })),
  ];
  const isTold = (tell: (measure: ListedMeasure) => unknown) => shown.some((measure) => Boolean(tell(measure)));
  const notTold = aspects.filter((aspect) => aspect === 'results' || aspect === 'queue' || aspect === 'places');
  return {
    kind: 'table',
    title: words.title(shown.map(({ name }) => withoutMarkup(name))),
    text: [
      measures.length > mostMeasures ? words.tooMany(mostMeasures) : '',
      ...shown.map((measure) => words.forWhom(withoutMarkup(measure.name), withoutMarkup(measure.for))),
      ...(request.district === null ? [] : shown.flatMap((measure) => verdicts(turn, measure, request))),
      notTold.length === 0 ? '' : words.unknown(notTold),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    columns: ['', ...shown.map(({ name }) => withoutMarkup(name))],
    rows: [
      row(names.what, ({ what }) => what),
      row(names.forWhom, (measure) => measure.for),
      ...(isTold((measure) => measure.ages)
        ? [row(names.ages, (measure) => (measure.ages ? years(measure.ages) : ''))]
        : []),
      row(names.by, ({ providers }) => providers.join(', ')),
      row(names.where, (measure) => whereInFull(turn, measure)),
      row(turn.wording.measures.sections.howTo, (measure) => waysFor(measure, request).join(' ')),
      ...(isTold(({ decides }) => decides) ? [row(names.decides, ({ decides = '' }) => decides)] : []),
      ...(isTold(({ length }) => length) ? [row(names.length, ({ length = '' }) => length)] : []),
      [
        { text: names.status, tone: 'neutral' },
        ...shown.map((measure) => {
          const { text, tone } = markOf(turn, measure);
          return { text, tone: tone === 'good' ? ('neutral' as const) : tone };
        }),
      ],
    ],
    notes: [
      ...shown.flatMap(({ alert = '' }) => (alert === '' ? [] : [withoutMarkup(alert)])),
      turn.wording.measures.absence,
    ],
    sources: sourcesOf(
      turn,
      shown.flatMap(({ sources }) => sources.slice(0, 1)),
    ),
    actions: shown.map(({ id, name }) => ({
      title: withoutMarkup(name),
      click: { verb: measureVerbs.show, data: { id, from: carried({ ...emptyRequest, named: [id] }) } },
    })),
  };
}
