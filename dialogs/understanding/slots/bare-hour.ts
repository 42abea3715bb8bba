// A time of the day that is said as a bare figure or word, as it may be where a time is awaited: "16", "make it eleven".
import { months } from '../../../knowledge/swedish/calendar-words.ts';
import { compileCues, foldPattern } from '../cues.ts';
import { fold, spacedWords } from '../fold.ts';
import type { Awaited } from '../learned/labels.ts';
import { messageWords } from '../words/message-words.ts';
import { requestWords } from '../words/request-words.ts';
import { tellsAside } from './told-times.ts';

const shortMonths = months.map(({ sv: [name] }) => name.slice(0, 3)).join('|');
const figure = new RegExp(
  `(?<![\\d.:/-])(?:kl |klockan )?(0?[7-9]|1[0-8])(?![\\d.:/-]|\\s?(?:%|min|tim|${shortMonths}))`,
  'g',
);
const fitting = new RegExp(`${figure.source} (?:${foldPattern(requestWords.fits)})(?! (?:inte|ej)|[a-z])`, 'g');
const counted = new RegExp(`(?<= (?:${foldPattern(requestWords.counted)}) )[a-z]+`, 'g');
const things = new RegExp(`(?:(?:ett|en|one) [a-z]+|[a-z]+) (?:${foldPattern(requestWords.things)})(?![a-z])`, 'g');
const sentenceEnd = /[.?!;\n]+(?=\s|$)/;
const choice = compileCues([messageWords.choices]);
const spelled = messageWords.hours.map(({ hour, sv, en }) => ({ hour, pattern: compileCues([sv, en]) }));
const awaitsTime: ReadonlySet<Awaited> = new Set<Awaited>(['time', 'slot', 'confirm', 'shown']);
const longest = 60;

/** The hour of a short message that names one alone; null elsewhere, and where no time is awaited or several figures are named. */
export function readBareHour(text: string, awaits: Awaited | null): Temporal.PlainTime | null {
  if (awaits === null || !awaitsTime.has(awaits) || text.length > longest) return null;
  const said = text.split(sentenceEnd).filter((sentence) => !tellsAside(sentence));
  const folded = fold(said.join(' '));
  // "All three" are no hour.
  const plain = ` ${folded.replace(/[^a-z]+/g, ' ')} `.replace(counted, '').replace(things, '');
  // "Alternative two" is a pick.
  if (choice.test(plain)) return null;
  const figures = [...folded.matchAll(figure)];
  if (/\d/.test(folded)) {
    const [only] = figures;
    const [fits, another] = folded.matchAll(fitting);
    if (figures.length > 1 && another === undefined) return fits === undefined ? null : hourOf(Number(fits[1]));
    return figures.length === 1 && folded.match(/\d+/g)?.length === 1 ? hourOf(Number(only?.[1])) : null;
  }
  const named = spelled.filter(({ pattern }) => pattern.test(plain));
  return named.length === 1 && awaits !== 'shown' ? hourOf(named[0]?.hour ?? 0) : null;
}

const putRight = new RegExp(`(?<= )(?:${foldPattern(requestWords.timePutRight)}) (?<rest>.*)$`);
const partHours = compileCues([requestWords.partHours]);
const deniedHour = new RegExp(`(?<= )(?:${fold(requestWords.hourBounds.not)}) (?:kl |klockan )?(?:\\d+|[a-z]+) `, 'g');

/** The hour that puts right what a message says before it: "at three. No wait, not three, ten!"; null where none does. */
export function readHourPutRight(text: string): Temporal.PlainTime | null {
  const [first = '', ...sentences] = text.split(/(?<=[.!?;])\s+/);
  const said = sentences.length === 0 ? [first] : sentences;
  for (const sentence of said) {
    const rest = putRight.exec(spacedWords(sentence))?.groups?.rest;
    const hour =
      rest === undefined || partHours.test(` ${rest}`)
        ? null
        : readBareHour(` ${rest}`.replace(deniedHour, ' '), 'slot');
    if (hour !== null) return hour;
  }
  return null;
}

/** Hours to keep within, as a bare hour tells them: "before ten", "after three", "not nine". */
export interface HourBound {
  hour: Temporal.PlainTime;
  bound: 'before' | 'after' | 'not';
}

const bounds = (['before', 'after', 'not'] as const).map((bound) => ({
  bound,
  pattern: new RegExp(
    `(?<= )(?:${fold(requestWords.hourBounds[bound])}) (?:kl |klockan )?(?:(?<figure>0?[7-9]|1[0-8])|(?<word>[a-z]+)) `,
  ),
}));

/** The bound that a short message sets by a bare hour; null where it sets none. */
export function readHourBound(text: string): HourBound | null {
  if (text.length > longest) return null;
  const plain = spacedWords(text);
  for (const { bound, pattern } of bounds) {
    const { figure, word } = pattern.exec(plain)?.groups ?? {};
    const hour = figure === undefined ? spelledHour(word) : Number(figure);
    if (hour !== undefined) return { hour: hourOf(hour), bound };
  }
  return null;
}

function spelledHour(word: string | undefined): number | undefined {
  return word === undefined ? undefined : spelled.find(({ pattern }) => pattern.test(` ${word} `))?.hour;
}

function hourOf(hour: number): Temporal.PlainTime {
  return Temporal.PlainTime.from({ hour });
}

const minutesSaid = '(?:30|45|60|75|90|120)';
const length = new RegExp(
  `(?<= )${minutesSaid}(?= (?:${fold(requestWords.lengths)}) )|(?<= (?:${fold(requestWords.lengthLeads)}) )${minutesSaid}(?= (?!${shortMonths}|min|e ))`,
);

/** How long a meeting is to be, where a bare figure of minutes tells it: "60 is enough". */
export function readBareLength(text: string): number | null {
  const minutes = text.length > longest ? undefined : length.exec(spacedWords(text))?.[0];
  return minutes === undefined ? null : Number(minutes);
}
