// Figures about single members of staff: two managers, a district's and the city's manager, a coach and a caseworker try to get
// them by random clicks, by messages in many words, by files, by subscriptions and after somebody has moved.
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importStaff, type StaffRow } from '../../bot/store/people/staff.ts';
import { groupings, type Query } from '../../dialogs/statistics/query.ts';
import { metricNames, splitValues } from '../../knowledge/catalogue/metrics.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { readCard } from '../worlds/pressing.ts';
import { storeCases } from '../worlds/some-cases.ts';
import { isThorough, sampleOf } from '../worlds/thoroughness.ts';

let number = 20;
function person(id: string, name: string, role: StaffRow['role'], place: Partial<StaffRow> = {}): StaffRow {
  number += 1;
  const entraObjectId = `00000000-0000-4000-a000-0000000000${number}`;
  return { id, entraObjectId, name, email: `${id}@example.invalid`, role, district: null, jobbtorg: null, ...place };
}
const coach = (id: string, name: string, jobbtorg: string) => person(id, name, 'coach', { jobbtorg });

/** Names that stand in no sentence of ours, one of them twice, so that a first name is of two units. */
const amina = { ...people.amina, id: 'K-201', name: 'Amina Zetterros' };
const coaches = [
  amina,
  coach('K-202', 'Yngvild Orrberg', 'Farsta'),
  // Works in Farsta since yesterday; the cases in Kista are theirs still.
  coach('K-203', 'Torvald Myrdahl', 'Farsta'),
  coach('K-301', 'Zenobia Qvist', 'Kista'),
  coach('K-302', 'Amina Quarnstrand', 'Kista'),
  coach('K-303', 'Åskar Hjelmgren', 'Kista'),
  // The only one there.
  coach('K-401', 'Xerxes Vretholm', 'Kista unga'),
];
const gone = coach('K-900', 'Nepomuk Ulvsund', 'Kista');
const karin = people.karin;
const olle = person('S-8', 'Olle Palm', 'manager', { jobbtorg: 'Farsta' });
const dora = person('S-7', 'Dora Strand', 'manager', { district: 'Järva' });
const head = person('S-9', 'Eva Berg', 'manager');
const everyone = { karin, olle, dora, head, amina, maja: people.maja };

/** Open cases at the end of August, and how many more in September and October; every sum is another number. */
const caseloads: [coachId: string | null, jobbtorg: string, august: number, more: number][] = [
  ['K-201', 'Farsta', 43, 14],
  ['K-202', 'Farsta', 71, 12],
  ['K-203', 'Farsta', 37, 16],
  ['K-203', 'Kista', 84, 0],
  ['K-301', 'Kista', 97, 16],
  ['K-302', 'Kista', 131, 18],
  ['K-303', 'Kista', 59, 10],
  ['K-401', 'Kista unga', 167, 22],
  ['K-900', 'Kista', 66, 0],
  [null, 'Kista', 53, 0],
];
const months = ['2026-08', '2026-09', '2026-10'];
const atEnd = (august: number, more: number) => [august, august + more / 2, august + more];
const byCoach = (id: string) =>
  caseloads.filter(([coachId]) => coachId === id).flatMap(([, , august, more]) => atEnd(august, more));
const totals = new Set(
  [null, 'Farsta', 'Kista', 'Kista unga'].flatMap((unit) =>
    months.map((_, at) =>
      caseloads
        .filter(([, jobbtorg]) => unit === null || jobbtorg === unit)
        .reduce((sum, [, , august, more]) => sum + (atEnd(august, more)[at] ?? 0), 0),
    ),
  ),
);

