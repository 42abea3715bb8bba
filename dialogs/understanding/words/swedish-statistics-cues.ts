// The Swedish words of figures: what is counted, of whom, by what, and compared with what. Notation as in message-words.yaml.
// Where several fit, the first of the list wins: narrower things come first.
import type { AgeGroup, Channel, Group, GroupBy, Metric } from '../slots/statistics-query.ts';

const plan = '*plan|*planer|*planerna|*planen|*planers|jp';

export const metricCues: readonly (readonly [Metric, string])[] = [
  [
    'noShows',
    'utebliv*|uteblev*|utebli|uteblir|uteblifna|no ?shows?|noshow*|ej (kom|kommit|dök)|(kom|kommer|dök|dyker|kommit|dykt) (inte|aldrig|ej)|' +
      '(inte|aldrig|ej) .. (kom|kommer|kommit|dök|dykt|dyker|närvar*)|frånvaro*|utan att (komma|dyka)|missade (möten|inskrivningar|tider)',
  ],
  [
    'selfSupporting6m',
    'självförsörj*|egen försörjning|i egenförsörjning|självförsörjd*|försörjer sig själva|klarar sig själva',
  ],
  [
    'enrolmentDays',
    '*inskrivningstid*|inskrivningslängd*|*inskrivningsdagar|snittid*|(hur (lång|länge|långa)|antal dagar|(snitt|medel)tid*) .. (inskriv*|skrivna)|' +
      '(inskriv*|skrivna) .. (i snitt|i genomsnitt|i medel)|(genomsnitt*|snitt*|medel*) .. inskriv*|tid inskriv*|dagar (som )?inskriv*|genomströmning*',
  ],
  [
    'jobPlanOnTime',
    `(${plan}) .. (i tid|inom (5|fem) (dagar|dgr|dar)|inom tidsgräns*|inom tiden|klara i tid|punktlig*)|(i tid|inom (5|fem) (dagar|dgr|dar)) .. (${plan})|` +
      `andel* .. (${plan}) .. (klar*|färdig*|gjorda)|klara i tid|*planer i tid`,
  ],
  [
    'overdueJobPlans',
    `(försenad*|sena|sen|utan|saknar|saknas|förfall*|försenat|ej klara|inte klara|missade|utestående|överskridna) .. (${plan})|` +
      `(${plan}) .. (försenad*|sena|saknas|förfall*|inte (är )?(klar*|färdig*|gjorda)|ej klar*|efter tiden|över tiden|har passerat)|` +
      'försenade|har (ingen|inte) .. (jobb)?plan|ligger efter',
  ],
  ['stockholmsjobb', '*stockholmsjobb*|sthlms?jobb*|sthlm jobb*|sthlms jobb*|stockholms jobb*'],
  [
    'returned',
    'återremi*|åter remi*|remitter* .. tillbaka|tillbaka till (stadsdel*|sdf)|återremm*|returer|returnera*|återlämna*|tillbakaskick*|skickat* tillbaka|skickades tillbaka|retur|återsänd*|gått tillbaka till',
  ],
  [
    'closed',
    '*avslut*|avsl|stängda|stängt|stängdes|skrevs ut|skrivits ut|utskrivna|utskrivning*|lämnade jobbtorg|lämnat jobbtorg',
  ],
  [
    'newlyEnrolled',
    'nyinskriv*|ny inskriv*|nya inskriv*|nyskrivna|inskrivningar|inskrivningarna|inskrivning|(skrevs|skrivits|skrivs|blev|skrev|skriver|skrivit) .. in|' +
      'skrev(s)? in|(blev|blivit) inskrivna|(hur många|antal|antalet) nya|nya (aspiranter|ärenden|deltagare|på|i|hos)|inflöde*|nytillkom*|tillkom*|kom in|började|nyin*|påbörja*',
  ],
  [
    'caseload',
    'ärenden per (coach*|handläggare)|ärenden coach|*belastning*|beläggning*|ärendeläge*|ärendemängd*|ärenden (har|ligger|hos|på)|' +
      '(har|hos|på) .. ärenden|(aspiranter|personer|klienter) (per|hos) (varje )?(coach*|handläggare)|per coach .. ärenden|coach* .. (ärenden|aspiranter)|' +
      'ärenden .. coach*|ärendefördelning*|hur fullt|ärenden',
  ],
  ['enrolled', 'inskrivna|inskriven|inskrivet|inskrivn*|aktiva|öppna|inneliggande|bestånd*|deltagare|aspirant*'],
  ['tripartiteMeetings', 'trepart*|3 part*|tre parts*|trepartssamtal*'],
  ['jobPlanOnTime', plan],
];

