// The ledger's rows for the morning digest, and what a digest tells beside the deadlines: doubts, people out of reach, agreements.
import { sql } from 'kysely';
import type { Caller } from '../../../dialogs/caller.ts';
import { type DeadlineRules, deadlineKinds, workingDayFrom } from '../../../dialogs/deadlines/deadlines.ts';
import { inStockholm, stockholm } from '../../../dialogs/working-time/stockholm.ts';
import { readOpenDeadlines } from '../cases/open-deadlines.ts';
import type { Database } from '../database.ts';
import { planReminders } from './reminder-plan.ts';

/** When the next digest goes out. */
export function nextDigest(now: Temporal.Instant, { digestAt, isWorkingDay }: DeadlineRules): Temporal.ZonedDateTime {
  const local = inStockholm(now);
  const today = local.toPlainDate();
  const isOver = Temporal.PlainTime.compare(local.toPlainTime(), digestAt) >= 0;
  const day = workingDayFrom(isOver ? today.add({ days: 1 }) : today, isWorkingDay);
  return day.toZonedDateTime({ timeZone: stockholm, plainTime: digestAt });
}

/**
 * Plans the next morning's digest for everybody who may need one: coaches with cases, managers, and whoever has a reminder in
 * doubt. One that is planned already stays; one that turns out to have nothing to tell is cancelled when it is due.
 */
export async function planDigests(database: Database, rules: DeadlineRules, now: Temporal.Instant): Promise<void> {
  const at = nextDigest(now, rules);
  const day = at.toPlainDate().toString();
  await sql`
    insert into reminders (key, kind, recipient, subject, due_at, created_at)
    select 'digest ' || staff.id || ' ' || ${day}::text, 'digest', staff.id, jsonb_build_object('day', ${day}::text),
      ${at.toInstant().toString()}::timestamptz, ${now.toString()}::timestamptz
    from staff
    where ((staff.role = 'coach' and exists (select from cases where coach_id = staff.id and state = 'enrolled'))
        or (staff.role = 'coach' and exists (select from cases where coach_id = staff.id and state = 'closed'))
        or (staff.role = 'manager' and staff.active)
        or exists (select from reminders where recipient = staff.id and state = 'doubt'
          and ended_at > ${now.subtract({ hours: 24 * 7 }).toString()}::timestamptz))
      and not exists (select from reminders where key = 'digest ' || staff.id || ' ' || ${day}::text)
    on conflict (key) do nothing`.execute(database);
}

/**
 * Plans that first job plans due today or tomorrow are told at once, where the morning's digest could not know of them: of
 * cases that came or changed hands today.
 */
export async function planUrgent(
  transaction: Database,
  rules: DeadlineRules,
  now: Temporal.Instant,
  caseIds: readonly string[],
): Promise<void> {
  const local = inStockholm(now);
  const today = local.toPlainDate();
  const isBeforeDigest = Temporal.PlainTime.compare(local.toPlainTime(), rules.digestAt) < 0;
  if (caseIds.length === 0 || isBeforeDigest || !rules.isWorkingDay(today)) return;
  const scope = sql`cases.id = any(${[...caseIds]}::text[]) and cases.state = 'enrolled' and cases.coach_id is not null
    and cases.enrolled_on > ${today.subtract({ days: 14 }).toString()}::date`;
  const deadlines = await readOpenDeadlines(transaction, scope, rules, today);
  const tomorrow = today.add({ days: 1 });
  const planned = deadlines
    .filter(({ kind, due }) => kind === 'jobPlan' && (due.equals(today) || due.equals(tomorrow)))
    .flatMap(({ caseId, kind, due, coach }) =>
      coach === null
        ? []
        : [
            {
              key: `${caseId} ${kind} urgent ${due} ${coach.staffId}`,
              kind: 'urgent',
              recipient: coach.staffId,
              subject: { caseId, kind, due: due.toString() },
              dueAt: now,
            },
          ],
    );
  await planReminders(transaction, planned, now);
}

/** How many of somebody's reminders may have been sent without our knowing, since the last digest that surely was. */
export async function countDoubts(database: Database, staffId: string, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ count: string | number }>`
    select count(*) from reminders
    where recipient = ${staffId} and state = 'doubt' and kind <> 'doubtful'
      and ended_at > greatest(${now.subtract({ hours: 24 * 7 }).toString()}::timestamptz, (
        select max(ended_at) from reminders where recipient = ${staffId} and kind = 'digest' and state = 'sent'))`.execute(
    database,
  );
  return Number(rows[0]?.count ?? 0);
}

/** Coaches of a manager's unit who cannot be told anything: refused by Teams, or never there. */
export async function outOfReach(
  database: Database,
  { jobbtorg }: Caller,
): Promise<{ name: string; hasRefused: boolean }[]> {
  if (jobbtorg === null) return [];
  const { rows } = await sql<{ name: string; hasRefused: boolean }>`
    select staff.name, place.refused is not null as "hasRefused"
    from staff left join staff_conversations as place on place.entra_object_id = staff.entra_object_id
    where staff.jobbtorg = ${jobbtorg} and staff.role = 'coach' and staff.active
      and (place.refused is not null or place.entra_object_id is null)
      and exists (select from cases where coach_id = staff.id and state = 'enrolled')
    order by staff.name limit 20`.execute(database);
  return rows;
}

/** Agreements of a unit (or of the whole administration) that end within two months (F21). */
export async function endingAgreements(
  database: Database,
  { jobbtorg }: Caller,
  today: Temporal.PlainDate,
): Promise<{ name: string; on: Temporal.PlainDate }[]> {
  const until = today.add({ months: 2 }).toString();
  const { rows } = await sql<{ name: string; on: string }>`
    select name, expires_on::text as on from agreements
    where expires_on between ${today.toString()}::date and ${until}::date
      and (${jobbtorg}::text is null or jobbtorg is null or jobbtorg = ${jobbtorg})
    order by expires_on, name`.execute(database);
  return rows.map(({ name, on }) => ({ name, on: Temporal.PlainDate.from(on) }));
}

/** The kinds that somebody is not reminded of. */
export async function optOutsOf(database: Database, staffId: string): Promise<string[]> {
  const rows = await database.selectFrom('reminder_opt_outs').select('kind').where('staff_id', '=', staffId).execute();
  return rows.map(({ kind }) => kind).filter((kind) => deadlineKinds.some((known) => known === kind));
}
