// Short words by which people change the figure they were just shown, and ask for the report, a definition or what they subscribe to. Long, since it is one list.
import type { Filters, Grouping, Query, TimeGrouping } from '../query.ts';

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
  { says: divided('kvartal|quarter', 'kvartalsvis'), change: { groupBy: 'quarter' } },
  { says: divided('tertial', 'tertialvis'), change: { groupBy: 'tertial' } },
  { says: divided('halvar|half-?year', 'halvarsvis'), change: { groupBy: 'halfYear' } },
  { says: divided('ar|kalenderar|year', 'arsvis'), change: { groupBy: 'year' } },
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
/** A share whatever is said of change beside it. */
export const sureShare = /\b(?:andel\w*|(?:hur )?stor del|proportion|share)\b/;
/** Beside these a share is one of change. */
export const change =
  /\b(?:oka\w*|minska\w*|fler|farre|forandr\w*|skillnad\w*|upp|ner|jamfor\w*|more|fewer|increase\w*|decrease\w*|change\w*)\b/;
export const leavesOut =
  /\b(?:exklusive|exkl\.?|exkludera\w*|bortsett fran|forutom|utom|med undantag (?:av|for)|undanta\w*|raknat bort|(?:ta|rakna|plocka) (?:inte |ej )?(?:bort|med inte)(?! jamfor)|(?:ta|rakna) (?:inte|ej) (?:med|in)|(?:inte|ej) (?:raknat )?med(?:raknat|raknade)?|utan att rakna(?: med)?|excluding|excl\.?|except(?: for)?|exclusive of|other than|leaving out|(?:utan|inte har|saknar|ej|inte) (?=(?:nagot )?(?:forsorjningsstod|fs|bistand|ekonomiskt bistand)\b)|without (?=income support\b)|utan (?=(?:kista|farsta|city|globen|skarholmen|vallingby|jarva|sodermalm)\b))/;
/** How far what is to be left out reaches. */
export const tailOfLeftOut =
  /^ ?(?:(?:jobbtorg(?:et|en)?|torg(?:et|en)|kontor(?:et|en)?|de|dem|dom|den|det|alla|som|via|fran|kom|ar|har|the|those) )*(?:(?!\b(?:i|pa|hos|per|for|under|jamfort|mellan|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec|in|at|by|q\d|t\d|kvartal|tertial|forra|senaste|hittills)\b)[^.,;?!])*/;
/** A denial right before what is then left out. */
export const notBefore =
  /\b(?:inte|ej|icke|not) (?=(?:kom |skrevs in |ar |har |hor till |tillhor )?(?:via |genom |fran |med |i |pa )?[a-z]+)/;
/** People of more years, in words. */
export const oldPeople = /\b(?:aldre|aldsta|seniorer|pensionarer|older|elderly|seniors)\b/;
/** Some of those whom another figure counts. */
export const partOfMetric =
  /\bav (?:de |dem |alla |antalet |vara )*(?:som (?:ar |har )?)?(?:nyinskriv\w*|inskriv\w*|avslut\w*|aterremit\w*|aspirant\w*|deltagar\w*)/;
/** Between two figures that are asked for together. */
export const besideEachOther = /,|\s(?:och|samt|plus|jamfort med|jämfört med|mot|kontra|vs\.?|and)\s|[+&]/i;
/** Groups of jobbtorg. */
export const youthOffices =
  /\b(?:ungdomstorg\w*|ungdomsjobbtorg\w*|ungdomskontor\w*|unga-?torg\w*|(?:alla|de) unga jobbtorg\w*|jobbtorgen? (?:for )?unga)\b/;
export const adultOffices = /\b(?:vuxentorg\w*|vuxenjobbtorg\w*|vuxenkontor\w*|jobbtorgen for vuxna)\b/;
/** Several that are wanted as one figure. */
export const together = /\b(?:tillsammans|sammanlagt|sammantaget|ihop|summerat|together|combined)\b/;
/** Meetings of three by their name, which is also a way in. */
export const ofMeetings = /\btrepart(?:s?samtal\w*|er|erna)?\b/;
/** Two ages with a hyphen, and no month after them. */
export const agesWritten =
  /(?<![\d.:/-])(?<!\bden )(1[4-9]|[2-6]\d) ?[-–] ?([2-6]\d|19)(?![\d.:/-])(?! ?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|jun|jul|aug|sept?|okt|nov|dec)\b)/g;
