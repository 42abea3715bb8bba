// The Swedish words of figures: what is counted, of whom, by what, and compared with what. Notation as in message-words.yaml.
// Where several fit, the first of the list wins: narrower things come first.
import type { AgeGroup, Channel, Group, GroupBy, Metric } from '../slots/statistics-query.ts';

const plan = '*plan|*planer|*planerna|*planen|*planers|jp';

export const metricCues: readonly (readonly [Metric, string])[] = [
  [
    'noShows',
    'utebliv*|uteblev*|utebli|uteblir|uteblifna|no ?shows?|noshow*|ej (kom|kommit|dök)|(kom|kommer|dök|dyker|kommit|dykt) (inte|aldrig|ej)|' +
      '(inte|aldrig|ej) .. (kom|kommer|kommit|dök|dykt|dyker|närvar*)|frånvaro*|utan att (komma|dyka)|(missade|missat|missar|skolka*|bommade|bommat|struntade|struntat) .. (möte*|inskrivning*|tid|tider|trepart*|gruppinfo*)',
  ],
  [
    'selfSupporting6m',
    'själv ?försörj*|försörj* sig( själva)?|klara* sig själva?|(6|sex) ?månaders ?utfall*|*månadersutfall*|egen (försörjning|lön|inkomst)|på egna ben|klarar sig utan|i egenförsörjning|självförsörjd*|försörjer sig själva|klarar sig själva',
  ],
  [
    'enrolmentDays',
    'hur (länge|många dagar) .. (folk|inskriv*|hos oss|kvar)|(snitt|medel|genomsnittlig) ?(tid|längd) .. (hos|på|inskriv*)|inskrivningen i (snitt|genomsnitt|medel)|*inskrivningstid*|inskrivningslängd*|*inskrivningsdagar|snittid*|(hur (lång|länge|långa)|antal dagar|(snitt|medel)tid*) .. (inskriv*|skrivna)|' +
      '(inskriv*|skrivna) .. (i snitt|i genomsnitt|i medel)|(genomsnitt*|snitt*|medel*) .. inskriv*|tid inskriv*|dagar (som )?inskriv*|genomströmning*',
  ],
  [
    'jobPlanOnTime',
    `(${plan}) .. (i tid|inom (5|fem) (dagar|dgr|dar)|inom tidsgräns*|inom tiden|klara i tid|punktlig*)|(i tid|inom (5|fem) (dagar|dgr|dar)) .. (${plan})|` +
      `andel* .. (${plan}) .. (klar*|färdig*|gjorda)|klara i tid|*planer i tid|femdagar*|inom fristen`,
  ],
  [
    'overdueJobPlans',
    `(försenad*|sena|sen|utan|saknar|saknas|förfall*|försenat|ej klara|inte klara|missade|utestående|överskridna) .. (${plan})|` +
      `(${plan}) .. (försenad*|sena|saknas|förfall*|inte (är )?(klar*|färdig*|gjorda)|ej klar*|efter tiden|över tiden|har passerat)|` +
      'försenade|förseningar .. plan*|*planer som (dragit|drar|gått) (över|ut)|har (ingen|inte) .. (jobb)?plan|ligger efter',
  ],
  ['stockholmsjobb', '*stockholmsjobb*|sthlms?jobb*|sthlm jobb*|sthlms jobb*|stockholms jobb*'],
  [
    'returned',
    'återremi*|åter remi*|remitter* .. tillbaka|tillbaka till (stadsdel*|sdf)|återremm*|returer|returnera*|återlämna*|tillbakaskick*|skickat* tillbaka|(skicka*|bolla*|studsa*|kom|kommit|gått|gick) .. (tillbaka|i retur)|(studs*|bolla*) .. tillbaka|retur|återsänd*|gått tillbaka till',
  ],
  [
    'closed',
    '*avslut*|avsl|slutade|slutat|stängda|stängt|stängdes|skrevs ut|skrivits ut|utskrivna|utskrivning*|(lämnade|lämnat) (jobbtorg*|oss)|skrevs .. ut|skriv* ut|lämnat jobbtorg',
  ],
  [
    'newlyEnrolled',
    'nyinskriv*|ny inskriv*|nya inskriv*|nyskrivna|inskrivningar|inskrivningarna|inskrivning|(skrevs|skrivits|skrivs|blev|skrev|skriver|skrivit) .. in|' +
      'skrev(s)? in|(blev|blivit) inskrivna|(hur många|antal|antalet) nya|nya (aspiranter|ärenden|deltagare|på|i|hos)|inflöde*|nytillkom*|tillkom*|kom in|började|nyin*|påbörja*',
  ],
  [
    'caseload',
    '(har|hos|per) (en|varje|respektive) (coach|kotsch|handläggare)|ärenden per (coach*|handläggare)|ärenden coach|*belastning*|beläggning*|ärendeläge*|ärendemängd*|ärenden (har|ligger|hos|på)|' +
      '(har|hos|på) .. ärenden|(aspiranter|personer|klienter) (per|hos) (varje )?(coach*|handläggare)|per coach .. ärenden|coach* .. (ärenden|aspiranter)|' +
      'ärenden .. coach*|ärendefördelning*|hur fullt|ärenden',
  ],
  [
    'enrolled',
    'inskr|inskrivan|ärendestock*|inskrivna|inskriven|inskrivet|inskrivn*|aktiva|öppna|inneliggande|bestånd*|deltagare|aspirant*',
  ],
  ['tripartiteMeetings', 'trepart*|3 part*|tre part*|trepartssamtal*'],
  [
    'newlyEnrolled',
    'nya|(fick|får|fått) .. in|tagit (in|emot)|tog .. (in|emot)|(kom|kommit|kommer|tog|togs) in|(kom|kommit) (hit|till oss|via|genom)|började|börjat|startade|startat',
  ],
  ['jobPlanOnTime', plan],
];

