// Reads for which period figures are asked for, and with which other period they are to be compared.

import { compileCues } from '../../cues.ts';
import { fold, spacedWords, words } from '../../fold.ts';
import { isBefore } from '../../time/calendar.ts';
import { type Mention, type Mentions, readMentions } from '../../time/mentions.ts';
import { type Period, pastPeriodOf, periodOf, saysSoFar } from '../../time/period.ts';
import type { Token } from '../../time/tokens.ts';
import { statisticsWords } from '../../words/statistics-words.ts';
import { readOffice } from '../offices.ts';
import { takePlaces } from '../places.ts';
import { clauseBounds, textBetween } from '../told-times.ts';
import { severalPeriods, type TimePart } from './statistics-periods.ts';

/** `previousPeriod` is the stretch of the same kind just before; days are ISO and inclusive. */
export type Compared = 'previousPeriod' | 'samePeriodLastYear' | { from: string; to: string };

const oneOf = (phrases: string) => new Set(fold(phrases).split('|'));
const comparing = oneOf(statisticsWords.comparing);
const compared = oneOf(statisticsWords.compared);
const goals = oneOf(statisticsWords.goals);
const sameLastYear = compileCues([statisticsWords.sameLastYear]);
const previous = compileCues([statisticsWords.previous]);
const supposed = compileCues([statisticsWords.supposed]);
const occasions = oneOf(statisticsWords.occasions);
const ofAge = oneOf(statisticsWords.ofAge);
const yearTurns = oneOf(statisticsWords.yearTurns);
const exactly = oneOf(statisticsWords.exactly);
const verbs = oneOf(statisticsWords.comparison);
const links = oneOf(statisticsWords.comparedLinks);
const splitWords = compileCues([statisticsWords.comparedSplits]);
const beside = compileCues([`< (${statisticsWords.beside})`]);
const besideLength = 6;
const { rolling: rollingWords } = statisticsWords;
const rolling = new RegExp(
  `(?<!\\p{L})(?:${rollingWords.says}) (\\d+|\\p{L}+) ?(?:${rollingWords.months})(?!\\p{L})`,
  'giu',
);
const rollingYear = new RegExp(`(?<!\\p{L})(?:${rollingWords.says}) (?:${rollingWords.years})(?!\\p{L})`, 'giu');
const partRange = /(?<!\p{L})(q|t|kvartal |tertial )([1-4]) ?[-–] ?(?:q|t|kvartal |tertial )?([2-4])(?!\d)/giu;
const shortMonth = new RegExp(`(?<!\\p{L})${statisticsWords.month.short}(?!\\p{L})`, 'giu');

/**
 * Reads both from a message said at a moment in Stockholm; null for what it does not say. Beside a figure that is shown (`isShown`) the next
 * and the previous stretch are counted from that one's, which is not told here.
 */
export function readComparison(
  text: string,
  now: Temporal.PlainDateTime,
  isShown = false,
): { period: Period | null; compareTo: Compared | null; by: TimePart | null } {
  const read = readPast(text, now);
  const { tokens } = read;
  const found = read.found.map((mention) => atTurnOfYear(mention, tokens));
  const today = now.toPlainDate();
  const said = withoutOccasions(
    found
      .map((mention) => withSince(mention, tokens))
      .filter((mention) => isPeriod(mention, tokens) && !(isShown && tokens[mention.start]?.kind === 'next')),
    tokens,
    today,
  );
  const period = (mentions: readonly Mention[]) =>
    pastPeriodOf(mentions, today, saysSoFar(tokens)) ?? periodOf(mentions);
  const cut = cutAt(tokens, said);
  if (cut === null) {
    const exact = withoutVague(said, tokens);
    const several = severalPeriods(exact, tokens);
    if (several === null) return { period: period(exact), compareTo: null, by: null };
    return 'by' in several
      ? { period: several.period, compareTo: null, by: several.by }
      : { period: several.period, compareTo: asCompared(several.other), by: null };
  }
  const before = withoutVague(
    said.filter(({ start }) => start < cut),
    tokens,
  );
  const [other, ...after] = said.filter(({ start }) => start >= cut);
  // "More than last month? November, I mean": the period asked for may come last.
  const main = before.length > 0 ? before : after;
  const rest = plain(tokens.slice(cut));
  const compareTo = sameLastYear.test(rest)
    ? 'samePeriodLastYear'
    : previous.test(rest)
      ? 'previousPeriod'
      : comparedBy(main[0], other);
  return { period: period(main), compareTo, by: null };
}

