// A measure as one row of a list.
import type { ListedMeasure } from '../../knowledge/catalogue/measure-book.ts';
import { withoutMarkup } from '../citing.ts';
import type { ListItem } from '../reply.ts';
import { waysFor } from './asked-of-one.ts';
import { carried, type MeasureRequest } from './request.ts';
import { type MeasureTurn, markOf, measureVerbs } from './turn.ts';
import { whereStated } from './where.ts';

const longestInList = 120;

function briefly(text: string): string {
  return text.length <= longestInList ? text : `${text.slice(0, longestInList - 1).trimEnd()}\u2026`;
}

// What stands in brackets after a title is told where the source is shown whole.
function shortTitle(title: string): string {
  return withoutMarkup(title.replace(/ \(.*\)$/u, ''));
}

/** For whom it is, or what it is where that is for everybody or not said. */
function told({ for: whom, what, audiences, situations, forAllEnrolled }: ListedMeasure): string {
  return forAllEnrolled || (audiences.length === 0 && situations.length === 0) ? what : whom;
}

/** The row of a measure in the list that a look-up gives; a press on it opens the measure. `isBest` also tells the way to it. */
export function itemOf(turn: MeasureTurn, request: MeasureRequest, measure: ListedMeasure, isBest: boolean): ListItem {
  const passage = measure.sources.map(turn.book.passageOf).find((found) => found !== null) ?? null;
  const document = passage === null ? null : turn.knowledge.document(passage.document);
  const source =
    passage === null || document === null
      ? []
      : [
          turn.wording.measures.source(
            shortTitle(document.title),
            document.date,
            turn.wording.section(withoutMarkup(passage.section)),
          ),
        ];
  const where = measure.scope === 'district' ? [whereStated(turn, measure)] : [];
  const offered = measure.providers.length === 0 ? [] : [measure.providers.join(', ')];
  const way = isBest
    ? waysFor(measure, request)
        .slice(0, 1)
        .map((each) => briefly(withoutMarkup(each)))
    : [];
  return {
    title: withoutMarkup(measure.name),
    mark: markOf(turn, measure),
    lines: [[...where, ...offered, briefly(withoutMarkup(told(measure)))].join(' · '), ...way, ...source],
    open: { verb: measureVerbs.show, data: { id: measure.id, from: carried(request) } },
  };
}
