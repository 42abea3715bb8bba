// Which figures of a table are hidden so that no small count can be worked out: pure functions, no chance, the same for everybody.
//
// A hidden figure is safe when other worlds with the very same published figures can be shown in which it has other values.
// Such worlds are found by moves: some people are counted under one key instead of another, in two tables at once where an
// equation between the tables is known (new - closed - sent back = change of the stock; yes + no = base). As long as a hidden
// figure has fewer than `values` possible ones, the next smallest key is hidden too.

/** Tables over the same keys: `values[table][key]`, whole numbers from 0. */
export interface Family {
  values: readonly (readonly number[])[];
  /** Ways in which one person more under a key changes the tables there without breaking an equation between them. */
  moves: readonly (readonly number[])[];
  /** Moves for some keys only. */
  someMoves?: readonly { move: readonly number[]; at: readonly boolean[] }[];
  /** Only the first so many tables tell of people; the others are hidden beside them. All of them where it is left out. */
  telling?: number;
  /** Tables whose sum over the keys is hidden, so that a move needs no second key. */
  openTotals?: readonly boolean[];
}

/** `hidden[table][key]`. */
export type Pattern = boolean[][];

/** Hidden together with: gives the tables that must be hidden at a key where some are. */
export type Closure = (hidden: readonly boolean[]) => boolean[];

export interface Limits {
  /** Counts from 1 to one below this are hidden. */
  smallest: number;
  /** A hidden figure must have at least so many possible values. */
  values: number;
}

export function isSmall(value: number, { smallest }: Limits): boolean {
  return value > 0 && value < smallest;
}

/** A pattern with nothing hidden but the small counts. */
export function smallOnes({ values, telling = values.length }: Family, limits: Limits): Pattern {
  return values.map((table, place) => table.map((value) => place < telling && isSmall(value, limits)));
}

/**
 * Hides more until each hidden figure is safe; `seed` is what must be hidden anyway. Other keys go first, in the tables hidden
 * already; where no key could help, the tables of `further` are hidden at the same keys, in their order. Null when nothing helps.
 */
export function protectSplit(
  family: Family,
  seed: Pattern,
  closure: Closure,
  limits: Limits,
  further: readonly number[] = [],
): Pattern | null {
  const keys = (family.values[0] ?? []).map((_, key) => key);
  const hidden = seed.map((table) => [...table]);
  const hide = (key: number, tables: readonly boolean[]) => {
    const all = closure(hidden.map((table, place) => table[key] === true || tables[place] === true));
    for (const [place, isHidden] of all.entries()) if (isHidden) (hidden[place] as boolean[])[key] = true;
  };
  for (const key of keys) hide(key, []);
  const bySize = [...keys].sort((one, other) => size(family, one) - size(family, other) || one - other);
  for (;;) {
    const weak = weakest(family, hidden, limits);
    if (weak === null) return hidden;
    const tables = hidden.map((table) => table[weak.key] === true);
    const isMore = (key: number) => tables.some((isHidden, place) => isHidden && hidden[place]?.[key] !== true);
    const widest = tables.map((isHidden) => keys.map(() => isHidden));
    const canHelp = possibleValues(family, widest, weak.table, weak.key, limits) >= limits.values;
    const next = bySize.find((key) => size(family, key) > 0 && isMore(key)) ?? bySize.find(isMore);
    if (canHelp && next !== undefined) {
      hide(next, tables);
      continue;
    }
    const table = further.find((place) => !tables[place]);
    if (table !== undefined)
      hide(
        weak.key,
        tables.map((isHidden, place) => isHidden || place === table),
      );
    else if (next !== undefined) hide(next, tables);
    else return null;
  }
}

function size({ values }: Family, key: number): number {
  return values.reduce((sum, table) => sum + (table[key] ?? 0), 0);
}

function weakest(family: Family, hidden: Pattern, limits: Limits): { table: number; key: number } | null {
  for (const [table, keys] of hidden.slice(0, family.telling).entries())
    for (const [key, isHidden] of keys.entries())
      if (isHidden && possibleValues(family, hidden, table, key, limits) < limits.values) return { table, key };
  return null;
}

/** How many values moves prove to be possible for a hidden figure; a small one is taken to be known to be small. */
export function possibleValues(family: Family, hidden: Pattern, table: number, key: number, limits: Limits): number {
  const value = family.values[table]?.[key] ?? 0;
  const small = isSmall(value, limits);
  const mostUp = small ? limits.smallest - 1 - value : limits.values;
  const mostDown = small ? value - 1 : value;
  let [up, down] = [0, 0];
  const everywhere = (hidden[0] ?? []).map(() => true);
  const ways = [...family.moves.map((move) => ({ move, at: everywhere })), ...(family.someMoves ?? [])];
  for (const { move, at } of ways.flatMap((way) => [way, { ...way, move: way.move.map((change) => -change) }])) {
    if ((move[table] !== 1 && move[table] !== -1) || at[key] !== true) continue;
    const reach = farthest(family, hidden, move, key, at);
    if (move[table] === 1) up = Math.max(up, Math.min(reach, mostUp));
    else down = Math.max(down, Math.min(reach, mostDown));
  }
  return 1 + up + down;
}

/** How many times over a move can be made at a key, with its opposite at the best other key. */
function farthest(
  family: Family,
  hidden: Pattern,
  move: readonly number[],
  key: number,
  where: readonly boolean[],
): number {
  const isFree = (at: number) =>
    where[at] === true && move.every((change, table) => change === 0 || hidden[table]?.[at] === true);
  if (!isFree(key)) return 0;
  const here = room(family, move, key);
  const back = move.map((change) => -change);
  const isOpen = move.every((change, table) => change === 0 || family.openTotals?.[table] === true);
  if (isOpen) return here;
  let best = 0;
  for (let other = 0; other < (family.values[0]?.length ?? 0); other += 1)
    if (other !== key && isFree(other)) best = Math.max(best, Math.min(here, room(family, back, other)));
  return best;
}

/** How many times over a move can be made at a key before a figure would fall below zero. */
function room({ values }: Family, move: readonly number[], key: number): number {
  let times = Number.POSITIVE_INFINITY;
  for (const [table, change] of move.entries())
    if (change < 0) times = Math.min(times, Math.floor((values[table]?.[key] ?? 0) / -change));
  return times;
}
