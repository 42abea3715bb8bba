// Short words by which people change the figure they were just shown, and ask for the report, a definition or what they subscribe to.
import type { Filters, Query } from './query.ts';

/** Says by what a figure is to be divided. */
function divided(nouns: string, others = nouns): RegExp {
  const ways =
    'per|by|efter|(?:upp)?dela(?:t|d|de|s)? (?:upp )?(?:pa|efter|i|per)|(?:upp)?fordela(?:t|d|de|s)? (?:pa|over|efter|per)|(?:divided|split|broken down) by';
  return new RegExp(`\\b(?:(?:${ways}) (?:${nouns})(?:er|ar)?|${others === nouns ? '(?!)' : others})\\b`);
}

/** What a short word after a figure changes; patterns over folded text. */
export const changes: readonly {
  says: RegExp;
  change:
    | { [Part in keyof Query]?: Query[Part] | undefined }
    | { filters: { [Part in keyof Filters]?: undefined | Filters[Part] } };
}[] = [
  { says: divided('manad|month', 'manad for manad|manadsvis'), change: { groupBy: 'month' } },
  { says: divided('jobbtorg|kontor|office'), change: { groupBy: 'jobbtorg' } },
  { says: divided('stadsdel(?:somrade)?|district'), change: { groupBy: 'district' } },
  { says: divided('aldersgrupp|alder|age(?: group)?'), change: { groupBy: 'ageGroup' } },
  { says: divided('(?:mal)?grupp|(?:target )?group'), change: { groupBy: 'group' } },
  { says: divided('coach'), change: { groupBy: 'coach' } },
  { says: divided('kanal|inskrivningssatt|channel'), change: { groupBy: 'channel' } },
  {
    says: /\b(?:bara|endast|och for|only|and for) (?:unga|20-29|ungdomar|young(?: people)?)\b/,
    change: { filters: { ageGroup: '20-29' } },
  },
  { says: /\b(?:bara|endast|only) (?:16-19)\b/, change: { filters: { ageGroup: '16-19' } } },
  { says: /\b(?:bara|endast|only) (?:30-54)\b/, change: { filters: { ageGroup: '30-54' } } },
  { says: /\b(?:bara|endast|only) (?:55\+|over 55|55 och aldre|aldre)/, change: { filters: { ageGroup: '55+' } } },
  { says: /\b(?:bara|endast|only) (?:uppsok\w*|outreach)\b/, change: { filters: { group: 'outreach20to29' } } },
  {
    says: /\b(?:bara|endast|only) (?:forsorjningsstod|fs|income support)\b/,
    change: { filters: { group: 'incomeSupport' } },
  },
  { says: /\b(?:(?:alla|samtliga) (?:aldrar|aldersgrupper)|all ages)\b/, change: { filters: { ageGroup: undefined } } },
  { says: /\b(?:(?:alla|samtliga) (?:grupper|malgrupper)|all groups)\b/, change: { filters: { group: undefined } } },
  {
    says: /\b(?:(?:utan|ingen) uppdelning|odelat|sammanlagt|sammantaget|(?:bara|endast|only) (?:totalen|the total)|not divided|in total)\b/,
    change: { groupBy: undefined },
  },
  {
    says: /\b(?:jamfor(?:t)? med (?:i fjol|forra aret|samma period i fjol)|(?:compare(?:d)? (?:with|to) )last year)\b/,
    change: { compareTo: 'samePeriodLastYear' },
  },
  {
    says: /\b(?:jamfor(?:t)? med (?:perioden innan|manaden innan|forra perioden|forra manaden)|compare(?:d)? (?:with|to) the (?:previous )?(?:period|month)(?: before)?)\b/,
    change: { compareTo: 'previousPeriod' },
  },
];

/** Everybody again, after a figure of some: then no condition on the people stands. */
export const everybody =
  /\b(?:hela gruppen|alla (?:personer|inskrivna|igen)|samtliga (?:personer|inskrivna)|oavsett alder|(?:strunta i|ta bort|slapp|utan) (?:alder\w*|avgransning\w*|filtret)|inte bara (?:unga|de unga|aldre)|everybody|everyone|the whole group|regardless of age)\b/;

/** What is not done with figures. */
export const forecast =
  /\b(?:prognos\w*|prognostis\w*|vantas bli|forvantas|forvantad\w*|beraknas bli|kommer (?:vi|det|antalet)? ?att (?:bli|vara|ha)|forecast\w*|projected|projection\w*|expected to)\b/;
