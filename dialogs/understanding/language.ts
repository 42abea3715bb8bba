// Tells whether a message is in Swedish or English.

import { fold } from './fold.ts';
import { messageWords } from './words/message-words.ts';

const english = new Set(fold(messageWords.common.en).split(' '));
const swedish = new Set(fold(messageWords.common.sv).split(' '));

/** The languages that are read and spoken. */
export type Language = 'sv' | 'en';

/** The language with more of its common words in the first 600 characters; Swedish when in doubt. */
export function tellLanguage(text: string): Language {
  return hearLanguage(text) ?? 'sv';
}

/** The same; null where no word tells, as in a case number or "ok". */
export function hearLanguage(text: string): Language | null {
  const looked = fold(text.slice(0, 600));
  // A single English word among Swedish letters is a name or a month.
  let balance = /[\u00e5\u00e4\u00f6]/i.test(text.slice(0, 600)) ? -2 : 0;
  for (const word of looked.match(/[a-z]+/g) ?? []) {
    if (english.has(word)) balance += 1;
    if (swedish.has(word)) balance -= 1;
  }
  return balance === 0 ? null : balance > 0 ? 'en' : 'sv';
}
