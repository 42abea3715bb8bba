// Tells whether two questions ask the same: by stems of their words, strictly, because a wrong answer shown first does harm.

import type { Glossary } from '../../knowledge/answer/glossary.ts';
import { expand } from '../../knowledge/search/expansions.ts';
import { isStopWord, readWords, stemWord, type Word } from '../../knowledge/swedish/terms.ts';
import { isNegation, isTurned, saysOpposite } from '../../knowledge/swedish/terms-of-opposites.ts';
import { fold } from '../understanding/fold.ts';
import { takePlaces } from '../understanding/slots/places.ts';
import { colleagueCues } from './swedish-colleague-cues.ts';

/** From this likeness on an approved answer is shown: one word of content more or less is already too much. */
export const leastLikeness = 0.9;
/** What a word that adds little counts, against one of content. */
const lightWeight = 0.05;
const leastShared = 2;
const longest = 500;

const light = new Set(colleagueCues.lightWords.split(' ').map((word) => stemWord(fold(word))));
const relations = new Set(fold(colleagueCues.relations).split(' '));
const kindsOfQuestion = colleagueCues.kindsOfQuestion.map((source) => new RegExp(`^(?:${fold(source)})(?![a-z])`));

/**
 * How alike two questions are, from 0 to 1. It is 0 where they name other districts, figures or opposites, where one denies and
 * the other does not, where they ask for another kind of thing (who, when, may, must) or relate things otherwise (before, after;
 * the same words in another order), and where they share fewer than two words of content as they are written. Otherwise the shared part of all their words of content, as stems and with the glossary's
 * wording for what means the same.
 */
export function likeness(one: string, other: string, glossary: Glossary): number {
  return likenessOf(read(one, glossary), read(other, glossary));
}

function likenessOf(a: ReadQuestion, b: ReadQuestion): number {
  if (a.kind !== b.kind || a.places !== b.places || a.figures !== b.figures || a.denies !== b.denies) return 0;
  if (countShared(a.plain, b.plain) < leastShared) return 0;
  if (differs(a.words, b.words) || differs(b.words, a.words) || relatesOtherwise(a, b)) return 0;
  const all = [...new Set([...a.stems, ...b.stems])];
  const weigh = (stems: string[]) => stems.reduce((sum, stem) => sum + (light.has(stem) ? lightWeight : 1), 0);
  return weigh(all.filter((stem) => a.stems.has(stem) && b.stems.has(stem))) / weigh(all);
}

/** The one that a question is surely the same as; null where none is. */
export function findSame<T extends { question: string }>(
  question: string,
  among: readonly T[],
  glossary: Glossary,
): T | null {
  if (among.length === 0) return null;
  const asked = { stems: stemsOf(question), whole: read(question, glossary) };
  let best: { each: T; alike: number } | null = null;
  for (const each of among) {
    const known = remember(each.question, glossary);
    if (countShared(asked.stems, known.stems) < leastShared) continue;
    known.whole ??= read(each.question, glossary);
    const alike = likenessOf(asked.whole, known.whole);
    if (alike >= leastLikeness && alike > (best?.alike ?? 0)) best = { each, alike };
  }
  return best?.each ?? null;
}

// The approved questions are the same from one message to the next; most share so little with what is asked that they need not
// be read closely.
const remembered = new WeakMap<Glossary, Map<string, { stems: ReadonlySet<string>; whole: ReadQuestion | null }>>();
const mostRemembered = 2_000;

function remember(question: string, glossary: Glossary) {
  const known =
    remembered.get(glossary) ?? new Map<string, { stems: ReadonlySet<string>; whole: ReadQuestion | null }>();
  remembered.set(glossary, known);
  const found = known.get(question) ?? { stems: stemsOf(question), whole: null };
  if (known.size >= mostRemembered) known.clear();
  known.set(question, found);
  return found;
}

function stemsOf(question: string): ReadonlySet<string> {
  return new Set(readWords(question.slice(0, longest)).map(({ text }) => stemWord(text)));
}

function countShared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((stem) => others.has(stem)).length;
}

/** Whether a question is about one of somebody's topics; `*` takes all. */
export function concernsTopic(topic: string, question: string): boolean {
  if (topic === '*') return true;
  const stems = readWords(question.slice(0, longest)).map(({ text }) => stemWord(text));
  const sought = readWords(topic).map(({ text }) => stemWord(text));
  // A topic may be a part of a compound: a long one at either end.
  const isIn = (word: string, part: string) =>
    word === part || (part.length >= 4 && (word.startsWith(part) || word.endsWith(part)));
  return sought.length > 0 && sought.every((part) => stems.some((stem) => isIn(stem, part)));
}

interface ReadQuestion {
  words: Word[];
  /** Words that set things in relation. */
  relations: ReadonlySet<string>;
  /** Stems of content in order, with the glossary's wording in place of what means the same. */
  stems: ReadonlySet<string>;
  /** Those as they are written, without those that add little. */
  plain: ReadonlySet<string>;
  kind: number;
  places: string;
  figures: string;
  denies: boolean;
}

function read(question: string, glossary: Glossary): ReadQuestion {
  const text = question.slice(0, longest);
  const { text: placeless, districts } = takePlaces(fold(text));
  const words = readWords(placeless.replaceAll('#place', ' '));
  const content = words.map((word) => word.text).filter((word) => !isStopWord(word));
  const meant = new Map<string, string>();
  for (const { for: said, text: wording, weight } of expand(glossary, text)) {
    if (weight === 1 && said.every((word) => !meant.has(word))) for (const word of said) meant.set(word, wording);
  }
  const written = content.map(stemWord);
  return {
    words,
    relations: new Set(words.map((word) => word.text).filter((word) => relations.has(word))),
    stems: new Set(
      content.flatMap((word) => readWords(meant.get(word) ?? word).map(({ text: each }) => stemWord(each))),
    ),
    plain: new Set(written.filter((stem) => !light.has(stem))),
    kind: kindsOfQuestion.findIndex((pattern) => pattern.test(placeless.trim())),
    places: districts.join(),
    figures: words
      .map((word) => word.text)
      .filter((word) => /\p{N}/u.test(word))
      .toSorted()
      .join(),
    denies: words.some((word) => isNegation(word.text)),
  };
}

// "Under" may be left out where the other says it, but not be "efter"; and who does what to whom is told by the order.
function relatesOtherwise(a: ReadQuestion, b: ReadQuestion): boolean {
  const onlyIn = (one: ReadQuestion, other: ReadQuestion) =>
    [...one.relations].some((word) => !other.relations.has(word));
  if (onlyIn(a, b) && onlyIn(b, a)) return true;
  const shared = (one: ReadQuestion, other: ReadQuestion) =>
    [...one.stems].filter((stem) => other.stems.has(stem)).join(' ');
  return shared(a, b) !== shared(b, a);
}

function differs(words: readonly Word[], others: readonly Word[]): boolean {
  const forms = new Set(others.map(({ text }) => text));
  return words.some(({ text }) => saysOpposite(text, forms) || isTurned(text, forms));
}