/** What stands before what figures are divided by. */
export const divisionLeads =
  'per|pr|by|per varje|på varje|på respektive|för varje|hos varje|i varje|varje|respektive|resp|(fördel*|uppdel*|nedbrut*|brutet|grupper*|split(tat)?|delat|dela) (det |den |dem |dom |siffran |sig |upp |ner |ned )*(på|över|efter|per|mellan)|' +
  'dela upp|bryt (det |den )?(ner|ned|upp) (det )?(på|per|i)|efter|(vilken|vilket|vilka) av|vilken|vilket|vilka|alla|samtliga|mellan|jämför|topp (\\d+ )?|olika|var och en av';
/** "Kontor för kontor". */
export const betweenEach = 'för';
/** The same in a short word after a figure: "lägg på ålder", "snarare åldersgrupper". */
export const changedDivisionLeads = 'på|lägg (på|till|in)|snarare|hellre|vill ha|vill se|ta|visa';

/** What figures are divided by: the words for one of them or for all. `wide` alone says that they are divided so. */
export const groupByCues: readonly (readonly [GroupBy, { noun: string; wide: string }])[] = [
  ['month', { noun: 'månad*|mån', wide: 'månadsvis*|månadsutveckling*|månadsvariant*|per mån' }],
  [
    'ageGroup',
    {
      noun: 'ålder|åldern|åldrar*|åldersgrupp*|åldersintervall*|ålderskategori*|åldersspann*',
      wide: 'åldersfördel*|åldersvis|åldersmix*|ålderssammansättning*|åldersuppdel*',
    },
  ],
  [
    'group',
    { noun: 'grupp|grupper|grupperna|målgrupp*|kategori*|stödgrupp*', wide: 'gruppvis|gruppfördelning*|gruppindel*' },
  ],
  [
    'channel',
    {
      noun: 'kanal*|väg in|vägar in|vägen in|ingång*|inskrivningsväg*|inskrivningssätt*|inskrivningsform*|inskrivningskanal*',
      wide: 'kanalvis|kanalfördelning*',
    },
  ],
  [
    'coach',
    {
      noun: '(av )?(coach|coacher|coacherna|coachar|jobbcoach*|kotsch|kotscher|kotscharna|handläggare|handläggarna|medarbetare)',
      wide: '(ärenden|aspiranter|har|hos|på) .. coacherna|coachvis|ärenden coach|vilka coacher|hur många coacher',
    },
  ],
  [
    'district',
    {
      noun: '(de |sin )?(stadsdel|stadsdelar|stadsdelarna|stadsdelsförvaltning*|sdf|sdn|district)',
      wide: 'stadsdelsvis',
    },
  ],
  [
    'jobbtorg',
    {
      noun: '(de )?(jobbtorg|jobbtorgen|jobb torg|jt|torg|torgen|kontor|kontoren|enhet|enheter|enheterna|lokalkontor*)',
      wide: 'jobbtorgsvis|kontorsvis|enhetsvis|(hur|var) .. (jobbtorgen|kontoren) (ligger|står|klarar|klarade)|båda torgen|båda jobbtorgen',
    },
  ],
];

