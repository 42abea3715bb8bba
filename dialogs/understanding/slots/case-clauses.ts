// The parts of a message that tells of a case, each brought to plain words: short forms, slips and numbers put right.

import { compileCues } from '../cues.ts';
import { fold, words } from '../fold.ts';
import { correctSpelling, createSpeller } from '../spelling.ts';
import { referralWords } from '../words/referral-words.ts';
import { spelledToFigures } from './age-from-text.ts';
import { takePlaces } from './places.ts';

const { heard, shortForms, degrees, labels, longWords: long } = referralWords;
const spelledOut = Object.entries(heard).map(([word, said]) => [compileCues([said]), word] as const);
const afterShortForm = new RegExp(`(?<=\\b(?:${fold(shortForms)}))\\.`, 'gu');
const beforeDegree = new RegExp(`, (?=(?:${degrees})(?:[,.;?]|$))`, 'g');
const afterLabel = new RegExp(`(?<=\\b(?:${fold(labels)}))(?::| ?=) ?`, 'g');

/** The parts of a text within which a denial holds, each as its plain words with a space on both sides. */
export function clausesOf(text: string): string[] {
  return (
    fold(text.replace(/\n/g, ' ; '))
      // A full stop after a short form ends nothing.
      .replace(afterShortForm, '')
      .replace(afterLabel, ' ')
      .replace(beforeDegree, ' ')
      .replace(/:(?:n|en|et|t)\b/g, '')
      .replace(/\?+/g, ' #ask ')
      .replace(/(?<=\d) (?=%)/g, '')
      .split(/\.(?=\s|$)|[,;:!()]|(?<=#ask) |\s[-/]\s/)
      .map((clause) => ` ${words(takePlaces(correctSpelling(spelledToFigures(clause))).text).join(' ')} `)
      .map((clause) => spelledOut.reduce((said, [sounds, word]) => said.replace(sounds, word), respell(clause)))
      .filter((clause) => clause.trim() !== '')
  );
}

const longWords = long.map(fold);
const meant = createSpeller(longWords);
const known = new Set(longWords);
// Of the parts of a word.
const shortestPart = 2;

/** Puts the long words of a case right, and joins two neighbours that make up one ("sjuk skriven"). */
function respell(clause: string): string {
  const put: string[] = [''];
  for (const word of clause.trim().split(' ').map(meant)) {
    const before = put.at(-1) ?? '';
    const isSplit = before.length >= shortestPart && word.length >= shortestPart && !known.has(before);
    const joined = isSplit ? meant(before + word) : '';
    if (known.has(joined)) put[put.length - 1] = joined;
    else put.push(word);
  }
  return ` ${put.slice(1).join(' ')} `;
}
