// How a list to choose from, one thing in full and a table look as Adaptive Cards; right in narrow width too.
import type { CardElement, IAdaptiveCard, IColumn, IContainer, ITextBlock } from '@microsoft/teams.cards';
import { verbs } from '../../dialogs/clicks.ts';
import type {
  CitedSource,
  Details,
  ListedSource,
  ListGroup,
  ListItem,
  Reply,
  TableField,
} from '../../dialogs/reply.ts';
import type { Language } from '../../dialogs/understanding/language.ts';
import { button, buttons, cardButtons, execute, pressable } from './buttons.ts';
import { actionSet, card, container, factSet, textBlock } from './elements.ts';
import { heading, markText, paragraphs, subheading } from './text-blocks.ts';

/** A list in groups; a press on a thing opens it in the card's place. */
export function listCard(reply: Extract<Reply, { kind: 'list' }>, language: Language): IAdaptiveCard {
  const list = card([
    heading(reply.title),
    ...paragraphs(reply.text),
    ...reply.groups.flatMap((group) => groupElements(group, language)),
    ...cardButtons(reply.actions, language),
    ...(reply.notes ?? []).map((note) => small(note, { spacing: 'Small' })),
  ]);
  if (reply.refresh === undefined) return list;
  const { verb, data } = reply.refresh;
  return { ...list, refresh: { action: execute(reply.title, { verb, data: { ...data, language } }) } };
}

function groupElements({ title, notes, items, more }: ListGroup, language: Language): CardElement[] {
  return [
    ...(title === '' ? [] : [subheading(title, { separator: true })]),
    ...notes.flatMap(paragraphs),
    ...items.map((item) => itemElement(item, language)),
    ...(more === null ? [] : buttons([more], language)),
  ];
}

function itemElement(item: ListItem, language: Language): CardElement {
  if (item.actions === undefined || item.actions.length === 0) return itemText(item, language);
  // "Done" stands beside each: what it is about is told to who does not see where it stands.
  const own = item.actions.map((action) => ({
    ...pressable(action, language),
    tooltip: `${action.title}: ${item.title}`,
  }));
  return container([itemText(item, language), actionSet(own)]);
}

function itemText({ title, mark, lines, open }: ListItem, language: Language): IContainer {
  const elements = [
    textBlock(title, { weight: 'Bolder', size: 'Small', color: 'Accent' }),
    markText(mark, mark.tone === 'neutral' ? { isSubtle: true } : {}),
    ...(lines.length === 0 ? [] : [small(lines.join('\n\n'))]),
  ];
  const selectAction = execute(title, { verb: open.verb, data: { ...open.data, language } });
  return container(elements, { spacing: 'Small', selectAction });
}

/** One thing in full: what it is, its particulars, its sections, its sources, and what to do with it. */
export function detailsCard(reply: Details, language: Language): IAdaptiveCard {
  return card([...detailElements(reply), ...sourceElements(reply, language), ...cardButtons(reply.actions, language)]);
}

/** The same for a chat that the bot is no part of: nothing in it can be pressed. */
export function sharedCard(reply: Details): IAdaptiveCard {
  const sources = reply.sources.map((source) => small(sourceLine(source)));
  const above = subheading(reply.sourcesTitle, { separator: true });
  return card([...detailElements(reply), ...(sources.length === 0 ? [] : [above, ...sources])]);
}

function detailElements(reply: Details): CardElement[] {
  return [
    heading(reply.title),
    ...(reply.mark === null ? [] : [markText(reply.mark, reply.mark.tone === 'neutral' ? { isSubtle: true } : {})]),
    ...paragraphs(reply.text),
    ...(reply.particulars.length === 0 ? [] : [factSet(reply.particulars)]),
    ...reply.sections.flatMap(({ title, lines }) => [
      subheading(title),
      ...lines.map((line) => textBlock(lines.length === 1 ? line : `- ${line}`, { spacing: 'Small' })),
    ]),
  ];
}

function sourceLine({ number, documentTitle, sectionText, date }: CitedSource): string {
  return [`${number} \u00b7 ${documentTitle}`, sectionText, date].filter((part) => part !== null).join(', ');
}

function sourceElements(
  { sources, sourcesTitle, showSource }: { sources: CitedSource[]; sourcesTitle: string; showSource: string },
  language: Language,
): CardElement[] {
  if (sources.length === 0) return [];
  const among: ListedSource[] = sources
    .slice(0, 10)
    .map(({ passageId, fingerprint, historic }) => ({ passage: passageId, fingerprint, historic }));
  return [
    subheading(sourcesTitle, { separator: true }),
    ...sources.map((source) => {
      const data = { passage: source.passageId, fingerprint: source.fingerprint, among, language };
      return container([small(sourceLine(source)), button(`${showSource} ${source.number}`, verbs.showSource, data)]);
    }),
  ];
}

/**
 * A table; the first column names the rows. Each row's name stands above its fields, and each field below its column's name, so
 * that long Swedish words have room in narrow width. Made of column sets: not every client draws the element Table.
 */
export function tableCard(reply: Extract<Reply, { kind: 'table' }>, language: Language): IAdaptiveCard {
  return card([
    heading(reply.title),
    ...paragraphs(reply.text),
    ...tableRows(reply.columns, reply.rows),
    ...reply.notes.map((note, place) => small(note, { spacing: 'Small', ...(place === 0 ? { separator: true } : {}) })),
    ...cardButtons(reply.actions, language),
  ]);
}

/** The rows of a table under each other. */
export function tableRows(columns: string[], rows: TableField[][]): CardElement[] {
  return rows.flatMap((row) => rowElements(columns, row));
}

function rowElements(names: string[], [first, ...fields]: TableField[]): CardElement[] {
  const columns = fields.map(({ text, tone }, column) => {
    const lines = text.split('\n').map((line, place) => markText({ text: line, tone: place === 0 ? tone : 'neutral' }));
    return { type: 'Column', width: 'stretch', items: [small(names[column + 1] ?? ''), ...lines] } satisfies IColumn;
  });
  return [
    textBlock(first?.text ?? '', { weight: 'Bolder', separator: true, spacing: 'Small' }),
    { type: 'ColumnSet', spacing: 'None', columns },
  ];
}

function small(text: string, options: { spacing?: 'Small'; separator?: boolean } = {}): ITextBlock {
  return textBlock(text, { size: 'Small', spacing: 'None', isSubtle: true, ...options });
}
