// Made-up cases for the demo, long because its proportions are many: some 2,700 open ones and three years of history, as the
// documents' figures have it (domain.md G.2), the same ones each time on the same day. Nobody in them exists.
import { nothingKnown } from '../store/cases/empty-case.ts';
import type { CaseColumns } from '../store/database.ts';
import { seededRandom } from './seeded-random.ts';
import { coachOf, type DemoOffice, offices, pickOffice } from './swedish-demo-offices.ts';

/** Rows as they go into the tables; days are ISO dates. */
export interface DemoCases {
  cases: DemoCase[];
  bookings: DemoBooking[];
  plans: DemoPlan[];
}
export type DemoCase = {
  [Name in Exclude<keyof CaseColumns, 'updated_at' | 'handed_over_by' | 'coach_in_file'>]: Day<CaseColumns[Name]>;
};
type Day<Value> = Extract<Value, Date> extends never ? Value : Exclude<Value, Date>;
export interface DemoBooking {
  id: string;
  case_id: string;
  kind: 'groupInformation' | 'tripartiteMeeting' | 'other';
  starts_at: string;
  attended: boolean | null;
}
export interface DemoPlan {
  case_id: string;
  number: number;
  made_on: string;
  recorded_by: string | null;
}

/** 6,732 were enrolled at some time in 2018 and 2,500 to 2,800 in any month (004, 2.1.1): some 4,000 come in a year and stay eight months. */
const [newPerWorkday, meanStay] = [15.8, 232];
/** So many more each year (something more than the year before, 004, 3.1.1). */
const growth = 0.02;
/** History kept, and how far back the first of those lie who are still here. */
const [historyDays, furthest] = [3 * 365, 6 * 365];
/** Cases of the demo's coach; about thirty a coach (004, 4). */
const perCoach = 30;
const seed = 20_181;

/**
 * Makes the cases as they would stand on a day. The first thirty belong to the demo's coach (`coachId` is her staff id) and
 * have the numbers that examples use, such as `A-1042`.
 */
export function makeDemoCases(today: Temporal.PlainDate, coachId: string): DemoCases {
  const made: DemoCases = { cases: [], bookings: [], plans: [] };
  const writer = { made, random: seededRandom(seed), today, isoDays: new Map<number, string>() };
  for (const [place, id] of ownIds().entries()) addOpen(writer, id, offices[2], coachId, youngAges[place] ?? null);
  let number = 2_000;
  for (let age = furthest; age > 0; age -= 1) {
    for (let left = arrivals(writer, age); left > 0; left -= 1) {
      const stay = 10 + Math.floor(-Math.log(1 - writer.random() * 0.995) * meanStay);
      if (age - stay > historyDays) continue;
      number += 1;
      const office = pickOffice(writer.random);
      const coach = coachOf(office, number);
      if (age > stay) addClosed(writer, `A-${number}`, office, coach, { age, stay });
      // A few have no coach yet.
      else addOpen(writer, `A-${number}`, office, age < 6 && writer.random() < 0.1 ? null : coach, age);
    }
  }
  return made;
}

/** Days since enrolment of the coach's newest cases, whose first plans are due or overdue. */
const youngAges = [3, 1, 4, 5, 2, 6, 0, 8, 12];

/** How many come on a day: none at weekends, fewer in July. */
function arrivals({ random, today }: Writer, daysAgo: number): number {
  const weekdayOf = (((today.dayOfWeek - 1 - daysAgo) % 7) + 7) % 7;
  if (weekdayOf > 4) return 0;
  const isJuly = today.subtract({ days: daysAgo }).month === 7;
  const expected = newPerWorkday * (1 - growth) ** (daysAgo / 365) * (isJuly ? 0.55 : 1.04);
  return Math.floor(expected * (0.6 + random() * 0.8) + random());
}

// The numbers that examples in the README and the demo use come first.
function ownIds(): string[] {
  const known = [1042, 1077, 1101, 1013, 1088, 1120];
  const others = Array.from({ length: perCoach - known.length }, (_, number) => 1_130 + number);
  return [...known, ...others].map((number) => `A-${number}`);
}

interface Writer {
  made: DemoCases;
  random: () => number;
  today: Temporal.PlainDate;
  isoDays: Map<number, string>;
}

/** An open case, enrolled so many days ago; null for one of the coach's settled ones. */
function addOpen(writer: Writer, id: string, office: DemoOffice, coachId: string | null, daysAgo: number | null): void {
  const { random, made } = writer;
  const isOwn = id.length === 'A-1042'.length && Number(id.slice(2)) < 2_000;
  const age = daysAgo ?? 15 + Math.floor(random() * 500);
  const row = person(writer, id, office, coachId, age);
  const { enrolled_on: enrolled } = row;
  const hasPlan = isOwn ? daysAgo === null : age > 20 || random() < Math.min(age / 8, 0.95);
  if (hasPlan && enrolled !== null) addPlan(writer, row, age);
  if (row.target_group === 'incomeSupport' && random() < 0.06) {
    row.establishment_ends = day(writer, -Math.floor(random() * 400));
    row.af_agreement_asked = day(writer, Math.floor(random() * Math.min(age, 60)));
    if (random() < 0.6) row.af_agreement_given = row.af_agreement_asked;
  }
  // 1,039 in a year in the whole city, 53 % of them by this administration (004, 3.1.2).
  if (age > 60 && random() < 0.1) {
    const from = Math.floor(random() * Math.min(age - 30, 360));
    row.stockholmsjobb_from = day(writer, from);
    row.stockholmsjobb_until = day(writer, from - 365);
  }
  if (random() < 0.08) row.next_age_limit = day(writer, -Math.floor(random() * 700));
  made.cases.push(row);
  addBookings(writer, row, age);
}

