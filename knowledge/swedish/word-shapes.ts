// The forms in which YAML files give words and phrases: set apart by `|` or each on a line, in Swedish and English or in one of them.
import { z } from 'zod';
import type { KnowledgeFault } from '../knowledge-file.ts';

/** Phrases line by line, together a piece of a pattern in the notation that dialogs/understanding/words/message-words.yaml tells. */
export const lines = z.string().transform((text, context) => readLines(text, context));

/** Phrases joined by `|`. */
export const phrases = z.string().transform((text, context) => readLines(text, context).join('|'));

/** Phrases of both languages as one list. */
export const inBoth = z
  .strictObject({ sv: phrases, en: phrases.optional() })
  .transform(({ sv, en }) => (en === undefined ? sv : `${sv}|${en}`));

/** Words with white space between. */
export const spaced = z.string().transform((text) => text.trim().split(/\s+/));

/** A list of meanings, each with the phrases for it in one language or both; a meaning may come twice. */
export function meanings<T extends string>(names: readonly T[]) {
  const entry = z
    .strictObject({ means: z.enum(names), sv: phrases.optional(), en: phrases.optional() })
    .refine(({ sv, en }) => sv !== undefined || en !== undefined, 'it has no phrases')
    .transform(({ means, sv, en }) => ({ means, cues: [sv, en].filter((each) => each !== undefined).join('|') }));
  return z.array(entry);
}

function readLines(text: string, context: z.core.$RefinementCtx): string[] {
  const given = text
    .trimEnd()
    .split('\n')
    // The space after ` ..` at the end of a line is left out in the file.
    .map((line) => line.replace(/ \.\.$/, ' .. '));
  const fault = patternFault(given.join('|'));
  if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  return given;
}

function patternFault(source: string): string | null {
  if (source === '') return 'it is empty';
  try {
    RegExp(source.replace(/(?<![)\]])\*/g, '[a-z]*'));
    return null;
  } catch (fault) {
    // "Invalid regular expression: /(a/: Unterminated group"
    const why = fault instanceof Error ? fault.message.split(': ').at(-1)?.toLowerCase() : fault;
    return `it is no pattern, ${why}`;
  }
}

const piece = /\{([a-zA-Z]+)\}/g;

/** Phrases with each `{name}` in them replaced by the piece of that name. */
export function filled(text: string, pieces: Readonly<Record<string, string>>): string {
  return text.replace(piece, (_all, name: string) => pieces[name] ?? '');
}

/** A fault, as readKnowledgeFile tells it, for each `{name}` of phrases at a path for which there is no piece. */
export function pieceFaults(
  path: (string | number)[],
  text: string,
  pieces: Readonly<Record<string, string>>,
): KnowledgeFault[] {
  return [...text.matchAll(piece)]
    .filter(([, name = '']) => !(name in pieces))
    .map(([, name]) => ({ path, message: `there is no piece "${name}"` }));
}
