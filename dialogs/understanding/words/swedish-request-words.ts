// The Swedish words of what is asked for beside the when: who, where, how, which language, which kind of meeting. Cue notation
// as in message-words.yaml; `nameLeads` and `rooms` are pieces of patterns over the text as it was written.
import type { MeetingKind, MeetingParty } from '../slots/meeting-request.ts';

export const swedishModes = {
  teams:
    'teams|digitalt|digital|digitala|online|video|videomöte*|videosamtal*|videolänk|på distans|distans|zoom|skype|länk|' +
    'via nätet|på nätet|webbmöte*|nätmöte*|onlinemöte*|distansmöte*|teamsmöte*|teamslänk',
  onSite: 'på plats|fysiskt|fysisk|fysiska|på kontoret|irl|öga mot öga|ansikte mot ansikte|på soc|besök hos oss',
};

export const swedishKinds: readonly (readonly [MeetingKind, string])[] = [
  ['groupInformation', 'gruppinfo*|gruppinformation*|informationsmöte*|infomöte*|gruppmöte*'],
  ['tripartite', 'trepart*|3 part*|tre parts*|trepartssamtal*'],
  ['enrolment', 'inskrivning|inskrivningen|inskrivningsmöte*|inskrivningssamtal*|skriva in'],
  ['followUp', 'uppföljning|uppföljningen|uppföljningsmöte*|avstämning*|uppföljningssamtal*'],
];

/** Languages as eval/FORMATS.md names them, the narrower before the wider. */
export const interpreterLanguages: readonly (readonly [string, string])[] = [
  ['teckenspråk', 'teckenspråk*|teckentolk*|sign language'],
  ['sorani', 'sorani'],
  ['kurmanji', 'kurmanji|kurmandji|nordkurdisk*'],
  ['kurdiska', 'kurdisk*|kurdish'],
  ['arabiska', 'arabisk*|arab|arabic'],
  ['somaliska', 'somalisk*|somali'],
  ['tigrinja', 'tigrinj*|tigrinja|tigrinya|tigrinska|tigrigna'],
  ['dari', 'dari|dariska'],
  ['farsi', 'farsi'],
  ['persiska', 'persisk*|persian'],
  ['pashto', 'pashto|pasthu|pashtu'],
  ['ukrainska', 'ukrainsk*|ukrainian'],
  ['ryska', 'rysk*|russian'],
  ['turkiska', 'turkisk*|turkish'],
  ['spanska', 'spansk*|spanish'],
  ['engelska', 'engelsk*|english'],
  ['franska', 'fransk*|french'],
  ['polska', 'polsk*|polish'],
  ['rumänska', 'rumänsk*|romanian'],
  ['bulgariska', 'bulgarisk*|bulgarian'],
  ['bosniska', 'bosnisk*|bosnian'],
  ['kroatiska', 'kroatisk*|croatian'],
  ['serbiska', 'serbisk*|serbian'],
  ['albanska', 'albansk*|albanian'],
  ['grekiska', 'grekisk*|greek'],
  ['portugisiska', 'portugisisk*|portuguese'],
  ['italienska', 'italiensk*|italian'],
  ['tyska', 'tysk|tyska|german'],
  ['finska', 'finsk|finska|finnish'],
  ['amhariska', 'amharisk*|amharic'],
  ['oromo', 'oromo|oromiffa'],
  ['swahili', 'swahili'],
  ['lingala', 'lingala'],
  ['luganda', 'luganda'],
  ['wolof', 'wolof'],
  ['mandinka', 'mandinka'],
  ['urdu', 'urdu'],
  ['hindi', 'hindi'],
  ['punjabi', 'punjabi'],
  ['bengali', 'bengali|bengalisk*|bangla'],
  ['tamil', 'tamil|tamilsk*'],
  ['kinesiska', 'kinesisk*|mandarin|chinese'],
  ['kantonesiska', 'kantonesisk*|cantonese'],
  ['thailändska', 'thailändsk*|thai'],
  ['vietnamesiska', 'vietnamesisk*|vietnamese'],
  ['mongoliska', 'mongolisk*|mongolian'],
  ['georgiska', 'georgisk*|georgian'],
  ['armeniska', 'armenisk*|armenian'],
  ['azerbajdzjanska', 'azerbajdzjansk*|azeri'],
  ['uzbekiska', 'uzbekisk*|uzbek'],
  ['uiguriska', 'uigurisk*|uyghur'],
  ['romani', 'romani*|romska|romsk'],
  ['assyriska', 'assyrisk*|assyrian'],
  ['syrianska', 'syriansk*|syriac'],
  ['ungerska', 'ungersk*|hungarian'],
  ['litauiska', 'litauisk*|lithuanian'],
  ['lettiska', 'lettisk*|latvian'],
  ['estniska', 'estnisk*|estonian'],
];

