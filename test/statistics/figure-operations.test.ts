// What is done with figures: several values, all but some, ages, shares, orders and parts of time, each held against SQL on the rows.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import { takeTurn } from '../../bot/messages/turn.ts';
import type { Caller } from '../../dialogs/caller.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { emptySession, type Session } from '../../dialogs/session.ts';
import { ageGroupsOf } from '../../dialogs/statistics/age-bounds.ts';
import { monthsOf, moved } from '../../dialogs/statistics/period.ts';
import { timeGroupings } from '../../dialogs/statistics/query.ts';
import { partOf, partsOf } from '../../dialogs/statistics/time-parts.ts';
import type { Outcome } from '../../dialogs/turn.ts';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { insertMade, makeCases } from '../worlds/made-cases.ts';

const making = {
  count: 30_000,
  from: '2024-01-10',
  days: 1_046,
  offices: ['City', 'Farsta', 'Globen unga', 'Kista', 'Kista unga', 'Skärholmen'],
  districts: ['Farsta', 'Bromma', 'Järva'],
  coachesPerOffice: 4,
};
const head: Caller = { staffId: 'S-9', name: 'Eva Berg', role: 'manager', district: null, jobbtorg: null };
const karin: Caller = { ...people.karin, staffId: 'S-3' };

let assistant: Assistant;
beforeAll(async () => {
  assistant = await startAssistant(fullest);
  await insertMade(assistant.database.database, makeCases(seededRandom(5), making));
});
afterAll(() => assistant.stop());

async function say(text: string, caller = head, session: Session = emptySession): Promise<Outcome> {
  const input = { kind: 'message', text, typed: true } as const;
  const turn = { caller, input, idempotencyKey: `key ${Math.random()}`, language: 'sv', isShared: false } as const;
  return await takeTurn(assistant.core.tools, { ...turn, session, live: null });
}
const chartOf = ({ replies: [reply] }: Outcome): Extract<Reply, { kind: 'chart' }> => {
  if (reply?.kind !== 'chart') throw new Error(`Figures were expected, not ${JSON.stringify(reply)}.`);
  return reply;
};
const plain = (text: string | undefined) =>
  (text ?? '')
    .replaceAll('*', '')
    .replaceAll(/\s/g, ' ')
    .replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, '');
const rowsOf = (outcome: Outcome) =>
  new Map(chartOf(outcome).rows.map((row) => [row[0]?.text, row.slice(1).map(({ text }) => plain(text))]));

async function counted(condition: string): Promise<number> {
  const { rows } = await sql
    .raw<{ count: string }>(`select count(*) from cases where ${condition}`)
    .execute(assistant.database.database);
  return Number(rows[0]?.count);
}
const within = (column: string, from: string, to: string) => `${column} between '${from}' and '${to}'`;
const inOctober = within('enrolled_on', '2026-10-01', '2026-10-31');

