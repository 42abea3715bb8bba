// How figures look as an Adaptive Card: the sentence, the chart with its table as a twin, what was counted, and what comes next.
import type { CardElement, IAdaptiveCard, IContainer, IGroupedVerticalBarChartData } from '@microsoft/teams.cards';
import type { Chart, Reply } from '../../dialogs/reply.ts';
import type { Language } from '../../dialogs/understanding/language.ts';
import { cardButtons } from './buttons.ts';
import { card, container, factSet, textBlock } from './elements.ts';
import { tableRows } from './list-cards.ts';
import { heading, paragraphs } from './text-blocks.ts';

/** By their Adaptive Card names, the period told of and the one it is compared with: of few is the contrast enough on light and dark. */
export const chartColors = ['categoricalLightBlue', 'divergingRed'] as const;

/** Figures; a client that draws no charts shows the table. */
export function chartCard(reply: Extract<Reply, { kind: 'chart' }>, language: Language): IAdaptiveCard {
  const { title, text, chart, columns, rows, notes, particulars, actions } = reply;
  const table = container(tableRows(columns, rows));
  const shown = chart === null ? (rows.length === 0 ? [] : [table]) : [chartElement(chart, table)];
  return card([
    heading(title),
    ...paragraphs(text),
    ...shown,
    ...notes.map((note) => textBlock(note, { size: 'Small', isSubtle: true, spacing: 'Small' })),
    ...(particulars.length === 0 ? [] : [factSet(particulars, { separator: true })]),
    ...cardButtons(actions, language),
  ]);
}

function chartElement({ shape, unit, series }: Chart, table: IContainer): CardElement {
  const percent = unit === 'percent' ? { yMin: 0, yMax: 100 } : { yMin: 0 };
  const drawn = series.map(({ name, points }) => ({
    legend: name,
    values: points.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
  }));
  if (shape === 'line') {
    const data = drawn.map(({ legend, values }, place) => ({
      legend,
      // A month as its first day gives an axis of time.
      values: values.map(({ label, value }) => ({ x: `${label}-01`, y: value })),
      color: colorOf(place),
    }));
    return { type: 'Chart.Line', data, showLegend: series.length > 1, ...percent, fallback: table };
  }
  const [only] = drawn;
  if (only !== undefined && drawn.length === 1) {
    const data = only.values.map(({ label, value }) => ({ x: label, y: value }));
    return { type: 'Chart.HorizontalBar', data, color: colorOf(0), displayMode: 'AbsoluteWithAxis', fallback: table };
  }
  const data = drawn.map(
    ({ legend, values }, place): IGroupedVerticalBarChartData => ({
      legend,
      values: values.map(({ label, value }) => ({ x: label, y: value })),
      color: colorOf(place),
    }),
  );
  return { type: 'Chart.VerticalBar.Grouped', data, showLegend: true, ...percent, fallback: table };
}

function colorOf(place: number): (typeof chartColors)[number] {
  return chartColors[place % chartColors.length] ?? chartColors[0];
}
