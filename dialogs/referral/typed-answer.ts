// Reads what was typed in answer to a question of the check: yes, a value, an age, or that nobody knows.
import {
  ages,
  type FactName,
  type FactValue,
  isInPart,
  possibleValues,
} from '../../knowledge/referral/referral-facts.ts';
import { fold, words } from '../understanding/fold.ts';
import { factsFromText } from '../understanding/slots/facts-from-text.ts';
import { referralWords } from '../understanding/words/referral-words.ts';
import { says } from './said.ts';

const { typed } = referralWords;

/** The value that was told; `doubt` when it is not known, `wrong` for an age out of range, null when it is no answer. */
export function readTypedAnswer(fact: FactName, text: string): { value: FactValue } | 'doubt' | 'wrong' | null {
  const said = withoutRepeats(words(fold(text)).join(' '));
  const told = factsFromText(text, [fact])[fact];
  if (told === undefined && says('doNotKnow', text)) return 'doubt';
  if (fact === 'age') {
    const [, figure] = /^(?:hon ar |han ar |ca |cirka )?(\d{1,3})(?: ar| years?)?$/.exec(said) ?? [];
    if (figure === undefined) return told === undefined ? null : { value: told };
    const age = Number(figure);
    return age >= ages.youngest && age <= ages.oldest ? { value: age } : 'wrong';
  }
  if (told !== undefined) return { value: told };
  if (isOneOf(typed.no, said)) return valueThat(fact, (value) => value === false || value === 'none');
  if (isOneOf(typed.yes, said)) return valueThat(fact, (value) => value === true || isInPart(fact, value));
  return null;
}

function valueThat(fact: FactName, is: (value: FactValue) => boolean): { value: FactValue } | null {
  const value = possibleValues(fact).find(is);
  return value === undefined ? null : { value };
}

// "Ja det har hon fullt" says "ja fullt".
function withoutRepeats(said: string): string {
  const { yes, no, repeats } = typed;
  return said.replace(new RegExp(`^(${fold(`${yes}|${no}`)}) ${fold(repeats)}(?= |$)`), '$1');
}

/** Whether folded words are a bare yes or no. */
export function isYesOrNo(said: string): boolean {
  return isOneOf(`${typed.yes}|${typed.no}`, withoutRepeats(said));
}

/** Whether folded words begin with a yes or a no. */
export function beginsWithYesOrNo(said: string): boolean {
  const [first = ''] = said.split(' ');
  return isOneOf(`${typed.yes}|${typed.no}`, first);
}

/** Whether folded words are one of the phrases of a list, with nothing beside. */
export function isOneOf(phrases: string, said: string): boolean {
  return fold(phrases).split('|').includes(said);
}
