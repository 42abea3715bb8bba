// The database: PostgreSQL when an address is given, else the embedded one in the data folder; one SQL for both. Long for its
// list of tables.
import { type Generated, Kysely, type KyselyPlugin, type LogEvent, PGliteDialect, PostgresDialect, sql } from 'kysely';
import type { Role } from '../../dialogs/caller.ts';
import type { Intent } from '../../dialogs/understanding/intents.ts';
import type { Language } from '../../dialogs/understanding/language.ts';
import type { Measure } from '../../knowledge/catalogue/measures.ts';
import type { DocumentInfo, Passage } from '../../knowledge/document.ts';
import type { Receipt } from '../../knowledge/referral/referral-receipt.ts';
import type { ExpertTables } from './colleague/expert-tables.ts';
import { openEmbedded } from './embedded.ts';
import type { MeetingTables } from './meetings/meeting-tables.ts';
import { bringUpToDate } from './migrations.ts';
import { type DatabaseUse, openPool } from './postgresql.ts';
import { databaseFolder } from './template.ts';

/** Columns as they are read; `jsonb` columns are written as JSON text. Times are instants, written as ISO text. */
export interface Tables extends MeetingTables, ExpertTables {
  staff: {
    id: string;
    entra_object_id: string;
    name: string;
    email: string;
    role: Role;
    district: string | null;
    jobbtorg: string | null;
    active: Generated<boolean>;
    updated_at: string | Date;
    /** Staff id of who takes over while the person is on leave. */
    stand_in: Generated<string | null>;
    leave_from: Generated<DateColumn | null>;
    leave_until: Generated<DateColumn | null>;
    /** Topics, or `*` for all, that questions to colleagues come to the person for; null when none do. */
    expert_for: Generated<string[] | null>;
    /** The number that applicants call. */
    phone: Generated<string | null>;
  };
  conversations: {
    id: string;
    address: unknown;
    lease_owner: string | null;
    lease_until: string | Date | null;
    updated_at: string | Date;
  };
  sessions: { conversation_id: string; staff_id: string; state: unknown; updated_at: string | Date };
  inbox: {
    id: Generated<string | number>;
    conversation_id: string;
    activity_id: string;
    state: Generated<'waiting' | 'done'>;
    incoming: unknown;
    answer: unknown;
    attempts: Generated<number>;
    received_at: string | Date;
  };
  outbox: {
    id: Generated<string | number>;
    conversation_id: string;
    inbox_id: string | number | null;
    state: Generated<'ready' | 'sending' | 'sent' | 'doubt' | 'dead'>;
    activity: unknown;
    sent_id: string | null;
    attempts: Generated<number>;
    not_before: string | Date | null;
    created_at: string | Date;
    marked_by: string | null;
  };
  feedback: {
    id: Generated<string | number>;
    conversation_id: string;
    activity_id: string;
    about_activity_id: string | null;
    staff_id: string;
    reaction: 'like' | 'dislike';
    comment: string;
    given_at: string | Date;
    /** When an owner has gone through it. */
    settled_at: Generated<string | Date | null>;
  };
  documents: {
    id: Generated<string | number>;
    key: string;
    version: number;
    active: boolean;
    withdrawn: Generated<boolean>;
    hash: string;
    file_name: string;
    info: DocumentInfo;
    passages: Passage[];
    ingested_at: string | Date;
  };
  /** `vector` is float32, little-endian. */
  passage_vectors: { model: string; fingerprint: string; vector: Uint8Array };
  /** `confirmed_on` is an ISO date. */
  measures: {
    id: Generated<string | number>;
    measure_id: string;
    version: number;
    active: boolean;
    row: Measure;
    confirmed_by: string;
    confirmed_on: string;
    imported_at: string | Date;
  };
  /** Checks that somebody wanted to keep; `idempotency_key` names what they did, so that a repeat keeps nothing. */
  receipts: { idempotency_key: string; staff_id: string; mark: string; receipt: Receipt; kept_at: string | Date };
  /** Who asked what kind of thing about which records, when, with what result; only added to. */
  audit: {
    id: Generated<string | number>;
    at: string | Date;
    staff_id: string;
    kind: string;
    asked: string[];
    shown: string[];
    result: string;
  };
  cases: CaseColumns;
  /** What was booked for an enrolment, and whether the person came; `attended` is null while nobody has recorded it. */
  enrolment_bookings: {
    id: string;
    case_id: string;
    kind: 'groupInformation' | 'tripartiteMeeting' | 'other';
    starts_at: string | Date;
    attended: boolean | null;
    updated_at: string | Date;
  };
  /** Number 1 is the first plan. */
  job_plans: {
    case_id: string;
    number: number;
    made_on: DateColumn;
    recorded_by: string | null;
    updated_at: string | Date;
  };
  /** The months whose figures are closed; a closed month is never counted again. */
  statistics_months: { metric: string; month: DateColumn; closed_at: string | Date };
  /** Figures of closed months; what is hidden stays in the database. */
  statistics_figures: {
    metric: string;
    division: string;
    month: DateColumn;
    key: string;
    within: string;
    amount: string | number;
    base: string | number;
    missing: string | number;
    hidden: boolean;
  };
  /** From which and until which day the cases are complete, as far as somebody has told. */
  statistics_span: {
    only_one: Generated<boolean>;
    complete_from: string | null;
    complete_until: string | null;
    told_at: string | Date;
  };
  /** Standing questions; `question` is a query or the report, `weekday` is 1 for Monday or null beside a `monthday`, the time is Stockholm's. */
  subscriptions: {
    id: string;
    staff_id: string;
    question: unknown;
    weekday: number | null;
    monthday: number | null;
    at_time: string;
    created_at: string | Date;
    ended_at: string | Date | null;
  };
  /** The ledger of what is to be told unasked; `key` is unique, so that nothing is told twice. */
  reminders: {
    id: Generated<string | number>;
    key: string;
    kind: string;
    /** Staff id. */
    recipient: string;
    subject: unknown;
    due_at: string | Date;
    state: Generated<'open' | 'sending' | 'sent' | 'cancelled' | 'doubt' | 'dead'>;
    attempts: Generated<number>;
    lease_owner: Generated<string | null>;
    lease_until: Generated<string | Date | null>;
    sent_id: Generated<string | null>;
    reason: Generated<string | null>;
    created_at: string | Date;
    ended_at: Generated<string | Date | null>;
  };
  /** Where each person's own chat with the bot is; `refused` says why Teams last refused a message there. */
  staff_conversations: {
    entra_object_id: string;
    conversation_id: string;
    address: unknown;
    refused: Generated<string | null>;
    updated_at: string | Date;
  };
  /** When the next message may be sent: over all (`id` empty) and in each conversation. */
  sending_pace: { id: string; next_at: string | Date };
  /** What staff have said of a deadline; the reason is that of a snooze past it. */
  deadline_marks: {
    case_id: string;
    kind: string;
    due: DateColumn;
    done_on: DateColumn | null;
    snoozed_until: DateColumn | null;
    reason: string | null;
    marked_by: string;
    updated_at: string | Date;
  };
  /** What staff have changed of a case here; `idempotency_key` names what they did, so that it happens once. */
  case_changes: {
    idempotency_key: string;
    case_id: string;
    staff_id: string;
    change: unknown;
    made_at: string | Date;
    undone_at: Generated<string | Date | null>;
  };
  /** Messages that people saved to be learned from: what they were understood as, what the person picked, what an owner says. */
  saved_examples: {
    id: string;
    text: string;
    understood: Intent;
    picked: Intent | null;
    label: Generated<Intent | null>;
    language: Language;
    role: Role;
    saved_on: DateColumn;
    kept_until: DateColumn;
  };
  /** Who is signed in to the desk, by the SHA-256 of what their browser holds. */
  desk_sessions: { id: string; staff_id: string; form_token: string; expires_at: string | Date };
  /** Uploaded and read, not published. */
  document_drafts: {
    id: string;
    key: string;
    hash: string;
    file_name: string;
    info: DocumentInfo;
    passages: Passage[];
    warnings: string[];
    made_by: string;
    made_at: string | Date;
  };
  /** How many examples a person has saved on a day. */
  examples_given: { staff_id: string; day: DateColumn; given: number };
  reminder_opt_outs: { staff_id: string; kind: string; since: string | Date };
  /** What each person has used of the language model on a day (ISO). */
  model_use: { staff_id: string; day: string; calls: number; tokens: number };
  /** Each turn of the model's off switch; the last one holds. */
  model_switch: { id: Generated<string | number>; is_on: boolean; turned_by: string; turned_at: string | Date };
  /** When the Entra groups are read next, and how the last time ended; one row, whose lease is for the replica that reads them. */
  group_reading: {
    name: string;
    lease_until: string | Date | null;
    next_at: string | Date;
    tried_at: string | Date | null;
    /** What was in the way the last time; null for nothing. */
    hindrance: string | null;
  };
  /** Agreements that end; `jobbtorg` is null for the whole administration's. */
  agreements: { id: string; name: string; jobbtorg: string | null; expires_on: DateColumn; updated_at: string | Date };
}

