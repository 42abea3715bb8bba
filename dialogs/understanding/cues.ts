// Compiles the notation of the cue lists (told in words/message-words.yaml) into patterns over the plain words of a message.
import { z } from 'zod';
import { fold } from './fold.ts';

/** Cues as they stand in a word list, one line or several, as one pattern. */
export const cueShape = z.union([z.string(), z.array(z.string())]).transform((given) => compileCues([given].flat()));

/** One pattern for several cues; it is sought in words with a space between and on both sides, `<` and `>` at the ends. */
export function compileCues(patterns: readonly string[]): RegExp {
  const source = patterns
    .join('|')
    .replace(/(?: \.\.)+ /g, (gaps) => ` (?:\\S+ ){0,${4 * (gaps.length / 3 - 1 / 3)}}`)
    .replace(/(?<![)\]])\*/g, '[a-z]*');
  return new RegExp(`(?<= )(?:${foldPattern(source)})(?= )`);
}

/** Folds a pattern as messages are folded, but letters after a backslash (`\S`) keep their case. */
export function foldPattern(source: string): string {
  return source
    .split(/(\\.)/)
    .map((part) => (part.startsWith('\\') ? part : fold(part)))
    .join('');
}
