// Every card of every job, in both languages, as somebody meets it who hears it, sees no colours, or uses the keyboard.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderClickAnswer, renderReply, renderSearch } from '../../bot/cards/render.ts';
import { makeDemoCases } from '../../bot/demo/demo-cases.ts';
import { storeDemoCases } from '../../bot/store/cases/store-demo-cases.ts';
import { planReminders } from '../../bot/store/reminders/reminder-plan.ts';
import type { Details, Reply } from '../../dialogs/reply.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { contrast } from '../worlds/contrast.ts';
import { embedded } from '../worlds/databases.ts';
import { toldUnasked } from '../worlds/pressing.ts';
import { sampleOf } from '../worlds/thoroughness.ts';

type Element = Record<string, unknown> & { type?: string };

/** The elements of a card in the order in which they are read, fallbacks left out. */
function elements(part: unknown): Element[] {
  if (Array.isArray(part)) return part.flatMap(elements);
  if (typeof part !== 'object' || part === null) return [];
  const element = part as Element;
  const inner = Object.entries(element)
    .filter(([name]) => !['fallback', 'data', 'refresh', 'msteams'].includes(name))
    .flatMap(([, each]) => elements(each));
  return typeof element.type === 'string' ? [element, ...inner] : inner;
}

const filled = (text: unknown): text is string => typeof text === 'string' && text.trim() !== '';

/** What is wrong with a card for who does not see it, or not as it was meant: one sentence each. */
function faults(content: unknown): string[] {
  const root = content as Element;
  const all = elements(root);
  const found: string[] = [];
  if (root.lang !== 'sv' && root.lang !== 'en') found.push('It does not say in which language it is to be read aloud.');
  if (!filled(root.fallbackText)) found.push('Nothing stands in its place where it cannot be shown.');
  const texts = all.filter(({ type }) => type === 'TextBlock');
  for (const { text, wrap, color, weight, size } of texts) {
    if (wrap !== true) found.push(`"${text}" is cut off instead of wrapped.`);
    if (!filled(text) && text !== '') found.push('A text is missing.');
    if (color !== undefined && !readable.includes(String(color))) found.push(`"${text}" has the colour ${color}.`);
    if (color !== undefined && !/\p{L}{2}|\d/u.test(String(text))) found.push(`"${text}" is told by its colour alone.`);
    if (size === 'Medium' && weight !== 'Bolder') found.push(`"${text}" is large and no title.`);
  }
  for (const { text, style, weight, separator, size } of texts)
    if (weight === 'Bolder' && style !== 'heading' && (size === 'Medium' || (separator === true && size === undefined)))
      if (!isRowName(String(text), root)) found.push(`The title "${text}" is no heading.`);
  for (const input of all.filter(({ type }) => type?.startsWith('Input.') === true)) {
    if (!filled(input.label)) found.push(`The field ${input.id} has no label.`);
    if (input.isRequired === true && !filled(input.errorMessage))
      found.push(`The field ${input.id} does not say what is missing.`);
    if (input.type === 'Input.ChoiceSet' && input.style === 'expanded' && input.wrap !== true)
      found.push(`The choices of ${input.id} are cut off.`);
  }
  for (const picture of all.filter(({ type }) => type === 'Image' || type?.startsWith('Chart.') === true)) {
    const twin = elements(picture.fallback)
      .map(({ text }) => String(text))
      .join('\n');
    const values = [...JSON.stringify(picture.data ?? null).matchAll(/"y":([\d.]+)/g)].map(([, value]) => value ?? '');
    const isTold = values.length > 0 && values.every((value) => inWords(twin).includes(value.replace('.', ',')));
    if (!filled(picture.altText) && !isTold) found.push('A picture has no twin in words.');
  }
  const actions = all.filter(({ type }) => type?.startsWith('Action.') === true);
  for (const { title } of actions) if (!filled(title)) found.push('A button has no title.');
  const names = actions.map(({ title, tooltip }) => String(tooltip ?? title));
  for (const name of new Set(names.filter((each, place) => names.indexOf(each) !== place)))
    found.push(`Two buttons are called "${name}".`);
  return found;
}

/** Numbers as they stand in a text, without the spaces between thousands. */
function inWords(text: string): string {
  return text.replace(/[\s\u00a0]/g, '');
}

