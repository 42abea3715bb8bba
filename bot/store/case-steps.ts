// The shape of what cases and reminders keep beside the first tables: statements for steps of migrations.ts, never edited once released.

/** Addresses of staff, the pace of sending, what staff marked in Teams, and what they want no more reminders of. */
export const remindersInTeams = `
  create table staff_conversations (
    entra_object_id text primary key,
    conversation_id text not null,
    address jsonb not null,
    refused text,
    updated_at timestamptz not null
  );
  create function keep_staff_conversation() returns trigger language plpgsql as $$
  begin
    insert into staff_conversations (entra_object_id, conversation_id, address, updated_at)
    values (lower(new.incoming ->> 'entraObjectId'), new.conversation_id, new.incoming -> 'address', new.received_at)
    on conflict (entra_object_id) do update
    set conversation_id = excluded.conversation_id, address = excluded.address, refused = null, updated_at = excluded.updated_at
    where staff_conversations.address is distinct from excluded.address or staff_conversations.refused is not null; return null; end $$;
  create trigger inbox_keeps_address after insert on inbox for each row
    when (new.incoming #>> '{address,conversationType}' = 'personal' and new.incoming ->> 'entraObjectId' is not null)
    execute function keep_staff_conversation();
  create table sending_pace (id text primary key, next_at timestamptz not null);
  create index reminders_doubt on reminders (recipient, ended_at) where state = 'doubt';
  create index reminders_ended on reminders (ended_at) where ended_at is not null;
  alter table cases add column handed_over_by text;
  create index cases_unit on cases (jobbtorg) where state = 'enrolled';
  create index cases_opened_by on cases (opened_by) where opened_by is not null;
  create index cases_left on cases (coach_id, closed_on) where state = 'closed';
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
  create table case_changes (
    act text primary key,
    case_id text not null references cases (id) on delete cascade,
    staff_id text not null,
    change jsonb not null,
    made_at timestamptz not null,
    undone_at timestamptz
  );
  create index case_changes_case on case_changes (case_id, made_at);
  create table reminder_opt_outs (
    staff_id text not null,
    kind text not null,
    since timestamptz not null,
    primary key (staff_id, kind)
  );
  create table agreements (
    id text primary key,
    name text not null,
    jobbtorg text,
    expires_on date not null,
    updated_at timestamptz not null
  )
`;

/** What the case system said last of a case's coach; of one handed over before, that is whom it was first taken from. */
export const coachInFile = `
  alter table cases add column coach_in_file text;
  update cases set coach_in_file = case when handed_over_by is null then coach_id else (
    select change ->> 'from' from case_changes
    where case_id = cases.id and undone_at is null and change ->> 'what' = 'handedOver' and change ->> 'givenBy' is null
    order by made_at desc limit 1
  ) end
`;