/** Who is to be left out of a meeting. */
export const swedishWithout: Readonly<Record<MeetingParty, string>> = {
  coach:
    'utan (att )?(en |någon |min |hennes |hans |deras |personens )?(jobb)?coach*|utan (att )?jobbtorg*|' +
    '(coachen|jobbtorg|jobbtorget) (ska|behöver|kan|får|måste|vill) (inte|ej) (vara med|delta|komma|närvara)',
  socialServices:
    'utan (att )?(soc|socialen|sossen|soss|socialtjänst*|socialsekreterar*|handläggar*|socialförvaltning*|stadsdel*)|' +
    '(soc|socialtjänsten|handläggaren|stadsdelen) (ska|behöver|kan|får|måste|vill) (inte|ej) (vara med|delta|komma|närvara)',
  applicant:
    'utan (att )?(den |min )?(sökande*|klient*|aspirant*|deltagare*|personen|individen|brukaren|kunden)|' +
    '(sökande|sökanden|klienten|aspiranten|personen) (ska|behöver|får|måste) (inte|ej) (vara med|delta|komma|närvara)',
};

/** Words of consent, those that say there is none, and all others that a message may hold which says that there is. */
export const swedishConsent = {
  said: 'samtycke|samtycket|samtycker|samtyckt|medgivande',
  lacks: 'inte|ej|inget|ingen|saknas|saknar|utan|vägrar|nekar',
  beside:
    'ja|jo|japp|jajamän|yes|ok|okej|absolut|javisst|kör|kör på|kör på det|boka|boka in|ta|tar|vi|den|det|tiden|så|då|bra|tack|gärna|toppen|finns|' +
    'är|klart|klar|har|hon|han|hen|sökande|sökanden|klienten|personen|aspiranten|båda|alla|gett|givit|lämnat|gav|fått|till|sitt|ett|inhämtat|noterat|och|nu|' +
    'redan|givet|skriftligt|muntligt|på plats|jag|sagt ja|sagt',
};

export const swedishInterpreter = '*tolk|*tolken|tolkar|tolkning|tolk*|tolkbehov|*talande|översätt*';

/** What stands before the name of the coach somebody wants to meet. */
export const nameLeads =
  'coach till|coachen till|med|m|mw|hos|träffa|coachen|coach|jobbcoachen|jobbcoach|handläggaren|handläggare|samtal med|heter|boka upp';
/** What stands after the name of a coach who is to be there: "Leila tar det", "Jonas och soc". */
export const nameActs = 'tar (det|den|mötet)|får ta|och (soc|handläggar\\p{L}*|socialsekreterar\\p{L}*)';
/** What stands before such a name when it is written with a capital letter. */
export const nameLeadsOfCapitals = 'boka|bokar|boka in|book';
/** What a name stands between: "kan Amina ta emot", "har Johan tid". */
export const nameBetween = {
  before: 'kan|har|när har|när kan|om|hinner',
  after: 'ta emot|med|tid|träffa|möta|ses|en tid|nån tid|någon tid|en lucka|ledigt',
};
/** What stands after a name: "i Aminas kalender". */
export const nameTails = 'kalender|schema|coachning|lucka|luckor';
/** What stands before the name of whoever has meetings. */
export const coachLeadsOfLists = 'har|hos|med|för|på|does';
/** What stands after the name of whoever others look in for: "Ulrika är borta", "som Jonas står på". */
export const coachTails = 'är|e|ska|blev|har|hade|står|is|has';
/** What stands before the name of whoever has cases. */
export const caseHolderLeads =
  'ligger på|ligger hos|hos|har|coachen|coach|handläggare|handläggaren|för|på|av|hade|haft|ligger|efter|ärenden|nej|bara';

/** The same before a name that the list of given names has. */
export const givenHolderLeads =
  'kollega|kollegan|visa|lista|se|kolla|utan|menar|menade|skrev|fick|avslutade|missade|och|än';
/** What a colleague's name stands before: "Ingrids stock", "Jonas aktiva ärenden". */
export const heldNouns =
  '(?:aktiva |öppna |alla |egna |pågående )?(?:ärenden|arenden|ärendelista|lista|stock|ärendestock|kö|hög|klienter|aspiranter|deltagare|portfölj|jobbplaner|planer|caseload|belastning|siffror|siffra|resultat|statistik|inskrivna|avslut|avslutade|treparter|trepartssamtal|uteblivna|inskrivningar)';
/** Who takes a case over: what may stand between the name and the verb, and the verb. */
export const takesOver = {
  before: 'ska|skall|får|kan|vill|bör|måste|har|redan|nu|att|få|bett|frågat|erbjudit sig|om|ville',
  verbs: '(?:ta|tar|tagit|tog) (?:över|den|det)|överta|övertar|övertagit',
};

