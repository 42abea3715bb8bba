// Standing questions: kept by person, each with its next sending in the ledger of reminders.
import type { Caller } from '../../dialogs/caller.ts';
import type { Subscription } from '../../dialogs/statistics/ports.ts';
import { queryShape } from '../../dialogs/statistics/query.ts';
import { inStockholm, stockholm } from '../../dialogs/working-time/stockholm.ts';
import { type Database, json } from '../store/database.ts';
import { cancelReminders, planReminders } from '../store/reminders/reminder-plan.ts';

/** The name under which a sending is worded. */
export const subscriptionKind = 'subscription';

/** The next moment of a weekday and time in Stockholm after `now`. */
export function nextSending({ weekday, time }: Pick<Subscription, 'weekday' | 'time'>, now: Temporal.Instant) {
  const here = inStockholm(now);
  const ahead = (weekday - here.dayOfWeek + 7) % 7;
  const at = (days: number) =>
    here.toPlainDate().add({ days }).toZonedDateTime({ timeZone: stockholm, plainTime: time });
  const first = at(ahead);
  return Temporal.ZonedDateTime.compare(first, here) > 0 ? first : at(ahead + 7);
}

/** Starts one, once for an idempotency key: the same again gives the same. */
export async function startSubscription(
  database: Database,
  caller: Caller,
  { query, weekday, time }: Omit<Subscription, 'id'>,
  idempotencyKey: string,
  now: Temporal.Instant,
): Promise<Temporal.ZonedDateTime> {
  const first = nextSending({ weekday, time }, now);
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('subscriptions')
      .values({
        id: idempotencyKey,
        staff_id: caller.staffId,
        question: json(query),
        weekday,
        at_time: time,
        created_at: now.toString(),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    await planSending(transaction, { id: idempotencyKey, staffId: caller.staffId, at: first }, now);
  });
  return first;
}

/** Plans one sending; the same one twice is planned once. */
export async function planSending(
  transaction: Database,
  { id, staffId, at }: { id: string; staffId: string; at: Temporal.ZonedDateTime },
  now: Temporal.Instant,
): Promise<void> {
  const key = `${keyOf(id)}${at.toPlainDate()}`;
  const reminder = { key, kind: subscriptionKind, recipient: staffId, subject: { subscription: id } };
  await planReminders(transaction, [{ ...reminder, dueAt: at.toInstant() }], now);
}

/** A person's standing questions, the oldest first. */
export async function listSubscriptions(database: Database, { staffId }: Caller): Promise<Subscription[]> {
  const rows = await database
    .selectFrom('subscriptions')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, question, weekday, at_time }) => {
    const query = queryShape.safeParse(question);
    return query.success ? [{ id, query: query.data, weekday, time: at_time.slice(0, 5) }] : [];
  });
}

/** Ends one of the person's own and what of it is planned; false when there is none of that id. */
export async function stopSubscription(
  database: Database,
  { staffId }: Caller,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  return await database.transaction().execute(async (transaction) => {
    const ended = await transaction
      .updateTable('subscriptions')
      .set({ ended_at: now.toString() })
      .where('id', '=', id)
      .where('staff_id', '=', staffId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (Number(ended.numUpdatedRows) === 0) return false;
    await cancelReminders(transaction, keyOf(id), 'the subscription has ended', now);
    return true;
  });
}

function keyOf(id: string): string {
  return `subscription:${id}:`;
}
