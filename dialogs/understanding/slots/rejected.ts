// Takes out of a message what somebody names only to say that it is not meant: "not Bromma, I meant Farsta"; and tells who only wonders.
import { englishRejections, englishWhy } from '../words/english-request-words.ts';
import { swedishRejections, swedishWhy } from '../words/swedish-request-words.ts';

const name = "\\p{L}[\\p{L}\\d'\u2019-]*(?:\\s+\\p{Lu}[\\p{L}-]+)*";
const patterns = [swedishRejections, englishRejections].flatMap(({ before, after, swaps }) => [
  new RegExp(`(?<!\\p{L})(?:${before})\\s+(?:${name})`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:${name})\\s+(?:${after})(?!\\p{L})`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:${swaps.verb})\\s+(?:${name})\\s+(?:${swaps.link})(?!\\p{L})`, 'giu'),
]);

/** The message without the names that it rejects; what is left may be nothing. */
export function withoutRejected(text: string): string {
  return patterns.reduce((left, pattern) => left.replace(pattern, ' '), text);
}

const asksWhy = new RegExp(`^\\W*(?:${swedishWhy}|${englishWhy})(?!\\p{L})`, 'iu');

/** Whether a message wonders at what is shown and asks for nothing else. */
export function wonders(text: string): boolean {
  return asksWhy.test(text);
}
