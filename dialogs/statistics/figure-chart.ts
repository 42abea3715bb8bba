// The chart of an answer: over time as a line, between keys as bars, two series beside each other.
import type { Chart } from '../reply.ts';
import type { Figure } from './counted.ts';
import type { FigureAnswer } from './figures.ts';
import { timeGrouping } from './query.ts';
import type { StatisticsTurn } from './turn.ts';

/** The chart of an answer; null where there is too little to draw, and for coaches. */
export function chartOf(
  { words, language }: StatisticsTurn,
  answer: FigureAnswer,
  nameOf: (key: string) => string,
): Chart | null {
  const { query, metric, rows, period, comparedMonths, lastDays } = answer;
  // Bars beside each other would rank the coaches.
  if (query.groupBy === 'coach') return null;
  const isPart = query.share === true;
  const isPercent = metric.kind === 'share' || isPart;
  const drawn = (figure: Figure | null | undefined, whole: Figure | null = null) => {
    const { value = null } = figure ?? {};
    if (value === null || (isPart && (whole?.value ?? 0) === 0)) return null;
    const told = isPart ? value / (whole?.value ?? 1) : value;
    return isPercent ? Math.round(told * 1_000) / 10 : Math.round(told);
  };
  const unit = isPercent ? 'percent' : metric.kind === 'mean' ? 'days' : 'number';
  const isLine = query.groupBy === 'month';
  const label = (key: string) => (isLine ? key : nameOf(key));
  if (query.groupBy === undefined) {
    const [row] = rows;
    if (row === undefined || row.compared === null || comparedMonths === null) return null;
    const points = [
      { label: words.when(comparedMonths, lastDays), value: drawn(row.compared) },
      { label: words.when(period.months, lastDays), value: drawn(row) },
    ];
    return points.every(({ value }) => value !== null)
      ? { shape: 'bars', unit, series: [{ name: metric.name[language], points }] }
      : null;
  }
  const seriesOf = (name: string, figure: (row: FigureAnswer['rows'][number]) => number | null) => ({
    name,
    points: rows.map((row) => ({ label: label(row.key), value: figure(row) })),
  });
  const beside = rows[0]?.beside.length === 0 || timeGrouping(query) === null ? [] : (query.among?.keys ?? []);
  const series =
    beside.length > 0
      ? beside.map((key, place) => seriesOf(words.key(key), ({ beside: each }) => drawn(each[place])))
      : [
          seriesOf(words.when(period.months, lastDays), (row) => drawn(row, row.whole)),
          ...(comparedMonths === null
            ? []
            : [seriesOf(words.when(comparedMonths, lastDays), ({ compared }) => drawn(compared))]),
        ];
  const shown = series.flatMap(({ points }) => points).filter(({ value }) => value !== null);
  if (shown.length < 2) return null;
  return { shape: isLine ? 'line' : 'bars', unit, series };
}
