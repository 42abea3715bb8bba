// Approved answers, kept: made of an answered question, renewed and withdrawn by their owner or a manager.
import { sql } from 'kysely';
import { access } from '../../../dialogs/access/access.ts';
import type { ApprovedThing, Person } from '../../../dialogs/access/facts.ts';
import type { Caller } from '../../../dialogs/caller.ts';
import { sourcesShape } from '../../../dialogs/colleague/memory.ts';
import type { ApprovedAnswer, ExpertQuestionStore } from '../../../dialogs/colleague/question-store.ts';
import { dayInStockholm, stockholm } from '../../../dialogs/working-time/stockholm.ts';
import { personOf } from '../cases/access-facts.ts';
import { type Database, json } from '../database.ts';
import { cancelReminders, planReminders } from '../reminders/reminder-plan.ts';
import { unitName } from './expert-routing.ts';
import type { ChangeQuestion } from './question-changes.ts';

const most = 1_000;
/** The name under which the reminder of a review is worded. */
export const reviewKind = 'approvedReview';
const reviewAt = Temporal.PlainTime.from('08:00');

/** The part of the store that approved answers are kept by. */
export function openApproved(
  database: Database,
  now: () => Temporal.Instant,
  newId: () => string,
  change: ChangeQuestion,
): Pick<ExpertQuestionStore, 'approve' | 'approved' | 'withdrawApproved' | 'renewApproved'> {
  const today = () => dayInStockholm(now());
  async function planReview(transaction: Database, id: string, owner: string, on: Temporal.PlainDate): Promise<void> {
    const dueAt = on.toZonedDateTime({ timeZone: stockholm, plainTime: reviewAt }).toInstant();
    const reminder = {
      key: `${keyOf(id)}${on} ${now()}`,
      kind: reviewKind,
      recipient: owner,
      subject: { approved: id },
    };
    await planReminders(transaction, [{ ...reminder, dueAt }], now());
  }

  return {
    approve: async (caller, id, { question, answer, sources, reviewOn }) =>
      await change(caller, id, null, async ({ transaction, question: asked }) => {
        if (!asked.caller.mayApprove) return null;
        if (asked.state !== 'answered' || asked.answer?.isApproved === true) return false;
        const approved = newId();
        await sql`
          insert into approved_answers (id, question_id, question, answer, sources, owner, district, jobbtorg, approved_on, review_on)
          select ${approved}, id, ${question}, ${answer}, ${json(sources)}, ${caller.staffId}, district, jobbtorg,
            ${today().toString()}, ${reviewOn.toString()}
          from expert_questions where id = ${id}`.execute(transaction);
        await planReview(transaction, approved, caller.staffId, reviewOn);
        return true;
      }),
    approved: async (caller) => await readApproved(database, await personOf(database, caller), today()),
    withdrawApproved: async (caller, id) =>
      await database.transaction().execute(async (transaction) => {
        if (!(await holds(transaction, caller, id, today()))) return false;
        await withdraw(transaction, caller, id, now());
        return true;
      }),
    renewApproved: async (caller, id, reviewOn) =>
      await database.transaction().execute(async (transaction) => {
        if (!(await holds(transaction, caller, id, today()))) return false;
        const { rows } = await sql<{ owner: string }>`
          update approved_answers set review_on = ${reviewOn.toString()} where id = ${id} returning owner`.execute(
          transaction,
        );
        await cancelReminders(transaction, keyOf(id), 'it was renewed', now());
        for (const { owner } of rows) await planReview(transaction, id, owner, reviewOn);
        return true;
      }),
  };
}

async function readApproved(database: Database, person: Person, today: Temporal.PlainDate): Promise<ApprovedAnswer[]> {
  const { rows } = await sql<{
    id: string;
    question: string;
    answer: string;
    sources: unknown;
    owner: string;
    name: string;
    district: string | null;
    jobbtorg: string | null;
    approvedOn: string;
    reviewOn: string;
    ownerDistrict: string | null;
    ownerJobbtorg: string | null;
  }>`
    select a.id, a.question, a.answer, a.sources, a.owner, coalesce(staff.name, a.owner) as name, a.district, a.jobbtorg,
      a.approved_on::text as "approvedOn", a.review_on::text as "reviewOn",
      staff.district as "ownerDistrict", staff.jobbtorg as "ownerJobbtorg"
    from approved_answers as a left join staff on staff.id = a.owner
    where a.withdrawn_at is null order by a.approved_on desc, a.id limit ${most}`.execute(database);
  return rows.map((row) => ({
    id: row.id,
    question: row.question,
    answer: row.answer,
    sources: sourcesShape.catch([]).parse(row.sources),
    owner: { staffId: row.owner, name: row.name },
    unit: unitName(row),
    approvedOn: Temporal.PlainDate.from(row.approvedOn),
    reviewOn: Temporal.PlainDate.from(row.reviewOn),
    isTheirs: access(person, 'keep', thingOf(row), today).allowed,
  }));
}

// A manager answers for what their unit asked and for what their own people have approved.
function thingOf(row: {
  owner: string;
  district: string | null;
  jobbtorg: string | null;
  ownerDistrict: string | null;
  ownerJobbtorg: string | null;
}): ApprovedThing {
  const { owner, district, jobbtorg, ownerDistrict, ownerJobbtorg } = row;
  const units = [
    { district, jobbtorg },
    { district: ownerDistrict, jobbtorg: ownerJobbtorg },
  ];
  return { kind: 'approved', owner, units };
}

async function holds(transaction: Database, caller: Caller, id: string, today: Temporal.PlainDate): Promise<boolean> {
  await sql`select from approved_answers where id = ${id} for update`.execute(transaction);
  const all = await readApproved(transaction, await personOf(transaction, caller), today);
  return all.some((each) => each.id === id && each.isTheirs);
}

async function withdraw(transaction: Database, caller: Caller, id: string, now: Temporal.Instant): Promise<void> {
  await transaction
    .updateTable('approved_answers')
    .set({ withdrawn_at: now.toString(), withdrawn_by: caller.staffId })
    .where('id', '=', id)
    .execute();
  await cancelReminders(transaction, keyOf(id), 'it was withdrawn', now);
}

/** Withdraws what was approved of a question whose answer is taken back. */
export async function withdrawOfQuestion(
  transaction: Database,
  caller: Caller,
  questionId: string,
  now: Temporal.Instant,
): Promise<void> {
  const rows = await transaction
    .selectFrom('approved_answers')
    .select('id')
    .where('question_id', '=', questionId)
    .where('withdrawn_at', 'is', null)
    .execute();
  for (const { id } of rows) await withdraw(transaction, caller, id, now);
}

/** All reminders of an approved answer have keys that begin so. */
function keyOf(id: string): string {
  return `approved ${id} `;
}
