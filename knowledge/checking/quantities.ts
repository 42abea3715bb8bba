// Reads the numbers, dates and years of a sentence: how much, of what, with which bound, and where.
import type { ReadWord } from './reading.ts';
import { anyPeople, bounds, factors, months, ordinals, parts, units } from './terms-of-checking.ts';

export interface Quantity {
  kind: 'number' | 'part' | 'ordinal' | 'label' | 'year' | 'day';
  /** Values that it states: both ends of a range; a label or a day as it stands. */
  values: (number | string)[];
  /** What is measured (`day`, `percent`), or null when things are counted. */
  unit: string | null;
  /** Stems of the words that follow a count: what is counted. */
  things: string[];
  isOfPeople: boolean;
  bound: 'least' | 'most' | 'above' | 'below' | 'about' | null;
  at: number;
}

const yearPattern = /^(19|20)\d\d$/;

function yearsOf(text: string): number[] {
  if (yearPattern.test(text)) return [Number(text)];
  const [, first = '', second = ''] = /^((?:19|20)\d\d)-((?:19|20)?\d\d)$/.exec(text) ?? [];
  if (first === '') return [];
  return [Number(first), Number(second.length === 2 ? first.slice(0, 2) + second : second)];
}

/** All quantities of a sentence in order. */
export function quantitiesOf(tokens: readonly ReadWord[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const read = quantityAt(tokens, at);
    if (read !== null) found.push(read);
  }
  return found;
}

function quantityAt(tokens: readonly ReadWord[], at: number): Quantity | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const { text } = token;
  const next = tokens[at + 1]?.text ?? '';
  const plain = { unit: null, things: [], isOfPeople: false, bound: boundBefore(tokens, at), at };
  const month = months.get(text);
  if (month !== undefined && !isVerbLikeMonth(tokens, at)) {
    const before = tokens[at - 1];
    const day = before?.clause === token.clause ? Number(/^\d{1,2}$/.exec(before.text)?.[0] ?? 0) : 0;
    return { ...plain, kind: 'day', values: [day > 0 ? `${month}-${day}` : `${month}`], bound: null };
  }
  const iso = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text);
  if (iso !== null && Number(iso[2]) <= 12 && Number(iso[2]) > 0 && !/^(19|20)\d\d-1[3-9]$/.test(text)) {
    const day = iso[3] === undefined ? `${Number(iso[2])}` : `${Number(iso[2])}-${Number(iso[3])}`;
    // 2012-13 and the like are years.
    if (iso[3] !== undefined || Number(iso[2]) <= 9)
      return { ...plain, kind: 'day', values: [day, Number(iso[1])], bound: null };
  }
  const years = yearsOf(text);
  if (years.length > 0 && units.get(next) !== 'money') return { ...plain, kind: 'year', values: years, bound: null };
  const ordinal = ordinals.get(text);
  if (ordinal !== undefined) return { ...plain, kind: 'ordinal', values: [ordinal] };
  const part = parts.get(text);
  if (part !== undefined) {
    const times = Number(tokens[at - 1]?.text ?? '1');
    return { ...plain, kind: 'part', values: [`${Number.isInteger(times) && times > 0 ? times : 1}/${part}`] };
  }
  const aged = /^(\d{1,3})-?(ar|aring\p{L}*|arig\p{L}*|year\p{L}*)(?:-old)?s?$/u.exec(text);
  if (aged !== null) return { ...plain, kind: 'number', values: [Number(aged[1])], unit: 'year' };
  if (
    /^(en|ett|one|a|an)$/.test(text) &&
    ['day', 'week', 'month', 'year', 'hour', 'term'].includes(units.get(next) ?? '') &&
    text !== 'a' &&
    text !== 'an'
  ) {
    return { ...plain, kind: 'number', values: [1], unit: units.get(next) ?? null };
  }
  if (text === 'noll' || text === 'zero') return { ...plain, kind: 'number', values: [0], unit: null };
  if (!/^\d/.test(text)) return null;
  if (months.has(next) && tokens[at + 1]?.clause === token.clause && /^\d{1,2}$/.test(text)) return null;
  if (parts.has(next)) return null;
  return counted(tokens, at, plain);
}

