// Attacks on the published figures: everything that can be asked is put into equations, and a solver tries to work out what is
// hidden. Worlds are small and random, so that small numbers are everywhere.
import { describe, expect, it } from 'vitest';
import type { Amounts, Division } from '../bot/statistics/count-months.ts';
import type { CountedMetric } from '../bot/statistics/counting.ts';
import { type Before, hideMonth, isHiddenIn, type MonthFigures } from '../bot/statistics/hide-month.ts';
import type { Caller } from '../dialogs/caller.ts';
import { answerQuery } from '../dialogs/statistics/figures.ts';
import type { PublishedFigure, Statistics } from '../dialogs/statistics/ports.ts';
import type { Query } from '../dialogs/statistics/query.ts';
import { permit } from '../dialogs/statistics/rights.ts';
import { seededRandom } from './bench/seeded-random.ts';
import { type Equation, ranges } from './linear-program.ts';

type Month = Before;

interface Person {
  office: string;
  group: string;
  age: string;
  from: number;
  until: number;
  how: 'closed' | 'returned';
  later: 'yes' | 'no' | 'unknown';
}

const offices = ['A', 'B', 'C', 'D'];
/** The last is what is not recorded, and rare. */
const groups = ['x', 'y', 'z', ''];
const ages = ['young', 'old'];

function makeWorld(random: () => number, months: number): Person[] {
  const pick = <T>(list: readonly T[], skew: number): T => list[Math.floor(random() ** skew * list.length)] as T;
  const skew = 0.7 + random() * 2.5;
  const count = Math.floor(20 + random() ** 2 * 500);
  return Array.from({ length: count }, () => {
    const from = Math.floor(random() * months);
    return {
      office: pick(offices, skew),
      group: random() < 0.02 ? '' : pick(groups.slice(0, 3), skew),
      age: pick(ages, skew),
      from,
      until: from + Math.floor(random() * 5),
      how: random() < 0.2 ? 'returned' : 'closed',
      later: pick(['no', 'yes', 'unknown'] as const, 1.5),
    };
  });
}

const keysOf: Partial<Record<Division, string[]>> = { total: [''], jobbtorg: offices, group: groups, ageGroup: ages };
const single = ['total', 'jobbtorg', 'group', 'ageGroup'] as const;

function keyOf(person: Person, division: Division): string {
  if (division === 'jobbtorg+group') return `${person.office}|${person.group}`;
  if (division === 'jobbtorg+ageGroup') return `${person.office}|${person.age}`;
  return { jobbtorg: person.office, group: person.group, ageGroup: person.age }[division as string] ?? '';
}

/** The months of a world as the bot closes them, one after the other. */
function publish(people: readonly Person[], months: number): { flows: Month[]; later: Month[] } {
  const counted = (
    of: (person: Person) => Amounts | null,
    divisions: readonly Division[],
  ): Map<Division, Map<string, Amounts>> =>
    new Map(
      divisions.map((division) => {
        const [rows = [], columns = []] = division.split('+').map((part) => keysOf[part as Division]);
        const keys = division.includes('+')
          ? rows.flatMap((row) => columns.map((column) => `${row}|${column}`))
          : (keysOf[division] ?? []);
        const cells = new Map(keys.map((key) => [key, { amount: 0, base: 0, missing: 0 }]));
        for (const person of people) {
          const adds = of(person);
          const cell = cells.get(keyOf(person, division));
          if (adds === null || cell === undefined) continue;
          cell.amount += adds.amount;
          cell.base += adds.base;
          cell.missing += adds.missing;
        }
        return [division, cells];
      }),
    );
  const one = (isIn: boolean) => (isIn ? { amount: 1, base: 0, missing: 0 } : null);
  const flows: Month[] = [];
  const later: Month[] = [];
  for (let month = 0; month < months; month += 1) {
    const left = (person: Person) => person.until === month;
    const figures: MonthFigures = new Map([
      ['newlyEnrolled', counted((person) => one(person.from === month), single)],
      ['closed', counted((person) => one(left(person) && person.how === 'closed'), single)],
      ['returned', counted((person) => one(left(person) && person.how === 'returned'), single)],
      [
        'enrolled',
        counted(
          (person) => one(person.from <= month && person.until > month),
          [...single, 'jobbtorg+group', 'jobbtorg+ageGroup'],
        ),
      ],
    ] as const satisfies [CountedMetric, Map<Division, Map<string, Amounts>>][]);
    const hidden = hideMonth(figures, flows.at(-1) ?? null);
    flows.push({ figures, hidden });
    const after: MonthFigures = new Map([
      [
        'selfSupporting6m',
        counted((person) => {
          if (!left(person) || person.how !== 'closed') return null;
          const known = person.later === 'unknown' ? 0 : 1;
          return { amount: person.later === 'yes' ? 1 : 0, base: known, missing: 1 - known };
        }, single),
      ],
    ]);
    later.push({ figures: after, hidden: hideMonth(after, null, hidden) });
  }
  return { flows, later };
}

