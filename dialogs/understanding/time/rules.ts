// Rules of a grammar over tokens: which kinds stand in a row, and what is read from them.
import type { Token } from './tokens.ts';

/**
 * Kinds in a row with a space between; `|` for one of several, `?` after what may be missing, `kind=name` for one word of a
 * kind. The reader gets one token for each place, undefined where one is missing.
 */
export type Rule<T> = readonly [pattern: string, read: T];

interface Place {
  kinds: ReadonlySet<string>;
  optional: boolean;
}

export interface Match<T> {
  read: T;
  tokens: (Token | undefined)[];
  /** The place after the last token. */
  end: number;
}

/** What finds the longest rule that fits the tokens from a place on; of equally long ones the first listed. */
export function createGrammar<T>(rules: readonly Rule<T>[]): (tokens: readonly Token[], at: number) => Match<T> | null {
  const compiled = rules.map(([pattern, read]) => ({ places: pattern.split(' ').map(placeOf), read }));
  // By what a rule can begin with, so that most words of a message are looked up once.
  const byStart = new Map<string, typeof compiled>();
  for (const rule of compiled) {
    for (const start of startsOf(rule.places)) byStart.set(start, [...(byStart.get(start) ?? []), rule]);
  }
  return (tokens, at) => {
    const token = tokens[at];
    if (token === undefined) return null;
    let best: Match<T> | null = null;
    for (const { places, read } of byStart.get(token.kind) ?? []) {
      const found = match(places, 0, tokens, at);
      if (found !== null && at + found.length > (best?.end ?? at)) {
        best = { read, tokens: found.taken, end: at + found.length };
      }
    }
    return best;
  };
}

/** The kinds that the first word of a rule can be of. */
function startsOf(places: readonly Place[]): Set<string> {
  const required = places.findIndex(({ optional }) => !optional);
  const kinds = places.slice(0, required + 1).flatMap(({ kinds: written }) => [...written]);
  return new Set(kinds.map((kind) => kind.replace(/=.*/, '')));
}

function placeOf(written: string): Place {
  const optional = written.endsWith('?');
  return { kinds: new Set((optional ? written.slice(0, -1) : written).split('|')), optional };
}

function match(
  places: readonly Place[],
  place: number,
  tokens: readonly Token[],
  at: number,
): { taken: (Token | undefined)[]; length: number } | null {
  const wanted = places[place];
  if (wanted === undefined) return { taken: [], length: 0 };
  const token = tokens[at];
  if (token !== undefined && (wanted.kinds.has(token.kind) || wanted.kinds.has(`${token.kind}=${token.name}`))) {
    const rest = match(places, place + 1, tokens, at + 1);
    if (rest !== null) return { taken: [token, ...rest.taken], length: rest.length + 1 };
  }
  if (!wanted.optional) return null;
  const rest = match(places, place + 1, tokens, at);
  return rest === null ? null : { taken: [undefined, ...rest.taken], length: rest.length };
}
