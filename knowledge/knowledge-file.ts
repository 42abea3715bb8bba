// Reads one of the knowledge folder's YAML files against its schema; a fault names the file and the line.
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** Gives the file's content in the schema's form; throws one English sentence with file and line when it is not of it. */
export function readKnowledgeFile<T>(file: string, shape: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new Error(`${file}, line ${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`);
  }
  const parsed = shape.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path.map((step) => (typeof step === 'number' ? step : String(step))) ?? [];
  const node = document.getIn(path, true);
  const range =
    typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range : [0];
  throw new Error(
    `${file}, line ${lines.linePos(Number(range[0])).line}: ${path.join('.')} is wrong: ${issue?.message}.`,
  );
}
