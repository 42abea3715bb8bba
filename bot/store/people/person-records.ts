// What is held about one member of staff, table by table, for the data-protection officer.
import { sql } from 'kysely';
import { stockholm } from '../../../dialogs/working-time/stockholm.ts';
import type { Database, Tables } from '../database.ts';
import { ownerName } from '../meetings/meeting-rows.ts';

/**
 * How a column tells of a member of staff: by the staff id, by `staff:` and the id, by the Entra object id, by the staff id somewhere in
 * its JSON, by the id, name or e-mail address that somebody gave for themselves (`signature`, also as the owner in JSON), or as the
 * chat of the person.
 */
type Naming = 'id' | 'owner' | 'entra' | 'inside' | 'signature' | 'chat';

interface Source {
  /** The moment or day a row belongs to (SQL); null for what has none. */
  at: string | null;
  /** The columns that tell of a member of staff, and how. */
  by: Record<string, Naming>;
  /** The columns that could hold a text and never tell of a member of staff by one of these ways. */
  not: string;
}

/**
 * Every table with every column that can hold a text, in the order in which they are given. A test holds it against the database's own
 * catalogue, so that a new table or column fails until it is placed here.
 */
export const sources: Record<keyof Tables, Source> = {
  staff: {
    at: null,
    by: { id: 'id', stand_in: 'id' },
    not: 'entra_object_id name email role district jobbtorg expert_for phone',
  },
  staff_conversations: { at: null, by: { entra_object_id: 'entra' }, not: 'conversation_id address refused' },
  availability: { at: null, by: { staff_id: 'id' }, not: '' },
  reminder_opt_outs: { at: 'since', by: { staff_id: 'id' }, not: 'kind' },
  subscriptions: { at: 'created_at', by: { staff_id: 'id', question: 'inside' }, not: 'id' },
  statistics_span: { at: 'told_at', by: {}, not: '' },
  conversations: { at: 'updated_at', by: { id: 'chat' }, not: 'address lease_owner' },
  sending_pace: { at: 'next_at', by: { id: 'chat' }, not: '' },
  sessions: { at: 'updated_at', by: { staff_id: 'id', state: 'inside' }, not: 'conversation_id' },
  // What others have written and were answered is theirs, and emptied once it is answered and sent.
  inbox: {
    at: 'received_at',
    by: { conversation_id: 'chat', incoming: 'entra' },
    not: 'activity_id state answer',
  },
  outbox: { at: 'created_at', by: { conversation_id: 'chat' }, not: 'state activity sent_id marked_by' },
  feedback: {
    at: 'given_at',
    by: { staff_id: 'id' },
    not: 'conversation_id activity_id about_activity_id reaction comment',
  },
  receipts: { at: 'kept_at', by: { staff_id: 'id' }, not: 'idempotency_key mark receipt' },
  cases: {
    at: 'updated_at',
    by: { coach_id: 'id', coach_in_file: 'id', opened_by: 'id', handed_over_by: 'id' },
    not: 'id district jobbtorg state target_group age_band gender channel closing_reason',
  },
  enrolment_bookings: { at: 'starts_at', by: {}, not: 'id case_id kind' },
  job_plans: { at: 'updated_at', by: { recorded_by: 'id' }, not: 'case_id' },
  deadline_marks: { at: 'updated_at', by: { marked_by: 'id' }, not: 'case_id kind reason' },
  case_changes: { at: 'made_at', by: { staff_id: 'id', change: 'inside' }, not: 'idempotency_key case_id' },
  meetings: {
    at: 'starts_at',
    by: { caseworker_id: 'id', coach_id: 'id', consent_by: 'id', before: 'inside' },
    not: 'id case_id jobbtorg mode room interpreter state caseworker_says coach_says applicant_says',
  },
  meeting_events: { at: 'at', by: { by_staff: 'id' }, not: 'meeting_id idempotency_key event' },
  calendar_work: { at: null, by: {}, not: 'meeting_id event_id join_url fault' },
  slots_busy: { at: 'lower(during)', by: { owner: 'owner' }, not: 'booking source' },
  information_sessions: { at: 'starts_at', by: {}, not: 'id jobbtorg place' },
  session_seats: { at: 'created_at', by: { booked_by: 'id', consent_by: 'id' }, not: 'session_id case_id' },
  reminders: {
    at: 'due_at',
    by: { recipient: 'id', subject: 'inside' },
    not: 'key kind state lease_owner sent_id reason',
  },
  model_use: { at: 'day', by: { staff_id: 'id' }, not: 'day' },
  model_switch: { at: 'turned_at', by: { turned_by: 'id' }, not: '' },
  expert_questions: {
    at: 'asked_at',
    by: { asker: 'id', answered_by: 'id' },
    not: 'id district jobbtorg question sources state follows answer',
  },
  expert_receivers: { at: null, by: { receiver: 'id' }, not: 'question_id' },
  approved_answers: {
    at: 'approved_on',
    by: { owner: 'id', withdrawn_by: 'id' },
    not: 'id question_id question answer sources district jobbtorg',
  },
  expert_channels: { at: 'set_at', by: { set_by: 'id' }, not: 'unit conversation_id address' },
  saved_examples: { at: 'saved_on', by: {}, not: 'id text understood picked label language role' },
  examples_given: { at: 'day', by: { staff_id: 'id' }, not: '' },
  desk_sessions: { at: 'expires_at', by: { staff_id: 'id' }, not: 'id form_token' },
  documents: { at: 'ingested_at', by: { info: 'signature' }, not: 'key hash file_name passages' },
  document_drafts: {
    at: 'made_at',
    by: { made_by: 'id', info: 'signature' },
    not: 'id key hash file_name passages warnings',
  },
  passage_vectors: { at: null, by: {}, not: 'model fingerprint' },
  measures: { at: 'imported_at', by: { confirmed_by: 'signature' }, not: 'measure_id row confirmed_on' },
  agreements: { at: 'updated_at', by: {}, not: 'id name jobbtorg' },
  statistics_months: { at: 'month', by: {}, not: 'metric' },
  // The caseload of a coach stands under their id.
  statistics_figures: { at: 'month', by: { key: 'id', within: 'id' }, not: 'metric division' },
  group_reading: { at: null, by: {}, not: 'name hindrance' },
  secrets: { at: null, by: {}, not: 'name value' },
  audit: { at: 'at', by: { staff_id: 'id' }, not: 'kind asked shown result' },
};

