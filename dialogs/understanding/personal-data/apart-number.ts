// Finds personal numbers whose parts stand apart: in fields, in columns, one after the other in a sentence, or backwards.

import type { FigureGroup } from './figures.ts';
import { around, type LookedAt, type Span } from './looked-at.ts';
import { englishPersonNumbers, englishThingNumbers } from './words/english-number-words.ts';
import { swedishPersonNumbers, swedishThingNumbers } from './words/swedish-number-words.ts';

const person =
  /(?<![a-z])(?:klient|aspirant|sokande|deltagar|brukar|person|hon|han|hen|honom|henne|hans|hennes|fodd|fodelse|barnet|dob|born|client|applicant|participant|she|he|her|his)/;
const personNumber = new RegExp(`(?<![a-z])(?:${swedishPersonNumbers}|${englishPersonNumbers})(?![a-z])`);
const thing = new RegExp(
  `(?<![a-z])(?:${swedishThingNumbers}|${englishThingNumbers}|(?:bank|kredit|konto)?kort(?:et|nummer[a-z]*|nr)|telefon[a-z]*|rum|room)(?![a-z])`,
);
const backwards =
  /(?<![a-z])(?:baklanges|bakvan[dt][a-z]*|bakifran|omvan[dt][a-z]*|omvand ordning|spegelvan[dt][a-z]*|revers[a-z]*|backwards?)(?![a-z])/;
const lastBirthYear = 2025;
const reach = 80;

/** The parts of numbers that stand apart, from the first figure to the last; none within another. */
export function apartNumbers(looked: LookedAt): Span[] {
  const groups = looked.chains.flat();
  const found: Span[] = [];
  for (let from = 0; from < groups.length; from += 1) {
    const to =
      labelledTo(looked, groups, from) ??
      inStepsTo(looked, groups, from) ??
      dateAndFourTo(looked, groups, from) ??
      backwardsTo(looked, groups, from) ??
      maskedTo(looked, groups, from) ??
      maskedDateTo(looked, groups, from) ??
      endingTo(looked, groups, from);
    if (to === null) continue;
    found.push({ start: groups[from]?.start ?? 0, end: groups[to]?.end ?? 0 });
    from = to;
  }
  return found;
}

function gapBefore({ plain }: LookedAt, groups: readonly FigureGroup[], at: number): string {
  const end = groups[at]?.start ?? 0;
  return plain.slice(Math.max(groups[at - 1]?.end ?? 0, end - reach), end);
}

const labels = [
  /(?<![a-z])(?:fodelse)?(?:ar|aret|artal|year)[^a-z0-9]{0,5}$/,
  /(?<![a-z])(?:fodelse)?(?:man|manad|manaden|month)[^a-z0-9]{0,5}$/,
  /(?<![a-z])(?:fodelse)?(?:dag|dagen|day)[^a-z0-9]{0,5}$/,
];

/** "Year: 1981 | month: 12 | day: 18 | no: 9876", in any order of the three. */
function labelledTo(looked: LookedAt, groups: readonly FigureGroup[], from: number): number | null {
  if (groups.length < from + 4) return null;
  const gaps = [0, 1, 2].map((step) => gapBefore(looked, groups, from + step));
  const order = labels.map((label) => gaps.findIndex((gap) => label.test(gap)));
  if (order.includes(-1) || new Set(order).size < 3) return null;
  const [year = '', month = '', day = ''] = order.map((step) => groups[from + step]?.digits ?? '');
  if (!isBirth(year + month.padStart(2, '0') + day.padStart(2, '0'))) return null;
  const to = fourTo(groups, from + 3);
  return to === null || isClock(looked, groups, from + 3) ? null : to;
}

const step =
  /^(?: forst| first)?[^a-z0-9]*(?:(?:och|and|ja) )?(?:sen|sedan|darefter|efter det|then|next|followed by|foljt av)(?: (?:kommer|har du|ar det|en|ett|it is|comes))?[^a-z0-9]*$/;

