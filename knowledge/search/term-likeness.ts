// How alike words are, found for many words at once without comparing each with each.
import type { Term } from '../swedish/terms-of-sentences.ts';

type Likened = Omit<Term, 'isName'>;

const leastLikeness = 0.4;

/**
 * Makes a finder of words that are like a given one: it gives the texts of these `others` with how alike they are, above 0 to 1 (the same
 * stem, parts in common, or most of their 4-grams in common). It takes time by what is alike, not by how many others there are.
 */
export function likenessFinder(others: Iterable<Likened>): (word: Likened) => Map<string, number> {
  const byStem: Postings = new Map();
  const byPart: Postings = new Map();
  const byGram: Postings = new Map();
  for (const other of new Map([...others].map((each) => [each.text, each])).values()) {
    post(byStem, [other.stem], other);
    if (other.isStopWord) continue;
    post(byPart, other.parts, other);
    if (!other.isNumber) post(byGram, other.grams, other);
  }
  return (word) => {
    const parts = countHolders(
      word.parts,
      (part) => new Set([...(byStem.get(part) ?? []), ...(byPart.get(part) ?? [])]),
    );
    const grams = countHolders(word.isNumber ? [] : word.grams, (gram) => byGram.get(gram) ?? []);
    const compounds = byPart.get(word.stem) ?? [];
    const found = new Map<string, number>();
    for (const other of new Set([...parts.keys(), ...grams.keys(), ...compounds])) {
      const alike = likeness(word, other, parts.get(other) ?? 0, grams.get(other) ?? 0);
      if (alike > 0) found.set(other.text, alike);
    }
    for (const other of byStem.get(word.stem) ?? []) found.set(other.text, 1);
    return found;
  };
}

type Postings = Map<string, Likened[]>;

function post(postings: Postings, keys: readonly string[], other: Likened): void {
  for (const key of keys) {
    const held = postings.get(key);
    if (held === undefined) postings.set(key, [other]);
    else if (held.at(-1) !== other) held.push(other);
  }
}

/** How many of the keys, counted as often as they come, each of their holders has. */
function countHolders(keys: readonly string[], holdersOf: (key: string) => Iterable<Likened>): Map<Likened, number> {
  const counts = new Map<Likened, number>();
  for (const key of keys) for (const holder of holdersOf(key)) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  return counts;
}

/** How alike two words of unlike stems are that share so many of the first one's parts and grams. */
function likeness(word: Likened, other: Likened, parts: number, grams: number): number {
  if (other.isStopWord || word.isNumber !== other.isNumber) return 0;
  const shareOfParts = word.parts.length > 0 ? parts / word.parts.length : 0;
  if (word.isNumber) return shareOfParts;
  const alike = Math.max(
    (2 * grams) / (word.grams.length + other.grams.length),
    other.parts.includes(word.stem) ? 0.8 : 0,
  );
  return Math.max(0.9 * shareOfParts, alike >= leastLikeness ? alike : 0);
}
