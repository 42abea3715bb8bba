// Every published figure against an independent statement over the raw rows, on random cases, in both databases.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import { closeMonths } from '../../bot/statistics/close-months.ts';
import { divisionsOf } from '../../bot/statistics/count-months.ts';
import { type CountedMetric, countedMetrics } from '../../bot/statistics/counting.ts';
import { publishedFigures } from '../../bot/statistics/published.ts';
import type { Division } from '../../dialogs/statistics/ports.ts';
import { monday } from '../worlds/assistant.ts';
import { type TestDatabase, triedKinds } from '../worlds/databases.ts';
import { insertMade, makeCases } from '../worlds/made-cases.ts';

const offices = ['City', 'Farsta', 'Kista', 'Kista unga'];
const making = {
  count: 3_000,
  from: '2025-06-10',
  days: 530,
  offices,
  districts: ['Farsta', 'Bromma', 'Norrmalm', 'Skarpnäck'],
  coachesPerOffice: 3,
};

/** The same figure, written anew: a month's first day and the day after its end in, amount, base and missing out. */
const independent: Record<CountedMetric, string> = {
  newlyEnrolled: `select count(*) as amount, 0 as base, 0 as missing from cases c where c.enrolled_on >= $1 and c.enrolled_on < $2`,
  returned: `select count(*) as amount, 0 as base, 0 as missing from cases c where c.returned_on >= $1 and c.returned_on < $2`,
  closed: `select count(*) as amount, 0 as base, 0 as missing from cases c where c.closed_on >= $1 and c.closed_on < $2`,
  stockholmsjobb: `select count(*) as amount, 0 as base, 0 as missing from cases c
    where c.stockholmsjobb_from >= $1 and c.stockholmsjobb_from < $2`,
  enrolmentDays: `select coalesce(sum(c.closed_on - c.enrolled_on), 0) as amount, count(*) as base, 0 as missing
    from cases c where c.closed_on >= $1 and c.closed_on < $2`,
  enrolled: `select count(*) as amount, 0 as base, 0 as missing from cases c
    where c.enrolled_on < $2 and not exists (select 1 where least(c.closed_on, c.returned_on) < $2)`,
  overdueJobPlans: `select count(*) as amount, 0 as base, 0 as missing from cases c
    where c.enrolled_on <= $2::date - 7 and not exists (select 1 where least(c.closed_on, c.returned_on) < $2)
    and (select min(p.made_on) from job_plans p where p.case_id = c.id and p.made_on < $2) is null`,
  jobPlanOnTime: `select count(*) filter (where p.made_on - c.enrolled_on <= 5) as amount, count(*) as base, 0 as missing
    from cases c left join job_plans p on p.case_id = c.id and p.number = 1
    where c.enrolled_on >= $1::date - 5 and c.enrolled_on < $2::date - 5`,
  selfSupporting6m: `select count(*) filter (where c.self_supporting_6m) as amount, count(c.self_supporting_6m) as base,
    count(*) - count(c.self_supporting_6m) as missing from cases c where c.closed_on >= $1 and c.closed_on < $2`,
  tripartiteMeetings: `select count(*) as amount, 0 as base, 0 as missing
    from cases c join enrolment_bookings b on b.case_id = c.id
    where b.kind = 'tripartiteMeeting' and timezone('Europe/Stockholm', b.starts_at) >= $1
      and timezone('Europe/Stockholm', b.starts_at) < $2`,
  noShows: `select count(*) filter (where b.attended = false) as amount, count(b.attended) as base,
    count(*) - count(b.attended) as missing from cases c join enrolment_bookings b on b.case_id = c.id
    where b.kind <> 'other' and timezone('Europe/Stockholm', b.starts_at) >= $1
      and timezone('Europe/Stockholm', b.starts_at) < $2`,
};

const column: Record<string, string> = {
  jobbtorg: 'c.jobbtorg',
  district: 'c.district',
  group: 'c.target_group',
  ageGroup: 'c.age_band',
  channel: 'c.channel',
  coach: 'c.coach_id',
};

/** The statement for one month, divided: key and within beside the amounts. */
function statement(metric: CountedMetric, division: Division, month: string): string {
  const columnOf = (part: string) => (metric === 'noShows' && part === 'channel' ? 'b.kind' : column[part]);
  const keys = division === 'total' ? [] : division.split('+').map((part) => `coalesce(${columnOf(part)}, '')`);
  const next = Temporal.PlainDate.from(month).add({ months: 1 });
  const filled = independent[metric].replaceAll('$1', `date '${month}'`).replaceAll('$2', `date '${next}'`);
  const [key = "''", within = "''"] = keys;
  const counted = filled.replace('select ', `select ${key} as key, ${within} as within, `);
  return keys.length === 0 ? counted : `${counted} group by ${keys.join(', ')}`;
}

describe.each(triedKinds)('closed months in $name', (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await kind.create();
    await insertMade(test.database, makeCases(seededRandom(8), making));
    await closeMonths(test.database, monday);
  });
  afterAll(() => test.drop());

  it.each(countedMetrics)('%s: each shown figure is what an independent statement counts', async (metric) => {
    let compared = 0;
    for (const division of divisionsOf(metric)) {
      const figures = await publishedFigures(test.database, metric, division, { first: '2025-06', last: '2026-10' });
      for (const [month, cells] of Map.groupBy(figures, (figure) => figure.month)) {
        const { rows } = await sql
          .raw<Record<string, string>>(statement(metric, division, `${month}-01`))
          .execute(test.database);
        const raw = new Map(rows.map((row) => [`${row.key}|${row.within}`, row]));
        for (const { key, within, numbers } of cells) {
          if (numbers === null) continue;
          const row = raw.get(`${key}|${within}`);
          expect(numbers, `${division} ${month} ${key} ${within}`).toEqual({
            amount: Number(row?.amount ?? 0),
            base: Number(row?.base ?? 0),
            missing: Number(row?.missing ?? 0),
          });
          compared += 1;
        }
        // Nothing that was counted is left out of the publication.
        const published = new Set(cells.map(({ key, within }) => `${key}|${within}`));
        expect([...raw.keys()].filter((key) => !published.has(key))).toEqual([]);
      }
    }
    expect(compared).toBeGreaterThan(30);
  });

  it('closes a month once: what is recorded later changes nothing that was published', async () => {
    const read = () =>
      publishedFigures(test.database, 'newlyEnrolled', 'district', { first: '2025-06', last: '2026-10' });
    const before = await read();
    await sql`update cases set enrolled_on = enrolled_on - 20, closed_on = null`.execute(test.database);
    expect(await closeMonths(test.database, monday)).toBe(0);
    expect(await read()).toEqual(before);
  });
});
