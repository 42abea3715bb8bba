// Finds the word of the texts that a misspelt word most likely stands for.

/** Words of the texts with a bit mask of the letters in each, so that most words are passed over without being compared. */
export interface SpellingIndex {
  words: string[];
  masks: Uint32Array;
  /** How often each word's stem occurs; of equally near words the commonest is taken. */
  counts: Uint32Array;
}

/** Prepares folded words for `nearestWord`; the order of the words does not matter. */
export function buildSpellingIndex(words: Iterable<string>, count: (word: string) => number): SpellingIndex {
  const usable = [...words].filter((word) => word.length >= 4 && !/\P{L}/u.test(word)).sort();
  return {
    words: usable,
    masks: Uint32Array.from(usable, letterMask),
    counts: Uint32Array.from(usable, count),
  };
}

/** The nearest word within one slip (from five letters) or two (from nine); null when there is none. */
export function nearestWord(index: SpellingIndex, word: string): string | null {
  if (word.length < 5 || word.length > 40 || /\P{L}/u.test(word)) return null;
  const allowed = word.length < 9 ? 1 : 2;
  const mask = letterMask(word);
  let nearest: string | null = null;
  let nearestDistance = allowed + 1;
  let nearestCount = 0;
  index.words.forEach((candidate, place) => {
    if (Math.abs(candidate.length - word.length) > allowed) return;
    // A slip changes at most two letters of the set.
    if (countBits(mask ^ (index.masks[place] ?? 0)) > 2 * allowed) return;
    const distance = slipsBetween(word, candidate, allowed);
    const count = index.counts[place] ?? 0;
    if (distance > nearestDistance || (distance === nearestDistance && count <= nearestCount)) return;
    if (distance > allowed) return;
    nearest = candidate;
    nearestDistance = distance;
    nearestCount = count;
  });
  return nearest;
}

function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) % 32);
  return mask >>> 0;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * Letters left out, put in, changed or swapped with their neighbour between two words (optimal string alignment, Damerau
 * 1964); more than `most` comes back as `most + 1`.
 */
function slipsBetween(first: string, second: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: second.length + 1 }, (_, column) => column);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= second.length; column += 1) {
      const same = first[row - 1] === second[column - 1];
      let slips = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      if (swapped) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      current.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    before = above;
    above = current;
  }
  return Math.min(above[second.length] ?? 0, most + 1);
}
