// Statistics in conversation: what a manager, a coach or a caseworker gets for a question, a click and a short word after it.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import { takeTurn } from '../../bot/messages/turn.ts';
import type { Caller } from '../../dialogs/caller.ts';
import { plainText, type Reply } from '../../dialogs/reply.ts';
import { emptySession, type Session } from '../../dialogs/session.ts';
import type { Query } from '../../dialogs/statistics/query.ts';
import type { Input, Outcome } from '../../dialogs/turn.ts';
import { metricNames } from '../../knowledge/catalogue/metrics.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { insertMade, makeCases } from '../worlds/made-cases.ts';

const offices = ['City', 'Farsta', 'Globen unga', 'Kista', 'Kista unga', 'Skärholmen', 'Skärholmen unga', 'Vällingby'];
const making = {
  count: 12_000,
  from: '2025-01-10',
  days: 681,
  offices,
  districts: ['Farsta', 'Bromma', 'Järva', 'Skarpnäck', 'Södermalm'],
  coachesPerOffice: 3,
};

const karin: Caller = { ...people.karin, staffId: 'S-3' };
const maja: Caller = { ...people.maja, staffId: 'S-1' };
const amina: Caller = { ...people.amina, staffId: 'S-2' };
const head: Caller = { staffId: 'S-9', name: 'Eva Berg', role: 'manager', district: null, jobbtorg: null };

let assistant: Assistant;
beforeAll(async () => {
  assistant = await startAssistant(fullest);
  const { database } = assistant.database;
  await insertMade(database, makeCases(seededRandom(21), making));
  await sql`update cases set coach_id = 'S-2' where coach_id = 'Farsta-coach-0'`.execute(database);
});
afterAll(() => assistant.stop());

async function take(input: Input, caller: Caller, session: Session = emptySession, isShared = false) {
  return await takeTurn(assistant.core.tools, {
    caller,
    input,
    idempotencyKey: `key ${Math.random()}`,
    language: 'sv',
    session,
    isShared,
    live: null,
  });
}
const show = (query: Query, caller = head, table = false) =>
  take({ kind: 'click', verb: 'statistics.show', data: { query, table, language: 'sv' } }, caller);
const say = (text: string, caller = head, session?: Session) =>
  take({ kind: 'message', text, typed: true }, caller, session);
const shown = ({ replies }: Outcome) => replies.map(plainText).join('\n');
const chartOf = ({ replies: [reply] }: Outcome): Extract<Reply, { kind: 'chart' }> => {
  if (reply?.kind !== 'chart') throw new Error(`Figures were expected, not ${reply?.kind}.`);
  return reply;
};

const october = { from: '2026-10-01', to: '2026-10-31' } as const;

async function counted(text: string): Promise<number> {
  const { rows } = await sql.raw<{ count: string }>(text).execute(assistant.database.database);
  return Number(rows[0]?.count);
}