function addClosed(
  writer: Writer,
  id: string,
  office: DemoOffice,
  coachId: string,
  time: { age: number; stay: number },
): void {
  const { random, made } = writer;
  const { age, stay } = time;
  const row = person(writer, id, office, coachId, age);
  const left = age - stay;
  const sentBack = random() < 0.18;
  if (!sentBack || random() < 0.4) addPlan(writer, row, age, stay);
  row.state = sentBack ? 'returned' : 'closed';
  if (sentBack) row.returned_on = day(writer, left);
  else {
    row.closed_on = day(writer, left);
    row.closing_reason = pick(random, [
      ['work', 46],
      ['studies', 17],
      ['otherAuthority', 14],
      ['moved', 8],
      ['noContact', 15],
    ]);
    if (left > 183 && random() < 0.93) row.self_supporting_6m = random() < (row.closing_reason === 'work' ? 0.72 : 0.3);
    if (row.closing_reason === 'work' && random() < 0.35) {
      row.employed_from = row.closed_on;
      row.employed_until = day(writer, left - 180);
    }
  }
  if (stay > 90 && random() < 0.12) {
    row.stockholmsjobb_from = day(writer, age - 60);
    row.stockholmsjobb_until = day(writer, Math.max(left, age - 425));
  }
  made.cases.push(row);
  addBookings(writer, row, age);
}

/** What every case has: where, from which group, how old, by which way in; enrolled so many days ago. */
function person(writer: Writer, id: string, office: DemoOffice, coachId: string | null, age: number): DemoCase {
  const { random } = writer;
  // 62 % referred with income support, a quarter by outreach to young people, 12 % other (004, 2.1.1).
  const target = office.isYouth
    ? pick(random, [
        ['incomeSupport', 24],
        ['outreach20to29', 68],
        ['other', 8],
      ])
    : pick(random, [
        ['incomeSupport', 80],
        ['outreach20to29', 5],
        ['other', 15],
      ]);
  const band = office.isYouth
    ? pick(random, [
        ['16-19', 18],
        ['20-29', 82],
      ])
    : pick(random, [
        ['20-29', 5],
        ['30-54', 75],
        ['55+', 20],
      ]);
  const enrolled = weekday(writer, age);
  return {
    id,
    district: office.districts[Math.floor(random() ** 1.6 * office.districts.length)] ?? office.districts[0],
    jobbtorg: office.name,
    coach_id: coachId,
    state: 'enrolled',
    target_group: target,
    age_band: band,
    next_age_limit: null,
    gender: pick<'woman' | 'man' | 'other'>(random, [
      ['woman', 52],
      ['man', 47],
      ['other', 1],
    ]),
    channel: pick<'groupInformation' | 'tripartiteMeeting'>(random, [
      ['groupInformation', 78],
      ['tripartiteMeeting', 22],
    ]),
    referred_on: weekday(writer, age + 6 + Math.floor(random() * 15)),
    enrolled_on: enrolled,
    returned_on: null,
    ...nothingKnown,
    opened_by: null,
  };
}

/** Most first plans come within the five days; the documents say nothing of how many, this is made up. */
function addPlan(writer: Writer, { id, coach_id: coach }: DemoCase, age: number, stay = age): void {
  const { random, made } = writer;
  const after = random() < 0.84 ? 1 + Math.floor(random() * 4) : 6 + Math.floor(random() * 12);
  made.plans.push({ case_id: id, number: 1, made_on: weekday(writer, age - Math.min(after, stay)), recorded_by: null });
  if (stay > 120) made.plans.push({ case_id: id, number: 2, made_on: weekday(writer, age - 110), recorded_by: coach });
}

/** What was booked before enrolment; some did not come the first time (004, 3.4.2). */
function addBookings(writer: Writer, { id, channel }: DemoCase, age: number): void {
  const { random, made } = writer;
  const kind = channel ?? 'other';
  const add = (number: number, daysAgo: number, attended: boolean) =>
    made.bookings.push({
      id: `${id}-B${number}`,
      case_id: id,
      kind,
      starts_at: `${weekday(writer, daysAgo)}T${pick(random, [
        ['08', 5],
        ['09', 3],
        ['12', 2],
      ])}:00:00Z`,
      attended,
    });
  if (random() < (kind === 'groupInformation' ? 0.31 : 0.14)) add(1, age + 7, false);
  add(2, age, true);
}

function day(writer: Writer, daysAgo: number): string {
  const known = writer.isoDays.get(daysAgo);
  if (known !== undefined) return known;
  const iso = writer.today.subtract({ days: daysAgo }).toString();
  writer.isoDays.set(daysAgo, iso);
  return iso;
}

/** The same, on the Friday before when it falls on a weekend. */
function weekday(writer: Writer, daysAgo: number): string {
  const { dayOfWeek } = writer.today;
  const at = (((dayOfWeek - 1 - daysAgo) % 7) + 7) % 7;
  return day(writer, daysAgo + Math.max(0, at - 4));
}

function pick<Value extends string>(random: () => number, among: readonly (readonly [Value, number])[]): Value {
  let left = random() * among.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of among) {
    left -= weight;
    if (left < 0) return value;
  }
  return among[0]?.[0] as Value;
}
