// Splits Swedish compounds into the stems of their parts, by what the texts hold as words of their own.
import {
  addText,
  addUnits,
  createStrings,
  findUnits,
  type StringTable,
  textOf,
  trimStrings,
  unitsOf,
} from '../search/string-table.ts';
import { endings, hasDigit, stemInto } from './stems.ts';
import { isStopWord, longestWord } from './terms.ts';

/** What the texts hold as words of their own, folded; how often each stem occurs; and how words begin. */
export interface Vocabulary {
  words: StringTable;
  stems: StringTable;
  /** By the number of a stem; 0 for stop words, which are no parts. */
  standing: Uint32Array;
  /** First four letters; a part that begins like no word needs no stemming to be told from one. */
  beginnings: StringTable;
}

export const beginningLength = 4;

// What ends words but is no word of its own in a compound.
const neverLast = createStrings();
for (const ending of [
  ...endings,
  ...'lig liga ligt isk iska iskt rad rade rat rar ras ter ner ler ten nen ger sen sar rna nas tion tioner iga igt els ans ens ats ment itet'.split(
    ' ',
  ),
]) {
  addText(neverLast, ending);
}

/** Gathers words and how often each occurs; a word may come more than once. */
export function gatherVocabulary(counted: Iterable<readonly [word: string, count: number]>): Vocabulary {
  const [words, stems, beginnings] = [createStrings(), createStrings(), createStrings()];
  const standing: number[] = [];
  const stem = new Uint16Array(longestWord);
  for (const [text, count] of counted) {
    const word = text.slice(0, longestWord);
    const units = unitsOf(word);
    addUnits(words, units, 0, word.length);
    addUnits(beginnings, units, 0, Math.min(beginningLength, word.length));
    const number = addUnits(stems, stem, 0, stemInto(stem, units, 0, word.length));
    standing[number] = isStopWord(textOf(stems, number)) ? 0 : (standing[number] ?? 0) + count;
  }
  return {
    words: trimStrings(words),
    stems: trimStrings(stems),
    standing: Uint32Array.from(standing),
    beginnings: trimStrings(beginnings),
  };
}

/** Parts of a compound as stems; empty when the word does not split. See `splitUnits`. */
export function splitCompound(word: string, vocabulary: Vocabulary): string[] {
  return splitUnits(unitsOf(word).slice(0, word.length), 0, word.length, vocabulary).map((stem) =>
    textOf(vocabulary.stems, stem),
  );
}

const noParts: number[] = [];

/**
 * Parts of the compound at `from` up to `to` as numbers of stems, when the texts use both sides of a split as words
 * (`arbets|formage|bedomning`: the linking letter falls away with the stem); the split whose rarer side is commonest is taken,
 * and each side split once more. When no split gives two known sides, one known side and one that splits will do.
 */
export function splitUnits(units: Uint16Array, from: number, to: number, vocabulary: Vocabulary, depth = 2): number[] {
  if (to - from < 7 || hasDigit(units, from, to)) return noParts;
  let best = 0;
  let bestStanding = 0;
  for (let at = from + 3; at <= to - 4; at += 1) {
    const right = standingOf(units, at, to, true, vocabulary);
    if (right <= bestStanding) continue;
    const rarer = Math.min(right, standingOf(units, from, at, false, vocabulary));
    if (rarer <= bestStanding) continue;
    best = at;
    bestStanding = rarer;
  }
  if (best > 0) {
    const splitSide = (start: number, end: number) => {
      const parts = depth > 1 ? splitUnits(units, start, end, vocabulary, depth - 1) : noParts;
      return parts.length > 0 ? parts : [stemOf(units, start, end, vocabulary)];
    };
    return [...splitSide(from, best), ...splitSide(best, to)];
  }
  for (let at = to - 7; depth > 1 && at >= from + 4; at -= 1) {
    if (standingOf(units, from, at, false, vocabulary) === 0) continue;
    const parts = splitUnits(units, at, to, vocabulary, depth - 1);
    if (parts.length > 0) return [stemOf(units, from, at, vocabulary), ...parts];
  }
  return noParts;
}

let stem = new Uint16Array(longestWord);

function stemOf(units: Uint16Array, from: number, to: number, { stems }: Vocabulary): number {
  if (to - from > stem.length) stem = new Uint16Array(to - from);
  return findUnits(stems, stem, 0, stemInto(stem, units, from, to));
}

/** How often a side of a compound stands as a word of its own; 0 when it should not count as one. */
function standingOf(units: Uint16Array, from: number, to: number, isLast: boolean, vocabulary: Vocabulary): number {
  if (isLast && findUnits(neverLast, units, from, to) !== -1) return 0;
  // A short side must stand in the texts as it is, since short stems are shared by unlike words.
  const mayBeInflected =
    to - from >= (isLast ? 6 : 4) && findUnits(vocabulary.beginnings, units, from, from + beginningLength) !== -1;
  if (!mayBeInflected && findUnits(vocabulary.words, units, from, to) === -1) return 0;
  const number = stemOf(units, from, to, vocabulary);
  if (number === -1) return 0;
  const { starts } = vocabulary.stems;
  const length = (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  return length < 3 ? 0 : (vocabulary.standing[number] ?? 0);
}