let assistant: Assistant;
let now = monday;
beforeAll(async () => {
  assistant = await startAssistant(fullest);
  await place([...coaches, karin, olle, dora, head, people.maja]);
  let count = 1_000;
  const groups = [...splitValues.group];
  const rows = caseloads.flatMap(([coach_id, jobbtorg, august, more]) => {
    const enrolled = ['2026-06-10', '2026-09-10', '2026-10-10'];
    return [august, more / 2, more / 2].flatMap((many, at) =>
      Array.from({ length: many }, (_, each) => {
        count += 1;
        const district = jobbtorg === 'Farsta' ? 'Farsta' : 'Järva';
        const target_group = groups[each % 3] ?? null;
        return { id: `A-${count}`, jobbtorg, coach_id, district, target_group, enrolled_on: enrolled[at] ?? null };
      }),
    );
  });
  await storeCases(assistant.database.database, rows);
  await assistant.bot.tidy();
});
afterAll(() => assistant.stop());

async function place(staff: StaffRow[]): Promise<void> {
  await importStaff(assistant.database.database, staff, { complete: true, dryRun: false, now: monday });
}

/** Nobody clicks faster than every ten seconds. */
function later(): void {
  now = now.add({ seconds: 10 });
  assistant.setTime(now);
}

async function click(from: StaffRow, verb: string, data: unknown): Promise<unknown> {
  later();
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const { status, body } = await assistant.post(
    assistant.activity(from, { type: 'invoke', name: 'adaptiveCard/action', value }),
  );
  expect(status).toBe(200);
  return (body as { value: unknown }).value;
}
const show = (from: StaffRow, query: object) => click(from, 'statistics.show', { query, language: 'sv' });

async function say(from: StaffRow, text: string): Promise<string> {
  later();
  const answers = await assistant.say(from, text);
  await assistant.settle();
  return answers.map(readCard).join('\n');
}

/** Whose figures a person may have. */
function ownCoaches({ id, role, jobbtorg }: StaffRow): StaffRow[] {
  if (role === 'manager') return coaches.filter((each) => jobbtorg !== null && each.jobbtorg === jobbtorg);
  return coaches.filter((each) => each.id === id);
}

const others = (of: StaffRow) => [...coaches, gone].filter(({ id }) => !ownCoaches(of).some((own) => own.id === id));
const numbersIn = (text: string) => [...text.matchAll(/(?<![\d+−-])\d+(?![\d-])/g)].map(([digits]) => Number(digits));

/** What an answer tells of coaches who are not the person's: names, staff ids and, where coaches were asked about, numbers. */
function leaks(from: StaffRow, answer: unknown, typed: string, isAboutCoaches: boolean): string[] {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const said = typed.toLocaleLowerCase('sv');
  const own = ownCoaches(from).flatMap(({ id, name }) => [id, ...name.split(' ')]);
  const found = others(from)
    .flatMap(({ id, name }) => [id, ...name.split(' ')])
    .filter((word) => !own.includes(word) && text.includes(word) && !said.includes(word.toLocaleLowerCase('sv')));
  if (!isAboutCoaches) return found;
  const told = new Set(numbersIn(typeof answer === 'string' ? answer : readCard(answer)));
  const mine = ownCoaches(from).flatMap(({ id }) => byCoach(id));
  const foreign = others(from).flatMap(({ id }) => byCoach(id));
  return [...found, ...foreign.filter((n) => told.has(n) && !totals.has(n) && !mine.includes(n)).map(String)];
}

