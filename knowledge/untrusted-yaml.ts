// Reads YAML that somebody else wrote (sidecars, maps of columns and groups): bounded, without aliases, and never by an exception.
import { type Document, LineCounter, parseDocument } from 'yaml';

/** What people write by hand is a hundredth of it. */
const mostLetters = 200_000;
const mostLevels = 40;

/** YAML as it was read: its plain value, and its tree with the line of each offset, to tell where a fault stands. */
export interface ReadYaml {
  value: unknown;
  document: Document;
  lineAt(offset: number): number;
}

/**
 * Reads YAML text. A text that is too long, nested too deep, refers to itself or repeats a part of itself (`*name`), or is no YAML gives
 * faults instead: one English sentence each, with the file's name and, where one is known, the line.
 */
export function readUntrustedYaml(fileName: string, source: string): ReadYaml | { faults: string[] } {
  if (source.length > mostLetters)
    return { faults: [`${fileName} is longer than ${mostLetters} letters; keep only what it has to say.`] };
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const deep = deepLine(source);
  if (deep !== null)
    return { faults: [`${fileName} line ${deep}: this is nested more than ${mostLevels} levels deep; write it flat.`] };
  try {
    // Warnings would go to standard error by themselves.
    const document = parseDocument(source, { lineCounter: lines, logLevel: 'error' });
    if (document.errors.length > 0)
      return {
        faults: document.errors.map(
          ({ pos, message, code }) =>
            `${fileName} line ${lineAt(pos[0])}: this is not valid YAML (${message.split('\n')[0] ?? code}).`,
        ),
      };
    return { value: document.toJS({ maxAliasCount: 0 }), document, lineAt };
  } catch (fault) {
    // The library throws for aliases, and for a depth that the look above did not see.
    const isAlias = fault instanceof ReferenceError;
    return {
      faults: [
        isAlias
          ? `${fileName} refers to parts of itself (such as *name); write them out.`
          : `${fileName} cannot be read as YAML; write it flat and simple.`,
      ],
    };
  }
}

/** The line on which brackets or indentation first go deeper than allowed, or null. Text in quotes may be counted too; it hardly nests. */
function deepLine(source: string): number | null {
  let open = 0;
  for (const [index, line] of source.split('\n').entries()) {
    for (const letter of line) {
      if (letter === '[' || letter === '{') open += 1;
      else if ((letter === ']' || letter === '}') && open > 0) open -= 1;
      if (open > mostLevels) return index + 1;
    }
    // Each level of a block is indented by at least one space, or begins with `- ` on the same line.
    const marks = /^(?: |- )*/.exec(line)?.[0] ?? '';
    if (marks.length > 10 * mostLevels || (marks.match(/- /g)?.length ?? 0) > mostLevels) return index + 1;
  }
  return null;
}