/** A day. Written as an ISO date; read with `::text` as one, since drivers make local midnights of it. */
type DateColumn = string | Date;

/** Whom the administration works with, by the case system's id; never a name or a personal number. */
export interface CaseColumns {
  id: string;
  district: string;
  jobbtorg: string | null;
  /** Staff id. */
  coach_id: string | null;
  /** Referred before enrolment, returned to the district, or closed. */
  state: 'referred' | 'enrolled' | 'returned' | 'closed';
  target_group: 'incomeSupport' | 'outreach20to29' | 'other' | null;
  age_band: '16-19' | '20-29' | '30-54' | '55+' | null;
  /** The next birthday that changes the route; the date of birth itself is not kept. */
  next_age_limit: DateColumn | null;
  gender: 'woman' | 'man' | 'other' | null;
  /** How the person was enrolled. */
  channel: 'groupInformation' | 'tripartiteMeeting' | null;
  referred_on: DateColumn | null;
  enrolled_on: DateColumn | null;
  returned_on: DateColumn | null;
  closed_on: DateColumn | null;
  closing_reason: string | null;
  self_supporting_6m: boolean | null;
  establishment_ends: DateColumn | null;
  af_agreement_asked: DateColumn | null;
  af_agreement_given: DateColumn | null;
  stockholmsjobb_from: DateColumn | null;
  stockholmsjobb_until: DateColumn | null;
  employed_from: DateColumn | null;
  employed_until: DateColumn | null;
  /** Staff id of the caseworker who opened it here; null once an import has named another district. */
  opened_by: string | null;
  /** Staff id of who gave the case to its coach here; null once an import has said the same, or a third. */
  handed_over_by: Generated<string | null>;
  /** Staff id of the coach whom the case system named last. */
  coach_in_file: Generated<string | null>;
  updated_at: string | Date;
}