export const median = /\bmedian\w*\b/;
export const share =
  /\b(?:andel\w*|(?:hur )?stor del|procentandel\w*|hur manga procent|i procent|procentuell\w*|share|proportion|percentage|what percent\w*)\b/;
/** Beside these a share is one of change. */
export const change =
  /\b(?:oka\w*|minska\w*|fler|farre|forandr\w*|skillnad\w*|upp|ner|jamfor\w*|more|fewer|increase\w*|decrease\w*|change\w*)\b/;
export const leavesOut =
  /\b(?:exklusive|exkl|bortsett fran|forutom|utom|undantag\w*|raknat bort|(?:ta|rakna) (?:inte |ej )?(?:bort|med inte)|utan att rakna|excluding|except|exclusive of|other than|leaving out|(?:utan|inte har|saknar|ej) (?=(?:nagot )?(?:forsorjningsstod|fs|bistand|ekonomiskt bistand)\b)|without (?=income support\b)|utan (?=(?:kista|farsta|city|globen|skarholmen|vallingby|jarva|sodermalm)\b))/;
export const calledOff =
  /\b(?:avbok\w*|installd\w*|stalldes in|stallts in|ombok\w*|flyttades|cancel\w*|called off|rebook\w*)\b/;
const rank =
  '(?:topp|bottom|top|flest|fler?a?st|hogst|lagst|minst|storst|samst|bast|mest|most|fewest|highest|lowest|best|worst)';
/** Asks which units have most or least of something. */
export const ranked: readonly { says: RegExp; by: 'jobbtorg' | 'district' }[] = (
  [
    ['jobbtorg', 'jobbtorg(?:en|et)?|kontor(?:en)?|enhet(?:er|erna)?|offices?'],
    ['district', 'stadsdel(?:ar|arna)?|districts?'],
  ] as const
).map(([by, units]) => ({
  says: new RegExp(`\\b(?:${rank}\\b.*\\b(?:${units})|(?:vilk(?:en|et|a)|which) (?:${units})\\b.*\\b${rank})\\b`),
  by,
}));
/** A mean of what is counted. */
export const mean = /\b(?:snitt\w*|medel(?:tal\w*|varde\w*)?|genomsnitt\w*|average|mean)\b/;
/** Parts of a time that figures are not divided by. */
export const otherParts =
  /\b(?:(?:per|varje|for varje|by|each) (?:kvartal|tertial|halvar|vecka|ar|dag|quarter|tertial|half year|week|year|day)|kvartalsvis|tertialvis|veckovis|arsvis|quarterly|weekly|yearly)\b/;

/** Of the whole city, in place of one jobbtorg or district. */
export const wholeCity = /\b(?:hela (?:staden|stan)|i staden|totalt|(?:the )?whole city|overall)\b/;
/** Words that stand beside a period or a place without asking for anything of their own. */
export const smallWords =
  'och men i pa for vid da under hur var ar det blev blir ser sag ut med hela staden stan totalt jobbtorg jobbtorget stadsdelen bara istallet stallet ' +
  'and but in for at then what about how is it was the whole city overall only instead';
export const goesOn = /^(?:och|men|and|but|what about|how about|hur ar det|hur ser det ut)\b/;

/** The whole city in so many words, in a question of its own. */
export const inWholeCity =
  /\b(?:hela (?:staden|stan)|stadens (?:totala|samlade)|(?:the )?whole city|the entire city)\b/;
/** All of the unit where whoever asks works. */
export const ownUnit =
  /\b(?:hela (?:jobbtorget|torget|kontoret|enheten|gruppen|avdelningen)|(?:min|var|egna|vart|mitt) (?:egen |eget )?(?:enhet|enheten|kontor|jobbtorg)|(?:the )?whole (?:office|unit)|(?:my|our) (?:own )?(?:office|unit))\b/;
/** Those of whom somebody asks as of their own. */
export const ownPeople =
  /\b(?:vi|oss|vara|jag|ja|min|mitt|mina|enheten|enhetens|kontoret|jobbtorget har|we|us|our|ours|i|my|mine)\b/;

