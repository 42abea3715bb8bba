// The tables of meetings, step by step; a step that has been released is never edited.
import type { Migration } from 'kysely/migration';
import { step } from './step.ts';

export const meetingMigrations: Record<string, Migration> = {
  '020_meetings': step(`
    create extension if not exists btree_gist;
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
      ends_at timestamptz not null check (ends_at > starts_at),
      state text not null check (state in
        ('held', 'proposed', 'booked', 'declined', 'expired', 'cancelled', 'tookPlace', 'noShow')),
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
      check (state <> 'booked' or (caseworker_says = 'yes' and coach_says = 'yes' and applicant_says = 'yes'
        and consent_by is not null))
    );
    create index meetings_case on meetings (case_id);
    create index meetings_caseworker on meetings (caseworker_id, starts_at);
    create index meetings_coach on meetings (coach_id, starts_at);
    create index meetings_overdue on meetings (hold_until) where state in ('held', 'proposed');
    create table meeting_events (
      meeting_id text not null references meetings (id) on delete cascade,
      version int not null,
      act text not null unique,
      event text not null,
      by_staff text,
      at timestamptz not null,
      primary key (meeting_id, version)
    );
    create table slots_busy (
      id bigint generated always as identity primary key,
      owner text not null,
      during tstzrange not null check (not isempty(during)),
      booking text,
      source text not null check (source in ('meeting', 'session', 'csv', 'ics')),
      constraint slots_busy_once exclude using gist (owner with =, during with &&) where (booking is not null)
    );
    create index slots_busy_when on slots_busy using gist (owner, during);
    create index slots_busy_booking on slots_busy (booking) where booking is not null;
    create table availability (
      staff_id text not null,
      weekday int not null check (weekday between 1 and 7),
      opens int not null,
      closes int not null check (closes > opens and opens >= 0 and closes <= 1440),
      constraint availability_once exclude using gist
        (staff_id with =, weekday with =, int4range(opens, closes) with &&)
    )
  `),
  '021_information_sessions': step(`
    create table information_sessions (
      id text primary key,
      jobbtorg text not null,
      place text not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      seats int not null check (seats > 0),
      unique (jobbtorg, place, starts_at)
    );
    create table session_seats (
      session_id text not null references information_sessions (id) on delete cascade,
      case_id text not null references cases (id) on delete cascade,
      booked_by text not null,
      consent_by text not null,
      created_at timestamptz not null,
      primary key (session_id, case_id)
    )
  `),
  '022_calendar_work': step(`
    create table calendar_work (
      meeting_id text primary key references meetings (id) on delete cascade,
      event_id text,
      join_url text,
      done_version int not null default 0,
      attempts int not null default 0,
      not_before timestamptz,
      fault text,
      lease_until timestamptz
    );
    create table secrets (
      name text primary key,
      value text not null
    )
  `),
  '060_calendar_times': step(`
    alter table calendar_work add column starts_at timestamptz, add column ends_at timestamptz;
    update calendar_work set starts_at = meetings.starts_at, ends_at = meetings.ends_at from meetings
      where meetings.id = meeting_id and event_id is not null
  `),
};
