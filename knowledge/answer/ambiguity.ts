// Short forms that may mean several things: where the documents know one meaning only it is that, else it is asked back.
import type { KnowledgeBase } from '../knowledge-base.ts';
import { foldText, isStopWord } from '../swedish/terms.ts';
import type { Glossary } from './glossary.ts';

/** A short form as it was typed, and what it may mean. */
export interface ShortForm {
  form: string;
  meanings: string[];
}

/** How a short form is read: the documents decide for one meaning, or the person has to. */
export type Meaning = ({ kind: 'decided'; meaning: string } | { kind: 'open' }) & ShortForm;

// The end of an address is no short form.
const address = /@|:\/\/|\bwww\.|[\p{L}\d-]\.(?:se|nu|eu|com|org|net)\b/iu;

/** Coverage at which a meaning counts as spoken of. */
const wholly = 0.9;

/**
 * How the short form in a question is to be read; null when there is none, or when the question is in plain words. A question
 * about nothing but the form ("what is SE?") is open, and so is one with several meanings that the documents speak of.
 */
export function readShortForm(knowledge: KnowledgeBase, question: string): Meaning | null {
  const plain = question.split(/\s+/).filter((part) => !address.test(part));
  const typed = plain.join(' ').match(/[\p{L}\p{N}-]+/gu) ?? [];
  const counts = new Map([...new Set(typed)].map((word) => [word, isSaid(knowledge.glossary, word)]));
  const said = typed.filter((word) => counts.get(word));
  const isAlone = said.length === 1;
  const found = [...new Set(said)].flatMap((form) => {
    const meanings = isAlone || isShort(form) ? meaningsOf(knowledge.glossary, form) : null;
    return meanings === null ? [] : [{ form, meanings }];
  })[0];
  if (found === undefined) return null;
  if (isAlone) return { kind: 'open', ...found };
  const known = found.meanings.filter((meaning) => isKnown(knowledge, meaning));
  const [only] = known;
  if (only === undefined) return null;
  return known.length === 1 ? { kind: 'decided', meaning: only, ...found } : { kind: 'open', ...found };
}

/** The question with a meaning in place of the short form. */
export function withMeaning(question: string, form: string, meaning: string): string {
  return question.replace(form, () => meaning);
}

/** Whether a passage speaks of a meaning in so many words. */
function isKnown(knowledge: KnowledgeBase, meaning: string): boolean {
  return (knowledge.find({ text: meaning, subject: null, vector: null }, 1)[0]?.coverage ?? 0) >= wholly;
}

/** The meanings of a form that has at least two, or null. */
function meaningsOf(glossary: Glossary, form: string): string[] | null {
  const known = ambiguous(glossary, form);
  return known === undefined || known.meanings.length < 2 ? null : known.meanings;
}

function ambiguous(glossary: Glossary, form: string) {
  const folded = foldText(form);
  return glossary.ambiguous.find(({ says }) => says.includes(folded));
}

// Whole words with several meanings (plan, unga, Kista) are asked about only when they stand alone, and so is "se", which is "see" too.
function isShort(form: string): boolean {
  return form.replace('-', '').length <= 3 && form !== 'se';
}

// Words that only ask what the other word means.
const framing = new Set([
  'betyder',
  'betydelse',
  'betydelsen',
  'betydde',
  'star',
  'menas',
  'innebar',
  'forkortning',
  'forkortningen',
  'mean',
  'means',
  'stand',
  'stands',
  'va',
  'vad',
  'e',
]);

// Typed in capitals a short form is one even where the small word is a common word (SE, AT).
function isSaid(glossary: Glossary, word: string): boolean {
  const folded = foldText(word);
  if (framing.has(folded)) return false;
  return !isStopWord(folded) || (word === word.toUpperCase() && ambiguous(glossary, word) !== undefined);
}
