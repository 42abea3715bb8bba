// Swedish stems: takes endings off folded words, so that the forms of a word become one key.
import { unitsOf } from '../search/string-table.ts';

// Endings by the number of letters that must remain before them. Verbs in -era lose it with their -ering.
const endingsByRest: [number, string][] = [
  [3, 'eringarna eringar eringen ering ningarna ningar ningen ning ingarna ingar ingen ing'],
  [3, 'elserna elser elsen else heterna heter heten het'],
  [3, 'andena andet anden ande endet enden ende erade erad erat erar era'],
  [3, 'arna erna orna aren are aste ade ern ena ar er or en et na a e'],
  [4, 'ast ad at an'],
];

/** All endings that fall away. */
export const endings: readonly string[] = endingsByRest.flatMap(([, list]) => list.split(' '));

// Stems that look as if they had an ending left.
const wholeStems = 'arbet insat plat enhet person ansvar manad bostad system plan'.split(' ');

const letters = 26;
const longestEnding = Math.max(...endings.map((ending) => ending.length));
const firstLetter = 'a'.charCodeAt(0);
const [letterE, letterL, letterN, letterS, letterT] = [...'elnst'].map((letter) => letter.charCodeAt(0));
const isVowel = new Uint8Array(2 ** 16);
for (const vowel of 'aeiouy') isVowel[vowel.charCodeAt(0)] = 1;
const mayDouble = new Uint8Array(2 ** 16);
for (const consonant of 'bdfgklmnprt') mayDouble[consonant.charCodeAt(0)] = 1;

/** Strings to be read from their last letter on: `next[node * 26 + letter]` is the node after one more letter, 0 for none. */
function startTrie() {
  return { next: [] as number[], size: 1 };
}

function addBackwards(trie: ReturnType<typeof startTrie>, text: string): number {
  let node = 0;
  for (const letter of [...text].reverse()) {
    const at = node * letters + letter.charCodeAt(0) - firstLetter;
    trie.next[at] ??= trie.size;
    node = trie.next[at] ?? 0;
    trie.size = Math.max(trie.size, node + 1);
  }
  return node;
}

const trie = startTrie();
const restAt: number[] = [];
const andAt: boolean[] = [];
for (const [rest, list] of endingsByRest) {
  for (const ending of list.split(' ')) {
    const node = addBackwards(trie, ending);
    restAt[node] = rest;
    andAt[node] = ending.startsWith('and');
  }
}
const wholeAt = wholeStems.map((stem) => ({ node: addBackwards(trie, stem), length: stem.length }));
const next = Uint16Array.from({ length: trie.size * letters }, (_, at) => trie.next[at] ?? 0);
const rests = Uint8Array.from({ length: trie.size }, (_, node) => restAt[node] ?? 0);
const isAnd = Uint8Array.from({ length: trie.size }, (_, node) => (andAt[node] ? 1 : 0));
const wholeLengths = new Uint8Array(trie.size);
for (const { node, length } of wholeAt) wholeLengths[node] = length;

const nodes = new Uint16Array(longestEnding + 1);

function withoutGenitive(units: Uint16Array, length: number): number {
  return length >= 5 && units[length - 1] === letterS && units[length - 2] !== letterS ? length - 1 : length;
}

function withoutEnding(units: Uint16Array, length: number, least: number): number {
  let depth = 0;
  for (let node = 0; depth < length && depth < longestEnding; ) {
    const letter = (units[length - 1 - depth] ?? 0) - firstLetter;
    if (letter < 0 || letter >= letters) break;
    node = next[node * letters + letter] ?? 0;
    if (node === 0) break;
    depth += 1;
    nodes[depth] = node;
    if (wholeLengths[node] === length) return length;
  }
  for (; depth > 0; depth -= 1) {
    const node = nodes[depth] ?? 0;
    const rest = length - depth;
    if (rests[node] === 0 || rest < least || rest < (rests[node] ?? 0)) continue;
    if (isAnd[node] === 1 && keepsAnd(units, rest)) continue;
    for (let at = 0; at < rest; at += 1) if (isVowel[units[at] ?? 0] === 1) return rest;
  }
  return length;
}

// In bistand-et and utland-et, -and belongs to the word.
function keepsAnd(units: Uint16Array, length: number): boolean {
  const last = units[length - 1] ?? 0;
  const before = units[length - 2] ?? 0;
  if (last === letterT) return before === letterS;
  return last === letterL && length >= 2 && before !== letterL && isVowel[before] === 0;
}

/** Whether there is a digit, of any script, at `from` up to `to`. */
export function hasDigit(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = units[at] ?? 0;
    if (unit < 0x80 ? unit >= 0x30 && unit <= 0x39 : /\p{N}/u.test(String.fromCharCode(unit))) return true;
  }
  return false;
}

/** Writes the stem of the folded word at `from` up to `to` to the front of `out`, which has room for it, and gives its length. */
export function stemInto(out: Uint16Array, units: Uint16Array, from: number, to: number): number {
  let length = to - from;
  for (let at = 0; at < length; at += 1) out[at] = units[from + at] ?? 0;
  if (length < 4 || hasDigit(out, 0, length)) return length;
  length = withoutGenitive(out, length);
  // Endings stack (plan-ering-en, ansvar-et); after the first, four letters must remain.
  for (let least = 3; ; least = 4) {
    const shorter = withoutGenitive(out, withoutEnding(out, length, least));
    if (shorter === length) break;
    length = shorter;
  }
  const last = out[length - 1] ?? 0;
  if (length >= 4 && last === out[length - 2] && mayDouble[last] === 1) return length - 1;
  // The vowel of -el comes and goes: regel, regler, regeln.
  const el = last === letterN ? length - 1 : length;
  if (length < 5 || out[el - 1] !== letterL || out[el - 2] !== letterE) return length;
  out[el - 2] = letterL ?? 0;
  return el - 1;
}

/**
 * Stem of a folded word: genitive, definite, plural, verb and adjective endings go, and -ning, -ande, -else and -het with
 * them; at least three letters and a vowel stay. Words under four letters and words with digits stay whole. The result is a
 * key, not a word: `regel` and `regler` both give `regl`.
 */
export function stemWord(word: string): string {
  const out = word.length <= room.length ? room : new Uint16Array(word.length);
  const length = stemInto(out, unitsOf(word), 0, word.length);
  // Only the last letter may be another one than the word's.
  return length === 0 ? '' : word.slice(0, length - 1) + String.fromCharCode(out[length - 1] ?? 0);
}

const room = new Uint16Array(64);