const names = [...coaches, gone].flatMap(({ id, name }) => [id, name, name.toUpperCase(), ...name.split(' ')]);
const unitNames = ['Farsta', 'Kista', 'Kista unga', 'Järva', 'Bromma', ...names.slice(0, 5)];
const junk = fc.constantFrom('', ' ', '*', '%', "' or 1=1 --", 'K-%', '__proto__', 'alla', 'null');
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof(fc.constant(undefined), arbitrary);
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const day = fc.constantFrom('2026-08-01', '2026-08-31', '2026-09-01', '2026-09-30', '2026-10-31', '2027-01-01', 'x');
const filters = fc.record({
  coach: perhaps(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, junk)),
  jobbtorg: perhaps(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...unitNames) }, junk)),
  district: seldom(fc.constantFrom(...unitNames)),
  group: seldom(fc.constantFrom(...splitValues.group, 'x')),
  ageGroup: seldom(fc.constantFrom(...splitValues.ageGroup)),
});
const query = fc.record({
  metric: fc.oneof(fc.constantFrom('caseload', 'enrolled'), fc.constantFrom(...metricNames)),
  groupBy: perhaps(fc.oneof(fc.constant('coach'), fc.constantFrom(...groupings))),
  filters: perhaps(
    fc.oneof(
      filters,
      filters.map(({ coach }) => ({ coach })),
    ),
  ),
  from: perhaps(day),
  to: perhaps(day),
  compareTo: perhaps(fc.constantFrom('previousPeriod', 'samePeriodLastYear', 'x')),
});
const pressed = fc.record({
  verb: fc.oneof(
    { weight: 8, arbitrary: fc.constant('statistics.show') },
    {
      weight: 2,
      arbitrary: fc.constantFrom('statistics.subscribe', 'statistics.define', 'statistics.unsubscribe'),
    },
  ),
  data: fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        query,
        table: fc.boolean(),
        language: fc.constantFrom('sv', 'en'),
        weekday: fc.constant(1),
        time: fc.constant('08:00'),
        metric: fc.constantFrom(...metricNames),
        id: fc.constantFrom('1', ...names),
      }),
    },
    // Of the same shape but with something more, or of no shape at all.
    query.map((each) => ({ query: { ...each, coach: 'K-301', filter: { coach: 'K-301' } } })),
    fc.dictionary(fc.constantFrom('query', 'table', 'metric', 'id', 'filters'), fc.jsonValue({ maxDepth: 2 })),
  ),
});

/** Rows of an answer's table under a coach's name, with their first number. */
function rowsByName(answer: unknown): [name: string, value: string][] {
  const lines = readCard(answer).split('\n');
  return lines.flatMap((line, at): [string, string][] =>
    coaches.some(({ name }) => name === line)
      ? [[line, lines.slice(at + 1).find((each) => /^(\d+|dolt|hidden)$/.test(each)) ?? '']]
      : [],
  );
}

const ranking = /högst|lägst|\bsnitt|topp|flest|bäst|highest|lowest|average/i;

async function fileOf(answer: unknown): Promise<string> {
  const link = JSON.stringify(answer).match(/https?:\/\/[^"]*\/statistics\/file\?[^"]*/)?.[0];
  if (link === undefined) return '';
  const url = new URL(link);
  url.port = String(assistant.bot.server.port);
  return await (await fetch(url)).text();
}

describe('random clicks, 500 by each of two managers and of the city\u2019s, 150 by the others', () => {
  it.each(Object.entries(everyone))('by %s tell nothing about a coach who is not theirs', async (who, from) => {
    const counts = { figures: 0, refused: 0, ownCoaches: 0, files: 0 };
    const seed = 1_700 + Object.keys(everyone).indexOf(who);
    for (const { verb, data } of fc.sample(pressed, {
      numRuns: ([karin, olle, head].includes(from) ? 500 : 150) / (isThorough ? 1 : 5),
      seed,
    })) {
      const answer = await click(from, verb, data);
      const asked = (data as { query?: Partial<Query> }).query;
      const { coach: _, ...units } = asked?.filters ?? {};
      const isAbout = /coach|caseload/.test(JSON.stringify(asked ?? ''));
      const file = counts.files < 60 ? await fileOf(answer) : '';
      const found = [...leaks(from, answer, JSON.stringify(units), isAbout), ...leaks(from, file, '', isAbout)];
      expect(found, `${verb} ${JSON.stringify(data)}\n${readCard(answer)}`).toEqual([]);
      for (const [name, value] of rowsByName(answer)) {
        const id = coaches.find((each) => each.name === name)?.id ?? '';
        expect(byCoach(id).map(String), name).toContain(value);
        counts.ownCoaches += 1;
      }
      if (file !== '') counts.files += 1;
      if (/Stängd månad|Closed month|just nu|right now/.test(readCard(answer))) counts.figures += 1;
      else counts.refused += 1;
    }
    expect(counts.refused).toBeGreaterThan(isThorough ? 50 : 10);
    expect(counts.figures).toBeGreaterThan(from.role === 'manager' && isThorough ? 20 : 0);
    if (from.role === 'manager') expect(counts.files).toBeGreaterThan(isThorough ? 10 : 1);
    if (from === karin || from === olle) expect(counts.ownCoaches).toBeGreaterThan(isThorough ? 10 : 1);
  });
});

