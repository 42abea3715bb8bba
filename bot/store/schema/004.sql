-- The pages on which owners look after what is known: their role, who is signed in, and the questions that they are sent.

alter table staff drop constraint staff_role_check;

alter table staff add constraint staff_role_check check (role in ('caseworker', 'coach', 'manager', 'owner'));

alter table saved_examples drop constraint saved_examples_role_check;

alter table saved_examples add constraint saved_examples_role_check check (role in ('caseworker', 'coach', 'manager', 'owner'));

-- Known by the SHA-256 of what the browser holds; `form_token` is what each of its forms carries.
create table desk_sessions (
  id text primary key,
  staff_id text not null,
  form_token text not null,
  expires_at timestamptz not null
);

-- Sent to those who look after the content, and to nobody by name.
alter table expert_questions add column for_owners boolean not null default false;

-- An owner has said that it is not to be answered.
alter table expert_questions drop constraint expert_questions_state_check;

alter table expert_questions add constraint expert_questions_state_check
  check (state in ('open', 'answered', 'withdrawn', 'nobody', 'declined'));

create index expert_questions_waiting on expert_questions (asked_at) where state in ('open', 'nobody');

-- When an owner has gone through it.
alter table feedback add column settled_at timestamptz;

create index feedback_waiting on feedback (given_at) where settled_at is null and reaction = 'dislike';

-- A document that an owner has uploaded and not published yet.
create table document_drafts (
  id text primary key,
  key text not null,
  hash text not null,
  file_name text not null,
  info jsonb not null,
  passages jsonb not null,
  warnings jsonb not null,
  made_by text not null,
  made_at timestamptz not null
);
