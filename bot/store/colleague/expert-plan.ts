// What is told unasked because of a question to a colleague: planned and cancelled in the transaction of the change.
import { sql } from 'kysely';
import { addWorkingDays } from '../../../dialogs/deadlines/deadlines.ts';
import { isWorkingDay } from '../../../dialogs/working-time/holidays.ts';
import { inStockholm, stockholm } from '../../../dialogs/working-time/stockholm.ts';
import type { Database } from '../database.ts';
import { cancelReminders, planReminders } from '../reminders/reminder-plan.ts';

/** What is told of questions, by the name of its template. */
export const colleagueReminders = {
  question: 'colleagueQuestion',
  unanswered: 'colleagueUnanswered',
  waiting: 'colleagueWaiting',
  answer: 'colleagueAnswer',
  takenBack: 'colleagueTakenBack',
  nobody: 'colleagueNobody',
  declined: 'colleagueDeclined',
  thanks: 'colleagueThanks',
} as const;
type Kind = keyof typeof colleagueReminders;

/** Working days until an expert is reminded, and until the asker is told that nobody has answered. */
export const [remindAfter, tellAfter] = [2, 5];

/** All reminders of a question have keys that begin so. */
function keyOf(id: string): string {
  return `colleague ${id} `;
}

/** Tells of a question, at once or `after` so many working days; `by` names who did what is told of. */
export async function planNotice(
  transaction: Database,
  id: string,
  kind: Kind,
  recipients: readonly string[],
  { now, after = 0, by }: { now: Temporal.Instant; after?: number; by?: string },
): Promise<void> {
  const subject = { question: id, ...(by === undefined ? {} : { by }) };
  const dueAt = after === 0 ? now : workingDaysLater(now, after);
  const reminders = recipients.map((recipient) => ({
    key: `${keyOf(id)}${kind} ${recipient} ${now}`,
    kind: colleagueReminders[kind],
    recipient,
    subject,
    dueAt,
  }));
  await planReminders(transaction, reminders, now);
}

/** Nothing more that is planned of a question is told. */
export async function dropNotices(transaction: Database, id: string, why: string, now: Temporal.Instant) {
  await cancelReminders(transaction, keyOf(id), why, now);
}

/** Puts a question to people or a channel, and reminds them of it. */
export async function askAll(transaction: Database, id: string, receivers: readonly string[], now: Temporal.Instant) {
  await transaction
    .insertInto('expert_receivers')
    .values(receivers.map((receiver) => ({ question_id: id, receiver })))
    .onConflict((conflict) => conflict.columns(['question_id', 'receiver']).doUpdateSet({ has_left: false }))
    .execute();
  await planNotice(transaction, id, 'question', receivers, { now });
  await planNotice(transaction, id, 'unanswered', receivers, { now, after: remindAfter });
}

/** A question lies with somebody no longer. */
export async function leave(transaction: Database, id: string, receiver: string, now: Temporal.Instant) {
  await sql`update expert_receivers set has_left = true where question_id = ${id} and receiver = ${receiver}`.execute(
    transaction,
  );
  for (const kind of ['question', 'unanswered'] satisfies Kind[])
    await cancelReminders(transaction, `${keyOf(id)}${kind} ${receiver} `, 'passed on', now);
}

// The same time of day, so many working days later.
function workingDaysLater(from: Temporal.Instant, count: number): Temporal.Instant {
  const here = inStockholm(from);
  const day = addWorkingDays(here.toPlainDate(), count, isWorkingDay);
  return day.toZonedDateTime({ timeZone: stockholm, plainTime: here.toPlainTime() }).toInstant();
}
