// What whoever has asked everything knows of the published figures, as equations, for a solver to work out what is hidden.
import { expect } from 'vitest';
import type { Amounts } from '../../bot/statistics/count-months.ts';
import type { CountedMetric } from '../../bot/statistics/counting.ts';
import { isHiddenIn, type MonthBefore } from '../../bot/statistics/month-pattern.ts';
import type { Division } from '../../dialogs/statistics/ports.ts';
import { type Equation, ranges } from './linear-program.ts';

export type Month = MonthBefore;
/** Months one after the other, from the first in which anybody was there; `later` has what is only known half a year on. */
export interface Published {
  flows: Month[];
  later: (Month | undefined)[];
}
/** Every key of the total and of what it is divided by. */
export type Keys = Partial<Record<Division, string[]>>;

/** Unknowns and equations, as whoever has asked everything has them. */
export class Knowledge {
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

export interface Figure {
  name: string;
  value: number;
  hidden: boolean;
}

export function figure(
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
export function everything(
  { flows, later }: Published,
  keysOf: Keys,
  crosses: readonly ('group' | 'ageGroup' | 'channel')[],
): Knowledge {
  const divided = Object.keys(keysOf).filter((division) => division !== 'total') as Division[];
  const known = new Knowledge();
  for (const [at, month] of flows.entries()) {
    const of = (metric: CountedMetric, division: Division, key: string) => figure(month, at, metric, division, key);
    for (const metric of ['newlyEnrolled', 'closed', 'returned', 'enrolled'] as const)
      for (const division of divided)
        known.add([
          { factor: -1, figure: of(metric, 'total', '') },
          ...(keysOf[division] ?? []).map((key) => ({ factor: 1, figure: of(metric, division, key) })),
        ]);
    for (const column of crosses) {
      const cross = `jobbtorg+${column}` as const;
      const [columns = [], offices = []] = [keysOf[column], keysOf.jobbtorg];
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
    for (const division of ['total', ...divided] as const)
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
    addLater(known, month, later[at], at, keysOf, divided);
  }
  return known;
}

/** Self-supporting or not or not known is everybody who was closed. */
function addLater(
  known: Knowledge,
  month: Month,
  after: Month | undefined,
  at: number,
  keysOf: Keys,
  divided: Division[],
): void {
  if (after === undefined) return;
  for (const division of ['total', ...divided] as const)
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
    for (const division of divided) {
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
