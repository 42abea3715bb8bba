// A press that is said: the title of a button in sight, its place in the row, or words that stand in one title alone.
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { writeCaseId } from '../understanding/case-id.ts';
import { fold, words } from '../understanding/fold.ts';
import type { Button } from './screen.ts';

const list = readKnowledgeFile(
  `${import.meta.dirname}/choosing-words.yaml`,
  z.strictObject({
    ordinals: z.array(z.string()),
    last: z.string(),
    beside: z.string(),
    pointers: z.string(),
    shows: z.string(),
  }),
);
const wordsOf = (text: string) => words(fold(text));
const ordinals = list.ordinals.map((each) => new Set(wordsOf(each)));
const last = new Set(wordsOf(list.last));
const beside = new Set(wordsOf(list.beside));
const pointers = new Set(wordsOf(list.pointers));
const shows = new Set(wordsOf(list.shows));
const longest = 80;
/** Of a word and a title's word, this much must be the same: "torsdagens" and "tors". */
const shortestPart = 3;

/** The button that a message names; null where it names none, or more than one. */
export function saidPress(buttons: readonly Button[], text: string): Button | null {
  if (buttons.length === 0 || text.length > longest) return null;
  const said = wordsOf(text.replace(/[.!]+$/, ''));
  const shown = said.length > 1 && shows.has(said[0] ?? '') ? said.slice(1).join(' ') : null;
  const titled = buttons.filter(({ title }) => [said.join(' '), shown].includes(wordsOf(title).join(' ')));
  if (titled.length === 1) return titled[0] ?? null;
  return text.includes('?') ? null : chosen(choicesIn(buttons), text);
}

/** The buttons that are one thing each of a row: two or more that come back under one name. */
function choicesIn(buttons: readonly Button[]): Button[] {
  const rows = Map.groupBy(buttons, ({ press }) => ('click' in press ? press.click.verb : 'say'));
  const [row, ...others] = [...rows.values()].filter((each) => each.length > 1);
  return others.length > 0 || row === undefined ? [] : row;
}

function chosen(choices: readonly Button[], text: string): Button | null {
  if (choices.length === 0) return null;
  const said = wordsOf(withYears(writeCaseId(text).text).replace(/(?<=[a-z])-(?=\d)/gi, ' '));
  const telling = said.filter((word) => !beside.has(word));
  const [place] = telling;
  const at = telling.length === 1 ? ordinalOf(place) : null;
  if (at === 'last') return choices.at(-1) ?? null;
  if (at !== null) return choices[at] ?? null;
  if (telling.length === 0) return null;
  const fitting = choices.filter(({ title }) => {
    const titleWords = wordsOf(title.replace(/(?<=[a-z])-(?=\d)/gi, ' '));
    return telling.every((word) => titleWords.some((each) => isSame(word, each)));
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Folded, the Swedish word for a year is the one for "is", which says nothing. */
function withYears(text: string): string {
  return text.replace(/(?<!\p{L})\u00e5r(?!\p{L})/giu, 'year');
}

/** The place in a row that a text names by one word, from 0 on; null where it names none, or two. */
export function placeIn(text: string): number | 'last' | null {
  const places = wordsOf(text).filter(isSpelledPlace);
  return places.length === 1 ? ordinalOf(places[0]) : null;
}

/** The words of a text without those for a place in a row. */
export function withoutPlace(text: string): string {
  return wordsOf(text)
    .filter((word) => !isSpelledPlace(word))
    .join(' ');
}

/** Which of so many things a message points to by its place in the row: "the last one"; null where it points to none. */
export function pointedPlace(text: string, count: number): number | null {
  const said = wordsOf(text);
  const word = said.find((each, place) => pointers.has(said[place - 1] ?? '') && isSpelledPlace(each));
  const at = ordinalOf(word);
  if (at === 'last') return count - 1;
  return at === null || at >= count ? null : at;
}

/** The place in a row that a word names, from 0 on; null for any other word. */
function ordinalOf(word: string | undefined): number | 'last' | null {
  if (word === undefined) return null;
  if (last.has(word)) return 'last';
  const at = ordinals.findIndex((each) => each.has(word));
  return at === -1 ? null : at;
}

/** A place that is spelled out: a figure may be an hour or a case. */
function isSpelledPlace(word: string): boolean {
  return !/\d/.test(word) && ordinalOf(word) !== null;
}

function isSame(word: string, other: string): boolean {
  if (word === other) return true;
  if (/\d/.test(word) || Math.min(word.length, other.length) < shortestPart) return false;
  return word.startsWith(other) || other.startsWith(word);
}
