// Where sentences begin and end in Swedish running text.
import { abbreviationsAtEnd, abbreviationsInside } from './swedish-abbreviations.ts';

const closing = new Set(['"', '”', '’', "'", '»', ')', ']', '*', '_']);
const stops = new Set(['.', '!', '?', '…']);

/** The last word before index `end` (exclusive), lower-cased; at most 24 characters are looked at. */
function wordBefore(text: string, end: number): string {
  const tail = text.slice(Math.max(0, end - 24), end);
  const cut = Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('\n'), tail.lastIndexOf('\t'));
  return tail
    .slice(cut + 1)
    .replace(/^[("”“»[\-–/]+/u, '')
    .toLowerCase();
}

/** Whether the text ends a sentence by itself: closing punctuation that is not an abbreviation's or a number's. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && end > text.length - 6 && closing.has(text.charAt(end - 1))) end--;
  const last = text.charAt(end - 1);
  if (last === ':') return true;
  if (!stops.has(last)) return false;
  if (last !== '.') return true;
  const word = wordBefore(text, end - 1);
  return !abbreviationsInside.has(word) || abbreviationsAtEnd.has(word);
}

/** Whether a sentence ends before the blank at `at`, given that the sentence began at `start`. */
function breaksAt(text: string, start: number, at: number, next: number): boolean {
  let end = at;
  while (end > start && end > at - 6 && closing.has(text.charAt(end - 1))) end--;
  const last = text.charAt(end - 1);
  if (!stops.has(last)) return false;
  // Two code units, so that a capital outside the basic plane counts too.
  const follows = text.slice(next, next + 2);
  if (!/^[\p{Lu}\p{Lt}\p{N}"”“»(•–—§[]/u.test(follows)) return false;
  if (last !== '.') return true;
  const word = wordBefore(text, end - 1);
  if (/^\p{L}$/u.test(word)) return false;
  // A number right at the start is a list or section number: `1. Text`.
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(word)) return end - 1 - word.length > start + 2;
  if (abbreviationsAtEnd.has(word)) return /^[\p{Lu}\p{Lt}"”“»]/u.test(follows);
  return !abbreviationsInside.has(word);
}

/**
 * Cuts running text into sentences. Each keeps the blanks that follow it, so that the parts joined give the text back
 * exactly. A line break always ends a sentence (list items and footnotes stand on lines of their own). Linear in time.
 */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const blank of text.matchAll(/\s+/gu)) {
    const at = blank.index;
    const next = at + blank[0].length;
    if (at === 0 || next === text.length) continue;
    if (!blank[0].includes('\n') && !breaksAt(text, start, at, next)) continue;
    found.push(text.slice(start, next));
    start = next;
  }
  if (start < text.length) found.push(text.slice(start));
  return found;
}
