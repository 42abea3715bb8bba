// Finds what would narrow an answer and that nothing can be narrowed by: gender in a question for figures, evenings in one for measures.
import { compileCues, foldPattern } from '../cues.ts';
import { fold } from '../fold.ts';
import { tellLanguage } from '../language.ts';
import {
  englishAgeBounds,
  englishAgeEnds,
  englishAgeLinks,
  englishNotYears,
  englishUnreadAgeCues,
  englishUnreadFigureCues,
  englishUnreadMeasureCues,
  englishYearWords,
} from '../words/english-unread-cues.ts';
import { statisticsWords } from '../words/statistics-words.ts';
import {
  ageBounds,
  ageEnds,
  ageLinks,
  men,
  notYears,
  severalCoaches,
  unreadAgeCues,
  unreadFigureCues,
  unreadMeasureCues,
  yearWords,
} from '../words/swedish-unread-cues.ts';
import { spelledToFigures } from './age-from-text.ts';
import type { Meaning, SlotsOf } from './slots.ts';
import { wordsOutsidePeriods } from './statistics/statistics-comparison.ts';

/** What people may be told apart by in a question for figures, and by which no figure is divided; `age` is one of no age group, `other` is in words that no list has. */
export const unreadKinds = [
  'gender',
  'birthCountry',
  'newcomers',
  'education',
  'health',
  'family',
  'language',
  'unemployment',
  'duration',
  'housing',
  'background',
  'measure',
  'age',
  'other',
] as const;
export type UnreadKind = (typeof unreadKinds)[number];
export type FilterKind = Exclude<UnreadKind, 'age' | 'other'>;

const figureFilters = unreadFigureCues.map(([kind, cues]) => ({
  kind,
  pattern: compileCues([cues, englishUnreadFigureCues[kind]]),
}));
const measureFilter = compileCues([unreadMeasureCues, englishUnreadMeasureCues]);
const counts = compileCues([statisticsWords.counts, ...statisticsWords.metrics.map(({ cues }) => cues)]);

const wonders = compileCues([statisticsWords.wonders]);

const age = '(1[4-9]|[2-7]\\d)';
const ofAge = `${foldPattern(ageEnds)}|${englishAgeEnds}`;
const years = `${foldPattern(yearWords)}|${englishYearWords}|${ofAge}`;
const notAge = `(?! (?:${foldPattern(`${notYears}|${englishNotYears}`)}) )`;
const link = foldPattern(`${ageLinks}|${englishAgeLinks}`);
const bounds = foldPattern(`${ageBounds.alone}|${englishAgeBounds.alone}`);
const sure = foldPattern(`${ageBounds.sure}|${englishAgeBounds.sure}`);
const surely = new RegExp(`^(?:${sure}) | (?:${ofAge})$|-${age} (?:${years})$`);
const boundsOfYears = foldPattern(`${ageBounds.beforeYears}|${englishAgeBounds.beforeYears}`);
const agesInFigures = new RegExp(
  [
    `${age}-${age}(?: (?:${years}))?`,
    `(?:mellan|between) ${age} (?:${link}) ${age}`,
    `${age} (?:${link}) ${age} (?:${years})`,
    `(?:${bounds}|${sure}) ${age}(?:-${age}|[+])?`,
    `(?:${boundsOfYears}) ${age} (?:${years})`,
    `${age} (?:${ofAge})`,
    `${age}[+]`,
  ]
    .map((way) => `(?<= )(?:${way})(?= )${notAge}`)
    .join('|'),
  'g',
);
const coaches = compileCues([severalCoaches]);
const mostDays = 31;
const weeks = / (?:v|v\d+|veck[a-z]*|weeks?) /;
const agesInWords = compileCues([unreadAgeCues, englishUnreadAgeCues]);

/** A question for figures of no more letters is read whole; of a longer one the sentences that ask. */
const longestWhole = 100;
const mostUnread = 5;

/**
 * The parts of a message, as they are written, that would narrow what it asks for and that neither its slots nor any other reader take;
 * none for what is neither figures nor measures. `now` is when it is said in Stockholm: the days of a period are no ages.
 */
export function readUnread({ intent, slots }: Meaning, text: string, now: Temporal.PlainDateTime): string[] {
  const found =
    intent === 'stats'
      ? asking(text, (part) => counts.test(plainOf(part).plain)).flatMap((part) => unreadOfFigures(part, slots, now))
      : intent === 'findMeasures' || intent === 'compareMeasures'
        ? unreadOfMeasures(text, slots)
        : [];
  return [...new Map(found.map((said) => [fold(said), said])).values()].slice(0, mostUnread);
}

