// Search as somebody types, to put a measure into a chat.

import type { ListedMeasure } from '../../knowledge/catalogue/measure-book.ts';
import { findMeasures } from '../../knowledge/catalogue/measure-search.ts';
import type { Details } from '../reply.ts';
import { fold } from '../understanding/fold.ts';
import { showOne } from './details.ts';
import { readRequest } from './reading/reading.ts';
import { asksNothing } from './request.ts';
import type { MeasureTurn } from './turn.ts';

/** The measures that fit what has been typed so far, the best first; those that run where nothing has been typed. */
export function searchMeasures(turn: MeasureTurn, text: string): Details[] {
  const typed = fold(text).trim();
  const all = turn.book.measures;
  const found = typed === '' ? all.filter(({ status }) => status === 'running') : fitting(turn, text, typed);
  return [...new Set(found)].map((measure) => showOne(turn, measure, null));
}

function fitting(turn: MeasureTurn, text: string, typed: string): ListedMeasure[] {
  const { book } = turn;
  const { request } = readRequest(text, book, turn.isKnownWord);
  const begins = new RegExp(`(?<![a-z])${typed.replace(/[^a-z0-9 ]/g, '.')}`);
  const byName = book.measures.filter(({ name }) => begins.test(fold(name)));
  const byWord = book.measures.filter(({ says, about }) => [...says, ...about].some((form) => begins.test(fold(form))));
  if (asksNothing({ ...request, named: [] })) return [...byName, ...book.named(text), ...byWord];
  const { best, parts, city, placeUnknown, elsewhere, state, general } = findMeasures(book, request);
  const here = parts.flatMap(({ measures }) => measures);
  return [
    ...byName,
    ...best,
    ...here,
    ...city,
    ...placeUnknown,
    ...(request.district === null ? elsewhere : []),
    ...state,
    ...general,
  ];
}
