// Reads what the access function has to know: of a person with those they may stand in for, and of a case.
import { sql } from 'kysely';
import { standsInFor } from '../../../dialogs/access/access.ts';
import type { CaseThing, Cover, Person } from '../../../dialogs/access/facts.ts';
import type { Caller } from '../../../dialogs/caller.ts';
import type { MeetingSettings } from '../../../knowledge/catalogue/meeting-settings.ts';
import type { Database } from '../database.ts';

/** Stand-ins of stand-ins are followed so far, as they are when somebody is told something. */
export const longestChain = 3;

/** A person as the directory has them now. Their role and place are the caller's, read when the turn began. */
export async function personOf(database: Database, caller: Caller): Promise<Person> {
  const { rows } = await sql<Row>`
    with recursive covered as (
      select id, jsonb_build_array(${absence}) as absences, 1 as depth
      from staff where stand_in = ${caller.staffId} and id <> ${caller.staffId}
      union all
      select staff.id, jsonb_build_array(${absence}) || covered.absences, depth + 1
      from staff join covered on staff.stand_in = covered.id
      where depth < ${longestChain} and staff.id <> ${caller.staffId}
    )
    select staff.id, name, role, district, jobbtorg, absences from covered join staff on staff.id = covered.id
    union all
    select staff.id, name, role, district, jobbtorg, jsonb_build_array(${absence}) from staff
    where ${caller.role === 'manager'} and id <> ${caller.staffId} and (leave_from is not null or not active)
      and case when jobbtorg is null then district = ${caller.district} else jobbtorg = ${caller.jobbtorg} end
    union all
    select id, name, role, district, jobbtorg, case when expert_for is null then null else '[]'::jsonb end
    from staff where id = ${caller.staffId}`.execute(database);
  const isExpert = rows.some(({ id, absences }) => id === caller.staffId && absences !== null);
  return { ...caller, isExpert, covers: rows.filter(({ id }) => id !== caller.staffId).map(coverOf) };
}

const absence = sql`jsonb_build_object('from', leave_from::text, 'until', leave_until::text, 'hasLeft', not active)`;

interface Row extends Omit<Caller, 'staffId'> {
  id: string;
  absences: { from: string | null; until: string | null; hasLeft: boolean }[] | null;
}

function coverOf({ id, absences, ...colleague }: Row): Cover {
  return {
    colleague: { staffId: id, ...colleague },
    absences: (absences ?? []).map(({ from, until, hasLeft }) => ({ from: date(from), until: date(until), hasLeft })),
  };
}

function date(iso: string | null): Temporal.PlainDate | null {
  return iso === null ? null : Temporal.PlainDate.from(iso);
}

/** The person and those for whom they cover today, for a condition that narrows down what is read. */
export function peopleOf(person: Person, today: Temporal.PlainDate): Caller[] {
  return [person, ...standsInFor(person, today)];
}

/** The columns of `cases` that its facts are made of. */
export interface CaseRow {
  district: string;
  jobbtorg: string | null;
  coach_id: string | null;
  opened_by: string | null;
}

/** Which jobbtorg take the people of which district. */
export type Served = Pick<MeetingSettings, 'districts'>;

/** A case as the access function knows it. Without `settings` no jobbtorg takes the people of its district, which only booking asks. */
export function caseThing(row: CaseRow, settings: Served = { districts: [] }): CaseThing {
  return {
    kind: 'case',
    district: row.district,
    jobbtorg: row.jobbtorg,
    servedBy: settings.districts.find(({ name }) => name === row.district)?.jobbtorg ?? [],
    coach: row.coach_id,
    openedBy: row.opened_by,
  };
}

/** A case as it stands; null for none. */
export async function readCase(database: Database, id: string, settings?: Served): Promise<CaseThing | null> {
  const row = await caseRow(database, id).executeTakeFirst();
  return row === undefined ? null : caseThing(row, settings);
}

/** The same, locked until the transaction ends: what is decided on it holds until what is to be done has been done. */
export async function lockCase(transaction: Database, id: string, settings?: Served): Promise<CaseThing | null> {
  const row = await caseRow(transaction, id).forUpdate().executeTakeFirst();
  return row === undefined ? null : caseThing(row, settings);
}

function caseRow(database: Database, id: string) {
  return database.selectFrom('cases').select(['district', 'jobbtorg', 'coach_id', 'opened_by']).where('id', '=', id);
}