describe('a figure', () => {
  it('comes as a sentence with the number of the raw rows, its definition, period, base and freshness', async () => {
    const count = await counted(
      `select count(*) from cases where jobbtorg = 'Kista' and enrolled_on between '2026-10-01' and '2026-10-31'`,
    );
    const reply = chartOf(await show({ metric: 'newlyEnrolled', filters: { jobbtorg: 'Kista' }, ...october }));
    expect(reply.text).toBe(`**${count}** personer skrevs in på Jobbtorg Kista i oktober 2026.`);
    expect(reply.particulars.map(({ title }) => title)).toEqual([
      'Vad som räknas',
      'Period',
      'Bas',
      'Saknas',
      'Färskhet',
      'Källa',
    ]);
    expect(shown(await show({ metric: 'newlyEnrolled', ...october }))).toContain('Stadsrevisionen');
  });

  it('of who was enrolled in a quarter is everybody who was there at some time, not the sum of its months', async () => {
    const count = await counted(`select count(*) from cases where enrolled_on <= '2026-09-30'
      and coalesce(least(closed_on, returned_on), 'infinity') >= '2026-07-01'`);
    const reply = chartOf(await show({ metric: 'enrolled', from: '2026-07-01', to: '2026-09-30' }));
    expect(reply.text).toContain(
      `**${count.toLocaleString('sv-SE')}** personer var inskrivna i hela staden någon gång från juli 2026`,
    );
  });

  it('is compared with the same period a year before', async () => {
    const reply = chartOf(await show({ metric: 'closed', ...october, compareTo: 'samePeriodLastYear' }));
    expect(reply.text).toMatch(/I oktober 2025: \d+ \([+−]\d+, [+−]\d+ %\)\./);
    expect(reply.chart?.series[0]?.points).toHaveLength(2);
  });

  it('divided has a chart and the same figures in a table, with the total', async () => {
    const reply = chartOf(await show({ metric: 'newlyEnrolled', groupBy: 'jobbtorg', ...october }));
    expect(reply.rows.map(([name]) => name?.text)).toEqual([...offices, 'uppgift saknas', 'Hela staden']);
    const drawn = reply.chart?.series[0]?.points ?? [];
    for (const { label, value } of drawn)
      if (value !== null) expect(reply.rows.find(([name]) => name?.text === label)?.[1]?.text).toBe(String(value));
  });

  it.each([
    ['Hur många skrevs in i Farsta i oktober?', 'skrevs in på Jobbtorg Farsta i oktober 2026'],
    ['Hur många skrevs in 2031?', 'Den perioden har inte varit än'],
    ['Hur många skrevs in i januari nästa år?', 'Den perioden har inte varit än'],
  ])('is of the period that was asked for: %s', async (text, part) => {
    const told = shown(await say(text));
    expect(told).toContain(part);
    expect(told).not.toContain('hela kalendermånader');
  });

  it('compared for one unit names that unit in its table, and not the whole city', async () => {
    const query = {
      metric: 'closed',
      filters: { jobbtorg: 'Kista' },
      ...october,
      compareTo: 'previousPeriod',
    } as const;
    expect(chartOf(await show(query)).rows.map(([name]) => name?.text)).toEqual(['På Jobbtorg Kista']);
  });

  it('over months has a bar for each, and says what is a last day and what a month', async () => {
    const reply = chartOf(await show({ metric: 'closed', groupBy: 'month', from: '2026-01-01', to: '2026-11-23' }));
    expect(reply.chart?.series[0]?.points.map(({ label }) => label)).toContain('jan 26');
    expect(reply.rows).toHaveLength(10);
    expect(reply.notes.join()).toContain('Siffror finns till och med oktober 2026');
  });

  it('that is hidden is marked as hidden, never as zero, and says so in words', async () => {
    const reply = chartOf(
      await show({ metric: 'returned', groupBy: 'district', from: '2025-04-01', to: '2025-04-30' }),
    );
    const hidden = reply.rows.filter((row) => row[1]?.text === 'dolt');
    expect(hidden.length).toBeGreaterThan(1);
    expect(reply.notes.join()).toContain('Dolt betyder inte noll');
    const drawn = reply.chart?.series[0]?.points.filter(({ value }) => value !== null).map(({ label }) => label) ?? [];
    expect(drawn.filter((label) => hidden.some(([name]) => name?.text === label))).toEqual([]);
  });

  it.each([
    ['of a period that has not been', { from: '2027-01-01', to: '2027-01-31' }, 'har inte varit än'],
    ['of a period before the data', { from: '2019-01-01', to: '2019-01-31' }, 'Data saknas'],
    ['of a period that ends before it begins', { from: '2026-05-01', to: '2026-04-01' }, 'slutar innan'],
    ['of last week, which is not closed', { from: '2026-11-16', to: '2026-11-22' }, 'inte stängd än'],
    ['of a week in a closed month', { from: '2026-10-05', to: '2026-10-11' }, 'hela kalendermånader'],
  ])('%s is answered with why', async (_name, days, part) => {
    expect(shown(await show({ metric: 'closed', ...days }))).toContain(part);
  });

  it('divided more finely than is published is refused, with what can be had', async () => {
    const outcome = await show({ metric: 'closed', filters: { ageGroup: '20-29', jobbtorg: 'City' }, ...october });
    expect(shown(outcome)).toContain('så fint delas inte');
  });

  it('of an unknown unit names the nearest ones', async () => {
    expect(shown(await show({ metric: 'closed', filters: { jobbtorg: 'Fasta' }, ...october }))).toContain('Fasta');
    const [reply] = (await show({ metric: 'closed', filters: { jobbtorg: 'Fasta' }, ...october })).replies;
    expect(reply?.kind === 'notice' ? reply.suggestions?.map(({ title }) => title) : []).toContain('Farsta');
  });
});