/** Unknowns and equations, as whoever has asked everything has them. */
class Knowledge {
  readonly names: string[] = [];
  readonly equations: Equation[] = [];
  readonly truth: number[] = [];
  readonly #places = new Map<string, number>();

  /** Puts down that terms add up to nothing; a term is a figure or a number. */
  add(terms: readonly { factor: number; figure: Figure }[]): void {
    const unknown = new Map<number, number>();
    let sum = 0;
    for (const { factor, figure } of terms) {
      if (!figure.hidden) sum -= factor * figure.value;
      else {
        const place = this.place(figure);
        unknown.set(place, (unknown.get(place) ?? 0) + factor);
      }
    }
    if (unknown.size > 0) this.equations.push({ terms: unknown, sum });
    else expect(Math.abs(sum)).toBe(0);
  }

  place(figure: Figure): number {
    const known = this.#places.get(figure.name);
    if (known !== undefined) return known;
    const place = this.names.length;
    this.#places.set(figure.name, place);
    this.names.push(figure.name);
    this.truth.push(figure.value);
    return place;
  }

  /** The hidden figures of which too few values are possible, given that a small one is known to be small. */
  broken(): string[] {
    // How many records lack something tells of nobody, and stays hidden only beside what does.
    const wanted = [...this.names.keys()].filter((place) => !this.names[place]?.endsWith('missing'));
    const found = ranges(this.names.length, this.equations, wanted);
    return wanted.flatMap((place) => {
      const [low, high] = found.get(place) ?? [0, Number.POSITIVE_INFINITY];
      const value = this.truth[place] as number;
      const isSmall = value > 0 && value < 5;
      const from = Math.max(isSmall ? 1 : 0, Math.ceil(low - 1e-6));
      const to = Math.min(isSmall ? 4 : Number.POSITIVE_INFINITY, Math.floor(high + 1e-6));
      return to - from + 1 < 3 ? [`${this.names[place]} = ${value} is between ${from} and ${to}`] : [];
    });
  }
}

interface Figure {
  name: string;
  value: number;
  hidden: boolean;
}

function figure(
  { figures, hidden }: Month,
  at: number,
  metric: CountedMetric,
  division: Division,
  key: string,
): Figure {
  const value = figures.get(metric)?.get(division)?.get(key)?.amount ?? 0;
  return { name: `${metric} ${at} ${division} ${key}`, value, hidden: isHiddenIn(hidden, metric, division, key) };
}

/** Everything that is published up to a month, and all that binds it together. */
function everything({ flows, later }: { flows: Month[]; later: Month[] }): Knowledge {
  const known = new Knowledge();
  for (const [at, month] of flows.entries()) {
    const of = (metric: CountedMetric, division: Division, key: string) => figure(month, at, metric, division, key);
    for (const metric of ['newlyEnrolled', 'closed', 'returned', 'enrolled'] as const)
      for (const division of ['jobbtorg', 'group', 'ageGroup'] as const)
        known.add([
          { factor: -1, figure: of(metric, 'total', '') },
          ...(keysOf[division] ?? []).map((key) => ({ factor: 1, figure: of(metric, division, key) })),
        ]);
    for (const column of ['group', 'ageGroup'] as const) {
      const cross = `jobbtorg+${column}` as const;
      const columns = keysOf[column] ?? [];
      for (const row of offices)
        known.add([
          { factor: -1, figure: of('enrolled', 'jobbtorg', row) },
          ...columns.map((key) => ({ factor: 1, figure: of('enrolled', cross, `${row}|${key}`) })),
        ]);
      for (const key of columns)
        known.add([
          { factor: -1, figure: of('enrolled', column, key) },
          ...offices.map((row) => ({ factor: 1, figure: of('enrolled', cross, `${row}|${key}`) })),
        ]);
    }
    // Stock now = stock before + new - closed - sent back, in each division.
    for (const division of single)
      for (const key of keysOf[division] ?? []) {
        const before = flows[at - 1];
        known.add([
          { factor: 1, figure: of('enrolled', division, key) },
          ...(before === undefined ? [] : [{ factor: -1, figure: figure(before, at - 1, 'enrolled', division, key) }]),
          { factor: -1, figure: of('newlyEnrolled', division, key) },
          { factor: 1, figure: of('closed', division, key) },
          { factor: 1, figure: of('returned', division, key) },
        ]);
      }
    addLater(known, month, later[at], at);
  }
  return known;
}