/** What kind of narrowing an unread part of a question for figures is. */
export function unreadKindOf(said: string): UnreadKind {
  const { plain } = plainOf(said, true);
  return figureFilters.find(({ pattern }) => pattern.test(plain))?.kind ?? 'age';
}

function asking(text: string, asks: (part: string) => boolean): string[] {
  return text.length <= longestWhole ? [text] : text.split(/(?<=[.!?])\s+|\n+/).filter(asks);
}

function unreadOfFigures(part: string, slots: SlotsOf['stats'], now: Temporal.PlainDateTime): string[] {
  const words = plainOf(part);
  // Who wonders at a figure asks for no other.
  if (wonders.test(words.plain)) return [];
  const told = figureFilters.flatMap(({ pattern }) => saidBy(words, pattern));
  return [...told, ...unreadAges(part, words, slots, now)];
}

// An age group that was read, and the outreach to those of 20 to 29, say what is to be said of age; a caseload is of so many cases.
function unreadAges(
  part: string,
  words: Plain,
  { metric, groupBy, filters = {} }: SlotsOf['stats'],
  now: Temporal.PlainDateTime,
): string[] {
  const { ageGroup, group, jobbtorg } = filters;
  const isOfCases = metric === 'caseload' || groupBy === 'coach' || coaches.test(words.plain);
  if (isOfCases || groupBy === 'ageGroup' || ageGroup !== undefined || group === 'outreach20to29') return [];
  const outside = new Set(wordsOutsidePeriods(part, now).flatMap((word) => spelledToFigures(word).trim().split(' ')));
  const isOfPeriod = (figure: string) => !outside.has(figure) && !isNoDay(figure, words.plain);
  const figures = [...words.plain.matchAll(agesInFigures)]
    .filter(({ 0: matched }) => surely.test(matched) || !(matched.match(/\d+(?:-\d+)?[+]?/g) ?? []).some(isOfPeriod))
    .slice(0, mostUnread)
    .map(({ 0: matched, index }) => writtenAt(words, index, matched.length));
  // Offices for young people are named so.
  const isOfYoung = / unga$/i.test(jobbtorg ?? '');
  return [...figures, ...(isOfYoung ? [] : saidBy(words, agesInWords))];
}

// "25-35 i september" looks like days; no month has so many, and weeks are told as weeks.
function isNoDay(figure: string, plain: string): boolean {
  return Math.max(...figure.split('-').map(Number.parseFloat)) > mostDays && !weeks.test(plain);
}

function unreadOfMeasures(part: string, slots: SlotsOf['findMeasures' | 'compareMeasures']): string[] {
  const said = saidBy(plainOf(part), measureFilter);
  return 'audience' in slots && slots.audience === 'youth' ? said.filter((each) => !/\d/.test(each)) : said;
}

/** The plain words of a text with a space between and on both sides, and where each stands in it. */
interface Plain {
  text: string;
  plain: string;
  /** By the place in `plain` where the word begins. */
  places: Map<number, { start: number; end: number }>;
}

function plainOf(text: string, isEnglish = tellLanguage(text) === 'en'): Plain {
  const places: Plain['places'] = new Map();
  let plain = ' ';
  for (const { 0: word, index } of text.matchAll(/\p{L}+|\d+(?:\p{Pd}\d+|[.:/]\d+)*[+%]?|%/gu)) {
    places.set(plain.length, { start: index, end: index + word.length });
    plain += `${isMen(word.toLowerCase().normalize(), isEnglish) ? '#men' : spelledToFigures(fold(word)).trim()} `;
  }
  return { text, plain, places };
}

// Folded, the Swedish word is the pronoun "one"; the English one is a Swedish "but".
function isMen(word: string, isEnglish: boolean): boolean {
  return men.includes(word) || (isEnglish && word === 'men');
}

/** Everywhere a pattern fits, as it is written. */
function saidBy(words: Plain, pattern: RegExp): string[] {
  return [...words.plain.matchAll(new RegExp(pattern, 'g'))]
    .slice(0, mostUnread)
    .map(({ 0: matched, index }) => writtenAt(words, index, matched.length));
}

function writtenAt({ text, places }: Plain, from: number, length: number): string {
  const within = [...places].filter(([place]) => place >= from && place < from + length).map(([, place]) => place);
  return text.slice(within[0]?.start ?? 0, within.at(-1)?.end ?? 0);
}