export type Database = Kysely<Tables>;

/** Where the rows are: `embedded` wants the data folder locked by this process first. */
export type DatabasePlace = { kind: 'embedded'; folder: string } | { kind: 'postgresql'; url: string };

/**
 * Opens the database and brings its schema up to date under a lock, so that several replicas may start at once.
 * Throws when it cannot be reached, is used otherwise or a migration fails; nothing is left open then.
 */
export async function openDatabase(
  place: DatabasePlace,
  plugins: KyselyPlugin[] = [],
  use: DatabaseUse = 'work',
): Promise<Database> {
  let tell: QueryListener = () => {};
  const log = ({ level, queryDurationMillis }: LogEvent) =>
    tell({ failed: level === 'error', milliseconds: queryDurationMillis });
  const database = new Kysely<Tables>({ dialect: await dialectFor(place, use), plugins, log });
  listening.set(database, (listener) => {
    tell = listener;
  });
  try {
    await bringUpToDate(database);
    return database;
  } catch (fault) {
    await database.destroy();
    throw fault;
  }
}

/** Told of each statement when it has ended: how long it took, never what it said. */
export type QueryListener = (query: { failed: boolean; milliseconds: number }) => void;

const listening = new WeakMap<Database, (listener: QueryListener) => void>();

/** Has every statement on a database that `openDatabase` gave told to `listener`, in place of an earlier one. */
export function watchQueries(database: Database, listener: QueryListener): void {
  listening.get(database)?.(listener);
}

async function dialectFor(place: DatabasePlace, use: DatabaseUse): Promise<PGliteDialect | PostgresDialect> {
  if (place.kind === 'postgresql') return new PostgresDialect({ pool: await openPool(place.url, use) });
  return new PGliteDialect({ pglite: await openEmbedded(databaseFolder(place.folder)) });
}

/** A value for a `jsonb` column. */
export function json(value: unknown) {
  return sql<never>`${jsonText(value)}::jsonb`;
}

/** A value as one line of JSON; what PostgreSQL cannot hold in one (NUL, half a surrogate pair) is taken out. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  // The plain search first: it costs a tenth of the pattern, and hardly any text holds an escaped character.
  return text.includes('\\u') && unstorable.test(text) ? JSON.stringify(storable(value)) : text;
}

// As JSON writes them.
const unstorable = /\\u(?:0000|d[89a-f])/i;

function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [storableText(name), storable(inner)]));
}

/** A text as PostgreSQL can hold it. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** Resolves when the database answers; rejects when it does not. */
export async function ping(database: Database): Promise<void> {
  await sql`select 1`.execute(database);
}
