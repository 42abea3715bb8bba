// Finds the word of the texts that a misspelt word most likely stands for.
import { type StringTable, textOf, unitsOf } from './string-table.ts';

const [shortest, longest] = [4, 64];

/**
 * Words of letters alone, by length: those of length `l` stand at `starts[l]` up to `starts[l + 1]` in `words` (their numbers).
 * The masks, so that most words are passed over without being compared, have bits for the letters in a word (`letters`) and for
 * its pairs of letters (`pairs`, two numbers a word).
 */
export interface SpellingIndex {
  words: Uint32Array;
  starts: Uint32Array;
  letters: Uint32Array;
  pairs: Uint32Array;
}

/** Prepares folded words for `nearestWord`. */
export function buildSpellingIndex({ count, units, starts: at }: StringTable): SpellingIndex {
  const starts = new Uint32Array(longest + 2);
  const lengths = new Uint8Array(count);
  for (let number = 0; number < count; number += 1) {
    const [from, to] = [at[number] ?? 0, at[number + 1] ?? 0];
    if (to - from < shortest || to - from > longest || !isLetters(units, from, to)) continue;
    lengths[number] = to - from;
    starts[to - from + 1] = (starts[to - from + 1] ?? 0) + 1;
  }
  for (let length = 1; length < starts.length; length += 1)
    starts[length] = (starts[length] ?? 0) + (starts[length - 1] ?? 0);
  const next = starts.slice();
  const words = new Uint32Array(starts.at(-1) ?? 0);
  const letters = new Uint32Array(words.length);
  const pairs = new Uint32Array(2 * words.length);
  lengths.forEach((length, number) => {
    if (length === 0) return;
    const place = next[length] ?? 0;
    next[length] = place + 1;
    words[place] = number;
    const [from, to] = [at[number] ?? 0, at[number + 1] ?? 0];
    letters[place] = letterMask(units, from, to);
    addPairMasks(pairs, 2 * place, units, from, to);
  });
  return { words, starts, letters, pairs };
}

/**
 * Number of the nearest word within one slip (from five letters) or two (from nine), of equally near ones the commonest; -1
 * when there is none. A word with the count 0 is not taken.
 */
export function nearestWord(
  index: SpellingIndex,
  table: StringTable,
  word: string,
  count: (number: number) => number,
): number {
  if (word.length < 5 || word.length > 40) return -1;
  const units = unitsOf(word);
  if (!isLetters(units, 0, word.length)) return -1;
  const allowed = word.length < 9 ? 1 : 2;
  const mask = letterMask(units, 0, word.length);
  const pairMasks = new Uint32Array(2);
  addPairMasks(pairMasks, 0, units, 0, word.length);
  const [low = 0, high = 0] = pairMasks;
  const isNearer = (first: number, second: number) =>
    count(first) - count(second) || (textOf(table, first) < textOf(table, second) ? 1 : -1);
  let nearest = -1;
  let nearestDistance = allowed;
  const end = index.starts[word.length + allowed + 1] ?? 0;
  for (let place = index.starts[word.length - allowed] ?? 0; place < end; place += 1) {
    // A slip changes at most two letters of the set, and six pairs: three when two letters are swapped, as many new.
    if (countBits(mask ^ (index.letters[place] ?? 0)) > 2 * nearestDistance) continue;
    const changed =
      countBits(low ^ (index.pairs[2 * place] ?? 0)) + countBits(high ^ (index.pairs[2 * place + 1] ?? 0));
    if (changed > 6 * nearestDistance) continue;
    const number = index.words[place] ?? 0;
    const from = table.starts[number] ?? 0;
    const length = (table.starts[number + 1] ?? 0) - from;
    const distance = slipsBetween(units, word.length, table.units, from, length, nearestDistance);
    if (distance > nearestDistance || count(number) === 0) continue;
    if (nearest !== -1 && distance === nearestDistance && isNearer(number, nearest) < 0) continue;
    nearest = number;
    nearestDistance = distance;
  }
  return nearest;
}

function isLetters(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = units[at] ?? 0;
    if (unit >= 0x61 && unit <= 0x7a) continue;
    if (unit < 0x80 || !/\p{L}/u.test(String.fromCharCode(unit))) return false;
  }
  return true;
}

function letterMask(units: Uint16Array, from: number, to: number): number {
  let mask = 0;
  for (let at = from; at < to; at += 1) mask |= 1 << ((units[at] ?? 0) % 32);
  return mask >>> 0;
}

/** Sets the bits of the pairs of letters in a word, in two numbers. */
function addPairMasks(masks: Uint32Array, place: number, units: Uint16Array, from: number, to: number) {
  for (let at = from + 1; at < to; at += 1) {
    const bit = (((units[at - 1] ?? 0) * 31 + (units[at] ?? 0) * 7) >>> 1) % 64;
    const half = place + (bit >>> 5);
    masks[half] = (masks[half] ?? 0) | (1 << (bit & 31));
  }
}

function countBits(bits: number): number {
  let pairs = bits - ((bits >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const rowsOfSlips = Array.from({ length: 3 }, () => new Uint8Array(longest + 1));

/**
 * Letters left out, put in, changed or swapped with their neighbour between two words (optimal string alignment, Damerau
 * 1964); more than `most` comes back as `most + 1`.
 */
function slipsBetween(
  first: Uint16Array,
  firstLength: number,
  second: Uint16Array,
  from: number,
  length: number,
  most: number,
): number {
  let [before, above, current] = rowsOfSlips;
  if (before === undefined || above === undefined || current === undefined) return most + 1;
  for (let column = 0; column <= length; column += 1) above[column] = column;
  for (let row = 1; row <= firstLength; row += 1) {
    const letter = first[row - 1];
    const letterBefore = row > 1 ? first[row - 2] : -1;
    current[0] = row;
    let least = row;
    for (let column = 1; column <= length; column += 1) {
      const other = second[from + column - 1];
      let slips = (above[column - 1] ?? 0) + (letter === other ? 0 : 1);
      slips = Math.min(slips, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (column > 1 && letterBefore === other && letter === second[from + column - 2])
        slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      current[column] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
    [before, above, current] = [above, current, before];
  }
  return Math.min(above[length] ?? 0, most + 1);
}
