// The standing monthly report: enrolled, sent back, closed and enrolment time, for each jobbtorg and the city, and by group.
// The indicators are those of document 004, 3.5.2.
import type { Mark, Reply } from '../reply.ts';
import { refused } from './answer.ts';
import { accessTo, answerQuery, type FigureRow } from './figures.ts';
import { endOf, startOf } from './period.ts';
import type { Query } from './query.ts';
import type { StatisticsTurn } from './turn.ts';

const columns = ['enrolled', 'returned', 'closed', 'enrolmentDays'] as const;

/** The report of a closed month (`2026-10`), or of the latest one, as far as the role goes. */
export async function showReport(turn: StatisticsTurn, wanted: string | null = null): Promise<Reply> {
  const { words, statistics, caller, today } = turn;
  const whole = await accessTo(statistics, caller, { metric: 'closed', groupBy: 'jobbtorg' });
  if (whole.kind !== 'published')
    return refused(turn, whole.kind === 'refused' ? whole.refusal : { why: 'ownQueueOnly' });
  const closed = await statistics.closedMonths('closed');
  if (closed === null) return { kind: 'notice', text: words.noAnswer.noData };
  if (wanted !== null && wanted < closed.first) return { kind: 'notice', text: words.noAnswer.beforeData };
  if (wanted !== null && wanted > closed.last) return { kind: 'notice', text: words.report.notClosed(closed.last) };
  const month = wanted ?? closed.last;
  const days = { from: startOf(month), to: endOf(month) };
  const rows = new Map<string, Mark[]>();
  const put = (name: string, place: number, field: Mark) => {
    const fields = rows.get(name) ?? columns.map((): Mark => ({ text: '–', tone: 'neutral' }));
    fields[place] = field;
    rows.set(name, fields);
  };
  for (const groupBy of ['jobbtorg', 'group'] as const)
    for (const [place, metric] of columns.entries()) {
      // Who is enrolled is told of the last day, so that the months of a year can be laid beside each other.
      const ofCity = groupBy === 'group' ? ({ isWholeCity: true } as const) : {};
      const query: Query = {
        metric,
        groupBy,
        ...ofCity,
        ...(metric === 'enrolled' ? { from: days.to, to: days.to } : days),
      };
      const access = await accessTo(statistics, caller, query);
      if (access.kind !== 'published') continue;
      const answer = await answerQuery(statistics, access, today);
      if ('impossible' in answer) continue;
      const field = (row: FigureRow): Mark => ({
        text: words.value(row, answer.metric.kind),
        tone: row.hidden ? 'attention' : 'neutral',
      });
      for (const row of answer.rows) put(words.key(row.key), place, field(row));
      if (answer.total !== null) put(words.report.total, place, field(answer.total));
    }
  const isHidden = [...rows.values()].flat().some(({ tone }) => tone === 'attention');
  return {
    kind: 'table',
    title: words.report.title(words.month(month)),
    text: words.report.text,
    columns: [...words.report.columns],
    rows: [...rows].map(([name, fields]): Mark[] => [{ text: name, tone: 'neutral' }, ...fields]),
    notes: [
      ...(whole.onlyUnit === null ? [] : [words.onlyOwnUnit(whole.onlyUnit)]),
      ...(isHidden ? [words.hiddenNote([])] : []),
      words.closedOn(month),
    ],
    sources: [],
    actions: [],
  };
}