/** An average of all is not divided by coach: "snittet ärenden per coach". */
export const averageCues = '(?<! i )snitt*|(?<! i )genomsnitt*|medel*';

/** A course of time: by month, when nothing else is said. */
export const trendCues = 'trend|trenden|trender|utveckling|utvecklingen|kurva|kurvan|utvecklat*|utvecklas|över tid';

export const groupCues: readonly (readonly [Group, string])[] = [
  ['outreach20to29', 'uppsök*|upp sök*|uvas'],
  [
    'incomeSupport',
    'fs|försörjnings?stöd*|försörjnings stöd*|f stöd*|socbidrag*|socialbidrag*|ekonomiskt bistånd|ekb|bistånd|biståndstagare',
  ],
  ['other', 'övriga|övrig'],
];

export const ageCues: readonly (readonly [AgeGroup, string])[] = [
  ['16-19', 'sexton (till |och )?nitton*|16-19|16 (till|to|t o m|och|o) 19|under 20|tonåringar'],
  ['20-29', 'tjugo (till |och )?tjugonio*|20-29|20 (till|to|t o m|och|o) 29'],
  ['30-54', 'trettio (till |och )?femtiofyra*|30-54|30 (till|to|t o m|och|o) 54'],
  [
    '55+',
    '(över|äldre än|minst|från) femtio(fyra|fem)|femtiofem (plus|och äldre|och uppåt)|55[+]|55 plus|(över|äldre än|minst|från) (54|55)|55 (år )?(och|o|el|eller) (äldre|uppåt|över|mer)|55 och uppåt|55 plussare',
  ],
];

export const channelCues: readonly (readonly [Channel, string])[] = [
  ['groupInformation', 'gruppinfo*|gruppinformation*|grupp info*'],
  ['tripartiteMeeting', 'trepart*|3 part*|tre part*'],
];

/** What is compared with what is left of the sentence. */
export const comparingWords =
  'jämfört|jämför|jämföra|jämförelse|jämförd|jämförda|jmf|jmfr|jmfrt|jfr|mot|kontra|vs|versus|gentemot|än';
/** Those of them that may stand before both periods. */
export const comparisonWords = 'jämför|jämföra|compare|comparison|jämförelse|jmf|jfr';
/** What may stand between a comparing word and what it compares with. */
export const comparedLinks =
  'med|m|mot|för|från|efter|på|via|till|i|hos|genom|bland|de|den|dem|dom|det|jobbtorg|jobbtorget';
/** What is compared with another of its kind, and not with another period. */
export const comparedSplits =
  'gruppinfo*|trepart*|3 part*|tre part*|försörjning*|uppsök*|övriga|kvinnor|män|andra|de andra|resten|snittet|övriga|plan|målet|mål|budget|\\d\\d-\\d\\d|\\d+[+%]';