describe('a figure of some', () => {
  it('without an office is all but those of that office', async () => {
    const count = await counted(`${inOctober} and jobbtorg is distinct from 'Kista'`);
    const told = chartOf(await say('nyinskrivna i oktober exklusive Kista'));
    expect(plain(told.text)).toContain(`${count} personer`);
    expect(told.text).toContain('på alla jobbtorg utom Kista i oktober 2026');
  });

  it('without a group of offices lays the others side by side, with what they are together', async () => {
    const young = "jobbtorg in ('Globen unga', 'Kista unga')";
    const rows = rowsOf(await say('nyinskrivna i oktober alla jobbtorg utom ungdomstorgen'));
    expect([...rows.keys()]).not.toContain('Kista unga');
    expect(rows.get('Kista')).toEqual([String(await counted(`${inOctober} and jobbtorg = 'Kista'`))]);
    expect(rows.get('Tillsammans')).toEqual([
      String(await counted(`${inOctober} and (jobbtorg is null or not ${young})`)),
    ]);
  });

  it('of two offices shows both and no third, and over time each in a column of its own', async () => {
    const both = await say('nyinskrivna i oktober, Kista och Farsta');
    const of = (name: string) => counted(`${inOctober} and jobbtorg = '${name}'`);
    const [kista, farsta] = [await of('Kista'), await of('Farsta')];
    expect(rowsOf(both)).toEqual(
      new Map([
        ['Farsta', [String(farsta)]],
        ['Kista', [String(kista)]],
        ['Tillsammans', [String(kista + farsta)]],
      ]),
    );
    const overTime = await say('per månad i år', head, both.session);
    expect(rowsOf(overTime).get('oktober 2026')).toEqual([String(kista), String(farsta), String(kista + farsta)]);
    expect(chartOf(overTime).chart?.series.map(({ name }) => name)).toEqual(['Kista', 'Farsta']);
  });

  it('of ages that fit the groups is theirs, and of others none', async () => {
    const young = await counted(`${inOctober} and age_band in ('16-19', '20-29')`);
    for (const ages of ['under 30', '16-29', 'yngre än 30'])
      expect(plain(chartOf(await say(`nyinskrivna ${ages} i oktober`)).text), ages).toContain(`${young} personer`);
    const older = await counted(`${inOctober} and age_band in ('30-54', '55+')`);
    expect(plain(chartOf(await say('nyinskrivna 30 år och äldre i oktober')).text)).toContain(`${older} personer`);
    for (const ages of ['under 25', '18-24', 'över 40'])
      expect((await say(`nyinskrivna ${ages} i oktober`)).replies[0]?.kind, ages).toBe('notice');
  });

  it('as a share tells the part, the whole and the percent', async () => {
    const [part, whole] = [await counted(`${inOctober} and age_band in ('16-19', '20-29')`), await counted(inOctober)];
    const told = plain(chartOf(await say('hur stor andel av de nyinskrivna i oktober är under 30?')).text);
    expect(told).toContain(`${part} av ${whole} (${Math.round((part / whole) * 100)} %)`);
    const byGroup = await say('andel nyinskrivna per grupp i oktober');
    const group = await counted(`${inOctober} and target_group = 'incomeSupport'`);
    expect(rowsOf(byGroup).get('försörjningsstöd')).toEqual([String(group), `${Math.round((group / whole) * 100)} %`]);
  });

  it('never is of another unit than that of who asks, in whatever combination', async () => {
    for (const text of [
      'nyinskrivna i oktober, Kista och Farsta',
      'nyinskrivna i oktober utom Farsta',
      'Farsta mot Kista i oktober, nyinskrivna',
    ]) {
      const { replies } = await say(text, karin);
      expect(
        replies.map(({ kind }) => kind),
        text,
      ).toEqual(['notice']);
      expect(JSON.stringify(replies), text).toContain('får jag inte visa dig');
    }
    const others = chartOf(await say('nyinskrivna i oktober exklusive Kista', karin));
    expect(plain(others.text)).toContain(`${await counted(`${inOctober} and jobbtorg is distinct from 'Kista'`)} `);
  });
});

