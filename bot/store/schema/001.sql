-- The schema of the database. Its text is frozen: a change is a file of the next number. Statements end with a semicolon and an empty line.
-- The statement that passes messages on lies beside it, in 001/.

create extension if not exists btree_gist;

create table agreements (
  id text primary key,
  name text not null,
  jobbtorg text,
  expires_on date not null,
  updated_at timestamptz not null
);

create table approved_answers (
  id text primary key,
  question_id text,
  question text not null,
  answer text not null,
  sources jsonb not null,
  owner text not null,
  district text,
  jobbtorg text,
  approved_on date not null,
  review_on date not null,
  withdrawn_at timestamptz,
  withdrawn_by text
);

create unique index approved_answers_question on approved_answers (question_id) where withdrawn_at is null;

create table audit (
  id bigint generated always as identity,
  at timestamptz not null,
  staff_id text not null,
  kind text not null,
  asked jsonb not null,
  shown jsonb not null,
  result text not null
);

create index audit_at on audit using brin (at);

create table availability (
  staff_id text not null,
  weekday int not null check (weekday >= 1 and weekday <= 7),
  opens int not null,
  closes int not null,
  constraint availability_once exclude using gist (staff_id with =, weekday with =, int4range(opens, closes) with &&),
  check (closes > opens and opens >= 0 and closes <= 1440)
);

create table cases (
  id text primary key,
  district text not null,
  jobbtorg text,
  coach_id text,
  state text not null check (state in ('referred', 'enrolled', 'returned', 'closed')),
  target_group text check (target_group in ('incomeSupport', 'outreach20to29', 'other')),
  age_band text check (age_band in ('16-19', '20-29', '30-54', '55+')),
  next_age_limit date,
  gender text check (gender in ('woman', 'man', 'other')),
  channel text check (channel in ('groupInformation', 'tripartiteMeeting')),
  referred_on date,
  enrolled_on date,
  returned_on date,
  closed_on date,
  closing_reason text,
  self_supporting_6m boolean,
  establishment_ends date,
  af_agreement_asked date,
  af_agreement_given date,
  stockholmsjobb_from date,
  stockholmsjobb_until date,
  employed_from date,
  employed_until date,
  opened_by text,
  updated_at timestamptz not null,
  handed_over_by text,
  coach_in_file text
);

create index cases_closed_on on cases (closed_on);

create index cases_coach on cases (coach_id) where state = 'enrolled';

create index cases_enrolled_on on cases (enrolled_on);

create index cases_jobbtorg on cases (jobbtorg) where state = 'enrolled';

create index cases_left on cases (coach_id, closed_on) where state = 'closed';

create index cases_opened_by on cases (opened_by) where opened_by is not null;

create index cases_returned_on on cases (returned_on);

create index cases_stockholmsjobb_from on cases (stockholmsjobb_from);

create table case_changes (
  idempotency_key text primary key,
  case_id text not null references cases (id) on delete cascade,
  staff_id text not null,
  change jsonb not null,
  made_at timestamptz not null,
  undone_at timestamptz
);

create index case_changes_case on case_changes (case_id, made_at);

create table conversations (
  id text primary key,
  address jsonb not null,
  lease_owner text,
  lease_until timestamptz,
  updated_at timestamptz not null
);

create table deadline_marks (
  case_id text not null references cases (id) on delete cascade,
  kind text not null,
  due date not null,
  done_on date,
  snoozed_until date,
  reason text,
  marked_by text not null,
  updated_at timestamptz not null,
  primary key (case_id, kind, due)
);

create table documents (
  id bigint generated always as identity primary key,
  key text not null,
  version int not null,
  active boolean not null,
  withdrawn boolean not null default false,
  hash text not null,
  file_name text not null,
  info jsonb not null,
  passages jsonb not null,
  ingested_at timestamptz not null,
  unique (key, version)
);

create unique index documents_active on documents (key) where active;

create table enrolment_bookings (
  id text primary key,
  case_id text not null references cases (id) on delete cascade,
  kind text not null check (kind in ('groupInformation', 'tripartiteMeeting', 'other')),
  starts_at timestamptz not null,
  attended boolean,
  updated_at timestamptz not null
);

create index enrolment_bookings_case on enrolment_bookings (case_id);

create index enrolment_bookings_starts_at on enrolment_bookings (starts_at);

create table expert_channels (
  unit text primary key,
  conversation_id text not null,
  address jsonb not null,
  set_by text not null,
  set_at timestamptz not null
);

create table expert_questions (
  id text primary key,
  asker text not null,
  district text,
  jobbtorg text,
  question text not null,
  sources jsonb not null,
  state text not null check (state in ('open', 'answered', 'withdrawn', 'nobody')),
  follows text unique references expert_questions (id) on delete cascade,
  answer text,
  answered_by text,
  answered_at timestamptz,
  thanked boolean not null default false,
  asked_at timestamptz not null
);

