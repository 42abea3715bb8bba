// The settings: one table, read from the environment once at start, every fault reported together. Long because the table is.
import { z } from 'zod';
import type { DayReading } from '../dialogs/deadlines/deadlines.ts';
import type { SendingHours } from '../dialogs/deadlines/quiet-hours.ts';
import { humanRate } from './messages/token-bucket.ts';

/** One row of the table in docs/settings.md, which is checked against this list by a test. */
export interface Setting {
  name: string;
  meaning: string;
  default: string;
  example: string;
}

export const settings: readonly Setting[] = [
  {
    name: 'MICROSOFT_APP_ID',
    meaning: "The bot's application id in Entra",
    default: '(none: local mode)',
    example: '7f1c…',
  },
  { name: 'MICROSOFT_APP_PASSWORD', meaning: 'Its client secret', default: '(none: local mode)', example: '(secret)' },
  {
    name: 'MICROSOFT_APP_TENANT_ID',
    meaning: 'The only tenant that may talk to the bot',
    default: '(none: local mode)',
    example: '3c5e…',
  },
  {
    name: 'BOT_OPENID_METADATA',
    meaning: "Where the keys of the Bot Framework's tokens are read, when they come by way of a mirror",
    default: "(the Bot Framework's own address)",
    example: 'https://mirror.example.se/openidconfiguration',
  },
  {
    name: 'HOST',
    meaning: 'Address to listen on; only loopback without credentials',
    default: '127.0.0.1, with credentials 0.0.0.0',
    example: '0.0.0.0',
  },
  { name: 'PORT', meaning: 'Port to listen on', default: '3978', example: '8080' },
  {
    name: 'PUBLIC_HOST',
    meaning: 'Host name at which Teams reaches the bot, for the app package',
    default: '(none)',
    example: 'trepart.example.se',
  },
  {
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL to use instead of the embedded database',
    default: '(none: embedded)',
    example: 'postgres://trepart@db/trepart',
  },
  { name: 'DATA_DIR', meaning: 'Folder of the embedded database', default: './data', example: '/var/lib/trepart' },
  { name: 'LOG_LEVEL', meaning: 'fatal, error, warn, info, debug or silent', default: 'info', example: 'warn' },
  {
    name: 'ACCESS_CONTACT',
    meaning: 'Whom a person without access is told to ask',
    default: '(the nearest manager)',
    example: 'trepart@stockholm.se',
  },
  {
    name: 'EXPERT_CONTACT',
    meaning: 'Whom to ask when the documents hold no answer',
    default: '(the labour-market administration)',
    example: 'jobbtorg.stod@stockholm.se',
  },
  {
    name: 'EMBEDDINGS_URL',
    meaning: 'OpenAI-style endpoint for search by meaning as well as by words',
    default: '(none: by words alone)',
    example: 'https://models.example.se/v1',
  },
  { name: 'EMBEDDINGS_MODEL', meaning: 'Its embedding model', default: '(none)', example: 'bge-m3' },
  {
    name: 'REVIEW_MONTHS',
    meaning: "Months after which a measure's row that nobody has confirmed is marked as old",
    default: '12',
    example: '6',
  },
  {
    name: 'JOB_PLAN_DAYS',
    meaning: 'How the five days to the first job plan are counted: calendar or working days',
    default: 'calendar',
    example: 'working',
  },
  {
    name: 'JOB_PLAN_FIRST_DAY',
    meaning: 'The first of the five days: the day after enrolment, or that of enrolment itself (after or enrolment)',
    default: 'after',
    example: 'enrolment',
  },
  {
    name: 'ESCALATE_AFTER',
    meaning: "Working days after which an overdue job plan is told to the unit's manager too",
    default: '3',
    example: '5',
  },
  {
    name: 'SENDING_HOURS',
    meaning: 'Local hours of working days in which people are told things unasked; always for any time',
    default: '07:00-18:00',
    example: '08:00-17:00',
  },
  {
    name: 'CASES_INBOX',
    meaning: 'Folder whose .csv and .xlsx files are imported as cases by themselves',
    default: '(none)',
    example: '/srv/trepart/cases',
  },
  {
    name: 'CASES_COLUMNS',
    meaning: "File (YAML) that maps the case system's columns and words to ours",
    default: '(none: the names in docs/importing.md)',
    example: '/srv/trepart/columns.yaml',
  },
  {
    name: 'ENTRA_GROUPS',
    meaning: 'File (YAML) that says which Entra group gives which role and place; read from Microsoft Graph every hour',
    default: '(none: the staff directory from files)',
    example: '/srv/trepart/groups.yaml',
  },
  {
    name: 'CALENDARS',
    meaning:
      'Where busy times are looked up and meetings written: own (what is imported) or outlook (Microsoft Graph too)',
    default: 'own',
    example: 'outlook',
  },
  { name: 'EMBEDDINGS_KEY', meaning: 'Its secret key, where it wants one', default: '(none)', example: '(secret)' },
  {
    name: 'MODEL_URL',
    meaning: 'OpenAI-style endpoint of the language model; Azure OpenAI: https://NAME.openai.azure.com/openai/v1',
    default: '(none: answers without a model)',
    example: 'https://models.example.se/v1',
  },
  { name: 'MODEL_NAME', meaning: 'Its model, with Azure the deployment', default: '(none)', example: 'gpt-4.1' },
  {
    name: 'MODEL_KEY',
    meaning: 'Its secret key, or entra to sign in as the bot (Azure OpenAI; role Cognitive Services OpenAI User)',
    default: '(none: no sign-in)',
    example: '(secret)',
  },
  {
    name: 'MODEL_DAILY_LIMIT',
    meaning: 'What a person may use of it on a day: calls/tokens',
    default: '200/500000',
    example: '100/200000',
  },
  {
    name: 'MODEL_PRICE',
    meaning: 'Price of a million tokens in/out, for the figures of cost',
    default: '0/0',
    example: '2.00/8.00',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    meaning: 'OpenTelemetry collector (OTLP over HTTP) that gets traces, without /v1/traces',
    default: '(none: no traces)',
    example: 'http://collector:4318',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_HEADERS',
    meaning: 'Headers that it wants, such as a key: name=value, with commas between, values percent-encoded',
    default: '(none)',
    example: '(secret)',
  },
];

