// Cuts a message into words and figures, each with what it is in the grammar of dates and times.
import { recently } from '../../../knowledge/recently.ts';
import { months, weekdays } from '../../../knowledge/swedish/calendar-words.ts';
import { takeCaseId } from '../case-id.ts';
import { fold } from '../fold.ts';
import { tellLanguage } from '../language.ts';
import { takePlaces } from '../slots/places.ts';
import { createSpeller } from '../spelling.ts';
import { notSlips, shortForms, type TimeWord, tellingEnglish, timeWords, type WordKind } from './time-words.ts';

/** What a word or figure is. Words mean the same in both languages: the grammar knows no language. */
export type Kind =
  | WordKind
  | 'ordinal' // a figure with its ending, as 3:e or 3rd
  | 'numbered' // Q3, T2, H1
  | 'year' // four figures that can be one
  | 'isoDate'
  | 'dayMonth' // 3/12
  | 'clockTime' // 13.30
  | 'dotted' // 7.12, which is hardly a time
  | 'dash'
  | 'comma'
  | 'stop' // the end of a sentence or line
  | 'other';

export interface Token {
  kind: Kind;
  /** As a number: of a weekday, month, year, minutes of a day ...; 0 where the kind says it all. */
  number: number;
  /** As a name: of a unit, holiday, season or part of the day; of a figure as it was written. */
  name: string;
  /** The folded text. */
  text: string;
}

type Lexicon = ReadonlyMap<string, { kind: Kind; value: number | string }>;
const longestPhrase = 5;

function lexiconOf(...lists: (readonly TimeWord[])[]): Lexicon {
  const lexicon = new Map<string, { kind: Kind; value: number | string }>();
  for (const { kind, value, forms } of lists.flat()) {
    for (const form of fold(forms).split('|')) lexicon.set(form.replace(/[^a-z0-9:& ]/g, ' '), { kind, value });
  }
  return lexicon;
}

const { sv, en, onlyEn } = timeWords;
const swedish = lexiconOf(en, sv);
const english = lexiconOf(sv, en, onlyEn);

const slips = createSpeller(
  [...swedish.keys()].filter((form) => !form.includes(' ')),
  fold(notSlips).split('|'),
);

/** The word that a misspelt one was meant as; the first letter is hardly ever the wrong one. */
function slipOf(text: string): string {
  const meant = slips(text);
  return meant[0] === text[0] ? meant : text;
}

const abbreviatedMonth = months.map(({ sv: [name, short = name] }) => short).join('|');
const figuresAndWords = new RegExp(
  [
    // What was taken out before, as a case id
    '#[a-z]+',
    // Dates in figures: 2026-12-03, 20261203, 3.12.2026, 3-12-2026
    '\\d{4}-\\d\\d?-\\d\\d?(?!\\d)',
    '20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)',
    '\\d{1,2}\\.\\d{1,2}\\.(?:20)?\\d\\d(?!\\d)',
    '\\d{1,2}-\\d{1,2}-20\\d\\d(?!\\d)',
    // The year of "3 dec -26", which is no age group and no range
    `(?<=[a-z] |(?<![a-z])[qth][1-4] ?)-(?:2[4-9]|3\\d)(?![\\d./:-])(?! ?(?:${abbreviatedMonth}))`,
    // 3/12, 3/12-26, 3/12 2026
    '\\d{1,2}\\/\\d{1,2}(?:[-/](?:20)?[23]\\d(?![\\d./:])|[ ,]20\\d\\d(?!\\d))?(?!\\d)',
    // 13.30 and 13:30
    '\\d{1,2}[.:]\\d\\d(?![\\d%])',
    // 3:e, 3e, 3rd
    '\\d{1,2}:?(?:e|a|st|nd|rd|th)(?![a-z])',
    // 55+, 10%
    '\\d+[+%]',
    // Q3, T2, H1
    '[qth][1-4](?!\\d)',
    '\\d+(?:,\\d+)?',
    '[a-z]+',
    '[-=]>|\\u2192|[-&@,;]',
  ].join('|'),
  'g',
);

/** The words of a message for the grammar. Case ids are taken out. */
export const readTokens: (message: string) => readonly Token[] = recently((message) => read(message));

const stopMark = '#stop';
// A short word with a point is rather shortened, as is one before figures: "kl. Onsdag", "onsd. 3 dec".
const stops = new RegExp(
  [
    '(?<=[\\p{L}\\p{N}]{2}[)"\\u201d]?)[.!?]+(?=\\s+\\p{Lu})',
    `(?<=\\p{L}{4}|\\d\\d)\\.+(?=\\s+(?!(?:${abbreviatedMonth}))\\p{L})`,
    '[?!]+(?=\\s)',
    '(?<=\\s)/(?=\\s)',
    '\\n+',
  ].join('|'),
  'gu',
);

