// What kind of thing a question asks for, and whether a text holds one: a question for a number of days is not answered
// by a text without one. Swedish and English question words, folded.
import { foldText } from './terms.ts';

/** A number, perhaps of something (`procent`), a point or length of time, or anything at all. */
export type AskedFor = { kind: 'amount'; of: RegExp | null } | { kind: 'time' } | { kind: 'anything' };

const amount =
  /\b(hur manga|hur mycket|hur stor|hur stort|hur stora|hur hog|vilken siffra|siffran|siffror|vad kostar|how many|how much|how large|what share)\b/;
const time =
  /\b(nar|vilket ar|fran vilket ar|vilken dag|vilket datum|hur lange|hur snabbt|hur snart|hur fort|hur lang tid|sedan nar|hur ofta|when|what year|how long|how soon|since when|how often)\b/;

/** Counted things that the answer has to count too, by what the question and the text call them. */
const counted: { asked: RegExp; held: RegExp }[] = [
  {
    asked: /\b(procent|andel\w*|stor del|stor andel|share|percent)\b/,
    held: /\d ?%|procent|\bhalften\b|\bhalv|\w+del(en|ar)?\b/,
  },
  { asked: /\b(dag|dagar|days)\b/, held: /\bdag(ar|en|arna|ars)?\b/ },
  { asked: /\b(manader|months)\b/, held: /\b(manad|manader|man)\b/ },
  { asked: /\b(pengar|kronor|kr|mnkr|kostar|budget\w*|money)\b/, held: /\b(mnkr|kronor|kr|miljoner)\b/ },
];

const numbers =
  /\d|\b(ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|noll|hundra|tusen|halva|halften|tredjedel\w*|fjardedel\w*|inga|ingen)\b/;
const times =
  /\b(dag|dagar|dagen|vecka|veckor|manad|manader|man|ar|aret|arligen|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|varen|hosten|sommaren|vintern|(19|20)\d\d)\b/;

/** Reads a question's kind from its question words. */
export function askedFor(question: string): AskedFor {
  const folded = foldText(question);
  if (amount.test(folded)) return { kind: 'amount', of: counted.find(({ asked }) => asked.test(folded))?.held ?? null };
  return time.test(folded) ? { kind: 'time' } : { kind: 'anything' };
}

/** Says whether a text holds something of that kind. */
export function holds(text: string, wanted: AskedFor): boolean {
  const folded = foldText(text);
  if (wanted.kind === 'amount') return numbers.test(folded) && (wanted.of === null || wanted.of.test(folded));
  return wanted.kind === 'anything' || times.test(folded);
}
