// How a reply looks in Teams: text with AI label, citations and feedback buttons, and a card where there is something to click.
import {
  ActionSet,
  AdaptiveCard,
  Container,
  ExecuteAction,
  Fact,
  FactSet,
  SubmitAction,
  TextBlock,
} from '@microsoft/teams.cards';
import { showSourceVerb } from '../../dialogs/route.ts';
import type { CitedSource, Reply } from '../../dialogs/reply.ts';

/** An outgoing activity, without its address. */
export type Activity = Record<string, unknown>;

// Limits of Teams (ai-content-labels, 2026-09-27): more than these is answered with an error.
const longestCitationName = 80;
const longestAbstract = 160;
const mostSuggestions = 3;
const cardType = 'application/vnd.microsoft.card.adaptive';

/** Renders one reply as a message. `language` rides along in the card's buttons, so that a click is answered in it. */
export function renderReply(reply: Reply, language: 'sv' | 'en'): Activity {
  switch (reply.kind) {
    case 'notice':
      return { ...textMessage(reply.text), ...suggestedActions(reply.suggestions ?? []) };
    case 'sourcedAnswer':
      return {
        ...textMessage(reply.text),
        channelData: { feedbackLoop: { type: 'default' } },
        entities: [aiMessage(reply.sources, reply.text)],
        ...(reply.sources.length === 0 ? {} : attach(sourcesCard(reply, language))),
      };
    case 'passage':
      return { ...textMessage(''), ...attach(passageCard(reply)) };
  }
}

/** Renders the answer to a card click: a card that takes the clicked one's place for the clicker, or a short text. */
export function renderClickAnswer(reply: Reply): { statusCode: number; type: string; value: unknown } {
  if (reply.kind === 'passage') return { statusCode: 200, type: cardType, value: passageCard(reply) };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text };
}

function textMessage(text: string): Activity {
  return { type: 'message', textFormat: 'markdown', text };
}

function attach(card: AdaptiveCard): Activity {
  return { attachments: [{ contentType: cardType, content: card }] };
}

function suggestedActions(suggestions: { title: string; say: string }[]): Activity {
  if (suggestions.length === 0) return {};
  const actions = suggestions.slice(0, mostSuggestions).map(({ title, say }) => ({ type: 'imBack', title, value: say }));
  return { suggestedActions: { actions, to: [] } };
}

function aiMessage(sources: CitedSource[], text: string): Activity {
  const cited = sources.filter((source) => text.includes(`[${source.number}]`));
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    additionalType: ['AIGeneratedContent'],
    citation: cited.map((source) => ({
      '@type': 'Claim',
      position: source.number,
      appearance: {
        '@type': 'DigitalDocument',
        name: shorten(`${source.documentTitle}, ${source.section}`, longestCitationName),
        abstract: shorten(source.text.replaceAll('\n', ' '), longestAbstract),
        keywords: [source.date, source.forceText].filter((word) => word !== null).map((word) => shorten(word, 28)),
        image: { '@type': 'ImageObject', name: 'Text' },
      },
    })),
  };
}

function sourcesCard(reply: Extract<Reply, { kind: 'sourcedAnswer' }>, language: 'sv' | 'en'): AdaptiveCard {
  const heading = new TextBlock(reply.sourcesTitle, { weight: 'Bolder', wrap: true });
  const rows = reply.sources.map((source) => {
    const mark = source.historic ? ` · ${reply.historicLabel}` : '';
    const data = { passage: source.passageId, language };
    const click = new ExecuteAction({
      title: `${reply.showSource} ${source.number}`,
      verb: showSourceVerb,
      data,
      fallback: new SubmitAction({ title: `${reply.showSource} ${source.number}`, data: { verb: showSourceVerb, ...data } }),
    });
    return new Container(
      new TextBlock(`${source.number}. ${source.documentTitle}`, { wrap: true, weight: 'Bolder', size: 'Small' }),
      new TextBlock(`${source.section} · ${source.place}`, { wrap: true, size: 'Small', spacing: 'None' }),
      new TextBlock([source.date, source.forceText].filter((part) => part !== null).join(' · ') + mark, {
        wrap: true,
        size: 'Small',
        spacing: 'None',
        isSubtle: true,
        color: source.historic ? 'Warning' : 'Default',
      }),
      new ActionSet(click).withOptions({ spacing: 'Small' }),
    ).withOptions({ separator: true, spacing: 'Small' });
  });
  return new AdaptiveCard(heading, ...rows).withOptions({ version: '1.5' });
}

function passageCard(reply: Extract<Reply, { kind: 'passage' }>): AdaptiveCard {
  const paragraphs = reply.source.text.split('\n').filter((line) => line.trim() !== '');
  return new AdaptiveCard(
    new TextBlock(reply.title, { weight: 'Bolder', size: 'Medium', wrap: true }),
    ...paragraphs.map((paragraph) => new TextBlock(paragraph, { wrap: true, spacing: 'Small' })),
    new FactSet(...reply.particulars.map(({ title, value }) => new Fact(title, value))).withOptions({ separator: true }),
  ).withOptions({ version: '1.5' });
}

function shorten(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('').trimEnd()}…`;
}
