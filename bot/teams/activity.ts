// A Teams activity, read once at the edge into one union; what we cannot use is a member too, never a silent drop. It is long,
// because every kind of activity is read here and nowhere else.
import { z } from 'zod';
import type { Language } from '../../dialogs/understanding/language.ts';
import type { PersonalDataKind } from '../../dialogs/understanding/personal-data/personal-data.ts';
import { isOversized } from './click-size.ts';
import { isOwnHtml, mentionsBot, mentionsOf, ownHtml, plainText } from './message-text.ts';

/** Where a conversation is: everything that sending to it takes. */
export interface Address {
  conversationId: string;
  conversationType: 'personal' | 'groupChat' | 'channel';
  tenantId: string | null;
  serviceUrl: string;
  channelId: string;
  bot: { id: string; name: string };
  user: { id: string };
  /** The person wrote where others read along, but for the bot's eyes only, and is answered for their eyes only. */
  isTargeted?: true;
}

interface Common {
  address: Address;
  /** Unique in its conversation; a repeat of it is dropped. */
  activityId: string;
  /** The id to answer to; null when the activity came without one. */
  replyTo: string | null;
  /** The sender in Entra, lower case; null when the channel does not say. */
  entraObjectId: string | null;
}

const signInSteps = ['tokenExchange', 'verifyState', 'failure'] as const;
type SignInStep = (typeof signInSteps)[number];

/** Why an activity that a person made cannot be answered with content. */
export type UnsupportedReason =
  | 'empty'
  | 'attachmentOnly'
  | 'tooLong'
  | 'clickTooLarge'
  | 'tooMany'
  | 'unknownType'
  | 'unknownInvoke';

export type Incoming = Common &
  /** `typed` is false for a button that says something in the person's name, which the chat does not show. */
  (
    | { kind: 'message'; text: string; typed: boolean }
    /** A text, or what a card brought back, held personal data and was dropped before anything was stored. */
    | {
        kind: 'withheld';
        what: readonly PersonalDataKind[];
        language: Language;
        byCard: boolean;
        via: 'invoke' | 'message';
      }
    | { kind: 'click'; verb: string; data: Record<string, unknown>; via: 'invoke' | 'message' }
    /** Somebody searches in Teams' message box, to put what is found into a chat. */
    | { kind: 'search'; what: 'measures' | 'sources'; text: string; skip: number; count: number }
    | { kind: 'feedback'; reaction: 'like' | 'dislike'; comment: string; aboutActivityId: string | null }
    /** A sign-in that Teams takes to be under way; `exchange` names what it offers a token for, never the token. */
    | { kind: 'signIn'; step: SignInStep; exchange: { id: string | null; connectionName: string | null } }
    | { kind: 'arrived' }
    | { kind: 'ignored'; reason: string }
    | { kind: 'unsupported'; reason: UnsupportedReason; via: 'invoke' | 'message' }
  );

/** The name under which a suggestion's button comes back: its text is taken as if the person had typed it. */
export const sayVerb = 'say';

const longestSearch = 200;

/** Longest message text that is read; Teams itself allows about 28 kB. */
export const longestText = 8_000;

/** So many files or mentions of a message are read; more count as none. */
const mostParts = 200;

const identifier = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((id) => !id.includes('\0') && id.isWellFormed());
const account = z.object({
  id: identifier(500),
  name: z.string().max(500).nullish(),
  aadObjectId: z.string().max(200).nullish(),
});
const envelope = z.object({
  type: z.string().min(1).max(100),
  id: identifier(500).nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(1_000),
  from: account,
  recipient: account.extend({ isTargeted: z.boolean().nullish().catch(null) }),
  conversation: z.object({
    id: identifier(1_000),
    conversationType: z.string().max(50).nullish(),
    tenantId: z.string().max(100).nullish(),
  }),
  channelData: z
    .object({ tenant: z.object({ id: z.string().max(100).nullish() }).nullish() })
    .nullish()
    .catch(null),
  name: z.string().max(200).nullish().catch(null),
  text: z.string().nullish().catch(null),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).max(mostParts).nullish().catch(null),
  entities: z.array(z.unknown()).max(mostParts).nullish().catch(null),
  action: z.string().max(50).nullish().catch(null),
  replyToId: z.string().max(500).nullish().catch(null),
});
type Envelope = z.infer<typeof envelope>;