/** Words after those leads that are no name. */
export const swedishNotCoaches =
  '*coach|*coachen|nytt|ny|nya|in|digital*|fysisk*|*coacher|min|mitt|mina|en|ett|den|det|de|dem|dom|denna|detta|henne|honom|hen|alla|allt|båda|soc|socialtjänst*|' +
  'handlägg*|socialsek*|sekreterare*|aspirant*|klient*|sökande*|person*|familj*|chef*|grupp*|kolleg*|mig|dig|oss|er|vem|vad|*tolk|' +
  '*tolken|tolkar|*talande|nån|någon|nåt|något|ledig*|tid|tider|jobbtorg*|jt|jobb*|af|fk|arbetsförm*|försäkringskassa*|trepart*|*möte|' +
  '*mötet|*möten|inskriv*|uppfölj*|avstämn*|plats|teams|video*|länk|digital*|anledning|avseende|ang|samma|annan|annat|rätt|mycket|' +
  'kort|så|att|om|vi|ni|hon|han|man|soss|ärende*|barn*|sambo*|hela|både|start|möjlig*|hjälp|stöd|ekb|fs|varje|vilken|vilka|' +
  'jag|du|ja|inte|ej|och|eller|i|på|till|för|av|från|efter|före|innan|kl|klockan|boka*|kvar|flest|minst|mest|högst|lägst|mer|fler|' +
  'försenad*|sena|unga|ungdom*|nyanländ*|kvinn*|män|män|sdf|sdn|*kontoret|*torget|*enheten|team*|föräldraled*|*ledig*|semester|språng*|listan|ingår|ingar|avbryt|stopp|sluta|ångra|strunt*|glöm|äsch|vänta|skippa|cancel|stop|never|nobody|ingen|ingenting|vet|tack|god|hej|mvh|vänlig*|hälsning*|resultat*|antal*|andel*|hur|snitt*|stadsdel*|vuxen*|ung|uppsök*|utan|' +
  'etablering*|försörj*|kontor*|enhet*|torg*|gruppinfo*|avslut*|återrem*|planer|jobbplan*|månad*|år|året|vecka*|dag*|nu|just|idag';

/** A noun that a date right after it belongs to: "the meeting on Thursday" is the one there is. */
export const swedishBookedNouns =
  'mötet|möten|mötena|treparten|trepartssamtalet|trepartsmötet|tiden|bokningen|samtalet|inskrivningen|träffen|avstämningen|uppföljningen|gruppinfon';

/** A plan or deadline that is past its day. */
export const swedishOverdue =
  'försenad*|(inte|aldrig|ej) blev (gjord*|klar*|färdig*)|sena|sen (med|#ask|>)|(jag|vi|nån|någon|planen?) .. sent? (#ask|>)|sent (med|#ask|>)|nåt sent|något sent|rött|röda|röd|rödmarkerad*|dragit (över|ut på tiden)|dra över|förfallan|gick ut|har passerat|för sent|sent ute|missad*|missat|missade|saknar|saknas|utan (jobb)?plan|ingen (jobb)?plan|ligger .. efter|' +
  'efter med|släpar|inte (är |blivit )?(klara|klar|gjorda|gjord|färdig*)|förfallen|förfallna|förföll|passerat*|passerade|överskrid*|' +
  'över tiden|utgång*|glömt|gått ut|borde varit|skulle (ha )?varit';

/** Backwards in time, of how far a meeting is moved. */
export const swedishEarlier = 'tidigare|bakåt|tidigarelägg*|framåt i tiden';

/** Pieces of a pattern over the text as written. */
export const swedishRooms = '(?:samtals|mötes|konferens|grupp|besöks)?rum(?:met)?';
/** Words after "rum" that name none. */
export const swedishNotRooms = 'på|i|för|till|kl|med|den|och|som|eller|vid|om|finns|behövs|nästa|imorgon|idag';
/** Numbers of hours with a half: "en och en halv timme". */
export const swedishHalfMore = 'och en halv';
/** The children of "unga" offices. */
export const swedishOffices = {
  youth: 'unga',
  youthLeads: 'ungdomstorg|ungdomstorget|jobbtorg unga|jt unga|unga',
  districtAfter: 'stadsdel*|sdf|sdn|stadsdelsförvaltning*',
  districtBefore:
    'stadsdelsdirektören|stadsdelschefen|stadsdel|stadsdelen|sdf|sdn|stadsdelsförvaltningen|stadsdelsnämnden|boende i|bor i',
};

/** What stands before, after or around a name that is not meant; pieces of patterns over the text as written. */
export const swedishRejections = {
  before: 'i ?stället för|istf|(?:nåt |något )?annat än|förutom',
  denies: 'inte(?: bara)?|ej',
  after: '(?:blev|var|är) fel',
  swaps: { verb: 'byt(?: ut)?', link: 'mot|till' },
};
/** How somebody begins who wonders at what is shown. */
export const swedishWhy = '(?:men |och |hm+ |va )?(?:varför|hur kommer det sig|hur kan)';

