// The table of settings. Reading, faults, `trepart help` and docs/settings.md are all made from it. Long because the table is.
import { z } from 'zod';
import type { SendingHours } from '../dialogs/working-time/quiet-hours.ts';
import { slipsBetween } from '../knowledge/swedish/slips.ts';

/** What may stand in a setting: its shape, and a name for it in English that fits after "should be". */
interface Kind {
  is: string;
  shape: z.ZodType<unknown, string>;
}

interface Setting {
  kind: Kind;
  /** What it means, in one English sentence without the full stop. */
  means: string;
  /** What counts when it is not set. */
  default?: string;
  /** What happens when it is not set and has no default. */
  unset?: string;
  /** The commands that read it. */
  usedBy: string;
  /** It must not be shown or logged. */
  secret?: true;
}

/** Reads `07:00-18:00`; null for `always`. */
function readHours(given: string): SendingHours | null {
  if (given === 'always') return null;
  const [from = '', to = ''] = given.split('-');
  return { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
}

const nonEmpty = z.string().trim().min(1);
const text = { is: 'a text', shape: nonEmpty };
const file = { is: 'the path of a file', shape: nonEmpty };
const folder = { is: 'the path of a folder', shape: nonEmpty };
const guid = { is: 'a GUID', shape: z.guid().transform((value) => value.toLowerCase()) };
const webAddress = { is: 'an address that starts with http:// or https://', shape: z.url({ protocol: /^https?$/ }) };

/** Says which of a few words a setting may be. */
function oneOf<const Word extends string>(...words: [Word, ...Word[]]) {
  const last = words.at(-1) ?? '';
  const is = words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
  return { is, shape: z.enum(words) };
}

function wholeNumber(is: string, digits: RegExp, most: number) {
  const shape = z
    .string()
    .regex(digits)
    .transform(Number)
    .refine((value) => value <= most);
  return { is, shape };
}

/** The settings by the name of their environment variable. */
export const settings = {
  MICROSOFT_APP_ID: {
    kind: guid,
    means: 'The application id of the bot in Entra',
    unset: 'local mode',
    usedBy: 'serve, remind, manifest',
  },
  MICROSOFT_APP_PASSWORD: {
    kind: text,
    means: 'The client secret of that application, unless one of the next three is set instead',
    unset: 'local mode',
    usedBy: 'serve, remind',
    secret: true,
  },
  MICROSOFT_APP_CERTIFICATE: {
    kind: file,
    means: 'A PEM file with a certificate of that application and its private key; read anew at each sign-in',
    unset: 'no certificate',
    usedBy: 'serve, remind',
  },
  MICROSOFT_APP_FEDERATED_TOKEN: {
    kind: file,
    means: 'A file with the token of a federated credential of that application; read anew at each sign-in',
    unset: 'no federated credential',
    usedBy: 'serve, remind',
  },
  MICROSOFT_APP_MANAGED_IDENTITY: {
    kind: oneOf('yes'),
    means: 'The bot is the managed identity of the machine, whose client id MICROSOFT_APP_ID is',
    unset: 'no managed identity',
    usedBy: 'serve, remind',
  },
  MICROSOFT_APP_TENANT_ID: {
    kind: { is: 'a GUID, not a domain', shape: guid.shape },
    means: 'The only tenant that may talk to the bot',
    unset: 'local mode',
    usedBy: 'serve, remind',
  },
  TOKEN_CHECK: {
    kind: oneOf('botbuilder', 'jose'),
    means:
      'What checks the signature of what comes from Teams: Microsoft\u2019s SDK, which is at its last version and runs the turn too, or the library jose, with which the SDK is not loaded',
    default: 'botbuilder',
    usedBy: 'serve',
  },
  BOT_OPENID_METADATA: {
    kind: webAddress,
    means: 'Where the keys are read that sign the Bot Framework\u2019s tokens, if they come through a mirror',
    unset: 'the Bot Framework\u2019s own address',
    usedBy: 'serve',
  },
  ENTRA_KEYS: {
    kind: webAddress,
    means:
      'Where the keys are read that sign the tenant\u2019s tokens, with which people sign in to the desk, if they come through a mirror',
    unset: 'Microsoft\u2019s own address',
    usedBy: 'serve',
  },
  HOST: {
    kind: text,
    means: 'The address to listen on; without credentials only a loopback address is allowed',
    unset: '127.0.0.1, with credentials 0.0.0.0',
    usedBy: 'serve',
  },
  PORT: {
    kind: wholeNumber('a number from 0 to 65535', /^\d{1,5}$/, 65_535),
    means: 'The port to listen on',
    default: '3978',
    usedBy: 'serve, demo',
  },
  PUBLIC_HOST: {
    kind: text,
    means: 'The host name at which Teams reaches the bot',
    unset: 'links lead to this machine; no app package can be made',
    usedBy: 'serve, manifest',
  },
  DATABASE_URL: {
    kind: { is: 'an address that starts with postgres://', shape: nonEmpty.regex(/^postgres(ql)?:\/\//) },
    means: 'The PostgreSQL (15 or later) to use instead of the embedded database',
    unset: 'the embedded database',
    usedBy: 'all but demo and manifest',
    secret: true,
  },
  DATA_DIR: {
    kind: folder,
    means: 'The folder of the embedded database; --data overrides it',
    default: './data',
    usedBy: 'all but manifest',
  },
  LOG_LEVEL: {
    kind: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'),
    means: 'From which level on lines are logged',
    default: 'info',
    usedBy: 'serve, demo',
  },
  ACCESS_CONTACT: {
    kind: text,
    means: 'Whom a person without access is told to ask',
    unset: 'the nearest manager',
    usedBy: 'serve',
  },
  EXPERT_CONTACT: {
    kind: text,
    means: 'Whom to ask when the documents hold no answer',
    unset: 'the labour-market administration',
    usedBy: 'serve, ask, chat',
  },
  REVIEW_MONTHS: {
    kind: wholeNumber('a number of months from 1 to 999', /^[1-9]\d{0,2}$/, 999),
    means:
      'After how many months a measure that nobody has confirmed is marked as old, and an approved answer is due for review',
    default: '12',
    usedBy: 'serve, ask, chat',
  },
  EXAMPLE_DAYS: {
    kind: wholeNumber('a number of days from 1 to 3650', /^[1-9]\d{0,3}$/, 3_650),
    means: 'For how many days a message is kept that somebody saves as an example; what is saved keeps its day',
    default: '365',
    usedBy: 'serve, ask, chat',
  },
  JOB_PLAN_DAYS: {
    kind: oneOf('calendar', 'working'),
    means:
      'How the five days to the first job plan are counted; with calendar, a deadline on a day off moves to the next working day',
    default: 'calendar',
    usedBy: 'serve, remind',
  },
  JOB_PLAN_FIRST_DAY: {
    kind: oneOf('after', 'enrolment'),
    means: 'Which day is the first of the five: the day after enrolment, or the day of enrolment itself',
    default: 'after',
    usedBy: 'serve, remind',
  },
  ESCALATE_AFTER: {
    kind: wholeNumber('a number of working days from 0 to 99', /^\d{1,2}$/, 99),
    means: 'After how many working days the unit\u2019s manager too is told of an overdue job plan',
    default: '3',
    usedBy: 'serve, remind',
  },
  SENDING_HOURS: {
    kind: {
      is: 'hours such as 07:00-18:00, or always',
      shape: z
        .string()
        .regex(/^(always|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/)
        .transform(readHours)
        .refine((hours) => hours === null || Temporal.PlainTime.compare(hours.from, hours.to) < 0),
    },
    means: 'The local hours of working days in which the bot may write first; always means at any time',
    default: '07:00-18:00',
    usedBy: 'serve, remind',
  },
  CASES_INBOX: {
    kind: folder,
    means: 'A folder that is watched: its .csv and .xlsx files are imported as cases',
    unset: 'no folder is watched',
    usedBy: 'serve',
  },
  CASES_COLUMNS: {
    kind: file,
    means: 'A YAML file that maps the case system\u2019s columns and words to ours',
    unset: 'the names in docs/importing.md',
    usedBy: 'serve, import cases',
  },
  ENTRA_GROUPS: {
    kind: file,
    means: 'A YAML file that says which Entra group gives which role and place; it needs the credentials',
    unset: 'the staff directory comes from files',
    usedBy: 'serve, import staff',
  },
  CALENDARS: {
    kind: oneOf('own', 'outlook'),
    means:
      'Where busy times are looked up: own is what was imported; outlook is Microsoft Graph too, which also gets the meetings (application permission Calendars.ReadWrite)',
    default: 'own',
    usedBy: 'serve',
  },
  EMBEDDINGS_URL: {
    kind: webAddress,
    means: 'The OpenAI-style endpoint for search by meaning, up to and with /v1',
    unset: 'search goes by words alone',
    usedBy: 'serve, ingest, search, ask, chat, eval',
  },
  EMBEDDINGS_MODEL: {
    kind: text,
    means: 'The embedding model at that endpoint',
    unset: 'must be set with EMBEDDINGS_URL',
    usedBy: 'as EMBEDDINGS_URL',
  },
  EMBEDDINGS_KEY: {
    kind: text,
    means: 'The key for that endpoint, if it wants one',
    unset: 'no sign-in',
    usedBy: 'as EMBEDDINGS_URL',
    secret: true,
  },
  EMBEDDINGS_FILE: {
    kind: file,
    means: 'A Model2Vec file (.safetensors, with tokenizer.json beside it) for search by meaning without an endpoint',
    unset: 'the endpoint, where one is set',
    usedBy: 'as EMBEDDINGS_URL',
  },
  MODEL_URL: {
    kind: webAddress,
    means: 'The OpenAI-style endpoint of the language model; for Azure OpenAI https://NAME.openai.azure.com/openai/v1',
    unset: 'answers are made without a model',
    usedBy: 'serve, ask, chat, eval answers',
  },
  MODEL_NAME: {
    kind: text,
    means: 'The model at that endpoint; with Azure, the deployment',
    unset: 'must be set with MODEL_URL',
    usedBy: 'as MODEL_URL',
  },
  MODEL_KEY: {
    kind: text,
    means:
      'The key for that endpoint, or entra to sign in as the bot (Azure OpenAI; role Cognitive Services OpenAI User)',
    unset: 'no sign-in',
    usedBy: 'as MODEL_URL',
    secret: true,
  },
  MODEL_DAILY_LIMIT: {
    kind: {
      is: 'two whole numbers such as 200/500000',
      shape: z
        .string()
        .regex(/^\d{1,6}\/\d{1,9}$/)
        .transform(readPair),
    },
    means: 'How much of the model one person may use in a day: calls/tokens',
    default: '200/500000',
    usedBy: 'as MODEL_URL',
  },
  MODEL_PRICE: {
    kind: {
      is: 'two prices such as 2.00/8.00',
      shape: z
        .string()
        .regex(/^\d{1,6}(\.\d{1,6})?\/\d{1,6}(\.\d{1,6})?$/)
        .transform(readPair),
    },
    means: 'The price of a million tokens in/out, for the figures of cost',
    default: '0/0',
    usedBy: 'as MODEL_URL',
  },
  MODEL_READS: {
    kind: { is: 'the code that trepart accept gives', shape: nonEmpty.regex(/^[0-9a-f]{16}$/) },
    means:
      'Lets the model read new messages first; trepart accept gives the code to a model that reads better than the learned weights',
    unset: 'the model reads what was not understood',
    usedBy: 'as MODEL_URL',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    kind: webAddress,
    means: 'The OpenTelemetry collector that gets traces (OTLP over HTTP), without /v1/traces',
    unset: 'no traces are made',
    usedBy: 'serve',
  },
  OTEL_EXPORTER_OTLP_HEADERS: {
    kind: {
      is: 'name=value, with commas between',
      shape: nonEmpty.regex(/^[\w-]+=(?:[!-$&-+\--~]|%[0-9a-f]{2})+(?:,[\w-]+=(?:[!-$&-+\--~]|%[0-9a-f]{2})+)*$/i),
    },
    means: 'The headers that the collector wants, such as a key, with percent-encoded values',
    unset: 'no headers',
    usedBy: 'serve',
    secret: true,
  },
} as const satisfies Record<string, Setting>;

function readPair(given: string): [number, number] {
  const [first = 0, second = 0] = given.split('/').map(Number);
  return [first, second];
}

export type SettingName = keyof typeof settings;

type Shapes = {
  [Name in SettingName]: (typeof settings)[Name] extends { default: string }
    ? z.ZodPrefault<(typeof settings)[Name]['kind']['shape']>
    : z.ZodOptional<(typeof settings)[Name]['kind']['shape']>;
};

/** The settings in the order of the table. */
export const settingRows: readonly (readonly [SettingName, Setting])[] = Object.entries(settings) as [
  SettingName,
  Setting,
][];

/** The shape of the environment, with the defaults of the table. */
export const environment = z.object(
  Object.fromEntries(
    settingRows.map(([name, { kind, default: usual }]) => [
      name,
      usual === undefined ? kind.shape.optional() : kind.shape.prefault(usual),
    ]),
  ) as Shapes,
);

const mostSlips = 2;
const shortestName = 8;

/** One English sentence for each variable whose name is nearly that of a setting which is not set. */
export function misspeltSettings(variables: Record<string, string | undefined>): string[] {
  const unset = settingRows.map(([name]) => name).filter((name) => variables[name] === undefined);
  return Object.keys(variables).flatMap((given) => {
    if (given in settings || given.length < shortestName) return [];
    const meant = unset.find((name) => slipsBetween(given, name) <= mostSlips);
    return meant === undefined ? [] : [`${given} is not a setting; did you mean ${meant}?`];
  });
}