describe('the role', () => {
  it('of a manager of a jobbtorg shows it and the city, and refuses another unit with a sentence', async () => {
    const own = chartOf(await show({ metric: 'closed', groupBy: 'jobbtorg', ...october }, karin));
    expect(own.rows.map(([name]) => name?.text)).toEqual(['Kista', 'Hela staden']);
    expect(shown(await show({ metric: 'closed', filters: { jobbtorg: 'Farsta' } }, karin))).toContain(
      'får jag inte visa',
    );
    expect(shown(await show({ metric: 'closed', groupBy: 'district' }, karin))).toContain('får jag inte visa');
    expect(shown(await show({ metric: 'closed', ...october }, karin))).toContain('Gäller Kista, din enhet');
  });

  it('of a coach shows the own queue exactly, and nothing else', async () => {
    const count = await counted(`select count(*) from cases where coach_id = 'S-2' and state = 'enrolled'`);
    expect(shown(await show({ metric: 'caseload' }, amina))).toContain(`**${count}** öppna ärenden`);
    expect(shown(await show({ metric: 'closed' }, amina))).toContain('Som coach');
    expect(shown(await show({ metric: 'caseload', filters: { coach: 'Bo' } }, amina))).toContain('Som coach');
  });

  it('shows nothing exact where others read along', async () => {
    const input = { kind: 'click', verb: 'statistics.show', data: { query: { metric: 'caseload' } } } as const;
    expect(shown(await take(input, amina, emptySession, true))).toContain('bara för dig');
  });

  it('of a caseworker shows the totals of the district', async () => {
    expect(shown(await show({ metric: 'newlyEnrolled', ...october }, maja))).toContain('i Farsta i oktober 2026');
    expect(shown(await show({ metric: 'newlyEnrolled', groupBy: 'ageGroup' }, maja))).toContain('inte uppdelade');
    expect(shown(await show({ metric: 'newlyEnrolled', filters: { district: 'Bromma' } }, maja))).toContain('Farsta');
  });

  it("of a manager gives the own unit's overdue plans exactly", async () => {
    const count = await counted(`select count(*) from cases where jobbtorg = 'Kista' and state = 'enrolled'
      and enrolled_on < '2026-11-18' and id not in (select case_id from job_plans)`);
    expect(shown(await show({ metric: 'overdueJobPlans' }, karin))).toContain(`**${count}** försenade jobbplaner`);
  });

  it('is that of the moment at every click: card data cannot widen it', async () => {
    const outcome = await take(
      { kind: 'click', verb: 'statistics.show', data: { query: { metric: 'closed', filters: { jobbtorg: 'City' } } } },
      maja,
    );
    expect(shown(outcome)).toContain('inte uppdelade');
    const broken = { query: { metric: 'closed', where: '1=1' } };
    expect(shown(await take({ kind: 'click', verb: 'statistics.show', data: broken }, head))).toContain('äldre fråga');
  });
});

