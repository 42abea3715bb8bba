// The card below an answer out of the documents: what stands folded, and a button for each source; the list of sources, and one of them.
import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import { verbs } from '../../dialogs/clicks.ts';
import type { AnswerSources, CitedSource, Folded, ListedSource, Reply, SourceList } from '../../dialogs/reply.ts';
import type { Language } from '../../dialogs/understanding/language.ts';
import { button, buttons, execute, inSight } from './buttons.ts';
import { actionSet, card, container, factSet, textBlock } from './elements.ts';
import { heading, paragraphs } from './text-blocks.ts';

/**
 * The sources of an answer, what stands folded below it, and what else can be done: that comes first where the documents did not answer.
 * The sources that the answer in sight cites are in sight with it, the others folded.
 */
export function answerCard(reply: Extract<Reply, { kind: 'sourcedAnswer' }>, language: Language): IAdaptiveCard {
  const { sources, text, folded, actions = [] } = reply;
  const seen = sources.filter(({ number }) => folded === undefined || text.includes(`[${number}]`));
  const unseen = sources.filter((source) => !seen.includes(source));
  const below = [
    ...sourceButtons(reply, seen, inSight - actions.length, language),
    ...(folded === undefined ? [] : foldedElements(folded, sourceButtons(reply, unseen, inSight, language))),
  ];
  const others = buttons(actions, language);
  return card(reply.outcome === 'answered' ? [...below, ...others] : [...others, ...below]);
}

/** A button that opens what is folded, and another in its place that closes it; the client does it by itself. */
function foldedElements({ open, close, text }: Folded, sources: CardElement[]): CardElement[] {
  const ids = ['open', 'close', 'folded'];
  const toggle = (title: string) => actionSet([{ type: 'Action.ToggleVisibility', title, targetElements: ids }]);
  return [
    { ...toggle(open), id: 'open' },
    { ...toggle(close), id: 'close', isVisible: false },
    container([...paragraphs(text), ...sources], { id: 'folded', isVisible: false, spacing: 'Small' }),
  ];
}

/** A button for each source in one row; where there is no room for all, the others stand in the menu of the row. */
function sourceButtons(
  { source: name, sources }: AnswerSources,
  shown: CitedSource[],
  room: number,
  language: Language,
): CardElement[] {
  if (shown.length === 0) return [];
  const among = sources.map(listed);
  const row = shown.map((source, place) => ({
    ...execute(`${name} ${source.number}`, {
      verb: verbs.showSource,
      data: { passage: source.passageId, fingerprint: source.fingerprint, among, language },
    }),
    ...(place < Math.max(1, room) ? {} : { mode: 'secondary' as const }),
  }));
  return [actionSet(row)];
}

function listed({ passageId, fingerprint, historic }: CitedSource): ListedSource {
  return { passage: passageId, fingerprint, historic };
}

/** The sources of an answer with their particulars. */
export function sourcesCard(reply: SourceList, language: Language): IAdaptiveCard {
  return card(sourceRows(reply, language));
}

function sourceRows(
  { sources, sourcesTitle, showSource, historicLabel }: SourceList,
  language: Language,
): CardElement[] {
  const among = sources.map(listed);
  const rows = sources.map((source) => {
    const mark = source.historic ? [`\u26a0 ${historicLabel}`] : [];
    const particulars = [source.date, source.forceText, ...mark].filter((part) => part !== null).join(' · ');
    const elements = [
      textBlock(`${source.number} · ${source.documentTitle}`, { weight: 'Bolder', size: 'Small' }),
      textBlock(`${source.sectionText} · ${source.place}`, { size: 'Small', spacing: 'None' }),
      textBlock(particulars, {
        size: 'Small',
        spacing: 'None',
        ...(source.historic ? { weight: 'Bolder' } : { isSubtle: true }),
      }),
      button(`${showSource} ${source.number}`, verbs.showSource, {
        passage: source.passageId,
        fingerprint: source.fingerprint,
        among,
        language,
      }),
    ];
    return container(elements, { separator: true, spacing: 'Small' });
  });
  return [heading(sourcesTitle), ...rows];
}

/** One passage in full. */
export function passageCard(reply: Extract<Reply, { kind: 'passage' }>, language: Language): IAdaptiveCard {
  const paragraphs = reply.source.text.split('\n').filter((line) => line.trim() !== '');
  return card([
    heading(reply.title),
    ...paragraphs.map((paragraph) => textBlock(paragraph, { spacing: 'Small' })),
    factSet(reply.particulars, { separator: true }),
    ...(reply.among.length === 0 ? [] : [button(reply.backTitle, verbs.listSources, { among: reply.among, language })]),
  ]);
}
