// Negation, narrowing words and opposites of a drafted sentence against the passages' sentences that it fits best.
import { isNegation, isTurned, saysOpposite } from '../swedish/terms-of-opposites.ts';
import type { Fault } from './fault.ts';
import { bestLine, fitAt, fullFitAt, type Laid } from './matching.ts';
import type { PassageSentence, ReadWord } from './reading.ts';
import { afterNoNegation, negations, quantifiers, saysNo } from './terms-of-checking.ts';

/** The share of the best possible fit that a negation of the passages must have around it to carry one of the draft. */
const leastFit = 0.22;
/** The share of the words around a passage's negation that a draft without it must say to have dropped it. */
const mostDropped = 0.6;
const fewestDropped = 1.5;
/** The same for a narrowing word. */
const leastQuantifierFit = 0.2;
/** Words that stand further apart in the draft do not tell of one thing. */
const widest = 7;

/** The first negation that no passage supports, negation of the passages that the draft drops, or word that turns the meaning. */
export function findWrongPolarity(laid: Laid): Fault | null {
  return findAdded(laid) ?? findDropped(laid) ?? findQuantifier(laid) ?? findOpposite(laid);
}

/** Places of the words that negate. */
function negationsOf(tokens: readonly ReadWord[]): number[] {
  return tokens.flatMap(({ text }, at) => {
    if (!negations.has(text)) return [];
    const next = tokens[at + 1]?.text ?? '';
    if (afterNoNegation.has(next) && /^(inte|icke|ej|not)$/.test(text)) return [];
    // "inte X utan Y": the second is "but".
    if (
      text === 'utan' &&
      tokens.slice(0, at).some((token) => negations.has(token.text)) &&
      tokens[at - 1]?.clause !== tokens[at]?.clause
    )
      return [];
    return [at];
  });
}

interface Found {
  line: PassageSentence;
  at: number;
}

function findAdded(laid: Laid): Fault | null {
  const own = negationsOf(laid.draft.tokens);
  if (own.length === 0) return null;
  const stated = laid.lines.flatMap((line) =>
    [...negationsOf(line.tokens), ...turned(line.tokens)].map((at): Found => ({ line, at })),
  );
  const used = new Set<Found>();
  for (const at of own) {
    const full = fullFitAt(laid, at);
    let best: { score: number; found: Found } | null = null;
    for (const found of stated) {
      if (used.has(found) || !meetsNext(laid, at, found)) continue;
      const score = fitAt(laid, at, found.line, found.at);
      if (score > (best?.score ?? 0)) best = { score, found };
    }
    if (best === null || best.score < leastFit * full)
      return { why: 'negation', part: laid.draft.tokens[at]?.raw ?? '' };
    used.add(best.found);
  }
  return null;
}

// What is said not to be so must stand near the passage's negation: the nearest word on either side.
const reach = 6;

function meetsNext(laid: Laid, at: number, { line, at: place }: Found): boolean {
  const near = line.tokens.slice(Math.max(0, place - reach), place + reach + 1);
  const meets = (index: number) => near.some((word) => word.isContent && (laid.meets[index]?.get(word.stem) ?? 0) > 0);
  const { tokens } = laid.draft;
  const places = tokens.flatMap(({ isContent }, index) => (isContent ? [index] : []));
  const after = places.filter((index) => index > at).slice(0, 2);
  const before = places.filter((index) => index < at).slice(-2);
  return after.length === 0 ? before.length === 0 || before.some(meets) : after.some(meets);
}

// `oklar` says what `inte klar` says.
function turned(tokens: readonly ReadWord[]): number[] {
  return tokens.flatMap(({ text }, at) => (saysNo.test(text) ? [at] : []));
}

function findDropped(laid: Laid): Fault | null {
  const own = negationsOf(laid.draft.tokens).length + turned(laid.draft.tokens).length;
  for (const { tokens } of laid.lines) {
    for (const at of [...negationsOf(tokens), ...outsides(tokens)]) {
      const { scope, next } = scopeOf(tokens, at);
      if (scope.length < (tokens[at]?.text === 'utan' ? 3 : 2)) continue;
      const places = placesOf(laid, scope);
      const worth = places.reduce(
        (sum, place) =>
          sum + (scope.some(({ stem }) => stem === laid.draft.tokens[place]?.stem) ? 1 : laid.isEnglish ? 0.85 : 0.6),
        0,
      );
      if (worth < mostDropped * scope.length || worth < fewestDropped) continue;
      if (Math.max(...places) - Math.min(...places) > (laid.isEnglish ? widest + 2 : widest)) continue;
      if (next !== null && placesOf(laid, [next]).length === 0) continue;
      if (own > 0 && isNegatedNear(laid, places)) continue;
      if (isSaidElsewhere(laid, scope, at, tokens)) continue;
      const part = tokens.slice(Math.max(0, at - 1), at + 2).map(({ raw }) => raw);
      return { why: 'negation', part: part.join(' ') };
    }
  }
  return null;
}

