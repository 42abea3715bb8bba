// Measures figures over a million cases: closing the months once, and every metric of a month by jobbtorg, beside SQL by hand.
import { sql } from 'kysely';
import { closeMonths } from '../../bot/statistics/close-months.ts';
import { countedMetrics } from '../../bot/statistics/counting.ts';
import { publishedFigures } from '../../bot/statistics/published.ts';
import { createStatistics } from '../../bot/statistics/statistics.ts';
import type { Database } from '../../bot/store/database.ts';
import { accessTo, answerQuery } from '../../dialogs/statistics/figures.ts';
import { metricNames, shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import { databaseKinds } from '../worlds/databases.ts';

const cases = 1_000_000;
const rounds = 100;
const now = Temporal.Instant.from('2026-11-23T09:00:00+01:00');
const offices = ['City', 'Farsta', 'Globen unga', 'Kista', 'Kista unga', 'Skärholmen', 'Skärholmen unga', 'Vällingby'];

/** Ten years of cases that stay eight months on average. */
const made = [
  `insert into cases (id, district, jobbtorg, coach_id, state, target_group, age_band, channel, referred_on, enrolled_on,
      returned_on, closed_on, self_supporting_6m, stockholmsjobb_from, updated_at)
    select 'A-' || n, 'District ' || n % 11, (array['${offices.join("','")}'])[1 + (n * 7 + n / 13) % 8],
      'S-' || n % 90, case when start + stay > 3600 then 'enrolled' when n % 9 = 0 then 'returned' else 'closed' end,
      (array['incomeSupport', 'outreach20to29', 'other'])[1 + n % 3], (array['16-19', '20-29', '30-54', '55+'])[1 + n / 3 % 4],
      (array['groupInformation', 'tripartiteMeeting'])[1 + n / 5 % 2], date '2016-12-20' + start, date '2017-01-01' + start,
      case when start + stay <= 3600 and n % 9 = 0 then date '2017-01-01' + start + stay end,
      case when start + stay <= 3600 and n % 9 <> 0 then date '2017-01-01' + start + stay end,
      case when n % 5 = 0 then null else n % 2 = 0 end,
      case when n % 10 = 0 then date '2017-01-01' + start + 40 end, now()
    from (select n, (n::bigint * 7919 % 3590)::int as start, 20 + (n::bigint * 104729 % 440)::int as stay
      from generate_series(1, ${cases}) as n) as numbers`,
  `insert into job_plans select id, 1, enrolled_on + (right(id, 1)::int), null, now() from cases where id like '%0' or id like '%3'
    or id like '%5' or id like '%7'`,
  `insert into enrolment_bookings select 'B-' || id, id, case when id like '%1' then 'tripartiteMeeting' else 'groupInformation' end,
    referred_on + time '10:00', id not like '%4', now() from cases`,
  'analyze',
];

/** What somebody would write by hand over the cases themselves: two of the metrics, one that happens and one that stands. */
const byHand = {
  closed: `select jobbtorg, count(*) from cases where closed_on >= '2026-10-01' and closed_on < '2026-11-01' group by jobbtorg`,
  enrolled: `select jobbtorg, count(*) from cases where enrolled_on < '2026-11-01' and (closed_on is null or closed_on >= '2026-11-01')
    and (returned_on is null or returned_on >= '2026-11-01') group by jobbtorg`,
};
const rollUp = (metric: string) => `select month::text, key, amount, base, missing, hidden from statistics_figures
  where metric = '${metric}' and division = 'jobbtorg' and month = '2026-10-01' order by key`;

/** The figures as a table; says so where there is no PostgreSQL. */
export async function measureStatistics(): Promise<string> {
  const kind = databaseKinds.find(({ name }) => name === 'postgresql');
  if (kind === undefined) return 'Statistics: not measured, because no PostgreSQL answers.';
  const test = await kind.create();
  try {
    const { database } = test;
    for (const statement of made) await sql.raw(statement).execute(database);
    const [closing, months] = await timed(() => closeMonths(database, now));
    await sql`analyze statistics_figures`.execute(database);
    const rows = [];
    for (const metric of metricNames) rows.push(await measureMetric(database, metric));
    const raw = [];
    for (const [metric, text] of Object.entries(byHand)) {
      const times = await many(20, () => sql.raw(text).execute(database));
      raw.push(`${metric} ${times.p50.toFixed(0)} ms`);
    }
    return [
      `${cases.toLocaleString('en')} cases; ${months} months of metrics closed once in ${(closing / 1_000).toFixed(0)} s.`,
      `By hand over the cases themselves, with our indexes: ${raw.join(', ')} (p50).`,
      '',
      '| a month by jobbtorg | answer p50 ms | p95 ms | reading p50 ms | p95 ms | by hand p50 ms | p95 ms | reading : by hand (p50) |',
      '|---|---|---|---|---|---|---|---|',
      ...rows,
    ].join('\n');
  } finally {
    await test.drop();
  }
}

async function measureMetric(database: Database, metric: (typeof metricNames)[number]) {
  const statistics = createStatistics({ database, now: () => now, link: async () => '' });
  const counted = countedMetrics.find((name) => name === metric) ?? 'enrolled';
  const { closesAfter } = shippedMetrics().metrics[metric];
  const month = closesAfter === 0 ? '2026-10' : '2026-04';
  const last = Temporal.PlainYearMonth.from(month).daysInMonth;
  const query = { metric, groupBy: 'jobbtorg', from: `${month}-01`, to: `${month}-${last}` } as const;
  const today = Temporal.PlainDate.from('2026-11-23');
  const text = rollUp(counted).replace('2026-10-01', `${month}-01`);
  const read = () => publishedFigures(database, counted, 'jobbtorg', { first: month, last: month });
  await many(20, read);
  await many(20, () => sql.raw(text).execute(database));
  // In turns, so that what else the machine does falls on both.
  const [own, hand] = [[] as number[], [] as number[]];
  for (let round = 0; round < rounds; round += 1) {
    own.push((await timed(read))[0]);
    hand.push((await timed(() => sql.raw(text).execute(database)))[0]);
  }
  const head = { staffId: 'S-9', name: 'Eva Berg', role: 'manager', district: null, jobbtorg: null } as const;
  const answer = await many(rounds, async () => {
    const access = await accessTo(statistics, head, query);
    if (access.kind !== 'published') throw new Error(`A manager of the whole city may not have ${metric}.`);
    return await answerQuery(statistics, access, today);
  });
  const [reading, written] = [quantiles(own), quantiles(hand)];
  const figures = [answer.p50, answer.p95, reading.p50, reading.p95, written.p50, written.p95];
  return `| ${metric} | ${figures.map((figure) => figure.toFixed(2)).join(' | ')} | ${(reading.p50 / written.p50).toFixed(2)} |`;
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begin = performance.now();
  const result = await work();
  return [performance.now() - begin, result];
}

async function many(count: number, work: () => Promise<unknown>) {
  const times: number[] = [];
  for (let round = 0; round < count; round += 1) times.push((await timed(work))[0]);
  return quantiles(times);
}

function quantiles(times: number[]) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
