// What a question for figures is answered with where it is refused, and what of it is kept to go on from.
import type { Reply } from '../reply.ts';
import { answerFor } from './answer.ts';
import { accessTo } from './figures.ts';
import { changed, type Query, withFilter } from './query.ts';
import type { StatisticsTurn } from './turn.ts';

/** Answers a question. After a refusal the figure before, or the question without what was refused, is gone on from. */
export async function answerWithin(
  turn: StatisticsTurn,
  asked: Query,
  last: Query | null,
): Promise<{ reply: Reply; kept: Query }> {
  const reply = await answerFor(turn, asked);
  return { reply, kept: (await isRefused(turn, asked)) ? await permitted(turn, asked, last) : asked };
}

async function isRefused({ statistics, caller }: StatisticsTurn, query: Query): Promise<boolean> {
  return (await accessTo(statistics, caller, query)).kind === 'refused';
}

/** A refused question without the place, the coach and the division that were refused; else the one before. */
async function permitted(turn: StatisticsTurn, asked: Query, last: Query | null): Promise<Query> {
  const { jobbtorg, district, coach } = last?.filters ?? {};
  const isByUnit = asked.groupBy === 'jobbtorg' || asked.groupBy === 'district' || asked.groupBy === 'coach';
  const groupBy = isByUnit ? last?.groupBy : asked.groupBy;
  const placed = withFilter(changed(asked, { groupBy, among: last?.among }), { jobbtorg, district, coach });
  if (!(await isRefused(turn, placed))) return placed;
  return last ?? changed(asked, { filters: undefined, groupBy: undefined, among: undefined });
}