/** A table's rows begin with their name, which is no title: it is told with the row's fields. */
function isRowName(text: string, root: Element): boolean {
  const parts = elements(root);
  const place = parts.findIndex((part) => part.text === text);
  return parts[place + 1]?.type === 'ColumnSet';
}

/** What Microsoft has published of Teams' card colours (host configurations in its repositories of Adaptive Cards). */
const palettes = {
  light: {
    ground: '#ffffff',
    Default: '#252424',
    subtle: '#5b5a5a',
    Accent: '#6264a7',
    Good: '#92c353',
    Warning: '#f8d22a',
    Attention: '#c4314b',
  },
  dark: {
    ground: '#2d2c2c',
    Default: '#ffffff',
    subtle: '#cacaca',
    Accent: '#a6a7dc',
    Good: '#92c353',
    Warning: '#f8d22a',
    Attention: '#d74654',
  },
} as const;
/** For small text (WCAG 2.2, 1.4.3). In high contrast Teams draws all of these in colours of its own. */
const leastContrast = 4.5;
const readable = (['Default', 'Accent', 'Good', 'Warning', 'Attention'] as const).filter((name) =>
  Object.values(palettes).every((palette) => contrast(palette[name], palette.ground) >= leastContrast),
) as string[];

describe('the colours of text', () => {
  it('that can be read on the light and the dark ground are two', () => {
    expect(readable).toEqual(['Default', 'Accent']);
  });

  it('still stand out where a text is subdued', () => {
    for (const { subtle, ground } of Object.values(palettes))
      expect(contrast(subtle, ground)).toBeGreaterThanOrEqual(leastContrast);
  });
});

describe('the check itself', () => {
  const card = (...body: unknown[]) => ({ type: 'AdaptiveCard', lang: 'sv', fallbackText: 'Kort', body });
  const press = (title: string) => ({ type: 'Action.Execute', title });
  it.each([
    ['a field without a label', { type: 'Input.Text', id: 'a' }],
    ['a required field that does not say so', { type: 'Input.Text', id: 'a', label: 'A', isRequired: true }],
    ['a picture without words', { type: 'Image', url: 'https://a' }],
    ['a chart whose table lacks a value', { type: 'Chart.Line', data: [{ values: [{ x: '1', y: 7 }] }] }],
    ['a title that is no heading', { type: 'TextBlock', text: 'A', wrap: true, weight: 'Bolder', size: 'Medium' }],
    [
      'a part whose title is no heading',
      { type: 'TextBlock', text: 'A', wrap: true, weight: 'Bolder', separator: true },
    ],
    ['a text that is cut off', { type: 'TextBlock', text: 'A' }],
    ['a colour that cannot be read', { type: 'TextBlock', text: 'Bra', wrap: true, color: 'Good' }],
    ['a colour without a word', { type: 'TextBlock', text: '\u25cf', wrap: true, color: 'Accent' }],
    ['a button without a title', press(' ')],
    ['two buttons of one name', [press('Klar'), press('Klar')]],
  ])('finds %s', (_what, element) => {
    expect(faults(card(element))).toHaveLength(1);
  });

  it('finds nothing wrong with a card that is right', () => {
    expect(faults(card({ type: 'TextBlock', text: 'A', wrap: true }, press('Klar')))).toEqual([]);
  });
});