describe('after a figure', () => {
  const after: Session = { ...emptySession, statistics: { metric: 'closed', ...october } };

  it.each([
    // Of a single month, the twelve that end with it.
    ['per månad i stället', { groupBy: 'month', from: '2025-11-01', to: '2026-10-31' }],
    ['och per jobbtorg?', { groupBy: 'jobbtorg' }],
    ['bara unga', { filters: { ageGroup: '20-29' } }],
    ['jämför med i fjol', { compareTo: 'samePeriodLastYear' }],
    ['och i augusti?', { from: '2026-08-01', to: '2026-08-31' }],
    ['i augusti då', { from: '2026-08-01', to: '2026-08-31' }],
    ['förra året?', { from: '2025-10-01', to: '2025-10-31' }],
    ['hela förra året?', { from: '2025-01-01', to: '2025-12-31' }],
    ['2025', { from: '2025-01-01', to: '2025-12-31' }],
    ['tertial 2', { from: '2026-05-01', to: '2026-08-31' }],
    ['hur var det i september?', { from: '2026-09-01', to: '2026-09-30' }],
    ['och i Kista?', { filters: { jobbtorg: 'Kista' } }],
    ['Kista då?', { filters: { jobbtorg: 'Kista' } }],
    ['and in Kista in August?', { filters: { jobbtorg: 'Kista' }, from: '2026-08-01', to: '2026-08-31' }],
    ['och för unga', { filters: { ageGroup: '20-29' } }],
  ])('"%s" changes it', async (text, change) => {
    const outcome = await say(text, head, after);
    expect(outcome.session.statistics).toEqual({ metric: 'closed', ...october, ...change });
    expect(outcome.intent).toBe('stats');
  });

  it('"och i hela staden?" takes the place out again, and another place takes its place', async () => {
    const there: Session = {
      ...emptySession,
      statistics: { metric: 'closed', filters: { jobbtorg: 'Kista', ageGroup: '20-29' } },
    };
    const whole = await say('och i hela staden?', head, there);
    expect(whole.session.statistics).toEqual({ metric: 'closed', filters: { ageGroup: '20-29' }, isWholeCity: true });
    const finer: Session = {
      ...emptySession,
      statistics: { metric: 'enrolled', filters: { jobbtorg: 'Kista', ageGroup: '20-29' } },
    };
    const other = await say('och i Farsta?', head, finer);
    expect(other.session.statistics).toEqual({
      metric: 'enrolled',
      filters: { jobbtorg: 'Farsta', ageGroup: '20-29' },
    });
  });

  it('the whole city is the whole city for the manager of a unit too', async () => {
    const own = await say('hur många nyinskrivna i oktober?', karin);
    expect(shown(own)).toContain('på Jobbtorg Kista');
    const whole = await say('hela stan då?', karin, own.session);
    expect(shown(whole)).toContain('i hela staden i oktober 2026');
    expect(shown(await say('hur många nyinskrivna hade hela staden i oktober?', karin))).toContain('i hela staden');
    expect(shown(await say('och hela enheten', karin, whole.session))).toContain('på Jobbtorg Kista');
  });

  it('a refused place is named, and the figure before is gone on from', async () => {
    const own = await say('avslutade på jobbtorg kista i september', karin);
    const refused = await say('och hur ser det ut i skarpnäck?', karin, own.session);
    expect(shown(refused)).toContain('Skarpnäck** får jag inte visa dig');
    const next = await say('augusti då', karin, refused.session);
    expect(next.session.statistics).toMatchObject({
      metric: 'closed',
      filters: { jobbtorg: 'Kista' },
      from: '2026-08-01',
    });
  });

  it('a change that makes it too fine shows no figure, and what can be had on buttons', async () => {
    const own = await say('avslutade på jobbtorg farsta i september', head);
    const byGroup = await say('uppdelat per målgrupp', head, own.session);
    expect(shown(byGroup)).toContain('**Avslutade på Jobbtorg Farsta per grupp** visas inte');
    expect(shown(byGroup)).not.toMatch(/\*\*\d/);
    const [reply] = byGroup.replies;
    const titles = reply !== undefined && 'actions' in reply ? (reply.actions ?? []).map(({ title }) => title) : [];
    expect(titles).toEqual(['Avslutade på Jobbtorg Farsta', 'Avslutade i hela staden per grupp']);
    expect(shown(await say('hela staden då', head, byGroup.session))).toContain('Avslutade i hela staden per grupp');
  });

  it('place, period and division are changed by one message, and all ages take an age away', async () => {
    const there: Session = {
      ...emptySession,
      statistics: { metric: 'enrolled', filters: { jobbtorg: 'Kista', ageGroup: '20-29' } },
    };
    const changed = await say('gå tillbaka till farsta, alla åldrar, per månad hittills i år', head, there);
    expect(changed.session.statistics).toMatchObject({
      groupBy: 'month',
      filters: { jobbtorg: 'Farsta' },
      from: '2026-01-01',
    });
    expect(changed.session.statistics?.filters).not.toHaveProperty('ageGroup');
  });

  it('another figure of the same place and time keeps both', async () => {
    const own = await say('nyinskrivna på jobbtorg kista i augusti', head);
    const other = await say('jag menade avslutade', head, own.session);
    expect(other.session.statistics).toEqual({
      metric: 'closed',
      filters: { jobbtorg: 'Kista' },
      from: '2026-08-01',
      to: '2026-08-31',
    });
  });

  it('its period and its meaning are told, and enough is enough', async () => {
    const own = await say('nyinskrivna på jobbtorg kista i augusti', head);
    expect(shown(await say('vilken månad avser det?', head, own.session))).toContain(
      '1 augusti 2026 till 31 augusti 2026',
    );
    expect(shown(await say('hur är måttet nyinskrivna definierat?', head, own.session))).toContain(
      'Så räknas: Nyinskrivna',
    );
    const done = await say('nej tack, det räcker', head, own.session);
    expect(shown(done)).toContain('ligger kvar');
    expect(done.session.statistics).toEqual(own.session.statistics);
  });

  it('an age range of no group is named and not dropped', async () => {
    const own = await say('nyinskrivna i augusti', head);
    const ages = await say('avgränsa till åldern 18–24 år', head, own.session);
    expect(shown(ages)).toContain('finns åldrar bara som');
  });

  it.each([
    'vilka insatser finns i Farsta?',
    'feriejobb i Kista',
    'vad sa revisionen 2020?',
    'boka möte i Farsta i morgon',
  ])('a question of its own is none: %s', async (text) => {
    const outcome = await say(text, head, after);
    expect(outcome.intent).not.toBe('stats');
  });

  it('"skicka varje måndag 8" subscribes once, tells when it comes first, and can be ended', async () => {
    const outcome = await say('skicka varje måndag 8', head, after);
    expect(shown(outcome)).toContain('varje måndag klockan 08:00, första gången den 30 november');
    const { rows } = await sql<{ due: string; kind: string }>`select due_at::text as due, kind from reminders
      where recipient = 'S-9'`.execute(assistant.database.database);
    expect(rows.map(({ kind: name, due }) => [name, new Date(due).toISOString()])).toEqual([
      ['subscription', '2026-11-30T07:00:00.000Z'],
    ]);
    const [list] = (await say('mina prenumerationer', head, after)).replies;
    const [end] = list?.kind === 'list' ? list.actions : [];
    if (end === undefined || !('click' in end)) throw new Error('There is nothing to end it with.');
    const other = await take({ kind: 'click', ...end.click }, karin);
    expect(shown(other)).toContain('äldre fråga');
    expect(shown(await take({ kind: 'click', ...end.click }, head))).toContain('avslutad');
    expect(await counted(`select count(*) from reminders where recipient = 'S-9' and state = 'open'`)).toBe(0);
  });
});

