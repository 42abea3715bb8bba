// Changes to deadlines made in Teams: each happens once under its name, in one transaction with the reminders that follow from it.
import { sql } from 'kysely';
import { access } from '../../../dialogs/access/access.ts';
import type { CaseThing, Person } from '../../../dialogs/access/facts.ts';
import type { Caller } from '../../../dialogs/caller.ts';
import type { ChangedDeadline, DeadlineKey, OpenDeadline } from '../../../dialogs/deadlines/deadline-store.ts';
import type { DeadlineRules } from '../../../dialogs/deadlines/deadlines.ts';
import { undoMinutes } from '../../../dialogs/undo-window.ts';
import { type Database, json } from '../database.ts';
import { planDigests, planUrgent } from '../reminders/digests.ts';
import { cancelReminders, planReminders } from '../reminders/reminder-plan.ts';
import { lockCase, personOf } from './access-facts.ts';
import { type CaseChange, giverOf, giveTo } from './case-changes.ts';
import { readOpenDeadlines } from './open-deadlines.ts';

/** The database with what is known at the moment of a call; within a change it is the transaction. */
export interface Kept {
  database: Database;
  rules: DeadlineRules;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** Who does something, and the name under which it happens once. */
export interface Doing {
  caller: Caller;
  idempotencyKey: string;
}

/** Whether a person may do this with a case, if there is one. */
export function may(
  person: Person,
  act: 'see' | 'change' | 'handOver',
  thing: CaseThing | null,
  today: Temporal.PlainDate,
): thing is CaseThing {
  return thing !== null && access(person, act, thing, today).allowed;
}

/** The open deadlines of one case. */
export async function deadlinesOf({ database, rules, today }: Kept, caseId: string): Promise<OpenDeadline[]> {
  return await readOpenDeadlines(database, sql`cases.id = ${caseId}`, rules, today);
}

/** Marks a deadline as done on a day. */
export async function settle(
  kept: Kept,
  doing: Doing,
  key: DeadlineKey,
  on: Temporal.PlainDate,
): Promise<ChangedDeadline> {
  const { caseId, kind, due } = key;
  const entry: CaseChange = { what: 'done', kind, due: due.toString() };
  const apply = async (within: Kept) => {
    if (kind === 'jobPlan') await addJobPlan(within, caseId, on, doing.caller);
    else await mark(within, key, doing.caller, { done_on: on.toString() });
    await cancelReminders(within.database, `${caseId} ${kind} `, 'marked as done', within.now);
  };
  return await change(kept, doing, key, () => entry, apply);
}

/** Puts a deadline off until a day. */
export async function snooze(
  kept: Kept,
  doing: Doing,
  key: DeadlineKey,
  { until, reason }: { until: Temporal.PlainDate; reason: string | null },
): Promise<ChangedDeadline> {
  const entry = ({ snoozedUntil }: OpenDeadline): CaseChange => ({
    what: 'snoozed',
    kind: key.kind,
    due: key.due.toString(),
    before: snoozedUntil?.toString() ?? null,
  });
  return await change(kept, doing, key, entry, (within) =>
    mark(within, key, doing.caller, { snoozed_until: until.toString(), reason }),
  );
}

/** Hands a case over to another coach, who is told once it can no longer be taken back. */
export async function handOver(kept: Kept, doing: Doing, caseId: string, to: string): Promise<ChangedDeadline> {
  return await kept.database.transaction().execute(async (database) => {
    const within = { ...kept, database };
    const before = await lockCase(database, caseId);
    if (!may(await personOf(database, doing.caller), 'handOver', before, kept.today))
      return { kind: 'notYours', caseId };
    const among = await colleaguesFor(database, caseId);
    if (!among.some(({ staffId }) => staffId === to)) return { kind: 'noSuchColleague' };
    const [deadline] = await deadlinesOf(within, caseId);
    const givenBy = await giverOf(database, caseId);
    const isNew = await note(within, doing, caseId, { what: 'handedOver', from: before.coach, givenBy, to });
    if (isNew) await give(within, doing, caseId, to);
    return deadline === undefined
      ? { kind: 'already', caseId, deadlineKind: 'jobPlan', by: null, on: null }
      : { kind: 'changed', deadline };
  });
}

async function give(
  { database, rules, now }: Kept,
  { caller, idempotencyKey }: Doing,
  caseId: string,
  to: string,
): Promise<void> {
  await giveTo(database, caseId, { coach: to, by: caller.staffId }, now);
  await planUrgent(database, rules, now, [caseId]);
  await planDigests(database, rules, now);
  const subject = { caseId, from: caller.staffId };
  const dueAt = now.add({ minutes: undoMinutes });
  const told = { key: `handedOver ${idempotencyKey}`, kind: 'handedOver', recipient: to, subject, dueAt };
  await planReminders(database, [told], now);
}

async function change(
  kept: Kept,
  doing: Doing,
  key: DeadlineKey,
  entry: (deadline: OpenDeadline) => CaseChange,
  apply: (within: Kept) => Promise<void>,
): Promise<ChangedDeadline> {
  const { caseId } = key;
  return await kept.database.transaction().execute(async (database) => {
    const within = { ...kept, database };
    const thing = await lockCase(database, caseId);
    if (!may(await personOf(database, doing.caller), 'change', thing, kept.today)) return { kind: 'notYours', caseId };
    const deadlines = await deadlinesOf(within, caseId);
    const deadline = deadlines.find(({ kind, due }) => kind === key.kind && due.equals(key.due));
    if (deadline === undefined) return await whySettled(database, key);
    if (await note(within, doing, caseId, entry(deadline))) await apply(within);
    return { kind: 'changed', deadline };
  });
}

/** Takes a change down under its name; false when that name has been taken down before. */
async function note(
  { database, now }: Kept,
  { caller, idempotencyKey }: Doing,
  caseId: string,
  entry: CaseChange,
): Promise<boolean> {
  const rows = await database
    .insertInto('case_changes')
    .values({
      idempotency_key: idempotencyKey,
      case_id: caseId,
      staff_id: caller.staffId,
      change: json(entry),
      made_at: now.toString(),
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning('idempotency_key')
    .execute();
  return rows.length > 0;
}

async function addJobPlan({ database, now }: Kept, caseId: string, on: Temporal.PlainDate, { staffId }: Caller) {
  const plan = { case_id: caseId, number: 1, made_on: on.toString(), recorded_by: staffId, updated_at: now.toString() };
  await database
    .insertInto('job_plans')
    .values(plan)
    .onConflict((conflict) => conflict.columns(['case_id', 'number']).doNothing())
    .execute();
}

async function mark(
  { database, now }: Kept,
  { caseId, kind, due }: DeadlineKey,
  { staffId }: Caller,
  what: { done_on: string } | { snoozed_until: string; reason: string | null },
): Promise<void> {
  const at = { marked_by: staffId, updated_at: now.toString() };
  const unmarked = { done_on: null, snoozed_until: null, reason: null };
  await database
    .insertInto('deadline_marks')
    .values({ case_id: caseId, kind, due: due.toString(), ...unmarked, ...what, ...at })
    .onConflict((conflict) => conflict.columns(['case_id', 'kind', 'due']).doUpdateSet({ ...what, ...at }))
    .execute();
}

async function whySettled(database: Database, { caseId, kind, due }: DeadlineKey): Promise<ChangedDeadline> {
  const { rows } = await sql<{ by: string | null; on: string | null }>`
    select coalesce(staff.name, settled.by) as by, settled.on::text as on
    from (
      select recorded_by as by, made_on as on from job_plans where ${kind} = 'jobPlan' and case_id = ${caseId} and number = 1
      union all
      select marked_by, done_on from deadline_marks
      where case_id = ${caseId} and kind = ${kind} and due = ${due.toString()} and done_on is not null
    ) as settled left join staff on staff.id = settled.by`.execute(database);
  const { by = null, on = null } = rows[0] ?? {};
  return { kind: 'already', caseId, deadlineKind: kind, by, on: on === null ? null : Temporal.PlainDate.from(on) };
}

/** Coaches of the case's jobbtorg but for its own. */
export async function colleaguesFor(database: Database, caseId: string): Promise<{ staffId: string; name: string }[]> {
  const { rows } = await sql<{ staffId: string; name: string }>`
    select staff.id as "staffId", staff.name from staff, cases
    where cases.id = ${caseId} and staff.jobbtorg = cases.jobbtorg and staff.role = 'coach' and staff.active
      and staff.id is distinct from cases.coach_id
    order by staff.name, staff.id`.execute(database);
  return rows;
}