/** Self-supporting or not or not known is everybody who was closed. */
function addLater(known: Knowledge, month: Month, after: Month | undefined, at: number): void {
  if (after === undefined) return;
  for (const division of single)
    for (const key of keysOf[division] ?? []) {
      const cell = after.figures.get('selfSupporting6m')?.get(division)?.get(key);
      const hidden = isHiddenIn(after.hidden, 'selfSupporting6m', division, key);
      const name = `selfSupporting6m ${at} ${division} ${key}`;
      const { amount = 0, base = 0, missing = 0 } = cell ?? {};
      known.add([
        { factor: -1, figure: figure(month, at, 'closed', division, key) },
        { factor: 1, figure: { name: `${name} yes`, value: amount, hidden } },
        { factor: 1, figure: { name: `${name} no`, value: base - amount, hidden } },
        { factor: 1, figure: { name: `${name} missing`, value: missing, hidden } },
      ]);
    }
  for (const [part, amountOf] of [
    ['yes', ({ amount }: Amounts) => amount],
    ['no', ({ amount, base }: Amounts) => base - amount],
    ['missing', ({ missing }: Amounts) => missing],
  ] as const)
    for (const division of ['jobbtorg', 'group', 'ageGroup'] as const) {
      const of = (where: Division, key: string): Figure => ({
        name: `selfSupporting6m ${at} ${where} ${key} ${part}`,
        value: amountOf(
          after.figures.get('selfSupporting6m')?.get(where)?.get(key) ?? { amount: 0, base: 0, missing: 0 },
        ),
        hidden: isHiddenIn(after.hidden, 'selfSupporting6m', where, key),
      });
      known.add([
        { factor: -1, figure: of('total', '') },
        ...(keysOf[division] ?? []).map((key) => ({ factor: 1, figure: of(division, key) })),
      ]);
    }
}

/** Worlds of so many months; the more the longer it takes. */
const [worlds, months] = [Number(process.env.ATTACKED_WORLDS ?? 25), 4];

describe('whoever has asked everything', () => {
  it('works out no hidden figure, nor narrows one to fewer than three values', () => {
    let hidden = 0;
    const broken: string[] = [];
    for (let seed = 1; seed <= worlds; seed += 1) {
      const random = seededRandom(seed);
      const known = everything(publish(makeWorld(random, months), months));
      hidden += known.names.length;
      broken.push(...known.broken().map((line) => `world ${seed}: ${line}`));
    }
    expect(hidden).toBeGreaterThan(worlds * 20);
    expect(broken).toEqual([]);
  }, 600_000);
});

/** The publication of a world as the dialogues see it; month 0 is January 2026. */
function portOf({ flows, later }: { flows: Month[]; later: Month[] }, last: number): Statistics {
  const nameOf = (at: number) => Temporal.PlainYearMonth.from('2026-01').add({ months: at }).toString();
  return {
    closedMonths: async () => ({ first: nameOf(0), last: nameOf(last) }),
    published: async (metric, division, { first, last: end }) =>
      [...flows.keys()].flatMap((at) => {
        const month = metric === 'selfSupporting6m' ? later[at] : flows[at];
        const cells = month?.figures.get(metric as CountedMetric)?.get(division);
        if (month === undefined || cells === undefined || nameOf(at) < first || nameOf(at) > end || at > last)
          return [];
        return [...cells].map(([key, numbers]): PublishedFigure => {
          const [own = '', within = ''] = key.split('|');
          const hidden = isHiddenIn(month.hidden, metric as CountedMetric, division, key);
          return { month: nameOf(at), key: own, within, numbers: hidden ? null : numbers };
        });
      }),
    ownQueue: async () => null,
    coaches: async () => [],
    fileLink: async () => '',
    subscribe: async () => Temporal.ZonedDateTime.from('2026-11-30T08:00[Europe/Stockholm]'),
    subscriptions: async () => [],
    unsubscribe: async () => false,
  };
}