describe('what is said after a figure', () => {
  const first = 'hur många avslutades i oktober?';

  it.each([
    ['uppdelat på målgrupp', 'per grupp'],
    ['fördelat på stadsdelar', 'per stadsdel'],
    ['per grupp', 'per grupp'],
  ])('"%s" divides it', async (line, title) => {
    const { session } = await say(first);
    expect(chartOf(await say(line, head, session)).title).toContain(title);
  });

  it('what is hidden is not shown to who asks once more', async () => {
    const { session } = await say('hur många återremitterades i oktober per åldersgrupp?');
    for (const line of ['får jag se talet ändå?', 'visa de dolda siffrorna']) {
      const told = await say(line, head, session);
      expect(shown(told)).toContain('Nej, det som är dolt visar jag inte för någon');
      expect(told.session.statistics?.groupBy).toBe('ageGroup');
    }
  });

  it('a chart is said to be one', async () => {
    const { session } = await say('hur många avslutades i oktober per stadsdel?');
    expect(shown(await say('kan jag få det som ett stapeldiagram', head, session))).toContain('Här är diagrammet');
  });

  it('a count at the end is of the figure that is named before it', async () => {
    const { session } = await say('antal avslutade i år... hur många?');
    expect(session.statistics?.metric).toBe('closed');
  });

  it('who is enrolled with each coach is their caseload', async () => {
    const told = await say('hur många inskrivna per coach på min enhet?', karin);
    expect(shown(told)).toContain('Öppna ärenden per coach på Jobbtorg Kista');
  });
});

