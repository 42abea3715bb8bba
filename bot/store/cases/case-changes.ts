// What staff have changed of cases in Teams, and how it is taken back.
import { z } from 'zod';
import { access } from '../../../dialogs/access/access.ts';
import type { Person } from '../../../dialogs/access/facts.ts';
import type { Undone } from '../../../dialogs/deadlines/deadline-store.ts';
import { deadlineKinds } from '../../../dialogs/deadlines/deadlines.ts';
import type { Database } from '../database.ts';
import { lockCase } from './access-facts.ts';

// What is kept of a change, so that it can be taken back.
const kept = z.discriminatedUnion('what', [
  z.object({ what: z.literal('done'), kind: z.enum(deadlineKinds), due: z.iso.date() }),
  z.object({
    what: z.literal('snoozed'),
    kind: z.enum(deadlineKinds),
    due: z.iso.date(),
    before: z.iso.date().nullable(),
  }),
  z.object({
    what: z.literal('handedOver'),
    from: z.string().nullable(),
    givenBy: z.string().nullable(),
    to: z.string().optional(),
  }),
]);
export type CaseChange = z.infer<typeof kept>;

/** Staff id of who gave a case to its coach here; null once an import has said the same or something else. */
export async function giverOf(transaction: Database, caseId: string): Promise<string | null> {
  const row = await transaction
    .selectFrom('cases')
    .select('handed_over_by')
    .where('id', '=', caseId)
    .executeTakeFirst();
  return row?.handed_over_by ?? null;
}

/** Gives a case to a coach; `by` names who did so here. */
export async function giveTo(
  transaction: Database,
  caseId: string,
  { coach, by }: { coach: string | null; by: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await transaction
    .updateTable('cases')
    .set({ coach_id: coach, handed_over_by: by, updated_at: now.toString() })
    .where('id', '=', caseId)
    .execute();
}

/**
 * Takes back what somebody did under a key, while nothing newer stands on the case. They need the right to it now, whatever
 * they had then: the case or the person may have moved since.
 */
export async function undo(
  database: Database,
  person: Person,
  idempotencyKey: string,
  { now, today }: { now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<Undone> {
  return await database.transaction().execute(async (transaction): Promise<Undone> => {
    const found = await transaction
      .selectFrom('case_changes')
      .select(['case_id', 'change'])
      .where('idempotency_key', '=', idempotencyKey)
      .where('staff_id', '=', person.staffId)
      .executeTakeFirst();
    if (found === undefined) return { kind: 'nothing' };
    const { case_id: caseId } = found;
    const thing = await lockCase(transaction, caseId);
    const entry = kept.parse(found.change);
    if (thing === null) return { kind: 'nothing' };
    if (entry.what === 'handedOver') {
      // The case system has said the same or something else since.
      if ((await giverOf(transaction, caseId)) !== person.staffId) return { kind: 'tooLate' };
      if (entry.to !== undefined && entry.to !== thing.coach) return { kind: 'tooLate' };
    }
    const may =
      entry.what === 'handedOver'
        ? access(person, 'handOver', { ...thing, coach: entry.from }, today)
        : access(person, 'change', thing, today);
    if (!may.allowed) return { kind: 'notYours' };
    const [latest] = await transaction
      .selectFrom('case_changes')
      .select('idempotency_key')
      .where('case_id', '=', caseId)
      .where('undone_at', 'is', null)
      .orderBy('made_at', 'desc')
      .limit(1)
      .execute();
    if (latest?.idempotency_key !== idempotencyKey) return { kind: 'tooLate' };
    const stamp = now.toString();
    await transaction
      .updateTable('case_changes')
      .set({ undone_at: stamp })
      .where('idempotency_key', '=', idempotencyKey)
      .execute();
    await takeBack(transaction, caseId, entry, { staffId: person.staffId, now });
    return { kind: 'undone', what: entry.what, caseId };
  });
}

async function takeBack(
  transaction: Database,
  caseId: string,
  entry: CaseChange,
  { staffId, now }: { staffId: string; now: Temporal.Instant },
): Promise<void> {
  if (entry.what === 'handedOver')
    return await giveTo(transaction, caseId, { coach: entry.from, by: entry.givenBy }, now);
  if (entry.what === 'done' && entry.kind === 'jobPlan') {
    await transaction
      .deleteFrom('job_plans')
      .where('case_id', '=', caseId)
      .where('number', '=', 1)
      .where('recorded_by', '=', staffId)
      .execute();
    return;
  }
  await transaction
    .updateTable('deadline_marks')
    .set({
      ...(entry.what === 'done' ? { done_on: null } : { snoozed_until: entry.before, reason: null }),
      updated_at: now.toString(),
    })
    .where('case_id', '=', caseId)
    .where('kind', '=', entry.kind)
    .where('due', '=', entry.due)
    .execute();
}
