// How running text goes on from one line to the next: sentences that are not over, words that a line's end broke.
import { endsSentence } from '../swedish/sentences.ts';
import { wordsAfterOpenHyphen, wordsNeverLast } from '../swedish/swedish-abbreviations.ts';

/** The first word of a text, or as much of it as matters. */
export function firstWord(text: string): string {
  return /^\S{1,60}/u.exec(text)?.[0] ?? '';
}

/** Whether a text begins with a small letter, as what goes on from the line before does. */
export function startsLower(text: string): boolean {
  return /^["\u201D\u201C(\u00BB*_]{0,3}\p{Ll}/u.test(text);
}

/** Whether the last of these lines ends a sentence. */
export function isClosed(lines: string[]): boolean {
  return endsSentence((lines.at(-1) ?? '').slice(-40));
}

/** Whether the last word of a text is one that sentences and headings never end with. */
export function endsInMidSentence(text: string): boolean {
  return wordsNeverLast.has(text.split(' ').at(-1)?.toLowerCase() ?? '');
}

/** Joins hard-broken lines into running text: blanks between words, hyphenated words whole, real hyphens kept. */
export function joined(lines: string[]): string {
  const pieces: string[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last === undefined) {
      pieces.push(line);
      continue;
    }
    const word = /(\S{1,60})-$/u.exec(last.slice(-62))?.[1];
    if (word === undefined || !/[\p{L}\p{N}]$/u.test(word)) {
      pieces.push(` ${line}`);
      continue;
    }
    const next = firstWord(line).toLowerCase();
    if (wordsAfterOpenHyphen.has(next)) pieces.push(` ${line}`);
    else if (startsLower(line) && /\p{Ll}$/u.test(word)) pieces.splice(-1, 1, last.slice(0, -1), line);
    else pieces.push(line);
  }
  return pieces.join('');
}

/** A hyphen left inside a line where an earlier line ended: `arbets- marknad`; `individ- och familj` is meant so. */
export function mendHyphens(text: string): string {
  return text.replace(/(?<=\p{Ll})- (?=(\p{Ll}{1,40}))/gu, (found, next: string) =>
    wordsAfterOpenHyphen.has(next) ? found : '',
  );
}
