// Reads the settings from the environment once at start and reports every fault together.
import type { z } from 'zod';
import type { DayReading } from '../dialogs/deadlines/deadlines.ts';
import type { SendingHours } from '../dialogs/working-time/quiet-hours.ts';
import { type Credentials, credentialNames, missingCredentials, proofNames, readCredentials } from './credentials.ts';
import { type HumanRate, humanRate } from './messages/human-rate.ts';
import { environment, type SettingName, settings } from './settings.ts';
import type { TokenCheck } from './teams/host.ts';

/** Where vectors for search by meaning come from; the key is null for a server that wants none. */
export interface EmbeddingSettings {
  /** Without `/embeddings`. */
  url: string;
  model: string;
  key: string | null;
}

/** A Model2Vec file, out of which vectors come without an endpoint. */
export interface EmbeddingFile {
  file: string;
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
  /** The code that lets the model read new messages first; null for only those that we did not understand. */
  readsFirst: string | null;
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
  /** Null means local mode (loopback only, Playground only). */
  credentials: Credentials | null;
  /** Who checks the signature of what comes from Teams. */
  tokenCheck: TokenCheck;
  /** Where the keys of tokens are told; null for the public cloud's. */
  openIdMetadata: string | null;
  /** Where the keys of the tenant's tokens are told; null for Microsoft's own address. */
  entraKeys: string | null;
  host: string;
  port: number;
  publicHost: string | null;
  databaseUrl: string | null;
  dataDir: string;
  logLevel: string;
  accessContact: string;
  expertContact: string;
  /** Null means that search goes by words alone and nothing is sent. */
  embeddings: EmbeddingSettings | EmbeddingFile | null;
  /** Null means that nothing is asked of a language model. */
  model: ModelSettings | null;
  /** Null means that no traces are made. */
  traces: TraceSettings | null;
  /** How much one person may send; null for any amount. No setting: only tests and measurements are without. */
  rate: HumanRate | null;
  /** After so many months without anybody's word a measure's row counts as old. */
  reviewMonths: number;
  /** For how many days a message is kept that somebody saved as an example. */
  exampleDays: number;
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

function whyNeeded(isSomeSet: boolean, host: string): string {
  return isSomeSet
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
  const wrong = parsed.success ? [] : [...new Set(parsed.error.issues.map((issue) => issue.path[0] as SettingName))];
  const host = given.HOST ?? (missingCredentials(given).length === 0 ? '0.0.0.0' : '127.0.0.1');
  const faults = [
    ...whatLacks(given, host),
    ...wrong.map((name) => `correct ${name} (should be ${settings[name].kind.is})`),
  ];
  if (faults.length > 0 || !parsed.success) {
    return { fault: `Cannot start: ${faults.join('; ')}; the settings are described in docs/settings.md.` };
  }
  return { config: Object.freeze(configOf(parsed.data, host, contacts)) };
}

/** What settings need beside them and is not given, one order each. */
function whatLacks(given: Record<string, string | undefined>, host: string): string[] {
  const unset = (names: readonly string[]) => names.filter((name) => given[name] === undefined);
  const missing = missingCredentials(given);
  const isSomeSet = unset(credentialNames).length < credentialNames.length;
  const isNeeded = missing.length > 0 && (isSomeSet || !isLoopback(host));
  const proofs = proofNames.filter((name) => given[name] !== undefined);
  const needs = (isSet: boolean, why: string) =>
    isSet && missing.length > 0 ? [`set ${missing.join(', ')} (${why})`] : [];
  const together = (names: readonly string[], key: string | undefined, what: string) => {
    const lacking = unset(names);
    const isWanted = lacking.length < names.length || key !== undefined;
    return isWanted ? lacking.map((name) => `set ${name} (another setting of the ${what} is set)`) : [];
  };
  return [
    ...needs(isNeeded, whyNeeded(isSomeSet, host)),
    ...(proofs.length > 1 ? [`set only one of ${proofs.join(', ')} (the bot signs in by one of them)`] : []),
    ...together(['EMBEDDINGS_URL', 'EMBEDDINGS_MODEL'], given.EMBEDDINGS_KEY, 'embeddings'),
    ...(given.EMBEDDINGS_FILE !== undefined &&
    unset(['EMBEDDINGS_URL', 'EMBEDDINGS_MODEL', 'EMBEDDINGS_KEY']).length < 3
      ? ['unset EMBEDDINGS_FILE or the other settings of the embeddings (vectors come from one place)']
      : []),
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
    tokenCheck: found.TOKEN_CHECK,
    openIdMetadata: found.BOT_OPENID_METADATA ?? null,
    entraKeys: found.ENTRA_KEYS ?? null,
    host,
    port: found.PORT,
    publicHost: found.PUBLIC_HOST ?? null,
    databaseUrl: found.DATABASE_URL ?? null,
    dataDir: found.DATA_DIR,
    logLevel: found.LOG_LEVEL,
    accessContact: found.ACCESS_CONTACT ?? contacts.access,
    expertContact: found.EXPERT_CONTACT ?? contacts.expert,
    embeddings: readEmbeddings(found),
    model: readModel(found, credentials),
    traces: readTraces(found),
    rate: humanRate,
    reviewMonths: found.REVIEW_MONTHS,
    exampleDays: found.EXAMPLE_DAYS,
    calendars: found.CALENDARS,
    jobPlanReading: {
      days: found.JOB_PLAN_DAYS,
      countsFirstDay: found.JOB_PLAN_FIRST_DAY === 'enrolment',
    },
    escalateAfter: found.ESCALATE_AFTER,
    sendingHours: found.SENDING_HOURS,
    casesInbox: found.CASES_INBOX ?? null,
    casesColumns: found.CASES_COLUMNS ?? null,
    entraGroups: found.ENTRA_GROUPS ?? null,
  };
}

function readEmbeddings(found: z.infer<typeof environment>): EmbeddingSettings | EmbeddingFile | null {
  if (found.EMBEDDINGS_FILE !== undefined) return { file: found.EMBEDDINGS_FILE };
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
  const [calls, tokens] = limit;
  const [priceIn, priceOut] = price;
  const isEntra = key === 'entra' && credentials !== null;
  return {
    url,
    name,
    signIn: isEntra ? { kind: 'entra', credentials } : key === undefined ? { kind: 'none' } : { kind: 'key', key },
    dailyLimit: { calls, tokens },
    price: { in: priceIn, out: priceOut },
    readsFirst: found.MODEL_READS ?? null,
    patience,
  };
}

/** The process's own environment; the only place in the project that looks at it. */
export function processEnvironment(): Record<string, string | undefined> {
  return process.env;
}