describe('a message', () => {
  const asked = [
    'ärenden per coach',
    'hur många ärenden ligger på Zenobia',
    'hur många ärenden har Zenobia Qvist?',
    'Zenobias ärenden',
    'hur många ärenden har K-301?',
    'inskrivna per coach',
    'inskrivna hos Zenobia Qvist',
    'nyinskrivna per coach i oktober',
    'avslutade per coach förra månaden',
    'avslutade hos Yngvild i oktober jämfört med september',
    'andel jobbplaner i tid per coach',
    'försenade jobbplaner per coach',
    'hur många försenade jobbplaner har Yngvild Orrberg?',
    'inskrivningstid per coach i år',
    'hur många trepartssamtal har Zenobia?',
    'andel uteblivna per coach',
    'självförsörjande per coach i fjol',
    'vilken coach har flest ärenden?',
    'vem har minst att göra av coacherna i Kista?',
    'topplista över coacher',
    'ranka coacherna på Jobbtorg Kista efter ärenden',
    'vilken coach är bäst på jobbplaner i tid?',
    'högst och lägst antal ärenden bland coacherna',
    'snitt ärenden per coach på Jobbtorg Kista',
    'medelvärde ärenden per coach i hela staden',
    'ärenden per coach på Jobbtorg Farsta i oktober',
    'ärenden per coach på Kista unga',
    'caseload per coach by month',
    'cases per coach at Jobbtorg Kista',
    'how many cases does Zenobia have?',
    'jämför Zenobia och Yngvild',
    'hur ligger Yngvild till jämfört med de andra coacherna?',
    'ge mig Xerxes Vretholms statistik',
    'ärenden per coach månad för månad hittills i år',
    'hur har Torvalds ärenden utvecklats sedan augusti?',
    'skicka ärenden per coach på Jobbtorg Kista varje måndag 8',
    'ladda ner ärenden per coach som csv',
    'månadsrapporten per coach',
    'mina prenumerationer',
  ];
  const next = [
    'och för Amina?',
    'och för Yngvild?',
    'per coach',
    'per månad i stället',
    'jämför med i fjol',
    'som csv',
  ];

  it.each(Object.entries(everyone))(
    'from %s in many words tells nothing about a coach who is not theirs',
    async (_who, from) => {
      for (const text of sampleOf(asked, 4)) {
        const answer = await say(from, text);
        expect(leaks(from, answer, text, true), `${text}\n${answer}`).toEqual([]);
        if (coaches.some(({ name }) => answer.includes(name))) expect(answer, text).not.toMatch(ranking);
      }
      for (const [first, text] of sampleOf(['ärenden per coach', 'hur många är inskrivna?'], 2).flatMap((each) =>
        next.map((word) => [each, word] as const),
      )) {
        await say(from, first);
        const answer = await say(from, text);
        expect(leaks(from, answer, text, true), `${first} / ${text}\n${answer}`).toEqual([]);
      }
    },
  );

  it('gives the manager of the unit its coaches by name, with the cases at that unit, and neither a chart nor a rank', async () => {
    const answer = await show(karin, { metric: 'caseload' });
    expect(rowsByName(answer).map(([name, value]) => [name, Number(value)])).toEqual(
      [...coaches]
        .filter(({ jobbtorg }) => jobbtorg === 'Kista')
        .sort((one, other) => one.name.localeCompare(other.name, 'sv'))
        .map(({ id, name }) => [name, byCoach(id).at(-1)]),
    );
    const text = readCard(answer);
    expect(text).toContain('Öppna ärenden per coach på Jobbtorg Kista den 31 oktober 2026, i namnordning.');
    expect(text).toContain('rangordnar ingen');
    expect(text.split('\n')[0]).toBe('Ärenden per coach på Jobbtorg Kista');
    // Nobody's, that of the coach who left and that of the one who moved, all in one.
    expect(text.split('\n')).toContain(String(53 + 66 + 84));
    expect(JSON.stringify(answer)).not.toContain('"Chart.');
    expect(text).not.toMatch(ranking);
    const one = readCard(
      await show(karin, { metric: 'caseload', filters: { coach: 'amina' }, from: '2026-09-01', to: '2026-09-30' }),
    );
    expect(one).toContain('**140** öppna ärenden på Jobbtorg Kista hos Amina Quarnstrand den 30 september 2026.');
    expect(readCard(await show(olle, { metric: 'caseload', filters: { coach: 'Torvald' } }))).toContain(
      '**53** öppna ärenden',
    );
  });

  it.each([
    ['another figure by coach', karin, { metric: 'closed', groupBy: 'coach' }, 'bara för coacherna på Jobbtorg Kista'],
    [
      'who is enrolled with an own coach',
      karin,
      { metric: 'enrolled', filters: { coach: 'K-301' } },
      'bara hur många öppna ärenden',
    ],
    [
      'an own coach month by month',
      karin,
      { metric: 'caseload', filters: { coach: 'K-301' }, groupBy: 'month' },
      'vid en månads slut',
    ],
    [
      'own coaches compared with before',
      karin,
      { metric: 'caseload', groupBy: 'coach', compareTo: 'previousPeriod' },
      'vid en månads slut',
    ],
    ['a coach of another unit', karin, { metric: 'caseload', filters: { coach: 'K-401' } }, 'Fråga om hela enheten'],
    ['a name that nobody has', karin, { metric: 'caseload', filters: { coach: 'Zebulon' } }, 'Fråga om hela enheten'],
    [
      'a coach, asked for by the manager of the city',
      head,
      { metric: 'caseload', filters: { coach: 'K-301' } },
      'får bara chefen på coachens jobbtorg',
    ],
    [
      'a coach, asked for by the manager of a district',
      dora,
      { metric: 'enrolled', filters: { coach: 'K-301' } },
      'Fråga om enheten',
    ],
    ['another coach, asked for by a coach', amina, { metric: 'caseload', filters: { coach: 'K-202' } }, 'Som coach'],
    [
      'a coach, asked for by a caseworker',
      people.maja,
      { metric: 'caseload', filters: { coach: 'K-201' } },
      'inte uppdelade',
    ],
  ] as const)('for %s is refused with what to ask instead', async (_what, from, query, sentence) => {
    expect(readCard(await show(from, query))).toContain(sentence);
  });

  it('gives a manager of the city the units, and says that it does', async () => {
    const answer = readCard(await show(head, { metric: 'caseload', groupBy: 'coach' }));
    expect(answer).toContain('Siffror per coach får bara chefen på coachens jobbtorg. Här är enhetens i stället.');
    expect(answer).toContain('Inskrivna per jobbtorg');
  });
});

