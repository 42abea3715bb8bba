// Says whether an English sentence can pass for a checked Swedish one: the same figures, the same no, no surer, no other name.
import { fold } from '../understanding/fold.ts';
import { translationWords } from './swedish-translation.ts';

const count = (text: string, source: string) =>
  (fold(text).match(new RegExp(`(?<![a-z])(?:${fold(source)})(?![a-z])`, 'g')) ?? []).length;

/** Whether the English says no more than the Swedish, as far as figures, negation, force and names can tell. */
export function isTranslation(english: string, swedish: string): boolean {
  if (figuresOf(english, translationWords.numbersEnglish) !== figuresOf(swedish, translationWords.numbersSwedish))
    return false;
  const { negationEnglish, negationSwedish, mustEnglish, mustSwedish, softEnglish, softSwedish } = translationWords;
  if (count(english, negationEnglish) > 0 !== count(swedish, negationSwedish) > 0) return false;
  if (count(english, mustEnglish) > 0 && count(swedish, mustSwedish) === 0) return false;
  if (count(swedish, softSwedish) > 0 && count(english, softEnglish) === 0) return false;
  const ratio = english.length / swedish.length;
  return ratio > 0.4 && ratio < 2.2 && namesOf(english).every((name) => isKnownName(name, swedish));
}

// Figures in figures or in words, in order of size, so that "five days" and "fem dagar" are the same.
function figuresOf(text: string, numbers: Record<string, number>): string {
  const folded = fold(text)
    .replace(/(\d)[ .,](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),(?=\d)/g, '$1.');
  const written = folded.match(/\d+(?:\.\d+)?/g) ?? [];
  const worded = (folded.match(/[a-z]+/g) ?? []).flatMap((word) => {
    const value = byFoldedWord(numbers).get(word);
    return value === undefined ? [] : [String(value)];
  });
  return [...written.map(Number), ...worded.map(Number)].sort((one, other) => one - other).join(' ');
}

/** Says whether a folded word is a number in Swedish or English. */
export function isNumberWord(word: string): boolean {
  return [translationWords.numbersSwedish, translationWords.numbersEnglish].some((numbers) =>
    byFoldedWord(numbers).has(word),
  );
}

function byFoldedWord(numbers: Record<string, number>): Map<string, number> {
  return new Map(Object.entries(numbers).map(([word, value]) => [fold(word), value]));
}

/** Capitalised words that do not begin the sentence. */
function namesOf(text: string): string[] {
  return [...text.matchAll(/(?<=[\p{L}\p{N},;:)] )\p{Lu}[\p{L}-]+/gu)].map(([name]) => name);
}

function isKnownName(name: string, swedish: string): boolean {
  const [folded, source] = [fold(name), fold(swedish)];
  return (
    source.includes(folded.slice(0, Math.max(4, folded.length - 2))) ||
    translationWords.names.some((known) => fold(known) === folded)
  );
}
