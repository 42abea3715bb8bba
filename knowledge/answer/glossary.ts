// What people say for what the documents say: slang, abbreviations and English expanded into the documents' wording.
import { readFileSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { foldText, readWords, stemWord, type Word } from '../swedish/terms.ts';

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

/** A form that may mean several things, to be asked about rather than guessed. */
export interface Ambiguity {
  /** Folded. */
  says: string[];
  meanings: string[];
}

/** Documents' wording; its weight is 1 for the same thing, 0.5 where it comes close or is the likely reading of an ambiguous form. */
export interface TermWording {
  text: string;
  weight: number;
}

/** glossary.yaml, compiled for `expand`. */
export interface Glossary {
  ambiguous: Ambiguity[];
  /** Wording by the form's folded words, joined by a space. */
  written: ReadonlyMap<string, TermWording[]>;
  /** Wording by the stems of the form's words; forms marked `exact` are left out. */
  stemmed: ReadonlyMap<string, TermWording[]>;
  /** Age groups that the documents name, both ends in years and inclusive, with their wording. */
  ages: { from: number; to: number; near: string[] }[];
  /** Stems of what may follow a form in a compound (`program` in `afprogram`). */
  tails: ReadonlySet<string>;
  /** The first two letters of each of them. */
  tailStarts: ReadonlySet<string>;
  /** Words in the longest form that begins with a word, by that word as it is written and by its stem. */
  longestFrom: ReadonlyMap<string, number>;
}

/** What wording that only comes close counts for. */
export const looseWeight = 0.5;

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
  const written = new Map<string, TermWording[]>();
  const stemmed = new Map<string, TermWording[]>();
  const shared = new Set<string>();
  const longestFrom = new Map<string, number>();
  const begins = (form: string) => {
    const words = form.split(' ');
    const first = words[0] ?? '';
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
  };
  const add = (form: string, wording: TermWording[], path: PropertyKey[], isExact: boolean) => {
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

/** The pieces that a word is written in, itself where it is one. */
export function piecesOf(word: Word): string[] {
  return word.pieces.length > 0 ? word.pieces : [word.text];
}
