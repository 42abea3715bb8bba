// The buttons below a figure.
import { figureAccess } from '../../access/figures.ts';
import type { Action } from '../../reply.ts';
import { divisionOf } from '../division.ts';
import type { FigureAnswer } from '../figures.ts';
import { overMonths } from '../period.ts';
import { changed, type Query, withFilter } from '../query.ts';
import { type StatisticsTurn, statisticsVerbs } from '../turn.ts';
import type { Showing } from './show.ts';

/** The ways on from a figure that lead to something: only what is published and permitted is offered. */
export function actionsFor(turn: StatisticsTurn, answer: FigureAnswer, showing: Showing, hasChart: boolean): Action[] {
  const { words, caller } = turn;
  const { query } = answer;
  const titles = words.actions;
  const to = (title: string, next: Query, data: Record<string, unknown> = {}): Action => ({
    title,
    click: { verb: statisticsVerbs.show, data: { query: next, ...data } },
  });
  // Without knowing the coaches nothing about a coach is offered.
  const isPossible = (next: Query) =>
    divisionOf(next) !== null && figureAccess(caller, next, { coaches: [] }).kind === 'published';
  const offered: [string, Query, boolean][] = [
    [titles.byMonth, overMonths(query, answer.period.months), query.groupBy !== 'month'],
    [titles.lastYear, changed(query, { compareTo: 'samePeriodLastYear' }), query.compareTo !== 'samePeriodLastYear'],
    [
      titles.onlyYoung,
      withFilter(query, { ageGroup: '20-29' }),
      query.filters?.ageGroup === undefined && query.groupBy !== 'ageGroup',
    ],
    ...(['jobbtorg', 'district', 'group', 'ageGroup'] as const).map((by): [string, Query, boolean] => [
      titles.by(by),
      changed(query, { groupBy: by }),
      query.groupBy !== by && query.filters?.[by] === undefined,
    ]),
  ];
  const most = 4;
  const ways = offered
    .filter(([, next, isNew]) => isNew && isPossible(next))
    .slice(0, most)
    .map(([title, next]) => to(title, next));
  return [
    ...ways,
    ...(hasChart ? [to(titles.asTable, query, { table: true })] : []),
    ...(showing.asTable && query.groupBy !== 'coach' ? [to(titles.asChart, query)] : []),
    ...(showing.file === null ? [] : [{ title: titles.file, open: showing.file }]),
    {
      title: titles.subscribe,
      click: { verb: statisticsVerbs.subscribe, data: { query, weekday: 1, time: '08:00' } },
    },
  ];
}
