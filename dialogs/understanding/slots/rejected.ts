// Takes out of a message what somebody names only to say that it is not meant: "not Bromma, I meant Farsta"; and tells who only wonders.

import { fold } from '../fold.ts';
import { givenNames } from '../personal-data/words/swedish-names.ts';
import { isTimeWord } from '../time/tokens.ts';
import { requestWords } from '../words/request-words.ts';
import { readOffice } from './offices.ts';
import { takePlaces } from './places.ts';

const name = "\\p{L}[\\p{L}\\d'\u2019-]*(?:\\s+\\p{Lu}[\\p{L}-]+)*";
const patterns = [requestWords.rejections.sv, requestWords.rejections.en].flatMap(({ before, after, swaps }) => [
  new RegExp(`(?<!\\p{L})(?:${before})\\s+(?:${name})`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:${name})\\s+(?:${after})(?!\\p{L})`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:${swaps.verb})\\s+(?:${name})\\s+(?:${swaps.link})(?!\\p{L})`, 'giu'),
]);
const denials = [requestWords.rejections.sv, requestWords.rejections.en].map(
  ({ denies }) => new RegExp(`(?<!\\p{L})(?:${denies})\\s+(${name})`, 'giu'),
);

/** The message without the names that it rejects; what is left may be nothing. Of what is only denied, places and times are names. */
export function withoutRejected(text: string): string {
  const left = patterns.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  return denials.reduce(
    (rest, pattern) => rest.replace(pattern, (all: string, denied: string) => (isName(denied) ? ' ' : all)),
    left,
  );
}

function isName(denied: string): boolean {
  const folded = fold(denied);
  const [first = ''] = folded.split(' ');
  return (
    takePlaces(folded).districts.length > 0 || readOffice(denied) !== null || isTimeWord(first) || givenNames.has(first)
  );
}

const asksWhy = new RegExp(`^\\W*(?:${requestWords.wondering})(?!\\p{L})`, 'iu');

/** Whether a message wonders at what is shown and asks for nothing else. */
export function wonders(text: string): boolean {
  return asksWhy.test(text);
}
