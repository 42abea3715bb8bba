// What the documents say for what a question says: the glossary's forms found in it, longest first.
import { type Glossary, looseWeight, piecesOf, type TermWording } from '../answer/glossary.ts';
import type { Question } from '../knowledge-base.ts';
import { readWords, stemWord, type Word } from '../swedish/terms.ts';
import type { AlsoSought } from './search.ts';

/** Documents' wording for something in a question; `for` are the question's own words that it stands for, folded. */
export interface Expansion extends TermWording {
  for: string[];
}

/** A piece of a question: `whole` is the word it begins, when that is written in several pieces. */
interface Piece {
  text: string;
  stem: string;
  whole?: { text: string; pieces: number };
}

// A message asks this several times on its way.
let lastExpanded: { glossary: Glossary; question: string; expansions: Expansion[] } | null = null;

/**
 * The documents' wording for every form of the glossary that a question holds, in the question's order and each wording
 * once; wording whose words all stand in the question already is left out. The longest form wins; forms are found
 * inflected, in hyphenated words and at the head of a compound. Takes any string, in time linear to its length.
 */
export function expand(glossary: Glossary, question: string): readonly Expansion[] {
  if (lastExpanded?.glossary !== glossary || lastExpanded.question !== question)
    lastExpanded = { glossary, question, expansions: expandAnew(glossary, question) };
  return lastExpanded.expansions;
}

function expandAnew(glossary: Glossary, question: string): Expansion[] {
  const words = readWords(question);
  const pieces = words.flatMap(readPieces);
  const said = new Set(
    pieces.flatMap(({ stem, whole }) => (whole === undefined ? [stem] : [stem, stemWord(whole.text)])),
  );
  // Null where the question says all of the wording itself.
  const found = new Map<string, Expansion | null>();
  for (let at = 0; at < pieces.length; ) {
    const { length, wording } = longestForm(glossary, pieces, at);
    for (const { text, weight } of wording) {
      const before = found.get(text);
      if (before !== undefined) {
        if (before !== null) before.weight = Math.max(before.weight, weight);
        continue;
      }
      const isSaid = readWords(text).every((word) => said.has(stemWord(word.text)));
      const from = pieces.slice(at, at + length).map((piece) => piece.text);
      found.set(text, isSaid ? null : { for: from, text, weight });
    }
    at += length;
  }
  return [...[...found.values()].filter((each) => each !== null), ...ageGroups(glossary, words)];
}

const ageWord = /^(\d\d)(?:ar|aring\p{L}*|arig\p{L}*)$/u;

/** The age groups that people of the ages in the question (17-year-old) belong to, each wording once. */
function ageGroups({ ages }: Glossary, words: Word[]): Expansion[] {
  const agesSaid = new Map<string, number>();
  for (const [place, { text }] of words.entries()) {
    const next = words[place + 1]?.text ?? '';
    const age = (ageWord.exec(text) ?? ageWord.exec(text + next))?.[1];
    if (age !== undefined) agesSaid.set(text, Number(age));
  }
  const found = new Map<string, Expansion>();
  for (const [text, age] of agesSaid) {
    for (const { near } of ages.filter(({ from, to }) => age >= from && age <= to)) {
      for (const wording of near) {
        const before = found.get(wording);
        if (before === undefined) found.set(wording, { for: [text], text: wording, weight: looseWeight });
        else before.for.push(text);
      }
    }
  }
  return [...found.values()];
}

function readPieces(word: Word): Piece[] {
  const pieces = piecesOf(word);
  const whole = pieces.length > 1 ? { text: word.text, pieces: pieces.length } : undefined;
  return pieces.map((text, place) => ({
    text,
    stem: stemWord(text),
    ...(place === 0 && whole !== undefined ? { whole } : {}),
  }));
}

function longestForm(glossary: Glossary, pieces: Piece[], at: number): { length: number; wording: TermWording[] } {
  const first = pieces[at];
  const { longestFrom } = glossary;
  const longest = Math.max(
    longestFrom.get(first?.text ?? '') ?? 0,
    longestFrom.get(first?.stem ?? '') ?? 0,
    first?.whole?.pieces ?? 0,
  );
  for (let length = Math.min(longest, pieces.length - at); length > 0; length -= 1) {
    const form = pieces.slice(at, at + length);
    const wording =
      glossary.written.get(form.map(({ text }) => text).join(' ')) ??
      glossary.stemmed.get(form.map(({ stem }) => stem).join(' '));
    if (wording !== undefined) return { length, wording };
    const whole = first?.whole;
    const joined = whole?.pieces === length ? singleForm(glossary, whole.text) : undefined;
    if (joined !== undefined) return { length, wording: joined };
  }
  return { length: 1, wording: headForm(glossary, first?.text ?? '') };
}

function singleForm(glossary: Glossary, word: string): TermWording[] | undefined {
  return glossary.written.get(word) ?? glossary.stemmed.get(stemWord(word));
}

// The longest form that begins a compound ending in one of the tails: `af|program`, `jobbtorg|s|chef`.
function headForm(glossary: Glossary, word: string): TermWording[] {
  for (let at = word.length - 3; at >= 2; at -= 1) {
    if (!glossary.tailStarts.has(word.slice(at, at + 2)) || !glossary.tails.has(stemWord(word.slice(at)))) continue;
    const head = word.slice(0, at);
    const wording =
      glossary.written.get(head) ?? (head.endsWith('s') ? glossary.written.get(head.slice(0, -1)) : undefined);
    if (wording !== undefined) return wording;
  }
  return [];
}

/** How much the subject of a follow-up counts against its own words, which say what is new. */
const subjectWeight = 0.6;

/** What to look for beside a question's own words: the documents' wording for them, and the subject it follows up. */
export function alsoSought(glossary: Glossary, { text, subject }: Question): readonly AlsoSought[] {
  const own = expand(glossary, text);
  if (subject === null) return own;
  const before = expand(glossary, subject.question).map((phrase) => ({
    ...phrase,
    weight: phrase.weight * subjectWeight,
  }));
  return [...own, ...before, { for: [], text: subject.question, weight: subjectWeight }];
}
