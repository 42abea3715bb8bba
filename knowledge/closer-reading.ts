// Reads the best passages once more, statement by statement: a passage in which one statement says it all is more likely
// the right one than a passage that has the question's words here and there.
import { defines } from './definitions.ts';
import type { Gloss } from './glosses.ts';
import { type AlsoSought, buildIndex, type SearchHit, search } from './search.ts';
import { type Statement, statementsOf } from './statements.ts';
import { type AskedFor, counts, holds } from './terms-of-questions.ts';

/** A statement with how well it answers by itself, 0 to 1, compared with those of the other passages read. */
export interface ReadStatement extends Statement {
  score: number;
}

/** A passage found and read; `score` counts the passage as a whole and its best statement. */
export interface ReadHit extends SearchHit {
  /** In the order of the text. */
  statements: ReadStatement[];
}

/** How many passages to search for: the first `readingDepth` are read, the others only speak for their neighbours. */
export const searchDepth = 40;
/** How many passages are worth reading. */
export const readingDepth = 20;
// Weights against the passage as a whole; measured on both public sets together, each on a flat top.
const statementWeight = 0.5;
const neighbourWeight = 0.05;
/** What a statement gains for holding the kind of thing that is asked for. */
const kindGain = 0.2;
/** What it gains further for counting the very thing whose number is asked for. */
const countGain = 0.3;
/** What a gloss counts for against a statement of the passage's own. */
const glossWeight = 0.9;

/** What there is to read of a passage: its text, what our digests say of it, and whether the next one follows it. */
export interface Readable {
  text: string;
  glosses: readonly Gloss[];
  document: string;
}

/** What the passages are read for. */
export interface Sought {
  query: string;
  also: readonly AlsoSought[];
  wanted: AskedFor;
  /** Wordings, folded, of what a question asks the meaning of; empty when it asks for something else. */
  terms: readonly string[];
}

/** Whether a statement holds the kind of thing that is asked for: false as well when the question asks for no kind. */
export function isOfKind(text: string, { wanted, terms }: Sought): boolean {
  return terms.length > 0 ? defines(text, terms) : wanted.kind !== 'anything' && holds(text, wanted);
}

/**
 * Reads the passages found for a question, best first as search gives them (`searchDepth` of them), and gives them in their
 * new order. `more` are passages to be read whatever search thinks of them.
 */
export function readCloser(
  found: readonly SearchHit[],
  more: readonly SearchHit[],
  readable: (hit: SearchHit) => Readable,
  sought: Sought,
): ReadHit[] {
  const read: ReadHit[] = [];
  const units: { text: string; weight: number; of: ReadStatement }[] = [];
  for (const hit of [...found.slice(0, readingDepth), ...more]) {
    const { text, glosses } = readable(hit);
    const statements = statementsOf(text).map((statement) => ({ ...statement, score: 0 }));
    const gain = (of: string) =>
      1 + (isOfKind(of, sought) ? kindGain : 0) + (counts(of, sought.wanted) ? countGain : 0);
    units.push(...statements.map((of) => ({ text: of.text, weight: gain(of.text), of })));
    for (const gloss of glosses) {
      const of = statements[gloss.statement];
      if (of !== undefined) units.push({ text: gloss.text, weight: glossWeight * gain(of.text), of });
    }
    read.push({ ...hit, statements });
  }
  const index = buildIndex(units.map(({ text }, place) => ({ id: String(place), text, headings: [], title: '' })));
  for (const { position, score } of search(index, sought.query, { limit: units.length, also: sought.also })) {
    const unit = units[position];
    if (unit !== undefined) unit.of.score = Math.max(unit.of.score, unit.weight * score);
  }
  const neighbours = new Map(found.map((hit) => [hit.position, hit]));
  const besideOf = (hit: SearchHit, step: 1 | -1) => {
    const beside = neighbours.get(hit.position + step);
    return beside !== undefined && readable(beside).document === readable(hit).document ? beside.score : 0;
  };
  for (const hit of read) {
    const best = Math.max(0, ...hit.statements.map(({ score }) => score));
    const beside = (besideOf(hit, -1) + besideOf(hit, 1)) / 2;
    hit.score =
      (hit.score + statementWeight * best + neighbourWeight * beside) / (1 + statementWeight + neighbourWeight);
  }
  return read.sort((a, b) => b.score - a.score);
}
