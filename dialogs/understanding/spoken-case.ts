// Writes a case number that is said in words as figures ("ten forty-two", "one oh four two"), as people dictate it.
import { numberWords } from '../../knowledge/swedish/number-words.ts';
import { fold } from './fold.ts';
import { messageWords } from './words/message-words.ts';

const { zeros, counted, dayEnds } = messageWords.spokenFigures;
const { clockBefore, goalBefore } = messageWords.caseWords;
const asList = (phrases: string) => fold(phrases).split('|');
const clockLeads = new Set(asList(clockBefore));
const goalLeads = new Set(asList(goalBefore));
const dayEnd = new RegExp(`(?:${fold(dayEnds)})$`);
const countedNouns = new Set(counted.flatMap(spellings));
const values = valuesOfWords();
const longestName = Math.max(...[...values.keys()].map(({ length }) => length));
const word = /\p{L}+/gu;

interface Said {
  start: number;
  end: number;
  /** As a number; null for a word that is none. */
  value: number | null;
  /** In small letters, with the dots and rings that were typed. */
  spelled: string;
  plain: string;
}

/** The text with the first case number that is said in words in its official form. */
export function writeSpokenCase(text: string): string {
  const said = saidIn(text);
  for (const [at, { start }] of said.entries()) {
    const found = numberAt(said, at);
    if (found === null) continue;
    const before = said[at - 1];
    // The series may be said before it.
    const from = before?.plain === 'a' ? before.start : start;
    if (isOther(said, at, found)) continue;
    return `${text.slice(0, from)}A-${found.digits}${text.slice(found.end)}`;
  }
  return text;
}

interface Found {
  digits: string;
  /** The place in the text after it. */
  end: number;
  /** How many words it takes. */
  length: number;
}

/** Four figures said one by one, or two and two. */
function numberAt(said: readonly Said[], at: number): Found | null {
  const run = said.slice(at, at + 4).map(({ value }) => value);
  const [first, second, third, fourth] = run;
  const found = (digitsSaid: string, length: number): Found | null => {
    const next = said[at + length];
    // More figures than a case number has are of something else.
    if (next?.value != null || said[at - 1]?.value != null) return null;
    return { digits: digitsSaid, end: said[at + length - 1]?.end ?? 0, length };
  };
  if (run.length === 4 && run.every((value) => value !== null && value < 10) && first !== 0) {
    return found(run.join(''), 4);
  }
  if (first == null || second == null || first < 10) return null;
  if (second >= 10) return found(`${first}${second}`, 2);
  // "Fifteen zero zero" is a time.
  if (second === 0 && third != null && third > 0 && third < 10 && fourth == null) return found(`${first}0${third}`, 3);
  return null;
}

/** Whether the figures are a time of the day, or count something. */
function isOther(said: readonly Said[], at: number, { digits: written, length }: Found): boolean {
  const before = said[at - 1]?.plain ?? '';
  if (clockLeads.has(before) || countedNouns.has(said[at + length]?.spelled ?? '')) return true;
  const isTime = /^(?:0[7-9]|1[0-8])(?:00|15|30|45)$/.test(written);
  return isTime && (goalLeads.has(before) || dayEnd.test(before));
}

function saidIn(text: string): Said[] {
  return [...text.matchAll(word)].map(({ 0: written, index }) => {
    const spelled = written.toLowerCase();
    const value = spelled.length <= longestName ? (values.get(spelled) ?? null) : null;
    return { start: index, end: index + written.length, value, spelled, plain: fold(written) };
  });
}

function valuesOfWords(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  const add = (name: string, value: number) => {
    for (const spelled of spellings(name)) all.set(spelled, value);
  };
  for (const zero of zeros) add(zero, 0);
  for (const { digits, teens, tens } of [numberWords.sv, numberWords.en]) {
    for (const [value, name] of digits.entries()) add(name, value);
    for (const [more, name] of teens.entries()) add(name, 10 + more);
    for (const [more, name] of tens.entries()) {
      for (const [value, unit] of digits.entries()) add(`${name}${unit}`, 20 + more * 10 + value);
      add(name, 20 + more * 10);
    }
  }
  return all;
}

/** A word as it is spelled and without dots and rings: another word that only looks so without them is not it. */
function spellings(name: string): string[] {
  return [name, fold(name)];
}
