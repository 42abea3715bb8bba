// Where the documents differ or have been overtaken, as data: which statement is historic, which one is to be shown first.
import { z } from 'zod';
import type { Passage } from '../document.ts';
import { readKnowledgeFile } from '../knowledge-file.ts';
import { foldText } from '../swedish/terms.ts';
import type { TimeAsked } from './time-asked.ts';

/** Folded, as they are sought in a passage. */
const phrases = z.array(z.string().min(1).transform(foldText)).min(1);
const statement = z.strictObject({ document: z.string().min(1), contains: phrases });
/** One statement or several, each known by some phrases of a document. */
export const statements = z.union([statement.transform((one) => [one]), z.array(statement).min(1)]);
/** Beginnings of words, folded, as they are sought in `subjectOf` a text. */
export const beginnings = z.array(z.string().min(1).transform(beginning)).min(1);
const shape = z.strictObject({
  tensions: z.array(
    z.strictObject({
      id: z.string().regex(/^I-\d+[a-z]?$/),
      topic: z.string().min(1),
      about: beginnings,
      older: statements.default([]),
      newer: statements.default([]),
      note: z.string().min(1),
      /** The note as a warning in one line, where it changes how an answer may be used. */
      brief: z.string().min(1).max(90).nullable().default(null),
      kind: z.enum(['superseded', 'differs', 'misprint', 'unsettled', 'notPolicy']),
      since: z
        .string()
        .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
        .optional(),
    }),
  ),
});

/** One contradiction between statements, with the Swedish sentence that explains it. */
export type Tension = z.infer<typeof shape>['tensions'][number];
/** What a passage of one document says, known by one of some phrases. */
export type TensionSide = z.infer<typeof statement>;

/** Reads tensions.yaml; throws one English sentence with file and line when it is not of the right form. */
export function readTensions(file: string): Tension[] {
  return readKnowledgeFile(file, shape).tensions;
}

const folded = new WeakMap<Passage, string>();

function foldedText(passage: Passage): string {
  const known = folded.get(passage) ?? foldText(`${passage.headings.join(' ')} ${passage.text}`).replace(/\s+/g, ' ');
  folded.set(passage, known);
  return known;
}

/** Says whether a passage makes a statement. */
export function states(passage: Passage, { document, contains }: TensionSide): boolean {
  if (passage.document !== document) return false;
  const text = foldedText(passage);
  return contains.some((phrase) => text.includes(phrase));
}

/** Says whether a passage makes one of some statements. */
export function statesAny(passage: Passage, statements: readonly TensionSide[]): boolean {
  return statements.some((each) => states(passage, each));
}

/** The words of a text as `concerns` looks at them. */
export function subjectOf(text: string): string {
  return `${beginning(text)} `;
}

function beginning(text: string): string {
  return ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
}

/** Says whether a text, as `subjectOf` gives it, is about a tension's subject: a word of it begins with one of the tension's words. */
export function concerns({ about }: Pick<Tension, 'about'>, subject: string): boolean {
  return about.some((word) => subject.includes(word));
}

/**
 * Says whether the older side no longer held at the time asked for: now always, in a year before `since` not, and in a
 * past without a year not, since then both sides are of interest.
 */
export function overtakenAt({ kind, since }: Tension, time: TimeAsked): boolean {
  if (kind !== 'superseded') return false;
  if (time.kind === 'now') return true;
  return time.year !== null && since !== undefined && time.year >= Number(since.slice(0, 4));
}