function read(message: string): Token[] {
  const marked = message.replace(stops, ` ${stopMark} `);
  const spelt = shortForms.reduce((text, { pattern, means }) => text.replace(pattern, means), marked);
  const { text } = takeCaseId(fold(spelt));
  const parts = (text.match(figuresAndWords) ?? []).flatMap(splitCompound);
  return gather(parts, isEnglish(message, parts) ? english : swedish);
}

const swedishOnly = lexiconOf(sv);
const englishOnly = new Set([...lexiconOf(en).keys(), ...fold(tellingEnglish).split('|')]);

/** A message as short as "tomorrow at 2" has none of the words by which a language is told, but its words of time show it. */
function isEnglish(message: string, parts: string[]): boolean {
  if (tellLanguage(message) === 'en') return true;
  const shown = (lexicon: Pick<Lexicon, 'has'>, other: Pick<Lexicon, 'has'>) =>
    parts.filter((part) => lexicon.has(part) && !other.has(part)).length;
  return !/[\u00e5\u00e4\u00f6]/i.test(message) && shown(englishOnly, swedishOnly) > shown(swedishOnly, englishOnly);
}

const aboutStart = /^([a-z]{3,6})(?=tiden$)/;
const longMonths = months.map(({ sv: [name] }) => name).filter((name) => name.length > 5);
const monthStart = new RegExp(`^(${longMonths.join('|')})s?(?=[a-z]{3,})`);
const weekdayStart = new RegExp(
  `^(${weekdays.map(({ sv: [name] }) => fold(name)).join('|')})(?:s|en)?(?=morgon|formiddag|eftermiddag|kvall|fm|em|tid|mote|trepart|samtal)`,
);

/** "Fredagseftermiddag" and "oktobersiffrorna" are two words for the grammar. */
function splitCompound(part: string): string[] {
  const match = monthStart.exec(part) ?? weekdayStart.exec(part) ?? aboutStart.exec(part);
  return match === null ? [part] : [match[1] ?? '', part.slice(match[0].length)];
}

function gather(parts: string[], lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < parts.length; ) {
    const { token, length } = phraseAt(parts, at, lexicon);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function phraseAt(parts: string[], at: number, lexicon: Lexicon): { token: Token; length: number } {
  for (let length = Math.min(longestPhrase, parts.length - at); length > 0; length -= 1) {
    const text = parts.slice(at, at + length).join(' ');
    const found = lexicon.get(text);
    if (found !== undefined) return { token: worded(found, text), length };
  }
  const text = parts[at] ?? '';
  const found = lexicon.get(slipOf(text));
  // The district Farsta is one letter from the word for "first".
  const slip = found !== undefined && takePlaces(text).districts.length > 0 ? undefined : found;
  return { token: slip === undefined ? figure(text) : worded(slip, text), length: 1 };
}

function worded({ kind, value }: { kind: Kind; value: number | string }, text: string): Token {
  return typeof value === 'number' ? { kind, number: value, name: '', text } : { kind, number: 0, name: value, text };
}

function figure(text: string): Token {
  const token = (kind: Kind, number = 0): Token => ({ kind, number, name: text, text });
  if (text === '-') return token('dash');
  if (text === stopMark) return token('stop');
  if (/[>\u2192]/.test(text)) return token('until');
  if (text === ',' || text === ';') return token('comma');
  if (text === '&') return token('and');
  if (text === '@') return token('clock');
  if (/^\d{4}-\d|^\d{8}$|^\d+([.-])\d+\1\d/.test(text)) return token('isoDate');
  if (/^-\d\d$/.test(text)) return token('year', 2000 - Number(text));
  const unit = unitLetters[text.charAt(0)];
  if (unit !== undefined && /^.[1-4]$/.test(text))
    return { kind: 'numbered', number: Number(text.charAt(1)), name: unit, text };
  if (/^\d+\/\d/.test(text)) return token('dayMonth');
  if (/^\d+[.:]\d\d$/.test(text)) return timeInFigures(text);
  if (/^\d+:?[a-z]/.test(text)) return token('ordinal', Number.parseInt(text, 10));
  if (/^20[0-9]\d$/.test(text)) return token('year', Number(text));
  if (/^\d{1,4}$/.test(text)) return token('number', Number(text));
  return token('other');
}

const unitLetters: Record<string, string> = { q: 'quarter', t: 'tertial', h: 'half' };

/** A figure with a dot that can be a day and month is named so. It is rather that than a time unless it is of whole five minutes. */
function timeInFigures(text: string): Token {
  const [day = 0, month = 0] = text.includes('.') ? text.split('.').map(Number) : [];
  const isDay = day >= 1 && day <= 31 && month >= 1 && month <= 12;
  const kind = isDay && month % 5 !== 0 ? 'dotted' : 'clockTime';
  return { kind, number: minutesOf(text), name: isDay ? 'day' : text, text };
}

function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(/[.:]/).map(Number);
  return hours * 60 + minutes;
}

/** Whether a folded word is one of dates and times in either language. */
export function isTimeWord(folded: string): boolean {
  return swedish.has(folded) || english.has(folded);
}
