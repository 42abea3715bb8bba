// What kind of thing a question asks for, and whether a text holds one: a question for a number of days is not answered
// by a text without one. Swedish and English question words, folded.
import { foldText } from './terms.ts';

/** A number, perhaps of something (`procent`), a point or length of time, or anything at all. */
export type AskedFor = { kind: 'amount'; of: RegExp | null } | { kind: 'time' } | { kind: 'anything' };

const amount =
  /\b(hur manga|hur mycket|hur stor|hur stort|hur stora|hur hog|vilken siffra|siffran|siffror|antal(et)?|vad kostar|vad kostade|how many|how much|how large|what share)\b/;
const time =
  /\b(vilket ar|fran vilket ar|vilken dag|vilket datum|hur lange|hur snabbt|hur snart|hur fort|hur lang tid|sedan nar|hur ofta|what year|how long|how soon|since when|how often)\b/;
// "When" asks for a time only where it opens the question and no other question word follows: "vem gör det när hon
// flyttar" and "när hon flyttar, vem gör det" ask for somebody.
const when =
  /(^|[.?!] ?)((och|men|sa|vet du|undrar) )?(nar|when)\b(?!.*\b(vem|vad|vilken|vilket|vilka|hur|vart|who|what|which|how|where)\b)/;

/** Counted things that the answer has to count too, by what the question and the text call them. */
const counted: { asked: RegExp; held: RegExp }[] = [
  {
    asked: /\b(procent|andel\w*|stor del|stor andel|share|percent)\b/,
    held: /\d ?%|procent|\bhalften\b|\bhalv|\w+del(en|ar)?\b/,
  },
  { asked: /\b(dag|dagar|days)\b/, held: /\bdag(ar|en|arna|ars)?\b/ },
  { asked: /\b(manader|months)\b/, held: /\bmanad(er|ers)?\b/ },
  {
    asked: /\b(pengar|kronor|kr|mnkr|kost(ar|ade|nad\w*)|budget\w*|money|cost)\b/,
    held: /\b(mnkr|kronor|kr|miljoner)\b/,
  },
];

const numbers =
  /\d|\b(tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|hundra|tusen|halva|halften|tredjedel\w*|fjardedel\w*|inga|ingen)\b/;
// Letters are folded, so the word for years is told from "is" by what stands before it, and the short word for months
// from "one" by a figure.
const times =
  /\b(dag|dagar|dagen|vecka|veckor|manad|manader|aret|aren|arligen|arsskiftet|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|varen|hosten|sommaren|vintern|(19|20)\d\d)\b|(\d|\b(ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|per|varje|nasta|forra|i)) (ar|man)\b/;

/** Reads a question's kind from its question words. */
export function askedFor(question: string): AskedFor {
  const folded = foldText(question);
  if (amount.test(folded)) return { kind: 'amount', of: counted.find(({ asked }) => asked.test(folded))?.held ?? null };
  return time.test(folded) || when.test(folded) ? { kind: 'time' } : { kind: 'anything' };
}

/** Says whether a text holds something of that kind. */
export function holds(text: string, wanted: AskedFor): boolean {
  const folded = foldText(text);
  if (wanted.kind === 'amount') return numbers.test(folded) && (wanted.of === null || wanted.of.test(folded));
  return wanted.kind === 'anything' || times.test(folded);
}
