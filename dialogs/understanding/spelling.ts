// Reads misspelt words of the field as what was meant: one letter wrong, missing, doubled or swapped.
import { fold } from './fold.ts';
import { messageWords } from './words/message-words.ts';

// Shorter words have too many neighbours that are words of their own.
const shortest = 6;

/** Every form of a word with one letter left out: two words that share one are a slip apart. */
function shortened(word: string): string[] {
  return Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1));
}

/** What reads a folded word one slip from one of the given words (of six letters or more) as that word. `others` stay as they are. */
export function createSpeller(words: readonly string[], others: readonly string[] = []): (word: string) => string {
  const known = new Set([...words, ...others]);
  const meant = new Map<string, string>();
  for (const word of words) {
    if (word.length < shortest) continue;
    for (const form of [word, ...shortened(word)]) if (!meant.has(form)) meant.set(form, word);
  }
  return (word) => {
    if (known.has(word) || word.length < shortest || word.length > 30) return word;
    const direct = meant.get(word);
    if (direct !== undefined) return direct;
    // A longer ending is a Swedish inflection or compound rather than a slip, so lengths stay within one.
    for (const form of shortened(word)) {
      const found = meant.get(form);
      if (found !== undefined && Math.abs(found.length - word.length) <= 1) return found;
    }
    return word;
  };
}

const correct = createSpeller(fold(messageWords.spelling).split(' '), fold(messageWords.notMisspelt).split(' '));

/** A folded text in which words of six letters or more that are one slip from a word of the field are put right. */
export function correctSpelling(folded: string): string {
  return folded.replace(/(?<![a-z])[a-z]{6,30}(?![a-z])/g, correct);
}

const parted = new RegExp(`(?<!\\p{L})${messageWords.parted}(?!\\p{L})`, 'giu');

/** A text in which a verb that is written apart from what turns its meaning is one word: "boka av" is "avboka". */
export function joinVerbs(text: string): string {
  return text.replace(parted, (_all, verb: string) => `av${verb.toLowerCase()}`);
}
