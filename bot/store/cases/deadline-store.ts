// The open deadlines that a person may see, and the door to what they may do with them.
import { sql } from 'kysely';
import type { Caller } from '../../../dialogs/caller.ts';
import type { DeadlineStore, OpenDeadline, Whose } from '../../../dialogs/deadlines/deadline-store.ts';
import type { DeadlineKind, DeadlineRules } from '../../../dialogs/deadlines/deadlines.ts';
import { dayInStockholm } from '../../../dialogs/working-time/stockholm.ts';
import type { Database } from '../database.ts';
import { personOf, readCase } from './access-facts.ts';
import { undo } from './case-changes.ts';
import { colleaguesFor, deadlinesOf, handOver, type Kept, may, settle, snooze } from './deadline-changes.ts';
import { readKind, readOpenDeadlines, within } from './open-deadlines.ts';

/** Opens the store on the database. */
export function openDeadlineStore(
  database: Database,
  rules: DeadlineRules,
  now: () => Temporal.Instant,
): DeadlineStore {
  const kept = (): Kept => {
    const moment = now();
    return { database, rules, now: moment, today: dayInStockholm(moment) };
  };
  return {
    openDeadlines: (caller, whose) => openDeadlines(kept(), caller, whose),
    deadlinesOfCase: async (caller, caseId) =>
      (await maySee(kept(), caller, 'see', caseId)) ? await deadlinesOf(kept(), caseId) : null,
    settle: (caller, idempotencyKey, key, on) => settle(kept(), { caller, idempotencyKey }, key, on),
    snooze: (caller, idempotencyKey, key, how) => snooze(kept(), { caller, idempotencyKey }, key, how),
    handOver: (caller, idempotencyKey, caseId, to) => handOver(kept(), { caller, idempotencyKey }, caseId, to),
    undo: async (caller, idempotencyKey) =>
      await undo(database, await personOf(database, caller), idempotencyKey, kept()),
    colleagues: async (caller, caseId) =>
      (await maySee(kept(), caller, 'handOver', caseId)) ? await colleaguesFor(database, caseId) : [],
    optedOut: (caller) => optedOut(database, caller),
    setOptOut: (caller, kind, isOut) => setOptOut(database, caller, { kind, isOut, since: now() }),
  };
}

async function openDeadlines({ database, rules, today }: Kept, caller: Caller, whose: Whose): Promise<OpenDeadline[]> {
  const person = await personOf(database, caller);
  const scope = within(person, today);
  const narrowed = whose === 'own' ? scope : sql`${scope} and cases.coach_id = ${whose.staffId}`;
  return await readOpenDeadlines(database, narrowed, rules, today, (thing) => may(person, 'see', thing, today));
}

async function maySee(
  { database, today }: Kept,
  caller: Caller,
  act: 'see' | 'handOver',
  caseId: string,
): Promise<boolean> {
  return may(await personOf(database, caller), act, await readCase(database, caseId), today);
}

async function optedOut(database: Database, { staffId }: Caller): Promise<DeadlineKind[]> {
  const rows = await database.selectFrom('reminder_opt_outs').select('kind').where('staff_id', '=', staffId).execute();
  return rows.map(({ kind }) => readKind(kind)).filter((kind) => kind !== null);
}

async function setOptOut(
  database: Database,
  { staffId }: Caller,
  { kind, isOut, since }: { kind: DeadlineKind; isOut: boolean; since: Temporal.Instant },
): Promise<void> {
  if (isOut)
    await database
      .insertInto('reminder_opt_outs')
      .values({ staff_id: staffId, kind, since: since.toString() })
      .onConflict((conflict) => conflict.columns(['staff_id', 'kind']).doNothing())
      .execute();
  else
    await database.deleteFrom('reminder_opt_outs').where('staff_id', '=', staffId).where('kind', '=', kind).execute();
}
