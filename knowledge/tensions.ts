// Where the documents differ or have been overtaken, as data: which statement is historic, which one is to be shown first.
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Passage } from './document.ts';
import { foldText } from './terms.ts';

const statement = z.strictObject({ document: z.string().min(1), contains: z.array(z.string().min(1)).min(1) });
const shape = z.strictObject({
  tensions: z.array(
    z.strictObject({
      id: z.string().regex(/^I-\d+[a-z]?$/),
      topic: z.string().min(1),
      about: z.array(z.string().min(1)).min(1),
      older: statement.optional(),
      newer: statement.optional(),
      note: z.string().min(1),
      kind: z.enum(['superseded', 'differs', 'misprint', 'unsettled', 'notPolicy']),
    }),
  ),
});

/** One contradiction between statements, with the Swedish sentence that explains it. */
export type Tension = z.infer<typeof shape>['tensions'][number];
type Statement = z.infer<typeof statement>;

/** Reads tensions.yaml; throws one English sentence with file and line when it is not of the right form. */
export function readTensions(file: string): Tension[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const broken = document.errors[0];
  if (broken !== undefined)
    throw new Error(`${file}, line ${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`);
  const parsed = shape.safeParse(document.toJS());
  if (parsed.success) return parsed.data.tensions;
  const issue = parsed.error.issues[0];
  const node = document.getIn(issue?.path.map(String) ?? [], true);
  const range =
    typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range : [0];
  throw new Error(
    `${file}, line ${lines.linePos(Number(range[0])).line}: ${issue?.path.join('.')} is wrong: ${issue?.message}.`,
  );
}

/** Says whether a passage makes a statement. */
export function states(passage: Passage, { document, contains }: Statement): boolean {
  if (passage.document !== document) return false;
  const text = foldText(`${passage.headings.join(' ')} ${passage.text}`).replace(/\s+/g, ' ');
  return contains.some((phrase) => text.includes(foldText(phrase)));
}

/** Says whether a text is about the tension's subject: a word of it begins with one of the tension's words. */
export function concerns(tension: Tension, text: string): boolean {
  const words = ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return tension.about.some((word) => words.includes(` ${foldText(word).replace(/[^\p{L}\p{N}]+/gu, ' ')}`));
}
