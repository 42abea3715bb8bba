// What a word of a question is looked up as: as the lexicon has it, or taken apart like a word of the texts.
import { stemInto } from '../swedish/stems.ts';
import { isStopWord, longestWord, readWord, type Word } from '../swedish/terms.ts';
import { eachGram, type Lexicon, partsOf, room } from './lexicon.ts';
import { findText, findUnits, unitsOf } from './string-table.ts';

/** Numbers of stems and grams; -1 stands for what no text has. */
export interface Analysis {
  stem: number;
  isStopWord: boolean;
  /** Stems of what the word is compounded or joined of; empty when it is simple. */
  parts: number[];
  grams: number[];
}

/** Text, stem, compound parts and grams of a token from `readTokens`. */
export function analyseToken(lexicon: Lexicon, token: string): Analysis & { text: string } {
  const word = readWord(token);
  const known = findText(lexicon.words, token.slice(0, longestWord));
  return { text: word.text, ...(known === -1 ? analyseUnknown(lexicon, word) : analyseKnown(lexicon, known)) };
}

/** What the lexicon has of a word by its number. */
export function analyseKnown({ recordStarts, records }: Lexicon, word: number): Analysis {
  const start = recordStarts[word] ?? 0;
  const stemCode = records[start] ?? 0;
  const grams = start + 2 + (records[start + 1] ?? 0);
  return {
    stem: stemCode >>> 1,
    isStopWord: stemCode % 2 === 1,
    parts: [...records.subarray(start + 2, grams)],
    grams: [...records.subarray(grams, recordStarts[word + 1])],
  };
}

function analyseUnknown(lexicon: Lexicon, { text, pieces }: Word): Analysis {
  const analyses = (pieces.length > 0 ? pieces : [text]).map((piece) => {
    const units = unitsOf(piece).slice(0, piece.length);
    const grams: number[] = [];
    const parts = partsOf(units, 0, piece.length, pieces.length > 0, lexicon);
    eachGram(units, 0, piece.length, (at, end) => grams.push(findUnits(lexicon.grams, room, at, end)));
    return { parts, grams };
  });
  return {
    stem: findUnits(lexicon.stems, room, 0, stemInto(room, unitsOf(text), 0, text.length)),
    isStopWord: isStopWord(text),
    parts: analyses.flatMap(({ parts }) => parts),
    grams: analyses.flatMap(({ grams }) => grams),
  };
}