/** Credentials of the bot in Entra; null means local mode (loopback only, Playground only). */
export interface Credentials {
  appId: string;
  password: string;
  tenantId: string;
}

/** Where vectors for search by meaning come from; the key is null for a server that wants none. */
export interface EmbeddingSettings {
  /** Without `/embeddings`. */
  url: string;
  model: string;
  key: string | null;
}

/** The language model, how to sign in to it, and what it may cost. */
export interface ModelSettings {
  /** Without `/chat/completions`. */
  url: string;
  name: string;
  signIn: { kind: 'none' } | { kind: 'key'; key: string } | { kind: 'entra'; credentials: Credentials };
  dailyLimit: { calls: number; tokens: number };
  /** Of a million tokens. */
  price: { in: number; out: number };
  /** Milliseconds from the first call of a turn: for reading; to the first sentence that is kept; for all of it. */
  patience: { read: number; first: number; whole: number };
}

/** The OpenTelemetry collector; its exporter itself heeds the other settings of OTLP exporters that have standard names. */
export interface TraceSettings {
  /** Without `/v1/traces`. */
  url: string;
  headers: Record<string, string>;
}

export interface Config {
  credentials: Credentials | null;
  /** Where the keys of tokens are told; null for the public cloud's. */
  openIdMetadata: string | null;
  host: string;
  port: number;
  publicHost: string | null;
  databaseUrl: string | null;
  dataDir: string;
  logLevel: string;
  accessContact: string;
  expertContact: string;
  /** Null means that search goes by words alone and nothing is sent. */
  embeddings: EmbeddingSettings | null;
  /** Null means that nothing is asked of a language model. */
  model: ModelSettings | null;
  /** Null means that no traces are made. */
  traces: TraceSettings | null;
  /** How much one person may send; null for any amount. No setting: only tests and measurements are without. */
  rate: typeof humanRate | null;
  /** After so many months without anybody's word a measure's row counts as old. */
  reviewMonths: number;
  /** `outlook` needs the credentials, and the app the application permission Calendars.ReadWrite. */
  calendars: 'own' | 'outlook';
  /** How the five days to the first job plan are counted. */
  jobPlanReading: DayReading;
  /** Working days after which an overdue job plan is told to the manager. */
  escalateAfter: number;
  /** Null: people may be told things at any time. */
  sendingHours: SendingHours | null;
  /** Folder that is watched for case files; null for none. */
  casesInbox: string | null;
  /** File with the map of columns; null for our own names. */
  casesColumns: string | null;
  /** File with the map of Entra groups, null for none; needs the credentials and GroupMember.Read.All and User.Read.All. */
  entraGroups: string | null;
}

