// Decides whether a whole name is that of somebody whom the work is about, with weights learned from texts that strangers wrote.

import type { LookedAt } from './looked-at.ts';
import type { Name } from './names.ts';
import learned from './whose-name.json' with { type: 'json' };
import {
  englishAbout,
  englishClients,
  englishEnrolled,
  englishHealth,
  englishLeads,
  englishNaming,
  englishPapers,
  englishPersons,
  englishStaff,
} from './words/english-person-words.ts';
import {
  swedishAbout,
  swedishClients,
  swedishEnrolled,
  swedishHealth,
  swedishLeads,
  swedishNaming,
  swedishPapers,
  swedishPersons,
  swedishStaff,
} from './words/swedish-person-words.ts';

/** Learned by `node test/eval/learn-whose-name.ts`. */
interface Learned {
  bias: number;
  /** From this score on a name is a client's. */
  client: number;
  /** Below this score it is not, whatever else is found. */
  colleague: number;
  weights: Record<string, number>;
}

const whole = (...lists: string[]) => new RegExp(`^(?:${lists.join('|')})$`);

/** What a word tells of the people around it. */
const classes: Record<string, RegExp> = {
  client: whole(swedishClients, englishClients),
  person: whole(swedishPersons, englishPersons),
  staff: new RegExp(`(?:${swedishStaff}|${englishStaff})$`),
  naming: whole(swedishNaming, englishNaming),
  lead: whole(swedishLeads, englishLeads),
  health: new RegExp(`^(?:${swedishHealth}|${englishHealth})`),
  pronoun: /^(?:hon|han|hen|hans|hennes|honom|henne|she|he|his|her|him)$/,
  self: /^(?:jag|min|mitt|mina|mig|i|my|me)$/,
  us: /^(?:vi|var|vara|vart|oss|we|our|us)$/,
  workplace:
    /(?:enheten|mottagningen|forvaltningen|kontoret|teamet|avdelningen|kansliet|gruppen|formedlingen|kassan|psykiatrin|vardcentralen?|skolan|butik|foretaget)$|^(?:af|fk|hr|it|samhall|misa|jobbtorg|team|ica|coop|willys|lidl|ab|kommun|region)$/,
  enrolled: whole(swedishEnrolled, englishEnrolled),
  paper: whole(swedishPapers, englishPapers),
  about: whole(swedishAbout, englishAbout),
};
const token =
  /[a-z]{1,3}[- ]?\d{3,8}(?![a-z\d])|\d[\d.,:/-]*|[a-z]+(?:[-'][a-z]+)*|[.?!]+(?=\s|$)|[\n,:;()"/]|[–-](?= )/g;
const stemLength = 6;
const besides = 3;
const inSentence = 10;
const around = 25;

/** Where a word stands beside a name: the first to third before or after it, in its sentence, or somewhere around. */
const slots = ['b1', 'b2', 'b3', 'a1', 'a2', 'a3', 'B', 'A', 'T'] as const;
type Slot = (typeof slots)[number];

interface Token {
  word: string;
  start: number;
  end: number;
}

/** A word beside a name, by where it stands. `^` and `$` are the text's ends, `@name` a word of another name. */
export type Neighbour = readonly [Slot, string];

/** The words of a folded text: case numbers, ages and other figures by their kind, signs that part words, and words. */
function tokensOf(plain: string): Token[] {
  return Array.from(plain.matchAll(token), ({ 0: found, index: start }) => ({
    word: kindOf(found),
    start,
    end: start + found.length,
  }));
}

function kindOf(found: string): string {
  if (/^[a-z]{1,3}[- ]?\d/.test(found)) return '#case';
  if (/^\d/.test(found)) return /^[1-9]\d$/.test(found) ? '#age' : '#number';
  return /^[.?!]/.test(found) ? '.' : found;
}

/** The words beside each of the names, which are in order. */
export function neighboursOf(plain: string, names: readonly Name[]): Neighbour[][] {
  const tokens = tokensOf(plain);
  let at = 0;
  const spans = names.map(({ start, end }) => {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1;
    let to = at;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to += 1;
    return { from: at, to };
  });
  for (const { from, to } of spans) for (let each = from; each < to; each += 1) tokens[each] = named(tokens[each]);
  return spans.map(({ from, to }) => neighbours(tokens, from, to));
}

function named(one: Token | undefined): Token {
  return { word: '@name', start: one?.start ?? 0, end: one?.end ?? 0 };
}

function neighbours(tokens: readonly Token[], from: number, to: number): Neighbour[] {
  const found: Neighbour[] = [];
  for (const [step, first, edge, near, far] of [
    [-1, from - 1, '^', 'b', 'B'],
    [1, to, '$', 'a', 'A'],
  ] as const) {
    let isSame = true;
    for (let distance = 0; distance < around; distance += 1) {
      const word = tokens[first + step * distance]?.word;
      if (word === undefined) {
        if (isSame && distance < besides) found.push([`${near}${distance + 1}` as Slot, edge]);
        break;
      }
      if (isSame && distance < besides) found.push([`${near}${distance + 1}` as Slot, word]);
      isSame &&= word !== '.' && word !== '\n';
      if (isSame && distance < inSentence) found.push([far, word]);
      found.push(['T', word]);
    }
  }
  return found;
}

/** What is known of a word: the beginning of it, and each class it belongs to. */
export function featuresOf(word: string): string[] {
  const among = Object.entries(classes).filter(([, pattern]) => pattern.test(word));
  return [word.slice(0, stemLength), ...among.map(([name]) => `@${name}`)];
}

const { bias, client, colleague, weights }: Learned = learned;
const known = new Map<string, Record<Slot, number>>();
const mostKnown = 20_000;

function weightsOf(word: string): Record<Slot, number> {
  const before = known.get(word);
  if (before !== undefined) return before;
  const features = featuresOf(word);
  const sums = Object.fromEntries(
    slots.map((slot) => [slot, features.reduce((sum, feature) => sum + (weights[`${slot}=${feature}`] ?? 0), 0)]),
  ) as Record<Slot, number>;
  if (known.size < mostKnown) known.set(word, sums);
  return sums;
}

/**
 * How likely each of the names, which are in order, is a client's: `client` from the learned bound on, `colleague` where it is most
 * unlikely, else `unclear`, as is a given name alone.
 */
export function whoseNames({ plain }: LookedAt, names: readonly Name[]): ('client' | 'colleague' | 'unclear')[] {
  return neighboursOf(plain, names).map((neighbours, at) => {
    const { strength } = names[at] ?? { strength: 'single' };
    if (strength === 'single') return 'unclear';
    let score = weightsOf(`strength:${strength}`).T;
    for (const [slot, word] of neighbours) score += weightsOf(word)[slot];
    if (score + bias >= client) return 'client';
    return score + bias < colleague ? 'colleague' : 'unclear';
  });
}
