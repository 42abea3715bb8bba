// Reads the open deadlines of cases: what is known of each case, with what staff have said of its deadlines.
import { type RawBuilder, sql } from 'kysely';
import type { CaseThing, Person } from '../../../dialogs/access/facts.ts';
import type { Caller } from '../../../dialogs/caller.ts';
import { byNearest, type OpenDeadline } from '../../../dialogs/deadlines/deadline-store.ts';
import {
  type CaseFacts,
  type DeadlineKind,
  type DeadlineRules,
  deadlineKinds,
  deadlinesOf,
} from '../../../dialogs/deadlines/deadlines.ts';
import type { Database } from '../database.ts';
import { type CaseRow as CaseFactsRow, caseThing, peopleOf } from './access-facts.ts';

/** A condition on `cases`. */
export type Scope = RawBuilder<unknown>;

interface CaseRow extends CaseFactsRow {
  id: string;
  state: CaseFacts['state'];
  coach_name: string | null;
  enrolled_on: string | null;
  first_plan_on: string | null;
  closed_on: string | null;
  self_supporting_6m: boolean | null;
  establishment_ends: string | null;
  af_agreement_asked: string | null;
  af_agreement_given: string | null;
  stockholmsjobb_from: string | null;
  stockholmsjobb_until: string | null;
  employed_until: string | null;
  next_age_limit: string | null;
  marks: Mark[] | null;
}

interface Mark {
  kind: string;
  due: string;
  done_on: string | null;
  snoozed_until: string | null;
}

/**
 * The cases that may be a person's on a day: narrows down what is read, and holds at least all that the access function lets
 * them see.
 */
export function within(person: Person, today: Temporal.PlainDate): Scope {
  return sql`(${sql.join(peopleOf(person, today).map(casesOf), sql` or `)})`;
}

function casesOf({ staffId, role, district, jobbtorg }: Caller): Scope {
  switch (role) {
    case 'coach':
      return sql`cases.coach_id = ${staffId}`;
    case 'caseworker':
      return sql`cases.opened_by = ${staffId}`;
    case 'manager':
      if (jobbtorg !== null) return sql`cases.jobbtorg = ${jobbtorg}`;
      return district === null ? sql`true` : sql`cases.district = ${district}`;
    case 'owner':
      return sql`false`;
  }
}

/** Open deadlines of the cases within a scope for which `isMeant`, as they stand on a day, nearest first; those put off too. */
export async function readOpenDeadlines(
  database: Database,
  scope: Scope,
  rules: DeadlineRules,
  today: Temporal.PlainDate,
  isMeant: (thing: CaseThing) => boolean = () => true,
): Promise<OpenDeadline[]> {
  // Whoever left longer ago than this has no checks to be made any more.
  const oldest = today.subtract({ months: 13 }).toString();
  const { rows } = await sql<CaseRow>`
    select cases.id, cases.state, cases.district, cases.jobbtorg, cases.coach_id, cases.opened_by,
      staff.name as coach_name, enrolled_on::text, plan.made_on::text as first_plan_on,
      closed_on::text, self_supporting_6m, establishment_ends::text, af_agreement_asked::text, af_agreement_given::text,
      stockholmsjobb_from::text, stockholmsjobb_until::text, employed_until::text, next_age_limit::text,
      (select json_agg(json_build_object(
        'kind', kind, 'due', due::text, 'done_on', done_on::text, 'snoozed_until', snoozed_until::text))
        from deadline_marks where case_id = cases.id) as marks
    from cases
      left join job_plans as plan on plan.case_id = cases.id and plan.number = 1
      left join staff on staff.id = cases.coach_id
    where ${scope}
      and (cases.state in ('enrolled', 'referred') or (cases.state = 'closed' and cases.closed_on > ${oldest}::date))
  `.execute(database);
  return rows
    .filter((row) => isMeant(caseThing(row)))
    .flatMap((row) => deadlinesOfRow(row, rules, today))
    .sort(byNearest(deadlineKinds));
}

function deadlinesOfRow(row: CaseRow, rules: DeadlineRules, today: Temporal.PlainDate): OpenDeadline[] {
  const coach = row.coach_id === null ? null : { staffId: row.coach_id, name: row.coach_name ?? row.coach_id };
  return deadlinesOf(factsOf(row), rules, today).flatMap((deadline) => {
    const mark = row.marks?.find(({ kind, due }) => kind === deadline.kind && due === deadline.due.toString());
    if (mark !== undefined && mark.done_on !== null) return [];
    return [{ ...deadline, coach, snoozedUntil: date(mark?.snoozed_until ?? null) }];
  });
}

function factsOf(row: CaseRow): CaseFacts {
  return {
    caseId: row.id,
    state: row.state,
    enrolledOn: date(row.enrolled_on),
    firstPlanOn: date(row.first_plan_on),
    closedOn: date(row.closed_on),
    selfSupporting: row.self_supporting_6m,
    establishmentEnds: date(row.establishment_ends),
    afAskedOn: date(row.af_agreement_asked),
    afGivenOn: date(row.af_agreement_given),
    stockholmsjobbFrom: date(row.stockholmsjobb_from),
    stockholmsjobbUntil: date(row.stockholmsjobb_until),
    employedUntil: date(row.employed_until),
    nextAgeLimit: date(row.next_age_limit),
  };
}

function date(iso: string | null): Temporal.PlainDate | null {
  return iso === null ? null : Temporal.PlainDate.from(iso);
}

/** Reads a kind that was stored or came from a card; null for one that this version does not know. */
export function readKind(kind: string): DeadlineKind | null {
  return deadlineKinds.find((known) => known === kind) ?? null;
}
