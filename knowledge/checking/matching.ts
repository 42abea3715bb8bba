// Lays a drafted sentence beside its passages: which words of theirs each of its words may stand for, and where it fits best.
import type { Glossary } from '../answer/glossary.ts';
import { expand } from '../search/expansions.ts';
import { shippedGlossary } from '../shipped.ts';
import { readTokens, stemWord } from '../swedish/terms.ts';
import { swedishFor } from './english-terms.ts';
import type { PassageSentence, ReadPassage, ReadSentence, ReadWord } from './reading.ts';
import { englishMarks, swedishMarks } from './terms-of-checking.ts';
import { sameMeaning } from './terms-of-likeness.ts';

/** A line of a passage, beside the draft. */
export interface LaidLine extends PassageSentence {
  /** Place of its passage among those cited. */
  passage: number;
  /** By place in the draft: how well the line meets that word, 0 to 1. */
  met: Float64Array;
}

/** The passages that a sentence cites, with the drafted sentence laid beside them. */
export interface Laid {
  draft: ReadSentence;
  isEnglish: boolean;
  lines: LaidLine[];
  /** By place in the draft: stems of the passages that the word may stand for, with how well, 0 to 1. */
  meets: ReadonlyMap<string, number>[];
}

let glossary: Glossary | null = null;

const wordingStems = new Map<string, string[]>();

/** Stems of each wording that the glossary has for what the words say, by the folded word it stands for. */
function glossaryStems(words: readonly string[]): Map<string, string[][]> {
  glossary ??= shippedGlossary();
  const found = new Map<string, string[][]>();
  for (const { text, for: said } of expand(glossary, words.join(' '))) {
    const stems = wordingStems.get(text) ?? readTokens(text).map(stemWord);
    wordingStems.set(text, stems);
    for (const word of said) found.set(word, [...(found.get(word) ?? []), stems]);
  }
  return found;
}

/** Whether the sentence is English, by its small words. */
export function isEnglish(tokens: readonly ReadWord[]): boolean {
  const count = (marks: ReadonlySet<string>) => tokens.filter(({ text }) => marks.has(text)).length;
  return count(englishMarks) > count(swedishMarks);
}

const headWeight = 0.85;
const beginningWeight = 0.6;

function likeness(stem: string, other: string, isSame: boolean): number {
  if (stem === other) return 1;
  if (isSame) return 0.9;
  const [long, short] = stem.length > other.length ? [stem, other] : [other, stem];
  if (short.length < 4) return 0;
  if (short.length >= 4 && long.endsWith(short) && long.length - short.length >= 3) return headWeight;
  if (short.length >= 5 && long.startsWith(short)) return long.length - short.length <= 2 ? 0.9 : beginningWeight;
  return 0;
}

/** Lays the draft beside the passages. */
export function lay(draft: ReadSentence, passages: readonly ReadPassage[]): Laid {
  const stems = new Set(passages.flatMap((passage) => [...passage.stems]));
  const english = isEnglish(draft.tokens);
  const known = new Map<string, Map<string, number>>();
  const meets = draft.tokens.map((token) => {
    if (!token.isContent) return none;
    const found = known.get(token.text) ?? meetsOf(token, english, stems);
    known.set(token.text, found);
    return found;
  });
  meetByGlossary(draft, meets, known, stems);
  const lines = passages.flatMap((passage, place) =>
    passage.lines.map((line) => ({ ...line, passage: place, met: metBy(line, meets) })),
  );
  return { draft, isEnglish: english, lines, meets };
}

const none: ReadonlyMap<string, number> = new Map();
const wellMet = 0.85;
/** A phrase of the glossary reaches so far from a word that is not met. */
const phraseReach = 2;

function meetsOf(token: ReadWord, english: boolean, stems: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  const same = english ? swedishFor(token.text) : sameMeaning(token.stem);
  for (const stem of stems) {
    const alike = likeness(token.stem, stem, same.has(stem));
    if (alike > 0) found.set(stem, alike);
  }
  if (english) meetAny(found, same, stems, 0.9);
  return found;
}