describe('a typed question', () => {
  it('on what cases were closed to is told that this is not counted, and no figure', async () => {
    const outcome = await say('hur många avslutades mot arbete i oktober?', head);
    expect(outcome.session.statistics).toEqual({ metric: 'closed', ...october });
    expect(outcome.replies).toHaveLength(1);
    expect(shown(outcome)).toContain('avslutades till, arbete eller annat, finns inte bland siffrorna');
    expect(shown(outcome)).not.toMatch(/\d{2}/);
    expect((await say('hur många avslutades i oktober jämfört med i fjol?', head)).replies).toHaveLength(1);
  });

  it.each([
    [
      'hur gick det med jobbplanerna i Kista i oktober?',
      karin,
      ['på Jobbtorg Kista i oktober 2026 hade en jobbplan i tid'],
    ],
    ['nyinskrivna förra månaden per jobbtorg', head, ['Nyinskrivna per jobbtorg', 'i oktober 2026', 'Hela staden']],
    ['hur många skrevs in i Kista i oktober jämfört med i fjol?', karin, ['I oktober 2025:']],
    ['återremitterade per stadsdel i oktober', head, ['Återremitterade per stadsdel']],
    ['ärenden per coach', karin, ['Ärenden per coach']],
    ['hur många ärenden ligger på Amina', amina, ['Du har **']],
    [
      'inskrivna månad för månad hittills i år',
      head,
      ['per månad', 'januari 2026', 'högst av de visade är', 'Lägst är'],
    ],
    ['Hur många i uppsök 20-29 är inskrivna på Kista unga?', head, ['på Jobbtorg Kista unga (uppsök 20–29)']],
    ['hur många har vi?', head, ['personer var inskrivna']],
    ['No-show rate by channel so far this year', head, ['No-shows in the whole city by channel', 'tripartite meeting']],
    [
      'skicka nyinskrivna per jobbtorg varje måndag 8',
      head,
      ['Nyinskrivna per jobbtorg', 'varje måndag klockan 08:00'],
    ],
  ])('"%s" is answered', async (text, caller, parts) => {
    const outcome = await say(text, caller);
    expect(outcome.intent).toBe('stats');
    for (const part of parts) expect(shown(outcome)).toContain(part);
  });
});

describe('a question that figures do not answer', () => {
  it('on waiting times says that they are not counted', async () => {
    const outcome = await say('vad har vi för väntetid i snitt till inskrivning?', head);
    expect(shown(outcome)).toContain('finns inte bland siffrorna');
    expect(outcome.session.statistics).toBeNull();
  });

  it('on a year before the figures is answered out of the documents, and the own ones come after it', async () => {
    const before = await say('Hur många Stockholmsjobb hade staden 2018?', head);
    expect(shown(before)).toContain('1 039');
    const own = await say('och vi i år då', head, before.session);
    expect(own.session.statistics).toMatchObject({ metric: 'stockholmsjobb', from: '2026-01-01' });
  });
});

describe('beside figures', () => {
  it('a word is explained by the definition: "Vad betyder återremitterad här?"', async () => {
    const text = shown(await say('Vad betyder återremitterad här?'));
    expect(text).toContain('skickat tillbaka till stadsdelen');
    expect(text).toContain('Den 1 september 2018');
  });

  it('every metric has a definition with its base, what is missing, and a source that is there', async () => {
    for (const metric of metricNames) {
      const reply = chartOf(await take({ kind: 'click', verb: 'statistics.define', data: { metric } }, head));
      expect(reply.sources.length, metric).toBeGreaterThan(0);
      expect(reply.text.length, metric).toBeGreaterThan(20);
    }
  });

  it('the monthly report stands per jobbtorg, for the city and by group', async () => {
    const [reply] = (await say('månadsrapporten')).replies;
    if (reply?.kind !== 'table') throw new Error('A table was expected.');
    expect(reply.rows.map(([name]) => name?.text)).toEqual([
      ...offices,
      'uppgift saknas',
      'Hela staden',
      'försörjningsstöd',
      'uppsök 20–29',
      'övriga',
    ]);
    expect(reply.columns).toHaveLength(5);
  });
});

describe('the file', () => {
  it('is fetched by a signed address that cannot be changed and expires, with the rights of the moment', async () => {
    const reply = chartOf(await show({ metric: 'closed', groupBy: 'jobbtorg', ...october }, karin));
    const link = reply.actions.find((action) => 'open' in action);
    if (link === undefined || !('open' in link)) throw new Error('There is no file to fetch.');
    const url = new URL(link.open);
    url.port = String(assistant.bot.server.port);
    const file = await fetch(url);
    expect(file.headers.get('content-disposition')).toContain('.csv');
    const lines = (await file.text()).split('\r\n');
    expect(lines[0]).toContain('nyckel;värde');
    expect(lines[1]).toMatch(/^Kista;\d+;;;2026-10-01;2026-10-31$/);
    expect(lines).toHaveLength(4);
    const changed = new URL(url);
    changed.searchParams.set('of', `${url.searchParams.get('of')}x`);
    expect((await fetch(changed)).status).toBe(403);
    assistant.setTime(monday.add({ hours: 1, minutes: 1 }));
    expect((await fetch(url)).status).toBe(403);
    assistant.setTime(monday);
  });
});