create index expert_questions_age on expert_questions (asked_at);

create index expert_questions_asker on expert_questions (asker, asked_at);

create table expert_receivers (
  question_id text not null references expert_questions (id) on delete cascade,
  receiver text not null,
  has_left boolean not null default false,
  primary key (question_id, receiver)
);

create index expert_receivers_who on expert_receivers (receiver);

create table feedback (
  id bigint generated always as identity primary key,
  conversation_id text not null,
  activity_id text not null,
  about_activity_id text,
  staff_id text not null,
  reaction text not null check (reaction in ('like', 'dislike')),
  comment text not null,
  given_at timestamptz not null,
  unique (conversation_id, activity_id)
);

create table group_reading (
  name text primary key,
  lease_until timestamptz,
  next_at timestamptz not null,
  tried_at timestamptz,
  hindrance text
);

create table inbox (
  id bigint generated always as identity primary key,
  conversation_id text not null,
  activity_id text not null,
  state text not null default 'waiting' check (state in ('waiting', 'done')),
  incoming jsonb,
  answer jsonb,
  attempts int not null default 0,
  received_at timestamptz not null,
  unique (conversation_id, activity_id)
);

create index inbox_age on inbox (received_at);

create index inbox_waiting on inbox (conversation_id, id) where state = 'waiting';

create table information_sessions (
  id text primary key,
  jobbtorg text not null,
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  seats int not null check (seats > 0),
  unique (jobbtorg, place, starts_at),
  check (ends_at > starts_at)
);

create table job_plans (
  case_id text not null references cases (id) on delete cascade,
  number int not null,
  made_on date not null,
  recorded_by text,
  updated_at timestamptz not null,
  primary key (case_id, number)
);

create table measures (
  id bigint generated always as identity primary key,
  measure_id text not null,
  version int not null,
  active boolean not null,
  row jsonb not null,
  confirmed_by text not null,
  confirmed_on text not null check (confirmed_on ~ '^\d{4}-\d{2}-\d{2}$'),
  imported_at timestamptz not null,
  unique (measure_id, version)
);

create unique index measures_active on measures (measure_id) where active;

create table meetings (
  id text primary key,
  case_id text not null references cases (id) on delete cascade,
  caseworker_id text not null,
  coach_id text not null,
  jobbtorg text not null,
  mode text not null check (mode in ('onSite', 'teams')),
  room text,
  interpreter text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('held', 'proposed', 'booked', 'declined', 'expired', 'cancelled', 'tookPlace', 'noShow')),
  version int not null,
  caseworker_says text not null check (caseworker_says in ('waiting', 'yes', 'no')),
  coach_says text not null check (coach_says in ('waiting', 'yes', 'no')),
  applicant_says text not null check (applicant_says in ('waiting', 'yes', 'no')),
  consent_by text,
  consent_at timestamptz,
  hold_until timestamptz,
  before jsonb,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (ends_at > starts_at),
  check (state <> 'booked' or (caseworker_says = 'yes' and coach_says = 'yes' and applicant_says = 'yes' and consent_by is not null))
);

create index meetings_case on meetings (case_id);

create index meetings_caseworker on meetings (caseworker_id, starts_at);

create index meetings_coach on meetings (coach_id, starts_at);

create index meetings_overdue on meetings (hold_until) where state in ('held', 'proposed');

create table calendar_work (
  meeting_id text primary key references meetings (id) on delete cascade,
  event_id text,
  join_url text,
  done_version int not null default 0,
  attempts int not null default 0,
  not_before timestamptz,
  fault text,
  lease_until timestamptz,
  starts_at timestamptz,
  ends_at timestamptz
);

create table meeting_events (
  meeting_id text not null references meetings (id) on delete cascade,
  version int not null,
  idempotency_key text not null unique,
  event text not null,
  by_staff text,
  at timestamptz not null,
  primary key (meeting_id, version)
);

create table model_switch (
  id bigint generated always as identity primary key,
  is_on boolean not null,
  turned_by text not null,
  turned_at timestamptz not null
);

create table model_use (
  staff_id text not null,
  day text not null check (day ~ '^\d{4}-\d{2}-\d{2}$'),
  calls int not null,
  tokens int not null,
  primary key (staff_id, day)
);

create table outbox (
  id bigint generated always as identity primary key,
  conversation_id text not null,
  inbox_id bigint,
  state text not null default 'ready' check (state in ('ready', 'sending', 'sent', 'doubt', 'dead')),
  activity json,
  sent_id text,
  attempts int not null default 0,
  not_before timestamptz,
  created_at timestamptz not null,
  marked_by text
);

