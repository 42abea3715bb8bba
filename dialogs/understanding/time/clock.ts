// The grammar of the time of day, in whatever language: the hours of an office, so "half past two" is in the afternoon.
import { createGrammar, type Rule } from './rules.ts';
import type { Token } from './tokens.ts';

/** Minutes since midnight; null for no bound. */
export interface Clock {
  from: number | null;
  to: number | null;
  /** A `time` to begin at (and to end at, if `to` is there), `hours` said in figures to keep within, or a `part` of the day. */
  said: 'time' | 'hours' | 'part';
}

export type ReadClock = (...tokens: (Token | undefined)[]) => Clock | null;

const of = (token: Token | undefined) => token?.number ?? 0;
const noon = 12 * 60;
const day = 24 * 60;
// Nobody meets before: a bare hour below this one is in the afternoon.
const firstHour = 7;

/** An hour said without minutes, or minutes past an hour said in words. */
function officeTime(hour: number, minutes = 0): number | null {
  if (hour > 24) return null;
  const time = hour * 60 + minutes;
  return time < firstHour * 60 ? time + noon : time % day;
}

function written(token: Token | undefined): number | null {
  if (token === undefined) return null;
  if (token.kind === 'clockTime') {
    if (token.number >= day || token.number % 60 > 59 || Number(token.text.slice(-2)) > 59) return null;
    // "02.15" is meant as written, "2.15" is an office's quarter past two.
    return token.text.startsWith('0') ? token.number : officeTime(Math.floor(token.number / 60), token.number % 60);
  }
  if (token.number >= 100) {
    const [hours, minutes] = [Math.floor(token.number / 100), token.number % 100];
    return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
  }
  return token.text.startsWith('0') ? token.number * 60 : officeTime(token.number);
}

function at(time: number | null): Clock | null {
  return time === null ? null : { from: time, to: null, said: 'time' };
}

function between(first: Token | undefined, last: Token | undefined, said: 'time' | 'hours' = 'time'): Clock | null {
  const [from, to] = [written(first), written(last)];
  return from === null || to === null || to <= from ? null : { from, to, said };
}

function halfDay(token: Token | undefined, half: Token | undefined): Clock | null {
  const minutes = token?.kind === 'clockTime' ? token.number : of(token) * 60;
  if (minutes < 60 || minutes >= 13 * 60) return null;
  return at((minutes % noon) + (half?.name === 'pm' ? noon : 0));
}

function clockOfDay(token: Token | undefined, part: Token | undefined): Clock | null {
  const time = token?.kind === 'clockTime' ? token.number : of(token) * 60;
  if (time >= day) return null;
  const isLater = part?.name === 'afternoon' || part?.name === 'evening';
  if (isLater && time < noon) return at(time + noon);
  return isLater ? at(time) : at(part?.name === 'lunch' ? written(token) : time);
}

/** The hours that a part of a working day stands for. */
const parts: Record<string, readonly [from: number | null, to: number | null]> = {
  morning: [7 * 60, 10 * 60],
  forenoon: [8 * 60, noon],
  lunch: [11 * 60 + 30, 13 * 60],
  afternoon: [noon, 17 * 60],
  evening: [17 * 60, 21 * 60],
};
const afterParts: Record<string, number> = { morning: 10 * 60, forenoon: noon, lunch: 13 * 60, afternoon: 17 * 60 };
const beforeParts: Record<string, number> = { forenoon: 8 * 60, lunch: noon, afternoon: noon, evening: 17 * 60 };

/** The hours of a part of the day. */
export function hoursOfPart(part: Token | undefined): Clock | null {
  const [from, to] = parts[part?.name ?? ''] ?? [];
  return partOfDay(from, to);
}

function partOfDay(from: number | null | undefined, to: number | null | undefined): Clock | null {
  return from === undefined || to === undefined ? null : { from, to, said: 'part' };
}

const time = 'number|clockTime';
const smallWord = /^[a-z]/;

/** "Ten to three", "five past two"; figures only after a word for the clock, so that "2 of 3" is no time. */
function beside(
  lead: Token | undefined,
  minutes: Token | undefined,
  step: 1 | -1,
  hour: Token | undefined,
): Clock | null {
  if (lead === undefined && !smallWord.test(minutes?.text ?? '')) return null;
  const count = minutes?.kind === 'clockUnit' ? minutes.number : of(minutes);
  if (count < 1 || count > 29 || of(hour) < 1 || of(hour) > 12) return null;
  return at(officeTime(step > 0 ? of(hour) : of(hour) - 1 || 12, step > 0 ? count : 60 - count));
}

function halfPast(hour: Token | undefined, more: number): Clock | null {
  if (of(hour) < 1 || of(hour) > 12) return null;
  // In Swedish the half is of the hour to come.
  return at(officeTime((of(hour) - 1) % 12 || 12, 30 + more));
}

