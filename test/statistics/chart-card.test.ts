// Charts as cards: the table twin, what is hidden, and whether the colours can be told from Teams' light and dark grounds.
import { describe, expect, it } from 'vitest';
import { chartCard, chartColors } from '../../bot/cards/chart-card.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { contrast } from '../worlds/contrast.ts';

/** What Microsoft's renderer draws for the names (adaptivecards chart colours, in the Playground 0.2.28); the same in both themes. */
const drawn: Record<string, string> = {
  good: '#107C10',
  attention: '#D13438',
  categoricalRed: '#c50f1f',
  categoricalPurple: '#80215d',
  categoricalBlue: '#2461ca',
  categoricalLightBlue: '#0078d4',
  categoricalTeal: '#00b7c3',
  divergingBlue: '#13458f',
  divergingRed: '#d33f4c',
};
/** The grounds of cards in Teams (Fluent, colorNeutralBackground1): light, dark. */
const grounds = { light: '#ffffff', dark: '#292929' };
/** For parts of a picture (WCAG 2.2, 1.4.11). */
const leastContrast = 3;

const reply = (changes: Partial<Extract<Reply, { kind: 'chart' }>> = {}): Extract<Reply, { kind: 'chart' }> => ({
  kind: 'chart',
  title: 'Nyinskrivna per jobbtorg',
  text: '**100** personer skrevs in.',
  chart: {
    shape: 'bars',
    unit: 'number',
    series: [
      {
        name: 'oktober',
        points: [
          { label: 'City', value: 60 },
          { label: 'Farsta', value: null },
          { label: 'Kista', value: 40 },
        ],
      },
    ],
  },
  columns: ['jobbtorg', 'Antal'],
  rows: [
    [
      { text: 'City', tone: 'neutral' },
      { text: '60', tone: 'neutral' },
    ],
    [
      { text: 'Farsta', tone: 'neutral' },
      { text: 'dolt', tone: 'attention' },
    ],
  ],
  notes: [],
  particulars: [],
  sources: [],
  actions: [{ title: 'Ladda ner som CSV', open: 'https://trepart.example/fil' }],
  ...changes,
});

describe('the colours of charts', () => {
  it.each(Object.entries(grounds))('stand out from the %s ground', (_name, ground) => {
    for (const name of chartColors)
      expect(contrast(drawn[name] ?? ground, ground), name).toBeGreaterThanOrEqual(leastContrast);
  });

  it('are the few that do so on both grounds', () => {
    const fit = Object.entries(drawn).filter(([, color]) =>
      Object.values(grounds).every((ground) => contrast(color, ground) >= leastContrast),
    );
    expect(fit.map(([name]) => name)).toEqual([...chartColors]);
  });
});

describe('a chart', () => {
  const elements = (of: ReturnType<typeof reply>) =>
    JSON.parse(JSON.stringify(chartCard(of, 'sv'))).body as Record<string, unknown>[];
  const chartIn = (of: ReturnType<typeof reply>) =>
    elements(of).find(({ type }) => String(type).startsWith('Chart.')) as {
      type: string;
      data: unknown;
      fallback: unknown;
    };

  it('has the table as its fallback, and leaves out what is hidden rather than drawing nothing', () => {
    const chart = chartIn(reply());
    expect(chart.type).toBe('Chart.HorizontalBar');
    expect(JSON.stringify(chart.data)).not.toContain('Farsta');
    expect(JSON.stringify(chart.fallback)).toContain('dolt');
  });

  it('over months is a line over dates, and beside another period bars in pairs', () => {
    const points = [
      { label: '2026-09', value: 5 },
      { label: '2026-10', value: 7 },
    ];
    const line = chartIn(reply({ chart: { shape: 'line', unit: 'number', series: [{ name: 'x', points }] } }));
    expect(line.type).toBe('Chart.Line');
    expect(JSON.stringify(line.data)).toContain('2026-10-01');
    const series = [
      { name: 'i år', points },
      { name: 'i fjol', points },
    ];
    const pairs = chartIn(reply({ chart: { shape: 'bars', unit: 'percent', series } }));
    expect(pairs.type).toBe('Chart.VerticalBar.Grouped');
  });

  it('opens the file by its address', () => {
    expect(JSON.stringify(elements(reply()))).toContain('"type":"Action.OpenUrl"');
  });

  it('names its colours as Adaptive Cards do, never by their values', () => {
    expect(JSON.stringify(elements(reply()))).not.toMatch(/#[0-9a-f]{6}/i);
  });
});