/** So old, and older. */
export const agesAndOlder =
  /(?<![\d.:/-])(1[4-9]|[2-6]\d)(?: ?ar)? ?(?:\+|plus\b|(?:och|eller|o|el|and|or) (?:aldre|uppat|over|mer|older|up)\b)/g;
export const smallNumbers: readonly string[] = [
  'noll',
  'en',
  'tva',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'atta',
  'nio',
  'tio',
];
const few = `(\\d{1,2}|${smallNumbers.slice(2).join('|')})`;
/** The first so many of an order. */
export const topOf = new RegExp(
  `\\b(?:topp|top|botten|bottom)[ -]?${few}\\b(?!-)|\\bde ${few} (?:storsta|hogsta|basta|lagsta|minsta|samsta|framsta|med (?:flest|hogst|lagst|minst|mest|storst))|\\bthe ${few} (?:largest|highest|best|lowest|smallest|worst|with (?:the )?(?:most|fewest))`,
);
export const most =
  /\b(?:storst|hogst|flest|mest|storsta|hogsta|toppen|topplista\w*|rangordn\w*|rank(?:a|ad|at|ing\w*)|storleksordning|fallande|langst|langsammast|most|highest|largest|longest|topp|top)\b(?! \d\d? (?:ar|ars|dagar))/;
export const least =
  /\b(?:minst|lagst|farst|minsta|lagsta|botten|stigande|kortast|snabbast|fewest|shortest|lowest|smallest|bottom)\b(?! \d)/;
export const best = /\b(?:bast|basta|best)\b/;
export const worst = /\b(?:samst|samsta|varst|worst)\b/;
/** Not only the word for the first few. */
export const surelyMost = /\b(?:storst|hogst|flest|mest|storsta|hogsta|fallande|langst|most|highest|largest|longest)\b/;
/** Some time within which something was over. */
export const withinTime =
  /\b(?:inom|efter|pa) (?:\d{1,2}|en|ett|tva|tre|fyra|fem|sex|nio|tolv) (?:dag\w*|veck\w*|manad\w*|ar)\b(?! sedan)|\bwithin (?:\d{1,2}|one|two|three|six|twelve) (?:days?|weeks?|months?|years?)\b/;
/** Days of the week, hours and ways of meeting. */
export const ofWeek =
  /\b(?:(?:man|tis|ons|tors|fre|lor|son)dagar(?:na)?|helger(?:na)?|kvallar(?:na)?|kvallstid|formiddag\w*|eftermiddag\w*|morgnar(?:na)?|morgontid\w*|(?:pa|via|over) teams|digital\w*|pa distans|pa telefon|fysisk\w*|(?:mon|tues|wednes|thurs|fri)days|weekends|on teams|online)\b/;
/** Without the other period again. */
export const dropsComparison =
  /\b(?:(?:ta bort|slapp|utan|strunta i|skippa|sluta med) (?:den |med )?jamfor\w*|jamfor inte|(?:remove|without|drop) (?:the )?comparison)\b/;
/** By what is put in order where nothing else says so. */
export const orderedBy: readonly { says: RegExp; by: Grouping }[] = [
  { says: /\b(?:manad\w*|months?)\b/, by: 'month' },
  { says: /\b(?:kvartal\w*|quarters?)\b/, by: 'quarter' },
  { says: /\b(?:stadsdel\w*|districts?)\b/, by: 'district' },
  { says: /\b(?:aldersgrupp\w*|aldrar|age groups?)\b/, by: 'ageGroup' },
  { says: /\b(?:(?:mal)?grupp(?:er|en|erna)?|groups?)\b/, by: 'group' },
  { says: /\b(?:coach\w*|handlaggare)\b/, by: 'coach' },
];
/** Asks whether something goes up or down. */
export const trend =
  /\b(?:okar|minskar|okat|minskat|gar (?:det )?(?:upp|ner)|gatt (?:upp|ner)|utvecklas|increasing|decreasing|going (?:up|down))\b/;
export const calledOff =
  /\b(?:avbok\w*|installd\w*|stalldes in|stallts in|ombok\w*|flyttades|cancel\w*|called off|rebook\w*)\b/;
/** A mean of what is counted. */
export const mean = /\b(?:snitt\w*|medel(?:tal\w*|varde\w*)?|genomsnitt\w*|average|mean)\b/;
/** Parts of a time that figures are not divided by. */
export const otherParts =
  /\b(?:(?:per|varje|for varje|by|each) (?:vecka|dag|week|day)|veckovis|dagligen|weekly|daily)\b/;

