// The Swedish and English words by which facts of a case are told; notation as in understanding/swedish-cues.ts.
// Long because it is one list, whose order tells which words win.
import type { FactName, FactValue } from '../../knowledge/referral-facts.ts';

/** Words that tell a fact, the value they tell, and the value they tell when denied (null: denied they tell nothing). */
export type FactCue = readonly [fact: FactName, value: FactValue, whenDenied: FactValue | null, words: string];

/** Words that deny what stands a few words after them, or right before them, in the same part of a sentence. */
export const denials = 'inte|ej|icke|varken|aldrig|knappast|not|neither|never|isnt|doesnt|hasnt|arent';
/** Words that deny the very thing they stand before. */
export const lacks = 'ingen|inget|inga|saknar|saknas|utan|no|without';
/** Words after which a denial before them counts no more. */
export const turns = 'och|som|men|samt|dock|fast|däremot|and|but';
/** Words that leave open what stands after them. */
export const doubts =
  '(oklart|osäkert|okänt|ovisst|tveksamt|undrar|vet (inte|ej)|vet jag inte|don t know|unsure|unclear|not sure|unknown) (om|huruvida|ifall|whether|if)|kanske|möjligen|eventuellt|maybe|perhaps|oklart vilken|vet (inte|ej) vilk*';

const support =
  '(fs|f stöd*|försörjningsstöd(?!senhet)*|försörjningsstödet|försörjningsstöd|soc|socbidrag*|soss*|socialbidrag*|ekonomiskt bistånd|bistånd|income support|social assistance)';
const jobbtorg = '(jobbtorg*|jt|job centre|jobbtorget)';
const af = '(af|arbetsförmedlingen|arbetsförmedlingens)';
const agreement = '(*överenskommelse*|avtal*|agreement)';