function asCompared({ from, to }: Period): Compared | null {
  return from === null || to === null ? null : { from: from.toString(), to: to.toString() };
}

/** "Since summer, that is from 1 September", "the spring (January to April)": the exact one counts. */
function withoutVague(said: readonly Mention[], tokens: readonly Token[]): Mention[] {
  const exact = said.findIndex(({ start }) =>
    tokens.slice(Math.max(0, start - 2), start).some(({ text }) => exactly.has(text)),
  );
  if (exact > 0) return said.slice(exact);
  const [first, second] = said;
  const isBeside = first !== undefined && second !== undefined && second.start - first.end <= 1;
  return isBeside && first.days?.unit === 'season' ? said.slice(1) : [...said];
}

function plain(tokens: readonly Token[]): string {
  return spacedWords(tokens.map(({ text }) => text).join(' '));
}

/**
 * Without the days of an occasion that the figures are for: "for Thursday's board: how many in October". A day alone that is to come, or a
 * weekday that is not said to be past, is one too.
 */
function withoutOccasions(said: readonly Mention[], tokens: readonly Token[], today: Temporal.PlainDate): Mention[] {
  const isDay = ({ days, relation }: Mention) =>
    days?.unit === 'day' && ['on', 'by', 'until', 'before'].includes(relation);
  const hasStretch = said.some((mention) => !isDay(mention));
  const isOccasion = ({ days, start }: Mention) =>
    (days !== null && isBefore(today, days.from)) || ['weekday', 'weekdays'].includes(tokens[start]?.kind ?? '');
  // "Till Thursday" is also for Thursday; "until the last of October" is not.
  const isEnd = ({ relation, start }: Mention) => relation === 'until' && tokens[start - 1]?.text !== 'till';
  return said.filter(
    (mention) =>
      !occasions.has(tokens[mention.start - 1]?.text ?? '') &&
      !isSupposed(mention, tokens) &&
      (!isDay(mention) || (hasStretch && isEnd(mention)) || !(hasStretch || isOccasion(mention))),
  );
}

/** "Suppose that two leave at New Year": what is supposed is no period. */
function isSupposed(mention: Mention, tokens: readonly Token[]): boolean {
  const { from, to } = clauseBounds(mention, tokens);
  return supposed.test(textBetween(tokens, from, to));
}

/** At the turn of the year the figures are those of its last day. */
function atTurnOfYear(mention: Mention, tokens: readonly Token[]): Mention {
  const { days, relation, start, end } = mention;
  const isTurn = tokens.slice(start, end).some(({ text }) => yearTurns.has(text));
  if (!isTurn || relation !== 'on' || days?.unit !== 'day') return mention;
  const last = days.from.subtract({ days: 1 });
  return { ...mention, days: { ...days, from: last, to: last } };
}

/** "Since school began on 17 August": the day that a word between tells. */
function withSince(mention: Mention, tokens: readonly Token[]): Mention {
  const { relation, days, start } = mention;
  if (relation !== 'on' || days?.unit !== 'day') return mention;
  const before = tokens.slice(Math.max(0, start - 3), start);
  return before.some(({ kind }) => kind === 'since') ? { ...mention, relation: 'since' } : mention;
}

// Beside figures the short word is a month, and hardly a Monday.
function readPast(text: string, now: Temporal.PlainDateTime): Mentions {
  return readMentions(spelledOut(text), { now, toward: 'past', joins: true });
}

