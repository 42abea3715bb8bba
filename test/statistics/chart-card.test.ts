// Charts as cards: each bar with its number as it is written, what is hidden, and what is folded.
import { describe, expect, it } from 'vitest';
import { chartCard } from '../../bot/cards/chart-card.ts';
import type { Reply } from '../../dialogs/reply.ts';

const reply = (changes: Partial<Extract<Reply, { kind: 'chart' }>> = {}): Extract<Reply, { kind: 'chart' }> => ({
  kind: 'chart',
  title: 'Nyinskrivna per jobbtorg',
  text: '**100** personer skrevs in.',
  chart: {
    series: [
      {
        name: 'oktober',
        points: [
          { label: 'City', value: 2_910, text: '2 910' },
          { label: 'Farsta', value: null, text: 'dolt' },
          { label: 'Kista', value: 1_455, text: '1 455' },
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

describe('a chart', () => {
  const elements = (of: ReturnType<typeof reply>) =>
    JSON.parse(JSON.stringify(chartCard(of, 'sv'))).body as Record<string, unknown>[];
  const textsOf = (element: unknown): string[] =>
    [...JSON.stringify(element).matchAll(/"text":"([^"]*)"/g)].map(([, text = '']) => text);
  const linesOf = (of: ReturnType<typeof reply>) =>
    elements(of)
      .flatMap((element) => (Array.isArray(element.items) ? element.items : []))
      .filter(({ type }) => type === 'ColumnSet')
      .map(textsOf);

  it('draws each bar by its size beside its number in full, and none for what is hidden', () => {
    expect(linesOf(reply())).toEqual([
      ['City', '█'.repeat(12), '2 910'],
      ['Farsta', '\u00b7', 'dolt'],
      ['Kista', '█'.repeat(6), '1 455'],
    ]);
  });

  it('shows both of two series in every row, and names both', () => {
    const points = [{ label: 'sep 26', value: 5, text: '5' }];
    const series = [
      { name: 'jan 26–okt 26', points },
      { name: 'jan 25–okt 25', points },
    ];
    const body = elements(reply({ chart: { series } }));
    expect(textsOf(body)).toEqual(expect.arrayContaining(['█ jan 26–okt 26', '▒ jan 25–okt 25']));
    expect(linesOf(reply({ chart: { series } }))).toEqual([['sep 26', '█'.repeat(12), '▒'.repeat(12), '5', '5']]);
  });

  it('folds what was counted after one line', () => {
    const particulars = [
      { title: 'Vad som räknas', value: 'Personer.' },
      { title: 'Källa', value: 'Dokumentet.' },
    ];
    const body = elements(reply({ particulars }));
    expect(body.find(({ id }) => id === 'particulars')).toMatchObject({ type: 'FactSet', isVisible: false });
    expect(JSON.stringify(body)).toContain('"title":"Vad som räknas","targetElements":["particulars"]');
  });

  it('opens the file by its address', () => {
    expect(JSON.stringify(elements(reply()))).toContain('"type":"Action.OpenUrl"');
  });
});
