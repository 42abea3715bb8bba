// Says whether a sentence is carried by passages: a plain check of figures and content words.
import type { Force } from '../document.ts';
import { isStopWord, readWords, stemWord } from '../terms.ts';

export interface CheckedAgainst {
  id: string;
  text: string;
  force: Force;
  date: string | null;
}
export type Verdict =
  | { kind: 'carried' }
  | {
      kind: 'notCarried';
      why: 'number' | 'date' | 'name' | 'negation' | 'force' | 'actor' | 'words' | 'instruction' | 'link';
      part: string;
    };

/** Says whether the passages carry the sentence. */
export function checkSentence(sentence: string, passages: readonly CheckedAgainst[]): Verdict {
  const text = passages.map((passage) => passage.text).join('\n');
  const missing = (sentence.match(/\d+/g) ?? []).find((figure) => !text.includes(figure));
  if (missing !== undefined) return { kind: 'notCarried', why: 'number', part: missing };
  const known = new Set(readWords(text).map((word) => stemWord(word.text)));
  const words = readWords(sentence).filter((word) => !isStopWord(word.text));
  const strange = words.filter((word) => !known.has(stemWord(word.text)));
  return strange.length <= words.length * 0.34
    ? { kind: 'carried' }
    : { kind: 'notCarried', why: 'words', part: strange[0]?.text ?? '' };
}