/** "First 1981, then 1218, then 9876." */
function inStepsTo(looked: LookedAt, groups: readonly FigureGroup[], from: number): number | null {
  let digits = groups[from]?.digits ?? '';
  for (let to = from + 1; to < Math.min(groups.length, from + 6); to += 1) {
    if (!step.test(gapBefore(looked, groups, to))) return null;
    digits += groups[to]?.digits ?? '';
    if (to > from + 1 && (digits.length === 10 || digits.length === 12) && isBirth(digits.slice(0, -4))) return to;
  }
  return null;
}

const part =
  /(?<![a-z])(?:sen|sedan|darefter|foljt|then|followed|fyrsiffri[a-z]*|last ?four|lastfour|last|sista|resten|numret|slutet|kontroll[a-z]*|kolumn(?:en)?|kol|column|col|cell|ruta|rutan|box|falt|faltet|field|sida|sidan|rad|raden|andra|nedre|langst)(?![a-z])/;
const surePart = /(?<![a-z])(?:fyrsiffri|last|sista|kolumn|column|ruta|box|falt|field)/;

/** "In the upper box 1981-12-18, in the lower box 9876": a date of birth, and four figures of another field. */
function dateAndFourTo(looked: LookedAt, groups: readonly FigureGroup[], from: number): number | null {
  const [first, second, third] = groups.slice(from, from + 3);
  if (first === undefined) return null;
  const isCut = first.digits.length === 4 && second?.digits.length === 2 && third?.digits.length === 2;
  const isJoined = isCut && [second, third].every(({ tie } = first) => tie === 'dash' || tie === 'mark');
  const count = isJoined ? 3 : spelledDate(groups, from);
  const date = groups
    .slice(from, from + count)
    .map(({ digits }) => digits)
    .join('');
  if (date.length < 6 || !isBirth(date)) return null;
  const next = from + count;
  // "last4", and columns by their number.
  const skipped = /^[1-9]$/.test(groups[next]?.digits ?? '') ? 1 : 0;
  const to = fourTo(groups, next + skipped);
  if (to === null) return null;
  const start = groups[next - 1]?.end ?? 0;
  const gap = looked.plain.slice(start, groups[next + skipped]?.start ?? start);
  if (gap.length > reach || !part.test(gap) || thing.test(gap)) return null;
  const span = { start: first.start, end: groups[to]?.end ?? 0 };
  const { before, after } = around(looked, span, reach);
  const said = `${before} ${gap} ${after}`;
  const isSaid = person.test(said) || personNumber.test(said);
  if (thing.test(before.slice(-20)) || isClock(looked, groups, next + skipped)) return null;
  const four = looked.plain.slice(groups[next + skipped]?.start ?? 0, span.end);
  if (looksElse.test(four) && !isSaid) return null;
  return isSaid || (surePart.test(gap) && !isJoined) ? to : null;
}

/** How many groups a date takes that is said in words: "eighteen, eleven, zero, nine"; one where it is not. */
function spelledDate(groups: readonly FigureGroup[], from: number): number {
  let digits = '';
  for (let at = from; at < from + 6 && groups[at]?.isSpelled === true && digits.length < 6; at += 1) {
    digits += groups[at]?.digits;
    if (digits.length === 6) return at - from + 1;
  }
  return 1;
}

/** "6789-812118" where the text says that it is backwards, and the four figures ahead of the date where it is a person's. */
function backwardsTo(looked: LookedAt, groups: readonly FigureGroup[], from: number): number | null {
  const [first, second] = groups.slice(from, from + 2);
  if (first === undefined) return null;
  const isOne = first.digits.length === 10 || first.digits.length === 12;
  const isTwo = first.digits.length === 4 && (second?.digits.length === 6 || second?.digits.length === 8);
  if (!isOne && !isTwo) return null;
  const digits = isOne ? first.digits : first.digits + (second?.digits ?? '');
  const to = isOne ? from : from + 1;
  const span = { start: first.start, end: groups[to]?.end ?? 0 };
  if (!isOne && !/^ ?[-+ /,.] ?$/.test(looked.plain.slice(first.end, second?.start))) return null;
  const { before, after } = around(looked, span, reach);
  const said = `${before} ${after}`;
  const turned = [...digits].reverse().join('');
  if (isBirth(turned.slice(0, -4)) && (backwards.test(said) || personNumber.test(said))) return to;
  const isSwapped = isTwo && isBirth(digits.slice(4));
  return isSwapped && (backwards.test(said) || personNumber.test(said)) ? to : null;
}

