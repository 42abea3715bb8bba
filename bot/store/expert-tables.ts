// The tables of questions to colleagues and approved answers: their step of migrations.ts, and their columns as they are read.
import type { Generated } from 'kysely';

/** Statements for a step, never edited once released. */
export const expertTables = `
  alter table staff add column expert_for text[];
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
  create index expert_questions_asker on expert_questions (asker, asked_at);
  create index expert_questions_age on expert_questions (asked_at);
  create table expert_receivers (
    question_id text not null references expert_questions (id) on delete cascade,
    receiver text not null,
    has_left boolean not null default false,
    primary key (question_id, receiver)
  );
  create index expert_receivers_who on expert_receivers (receiver);
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
  create unique index approved_answers_question on approved_answers (question_id) where withdrawn_at is null
`;

type Moment = string | Date;

export interface ExpertTables {
  /** Where the questions of a unit go: `district:`, `jobbtorg:` with its name, or `city`. */
  expert_channels: { unit: string; conversation_id: string; address: unknown; set_by: string; set_at: Moment };
  expert_questions: {
    id: string;
    /** Staff id. */
    asker: string;
    district: string | null;
    jobbtorg: string | null;
    question: string;
    sources: unknown;
    state: 'open' | 'answered' | 'withdrawn' | 'nobody';
    follows: string | null;
    answer: Generated<string | null>;
    answered_by: Generated<string | null>;
    answered_at: Generated<Moment | null>;
    thanked: Generated<boolean>;
    asked_at: Moment;
  };
  /** Staff ids, or `channel:` with a unit. */
  expert_receivers: { question_id: string; receiver: string; has_left: Generated<boolean> };
  approved_answers: {
    id: string;
    question_id: string | null;
    question: string;
    answer: string;
    sources: unknown;
    /** Staff id. */
    owner: string;
    district: string | null;
    jobbtorg: string | null;
    approved_on: Moment;
    review_on: Moment;
    withdrawn_at: Generated<Moment | null>;
    withdrawn_by: Generated<string | null>;
  };
}
