// How figures look as an Adaptive Card: the sentence, bars with their numbers or a table, what was counted, and what comes next. Bars are drawn
// of text: Teams' own charts cut off numbers and months on a narrow card, and write thousands the English way.
import type { CardElement, IAdaptiveCard, IColumn, ITextBlock } from '@microsoft/teams.cards';
import type { Chart, Reply } from '../../dialogs/reply.ts';
import type { Language } from '../../dialogs/understanding/language.ts';
import { cardButtons } from './buttons.ts';
import { actionSet, card, container, factSet, textBlock } from './elements.ts';
import { tableRows } from './list-cards.ts';
import { heading, paragraphs } from './text-blocks.ts';

/** What the bars of each series are drawn of: told apart without a colour, and as dark as text on every ground. */
const fills = ['\u2588', '\u2592', '\u2593', '\u2591'] as const;
/** So many blocks fit beside a name and a number on a card of 420 pixels. */
const longestBar = 12;
const nameWidth = '96px';

/** Figures; where there are bars the table stands in them. */
export function chartCard(reply: Extract<Reply, { kind: 'chart' }>, language: Language): IAdaptiveCard {
  const { title, text, chart, columns, rows, notes, particulars, actions } = reply;
  const shown = chart !== null ? [bars(chart)] : rows.length === 0 ? [] : [container(tableRows(columns, rows))];
  return card([
    heading(title),
    ...paragraphs(text),
    ...shown,
    ...notes.map((note) => textBlock(note, { size: 'Small', isSubtle: true, spacing: 'Small' })),
    ...folded(particulars),
    ...cardButtons(actions, language),
  ]);
}

/** The first line of what was counted; the rest opens below it. */
function folded(particulars: { title: string; value: string }[]): CardElement[] {
  const [first] = particulars;
  if (first === undefined) return [];
  return [
    textBlock(first.value, { size: 'Small', isSubtle: true, maxLines: 1, separator: true }),
    actionSet([{ type: 'Action.ToggleVisibility', title: first.title, targetElements: ['particulars'] }]),
    { ...factSet(particulars), id: 'particulars', isVisible: false },
  ];
}

function bars({ series }: Chart): CardElement {
  const highest = Math.max(0, ...series.flatMap(({ points }) => points.map(({ value }) => value ?? 0)));
  const legend = series.length < 2 ? [] : series.map(({ name }, place) => line(`${fillOf(place)} ${name}`));
  const rows = (series[0]?.points ?? []).map(({ label }, place): CardElement => {
    const points = series.map(({ points }) => points[place]);
    return {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: [
        column([textBlock(label, { size: 'Small' })], nameWidth),
        column(
          points.map((point, of) => line(barOf(point?.value ?? null, highest, fillOf(of)))),
          'stretch',
        ),
        column(
          points.map((point) => textBlock(point?.text ?? '', { size: 'Small', spacing: 'None' })),
          'auto',
        ),
      ],
    };
  });
  return container([...legend, ...rows]);
}

function column(items: CardElement[], width: string): IColumn {
  return { type: 'Column', width, verticalContentAlignment: 'Center', items };
}

function line(text: string): ITextBlock {
  return textBlock(text, { size: 'Small', spacing: 'None' });
}

function fillOf(place: number): string {
  return fills[place % fills.length] ?? fills[0];
}

// What is hidden has a dot and no bar; what is little has a short one.
function barOf(value: number | null, highest: number, fill: string): string {
  if (value === null || value === 0 || highest === 0) return '\u00b7';
  return fill.repeat(Math.max(1, Math.round((value / highest) * longestBar)));
}
