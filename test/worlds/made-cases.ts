// Random cases, bookings and plans for tests and benchmarks: seeded, so that a run can be repeated.
import { sql } from 'kysely';
import type { Database } from '../../bot/store/database.ts';

export interface MadeCases {
  cases: MadeCase[];
  bookings: MadeBooking[];
  plans: { case_id: string; number: number; made_on: string }[];
}

interface MadeCase {
  id: string;
  district: string;
  jobbtorg: string | null;
  coach_id: string | null;
  state: 'referred' | 'enrolled' | 'returned' | 'closed';
  target_group: string | null;
  age_band: string | null;
  channel: string | null;
  referred_on: string;
  enrolled_on: string | null;
  returned_on: string | null;
  closed_on: string | null;
  self_supporting_6m: boolean | null;
  stockholmsjobb_from: string | null;
}

interface MadeBooking {
  id: string;
  case_id: string;
  kind: string;
  starts_at: string;
  attended: boolean | null;
}

export interface Making {
  count: number;
  from: string;
  days: number;
  offices: readonly string[];
  districts: readonly string[];
  coachesPerOffice: number;
}

/** Makes so many cases, referred on random days of the span. */
export function makeCases(random: () => number, making: Making): MadeCases {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 1.3 * list.length)] as T;
  const day = (offset: number) => Temporal.PlainDate.from(making.from).add({ days: offset }).toString();
  const made: MadeCases = { cases: [], bookings: [], plans: [] };
  for (let number = 0; number < making.count; number += 1) {
    const id = `A-${1_000 + number}`;
    const start = Math.floor(random() * making.days);
    const jobbtorg = random() < 0.02 ? null : pick(making.offices);
    const isEnrolled = random() < 0.93;
    const enrolled = start + 3 + Math.floor(random() * 12);
    const stay = 15 + Math.floor(random() * 300);
    const end = random();
    const left = enrolled + stay < making.days ? enrolled + stay : null;
    const returned = isEnrolled
      ? left !== null && end < 0.2
        ? day(left)
        : null
      : random() < 0.7
        ? day(start + 5)
        : null;
    const closed = isEnrolled && left !== null && end >= 0.2 ? day(left) : null;
    made.cases.push({
      id,
      district: pick(making.districts),
      jobbtorg,
      coach_id: jobbtorg === null ? null : `${jobbtorg}-coach-${Math.floor(random() * making.coachesPerOffice)}`,
      state: closed !== null ? 'closed' : returned !== null ? 'returned' : isEnrolled ? 'enrolled' : 'referred',
      target_group: random() < 0.03 ? null : pick(['incomeSupport', 'outreach20to29', 'other']),
      age_band: pick(['30-54', '20-29', '55+', '16-19']),
      channel: isEnrolled ? pick(['groupInformation', 'tripartiteMeeting']) : null,
      referred_on: day(start),
      enrolled_on: isEnrolled ? day(enrolled) : null,
      returned_on: returned,
      closed_on: closed,
      self_supporting_6m: closed === null || random() < 0.2 ? null : random() < 0.4,
      stockholmsjobb_from: isEnrolled && random() < 0.1 ? day(enrolled + 30) : null,
    });
    for (let each = Math.floor(random() * 3); each > 0; each -= 1) {
      const hour = String(7 + Math.floor(random() * 16)).padStart(2, '0');
      made.bookings.push({
        id: `B-${number}-${each}`,
        case_id: id,
        kind: pick(['groupInformation', 'tripartiteMeeting', 'other']),
        starts_at: `${day(start + Math.floor(random() * 20))}T${hour}:30:00Z`,
        attended: random() < 0.1 ? null : random() < 0.75,
      });
    }
    if (isEnrolled && random() < 0.8)
      made.plans.push({ case_id: id, number: 1, made_on: day(enrolled + Math.floor(random() * 9)) });
  }
  return made;
}

/** Puts them into the database. */
export async function insertMade(database: Database, { cases, bookings, plans }: MadeCases): Promise<void> {
  const at = '2026-01-01T00:00:00Z';
  const insert = async (table: string, rows: object[], columns: string) => {
    for (let from = 0; from < rows.length; from += 20_000) {
      const text = JSON.stringify(rows.slice(from, from + 20_000));
      await sql`insert into ${sql.table(table)} (${sql.raw(columns)}, updated_at)
        select ${sql.raw(columns)}, ${at}::timestamptz
        from jsonb_populate_recordset(null::${sql.table(table)}, ${text}::jsonb)`.execute(database);
    }
  };
  await insert('cases', cases, Object.keys(cases[0] ?? { id: 0 }).join(', '));
  await insert('enrolment_bookings', bookings, 'id, case_id, kind, starts_at, attended');
  await insert('job_plans', plans, 'case_id, number, made_on');
}
