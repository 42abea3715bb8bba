// How a reply looks in Teams: text with AI label, citations and feedback buttons, and a card where there is something to click.
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { type CitedSource, type Details, plainText, type Reply, type Suggestion } from '../../dialogs/reply.ts';
import type { Language } from '../../dialogs/understanding/language.ts';
import { answerCard, passageCard, sourcesCard } from './answer-card.ts';
import { buttons, pressable, sayAction } from './buttons.ts';
import { chartCard } from './chart-card.ts';
import { actionSet, card, textBlock } from './elements.ts';
import { formCard } from './form-card.ts';
import { detailsCard, listCard, sharedCard, tableCard } from './list-cards.ts';

/** An outgoing activity, without its address. */
export type Activity = Record<string, unknown>;

// Limits of Teams (ai-content-labels, 2026-09-27): more than these is answered with an error.
const longestCitationName = 80;
const longestAbstract = 160;
const cardType = 'application/vnd.microsoft.card.adaptive';

/**
 * Renders one reply as a message. `language` rides along in the card's buttons, so that a click is answered in it; `ownChat` is
 * the address of the person's own chat with the bot, for what is told there only.
 */
export function renderReply(reply: Reply, language: Language, ownChat: string | null = null): Activity {
  switch (reply.kind) {
    case 'notice':
      if (reply.ownChat !== undefined && ownChat !== null) {
        const way = pressable({ title: reply.ownChat, open: ownChat }, language);
        const content = card([textBlock(reply.text), actionSet([way])]);
        return { ...textMessage(''), ...attach(content, reply, language), summary: nameOf(reply) };
      }
      if (reply.actions !== undefined) {
        return { ...textMessage(reply.text), ...attach(card(buttons(reply.actions, language)), reply, language) };
      }
      return reply.suggestions === undefined
        ? textMessage(reply.text)
        : {
            ...textMessage(''),
            ...attach(suggestionsCard(reply.text, reply.suggestions), reply, language),
            summary: nameOf(reply),
          };
    case 'sourcedAnswer':
      return {
        ...textMessage(reply.text),
        channelData: { feedbackLoop: { type: 'default' } },
        entities: [aiMessage(reply.sources, reply.text)],
        ...(reply.sources.length === 0 && reply.actions === undefined
          ? {}
          : attach(answerCard(reply, language), reply, language)),
      };
    default:
      return cardMessage(reply, language);
  }
}

function cardMessage(reply: Reply, language: Language): Activity {
  const alone = cardAlone(reply, language);
  return {
    ...textMessage(''),
    ...(alone === null ? {} : attach(alone, reply, language)),
    summary: nameOf(reply),
  };
}

/** The card of a reply that is nothing but one; null for others. */
function cardAlone(reply: Reply, language: Language): IAdaptiveCard | null {
  switch (reply.kind) {
    case 'sources':
      return sourcesCard(reply, language);
    case 'passage':
      return passageCard(reply, language);
    case 'list':
      return listCard(reply, language);
    case 'details':
      return detailsCard(reply, language);
    case 'table':
      return tableCard(reply, language);
    case 'form':
      return formCard(reply, language);
    case 'chart':
      return chartCard(reply, language);
    default:
      return null;
  }
}

/** Renders the answer to a card click: a card that takes the clicked one's place for the clicker, or a short text. */
export function renderClickAnswer(
  reply: Reply,
  language: Language,
): { statusCode: number; type: string; value: unknown } {
  const alone = cardAlone(reply, language);
  if (alone !== null) return { statusCode: 200, type: cardType, value: named(alone, reply, language) };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: plainText(reply) };
}

/** Renders what a search in Teams' message box found, each as a card that can be put into any chat; or a sentence instead. */
export function renderSearch(found: Details[] | string): Record<string, unknown> {
  if (typeof found === 'string') return { composeExtension: { type: 'message', text: found } };
  const attachments = found.map((details) => ({
    contentType: cardType,
    content: named(sharedCard(details), details, 'sv'),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: {
        title: details.title,
        text: [details.mark?.text, details.particulars[0]?.value].filter((part) => part !== undefined).join(' \u00b7 '),
      },
    },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

function textMessage(text: string): Activity {
  return { type: 'message', textFormat: 'markdown', text };
}

function attach(content: IAdaptiveCard, reply: Reply, language: Language): Activity {
  return { attachments: [{ contentType: cardType, content: named(content, reply, language) }] };
}

/** A card with the language it is to be read aloud in, and what stands in its place where it cannot be shown. */
function named(content: IAdaptiveCard, reply: Reply, language: Language): IAdaptiveCard {
  return { ...content, lang: language, fallbackText: nameOf(reply) };
}

/** What a reply is called where it is not shown itself: in Teams' notices and list of chats, and by what reads it aloud. */
function nameOf(reply: Reply): string {
  if (reply.kind === 'sources' || reply.kind === 'sourcedAnswer') return reply.sourcesTitle;
  return 'title' in reply ? reply.title : firstLine(reply.text);
}

// A card and not Teams' suggested actions, because those lose the text's paragraphs in some clients.
function suggestionsCard(text: string, suggestions: Suggestion[]): IAdaptiveCard {
  const paragraphs = text.split('\n\n').map((paragraph) => textBlock(paragraph));
  return card([...paragraphs, ...suggestions.map((suggestion) => actionSet([sayAction(suggestion)]))]);
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
        name: cutTo(`${source.documentTitle}, ${source.section}`, longestCitationName),
        abstract: cutTo(source.text.replaceAll('\n', ' '), longestAbstract),
        keywords: [source.date, source.forceText].filter((word) => word !== null).map((word) => cutTo(word, 28)),
        image: { '@type': 'ImageObject', name: 'Text' },
      },
    })),
  };
}

function firstLine(text: string): string {
  return cutTo(text.split('\n')[0] ?? '', longestAbstract);
}

function cutTo(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