export interface PersonRecord {
  table: string;
  /** The instant it belongs to; null for what has none. */
  at: string | null;
  row: Record<string, unknown>;
}

/** The days to look at, both included, in Stockholm; null for no bound. What belongs to no time is given whatever they are. */
export interface Days {
  from: Temporal.PlainDate | null;
  to: Temporal.PlainDate | null;
}

const mostAtOnce = 2_000;

/** Whom is asked about: `entra`, `name` and `email` in lower case, empty when the directory does not have the person. */
interface Person {
  id: string;
  entra: string;
  name: string;
  email: string;
}

/** Gives what is held, table by table, oldest first; nothing for a staff id that nothing tells of. */
export async function* personRecords(database: Database, staffId: string, days: Days): AsyncGenerator<PersonRecord> {
  const { rows } = await sql<Omit<Person, 'id'>>`
    select lower(entra_object_id) as entra, lower(name) as name, lower(email) as email from staff
    where id = ${staffId}`.execute(database);
  const person = { id: staffId, ...(rows[0] ?? { entra: '', name: '', email: '' }) };
  const from = days.from === null ? '-infinity' : startOf(days.from);
  const before = days.to === null ? 'infinity' : startOf(days.to.add({ days: 1 }));
  for (const [table, { at, by }] of Object.entries(sources)) {
    const tells = Object.entries(by).map(([column, naming]) => telling(column, naming, person));
    if (tells.length === 0) continue;
    const moment = sql.raw(at === null ? 'null::timestamptz' : `(${at})::timestamptz`);
    // By place in the order, so that no table is held in memory whole.
    for (let seen = 0, isLast = false; !isLast; ) {
      // A document's text tells nothing of its owner.
      const piece = await sql<{ at: string | null; row: Record<string, unknown> }>`
        select (extract(epoch from ${moment}) * 1000)::bigint::text as at, to_jsonb(each) - 'passages' as row
        from ${sql.table(table)} as each
        where (${sql.join(tells, sql` or `)})
          and (${moment} is null or (${moment} >= ${from}::timestamptz and ${moment} < ${before}::timestamptz))
        order by ${moment} nulls first, each::text offset ${seen} limit ${mostAtOnce}`.execute(database);
      for (const found of piece.rows)
        yield {
          table,
          at: found.at === null ? null : Temporal.Instant.fromEpochMilliseconds(Number(found.at)).toString(),
          row: found.row,
        };
      seen += piece.rows.length;
      isLast = piece.rows.length < mostAtOnce;
    }
  }
}

function telling(name: string, naming: Naming, { id, entra, name: called, email }: Person) {
  const column = sql.ref(`each.${name}`);
  switch (naming) {
    case 'id':
      return sql<boolean>`${column} = ${id}`;
    case 'owner':
      return sql<boolean>`${column} = ${ownerName({ kind: 'staff', id })}`;
    case 'entra':
      return name === 'incoming'
        ? sql<boolean>`lower(${column} ->> 'entraObjectId') = ${entra}`
        : sql<boolean>`lower(${column}) = ${entra}`;
    case 'inside':
      return sql<boolean>`position(to_jsonb(${id}::text)::text in ${column}::text) > 0`;
    case 'signature': {
      const signed = name === 'info' ? sql`${column} ->> 'owner'` : column;
      return sql<boolean>`lower(${signed}) in (lower(${id}), nullif(${called}, ''), nullif(${email}, ''))`;
    }
    case 'chat':
      // The person's own chat, or one in which state of theirs is kept.
      return sql<boolean>`${column} in (select conversation_id from staff_conversations where entra_object_id = ${entra}
        union select conversation_id from sessions where staff_id = ${id})`;
  }
}

function startOf(day: Temporal.PlainDate): string {
  return day.toZonedDateTime(stockholm).toInstant().toString();
}