/** A message of figures that only changes the last one is no longer than this, and any other than that. */
export const longestChange = 160;
export const longestOther = 60;
/** Asks how many. */
export const asksCount = /\b(?:hur (?:manga|stor andel)|antal(?:et)?|how many|number of)\b/;
/** Asks for a division in so many words. */
export const divides =
  /\b(?:per|by) (?:coach|manad|jobbtorg|stadsdel|stadsdelsomrade|aldersgrupp|grupp|malgrupp|kanal|month|office|district|age group|group)\b/;
export const average = /\b(?:genomsnitt\w*|snitt\w*|medel\w*|average|mean|median)\b/;
/** What people ask for and no figure tells. */
export const notCounted = /\b(?:vantetid\w*|ledtid\w*|kotid\w*|waiting times?|lead times?)\b/;
/** So few words name only what is asked for. */
export const mostWordsOfUncounted = 2;
/** Asks which days the figure in sight tells of. */
export const asksPeriod =
  /\b(?:vilken (?:period|manad|tidsperiod)|vilket (?:datum|kvartal)|(?:avser|galler|ar) .{0,30}(?:kalendermanad\w*|hela (?:manaden|perioden|kvartalet))|(?:what|which) (?:period|month|dates))\b/;
/** Asks to see a figure that is hidden after all. */
export const asksHidden =
  /^(?:men |och |but |and |can )?(?:kan|far|visa|kunna|ge|please|show|can|may|could|let|i|go).{0,40}\b(?:anda|trots allt|anyway|after all|regardless)\b|\b(?:dolda|hemliga|hidden) (?:siffr\w*|tal\w*|varde\w*|rad\w*|figures?|numbers?|values?)/;
/** Names another figure of the same place and time. */
export const sameOtherwise =
  /\b(?:samma|motsvarande|istallet|i stallet|menar|menade|menades|avsag|da|daremot|ar det jag (?:vill|ar)|same|instead|i mean|i meant)\b/;
/** So many words or fewer only name another figure. */
export const mostWordsOfName = 4;
/** Enough of it: nothing else is wanted. */
export const enough =
  /^(?:(?:nej|nae?|no|ok|okej|tack|bra|jaja|ja) ?,? )*(?:det racker|skippa|strunta i(?! (?:alder|avgrans|filt))|behovs inte|lat bli|thats? (?:is )?enough|never mind|skip)\b/;
export const asks = /\?/;

/** How many there are, with no word for whom: who is enrolled is the likeliest. */
export const bareCount =
  /^(?:hur manga (?:har|ar) (?:vi|det|jag|ja)|hur manga|how many (?:do we have|are there))(?: nu| just nu| idag| now)?\W*$/;

/** Why cases were closed, which the figures are not divided by. */
export const closingReason =
  /\b(?:till|mot|to) (?:arbete|jobb|studier|utbildning|sjalvforsorjning|egen forsorjning|work|a job|jobs|studies|education)\b|\b(?:avslutsorsak\w*|avslutsskal\w*|skal till avslut)/;

export const asTable = /^(?:visa )?(?:det )?(?:som (?:en )?tabell|as a table)\W*$/;
export const asFile = /\b(?:ladda ner|ladda hem|som csv|csv|excelfil|download)\b/;
export const monthlyReport = /\b(?:manadsrapport(?:en)?|monthly report)\b/;
/** Asked about the documents: which figures a report holds is no request for it. */
export const aboutReport = /\b(?:vad|vilka|vem|what|which|who|innehaller|star|revisionen|granskning)\b/;
export const mySubscriptions = /\b(?:(?:mina|visa) prenumerationer|prenumerationer|my subscriptions)\b/;
/** A weekday and an hour: "skicka varje måndag 8", "send every monday at 8". */
export const sendEvery =
  /\b(?:skicka|mejla|ge mig|send)\b.{0,30}\b(?:varje|every) (mandag|tisdag|onsdag|torsdag|fredag|monday|tuesday|wednesday|thursday|friday)(?: (?:klockan|kl|at))?(?: (\d{1,2})(?:[.:](\d\d))?)?/;
/** "Vad betyder återremitterad här?": what a figure's word means in these figures, not in the documents. */
export const meansHere =
  /\b(?:vad (?:betyder|menas med|raknas som|ar)|hur (?:raknas|definieras|raknar ni)|hur .{1,60}\b(?:definier\w+|raknas|raknat)|definitionen? (?:av|pa)|what does|how is|definition of)\b/;
export const inFigures =
  /\b(?:har|i statistiken|i siffrorna|statistik|here|in the figures|raknas|raknar|counted|mattet)\b/;
