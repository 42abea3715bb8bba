// A small city for the matrix of rights: one case, meeting, seat and question in Farsta, and people who are something to them or not.

import { sql } from 'kysely';
import type { Core } from '../../bot/core.ts';
import type { ImportedCase } from '../../bot/imports/case-columns.ts';
import { storeBatch } from '../../bot/store/cases/case-import.ts';
import type { Database } from '../../bot/store/database.ts';
import { importStaff, type StaffRow } from '../../bot/store/people/staff.ts';
import { monday } from './assistant.ts';
import { nothingTold, storeCases } from './some-cases.ts';

/** In each role: who has it, a colleague of the unit, another unit's, and the stand-in of who has it, from another unit. */
export const everybody = [
  'caseworker',
  'caseworker beside',
  'caseworker elsewhere',
  'caseworker standing in',
  'coach',
  'coach beside',
  'coach elsewhere',
  'coach standing in',
  'manager',
  'manager of the district',
  'manager elsewhere',
  'manager standing in',
  'manager of the city',
] as const;
export type Who = (typeof everybody)[number];

/** Who has it is on leave; nobody is; the case system has given the case to another district and jobbtorg; who had it has moved. */
export const phases = ['on leave', 'back', 'case moved', 'people moved'] as const;
export type Phase = (typeof phases)[number];

const places: Record<Who, { district?: string; jobbtorg?: string }> = {
  caseworker: { district: 'Farsta' },
  'caseworker beside': { district: 'Farsta' },
  'caseworker elsewhere': { district: 'Järva' },
  'caseworker standing in': { district: 'Järva' },
  coach: { jobbtorg: 'Farsta' },
  'coach beside': { jobbtorg: 'Farsta' },
  'coach elsewhere': { jobbtorg: 'Kista' },
  'coach standing in': { jobbtorg: 'Kista' },
  manager: { jobbtorg: 'Farsta' },
  'manager of the district': { district: 'Farsta' },
  'manager elsewhere': { jobbtorg: 'Kista' },
  'manager standing in': { jobbtorg: 'Kista' },
  'manager of the city': {},
};
const movedTo: Partial<Record<Who, { district?: string; jobbtorg?: string }>> = {
  caseworker: { district: 'Järva' },
  coach: { jobbtorg: 'Kista' },
  manager: { jobbtorg: 'Kista' },
};

/** Staff ids without figures, as they ride in cards. */
export function idOf(who: Who): string {
  return `P-${who.replaceAll(' ', '-')}`;
}

/** The directory in a phase. */
export function staffIn(phase: Phase): StaffRow[] {
  return everybody.map((who, number) => {
    const { district = null, jobbtorg = null } = (phase === 'people moved' ? movedTo[who] : undefined) ?? places[who];
    const isOwner = who === 'caseworker' || who === 'coach' || who === 'manager';
    const away =
      isOwner && phase !== 'back' ? { from: '2026-11-23', until: '2026-11-25' } : { from: null, until: null };
    return {
      id: idOf(who),
      entraObjectId: `00000000-0000-4000-b000-0000000000${String(number).padStart(2, '0')}`,
      name: `Namn ${who}`,
      email: `${idOf(who)}@example.invalid`,
      role: who.split(' ')[0] as StaffRow['role'],
      district,
      jobbtorg,
      leave: { standIn: isOwner ? idOf(`${who} standing in`) : null, ...away },
      expertFor: who === 'coach' ? ['*'] : null,
    };
  });
}

/** When the meeting begins that is held. */
export const thursday = '2026-11-26T09:00:00Z';
const later = (iso: string, hours: number) => Temporal.Instant.from(iso).add({ hours }).toString();
const tables = [
  'approved_answers',
  'expert_receivers',
  'expert_questions',
  'expert_channels',
  'case_changes',
  'deadline_marks',
  'job_plans',
  'reminder_opt_outs',
  'subscriptions',
  'receipts',
  'session_seats',
  'information_sessions',
  'enrolment_bookings',
  'meeting_events',
  'meetings',
  'slots_busy',
  'reminders',
  'cases',
] as const;

