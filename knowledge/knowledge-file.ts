// Reads one of the knowledge folder's YAML files against its schema; a fault names the file and the line.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A fault that a schema does not see, at the value it stands in. */
export interface KnowledgeFault {
  path: (string | number)[];
  message: string;
}

/**
 * Gives the file's content in the schema's form; throws English sentences with file and line, one a line for each fault.
 * `faultsOf` finds what the schema cannot see.
 */
export function readKnowledgeFile<T>(
  file: string,
  shape: z.ZodType<T>,
  faultsOf: (content: T) => KnowledgeFault[] = () => [],
): T {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    const broken = document.errors.map(
      ({ pos, message }) => `${file}, line ${lineAt(pos[0])}: ${message.split('\n')[0]}`,
    );
    throw new Error(broken.join('\n'));
  }
  // Each file is read once, so that code made for its shape would cost more than it saves.
  const parsed = shape.safeParse(document.toJS(), { jitless: true });
  const faults = parsed.success ? faultsOf(parsed.data) : parsed.error.issues.flatMap((issue) => faultOf(issue));
  if (parsed.success && faults.length === 0) return parsed.data;
  const told = faults.map(
    ({ path, message }) =>
      `${file}, line ${lineAt(startOf(document, path))}: ${path.join('.') || 'the file'} is wrong: ${message}.`,
  );
  throw new Error(told.join('\n'));
}

/** The words of a file with white space between them, in the order of the file. */
export function readWordFile(file: string): string[] {
  return readFileSync(file, 'utf8').trim().split(/\s+/);
}

/** Changes whenever one of the files does, or their order. */
export function markOfFiles(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** The bytes of a file of learned weights, which is compressed (zstd). */
export function readCompressed(file: string): Uint8Array {
  return new Uint8Array(zstdDecompressSync(readFileSync(file)));
}

type Issue = z.core.$ZodIssue;

/** A fault of a value that may have several forms is that of the form it comes nearest to: whose fault lies deepest. */
function faultOf(issue: Issue, above: PropertyKey[] = []): KnowledgeFault[] {
  const path = [...above, ...issue.path];
  const forms = issue.code === 'invalid_union' ? issue.errors : [];
  const depth = (form: readonly Issue[]) => Math.max(...form.map((each) => each.path.length), 0);
  const nearest = forms.toSorted((one, other) => depth(other) - depth(one) || one.length - other.length)[0];
  return nearest === undefined
    ? [{ path: path.map(asStep), message: issue.message }]
    : nearest.flatMap((inner) => faultOf(inner, path));
}

function asStep(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step);
}

// Where a value stands; for what is missing, where that which lacks it stands.
function startOf(document: Document, path: (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