/** "Sin sista dag" and "fall due" are words for a deadline, and no dates. */
export const deadlineNouns =
  /(?<!\p{L})sista dag(?!\p{L})|(?<!\p{L})first(?= (?:job )?plans?(?!\p{L}))|(?<!\p{L})falls? due(?!\p{L})/giu;
/** A stretch counted from the one that is shown. */
export const fromShownCues =
  '(veckan|dagen|månaden|veckorna) (efter|därpå|därefter|innan|före)( (det|den|då))? (#ask|>)';

/** What stands before or after the name of who takes a case over, where the list of given names has it. */
export const givenTakers = {
  before: 'låt|ge|ger|sätt|kan|ska|nej|utan|menar|menade|istället|till|byt till|coach|coachen|heter',
  after: 'tar|får|ta|tog|övertar|blir|istället|i stället|kan ta|ska ha',
};
/** Before "hos" and such: the case is there now, and goes nowhere. */
export const stays = '(?:ligger|låg|kvar|är|finns|bokad|möte|mötet)';
export const staysAt = 'hos|på|at|with';
/** What shows that a clause tells of something else than the errand; in a clause with one of the nouns below it does not. */
export const swedishAsides =
  'åker|reser|slutar|börjar|startar|löper ut|går ut|upphör|jobbar|arbetar|ringde|mejlade|mailade|pratade|skrev|hörde|svarade|' +
  '(har|är på|går på|går till) .. (läkartid|läkarbesök|läkaren|läkare|tandläkar*|prov|kurs|kursen|skola|semester|utbildning|' +
  'föräldramöte|begravning|rättegång)|praktiken|kursen|sfi|beslutet|deadline|deadlinen|fristen|förfaller|(ska|måste|skulle) (vara|va) klar*|(är|blir|var) (ledig|upptagen)|borta|sjuk|sjukskriven|bortrest|förhindrad';
/** What an errand is about, and what is done with it. */
export const swedishErrandNouns =
  'boka*|omboka*|avboka*|flytta*|ändra*|byt|byta|ställ|ställa|stryk|lägg|lägga|hitta|ordna|fixa|möte|mötet|möten|trepart*|samtal|samtalet|tid|tiden|tider|' +
  'påminn*|skjut|snooza|vänta|gärna|helst|passar|funkar|ta|tar';
/** Words that begin a clause of its own. */
export const swedishClauseStarts = 'men|så|eftersom|för att|därför|fast|utan|om|ifall|pga';

/** Of a move: what shows that a clause tells where the meeting is, or that the day there cannot be. */
export const swedishWhereItIs =
  '(har|hade|fick|fått) (en )?tid|bokade|skrev|stod|var satt|är satt|ligger|låg|står|stod|(är|var|blev|är redan) (in)?bokad|(är|var|blev) (in)?bokat|inbokad|inbokat|bokades|' +
  'kan inte|kan ej|går inte|går ej|går bort|funkar inte|passar inte|krockar|hinner inte|förhindrad|upptagen|skulle ha varit|har möte|mötet är';
/** What shows that a clause tells where it shall be. */
export const swedishGoals =
  'ta|tar|ska vara|ska bli|det ska|flytta*|lägg*|byt*|bli|blir|hellre|passar|funkar|kan|boka*|omboka*|ändra*|föreslår|önskar|till|går bra|dra fram';
export const swedishInstead = 'istället|i stället|ist|i st|hellre';
/** What stands before a bare figure that is the new time. */
export const swedishGoalLeads = 'till|t|ta|bli|blir|vara|alltså|vid|fast|funkar|passar|går';
export const swedishSupposed = 'om|ifall|ska jag|måste|hinner';
/** After a day or time: that it cannot be then. */
export const swedishRuledOut =
  '< (\\S+ )?(går|funkar|passar|kan|hinner|fungerar|duger) (\\S+ ){0,2}(inte|ej)|< går bort|< är (fullt|fullbokad)|< krockar';
/** Something later or earlier than what was offered. */
export const swedishCompared = '(nåt|något|nån|någon|tid|ngt) (\\S+ )?(tidigare|senare|längre fram|fram)';
/** Who will come or not, of an attendance that is yet to be. */
export const swedishYetToCome =
  '(om|ifall) (\\S+ ){0,4}(kommer|uteblir|dyker|missar)|kommer (\\S+ )?(nog )?(att )?(utebli|missa)';
/** That meetings are asked about which have been. */
export const swedishPastAsked = 'hade|haft|hölls|var det|har varit|genomförd*';
/** Before a way of meeting: that it is not wanted. */
export const swedishNot = 'inte|ej|istället för|i stället för|snarare än|än';
