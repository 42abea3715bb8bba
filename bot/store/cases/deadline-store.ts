// Changes to matters made in Teams: each happens once under its name, in one transaction with the reminders that follow from it.
import { sql } from 'kysely';
import { access } from '../../../dialogs/access/access.ts';
import type { CaseThing, Person } from '../../../dialogs/access/facts.ts';
import type { Caller } from '../../../dialogs/caller.ts';
import type { Changed, DeadlineKey, DeadlineStore, OpenDeadline } from '../../../dialogs/deadlines/deadline-store.ts';
import type { DeadlineRules } from '../../../dialogs/deadlines/deadlines.ts';
import { undoMinutes } from '../../../dialogs/undo-window.ts';
import { type Database, json } from '../database.ts';
import { planDigests, planUrgent } from '../reminders/digests.ts';
import { cancelReminders, planReminders } from '../reminders/reminder-plan.ts';
import { lockCase, personOf, readCase } from './access-facts.ts';
import { giverOf, giveTo, type Kept, undo } from './case-changes.ts';
import { readKind, readMatters, within } from './open-deadlines.ts';

/** Opens the store on the database. */
export function openDeadlineStore(
  database: Database,
  rules: DeadlineRules,
  now: () => Temporal.Instant,
): DeadlineStore {
  const today = () => now().toZonedDateTimeISO('Europe/Stockholm').toPlainDate();
  const read = (caseId: string, on: Database = database) => readMatters(on, sql`cases.id = ${caseId}`, rules, today());
  const may = (person: Person, act: 'see' | 'change' | 'handOver', thing: CaseThing | null): thing is CaseThing =>
    thing !== null && access(person, act, thing, today()).allowed;

  async function change(
    caller: Caller,
    act: string,
    key: DeadlineKey,
    entry: (matter: OpenDeadline) => Kept,
    apply: (transaction: Database, matter: OpenDeadline) => Promise<void>,
  ): Promise<Changed> {
    const { caseId } = key;
    return await database.transaction().execute(async (transaction) => {
      const thing = await lockCase(transaction, caseId);
      if (!may(await personOf(transaction, caller), 'change', thing)) return { kind: 'notYours', caseId };
      const matters = await read(caseId, transaction);
      const matter = matters.find(({ kind, due }) => kind === key.kind && due.equals(key.due));
      if (matter === undefined) return await whySettled(transaction, key);
      const made = await note(transaction, { act, caseId, staffId: caller.staffId, entry: entry(matter) });
      if (made) await apply(transaction, matter);
      return { kind: 'changed', matter };
    });
  }

  async function note(
    transaction: Database,
    { act, caseId, staffId, entry }: { act: string; caseId: string; staffId: string; entry: Kept },
  ): Promise<boolean> {
    const rows = await transaction
      .insertInto('case_changes')
      .values({ act, case_id: caseId, staff_id: staffId, change: json(entry), made_at: now().toString() })
      .onConflict((conflict) => conflict.column('act').doNothing())
      .returning('act')
      .execute();
    return rows.length > 0;
  }

  return {
    matters: async (caller, whose) => {
      const person = await personOf(database, caller);
      const scope = within(person, today());
      const narrowed = whose === 'own' ? scope : sql`${scope} and cases.coach_id = ${whose.staffId}`;
      return await readMatters(database, narrowed, rules, today(), (thing) => may(person, 'see', thing));
    },
    deadlinesOfCase: async (caller, caseId) =>
      may(await personOf(database, caller), 'see', await readCase(database, caseId)) ? await read(caseId) : null,
    settle: (caller, act, key, on) =>
      change(
        caller,
        act,
        key,
        () => ({ what: 'done', kind: key.kind, due: key.due.toString() }),
        async (transaction) => {
          if (key.kind === 'jobPlan')
            await transaction
              .insertInto('job_plans')
              .values({
                case_id: key.caseId,
                number: 1,
                made_on: on.toString(),
                recorded_by: caller.staffId,
                updated_at: now().toString(),
              })
              .onConflict((conflict) => conflict.columns(['case_id', 'number']).doNothing())
              .execute();
          else await mark(transaction, key, caller, { done_on: on.toString() });
          await cancelReminders(transaction, `${key.caseId} ${key.kind} `, 'marked as done', now());
        },
      ),
    snooze: (caller, act, key, { until, reason }) =>
      change(
        caller,
        act,
        key,
        ({ snoozedUntil }) => ({
          what: 'snoozed',
          kind: key.kind,
          due: key.due.toString(),
          before: snoozedUntil?.toString() ?? null,
        }),
        (transaction) => mark(transaction, key, caller, { snoozed_until: until.toString(), reason }),
      ),
    handOver: (caller, act, caseId, to) =>
      database.transaction().execute(async (transaction) => {
        const before = await lockCase(transaction, caseId);
        if (!may(await personOf(transaction, caller), 'handOver', before)) return { kind: 'notYours', caseId };
        const among = await colleaguesFor(transaction, caseId);
        if (!among.some(({ staffId }) => staffId === to)) return { kind: 'noSuchColleague' };
        const [matter] = await read(caseId, transaction);
        const givenBy = await giverOf(transaction, caseId);
        const entry: Kept = { what: 'handedOver', from: before.coach, givenBy, to };
        if (await note(transaction, { act, caseId, staffId: caller.staffId, entry })) {
          await giveTo(transaction, caseId, { coach: to, by: caller.staffId }, now());
          await planUrgent(transaction, rules, now(), [caseId]);
          await planDigests(transaction, rules, now());
          const subject = { caseId, from: caller.staffId };
          await planReminders(
            transaction,
            [
              {
                key: `handedOver ${act}`,
                kind: 'handedOver',
                recipient: to,
                subject,
                dueAt: now().add({ minutes: undoMinutes }),
              },
            ],
            now(),
          );
        }
        return matter === undefined
          ? { kind: 'already', caseId, deadline: 'jobPlan', by: null, on: null }
          : { kind: 'changed', matter };
      }),
    undo: async (caller, act) =>
      await undo(database, await personOf(database, caller), act, { now: now(), today: today() }),
    colleagues: async (caller, caseId) =>
      may(await personOf(database, caller), 'handOver', await readCase(database, caseId))
        ? await colleaguesFor(database, caseId)
        : [],
    optedOut: async ({ staffId }) => {
      const rows = await database
        .selectFrom('reminder_opt_outs')
        .select('kind')
        .where('staff_id', '=', staffId)
        .execute();
      return rows.map(({ kind }) => readKind(kind)).filter((kind) => kind !== null);
    },
    setOptOut: async ({ staffId }, kind, isOut) => {
      if (isOut)
        await database
          .insertInto('reminder_opt_outs')
          .values({ staff_id: staffId, kind, since: now().toString() })
          .onConflict((conflict) => conflict.columns(['staff_id', 'kind']).doNothing())
          .execute();
      else
        await database
          .deleteFrom('reminder_opt_outs')
          .where('staff_id', '=', staffId)
          .where('kind', '=', kind)
          .execute();
    },
  };

  async function mark(
    transaction: Database,
    { caseId, kind, due }: DeadlineKey,
    { staffId }: Caller,
    what: { done_on: string } | { snoozed_until: string; reason: string | null },
  ): Promise<void> {
    const at = { marked_by: staffId, updated_at: now().toString() };
    await transaction
      .insertInto('deadline_marks')
      .values({
        case_id: caseId,
        kind,
        due: due.toString(),
        done_on: null,
        snoozed_until: null,
        reason: null,
        ...what,
        ...at,
      })
      .onConflict((conflict) => conflict.columns(['case_id', 'kind', 'due']).doUpdateSet({ ...what, ...at }))
      .execute();
  }
}

