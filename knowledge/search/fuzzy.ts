// Words of the texts that look like a rare or unknown word, by the 4-grams they share: their passages may be meant too.
import { stemCodeOf } from './lexicon.ts';
import type { SearchIndex } from './search-index.ts';
import { inverseFrequency } from './settings.ts';

/** A stem and how alike its word is, 0 to 1: the share of the grams, by idf, that it has. */
export interface LikeStem {
  stem: number;
  likeness: number;
}

const mostLooked = 4_000;
const mostTaken = 12;
const leastLikeness = 0.25;

/** The stems of the words most like one with these grams; rarer grams are looked up first, the commonest perhaps not at all. */
export function findLike(
  { lexicon, live, workspace: { likeness } }: SearchIndex,
  grams: readonly number[],
): LikeStem[] {
  const { gramStarts, gramWords, gramPassages, stemPassages } = lexicon;
  const known = [...new Set(grams)].filter((gram) => (gramPassages[gram] ?? 0) > 0);
  const length = (gram: number) => (gramStarts[gram + 1] ?? 0) - (gramStarts[gram] ?? 0);
  known.sort((a, b) => length(a) - length(b));
  const touched: number[] = [];
  let mass = (grams.length - known.length) * inverseFrequency(0, live);
  let looked = 0;
  for (const gram of known) {
    const weight = inverseFrequency(gramPassages[gram] ?? 0, live);
    mass += weight;
    looked += length(gram);
    if (looked > mostLooked) continue;
    for (let at = gramStarts[gram] ?? 0; at < (gramStarts[gram + 1] ?? 0); at += 1) {
      const word = gramWords[at] ?? 0;
      if (likeness[word] === 0) touched.push(word);
      likeness[word] = (likeness[word] ?? 0) + weight;
    }
  }
  const like: LikeStem[] = [];
  for (const word of touched) {
    const share = (likeness[word] ?? 0) / mass;
    likeness[word] = 0;
    if (share < leastLikeness) continue;
    const stemCode = stemCodeOf(lexicon, word);
    if (stemCode % 2 === 1 || (stemPassages[stemCode >>> 1] ?? 0) === 0) continue;
    like.push({ stem: stemCode >>> 1, likeness: Math.min(1, share) });
  }
  return like.sort((a, b) => b.likeness - a.likeness || a.stem - b.stem).slice(0, mostTaken);
}