// "may" and "mars" in lower case: English "may" is a verb unless a number stands beside it.
function isVerbLikeMonth(tokens: readonly ReadWord[], at: number): boolean {
  const token = tokens[at];
  if (token?.text !== 'may' && token?.text !== 'maj' && token?.text !== 'march') return false;
  const isBeside = /^\d/.test(tokens[at - 1]?.text ?? '') || /^\d/.test(tokens[at + 1]?.text ?? '');
  return token.text === 'maj' ? false : !isBeside;
}

function counted(tokens: readonly ReadWord[], at: number, plain: Omit<Quantity, 'kind' | 'values'>): Quantity | null {
  const text = tokens[at]?.text ?? '';
  const range = /^(\d{1,3}(?:[.,]\d+)?)-(\d{1,3}(?:[.,]\d+)?)$/.exec(text);
  const number = /^\d+(?:,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
  if (range === null && number === null) return { ...plain, kind: 'label', values: [text], bound: null };
  let values = range === null ? [number ?? 0] : [number0(range[1]), number0(range[2])];
  // "mellan 7500 och 8500", "2500 till 2800": the second number carries the unit.
  let after = at + 1;
  const joint = tokens[after]?.text ?? '';
  if (/^(och|till|eller|and|to|or)$/.test(joint) && /^\d+$/.test(tokens[after + 1]?.text ?? '')) after += 2;
  const factor = factors.get(tokens[after]?.text ?? '');
  let unit: string | null = null;
  if (factor !== undefined) {
    values = values.map((value) => value * factor);
    unit = /kr$/.test(tokens[after]?.text ?? '') ? 'money' : null;
    after += 1;
  }
  const things: string[] = [];
  let isOfPeople = false;
  for (let place = after; place < Math.min(tokens.length, after + 3); place += 1) {
    const word = tokens[place];
    if (word === undefined || (place > after && word.clause !== tokens[at]?.clause)) break;
    // "420 \u00e5r 2017": the word goes with the year.
    const isOfYear = yearPattern.test(tokens[place + 1]?.text ?? '') && tokens[place + 1]?.clause === word.clause;
    if (place <= after + 1 && unit === null && !isOfYear) unit = units.get(word.text) ?? null;
    if (anyPeople.has(word.text)) isOfPeople = true;
    if (word.isContent && !units.has(word.text)) things.push(word.stem);
  }
  return { ...plain, kind: 'number', values, unit, things, isOfPeople };
}

function number0(text: string | undefined): number {
  return Number((text ?? '0').replace(',', '.'));
}

function boundBefore(tokens: readonly ReadWord[], at: number): Quantity['bound'] {
  for (let place = at - 1; place >= Math.max(0, at - 3); place -= 1) {
    const text = tokens[place]?.text ?? '';
    const bound = bounds.get(text);
    if (bound !== undefined) {
      // "inte mer an", "hogst"; "inom" only before a time.
      return bound;
    }
    if (
      (text === 'till' || text === 'to') &&
      (/^upp?$/.test(tokens[place - 1]?.text ?? '') || (place === at - 1 && !isRangeBefore(tokens, place)))
    )
      return 'most';
    if (text === 'an' || text === 'than') {
      const before = tokens[place - 1]?.text ?? '';
      if (/^(mer|fler|more|langre)$/.test(before)) return 'above';
      if (/^(mindre|farre|less|fewer|kortare)$/.test(before)) return 'below';
    }
    if (
      (text === 'under' || text === 'below') &&
      place === at - 1 &&
      units.get(tokens[at + 1]?.text ?? '') !== undefined
    )
      return 'below';
    if (/^\d/.test(text)) break;
  }
  return null;
}

// "fran 420 till 1538", "2500 till 2800"
function isRangeBefore(tokens: readonly ReadWord[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 6), at)
    .some(({ text }) => /^\d/.test(text) || text === 'fran' || text === 'from');
}