describe('every kind of reply', () => {
  const source = {
    number: 1,
    passageId: '000#1',
    fingerprint: 'x',
    document: '000',
    documentTitle: 'Dokument',
    section: '1',
    sectionText: 'avsnitt 1',
    isDigest: false,
    place: 'rad 1',
    date: '2018-06-19',
    force: 'law',
    forceText: 'lag',
    status: 'Lag.',
    historic: true,
    text: 'Text.',
  } as const;
  const sources = { sources: [source], sourcesTitle: 'Källor', showSource: 'Visa', historicLabel: 'Historiskt' };
  const click = { verb: 'x', data: {} };
  const tones = (['good', 'attention', 'warning', 'neutral'] as const).map((tone) => ({ text: `Ord ${tone}`, tone }));
  const item = (title: string) => ({
    title,
    mark: { text: 'sen', tone: 'warning' as const },
    lines: ['rad'],
    open: click,
    actions: [{ title: 'Klar', click }],
  });
  const table = {
    columns: ['jobbtorg', 'a', 'b', 'c'],
    rows: [[{ text: 'City', tone: 'neutral' as const }, ...tones.slice(0, 3)]],
  };
  const details: Details = {
    kind: 'details',
    title: 'Titel',
    mark: { text: 'pågår', tone: 'good' },
    text: 'Text.',
    particulars: [{ title: 'a', value: 'b' }],
    sections: [{ title: 'Del', lines: ['rad'] }],
    actions: [{ title: 'Boka', click }],
    ...sources,
  };
  const chart: Reply = {
    kind: 'chart',
    title: 'Siffror',
    text: 'Tre.',
    chart: {
      series: [
        {
          name: 'a',
          points: [
            { label: 'okt 26', value: 3, text: '3' },
            { label: 'nov 26', value: null, text: 'dolt' },
          ],
        },
      ],
    },
    columns: ['månad', 'antal'],
    rows: [
      [
        { text: 'oktober', tone: 'neutral' },
        { text: '3', tone: 'neutral' },
      ],
    ],
    notes: ['Not.'],
    particulars: [],
    sources: [],
    actions: [{ title: 'Fil', open: 'https://trepart.example/fil' }],
  };
  const fields = [
    {
      kind: 'choice' as const,
      name: 'a',
      label: 'A',
      value: '',
      choices: [{ title: 'Nej', value: '' }],
      isOpen: true as const,
    },
    { kind: 'text' as const, name: 'b', label: 'B', value: '', longest: 10 },
    { kind: 'number' as const, name: 'c', label: 'C', value: '', from: 1, to: 2 },
    { kind: 'date' as const, name: 'd', label: 'D', value: '' },
    { kind: 'time' as const, name: 'e', label: 'E', value: '' },
  ];
  const replies: Reply[] = [
    { kind: 'notice', text: 'Text.', suggestions: [{ title: 'Fråga', say: 'Fråga' }] },
    { kind: 'notice', text: 'Text.', ownChat: 'Öppna' },
    {
      kind: 'sourcedAnswer',
      text: 'Svar [1]',
      outcome: 'answered',
      folded: { open: 'Visa mer', close: 'Dölj', text: 'Stycket.' },
      source: 'Källa',
      ...sources,
    },
    { kind: 'sources', ...sources },
    {
      kind: 'passage',
      source,
      title: 'Stycke',
      particulars: [{ title: 'a', value: 'b' }],
      among: [{ passage: '000#1', fingerprint: 'x', historic: true }],
      backTitle: 'Alla',
    },
    {
      kind: 'list',
      title: 'Lista',
      text: 'Text.',
      groups: [
        { title: 'Grupp', notes: ['Not.'], items: [item('A-1'), item('A-2')], more: { title: 'Fler', say: 'fler' } },
      ],
      sources: [],
      actions: [],
    },
    details,
    { kind: 'table', title: 'Tabell', text: '', ...table, notes: ['Not.'], sources: [], actions: [] },
    chart,
    { kind: 'form', title: 'Formulär', text: '', fields, submit: { title: 'Skicka', click }, actions: [] },
  ];

  it.each(replies.map((reply) => [reply.kind, reply] as const))('%s has nothing wrong as a message', (_kind, reply) => {
    const sent = renderReply(reply, 'sv', 'https://teams.example/chat');
    const cards = (sent.attachments ?? []) as { content: unknown }[];
    expect(cards.flatMap(({ content }) => faults(content))).toEqual([]);
    expect(cards).toHaveLength(1);
    // A message without text is told of by its summary.
    if (sent.text === '') expect(filled(sent.summary)).toBe(true);
  });

  it.each(replies.map((reply) => [reply.kind, reply] as const))(
    '%s begins with a heading where it has a title',
    (_kind, reply) => {
      const { value } = renderClickAnswer(reply, 'en');
      if (typeof value === 'string') return;
      const { body, lang } = value as { body: Element[]; lang: string };
      expect(body[0]).toMatchObject({ type: 'TextBlock', style: 'heading' });
      expect(lang).toBe('en');
      expect(faults(value)).toEqual([]);
    },
  );

  it('a card that is shared into another chat has nothing wrong', () => {
    const { composeExtension } = renderSearch([details]) as {
      composeExtension: { attachments: { content: unknown }[] };
    };
    expect(composeExtension.attachments.flatMap(({ content }) => faults(content))).toEqual([]);
  });

  it('tells each tone by its word, two of them by a sign too', () => {
    const { value } = renderClickAnswer(
      { kind: 'table', title: 'T', text: '', ...table, notes: [], sources: [], actions: [] },
      'sv',
    );
    const texts = elements(value).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['\u2713 Ord good', 'Ord attention', '\u26a0 Ord warning']));
  });
});

