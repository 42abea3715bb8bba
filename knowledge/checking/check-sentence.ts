// Whether a drafted sentence is supported by the passages it cites: an ordered list of checks, without a model.
import type { Force } from '../document.ts';
import { cleaned } from '../ingest/untrusted-text.ts';
import { sentences } from '../swedish/sentences.ts';
import { foldText } from '../swedish/terms.ts';
import { findWrongActor } from './check-actors.ts';
import { findTurningChange } from './check-changes.ts';
import { findTooStrong } from './check-force.ts';
import { findInstruction } from './check-instructions.ts';
import { findWrongNumber } from './check-numbers.ts';
import { findWrongPolarity } from './check-polarity.ts';
import { findLostAttribution, findPresentOfPast } from './check-telling.ts';
import { findForeignWords, findUnknownName } from './check-words.ts';
import type { Fault } from './fault.ts';
import { lay } from './matching.ts';
import { type ReadPassage, type ReadSentence, readPassage, readSentence } from './reading.ts';

/** A passage that a drafted sentence cites. */
export interface CheckedAgainst {
  id: string;
  text: string;
  force: Force;
  /** The document's date, as exact as is known: `2018-06-19`, `2018-06`, `2018`; its year may be named. */
  date: string | null;
}

/** What `why` and `part` say: `fault.ts`. */
export type SentenceVerdict = { kind: 'supported' } | ({ kind: 'unsupported' } & Fault);

/** A longer sentence is no sentence of an answer. */
const longest = 2000;

/**
 * Checks a drafted sentence (Swedish, or English from Swedish passages) against the passages it cites. What stands in a passage
 * word for word is supported, unless it has a link or an order to the reader. Marks like `[1]` and emphasis are not read. Text of
 * several sentences is supported when each of them is. Takes any string; needs the shipped glossary, which it reads once.
 */
export function checkSentence(sentence: string, passages: readonly CheckedAgainst[]): SentenceVerdict {
  const shown = cleaned(sentence);
  if (shown.length > longest) return { kind: 'unsupported', why: 'words', part: shown.slice(0, 80) };
  const instruction = findInstruction(shown);
  if (instruction !== null) return { kind: 'unsupported', ...instruction };
  const text = withoutMarks(shown);
  const read = passages.map((passage) => readPassage(passage.text));
  const parts = sentences(text).filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length === 0) return { kind: 'unsupported', why: 'words', part: text.slice(0, 80) };
  const isQuoted = ({ key }: ReadSentence) => read.some(({ keys }) => keys.has(key));
  if (parts.length > 1 && isQuoted(readSentence(text))) return { kind: 'supported' };
  for (const part of parts) {
    const draft = readSentence(part);
    const denied = isQuoted(draft) ? null : findDenial(draft, isQuoted);
    const fault = isQuoted(draft) ? null : (denied ?? findFault(draft, passages, read));
    if (fault !== null) return { kind: 'unsupported', ...fault };
  }
  return { kind: 'supported' };
}

/** A "not" without which the draft would be a passage's own sentence. */
function findDenial({ tokens }: ReadSentence, isQuoted: (sentence: ReadSentence) => boolean): Fault | null {
  const words = tokens.map(({ text }) => text);
  const at = words.findIndex(
    (word, place) =>
      /^(inte|ej|icke|not|aldrig|never)$/.test(word) && isQuoted({ tokens, key: words.toSpliced(place, 1).join(' ') }),
  );
  return at === -1 ? null : { why: 'negation', part: tokens[at]?.raw ?? '' };
}

function findFault(
  draft: ReadSentence,
  passages: readonly CheckedAgainst[],
  read: readonly ReadPassage[],
): Fault | null {
  const laid = lay(draft, read);
  const forces = passages.map(({ force }) => force);
  return (
    findWrongNumber(laid, nameable(passages)) ??
    findUnknownName(
      laid,
      read.map(({ folded }) => folded),
    ) ??
    findTurningChange(laid) ??
    findWrongPolarity(laid) ??
    findWrongActor(laid, forces) ??
    findTooStrong(laid, forces) ??
    findLostAttribution(laid, forces) ??
    findPresentOfPast(laid) ??
    findForeignWords(laid)
  );
}

/** Years and days of the documents, and their keys, which a sentence may name though the text does not. */
function nameable(passages: readonly CheckedAgainst[]): Set<number | string> {
  const found = new Set<number | string>();
  for (const { id, date } of passages) {
    found.add(foldText(id.split('#')[0] ?? ''));
    const [year = '', month = '', day = ''] = (date ?? '').split('-');
    if (year !== '') found.add(Number(year));
    if (month !== '') found.add(`${Number(month)}`);
    if (day !== '') found.add(`${Number(month)}-${Number(day)}`);
  }
  return found;
}

function withoutMarks(text: string): string {
  return text.replace(/\s*\[[\d#,;\s]{1,40}\]/gu, '').replace(/(\*\*|__|`)/gu, '');
}
