// What kind of thing a question asks for, and whether a text holds one: a question for a number of days is not answered
// by a text without one. Swedish and English question words, folded.
import { stemWord } from './stems.ts';
import { foldText } from './terms.ts';
import { questionOpeners, questionWords } from './terms-of-courtesies.ts';

/**
 * A number, perhaps of something (`procent`) and perhaps of what is counted (`coacher`, by its stem), an age, a point or a
 * length of time, how often, somebody, a place, or anything at all.
 */
export type AnswerType =
  | { kind: 'amount'; of: RegExp | null; counted: string | null }
  | { kind: 'age' }
  | { kind: 'time' }
  | { kind: 'duration' }
  | { kind: 'frequency' }
  | { kind: 'actor' }
  | { kind: 'place' }
  | { kind: 'anything' };

const amount =
  /\b(hur manga|hur mycket|hur stor|hur stort|hur stora|hur hog|vilken siffra|vilka siffror|siffran|antal(et)?|vad kostar|vad kostade|how many|how much|how large|what share)\b/;
const time =
  /\b(vilket ar|fran vilket ar|vilken dag|vilket datum|hur snabbt|hur snart|hur fort|hur lang tid|sedan nar|what year|how soon|how long|since when)\b/;
const duration =
  /\b(hur lange|hur lang(t|a)? (far|kan|ska|blir|brukar|maste) [^?]*\b(vara|paga|bli)|hur lang(a)? (ar |var |blir )?(en |ett |den |de )?(genomsnittliga? )?\w*(tid|tiden|tider|period|perioden|frist|fristen|semester|semestern|ledighet|kurs|kursen|utbildning|utbildningen|ko|kon))\b/;
const frequency = /\b(hur ofta|hur regelbundet|hur manga ganger (i|om|per) \w+|med vilket intervall|how often)\b/;
// "When" asks for a time only where it opens the question and no other question word follows: "vem gör det när hon
// flyttar" and "när hon flyttar, vem gör det" ask for somebody.
const when =
  /(^|[.?!] ?)((och|men|sa|vet du|undrar) )?(nar|when)\b(?!.*\b(vem|vad|vilken|vilket|vilka|hur|vart|who|what|which|how|where)\b)/;
const actor = /\b(vem|vems|vilken person|vilken myndighet|who|whose)\b/;
// "Var" is also "was", so it asks for a place only where it opens the question.
const place = /(^|[.?!] ?)((och|men|sa) )?(var|vart|varifran|where)\b|\b(vart|vilket land|vilken stad|vilken ort)\b/;

const age =
  /\b((vilken|vilka|vad ar) (alder(n|sgrans(en)?|sspann(et)?)?|aldrar|aldersgranser)|hur (gammal|gamla|ung|unga) (ska|maste|far|kan|ar|behover)|what age|which age|how (old|young))\b/;
// "20-29 år", "över 30 år", "en 29-åring", "under 25", "fyllt 16".
const ages =
  /\b\d{2} ?(-|till|och|to) ?\d{2}( ?ar(s|en)?\b|-?aring|\b)|\b\d{2} ?-? ?(ars?\b|aring\w*|arig\w*|years? old)|\b(over|under|fyllt|fyllda|fyller|fran|aged) \d{2}\b|\baldersgrans/;

/** Counted things that the answer has to count too, by what the question and the text call them. */
const counted: { asked: RegExp; held: RegExp }[] = [
  {
    asked: /\b(procent|andel\w*|stor del|stor andel|share|percent)\b/,
    held: /\d ?%|procent|\bhalften\b|\bhalva?\b|\w(de|te|on|je)del(en|ar|s|ars)?\b|\b(storre|storsta|stor) del(en)?\b|\b(merpart|huvuddel|majoritet)en\b/,
  },
  // Without a noun, or with one for the young, it is people who are counted.
  {
    asked: /\bhur manga (har|hade|fick|far|gar|gick|deltar|deltog|blev|saknar|nas|naddes|unga|ungdomar)\b/,
    held: /(\b(?!(19|20)\d\d\b)\d[\d ]*%?|procent|\w(de|te|on)del(en|ar)?|halften|tusen|hundra)( [\p{L}-]+){0,5} (personer|aspiranter\w*|ungdomar|unga|kvinnor|man|deltagare|klienter|individer|inskrivna|platser|[\p{L}-]*anstallningar)\b/u,
  },
  { asked: /\b(dag|dagar|days)\b/, held: /\b(arbets|kalender)?dag(ar|en|arna|ars)?\b/ },
  { asked: /\b(manader|months)\b/, held: /\bmanad(er|ers)?\b/ },
  {
    asked: /\b(pengar|kronor|kr|mnkr|kost(ar|ade|nad\w*)|betal(ar|as|ade|ades|t|ats)|budget\w*|money|cost|paid)\b/,
    held: /\b(mnkr|kronor|kr|miljoner)\b/,
  },
];