const data = z.record(z.string().max(100), z.unknown());
const execute = z.object({ action: z.object({ verb: z.string().min(1).max(100), data: data.nullish() }) });
const submit = z.looseObject({ verb: z.string().min(1).max(100) });
const extensionQuery = z.object({
  commandId: z.string().max(100).catch(''),
  parameters: z
    .array(z.object({ name: z.string().max(100), value: z.string().catch('') }))
    .max(5)
    .catch([]),
  queryOptions: z
    .object({ skip: z.int().min(0).max(1_000), count: z.int().min(1).max(25) })
    .catch({ skip: 0, count: 25 }),
});
const exchanged = z.object({
  id: z.string().max(500).nullable().catch(null),
  connectionName: z.string().max(500).nullable().catch(null),
});
const feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.string().max(20_000).nullish() }),
});

/**
 * Reads an activity. `malformed` is one English sentence for whoever sent it: the activity lacks what an answer would
 * need (conversation, sender, service address), so that it can only be refused. `newId` names an activity that came
 * without an id, which therefore cannot be recognised when it is repeated.
 */
export function parseActivity(
  raw: unknown,
  newId: () => string,
): { incoming: Incoming } | { malformed: string; fields: string } {
  const parsed = envelope.safeParse(raw);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.') || 'the body');
    const fields = [...new Set(names)].slice(0, 5).join(', ');
    return {
      fields,
      malformed: `The activity cannot be read: ${fields} is missing or not of the Bot Framework's form.`,
    };
  }
  const activity = parsed.data;
  const head = readHead(activity, newId);
  return { incoming: { ...head, ...readContent(activity) } };
}

function readHead(activity: Envelope, newId: () => string): Common {
  const conversationType = typeOf(activity);
  return {
    address: {
      conversationId: activity.conversation.id,
      conversationType,
      tenantId: activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? null,
      serviceUrl: activity.serviceUrl,
      channelId: activity.channelId,
      bot: { id: activity.recipient.id, name: activity.recipient.name ?? '' },
      user: { id: activity.from.id },
      ...(isTargeted(activity) ? { isTargeted: true } : {}),
    },
    activityId: activity.id ?? newId(),
    replyTo: activity.id ?? null,
    entraObjectId: activity.from.aadObjectId?.toLowerCase() ?? null,
  };
}

// Whatever is not said to be personal may be read by others: a kind that we do not know, and none, count as a group chat.
function typeOf({ conversation }: Envelope): Address['conversationType'] {
  const type = conversation.conversationType;
  return type === 'personal' || type === 'channel' ? type : 'groupChat';
}

function isTargeted(activity: Envelope): boolean {
  return activity.recipient.isTargeted === true && typeOf(activity) !== 'personal';
}

type Content = Incoming extends infer Each ? (Each extends Incoming ? Omit<Each, keyof Common> : never) : never;

function readContent(activity: Envelope): Content {
  switch (activity.type) {
    case 'message':
      return readMessage(activity);
    case 'invoke':
      return readInvoke(activity);
    case 'installationUpdate':
      return activity.action === 'add' ? { kind: 'arrived' } : { kind: 'ignored', reason: 'installation' };
    // Teams sends conversationUpdate too when the app is installed; one of the two is answered.
    case 'conversationUpdate':
    case 'typing':
    case 'messageReaction':
    case 'messageUpdate':
    case 'messageDelete':
    case 'endOfConversation':
    case 'event':
    case 'trace':
    case 'contactRelationUpdate':
    case 'command':
    case 'commandResult':
      return { kind: 'ignored', reason: activity.type };
    default:
      return { kind: 'unsupported', reason: 'unknownType', via: 'message' };
  }
}

