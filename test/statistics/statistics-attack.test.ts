// Attacks on the published figures: everything that can be asked is put into equations, and a solver tries to work out what is
// hidden. Worlds are small and random, so that small numbers are everywhere. What is asked at the bot's door: statistics-sequences.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import type { Amounts } from '../../bot/statistics/count-months.ts';
import type { CountedMetric } from '../../bot/statistics/counting.ts';
import { hideMonth } from '../../bot/statistics/hide-month.ts';
import type { MonthFigures } from '../../bot/statistics/month-pattern.ts';
import type { Division } from '../../dialogs/statistics/ports.ts';
import { isThorough } from '../worlds/thoroughness.ts';
import { everything, type Month } from './attacker.ts';

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
    later.push({ figures: after, hidden: hideMonth(after, null, { figures, hidden }) });
  }
  return { flows, later };
}

/** Worlds of so many months; the more the longer it takes. */
const [worlds, months] = [Number(process.env.ATTACKED_WORLDS ?? (isThorough ? 25 : 5)), 4];

describe('whoever has asked everything', () => {
  it('works out no hidden figure, nor narrows one to fewer than three values', () => {
    let hidden = 0;
    const broken: string[] = [];
    for (let seed = 1; seed <= worlds; seed += 1) {
      const random = seededRandom(seed);
      const known = everything(publish(makeWorld(random, months), months), keysOf, ['group', 'ageGroup']);
      hidden += known.names.length;
      broken.push(...known.broken().map((line) => `world ${seed}: ${line}`));
    }
    expect(hidden).toBeGreaterThan(worlds * 20);
    expect(broken).toEqual([]);
  }, 600_000);
});