create index outbox_age on outbox (created_at);

create index outbox_doubt on outbox (created_at) where state = 'doubt';

create index outbox_open on outbox (conversation_id, id) where state in ('ready', 'sending');

create table passage_vectors (
  model text not null,
  fingerprint text not null,
  vector bytea not null,
  primary key (model, fingerprint)
);

create table receipts (
  idempotency_key text primary key,
  staff_id text not null,
  mark text not null,
  receipt jsonb not null,
  kept_at timestamptz not null
);

create index receipts_age on receipts (kept_at);

create table reminder_opt_outs (
  staff_id text not null,
  kind text not null,
  since timestamptz not null,
  primary key (staff_id, kind)
);

create table reminders (
  id bigint generated always as identity primary key,
  key text not null unique,
  kind text not null,
  recipient text not null,
  subject jsonb not null,
  due_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'sending', 'sent', 'cancelled', 'doubt', 'dead')),
  attempts int not null default 0,
  lease_owner text,
  lease_until timestamptz,
  sent_id text,
  reason text,
  created_at timestamptz not null,
  ended_at timestamptz
);

create index reminders_doubt on reminders (recipient, ended_at) where state = 'doubt';

create index reminders_due on reminders (due_at, id) where state in ('open', 'sending');

create index reminders_ended on reminders (ended_at) where ended_at is not null;

create table secrets (
  name text primary key,
  value text not null
);

create table sending_pace (
  id text primary key,
  next_at timestamptz not null
);

create table session_seats (
  session_id text not null references information_sessions (id) on delete cascade,
  case_id text not null references cases (id) on delete cascade,
  booked_by text not null,
  consent_by text not null,
  created_at timestamptz not null,
  primary key (session_id, case_id)
);

create table sessions (
  conversation_id text not null references conversations (id) on delete cascade,
  staff_id text not null,
  state jsonb not null,
  updated_at timestamptz not null,
  primary key (conversation_id, staff_id)
);

create table slots_busy (
  id bigint generated always as identity primary key,
  owner text not null,
  during tstzrange not null check (not isempty(during)),
  booking text,
  source text not null check (source in ('meeting', 'session', 'csv', 'ics')),
  constraint slots_busy_once exclude using gist (owner with =, during with &&) where (booking is not null)
);

create index slots_busy_booking on slots_busy (booking) where booking is not null;

create index slots_busy_when on slots_busy using gist (owner, during);

create table staff (
  id text primary key,
  entra_object_id text not null unique,
  name text not null,
  email text not null,
  role text not null check (role in ('caseworker', 'coach', 'manager')),
  district text,
  jobbtorg text,
  active boolean not null default true,
  updated_at timestamptz not null,
  stand_in text,
  leave_from date,
  leave_until date,
  expert_for text[]
);

create table staff_conversations (
  entra_object_id text primary key,
  conversation_id text not null,
  address jsonb not null,
  refused text,
  updated_at timestamptz not null
);

create table statistics_figures (
  metric text not null,
  division text not null,
  month date not null,
  key text not null,
  within text not null,
  amount bigint not null,
  base bigint not null,
  missing bigint not null,
  hidden boolean not null,
  primary key (metric, division, month, key, within)
);

create table statistics_months (
  metric text not null,
  month date not null,
  closed_at timestamptz not null,
  primary key (metric, month)
);

create table subscriptions (
  id text primary key,
  staff_id text not null,
  question jsonb not null,
  weekday int not null check (weekday >= 1 and weekday <= 7),
  at_time time without time zone not null,
  created_at timestamptz not null,
  ended_at timestamptz
);

create index subscriptions_staff on subscriptions (staff_id) where ended_at is null;

-- Replies are kept as they were written, and packed by the quicker of two ways where the database has it.
do $$ begin
  alter table outbox alter column activity set compression lz4;
exception when feature_not_supported then null;
end $$;

-- Messages are added by `advance_messages` alone (001/advance-messages.sql), which holds their conversation's row: that it exists need not be
-- looked up once more for each, and whoever removes a conversation removes them.
create function remove_messages() returns trigger language plpgsql as $$
  begin
    delete from inbox where conversation_id = old.id;
    delete from outbox where conversation_id = old.id;
    return null;
  end $$;

create trigger conversations_take_messages after delete on conversations for each row execute function remove_messages();

-- The audit trail is only added to, but for what is disposed of at its age.
create function keep_audit() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('trepart.disposal', true) = 'on' then return old; end if;
  raise exception 'The audit trail is only added to.';
end $$;

create trigger audit_rows_stay before update or delete on audit for each row execute function keep_audit();

create trigger audit_stays before truncate on audit for each statement execute function keep_audit();
