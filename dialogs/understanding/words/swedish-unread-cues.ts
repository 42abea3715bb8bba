// The Swedish words that narrow a question and that nothing can be narrowed by. Notation as in message-words.yaml; `#men` is men.
import type { FilterKind } from '../slots/unread-filters.ts';

const school = 'gymnasi*|grundskol*|högskol*|universitet*|examen|betyg|skolgång|utbildning|yrkesutbildning';
const few = '(ett|en|två|tre|fyra|fem|sex|nio|tolv|\\d+)';

/** What people are told apart by, which no figure is divided by. */
export const unreadFigureCues: readonly (readonly [FilterKind, string])[] = [
  [
    'gender',
    'kvinn(a|or|orna|ors|ornas)|kvinnlig*|#men|manlig*|tjejer|tjejerna|killar|killarna|grabbar|flickor|flickorna|damer|herrar|transpersoner|pojkar|pojkarna|ickebinär*|' +
      'könsfördel*|könsuppdel*|könsvis|könsbalans*|könstillhörighet*|båda könen|juridiskt kön|(per|på|efter|utifrån|och|eller|efter) kön',
  ],
  [
    'birthCountry',
    '(utrikes|utlands|inrikes|utomlands|svensk) ?född*|född* (i|utomlands|utanför|utom)|utländsk*|utlänningar|invandr*|utomeurope*|födelseland*|födelseländer|' +
      'födelseort*|medborgarskap*|(eu|svenska|utländska|tredjelands) medborgare|(somalisk|syrisk|irakisk|afghansk|eritreansk|ukrainsk|polsk|turkisk|romsk)a?|ursprungsland*|hemland*|nationalitet*|härkomst|etnicitet|etnisk*|romer|somalier|syrier|irakier|afghaner|eritreaner|ukrainare|' +
      'från (somalia|syrien|irak|iran|afghanistan|eritrea|etiopien|turkiet|ukraina|polen|gambia|utlandet|eu|andra länder|ett annat land|mellanöstern)',
  ],
  [
    'newcomers',
    'nyanländ*|nykomna|flykting*|asyl*|kommunanvis*|kommunplacer*|ensamkommande*|massflykt*|etableringsprogram*',
  ],
  [
    'education',
    '(låg|hög|out|väl|gymnasie|högskole|universitets|akademiskt) ?utbildad*|utbildnings ?(nivå*|bakgrund*|längd*)|(hög|låg)skoleutbild*|gymnasieutbild*|gymnasieexamen|' +
      `(utan|saknar|saknade|saknat|avbrut*|fullföljd*|ofullständig*|slutförd*|har|hade|med|klarat) (en |ett )?(kort |lång |låg |hög |klar |fullständig* |ofullständig* |avbrut* |eftergymnasial |högre )?(${school})|` +
      'akademiker|akademisk*|(efter|för)gymnasial*|analfabet*|grundskoleutbild*|outbild*',
  ],
  [
    'health',
    '*sjukskriv*|långtidssjuk*|nollplac*|*funktionsned*|*funktionshind*|funktionsvari*|psykisk*|npf|adhd|autis*|*missbruk*|ohälsa|lss|utmattning*|utbränd*|sjuka|(på grund av|pga|för) sjukdom|långvarigt sjuka|nedsatt arbetsförmåga|' +
      'handikapp*',
  ],
  [
    'family',
    'ensamstående*|ensamförälder*|ensamföräldr*|föräldraledig*|småbarns*|barnfamilj*|(med|har|utan) (små |minderåriga |hemmavarande )?barn|föräldrar|mammor|pappor|gifta|sammanboende|gravida|änkor',
  ],
  [
    'language',
    '*språkig*|[a-z]+ska? ?talande|(svag|dålig|bristande|begränsad|låg|knagglig) svenska|tolkbehov|(behöver|med|har|behövde) tolk|modersmål*|(inte|ej|knappt) (kan |pratar |talar |förstår )svenska|språksvag*|' +
      'svag* i svenska|språknivå*|sfi',
  ],
  ['unemployment', 'långtidsarbets*|(långtids )?arbetslös*|arbetslöshet*|utan (jobb|arbete)(?! plan)'],
  [
    'duration',
    `(längre|mer|mindre|kortare) tid än .. (år|månader|mån|veckor|dagar)|(längre|mer|mindre|kortare) än (${few}|ett och ett halvt|ett halvt) (år|månader|mån|veckor|dagar)|` +
      '(över|minst|högst|max) (ett|två|tre|fyra|fem|sex|\\d) år|(över|minst|högst|max) (en|två|tre|fyra|fem|sex|nio|tolv|\\d+) (månader|mån|månad)',
  ],
  ['housing', 'hemlös*|bostadslös*|boendeform*|boendesituation*|utan (bostad|boende)|andrahand*'],
  [
    'background',
    'kriminell*|kriminalvård*|straffad*|frigivna|brottsbelast*|våldsutsatt*|hedersutsatt*|muslim*|kristna|religi*',
  ],
  [
    'measure',
    'arbetsträn*|*praktik|*praktikplats*|praktikanter|praktiserar|språkstöd*|feriejobb*|sommarjobb*|arbetsprövning*|lönebidrag*|extratjänst*|nystartsjobb*|' +
      '(går|gick|gått|deltar|deltog|deltagit|läser|läste|pluggar|studerar) (på |i |en |ett )*(*kurs*|*utbildning*|komvux|vuxenutbild*)',
  ],
];