async function whySettled(transaction: Database, { caseId, kind, due }: DeadlineKey): Promise<Changed> {
  const { rows } = await sql<{ by: string | null; on: string | null }>`
    select coalesce(staff.name, settled.by) as by, settled.on::text as on
    from (
      select recorded_by as by, made_on as on from job_plans where ${kind} = 'jobPlan' and case_id = ${caseId} and number = 1
      union all
      select marked_by, done_on from deadline_marks
      where case_id = ${caseId} and kind = ${kind} and due = ${due.toString()} and done_on is not null
    ) as settled left join staff on staff.id = settled.by`.execute(transaction);
  const [row] = rows;
  const on = row?.on ?? null;
  return {
    kind: 'already',
    caseId,
    deadline: kind,
    by: row?.by ?? null,
    on: on === null ? null : Temporal.PlainDate.from(on),
  };
}

/** Coaches of the case's jobbtorg but for its own. */
async function colleaguesFor(database: Database, caseId: string): Promise<{ staffId: string; name: string }[]> {
  const { rows } = await sql<{ staffId: string; name: string }>`
    select staff.id as "staffId", staff.name from staff, cases
    where cases.id = ${caseId} and staff.jobbtorg = cases.jobbtorg and staff.role = 'coach' and staff.active
      and staff.id is distinct from cases.coach_id
    order by staff.name, staff.id`.execute(database);
  return rows;
}
