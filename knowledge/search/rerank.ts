// Reads the best passages once more, statement by statement: a passage in which one statement says it all is more likely
// the right one than a passage that has the question's words here and there.
import { defines } from '../answer/definitions.ts';
import type { Gloss } from '../answer/digest-alignment.ts';
import { type Statement, statementsOf } from '../answer/statements.ts';
import { type AnswerType, counts, holds } from '../swedish/terms-of-questions.ts';
import type { AlsoSought, SearchHit, SearchIndex } from './search.ts';
import { scoreTexts, wordsOf } from './statement-scores.ts';

/** A statement with how well it answers by itself, 0 to 1, compared with those of the other passages read. */
export interface ReadStatement extends Statement {
  score: number;
}

/** A passage found and read; `score` counts the passage as a whole and its best statement. */
export interface ReadHit extends SearchHit {
  /** In the order of the text. */
  statements: ReadStatement[];
}

/** How many of the passages that search finds are worth reading. */
export const readingDepth = 20;
/** What the best statement counts for against the passage as a whole; measured on both public sets together, on a flat top. */
const statementWeight = 0.5;
/** What a statement gains for holding the kind of thing that is asked for. */
const kindGain = 0.2;
/** What it gains further for counting the very thing whose number is asked for. */
const countGain = 0.3;
/** What a gloss counts for against a statement of the passage's own. */
const glossWeight = 0.9;

/** What there is to read of a passage: its text, and what our digests say of it. */
export interface Readable {
  text: string;
  glosses: readonly Gloss[];
}

/** What the passages are read for. */
export interface Sought {
  query: string;
  also: readonly AlsoSought[];
  wanted: AnswerType;
  /** Wordings, folded, of what a question asks the meaning of; empty when it asks for something else. */
  terms: readonly string[];
}

/** Whether a statement holds the kind of thing that is asked for: false as well when the question asks for no kind. */
export function isOfKind(text: string, { wanted, terms }: Sought): boolean {
  return terms.length > 0 ? defines(text, terms) : wanted.kind !== 'anything' && holds(text, wanted);
}

/** What is read of a passage for every question: its statements, and these and its glosses in the words of the index. */
interface Taken {
  statements: readonly Statement[];
  units: readonly { words: Uint32Array; statement: number; weight: number }[];
}

// A passage is taken apart once, when it is first read, as long as its index lives.
const takenApart = new WeakMap<SearchIndex, Map<number, Taken>>();

function takeApart(index: SearchIndex, { position }: SearchHit, readable: () => Readable): Taken {
  const known = takenApart.get(index) ?? new Map<number, Taken>();
  takenApart.set(index, known);
  const before = known.get(position);
  if (before !== undefined) return before;
  const { text, glosses } = readable();
  const statements = statementsOf(text);
  const units = [
    ...statements.map((each, statement) => ({ words: wordsOf(index, each.text), statement, weight: 1 })),
    ...glosses.map((gloss) => ({ words: wordsOf(index, gloss.text), statement: gloss.statement, weight: glossWeight })),
  ];
  const taken = { statements, units: units.filter(({ statement }) => statement < statements.length) };
  known.set(position, taken);
  return taken;
}

/**
 * Reads the passages of an index found for a question, best first as search gives them, and gives them in their new order.
 * `more` are passages to be read whatever search thinks of them.
 */
export function rerankPassages(
  index: SearchIndex,
  found: readonly SearchHit[],
  more: readonly SearchHit[],
  readable: (hit: SearchHit) => Readable,
  sought: Sought,
): ReadHit[] {
  const read: ReadHit[] = [];
  const units: { words: Uint32Array; weight: number; of: ReadStatement }[] = [];
  for (const hit of [...found, ...more]) {
    const taken = takeApart(index, hit, () => readable(hit));
    const statements = taken.statements.map((statement) => ({ ...statement, score: 0 }));
    const gains = statements.map(
      ({ text }) => 1 + (isOfKind(text, sought) ? kindGain : 0) + (counts(text, sought.wanted) ? countGain : 0),
    );
    for (const { words, statement, weight } of taken.units) {
      const of = statements[statement];
      if (of !== undefined) units.push({ words, weight: weight * (gains[statement] ?? 1), of });
    }
    read.push({ ...hit, statements });
  }
  const texts = units.map(({ words }) => words);
  for (const [place, score] of scoreTexts(index, texts, sought.query, sought.also).entries()) {
    const unit = units[place];
    if (unit !== undefined) unit.of.score = Math.max(unit.of.score, unit.weight * score);
  }
  for (const hit of read) {
    const best = Math.max(0, ...hit.statements.map(({ score }) => score));
    hit.score = (hit.score + statementWeight * best) / (1 + statementWeight);
  }
  return read.sort((a, b) => b.score - a.score);
}