describe('what is not done with figures', () => {
  it.each([
    ['prognos för nyinskrivna vid årsskiftet', '**Prognoser gör jag inte.**'],
    ['median för inskrivningstiden i oktober', '**Medianer räknas inte**'],
    ['hur stor andel av de inskrivna är nyinskrivna i oktober?', '**Den andelen räknas inte**'],
    ['nyinskrivna oktober exklusive de där', '**Vad som ska räknas bort läste jag inte**'],
    ['hur stor del av trepartssamtalen avbokades i oktober?', '**Avbokade och ombokade möten räknas inte.**'],
    ['what share of the closed in October are enrolled?', '**That share is not counted**'],
  ])('is said, and no figure is told instead: %s', async (text, said) => {
    const { replies } = await say(text, head);
    expect(replies).toHaveLength(1);
    const [reply] = replies;
    if (reply?.kind !== 'notice') throw new Error(`A notice was expected, not ${reply?.kind}.`);
    expect(reply.text.startsWith(said), reply.text).toBe(true);
    expect(reply.text).not.toMatch(/\d{2}/);
    expect(reply.actions).toHaveLength(2);
  });

  it('offers the figure without a place that the press does not keep to', async () => {
    const [reply] = (await say('prognos för nyinskrivna vid årsskiftet', karin)).replies;
    const titles = reply?.kind === 'notice' ? (reply.actions ?? []).map(({ title }) => title) : [];
    expect(titles).toEqual(['Nyinskrivna', 'Nyinskrivna per månad']);
  });

  it('is said of the figure in sight too, which then is still there', async () => {
    const asked = await say('hur många skrevs in i Farsta i oktober?', head);
    const told = await say('och medianen?', head, asked.session);
    expect(shown(told)).toContain('**Medianer räknas inte**');
    expect(told.session.statistics).toEqual(asked.session.statistics);
    expect(shown(await say('hur många procent fler än i fjol?', head, asked.session))).toContain('I oktober 2025:');
  });

  it('never leaves the unit of who asks for the whole city', async () => {
    expect(shown(await say('hur många inskrivna har försörjningsstöd?', karin))).toMatch(/på Jobbtorg Kista/);
    const told = shown(await say('hur många skrevs in via trepart i oktober?', karin));
    expect(told).toContain('**Nyinskrivna på Jobbtorg Kista (via trepartssamtal)** visas inte');
    expect(told).not.toMatch(/\*\*\d/);
    const byMonth = await say('snittet av nyinskrivna senaste halvåret', karin);
    expect(byMonth.session.statistics).toMatchObject({ groupBy: 'month' });
  });

  it('tells the total beside one unit as the city’s', async () => {
    const told = chartOf(
      await show({ metric: 'newlyEnrolled', filters: { jobbtorg: 'Kista' }, groupBy: 'jobbtorg', ...october }),
    );
    const all = chartOf(await show({ metric: 'newlyEnrolled', ...october }));
    const count = /\*\*(.*?)\*\*/.exec(all.text)?.[1];
    expect(told.text).toContain(`**${count}** personer skrevs in i hela staden i oktober 2026`);
  });

  it('shows months for weeks, and every unit where the most or least is asked for', async () => {
    const byMonth = await say('nyinskrivna per vecka i år', head);
    expect(byMonth.session.statistics).toMatchObject({ metric: 'newlyEnrolled', groupBy: 'month' });
    expect(shown(byMonth)).toContain('Så räknas siffrorna inte om');
    for (const text of ['topp 3 jobbtorg med flest nyinskrivna i oktober', 'vilket jobbtorg skrev in flest i oktober?'])
      expect((await say(text, head)).session.statistics, text).toMatchObject({ groupBy: 'jobbtorg' });
  });
});

