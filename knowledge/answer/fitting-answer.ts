// Whether a known answer fits what is asked, however like the words are: of the kind asked for, and of the place and year.

import type { KnowledgeBase } from '../knowledge-base.ts';
import { shippedDistricts } from '../shipped.ts';
import { foldText, readWords } from '../swedish/terms.ts';
import { isNegation } from '../swedish/terms-of-opposites.ts';
import { askedFor, holds } from '../swedish/terms-of-questions.ts';
import type { Found } from './known-answer.ts';

/** So short a piece of a name is no name. */
const shortestName = 4;

let names: RegExp | null = null;

// At first use, so that a broken file is told as a fault of the start.
function placeNames(): RegExp {
  if (names !== null) return names;
  const pieces = shippedDistricts().districts.flatMap(({ name }) => foldText(name).split(/[^a-z]+/));
  const told = [...new Set(pieces)].filter((piece) => piece.length >= shortestName);
  names = new RegExp(`(?<![a-z])(?:${told.join('|')})(?=s?(?![a-z]))`, 'g');
  return names;
}

function places(text: string): string[] {
  return foldText(text).match(placeNames()) ?? [];
}

function years(text: string): string[] {
  return text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
}

/**
 * Whether a question names places, or years, and a known answer others alone, or for a figure none; the year and the title of the
 * document count as told.
 */
export function isElsewhere(knowledge: KnowledgeBase, { answer, position }: Found, question: string): boolean {
  const document = knowledge.document(knowledge.passages[position]?.document ?? '');
  const told = `${answer.short.sv} ${answer.states} ${document?.title ?? ''}`;
  const isFigure = askedFor(question).kind === 'amount';
  return (
    isApart(places(question), places(told), isFigure) ||
    isApart(years(question), [...years(told), ...years(document?.date ?? '')], isFigure)
  );
}

function isApart(asked: readonly string[], told: readonly string[], isFigure: boolean): boolean {
  return asked.length > 0 && (told.length > 0 || isFigure) && !asked.some((each) => told.includes(each));
}

/** Within so many words an answer denies what was asked. */
const openingWords = 4;

/** Whether a known answer tells the kind of thing asked for, or denies that it is told. */
export function tells({ answer }: Found, text: string): boolean {
  const wanted = askedFor(text);
  const opening = readWords(answer.short.sv).slice(0, openingWords);
  return holds(answer.short.sv, wanted) || opening.some(({ text }) => text === 'nej' || isNegation(text));
}
