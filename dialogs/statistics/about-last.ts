// Plain talk about the figure in sight: the file, what it means, why something is hidden, why it is so.
import type { Action, Reply } from '../reply.ts';
import { fold } from '../understanding/fold.ts';
import { readOffices } from '../understanding/slots/offices.ts';
import { takePlaces } from '../understanding/slots/places.ts';
import { refused, titleOf } from './answer.ts';
import { showDefinition } from './define.ts';
import { accessTo, answerQuery, type FigureAnswer, type FigureRow } from './figures.ts';
import { overMonths } from './period.ts';
import { changed, ofWholeCity, type Query, timeGrouping } from './query.ts';
import { nameOfRow } from './shown/show.ts';
import { type StatisticsTurn, statisticsVerbs } from './turn.ts';
import * as cues from './words/swedish-statistics-cues.ts';

/** What is said to a question about the last figure; null where a message asks none. */
export async function aboutLast(turn: StatisticsTurn, text: string, last: Query): Promise<Reply | null> {
  const folded = fold(text).trim();
  if (cues.asFile.test(folded)) return await asFile(turn, last);
  if (cues.asksMeaning.test(folded)) return showDefinition(turn, last.metric);
  if (!cues.asksWhy.test(folded)) return null;
  return cues.ofHidden.test(folded) ? await whyHidden(turn, text, last) : notWhy(turn, last);
}

async function asFile(turn: StatisticsTurn, last: Query): Promise<Reply> {
  const { statistics, caller, words, isShared } = turn;
  const access = await accessTo(statistics, caller, last);
  if (access.kind === 'refused') return refused(turn, access.refusal);
  if (access.kind === 'own' || isShared || last.unread !== undefined)
    return { kind: 'notice', text: words.noFile(titleOf(turn, last)) };
  const open = await statistics.fileLink(caller, access.query);
  return {
    kind: 'notice',
    text: words.asFile(titleOf(turn, access.query)),
    actions: [{ title: words.actions.file, open }],
  };
}

async function whyHidden(turn: StatisticsTurn, text: string, last: Query): Promise<Reply> {
  const { statistics, caller, words, today } = turn;
  const access = await accessTo(statistics, caller, last);
  if (access.kind !== 'published') return { kind: 'notice', text: words.hiddenNote([]) };
  const answer = await answerQuery(statistics, access, today);
  if ('impossible' in answer) return { kind: 'notice', text: words.hiddenNote([]) };
  const named = namedRow(turn, answer, text);
  if (named !== null && !named.hidden && named.value !== null)
    return {
      kind: 'notice',
      text: words.isShown(nameOfRow(turn, answer, named.key), words.told(named, named.whole, answer.metric.kind)),
    };
  const hidden = answer.rows.filter(
    (row) => row.hidden || row.beside.some((each) => each.hidden) || row.compared?.hidden === true,
  );
  if (hidden.length === 0 && answer.total?.hidden !== true)
    return { kind: 'notice', text: words.nothingHidden(titleOf(turn, access.query)) };
  const isDivided = access.query.groupBy !== undefined;
  const names = isDivided ? hidden.map(({ key }) => nameOfRow(turn, answer, key)) : [];
  const wider = isDivided ? [changed(access.query, { groupBy: undefined })] : [];
  const over =
    timeGrouping(access.query) === null && !isDivided ? [overMonths(access.query, answer.period.months)] : [];
  const actions = [...wider, ...over, ofWholeCity(access.query)].map((query) => shown(turn, query));
  return { kind: 'notice', text: words.hiddenNote(names), actions };
}

/** The row that a message names by its place. */
function namedRow({ words }: StatisticsTurn, { rows, query }: FigureAnswer, text: string): FigureRow | null {
  const names = query.groupBy === 'district' ? takePlaces(fold(text)).districts : readOffices(text);
  const folded = fold(text);
  return rows.find(({ key }) => key !== '' && (names.includes(key) || folded.includes(fold(words.key(key))))) ?? null;
}

function notWhy(turn: StatisticsTurn, last: Query): Reply {
  const over = changed(last, {
    groupBy: 'month',
    from: undefined,
    to: undefined,
    among: undefined,
    order: undefined,
    top: undefined,
  });
  const before = changed(last, { compareTo: 'samePeriodLastYear' });
  return { kind: 'notice', text: turn.words.notWhy, actions: [over, before].map((query) => shown(turn, query)) };
}

function shown(turn: StatisticsTurn, query: Query): Action {
  const title = query.compareTo === undefined ? titleOf(turn, query) : turn.words.actions.lastYear;
  return { title, click: { verb: statisticsVerbs.show, data: { query } } };
}
