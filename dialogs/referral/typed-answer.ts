// Reads what was typed in answer to a question of the check: yes, a value by its name, an age, or that nobody knows.

import { ages, type FactName, type FactValue, possibleValues } from '../../knowledge/referral/referral-facts.ts';
import { fold, words } from '../understanding/fold.ts';
import { factsFromText } from '../understanding/slots/facts-from-text.ts';
import { referralWords } from '../understanding/words/referral-words.ts';
import { type ReferralTurn, valueText } from './turn.ts';

const { typed, typedValues } = referralWords;

/** The value that was told; `doubt` when it is not known, `wrong` for an age out of range, null when it is no answer. */
export function readTypedAnswer(
  turn: ReferralTurn,
  fact: FactName,
  text: string,
): { value: FactValue } | 'doubt' | 'wrong' | null {
  const said = withoutRepeats(words(fold(text)).join(' '));
  if (isOneOf(typed.doNotKnow, said)) return 'doubt';
  if (fact === 'age') {
    const [, figure] = /^(?:hon ar |han ar |ca |cirka )?(\d{1,3})(?: ar| years?)?$/.exec(said) ?? [];
    if (figure === undefined) return null;
    const age = Number(figure);
    return age >= ages.youngest && age <= ages.oldest ? { value: age } : 'wrong';
  }
  const values = possibleValues(fact);
  const named = values.find((value) => {
    const label = words(fold(valueText(turn, fact, value))).join(' ');
    const others = typedValues[`${fact}.${value}`] ?? typedValues[String(value)] ?? '';
    return said === label || said === `ja ${label}` || isOneOf(others, said.replace(/^ja /, ''));
  });
  if (named !== undefined) return { value: named };
  if (isOneOf(typed.no, said)) return noOf(values);
  if (isOneOf(typed.yes, said) && values.includes(true)) return { value: true };
  const told = factsFromText(text, [fact])[fact];
  return told === undefined ? null : { value: told };
}

function noOf(values: readonly FactValue[]): { value: FactValue } | null {
  const no = values.find((value) => value === false || value === 'none');
  return no === undefined ? null : { value: no };
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

/** Whether folded words are one of the phrases of a list, with nothing beside. */
export function isOneOf(phrases: string, said: string): boolean {
  return fold(phrases).split('|').includes(said);
}
