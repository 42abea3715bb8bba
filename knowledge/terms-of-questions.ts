// What kind of thing a question asks for, and whether a text holds one: a question for a number is not answered by a
// text without numbers. Swedish and English question words.
import { foldText } from './terms.ts';

/** `amount` covers numbers, shares and money; `time` covers dates, years and lengths of time. */
export type AskedFor = 'amount' | 'time' | 'anything';

const amount =
  /\b(hur manga|hur mycket|hur stor|hur stort|hur stora|antal(et)?|hur hog|andel(en)?|procent|how many|how much|how large|vilken siffra|siffran|vad kostar)\b/;
const time =
  /\b(nar|vilket ar|vilken dag|hur lange|hur snabbt|hur snart|hur fort|hur lang tid|sedan nar|fran vilket ar|hur manga dagar|hur ofta|when|what year|how long|how soon|since when)\b/;

const digits = /\d/;
const numberWords =
  /\b(en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|noll|hundra|tusen|halva|halften|tredjedel|fjardedel|procent|ingen|inga|antal)\b/;
const timeWords =
  /\b(dag|dagar|dagars|vecka|veckor|manad|manader|man|ar|aret|arligen|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|varen|hosten|sommaren|vintern|varje|(19|20)\d\d)\b/;

/** Reads a question's kind from its question words. */
export function askedFor(question: string): AskedFor {
  const folded = foldText(question);
  if (time.test(folded)) return 'time';
  return amount.test(folded) ? 'amount' : 'anything';
}

/** Says whether a text holds something of that kind. */
export function holds(text: string, wanted: AskedFor): boolean {
  const folded = foldText(text);
  if (wanted === 'amount') return digits.test(folded) || numberWords.test(folded);
  if (wanted === 'time') return timeWords.test(folded);
  return true;
}