const askers: Caller[] = [
  { staffId: 'S-1', name: 'Eva Berg', role: 'manager', district: null, jobbtorg: null },
  { staffId: 'S-2', name: 'Karin Ek', role: 'manager', district: null, jobbtorg: 'A' },
  { staffId: 'S-3', name: 'Olle Dahl', role: 'manager', district: null, jobbtorg: 'B' },
];

function randomQuery(random: () => number): Query {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const metric = pick(['newlyEnrolled', 'closed', 'returned', 'enrolled', 'selfSupporting6m'] as const);
  const from = `2026-0${1 + Math.floor(random() * 4)}-01`;
  const filters = random() < 0.4 ? { jobbtorg: pick(offices) } : undefined;
  const groupBy = random() < 0.6 ? pick(['jobbtorg', 'group', 'ageGroup', 'month'] as const) : undefined;
  return {
    metric,
    ...(groupBy === undefined ? {} : { groupBy }),
    ...(filters === undefined ? {} : { filters }),
    ...(random() < 0.8 ? { from, to: `2026-0${1 + Math.floor(random() * 4)}-28` } : {}),
    ...(random() < 0.3 ? { compareTo: 'previousPeriod' as const } : {}),
  };
}

/** What one person is told in a sequence of questions: each number by what it is of. */
async function tell(statistics: Statistics, random: () => number, caller: Caller, questions: number) {
  const told = new Map<string, number | null>();
  const today = Temporal.PlainDate.from('2026-11-23');
  for (let asked = 0; asked < questions; asked += 1) {
    const permission = permit(caller, randomQuery(random));
    if (permission.kind !== 'published') continue;
    const answer = await answerQuery(statistics, permission.query, permission.onlyUnit, today);
    if ('impossible' in answer) continue;
    for (const { key, compared, ...figure } of [...answer.rows, ...(answer.total === null ? [] : [answer.total])])
      for (const [name, each] of [
        ['', figure],
        ['before', compared],
      ] as const)
        told.set(`${JSON.stringify(permission.query)} ${key} ${name}`, each?.value ?? each?.atLeast ?? null);
  }
  return told;
}

describe('thousands of sequences of questions', () => {
  it('tell the same in a world whose hidden figures are others, to one person, to two together, and a month later', async () => {
    let [numbers, sequences] = [0, 0];
    for (let seed = 1; seed <= 20; seed += 1) {
      const world = publish(makeWorld(seededRandom(seed), months), months);
      const other = withOtherHidden(world);
      for (let sequence = 0; sequence < 50; sequence += 1)
        for (const last of [2, 3])
          for (const caller of askers) {
            const chance = () => seededRandom(seed * 1_000 + sequence);
            const told = await tell(portOf(world, last), chance(), caller, 8);
            expect(await tell(portOf(other, last), chance(), caller, 8)).toEqual(told);
            numbers += [...told.values()].filter((value) => value !== null).length;
            sequences += 1;
          }
    }
    expect(sequences).toBe(6_000);
    expect(numbers).toBeGreaterThan(20_000);
  }, 600_000);
});

/** The same publication over other numbers: everything hidden is changed. */
function withOtherHidden({ flows, later }: { flows: Month[]; later: Month[] }): { flows: Month[]; later: Month[] } {
  const change = ({ figures, hidden }: Month): Month => ({
    hidden,
    figures: new Map(
      [...figures].map(([metric, divided]) => [
        metric,
        new Map(
          [...divided].map(([division, cells]) => [
            division,
            new Map(
              [...cells].map(([key, amounts]) => [
                key,
                isHiddenIn(hidden, metric, division, key)
                  ? { amount: amounts.amount + 7, base: amounts.base + 9, missing: amounts.missing + 3 }
                  : amounts,
              ]),
            ),
          ]),
        ),
      ]),
    ),
  });
  return { flows: flows.map(change), later: later.map(change) };
}