/** Everything that somebody could change, as one mark. */
export async function markOf(database: Database): Promise<string> {
  const parts = tables
    .filter((table) => table !== 'reminders')
    .map(
      (table) =>
        sql`select ${table}::text || coalesce(string_agg(t::text, '|' order by t::text), '') as part from ${sql.table(table)} as t`,
    );
  const { rows } = await sql<{ mark: string }>`
    select md5(string_agg(part, '#' order by part)) as mark from (${sql.join(parts, sql` union all `)}) as parts`.execute(
    database,
  );
  return rows[0]?.mark ?? '';
}

/** Makes the world as it stands in a phase, away with what was there. */
export async function makeWorld(core: Core, phase: Phase): Promise<void> {
  const { database } = core;
  for (const table of tables) await database.deleteFrom(table).execute();
  await importStaff(database, staffIn(phase), { complete: true, dryRun: false, now: monday });
  const [caseworker, coach] = [idOf('caseworker'), idOf('coach')];
  const facts = { coach_id: coach, coach_in_file: coach, opened_by: caseworker, enrolled_on: '2026-11-12' };
  await storeCases(database, [
    { id: 'A-7001', ...facts },
    { id: 'A-7002', ...facts },
  ]);
  const meeting = {
    case_id: 'A-7001',
    caseworker_id: caseworker,
    coach_id: coach,
    jobbtorg: 'Farsta',
    mode: 'teams' as const,
    room: null,
    interpreter: 'arabiska',
    caseworker_says: 'yes' as const,
    applicant_says: 'waiting' as const,
    coach_says: 'waiting' as const,
    consent_by: caseworker,
    consent_at: monday.toString(),
    created_at: monday.toString(),
    updated_at: monday.toString(),
    before: null,
    version: 1,
  };
  const undo = {
    slot: { from: thursday, until: later(thursday, 1), coachId: coach, jobbtorg: 'Farsta', mode: 'teams', room: null },
    state: 'held',
    answers: { caseworker: 'yes', coach: 'waiting', applicant: 'waiting' },
    holdUntil: '2026-11-25T12:00:00Z',
    undoUntil: later(monday.toString(), 1),
  };
  const yes = { coach_says: 'yes' as const, applicant_says: 'yes' as const };
  const time = (from: string) => ({ starts_at: from, ends_at: later(from, 1) });
  await database
    .insertInto('meetings')
    .values([
      { ...meeting, id: 'M-held', state: 'held', hold_until: '2026-11-25T12:00:00Z', ...time(thursday) },
      { ...meeting, id: 'M-past', state: 'booked', hold_until: null, ...yes, ...time('2026-11-20T09:00:00Z') },
      { ...meeting, id: 'M-recorded', state: 'noShow', hold_until: null, ...yes, ...time('2026-11-19T09:00:00Z') },
      ...(['caseworker', 'coach'] as const).map((by) => ({
        ...meeting,
        id: `M-undo-${by}`,
        state: 'cancelled' as const,
        hold_until: null,
        before: sql<string>`${JSON.stringify({ ...undo, by })}::jsonb`,
        ...time(thursday),
      })),
    ])
    .execute();
  const session = { jobbtorg: 'Farsta', place: 'Hörsalen', seats: 9 };
  await database
    .insertInto('information_sessions')
    .values([
      { ...session, id: 'G-next', starts_at: '2026-11-27T08:00:00Z', ends_at: '2026-11-27T09:00:00Z' },
      { ...session, id: 'G-past', starts_at: '2026-11-20T08:00:00Z', ends_at: '2026-11-20T09:00:00Z' },
      { ...session, id: 'G-later', starts_at: '2026-12-04T08:00:00Z', ends_at: '2026-12-04T09:00:00Z' },
    ])
    .execute();
  const seat = { case_id: 'A-7001', booked_by: caseworker, consent_by: caseworker, created_at: monday.toString() };
  await database
    .insertInto('session_seats')
    .values([
      { ...seat, session_id: 'G-next' },
      { ...seat, session_id: 'G-past' },
    ])
    .execute();
  const booking = {
    case_id: 'A-7001',
    kind: 'groupInformation' as const,
    attended: null,
    updated_at: monday.toString(),
  };
  await database
    .insertInto('enrolment_bookings')
    .values([
      { ...booking, id: 'G-next/A-7001', starts_at: '2026-11-27T08:00:00Z' },
      { ...booking, id: 'G-past/A-7001', starts_at: '2026-11-20T08:00:00Z' },
    ])
    .execute();
  await database
    .insertInto('conversations')
    .values({
      id: 'a:group',
      address: sql<string>`'{"conversationType":"groupChat"}'::jsonb`,
      lease_owner: null,
      lease_until: null,
      updated_at: monday.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await makeQuestions(database, caseworker, coach);
  if (phase === 'case moved') await moveCases(core);
  await database.deleteFrom('reminders').execute();
}

/** The case system gives the cases to another district, jobbtorg and coach. */
export async function moveCases({ database, deadlines }: Core): Promise<void> {
  const rows = ['A-7001', 'A-7002'].map(imported);
  await database.transaction().execute(async (transaction) => storeBatch(transaction, rows, deadlines, monday));
}

/** Keeps the world as it is now, for `restoreWorld`. */
export async function saveWorld(database: Database): Promise<void> {
  const names = [...tables].reverse();
  for (const name of names) {
    await sql`drop table if exists ${sql.table(`saved_${name}`)}`.execute(database);
    await sql`create table ${sql.table(`saved_${name}`)} as table ${sql.table(name)}`.execute(database);
  }
  const statements = [
    ...tables.map((name) => `delete from ${name};`),
    ...names.map((name) => `insert into ${name} overriding system value select * from saved_${name};`),
  ].join(' ');
  await sql`${sql.raw(`create or replace function restore_world() returns void language plpgsql as $$ begin ${statements} end $$`)}`.execute(
    database,
  );
}

/** Puts the world back as it was saved. */
export async function restoreWorld(database: Database): Promise<void> {
  await sql`select restore_world()`.execute(database);
}

async function makeQuestions(database: Database, asker: string, expert: string): Promise<void> {
  const question = {
    asker,
    district: 'Farsta',
    jobbtorg: null,
    question: 'Vad gäller för en husvagn?',
    sources: sql<string>`'[]'::jsonb`,
    follows: null,
    asked_at: monday.toString(),
  };
  const answered = { answer: 'Ett svar.', answered_by: expert, answered_at: monday.toString() };
  await database
    .insertInto('expert_questions')
    .values([
      { ...question, id: 'qopen', state: 'open' },
      { ...question, id: 'qanswered', state: 'answered', ...answered },
      { ...question, id: 'qapproved', state: 'answered', ...answered },
    ])
    .execute();
  await database
    .insertInto('expert_receivers')
    .values(['qopen', 'qanswered', 'qapproved'].map((id) => ({ question_id: id, receiver: expert })))
    .execute();
  await database
    .insertInto('approved_answers')
    .values({
      id: 'papproved',
      question_id: 'qapproved',
      question: question.question,
      answer: 'Ett svar.',
      sources: question.sources,
      owner: expert,
      district: 'Farsta',
      jobbtorg: null,
      approved_on: '2026-11-20',
      review_on: '2027-11-20',
    })
    .execute();
  await database
    .insertInto('subscriptions')
    .values({
      id: 'subscribed',
      staff_id: asker,
      question: sql<string>`'{"metric":"enrolled"}'::jsonb`,
      weekday: 1,
      at_time: '08:00',
      created_at: monday.toString(),
    })
    .execute();
}

/** The case system's row that gives a case to Järva and to a coach in Kista. */
function imported(id: string): ImportedCase {
  const empty = { ...nothingTold, first_plan_on: null, booked_at: null, attended: null };
  const unit = { district: 'Järva', jobbtorg: 'Kista', coach: idOf('coach elsewhere') };
  return { ...empty, ...unit, case_id: id, state: 'enrolled', enrolled_on: '2026-11-12' };
}
