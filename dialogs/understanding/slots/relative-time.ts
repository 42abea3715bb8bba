// Reads a time that is told from another one: "half an hour later", "the day after", "earlier".
import { compileCues } from '../cues.ts';
import { spacedWords } from '../fold.ts';
import { readShift } from '../time/duration.ts';
import { type Mention, readMentions } from '../time/mentions.ts';
import type { Token } from '../time/tokens.ts';
import { requestWords } from '../words/request-words.ts';

/** How far from the time before, below zero for earlier; or only in which direction. */
export type RelativeTime =
  | { kind: 'shift'; unit: 'minute' | 'day' | 'week'; count: number }
  | { kind: 'direction'; isLater: boolean };

const earlier = compileCues([requestWords.earlier]);
const sameTime = compileCues([requestWords.sameTime]);
const earliest = compileCues([requestWords.earliestOfAll]);
const latest = compileCues([requestWords.latestOfAll]);

/** The relative time that a message tells; null where it tells none. Any text is accepted. */
export function readRelativeTime(text: string, now: Temporal.PlainDateTime): RelativeTime | null {
  const { tokens } = readMentions(text, { now, toward: 'coming', joins: true });
  const isEarlier = earlier.test(spacedWords(text));
  const isLater = tokens.some(({ kind }) => kind === 'later');
  const shift = isEarlier || isLater ? readShift(tokens) : null;
  const sign = isEarlier ? -1 : 1;
  if (shift !== null && (shift.unit === 'minute' || shift.unit === 'day' || shift.unit === 'week'))
    return { kind: 'shift', unit: shift.unit, count: sign * shift.count };
  return neighbour(tokens) ?? (isEarlier || isLater ? { kind: 'direction', isLater: isLater && !isEarlier } : null);
}

/** "The day after", "the week before". */
function neighbour(tokens: readonly Token[]): RelativeTime | null {
  for (const [at, { kind, name: unit }] of tokens.entries()) {
    const next = tokens[at + 1]?.kind;
    const isUnit = (kind === 'theUnit' || kind === 'unit') && (unit === 'day' || unit === 'week');
    if (!isUnit) continue;
    if (next === 'after' || next === 'thereafter') return { kind: 'shift', unit, count: 1 };
    if (next === 'before') return { kind: 'shift', unit, count: -1 };
  }
  return null;
}

/** Which of the free times a message prefers ("as late as possible"); null where it says nothing, or both. */
export function readPreferred(text: string): 'earliest' | 'latest' | null {
  const said = spacedWords(text);
  const [isEarliest, isLatest] = [earliest.test(said), latest.test(said)];
  if (isEarliest === isLatest) return null;
  return isLatest ? 'latest' : 'earliest';
}

/** Whether the time of the day is to stay: "on Friday, same time". */
export function keepsTime(text: string): boolean {
  return sameTime.test(spacedWords(text));
}

/** The day of a month that a message names by its figure alone, "the 30th then"; null where it names none, or more. */
export function readDayOfMonth(text: string, now: Temporal.PlainDateTime): number | null {
  const { tokens, found } = readMentions(text, { now, toward: 'coming', joins: true });
  const named = tokens.filter(({ kind }) => kind === 'ordinal');
  const [only] = named;
  return found.some(({ days }) => days !== null) || named.length !== 1 ? null : (only?.number ?? null);
}

/** Whether the only day that a message names is a weekday, with no week or date beside it. */
export function isWeekdayAlone(text: string, now: Temporal.PlainDateTime): boolean {
  const { tokens, found } = readMentions(text, { now, toward: 'coming', joins: false });
  const days = found.filter(({ days: named }) => named !== null);
  const isAlone = ({ start, end, clock }: Mention) => {
    const said = tokens.slice(start, end);
    // The figure of a time is none of a date.
    return (
      said.some(isWeekday) && !said.some((token) => tellsWeek(token) && !(clock !== null && token.kind === 'number'))
    );
  };
  return days.length > 0 && days.every(isAlone);
}

function isWeekday({ kind }: Token): boolean {
  return kind === 'weekday' || kind === 'weekdays';
}

function tellsWeek({ kind }: Token): boolean {
  return [
    'next',
    'coming',
    'this',
    'number',
    'ordinal',
    'dayMonth',
    'month',
    'isoDate',
    'unit',
    'theUnit',
    'nth',
    'own',
  ].includes(kind);
}