describe('a question that the figures cannot be narrowed to', () => {
  const told = ({ replies }: Outcome) => {
    const [reply, ...others] = replies;
    if (reply?.kind !== 'notice' || others.length > 0) throw new Error(`One notice was expected, not ${reply?.kind}.`);
    expect(reply.text).not.toMatch(/\*\*\d/);
    expect(reply.actions?.length ?? 0).toBeGreaterThan(0);
    return reply.text;
  };
  const gender = '**Kön finns inte bland siffrorna**';
  const ages = '**Bland siffrorna finns åldrar bara som 16–19, 20–29, 30–54 och 55 år och äldre**';

  it.each([
    ['Hur många kvinnor skrevs in i Farsta i oktober?', gender],
    ['nyinskrivna i oktober per kön', gender],
    ['hur många utrikesfödda skrevs in i oktober', '**Födelseland och ursprung finns inte bland siffrorna**'],
    ['antal nyinskrivna lågutbildade i oktober', '**Utbildningsnivå finns inte bland siffrorna**'],
    ['hur många under 25 skrevs in i oktober', ages],
    ['hur många kvinnor under 25 skrevs in i oktober', '**Kön finns inte bland siffrorna, och åldrar bara som'],
    ['hur många med körkort skrevs in i oktober', '**En del av frågan finns inte bland siffrorna** ("körkort")'],
    ['hur många egenföretagare är inskrivna', '**En del av frågan finns inte bland siffrorna** ("egenföretagare")'],
    ['inskrivna i projektet Vägen in', '**En del av frågan finns inte bland siffrorna**'],
    ['How many women were enrolled in October?', '**Gender is not among the figures**'],
  ])('gets no figure, but what is missing and what comes nearest: %s', async (text, said) => {
    expect(told(await say(text)).startsWith(said), text).toBe(true);
  });

  it('gets none in a caseworker’s district, as a table, or after another change of it', async () => {
    expect(told(await say('Hur många kvinnor från Farsta skrevs in i oktober?', maja))).toContain(gender);
    const asked = await say('Hur många kvinnor skrevs in i oktober?');
    for (const text of ['per jobbtorg', 'och i Kista?', 'som en tabell', 'och i september?'])
      expect(told(await say(text, head, asked.session)), text).toContain(gender);
  });

  it('offers a figure that is told without it', async () => {
    const [reply] = (await say('Hur många kvinnor skrevs in i oktober?')).replies;
    const [action] = reply?.kind === 'notice' ? (reply.actions ?? []) : [];
    if (action === undefined || !('click' in action)) throw new Error('There is no button.');
    const pressed = chartOf(await take({ kind: 'click', ...action.click }, head));
    expect(pressed.text).toMatch(/^\*\*\d+\*\* personer skrevs in i hela staden i oktober 2026/);
  });

  it.each(['bara kvinnor', 'och kvinnorna då?', 'hur många av dem är kvinnor?', 'kvinnor i september då?'])(
    'is asked in a short word after a figure: %s',
    async (text) => {
      const { session } = await say('Hur många skrevs in i oktober?');
      expect(told(await say(text, head, session))).toContain(gender);
    },
  );

  it('is forgotten with the next whole question, and no measure is one', async () => {
    const { session } = await say('Hur många kvinnor skrevs in i oktober?');
    const next = await say('Hur många avslutades i Kista i september?', head, session);
    expect(chartOf(next).text).toMatch(/^\*\*\d+\*\* ärenden avslutades/);
    const other = await say('Vilka insatser finns på kvällstid i Farsta?', head, session);
    expect(other.intent).toBe('findMeasures');
    expect(shown(other)).not.toContain('bland siffrorna');
  });

  it('is no longer an age once an age group is asked for', async () => {
    const { session } = await say('Hur många under 25 skrevs in i oktober?');
    expect(told(await say('och i Kista?', head, session))).toContain(ages);
    for (const text of ['bara 20-29', 'per åldersgrupp'])
      expect(shown(await say(text, head, session)), text).not.toContain('finns åldrar bara som');
  });

  it('is nothing where all of it was read', async () => {
    for (const text of [
      'Hur många 20-29 skrevs in i oktober?',
      'nyinskrivna över 55 i oktober',
      'nyinskrivna under 30 i oktober',
      'nyinskrivna per åldersgrupp i oktober',
      'Hej! Kan du ta fram hur många som skrevs in i oktober? Behöver det till nämnden.',
    ])
      expect(chartOf(await say(text)).text).not.toContain('bland siffrorna');
  });
});