describe('the cards of every job', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(embedded);
    const today = dayInStockholm(monday);
    await storeDemoCases(assistant.database.database, makeDemoCases(today, people.amina.id), monday);
  }, 60_000);
  afterAll(() => assistant.stop());

  const { maja, amina, karin } = people;
  const asked = (
    [
      [maja, 'hjälp'],
      [maja, 'Hur snabbt ska första jobbplanen vara klar?'],
      [maja, 'Vem bokar och betalar tolken till trepartssamtalet?'],
      [maja, 'Vilka insatser finns för unga i Farsta?'],
      [maja, 'Insatser i Farsta'],
      [maja, 'Jämför Järva och Skärholmen'],
      [maja, 'Kan jag remittera en nollplacerad kvinna, 44?'],
      [maja, 'Boka trepart för A-99042 nästa tisdag efter lunch, arabisk tolk'],
      [maja, 'Mina möten'],
      [amina, 'Mina deadlines'],
      [amina, 'Vilka är sena?'],
      [amina, 'Vad blir jag påmind om?'],
      [karin, 'Vilka jobbplaner är sena?'],
      [karin, 'Hur många nyinskrivna hade vi förra månaden?'],
      [karin, 'Nyinskrivna förra månaden per månad'],
      [karin, 'Månadsrapport'],
      [maja, 'What measures are there for young people in Farsta?'],
      [maja, 'Can I refer a 44 year old woman on sick leave?'],
      [maja, 'Book a tripartite meeting for A-99043 on Thursday'],
      [amina, 'My deadlines'],
      [karin, 'Show the monthly report'],
    ] as const
  ).map(([person, text]) => ({ person, text, name: person.name }));
  it.each(sampleOf(asked, 3))(
    '$text to $name has nothing wrong, nor have the cards its buttons lead to',
    async ({ person, text }) => {
      await assistant.settle();
      await assistant.post(assistant.activity(person, { text }));
      // The first figure takes its time: its months are counted then.
      await assistant.bot.settled();
      const answers = assistant.teams.sent.map(({ activity }) => activity);
      expect(answers.length).toBeGreaterThan(0);
      const cards = answers.flatMap(({ attachments = [] }) => attachments.map(({ content }) => content));
      expect(cards.flatMap(faults)).toEqual([]);
      const buttons = cards.flatMap(elements).filter(({ type }) => type === 'Action.Execute');
      for (const { verb, data } of buttons.slice(0, 12)) {
        const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
        const pressed = assistant.activity(person, { type: 'invoke', name: 'adaptiveCard/action', value });
        const { body } = await assistant.post(pressed);
        const { value: shown } = body as { value: unknown };
        if (typeof shown !== 'string') expect(faults(shown), `${String(verb)} ${JSON.stringify(data)}`).toEqual([]);
      }
    },
  );

  it("the coach's morning digest has nothing wrong", async () => {
    await assistant.settle();
    const [dueAt, subject] = [Temporal.Instant.from('2026-11-24T08:00:00+01:00'), { day: '2026-11-24' }];
    const digest = { key: 'digest of the test', kind: 'digest' as const, recipient: amina.id, subject, dueAt };
    await planReminders(assistant.database.database, [digest], monday);
    assistant.setTime(dueAt.add({ minutes: 1 }));
    const told = await toldUnasked(assistant, amina);
    assistant.setTime(monday);
    const cards = told.flatMap(({ attachments = [] }) => attachments.map(({ content }) => content));
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.flatMap(faults)).toEqual([]);
    for (const { summary } of told) expect(filled(summary)).toBe(true);
  });
});