const rules: readonly Rule<ReadClock>[] = [
  ['around? on? clock? clockTime', (_a, _on, _clock, time) => at(written(time))],
  ['around? on? clock around|on? number|one', (_a, _on, _clock, _on2, hour) => at(written(hour))],
  ['around number', (_a, hour) => (smallHour(of(hour)) ? at(written(hour)) : null)],
  ['around? on? number|one dash? aboutTime', (_a, _on, hour) => at(written(hour))],
  ['around? on? clock? namedTime', (_a, _on, _clock, time) => at(of(time))],
  ['around? on? clock dotted', (_a, _on, _clock, time) => at(of(time))],
  ['clock? one? unit=quarter past number|one', (_clock, _one, _quarter, _past, hour) => at(officeTime(of(hour), 15))],
  [
    'clock? one? unit=quarter until number|one',
    (_clock, _one, _quarter, _to, hour) => at(officeTime(of(hour) - 1 || 12, 45)),
  ],
  [`around? on? clock? clockTime dash|until ${time}`, (_a, _on, _clock, first, _to, last) => between(first, last)],
  [`around? on? clock number dash|until ${time}`, (_a, _on, _clock, first, _to, last) => between(first, last)],
  [
    `around? on? clock between ${time} dash|until|and ${time}`,
    (_a, _on, _clock, _b, first, _and, last) => between(first, last, 'hours'),
  ],
  [
    `between clock? ${time} dash|and|until clock? ${time}`,
    (_b, _clock, first, _and, _clock2, last) => between(first, last, 'hours'),
  ],
  [
    `onwards clock ${time} dash|until clock? ${time}`,
    (_from, _clock, first, _to, _clock2, last) => between(first, last, 'hours'),
  ],
  [`clock? ${time} half-day`, (_clock, hour, half) => halfDay(hour, half)],
  [`clock? ${time} on? the? part`, (_clock, hour, _on, _the, part) => clockOfDay(hour, part)],
  [
    'around? on? clock? half number|one',
    (_a, _on, _clock, half, hour) => (half?.text.startsWith('half') ? at(officeTime(of(hour), 30)) : halfPast(hour, 0)),
  ],
  [
    'around? on? clock? number past half number|one',
    (_a, _on, _clock, more, _past, _half, hour) => halfPast(hour, of(more)),
  ],
  [
    'around? on? clock? number in half number|one',
    (_a, _on, _clock, less, _to, _half, hour) => halfPast(hour, -of(less)),
  ],
  [
    'around? on? clock? clockUnit|number past number|one',
    (_a, _on, clock, minutes, _past, hour) => beside(clock, minutes, 1, hour),
  ],
  [
    'around? on? clock? clockUnit|number in|until number|one',
    (_a, _on, clock, minutes, _to, hour) => beside(clock, minutes, -1, hour),
  ],
  [`onwards|after|since clock ${time}`, (_after, _clock, hour) => bound(written(hour), null)],
  ['onwards|after clockTime', (_after, hour) => bound(written(hour), null)],
  [`by|before clock ${time}`, (_before, _clock, hour) => bound(null, written(hour))],
  ['by|before clockTime', (_before, hour) => bound(null, written(hour))],
  ['around? on? the? part', (_a, _on, _the, part) => hoursOfPart(part)],
  ['in part', (_in, part) => hoursOfPart(part)],
  ['early on? the? part?', () => partOfDay(7 * 60, 10 * 60)],
  ['after the? part', (_after, _the, part) => partOfDay(afterParts[part?.name ?? ''], null)],
  ['before the? part', (_before, _the, part) => partOfDay(null, beforeParts[part?.name ?? ''])],
];

function bound(from: number | null, to: number | null): Clock | null {
  return from === null && to === null ? null : { from, to, said: 'hours' };
}

/** Finds the longest expression of a time of day that begins at a token. */
export const clockAt = createGrammar(rules);

// A figure right after a day is an hour when an office is open then.
const [openFrom, openTo] = [7, 18];

/** The time in bare figures after a day: "on Monday 9", "Tuesday 9-10", "tomorrow 1330"; null when they are of something else. */
export function bareTimeAt(tokens: readonly Token[], place: number): { clock: Clock; end: number } | null {
  const [first, dash, last, next] = tokens.slice(place, place + 4);
  if (first?.kind !== 'number') return null;
  const isHour = (token: Token | undefined) => token?.kind === 'number' && smallHour(token.number);
  if (
    (dash?.kind === 'dash' || dash?.kind === 'until') &&
    isHour(first) &&
    (isHour(last) || last?.kind === 'clockTime')
  ) {
    const clock = follows(next) ? null : between(first, last);
    return clock === null ? null : { clock, end: place + 3 };
  }
  if (follows(dash)) return null;
  if (!smallHour(first.number) && !/^([01]?\d|2[0-3])[0-5][05]$/.test(first.text)) return null;
  const clock = at(written(first));
  return clock === null ? null : { clock, end: place + 1 };
}

function smallHour(hour: number): boolean {
  return hour >= 1 && hour <= openTo && (hour >= openFrom || hour <= openTo - 12);
}

/** Whether a token says that the figure before it counts something. */
function follows(token: Token | undefined): boolean {
  return (
    token !== undefined && ['unit', 'theUnit', 'clockUnit', 'month', 'dash', 'number', 'year'].includes(token.kind)
  );
}
