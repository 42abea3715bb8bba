// Reads a message that asks for the letter to an applicant, or tells that an interpreter is ordered, and says nothing else.
import { takeCaseId, writeCaseId } from '../case-id.ts';
import { compileCues } from '../cues.ts';
import { fold, spacedWords, words } from '../fold.ts';
import { hasDenial } from '../mood.ts';
import { englishInterpreterOrder, englishLetter } from '../words/english-letter-words.ts';
import { swedishInterpreterOrder, swedishLetter } from '../words/swedish-letter-words.ts';

/** Which letter is asked for; `caseId` in its official form, null where none is named. */
export interface LetterRequest {
  caseId: string | null;
  style: 'plain' | 'easy' | 'english';
}

const listOf = (...lists: string[]) => new Set(lists.flatMap((list) => fold(list).split('|')));
const letter = listOf(swedishLetter.noun);
const oneOf = listOf(swedishLetter.one, englishLetter.one);
const english = listOf(swedishLetter.english, englishLetter.english);
const easy = listOf(swedishLetter.easy, englishLetter.easy);
const besideLetter = listOf(swedishLetter.beside, englishLetter.beside);

/**
 * Reads a message all of whose words belong to asking for the letter; null for any other. A letter that is not "the letter" is
 * one only with its case, or where a booking is in sight (`isInSight`): "write a letter" may be meant of an answer.
 */
export function readLetterRequest(message: string, isInSight = false): LetterRequest | null {
  const { said, caseId } = wordsOf(message);
  const isThis = (place: number) => isInSight || caseId !== null || said[place - 1] === 'the';
  const isLetter = said.some((word, place) => letter.has(word) || (oneOf.has(word) && isThis(place)));
  const isKnown = (word: string) => [letter, oneOf, english, easy, besideLetter].some((list) => list.has(word));
  return isLetter && said.every(isKnown) ? { caseId, style: styleOf(said) } : null;
}

const seen = compileCues([swedishLetter.seen, englishLetter.seen]);

/** The letter that a message asks to see in words of its own; null where it asks for none, or denies that it does. */
export function readLetterSeen(message: string): LetterRequest | null {
  const asked = seen.exec(spacedWords(message));
  return asked === null || hasDenial(asked[0]) ? null : readLetterStyle(message);
}

/** Which letter a message asks for that surely is for one. */
export function readLetterStyle(message: string): LetterRequest {
  const { said, caseId } = wordsOf(message);
  return { caseId, style: styleOf(said) };
}

function styleOf(said: readonly string[]): LetterRequest['style'] {
  const has = (list: ReadonlySet<string>) => said.some((word) => list.has(word));
  return has(english) ? 'english' : has(easy) ? 'easy' : 'plain';
}

/** What is said of the order of an interpreter: that it is made, or (`isOrdered` false) the question whether it is. */
export interface InterpreterOrder {
  caseId: string | null;
  isOrdered: boolean;
}

const interpreter = listOf(swedishInterpreterOrder.noun, englishInterpreterOrder.noun);
const done = listOf(swedishInterpreterOrder.done, englishInterpreterOrder.done);
const besideOrder = listOf(swedishInterpreterOrder.beside, englishInterpreterOrder.beside);
const states = new RegExp(`^(?:${fold(`${swedishInterpreterOrder.states}|${englishInterpreterOrder.states}`)})$`);

/** Reads a message all of whose words belong to telling that an interpreter is ordered, or to asking it; null for any other. */
export function readInterpreterOrder(message: string): InterpreterOrder | null {
  const { said, caseId } = wordsOf(message);
  if (!said.some((word) => interpreter.has(word)) || !said.some((word) => done.has(word))) return null;
  if (!said.every((word) => interpreter.has(word) || done.has(word) || besideOrder.has(word))) return null;
  return { caseId, isOrdered: states.test(said.filter((word) => word !== '#case').join(' ')) };
}

function wordsOf(message: string): { said: string[]; caseId: string | null } {
  const { text, caseId } = writeCaseId(message);
  return { said: words(takeCaseId(fold(text)).text), caseId: caseId ?? null };
}