/** "******-9876": the date is hidden, the four figures are not. */
function maskedTo(looked: LookedAt, groups: readonly FigureGroup[], from: number): number | null {
  const group = groups[from];
  if (group === undefined || !/^\d{4}$/.test(group.digits) || /^(\d)\1{3}$/.test(group.digits)) return null;
  const before = looked.plain.slice(Math.max(0, group.start - 30), group.start);
  if (!/(?:^|[^*#x.a-z])([*#]{6,8}|x{6}|x{8}|\.{6})[-+ ]{0,3}$/.test(before)) return null;
  return thing.test(before) || thing.test(looked.plain.slice(group.end, group.end + 20)) ? null : from;
}

/** "811218-****, the four are 9876": the figures stand apart from the date, which is masked in part. */
function maskedDateTo(looked: LookedAt, groups: readonly FigureGroup[], from: number): number | null {
  const date = groups[from];
  if (date === undefined || !/^(?:19|20)?\d\d(?:0[1-9]|1[0-2])[0-9]\d$/.test(date.digits)) return null;
  if (!/^ ?[-+]? ?(?:[*x#_.•]{4}|x{3,4})(?![a-z])/.test(looked.plain.slice(date.end, date.end + 10))) return null;
  // "En" and "fyra" are read as figures, too.
  for (let next = from + 1; next <= from + 3; next += 1) {
    const start = groups[next]?.start;
    if (start === undefined || start - date.end > reach) return null;
    const to = fourTo(groups, next);
    if (to !== null) return to;
  }
  return null;
}

const ending = /(?<![a-z])(?:slutar|slutade|avslutas|ends|ending)(?: (?:pa|med|in|with))?[^a-z0-9]{0,3}$/;

/** "The number of the client ends with 9876". */
function endingTo(looked: LookedAt, groups: readonly FigureGroup[], from: number): number | null {
  const group = groups[from];
  if (group === undefined || !/^\d{4}$/.test(group.digits) || looksElse.test(group.digits)) return null;
  const before = looked.plain.slice(Math.max(0, group.start - reach), group.start);
  const said = before.split(/[.?!\n](?= |$)/).at(-1) ?? '';
  return ending.test(said) && person.test(said) && !thing.test(said) ? from : null;
}

/** A time or a year. */
const looksElse = /^(?:(?:[01]\d|2[0-4])[0-5]\d|19[5-9]\d|20[0-3]\d)$/;

function isClock(looked: LookedAt, groups: readonly FigureGroup[], at: number): boolean {
  return /(?<![a-z])(?:kl|klockan|tid|at)[^a-z0-9]{0,3}$/.test(gapBefore(looked, groups, at));
}

/** Where four figures end that begin with a group: one group, two pairs or four single ones. */
function fourTo(groups: readonly FigureGroup[], from: number): number | null {
  for (const count of [1, 2, 4]) {
    const four = groups.slice(from, from + count);
    const isFour =
      four.length === count && four.every(({ digits }) => digits.length === 4 / count && /^\d+$/.test(digits));
    if (isFour && four.slice(1).every(({ tie }) => tie === 'space')) return from + count - 1;
  }
  return null;
}

/** Whether six or eight figures are a date on which somebody whom we meet may be born. */
function isBirth(date: string): boolean {
  const match = /^(\d\d|19[2-9]\d|20[01]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]|[67][1-9]|[78]\d|9[01])$/.exec(date);
  if (match === null) return false;
  const [, year = ''] = match;
  const short = Number(year.slice(-2));
  return (year.length === 4 ? Number(year) : short + (short > 30 ? 1900 : 2000)) <= lastBirthYear;
}