describe('a unit with a single coach', () => {
  it.each(['overdueJobPlans', 'jobPlanOnTime'])(
    'has no %s of its own, nor by what the others leave of the city',
    async (metric) => {
      const october = { from: '2026-10-01', to: '2026-10-31' };
      const lines = readCard(await show(head, { metric, groupBy: 'jobbtorg', ...october })).split('\n');
      const shownFor = (unit: string) =>
        lines.slice(lines.lastIndexOf(unit) + 1).find((line) => /^(dolt|[\d\s,]+%?)$/.test(line));
      expect(shownFor('Kista unga')).toBe('dolt');
      expect(['Farsta', 'Kista'].map(shownFor)).toContain('dolt');
    },
  );

  it('has the number of its enrolled, which is of the unit', async () => {
    const answer = readCard(await show(head, { metric: 'enrolled', filters: { jobbtorg: 'Kista unga' } }));
    expect(answer).toContain('**189** personer var inskrivna på Jobbtorg Kista unga');
  });
});

describe('after a year', () => {
  it('the caseload of a coach is told no more, and not as a zero', async () => {
    await sql`insert into statistics_months (metric, month, closed_at)
      values ('enrolled', '2025-10-01', now()), ('enrolled', '2025-11-01', now())`.execute(assistant.database.database);
    await sql`insert into statistics_figures (metric, division, month, key, within, amount, base, missing, hidden)
      select metric, division, moved, key, within, amount, base, missing, hidden from statistics_figures,
        (values ('2025-10-01'::date), ('2025-11-01')) as months (moved)
      where division = 'jobbtorg+coach' and month = '2026-10-01'`.execute(assistant.database.database);
    const query = { metric: 'caseload', filters: { coach: 'Yngvild' }, from: '2025-11-01', to: '2025-11-30' };
    await assistant.restart();
    await assistant.bot.tidy();
    expect(readCard(await show(olle, query))).toContain('**83** öppna ärenden');
    const before = { ...query, from: '2025-10-01', to: '2025-10-31' };
    expect(readCard(await show(olle, before))).toContain('**Data saknas** så långt tillbaka');
  });
});

