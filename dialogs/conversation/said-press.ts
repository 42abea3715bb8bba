// A press that is said: the title of a button in sight, its place in the row, or words that stand in one title alone.
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { writeCaseId } from '../understanding/case-id.ts';
import { fold, words } from '../understanding/fold.ts';
import type { Button } from './screen.ts';

const list = readKnowledgeFile(
  `${import.meta.dirname}/choosing-words.yaml`,
  z.strictObject({ ordinals: z.array(z.string()), last: z.string(), beside: z.string(), pointers: z.string() }),
);
const wordsOf = (text: string) => words(fold(text));
const ordinals = list.ordinals.map((each) => new Set(wordsOf(each)));
const last = new Set(wordsOf(list.last));
const beside = new Set(wordsOf(list.beside));
const pointers = new Set(wordsOf(list.pointers));
const longest = 80;
/** Of a word and a title's word, this much must be the same: "torsdagens" and "tors". */
const shortestPart = 3;

/** The button that a message names; null where it names none, or more than one. */
export function saidPress(buttons: readonly Button[], text: string): Button | null {
  if (buttons.length === 0 || text.length > longest) return null;
  const said = wordsOf(text.replace(/[.!]+$/, ''));
  const titled = buttons.filter(({ title }) => wordsOf(title).join(' ') === said.join(' '));
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
  const said = wordsOf(writeCaseId(text).text.replace(/(?<=[a-z])-(?=\d)/gi, ' '));
  const telling = said.filter((word) => !beside.has(word));
  const [place] = telling;
  if (place !== undefined && telling.length === 1) {
    if (last.has(place)) return choices.at(-1) ?? null;
    const at = ordinals.findIndex((each) => each.has(place));
    if (at !== -1) return choices[at] ?? null;
  }
  if (telling.length === 0) return null;
  const fitting = choices.filter(({ title }) => {
    const titleWords = wordsOf(title.replace(/(?<=[a-z])-(?=\d)/gi, ' '));
    return telling.every((word) => titleWords.some((each) => isSame(word, each)));
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The place in a row that a text names by one word, from 0 on; null where it names none, or two. */
export function placeIn(text: string): number | 'last' | null {
  const places = wordsOf(text).flatMap((word): (number | 'last')[] => {
    const at = /\d/.test(word) ? -1 : ordinals.findIndex((each) => each.has(word));
    return last.has(word) ? ['last'] : at === -1 ? [] : [at];
  });
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** The words of a text without those for a place in a row. */
export function withoutPlace(text: string): string {
  const isPlace = (word: string) => last.has(word) || (!/\d/.test(word) && ordinals.some((each) => each.has(word)));
  return wordsOf(text)
    .filter((word) => !isPlace(word))
    .join(' ');
}

/** Which of so many things a message points to by its place in the row: "the last one"; null where it points to none. */
export function pointedPlace(text: string, count: number): number | null {
  const said = wordsOf(text);
  const lead = said.findIndex((word) => pointers.has(word));
  const word = said[lead + 1] ?? '';
  if (lead === -1) return null;
  if (last.has(word)) return count - 1;
  const at = /^\d+$/.test(word) ? -1 : ordinals.findIndex((each) => each.has(word));
  return at === -1 || at >= count ? null : at;
}

function isSame(word: string, other: string): boolean {
  if (word === other) return true;
  if (/\d/.test(word) || Math.min(word.length, other.length) < shortestPart) return false;
  return word.startsWith(other) || other.startsWith(word);
}