/** Ages in words that are no group of the figures. */
export const unreadAgeCues =
  '(?<!(globen|kista|skärholmen|jobbtorg) )unga|ungdom|ungdomar|ungdomarna|yngre|yngsta|äldre(?! än)|äldsta|seniorer|medelålders|pensionärer|[a-z]+årsåldern|födda (efter|före|mellan)';
/** What stands before an age: alone, or only where a word for years follows. */
export const ageBounds = {
  alone: 'under|över|yngre än|äldre än',
  /** Surely an age, whatever days the figures could be. */
  sure: 'yngre än|äldre än|fyllda|fyllt|i åldern|åldern|åldrarna|i åldrarna',
  beforeYears: 'minst|högst|från|upp till|max|är|runt|kring',
};
/** After an age: of years, and of who is so old. */
export const yearWords = 'år|års';
export const ageEnds = 'åring[a-z]*|årig[a-z]*';
/** Between two ages. */
export const ageLinks = 'och|o|till|t o m';
/** Beside them a bound is one of cases. */
export const severalCoaches = 'coacher|coacherna|handläggare|handläggarna|coaches';
/** What is counted after a number that is no age. */
export const notYears =
  'dagar|dag|dgr|dar|procent|%|personer|st|stycken|ärenden|månader|mån|veckor|coacher|möten|planer|treparter|timmar';

/** What measures cannot be sought by. */
export const unreadMeasureCues = [
  '#men',
  '(3\\d|4\\d|5\\d|6\\d) ?(åring*|plus|år)|(3\\d|4\\d|5\\d|6\\d)[+]|(under|över|äldre än|yngre än|fyllda) \\d\\d|äldre|seniorer|medelålders',
  '(jobba|arbeta) (med|inom|som) (?!att|det|oss|en )\\S+|(kurs|utbildning|praktik|jobb) (i|inom|som|mot|för att bli) (?!svenska|yrkessvenska|staden|stan|stockholm)\\S+|(fs|försörjningsstöd|bistånd|soc) (i|sedan|sen) (\\S+ år|20\\d\\d)|' +
    'truck|truckkort*|körkort*|b körkort|svetsa*|svetsning|svetsare|yrkesbevis|hygienpass|väktar*|städkurs*|datakurs*|excel|busschaufför*|lastbil*|snickar(?!verk)*|målar*|elektriker|kock|undersköterska|barnskötare|(in i|inom|mot) vården',
  '(på )?distans|digital*|online|hemifrån|på nätet|kvällstid|dagtid|kvällar|(på )?kvällen|helger|helgtid|(?<!sjukskriv[a-z]{0,5} (på )?)(deltid|heltid|halvtid)',
  'gratis|kostnadsfri*|avgiftsfri*|med lön|betald*',
  'utan kö|kort kö|kortast kö|lediga platser|ledig plats|kort väntetid|kortast väntetid',
  '(kort|korta|kortare|lång|långa|längre) (insats*|kurs*|utbildning*|praktik*)',
  'på (arabiska|somaliska|engelska|persiska|dari|tigrinja|tigrinska|spanska|ryska|ukrainska|turkiska|polska|finska|teckenspråk)|[a-z]+ska? ?talande|[a-z]+språkig*|teckenspråk*',
  '(inom|mot) (vård*|omsorg*|äldreomsorg*|restaurang*|kök*|bygg*|lager*|städning|städjobb*|städbransch*|lokalvård*|butik*|handel*|it|data*|trädgård*|park*|industri*|transport*|barnomsorg*|förskol*|hotell*|service*|kontor*|administration*|fordon*)',
  'kriminell bakgrund|kriminella|kriminalvård*|frigiven|frigivna|våldsutsatt*|hedersutsatt*|hemlös*|bostadslös*|skuldsatt*|avhoppare',
  'ensamstående*|ensamförälder*|föräldraledig*|småbarns*|pappor|gravida?|barnpassning',
  'utan (gymnasi*|grundskol*|betyg|examen|utbildning)|låg ?utbild*|hög ?utbild*|akademiker|akademisk*|outbild*',
  '(utrikes|utlands) ?född*|ukrainare|romer|romsk*|hbtq*',
  'som (startar|börjar)|startar (nu|snart|nästa|i|på)|kursstart|startdatum',
  'gångavstånd|nära (t ?banan|tunnelbana*|pendel*|mig|hem|hemmet|bostaden)',
].join('|');
/** Men, as it is written: without its dots it is a pronoun. */
export const men: readonly string[] = ['män', 'männen', 'mäns'];