/** What stands before a period that tells more exactly which one is meant. */
export const exactWords = 'alltså|säg|dvs|dvs.|menar|typ|nämligen|säger';
/** What alone asks for a comparison, where a clause or the message begins with it. */
export const besideCues =
  '(samma|motsvarande) (tid|period*|månad*|kvartal*|tertial*|vecka*|halvår*) (i fjol|ifjol|förra året|förra årets|året innan|året före|2025|föregående år)|' +
  'förra året samma (tid|period*)|fjolårets (siffr*|resultat|utfall|nivå)|(september|oktober|november|augusti|juli|juni|maj|april|mars|februari|januari|december|det|den|samma) .. året innan|' +
  '(samma|motsvarande) (tertial*|kvartal*|period*|månad*|halvår*) 20\\d\\d';

/** What people are closed towards: no other period to compare with. */
export const goalWords = 'arbete|jobb|studier|utbildning|självförsörjning|egen';
/** What stands between the two after a comparing word at the start. */
export const comparedWords = 'med|mot|m|och|vs';

export const sameLastYearCues =
  '(samma|motsvarande) .. (i fjol|ifjol|förra året|fjolår*|året innan|föregående år|förra år|året före|året dessförinnan|last year)|' +
  '(året innan|året före|föregående år|förra årets|fjolårets|ett år tidigare|ett år sedan|fjolåret)';
export const previousCues =
  '(månad|månaden|kvartalet|veckan|perioden|tertialet|halvåret|dagen) (innan|före|dessförinnan|tidigare)|' +
  '(föregående|förra|tidigare|närmast föregående) (period*|månad*|kvartal*|veck*|tertial*|halvår*)|perioden före';

/** Before a place: it is the district that people come from or go back to. */
export const fromDistrict = 'från|ifrån|boende i|bor i';
export const backToDistrict = 'till|åt';

/** Asks for a number. */
export const countCues = '(hur (många|mga|mkt|mycket)|antal*|hur stor (andel|del)|andel*)';
/** Wonders at the figure that is shown: nothing else is asked for. */
export const wonderCues =
  '(varför|hur kommer det sig|hur kan (det|den|de|#[a-z]+|[a-z]+)|räknas|räknade|ingår|inräkna*|framräknad*|tror inte|var kommer .. från|med i (den )?siffran|borde .. (vara )?med)';

/** "Per mån": the short word for a month, as it is typed, and the word. */
export const monthAbbreviation = /(?<!\p{L})mån(?!\p{L})/giu;
export const monthWord = 'månad';
/** What stands before the day or time that figures are for. */
export const occasionWords = 'inför';
/** Somebody speaks to the assistant by its name, which is also the word for a meeting of three. */
export const addressCues =
  /^\s*(?:(?:hej|hejsan|hallå|tjena|hi|hello|hey|tack|snälla|god morgon|godmorgon|du|kära|bästa)[ ,!]+)+trepart\b[ ,.!:-]*|^\s*trepart *[,!:]\s*/iu;

/** Words of figures that are read also with a slip in them. */
export const figureWords =
  'nyinskrivna inskrivna inskrivningar inskrivningstid inskrivningstiden avslut avslutade avslutats återremisser återremitterade ' +
  'återremitterats uteblivna uteblir uteblivit självförsörjande stockholmsjobb trepart treparter trepartssamtal jobbplaner planer försenade ' +
  'åldersgrupp åldersgrupper stadsdel stadsdelar jobbtorg månadsvis aspiranter ärenden handläggare gruppinfo gruppinformation försörjningsstöd';
/** Words that stay, though they are a slip away from one of those. */
export const notFigureWords =
  'enrolment planen inskriven avsluta avslutad inskrivning jobbplan uteblev uteblivet planera';
/** Asks how many there are, with no word for what they do. */
export const bareCountCues = 'hur (många|mga) .. (har vi|är|finns|ligger|står|är de)';
