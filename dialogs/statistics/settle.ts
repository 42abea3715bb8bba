// What a question for figures is answered with where it is refused or too fine, and what of it is kept to go on from.
import type { Reply } from '../reply.ts';
import { answerFor, titleOf } from './answer.ts';
import { divisionOf } from './division.ts';
import { accessTo } from './figures.ts';
import { changed, ofWholeCity, type Query, withFilter } from './query.ts';
import type { StatisticsTurn } from './turn.ts';

/**
 * Answers a question. After a refusal the figure before, or the question without what was refused, is gone on from. A change that makes
 * the last question too fine takes the conditions of before away, which is said.
 */
export async function answerWithin(
  turn: StatisticsTurn,
  asked: Query,
  last: Query | null,
): Promise<{ reply: Reply; kept: Query }> {
  const state = await stateOf(turn, asked);
  if (state === 'refused') return { reply: await answerFor(turn, asked), kept: await permitted(turn, asked, last) };
  const wider = state === 'tooFine' && last !== null ? await coarser(turn, asked, last) : null;
  if (wider === null) return { reply: await answerFor(turn, asked), kept: asked };
  const reply = await answerFor(turn, wider);
  const lead = turn.words.lessFine(titleOf(turn, asked));
  return { reply: 'text' in reply ? { ...reply, text: `${lead}\n\n${reply.text}` } : reply, kept: wider };
}

async function stateOf({ statistics, caller }: StatisticsTurn, query: Query): Promise<'refused' | 'tooFine' | 'fine'> {
  const access = await accessTo(statistics, caller, query);
  if (access.kind === 'refused') return 'refused';
  return access.kind === 'published' && divisionOf(access.query) === null ? 'tooFine' : 'fine';
}

/** A refused question without the place, the coach and the division that were refused; else the one before. */
async function permitted(turn: StatisticsTurn, asked: Query, last: Query | null): Promise<Query> {
  const { jobbtorg, district, coach } = last?.filters ?? {};
  const isByUnit = asked.groupBy === 'jobbtorg' || asked.groupBy === 'district' || asked.groupBy === 'coach';
  const placed = withFilter(changed(asked, { groupBy: isByUnit ? last?.groupBy : asked.groupBy }), {
    jobbtorg,
    district,
    coach,
  });
  if ((await stateOf(turn, placed)) === 'fine') return placed;
  return last ?? changed(asked, { filters: undefined, groupBy: undefined });
}

/** The question without so few of the conditions that stood before as makes it one that is published; null for none. */
async function coarser(turn: StatisticsTurn, asked: Query, last: Query): Promise<Query | null> {
  const old = (['group', 'ageGroup', 'channel', 'coach'] as const).filter(
    (name) => asked.filters?.[name] !== undefined && asked.filters[name] === last.filters?.[name],
  );
  const isOldPlace = (['jobbtorg', 'district'] as const).every(
    (name) => asked.filters?.[name] === last.filters?.[name],
  );
  const ways: ((query: Query) => Query)[] = [
    ...(asked.groupBy !== undefined && asked.groupBy === last.groupBy && asked.groupBy !== 'month'
      ? [(query: Query) => changed(query, { groupBy: undefined })]
      : []),
    ...old.map((name) => (query: Query) => withFilter(query, { [name]: undefined })),
    ...(isOldPlace ? [ofWholeCity] : []),
  ];
  const tried = [
    ...ways.map((way) => way(asked)),
    ...ways.flatMap((one, place) => ways.slice(place + 1).map((other) => other(one(asked)))),
    ...(ways.length > 2 ? [ways.reduce((query, way) => way(query), asked)] : []),
  ];
  for (const query of tried) if ((await stateOf(turn, query)) === 'fine') return query;
  return null;
}
