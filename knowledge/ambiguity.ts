// Short forms that may mean several things: a question about nothing else is asked back instead of guessed at.
import type { Glossary } from './glossary.ts';
import { foldText, isStopWord } from './terms.ts';

/**
 * The short form that a question is all about and that may mean several things, as it was typed, with its meanings;
 * null when the question says more than that ("what is SE?" but not "what is the SE method?").
 */
export function ambiguityIn(glossary: Glossary, question: string): { form: string; meanings: string[] } | null {
  const typed = question.match(/[\p{L}\p{N}-]+/gu) ?? [];
  const said = typed.filter(
    (word) => !framing.has(foldText(word)) && (isShortForm(glossary, word) || !isStopWord(foldText(word))),
  );
  const [form] = said;
  if (form === undefined || said.length > 1) return null;
  const meanings = glossary.ambiguous.find(({ says }) =>
    says.some((each) => foldText(each) === foldText(form)),
  )?.meanings;
  return meanings === undefined || meanings.length < 2 ? null : { form, meanings };
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
function isShortForm(glossary: Glossary, word: string): boolean {
  const folded = foldText(word);
  const isKnown = glossary.ambiguous.some(({ says }) => says.some((each) => foldText(each) === folded));
  return isKnown && (word === word.toUpperCase() || !isStopWord(folded));
}