function readHours(given: string): SendingHours | null {
  if (given === 'always') return null;
  const [from = '', to = ''] = given.split('-');
  return { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
}

const text = z.string().trim().min(1);
const guid = z.guid().transform((value) => value.toLowerCase());
const environment = z.object({
  MICROSOFT_APP_ID: guid.optional(),
  MICROSOFT_APP_PASSWORD: text.optional(),
  MICROSOFT_APP_TENANT_ID: guid.optional(),
  BOT_OPENID_METADATA: z.url({ protocol: /^https?$/ }).optional(),
  HOST: text.optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .optional(),
  PUBLIC_HOST: text.optional(),
  DATABASE_URL: text.regex(/^postgres(ql)?:\/\//).optional(),
  DATA_DIR: text.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
  ACCESS_CONTACT: text.optional(),
  EXPERT_CONTACT: text.optional(),
  EMBEDDINGS_URL: z.url({ protocol: /^https?$/ }).optional(),
  EMBEDDINGS_MODEL: text.optional(),
  EMBEDDINGS_KEY: text.optional(),
  MODEL_URL: z.url({ protocol: /^https?$/ }).optional(),
  MODEL_NAME: text.optional(),
  MODEL_KEY: text.optional(),
  MODEL_DAILY_LIMIT: z
    .string()
    .regex(/^\d{1,6}\/\d{1,9}$/)
    .optional(),
  MODEL_PRICE: z
    .string()
    .regex(/^\d{1,6}(\.\d{1,6})?\/\d{1,6}(\.\d{1,6})?$/)
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_EXPORTER_OTLP_HEADERS: text
    .regex(/^[\w-]+=(?:[!-$&-+\--~]|%[0-9a-f]{2})+(?:,[\w-]+=(?:[!-$&-+\--~]|%[0-9a-f]{2})+)*$/i)
    .optional(),
  JOB_PLAN_DAYS: z.enum(['calendar', 'working']).optional(),
  JOB_PLAN_FIRST_DAY: z.enum(['after', 'enrolment']).optional(),
  ESCALATE_AFTER: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .optional(),
  SENDING_HOURS: z
    .string()
    .regex(/^(always|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/)
    .transform(readHours)
    .refine((hours) => hours === null || Temporal.PlainTime.compare(hours.from, hours.to) < 0)
    .optional(),
  CASES_INBOX: text.optional(),
  CASES_COLUMNS: text.optional(),
  ENTRA_GROUPS: text.optional(),
  CALENDARS: z.enum(['own', 'outlook']).optional(),
  REVIEW_MONTHS: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .optional(),
});

const hints: Record<string, string> = {
  MICROSOFT_APP_ID: 'a GUID',
  MICROSOFT_APP_TENANT_ID: 'a GUID, not a domain',
  BOT_OPENID_METADATA: 'an address that starts with https://',
  PORT: 'a number from 0 to 65535',
  DATABASE_URL: 'an address that starts with postgres://',
  LOG_LEVEL: 'fatal, error, warn, info, debug or silent',
  REVIEW_MONTHS: 'a number of months from 1 to 999',
  CALENDARS: 'own or outlook',
  EMBEDDINGS_URL: 'an address that starts with http:// or https://',
  MODEL_URL: 'an address that starts with http:// or https://',
  MODEL_DAILY_LIMIT: 'two whole numbers such as 200/500000',
  MODEL_PRICE: 'two prices such as 2.00/8.00',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'an address that starts with http:// or https://',
  OTEL_EXPORTER_OTLP_HEADERS: 'name=value, with commas between',
  JOB_PLAN_DAYS: 'calendar or working',
  JOB_PLAN_FIRST_DAY: 'after or enrolment',
  ESCALATE_AFTER: 'a number of working days from 0 to 99',
  SENDING_HOURS: 'hours such as 07:00-18:00, or always',
};

const credentialNames = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'] as const;

function whyNeeded(missing: readonly string[], host: string): string {
  return missing.length < credentialNames.length
    ? 'the other credentials are set'
    : `HOST is ${host}, and without credentials only 127.0.0.1 is allowed`;
}

/** Says whether an address reaches only this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Reads the settings out of environment variables (empty counts as unset). Gives the configuration, or one English
 * sentence that names every setting that is missing or wrong. Wordings left unset are filled by the caller, because
 * they are Swedish and belong to the wording files.
 */
export function readConfig(
  variables: Record<string, string | undefined>,
  contacts: { access: string; expert: string },
): { config: Config } | { fault: string } {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environment.safeParse(given);
  const wrong = parsed.success ? [] : [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
  const host = given.HOST ?? (credentialNames.every((name) => given[name] !== undefined) ? '0.0.0.0' : '127.0.0.1');
  const faults = [
    ...whatLacks(given, host),
    ...wrong.map((name) => `correct ${name} (should be ${hints[name] ?? 'a text'})`),
  ];
  if (faults.length > 0 || !parsed.success) {
    return { fault: `Cannot start: ${faults.join('; ')}; the settings are described in docs/settings.md.` };
  }
  return { config: Object.freeze(configOf(parsed.data, host, contacts)) };
}

/** What settings need beside them and is not given, one order each. */
function whatLacks(given: Record<string, string | undefined>, host: string): string[] {
  const unset = (names: readonly string[]) => names.filter((name) => given[name] === undefined);
  const missing = unset(credentialNames);
  const isNeeded = missing.length > 0 && (missing.length < credentialNames.length || !isLoopback(host));
  const needs = (isSet: boolean, why: string) =>
    isSet && missing.length > 0 ? [`set ${missing.join(', ')} (${why})`] : [];
  const together = (names: readonly string[], key: string | undefined, what: string) => {
    const lacking = unset(names);
    const isWanted = lacking.length < names.length || key !== undefined;
    return isWanted ? lacking.map((name) => `set ${name} (another setting of the ${what} is set)`) : [];
  };
  return [
    ...needs(isNeeded, whyNeeded(missing, host)),
    ...together(['EMBEDDINGS_URL', 'EMBEDDINGS_MODEL'], given.EMBEDDINGS_KEY, 'embeddings'),
    ...together(['MODEL_URL', 'MODEL_NAME'], given.MODEL_KEY, 'model'),
    ...needs(given.MODEL_KEY === 'entra', 'MODEL_KEY is entra'),
    ...needs(given.CALENDARS === 'outlook', 'CALENDARS is outlook'),
    ...needs(given.ENTRA_GROUPS !== undefined, 'ENTRA_GROUPS is set'),
    ...(given.OTEL_EXPORTER_OTLP_HEADERS !== undefined && given.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
      ? ['set OTEL_EXPORTER_OTLP_ENDPOINT (headers for it are set)']
      : []),
  ];
}

function configOf(
  found: z.infer<typeof environment>,
  host: string,
  contacts: { access: string; expert: string },
): Config {
  const credentials = readCredentials(found);
  return {
    credentials,
    openIdMetadata: found.BOT_OPENID_METADATA ?? null,
    host,
    port: found.PORT ?? 3978,
    publicHost: found.PUBLIC_HOST ?? null,
    databaseUrl: found.DATABASE_URL ?? null,
    dataDir: found.DATA_DIR ?? './data',
    logLevel: found.LOG_LEVEL ?? 'info',
    accessContact: found.ACCESS_CONTACT ?? contacts.access,
    expertContact: found.EXPERT_CONTACT ?? contacts.expert,
    embeddings: readEmbeddings(found),
    model: readModel(found, credentials),
    traces: readTraces(found),
    rate: humanRate,
    reviewMonths: found.REVIEW_MONTHS ?? 12,
    calendars: found.CALENDARS ?? 'own',
    jobPlanReading: {
      days: found.JOB_PLAN_DAYS ?? 'calendar',
      countsFirstDay: found.JOB_PLAN_FIRST_DAY === 'enrolment',
    },
    escalateAfter: found.ESCALATE_AFTER ?? 3,
    sendingHours: found.SENDING_HOURS === undefined ? readHours('07:00-18:00') : found.SENDING_HOURS,
    casesInbox: found.CASES_INBOX ?? null,
    casesColumns: found.CASES_COLUMNS ?? null,
    entraGroups: found.ENTRA_GROUPS ?? null,
  };
}

function readCredentials(found: z.infer<typeof environment>): Credentials | null {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: password, MICROSOFT_APP_TENANT_ID: tenantId } = found;
  if (appId === undefined || password === undefined || tenantId === undefined) return null;
  return { appId, password, tenantId };
}

function readEmbeddings(found: z.infer<typeof environment>): EmbeddingSettings | null {
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_KEY: key } = found;
  return url === undefined || model === undefined ? null : { url, model, key: key ?? null };
}

function readTraces(found: z.infer<typeof environment>): TraceSettings | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_EXPORTER_OTLP_HEADERS: given } = found;
  if (url === undefined) return null;
  const pairs = (given?.split(',') ?? []).map((pair) => /^([^=]+)=(.*)$/.exec(pair) ?? []);
  return {
    url,
    headers: Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decodeURIComponent(value)])),
  };
}

// From the turn's first call: the answer without the model is still out within eight seconds of the message, all within a minute.
const patience = { read: 3_000, first: 6_500, whole: 50_000 };

function readModel(found: z.infer<typeof environment>, credentials: Credentials | null): ModelSettings | null {
  const { MODEL_URL: url, MODEL_NAME: name, MODEL_KEY: key, MODEL_DAILY_LIMIT: limit, MODEL_PRICE: price } = found;
  if (url === undefined || name === undefined) return null;
  const [calls = 0, tokens = 0] = (limit ?? '200/500000').split('/').map(Number);
  const [priceIn = 0, priceOut = 0] = (price ?? '0/0').split('/').map(Number);
  const isEntra = key === 'entra' && credentials !== null;
  return {
    url,
    name,
    signIn: isEntra ? { kind: 'entra', credentials } : key === undefined ? { kind: 'none' } : { kind: 'key', key },
    dailyLimit: { calls, tokens },
    price: { in: priceIn, out: priceOut },
    patience,
  };
}

/** The process's own environment; the only place in the project that looks at it. */
export function processEnvironment(): Record<string, string | undefined> {
  return process.env;
}