// What is counted, in "how many coaches": the word that follows.
const manyOf = /\b(?:hur manga|antal(?:et)?|how many) (?:olika |av |st |stycken |different )?(\p{L}{5,})/u;

const numberWords =
  'tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|hundra|tusen|halva|halften|tredjedel\\w*|fjardedel\\w*|noll|inga|ingen|ett antal';
const numbers = new RegExp(`\\d|\\b(${numberWords})\\b`);
const months =
  'jan(uari)?|feb(ruari)?|mars|apr(il)?|maj|jun[ie]|jul[iy]|aug(usti?)?|sept?(ember)?|o[kc]t(ober)?|nov(ember)?|dec(ember)?';
// Figures that name a thing rather than count it. A year is told from an amount by what is counted after it.
const labels = [
  /\b(19|20)\d\d-\d\d(-\d\d)?\b/g,
  new RegExp(`\\b\\d{1,2}(:e|:a)?( och \\d{1,2})? (${months})\\b`, 'g'),
  new RegExp(`\\b(${months}) \\d{1,2}(st|nd|rd|th)?\\b(?! ?(procent|%|personer))`, 'g'),
  /\b(19|20)?\d\d:\d+\b/g,
  /\b(dnr|diarienummer|sidan|sid|s\.|avsnitt|kapitel|kap|bilaga|punkt|paragraf|artikel|tabell|figur|nr|nummer)\.? *\d[\d./:-]*/g,
  /\b\d+ *(paragraf|kap)\b/g,
  /\b\d+(\.\d+){2,}\b/g,
  /\b\d+(\.\d+)+-\d+\/\d+\b/g,
  /\b(19|20)\d\d([-/](19|20)?\d\d)?\b(?! ?(personer|aspiranter|platser|deltagare|arenden|barn|unga|kronor|kr|mnkr|procent|%|timmar|dagar|anstallda|stycken|st)\b)/g,
  /\b\d{2,4}-tal\w*/g,
  // Ages tell who is meant: "16-19 år", "över 30".
  /\b\d{2} ?(-|till|och) ?\d{2}( ?ar(s|en)?\b|-?aring\w*)|\b(over|under|upp till|fyllt) \d{2} ars?\b/g,
];
// Letters are folded, so the word for years is told from "is" by what stands before it, and the short word for months
// from "one" by a figure.
const times =
  /\b((arbets|kalender)?dag(ar|en)?|(hel|halv)?timm(e|ar)|minuter|klockan|vecka|veckor|manad|manader|aret|aren|arligen|arsskiftet|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|varen|hosten|sommaren|vintern|(19|20)\d\d)\b|(\d|\b(ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|per|varje|nasta|forra|i)) (ar|man)\b/;

// A rate ("35 a year"), a limit ("within five days"), an age ("over 30") or a date alone does not say how long; an end
// ("until June") does.
const durations = new RegExp(
  `(?<!\\b(over|inom) )(?<!\\d\\d-)(\\b\\d+|\\b(ett|en|${numberWords})) ((hela?|hel) )?(timm(e|ar)|minuter|(?:arbets|kalender)?dag(ar)?|veck(a|or)|manad(er)?|man|ar|termin(er)?|days?|weeks?|months?|years?)\\b|\\b(till och med|fram till|t\\.? ?o\\.? ?m|tills|sedan|until)\\b`,
);

