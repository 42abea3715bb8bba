// The database's shape, step by step. A step that has been released is never edited: a change is a new step.
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { auditTable } from './audit-tables.ts';
import { coachInFile, remindersInTeams } from './case-steps.ts';
import { expertTables } from './expert-tables.ts';
import { meetingMigrations } from './meeting-migrations.ts';
import { roadFunctions } from './road-functions.ts';
import { lastTurn, markedBy, roadStep, roadTables } from './road-step.ts';
import { firstRoadStep } from './road-step-first.ts';
import { statisticsTables } from './statistics-tables.ts';
import { step } from './step.ts';

/** Whole statements, of which functions are one each. */
const statements = (...all: readonly string[]): Migration => ({
  up: async (database: Kysely<unknown>) => {
    for (const statement of all) await sql.raw(statement).execute(database);
  },
});

export const migrations: Record<string, Migration> = {
  '001_conversation': step(`
    create table staff (
      id text primary key,
      entra_object_id text not null unique,
      name text not null,
      email text not null,
      role text not null check (role in ('caseworker', 'coach', 'manager')),
      district text,
      jobbtorg text,
      active boolean not null default true,
      updated_at timestamptz not null
    );
    create table conversations (
      id text primary key,
      address jsonb not null,
      lease_owner text,
      lease_until timestamptz,
      updated_at timestamptz not null
    );
    create table sessions (
      conversation_id text not null references conversations (id) on delete cascade,
      staff_id text not null,
      state jsonb not null,
      updated_at timestamptz not null,
      primary key (conversation_id, staff_id)
    );
    create table inbox (
      id bigint generated always as identity primary key,
      conversation_id text not null references conversations (id) on delete cascade,
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
    create table outbox (
      id bigint generated always as identity primary key,
      conversation_id text not null references conversations (id) on delete cascade,
      inbox_id bigint,
      state text not null default 'ready' check (state in ('ready', 'sending', 'sent', 'doubt', 'dead')),
      activity jsonb,
      sent_id text,
      attempts int not null default 0,
      not_before timestamptz,
      created_at timestamptz not null
    );
    create index outbox_age on outbox (created_at);
    create index outbox_open on outbox (conversation_id, id) where state in ('ready', 'sending');
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
    )
  `),
  '002_documents': step(`
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
    create unique index documents_active on documents (key) where active
  `),
  '003_passage_vectors': step(`
    create table passage_vectors (
      model text not null,
      print text not null,
      vector bytea not null,
      primary key (model, print)
    )
  `),
  '004_measures': step(`
    create table measures (
      id bigint generated always as identity primary key,
      measure_id text not null,
      version int not null,
      active boolean not null,
      row jsonb not null,
      confirmed_by text not null,
      confirmed_on text not null check (confirmed_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      imported_at timestamptz not null,
      unique (measure_id, version)
    );
    create unique index measures_active on measures (measure_id) where active
  `),
  '005_road': statements(...roadFunctions),
  '006_cases': step(`
    alter table staff add column stand_in text, add column leave_from date,
      add column leave_until date;
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
      updated_at timestamptz not null
    );
    create index cases_coach on cases (coach_id) where state = 'enrolled';
    create table enrolment_bookings (
      id text primary key,
      case_id text not null references cases (id) on delete cascade,
      kind text not null check (kind in ('groupInformation', 'tripartiteMeeting', 'other')),
      starts_at timestamptz not null,
      attended boolean,
      updated_at timestamptz not null
    );
    create index enrolment_bookings_case on enrolment_bookings (case_id);
    create table job_plans (
      case_id text not null references cases (id) on delete cascade,
      number int not null,
      made_on date not null,
      recorded_by text,
      updated_at timestamptz not null,
      primary key (case_id, number)
    )
  `),
  '007_reminders': step(`
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
    create index reminders_due on reminders (due_at, id) where state in ('open', 'sending')
  `),
  '008_road_step': statements(firstRoadStep),
  ...meetingMigrations,
  '030_reminders_in_teams': step(remindersInTeams),
  '040_statistics': step(statisticsTables),
  '050_receipts': step(`
    create table receipts (
      act text primary key,
      staff_id text not null,
      mark text not null,
      receipt jsonb not null,
      kept_at timestamptz not null
    );
    create index receipts_age on receipts (kept_at)
  `),
  '055_road_step': statements(...roadTables, roadStep),
  '080_audit': step(auditTable),
  // The road's statement as it is now: with the audit trail.
  '081_road_step': statements(roadStep),
  // Few are in doubt, and they are counted each time somebody looks at the figures.
  '082_doubts': step(`create index outbox_doubt on outbox (created_at) where state = 'doubt'`),
  '070_model': step(`
    create table model_use (
      staff_id text not null,
      day text not null check (day ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      calls int not null,
      tokens int not null,
      primary key (staff_id, day)
    );
    create table model_switch (
      id bigint generated always as identity primary key,
      is_on boolean not null,
      turned_by text not null,
      turned_at timestamptz not null
    )
  `),
  '090_expert_questions': step(expertTables),
  // And without reading all that waits.
  '096_road_step': statements(roadStep),
  // And with what was answered ahead of being stored, and who marks what is sent.
  '097_road_step': statements(lastTurn, markedBy, roadStep),
  '095_group_reading': step(`
    create table group_reading (
      name text primary key,
      lease_until timestamptz,
      next_at timestamptz not null,
      tried_at timestamptz,
      hindrance text
    )
  `),
  '110_coach_in_file': step(coachInFile),
};
