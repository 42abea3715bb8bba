// Lays a drafted sentence beside its passages: which words of theirs each of its words may stand for, and where it fits best.
import { expand, type Glossary } from '../glossary.ts';
import { shippedGlossary } from '../shipped.ts';
import { readTokens, stemWord } from '../terms.ts';
import { swedishFor } from './english-terms.ts';
import type { ReadPassage, ReadSentence, Token } from './reading.ts';
import { englishMarks, swedishMarks } from './terms-of-checking.ts';
import { sameMeaning } from './terms-of-likeness.ts';

/** A sentence of a passage with the one before it; `isJoined` when it is the two of them as one. */
export interface Line {
  tokens: Token[];
  stems: ReadonlySet<string>;
  before: ReadSentence | null;
  /** Place of its passage among those cited. */
  passage: number;
  isJoined: boolean;
}

/** The passages that a sentence cites, with the drafted sentence laid beside them. */
export interface Laid {
  draft: ReadSentence;
  isEnglish: boolean;
  lines: Line[];
  /** By place in the draft: stems of the passages that the word may stand for, with how well, 0 to 1. */
  meets: ReadonlyMap<string, number>[];
}

let glossary: Glossary | null = null;

/** Stems that the glossary has for what the sentence says, by the folded word it stands for. */
function glossaryStems(text: string): Map<string, { stems: string[] }[]> {
  glossary ??= shippedGlossary();
  const found = new Map<string, { stems: string[] }[]>();
  for (const expansion of expand(glossary, text)) {
    const stems = readTokens(expansion.text).map(stemWord);
    for (const word of expansion.for) found.set(word, [...(found.get(word) ?? []), { stems }]);
  }
  return found;
}

/** Whether the sentence is English, by its small words. */
export function isEnglish(tokens: readonly Token[]): boolean {
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

/** Lays the draft beside the passages. `text` is the draft as written. */
export function lay(text: string, draft: ReadSentence, passages: readonly ReadPassage[]): Laid {
  const lines: Line[] = passages.flatMap((passage, place) =>
    passage.sentences.map((line, at) => ({
      tokens: line.tokens,
      stems: new Set(line.tokens.map((token) => token.stem)),
      before: passage.sentences[at - 1] ?? null,
      passage: place,
      isJoined: false,
    })),
  );
  lines.push(
    ...lines.flatMap((line) => (line.before !== null && pointsBack(line.tokens) ? [joined(line, line.before)] : [])),
  );
  const stems = new Set<string>();
  for (const { tokens } of lines) for (const token of tokens) if (token.isContent) stems.add(token.stem);
  const english = isEnglish(draft.tokens);
  const known = new Map<string, ReadonlyMap<string, number>>();
  let said: Map<string, { stems: string[] }[]> | null = null;
  const meets = draft.tokens.map((token) => {
    const before = known.get(token.text);
    if (before !== undefined) return before;
    const found = new Map<string, number>();
    if (token.isContent) {
      const same = english ? swedishFor(token.text) : sameMeaning(token.stem);
      for (const stem of stems) {
        const alike = likeness(token.stem, stem, same.has(stem));
        if (alike > 0) found.set(stem, alike);
      }
      if (english) meetAny(found, same, stems, 0.9);
      said ??= glossaryStems(text);
      for (const wording of said.get(token.text) ?? []) {
        if (wording.stems.every((stem) => stems.has(stem) || [...stems].some((other) => other.endsWith(stem))))
          meetAny(found, new Set(wording.stems), stems, 0.9);
      }
    }
    known.set(token.text, found);
    return found;
  });
  return { draft, isEnglish: english, lines, meets };
}

// "Det gick inte", "Sedan dess": told of the sentence before.
function pointsBack(tokens: readonly Token[]): boolean {
  return tokens.slice(0, 5).some(({ text }) => /^(det|detta|den|dem|dessa|dess|sadan|sadana|dar|dit|sa)$/.test(text));
}

function joined(line: Line, before: ReadSentence): Line {
  const from = (before.tokens.at(-1)?.clause ?? 0) + 1;
  const tokens = [...before.tokens, ...line.tokens.map((token) => ({ ...token, clause: token.clause + from }))];
  return { ...line, tokens, stems: new Set(tokens.map((token) => token.stem)), before: null, isJoined: true };
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

/**
 * How well the words around a place in the draft stand around a place in a passage's sentence: nearer words count more, on
 * both sides. `skip` leaves out words of the draft.
 */
export function fitAt(
  laid: Laid,
  at: number,
  line: readonly Token[],
  place: number,
  { skip, reach = usualReach }: { skip?: (token: Token) => boolean; reach?: number } = {},
): number {
  let total = 0;
  const own = laid.draft.tokens[at]?.clause;
  const other = line[place]?.clause;
  for (const [index, token] of laid.draft.tokens.entries()) {
    if (index === at || !token.isContent || skip?.(token)) continue;
    const meets = laid.meets[index];
    if (meets === undefined || meets.size === 0) continue;
    let best = 0;
    for (let where = 0; where < line.length; where += 1) {
      const word = line[where];
      const alike = word?.isContent ? (meets.get(word.stem) ?? 0) : 0;
      if (alike > best) best = Math.max(best, alike * nearness(where - place, word?.clause !== other, reach));
    }
    total += best * nearness(index - at, token.clause !== own, reach);
  }
  return total;
}

function nearness(distance: number, isOtherClause: boolean, reach = usualReach): number {
  return (isOtherClause ? 0.7 : 1) / (1 + Math.abs(distance) / reach);
}

/** The most that `fit` could give at a place in the draft: every word met, just as far away. */
export function fullFitAt(laid: Laid, at: number): number {
  let total = 0;
  for (const [index, token] of laid.draft.tokens.entries()) {
    if (index === at || !token.isContent) continue;
    total += nearness(index - at, token.clause !== laid.draft.tokens[at]?.clause) ** 2;
  }
  return total;
}

/** The passages' sentence that holds most of the draft around a place, weighing near words more; null when none holds any. */
export function bestLine(laid: Laid, at: number): { line: Line; held: number } | null {
  let best: { line: Line; held: number } | null = null;
  for (const line of laid.lines) {
    const held = heldBy(laid, at, line);
    if (held > (best?.held ?? 0)) best = { line, held };
  }
  return best;
}

/** How much of the draft around a place a sentence of the passages holds. */
export function heldBy(laid: Laid, at: number, { stems }: Line): number {
  let held = 0;
  for (const [index, token] of laid.draft.tokens.entries()) {
    if (!token.isContent || index === at) continue;
    let most = 0;
    for (const [stem, alike] of laid.meets[index] ?? []) if (alike > most && stems.has(stem)) most = alike;
    if (most > 0) held += most * nearness(index - at, token.clause !== laid.draft.tokens[at]?.clause);
  }
  return held;
}
