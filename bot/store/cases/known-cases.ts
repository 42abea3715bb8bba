// Cases as one person may know them: whose they are, how far they have come, and for who works with them the job plan.
import { type RawBuilder, sql } from 'kysely';
import { access } from '../../../dialogs/access/access.ts';
import type { Person } from '../../../dialogs/access/facts.ts';
import type { CaseBook, KnownCase } from '../../../dialogs/cases/ports.ts';
import { dayInStockholm } from '../../../dialogs/working-time/stockholm.ts';
import type { Database } from '../database.ts';
import { type CaseRow, caseThing, peopleOf, personOf } from './access-facts.ts';
import { within } from './open-deadlines.ts';

/** Opens the book on the database. */
export function openCaseBook(database: Database, now: () => Temporal.Instant): CaseBook {
  const today = () => dayInStockholm(now());
  return {
    find: async (caller, id) => {
      const person = await personOf(database, caller);
      const [found] = await knownCases(database, sql`cases.id = ${id}`, person, today());
      return found ?? null;
    },
    own: async (caller) => {
      const person = await personOf(database, caller);
      const scope = sql`(${within(person, today())} or ${meetsAbout(person, today())})
        and cases.state in ('enrolled', 'referred')`;
      return await knownCases(database, scope, person, today());
    },
  };
}

// A case is a caseworker's too while a meeting about it is; of coaches and managers the case itself tells.
function meetsAbout(person: Person, today: Temporal.PlainDate): RawBuilder<unknown> {
  const people = peopleOf(person, today).map(({ staffId }) => staffId);
  return sql`exists (select from meetings where meetings.case_id = cases.id and meetings.state <> 'cancelled'
    and meetings.caseworker_id = any(${people}))`;
}

interface Row extends CaseRow {
  id: string;
  state: KnownCase['state'];
  coach_name: string | null;
  referred_on: string | null;
  enrolled_on: string | null;
  closed_on: string | null;
  first_plan_on: string | null;
}

async function knownCases(
  database: Database,
  scope: RawBuilder<unknown>,
  person: Person,
  today: Temporal.PlainDate,
): Promise<KnownCase[]> {
  const { rows } = await sql<Row>`
    select cases.id, cases.state, cases.district, cases.jobbtorg, cases.coach_id, cases.opened_by, staff.name as coach_name,
      referred_on::text, enrolled_on::text, closed_on::text, plan.made_on::text as first_plan_on
    from cases
      left join job_plans as plan on plan.case_id = cases.id and plan.number = 1
      left join staff on staff.id = cases.coach_id
    where ${scope}
    order by length(cases.id), cases.id`.execute(database);
  return rows.flatMap((row) => knownTo(person, row, today));
}

/** A case as a person may know it today; none where they may not. */
function knownTo(person: Person, row: Row, today: Temporal.PlainDate): KnownCase[] {
  const thing = caseThing(row);
  if (!access(person, 'seeWhose', thing, today).allowed) return [];
  const seesPlan = access(person, 'see', thing, today).allowed;
  const { id, district, jobbtorg, state, coach_id: coachId, coach_name: coachName } = row;
  return [
    {
      id,
      district,
      jobbtorg,
      state,
      coach: coachId === null ? null : { staffId: coachId, name: coachName ?? coachId },
      referredOn: date(row.referred_on),
      enrolledOn: date(row.enrolled_on),
      closedOn: date(row.closed_on),
      plan: seesPlan ? { madeOn: date(row.first_plan_on) } : null,
    },
  ];
}

function date(iso: string | null): Temporal.PlainDate | null {
  return iso === null ? null : Temporal.PlainDate.from(iso);
}