/** Nothing but the year before, after a figure. */
export const yearBefore =
  /^(?:och |men |hur (?:var|sag|ser) det (?:ut )?|hur manga (?:var det )?|vad (?:var|blev) det |and |what about |how about )*(?:hos oss |da )*(?:i fjol|ifjol|forra aret|aret innan|aret fore|fjolaret|last year|the year before)(?: da| hos oss)*\W*$/;

/** Of the whole city, in place of one jobbtorg or district. */
export const wholeCity = /\b(?:hela (?:staden|stan)|i staden|totalt|(?:the )?whole city|overall)\b/;
/** Words that stand beside a period or a place without asking for anything of their own. */
export const smallWords =
  'och men i pa for vid da under hur var ar det blev blir ser sag ut med hela staden stan totalt jobbtorg jobbtorget stadsdelen bara istallet stallet ' +
  'and but in for at then what about how is it was the whole city overall only instead';
export const goesOn = /^(?:och|men|and|but|what about|how about|hur ar det|hur ser det ut)\b/;

/** The whole city in so many words, in a question of its own. */
export const inWholeCity =
  /\b(?:hela (?:staden|stan|stockholm|forvaltningen|kommunen)|(?:i|for) (?:staden|stan)|alla (?:jobbtorg|torg|kontor|enheter)(?:en|na)?(?: (?:ihop|tillsammans|sammanlagt|totalt))?|samtliga (?:jobbtorg|enheter)|staden som helhet|stadens|stadsovergripande|(?:the )?whole city|the entire city|all (?:offices|units)|citywide)\b/;
/** All of the unit where whoever asks works. */
export const ownUnit =
  /\b(?:hela (?:jobbtorget|torget|kontoret|enheten|gruppen|avdelningen)|(?:min|var|egna|egen|vart|mitt|vara|mina) (?:egen |eget |egna )?(?:enhet|enheten|kontor|kontoret|jobbtorg|jobbtorget|torg|torget|stadsdel)|egna (?:siffror|enhet\w*)|hos (?:oss|mig)|(?:for|pa|av) (?:oss|vart|vara)|bara (?:vi|oss|vara)|(?:the )?whole (?:office|unit)|(?:my|our) (?:own )?(?:office|unit|jobbtorg)|with us|for us)\b/;
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
export const notCounted =
  /\b(?:vantetid\w*|ledtid\w*|kotid\w*|vantar|vantande|vantelist\w*|(?:star|ligger|ar) i ko|kon till|(?:utan|saknar|inte har|har ingen) (?:en |nagon )?coach|oplacerade|sjukfranvaro|kostnad\w*|kostar|nojd\w*|waiting (?:times?|list|for)|lead times?|without a coach|no coach)\b/;
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
export const asFile =
  /\b(?:ladda (?:ner|hem)|som csv|csv|excel\w*|xlsx?|kalkylblad\w*|kalkylark\w*|export\w*|som (?:en )?fil|spara (?:ner|som fil)|download|spreadsheet|as a file)\b/;
/** Asks what the figure in sight means. */
export const asksMeaning =
  /^(?:(?:men|och|ok|okej|vanta|but|and) ,? ?)*(?:vad (?:betyder|menas med|innebar|ingar i|raknas|omfattar|mater)|hur (?:raknas|raknar|definieras|definierar|mats|har (?:ni|du|de) raknat|ar (?:det|den|siffran) raknad?)|definition\w*|forklara|vilka (?:ingar|raknas)|what does|how is|what counts|explain)\b(?!.{0,60}\b(?:insats\w*|remiss\w*|riktlinj\w*|rutin\w*)).{0,60}$/;
export const asksWhy =
  /^(?:(?:men|och|ok|okej|but|and) ,? ?)*(?:varfor|hur kommer det sig|vad beror|hur kan det|why|how come)\b/;
export const ofHidden =
  /\b(?:dol[td]a?|doljs|gomd\w*|gomt|hemlig\w*|visas inte|inte visas|ser (?:jag|vi) inte|far (?:jag|vi) inte se|saknas|tom\w*|streck|minst|hidden|missing|not shown)\b/;
