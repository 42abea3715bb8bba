// Names and content words of a drafted sentence that none of its passages has.
import { shippedDistricts, shippedMeasures } from '../shipped.ts';
import { foldText, readWords, stemWord } from '../swedish/terms.ts';
import type { Fault } from './fault.ts';
import type { Laid } from './matching.ts';
import type { ReadWord } from './reading.ts';
import { months, units } from './terms-of-checking.ts';
import { attributions } from './terms-of-force.ts';

/** The share of a sentence's content words that may stand in no passage, and how many there may be at once. */
const mostNew = { share: 0.26, words: 5 };
const mostNewEnglish = { share: 0.34, words: 7 };

let knownNames: ReadonlySet<string> | null = null;

/** Words of the districts', providers' and measures' names, which are names even where they open a sentence. */
function fieldNames(): ReadonlySet<string> {
  if (knownNames === null) {
    const districts = shippedDistricts().districts.map(({ name }) => name);
    const providers = shippedMeasures().providers.map(({ name }) => name);
    knownNames = new Set(
      [...districts, ...providers.filter((name) => !name.includes(' '))].flatMap((name) =>
        readWords(name).flatMap(({ text, pieces }) => [text, ...pieces]),
      ),
    );
  }
  return knownNames;
}

/** The first name that stands in no passage. */
export function findUnknownName(laid: Laid, passages: readonly string[]): Fault | null {
  const said = new Set(laid.lines.flatMap(({ tokens }) => tokens.map(({ text }) => text)));
  for (const [at, token] of laid.draft.tokens.entries()) {
    if (said.has(token.text) || !isName(laid, token) || token.actor !== null || months.has(token.text)) continue;
    if ((laid.meets[at]?.size ?? 0) > 0 && meetsWhole(laid, at, token)) continue;
    if (/^\d/.test(token.text)) continue;
    if (isSpelledOut(token, passages) || passages.some((text) => hasWord(text, token))) continue;
    return { why: 'name', part: token.raw };
  }
  return null;
}

function isName(laid: Laid, token: ReadWord): boolean {
  if (!token.hasCapital) return false;
  if (/^\p{Lu}{2,}/u.test(token.raw)) return true;
  if (!token.isContent && token.text.length < 4) return /^[A-HJ-Z]$/.test(token.raw) && !token.opens;
  const bare = token.text.replace(/s$/, '');
  if (token.opens) return fieldNames().has(token.text) || fieldNames().has(bare);
  // English writes languages, months and titles with capitals.
  return !laid.isEnglish || token.isContent;
}

// A name is met by itself, not by a word that only ends like it.
function meetsWhole(laid: Laid, at: number, token: ReadWord): boolean {
  for (const [stem, alike] of laid.meets[at] ?? []) if (alike >= 0.9 || stem === token.stem) return true;
  return false;
}

function hasWord(folded: string, { text }: ReadWord): boolean {
  const bare = text.replace(/s$/, '');
  return [text, bare].some((word) => {
    const found = folded.indexOf(word);
    return found !== -1 && !/[a-z0-9]/.test(folded.charAt(found - 1));
  });
}

/** Whether the passages have words that an abbreviation may stand for: its letters begin words, or their parts, in order. */
function isSpelledOut({ raw }: ReadWord, passages: readonly string[]): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(raw)) return false;
  const [first = '', ...rest] = foldText(raw);
  const pattern = new RegExp(
    `\\b${first}[a-z-]*${rest.map((letter) => `(?: (?:och |i |av |for |for |om )?|-)${letter}[a-z]*`).join('')}`,
  );
  return passages.some((text) => pattern.test(text));
}

/** The content words that stand in no passage, when they are too many. */
export function findForeignWords(laid: Laid): Fault | null {
  let weight = 0;
  let missing = 0;
  const foreign: string[] = [];
  for (const [at, token] of laid.draft.tokens.entries()) {
    if (!token.isContent || token.actor !== null || isFreeToSay(token)) continue;
    const own = weightOf(token);
    weight += own;
    let best = 0;
    for (const alike of laid.meets[at]?.values() ?? []) best = Math.max(best, alike);
    if (best === 0 && isJoined(laid, token)) best = 0.9;
    missing += own * (1 - best);
    if (best === 0) foreign.push(token.raw);
  }
  const most = laid.isEnglish ? mostNewEnglish : mostNew;
  if (foreign.length === 0) return null;
  if (foreign.length <= most.words && missing <= most.share * Math.max(weight, 4)) return null;
  return { why: 'words', part: foreign.slice(0, 4).join(', ') };
}

// Units go with their number; whose word it is is judged with its force.
function isFreeToSay({ text }: ReadWord): boolean {
  return units.has(text) || attributions.has(text) || text.startsWith('forslag');
}

// A long word says more than a short one.
function weightOf({ text }: ReadWord): number {
  return Math.min(2, 0.5 + text.length / 12);
}

/** Whether both parts of a compound stand in the passages as words: `arbetsformageutredning`, `utreda arbetsformaga`. */
function isJoined({ lines }: Laid, { text }: ReadWord): boolean {
  if (text.length < 8) return false;
  const stems = new Set(lines.flatMap(({ places }) => [...places.keys()]));
  for (let at = 4; at <= text.length - 4; at += 1) {
    const [left, right] = [text.slice(0, at), text.slice(at)];
    const begins = stems.has(stemWord(left)) || stems.has(stemWord(left.replace(/s$/, '')));
    if (begins && stems.has(stemWord(right))) return true;
  }
  return false;
}
