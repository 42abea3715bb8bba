// Standing questions: kept by person, each with its next sending in the ledger of reminders.
import type { Caller } from '../../dialogs/caller.ts';
import type { Every, Subscription } from '../../dialogs/statistics/ports.ts';
import { standingShape } from '../../dialogs/statistics/query.ts';
import { inStockholm, stockholm } from '../../dialogs/working-time/stockholm.ts';
import { type Database, json } from '../store/database.ts';
import { cancelReminders, planReminders } from '../store/reminders/reminder-plan.ts';

/** The name under which a sending is worded. */
export const subscriptionKind = 'subscription';

/** The next moment in Stockholm after `now` at which something is sent. */
export function nextSending({ every, time }: Pick<Subscription, 'every' | 'time'>, now: Temporal.Instant) {
  const here = inStockholm(now);
  const today = here.toPlainDate();
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: stockholm, plainTime: time });
  const [first, next] =
    'weekday' in every
      ? [today.add({ days: (every.weekday - here.dayOfWeek + 7) % 7 }), { days: 7 }]
      : [today.with({ day: every.monthday }), { months: 1 }];
  return Temporal.ZonedDateTime.compare(at(first), here) > 0 ? at(first) : at(first.add(next));
}

/** Starts one, once for an idempotency key: the same again gives the same. */
export async function startSubscription(
  database: Database,
  caller: Caller,
  { of, every, time }: Omit<Subscription, 'id'>,
  idempotencyKey: string,
  now: Temporal.Instant,
): Promise<Temporal.ZonedDateTime> {
  const first = nextSending({ every, time }, now);
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('subscriptions')
      .values({
        id: idempotencyKey,
        staff_id: caller.staffId,
        question: json(of),
        weekday: 'weekday' in every ? every.weekday : null,
        monthday: 'monthday' in every ? every.monthday : null,
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
  return rows.flatMap((row) => {
    const of = standingShape.safeParse(row.question);
    return of.success ? [{ id: row.id, of: of.data, ...timeOf(row) }] : [];
  });
}

/** When a kept one is sent. */
export function timeOf(row: { weekday: number | null; monthday: number | null; at_time: string }) {
  const every: Every = row.monthday === null ? { weekday: row.weekday ?? 1 } : { monthday: row.monthday };
  return { every, time: row.at_time.slice(0, 5) };
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