/** What the passages have no word for is looked up in the glossary, together with its neighbours. */
function meetByGlossary(
  { tokens }: ReadSentence,
  meets: readonly ReadonlyMap<string, number>[],
  known: ReadonlyMap<string, Map<string, number>>,
  stems: ReadonlySet<string>,
) {
  const unmet = tokens.flatMap(({ isContent }, at) => (isContent && !isWellMet(meets[at]) ? [at] : []));
  if (unmet.length === 0) return;
  const asked = tokens.filter((_, at) => unmet.some((place) => Math.abs(place - at) <= phraseReach));
  for (const [word, wordings] of glossaryStems(asked.map(({ raw }) => raw))) {
    const found = known.get(word);
    if (found === undefined) continue;
    for (const wording of wordings) {
      const isThere = wording.every((stem) => stems.has(stem) || [...stems].some((other) => other.endsWith(stem)));
      if (isThere) meetAny(found, new Set(wording), stems, 0.9);
    }
  }
}

function isWellMet(stems: ReadonlyMap<string, number> | undefined): boolean {
  for (const alike of stems?.values() ?? []) if (alike >= wellMet) return true;
  return false;
}

function metBy({ places }: PassageSentence, meets: readonly ReadonlyMap<string, number>[]): Float64Array {
  const met = new Float64Array(meets.length);
  for (const [at, stems] of meets.entries()) {
    for (const [stem, alike] of stems) if (alike > (met[at] ?? 0) && places.has(stem)) met[at] = alike;
  }
  return met;
}

function meetAny(found: Map<string, number>, wanted: ReadonlySet<string>, stems: ReadonlySet<string>, weight: number) {
  for (const want of wanted) {
    for (const stem of stems) {
      const alike = likeness(want, stem, false) * weight;
      if (alike > (found.get(stem) ?? 0)) found.set(stem, alike);
    }
  }
}

/** How fast words count less the further away they stand: half at so many words. */
const usualReach = 4;
export const closeReach = 1.5;

/** Which words of the draft are left out, and how fast they count less. */
interface Around {
  skip?: (token: ReadWord) => boolean;
  reach?: number;
}

/**
 * How well the words around a place in the draft stand around a place in a passage's sentence: nearer words count more, on
 * both sides.
 */
export function fitAt(
  laid: Laid,
  at: number,
  line: PassageSentence,
  place: number,
  { skip, reach = usualReach }: Around = {},
): number {
  let total = 0;
  const own = laid.draft.tokens[at]?.clause;
  const other = line.tokens[place]?.clause;
  for (const [index, token] of laid.draft.tokens.entries()) {
    if (index === at || !token.isContent || skip?.(token)) continue;
    let best = 0;
    for (const [stem, alike] of laid.meets[index] ?? none) {
      for (const where of line.places.get(stem) ?? noPlaces) {
        const near = alike * nearness(where - place, line.tokens[where]?.clause !== other, reach);
        if (near > best) best = near;
      }
    }
    if (best > 0) total += best * nearness(index - at, token.clause !== own, reach);
  }
  return total;
}

const noPlaces: readonly number[] = [];

function nearness(distance: number, isOtherClause: boolean, reach = usualReach): number {
  return (isOtherClause ? 0.7 : 1) / (1 + Math.abs(distance) / reach);
}

/** The most that `fitAt` could give at a place in the draft: every word that the passages have at all, just as far away. */
export function fullFitAt(laid: Laid, at: number, { skip, reach = usualReach }: Around = {}): number {
  let total = 0;
  for (const [index, token] of laid.draft.tokens.entries()) {
    if (index === at || (laid.meets[index]?.size ?? 0) === 0 || skip?.(token)) continue;
    total += nearness(index - at, token.clause !== laid.draft.tokens[at]?.clause, reach) ** 2;
  }
  return total;
}

/** The passages' line that holds most of the draft around a place, weighing near words more; null when none holds any. */
export function bestLine(laid: Laid, at: number): { line: LaidLine; held: number } | null {
  let best: { line: LaidLine; held: number } | null = null;
  for (const line of laid.lines) {
    const held = heldBy(laid, at, line);
    if (held > (best?.held ?? 0)) best = { line, held };
  }
  return best;
}

/** How much of the draft around a place a line of the passages holds. */
export function heldBy(laid: Laid, at: number, { met }: LaidLine): number {
  let held = 0;
  for (const [index, token] of laid.draft.tokens.entries()) {
    const most = met[index] ?? 0;
    if (most > 0 && index !== at) held += most * nearness(index - at, token.clause !== laid.draft.tokens[at]?.clause);
  }
  return held;
}
