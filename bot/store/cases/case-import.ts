// Takes over rows of a case system in bulk: new ones come in, changed ones change, and what staff have said in Teams stays.
import { sql } from 'kysely';
import type { DeadlineRules } from '../../../dialogs/deadlines/deadlines.ts';
import { dayInStockholm } from '../../../dialogs/working-time/stockholm.ts';
import type { ImportedCase } from '../../imports/case-columns.ts';
import { type Database, json } from '../database.ts';
import { planDigests, planUrgent } from '../reminders/digests.ts';

/** Where the file says otherwise than somebody has said in Teams, and what was said in Teams is kept. */
export interface Difference {
  caseId: string;
  field: 'first_plan_on' | 'coach';
  /** As it stands here, and in the file; empty where the file has nothing. */
  kept: string;
  inFile: string;
}

export interface BatchResult {
  created: number;
  updated: number;
  unchanged: number;
  differences: Difference[];
}

/** What an import says of a case beside its id, in the order of the table. */
export const importedColumns = [
  'district',
  'jobbtorg',
  'coach_id',
  'state',
  'target_group',
  'age_band',
  'next_age_limit',
  'gender',
  'channel',
  'referred_on',
  'enrolled_on',
  'returned_on',
  'closed_on',
  'closing_reason',
  'self_supporting_6m',
  'establishment_ends',
  'af_agreement_asked',
  'af_agreement_given',
  'stockholmsjobb_from',
  'stockholmsjobb_until',
  'employed_from',
  'employed_until',
] as const;
// What an import decides beside the row itself, from what stood there (`held`). A case that was handed over here stays with
// whom it was given to only while the case system still names the unit and the coach that it was taken from. Who opened it here has it no longer once
// the case system names another district.
const handOverStands = `(held.handed_over_by is not null and held.coach_in_file is not distinct from given.coach_id
  and held.coach_id is distinct from given.coach_id and held.jobbtorg is not distinct from given.jobbtorg)`;
const decided: Record<string, string> = {
  coach_id: `case when ${handOverStands} then held.coach_id else given.coach_id end`,
  handed_over_by: `case when ${handOverStands} then held.handed_over_by end`,
  coach_in_file: 'given.coach_id',
  opened_by: 'case when held.district = given.district then held.opened_by end',
};
const stored = [...importedColumns, 'handed_over_by', 'coach_in_file', 'opened_by'];
const value = (name: string) => decided[name] ?? `given.${name}`;
const [listed, given, excluded, present] = [
  stored.join(', '),
  stored.map(value).join(', '),
  stored.map((name) => `excluded.${name}`).join(', '),
  stored.map((name) => `cases.${name}`).join(', '),
].map((text) => sql.raw(text));

/**
 * Stores one batch, no id twice in it, with the reminders that follow, in one transaction of the caller's. Rows like those
 * stored already change nothing.
 */
export async function storeBatch(
  transaction: Database,
  batch: readonly ImportedCase[],
  rules: DeadlineRules,
  now: Temporal.Instant,
): Promise<BatchResult> {
  const at = now.toString();
  const rows = batch.map(
    ({ case_id: id, coach, first_plan_on: _plan, booked_at: _booked, attended: _came, ...row }) => ({
      ...row,
      id,
      coach_id: coach,
    }),
  );
  const { rows: written } = await sql<{ id: string; created: boolean }>`
    with given as (
      select * from jsonb_populate_recordset(null::cases, ${json(rows)})
    ), held as (
      select id, district, jobbtorg, coach_id, coach_in_file, handed_over_by, opened_by from cases
      where id in (select id from given) order by id for update
    )
    insert into cases (id, ${listed}, updated_at)
    select given.id, ${given}, ${at}::timestamptz from given left join held on held.id = given.id order by given.id
    on conflict (id) do update set (${listed}, updated_at) = (${excluded}, excluded.updated_at)
    where (${present}) is distinct from (${excluded})
    returning id, xmax = 0 as created`.execute(transaction);
  await storePlans(transaction, batch, at);
  await storeBookings(transaction, batch, at);
  const differences = await findDifferences(transaction, batch);
  const changed = new Set(written.map(({ id }) => id));
  // Only a first plan due in these days can be urgent.
  const recent = dayInStockholm(now).subtract({ days: 14 }).toString();
  const urgent = batch.filter(
    ({ case_id: id, state, enrolled_on: on }) => state === 'enrolled' && on !== null && on > recent && changed.has(id),
  );
  await planUrgent(
    transaction,
    rules,
    now,
    urgent.map(({ case_id: id }) => id),
  );
  if (changed.size > 0) await planDigests(transaction, rules, now);
  const created = written.filter((row) => row.created).length;
  return { created, updated: written.length - created, unchanged: batch.length - written.length, differences };
}

async function storePlans(transaction: Database, batch: readonly ImportedCase[], at: string): Promise<void> {
  const plans = batch.flatMap(({ case_id, first_plan_on: made_on }) =>
    made_on === null ? [] : [{ case_id, made_on }],
  );
  if (plans.length === 0) return;
  await sql`
    insert into job_plans (case_id, number, made_on, updated_at)
    select case_id, 1, made_on, ${at}::timestamptz from jsonb_to_recordset(${json(plans)}) as given(case_id text, made_on date)
    order by case_id
    on conflict (case_id, number) do update set made_on = excluded.made_on, updated_at = excluded.updated_at
    where job_plans.recorded_by is null and job_plans.made_on <> excluded.made_on`.execute(transaction);
}

async function storeBookings(transaction: Database, batch: readonly ImportedCase[], at: string): Promise<void> {
  const bookings = batch.flatMap(({ case_id, booked_at, attended, channel }) =>
    booked_at === null
      ? []
      : [
          {
            id: `${case_id} ${booked_at.slice(0, 10)}`,
            case_id,
            kind: channel ?? 'other',
            starts_at: booked_at,
            attended,
          },
        ],
  );
  if (bookings.length === 0) return;
  await sql`
    insert into enrolment_bookings (id, case_id, kind, starts_at, attended, updated_at)
    select id, case_id, kind, starts_at, attended, ${at}::timestamptz
    from jsonb_to_recordset(${json(bookings)})
      as given(id text, case_id text, kind text, starts_at timestamptz, attended boolean)
    order by id
    on conflict (id) do update
    set kind = excluded.kind, starts_at = excluded.starts_at, attended = excluded.attended, updated_at = excluded.updated_at
    where (enrolment_bookings.kind, enrolment_bookings.starts_at, enrolment_bookings.attended)
      is distinct from (excluded.kind, excluded.starts_at, excluded.attended)`.execute(transaction);
}

async function findDifferences(transaction: Database, batch: readonly ImportedCase[]): Promise<Difference[]> {
  const told = batch.map(({ case_id: id, coach, first_plan_on: plan }) => ({ id, coach, plan }));
  const { rows } = await sql<Difference>`
    with given as (
      select * from jsonb_to_recordset(${json(told)}) as given(id text, coach text, plan date)
    )
    select given.id as "caseId", 'first_plan_on' as field, made_on::text as kept, coalesce(plan::text, '') as "inFile"
    from given join job_plans on case_id = given.id and number = 1
    where recorded_by is not null and plan is distinct from made_on
    union all
    select given.id, 'coach', coalesce(coach_id, ''), coalesce(coach, '')
    from given join cases on cases.id = given.id
    where handed_over_by is not null and coach is distinct from coach_id
    order by 1`.execute(transaction);
  return rows;
}