// What falls outside something is not in it.
function outsides(tokens: readonly ReadWord[]): number[] {
  return tokens.flatMap(({ text }, at) =>
    text === 'utanfor' && /^(fall|lig)/.test(tokens[at - 1]?.text ?? '') ? [at] : [],
  );
}

/**
 * The words that a negation is about, of its own clause: the nearest two before it (none before `utan`) and three after. In
 * "A gor det, inte B" they stand in the clause before.
 */
function scopeOf(tokens: readonly ReadWord[], at: number): { scope: ReadWord[]; next: ReadWord | null } {
  const own = tokens[at]?.clause ?? 0;
  const isOf = (token: ReadWord) => token.isContent && token.clause === own;
  const after = tokens
    .slice(at + 1)
    .filter(isOf)
    .slice(0, 3);
  const isShort = after.length === 1 && tokens[at - 1]?.clause !== own;
  const before = tokens
    .slice(0, at)
    .filter((token) => (isShort ? token.isContent && token.clause === own - 1 : isOf(token)));
  const nearest = tokens[at]?.text === 'utan' ? [] : before.slice(-2);
  return { scope: [...nearest, ...after], next: after[0] ?? null };
}

function placesOf(laid: Laid, scope: readonly ReadWord[]): number[] {
  return scope.flatMap((word) => {
    const at = laid.draft.tokens.findIndex((_, index) => (laid.meets[index]?.get(word.stem) ?? 0) >= 0.8);
    return at === -1 ? [] : [at];
  });
}

function isNegatedNear(laid: Laid, places: readonly number[]): boolean {
  const own = [...negationsOf(laid.draft.tokens), ...turned(laid.draft.tokens)];
  return own.some((at) => places.some((place) => Math.abs(place - at) <= reach + 2));
}

// The same words may also stand in a sentence that says it without the negation.
function isSaidElsewhere(laid: Laid, scope: readonly ReadWord[], at: number, line: readonly ReadWord[]): boolean {
  const clause = line[at]?.clause;
  const others = [
    ...laid.lines.filter(({ tokens }) => tokens !== line).map(({ tokens }) => tokens),
    line.filter((token) => token.clause !== clause),
  ];
  return others.some((tokens) => {
    const negated = negationsOf(tokens).flatMap((place) => scopeOf(tokens, place).scope);
    return scope.every((word) => tokens.some((token) => token.stem === word.stem && !negated.includes(token)));
  });
}

function findQuantifier(laid: Laid): Fault | null {
  for (const [at, token] of laid.draft.tokens.entries()) {
    const kind = quantifiers.get(token.text);
    if (kind === undefined) continue;
    if (token.text === 'most' && laid.draft.tokens[at - 1]?.text === 'at') continue;
    const least = leastQuantifierFit * fullFitAt(laid, at);
    const fits = laid.lines.some((line) =>
      line.tokens.some((_, place) => isOfKind(line.tokens, place, kind) && fitAt(laid, at, line, place) >= least),
    );
    if (!fits) return { why: 'negation', part: token.raw };
  }
  return null;
}

// "forst efter" says "bara efter"; more than half are most.
function isOfKind(tokens: readonly ReadWord[], at: number, kind: string): boolean {
  const text = tokens[at]?.text ?? '';
  if (quantifiers.get(text) === kind) return true;
  if (kind === 'only') return text === 'forst' && /^(efter|nar)$/.test(tokens[at + 1]?.text ?? '');
  return kind === 'most' && /^(5[1-9]|[6-9]\d)$/.test(text) && tokens[at + 1]?.text === 'procent';
}

/** How far from the words that it stands by a word's opposite is looked for. */
const besides = 4;

function findOpposite(laid: Laid): Fault | null {
  const said = new Set(laid.lines.flatMap(({ tokens }) => tokens.map(({ text }) => text)));
  for (const [at, token] of laid.draft.tokens.entries()) {
    if (said.has(token.text) || (laid.meets[at]?.size ?? 0) > 0 || isNegation(token.text)) continue;
    // "A efter B" says "B innan A".
    if (/^(\d.*|innan|fore|efter|before|after)$/.test(token.text)) continue;
    const best = bestLine(laid, at);
    if (best === null) continue;
    const beside = new Set(wordsBeside(laid, at, best.line).map(({ text }) => text));
    if (saysOpposite(token.text, beside) || (token.isContent && isTurned(token.text, beside))) {
      return { why: 'negation', part: token.raw };
    }
  }
  return null;
}

/** The words of a line around those that the draft's word stands by. */
function wordsBeside(laid: Laid, at: number, { tokens, places }: PassageSentence): ReadWord[] {
  const met = laid.meets
    .slice(Math.max(0, at - besides), at + besides + 1)
    .flatMap((stems) => [...stems.keys()].flatMap((stem) => places.get(stem) ?? []));
  return tokens.filter((_, place) => met.some((other) => Math.abs(other - place) <= besides));
}