const by =
  '(per|pr|by|per varje|på varje|för varje|hos varje|i varje|varje|fördel(at|ade|ad|ning) (på|över|efter|per|mellan)|uppdel(at|ade|ad|ning) (på|efter|per|över)|' +
  'nedbrut(et|na|en) (på|per)|grupper(at|ade|ad) (på|efter|per)|delat på|efter|vilken|vilket|vilka|alla|samtliga|mellan|jämför|topp (\\d+ )?|olika|bryt ner (på|per)|' +
  'split(tat)? (på|per))';

export const groupByCues: readonly (readonly [GroupBy, string])[] = [
  ['month', `${by} (månad*|mån)|månad för månad|månadsvis|varje månad|månadsutveckling*|per mån`],
  ['ageGroup', `${by} (ålder*|åldersgrupp*|åldrar*|åldersintervall*)|åldersfördel*|åldersvis`],
  ['group', `${by} (grupp|grupper|grupperna|målgrupp*|kategori*|stödgrupp*)|gruppvis|gruppfördelning`],
  ['channel', `${by} (kanal*|väg in|vägar in|ingång*|inskrivningsväg*|inskrivningssätt*|inskrivningsform*)|kanalvis`],
  [
    'coach',
    `${by} (coach*|jobbcoach*|handläggare|handläggarna|medarbetare)|(ärenden|aspiranter|har|hos) .. coacherna|coachvis|ärenden coach`,
  ],
  ['district', `${by} (de )?(stadsdel*|sdf|sdn|stadsdelsförvaltning*|district)|stadsdelsvis`],
  ['jobbtorg', `${by} (jobbtorg*|jt|torg|torgen|kontor*|enhet*|lokalkontor*)|jobbtorgsvis|kontorsvis|enhetsvis`],
];

/** A course of time: by month, when nothing else is said. */
export const trendCues = 'trend|trenden|trender|utveckling|utvecklingen|kurva|kurvan|utvecklats|över tid';

export const groupCues: readonly (readonly [Group, string])[] = [
  ['outreach20to29', 'uppsök*|uvas'],
  [
    'incomeSupport',
    'fs|försörjningsstöd*|f stöd*|socbidrag*|socialbidrag*|ekonomiskt bistånd|ekb|bistånd|biståndstagare',
  ],
  ['other', 'övriga|övrig|resten'],
];

export const ageCues: readonly (readonly [AgeGroup, string])[] = [
  ['16-19', '16-19|16 (till|t o m|och|o) 19|under 20|tonåringar'],
  ['20-29', '20-29|20 (till|t o m|och|o) 29'],
  ['30-54', '30-54|30 (till|t o m|och|o) 54'],
  [
    '55+',
    '55[+]|55 plus|(över|äldre än|minst|från) (54|55)|55 (år )?(och|o|el|eller) (äldre|uppåt|över|mer)|55 och uppåt|55 plussare',
  ],
];

export const channelCues: readonly (readonly [Channel, string])[] = [
  ['groupInformation', 'gruppinfo*|gruppinformation*'],
  ['tripartiteMeeting', 'trepart*|3 part*|tre parts*'],
];

/** What is compared with what is left of the sentence. */
export const comparingWords =
  'jämfört|jämför|jämföra|jämförelse|jämförd|jämförda|jmf|jmfr|jmfrt|jfr|mot|kontra|vs|versus|gentemot|än';
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