function readMessage(activity: Envelope): Content {
  if (isOversized(activity.value)) return { kind: 'unsupported', reason: 'clickTooLarge', via: 'message' };
  const clicked = submit.safeParse(activity.value);
  if (clicked.success && clicked.data.verb !== sayVerb) {
    const { verb, ...rest } = clicked.data;
    return { kind: 'click', verb, data: rest, via: 'message' };
  }
  const said = clicked.success && typeof clicked.data.text === 'string' ? clicked.data.text : null;
  // Teams passes on only what mentions us, unless somebody consents to more; we read no more even then.
  if (said === null && !isForUs(activity)) return { kind: 'ignored', reason: 'notMentioned' };
  const text = plainText(
    (said ?? (activity.text?.trim() || ownHtml(activity.attachments ?? []) || '')).toWellFormed().replaceAll('\0', ''),
    activity.recipient,
    mentionsOf(activity.entities ?? []),
  );
  if (text.length > longestText) return { kind: 'unsupported', reason: 'tooLong', via: 'message' };
  if (text !== '') return { kind: 'message', text, typed: said === null };
  // Teams adds the message's own HTML as an attachment; anything beside it is a file or a picture.
  const files = (activity.attachments ?? []).filter((attachment) => !isOwnHtml(attachment));
  return { kind: 'unsupported', reason: files.length > 0 ? 'attachmentOnly' : 'empty', via: 'message' };
}

/** Whether a message is written to the bot: alone with it, mentioning it, or for its eyes only. */
function isForUs(activity: Envelope): boolean {
  const type = activity.conversation.conversationType;
  // In a chat of a kind that we do not know, whoever writes is told what we tell a group, lest they get no answer at all.
  if ((type !== 'groupChat' && type !== 'channel') || isTargeted(activity)) return true;
  const mentions = mentionsOf(activity.entities ?? []);
  return (
    mentions.some(({ id }) => id === activity.recipient.id) ||
    mentionsBot(activity.text ?? '', activity.recipient, mentions)
  );
}

function readInvoke(activity: Envelope): Content {
  if (isOversized(activity.value)) return { kind: 'unsupported', reason: 'clickTooLarge', via: 'invoke' };
  if (activity.name === 'adaptiveCard/action') {
    const clicked = execute.safeParse(activity.value);
    if (clicked.success)
      return { kind: 'click', verb: clicked.data.action.verb, data: clicked.data.action.data ?? {}, via: 'invoke' };
  }
  if (activity.name === 'composeExtension/query') {
    const searched = extensionQuery.safeParse(activity.value);
    if (searched.success) {
      const { commandId, parameters, queryOptions } = searched.data;
      const text = parameters.find(({ name }) => name === 'query')?.value ?? '';
      return {
        kind: 'search',
        what: commandId === 'searchSources' ? 'sources' : 'measures',
        text: text.toWellFormed().replaceAll('\0', '').slice(0, longestSearch),
        ...queryOptions,
      };
    }
  }
  if (activity.name === 'message/submitAction') {
    const given = feedback.safeParse(activity.value);
    if (given.success) {
      const { reaction, feedback: comment } = given.data.actionValue;
      return {
        kind: 'feedback',
        reaction,
        comment: readComment(comment ?? ''),
        aboutActivityId: activity.replyToId ?? null,
      };
    }
  }
  const step = signInSteps.find((each) => activity.name === `signin/${each}`);
  if (step !== undefined) {
    const exchange = exchanged.catch({ id: null, connectionName: null }).parse(activity.value);
    return { kind: 'signIn', step, exchange };
  }
  return { kind: 'unsupported', reason: 'unknownInvoke', via: 'invoke' };
}

// Teams sends the comment as JSON text within the JSON, the Playground as it was written.
function readComment(given: string): string {
  try {
    const read = z.object({ feedbackText: z.string() }).safeParse(JSON.parse(given));
    return (read.success ? read.data.feedbackText : given).toWellFormed();
  } catch {
    return given.toWellFormed();
  }
}
