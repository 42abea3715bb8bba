// Reads several periods named beside each other in a question for figures: one stretch told in its parts, or two to be compared.
import type { Mention } from '../../time/mentions.ts';
import type { Period } from '../../time/period.ts';
import type { Token } from '../../time/tokens.ts';

/** By which parts of time a stretch is told. */
export type TimePart = 'month' | 'quarter' | 'tertial' | 'halfYear' | 'year';

/** What several periods are: one stretch of parts in a row, or a period and another one to compare it with. */
export type Several = { period: Period; by: TimePart } | { period: Period; other: Period };

const byUnit: Partial<Record<string, TimePart>> = {
  month: 'month',
  quarter: 'quarter',
  tertial: 'tertial',
  half: 'halfYear',
  year: 'year',
};
const partSigns: readonly [RegExp, TimePart][] = [
  [/(?:^| )(?:q\d|k\d|kvartal|quarter)/, 'quarter'],
  [/(?:^| )(?:t\d|tertial)/, 'tertial'],
  [/(?:^| )(?:h\d|halvar|half)/, 'halfYear'],
  [/^(?:\d{4} )+(?:och|and|,|\+|& )? ?\d{4}$/, 'year'],
];

/** The several periods that a message names without comparing; null where it names one, or more than two that are not in a row. */
export function severalPeriods(said: readonly Mention[], tokens: readonly Token[]): Several | null {
  const on = said.filter(({ relation, days }) => relation === 'on' && days !== null);
  const [first, second] = on;
  if (first?.days == null || on.length !== said.length) return null;
  const spans = on.flatMap(({ days }) => (days === null ? [] : [days]));
  const parts = new Set(on.map((mention) => partOf(mention, tokens)));
  const [by] = parts;
  const isOneKind = by != null && parts.size === 1;
  const last = spans.at(-1) ?? first.days;
  const isInRow = spans.every((span, place) => place === 0 || follows(spans[place - 1], span));
  if (isOneKind && isInRow && (on.length > 1 || isListed(first, tokens)))
    return { period: { from: first.days.from, to: last.to }, by };
  if (!isOneKind || on.length !== 2 || second?.days == null) return null;
  // The later one is told of, and the earlier one beside it.
  const [earlier, later] =
    Temporal.PlainDate.compare(first.days.from, second.days.from) < 0
      ? [first.days, second.days]
      : [second.days, first.days];
  return { period: { from: later.from, to: later.to }, other: { from: earlier.from, to: earlier.to } };
}

function follows(before: Mention['days'] | undefined, { from }: NonNullable<Mention['days']>): boolean {
  return before != null && from.equals(before.to.add({ days: 1 }));
}

/** "Q2 och Q3" was joined to one stretch when it was read. */
function isListed({ start, end, days }: Mention, tokens: readonly Token[]): boolean {
  return days?.unit === 'span' && tokens.slice(start, end).some(({ kind }) => kind === 'and');
}

function partOf(mention: Mention, tokens: readonly Token[]): TimePart | null {
  const { days, start, end } = mention;
  const known = byUnit[days?.unit ?? ''];
  if (known !== undefined) return known;
  if (!isListed(mention, tokens)) return null;
  const text = tokens
    .slice(start, end)
    .map(({ text: word }) => word)
    .join(' ');
  // Two days of a month are no two months: "between the 1st and the 15th of October".
  return partSigns.find(([sign]) => sign.test(text))?.[1] ?? (/\d/.test(text) ? null : 'month');
}