describe('a subscription', () => {
  const askedBy = async (from: StaffRow, query: object) => {
    const id = `T-${from.id}-${now.epochMilliseconds}`;
    later();
    await assistant.core.tools.statistics.subscribe(
      { ...from, staffId: from.id },
      { of: query as Query, every: { weekday: 1 }, time: '08:00' },
      id,
    );
  };

  it('made before the rule, or before somebody moved, tells nothing more at the next sending', async () => {
    await sql`delete from subscriptions`.execute(assistant.database.database);
    await sql`delete from reminders`.execute(assistant.database.database);
    const about = [
      { metric: 'enrolled', filters: { coach: 'K-301' } },
      { metric: 'caseload', filters: { coach: 'K-301' } },
      { metric: 'caseload', groupBy: 'coach', filters: { jobbtorg: 'Kista' } },
      { metric: 'caseload' },
    ];
    for (const from of [karin, olle, head]) for (const query of about) await askedBy(from, query);
    // Karin goes to Farsta, and Zenobia to Kista unga.
    const moved = { ...karin, jobbtorg: 'Farsta' };
    await place([
      ...coaches.map((each) => (each.id === 'K-301' ? { ...each, jobbtorg: 'Kista unga' } : each)),
      moved,
      olle,
      dora,
      head,
    ]);
    try {
      now = monday.add({ hours: 7 * 24 });
      assistant.setTime(now);
      // Sending keeps within what Teams allows in a second or two.
      for (let pass = 0; pass < 40 && assistant.teams.sent.length < 12; pass += 1) {
        await assistant.bot.remind();
        await delay(100);
      }
      const sent = [...assistant.teams.sent];
      for (const [from, own] of [
        [moved, 'Farsta'],
        [olle, 'Farsta'],
        [head, null],
      ] as const) {
        const chat = sent.filter(({ conversation }) => conversation === `a:${from.entraObjectId}`);
        const told = chat.map(({ activity }) => readCard(activity)).join('\n');
        expect(told).toContain('som jag inte får visa dig');
        const mine = coaches.filter(({ jobbtorg }) => jobbtorg === own).map(({ name }) => name);
        for (const { name, id } of [...coaches, gone].filter((each) => !mine.includes(each.name))) {
          expect(told).not.toContain(name);
          expect(told).not.toContain(id);
        }
        for (const name of mine) expect(told).toContain(name);
        expect(await say(from, 'mina prenumerationer')).not.toMatch(/K-301|Zenobia/);
      }
    } finally {
      await place([...coaches, karin, olle, dora, head, people.maja]);
    }
  });
});