const frequencies =
  /\b(varje|varannan|vartannat|va(r|rt) [\w:]+|en gang( i| om| per)?|(nagra|flera|tva|tre|\d+) ganger (i|om|per)|per|every( \w+)?|once a|twice a) (dag|dygn|vecka|veckan|manad|manaden|kvartal|termin|tertial|ar|aret|day|week|month|year)\b|\b(dagligen|veckovis|manadsvis|manadsrapport\w*|arlig(en|a|t)?|regelbund\w+|lopande|daily|weekly|monthly|yearly)\b/;

const list =
  /\b(vilka|vad (ingar|finns|erbjuder|erbjuds|omfattar)|rakna upp|lista|namn alla|vilka olika|vad for)\b|\bwhich (are|ones)\b|\bwhat are the\b/;

/** Whether a question asks for several things, so that a list answers it as a whole. */
export function asksForList(question: string): boolean {
  return list.test(foldText(question));
}

/** Reads a question's kind from its question words. */
export function askedFor(question: string): AnswerType {
  const folded = foldText(question);
  if (age.test(folded)) return { kind: 'age' };
  if (frequency.test(folded)) return { kind: 'frequency' };
  if (amount.test(folded)) {
    const of = counted.find(({ asked }) => asked.test(folded))?.held ?? null;
    const thing = manyOf.exec(folded)?.[1];
    return { kind: 'amount', of, counted: thing === undefined ? null : stemWord(thing) };
  }
  if (duration.test(folded) && !time.test(folded)) return { kind: 'duration' };
  if (time.test(folded) || when.test(folded)) return { kind: 'time' };
  if (actor.test(folded)) return { kind: 'actor' };
  return place.test(folded) ? { kind: 'place' } : { kind: 'anything' };
}

const money = /\d[\d ,.]*(?:mnkr|kronor|kr|miljoner|million|sek)\b/g;
const moneyWord = /^(?:kron|miljon|mnkr|krona|peng)/;

const isInSwedish = /(?<!\p{L})är(?!\p{L})/giu;

/**
 * Says whether a text holds something of that kind. Somebody and a place can be told in too many words (`coachen`, `hos oss`)
 * for any text to be without.
 */
export function holds(text: string, wanted: AnswerType): boolean {
  // Folded, "note 12 is" (är) would be twelve years (år).
  const folded = foldText(text.replace(isInSwedish, ' '));
  if (wanted.kind === 'amount') {
    // "How many summer jobs" is not answered by what they cost.
    const counted = wanted.counted === null || moneyWord.test(wanted.counted) ? folded : folded.replace(money, ' ');
    return numbers.test(withoutLabels(counted)) && (wanted.of === null || wanted.of.test(folded));
  }
  if (wanted.kind === 'age') return ages.test(folded);
  if (wanted.kind === 'duration') return durations.test(folded);
  if (wanted.kind === 'frequency') return frequencies.test(folded);
  return wanted.kind !== 'time' || times.test(folded);
}

const countedWords = new RegExp(`(?:\\d|\\b(?:${numberWords}))((?: [\\p{L}-]+){1,3})`, 'gu');

/** Whether a text counts what is asked for: its number stands before it, at most two words between ("six large offices"). */
export function counts(text: string, wanted: AnswerType): boolean {
  if (wanted.kind !== 'amount' || wanted.counted === null) return false;
  const thing = wanted.counted;
  const standsIn = (folded: string) =>
    [...folded.matchAll(countedWords)]
      .flatMap(([, words = '']) => words.split(' '))
      .some((word) => word.length >= shortestThing && (word.includes(thing) || thing.includes(stemWord(word))));
  const folded = foldText(text);
  // Taking the labels out is dear, so only where it can matter.
  return standsIn(folded) && standsIn(withoutLabels(folded));
}

const shortestThing = 5;

/** Whether a text names the thing whose number is asked for; true where none is asked for. */
export function names(text: string, wanted: AnswerType): boolean {
  if (wanted.kind !== 'amount' || wanted.counted === null) return true;
  const thing = wanted.counted;
  const words = foldText(text).match(/[\p{L}-]+/gu) ?? [];
  return words.some((word) => word.length >= shortestThing && (word.includes(thing) || thing.endsWith(stemWord(word))));
}

/** A folded text without the figures that count nothing: those of dates, years, sections, laws and case numbers. */
export function withoutLabels(folded: string): string {
  return labels.reduce((text, label) => text.replace(label, ' '), folded);
}