/** Asks how things stand, with no word for what. */
export const standing =
  /^(?:(?:hej|men|och|ja|ok|okej|sa) ,? ?)*(?:hur (?:ligger|star) (?:vi|det|jag|enheten|jobbtorget) till|hur gar det(?: for (?:oss|enheten|min enhet|jobbtorget|staden))?|hur ser (?:det|laget) ut(?: (?:for|hos) (?:oss|min enhet|enheten))?|hur ar laget|laget|lagesbild\w*|nulage\w*|nyckeltal\w*|(?:ge mig )?en overblick|how are we doing|where do we stand|key figures)(?: (?:mot|jamfort med|i forhallande till) (?:malet|malen|mal|budget\w*|plan\w*|target\w*))?(?: (?:nu|just nu|idag|i ar|da))?\W*$/;
export const ofGoals = /\b(?:mal|malet|malen|malvarde\w*|budget\w*|targets?|goals?)\b/;
/** Reports of a longer time, which there are none of. */
export const longReport =
  /\b(?:tertialrapport\w*|kvartalsrapport\w*|arsrapport\w*|halvarsrapport\w*|quarterly report|annual report|yearly report)\b/;
export const monthlyReport = /\b(?:manadsrapport(?:en)?|monthly report)\b/;
export const reportTimes: readonly { says: RegExp; by: TimeGrouping }[] = [
  { says: /tertial/, by: 'tertial' },
  { says: /kvartal|quarter/, by: 'quarter' },
  { says: /halvar/, by: 'halfYear' },
];
/** Asked about the documents: which figures a report holds is no request for it. */
export const aboutReport = /\b(?:vad|vilka|vem|what|which|who|innehaller|star|revisionen|granskning)\b/;
export const mySubscriptions = /\b(?:(?:mina|visa) prenumerationer|prenumerationer|my subscriptions)\b/;
/** Something is to come again and again: "skicka varje måndag 8", "mejla mig det den 6:e varje månad". */
export const sendEvery = new RegExp(
  [
    '\\b(?:skicka|mejla|maila|prenumerera|prenumerera pa|ge mig|vill ha|vill fa|far jag|kan jag fa|send|mail|subscribe to)\\b(?<before>.{0,80}?)',
    '(?:',
    '(?:(?:den )?forsta |sista |first |last )?(?<weekday>mandag|tisdag|onsdag|torsdag|fredag|monday|tuesday|wednesday|thursday|friday)(?:en)? (?:i )?(?<month>varje manad|every month)',
    '|(?:varje|var|every) (?<day0>mandag|tisdag|onsdag|torsdag|fredag|monday|tuesday|wednesday|thursday|friday)',
    '|(?:den |the )?(?<day>\\d{1,2})(?::?[ae]|st|nd|rd|th)? (?:i )?(?<month1>varje manad|every month|manadsvis)',
    '|(?<month2>varje manad|en gang i manaden|manadsvis|every month|monthly|nar manaden (?:har )?stangts?|vid (?:manadens )?stangning(?:en)?)(?: den (?<day1>\\d{1,2})(?::?[ae])?)?',
    '|(?<week>varje vecka|en gang i veckan|veckovis|every week|weekly)(?: pa (?<day2>mandag|tisdag|onsdag|torsdag|fredag|monday|tuesday|wednesday|thursday|friday)(?:ar|en)?)?',
    '|(?<other>varje dag|dagligen|varje kvartal|kvartalsvis|varje tertial|varje ar|every day|daily|quarterly|every quarter|yearly)',
    ')(?: (?:klockan|kl|at))?(?: (?<hour>\\d{1,2})(?:[.:](?<minute>\\d\\d))?)?',
  ].join(''),
);
/** Ends something that is sent again and again. */
export const endsSending =
  /\b(?:avsluta|saga upp|sag upp|avbryt|stoppa|ta bort|stang av|end|cancel|stop)\b.{0,40}\b(?:prenum\w*|utskick\w*|subscription\w*)|\bsluta (?:att )?(?:skicka|mejla|maila)\b|\bskicka inte\b.{0,40}\b(?:langre|mer)\b|\bavprenumerera\b|\bunsubscribe\b|\bstop sending\b/;
export const endingWord = /\bavsluta\b/;
export const allOfThem = /\b(?:alla|samtliga|allt|allihop|all|every)\b/;
/** "Vad betyder återremitterad här?": what a figure's word means in these figures, not in the documents. */
export const meansHere =
  /\b(?:vad (?:betyder|menas med|raknas som|ar)|hur (?:raknas|definieras|raknar ni)|hur .{1,60}\b(?:definier\w+|raknas|raknat)|definitionen? (?:av|pa)|what does|how is|definition of)\b/;
export const inFigures =
  /\b(?:har|i statistiken|i siffrorna|statistik|here|in the figures|raknas|raknar|counted|mattet)\b/;
