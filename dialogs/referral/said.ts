// What people say to a check beside facts: why, why not another way, the receipt, on with it, I don't know.
import type { OutcomeName } from '../../knowledge/referral/rules.ts';
import { compileCues } from '../understanding/cues.ts';
import { fold, spacedWords, words } from '../understanding/fold.ts';
import { referralWords, type Saying } from '../understanding/words/referral-words.ts';

/** Whoever says one of these uses no more characters. */
const longest = 200;
const patterns = new Map(
  (Object.entries(referralWords.said) as [Saying, string][]).map(([saying, phrases]) => [
    saying,
    compileCues([phrases]),
  ]),
);
const ways = (Object.entries(referralWords.ways) as [OutcomeName, string][]).map(([outcome, phrases]) => ({
  outcome,
  pattern: compileCues([phrases]),
}));

/** The words of a message with a space between, between `<` and `>`, without question marks; a way that it names is `#way`. */
function soughtIn(text: string): string {
  const said = words(fold(text.slice(0, longest))).filter((word) => word !== '#ask');
  const end = text.length > longest ? '' : '> ';
  return ways.reduce((plain, { pattern }) => plain.replace(pattern, '#way'), ` < ${said.join(' ')} ${end}`);
}

/** Whether a message says this to a check. */
export function says(saying: Saying, text: string): boolean {
  return patterns.get(saying)?.test(soughtIn(text)) ?? false;
}

/** Whether a message orders the receipt of a check, by that name. */
export function ordersReceipt(text: string): boolean {
  return text.length <= longest && says('receipt', text) && !says('noReceipt', text);
}

/** The way that a message names; null for none. */
export function wayIn(text: string): OutcomeName | null {
  const plain = spacedWords(text.slice(0, longest));
  return ways.find(({ pattern }) => pattern.test(plain))?.outcome ?? null;
}
