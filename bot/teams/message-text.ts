// What a person wrote in a Teams message, without Teams' own marks: mentions, quotes and HTML.
import { z } from 'zod';

/** Who is mentioned, as the activity's entities say. */
export interface Mention {
  id: string;
  name: string | null;
  /** The mark in the text. */
  text: string | null;
}

const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string(), name: z.string().nullish().catch(null) }),
  text: z.string().nullish().catch(null),
});

/** The mentions among an activity's entities. */
export function mentionsOf(given: readonly unknown[]): Mention[] {
  return given.flatMap((entity) => {
    const { mentioned, text } = mention.safeParse(entity).data ?? {};
    return mentioned === undefined ? [] : [{ id: mentioned.id, name: mentioned.name ?? null, text: text ?? null }];
  });
}

const html = z.object({ contentType: z.literal('text/html'), content: z.string().optional().catch(undefined) });

/** The message's HTML, which some clients send alone. */
export function ownHtml(attachments: readonly unknown[]): string | undefined {
  return attachments.map((each) => html.safeParse(each).data?.content).find((content) => content !== undefined);
}

/** Whether an attachment is the message itself as HTML, and no file beside it. */
export function isOwnHtml(attachment: unknown): boolean {
  return html.safeParse(attachment).success;
}

/** Whom the message is to. */
interface Bot {
  id: string;
  name?: string | null | undefined;
}

const mark = /<at(?:\s[^<>]*)?>([^<]*)<\/at>/gi;
/** What somebody else wrote and is only shown again. */
const quoted =
  /<quoted(?:\s[^<>]*)?\/>|<(quoted|blockquote)(?:\s[^<>]*)?>(?:(?!<(?:quoted|blockquote)[\s>])[\s\S])*?<\/\1>/gi;
/** Quotes of quotes are taken out from within, so deep. */
const deepest = 10;
/** Ends a line. */
const blocks = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])(?:\s[^<>]*)?\/?>/gi;
const otherTags =
  /<\/?(?:p|div|br|b|i|u|s|strong|em|span|a|ul|ol|li|img|emoji|code|pre|font|table|tbody|tr|td|th|h[1-6]|attachment|systemeventmessage)(?:\s[^<>]*)?\/?>/gi;

const entities: Record<string, string> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The text alone. A mention of the bot goes, the name of anybody else stays; what is quoted goes. */
export function plainText(text: string, bot: Bot, mentions: readonly Mention[]): string {
  let unquoted = text;
  for (let depth = 0; depth < deepest; depth += 1) unquoted = unquoted.replace(quoted, ' ');
  return unquoted
    .replace(mark, (whole, name: string) => (isOf(bot, whole, name, mentions) ? '' : name))
    .replace(blocks, '\n')
    .replace(otherTags, '')
    .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .trim();
}

/** Whether a mark in the text mentions the bot. */
export function mentionsBot(text: string, bot: Bot, mentions: readonly Mention[]): boolean {
  return [...text.matchAll(mark)].some(([whole, name = '']) => isOf(bot, whole, name, mentions));
}

function isOf(bot: Bot, whole: string, name: string, mentions: readonly Mention[]): boolean {
  const by = mentions.find(({ text }) => text === whole) ?? mentions.find((each) => each.name === name);
  return by === undefined ? name === (bot.name ?? '') : by.id === bot.id;
}
