// The chart of an answer: a bar for each part of time or key, and for each series beside it.
import type { Chart, ChartPoint } from '../../reply.ts';
import type { Figure } from '../counted.ts';
import type { FigureAnswer } from '../figures.ts';
import { timeGrouping } from '../query.ts';
import type { StatisticsTurn } from '../turn.ts';

type Row = FigureAnswer['rows'][number];

/** The chart of an answer; null where there is too little to draw, and for coaches. */
export function chartOf(
  { words, language }: StatisticsTurn,
  answer: FigureAnswer,
  nameOf: (key: string) => string,
): Chart | null {
  const { query, metric, rows, period, comparedMonths } = answer;
  // Bars beside each other would rank the coaches.
  if (query.groupBy === 'coach') return null;
  const point = (label: string, figure: Figure | null | undefined, whole: Figure | null = null): ChartPoint => ({
    label,
    value: figure?.hidden === true ? null : drawn(figure?.value ?? null, whole),
    text: figure == null ? '' : words.told(figure, whole, metric.kind),
  });
  if (query.groupBy === undefined) {
    const [row] = rows;
    if (row === undefined || row.compared === null || comparedMonths === null) return null;
    const points = [point(words.shortSpan(comparedMonths), row.compared), point(words.shortSpan(period.months), row)];
    return points.every(({ value }) => value !== null) ? { series: [{ name: metric.name[language], points }] } : null;
  }
  const label = (key: string) => (query.groupBy === 'month' ? words.shortMonth(key) : nameOf(key));
  const seriesOf = (name: string, figure: (row: Row) => Figure | null | undefined, isPart = false) => ({
    name,
    points: rows.map((row) => point(label(row.key), figure(row), isPart ? row.whole : null)),
  });
  const isOverTime = timeGrouping(query) !== null;
  const beside = rows[0]?.beside.length === 0 || !isOverTime ? [] : (query.among?.keys ?? []);
  const now = seriesOf(words.shortSpan(period.months), (row) => row, true);
  const before = comparedMonths === null ? [] : [seriesOf(words.shortSpan(comparedMonths), ({ compared }) => compared)];
  const series =
    beside.length > 0
      ? beside.map((key, place) => seriesOf(words.key(key), ({ beside: each }) => each[place]))
      : [now, ...before];
  const shown = series.flatMap(({ points }) => points).filter(({ value }) => value !== null);
  return shown.length < 2 ? null : { series };
}

/** How long a bar is: the number, or its part of the whole. */
function drawn(value: number | null, whole: Figure | null): number | null {
  if (whole === null || value === null) return value;
  return whole.value === null || whole.value === 0 ? null : value / whole.value;
}