const monthName = new RegExp(`^(${months})$`);
const timeWord = /^(1\d|20)\d\d$|^(dag|dagar|dagen|vecka|veckor|manad|manader|arsskiftet|arligen)$/;
const numberWord = new RegExp(`^(${numberWords})$`);
const actorWord =
  /(forvaltning|namnd|namnden|enhet|enheten|handlaggare|coach|chef|team|kassan|formedling|socialtjanst|sekreterare|styrelse|kommun|region|staden|jobbtorg|ansvarig|arbetsgivare|konsult|ledare)(s|en|n|ar|er|arna|erna|na|et)?$/;

/** Whether a single word (folded; `isName` when written as one) may be what was asked for. */
export function isOfKind(word: string, isName: boolean, { kind }: AnswerType): boolean {
  switch (kind) {
    case 'amount':
      return /\d/.test(word) || numberWord.test(word);
    case 'time':
    case 'duration':
      return timeWord.test(word) || monthName.test(word);
    case 'actor':
      return isName || actorWord.test(word);
    case 'place':
      return isName;
    case 'age':
    case 'frequency':
    case 'anything':
      return false;
  }
}

/**
 * Words of a question that say what kind of thing is sought rather than what it is about (`vilken typ av`, `vad kallas`); a
 * text that answers need not hold them. Folded.
 */
export const askingWords: ReadonlySet<string> = new Set(
  `typ typer typen sort slag term termen ord ordet namn namnet namnen exempel kallas kallades kallad kallat heter hette ar aret dag
  dagen datum datumet land landet stad staden person personen personer manga mycket stor stort lange gang ganger anvands anvandes
  procent procentandel andel antal antalet beskriver hander hande gor gjorde handlar betyder innebar del what which how many kind
  type called name year`.split(/\s+/),
);

/**
 * Verbs and small words that stand in any question and tell nothing of its subject (`får jag ta med`, `vad säger`); a passage that
 * happens to hold them is no nearer to an answer. Folded.
 */
export const lightWords: ReadonlySet<string> = new Set(
  `ta tar tog tagit tas ga gar gick gatt ge ger gav gett ges komma kommer kom kommit sa sagt sager saga sade sags satta satter lagga lagger
  se ser sett ses sag ligger lag legat kor kora korde racker racka lov sant stammer visst egentligen galler galla gallde hander borja borjar dit hit med just
  take takes go goes get gets come comes say says happen happens does did about`.split(/\s+/),
);

/** Words that narrow what a sentence holds for (`endast`, `samtliga`, `efter`); folded. */
export const limits: ReadonlySet<string> = new Set(
  `forst forsta sist sista senaste senast enda endast bara enbart alla samtliga varje aldrig alltid mest minst flest helt hela ingen
  inga inget borjan slutet ursprungligen nuvarande tva tre fyra fem sex sju atta nio tio mellan fore efter innan only first last all
  every always before after`.split(/\s+/),
);

const questionWord =
  /^(vad|vem|vems|vilken|vilket|vilka|var|vart|nar|hur|varfor|what|who|whose|which|where|when|how|why)$/;
const opensClause = /^(som|att|om|nar|dar|eftersom|medan|innan|for|that|if|when|because|where)$/;

/**
 * The part of a question that asks, as folded words: from its question word to the next clause. Of `vad får vi göra när hon
 * inte kommer` that is `vad får vi göra`; nothing of a question without question word, where a no means nothing (`kan man inte`).
 */
export function mainClause(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => questionWord.test(word));
  if (start === -1) return [];
  const length = words.slice(start + 1).findIndex((word) => opensClause.test(word));
  return words.slice(start, length === -1 ? words.length : start + 1 + length);
}

const asking = new RegExp(`(?:^|[,.;:!?]\\s+)(?!(?:${questionWords})\\b)(?:${questionOpeners})(?!\\p{L})`, 'iu');
/** How a short answer to a question that asks for a yes or a no begins. */
export const yesOrNo = /^(?:ja|nej|delvis|yes|no|partly)\b[,.:]?\s*/i;

/** Whether a question, or a part of it, begins as one that a yes or a no answers. */
export function asksYesOrNo(question: string): boolean {
  return asking.test(question);
}
