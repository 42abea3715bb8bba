// The labelled messages from which the bot learns what messages mean: one file a writer (docs/labelling.md).
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { roles } from '../../dialogs/caller.ts';
import { intents } from '../../dialogs/understanding/intents.ts';
import { moves, openErrand } from '../../dialogs/understanding/learned/labels.ts';
import { moods } from '../../dialogs/understanding/mood.ts';
import { markOfFiles } from '../../knowledge/knowledge-file.ts';

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
    readFileSync(`${folder}/${file}`, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line, at) => readLine(line, `${file}, line ${at + 1}`, file.replace('.jsonl', ''))),
  );
}

function readLine(line: string, place: string, writer: string): Example {
  const parsed = example.safeParse(parse(line));
  if (parsed.success) return { ...parsed.data, writer };
  const [issue] = parsed.error.issues;
  throw new Error(`${place}: ${issue?.path.join('.') || 'the line'} is wrong: ${issue?.message}.`);
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
