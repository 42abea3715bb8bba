// The labelled messages from which the bot learns what messages mean: one file a writer (docs/labelling.md).
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { roles } from '../../dialogs/caller.ts';
import { type ConsentExample, consentExample } from '../../dialogs/understanding/consent/told-consent.ts';
import { type FacetExample, facetExample } from '../../dialogs/understanding/facets/facets.ts';
import { intents } from '../../dialogs/understanding/intents.ts';
import { moves, openErrand } from '../../dialogs/understanding/learned/labels.ts';
import { moods } from '../../dialogs/understanding/mood.ts';
import { speaksOfConsent } from '../../dialogs/understanding/slots/meeting-request.ts';
import type { KnownAnswer } from '../../knowledge/answer/known-answers.ts';
import { markOfFiles } from '../../knowledge/knowledge-file.ts';
import { asksTheWay } from './swedish-way-cues.ts';

const example = z.strictObject({
  id: z.string(),
  as: z.enum(roles),
  lang: z.enum(['sv', 'en']),
  text: z.string().min(1),
  /** The dialogue, and a few words on what was shown or asked, are for the reader of the examples. */
  open: openErrand.extend({ dialog: z.string(), what: z.string().optional() }).strict().nullable(),
  expect: z.strictObject({
    intent: z.enum(intents),
    /** Null where nobody has labelled it. */
    mood: z.enum(moods).nullable(),
    move: z.enum(moves),
    /** Null where nobody has labelled them. */
    slots: z.record(z.string(), z.unknown()).nullable(),
  }),
});
/** A message with what it means. */
export type Example = z.infer<typeof example> & { writer: string };

/** Where the examples lie that Trepart learns from. */
export const examplesFolder = `${import.meta.dirname}/../../dialogs/understanding/examples`;

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted();
}

/** Reads all examples of a folder; throws an English sentence with file and line for what is no example. */
export function readExamples(folder: string): Example[] {
  return filesOf(folder).flatMap((file) =>
    readLines(example, `${folder}/${file}`, file).map((each) => ({ ...each, writer: file.replace('.jsonl', '') })),
  );
}

/** The lines of a file, each of a shape; throws an English sentence with the file's `name` and the line for one that is not. */
function readLines<Shape extends z.ZodType>(shape: Shape, path: string, name: string): z.infer<Shape>[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line, at) => checked(shape, line, `${name}, line ${at + 1}`));
}

function checked<Shape extends z.ZodType>(shape: Shape, line: string, place: string): z.infer<Shape> {
  const parsed = shape.safeParse(parse(line));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${place}: ${issue?.path.join('.') || 'the line'} is wrong: ${issue?.message}.`);
}

/** Where the messages lie from which is learned what tells of consent. */
export const consentExamplesFile = `${import.meta.dirname}/../../dialogs/understanding/consent/examples.jsonl`;

/** Reads them; throws an English sentence with file and line for what is no example. */
export function readConsentExamples(): ConsentExample[] {
  return readLines(consentExample, consentExamplesFile, 'consent/examples.jsonl');
}

/** The messages beside a booking that say nothing of consent. */
export function besideBooking(examples: readonly Example[]): string[] {
  const mayTell: ReadonlySet<string> = new Set(['confirm', 'answer']);
  return examples
    .filter(
      ({ open, expect }) => open?.errand === 'bookMeeting' && open.awaits !== 'consent' && !mayTell.has(expect.move),
    )
    .map(({ text }) => text)
    .filter((text) => !speaksOfConsent(text));
}

/** Where the questions lie from which is learned what is asked of what is in sight. */
export const facetExamplesFile = `${import.meta.dirname}/../../dialogs/understanding/facets/examples.jsonl`;

/** Reads them; throws an English sentence with file and line for what is no example. */
export function readFacetExamples(): FacetExample[] {
  return readLines(facetExample, facetExamplesFile, 'facets/examples.jsonl');
}

const ofOwnWork: ReadonlySet<string> = new Set([
  'policyQuestion',
  'findMeasures',
  'stats',
  'outOfScope',
  'rewriteAnswer',
]);

/** The messages that surely ask nothing of what is in sight: what is told or ordered, and questions on other things. */
export function besideFacets(examples: readonly Example[]): string[] {
  return examples
    .filter(({ open, expect: { mood, intent } }) => mood !== 'ask' || (open === null && ofOwnWork.has(intent)))
    .map(({ text }) => text);
}

const asking: ReadonlySet<string | null> = new Set(['ask', 'suppose', null]);
const ofBot: ReadonlySet<string> = new Set(['help', 'smallTalk']);
/** Of the questions to other documents every so many is enough. */
const oneIn = 3;

/**
 * What is learned of questions on how Trepart works: those of the manual, and all else. Examples that may ask that too are left out, as
 * they are labelled for other things.
 */
export function aboutTrepartLessons(
  manual: readonly KnownAnswer[],
  others: readonly KnownAnswer[],
  examples: readonly Example[],
): Record<'asked' | 'near' | 'other', string[]> {
  const mayAsk = ({ text, expect: { mood, intent } }: Example) =>
    ofBot.has(intent) || (asking.has(mood) && asksTheWay.test(text));
  return {
    asked: manual.flatMap(({ asked }) => asked),
    near: manual.flatMap(({ near }) => near),
    other: [
      ...others.flatMap(({ asked }) => asked).filter((_, at) => at % oneIn === 0),
      ...examples.filter((each) => !mayAsk(each)).map(({ text }) => text),
    ],
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The mark of a folder's examples: two folders with the same mark have the same bytes in them. */
export function markOf(folder: string): string {
  return markOfFiles(filesOf(folder).map((file) => `${folder}/${file}`));
}