describe('a figure over time', () => {
  it.each([
    [
      'avslutade per kvartal i år',
      { 'kvartal 1 2026': ['2026-01-01', '2026-03-31'], 'kvartal 4 2026 (oktober)': ['2026-10-01', '2026-10-31'] },
    ],
    ['avslutade per tertial 2025', { 'tertial 2 2025': ['2025-05-01', '2025-08-31'] }],
    ['avslutade per halvår 2025', { 'halvår 1 2025': ['2025-01-01', '2025-06-30'] }],
    ['avslutade per år', { '2025': ['2025-01-01', '2025-12-31'] }],
    ['avslutade juli, augusti och september', { 'augusti 2026': ['2026-08-01', '2026-08-31'] }],
    ['avslutade Q2 och Q3', { 'kvartal 3 2026': ['2026-07-01', '2026-09-30'] }],
  ])('%s', async (text, expected) => {
    const rows = rowsOf(await say(text));
    for (const [name, [from = '', to = '']] of Object.entries(expected))
      expect(rows.get(name), name).toEqual([String(await counted(within('closed_on', from, to)))]);
  });

  it('counts everybody once who was enrolled at some time in a quarter', async () => {
    const rows = rowsOf(await say('inskrivna per kvartal 2026'));
    const count = await counted(
      `enrolled_on <= '2026-06-30' and coalesce(least(closed_on, returned_on), 'infinity') >= '2026-04-01'`,
    );
    expect(rows.get('kvartal 2 2026')).toEqual([String(count)]);
  });

  it('of twelve rolling months is of the last twelve that are closed', async () => {
    const told = chartOf(await say('nyinskrivna rullande 12 månader'));
    expect(plain(told.text)).toContain(`${await counted(within('enrolled_on', '2025-11-01', '2026-10-31'))} `);
    expect(told.text).toContain('från november 2025 till oktober 2026');
  });

  it('compares the two that are named, whatever lies between', async () => {
    const told = plain(chartOf(await say('nyinskrivna Q3 jämfört med Q1')).text);
    expect(told).toContain(`${await counted(within('enrolled_on', '2026-07-01', '2026-09-30'))} personer`);
    expect(told).toContain(
      `Från januari 2026 till mars 2026: ${await counted(within('enrolled_on', '2026-01-01', '2026-03-31'))} `,
    );
    expect(chartOf(await say('avslutade i somras jämfört med förra sommaren')).text).toContain(
      'Från juni 2025 till augusti 2025',
    );
  });

  it('of a day is as it stood at the month’s end, then and a year before', async () => {
    const open = (day: string) =>
      counted(`enrolled_on <= '${day}' and coalesce(least(closed_on, returned_on), 'infinity') > '${day}'`);
    const now = await say('hur många är inskrivna?');
    expect(plain(chartOf(now).text)).toContain(`${await open('2026-10-31')} `);
    expect(plain(chartOf(await say('och i fjol?', head, now.session)).text)).toContain(`${await open('2025-10-31')} `);
  });

  it('puts the first few in order, and says how many are hidden beside them', async () => {
    const { rows } = await sql<{ jobbtorg: string }>`select jobbtorg from cases
      where enrolled_on between '2026-10-01' and '2026-10-31' and jobbtorg is not null
      group by jobbtorg order by count(*) desc limit 3`.execute(assistant.database.database);
    const told = await say('topp 3 jobbtorg efter nyinskrivna i oktober');
    expect([...rowsOf(told).keys()].slice(0, 3).sort()).toEqual(rows.map(({ jobbtorg }) => jobbtorg).sort());
    const month = await say('vilken månad i år hade flest avslut?');
    expect(chartOf(month).text).toMatch(/^Högst av de visade från januari 2026 till oktober 2026\. 1\. /);
  });
});

describe('a message with two figures', () => {
  it('gets both', async () => {
    const { replies } = await say('hur många nyinskrivna och hur många avslutade hade vi i september?', karin);
    const texts = replies.map((reply) => ('text' in reply ? reply.text : ''));
    expect(texts).toEqual([
      expect.stringMatching(/personer skrevs in på Jobbtorg Kista i september 2026/),
      expect.stringMatching(/ärenden avslutades på Jobbtorg Kista i september 2026/),
    ]);
  });
});

describe('age groups', () => {
  it('are exact only where they are the very ages that were said', () => {
    const bounds = { '16-19': [16, 19], '20-29': [20, 29], '30-54': [30, 54], '55+': [55, 64] } as const;
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 64 }), fc.integer({ min: 16, max: 64 }), (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const read = ageGroupsOf(`${from}-${to}`);
        const ages = (read?.groups ?? []).flatMap((name) => bounds[name]);
        expect(Math.min(...ages)).toBeLessThanOrEqual(from);
        expect(Math.max(...ages)).toBeGreaterThanOrEqual(to);
        expect(read?.exact).toBe(Math.min(...ages) === from && Math.max(...ages) === to);
      }),
    );
  });
});

describe('parts of time', () => {
  it('take every month of a span once, in its order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(...timeGroupings),
        (start, length, by) => {
          const months = { first: moved('2023-01', start), last: moved('2023-01', start + length) };
          const parts = partsOf(months, by);
          expect([...parts.values()].flatMap(monthsOf)).toEqual(monthsOf(months));
          for (const [key, span] of parts)
            expect(monthsOf(span).every((month) => partOf(month, by) === key)).toBe(true);
        },
      ),
    );
  });
});
