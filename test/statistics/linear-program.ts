// A small solver for the attacks on the published figures: how low and how high an unknown number can be.

/** An equation over unknowns that are at least 0: the coefficients by the unknown's place, and what they add up to. */
export interface Equation {
  terms: ReadonlyMap<number, number>;
  sum: number;
}

const tiny = 1e-7;

/**
 * The least and the greatest value of each wanted unknown under the equations (two-phase simplex, Bland's rule). Throws when the
 * equations contradict each other. An unknown without an upper end gets Infinity.
 */
export function ranges(
  unknowns: number,
  equations: readonly Equation[],
  wanted: readonly number[],
): Map<number, [number, number]> {
  const result = new Map<number, [number, number]>();
  for (const part of parts(unknowns, equations)) {
    const own = wanted.filter((unknown) => part.places.has(unknown));
    if (own.length === 0) continue;
    const start = feasible(part.places.size, part.equations);
    for (const unknown of own) {
      const place = part.places.get(unknown) ?? 0;
      const low = optimum(start, place, 1);
      const high = -optimum(start, place, -1);
      result.set(unknown, [low, high]);
    }
  }
  return result;
}

/** Unknowns that no equation ties together are solved apart. */
function parts(unknowns: number, equations: readonly Equation[]) {
  const parent = Array.from({ length: unknowns }, (_, place) => place);
  const root = (place: number): number => {
    let at = place;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  for (const { terms } of equations) {
    const [first, ...others] = terms.keys();
    for (const other of others) parent[root(other)] = root(first as number);
  }
  const groups = Map.groupBy(Array.from({ length: unknowns }).keys(), root);
  return [...groups.values()].map((members) => {
    const places = new Map(members.map((unknown, place) => [unknown, place]));
    const own = equations.filter(({ terms }) => places.has([...terms.keys()][0] as number));
    return {
      places,
      equations: own.map(({ terms, sum }) => ({
        sum,
        terms: new Map([...terms].map(([unknown, factor]) => [places.get(unknown) as number, factor])),
      })),
    };
  });
}

interface Tableau {
  rows: Float64Array[];
  basis: number[];
  columns: number;
}

function feasible(columns: number, equations: readonly Equation[]): Tableau {
  const rows = equations.map(({ terms, sum }, place) => {
    const row = new Float64Array(columns + equations.length + 1);
    const sign = sum < 0 ? -1 : 1;
    for (const [column, factor] of terms) row[column] = factor * sign;
    row[columns + place] = 1;
    row[row.length - 1] = sum * sign;
    return row;
  });
  const tableau = { rows, basis: rows.map((_, place) => columns + place), columns: columns + equations.length };
  const cost = Array.from({ length: tableau.columns }, (_, column) => (column >= columns ? 1 : 0));
  const least = minimise(tableau, cost);
  if (least > 1e-5) throw new Error(`The equations contradict each other by ${least}.`);
  // Artificial unknowns that are still in the basis stand for equations that say nothing new.
  for (let place = tableau.rows.length - 1; place >= 0; place -= 1) {
    if ((tableau.basis[place] as number) < columns) continue;
    const row = tableau.rows[place] as Float64Array;
    const column = row.findIndex((factor, at) => at < columns && Math.abs(factor) > tiny);
    if (column >= 0) pivot(tableau, place, column);
    else {
      tableau.rows.splice(place, 1);
      tableau.basis.splice(place, 1);
    }
  }
  return {
    rows: tableau.rows.map((row) => Float64Array.of(...row.subarray(0, columns), row.at(-1) as number)),
    basis: tableau.basis,
    columns,
  };
}

function optimum(start: Tableau, place: number, sign: number): number {
  const tableau = { rows: start.rows.map((row) => row.slice()), basis: [...start.basis], columns: start.columns };
  return minimise(
    tableau,
    Array.from({ length: start.columns }, (_, column) => (column === place ? sign : 0)),
  );
}

function minimise({ rows, basis, columns }: Tableau, cost: readonly number[]): number {
  // What each column would save, kept up with the rows; its last place holds the sum so far, below zero.
  const reduced = new Float64Array(columns + 1);
  for (let column = 0; column < columns; column += 1) reduced[column] = cost[column] as number;
  for (const [place, row] of rows.entries()) subtract(reduced, row, cost[basis[place] as number] as number);
  for (;;) {
    let enters = 0;
    while (enters < columns && (reduced[enters] as number) >= -tiny) enters += 1;
    if (enters === columns) return -(reduced[columns] as number);
    let leaves = -1;
    let best = Number.POSITIVE_INFINITY;
    for (const [place, row] of rows.entries()) {
      const factor = row[enters] as number;
      if (factor <= tiny) continue;
      const ratio = (row[columns] as number) / factor;
      const isEarlier = leaves >= 0 && (basis[place] as number) < (basis[leaves] as number);
      if (ratio < best - tiny || (ratio < best + tiny && isEarlier)) [best, leaves] = [ratio, place];
    }
    if (leaves < 0) return Number.NEGATIVE_INFINITY;
    pivot({ rows, basis }, leaves, enters);
    subtract(reduced, rows[leaves] as Float64Array, reduced[enters] as number);
  }
}

function pivot({ rows, basis }: Pick<Tableau, 'rows' | 'basis'>, place: number, column: number): void {
  const row = rows[place] as Float64Array;
  const by = row[column] as number;
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] as number) / by;
  for (const [other, target] of rows.entries()) if (other !== place) subtract(target, row, target[column] as number);
  basis[place] = column;
}

/** Takes a row so many times from another. */
function subtract(from: Float64Array, row: Float64Array, times: number): void {
  if (Math.abs(times) < 1e-12) return;
  for (let at = 0; at < from.length; at += 1) from[at] = (from[at] as number) - times * (row[at] as number);
}
