// What becomes of a question to colleagues: each change as it runs within its transaction.
import { sql } from 'kysely';
import { standsInFor } from '../../../dialogs/access/access.ts';
import type { Person } from '../../../dialogs/access/facts.ts';
import type { Caller } from '../../../dialogs/caller.ts';
import type { AskedQuestion, ChangedQuestion, Colleague } from '../../../dialogs/colleague/question-store.ts';
import { personOf } from '../cases/access-facts.ts';
import { type Database, json } from '../database.ts';
import { withdrawOfQuestion } from './approved-answers.ts';
import { askAll, dropNotices, leave, planNotice, remindAfter, tellAfter } from './expert-plan.ts';
import { readQuestion } from './expert-reading.ts';
import { receiversFor } from './expert-routing.ts';

/** A question as it stands for the person who changes it. */
export interface OnQuestion {
  transaction: Database;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  caller: Caller;
  person: Person;
  question: AskedQuestion;
}

/** Says whether it changed anything; null when the person may not. */
export type Apply = (on: OnQuestion) => Promise<boolean | null>;

/** Runs a change on a question that the person may see from a place. */
export type ChangeQuestion = (
  caller: Caller,
  id: string,
  place: string | null,
  apply: Apply,
) => Promise<ChangedQuestion>;

async function set({ transaction, question }: OnQuestion, values: Record<string, unknown>): Promise<void> {
  await transaction.updateTable('expert_questions').set(values).where('id', '=', question.id).execute();
}

async function askerOf({ transaction, question }: OnQuestion) {
  return await transaction
    .selectFrom('expert_questions')
    .select(['asker as staffId', 'district', 'jobbtorg', 'question', 'follows'])
    .where('id', '=', question.id)
    .executeTakeFirstOrThrow();
}

/** A question lies no longer with a person, or with those in whose place they act. */
async function leaveAs({ transaction, question, person, now, today }: OnQuestion): Promise<void> {
  for (const { staffId } of [person, ...standsInFor(person, today)])
    await leave(transaction, question.id, staffId, now);
}

export async function withdraw(on: OnQuestion): Promise<boolean | null> {
  const { transaction, now, question } = on;
  if (!question.caller.isAsker) return null;
  if (question.state !== 'open') return false;
  await dropNotices(transaction, question.id, 'the question was taken back', now);
  // What nobody is to answer any more need not be kept.
  await set(on, { state: 'withdrawn', question: '', sources: json([]) });
  return true;
}

export async function answer(on: OnQuestion, text: string): Promise<boolean | null> {
  const { transaction, now, caller, question } = on;
  if (!question.caller.isAsked) return question.caller.isAsker ? null : false;
  if (question.state !== 'open') return false;
  await dropNotices(transaction, question.id, 'it was answered', now);
  const answered = { answer: text, answered_by: caller.staffId, answered_at: now.toString(), thanked: false };
  await set(on, { state: 'answered', ...answered });
  await planNotice(transaction, question.id, 'answer', [(await askerOf(on)).staffId], { now });
  return true;
}

/** With `withText` the question goes with all that it says, and its asker is told nothing. */
export async function decline(on: OnQuestion, withText: boolean): Promise<boolean | null> {
  const { transaction, now, question } = on;
  if (!question.caller.mayDecline) return null;
  if (question.state !== 'open' && question.state !== 'nobody') return false;
  await dropNotices(transaction, question.id, 'it is not to be answered', now);
  if (withText) await set(on, { state: 'withdrawn', question: '', sources: json([]) });
  else {
    await set(on, { state: 'declined' });
    await planNotice(transaction, question.id, 'declined', [(await askerOf(on)).staffId], { now });
  }
  return true;
}

export async function takeBack(on: OnQuestion): Promise<boolean | null> {
  const { transaction, now, caller, question } = on;
  const { id } = question;
  if (!question.caller.hasAnswered) return null;
  if (question.state !== 'answered') return false;
  await dropNotices(transaction, id, 'the answer was taken back', now);
  await withdrawOfQuestion(transaction, caller, id, now);
  await set(on, { state: 'open', answer: null, answered_by: null, answered_at: null });
  await sql`
    insert into expert_receivers (question_id, receiver) values (${id}, ${caller.staffId})
    on conflict (question_id, receiver) do update set has_left = false`.execute(transaction);
  const { staffId } = await askerOf(on);
  await planNotice(transaction, id, 'takenBack', [staffId], { now, by: caller.name });
  await planNotice(transaction, id, 'unanswered', [caller.staffId], { now, after: remindAfter });
  await planNotice(transaction, id, 'waiting', [staffId], { now, after: tellAfter });
  return true;
}

/** Where nobody is left with the question, others are asked; where there are none, the asker is told. */
export async function stepBack(on: OnQuestion): Promise<boolean | null> {
  const { transaction, now, today, question } = on;
  const { id } = question;
  if (!question.caller.isNamed || question.state !== 'open') return question.caller.isAsker ? null : false;
  await leaveAs(on);
  const { rows } = await sql<{ receiver: string; has_left: boolean }>`
    select receiver, has_left from expert_receivers where question_id = ${id}`.execute(transaction);
  if (rows.some(({ has_left }) => !has_left)) return true;
  const asker = await askerOf(on);
  const tried = rows.map(({ receiver }) => receiver);
  const next = asker.follows === null ? await receiversFor(transaction, asker, asker.question, today, tried) : [];
  if (next.length > 0) await askAll(transaction, id, next, now);
  else {
    await dropNotices(transaction, id, 'nobody takes it', now);
    await set(on, { state: 'nobody' });
    await planNotice(transaction, id, 'nobody', [asker.staffId], { now });
  }
  return true;
}

export async function forward(on: OnQuestion, to: string, place: string | null): Promise<boolean | null> {
  const { transaction, now, today, caller, question } = on;
  const among = await others(transaction, caller, question.id, { place, today });
  if (!among.some(({ staffId }) => staffId === to)) return question.caller.isAsked ? false : null;
  if (question.caller.isNamed) await leaveAs(on);
  await askAll(transaction, question.id, [to], now);
  return true;
}

export async function thank(on: OnQuestion): Promise<boolean | null> {
  const { transaction, now, question } = on;
  if (!question.caller.isAsker || question.answer === null) return null;
  if (question.answer.isThanked) return false;
  await set(on, { thanked: true });
  await planNotice(transaction, question.id, 'thanks', [question.answer.by.staffId], { now });
  return true;
}

/** To whom a question may be passed on, those of its unit first. */
export async function others(
  database: Database,
  caller: Caller,
  id: string,
  from: { place: string | null; today: Temporal.PlainDate },
): Promise<Colleague[]> {
  const question = await readQuestion(database, await personOf(database, caller), id, from);
  if (question === null || !question.caller.isAsked || question.state !== 'open') return [];
  const { rows } = await sql<Colleague>`
    select staff.id as "staffId", staff.name from staff, expert_questions as q
    where q.id = ${id} and staff.active and (staff.expert_for is not null or staff.role = 'manager')
      and staff.id not in (q.asker, ${caller.staffId})
      and not exists (select from expert_receivers as r
        where r.question_id = q.id and r.receiver = staff.id and not r.has_left)
    order by coalesce(staff.district = q.district or staff.jobbtorg = q.jobbtorg, false) desc, staff.name, staff.id
    limit 50`.execute(database);
  return rows;
}
