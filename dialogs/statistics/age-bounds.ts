// Ages that people ask for, as age groups of the figures where they fit.
import type { splitValues } from '../../knowledge/catalogue/metrics.ts';

type AgeGroup = (typeof splitValues.ageGroup)[number];

/** First and last age of each group; nobody younger than the first is enrolled. */
const bounds: readonly (readonly [AgeGroup, number, number])[] = [
  ['16-19', 16, 19],
  ['20-29', 20, 29],
  ['30-54', 30, 54],
  ['55+', 55, Number.POSITIVE_INFINITY],
];
/** From this age on nobody is counted: "55 to 64" is everybody from 55. */
const oldest = 64;

/** What a folded phrase says of age: the first and the last one, both included. */
function rangeOf(said: string): { from: number; to: number } | null {
  const numbers = (said.match(/\d+/g) ?? []).map(Number);
  const [one, other] = numbers;
  if (one === undefined) return null;
  if (other !== undefined) return { from: Math.min(one, other), to: Math.max(one, other) };
  if (/\b(?:under|yngre|below|younger|less)\b/.test(said)) return { from: 0, to: one - 1 };
  if (/\b(?:upp till|hogst|max|up to|at most)\b/.test(said)) return { from: 0, to: one };
  // "Over 55" is said of those who have turned 55.
  if (/\b(?:over|aldre an|older|above)\b/.test(said))
    return { from: starts.has(one) ? one : one + 1, to: Number.POSITIVE_INFINITY };
  if (/\+|\b(?:minst|fran|fyllda|fyllt|plus|aldre|uppat|at least|from|and over)\b/.test(said))
    return { from: one, to: Number.POSITIVE_INFINITY };
  return { from: one, to: one };
}

const starts = new Set(bounds.map(([, from]) => from));

/** The age groups of a phrase about age: `exact` where they are just those ages, and otherwise those that it touches. Null for no ages. */
export function ageGroupsOf(said: string): { groups: AgeGroup[]; exact: boolean } | null {
  const range = rangeOf(said);
  if (range === null) return null;
  const to = range.to >= oldest ? Number.POSITIVE_INFINITY : range.to;
  const touched = bounds.filter(([, first, last]) => first <= to && last >= range.from);
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isExact = (range.from <= 15 || range.from === first[1]) && to === last[2];
  const beginsAtAll = range.from <= 15 ? first[0] === '16-19' : true;
  return { groups: touched.map(([name]) => name), exact: isExact && beginsAtAll };
}
