// What people say for what the documents say: slang, abbreviations and English expanded into the documents' wording.
import { readFileSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { foldText, readWords, stemWord, type Word } from './terms.ts';

/** Phrases with commas between, which keeps hundreds of short forms readable. */
const phrases = z
  .string()
  .transform((list) => list.split(',').map((phrase) => phrase.trim()))
  .refine((list) => list.every((phrase) => readWords(phrase).length > 0), 'it has an empty place between commas');
const shape = z.strictObject({
  tails: phrases,
  entries: z.array(
    z
      .strictObject({
        says: phrases,
        means: phrases.optional(),
        near: phrases.optional(),
        exact: z.literal(true).optional(),
      })
      .refine((entry) => (entry.means ?? entry.near) !== undefined, 'it needs means or near'),
  ),
  ages: z.array(z.strictObject({ from: z.number().int(), to: z.number().int(), near: phrases })).default([]),
  ambiguous: z.array(z.strictObject({ says: phrases, meanings: phrases, likely: phrases.optional() })),
});
type Contents = z.infer<typeof shape>;

/** Documents' wording for something in a question. */
export interface Expansion {
  /** The question's own words that it stands for, folded. */
  for: string[];
  text: string;
  /** 1: the same thing; 0.5: loosely, or the likely reading of an ambiguous form. */
  weight: number;
}

/** A form that may mean several things, to be asked about rather than guessed. */
export interface Ambiguity {
  /** Folded. */
  says: string[];
  meanings: string[];
}

type Wording = Omit<Expansion, 'for'>;

/** glossary.yaml, compiled for `expand`. */
export interface Glossary {
  ambiguous: Ambiguity[];
  /** Wording by the form's folded words, joined by a space. */
  written: ReadonlyMap<string, Wording[]>;
  /** Wording by the stems of the form's words; forms marked `exact` are left out. */
  stemmed: ReadonlyMap<string, Wording[]>;
  /** Age groups that the documents name, both ends in years and inclusive, with their wording. */
  ages: { from: number; to: number; near: string[] }[];
  /** Stems of what may follow a form in a compound (`program` in `afprogram`). */
  tails: ReadonlySet<string>;
  /** The first two letters of each of them. */
  tailStarts: ReadonlySet<string>;
  /** Words in the longest form that begins with a word, by that word as it is written and by its stem. */
  longestFrom: ReadonlyMap<string, number>;
}

const looseWeight = 0.5;

/** Reads glossary.yaml; throws one English sentence with file and line for each fault. */
export function readGlossary(file: string): Glossary {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const lineOf = (path: PropertyKey[]) => lines.linePos(startOf(document, path)).line;
  const faults = document.errors.map(
    ({ pos, message }) => `${file}, line ${lines.linePos(pos[0]).line}: ${message.split('\n')[0]}`,
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const parsed = shape.safeParse(document.toJS());
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(
      ({ path, message }) => `${file}, line ${lineOf(path)}: ${path.join('.') || 'the file'} is wrong: ${message}.`,
    );
    throw new Error(wrong.join('\n'));
  }
  const repeated: string[] = [];
  const glossary = compile(parsed.data, (form, path) => {
    repeated.push(`${file}, line ${lineOf(path)}: the form "${form}" stands in an earlier entry too; leave it in one.`);
  });
  if (repeated.length > 0) throw new Error(repeated.join('\n'));
  return glossary;
}

// Where a value stands; for what is missing, where that which lacks it stands.
function startOf(document: Document, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length).map(String), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function compile(
  { tails, entries, ages, ambiguous }: Contents,
  tellRepeated: (form: string, path: PropertyKey[]) => void,
): Glossary {
  const written = new Map<string, Wording[]>();
  const stemmed = new Map<string, Wording[]>();
  const shared = new Set<string>();
  const longestFrom = new Map<string, number>();
  const begins = (form: string) => {
    const words = form.split(' ');
    const first = words[0] ?? '';
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
  };
  const add = (form: string, wording: Wording[], path: PropertyKey[], isExact: boolean) => {
    const words = readWords(form);
    const pieces = words.flatMap(piecesOf);
    // A form with a hyphen is also typed without.
    const spellings =
      words.length === 1 ? new Set([pieces.join(' '), words[0]?.text ?? '']) : new Set([pieces.join(' ')]);
    for (const spelling of spellings) {
      if ((written.get(spelling) ?? wording) !== wording) tellRepeated(form, path);
      written.set(spelling, wording);
      begins(spelling);
      if (isExact) continue;
      const stem = spelling.split(' ').map(stemWord).join(' ');
      begins(stem);
      if ((stemmed.get(stem) ?? wording) !== wording) shared.add(stem);
      stemmed.set(stem, wording);
    }
  };
  entries.forEach(({ says, means = [], near = [], exact }, place) => {
    const wording = [
      ...means.map((text) => ({ text, weight: 1 })),
      ...near.map((text) => ({ text, weight: looseWeight })),
    ];
    for (const form of says) add(form, wording, ['entries', place, 'says'], exact === true);
  });
  ambiguous.forEach(({ says, likely = [] }, place) => {
    const wording = likely.map((text) => ({ text, weight: looseWeight }));
    for (const form of says) add(form, wording, ['ambiguous', place, 'says'], false);
  });
  // A stem of two unlike forms says neither: such forms count only as written.
  for (const stem of shared) stemmed.delete(stem);
  const tailStems = tails.flatMap((tail) => readWords(tail).map((word) => stemWord(word.text)));
  return {
    ambiguous: ambiguous.map(({ says, meanings }) => ({ says: says.map(foldText), meanings })),
    written,
    stemmed,
    ages,
    tails: new Set(tailStems),
    tailStarts: new Set(tailStems.map((stem) => stem.slice(0, 2))),
    longestFrom,
  };
}

/** A piece of a question: `whole` is the word it begins, when that is written in several pieces. */
interface Piece {
  text: string;
  stem: string;
  whole?: { text: string; pieces: number };
}

function piecesOf(word: Word): string[] {
  return word.pieces.length > 0 ? word.pieces : [word.text];
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

function longestForm(glossary: Glossary, pieces: Piece[], at: number): { length: number; wording: Wording[] } {
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

function singleForm(glossary: Glossary, word: string): Wording[] | undefined {
  return glossary.written.get(word) ?? glossary.stemmed.get(stemWord(word));
}

// The longest form that begins a compound ending in one of the tails: `af|program`, `jobbtorg|s|chef`.
function headForm(glossary: Glossary, word: string): Wording[] {
  for (let at = word.length - 3; at >= 2; at -= 1) {
    if (!glossary.tailStarts.has(word.slice(at, at + 2)) || !glossary.tails.has(stemWord(word.slice(at)))) continue;
    const head = word.slice(0, at);
    const wording =
      glossary.written.get(head) ?? (head.endsWith('s') ? glossary.written.get(head.slice(0, -1)) : undefined);
    if (wording !== undefined) return wording;
  }
  return [];
}