/** For each fact the cues in order: the first that fits in a part of a sentence wins. */
export const factCues: readonly FactCue[] = [
  ['gender', 'woman', null, 'kvinna*|kvinnan|tjej*|flicka*|dam|mamma*|mor|hon|henne|hennes|woman|girl|she|her'],
  ['gender', 'man', null, 'man|mannen|kille*|pojke*|yngling*|pappa*|han|honom|hans|snubbe|guy|boy|he|him'],
  [
    'incomeSupport',
    'supplementary',
    'none',
    `kompletterande (${support})?|(utfyllnad|lite|delvis|partial|supplementary) ${support}|supplementary`,
  ],
  ['incomeSupport', 'full', 'none', `${support}(?! (enhet*|handläggar*|frågor))`],
  ['incomeSupportReason', 'other', null, '(annat|andra) skäl än arbetslöshet|(av )?(annat|andra) skäl|other reason*'],
  [
    'incomeSupportReason',
    'unemployment',
    'other',
    '(pga|p g a|på grund av|av|för att (hon|han) är|because of) (arbetslöshet*|arbetslös|unemployment)|arbetslös|unemployed',
  ],
  ['incomeSupportReason', 'sickness', null, '(pga|p g a|på grund av|av|because of) (sjuk*|ohälsa|illness|sickness)'],
  ['sickLeave', 'none', null, '(inte|ej|aldrig) (helt |längre )?(sjukskriv*|sjuk)|frisk|fullt frisk'],
  [
    'sickLeave',
    'full',
    'none',
    'heltidssjukskriv*|heltidssjuk|sjukskriv* (på )?(heltid|100|100 procent|hel)|(helt|fullt) sjukskriv*|full time sick*|100 (procent )?sjukskriv*',
  ],
  [
    'sickLeave',
    'partial',
    'none',
    'deltidssjukskriv*|(delvis|halvt|halvtids*) sjukskriv*|sjukskriv* (på )?(deltid|50|25|75|50 procent|25 procent|75 procent|halvtid)|(50|25|75) (procent )?sjukskriv*',
  ],
  [
    'sgiZero',
    true,
    false,
    '*nollplac*|nollad|nollade|0 placera*|nollklassad*|(sgi|sjukpenninggrundande inkomst) (noll|0|är noll|är 0|= 0)|(noll|0) (i )?(sgi|sjukpenninggrundande*)',
  ],
  [
    'sgiZero',
    true,
    null,
    '(utan|saknar|ingen|inte har|har inte|har ingen|no) (egen |någon )?(sgi|sjukpenninggrundande*|sjukpenning*)',
  ],
  ['sgiZero', false, true, '(har|med|bra) (egen )?(sgi|sjukpenninggrundande*|sjukpenning)'],
  [
    'establishmentEnded',
    true,
    false,
    '(klar|färdig|slut|avslut*|gått klart|done with) .. etablering*|etablering* .. (slut|klar|över|avslut*|slutade|gick ut)',
  ],
  ['establishmentEnded', false, null, '(i slutet av|mitt i|snart klar med|pågående) (sin |hela )?etablering*'],
  [
    'afProgramme',
    'establishment',
    'none',
    'etableringsprogram*|(i|av|under) etablering*|etableringsersättning*|i etab|etab|establishment*',
  ],
  [
    'afProgramme',
    'other',
    'none',
    `(${af} program*|program* (hos|genom|via|på) ${af}|jobb och utvecklingsgarantin|jobbgaranti*|jobb och utv*|juga|rusta och matcha|krom|(med i|deltar i|går) (något|ett|nåt) (*program|*program*)|arbetsmarknadspolitiskt program*|labour market programme)`,
  ],
  [
    'afProgrammeCovered',
    true,
    false,
    `(omfattas|täcks|ingår|ingår i|covered) .. ${agreement}|program* .. ${agreement}`,
  ],
  [
    'afAgreement',
    true,
    false,
    `${af} .. (överens|gått med|godkänt|godkänner|ok|sagt ja|säger ja|med på|agreed)|(överens|överenskommelse finns) med ${af}`,
  ],
  [
    'afAgreement',
    false,
    null,
    `${af} .. (sagt nej|säger nej|nekat|ej tillfrågad|inte tillfrågad|är inte tillfrågad|inte med på|said no)`,
  ],
  ['newcomer', true, false, 'nyanländ*|nyanl|ny i sverige|newcomer|newly arrived|kom till sverige (för|i|förra)'],
  ['unaccompanied', true, false, 'ensamkommande*|ekb ungdom*|unaccompanied'],
  [
    'neitherWorksNorStudies',
    true,
    null,
    'varken (jobbar|arbetar|i jobb|i arbete|har jobb) .. (pluggar|studerar|skola|går|studier|utbildning|plugg)|varken (pluggar|studerar|i studier) .. (jobbar|arbetar|arbete|jobb)|gör ingenting (alls|om dagarna)?|sitter (bara )?hemma|uvas|neet|neither works nor studies|(inget|utan) jobb (och|eller) (ingen |utan )?(skola|utbildning|studier)',
  ],
  [
    'studying',
    true,
    false,
    'pluggar|studerar|läser (på )?(sfi|komvux|gymnasi*|vux|grundvux|in|högskol*|universitet*)|går (i skolan|gymnasi*|på gymnasi*|på komvux|i gymnasi*)|är student|studying|studies|in school',
  ],
  ['studying', false, null, 'hopp* av (gymnasi*|skolan|studierna)|dropped out'],
  ['municipalActivityResponsibility', true, false, 'kaa|(kommunala )?aktivitetsansvar*'],
  [
    'substanceUse',
    'active',
    'none',
    '(aktivt|pågående|mitt i ett aktivt|active) (missbruk*|beroende*|drogmissbruk*|alkoholmissbruk*|addiction|substance use)|dricker (varje|mycket|fortfarande|igen)|tar droger|missbrukar|knarkar|använder droger',
  ],
  [
    'substanceUse',
    'recovering',
    null,
    'nykter*|drogfri*|ren sedan|i återhämtning|(i )?rehab*|i recovery|recovering|sober',
  ],
  ['substanceUse', 'none', null, '(inget|inga|utan) (missbruk*|beroende*)'],
  [
    'workAbility',
    'absent',
    null,
    '(saknar|ingen|utan|noll|0|har inte) (all |någon )?arbetsförmåga*|arbetsförmåga* .. saknas|kan inte arbeta alls|helt arbetsoförmögen|no work ability',
  ],
  [
    'workAbility',
    'unclear',
    null,
    '(oklar|osäker|outredd|unclear) .. arbetsförmåga*|arbetsförmåga* (är )?(fortfarande |ännu )?(oklar|osäker|outredd)',
  ],
  ['workAbility', 'present', null, '(har|god|full|viss|finns) arbetsförmåga*|arbetsförmåga* finns'],
  [
    'alreadyEnrolled',
    true,
    false,
    `(redan )?(inskriven|inskrivna|skriven) (på|hos|vid) (${af} (eller|och) )?${jobbtorg}|aspirant*|har (redan )?(en )?coach (på|hos) ${jobbtorg}|enrolled at`,
  ],
  [
    'afRegistered',
    true,
    false,
    `(inskriven|inskrivna|anmäld|registrerad|skriven) (på|hos|vid) (${jobbtorg} (eller|och) )?${af}|registered (at|with) (af|arbetsförmedlingen)`,
  ],
  [
    'ongoingAfMeasure',
    true,
    false,
    `(pågående|har en|i en|går på en) (insats|praktik|åtgärd|arbetsträning|utbildning) .. (hos|genom|via|på|från) ${af}|${af} (insats|praktik|åtgärd)`,
  ],
  [
    'afBenefit',
    true,
    false,
    `(ersättning|pengar|bidrag) (via|från|genom|av|hos) (${af}|därifrån)|ersättning därifrån|aktivitetsstöd*|etableringsersättning*|utvecklingsersättning*|benefit (from|through) af`,
  ],
  [
    'bornAbroad',
    true,
    false,
    'utrikesfödd*|utlandsfödd*|född (utomlands|i (?!sverige|stockholm|#place)\\S+|utanför sverige|i ett annat land|i annat land)|kom till sverige|born abroad|foreign born',
  ],
  ['residencePermit', true, false, '*uppehållstillstånd*|put|tut|residence permit'],
  [
    'registeredInStockholm',
    false,
    null,
    '(inte|ej) folkbokförd (i|här|hos)|(folkbokförd|skriven|bor) i (solna|nacka|huddinge|sundbyberg|botkyrka|järfälla|sollentuna|haninge|täby|lidingö|en annan kommun|annan kommun|another municipality)',
  ],
  ['registeredInStockholm', true, null, 'folkbokförd i (stockholm*|stan|staden|kommunen)'],
  ['temporaryHousing', true, false, 'tillfällig* (boende*|bostad*)|genomgångsbostad*|kommunanvisad*|temporary housing'],
  ['utbildningsplikt', true, false, 'utbildningsplikt*'],
  [
    'fullTimeOccupied',
    true,
    false,
    '(jobbar|arbetar|sysselsatt|anställd|anställning|pluggar|studerar|works|sysselsättning) (på )?(heltid|full time)|heltidsarbet*|heltidsjobb*|heltidsanställ*|heltidssysselsatt|heltid i (etablering*|program*)',
  ],
  [
    'fullTimeOccupied',
    false,
    null,
    '(jobbar|arbetar|sysselsatt|anställd|deltar) (på )?(deltid|några timmar|halvtid|part time)',
  ],
  ['dailyActivityLss', true, false, 'daglig verksamhet|dv|daily activity'],
  ['socialPsychiatry', true, false, '(socialpsykiatrins|deras) målgrupp|(tillhör|hör till) socialpsykiatrin*'],
  [
    'parallelNeeds',
    true,
    false,
    '(behöver|behov av) samtidigt|samtidigt (insatser|stöd|behov)|flera (parter|myndigheter|aktörer)|samordnad rehabilitering|samordning (mellan|av)|(samtidigt|både|parallellt) .. (psykiatrin|försäkringskassan|fk|vården|regionen|af) .. (försäkringskassan|fk|oss|stadsdelen|vården|af|psykiatrin|regionen)|(psykiatrin|vården) .. (försäkringskassan|fk|af) .. (oss|samtidigt)',
  ],
  [
    'initialAssessmentDone',
    true,
    false,
    'initial* bedömning* .. (gjord|klar|gjort|genomförd)|(gjort|genomfört|klar med) .. initial* bedömning*|initial assessment done',
  ],
  ['initialAssessmentDone', false, null, '(ingen|utan|saknar) .. initial* bedömning*|initial* bedömning* saknas'],
  [
    'workTrialJustified',
    true,
    false,
    '(skäl|anledning|cause|reason) (att|to) (pröva|prova|testa|try)|skäl finns|(kan|redo att) (prova|pröva|testa) (på )?(att )?(jobba|arbet*)',
  ],
  ['specialNeeds', true, false, '(särskilda behov|trepart|via trepart*|(genom|via|ha|med|ett) trepart*|special needs)'],
  [
    'referringUnit',
    'incomeSupport',
    null,
    '(fs|försörjningsstöds|ekonomiskt bistånds|eb) *enhet*|försörjningsstödsenhet*|(vi på |jag på )(fs|försörjningsstöd|ekonomiskt bistånd)|(fs|försörjningsstöd) handläggar*|income support unit',
  ],
  [
    'referringUnit',
    'substanceUse',
    null,
    '(kan |får |vi på |är på |från |ska )missbruk(?= (vill|kan|ska|remittera*|får|skicka*|anmäl*|direkt))|missbruk(?= (vill|kan|ska|remittera*|får|skicka*|anmäl*))|missbruksenhet*|beroendeenhet*|missbruksgrupp*|missbrukshandläggar*|substance use unit|addiction unit',
  ],
  ['referringUnit', 'adult', null, 'vuxenenhet*|vuxengruppen|vuxen enhet*'],
  ['referringUnit', 'homeless', null, 'enheten för hemlösa|hemlösenhet*|hemlöshetsenhet*'],
  [
    'referringUnit',
    'socialPsychiatry',
    null,
    'socialpsykiatrin (vill|anmäler|remitterar|kan|får|ska|i)|(vi på |jag på |från )socialpsykiatrin|socialpsykiatriska enhet*|socialpsykiatrienhet*|soc psyk (vill|kan|får)',
  ],
  ['referringUnit', 'disability', null, 'lss handläggar*|lss enhet*|(vi på |jag på )lss|funktionshinderenhet*'],
  ['referringUnit', 'intake', null, '(mottagning|mottagningen|mottagningsenhet*)'],
  [
    'referringUnit',
    'otherAuthority',
    null,
    '(frivården|kriminalvården|frivårdsinspektör*|migrationsverket|försäkringskassan|arbetsförmedlingen|af|fk|vårdcentral*|psykiatrin|regionen) (vill|anmäler|remitterar|skickar|hänvisar|anvisar|har hänvisat|har skickat)',
  ],
  ['referringUnit', 'outreach', null, 'uppsök*|outreach'],
  [
    'referringUnit',
    'self',
    null,
    'söker sig själv|kommer (in )?själv|anmäler sig själv|(har )?hört av sig själv|på eget initiativ|on (his|her|their) own',
  ],
  [
    'purpose',
    'statementOfInability',
    null,
    '(intyg*|utlåtande*|yttrande*|skriva*|skriver|underlag*|statement|certificate) .. .. (inte kan (jobba|arbeta)|kan inte (jobba|arbeta)|oförmåga*|arbetsoförmåga*|arbetsoförmögen|inability)|(utlåtande*|intyg*) .. (försäkringskassan|fk)',
  ],
  ['purpose', 'sicknessCompensationBasis', null, 'sjukersättning*|förtidspension*|sickness compensation'],
  [
    'purpose',
    'workAbilityInvestigation',
    null,
    '(utreda*|utredning|utredd|bedömd|bedöma) .. arbetsförmåga*|arbetsförmåga* (utredd|bedömd|utreds)|arbetsförmågeutred*|arbetsförmågebedöm*|arbetsförmåge utred*|afu|work ability (investigation|assessment)',
  ],
  [
    'purpose',
    'neuropsychiatricAssessment',
    null,
    '(npf|neuropsykiatrisk*|adhd|autism) .. (utredning*|utreda*|utredd)|utreda* .. (adhd|npf|autism|neuropsykiatri*)|neuropsychiatric',
  ],
  [
    'purpose',
    'occupationOnly',
    null,
    '(bara|enbart|endast|ren|rena) .. sysselsättning*|något att (göra|gå till) (om|på) dagarna|behöver (en )?(sysselsättning*|aktivitet)|occupation only',
  ],
  [
    'purpose',
    'assistanceDecision',
    null,
    '(jobbtorg*|ni) (kan )?(besluta*|bevilja*|avslå*|bestämma*) .. (det|bistånd*|försörjningsstöd*|fs)|(besluta*|bevilja*|avslå*) .. (försörjningsstöd*|bistånd*)',
  ],
  [
    'purpose',
    'workAbilityTrial',
    null,
    'arbetsprövning*|arbetsförmågeprövning*|(pröva*|prövar|testa) .. (arbetsförmåga*|arbetsplats*)',
  ],
  [
    'purpose',
    'workTraining',
    null,
    'arbetsträn*|jobbstart|(?<!pågående )praktik(?! (hos|via|genom|på) (af|arbetsförmedlingen))|arbetspraktik*|work training|internship',
  ],
  ['purpose', 'afPaperwork', null, 'aktivitetsrapport*|(blankett*|papper*|ansökan) .. (af|arbetsförmedlingen)'],
  [
    'purpose',
    'workOrStudies',
    null,
    '(hitta|få|söka|till|ut i|ha|ett) (ett )?(vanligt )?(jobb|arbete)|(mot|till) (arbete|studier|jobb|egen försörjning)|(prova|pröva) ett (vanligt )?jobb|vidare studier|stockholmsjobb|find (a )?(job|work)|get (a )?job',
  ],
];