/** "Rolling twelve months" are the last twelve; "kvartal 1-3" is from the one to the other. */
function spelledOut(text: string): string {
  return text
    .replace(shortMonth, statisticsWords.month.word)
    .replace(rolling, `${statisticsWords.rolling.lead} $1 ${statisticsWords.rolling.unit}`)
    .replace(rollingYear, `${statisticsWords.rolling.lead} 12 ${statisticsWords.rolling.unit}`)
    .replace(partRange, '$1$2 till $1$3');
}

/** The words of a message outside the periods that it names, folded. */
export function wordsOutsidePeriods(text: string, now: Temporal.PlainDateTime): string[] {
  const { found, tokens } = readPast(text, now);
  const said = found.filter((mention) => isPeriod(mention, tokens));
  const others = tokens.filter((_, place) => !said.some(({ start, end }) => place >= start && place < end));
  return words(fold(others.map(({ text: word }) => word).join(' '))).filter((word) => !word.startsWith('#'));
}

// "Within five days" is a limit, and what is counted from now is to come: neither is a period.
function isPeriod({ days, start, end }: Mention, tokens: readonly Token[]): boolean {
  return (
    days !== null &&
    !tokens.slice(start, end).some(({ kind }) => kind === 'within' || kind === 'ahead' || kind === 'clockUnit')
  );
}

/** The token from which on it is told what to compare with; null when nothing is compared. */
function cutAt(tokens: readonly Token[], said: readonly Mention[]): number | null {
  const places = tokens.flatMap(({ text }, place) =>
    comparing.has(text) && isOfPeriods(tokens, place) ? [place] : [],
  );
  const [first] = said;
  // "September this year against September last year": of several words the one between two periods.
  const at = places.find((place) => first !== undefined && first.start < place) ?? places[0];
  if (at === undefined) return besideCut(tokens);
  const isVerbFirst = first !== undefined && first.start > at && said.length > 1 && verbs.has(tokens[at]?.text ?? '');
  if (!isVerbFirst) return at;
  const between = tokens.findIndex(({ text }, place) => place >= first.end && compared.has(text));
  return between === -1 ? at : between;
}

/** "Younger than 30", "closed to (mot) work", "group information against tripartite" and "City against Kista" compare no periods. */
function isOfPeriods(tokens: readonly Token[], place: number): boolean {
  if (goals.has(tokens[place + 1]?.text ?? '') || ofAge.has(tokens[place - 1]?.text ?? '')) return false;
  const next = tokens.slice(place + 1).findIndex(({ text }) => !links.has(text));
  const text = next === -1 ? '' : plain(tokens.slice(place + 1 + next, place + 3 + next));
  return !splitWords.test(text) && readOffice(text) === null && takePlaces(text).districts.length === 0;
}

/** "And the same time last year" asks for both without a word for comparing. */
function besideCut(tokens: readonly Token[]): number | null {
  const at = tokens.findIndex((_, place) =>
    beside.test(` < ${plain(tokens.slice(place, place + besideLength)).trim()} `),
  );
  return at === -1 ? null : at;
}

function comparedBy(main: Mention | undefined, other: Mention | undefined): Compared | null {
  if (other?.days == null) return null;
  const { from, to, unit } = other.days;
  if (unit === 'year' && main?.days?.unit !== 'year') return 'samePeriodLastYear';
  if (main?.days == null) return unit === 'span' ? 'previousPeriod' : { from: from.toString(), to: to.toString() };
  // "The summer against last summer" is the same one twice where the last has just been.
  if (from.equals(main.days.from) || from.equals(main.days.from.subtract({ years: 1 }))) return 'samePeriodLastYear';
  const isJustBefore = to.add({ days: 1 }).equals(main.days.from) && unit === main.days.unit;
  return isJustBefore ? 'previousPeriod' : { from: from.toString(), to: to.toString() };
}
